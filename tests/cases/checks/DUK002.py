"""Cases of DUK002, review-without-an-address."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("There is no address.", record({"url": GONE}), (("fail", "warning", "/reviews/0"),)),
    ("The address is none.", record({"url": "x"}), ()),
    COMPLETE,
    MEDIA,
)
