"""Cases of BND003, unreferenced-item."""

from tests.cases.case import Case

LEE = {"id": "lee", "kind": "person"}
QUOTE = {"id": "q", "text": "Never."}

CASES: tuple[Case, ...] = (
    (
        "An item that a waiver alone names is in no part of the record.",
        {
            "agents": [LEE],
            "waivers": [{"check": "SRC001", "reason": "Known.", "items": ["lee"]}],
        },
        (("fail", "note", "/agents/0"),),
    ),
    ("An agent is in no part of the record.", {"agents": [LEE]}, (("fail", "note", "/agents/0"),)),
    (
        "A quotation has neither speaker nor place.",
        {"quotes": [QUOTE]},
        (("fail", "note", "/quotes/0"),),
    ),
    (
        "A figure belongs to no claim.",
        {"statistics": [{"id": "s"}]},
        (("fail", "note", "/statistics/0"),),
    ),
    (
        "A quotation names its speaker.",
        {"agents": [LEE], "quotes": [{**QUOTE, "speakers": ["lee"]}]},
        (),
    ),
    (
        "Two utterances on one occasion stand beside each other.",
        {
            "agents": [LEE],
            "quotes": [
                {**QUOTE, "speakers": ["lee"], "occasion": "a hearing"},
                {"id": "q2", "text": "Ever.", "speakers": ["lee"], "occasion": "a hearing"},
            ],
        },
        (),
    ),
    (
        "A label keeps its misspelling, which a person marked.",
        {
            "sources": [{"id": "a"}],
            "quotes": [
                {
                    "id": "q",
                    "kind": "label",
                    "text": "other violater",
                    "sic": ["violater"],
                    "anchors": [{"source": "a"}],
                }
            ],
        },
        (),
    ),
    (
        "The text the record is about is referred to by the record itself.",
        {"subject": "a", "sources": [{"id": "a"}]},
        (),
    ),
    ("Claims are what a record is about.", {"claims": [{"id": "c", "text": "Rents rose."}]}, ()),
)
