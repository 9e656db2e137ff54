"""Cases of DUK004, rating-without-a-label."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("There is no rating.", record({"rating": GONE}), (("fail", "warning", "/reviews/0"),)),
    ("The label is blank.", record(rating={"label": " "}), (("fail", "warning", "/reviews/0"),)),
    COMPLETE,
    MEDIA,
)
