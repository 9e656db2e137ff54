"""Texts whose lines are rows and whose cells stand between separators (CSV, TSV)."""

import codecs
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import IO, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._table.declared import Declared
from civicclaims.formats._table.names import known
from civicclaims.formats._table.table import (
    MAX_COLUMNS,
    SEPARATORS,
    Cell,
    Row,
    Table,
    TableError,
    unguarded,
)
from civicclaims.formats.options import Limits

_NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENDS: Final = re.compile(r"\r\n|\n|\r")
_BREAK: Final = re.compile("[\r\n]")
_REST: Final = re.compile(r'(?:[^"\r\n]+|"[^"]*"|")*')
"""The rest of a row."""

_SHORT: Final = 2**16
"""How many characters are taken apart at once."""

_QUOTED: Final = re.compile(r'"([^"]*(?:""[^"]*)*)"')
HEAD: Final = 20
"""The header is one of the first rows."""


def text_of(file: IO[bytes], encoding: str | None, limits: Limits) -> tuple[str, str, str | None]:
    """A file as text, its encoding, and what is to be said of that.

    Without a declared encoding it is UTF-8, or UTF-16 where the file begins with its mark. Bytes
    that are no UTF-8 are read as cp1252, which is said.

    Raises:
        TableError: If the file is too long, or is in none of these.
    """
    raw = file.read(limits.size + 1)
    if len(raw) > limits.size:
        raise _whole(f"the file has more than {limits.size:,} bytes, the limit (size)")
    if encoding is None:
        encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
        if encoding is None and raw[:1000].count(0) * 3 > len(raw[:1000]):
            raise _whole("every second byte is 0: declare the encoding, such as utf-16-le")
    if encoding is not None:
        return _decoded(raw, encoding).removeprefix("\ufeff"), encoding, None
    try:
        return raw.decode(), "utf-8", None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        note = f"line {line} is no UTF-8, so the file was read as cp1252 (Windows, Western Europe)"
        return _decoded(raw, "cp1252"), "cp1252", note


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        raise _whole(f"no encoding is called {encoding[:40]!r}") from None
    except (UnicodeError, ValueError) as error:
        at = getattr(error, "start", 0)
        line = raw.count(b"\n", 0, at) + 1
        other = "neither UTF-8 nor" if encoding == "cp1252" else "not in"
        message = f"byte {at + 1:,} of the file is {other} {encoding}; declare its encoding"
        raise TableError(Problem(message=message, line=line, column=1)) from None


def _whole(message: str) -> TableError:
    return TableError(Problem(message=message))


def table_of(text: str, said: Declared, limits: Limits, encoding: tuple[str, str | None]) -> Table:
    """The table in a text.

    Args:
        text: The text.
        said: What is declared of it; without a separator, that is told from the header.
        limits: How much is read.
        encoding: The encoding, and what is to be said of it.

    Raises:
        TableError: If the separator cannot be told.
    """
    separator = said.separator or _separator(text, limits, said.headers)
    if text.count("\n") + text.count("\r") > limits.rows:
        for _ in rows(text, separator, limits):
            pass
    return Table(
        rows=lambda: rows(text, separator, limits),
        encoding=encoding[0],
        separator=separator,
        notes=() if encoding[1] is None else (encoding[1],),
    )


def open_text(
    file: IO[bytes], said: Declared, limits: Limits, separator: str | None = None
) -> Table:
    """The table in a file of text.

    Raises:
        TableError: If the file goes beyond a limit, or its encoding or separator cannot be told.
    """
    text, encoding, note = text_of(file, said.encoding, limits)
    if separator is not None:
        said = attrs.evolve(said, separator=separator)
    return table_of(text, said, limits, (encoding, note))


def _separator(text: str, limits: Limits, wanted: frozenset[str]) -> str:
    """The separator that makes a header of one of the first rows.

    The one that gives the most known headers is it; where none is known, the one that gives the
    most cells.
    """
    ranks = {}
    for separator in SEPARATORS:
        heads = [
            [cell.text for cell in row.cells.values()]
            for row in islice(rows(text, separator, limits), HEAD)
        ]
        matches = [sum(known(each) or each in wanted for each in head) for head in heads]
        most = max(matches, default=0)
        width = len(heads[matches.index(most)]) if most else max(map(len, heads), default=0)
        ranks[separator] = (most, width)
    best = max(ranks.values())
    found = [separator for separator, rank in ranks.items() if rank == best]
    if len(found) > 1 and best[1] > 1:
        names = " or ".join(_NAMES[each] for each in found)
        raise _whole(
            f"what stands between the cells cannot be told: {names}; declare the separator "
            'in a columns file, such as separator = ";"'
        )
    return found[0]


def rows(text: str, separator: str, limits: Limits) -> Iterator[Row]:
    """The rows of a text that are not blank.

    A cell may stand in double quotation marks, and then holds separators, line ends and doubled
    marks. A cell that is too long, or whose mark is never closed, spoils its row alone.

    Raises:
        TableError: If there are more rows than the limit.
    """
    bare = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    line_of = _line_of(separator)
    at, number, line = 0, 0, 1
    while at < len(text):
        number += 1
        if number > limits.rows:
            raise _whole(f"the table has more than {limits.rows:,} rows, the limit (rows)")
        row, at, ends = _plain_row(text, at, (line_of, limits.cell), (number, line)) or _row(
            text, at, (separator, bare, limits.cell), (number, line)
        )
        line += ends
        if row.cells or row.fault:
            yield row


def _line_of(separator: str) -> Callable[[str], list[str] | None]:
    """What takes a line apart into its cells; it gives None where a cell is not well quoted."""
    mark = re.escape(separator)
    quoted, bare = r'"([^"]*(?:""[^"]*)*)"', rf'([^"{mark}][^{mark}]*)?'
    cell = re.compile(f"(?:{quoted}|{bare}){mark}")
    whole = re.compile(f"(?:{cell.pattern})*+")

    def pieces(line: str) -> list[str] | None:
        if '"' not in line:
            return line.split(separator)
        line += separator
        if whole.fullmatch(line) is None:
            return None
        return [inner.replace('""', '"') or plain for inner, plain in cell.findall(line)]

    return pieces


def _plain_row(
    text: str,
    at: int,
    dialect: tuple[Callable[[str], list[str] | None], int],
    where: tuple[int, int],
) -> tuple[Row, int, int] | None:
    """The row at a place, if it is one line within the limits, and its cells are well quoted."""
    line_of, longest = dialect
    end = _BREAK.search(text, at)
    stop = behind = len(text)
    if end is not None:
        stop = end.start()
        behind = stop + (2 if text.startswith("\r\n", stop) else 1)
    pieces = line_of(text[at:stop]) if stop - at <= _SHORT else None
    if pieces is None or len(pieces) > MAX_COLUMNS or max(map(len, pieces)) > longest:
        return None
    # Of a hostile row with thousands of cells most are alike, and then share one.
    made = {piece: Cell(unguarded(piece)) for piece in {*pieces} if piece and not piece.isspace()}
    cells = {column: made[piece] for column, piece in enumerate(pieces) if piece in made}
    number, line = where
    return Row(number, cells, line, len(pieces)), behind, 1


def _row(
    text: str, at: int, dialect: tuple[str, re.Pattern[str], int], where: tuple[int, int]
) -> tuple[Row, int, int]:
    """The row at a place, the place behind it, and how many lines it takes."""
    separator, bare, longest = dialect
    number, line = where
    cells: dict[int, Cell] = {}
    column, ends, fault, spoilt = 0, 0, None, 0
    while True:
        words, at, problem = _cell(text, at, bare)
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
        if text.startswith(separator, at):
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
        problem = "something stands behind the closing quotation mark of the cell"
        return text[at:end], end, problem
    return quoted[1].replace('""', '"'), end, None


def _end(bare: re.Pattern[str], text: str, at: int) -> int:
    """The end of what has no quotation marks around it."""
    match = bare.match(text, at)
    return at if match is None else match.end()
