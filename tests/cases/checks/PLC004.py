"""Cases of PLC004, words-not-at-their-place."""

import hashlib
from typing import Any

from tests.cases.case import Case

TEXT = {"a": "The levy rose by 1.5 percent, the council’s office said. It will not rise again."}
PLACE = "/claims/0/anchors/0/selectors/0"
WARNING = (("fail", "warning", PLACE),)
NOTE = (("fail", "note", PLACE),)


def record(**selector: Any) -> dict[str, Any]:
    """A claim with a place."""
    claim = {"id": "c", "text": "It rose.", "anchors": [{"source": "a", "selectors": [selector]}]}
    return {"sources": [{"id": "a"}], "claims": [claim]}


def digest(words: str) -> str:
    """The digest of some words."""
    return hashlib.sha256(words.encode()).hexdigest()


CASES: tuple[Case, ...] = (
    ("A number differs.", record(exact="The levy rose by 15 percent"), WARNING, TEXT),
    ("A word differs.", record(exact="the council’s speaker said"), WARNING, TEXT),
    ("A negation is missing.", record(exact="It will rise again."), WARNING, TEXT),
    ("Nothing like it stands there.", record(exact="Nobody came to see the fair"), WARNING, TEXT),
    (
        "Another number stands between the words around it.",
        record(exact="15 percent", prefix="levy rose by ", suffix=", the council"),
        WARNING,
        TEXT,
    ),
    ("The words have another digest.", record(start=0, end=3, digest="0" * 64), WARNING, TEXT),
    ("The words stand elsewhere.", record(exact="The levy", start=3, end=11), NOTE, TEXT),
    ("The words stand there.", record(exact="The levy", start=0, end=8), (), TEXT),
    ("The words stand there by themselves.", record(exact="rise again"), (), TEXT),
    ("The mark is a straight one.", record(exact="the council's office"), (), TEXT),
    ("The words have the digest.", record(start=0, end=3, digest=digest("The")), (), TEXT),
    ("The text is not at hand.", record(exact="Nobody came to see the fair"), ()),
    ("There are no words.", record(start=0, end=3), (), TEXT),
    (
        "Words of a quotation are compared elsewhere.",
        {
            "sources": [{"id": "a"}],
            "quotes": [
                {
                    "id": "q",
                    "text": "It will rise again.",
                    "anchors": [{"source": "a", "selectors": [{"exact": "It will rise again."}]}],
                }
            ],
        },
        (),
        TEXT,
    ),
)
