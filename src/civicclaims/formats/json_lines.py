"""Our own JSON, one record a line."""

from collections.abc import Iterable, Iterator
from typing import IO, Final

from civicclaims.formats import json
from civicclaims.formats.losses import WHOLE
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads", "read",
    "write",
]  # fmt: skip

NAME: Final = "jsonl"
TITLE: Final = "records in our own JSON, one a line"
SUFFIXES: Final = (".jsonl", ".ndjson")
LOSSES: Final = WHOLE


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """What came of each line; blank ones are passed over.

    Where many lines are refused, the first are named and the rest are counted.
    """
    lines = (reading for _, reading in json.read_lines(file, limits=options.limits))
    return told(lines, "lines", options.limits.problems)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write each record on a line of its own."""
    for bundle in bundles:
        file.write(json.dumps(bundle).encode() + b"\n")


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
