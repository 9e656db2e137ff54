"""Cases of DUK005, number-without-its-scale."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The worst is missing.",
        record(rating={"worst": GONE}),
        (("fail", "note", "/reviews/0/rating"),),
    ),
    (
        "Both ends are missing.",
        record(rating={"worst": GONE, "best": GONE}),
        (("fail", "note", "/reviews/0/rating"),),
    ),
    ("A label stands alone.", record({"rating": {"label": "False"}}), ()),
    COMPLETE,
    MEDIA,
)
