"""Cases of REV002, inverted-scale."""

from typing import Any

from tests.cases.case import Case


def record(**rating: Any) -> dict[str, Any]:
    """A review with a rating."""
    review = {"id": "r", "claim": "c", "rating": {"label": "False", **rating}}
    return {"claims": [{"id": "c", "text": "Rents rose."}], "reviews": [review]}


FAILS = (("fail", "warning", "/reviews/0/rating"),)

CASES: tuple[Case, ...] = (
    ("The best is 1 and the worst is 5.", record(value="5", worst="5", best="1"), FAILS),
    ("The scale has no length.", record(value="1", worst="1.0", best="1"), FAILS),
    ("An end has a stroke, which may mean two things.", record(worst="1/2", best="0"), ()),
    ("The best is above the worst.", record(value="1", worst="1", best="5"), ()),
    ("The worst is below nothing.", record(value="0", worst="-2", best="2"), ()),
    ("One end is not given.", record(value="1", best="5"), ()),
    (
        "A review is superseded by its correction.",
        {
            "claims": [{"id": "c", "text": "Rents rose."}],
            "reviews": [
                {"id": "old", "claim": "c", "rating": {"label": "False"}},
                {
                    "id": "new",
                    "claim": "c",
                    "supersedes": "old",
                    "correction": True,
                    "rating": {"label": "True", "value": "5", "worst": "1", "best": "5"},
                },
            ],
        },
        (),
    ),
)
