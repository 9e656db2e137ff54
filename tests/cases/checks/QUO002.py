"""Cases of QUO002, quotation-altered, under the policy of a newspaper."""

from typing import Any

from tests.cases.case import Case

TEXTS = {
    "speech": "Um, we will never close the harbour, and 55,000 people agree with us. The old pier "
    "are a treasure for all of us. My colleague Roe has worked on it for years."
}
WARNING = (("fail", "warning", "/quotes/0"),)
NOTE = (("fail", "note", "/quotes/0"),)


def record(text: str, **fields: Any) -> dict[str, Any]:
    """A quotation that was taken from a speech."""
    quote = {"id": "q", "text": text, "quoted_from": ["speech"], **fields}
    return {"sources": [{"id": "speech"}, {"id": "article"}], "quotes": [quote]}


CASES: tuple[Case, ...] = (
    ("A negation is dropped.", record("we will close the harbour"), WARNING, TEXTS),
    (
        "A negation is dropped by an ellipsis.",
        record("we will ... close the harbour"),
        WARNING,
        TEXTS,
    ),
    ("A number differs.", record("65,000 people agree with us"), WARNING, TEXTS),
    ("A number is dropped.", record("and people agree with us"), WARNING, TEXTS),
    ("A word is another.", record("we will never sell the harbour"), WARNING, TEXTS),
    (
        "Words are left out without a mark.",
        record("Roe has worked for years"),
        WARNING,
        TEXTS,
    ),
    (
        "Two utterances are joined.",
        record("we will never close the harbour for all of us"),
        WARNING,
        TEXTS,
    ),
    ("The grammar is tidied.", record("The old pier is a treasure"), NOTE, TEXTS),
    (
        "It differs from its place in the article.",
        record(
            "We left",
            quoted_from=[],
            anchors=[{"source": "article", "selectors": [{"start": 1, "end": 13}]}],
        ),
        WARNING,
        {"article": "“We never left,” she said."},
    ),
    ("It is as it was said.", record("we will never close the harbour,"), (), TEXTS),
    ("The mark at the end differs.", record("we will never close the harbour."), (), TEXTS),
    ("It begins with a capital.", record("We will never close the harbour"), (), TEXTS),
    ("A sound is left out.", record("We will never close the harbour, and 55,000"), (), TEXTS),
    (
        "A sentence is left out by an ellipsis.",
        record("55,000 people agree with us. ... My colleague Roe has worked on it"),
        (),
        TEXTS,
    ),
    (
        "An editor put a word in brackets.",
        record("[Roe] has worked on it for years"),
        (),
        TEXTS,
    ),
    (
        "The pieces are joined across the cue.",
        record(
            "We stay, We never left.",
            quoted_from=[],
            anchors=[
                {
                    "source": "article",
                    "selectors": [{"exact": "We stay,"}, {"exact": "We never left."}],
                }
            ],
        ),
        (),
        {"article": "“We stay,” said Roe. “We never left.”"},
    ),
    (
        "It is joined across the cue in the article it was taken from.",
        record("We stay, We never left.", quoted_from=["article"]),
        (),
        {"article": "“We stay,” said Roe. “We never left.”"},
    ),
    ("Nothing like it was said.", record("Taxes must fall by next spring."), (), TEXTS),
    ("The text is not at hand.", record("we will close the harbour"), ()),
)
