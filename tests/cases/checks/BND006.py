"""Cases of BND006, idle-waiver."""

from tests.cases.case import Case

WAIVER = {"check": "BND003", "reason": "To be filled in later."}
LEE = {"id": "lee", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "The check found nothing at all.",
        {"waivers": [WAIVER]},
        (("fail", "note", "/waivers/0"),),
    ),
    (
        "The check found something about another item.",
        {
            "agents": [LEE],
            "claims": [{"id": "c", "text": "Rents rose."}],
            "waivers": [{**WAIVER, "items": ["c"]}],
        },
        (("fail", "note", "/waivers/0"),),
    ),
    (
        "No check has the code.",
        {"waivers": [{**WAIVER, "check": "NUM999"}]},
        (("fail", "note", "/waivers/0"),),
    ),
    ("The waiver accepts a finding.", {"agents": [LEE], "waivers": [WAIVER]}, ()),
    (
        "The waiver has run out, which is the matter of another check.",
        {"waivers": [{**WAIVER, "until": "2025"}]},
        (),
    ),
)
