"""Quotations are found in prose, whole, with who says them, and scare nobody into speaking."""

import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import pytest
from hypothesis import example, given, strategies as st
from tests.cases.quotations import CARRIED, KINDS, MARKS, SOURCES, SPEECHES

from civicclaims.reading import quotations
from civicclaims.reading.quotation_found import (
    CARRIED_OVER,
    CUE_THEN_QUOTE,
    QUOTE_THEN_CUE,
    FoundQuotation,
)
from civicclaims.reading.quotation_marks import unbalanced
from civicclaims.reading.quotation_paragraphs import paragraphs
from civicclaims.reading.quotation_sources import FoundSource, sources_named

ARTICLE = Path(__file__).parents[2].parent / "shared" / "seeds" / "000_4c00672f32240e50.txt"
STYLES = [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("„", "“")]
OUTER = "“”„«»\"'‘’`"


def cases(block: str) -> list[tuple[str, list[str]]]:
    """The texts of a block, each with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.strip().splitlines():
        if line.startswith("> "):
            found.append((line.removeprefix("> ").replace("¶", "\n\n"), []))
        elif line.startswith("  "):
            found[-1][1][-1] += f" | {line.strip()}"
        elif line:
            found[-1][1].append(line)
    return found


def shown(text: str, found: FoundQuotation) -> str:
    """A line of the case file for a quotation."""
    parts = [f"{found.kind}: {' / '.join(text[start:end] for start, end in found.pieces)}"]
    if found.speaker is not None and found.cue is not None and found.found_by is not None:
        guess = found.speaker.antecedent
        parts.append(found.speaker.text + ("" if guess is None else f" = {guess.text}"))
        parts += [found.cue.text, found.found_by.name]
    return " | ".join([*parts, *["mixed"] * found.mixed, *["nested"] * found.nested])


def named(found: FoundSource) -> str:
    """A line of the case file for a source."""
    maker = "-" if found.maker is None else found.maker.text
    return " | ".join([found.text, found.kind or "-", maker, found.cue.text])


class Speech(NamedTuple):
    """A paragraph of print, known by construction; {} stands for marks around a piece."""

    pattern: str
    pieces: tuple[str, ...]
    speaker: str
    cue: str
    rule: str


NAMES = st.sampled_from([
    "Lund", "Ada Quist", "Mayor Lund", "Sen. Ruth Okonjo", "Oona Brandt-Hale", "police",
    "a spokesman for the port", "the clerk", "Jan de Witt", "she", "residents", "the report",
])  # fmt: skip
VERBS = st.sampled_from(["said", "told reporters", "added", "wrote", "later recalled"])
WORDS = st.lists(
    st.sampled_from([
        "the", "water", "it's", "they’re", "workers’ rights", "rises", "slowly", "in", "Alden",
        "'90s", "o’clock", "and", "ready", "28 percent", "not", "5’10”" ,
    ]),
    min_size=1,
    max_size=6,
)  # fmt: skip


@st.composite
def speeches(draw: st.DrawFn) -> Speech:
    """A quotation with a cue in one of the orders that are safe."""
    name, verb = draw(NAMES), draw(VERBS)
    first = " ".join(["We", *draw(WORDS), "wait"])
    second = " ".join(["Then", *draw(WORDS), "went"])
    cue = f"{name} {verb}"
    short = cue.removesuffix(" reporters")
    start = cue[0].upper() + cue[1:]
    capital = name[0].upper() + name[1:]
    order = draw(st.sampled_from(["after", "inverted", "between", "within", "before"]))
    if order == "after":
        return Speech(f"{{{first},}} {cue}.", (f"{first},",), name, short, "quote then cue")
    if order == "inverted" and name != "she":
        inverted = f"said {name}"
        pattern = f"{{{first},}} {inverted}."
        return Speech(pattern, (f"{first},",), name, inverted, "quote then cue")
    if order == "between":
        pattern = f"{{{first}!}} {cue}. {{{second}.}}"
        return Speech(pattern, (f"{first}!", f"{second}."), name, short, "quote then cue")
    if order == "within":
        pattern = f"{{{first},}} {cue}, {{{second.lower()}.}}"
        pieces = (f"{first},", f"{second.lower()}.")
        return Speech(pattern, pieces, name, short, "quote then cue")
    short = start.removesuffix(" reporters")
    return Speech(f"{start}: {{{first}.}}", (f"{first}.",), capital, short, "cue then quote")


def printed(pattern: str, style: tuple[str, str]) -> str:
    """A pattern with a style of marks in it."""
    return pattern.replace("{", style[0]).replace("}", style[1])


def pieces(text: str, found: FoundQuotation) -> tuple[str, ...]:
    """The words of a quotation, piece by piece."""
    return tuple(text[start:end] for start, end in found.pieces)


bits = st.sampled_from([
    "“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "„", "it’s", "Lund", "said", "she", ",",
    ".", "?", "!", ":", "—", "\n", "\n\n", "the", "report", "according to", "who", "and", "called",
    "as", "known", "6'2\"", "’90s", "of", "told", "(", ")", "-", "film", "The Salt Road", "was",
    "saying", "in a statement", "data compiled by", "No", "wait", "mayor", "to",
])  # fmt: skip
texts = st.lists(st.tuples(bits, st.sampled_from([" ", " ", ""])), max_size=30).map(
    lambda drawn: "".join(bit + blank for bit, blank in drawn)
)


@given(st.one_of(texts, st.text(alphabet="“”\"'‘’ a.,\n", max_size=60)))
@example("“A ‘b’ c,” she said. “D.”")
@example("“a\n“b\n\n“c” d")
def test_what_is_found_stands_where_it_says(text: str) -> None:
    """The words of a quotation, its cue and its speaker are pieces of the text, in order."""
    found = quotations(text)
    assert [each.pieces[0] for each in found] == sorted(each.pieces[0] for each in found)
    for each in found:
        assert all(start < end for start, end in each.pieces)
        assert all(before[1] < after[0] for before, after in pairwise(each.pieces))
        assert each.text == " ".join(pieces(text, each))
        for words in (each.cue, each.speaker, each.speaker and each.speaker.antecedent):
            assert words is None or text[words.start : words.end] == words.text
        assert (each.speaker is None) == (each.cue is None) == (each.found_by is None)
        assert each.speaker is None or each.kind in {"speech", "written"}


@given(texts)
def test_pieces_overlap_only_where_one_is_nested(text: str) -> None:
    """Two pieces stand apart, or one inside the other with its marks; only that one is nested."""
    found = sorted((piece, each.nested) for each in quotations(text) for piece in each.pieces)
    ends = 0
    for (start, end), nested in found:
        assert nested == (start < ends)
        assert not nested or end < ends
        ends = max(end, ends)


@given(texts)
def test_no_piece_holds_its_own_marks(text: str) -> None:
    """Right before a piece and right after it, blanks aside, stands a mark or a line's end."""
    for each in quotations(text):
        for start, end in each.pieces:
            assert text[:start].rstrip()[-1] in OUTER
            rest = text[end:].lstrip(" ")
            assert rest == "" or rest[0] in OUTER or rest[0].isspace()


@given(speeches())
def test_a_speech_is_found_as_it_was_built(speech: Speech) -> None:
    """A quotation put together with a plain cue is found with its pieces, speaker and cue."""
    text = printed(speech.pattern, STYLES[0])
    (found,) = quotations(text)
    assert pieces(text, found) == speech.pieces
    assert found.speaker is not None
    assert found.cue is not None
    assert found.found_by is not None
    assert (found.speaker.text, found.cue.text) == (speech.speaker, speech.cue)
    assert found.found_by.name == speech.rule
    assert found.speaker.pronoun == (speech.speaker.lower() == "she")
    assert not found.mixed


@given(st.lists(speeches(), min_size=1, max_size=4))
def test_marks_do_not_change_the_words(drawn: list[Speech]) -> None:
    """Curly, straight, doubled and pointed marks around the same words find the same."""
    seen = set()
    for style in STYLES:
        text = "\n\n".join(printed(each.pattern, style) for each in drawn)
        found = quotations(text)
        seen.add(tuple(
            (pieces(text, each), each.kind, each.speaker and each.speaker.text, each.found_by)
            for each in found
        ))  # fmt: skip
        assert unbalanced(text) == ()
    assert len(seen) == 1


@given(
    texts, st.lists(st.sampled_from(["Lund", "left", "the", "hall", "said", "it’s"]), min_size=1)
)
def test_a_paragraph_without_marks_changes_nothing_before_it(text: str, words: list[str]) -> None:
    """What is found in a text is found where a paragraph without marks follows."""
    longer = f"{text}\n\n{' '.join(words)}."
    assert quotations(longer) == quotations(f"{text}\n\n")
    assert unbalanced(longer) == unbalanced(text)


PLAIN = speeches().filter(lambda speech: "10”" not in speech.pattern)
"""Speeches without inches, which a lost mark would make doubtful."""


@given(st.lists(PLAIN, min_size=1, max_size=4), st.sampled_from(STYLES[:2]), st.data())
def test_a_lost_mark_loses_no_other_quotation(
    drawn: list[Speech], style: tuple[str, str], data: st.DataObject
) -> None:
    """Where one mark is left out, its other half is named, and all other pieces are found."""
    pattern = "\n\n".join(f"Alden waited. {each.pattern}" for each in drawn)
    places = [place for place, mark in enumerate(pattern) if mark in "{}"]
    lost = data.draw(st.sampled_from(places))
    text = printed(pattern[:lost] + pattern[lost + 1 :], style)
    assert len(unbalanced(text)) == 1
    whole = [piece for each in drawn for piece in each.pieces]
    found = [piece for each in quotations(text) for piece in pieces(text, each)]
    assert found == [piece for at, piece in enumerate(whole) if at != places.index(lost) // 2]


@pytest.mark.parametrize(("text", "expected"), cases(SPEECHES + CARRIED + KINDS + MARKS))
def test_a_text_gives_its_quotations(text: str, expected: list[str]) -> None:
    """Each text gives exactly the quotations listed with it."""
    assert [shown(text, found) for found in quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(SOURCES))
def test_a_text_gives_its_sources(text: str, expected: list[str]) -> None:
    """Each text gives exactly the sources listed with it, each where it stands."""
    found = sources_named(text)
    assert [named(each) for each in found] == expected
    assert all(text[each.start : each.end] == each.text for each in found)


def test_the_cases_are_many() -> None:
    """There are ninety texts and more."""
    assert len(cases(SPEECHES + CARRIED + KINDS + MARKS)) >= 90


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will wait,” Lund said.", []),
        ("“We will wait, Lund said.", [(0, "“", "opens and is not closed")]),
        ("We will wait,” Lund said.", [(13, "”", "closes and was not opened")]),
        ('We will wait," Lund said. "Yes," he said.', [(13, '"', "closes")]),
        ("“One.\n\n“Two,” Lund said.", []),
        ("“One.\n\n“Two, Lund said.", [(7, "“", "opens")]),
        ("“One.\n\nTwo,” Lund said.", [(0, "“", "opens"), (11, "”", "closes")]),
        ("“He said “no” to me, Lund said.", [(0, "“", "opens")]),
        ("«Wait, Lund said.", [(0, "«", "opens")]),
        ("''Wait, Lund said.", [(0, "''", "opens")]),
        ("He is 6'2\", and cut a 5” pipe in the ’90s at Lund’s.", []),
        ("‘Tis the teachers’ lounge.", []),
    ],
)
def test_marks_without_their_other_half(text: str, expected: list[tuple[int, str, str]]) -> None:
    """A mark that has no other half is named once, with its place and what is wrong."""
    found = unbalanced(text)
    assert [(each.start, each.text) for each in found] == [(at, mark) for at, mark, _ in expected]
    assert all(text[each.start : each.end] == each.text for each in found)
    for each, (_, _, words) in zip(found, expected, strict=True):
        assert words in each.sentence


def test_lines_that_are_wrapped_are_one_paragraph() -> None:
    """A quotation that a machine has wrapped is whole, and lines of their own stay apart."""
    wrapped = "“We will wait for\nthe others and then\ngo. We have time,”\nLund said."
    (found,) = quotations(wrapped)
    assert found.text == "We will wait for\nthe others and then\ngo. We have time,"
    assert len(paragraphs("One.\nTwo.\r\nThree.\r\n\r\nFour.")) == 4


def test_rules_say_how_often_they_were_right() -> None:
    """Each rule has a name of its own and a share between one half and one, with its sample."""
    rules = (QUOTE_THEN_CUE, CUE_THEN_QUOTE, CARRIED_OVER)
    assert len({rule.name for rule in rules}) == 3
    assert all(0.5 < rule.reliability < 1 and rule.sample_size > 0 for rule in rules)
    assert all(rule.sentence.endswith((".", "”")) and rule.source for rule in rules)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is its publisher's")
def test_the_seed_article() -> None:
    """The mayor speaks twice, each time in two pieces, and one quotation is a label."""
    text = ARTICLE.read_text("utf-8")
    found = quotations(text)
    assert [(each.kind, len(each.pieces)) for each in found] == [
        ("label", 1), ("speech", 2), ("speech", 2),
    ]  # fmt: skip
    speakers = [each.speaker.text for each in found if each.speaker is not None]
    assert speakers == ["Mayor Bass", "Bass"]
    assert [each.kind for each in sources_named(text)] == ["data", "press release", "press release"]
    assert unbalanced(text) == ()


def calls(action: Callable[[], object]) -> int:
    """How many calls an action makes within Python."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


HOSTILE = [
    "“", "”", '"', "'", "’", "‘", "“”", "“‘", "‘“", '"\'', "said ", "“a” ", "“a,” said ", "Lund ",
    "Lund said, ", "‘a ", "a’ ", "s' 'a", "“a,” Lund, ", "“a\n\n", "“a.\n", "calling “a” ",
    "according to ", "of the ", "of the report ", "report by ", "Lund and ",
    "who ", "“a.” Lund. ", ", ", "«", "``",
    '5" ', "a b.\nc",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    """The steps grow with the length of a text, however it repeats itself, not with its square."""

    def read(text: str) -> None:
        quotations(text)
        sources_named(text)
        unbalanced(text)

    start = "“a,” Lund said, "
    once, twice = (calls(partial(read, start + piece * count)) for count in (600, 1_200))
    assert twice < 2.2 * once + 2_000


@pytest.mark.parametrize("piece", ["“", '"', "'", "“”", "“a” ", "said ", "“a", "a”", "\n", " "])
def test_a_long_text_is_no_trouble(piece: str) -> None:
    """Fifty thousand of the same mark are gone through, and nobody speaks in them."""
    found = quotations(piece * (50_000 // len(piece)))
    assert all(each.speaker is None for each in found)


def test_nested_and_alternating_marks_keep_to_their_length() -> None:
    """Words inside ever more marks are given three deep and no deeper."""
    found = quotations("“a " * 5_000 + "b” " * 5_000)
    assert len(found) == 3


def test_a_text_without_marks_has_no_quotations() -> None:
    """Speech that is only reported is no quotation."""
    assert quotations("Lund said the workers’ rights mattered; it’s 6 o’clock.") == ()
    assert quotations("") == () == unbalanced("")
