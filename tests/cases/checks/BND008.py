"""Cases of BND008, unconfirmed-item."""

from tests.cases.case import Case

QUOTES = [{"id": f"q{number}", "text": "Never."} for number in range(5)]

CASES: tuple[Case, ...] = (
    (
        "One item is a draft.",
        {"quotes": QUOTES, "unconfirmed": ["q1"]},
        (("fail", "note", "/unconfirmed"),),
    ),
    (
        "Many items are drafts, and there is one finding.",
        {"quotes": QUOTES, "unconfirmed": ["q0", "q1", "q2", "q3"]},
        (("fail", "note", "/unconfirmed"),),
    ),
    (
        "An id is named twice.",
        {"quotes": QUOTES, "unconfirmed": ["q1", "q1"]},
        (("fail", "note", "/unconfirmed"),),
    ),
    ("Every item is confirmed.", {"quotes": QUOTES}, ()),
)
