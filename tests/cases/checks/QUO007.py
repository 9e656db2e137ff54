"""Cases of QUO007, unbalanced-marks."""

from typing import Any

from tests.cases.case import Case

NOTE = (("fail", "note", "/quotes/0/text"),)
SOURCE = {"sources": [{"id": "a"}]}
THERE = ("fail", "note", "/sources/0")


def record(text: str, *pieces: str) -> dict[str, Any]:
    """A quotation, perhaps in pieces."""
    anchors = [{"source": "a", "selectors": [{"exact": each} for each in pieces]}]
    return {**SOURCE, "quotes": [{"id": "q", "text": text, "anchors": anchors if pieces else []}]}


def silent(name: str, text: str) -> Case:
    """A text whose marks are in order, and the same as a quotation."""
    return name, record(text), (), {"a": text}


CASES: tuple[Case, ...] = (
    ("A mark opens and is not closed.", record("“We will wait, she said."), NOTE),
    ("A mark closes and was not opened.", record("We will wait,” she said."), NOTE),
    ("A straight mark has no other half.", record('We will "wait and see.'), NOTE),
    ("A bracket opens and is not closed.", record("We will wait (or leave."), NOTE),
    ("A bracket closes and was not opened.", record("We will wait or leave) soon."), NOTE),
    ("An editor's bracket is not closed.", record("We will wait [for Roe and leave."), NOTE),
    ("A bracket is closed by one of another kind.", record("We (all] of us."), NOTE * 2),
    (
        "A mark inside a quotation has no other half.",
        record("He said ‘never” and left."),
        NOTE,
    ),
    (
        "A mark in a text has no other half.",
        SOURCE,
        (THERE,),
        {"a": "“We will wait, she said. Then she left."},
    ),
    (
        "A paragraph ends before its quotation does.",
        SOURCE,
        (THERE,),
        {"a": "“We will wait.\n\nThe mayor left early."},
    ),
    (
        "A bracket in a text has no other half.",
        SOURCE,
        (THERE,),
        {"a": "The council (of seven voted.\n\nThe mayor left."},
    ),
    (
        "Of many marks three are told.",
        SOURCE,
        (THERE,) * 3,
        {"a": "\n\n".join(["The council (of seven voted."] * 9)},
    ),
    (
        "An empty line stands between two marks.",
        SOURCE,
        (THERE,) * 2,
        {"a": "“We will wait.\n\nThe mayor left,” she said."},
    ),
    (
        "Two marks open and none closes.",
        record("“We will wait, she said. “We have time, he said."),
        NOTE * 2,
    ),
    ("The text is not at hand.", SOURCE, ()),
    (
        "The marks of the next paragraph stand between the pieces.",
        record("We will wait. “We have time.", "We will wait.", "“We have time."),
        (),
    ),
    silent("All marks are in order.", "“We will ‘wait’ (and see),” she said. «Oui», he said."),
    silent("Straight marks are in order.", '"We will wait," she said. "We \'can\' wait."'),
    silent("The marks are those of German print.", "„Nein“, sagte sie. ‚Nie‘, sagte er."),
    silent("The marks are those of Swedish print.", "”Nej”, sade hon. ”Aldrig”, sade han."),
    silent("The marks are those of Danish print.", "»Nej,« sagde hun. »Aldrig,« sagde han."),
    silent("The marks are those of French print.", "« Non », dit-elle. « Jamais », dit-il."),
    silent("The marks of wire copy are in order.", "``We will wait,'' she said."),
    silent("An apostrophe is no mark.", "The workers’ boats and ’em that own ’em, since ’98."),
    silent("A mark after a number may be inches.", 'A 6" pipe and a 5\' 10" man.'),
    silent(
        "The quotation runs on over a paragraph.",
        "“We will wait.\n\n“We have time,” she said.",
    ),
    silent("The brackets are those of a list.", "We ask for: a) time, b) money, 3) a new wall."),
    silent("The brackets of a list are lines.", "1) Time\n2) Money\niv) A wall"),
    silent("The brackets are those of an interval.", "It is in [0, 1) or in (1,5; 2,5]."),
    silent("The ends of an interval are letters.", "It is in [v − w, v) or in (−∞, v]."),
    silent("The lines are wrapped.", 'The "work that\n    Uses" it, and the “wall\n We” built.'),
    silent("The marks are within a word.", 'דובר צה"ל אמר זאת.'),
    silent(
        "A closing mark begins a paragraph that goes on, as in Spanish print.",
        "«Vamos a esperar.\n\n»Tenemos tiempo».",
    ),
    silent("The brackets are those of faces.", "We waited :-) and waited :( and left ;)"),
    silent("A face closes the bracket.", "We left (at last :)"),
    silent("A bracket of a list stands in brackets.", "See point (a) and point (2) of it."),
    silent("An item of a list is closed by its bracket.", "We left (see page 8) and (as in a)."),
    silent("A bracket runs on over a paragraph.", "(We waited.\n\nWe left.)"),
    silent("The brackets are nested.", "We (all [of us]) left {by {boat}}."),
    silent("A link is in order.", "See [the page](https://example.org/a_(b)) for more."),
    silent("The brackets are those of right-to-left print.", "العمدة (الجديد) قال «لا»."),
    silent("It has no words.", "  "),
)
