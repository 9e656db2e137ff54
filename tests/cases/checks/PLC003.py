"""Cases of PLC003, ambiguous-place."""

from typing import Any

from tests.cases.case import Case

TEXT = {"a": "“Never,” she said. He said: “Never.” Then they left."}
PLACE = "/quotes/0/anchors/0/selectors/0"
NOTE = (("fail", "note", PLACE),)


def record(*selectors: dict[str, Any]) -> dict[str, Any]:
    """A quotation with the pieces of its place."""
    quote = {"id": "q", "text": "Never", "anchors": [{"source": "a", "selectors": [*selectors]}]}
    return {"sources": [{"id": "a"}], "quotes": [quote]}


CASES: tuple[Case, ...] = (
    ("The words stand twice.", record({"exact": "Never"}), NOTE, TEXT),
    (
        "The words before stand before neither.",
        record({"exact": "Never", "prefix": "They said: “"}),
        NOTE,
        TEXT,
    ),
    (
        "The position is that of neither.",
        record({"exact": "Never", "start": 4, "end": 9}),
        NOTE,
        TEXT,
    ),
    (
        "The position and the words before disagree.",
        record({"exact": "Never", "start": 1, "end": 6, "prefix": "He said: “"}),
        (("fail", "warning", PLACE),),
        TEXT,
    ),
    ("The words stand once.", record({"exact": "Never."}), (), TEXT),
    ("The position tells.", record({"exact": "Never", "start": 1, "end": 6}), (), TEXT),
    ("The words before tell.", record({"exact": "Never", "prefix": "He said: “"}), (), TEXT),
    ("The words after tell.", record({"exact": "Never", "suffix": ",” she said"}), (), TEXT),
    (
        "The words before tell, in straight marks.",
        record({"exact": "Never", "prefix": 'said: "'}),
        (),
        TEXT,
    ),
    (
        "The piece after it tells.",
        record({"exact": "Never"}, {"exact": "she said."}),
        (),
        TEXT,
    ),
    ("The words stand nowhere.", record({"exact": "Nowhere"}), (), TEXT),
    ("The text is not at hand.", record({"exact": "Never"}), ()),
)
