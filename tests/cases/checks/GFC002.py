"""Cases of GFC002, review-without-its-page."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("There is no address.", record({"url": GONE}), (("fail", "warning", "/reviews/0"),)),
    ("The address is blank.", record({"url": " "}), (("fail", "warning", "/reviews/0"),)),
    ("The address is none.", record({"url": "ledger.example"}), ()),
    COMPLETE,
    MEDIA,
)
