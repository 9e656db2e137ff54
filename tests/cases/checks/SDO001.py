"""Cases of SDO001, number-in-other-signs."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The number is in words.",
        record(rating={"value": "two"}),
        (("fail", "warning", "/reviews/0/rating/value"),),
    ),
    (
        "Thousands are set apart.",
        record(rating={"best": "1,000"}),
        (("fail", "warning", "/reviews/0/rating/best"),),
    ),
    (
        "The minus is that of printers.",
        record(rating={"worst": "−1"}),
        (("fail", "warning", "/reviews/0/rating/worst"),),
    ),
    (
        "The number begins with a point.",
        record(rating={"value": ".5"}),
        (("fail", "warning", "/reviews/0/rating/value"),),
    ),
    ("The number has a sign and decimals.", record(rating={"worst": "-1.50"}), ()),
    ("A label stands alone.", record({"rating": {"label": "False"}}), ()),
    COMPLETE,
    MEDIA,
)
