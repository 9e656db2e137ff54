"""Cases of PLC004, words-not-at-their-place."""

import hashlib
from typing import Any

from tests.cases.case import Case

TEXT = {"a": "The levy rose by 1.5 percent, the council’s office said. It will not rise again."}
RENTS = {"a": "“Rents rose 5 percent in May,” he said. “Good night to all of you.”"}
ZEROS = "0" * 64
PLACE = "/claims/0/anchors/0/selectors/0"
WARNING = (("fail", "warning", PLACE),)
NOTE = (("fail", "note", PLACE),)


def record(**selector: Any) -> dict[str, Any]:
    """A claim with a place."""
    claim = {"id": "c", "text": "It rose.", "anchors": [{"source": "a", "selectors": [selector]}]}
    return {"sources": [{"id": "a"}], "claims": [claim]}


def quoted(text: str, **selector: Any) -> dict[str, Any]:
    """A quotation with a place."""
    anchors = [{"source": "a", "selectors": [selector]}]
    return {"sources": [{"id": "a"}], "quotes": [{"id": "q", "text": text, "anchors": anchors}]}


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
        "The words are parted at the end of a line.",
        record(exact="The government did not agree."),
        (),
        {"a": "The govern-\nment did not agree."},
    ),
    (
        "The words have another digest than recorded.",
        record(exact="The", digest=ZEROS),
        WARNING,
        TEXT,
    ),
    ("The words have the recorded digest.", record(exact="The", digest=digest("The")), (), TEXT),
    (
        "The digest is that of the words as printed in the text.",
        record(exact="council's office", digest=digest("council’s office")),
        (),
        TEXT,
    ),
    ("A number goes on after a raised point.", record(exact="5%"), WARNING, {"a": "It is 1·5%."}),
    ("A number goes on after an apostrophe.", record(exact="500"), WARNING, {"a": "All 1’500."}),
    ("A fraction goes on.", record(exact="2"), WARNING, {"a": "It is 2 ½ miles."}),
    ("A fraction in digits goes on.", record(exact="2"), WARNING, {"a": "It is 2 1/2 miles."}),
    ("A half is left out.", record(exact="a million"), WARNING, {"a": "Some half a million came."}),
    (
        "The place of a quotation holds other words.",
        quoted("Rents rose 5 percent in May.", exact="Good night to all of you."),
        (("fail", "warning", "/quotes/0/anchors/0"),),
        RENTS,
    ),
    (
        "The place of a quotation holds a word of it.",
        quoted("Rents rose 5 percent in May.", exact="percent"),
        (),
        RENTS,
    ),
    (
        "The place of a quotation that stands nowhere holds other words.",
        quoted("Taxes must fall.", exact="Good night to all of you."),
        (),
        RENTS,
    ),
    (
        "The words of the place differ from those of the quotation and of the text.",
        quoted("Rents rose 5 percent in May.", exact="Rents rose 6 percent in May."),
        (("fail", "warning", "/quotes/0/anchors/0/selectors/0"),),
        RENTS,
    ),
    (
        "A piece of a quotation is compared elsewhere.",
        quoted("Rents rose 6 percent in May.", exact="rose 6 percent in"),
        (),
        RENTS,
    ),
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
