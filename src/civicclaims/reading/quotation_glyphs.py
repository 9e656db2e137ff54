"""Marks that may be quotation marks, with what stands around them."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

Family = Literal["double", "guillemet", "single"]

_RUN: Final = re.compile("[“”„\"«»‹›‘’‚'`]+")
_PAIRS: Final = re.compile("''|``|‘‘|’’|.")
_ONES: Final = re.compile("''|``|.")
_BEFORE_OPENING: Final = frozenset("([{<—–-/=|•*")
_NEVER_OPENING: Final = frozenset(",;:)]}")
_OPENING: Final = frozenset(["“", "„", "``", "‘‘", "«", "‹", "‘", "‚", "`"])
_CLOSING: Final = frozenset(["”", "’’", "»", "›", "’"])
_SINGLE: Final = frozenset("‘’‚'`")
_MEASURED: Final = frozenset("0123456789½¼¾")
_POSSESSIVE: Final = frozenset("sxznSXZN") | _MEASURED


class Glyph(NamedTuple):
    """A mark and its surroundings.

    Attributes:
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive; two apostrophes are one mark.
        text: The mark, as printed.
        left: What stands before it, other marks passed over; a blank at the start.
        right: What stands after it, other marks passed over; a blank at the end.
        last: Whether its paragraph ends with it.
    """

    start: int
    end: int
    text: str
    left: str
    right: str
    last: bool

    @property
    def family(self) -> Family:
        """Marks of one family open and close each other."""
        if self.text in _SINGLE:
            return "single"
        return "guillemet" if self.text in "«»‹›" else "double"

    @property
    def may_open(self) -> bool:
        """Whether a word begins right after it, and none ends right before it."""
        apart = self.left.isspace() or self.left in _BEFORE_OPENING
        return apart and not self.right.isspace() and self.right not in _NEVER_OPENING

    @property
    def may_close(self) -> bool:
        """Whether a word or stop ends right before it, and no word begins right after it."""
        return not (self.left.isspace() or self.left in "([{" or self.right.isalnum())

    @property
    def opens_only(self) -> bool:
        """Whether it stands where nothing can close."""
        return self.may_open and not self.may_close

    @property
    def closes_only(self) -> bool:
        """Whether it stands where nothing can open."""
        return self.may_close and not self.may_open

    @property
    def is_opening(self) -> bool:
        """Whether it is printed as an opening mark."""
        return self.text in _OPENING

    @property
    def is_closing(self) -> bool:
        """Whether it is printed as a closing mark."""
        return self.text in _CLOSING

    @property
    def after_number(self) -> bool:
        """Whether it may stand for inches or feet."""
        return self.left in _MEASURED

    @property
    def may_own(self) -> bool:
        """Whether it may be the apostrophe of `the workers’ rights`."""
        return self.left in _POSSESSIVE and self.right.isspace() and not self.last


def glyphs(text: str, start: int, end: int) -> Iterator[Glyph]:
    """The marks of a paragraph in order; marks that touch share their surroundings."""
    paired = text.find("‘‘", start, end) >= 0 and text.find("’’", start, end) >= 0
    pieces = _PAIRS if paired else _ONES
    for run in _RUN.finditer(text, start, end):
        left = text[run.start() - 1] if run.start() > start else " "
        right = text[run.end()] if run.end() < end else " "
        last = run.end() == end
        at = run.start()
        alone = Glyph(at, at + 1, text[at], left, right, last)
        if alone.closes_only and _is_odd(run[0]):
            # A nested mark closes before the two apostrophes around it.
            yield alone
            at += 1
        for piece in pieces.finditer(text, at, run.end()):
            yield Glyph(*piece.span(), piece[0], left, right, last)


def _is_odd(run: str) -> bool:
    """Whether a run is one apostrophe more than a number of double marks."""
    return len(run) > 1 and len(run) % 2 == 1 and run.strip("'") == ""
