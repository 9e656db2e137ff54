"""Cases of DUK001, review-without-a-plain-day."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("There is no date.", record({"date": GONE}), (("fail", "note", "/reviews/0"),)),
    (
        "The review is of a month.",
        record({"date": {"start": "2025-07"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    (
        "The review is of a minute.",
        record({"date": {"start": "2025-07-11T10:20:30Z"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    (
        "The review is of two days.",
        record({"date": {"start": "2025-07-11", "end": "2025-07-12"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    (
        "The review is of a time in words.",
        record({"date": {"text": "last May"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    (
        "The review is of about a day.",
        record({"date": {"start": "2025-07-11", "mod": "approx"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    COMPLETE,
    MEDIA,
)
