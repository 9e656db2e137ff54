"""schema.org ClaimReview as JSON Lines: one JSON-LD document, and one record, a line."""

from collections.abc import Iterator
from functools import cached_property
from typing import IO, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats import claimreview
from civicclaims.formats._schema_org.fast import read_common
from civicclaims.formats.claimreview import refused
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.formats.told import told

NAME: Final = "claimreview-lines"
TITLE: Final = "schema.org ClaimReview, one a line"
SUFFIXES: Final = (".jsonl", ".ndjson")
LOSSES: Final = claimreview.LOSSES


@attrs.frozen(eq=False)
class _LinePlaces:
    """Where things stand in a line, which is read again the general way when this is asked."""

    raw: bytes
    options: Options
    first_line: int

    def pointer(self, place: str) -> str:
        """The JSON pointer, in the line, to what a place of the record was read from."""
        return self._places.pointer(place)

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the line leads to."""
        return self._places.place(pointer)

    @cached_property
    def _places(self) -> Places:
        return claimreview.read_text(self.raw, self.options, self.first_line).places


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a file line by line, in memory for one line; blank lines are passed over.

    A line that cannot be read is a problem of its own, and the others are read all the same.
    Where many cannot, the first are named and the rest are counted.
    """
    return told(_read(file, options), "lines", options.limits.problems)


def _read(file: IO[bytes], options: Options) -> Iterator[Reading]:
    limit = options.limits.size
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := file.readline(2**20)) and not rest.endswith(b"\n"):
                pass
            message = f"a line of more than {limit:,} bytes (size)"
            problem = Problem(message=message, line=number, column=1)
            yield refused(problem, number, f"line {number}")
        elif line := line.strip():
            yield read_line(line, options, number)


def read_line(raw: bytes, options: Options = PLAIN, first_line: int = 1) -> Reading:
    """Read one document: the common shape by the fast path, any other by the general one."""
    common = read_common(raw, options)
    if common is None:
        found = claimreview.read_text(raw, options, first_line)
        name = f"line {first_line}"
        return found if found.bundle is not None else attrs.evolve(found, refused=(name,))
    return Reading(
        bundle=common[0],
        first_line=first_line,
        passed_over=common[1],
        places=_LinePlaces(raw, options, first_line),
    )


write = claimreview.write
_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps

__all__ = [
    "LOSSES",
    "NAME",
    "SUFFIXES",
    "TITLE",
    "dump",
    "dumps",
    "iter_load",
    "load",
    "loads",
    "read",
    "read_line",
    "write",
]
