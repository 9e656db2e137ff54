"""Cases of REV011, label-unknown-to-its-map."""

from typing import Any

from tests.cases.case import Case


def record(**rating: Any) -> dict[str, Any]:
    """A review with a rating."""
    return {"reviews": [{"id": "r", "claim": "c", "rating": rating}]}


FAILS = (("fail", "note", "/reviews/0/rating"),)

CASES: tuple[Case, ...] = (
    ("The map does not know the label.", record(label="Wobbly", map_version="ours 2"), FAILS),
    ("The label is very long.", record(label="Wobbly " * 100, map_version="ours 2"), FAILS),
    ("The map knows the label.", record(label="Wobbly", map_version="ours 2", verdict="other"), ()),
    ("There is no label to know.", record(label=" ", value="4", map_version="ours 2"), ()),
    ("No map was asked, though the standard one does not know it.", record(label="Wobbly"), ()),
    ("The publisher gave the verdict.", record(label="Wobbly", verdict="false"), ()),
)
