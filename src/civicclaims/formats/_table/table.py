"""A table as it is read: rows of cells, one row at a time, as often as it is asked for."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.errors import Problem
from civicclaims.formats.cells import is_absent
from civicclaims.formats.reading import Place

MAX_COLUMNS: Final = 16_384
"""The most columns of a table; a workbook has no more either."""

HEAD: Final = 20
"""The header is one of the first rows."""

SEPARATORS: Final = (",", ";", "\t", "|")
"""What may stand between the cells of a text."""

Sort: TypeAlias = Literal["text", "number", "date"]

FORMULA: Final = r"(?:[\t\r]|[\s\x00-\x1f\ufeff]*[=+\-@])"
"""How a formula begins: some programs pass over what cannot be seen before its sign."""

_PLAIN: Final = re.compile(f"'*{FORMULA}")
_GUARDED: Final = re.compile(f"'+{FORMULA}")


class TableError(Exception):
    """The table as a whole cannot be read."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def whole_table(message: str) -> TableError:
    """The error of a table that cannot be read at all."""
    return TableError(Problem(message=message))


@attrs.frozen
class Cell:
    """A cell with something in it.

    Attributes:
        text: What it shows.
        sort: A "number" or "date" of a workbook is already in our notation: 1,234.5 and EDTF.
        fault: What is wrong with it; it holds nothing then, unless it has a text.
    """

    text: str
    sort: Sort = "text"
    fault: str | None = None


@attrs.frozen
class Row:
    """A row that is not blank.

    Attributes:
        number: Its number as a spreadsheet shows it, from 1.
        cells: Its cells that are not blank, by the number of their column, from 0.
        line: The line of the file it begins on; None where the file has no lines.
        width: How many cells it has, blank ones included; None where that means nothing.
        fault: Why nothing in it can be read, if so.
        fault_column: The column where that is.
    """

    number: int
    cells: Mapping[int, Cell]
    line: int | None = None
    width: int | None = None
    fault: str | None = None
    fault_column: int = 0


@attrs.frozen(kw_only=True)
class Table:
    """A table.

    Attributes:
        rows: Gives its rows from the first; called once for each time they are read.
        sheet: The sheet of a workbook; None where the file is one table.
        encoding: The encoding it was read in, where it is a text.
        separator: What stands between its cells, where it is a text.
        notes: What a person should know of how it was read.
        passed_over: What else the file holds that is not read, with how much of it.
        merged: Areas of cells made one: first row, last row, column.
    """

    rows: Callable[[], Iterator[Row]]
    sheet: str | None = None
    encoding: str | None = None
    separator: str | None = None
    notes: tuple[str, ...] = ()
    passed_over: Mapping[str, int] = attrs.field(factory=dict)
    merged: tuple[tuple[int, int, int], ...] = ()

    def place(self, row: Row, column: int) -> Place:
        """Where a cell of a row is."""
        return Place(line=row.line, cell=self.cell(row.number, column))

    def cell(self, number: int, column: int) -> str:
        """The name of a cell: `B12`, or `Figures!B12` in a workbook."""
        name = f"{letters(column)}{number}"
        return name if self.sheet is None else f"{self.sheet}!{name}"


@lru_cache(maxsize=4_096)
def letters(column: int) -> str:
    """The letters of a column, as a spreadsheet shows them.

    >>> letters(0), letters(25), letters(26), letters(16_383)
    ('A', 'Z', 'AA', 'XFD')
    """
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(65 + place) + name
    return name


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before = + - @.

    >>> guarded("=A1"), guarded(" =A1"), unguarded("'=A1"), unguarded("'tis")
    ("'=A1", "' =A1", '=A1', "'tis")
    """
    return f"'{text}" if _PLAIN.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` puts before it."""
    return text[1:] if _GUARDED.match(text) else text


def named_cell(name: str) -> str:
    """An id as a cell holds it: before one that would stand for nothing there is an apostrophe.

    >>> named_cell("None"), name_in("'None"), named_cell("none-of-these"), name_in("'tis")
    ("'None", 'None', 'none-of-these', "'tis")
    """
    return f"'{name}" if is_absent(name.lstrip("'")) else name


def name_in(cell: str) -> str:
    """The id without the apostrophe that `named_cell` puts before it."""
    return cell[1:] if cell.startswith("'") and is_absent(cell.lstrip("'")) else cell
