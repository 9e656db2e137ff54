"""Cases of GFC009, recommended-fact-missing."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "Nobody is said to have reviewed.",
        record({"reviewer": GONE}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "Nobody knows when the claim was made.",
        record(claim={"made": GONE}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "When the claim was made is known in words alone.",
        record(claim={"made": {"text": "last May"}}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "Nobody knows where the claim appeared.",
        record(claim={"appearances": GONE}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "The first appearance is known.",
        record(claim={"appearances": GONE, "first_appearance": "post"}),
        (),
    ),
    (
        "Nobody is said to have claimed it.",
        record(claim={"attribution": GONE}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "It is attributed to a source alone.",
        record(claim={"attribution": {"via": ["post"]}}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "No page says who the claimant is.",
        record(lund={"same_as": GONE}),
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "The claimant has a page of their own.",
        record(lund={"same_as": GONE, "url": "https://lund.example/"}),
        (),
    ),
    (
        "A label stands alone.",
        record({"rating": {"label": "False"}}),
        (
            ("fail", "note", "/reviews/0/rating"),
            ("fail", "note", "/reviews/0/rating"),
            ("fail", "note", "/reviews/0/rating"),
        ),
    ),
    ("There is no rating.", record({"rating": GONE}), ()),
    ("The claim is not on record.", record({"claim": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
