"""The rows of one sheet of a workbook, and which sheet is read."""

import heapq
import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.declared import Declared
from civicclaims.formats._table.header import header_matches
from civicclaims.formats._table.table import (
    MAX_COLUMNS,
    Cell,
    Row,
    Table,
    TableError,
    letters,
)
from civicclaims.formats._table.workbook import Attributes, Sheet, Style, Workbook, no_workbook
from civicclaims.formats._table.workbook_display import displayed
from civicclaims.formats._table.workbook_text import Runs, struck_out, too_long, unescaped

_CELL: Final = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_DAY: Final = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00(?::00(?:[.]0+)?)?Z?)?")
_MAX_MERGED: Final = 10_000


@attrs.define(eq=False)
class _Found:
    """What was met in a sheet so far, besides its cells."""

    hidden_rows: int = 0
    hidden_columns: int = 0
    merged: list[tuple[int, int, int]] = attrs.field(factory=list)


class _Given:
    """Counts the characters that the cells of a sheet give.

    One text may be that of many cells, and one cell that of many rows: so a small file can give
    far more than it has.
    """

    def __init__(self, most: int, merged: tuple[tuple[int, int, int], ...]) -> None:
        self._left = most
        self._areas = {(first, column): last for first, last, column in merged}
        self._merged: list[tuple[int, int]] = []
        self._each_row = 0

    def begin(self, row: int) -> None:
        """A row begins; the merged cells that reach down to it count again."""
        while self._merged and self._merged[0][0] < row:
            self._each_row -= heapq.heappop(self._merged)[1]
        self._left -= self._each_row

    def give(self, row: int, column: int, text: str) -> bool:
        """Count what a cell gives, and say whether all of it is still within the limit."""
        self._left -= len(text)
        last = self._areas.get((row, column))
        if last is not None:
            heapq.heappush(self._merged, (last, len(text)))
            self._each_row += len(text)
        return self._left >= 0


class _Sheet:
    """Takes the elements of a sheet, and keeps its finished rows."""

    def __init__(
        self, book: Workbook, sheet: Sheet, found: _Found, merged: tuple[tuple[int, int, int], ...]
    ) -> None:
        self.rows: list[Row] = []
        self._book = book
        self._sheet = sheet
        self._found = found
        self._given = _Given(book.limits.unpacked, merged)
        self._number = 0
        self._cells: dict[int, Cell] = {}
        self._column = -1
        self._type, self._style = "n", 0
        self._value: str | None = None
        self._runs = Runs(book.limits.cell)
        self._formula = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        match name:
            case "c":
                self._begin(attributes)
            case "f":
                self._formula = True
            case "row":
                self._begin_row(attributes)
            case "col":
                self._found.hidden_columns += attributes.get("hidden") in {"1", "true"}
            case "mergeCell" if len(self._found.merged) < _MAX_MERGED:
                self._merge(attributes.get("ref", ""))
            case _:
                self._runs.start(name, attributes)

    def end(self, name: str, text: str) -> None:
        """An element ends."""
        match name:
            case "v":
                self._value = text
            case "c":
                self._keep(self._finished())
            case "row" if self._cells:
                self.rows.append(Row(self._number, self._cells))
            case _:
                self._runs.end(name, text)

    def _begin_row(self, attributes: Attributes) -> None:
        before, most = self._number, self._book.limits.rows
        self._number = _number(attributes.get("r"), before + 1)
        if self._number > most:
            message = f"the sheet has more than {most:,} rows, the limit (rows)"
            raise TableError(Problem(message=message))
        if self._number <= before:
            message = f"row {self._number:,} of the sheet stands behind row {before:,}"
            raise TableError(Problem(message=f"{message}; rows stand in their order"))
        self._cells, self._column = {}, -1
        self._given.begin(self._number)
        self._found.hidden_rows += attributes.get("hidden") in {"1", "true"}

    def _keep(self, cell: Cell) -> None:
        """Keep a cell that is not blank."""
        if self._column >= MAX_COLUMNS or not (cell.fault or cell.text.strip()):
            return
        if not self._given.give(self._number, self._column, cell.text):
            most = self._book.limits.unpacked
            message = f"up to this cell, those of the sheet show more than {most:,} characters"
            place = f"{self._sheet.name}!{letters(self._column)}{self._number}"
            raise TableError(Problem(message=f"{message}, the limit (unpacked)", cell=place))
        self._cells[self._column] = cell

    def _begin(self, attributes: Attributes) -> None:
        match = _CELL.fullmatch(attributes.get("r", ""))
        self._column = self._column + 1 if match is None else column_number(match[1])
        self._type = attributes.get("t", "n")
        self._style = _number(attributes.get("s"), 0)
        self._value, self._formula = None, False
        self._runs.clear()

    def _merge(self, area: str) -> None:
        """Keep an area of merged cells that reaches over several rows."""
        first, _, last = area.partition(":")
        one, other = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if one is not None and other is not None and int(one[2]) < int(other[2]):
            self._found.merged.append((int(one[2]), int(other[2]), column_number(one[1])))

    def _finished(self) -> Cell:
        """What a cell shows."""
        styles = self._book.styles
        style = styles[self._style] if self._style < len(styles) else Style()
        found = self._held(style)
        if style.is_struck and found.text.strip():
            return Cell("", fault=struck_out(found.text))
        return found

    def _held(self, style: Style) -> Cell:
        """What a cell holds, struck out or not."""
        value, longest = self._value, self._book.limits.cell
        if self._type == "inlineStr":
            return self._runs.cell()
        if not value:
            fault = "the formula has no value; open the file in a spreadsheet program and save it"
            return Cell("", fault=fault if self._formula and self._type != "str" else None)
        if self._type == "s":
            place = _number(value, len(self._book.strings))
            return self._book.strings[place] if place < len(self._book.strings) else Cell("")
        return self._shown(value, style) if len(value) <= longest else too_long(longest)

    def _shown(self, text: str, style: Style) -> Cell:
        """What a cell shows that holds a text or a number."""
        if self._type == "e":
            return Cell("", fault=f"the cell shows the error {shown(text)}")
        if self._type == "b":
            return Cell("TRUE" if text in {"1", "true"} else "FALSE")
        if self._type == "d" and (day := _DAY.fullmatch(text)):
            return Cell(day[1], "date")
        if self._type == "str":
            return Cell(unescaped(text))
        if self._type != "n":
            return Cell(text)
        return displayed(text.strip(), style.code, from_1904=self._book.from_1904)


def _number(text: str | None, otherwise: int) -> int:
    """A whole number of at most nine digits; something else where it is none."""
    short = text is not None and len(text) <= 9 and text.isascii() and text.isdecimal()
    return int(text) if short and text is not None else otherwise


def column_number(letters: str) -> int:
    """The number of a column, from 0, from its letters."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number - 1


def _rows(
    book: Workbook, sheet: Sheet, found: _Found, merged: tuple[tuple[int, int, int], ...] = ()
) -> Iterator[Row]:
    """The rows of a sheet that are not blank."""
    parser = _Sheet(book, sheet, found, merged)
    for _ in book.parse(sheet.part, parser.start, parser.end):
        yield from parser.rows
        parser.rows.clear()


def table_of_book(book: Workbook, said: Declared) -> Table:
    """The table in a workbook: the declared sheet, the only one, or the only one with a header.

    Raises:
        TableError: If it cannot be told which sheet is meant.
    """
    if not book.sheets:
        raise no_workbook("it has no sheet")
    sheet = _chosen(book, said)
    found = _Found()
    for _ in _rows(book, sheet, found):
        pass
    merged = tuple(found.merged)
    others = [each for each in book.sheets if each is not sheet]
    return Table(
        rows=lambda: _rows(book, sheet, _Found(), merged),
        sheet=sheet.name,
        notes=tuple(_notes(sheet, found)),
        merged=merged,
        passed_over={f"the sheet {shown(each.name)}": 1 for each in others},
    )


def _plain(book: Workbook, sheet: Sheet) -> Table:
    return Table(rows=lambda: _rows(book, sheet, _Found()), sheet=sheet.name)


def _chosen(book: Workbook, said: Declared) -> Sheet:
    """The sheet that is read."""
    names = ", ".join(shown(each.name) for each in book.sheets[:20])
    if said.sheet is not None:
        found = [each for each in book.sheets if each.name == said.sheet]
        if not found:
            message = f"there is no sheet {shown(said.sheet)}; there are {names}"
            raise TableError(Problem(message=message))
        return found[0]
    if len(book.sheets) == 1:
        return book.sheets[0]
    matches = [header_matches(_plain(book, each), said) for each in book.sheets]
    best = [each for each, count in zip(book.sheets, matches, strict=True) if count > 1]
    best = best or [each for each, count in zip(book.sheets, matches, strict=True) if count]
    if len(best) == 1:
        return best[0]
    which = "none of them has" if not best else "several of them have"
    message = f"the workbook has the sheets {names}, and {which} a header that is known; say which"
    raise TableError(Problem(message=f"{message} is meant (--sheet)"))


def _notes(sheet: Sheet, found: _Found) -> Iterator[str]:
    """What a person should know of a sheet."""
    if sheet.hidden:
        yield f"the sheet {shown(sheet.name)} is hidden in the workbook; it was read"
    if found.hidden_rows:
        yield f"hidden rows: {found.hidden_rows:,}; they were read"
    if found.hidden_columns:
        yield "the sheet has hidden columns; they were read"
    if found.merged:
        count = f"{len(found.merged):,}"
        yield f"merged over several rows: {count} areas; what stands in one counts for each row"
