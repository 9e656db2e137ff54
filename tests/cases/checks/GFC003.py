"""Cases of GFC003, review-without-a-label."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("There is no rating.", record({"rating": GONE}), (("fail", "warning", "/reviews/0"),)),
    (
        "The label is empty.",
        record(rating={"label": ""}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    (
        "The label is what programs write for nothing.",
        record(rating={"label": "nan"}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    ("A label stands alone.", record({"rating": {"label": "False"}}), ()),
    COMPLETE,
    MEDIA,
)
