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
            {"id": "a1", "kind": "organization", "name": "Fact Check", "url": "https://a.example/"},
            {
                "id": "a2",
                "kind": "organization",
                "name": "Fact Check",
                "url": "http://www.a.example",
            },
            {
                "id": "a3",
                "kind": "organization",
                "name": "Fact Check",
                "url": "https://x.a.example",
            },
            {"id": "b1", "kind": "organization", "name": "Fact Check", "url": "https://b.example/"},
            {"id": "x1", "kind": "organization", "name": "Fact Check"},
            {
                "id": "s1",
                "kind": "organization",
                "name": "Fact Check",
                "same_as": ["n/a", "https://a.example/#us", "https://b.example"],
            },
        ],
        "reviews": list(reviews),
    }


TWO, THREE = review("a", "Half true", "2"), review("b", "Half true", "3")
FAILS = (("fail", "warning", "/reviews/0/rating"),)
OPEN = (("open", "warning", "/reviews/0/rating"),)


def by(one: str, other: str, **second: Any) -> dict[str, Any]:
    """One label at two numbers, by two reviewers of this page."""
    return record(
        review("a", "Half true", "2", reviewer=one),
        review("b", "Half true", "3", reviewer=other, **second),
    )


CASES: tuple[Case, ...] = (
    ("One label has two numbers.", record(TWO, THREE), FAILS),
    (
        "Case, blanks and dashes make no other label.",
        record(TWO, review("b", "HALF-TRUE ", "3")),
        FAILS,
    ),
    ("One label has three numbers.", record(TWO, THREE, review("c", "Half true", "4")), FAILS),
    ("The label is a sentence.", record(*(review(n, "It is " * 60, n) for n in "23")), FAILS),
    ("Two reviewers have one name, and no page.", by("desk", "desk2"), OPEN),
    ("Two reviewers have one name and one page.", by("a1", "a2"), FAILS),
    ("Two reviewers have one name and a page in common.", by("b1", "s1"), FAILS),
    ("Two reviewers have one name, and pages on different hosts.", by("a1", "b1"), ()),
    ("Two reviewers have one name, and one host is below the other.", by("a1", "a3"), OPEN),
    ("One of two reviewers of one name has no page.", by("a1", "x1"), OPEN),
    (
        "Where reviews can be read says whose they are.",
        by("a1", "x1", url="https://a.example/2"),
        OPEN,
    ),
    (
        "Reviews on different hosts are different publishers'.",
        by("a1", "x1", url="https://b.example/2"),
        (),
    ),
    (
        "Nobody knows which of two publishers of its name a reviewer is.",
        record(
            review("a", "Half true", "2", reviewer="a1"),
            review("b", "Half true", "2", reviewer="b1"),
            review("c", "Half true", "3", reviewer="x1"),
        ),
        (),
    ),
    (
        "One of the publishers that may be one contradicts itself.",
        record(TWO, THREE, review("c", "Half true", "4", reviewer="desk2")),
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
