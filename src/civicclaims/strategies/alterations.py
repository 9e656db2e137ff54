"""Strategies for quotations that differ from their text in one known way."""

from collections.abc import Callable
from functools import cache
from typing import Final

from hypothesis import strategies as st

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.strategies.alteration_rows import ROWS

Altered = tuple[str, str, Faithfulness]
"""A text, a quotation of it, and the gravest difference between the two."""

Sentences = list[list[str]]
"""The words of each sentence, without the mark at its end."""

F = Faithfulness

_REAL: Final = (
    "river barn winter copper garden window bridge cousin market engine ladder pepper meadow "
    "candle button castle dragon forest guitar hammer island jacket kettle lemon mirror needle "
    "orange pencil quarry rabbit saddle tunnel velvet walnut yellow zebra anchor basket cellar "
    "desert"
).split()
_MADE_UP: Final = [
    first + second
    for first in "ba du fo ga lo mu pa ro ta ve zu".split()
    for second in "bo fi go lu pe ru".split()
]
_WORDS: Final = [*_REAL, *_MADE_UP, "zutoma"]
"""A prime number of words, none of which is a form of another, a number, a filler or a no."""

_EACH: Final = 8
_SENTENCES: Final = 5
_FAR: Final = 60
"""The sentences between two that are far apart."""


@cache
def alterations() -> st.SearchStrategy[Altered]:
    """A text, a quotation of it that differs in just one way, and the kind of that difference."""
    return st.one_of(_by_row(), _by_row(), _by_shape(), _by_shape(), _of_part())


@cache
def _twice_altered() -> st.SearchStrategy[Altered]:
    """A text, a quotation that differs in two ways, and the graver of their kinds."""
    return st.builds(_both, _sentences(), *[st.sampled_from(ROWS)] * 2, *[st.integers(1, 7)] * 2)


@st.composite
def _sentences(draw: st.DrawFn) -> Sentences:
    """Sentences of made-up and real words, in which no word comes twice."""
    return _laid(draw(st.integers(0, len(_WORDS) - 1)), draw(st.integers(1, len(_WORDS) - 1)))


def _laid(start: int, step: int) -> Sentences:
    """Sentences of the words from one on, so many words apart."""
    words = [_WORDS[(start + place * step) % len(_WORDS)] for place in range(_EACH * _SENTENCES)]
    return [words[place : place + _EACH] for place in range(0, len(words), _EACH)]


def _printed(words: list[str], mark: str = ".") -> str:
    """A sentence: a capital at its beginning, a mark at its end, and none after a blank."""
    text = " ".join(word for word in words if word)
    for each in ",;:":
        text = text.replace(f" {each}", each)
    return text[:1].upper() + text[1:] + mark


def _text(parts: Sentences) -> str:
    return " ".join(map(_printed, parts))


@st.composite
def _by_row(draw: st.DrawFn) -> Altered:
    """One sentence in which some words stand in the text and others in the quotation."""
    drawn = draw(_sentences())
    kind, said, quoted = draw(st.sampled_from(ROWS))
    where = draw(st.integers(0, _SENTENCES - 1))
    # At an edge, words that were left out are merely not quoted.
    single = " " not in said + quoted and said.isalpha() and quoted.isalpha()
    grave = kind in {F.WORD_SUBSTITUTED, F.NUMBER_CHANGED, F.NEGATION_CHANGED}
    edge = 0 if single and grave else 1
    place = draw(st.integers(edge, _EACH - edge))
    return _rowed(drawn, (kind, said, quoted), where, place)


def _rowed(drawn: Sentences, row: tuple[Faithfulness, str, str], where: int, place: int) -> Altered:
    """The words of a row at a place of a sentence: in the text, and in the quotation of it."""
    kind, said, quoted = row
    before, after = drawn[where][:place], drawn[where][place:]
    text = [*drawn[:where], [*before, said, *after], *drawn[where + 1 :]]
    return _text(text), _printed([*before, quoted, *after]), kind


def _both(
    drawn: Sentences,
    one: tuple[Faithfulness, str, str],
    other: tuple[Faithfulness, str, str],
    first: int,
    second: int,
) -> Altered:
    """Two sentences in a row, each with a row of its own."""
    quoted = []
    for where, place, (_, ours, theirs) in ((1, first, one), (2, second, other)):
        sentence = drawn[where]
        quoted.append(_printed([*sentence[:place], theirs, *sentence[place:]]))
        drawn[where] = [*sentence[:place], ours, *sentence[place:]]
    graver = max(one[0], other[0], key=lambda kind: kind.rank)
    return _text(drawn), " ".join(quoted), graver


@st.composite
def _of_part(draw: st.DrawFn) -> Altered:
    """Words of a sentence left out or replaced, with a mark or without."""
    drawn = draw(_sentences())
    first = draw(st.integers(3, 5))
    last = draw(st.integers(first + 1, _EACH - 1))
    before, after = drawn[1][:first], drawn[1][last:]
    middle, kind = draw(
        st.sampled_from(
            [
                ("…", F.MARKED_ELLIPSIS),
                ("...", F.MARKED_ELLIPSIS),
                (". . .", F.MARKED_ELLIPSIS),
                ("[…]", F.MARKED_ELLIPSIS),
                ("(...)", F.MARKED_ELLIPSIS),
                (", …,", F.MARKED_ELLIPSIS),
                ("[the crew]", F.MARKED_BRACKET),
                ("[the crew] …", F.MARKED_BRACKET),
                ("… [the crew]", F.MARKED_BRACKET),
                ("", F.UNMARKED_DELETION),
                ("sailor", F.WORD_SUBSTITUTED),
                ("sailors sang", F.WORD_SUBSTITUTED),
                ("twelve", F.NUMBER_CHANGED),
                ("never", F.NEGATION_CHANGED),
            ]
        )
    )
    return _text(drawn), _printed([*before, middle, *after]), kind


def _by_shape() -> st.SearchStrategy[Altered]:
    """A quotation of whole sentences or of a stretch, printed or joined otherwise."""
    return st.builds(
        lambda drawn, shape, where: shape(drawn, where),
        _sentences(),
        st.sampled_from(_SHAPES),
        st.integers(0, _SENTENCES - 2),
    )


def _shape(kind: Faithfulness, quote: Callable[[Sentences, int], str]) -> "_Shape":
    """A quotation made of some sentences, from one of them on."""
    return lambda drawn, where: (_text(drawn), quote(drawn, where), kind)


_Shape = Callable[[Sentences, int], Altered]


def _stretch(drawn: Sentences, where: int) -> str:
    """Words from the middle of a sentence, as they stand there."""
    return " ".join(drawn[where][2:6])


def _far_apart(drawn: Sentences, where: int) -> Altered:
    """Two sentences joined over very many."""
    filling = " ".join(f"Tale{place} of old{place} ships{place} sank." for place in range(_FAR * 2))
    text = f"{_text(drawn[: where + 1])} {filling} {_text(drawn[where + 1 :])}"
    return text, f"{_printed(drawn[where])} {_printed(drawn[where + 1])}", F.SPLICE


def _two_speakers(drawn: Sentences, where: int) -> Altered:
    """Two printed quotations joined, each with a speaker of its own."""
    one, other = _printed(drawn[where]), _printed(drawn[where + 1])
    text = f"“{one}” Roe said. Lund was there too. “{other}”"
    return text, f"{one} {other}", F.SPLICE


def _across_a_cue(drawn: Sentences, where: int) -> Altered:
    """Two halves of one printed quotation, joined across its cue."""
    one, other = _printed(drawn[where], ""), " ".join(drawn[where + 1])
    return f"“{one},” Roe said, “{other}.”", f"{one}, {other}", F.TYPOGRAPHY


def _shouted(drawn: Sentences, where: int) -> Altered:
    """A text in capitals."""
    return _text(drawn).upper(), _printed(drawn[where]), F.TYPOGRAPHY


def _over_sentences(drawn: Sentences, where: int, mark: str) -> str:
    """The beginning of a sentence and the end of a later one."""
    first = where % 3
    return f"{_printed(drawn[first][:5], '')} {mark} {' '.join(drawn[first + 2][3:])}"


def _bracketed_start(words: list[str], first: int) -> str:
    """A sentence from one of its words on, with an editor's capital or small letter."""
    word = words[first] if first else _printed(words[:1], "")
    letter = word[0].swapcase()
    return " ".join([f"[{letter}]{word[1:]}", *words[first + 1 :]])


_SHAPES: Final[list[_Shape]] = [
    _shape(F.VERBATIM, _stretch),
    _shape(F.VERBATIM, lambda drawn, where: f"“{_printed(drawn[where])}”"),
    _shape(F.VERBATIM, lambda drawn, where: _text(drawn[where : where + 2])),
    _shape(F.TYPOGRAPHY, lambda drawn, where: _stretch(drawn, where).replace(" ", "\u00a0")),
    _shape(F.TYPOGRAPHY, lambda drawn, where: _stretch(drawn, where).replace(" ", " \u200b\n")),
    _shape(F.TYPOGRAPHY, lambda drawn, where: "\u00ad".join(_stretch(drawn, where))),
    _across_a_cue,
    _shouted,
    *(
        _shape(F.END_PUNCTUATION, lambda drawn, where, mark=mark: _printed(drawn[where], mark))  # type: ignore[misc]
        for mark in (",", "!", ";", " –", ".)")
    ),
    _shape(F.END_PUNCTUATION, lambda drawn, where: _stretch(drawn, where) + "."),
    _shape(F.CASE_AT_START, lambda drawn, where: _printed(drawn[where][2:])),
    _shape(F.CASE_AT_START, lambda drawn, where: " ".join(drawn[where])),
    _shape(F.CASE_AT_START, lambda drawn, where: _stretch(drawn, where).capitalize()),
    _shape(F.MARKED_ELLIPSIS, lambda drawn, where: f"… {_stretch(drawn, where)}"),
    _shape(F.MARKED_ELLIPSIS, lambda drawn, where: f"{_stretch(drawn, where)} …"),
    _shape(F.MARKED_ELLIPSIS, lambda drawn, where: _over_sentences(drawn, where, "…")),
    _shape(F.MARKED_ELLIPSIS, lambda drawn, where: _over_sentences(drawn, where, "[...]")),
    _shape(
        F.MARKED_ELLIPSIS,
        lambda drawn, _: f"{_printed(drawn[0])} … {_printed(drawn[_SENTENCES - 1])}",
    ),
    _shape(F.MARKED_BRACKET, lambda drawn, where: _bracketed_start(drawn[where], 0)),
    _shape(F.MARKED_BRACKET, lambda drawn, where: _bracketed_start(drawn[where], 2)),
    _shape(F.MARKED_BRACKET, lambda drawn, where: f"[They] {' '.join(drawn[where][1:])}"),
    _shape(F.MARKED_BRACKET, lambda drawn, where: f"{_printed(drawn[where], '')} [sic]."),
    _shape(F.MARKED_BRACKET, lambda drawn, where: f"{_printed(drawn[where], '')} [and 5 more]."),
    _shape(
        F.UNMARKED_DELETION,
        lambda drawn, where: f"{_printed(drawn[where % 3])} {_printed(drawn[where % 3 + 2])}",
    ),
    _shape(F.WORD_SUBSTITUTED, lambda drawn, where: _printed(drawn[where], "?")),
    _shape(F.WORD_SUBSTITUTED, lambda drawn, where: _printed(["sailors", *drawn[where][1:]])),
    _shape(F.WORD_SUBSTITUTED, lambda drawn, where: _printed([*drawn[where][:-1], "sailors"])),
    _shape(
        F.SPLICE,
        lambda drawn, where: f"{_printed(drawn[where % 3], '')}, {' '.join(drawn[where % 3 + 2])}.",
    ),
    _shape(F.SPLICE, lambda drawn, where: f"{_printed(drawn[where + 1])} {_printed(drawn[where])}"),
    _shape(F.SPLICE, lambda drawn, _: f"{_printed(drawn[_SENTENCES - 1])} {_printed(drawn[0])}"),
    _far_apart,
    _two_speakers,
    _shape(F.NOT_FOUND, lambda _, where: "The sailors of this ship sing" + " well" * where),
    _shape(F.NOT_FOUND, lambda drawn, where: f"{drawn[where][0]} sailors of this ship sing well"),
]
"""Ways to quote sentences, one kind of difference each."""
