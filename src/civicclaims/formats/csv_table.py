"""Tables of statistics, quotations and claims in CSV.

A row is one of them. What a column is, is told from its header, or declared in a small file;
`columns` shows it. Separators, encodings, decimal signs and the order of dates are told from
the file only where it leaves no doubt.
"""

from collections.abc import Iterable, Iterator
from typing import IO, Final

from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.delimited import open_text
from civicclaims.formats._table.reading import columns_in, reading_of
from civicclaims.formats._table.writing import TABLE_LOSSES, delimited
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "columns", "dump", "dumps", "iter_load", "load", "loads",
    "read", "write",
]  # fmt: skip

NAME: Final = "csv"
TITLE: Final = "a table, one row a statistic, quotation or claim"
SUFFIXES: Final = (".csv",)
LOSSES: Final[tuple[Loss, ...]] = TABLE_LOSSES


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a table; what is wrong with it is in the reading, with the cell.

    Raises:
        OSError: If the columns file cannot be opened.
    """
    yield reading_of(lambda said: open_text(file, said, options.limits), options)


def columns(file: IO[bytes], options: Options = PLAIN) -> ColumnMap:
    """Which column of a table is what, and how it is read.

    Its text is a columns file: save it, change what is wrong, and give it back as
    `options.columns`.

    Raises:
        FormatError: If the file is no table.
        OSError: If the columns file cannot be opened.
    """
    return columns_in(lambda said: open_text(file, said, options.limits), options)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records as one table, in UTF-8; cells that look like formulas get an apostrophe."""
    file.write(delimited(bundles, ",").encode())


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
