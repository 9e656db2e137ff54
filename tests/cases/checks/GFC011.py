"""Cases of GFC011, rating-with-a-fraction."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The number has decimals.",
        record(rating={"value": "2.5"}),
        (("fail", "note", "/reviews/0/rating"),),
    ),
    (
        "All are fractions.",
        record(rating={"value": "2½", "worst": "1/2", "best": "5.5"}),
        (("fail", "note", "/reviews/0/rating"),),
    ),
    ("The decimals are 0.", record(rating={"value": "2.0"}), ()),
    ("A label stands alone.", record({"rating": {"label": "False"}}), ()),
    COMPLETE,
    MEDIA,
)
