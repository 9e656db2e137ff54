"""Cases of REV003, label-against-its-number."""

from typing import Any

from tests.cases.case import Case


def record(label: str, publisher: str | None = None, **rating: Any) -> dict[str, Any]:
    """A review with a rating, perhaps by a publisher of this page."""
    review: dict[str, Any] = {"id": "r", "claim": "c", "rating": {"label": label, **rating}}
    agents = [{"id": "p", "kind": "organization", "url": publisher}] if publisher else []
    if publisher:
        review["reviewer"] = "p"
    return {
        "agents": agents,
        "claims": [{"id": "c", "text": "Rents rose."}],
        "reviews": [review],
    }


FIVE = {"worst": "1", "best": "5"}
FAILS = (("fail", "warning", "/reviews/0/rating"),)
OPEN = (("open", "note", "/reviews/0/rating"),)

CASES: tuple[Case, ...] = (
    ("What is true stands at the worst end.", record("True", value="1", **FIVE), FAILS),
    ("What is false stands at the best end.", record("FALSE", value="5", **FIVE), FAILS),
    (
        "What is mostly true stands in the lower half.",
        record("Mostly True", value="2", **FIVE),
        FAILS,
    ),
    (
        "What is mostly false stands in the upper half.",
        record("mostly-false", value="4", **FIVE),
        FAILS,
    ),
    (
        "The verdict on record says what a label in another language means.",
        record("Foute boel", value="5", verdict="false", **FIVE),
        FAILS,
    ),
    (
        "The label is one of a publisher's own.",
        record("Pants on Fire!", "https://www.politifact.com/", value="5", **FIVE),
        FAILS,
    ),
    (
        "What is true is below the best, and no lower end is given.",
        record("True", value="1", best="6"),
        OPEN,
    ),
    (
        "What is false is the best, and no lower end is given.",
        record("False", value="5", best="5"),
        FAILS,
    ),
    (
        "What is true is the worst, and no upper end is given.",
        record("True", value="0", worst="0"),
        FAILS,
    ),
    (
        "The official example stands on a scale whose ends are given.",
        record("True", value="1", worst="1", best="6"),
        FAILS,
    ),
    (
        "A label that plays on words is none of the map's.",
        record("True lies", value="1", **FIVE),
        (),
    ),
    ("What is true is the best.", record("True", value="5", **FIVE), ()),
    (
        "What is false is the worst of a scale from 0.",
        record("False", value="0", worst="0", best="4"),
        (),
    ),
    ("What is false is not the worst there is.", record("False", value="2", **FIVE), ()),
    ("What is mostly true stands in the middle.", record("Mostly true", value="3", **FIVE), ()),
    ("What is half true stands anywhere.", record("Half true", value="1", **FIVE), ()),
    ("Satire stands anywhere.", record("Satire", value="5", **FIVE), ()),
    ("What is misleading stands anywhere.", record("Misleading", value="4", **FIVE), ()),
    ("No map knows the label.", record("Wobbly", value="5", **FIVE), ()),
    (
        "The map that was asked does not know the label.",
        record("True", value="1", map_version="ours 1", **FIVE),
        (),
    ),
    ("The label asks.", record("True?", value="1", **FIVE), ()),
    ("The scale runs the wrong way.", record("False", value="5", worst="5", best="1"), ()),
    ("The scale is one point.", record("False", value="1", worst="1", best="1"), ()),
    ("The number lies off the scale.", record("False", value="7", **FIVE), ()),
    ("There is no number.", record("False", **FIVE), ()),
    ("There is no scale.", record("False", value="5"), ()),
    (
        "A scale that may begin far below 0 has its middle below 0.",
        record("True", value="-1", best="6"),
        (),
    ),
    (
        "What is true is in the upper half of a scale from 0.",
        record("True", value="4", best="6"),
        (),
    ),
    ("What is false is low, and no lower end is given.", record("False", value="1", best="6"), ()),
    ("What is true is high, and no upper end is given.", record("True", value="5", worst="1"), ()),
    ("There is no rating.", {"reviews": [{"id": "r", "claim": "c"}]}, ()),
)
