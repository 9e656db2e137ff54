"""Cases of TIM002, quote-said-after-its-publication."""

from typing import Any

from tests.cases.case import Case


def record(
    said: dict[str, Any] | None = None, cue: str | None = "Ada Holm said", **article: Any
) -> dict[str, Any]:
    """A quotation in an article."""
    quote: dict[str, Any] = {"id": "q", "text": "Never.", "anchors": [{"source": "a"}]}
    if cue is not None:
        quote["cue"] = cue
    if said is not None:
        quote["said"] = said
    return {"sources": [{"id": "a", **article}], "quotes": [quote]}


JULY_14 = {"start": "2025-07-14"}
JULY_11 = {"start": "2025-07-11"}
FAILS = (("fail", "error", "/quotes/0/said"),)
OPEN = (("open", "error", "/quotes/0/said"),)

CASES: tuple[Case, ...] = (
    ("It was said after the text was published.", record(JULY_14, published=JULY_11), FAILS),
    (
        "It was said after the text was last modified.",
        record(JULY_14, published=JULY_11, modified={"start": "2025-07-12"}),
        FAILS,
    ),
    (
        "It was said in the month after.",
        record({"start": "2025-08"}, published=JULY_11),
        FAILS,
    ),
    (
        "An extract of a speech is printed before it is held.",
        record(JULY_14, "Ada Holm will say", published=JULY_11),
        OPEN,
    ),
    (
        "An extract was sent out in advance.",
        record(JULY_14, "Ada Holm said in remarks prepared for Monday", published=JULY_11),
        OPEN,
    ),
    ("No cue tells that it was said.", record(JULY_14, None, published=JULY_11), OPEN),
    (
        "A page was stored before it was published.",
        record(JULY_14, published=JULY_14, modified=JULY_11),
        (),
    ),
    (
        "It was said the day after, elsewhere.",
        record({"start": "2025-07-12"}, published=JULY_11),
        (),
    ),
    (
        "It was said about that day.",
        record({**JULY_14, "mod": "approx"}, published=JULY_11),
        (),
    ),
    (
        "The text appeared about that day.",
        record(JULY_14, published={**JULY_11, "mod": "approx"}),
        (),
    ),
    ("The text has no date.", record(JULY_14), OPEN),
    ("The text is dated by words alone.", record(JULY_14, published={"text": "Friday"}), OPEN),
    (
        "The day it was said was worked out by a rule.",
        record({**JULY_14, "rule": "the Monday after"}, published=JULY_11),
        OPEN,
    ),
    ("It was said on the day of publication.", record(JULY_11, published=JULY_11), ()),
    ("It may have been said before.", record({"start": "2025-07"}, published=JULY_11), ()),
    (
        "It was said between publication and the last change.",
        record({"start": "2025-07-12"}, published=JULY_11, modified=JULY_14),
        (),
    ),
    ("When it was said is unknown.", record(None, published=JULY_11), ()),
    (
        "When it was said is known in words alone.",
        record({"text": "Friday"}, published=JULY_11),
        (),
    ),
    (
        "The maker of the record read the text after it appeared.",
        record(JULY_11, published=JULY_11, accessed={"start": "2026-01-01"}),
        (),
    ),
    (
        "Two utterances on one occasion have one day.",
        {
            "sources": [{"id": "a", "published": JULY_14}],
            "quotes": [
                {
                    "id": name,
                    "text": "Never.",
                    "said": JULY_11,
                    "occasion": "a hearing",
                    "anchors": [{"source": "a"}],
                }
                for name in ("one", "two")
            ],
        },
        (),
    ),
)
