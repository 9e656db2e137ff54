"""Arrow: one record a row, in files (`.arrow`, `.feather`), streams and other libraries' tables.

A column is a field of `Bundle`; items are structs in lists. Everything of a record is carried.
`records` gives records to Polars, DuckDB and others that read Arrow, and `from_stream` takes
them back. Flat tables for analysis are in `civicclaims.tables`.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import IO, Final, Protocol

import attrs

from civicclaims.formats._arrow.batches import damaged, readings, unreadable
from civicclaims.formats._arrow.build import batches
from civicclaims.formats._arrow.schema import failures, library, schema
from civicclaims.formats._arrow.sink import Sink
from civicclaims.formats._arrow.stream import opened
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "ArrowStream", "Records", "dump", "dumps",
    "from_stream", "iter_load", "load", "loads", "read", "records", "write",
]  # fmt: skip

NAME: Final = "arrow"
TITLE: Final = "Arrow IPC, one row a record"
SUFFIXES: Final = (".arrow", ".feather")
LOSSES: Final[tuple[Loss, ...]] = ()


class ArrowStream(Protocol):
    """A table of another library, such as a Polars data frame (Arrow PyCapsule interface)."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as a stream of batches."""
        ...


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the records of an Arrow file or stream, in memory for one batch; never raises.

    Files and streams are told apart by how they begin. What is wrong with a row is told in the
    words of our own JSON; `Reading.first_line` is the row.

    Raises:
        MissingExtraError: If pyarrow is not installed.
    """
    library()
    try:
        found = opened(file, options.limits.unpacked)
    except failures() as error:
        yield unreadable(damaged(error))
    else:
        yield from readings(found, found.schema, options.limits)


def from_stream(table: ArrowStream, options: Options = PLAIN) -> Iterator[Reading]:
    """Read the records in a table of another library, one a row.

    Args:
        table: Anything with `__arrow_c_stream__`: a table of Polars, pyarrow or DuckDB.
        options: What the reader is told.

    Raises:
        MissingExtraError: If pyarrow is not installed.

    >>> from civicclaims.formats import arrow
    >>> [each.bundle.id for each in arrow.from_stream(arrow.records([Bundle(id="levy")]))]
    ['levy']
    """
    reader = library().RecordBatchReader.from_stream(table)
    yield from readings(reader, reader.schema, options.limits)


@attrs.frozen
class Records:
    """Records as a table that other libraries read: a row a record, with all it holds.

    Attributes:
        bundles: The records.
    """

    bundles: tuple[Bundle, ...]

    def __len__(self) -> int:
        return len(self.bundles)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as a stream of batches (Arrow PyCapsule interface).

        Raises:
            MissingExtraError: If pyarrow is not installed.
        """
        reader = library().RecordBatchReader.from_batches(schema(), batches(self.bundles))
        stream: object = reader.__arrow_c_stream__(requested_schema)
        return stream


def records(bundles: Bundle | Iterable[Bundle]) -> Records:
    """Records as a table that other libraries read.

    Args:
        bundles: A record, or several.
    """
    return Records((bundles,) if isinstance(bundles, Bundle) else tuple(bundles))


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records to an Arrow file (IPC format, not packed), in memory for one batch.

    Raises:
        UnicodeEncodeError: If a text holds half of a character (a lone surrogate).
        OverflowError: If a whole number needs more than 64 bits.
        MissingExtraError: If pyarrow is not installed.
    """
    library()
    with import_module("pyarrow.ipc").new_file(Sink(file), schema()) as writer:
        for batch in batches(bundles):
            writer.write_batch(batch)


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
