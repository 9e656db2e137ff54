"""Cases of SDO004, group-as-an-author."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    ("The reviewer is a group.", record(desk={"kind": "group"}), (("fail", "note", "/reviews/0"),)),
    ("The claimant is a group.", record(lund={"kind": "group"}), (("fail", "note", "/claims/0"),)),
    (
        "A source is made and published by groups.",
        record(
            post={"creators": ["lund"], "publisher": "desk"},
            lund={"kind": "group"},
            claim={"attribution": GONE},
        ),
        (("fail", "note", "/sources/0"),),
    ),
    (
        "Residents speak.",
        {
            "agents": [{"id": "a", "kind": "group"}],
            "quotes": [{"id": "q", "text": "No.", "speakers": ["a", "a", "b"]}],
        },
        (("fail", "note", "/quotes/0"),),
    ),
    ("A source has a publisher.", record(post={"publisher": "desk"}), ()),
    (
        "Nobody is said to have said anything.",
        record({"reviewer": GONE}, claim={"attribution": GONE}),
        (),
    ),
    COMPLETE,
    MEDIA,
)
