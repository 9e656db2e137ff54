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
        "An id is told once, however many items have it.",
        {"agents": [LEE] * 30},
        (("fail", "error", "/agents/1"),),
    ),
    ("Ids differ by a capital.", {"agents": [LEE, {**LEE, "id": "Lee"}]}, ()),
)
