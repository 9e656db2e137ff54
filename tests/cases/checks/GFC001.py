"""Cases of GFC001, review-without-its-claim."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The claim is not on record.",
        record({"claim": "gone"}),
        (("fail", "warning", "/reviews/0"),),
    ),
    ("There is no claim.", record({"claim": GONE}), (("fail", "warning", "/reviews/0"),)),
    ("The claim is empty.", record(claim={"text": " "}), (("fail", "warning", "/reviews/0"),)),
    (
        "The claim is what programs write for nothing.",
        record(claim={"text": "None"}),
        (("fail", "warning", "/reviews/0"),),
    ),
    COMPLETE,
    MEDIA,
)
