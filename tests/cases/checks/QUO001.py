"""Cases of QUO001, quotation-not-in-its-source."""

from typing import Any

from tests.cases.case import Case

TEXTS = {"speech": "I thank you all for coming. We will rebuild every bridge, and soon."}
WARNING = (("fail", "warning", "/quotes/0"),)


def record(text: str, **fields: Any) -> dict[str, Any]:
    """A quotation that was taken from a speech."""
    quote = {"id": "q", "text": text, "quoted_from": ["speech"], **fields}
    german = {"id": "rede", "language": "de"}
    return {"sources": [{"id": "speech"}, {"id": "article"}, german], "quotes": [quote]}


CASES: tuple[Case, ...] = (
    ("Nothing like it was said.", record("Taxes must fall by next spring."), WARNING, TEXTS),
    ("A word of two was not said.", record("wonderful bridges"), WARNING, TEXTS),
    (
        "It does not stand in the article it is anchored in.",
        record(
            "We will rebuild every bridge",
            quoted_from=[],
            anchors=[{"source": "article", "selectors": [{"exact": "We will rebuild"}]}],
        ),
        WARNING,
        {"article": "The mayor spoke for an hour."},
    ),
    ("It was said.", record("We will rebuild every bridge"), (), TEXTS),
    ("It was said in other words.", record("We will mend every bridge, and soon."), (), TEXTS),
    ("The text is not at hand.", record("Taxes must fall by next spring."), ()),
    (
        "It is a translation.",
        record("Wir bauen jede Brücke wieder auf.", translation_of="p"),
        (),
        TEXTS,
    ),
    (
        "It is in another language than the source.",
        record("We will rebuild", language="en", quoted_from=["rede"]),
        (),
        {"rede": "Wir bauen jede Brücke wieder auf."},
    ),
    (
        "It is in another kind of the language of the source.",
        record("Taxes must fall.", language="de-AT", quoted_from=["rede"]),
        WARNING,
        {"rede": "Wir bauen jede Brücke wieder auf."},
    ),
    ("It has no words.", record("  "), (), TEXTS),
    (
        "It is anchored in a text that is not at hand.",
        record("Taxes must fall.", quoted_from=[], anchors=[{"source": "article"}]),
        (),
        TEXTS,
    ),
)
