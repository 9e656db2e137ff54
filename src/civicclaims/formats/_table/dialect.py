"""How a text is taken apart into rows and cells: separators, quotation marks and line ends.

Every line of a text is in a row that is given, or in one that is given with its fault.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from civicclaims.formats._table.table import MAX_COLUMNS
from civicclaims.formats.options import Limits

_ENDS: Final = re.compile(r"\r\n|\n|\r")
_BREAK: Final = re.compile("[\r\n]")
_MARKS: Final = re.compile('"+')

_SHORT: Final = 2**16
"""How many characters are taken apart at once."""

_FAR: Final = 64
"""How many cells in quotation marks, or doubled marks in one, are looked at for what a mark is."""

LOOSE: Final = (
    "something stands behind the closing quotation mark of the cell; take it out, or double the "
    "quotation marks within the cell"
)
_UNCLOSED: Final = "a quotation mark opens here and is never closed; close it, or take it out"
_OPENS: Final = (
    "a quotation mark opens here, and the one that would close it, in row {row}, rather opens "
    "another cell; take out the mark, or close it"
)
_TOO_MANY: Final = f"the row has more than {MAX_COLUMNS:,} cells"


class RowText(NamedTuple):
    """A row as it stands in a text.

    Attributes:
        number: Its number as a spreadsheet shows it, from 1.
        line: The line of the text it begins on.
        cells: Its cells; that of a blank line is empty.
        fault: Why it cannot be read; it has no cells then.
        at_fault: The number of the cell at fault, from 0.
        loose: The numbers of the cells that go on behind a closing quotation mark; such a cell
            is as it stands in the text.
    """

    number: int
    line: int
    cells: Sequence[str] = ()
    fault: str | None = None
    at_fault: int = 0
    loose: tuple[int, ...] = ()


@attrs.frozen
class Dialect:
    """How the rows of a text are taken apart.

    Attributes:
        separator: What stands between two cells.
        longest: The most characters of a cell.
        bare: What a cell without quotation marks is made of.
        sure: A cell that leaves no doubt: its words, in quotation marks or without.
        behind: What stands behind the closing mark of a cell: nothing but blanks.
        edges: What stands before a cell.
    """

    separator: str
    longest: int
    bare: re.Pattern[str]
    sure: re.Pattern[str]
    behind: re.Pattern[str]
    edges: str


def dialect_of(separator: str, limits: Limits) -> Dialect:
    """The dialect of a separator."""
    mark = re.escape(separator)
    return Dialect(
        separator=separator,
        longest=limits.cell,
        bare=re.compile(rf"[^{mark}\r\n]*"),
        sure=re.compile(
            rf'(?:"([^"]*[^"{mark}\r\n])"|([^"{mark}\r\n][^{mark}\r\n]*)?|'
            rf'"([^"]*(?:""[^"]*){{0,{_FAR}}})(?<![{mark}\r\n])")(?=[{mark}\r\n]|\Z)'
        ),
        behind=re.compile(rf"[^\S{mark}\r\n]*(?=[{mark}\r\n]|\Z)"),
        edges=f"{separator}\r\n",
    )


def rows(text: str, dialect: Dialect) -> Iterator[RowText]:
    """The rows of a text, blank ones too.

    A cell may stand in double quotation marks, and then holds separators, line ends and doubled
    marks. A cell that is too long, or whose mark is never closed, spoils its row alone. Where the
    mark that would close a cell rather opens another, nobody can tell where the rows end, and
    each line up to there is a row that cannot be read.
    """
    at, number, line = 0, 1, 1
    while at < len(text):
        end = _BREAK.search(text, at)
        stop = len(text) if end is None else end.start()
        if stop - at <= _SHORT and text.find('"', at, stop) < 0:
            cells = text[at:stop].split(dialect.separator)
            if len(cells) <= MAX_COLUMNS and max(map(len, cells)) <= dialect.longest:
                yield RowText(number, line, cells)
                at = stop + (2 if text.startswith("\r\n", stop) else 1)
                number, line = number + 1, line + 1
                continue
        row, stop = _row(text, at, dialect, (number, line))
        lines = len(_ENDS.findall(text, at, stop)) + 1
        if lines > 1 and row.loose:
            row = RowText(number, line, fault=LOOSE, at_fault=row.loose[0])
        yield row
        number += 1
        if row.fault is not None:
            why = f"it may belong to the cell in quotation marks that begins in row {row.number}"
            for more in range(1, lines):
                yield RowText(number, line + more, fault=why)
                number += 1
        line += lines
        end = _ENDS.match(text, stop)
        at = stop if end is None else end.end()


def _row(text: str, at: int, dialect: Dialect, where: tuple[int, int]) -> tuple[RowText, int]:
    """The row at a place, and where its last line ends."""
    number, line = where
    begin = at
    cells: list[str] = []
    loose: list[int] = []
    fault: tuple[str, int] | None = None
    while True:
        sure, problem = dialect.sure.match(text, at), None
        if len(cells) == MAX_COLUMNS:
            words, at, problem = "", _row_end(text, at), _TOO_MANY
        elif sure is not None and sure.end() - at <= dialect.longest:
            words = sure[1] or sure[2] or (sure[3] or "").replace('""', '"')
            at = sure.end()
        else:
            words, at, problem = _cell(text, at, dialect)
        if problem is LOOSE:
            loose.append(len(cells))
        elif problem is not None and fault is None:
            in_row = number + len(_ENDS.findall(text, begin, at))
            fault = problem.format(row=in_row), len(cells)
        cells.append(words)
        if text.startswith(dialect.separator, at):
            at += 1
        elif problem is not _OPENS:
            break
    if fault is not None:
        return RowText(number, line, fault=fault[0], at_fault=fault[1]), at
    return RowText(number, line, cells, loose=tuple(loose)), at


def _cell(text: str, at: int, dialect: Dialect) -> tuple[str, int, str | None]:
    """The cell at a place, where it ends, and what is wrong with it."""
    begin, problem = at, None
    if text.startswith('"', at):
        closing = _closing(text, at + 1)
        if closing < 0:
            return "", _line_end(text, at), _UNCLOSED
        if _rather_opens(text, at, closing, dialect):
            return "", closing, _OPENS
        behind = dialect.behind.match(text, closing + 1)
        if behind is not None:
            size = closing - at - 1 - text.count('""', at + 1, closing)
            if size > dialect.longest:
                return "", behind.end(), _too_long(size, dialect)
            return text[at + 1 : closing].replace('""', '"'), behind.end(), None
        at, problem = closing + 1, LOOSE
    found = dialect.bare.match(text, at)
    end = at if found is None else found.end()
    if end - begin > dialect.longest:
        return "", end, _too_long(end - begin, dialect)
    return text[begin:end], end, problem


def _closing(text: str, at: int) -> int:
    """The mark that closes a cell whose words begin here; -1 where none does.

    Of several marks in a row each two are a doubled one.
    """
    while True:
        at = text.find('"', at)
        if at < 0 or not text.startswith('""', at):
            return at
        marks = _MARKS.match(text, at)
        end = at if marks is None else marks.end()
        if (end - at) % 2:
            return end - 1
        at = end


def _rather_opens(text: str, at: int, closing: int, dialect: Dialect) -> bool:
    """Whether the mark that would close a cell rather opens another, an earlier one being missing.

    It stands where one could open, and what follows cannot be if it closes: words behind it, or
    the next mark amid words.
    """
    if closing == at + 1 or text[closing - 1] not in dialect.edges:
        return False
    for _ in range(_FAR):
        if closing < 0 or dialect.behind.match(text, closing + 1) is None:
            return True
        opening = text.find('"', closing + 1)
        if opening >= 0 and text[opening - 1] not in dialect.edges:
            return True
        if opening < 0 or text[opening + 1 : opening + 2] not in ('"', *dialect.edges):
            return False
        closing = _closing(text, opening + 1)
    return False


def _too_long(size: int, dialect: Dialect) -> str:
    return f"the cell has {size:,} characters; at most {dialect.longest:,} are read (cell)"


def _line_end(text: str, at: int) -> int:
    end = _BREAK.search(text, at)
    return len(text) if end is None else end.start()


def _row_end(text: str, at: int) -> int:
    """Where a row ends that is not taken apart: at the first line end outside quotation marks."""
    first = end = _line_end(text, at)
    is_open = text.count('"', at, end) % 2
    while is_open and end < len(text):
        begin, end = end + 1, _line_end(text, end + 1)
        is_open ^= text.count('"', begin, end) % 2
    return first if is_open else end
