"""Cases of GFC010, claim-of-75-characters."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The claim has 75 characters.",
        record(claim={"text": "a" * 75}),
        (("fail", "note", "/reviews/0/claim"),),
    ),
    ("The claim has 74 characters and blanks around.", record(claim={"text": f" {'a' * 74} "}), ()),
    ("The claim is not on record.", record({"claim": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
