"""Cases of REV009, duplicate-review."""

from typing import Any

from tests.cases.case import Case

PAGE = "https://ledger.example/levy"


TOLD: tuple[tuple[str, dict[str, Any]], ...] = (
    ("lund", {"attribution": {"agents": ["desk"]}}),
    ("june", {"made": {"start": "2025-06-02"}}),
    ("film", {"first_appearance": "film"}),
    ("post", {"appearances": ["film"]}),
)
"""The claim again, with more that is known of it."""


def rated(name: str, label: str | None, **fields: Any) -> dict[str, Any]:
    """A review with a rating, of which the label may be blank."""
    return review(name, rating={"label": label or "", "worst": "1", "best": "5"} | fields)


def review(name: str, **fields: Any) -> dict[str, Any]:
    """A review by a desk at a page."""
    made = {"id": name, "claim": "c", "reviewer": "desk", "url": PAGE, **fields}
    return {key: value for key, value in made.items() if value is not None}


def record(*reviews: dict[str, Any]) -> dict[str, Any]:
    """Reviews of a claim, of one in the same words, and of another."""
    return {
        "agents": [
            {"id": "desk", "kind": "organization", "name": "Alden Ledger"},
            {"id": "desk2", "kind": "organization", "name": "Alden ledger"},
            {"id": "tern", "kind": "organization", "name": "Tern Institute"},
            {"id": "a1", "kind": "organization", "name": "Fact Check", "url": "https://a.example/"},
            {"id": "b1", "kind": "organization", "name": "Fact Check", "url": "https://b.example/"},
        ],
        "sources": [{"id": "film"}],
        "claims": [
            {"id": "c", "text": "The mayor’s levy doubled."},
            {"id": "d", "text": "The mayor's  levy doubled."},
            {"id": "e", "text": "The dredging stopped."},
            {"id": "none", "text": ""},
            *({"id": f"d{n}", "text": "The mayor's levy doubled.", **more} for n, more in TOLD),
        ],
        "reviews": list(reviews),
    }


FAILS = (("fail", "warning", "/reviews/1"),)

CASES: tuple[Case, ...] = (
    ("A review is on record twice.", record(review("a"), review("b")), FAILS),
    ("It is on record three times.", record(review("a"), review("b"), review("c2")), FAILS),
    ("The claims have the same words.", record(review("a"), review("b", claim="d")), FAILS),
    ("The publisher is there twice.", record(review("a"), review("b", reviewer="desk2")), FAILS),
    (
        "Nobody is said to have reviewed.",
        record(review("a", reviewer=None), review("b", reviewer=None)),
        FAILS,
    ),
    (
        "A film was reviewed twice.",
        record(review("a", claim=None, media=["film"]), review("b", claim=None, media=["film"])),
        FAILS,
    ),
    ("Both say the same in two ways.", record(rated("a", "False"), rated("b", "INCORRECT")), FAILS),
    ("Nobody knows what the one label means.", record(rated("a", "Wry"), rated("b", "wry")), FAILS),
    (
        "Both have a number alone.",
        record(rated("a", "", value="1"), rated("b", "", value="1.0")),
        FAILS,
    ),
    ("One of the two has no rating.", record(rated("a", "False"), review("b")), FAILS),
    (
        "Of three reviews two say the same.",
        record(rated("a", "False"), rated("b", "False"), rated("c2", "True")),
        FAILS,
    ),
    ("The verdicts differ.", record(rated("a", "False"), rated("b", "True")), ()),
    ("The labels are two of no verdict.", record(rated("a", "Satire"), rated("b", "Old")), ()),
    ("The numbers differ.", record(rated("a", "", value="1"), rated("b", "", value="5")), ()),
    *(
        (
            f"More is known of one of the claims ({n}).",
            record(review("a"), review("b", claim=f"d{n}")),
            (),
        )
        for n, _ in TOLD
    ),
    (
        "Two reviewers of one name have pages on different hosts.",
        record(review("a", reviewer="a1"), review("b", reviewer="b1")),
        (),
    ),
    ("The pages differ.", record(review("a"), review("b", url=f"{PAGE}-again")), ()),
    ("One page reviews two claims.", record(review("a"), review("b", claim="e")), ()),
    ("The publishers differ.", record(review("a"), review("b", reviewer="tern")), ()),
    ("The languages differ.", record(review("a", language="en"), review("b", language="es")), ()),
    ("One takes the place of the other.", record(review("a"), review("b", supersedes="a")), ()),
    ("One is a correction.", record(review("a"), review("b", correction=True)), ()),
    ("There is no page.", record(review("a", url=None), review("b", url=None)), ()),
    ("The page is blank.", record(review("a", url=" "), review("b", url=" ")), ()),
    ("The claims are empty.", record(review("a", claim="none"), review("b", claim="none")), ()),
    (
        "There is nothing that was reviewed.",
        record(review("a", claim=None), review("b", claim=None)),
        (),
    ),
)
