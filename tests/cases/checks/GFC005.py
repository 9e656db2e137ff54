"""Cases of GFC005, scale-below-1."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The scale begins at 0.",
        record(rating={"worst": "0"}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    (
        "The scale begins below 0.",
        record(rating={"worst": "-1"}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    ("The lower end is not given.", record(rating={"worst": GONE}), ()),
    COMPLETE,
    MEDIA,
)
