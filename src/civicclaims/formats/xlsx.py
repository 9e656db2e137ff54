"""Tables of statistics, quotations and claims in workbooks (XLSX).

What a cell shows is kept: 0.039 under the format 0.0% is 3.9%. Of a formula the value is read
that the workbook keeps. All else is as in CSV.
"""

from collections.abc import Iterable, Iterator
from typing import IO, Final

from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.declared import Declared
from civicclaims.formats._table.reading import columns_in, reading_of
from civicclaims.formats._table.table import Table
from civicclaims.formats._table.workbook import open_workbook
from civicclaims.formats._table.workbook_sheet import table_of_book
from civicclaims.formats._table.workbook_writing import workbook
from civicclaims.formats._table.writing import TABLE_LOSSES, rows_of
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "columns", "dump", "dumps", "iter_load", "load", "loads",
    "read", "write",
]  # fmt: skip

NAME: Final = "xlsx"
TITLE: Final = "the same in a workbook"
SUFFIXES: Final = (".xlsx",)
LOSSES: Final[tuple[Loss, ...]] = TABLE_LOSSES


def _table(file: IO[bytes], options: Options, said: Declared) -> Table:
    return table_of_book(open_workbook(file, options.limits), said)


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the table in a workbook; what is wrong with it is in the reading, with the cell.

    Raises:
        OSError: If the columns file cannot be opened.
    """
    yield reading_of(lambda said: _table(file, options, said), options)


def columns(file: IO[bytes], options: Options = PLAIN) -> ColumnMap:
    """Which column of a table is what, and how it is read.

    Its text is a columns file: save it, change what is wrong, and give it back as
    `options.columns`.

    Raises:
        FormatError: If the file is no workbook, or it cannot be told which sheet is meant.
        OSError: If the columns file cannot be opened.
    """
    return columns_in(lambda said: _table(file, options, said), options)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records as one sheet whose cells are all texts, so that none is a formula."""
    file.write(workbook(rows_of(bundles)))


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
