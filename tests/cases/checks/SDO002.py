"""Cases of SDO002, date-schema-org-cannot-hold."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The review is of about a day.",
        record({"date": {"start": "2025-07-11~"}}),
        (("fail", "warning", "/reviews/0/date"),),
    ),
    (
        "The review was changed in a period.",
        record({"modified": {"start": "2025-07-11", "end": "2025-07-12"}}),
        (("fail", "warning", "/reviews/0/modified"),),
    ),
    (
        "The claim was made in a season.",
        record(claim={"made": {"start": "2025-21"}}),
        (("fail", "warning", "/claims/0/made"),),
    ),
    (
        "The claim was made early in a month.",
        record(claim={"made": {"start": "2025-07", "mod": "start"}}),
        (("fail", "warning", "/claims/0/made"),),
    ),
    (
        "The claim was made at a time in words.",
        record(claim={"made": {"text": "last May"}}),
        (("fail", "warning", "/claims/0/made"),),
    ),
    (
        "The claim was made on some Friday.",
        record(claim={"made": {"value": "XXXX-WXX-5"}}),
        (("fail", "warning", "/claims/0/made"),),
    ),
    (
        "The source appeared on one of two days.",
        record(post={"published": {"start": "[2025-07-10,2025-07-11]"}}),
        (("fail", "warning", "/sources/0/published"),),
    ),
    (
        "The person was born about a year.",
        record(lund={"birth_date": "1970~"}),
        (("fail", "warning", "/agents/1/birth_date"),),
    ),
    ("The person was born in a year.", record(lund={"birth_date": "1970"}), ()),
    ("The review is of a month.", record({"date": {"start": "2025-07"}}), ()),
    ("The review is of a minute.", record({"date": {"start": "2025-07-11T10:20:30Z"}}), ()),
    ("The claim speaks of a season.", record(claim={"when": {"start": "2025-21"}}), ()),
    COMPLETE,
    MEDIA,
)
