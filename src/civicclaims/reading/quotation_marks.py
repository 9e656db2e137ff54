"""Quotation marks of English print, told from apostrophes, feet and inches, and paired."""

import re
from collections import Counter
from typing import Final, NamedTuple

import attrs

from civicclaims.reading.quotation_glyphs import Family, Glyph, glyphs
from civicclaims.reading.quotation_paragraphs import Stretch, paragraphs, trimmed

_ELISION: Final = re.compile(
    r"(?:[0-9]{2}s?|n|em|til|till|tis|twas|twere|twill|cause|cos|coz|round|bout|burbs|ere|er|im|is|"
    r"neath|gainst|appen|ello|ard|ome|nuff|sup|tude)(?!\w)",
    re.IGNORECASE,
)
_ENDS: Final = frozenset(".!?…:;,—–-'’")
_SHORT: Final = 40
"""The most code points in single marks that close with what may be a possessive."""
_SHOWN: Final = 30
"""How many code points beside a mark a sentence about it shows."""
_DEEPEST: Final = 3
"""Words in more marks than so many are passed over; nobody prints them."""


@attrs.frozen(kw_only=True)
class Mark:
    """A quotation mark that has no other half.

    Attributes:
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive; two apostrophes are one mark.
        text: The mark, as printed.
        sentence: What is wrong with it, in words.
    """

    start: int
    end: int
    text: str
    sentence: str


class Marked(NamedTuple):
    """Words between two quotation marks, or from one to the end of its paragraph.

    Attributes:
        outer: The words with their marks.
        inner: The words alone, without the blanks at their ends.
        speech: A number that words which run over paragraphs have in common.
        depth: How many pairs of marks they stand in, besides their own.
        paragraph: The number of their paragraph.
    """

    outer: Stretch
    inner: Stretch
    speech: int
    depth: int
    paragraph: int


def unbalanced(text: str) -> tuple[Mark, ...]:
    """The quotation marks that open and are never closed, or close what was never opened.

    A mark left open at the end of a paragraph runs on where the next paragraph begins with an
    opening mark again. A single mark alone is never named, since it may be an apostrophe; nor is
    one after a number, which may stand for inches.

    >>> for mark in unbalanced("“We will wait, she said. “We have time,” she said."):
    ...     print(mark.start, mark.sentence)
    0 The quotation mark before “We will wait, she said. “We ha…” opens and is not closed.
    """
    pairing = _Pairing(text)
    return tuple(_shown(text, each) for each in sorted(pairing.alone))


def marked(text: str) -> tuple[Marked, ...]:
    """The words of a text that stand in quotation marks, by where they begin."""
    found = sorted(_Pairing(text).found, key=lambda each: (each.outer.start, -each.outer.end))
    nested: list[Marked] = []
    ends: list[int] = []
    for each in found:
        while ends and ends[-1] <= each.outer.start:
            ends.pop()
        if len(ends) < _DEEPEST and each.inner.start < each.inner.end:
            nested.append(each._replace(depth=len(ends)))
        ends.append(each.outer.end)
    return tuple(nested)


class _Open(NamedTuple):
    glyph: Glyph
    speech: int


class _Pairing:
    """The marks of a text, paired paragraph by paragraph in one pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Marked] = []
        self.alone: list[Glyph] = []
        self._open: list[_Open] = []
        self._families: Counter[Family] = Counter()
        self._running: list[Marked] = []
        self._speeches = 0
        self._paragraph = 0
        places = paragraphs(text)
        marks = [tuple(glyphs(text, *place)) for place in places]
        for number, (place, found) in enumerate(zip(places, marks, strict=True)):
            self._paragraph = number
            self._read(place, found)
            after = number + 1 < len(places) and _first(places[number + 1], marks[number + 1])
            self._leave(place, after or None)

    def _read(self, place: Stretch, found: tuple[Glyph, ...]) -> None:
        """Let each mark of a paragraph open, close, or be no quotation mark."""
        sure, closing = _closed_later(found)
        for at, glyph in enumerate(found):
            if self._running and glyph.start == place.start:
                self._push(glyph, self._running[-1].speech)
            elif glyph.family == "single":
                self._single(glyph, sure[at], closing[at])
            else:
                self._double(glyph, _next(found, at))

    def _double(self, glyph: Glyph, after: Glyph | None) -> None:
        """Take a double mark; straight ones by their surroundings, else by what is open."""
        inside = self._families[glyph.family] > 0
        if glyph.is_opening:
            closes = inside and glyph.closes_only
        elif not inside:
            closes = not glyph.may_open and (glyph.is_closing or glyph.may_close)
            if closes and glyph.after_number:
                return
        elif glyph.after_number and after is not None and after.closes_only:
            return
        else:
            closes = glyph.is_closing or not glyph.opens_only
        if not closes:
            self._push(glyph)
        elif inside:
            self._close(glyph)
        else:
            self.alone.append(glyph)

    def _single(self, glyph: Glyph, sure: bool, closing: bool) -> None:
        """Take a single mark; most are apostrophes."""
        top = self._open[-1].glyph if self._open else None
        if top is not None and top.family == "single" and glyph.closes_only:
            short = glyph.start - top.start <= _SHORT
            if not glyph.may_own or (not sure and short):
                self._close(glyph)
            return
        if glyph.is_closing or _ELISION.match(self.text, glyph.end) is not None:
            return
        curly = glyph.text in "‘‚" and not glyph.left.isalnum() and not glyph.right.isspace()
        if curly or (glyph.opens_only and closing):
            self._push(glyph)

    def _push(self, glyph: Glyph, speech: int | None = None) -> None:
        self._speeches += 1
        self._open.append(_Open(glyph, self._speeches if speech is None else speech))
        self._families[glyph.family] += 1

    def _close(self, glyph: Glyph) -> None:
        """Close the last mark of its family; others opened since then have no other half."""
        opened = self._pop()
        while opened.glyph.family != glyph.family:
            self._forget(opened.glyph)
            opened = self._pop()
        if self._running and opened.speech == self._running[-1].speech:
            self.found += self._running
            self._running = []
        self.found.append(self._marked(opened, glyph.start, glyph.end))

    def _pop(self) -> _Open:
        opened = self._open.pop()
        self._families[opened.glyph.family] -= 1
        return opened

    def _forget(self, glyph: Glyph) -> None:
        if glyph.family != "single":
            self.alone.append(glyph)

    def _marked(self, opened: _Open, end: int, outer: int) -> Marked:
        inner = trimmed(self.text, opened.glyph.end, end)
        return Marked(Stretch(opened.glyph.start, outer), inner, opened.speech, 0, self._paragraph)

    def _leave(self, place: Stretch, after: Glyph | None) -> None:
        """End a paragraph: what is open runs on into the next, or is never closed."""
        runs_on: _Open | None = None
        ended = self.text[place.end - 1] in _ENDS
        while self._open:
            opened = self._pop()
            goes = after is not None and after.family == opened.glyph.family
            if runs_on is None and ended and goes:
                runs_on = opened
            else:
                self._forget(opened.glyph)
        if runs_on is None:
            self._running = []
            return
        if self._running and self._running[-1].speech != runs_on.speech:
            self._running = []
        self._running.append(self._marked(runs_on, place.end, place.end))


def _first(place: Stretch, found: tuple[Glyph, ...]) -> Glyph | None:
    """The mark a paragraph opens with."""
    if found and found[0].start == place.start and found[0].may_open:
        return found[0]
    return None


def _next(found: tuple[Glyph, ...], at: int) -> Glyph | None:
    """The next double mark, a few single ones passed over."""
    return next((each for each in found[at + 1 : at + 9] if each.family != "single"), None)


def _closed_later(found: tuple[Glyph, ...]) -> tuple[list[bool], list[bool]]:
    """For each mark: does a single mark surely close before one opens, and may one close?"""
    sure, closing = [False] * len(found), [False] * len(found)
    is_sure = may_close = False
    for at in range(len(found) - 1, -1, -1):
        sure[at], closing[at] = is_sure, may_close
        glyph = found[at]
        if glyph.family != "single":
            continue
        if glyph.text in "‘‚" or glyph.opens_only:
            is_sure = False
        elif glyph.closes_only:
            is_sure = is_sure or not glyph.may_own
            may_close = True
    return sure, closing


def _shown(text: str, glyph: Glyph) -> Mark:
    """A mark without its other half, and a sentence about it."""
    after = text[glyph.end : glyph.end + _SHOWN + 1]
    before = text[max(0, glyph.start - _SHOWN - 1) : glyph.start]
    if glyph.is_opening or (not glyph.is_closing and glyph.may_open):
        line = after.split("\n")[0]
        words = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        sentence = f"The quotation mark before “{words}” opens and is not closed."
    else:
        line = before.split("\n")[-1]
        words = line if len(line) <= _SHOWN else f"…{line[-_SHOWN:].lstrip()}"
        sentence = f"The quotation mark after “{words}” closes and was not opened."
    return Mark(start=glyph.start, end=glyph.end, text=glyph.text, sentence=sentence)
