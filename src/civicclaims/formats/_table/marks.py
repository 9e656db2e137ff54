"""Marks in the cells of figures: those in place of a number, and those behind one."""

import re
from typing import Final

from civicclaims.formats._own.faults import shown
from civicclaims.values.phrase import MAX_LENGTH

_IN_PLACE: Final = re.compile(
    r"[-‐‑‒–—―−./:…]{1,3}(?: [bcdefnprsuz]{1,2})?|x|n/a|n\. ?a\.|k\. ?a\.",
    re.IGNORECASE | re.ASCII,
)
"""What stands in a cell that has no number: a dash, dots, a slash, a colon; a cross, not available,
keine Angabe."""

_HIGH: Final = "[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾₀₁₂₃₄₅₆₇₈₉ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*†‡]+"


def _behind(letters: str) -> re.Pattern[str]:
    """What is a mark behind a number: high figures, letters apart from it, a number and bracket."""
    flag = f"[{letters}]{{1,2}}"
    return re.compile(
        rf"(?<=[0-9%€$£])(?:\s*{_HIGH}(?:[ ,]{{1,2}}{_HIGH})*|\s+{flag}|\s*\({flag}\)|"
        r"\s+[0-9]{1,2}\))\s*$"
    )


_ALONE: Final = _behind("efnpruz")
_BESIDE_A_UNIT: Final = _behind("bcdefnprsuz")
"""Where the unit stands elsewhere, b, c, d and s are no billions, cents, days or seconds."""

_NAMED: Final = 5
"""How many cells are named."""

IN_PLACE: Final = (
    "a mark and no number, which may stand for nothing, for too little to show or for not known, "
    "is kept as words"
)
BEHIND: Final = (
    "a mark behind a number, such as that of a footnote or of a value not yet final, is left out "
    "of the figure"
)
KEPT: Final = (
    "a word that programs print where they have nothing stands among names, and is kept as a name"
)


class Marks:
    """What is to be said of cells of a table, by what it is: how many, and the first of them.

    >>> marks = Marks()
    >>> marks.told()
    ()
    >>> marks.see(IN_PLACE, "B2", "–")
    >>> marks.told()[0].rpartition(": ")[2]
    '"–" in B2'
    """

    def __init__(self) -> None:
        self._first: dict[str, list[str]] = {}
        self._count: dict[str, int] = {}

    def see(self, what: str, name: str | None, words: str) -> None:
        """Take in such a cell."""
        first = self._first.setdefault(what, [])
        self._count[what] = self._count.get(what, 0) + 1
        if len(first) < _NAMED:
            first.append(f"{shown(words)} in {name}")

    def told(self) -> tuple[str, ...]:
        """What is to be said of them."""
        return tuple(
            f"{what}: {', '.join(first)}"
            + (f" and {rest:,} more" if (rest := self._count[what] - len(first)) else "")
            for what, first in self._first.items()
        )


def is_mark(words: str) -> bool:
    """Whether a cell holds a mark in place of a number, such as a dash.

    Offices print it for nothing, for too little to show, or for not known, each in its own way.
    """
    return _IN_PLACE.fullmatch(words.strip()) is not None


def without_mark(words: str, *, has_unit: bool = False) -> str:
    """The words of a figure without the mark behind its number, such as that of a footnote.

    Args:
        words: What the cell shows.
        has_unit: Whether the unit of the figure stands elsewhere.

    >>> without_mark("123¹"), without_mark("12,3 p"), without_mark("17 %*"), without_mark("5 km²")
    ('123', '12,3', '17 %', '5 km²')
    """
    if len(words) > MAX_LENGTH:
        return words
    mark = (_BESIDE_A_UNIT if has_unit else _ALONE).search(words)
    return words if mark is None else words[: mark.start()]
