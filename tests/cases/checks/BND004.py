"""Cases of BND004, unreadable-part."""

from tests.cases.case import Case

RAY = {"id": "ray", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "A key is misspelt.",
        {"agents": [{**RAY, "nmae": "Ray"}]},
        (("fail", "error", "/agents/0/nmae"),),
    ),
    (
        "A number stands where a text is meant.",
        {"agents": [RAY, {"id": 7, "kind": "person"}]},
        (("fail", "error", "/agents/1/id"),),
    ),
    (
        "A date is no date of the calendar.",
        {"claims": [{"id": "c", "text": "It ended.", "when": {"start": "2025-06-31"}}]},
        (("fail", "error", "/claims/0/when/start"),),
    ),
    ("The text breaks off.", '{"civicclaims": "1-draft", "agents": [', (("fail", "error", ""),)),
    ("Everything can be read.", {"agents": [RAY]}, ()),
    (
        "A day that does not exist is kept as words.",
        {"claims": [{"id": "c", "text": "It ended.", "when": {"text": "June 31"}}]},
        (),
    ),
    (
        "A key that stands twice is the matter of another check.",
        '{"civicclaims": "1-draft", "id": "a", "id": "b"}',
        (),
    ),
)
