"""Cases of DUK006, more-than-15-appearances."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "There are 16 appearances.",
        record(claim={"appearances": ["post"] * 16}),
        (("fail", "warning", "/reviews/0/claim"),),
    ),
    (
        "There are 15 appearances and a first.",
        record(claim={"appearances": ["post"] * 15, "first_appearance": "post"}),
        (),
    ),
    ("The claim is not on record.", record({"claim": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
