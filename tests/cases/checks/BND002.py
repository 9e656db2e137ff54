"""Cases of BND002, duplicate-id."""

from tests.cases.case import Case

LEE = {"id": "lee", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "Two agents share an id.",
        {"agents": [LEE, {**LEE, "kind": "group"}]},
        (("fail", "error", "/agents/1"),),
    ),
    (
        "An agent and a source share an id.",
        {"agents": [LEE], "sources": [{"id": "lee"}]},
        (("fail", "error", "/sources/0"),),
    ),
    (
        "Of three items with one id, each but the first is named.",
        {"agents": [LEE, LEE, LEE]},
        (("fail", "error", "/agents/1"), ("fail", "error", "/agents/2")),
    ),
    ("Ids differ by a capital.", {"agents": [LEE, {**LEE, "id": "Lee"}]}, ()),
)
