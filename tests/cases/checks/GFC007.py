"""Cases of GFC007, reviewer-without-name-or-page."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The reviewer has neither.",
        record(desk={"name": GONE, "url": GONE}),
        (("fail", "warning", "/reviews/0/reviewer"),),
    ),
    (
        "Both are blank.",
        record(desk={"name": "", "url": " "}),
        (("fail", "warning", "/reviews/0/reviewer"),),
    ),
    ("There is a page.", record(desk={"name": GONE}), ()),
    ("There is a name.", record(desk={"url": GONE}), ()),
    ("Nobody is said to have reviewed.", record({"reviewer": GONE}), ()),
    ("The reviewer is not on record.", record({"reviewer": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
