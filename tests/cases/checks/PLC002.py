"""Cases of PLC002, place-out-of-range."""

import hashlib
from typing import Any

from tests.cases.case import Case

TEXT = {"a": "Never."}
PLACE = "/quotes/0/anchors/0/selectors/0"
ERROR = (("fail", "error", PLACE),)


def record(start: int | None, end: int | None, **source: Any) -> dict[str, Any]:
    """A quotation with a position."""
    position = {"start": start, "end": end}
    selector = {name: value for name, value in position.items() if value is not None}
    anchors = [{"source": "a", "selectors": [selector]}]
    quote = {"id": "q", "text": "Never.", "anchors": anchors}
    return {"sources": [{"id": "a", **source}], "quotes": [quote]}


CASES: tuple[Case, ...] = (
    ("It ends before it starts.", record(5, 2), ERROR),
    ("It starts before the text.", record(-1, 2), ERROR),
    ("It ends before the text.", record(None, -2), ERROR),
    ("It ends beyond the text.", record(0, 7), ERROR, TEXT),
    ("It starts beyond the text.", record(9, None), ERROR, TEXT),
    (
        "It ends beyond a text that is the recorded one.",
        record(0, 7, sha256=hashlib.sha256(b"Never.").hexdigest()),
        ERROR,
        TEXT,
    ),
    (
        "It ends beyond a text that has become shorter.",
        record(0, 7, sha256="0" * 64),
        (("fail", "note", PLACE),),
        TEXT,
    ),
    ("It has no end, and starts before the text.", record(-3, None), ERROR),
    ("It is the whole text.", record(0, 6), (), TEXT),
    ("It is empty, as a caret is.", record(3, 3), (), TEXT),
    ("The text is not at hand.", record(0, 7), ()),
    ("There is no position.", record(None, None), (), TEXT),
)
