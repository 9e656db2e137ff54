"""A quotation is held against its text, and what is said of it is neither milder nor graver."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st
from tests.cases import quoted as blocks

from civicclaims.anchoring.comparison import Comparison, faithfulness
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.text import Text
from civicclaims.strategies import words
from civicclaims.strategies.alteration_rows import ROWS
from civicclaims.strategies.alterations import (
    _SHAPES,
    _laid,
    _rowed,
    _twice_altered,
    alterations,
)
from civicclaims.values.wording import fold

F = Faithfulness

Altered = tuple[str, str, Faithfulness]

Case = tuple[str, str, str]
"""A text, a quotation of it, and the kind of their gravest difference."""


def cases(block: str) -> list[Case]:
    """The quotations of a block, each with its text."""
    found: list[tuple[str, list[str]]] = []
    for line in block.strip().splitlines():
        if line.startswith("> "):
            found.append((line.removeprefix("> "), []))
        elif not line.startswith("  "):
            found[-1][1].append(line)
        elif found[-1][1]:
            found[-1][1][-1] += f" {line.strip()}"
        else:
            found[-1] = (f"{found[-1][0]} {line.strip()}", [])
    return [
        (text.replace("¶", "\n\n"), line.partition(": ")[2], line.partition(": ")[0])
        for text, lines in found
        for line in lines
    ]


NEWS = [
    case
    for block in (
        blocks.PRINTED,
        blocks.MARKED,
        blocks.TIDIED,
        blocks.NUMBERS,
        blocks.TURNED,
        blocks.JOINED,
        blocks.TRANSCRIBED,
        blocks.PRESSED,
        blocks.SCRIPTS,
        blocks.REVIEWED,
    )
    for case in cases(block)
]


def plain(side: str) -> str:
    """A side without the marks of what differs."""
    return side.replace("⟦", "").replace("⟧", "")


def standing(found: Comparison, text: str) -> str:
    """The words of a text at the spans of a comparison, in plain typography."""
    return " … ".join(fold(text[start:end]) for start, end in found.spans)


@given(alterations())
def test_the_kind_named_is_the_kind_applied(altered: Altered) -> None:
    """One alteration of a text is called what it is, no milder and no graver."""
    text, quotation, kind = altered
    assert faithfulness(quotation, text).faithfulness is kind


@pytest.mark.parametrize("row", ROWS)
def test_each_row_has_its_kind_at_every_place(row: tuple[Faithfulness, str, str]) -> None:
    """Words put for others have one kind at whatever place of a sentence."""
    for place in range(1, 8):
        text, quotation, kind = _rowed(_laid(place * 13, place), row, place % 5, place)
        assert faithfulness(quotation, text).faithfulness is kind


@pytest.mark.parametrize("shape", range(len(_SHAPES)))
def test_each_shape_has_its_kind_in_every_sentence(shape: int) -> None:
    """A way to quote has one kind, whichever sentence is quoted."""
    for where in range(4):
        text, quotation, kind = _SHAPES[shape](_laid(where * 31, where + 3), where)
        assert faithfulness(quotation, text).faithfulness is kind


def test_the_alterations_are_many() -> None:
    """Every kind is applied in several ways, more than two hundred in all."""
    kinds = [row[0] for row in ROWS] + [shape(_laid(0, 1), 0)[2] for shape in _SHAPES]
    assert len(kinds) > 200
    assert all(kinds.count(kind) >= 2 for kind in F)


@given(_twice_altered())
def test_two_alterations_are_called_no_milder_than_the_graver(altered: Altered) -> None:
    """A number or a negation changed is never called milder, whatever else is changed with it."""
    text, quotation, kind = altered
    assert faithfulness(quotation, text).faithfulness.rank >= kind.rank


pieces = st.lists(words() | st.sampled_from(["the", "a", "rope", "(or", "two)", "—", "’tis"])).map(
    " ".join
)


@given(pieces, st.data())
def test_a_stretch_of_a_text_is_found_as_it_stands(text: str, data: st.DataObject) -> None:
    """Words that follow on each other in a text are verbatim there, and stand at their span."""
    parts = text.split(" ")
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first + 1, len(parts)))
    stretch = " ".join(parts[first:last])
    wording = fold(stretch).strip("\"' ")
    # A number may go on behind the edge, or a mark of several characters such as three stops.
    assume(not any(map(str.isnumeric, parts[first] + parts[last - 1])))
    assume(any(map(str.isalpha, wording)) and f" {wording} " in f" {fold(text)} ")
    found = faithfulness(stretch, text)
    assert found.faithfulness in {F.VERBATIM, F.TYPOGRAPHY}
    ((start, end),) = found.spans
    assert fold(text[start:end]).strip() == wording


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from(["%", " percent", "", " people"]))
def test_a_number_is_never_cut(whole: int, part: int, unit: str) -> None:
    """15 is never found in 1.5, nor 1, nor 5: not alone and not in its sentence."""
    number = f"{whole}.{part}"
    text = f"They counted {number}{unit} in the harbour today, and that was all."
    for other in (f"{whole}{part}", f"{whole}", f"{part}"):
        if Fraction(other) == Fraction(number):
            continue
        assert faithfulness(f"{other}{unit}", text).faithfulness is F.NOT_FOUND
        sentence = text.replace(number, other)
        assert faithfulness(sentence, text).faithfulness is F.NUMBER_CHANGED


@given(alterations(), st.sampled_from(["“”", '""', "«»", "„“", "‘’", "''", "\u00a0\n"]))
def test_marks_around_a_quotation_do_not_matter(altered: Altered, marks: str) -> None:
    """A quotation in quotation marks is the same quotation."""
    text, quotation, _ = altered
    bare, marked = (
        faithfulness(quotation, text),
        faithfulness(marks[0] + quotation + marks[1], text),
    )
    assert (bare.faithfulness, bare.spans, bare.sides) == (
        marked.faithfulness,
        marked.spans,
        marked.sides,
    )


names = st.lists(
    st.sampled_from("rope sail pump wall boat dock oar bay mast crane".split()),
    min_size=5,
    max_size=12,
).map(lambda drawn: ["We", "will", "mend", "the", *drawn])


@given(names, st.data())
def test_the_same_words_elsewhere_do_not_matter(drawn: list[str], data: st.DataObject) -> None:
    """What stands in the text is never called worse because something like it stands there too."""
    place = data.draw(st.integers(2, len(drawn) - 2))
    half, rest = " ".join(drawn[:place]), " ".join(drawn[place:])
    other = [*drawn]
    other.insert(data.draw(st.integers(2, len(drawn))), data.draw(st.sampled_from(["not", "12"])))
    quotation = f"{half} {rest}."
    sentences = [f"“{' '.join(other)},” said Lund."]
    kinds = {F.TYPOGRAPHY: f"“{half},” Mayor Ann Roe, 54, replied, “{rest}.”",
             F.FILLER_DROPPED: f"“{half}, um, {rest}.”"}  # fmt: skip
    kind = data.draw(st.sampled_from(sorted(kinds, key=lambda each: each.rank)))
    sentences.insert(data.draw(st.integers(0, 1)), kinds[kind])
    found = faithfulness(quotation, "\n\n".join(sentences))
    assert found.faithfulness.rank <= max(kind.rank, F.END_PUNCTUATION.rank)


@given(names, st.data())
def test_what_a_reporter_says_is_no_part_of_the_words(
    drawn: list[str], data: st.DataObject
) -> None:
    """An ellipsis over a cue leaves out what was said, and not the age of the speaker."""
    place = data.draw(st.integers(2, len(drawn) - 2))
    cue = data.draw(st.sampled_from([
        ",” Mayor Ann Roe, 54, said on July 3. “It was hard. ",
        "” — Roe, 54, did not pause — “and ",
        ",” said Roe, who calls it a “mess,” on May 4, “and ",
    ]))  # fmt: skip
    half, rest = " ".join(drawn[:place]), " ".join(drawn[place:])
    found = faithfulness(f"{half} ... {rest}", f"“{half}{cue}{rest},” she said.")
    assert found.faithfulness is F.MARKED_ELLIPSIS


def test_an_ellipsis_at_the_end_is_shown_whole() -> None:
    """The mark of words left out is shown as it stands, with its blank."""
    found = faithfulness("We close the harbour …", "“We close the harbour in May.”")
    assert found.sides[0] == "We close the harbour⟦ ...⟧"


def test_the_spans_are_those_of_the_words() -> None:
    """Spans are counted in the text as it is, without the marks around it."""
    text = "He said: “It\u00ad’s the\u00a0end,” and left."
    found = faithfulness("It's the end", text)
    assert [text[start:end] for start, end in found.spans] == ["It\u00ad’s the\u00a0end"]


@given(st.one_of(alterations(), _twice_altered()))
def test_the_sides_are_the_two_wordings(altered: Altered) -> None:
    """Without what marks the differences, a side is the quotation, and the other the text."""
    text, quotation, _ = altered
    found = faithfulness(quotation, text)
    if found.spans:
        assert plain(found.sides[0]) == fold(quotation).strip("\"' ")
        assert plain(found.sides[1]) == standing(found, text)
        assert found.said == " … ".join(text[start:end] for start, end in found.spans)
    else:
        assert (found.said, found.differences, found.sides) == ("", (), ("", ""))


texts = st.lists(
    st.tuples(
        st.sampled_from([
            "the", "crew", "not", "five", "5%", "million", "...", "…", "[", "]", "[w]e", "“", "”",
            "'", "-", ".", "?", "can't", "can", "um", ",", "U.S.", "\n\n", "港", "ы", "\ud800",
            "e\u0301",
        ]),
        st.sampled_from(["", " ", " "]),
    ),
    max_size=16,
).map(lambda drawn: "".join(piece + blank for piece, blank in drawn))  # fmt: skip


@given(texts, texts)
def test_any_two_texts_can_be_compared(quotation: str, text: str) -> None:
    """Whatever is compared, the spans lie in the text and the gravest difference is the kind."""
    found = faithfulness(quotation, text)
    assert all(0 <= start <= end <= len(text) for start, end in found.spans)
    assert (found.spans == ()) == (found.faithfulness is F.NOT_FOUND)
    if found.differences:
        assert found.faithfulness is max(
            (each.kind for each in found.differences), key=lambda kind: kind.rank
        )
    folded = Text(text).folded.text
    for each in found.differences:
        assert folded[slice(*each.there)] == each.said


@given(texts)
def test_a_text_quotes_itself(text: str) -> None:
    """A whole text is verbatim in itself, if a word is in it."""
    assume(fold(text).strip("\"' "))
    assert faithfulness(text, text).faithfulness is F.VERBATIM


@pytest.mark.parametrize(("text", "quotation", "kind"), cases(blocks.FIFTEEN))
def test_the_fifteen_kinds_are_told(text: str, quotation: str, kind: str) -> None:
    """Each of fifteen quotations of one speech is called what it is."""
    assert faithfulness(quotation, text).faithfulness.value == kind


@pytest.mark.parametrize(("text", "quotation", "kind"), NEWS)
def test_a_quotation_has_its_kind(text: str, quotation: str, kind: str) -> None:
    """Each quotation differs from its text as it says."""
    assert faithfulness(quotation, text).faithfulness.value == kind


def test_the_cases_are_many() -> None:
    """There are fifteen and many more, and each kind is among them."""
    assert len(cases(blocks.FIFTEEN)) == 15
    assert len(NEWS) >= 250
    assert {kind for _, _, kind in NEWS} == {kind.value for kind in F}


K = 100_000


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("a" * (K - 1), "a" * K),
        ("a b", "a bc " * (K // 5)),
        ("the " * (K // 4) + "end", "the " * (K // 4)),
        ("the the the end", "the " * (K // 4)),
        ("1" * K, "2" * K),
        ('"' * K, "'" * K),
        ('" a ' * (K // 4), '" b ' * (K // 4)),
        ("[a" * (K // 2), "[b" * (K // 2)),
        ("a'" * (K // 2), "b'" * (K // 2)),
        ("a... " * (K // 5), "a b " * (K // 4)),
        ("1,2.3:" * (K // 6), "1,2.3:" * (K // 6) + "4"),
        ("e\u0301" * K, "\u00e9" * K),
        ("e" + "\u0301" * K, "e" + "\u0301" * (K - 1)),
        ("\u202eשלום " * (K // 6), "\u202eשלום " * (K // 6) + "x"),
        ("\ud800" * K, "\udc00" * K),
        ("twenty one x " * (K // 13), "twenty one y " * (K // 13)),
        ("not un-" * (K // 7), "never un-" * (K // 9)),
        ("A. " * (K // 3), "B. " * (K // 3)),
        ("İ" * K, "i" * K),
        (" ".join(f"w{n} z" for n in range(K // 8)), " ".join(f"w{n} y" for n in range(K // 8))),
        (" ".join(f"v{n}" for n in range(K // 8)), " ".join(f"w{n}" for n in range(K // 8))),
    ],
    ids=range(21),
)
def test_a_hundred_kilobytes_of_anything_have_an_answer(quotation: str, text: str) -> None:
    """Long texts made to be slow are compared in time that grows with their length."""
    assert faithfulness(quotation, text).quoted == quotation


@pytest.mark.parametrize("quotation", ["", " ", "“”", "'", "“ … ”", "\u200b", "[]"])
def test_a_quotation_without_words_is_not_found(quotation: str) -> None:
    """Marks alone say nothing, so nothing like them stands in a text."""
    assert faithfulness(quotation, "Nothing was said.").faithfulness is F.NOT_FOUND


def test_nothing_stands_in_an_empty_text() -> None:
    """In a text without words nothing is found."""
    assert faithfulness("We stay.", "").faithfulness is F.NOT_FOUND


def test_half_a_surrogate_is_a_letter_like_another() -> None:
    """A text that was decoded wrongly is compared all the same."""
    found = faithfulness("the \ud83e river rose", "So the \ud83e river rose again.")
    assert found.faithfulness is F.VERBATIM


def test_a_wording_too_far_from_a_long_text_is_not_found() -> None:
    """In some megabytes only words that stand there in a row are found, not those like them."""
    text = "Nothing of it stands here. " * 150_000
    assert faithfulness("Zork blip quux frob nope nada " * 8, text).faithfulness is F.NOT_FOUND
