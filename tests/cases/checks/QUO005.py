"""Cases of QUO005, one-utterance-in-two-wordings, under the policy of a newspaper."""

from typing import Any

from tests.cases.case import Case

WORDS = "We will never close the harbour, and 55,000 people agree with us on that."
JUNE = {"start": "2025-06-11"}


def quote(number: int, text: str = WORDS, **fields: Any) -> dict[str, Any]:
    """A quotation of Roe that was said on a day."""
    return {"id": f"q{number}", "text": text, "speakers": ["roe"], "said": JUNE, **fields}


def record(*quotes: dict[str, Any]) -> dict[str, Any]:
    """Some quotations."""
    agents = [{"id": "roe", "kind": "person"}, {"id": "lund", "kind": "person"}]
    return {
        "agents": agents,
        "sources": [{"id": "a"}, {"id": "b"}, {"id": "speech"}],
        "quotes": [*quotes],
    }


def pair(text: str, first: str = WORDS, **fields: Any) -> dict[str, Any]:
    """Two quotations of one day; the second may have other fields."""
    return record(quote(0, first), quote(1, text, **fields))


def spot(start: int, end: int, source: str = "a") -> list[dict[str, Any]]:
    """A place known by its position."""
    return [{"source": source, "selectors": [{"start": start, "end": end}]}]


def words(exact: str, source: str) -> list[dict[str, Any]]:
    """A place known by its words."""
    return [{"source": source, "selectors": [{"exact": exact}]}]


DAY = "We leave on 3 May from the old pier, and Mueller comes with us all."
ISLES = "We leave on May 3 from the old pier, and Müller comes with us all."
SOLD = WORDS.replace("close", "sell")
FEWER = WORDS.replace("55,000", "65,000")
ALWAYS = WORDS.replace("never ", "")
WARNING = (("fail", "warning", "/quotes/0"),)
NOTE = (("fail", "note", "/quotes/0"),)
OPEN = (("open", "warning", "/quotes/0"),)

CASES: tuple[Case, ...] = (
    ("A word is another.", pair(SOLD), WARNING),
    ("A number is another.", pair(FEWER), WARNING),
    ("A negation is left out.", pair(ALWAYS), WARNING),
    ("A negation was left out by an ellipsis.", pair(WORDS.replace("never", "...")), WARNING),
    ("Words are left out without a mark.", pair(WORDS.replace(" people", "")), WARNING),
    ("The grammar is tidied.", pair(WORDS.replace("agree", "agrees")), NOTE),
    (
        "They were said on one occasion, and no day is known.",
        record(
            quote(0, said=None, occasion="the harbour debate"),
            quote(1, SOLD, said=None, occasion="The harbour  debate"),
        ),
        WARNING,
    ),
    (
        "They were said on one day and one occasion, which is told once.",
        record(quote(0, occasion="a debate"), quote(1, SOLD, occasion="a debate")),
        WARNING,
    ),
    (
        "They stand in two texts.",
        record(quote(0, anchors=spot(1, 70)), quote(1, SOLD, anchors=spot(1, 70, "b"))),
        WARNING,
    ),
    (
        "Each stands in its own text at hand.",
        record(
            quote(0, anchors=words(WORDS, "a")),
            quote(1, SOLD, anchors=words(SOLD, "b")),
        ),
        OPEN,
        {"a": f"“{WORDS}”", "b": f"“{SOLD}”"},
    ),
    (
        "One of them stands otherwise in its own text at hand.",
        record(
            quote(0, anchors=words(WORDS, "a")),
            quote(1, SOLD, anchors=words(SOLD, "b")),
        ),
        WARNING,
        {"a": f"“{WORDS}”", "b": f"“{WORDS}”"},
    ),
    (
        "Two papers spell the day in two ways, each as recorded.",
        record(
            quote(0, DAY, anchors=words(DAY, "a")),
            quote(1, ISLES, anchors=words(ISLES, "b")),
        ),
        OPEN,
        {"a": f"“{DAY}”", "b": f"“{ISLES}”"},
    ),
    (
        "She said it of two years, in two texts.",
        record(
            quote(0, f"In 2021 {WORDS}", anchors=words(f"In 2021 {WORDS}", "a")),
            quote(1, f"In 2022 {WORDS}", anchors=words(f"In 2022 {WORDS}", "b")),
        ),
        OPEN,
        {"a": f"“In 2021 {WORDS}”", "b": f"“In 2022 {WORDS}”"},
    ),
    (
        "Few words are the same, so she may have said both.",
        pair(
            "We will rebuild every school in this town.",
            "We will rebuild every bridge in this town.",
        ),
        OPEN,
    ),
    (
        "They stand in one text in two places, so she may have said both.",
        record(quote(0, anchors=spot(1, 70)), quote(1, SOLD, anchors=spot(90, 160))),
        OPEN,
    ),
    (
        "A longer one holds the other, but for a word.",
        pair(f"Hear me. {SOLD} That is all I have to say."),
        WARNING,
    ),
    ("They are the same.", pair(WORDS), ()),
    ("They differ in typography.", pair(f"“{WORDS.upper()}”"), ()),
    ("They differ in the mark at the end.", pair(WORDS.replace(".", "!")), ()),
    ("One is a stretch of the other.", pair("55,000 people agree with us on that"), ()),
    (
        "One has an ellipsis.",
        pair("We will never close the harbour, and 55,000 people ... on that."),
        (),
    ),
    ("One has an editor's word.", pair(WORDS.replace("the harbour", "[it]")), ()),
    (
        "The longer one has an ellipsis.",
        pair(
            "We will never close the harbour ... with us on that, whatever they tell you tonight."
        ),
        (),
    ),
    (
        "Both have an ellipsis, each in another place.",
        pair(
            "We will ... close the harbour, and 55,000 people agree with us on that.",
            "We will never close the harbour, and 55,000 ... agree with us on that.",
        ),
        (),
    ),
    ("A sound is left out.", pair(WORDS.replace("will", "will, um,")), ()),
    (
        "They are different sentences of one speech.",
        pair("The north wall has to be rebuilt before the winter, whatever it costs us."),
        (),
    ),
    (
        "They go on with different sentences.",
        pair(f"{WORDS} Thank you.", f"{WORDS} Now let us vote."),
        (),
    ),
    (
        "A sentence is left out between the pieces.",
        pair(f"{WORDS} Thank you all.", f"{WORDS} It is late. Thank you all."),
        (),
    ),
    (
        "Another sentence stands between the pieces.",
        pair(f"{WORDS} You know it. Thank you all.", f"{WORDS} It is late. Thank you all."),
        (),
    ),
    ("They are of two days.", pair(SOLD, said={"start": "2025-06-12"}), ()),
    (
        "They are of two days, on occasions of one name.",
        record(
            quote(0, occasion="a news conference"),
            quote(1, SOLD, occasion="a news conference", said={"start": "2025-06-12"}),
        ),
        (),
    ),
    (
        "They are of one day and two occasions.",
        record(quote(0, occasion="the debate"), quote(1, SOLD, occasion="an interview")),
        (),
    ),
    ("The day was worked out by a rule.", pair(SOLD, said={**JUNE, "rule": "last Friday"}), ()),
    ("Only the month is known.", pair(SOLD, said={"start": "2025-06"}), ()),
    ("The day is uncertain.", pair(SOLD, said={"start": "2025-06-11?"}), ()),
    ("When it was said is unknown.", pair(SOLD, said=None), ()),
    ("Somebody else said it.", pair(SOLD, speakers=["lund"]), ()),
    ("One of them was said by two.", pair(SOLD, speakers=["roe", "lund"]), ()),
    (
        "Nobody is the speaker.",
        record(quote(0, speakers=[]), quote(1, SOLD, speakers=[])),
        (),
    ),
    ("One of them is written.", pair(SOLD, kind="written"), ()),
    ("One of them is a translation.", pair(SOLD, translation_of="p"), ()),
    (
        "They are in two languages.",
        record(quote(0, language="en"), quote(1, SOLD, language="sco")),
        (),
    ),
    (
        "They stand in one text in two places, and few words are the same.",
        record(
            quote(0, "We will rebuild every bridge in this town.", anchors=spot(1, 40)),
            quote(1, "We will rebuild every school in this town.", anchors=spot(50, 90)),
        ),
        (),
    ),
    (
        "Both were taken from one text at hand, which QUO002 compares them with.",
        record(quote(0, quoted_from=["speech"]), quote(1, SOLD, quoted_from=["speech"])),
        (),
        {"speech": f"{WORDS} {SOLD}"},
    ),
    ("They have too few words.", pair("We will never sell it.", "We will never close it."), ()),
)
