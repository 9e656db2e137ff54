"""How a text is taken apart into rows and cells: separators, quotation marks and line ends."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._table.table import MAX_COLUMNS, Cell, Row, TableError, unguarded
from civicclaims.formats.options import Limits

_ENDS: Final = re.compile(r"\r\n|\n|\r")
_BREAK: Final = re.compile("[\r\n]")
_REST: Final = re.compile(r'(?:[^"\r\n]+|"[^"]*"|")*')
"""The rest of a row."""

_SHORT: Final = 2**16
"""How many characters are taken apart at once."""

_QUOTED: Final = re.compile(r'"([^"]*(?:""[^"]*)*)"')
_BEHIND: Final = "something stands behind the closing quotation mark of the cell"


def whole_table(message: str) -> TableError:
    """The error of a table that cannot be read at all."""
    return TableError(Problem(message=message))


@attrs.frozen
class Dialect:
    """How the rows of a text are taken apart.

    Attributes:
        separator: What stands between two cells.
        limits: How much is read.
        bare: What a cell without quotation marks is made of.
        pieces: Takes a line apart into its cells; it gives None where one is not well quoted.
    """

    separator: str
    limits: Limits
    bare: re.Pattern[str]
    pieces: Callable[[str], list[str] | None]


def dialect_of(separator: str, limits: Limits) -> Dialect:
    """The dialect of a separator."""
    mark = re.escape(separator)
    plain = rf'[^"{mark}][^{mark}]*'
    cell = re.compile(f"(?:{_QUOTED.pattern}|({plain})?){mark}")
    whole = re.compile(f"(?:{cell.pattern})*+")

    def pieces(line: str) -> list[str] | None:
        if '"' not in line:
            return line.split(separator)
        line += separator
        if whole.fullmatch(line) is None:
            return None
        return [inner.replace('""', '"') or bare for inner, bare in cell.findall(line)]

    return Dialect(separator, limits, re.compile(rf"[^{mark}\r\n]*"), pieces)


def rows(text: str, dialect: Dialect) -> Iterator[Row]:
    """The rows of a text that are not blank.

    A cell may stand in double quotation marks, and then holds separators, line ends and doubled
    marks. A cell that is too long, or whose mark is never closed, spoils its row alone. Where
    words stand behind the closing mark, an earlier one may be missing: then nobody can tell where
    the rows end, and each line up to there is a row that cannot be read.

    Raises:
        TableError: If there are more rows than the limit.
    """
    at, number, line = 0, 0, 1
    while at < len(text):
        row, end, ends = _plain_row(text, at, dialect, (number + 1, line)) or _row(
            text, at, dialect, (number + 1, line)
        )
        for each in _of_lines(row, text[at:end]) if row.fault == _BEHIND else (row,):
            number = each.number
            if number > dialect.limits.rows:
                message = f"the table has more than {dialect.limits.rows:,} rows, the limit (rows)"
                raise whole_table(message)
            if each.cells or each.fault:
                yield each
        line += ends
        at = end


def _of_lines(row: Row, text: str) -> Iterator[Row]:
    """The lines of a row, each a row that cannot be read, if there are several."""
    lines = len(_ENDS.findall(text.removesuffix("\n").removesuffix("\r"))) + 1
    if lines == 1 or row.line is None:
        yield row
        return
    last = row.number + lines - 1
    yield attrs.evolve(
        row,
        fault="a quotation mark opens here, and words stand behind the one that would close it, in "
        f"row {last}; take out the mark, or close it",
    )
    for more in range(1, lines):
        fault = f"it may belong to the cell in quotation marks that begins in row {row.number}"
        yield Row(row.number + more, {}, row.line + more, fault=fault)


def _plain_row(
    text: str, at: int, dialect: Dialect, where: tuple[int, int]
) -> tuple[Row, int, int] | None:
    """The row at a place, if it is one line within the limits, and its cells are well quoted."""
    end = _BREAK.search(text, at)
    stop = behind = len(text)
    if end is not None:
        stop = end.start()
        behind = stop + (2 if text.startswith("\r\n", stop) else 1)
    pieces = dialect.pieces(text[at:stop]) if stop - at <= _SHORT else None
    if pieces is None or len(pieces) > MAX_COLUMNS or max(map(len, pieces)) > dialect.limits.cell:
        return None
    # Of a hostile row with thousands of cells most are alike, and then share one.
    made = {piece: Cell(unguarded(piece)) for piece in {*pieces} if piece and not piece.isspace()}
    cells = {column: made[piece] for column, piece in enumerate(pieces) if piece in made}
    number, line = where
    return Row(number, cells, line, len(pieces)), behind, 1


def _row(text: str, at: int, dialect: Dialect, where: tuple[int, int]) -> tuple[Row, int, int]:
    """The row at a place, the place behind it, and how many lines it takes."""
    longest = dialect.limits.cell
    number, line = where
    cells: dict[int, Cell] = {}
    column, ends, fault, spoilt = 0, 0, None, 0
    while True:
        words, at, problem = _cell(text, at, dialect.bare)
        ends += 0 if words.isprintable() else len(_ENDS.findall(words))
        if len(words) > longest:
            problem = f"the cell has {len(words):,} characters; at most {longest:,} are read (cell)"
        elif column >= MAX_COLUMNS:
            problem = f"the row has more than {MAX_COLUMNS:,} cells"
        elif words and not words.isspace() and fault is None:
            cells[column] = Cell(unguarded(words))
        if problem is not None and fault is None:
            fault, spoilt, cells = problem, min(column, MAX_COLUMNS), {}
        if column >= MAX_COLUMNS:
            at = _end(_REST, text, at)
        if text.startswith(dialect.separator, at):
            at, column = at + 1, column + 1
            continue
        end = _ENDS.match(text, at)
        row = Row(number, cells, line, column + 1, fault, spoilt)
        return row, at if end is None else end.end(), ends + 1


def _cell(text: str, at: int, bare: re.Pattern[str]) -> tuple[str, int, str | None]:
    """The cell at a place, the place behind it, and what is wrong with it."""
    if not text.startswith('"', at):
        end = _end(bare, text, at)
        return text[at:end], end, None
    quoted = _QUOTED.match(text, at)
    if quoted is None:
        end = _end(bare, text, at)
        return text[at:end], end, "a quotation mark opens here and is never closed"
    end = _end(bare, text, quoted.end())
    if end != quoted.end():
        if text[quoted.end() : end].isspace():
            return quoted[1].replace('""', '"'), end, None
        return text[at:end], end, _BEHIND
    return quoted[1].replace('""', '"'), end, None


def _end(bare: re.Pattern[str], text: str, at: int) -> int:
    """The end of what has no quotation marks around it."""
    match = bare.match(text, at)
    return at if match is None else match.end()
