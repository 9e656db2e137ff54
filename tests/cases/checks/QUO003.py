"""Cases of QUO003, words-of-another-speaker."""

from typing import Any

from tests.cases.case import Case

AGENTS: tuple[dict[str, Any], ...] = (
    {"id": "roe", "kind": "person", "name": "Ann Roe", "role": "Harbourmaster"},
    {"id": "lund", "kind": "person", "name": "Bo Lund", "role": "Mayor", "part_of": ["town"]},
    {"id": "town", "kind": "organization", "name": "Skerrow Haven"},
    {"id": "aide", "kind": "person", "name": "Cy Poe", "acts_for": ["lund"]},
    {"id": "witness", "kind": "person", "name": "a witness", "naming": "withheld"},
    {"id": "fisher", "kind": "person", "name": "a fisher", "naming": "unspecified"},
    {"id": "crew", "kind": "group", "name": "the crew"},
    {"id": "nameless", "kind": "person"},
    {"id": "roessler", "kind": "person", "name": "Eva Roessler"},
    {"id": "ng", "kind": "person", "name": "Flo Ng"},
    {"id": "many", "kind": "person", "name": f"Dee Poe{' of the Old Port' * 9}"},
)
PLAIN = "“We will wait for the tide,” said Bo Lund. “The wall holds,” said Ann Roe."
WORDS = "We will wait for the tide"
WARNING = (("fail", "warning", "/quotes/0"),)
OPEN = (("open", "warning", "/quotes/0"),)


def quote(name: str, text: str, *speakers: str, **fields: Any) -> dict[str, Any]:
    """A quotation."""
    return {"id": name, "text": text, "speakers": [*speakers], **fields}


def taken(text: str, *speakers: str, **fields: Any) -> dict[str, Any]:
    """A quotation that was taken from the text."""
    return quote("q", text, *speakers, quoted_from=["a"], **fields)


def printed(name: str, text: str, *speakers: str, **fields: Any) -> dict[str, Any]:
    """A quotation that stands in the text with these words."""
    anchors = [{"source": "a", "selectors": [{"exact": fields.pop("exact", text)}]}]
    return quote(name, text, *speakers, anchors=anchors, **fields)


def record(*quotes: dict[str, Any], **source: Any) -> dict[str, Any]:
    """Some quotations and the source they are of."""
    return {"agents": [*AGENTS], "sources": [{"id": "a", **source}], "quotes": [*quotes]}


def case(
    name: str, *quotes: dict[str, Any], text: str = PLAIN, expected: tuple[Any, ...] = ()
) -> Case:
    """Quotations held against a text; silent unless told otherwise."""
    return name, record(*quotes), expected, {"a": text}


LONG = printed("r", WORDS, "lund")
JOINT = "“We will wait for the tide,” Roe and Lund said in a joint statement."

CASES: tuple[Case, ...] = (
    case(
        "The text gives the words to both, and each has a quotation of them.",
        printed("q", WORDS, "roe"),
        printed("r", WORDS, "lund"),
        text=JOINT,
    ),
    case(
        "The text gives the words to others.",
        printed("q", WORDS, "roe"),
        printed("r", WORDS, "ng"),
        text=JOINT,
        expected=WARNING,
    ),
    case(
        "The record gives the words in the text to somebody else.",
        taken(WORDS, "roe"),
        LONG,
        expected=WARNING,
    ),
    case(
        "They are a part of a longer quotation of somebody else.",
        taken("wait for the tide", "roe"),
        LONG,
        expected=WARNING,
    ),
    case(
        "They differ in the mark at the end.",
        taken("We will wait for the tide!", "roe"),
        LONG,
        expected=WARNING,
    ),
    case(
        "Both are recorded at one place, which is told once.",
        printed("q", WORDS, "roe"),
        LONG,
        expected=WARNING,
    ),
    case(
        "One of two places is recorded with its mark, and it is told once.",
        printed("s", WORDS, "roe"),
        printed("q", f"{WORDS},", "lund"),
        expected=(("fail", "warning", "/quotes/1"),),
    ),
    case(
        "Every place of the words is in a quotation of somebody else.",
        taken(WORDS, "roe"),
        printed("r", f"{WORDS}, {WORDS}", "lund"),
        text=f"“{WORDS}, {WORDS},” said Bo Lund.",
        expected=WARNING,
    ),
    case(
        "The text names somebody else behind the words.",
        taken(WORDS, "roe"),
        expected=OPEN,
    ),
    case(
        "The text names somebody else before the words.",
        taken(WORDS, "roe"),
        text=f"Bo Lund said, “{WORDS}.”",
        expected=OPEN,
    ),
    case(
        "The text names somebody else in two words at the beginning.",
        taken(WORDS, "roe"),
        text=f"Mayor Lund said, “{WORDS}.”",
        expected=OPEN,
    ),
    case(
        "The speakers are many, and one has a long name.",
        taken(WORDS, "roe", "many", "roessler", "ng"),
        expected=OPEN,
    ),
    case(
        "The text names somebody whose name ends like a plural.",
        taken(WORDS, "roe"),
        text=f"“{WORDS},” Jones said.",
        expected=OPEN,
    ),
    case(
        "A speaker is not in the record, which BND001 tells.",
        taken(WORDS, "roe", "many", "roessler", "many2", "many3"),
        expected=(),
    ),
    case("The record and the text agree.", taken(WORDS, "lund"), LONG),
    case("The text alone gives it to the speaker.", taken(WORDS, "lund")),
    case("One of several speakers said it.", taken(WORDS, "lund", "roe"), LONG),
    case("It belongs to the body.", taken(WORDS, "town"), LONG),
    case("He acts for the speaker.", taken(WORDS, "aide"), LONG),
    case("The speaker's name is withheld.", taken(WORDS, "witness"), LONG),
    case("The speaker's name is withheld, and the text has one.", taken(WORDS, "witness")),
    case("The speaker is nobody in particular.", taken(WORDS, "fisher")),
    case("The speaker is a group.", taken(WORDS, "crew")),
    case("The speaker is a body, for which a person may speak.", taken(WORDS, "town")),
    case("The speaker has no name.", taken(WORDS, "nameless")),
    case("The speaker acts for the one the text names.", taken(WORDS, "aide")),
    case("The text names the office.", taken(WORDS, "lund"), text=f"“{WORDS},” the Mayor said."),
    case("The text names a title alone.", taken(WORDS, "roe"), text=f"“{WORDS},” the Mayor said."),
    case(
        "The text spells the name in another way.",
        taken(WORDS, "roessler"),
        text=f"“{WORDS},” said Eva Rössler.",
    ),
    case("The text has a pronoun.", taken(WORDS, "roe"), text=f"“{WORDS},” he said."),
    case("The text has a word for many.", taken(WORDS, "roe"), text=f"Residents said, “{WORDS}.”"),
    case("The text has no name.", taken(WORDS, "roe"), text=f"“{WORDS},” the father of two said."),
    case("The text has nobody.", taken(WORDS, "roe"), text=f"A sign in the port: “{WORDS}.”"),
    case(
        "The speaker carries over, which errs more often.",
        taken("The wall holds well", "roe"),
        text=f"“{WORDS},” said Bo Lund.\n\n“The wall holds well.”",
    ),
    case("The cue of the record has the name.", taken(WORDS, "roe", cue="Lund said")),
    case(
        "It stands in a second place, which is nobody's.",
        taken(WORDS, "roe"),
        LONG,
        text=f"“{WORDS},” said Bo Lund. {WORDS}, said the sign.",
    ),
    case(
        "Two people said the same in one text.",
        taken(WORDS, "roe"),
        text=f"“{WORDS},” said Bo Lund. “{WORDS},” said Ann Roe.",
    ),
    case(
        "Two people said the same, and each has a place.",
        quote(
            "q",
            WORDS,
            "roe",
            anchors=[{"source": "a", "selectors": [{"exact": WORDS, "prefix": "Then “"}]}],
        ),
        quote(
            "r",
            WORDS,
            "lund",
            anchors=[{"source": "a", "selectors": [{"exact": WORDS, "suffix": ",” said Bo"}]}],
        ),
        text=f"“{WORDS},” said Bo Lund. Then “{WORDS},” said Ann Roe.",
    ),
    case(
        "He quotes her, in marks within his own.",
        taken("We never leave", "roe"),
        printed("r", "You heard it: ‘We never leave.’ I agree", "lund"),
        text="“You heard it: ‘We never leave.’ I agree,” said Bo Lund.",
    ),
    case(
        "He quotes all of her words and no more.",
        taken("We never leave this port", "roe"),
        printed("r", "‘We never leave this port’", "lund"),
        text="“‘We never leave this port,’” Bo Lund read out.",
    ),
    case(
        "He quotes some of what she said, in marks within his own.",
        taken("never leave this port", "roe"),
        printed("r", "You heard it: ‘We never leave this port.’ I agree", "lund"),
        text="“You heard it: ‘We never leave this port.’ I agree,” said Bo Lund.",
    ),
    case(
        "He quotes her within a text in marks of another kind.",
        taken("nous ne partons jamais", "roe"),
        printed("r", "Elle dit : « nous ne partons jamais »", "lund"),
        text="Le maire : — Elle dit : « nous ne partons jamais ».",
    ),
    case(
        "The words stand in more places than are told apart.",
        taken("wait and wait", "roe"),
        printed("r", "wait " + "and wait " * 120, "lund"),
        text="“wait " + "and wait " * 120 + "”",
    ),
    case(
        "He says that somebody said it.",
        taken("we never leave this port", "roe"),
        printed("r", "The harbourmaster told us we never leave this port", "lund"),
        text="“The harbourmaster told us we never leave this port,” said Bo Lund.",
    ),
    case(
        "He names her beside it.",
        taken("we never leave this port", "roe"),
        printed("r", "As for Roe, we never leave this port", "lund"),
        text="“As for Roe, we never leave this port,” said Bo Lund.",
    ),
    case(
        "A quotation around it has no speaker.",
        taken(WORDS, "roe"),
        printed("r", WORDS),
        text=f"“{WORDS},” he said.",
    ),
    case("The quotation has no speaker.", taken(WORDS), LONG),
    case("The marks are for distance.", taken(WORDS, "roe", kind="scare"), LONG),
    case("The other one is a label.", taken(WORDS, "roe"), {**LONG, "kind": "label"}, text=WORDS),
    case(
        "The other one is a translation.",
        taken(WORDS, "roe"),
        {**LONG, "translation_of": "p"},
        text=WORDS,
    ),
    case("The words are too few to be looked for.", taken("the tide", "roe"), LONG),
    case("The wording is another.", taken("We will wait for the storm to pass", "roe"), LONG),
    case("It does not stand there.", taken("Taxes must fall by next spring.", "roe"), LONG),
    (
        "The text is in another language.",
        record(taken(WORDS, "roe"), language="da"),
        (),
        {"a": PLAIN},
    ),
    ("The text is not at hand.", record(taken(WORDS, "roe"), LONG), ()),
)
