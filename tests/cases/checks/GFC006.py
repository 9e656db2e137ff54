"""Cases of GFC006, rating-beyond-one-end."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The number is above the best.",
        record(rating={"value": "7", "worst": GONE}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    (
        "The number is below the worst.",
        record(rating={"value": "0", "best": GONE}),
        (("fail", "warning", "/reviews/0/rating"),),
    ),
    ("The number is the best.", record(rating={"value": "5", "worst": GONE}), ()),
    ("The number is the worst.", record(rating={"best": GONE}), ()),
    ("The number lies off a scale with two ends.", record(rating={"value": "7"}), ()),
    ("There is no number.", record(rating={"value": GONE, "best": GONE}), ()),
    ("There is no scale.", record(rating={"worst": GONE, "best": GONE}), ()),
    COMPLETE,
    MEDIA,
)
