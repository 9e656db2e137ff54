"""Cases of DUK003, author-without-what-its-kind-needs."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, GONE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "Nobody is said to have reviewed.",
        record({"reviewer": GONE}),
        (("fail", "warning", "/reviews/0"),),
    ),
    (
        "An organisation has no page.",
        record(desk={"url": GONE}),
        (("fail", "warning", "/reviews/0/reviewer"),),
    ),
    (
        "A person has no name.",
        record(desk={"kind": "person", "name": GONE}),
        (("fail", "warning", "/reviews/0/reviewer"),),
    ),
    (
        "The reviewer is a group.",
        record(desk={"kind": "group"}),
        (("fail", "warning", "/reviews/0/reviewer"),),
    ),
    ("An organisation has no name.", record(desk={"name": GONE}), ()),
    ("A person has no page.", record(desk={"kind": "person", "url": GONE}), ()),
    ("The reviewer is not on record.", record({"reviewer": "gone"}), ()),
    COMPLETE,
    MEDIA,
)
