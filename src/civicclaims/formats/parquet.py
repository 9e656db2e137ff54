"""Parquet: one record a row, packed, for large sets of records and for query engines.

The columns are those of `civicclaims.formats.arrow`. Everything of a record is carried.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import chain
from typing import IO, Any, Final

from civicclaims.formats._arrow.batches import damaged, parts, readings, unreadable
from civicclaims.formats._arrow.build import BATCH, batches
from civicclaims.formats._arrow.schema import RefusedError, failures, library, schema
from civicclaims.formats._arrow.sink import Sink
from civicclaims.formats._arrow.stream import held
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads", "read",
    "write",
]  # fmt: skip

NAME: Final = "parquet"
TITLE: Final = "Parquet, one row a record"
SUFFIXES: Final = (".parquet",)
LOSSES: Final[tuple[Loss, ...]] = ()

GROUP: Final = 16
"""How many batches make a row group, the part of a file that is read at once."""

_VALUE: Final = 8
"""How many bytes each value takes at least while it is unpacked."""


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the records of a Parquet file, in memory for a part of it; never raises.

    What is wrong with a row is told in the words of our own JSON; `Reading.first_line` is the
    row.

    Raises:
        MissingExtraError: If pyarrow is not installed.
    """
    library()
    parquet, limits = import_module("pyarrow.parquet"), options.limits
    try:
        if not file.seekable():
            file = held(b"", file, limits.unpacked)
        contents = parquet.ParquetFile(file).metadata
        fault = _too_large(contents, limits)
        if fault is not None:
            yield unreadable(fault)
            return
        # Words come by number, each once, however often it occurs: that is quicker, and no
        # small file becomes a large one.
        opened = parquet.ParquetFile(file, metadata=contents, read_dictionary=_words(contents))
    except failures() as error:
        yield unreadable(damaged(error))
        return
    # Group by group, so that a damaged one does not take the last rows of the one before.
    groups = (_group(opened, number, limits) for number in range(contents.num_row_groups))
    yield from readings(chain.from_iterable(groups), opened.schema_arrow, limits)


def _group(opened: Any, number: int, limits: Limits) -> Iterator[Any]:
    """The batches of a row group.

    Raises:
        RefusedError: If a row of it holds more than is read of one record, before that is read.
    """
    group = opened.metadata.row_group(number)
    listed = sum(max(0, group.column(at).num_values - group.num_rows) for at in _leaves(group))
    if listed * _VALUE > limits.unpacked:
        # All of it may stand in one row. The longest column of each array tells.
        row = sum(opened.metadata.row_group(before).num_rows for before in range(number))
        for batch in opened.iter_batches(BATCH, row_groups=[number], columns=_longest(group)):
            for part, fault in parts(batch, limits):
                if fault is not None:
                    raise RefusedError(f"row {row + 1}: {fault}; the rest of the file is not read")
                row += part.num_rows
    yield from opened.iter_batches(batch_size=BATCH, row_groups=[number])


def _leaves(group: Any) -> range:
    return range(group.num_columns)


def _longest(group: Any) -> list[str]:
    """For each column of the table the one inside it with the most values."""
    found: dict[str, Any] = {}
    for column in map(group.column, _leaves(group)):
        name = column.path_in_schema.partition(".")[0]
        if name not in found or column.num_values > found[name].num_values:
            found[name] = column
    return [column.path_in_schema for column in found.values()]


def _words(contents: Any) -> list[str]:
    """The columns of texts."""
    columns = map(contents.schema.column, range(contents.num_columns))
    return [each.path for each in columns if each.physical_type == "BYTE_ARRAY"]


def _too_large(contents: Any, limits: Limits) -> str | None:
    """Why the file is not read, by what its table of contents says; None where it is."""
    if contents.num_rows > limits.rows:
        return f"{contents.num_rows:,} rows; at most {limits.rows:,} are read (rows)"
    for number in range(contents.num_row_groups):
        size = _unpacked(contents.row_group(number))
        if size > limits.unpacked:
            return (
                f"row group {number + 1} of {size:,} bytes when it is unpacked; at most "
                f"{limits.unpacked:,} are read at once (unpacked)"
            )
    return None


def _unpacked(group: Any) -> int:
    """How many bytes a row group needs at least when it is unpacked.

    A column is unpacked as a whole, and of the values of all columns those of one batch are held.
    What is absent is a value too, in every column: so few bytes can stand for very many.
    """
    columns = [_VALUE * group.column(at).num_values for at in _leaves(group)]
    together = sum(columns) * BATCH // max(BATCH, group.num_rows)
    size: int = max(group.total_byte_size, together, *columns)
    return size


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records to a Parquet file (packed by zstd), in memory for a row group.

    Raises:
        UnicodeEncodeError: If a text holds half of a character (a lone surrogate).
        OverflowError: If a whole number needs more than 64 bits.
        MissingExtraError: If pyarrow is not installed.
    """
    pa, parquet = library(), import_module("pyarrow.parquet")
    with parquet.ParquetWriter(Sink(file), schema(), compression="zstd") as writer:
        waiting: list[Any] = []
        for batch in batches(bundles):
            waiting.append(batch)
            if len(waiting) == GROUP:
                writer.write_table(pa.Table.from_batches(waiting))
                waiting.clear()
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting))


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
