"""Cases of QUO004, same-words-of-two-speakers."""

from typing import Any

from tests.cases.case import Case

WORDS = "We will rebuild every bridge here."
AGENTS: tuple[dict[str, Any], ...] = (
    {"id": "roe", "kind": "person", "name": "Ann Roe", "part_of": ["council"]},
    {"id": "lund", "kind": "person", "name": "Bo Lund", "part_of": ["council"]},
    {"id": "mayor-lund", "kind": "person", "name": "Mayor Bo Lund"},
    {"id": "mayor", "kind": "person", "name": "the mayor"},
    {"id": "council", "kind": "organization", "name": "Elm Council"},
    {"id": "aide", "kind": "person", "name": "Cy Poe", "acts_for": ["council"]},
    {"id": "clerk", "kind": "person", "name": "Di Fox", "acts_for": ["council"]},
    {"id": "voice", "kind": "person", "name": "Ed Gray", "role": "spokesman for Ann Roe"},
    {"id": "crowd", "kind": "group", "name": "the crowd"},
    {"id": "witness", "kind": "person", "naming": "withheld"},
    {"id": "nameless", "kind": "person"},
    {"id": "speaker-1", "kind": "person"},
    {"id": "speaker-2", "kind": "person"},
    {"id": "zelenka", "kind": "person", "name": "Zelenka"},
    {"id": "zelenko", "kind": "person", "name": "Gil Zelenko"},
    {"id": "lúnd", "kind": "person", "name": "B. LÚND"},
)


def quote(number: int, *speakers: str, text: str = WORDS, **fields: Any) -> dict[str, Any]:
    """A quotation."""
    return {"id": f"q{number}", "text": text, "speakers": [*speakers], **fields}


def record(*quotes: dict[str, Any]) -> dict[str, Any]:
    """Some quotations."""
    return {"agents": [*AGENTS], "sources": [{"id": "a"}, {"id": "b"}], "quotes": [*quotes]}


def spot(start: int, end: int, source: str = "a") -> list[dict[str, Any]]:
    """A place known by its position."""
    return [{"source": source, "selectors": [{"start": start, "end": end}]}]


NOTE = (("fail", "note", "/quotes/0"),)
WARNING = (("fail", "warning", "/quotes/0"),)

CASES: tuple[Case, ...] = (
    ("Two people say the same words.", record(quote(0, "roe"), quote(1, "lund")), NOTE),
    (
        "The words differ in typography and capitals.",
        record(quote(0, "roe"), quote(1, "lund", text="“we will REBUILD every bridge  here”")),
        NOTE,
    ),
    (
        "An editor's brackets stand in one of them.",
        record(quote(0, "roe"), quote(1, "lund", text="[w]e will rebuild every bridge here")),
        NOTE,
    ),
    (
        "They stand in the same place.",
        record(quote(0, "roe", anchors=spot(5, 39)), quote(1, "lund", anchors=spot(5, 39))),
        WARNING,
    ),
    (
        "They stand in the same place of the text at hand, which QUO003 tells.",
        record(
            quote(0, "roe", anchors=[{"source": "a", "selectors": [{"exact": WORDS}]}]),
            quote(1, "lund", anchors=[{"source": "a", "selectors": [{"exact": WORDS[:-1]}]}]),
        ),
        (),
        {"a": f"“{WORDS}”"},
    ),
    (
        "They stand in two places.",
        record(quote(0, "roe", anchors=spot(5, 39)), quote(1, "lund", anchors=spot(50, 84))),
        NOTE,
    ),
    (
        "They stand in two texts.",
        record(quote(0, "roe", anchors=spot(5, 39)), quote(1, "lund", anchors=spot(5, 39, "b"))),
        NOTE,
    ),
    (
        "Three people say them, and two in the same place.",
        record(
            quote(0, "roe", anchors=spot(5, 39)),
            quote(1, "nameless", anchors=spot(50, 84)),
            quote(2, "lund", anchors=spot(50, 84)),
        ),
        (("fail", "warning", "/quotes/1"),),
    ),
    (
        "Somebody without a name has an id of his own.",
        record(quote(0, "roe"), quote(1, "nameless")),
        NOTE,
    ),
    (
        "Two people have no names, and an id each.",
        record(quote(0, "speaker-1"), quote(1, "speaker-2")),
        NOTE,
    ),
    ("The name is spelt in two ways.", record(quote(0, "zelenka"), quote(1, "zelenko")), ()),
    ("One person says them twice.", record(quote(0, "roe"), quote(1, "roe")), ()),
    ("Two people say them together.", record(quote(0, "roe", "lund"), quote(1, "lund")), ()),
    ("A title stands before the name.", record(quote(0, "mayor-lund"), quote(1, "lund")), ()),
    ("The name is written another way.", record(quote(0, "lund"), quote(1, "lúnd")), ()),
    ("The mayor may be anybody.", record(quote(0, "mayor"), quote(1, "roe")), ()),
    ("She belongs to the body.", record(quote(0, "council"), quote(1, "roe")), ()),
    ("He acts for the body.", record(quote(0, "council"), quote(1, "aide")), ()),
    ("Both act for one body.", record(quote(0, "clerk"), quote(1, "aide")), ()),
    ("His role names her.", record(quote(0, "voice"), quote(1, "roe")), ()),
    ("She may be in the crowd.", record(quote(0, "crowd"), quote(1, "roe")), ()),
    ("The name is withheld.", record(quote(0, "witness"), quote(1, "roe")), ()),
    ("A speaker is not in the record.", record(quote(0, "fox"), quote(1, "roe")), ()),
    ("One of them has no speaker.", record(quote(0), quote(1, "roe")), ()),
    (
        "More people than are compared say them.",
        record(
            quote(0, *(f"speaker-{number}" for number in range(3, 70))),
            quote(1, *(f"speaker-{number}" for number in range(70, 140))),
        ),
        (),
    ),
    (
        "They are few words.",
        record(quote(0, "roe", text="No more of this."), quote(1, "lund", text="No more of this.")),
        (),
    ),
    (
        "The words differ.",
        record(quote(0, "roe"), quote(1, "lund", text="We will rebuild every school here.")),
        (),
    ),
    (
        "A letter of another script differs.",
        record(quote(0, "roe"), quote(1, "lund", text="Wе will rebuild every bridge here.")),
        (),
    ),
    (
        "One of them is a translation.",
        record(quote(0, "roe"), quote(1, "lund", translation_of="q0")),
        (),
    ),
    (
        "One of them is written: a reader of it repeats it.",
        record(quote(0, "roe", kind="written"), quote(1, "lund")),
        (),
    ),
    (
        "One stands within the other, with marks of its own.",
        record(quote(0, "roe", anchors=spot(5, 39)), quote(1, "lund", anchors=spot(4, 40))),
        (),
    ),
)
