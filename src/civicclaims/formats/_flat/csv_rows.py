"""The rows of a CSV text with commas, within limits, each with its place.

The reader of the standard library has one limit for all of a program and tells no lines; this
one has its own, knows where each cell stands, and goes on behind a row that cannot be read.
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.formats.options import Limits

MOST_COLUMNS: Final = 16_384
"""The most cells of a row, as in a spreadsheet."""

_PLAIN: Final = re.compile(r"[^,\r\n]*+")
_LINE: Final = re.compile(r"[^\r\n]*+")
_BREAK: Final = re.compile(r"\r\n?|\n|\Z")


@attrs.frozen(kw_only=True)
class Row:
    """A row of a table.

    Attributes:
        number: Its number, as a spreadsheet shows it: the header is row 1.
        line: The line of the file it begins on.
        cells: Its cells.
        fault: Why it cannot be read; then it has no cells.
        at_fault: The index of the cell at fault.
        loose: The indexes of cells with a quotation mark that is not doubled; such a cell is
            kept as it stands in the file.
    """

    number: int
    line: int
    cells: tuple[str, ...] = ()
    fault: str | None = None
    at_fault: int = 0
    loose: tuple[int, ...] = ()


class _Unreadable(Exception):  # noqa: N818 - a fault of the text, told apart from errors of ours
    """Why a row cannot be read, and at which cell."""

    def __init__(self, message: str, cell: int) -> None:
        super().__init__(message)
        self.message = message
        self.cell = cell


def rows(text: str, limits: Limits) -> Iterator[Row]:
    """The rows of a text; blank lines have a number and no cells.

    A row that cannot be read is given with its fault, and reading goes on with the next line.
    """
    at, number, line = 0, 0, 1
    while at < len(text):
        number += 1
        if number > limits.rows + 1:
            fault = f"more than {limits.rows:,} rows, the limit `rows`; the rest is not read"
            yield Row(number=number, line=line, fault=fault)
            return
        loose: list[int] = []
        try:
            cells, end = _row(text, at, limits.cell, loose)
        except _Unreadable as error:
            end = _next_line(text, at)
            yield Row(number=number, line=line, fault=error.message, at_fault=error.cell)
        else:
            yield Row(number=number, line=line, cells=cells, loose=tuple(loose))
        line += _breaks(text, at, end)
        at = end


def _row(text: str, at: int, most: int, loose: list[int]) -> tuple[tuple[str, ...], int]:
    """The cells of the row that begins here, and where the next one begins.

    Raises:
        _Unreadable: If it cannot be read.
    """
    stop = _LINE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
    if text.find('"', at, stop) >= 0:
        return _quoted_row(text, at, most, loose)
    if text.count(",", at, stop) >= MOST_COLUMNS:
        raise _Unreadable(f"more than {MOST_COLUMNS:,} cells in a row", 0)
    cells = text[at:stop].split(",") if stop > at else []
    if stop - at > most:
        for index, cell in enumerate(cells):
            _measure(cell, most, index)
    return tuple(cells), _next_line(text, at)


def _quoted_row(text: str, at: int, most: int, loose: list[int]) -> tuple[tuple[str, ...], int]:
    """The same of a row in which quotation marks stand."""
    cells: list[str] = []
    while True:
        begin = at
        cell = None
        if text.startswith('"', at):
            cell, at = _quoted(text, at, most, len(cells))
        end = _PLAIN.match(text, at).end()  # type: ignore[union-attr]  # as above
        if cell is None or end > at:
            if cell is not None:
                loose.append(len(cells))
            cell = text[begin:end]
        cells.append(_measure(cell, most, len(cells)))
        if not text.startswith(",", end):
            return tuple(cells), _BREAK.match(text, end).end()  # type: ignore[union-attr]
        if len(cells) >= MOST_COLUMNS:
            raise _Unreadable(f"more than {MOST_COLUMNS:,} cells in a row", 0)
        at = end + 1


def _quoted(text: str, at: int, most: int, index: int) -> tuple[str, int]:
    """The cell whose quotation mark stands here, and where it ends."""
    begin = at + 1
    limit = begin + 2 * most + 1
    at = begin
    while True:
        at = text.find('"', at, limit)
        if at < 0:
            if limit < len(text):
                raise _Unreadable(_too_long(most), index)
            raise _Unreadable("a quotation mark that is never closed", index)
        if not text.startswith('""', at):
            return text[begin:at].replace('""', '"'), at + 1
        at += 2


def _measure(cell: str, most: int, index: int) -> str:
    if len(cell) > most:
        raise _Unreadable(_too_long(most), index)
    return cell


def _too_long(most: int) -> str:
    return f"a cell of more than {most:,} characters, the limit `cell`"


def _next_line(text: str, at: int) -> int:
    stop = _LINE.match(text, at).end()  # type: ignore[union-attr]  # as above
    return _BREAK.match(text, stop).end()  # type: ignore[union-attr]  # as above


def _breaks(text: str, at: int, end: int) -> int:
    """How many lines end in a part of a text."""
    lone = text.count("\r", at, end)
    pairs = text.count("\r\n", at, end) if lone else 0
    return text.count("\n", at, end) + lone - pairs


def letters(index: int) -> str:
    """The letters of a column, by its index from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
