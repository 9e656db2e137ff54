"""Cases of BND007, expired-waiver; the day of the run is 2026-01-31."""

from tests.cases.case import Case

WAIVER = {"check": "BND003", "reason": "To be filled in later."}
LEE = {"id": "lee", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "The last day was yesterday.",
        {"agents": [LEE], "waivers": [{**WAIVER, "until": "2026-01-30"}]},
        (("fail", "note", "/waivers/0"),),
    ),
    (
        "The last day was in a month that is over.",
        {"agents": [LEE], "waivers": [{**WAIVER, "until": "2025-12"}]},
        (("fail", "note", "/waivers/0"),),
    ),
    (
        "The last day is today.",
        {"agents": [LEE], "waivers": [{**WAIVER, "until": "2026-01-31"}]},
        (),
    ),
    (
        "The month it ends with is not over.",
        {"agents": [LEE], "waivers": [{**WAIVER, "until": "2026-01"}]},
        (),
    ),
    ("No last day is named.", {"agents": [LEE], "waivers": [WAIVER]}, ()),
)
