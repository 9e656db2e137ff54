"""Texts whose lines are rows and whose cells stand between separators (CSV, TSV): opening them."""

import codecs
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import IO, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._table.declared import Declared
from civicclaims.formats._table.dialect import LOOSE, RowText, dialect_of, rows
from civicclaims.formats._table.names import known
from civicclaims.formats._table.table import (
    HEAD,
    SEPARATORS,
    Cell,
    Row,
    Table,
    TableError,
    unguarded,
    whole_table,
)
from civicclaims.formats.options import Limits

_NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BYTE_ENDS: Final = re.compile(rb"\r\n|\n|\r")

_SEPARATOR_LINE: Final = re.compile(r'"?sep=([,;\t|])"?(?=[\r\n])', re.IGNORECASE)
"""The first line by which some spreadsheet programs say what the separator is."""


def text_of(file: IO[bytes], encoding: str | None, limits: Limits) -> tuple[str, str, str | None]:
    """A file as text, its encoding, and what is to be said of that.

    Without a declared encoding it is UTF-8, or UTF-16 where the file begins with its mark. Bytes
    that are no UTF-8 are read as cp1252, which is said.

    Raises:
        TableError: If the file is too long, or is in none of these.
    """
    raw = file.read(limits.size + 1)
    if len(raw) > limits.size:
        raise whole_table(f"the file has more than {limits.size:,} bytes, the limit (size)")
    if encoding is None:
        encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
        if encoding is None and raw[:1000].count(0) * 3 > len(raw[:1000]):
            raise whole_table("every second byte is 0: declare the encoding, such as utf-16-le")
    if encoding is not None:
        return _decoded(raw, encoding).removeprefix("\ufeff"), encoding, None
    try:
        return raw.decode(), "utf-8", None
    except UnicodeDecodeError as error:
        line = _line(raw, error.start)
        note = f"line {line} is no UTF-8, so the file was read as cp1252 (Windows, Western Europe)"
        return _decoded(raw, "cp1252"), "cp1252", note


def _line(raw: bytes, at: int) -> int:
    """The line of a byte, whichever ends the lines have."""
    return len(_BYTE_ENDS.findall(raw, 0, at)) + 1


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        raise whole_table(f"no encoding is called {encoding[:40]!r}") from None
    except (UnicodeError, ValueError) as error:
        at = getattr(error, "start", 0)
        line = _line(raw, at)
        other = "neither UTF-8 nor" if encoding == "cp1252" else "not in"
        message = f"byte {at + 1:,} of the file is {other} {encoding}; declare its encoding"
        raise TableError(Problem(message=message, line=line, column=1)) from None


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
    named = _SEPARATOR_LINE.match(text)
    separator = said.separator or (named and named[1]) or _separator(text, limits, said.headers)

    def found() -> Iterator[Row]:
        return (row for row in _rows(text, separator, limits) if named is None or row.number > 1)

    if text.count("\n") + text.count("\r") > limits.rows:
        # More rows than the limit are an error of the whole table, before any of them is read.
        deque(found(), maxlen=0)
    return Table(
        rows=found,
        encoding=encoding[0],
        separator=separator,
        notes=() if encoding[1] is None else (encoding[1],),
    )


def _rows(text: str, separator: str, limits: Limits) -> Iterator[Row]:
    """The rows of a text that are not blank.

    Raises:
        TableError: If there are more rows than the limit.
    """
    for row in rows(text, dialect_of(separator, limits)):
        if row.number > limits.rows:
            raise whole_table(f"the table has more than {limits.rows:,} rows, the limit (rows)")
        if row.fault is not None:
            yield Row(row.number, {}, row.line, fault=row.fault, fault_column=row.at_fault)
        elif row.loose:
            yield Row(row.number, {}, row.line, fault=LOOSE, fault_column=row.loose[0])
        elif cells := _cells(row):
            yield Row(row.number, cells, row.line, len(row.cells))


def _cells(row: RowText) -> dict[int, Cell]:
    """The cells of a row that are not blank."""
    # Of a hostile row with thousands of cells most are alike, and then share one.
    made = {each: Cell(unguarded(each)) for each in {*row.cells} if each and not each.isspace()}
    return {column: made[each] for column, each in enumerate(row.cells) if each in made}


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
            for row in islice(_rows(text, separator, limits), HEAD)
        ]
        matches = [sum(known(each) or each in wanted for each in head) for head in heads]
        most = max(matches, default=0)
        width = len(heads[matches.index(most)]) if most else max(map(len, heads), default=0)
        ranks[separator] = (most, width)
    best = max(ranks.values())
    found = [separator for separator, rank in ranks.items() if rank == best]
    if len(found) > 1 and best[1] > 1:
        names = " or ".join(_NAMES[each] for each in found)
        raise whole_table(
            f"what stands between the cells cannot be told: {names}; declare the separator "
            'in a columns file, such as separator = ";"'
        )
    return found[0]
