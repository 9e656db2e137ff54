"""A text in plain typography, cut into words, numbers and marks, for comparing it with another."""

import re
from itertools import accumulate
from typing import Final, NamedTuple

_MARKS: Final = (
    r" !\"#&'()*+,./:;<=>?@\[\\\]^_`{|}~\-¡¿·§¶†‡•‹›、。「」『』【】〈〉《》・！？，．：；،؛؟۔।॥׃־"
)
_SINGLE: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

_LETTER: Final = rf"[^{_MARKS}{_SINGLE}]"
_MONEY: Final = "$£€¥₹"
_OPENS: Final = r" (\[\"'"
_NUMBER: Final = (
    rf"(?=[\d.+\-{_MONEY}])(?:(?<![^{_OPENS}])[-+])?[{_MONEY}]?(?:(?<![^{_OPENS}{_MONEY}+-])\.)?"
    rf"\d+(?:[.,:/·٫]\d+|'\d{{3}}(?!\d))*{_LETTER}*"
)
_WORD: Final = re.compile(
    r"((?=.\.)(?:[^\W\d_]\.){2,8}"
    rf"(?!{_LETTER})"
    rf"|\[[^\W\d_]\]{_LETTER}+"
    rf"|{_NUMBER}"
    rf"|{_LETTER}+(?:'{_LETTER}+)*(?:\[[^\W\d_']{{1,4}}\]{_LETTER}*|\['[^\W\d_]{{1,2}}\])?"
    rf"|[{_SINGLE}])"
)
"""A word with its apostrophes, or a number with its sign; `[w]e` and `mask[ed]` are words whose
bracketed letters an editor put there, or took."""


SUPERSCRIPTS: Final = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_NOTED: Final = 4
"""The least letters of a word behind which a raised number is that of a footnote."""


class Words(NamedTuple):
    """The words and numbers of a text, and the marks between them.

    Attributes:
        text: The folded text.
        norms: The words to compare: small letters, no dots, no brackets.
        starts: Where each begins in the folded text.
        ends: Where each ends, exclusive.
        bracketed: Whether each stands in an editor's brackets, or a letter of it does.
        marks: What stands before each word, and after the last one: marks without blanks.
    """

    text: str
    norms: list[str]
    starts: list[int]
    ends: list[int]
    bracketed: list[bool]
    marks: list[str]

    def part(self, first: int, last: int) -> "Words":
        """Some of the words; the marks at the cuts are no part of them."""
        marks = self.marks[first : last + 1]
        if first:
            marks[0] = ""
        if last < len(self.norms):
            marks[-1] = ""
        return Words(
            self.text,
            self.norms[first:last],
            self.starts[first:last],
            self.ends[first:last],
            self.bracketed[first:last],
            marks,
        )


def cut(text: str, start: int = 0, end: int | None = None) -> Words:
    """Cut a stretch of a folded text into words and marks.

    Args:
        text: The text, in plain typography.
        start: Where the stretch begins.
        end: Where it ends, exclusive; the end of the text unless told otherwise.
    """
    stretch = text[start : len(text) if end is None else end]
    # What stands between the words, and each word, by turns.
    pieces = _WORD.split(stretch)
    places = list(accumulate(map(len, pieces), initial=start))
    words = pieces[1::2]
    return Words(
        text,
        [word.casefold() if word.isalpha() else _norm(word) for word in words],
        places[1:-1:2],
        places[2::2],
        [False] * len(words),
        [mark and mark.replace(" ", "") for mark in pieces[::2]],
    )


def cut_quotation(text: str) -> Words:
    """Cut a folded quotation, in which square brackets are those of an editor."""
    words = cut(text)
    if "[" not in text:
        return words
    inside = False
    for place, mark in enumerate(words.marks):
        if "[" in mark or "]" in mark:
            inside = mark.rfind("[") > mark.rfind("]")
            words.marks[place] = mark.replace("[", "").replace("]", "")
        if place < len(words.norms):
            printed = text[words.starts[place] : words.ends[place]]
            words.bracketed[place] = inside or "[" in printed
    return words


def _norm(printed: str) -> str:
    """A word without the brackets of an editor and the dots of an abbreviation."""
    norm = printed.casefold().replace("[", "").replace("]", "")
    if norm[-1] in SUPERSCRIPTS:
        # The number of a footnote; a square metre is `m²`.
        bare = norm.rstrip(SUPERSCRIPTS)
        norm = bare if len(bare) >= _NOTED and bare.isalpha() else norm
    if "." in norm and not any(map(str.isdigit, norm)):
        norm = norm.replace(".", "")
    return norm
