"""Cases of REV001, rating-off-its-scale."""

from typing import Any

from tests.cases.case import Case


def record(**rating: Any) -> dict[str, Any]:
    """A review with a rating."""
    review = {"id": "r", "claim": "c", "rating": {"label": "False", **rating}}
    return {"claims": [{"id": "c", "text": "Rents rose."}], "reviews": [review]}


FAILS = (("fail", "error", "/reviews/0/rating"),)

CASES: tuple[Case, ...] = (
    ("The rating is above the scale.", record(value="6", worst="1", best="5"), FAILS),
    ("The rating is below the scale.", record(value="0", worst="1", best="5"), FAILS),
    (
        "The scale runs the wrong way, and the rating lies outside.",
        record(value="7", worst="5", best="1"),
        FAILS,
    ),
    ("The rating is the best.", record(value="5", worst="1", best="5"), ()),
    ("The rating is the worst of a scale from 0.", record(value="0", worst="0", best="5"), ()),
    ("The rating lies between two steps.", record(value="2.5", worst="1", best="5"), ()),
    ("The scale has no upper end on record.", record(value="6", worst="1"), ()),
    ("A number with a stroke may be 4 of 5.", record(value="4/5", worst="1", best="5"), ()),
    ("A number with a half is a number.", record(value="5½", worst="1", best="5"), FAILS),
    ("A label stands alone.", record(), ()),
)
