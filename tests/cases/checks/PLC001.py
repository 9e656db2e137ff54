"""Cases of PLC001, text-changed-since-it-was-recorded."""

import hashlib
from typing import Any

from tests.cases.case import Case

TEXT = {"a": "Never — again."}


def record(text: str | None) -> dict[str, Any]:
    """A source with the digest of a text."""
    digest = {} if text is None else {"sha256": hashlib.sha256(text.encode()).hexdigest()}
    return {"sources": [{"id": "a", **digest}]}


CASES: tuple[Case, ...] = (
    ("One word was added.", record("Never."), (("fail", "note", "/sources/0/sha256"),), TEXT),
    (
        "One blank was added.",
        record("Never — again. "),
        (("fail", "note", "/sources/0/sha256"),),
        TEXT,
    ),
    ("The text is the recorded one.", record(TEXT["a"]), (), TEXT),
    ("No digest was recorded.", record(None), (), TEXT),
    ("The text is not at hand.", record("Never."), ()),
    ("The text of another source is at hand.", record("Never."), (), {"b": "Never."}),
)
