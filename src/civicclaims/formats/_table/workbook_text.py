"""The texts in the cells of a workbook, which may have runs that stand high, low or struck out."""

import re
from collections.abc import Mapping
from typing import Final

from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.table import Cell

_MARK: Final = re.compile(r"[0-9 ()+−=-]+|[a-z]")
"""A run that Unicode can show high or low: a number, a sign, or one letter."""

_HIGH: Final = str.maketrans(
    "0123456789()+−-=abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻⁻⁼ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
)
_LOW: Final = str.maketrans("0123456789()+−-=", "₀₁₂₃₄₅₆₇₈₉₍₎₊₋₋₌")
_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """A text of a workbook, whose control characters are written as `_x000D_`."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


class Runs:
    """The runs of one text, put together as they are shown while their elements are met.

    A mark that stands high or low keeps its height, so that the note 1 behind 123 does not make
    1231 of it. What is struck out is left out, and said; so is how a text is spoken, which no
    cell shows.

    >>> runs = Runs(100)
    >>> runs.end("t", "123")
    >>> runs.start("r", {}), runs.start("vertAlign", {"val": "superscript"}), runs.end("t", "1")
    (None, None, None)
    >>> runs.cell().text
    '123¹'
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self.clear()

    def clear(self) -> None:
        """Begin a new text."""
        self._shown: list[str] = []
        self._struck: list[str] = []
        self._align = ""
        self._is_struck = self._is_spoken = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        match name:
            case "rPh":
                self._is_spoken = True
            case "r":
                self._align, self._is_struck = "", False
            case "strike":
                self._is_struck = is_on(attributes)
            case "vertAlign":
                self._align = attributes.get("val", "")

    def end(self, name: str, text: str) -> None:
        """An element ends."""
        match name:
            case "t" if not self._is_spoken:
                (self._struck if self._is_struck else self._shown).append(self._placed(text))
            case "r":
                self._align, self._is_struck = "", False
            case "rPh":
                self._is_spoken = False

    def _placed(self, text: str) -> str:
        """A run at its height."""
        heights = {"superscript": _HIGH, "subscript": _LOW}.get(self._align)
        return text.translate(heights) if heights and _MARK.fullmatch(text) else text

    def cell(self) -> Cell:
        """The cell that holds the text."""
        text, struck = unescaped("".join(self._shown)), "".join(self._struck)
        if len(text) + len(struck) > self._longest:
            return too_long(self._longest)
        return Cell(text, fault=struck_out(struck) if struck.strip() else None)


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether an element that stands for yes or no says yes."""
    return attributes.get("val", "1") not in {"0", "false"}


def struck_out(words: str) -> str:
    """What is to be said of words that are struck out."""
    return f"{shown(words)} is struck out in the workbook, and left out"


def too_long(longest: int) -> Cell:
    """The cell of a text beyond the limit."""
    return Cell("", fault=f"the cell has more than {longest:,} characters, the limit (cell)")
