"""Cases of REV010, reviews-that-disagree."""

from typing import Any

from tests.cases.case import Case

LEVY = "The levy doubled."


def review(name: str, label: str, claim: str = "c", **fields: Any) -> dict[str, Any]:
    """A review by a desk."""
    rating = {"label": label, **fields.pop("rating", {})}
    return {"id": name, "claim": claim, "reviewer": "desk", "rating": rating, **fields}


def record(*reviews: dict[str, Any], **claim: Any) -> dict[str, Any]:
    """Reviews of a claim `c`, and of another, `d`, in the same words, of which more is known."""
    return {
        "agents": [
            {"id": "desk", "kind": "organization", "name": "Alden Ledger"},
            {"id": "tern", "kind": "organization", "name": "Tern Institute"},
            {"id": "lund", "kind": "person", "name": "Mayor Lund"},
            {"id": "desk2", "kind": "organization", "name": "alden ledger"},
            {"id": "a1", "kind": "organization", "name": "Fact Check", "url": "https://a.example/"},
            {"id": "b1", "kind": "organization", "name": "Fact Check", "url": "https://b.example/"},
        ],
        "claims": [
            {"id": "c", "text": LEVY, **claim.pop("both", {})},
            {"id": "d", "text": "the levy  doubled.", **claim},
            {"id": "empty", "text": "None"},
        ],
        "reviews": list(reviews),
    }


FALSE, TRUE = review("a", "False"), review("b", "Mostly true")
FAILS = (("fail", "warning", "/reviews/0"),)
OPEN = (("open", "warning", "/reviews/0"),)
JULY = {"made": {"start": "2025-07-11"}}
TOLD = {**JULY, "attribution": {"agents": ["lund"]}, "appearances": ["speech"]}


def numbered(name: str, label: str, value: str, best: str = "5") -> dict[str, Any]:
    """A review with a label that no map knows, and a number."""
    return review(name, label, rating={"value": value, "worst": "1", "best": best})


CASES: tuple[Case, ...] = (
    ("One claim is false and mostly true.", record(FALSE, TRUE), FAILS),
    ("One claim is false and unproven.", record(FALSE, review("b", "Unproven")), FAILS),
    ("One claim has three verdicts.", record(FALSE, TRUE, review("z", "True")), FAILS),
    (
        "The labels are unknown and the numbers differ.",
        record(numbered("a", "Wobbly", "2"), numbered("b", "Solid", "4")),
        FAILS,
    ),
    (
        "Two claims in the same words were made by one person, on one day, in one speech.",
        record(FALSE, review("b", "True", "d"), both=TOLD, **TOLD),
        FAILS,
    ),
    (
        "Two claims in the same words were made by one person on one day, in two speeches.",
        record(FALSE, review("b", "True", "d"), both=TOLD, **{**TOLD, "appearances": ["radio"]}),
        OPEN,
    ),
    (
        "Two claims in the same words were made on one day.",
        record(FALSE, review("b", "True", "d"), both=JULY, **JULY),
        OPEN,
    ),
    (
        "Two claims in the same words are reviewed on one page.",
        record(
            *(
                review(n, v, k, url="https://a.example/1")
                for n, v, k in (("a", "False", "c"), ("b", "True", "d"))
            )
        ),
        OPEN,
    ),
    (
        "Numbers without a label differ.",
        record(numbered("a", "", "2"), numbered("b", " ", "4")),
        FAILS,
    ),
    (
        "Two reviewers have one name, and no page.",
        record(FALSE, review("b", "True", reviewer="desk2")),
        OPEN,
    ),
    (
        "Two reviewers have one name, and pages on different hosts.",
        record(review("a", "False", reviewer="a1"), review("b", "True", reviewer="b1")),
        (),
    ),
    (
        "One claim was reviewed with two films.",
        record(review("a", "False", media=["f"]), review("b", "True", media=["g"])),
        (),
    ),
    (
        "The same words first appeared elsewhere.",
        record(FALSE, review("b", "True", "d"), first_appearance="f"),
        (),
    ),
    (
        "Two claims in the same words were made in one year.",
        record(
            FALSE,
            review("b", "True", "d"),
            both={"made": {"start": "2025"}},
            made={"start": "2025"},
        ),
        OPEN,
    ),
    ("Two claims in the same words may be one.", record(FALSE, review("b", "True", "d")), OPEN),
    (
        "Of several pairs the one that is sure is told.",
        record(FALSE, review("b", "True", "d"), review("e", "Half true")),
        FAILS,
    ),
    ("Both say the same.", record(FALSE, review("b", "FALSE")), ()),
    ("Both say the same of the same words.", record(FALSE, review("b", "FALSE", "d")), ()),
    ("Both labels mean the same.", record(FALSE, review("b", "Incorrect")), ()),
    ("One has no place between true and false.", record(FALSE, review("b", "Misleading")), ()),
    ("Nobody knows what one label means.", record(FALSE, review("b", "Wobbly")), ()),
    (
        "The numbers stand on two scales.",
        record(numbered("a", "Wobbly", "2"), numbered("b", "Solid", "4", "6")),
        (),
    ),
    (
        "The numbers are the same.",
        record(numbered("a", "Wobbly", "2"), numbered("b", "Solid", "2")),
        (),
    ),
    ("The publishers differ.", record(FALSE, review("b", "True", reviewer="tern")), ()),
    ("One takes the place of the other.", record(FALSE, review("b", "True", supersedes="a")), ()),
    ("One is a correction.", record(FALSE, review("b", "True", correction=True)), ()),
    (
        "The same words were said at another time.",
        record(FALSE, review("b", "True", "d"), **JULY),
        (),
    ),
    (
        "The same words speak of another place.",
        record(FALSE, review("b", "True", "d"), area="Tern"),
        (),
    ),
    (
        "The same words are somebody else's.",
        record(FALSE, review("b", "True", "d"), attribution={"agents": ["lund"]}),
        (),
    ),
    (
        "The claim is empty.",
        record(review("a", "False", "empty"), review("b", "True", "empty")),
        (),
    ),
    (
        "The claim is not on record.",
        record(review("a", "False", "x"), review("b", "True", "x")),
        (),
    ),
    (
        "Nobody is said to have reviewed.",
        record(*(review(v, v, reviewer=None) for v in ("False", "True"))),
        (),
    ),
    ("One has no rating.", record(FALSE, {"id": "b", "claim": "c", "reviewer": "desk"}), ()),
)
