"""Cases of GFC008, claimant-without-a-name."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The claimant has no name.",
        record(lund={"name": GONE}),
        (("fail", "warning", "/reviews/0"),),
    ),
    ("The name is blank.", record(lund={"name": " "}), (("fail", "warning", "/reviews/0"),)),
    ("Nobody is said to have claimed it.", record(claim={"attribution": GONE}), ()),
    ("The claimant is not on record.", record(claim={"attribution": {"agents": ["gone"]}}), ()),
    ("The claim is not on record.", record({"claim": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
