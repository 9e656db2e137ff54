"""Cases of REV004, one-label-at-two-numbers."""

from typing import Any

from tests.cases.case import Case

ONE_TO_FIVE = {"worst": "1", "best": "5"}


def review(name: str, label: str, value: str | None, **fields: Any) -> dict[str, Any]:
    """A review with a rating, by one desk unless said otherwise."""
    scale = fields.pop("scale", ONE_TO_FIVE)
    rating = {"label": label, **scale, **({} if value is None else {"value": value})}
    return {"id": name, "claim": name.upper(), "reviewer": "desk", "rating": rating, **fields}


def record(*reviews: dict[str, Any]) -> dict[str, Any]:
    """Reviews by a desk, a desk of the same name, and an institute."""
    return {
        "agents": [
            {"id": "desk", "kind": "organization", "name": "Alden Ledger"},
            {"id": "desk2", "kind": "organization", "name": "ALDEN  LEDGER"},
            {"id": "tern", "kind": "organization", "name": "Tern Institute"},
            {"id": "desk3", "kind": "organization"},
        ],
        "reviews": list(reviews),
    }


TWO, THREE = review("a", "Half true", "2"), review("b", "Half true", "3")
FAILS = (("fail", "warning", "/reviews/0/rating"),)

CASES: tuple[Case, ...] = (
    ("One label has two numbers.", record(TWO, THREE), FAILS),
    (
        "Case, blanks and dashes make no other label.",
        record(TWO, review("b", "HALF-TRUE ", "3")),
        FAILS,
    ),
    ("One label has three numbers.", record(TWO, THREE, review("c", "Half true", "4")), FAILS),
    ("The label is a sentence.", record(*(review(n, "It is " * 60, n) for n in "23")), FAILS),
    (
        "The publisher is on record twice under one name.",
        record(TWO, review("b", "Half true", "3", reviewer="desk2")),
        FAILS,
    ),
    (
        "The publisher has no name.",
        record(
            review("a", "Half true", "2", reviewer="desk3"),
            review("b", "Half true", "3", reviewer="desk3"),
        ),
        FAILS,
    ),
    (
        "The number is the same, written otherwise.",
        record(TWO, review("b", "Half true", "2.0")),
        (),
    ),
    ("The labels differ.", record(TWO, review("b", "Half false", "3")), ()),
    ("The publishers differ.", record(TWO, review("b", "Half true", "3", reviewer="tern")), ()),
    (
        "The scales differ.",
        record(TWO, review("b", "Half true", "5", scale={"worst": "0", "best": "10"})),
        (),
    ),
    (
        "The scales have one end alone.",
        record(*(review(n, "Half true", n, scale={"best": "5"}) for n in "23")),
        (),
    ),
    (
        "One review supersedes the other.",
        record(TWO, review("b", "Half true", "3", supersedes="a")),
        (),
    ),
    (
        "One review is a correction.",
        record(TWO, review("b", "Half true", "3", correction=True)),
        (),
    ),
    ("One review has no number.", record(TWO, review("b", "Half true", None)), ()),
    ("Labels without a word are none.", record(review("a", " ", "2"), review("b", "", "3")), ()),
    (
        "Nobody is said to have reviewed.",
        record(*(review(n, "Half true", n, reviewer=None) for n in "23")),
        (),
    ),
    (
        "A review that is said to supersede itself still counts.",
        record(review("a", "Half true", "2", supersedes="a"), THREE),
        FAILS,
    ),
)
