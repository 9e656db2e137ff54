"""Our own JSON: one record a file, or one record a line (JSON Lines).

Reading is strict. An unknown key, a value of another type, a number that is not JSON: each is
a problem with its place, and all of them are told at once. Figures are texts, so that `3.10`
stays `3.10`. A text that is sound takes the fast path; only one that is not is explained.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

import attrs
import msgspec

from civicclaims.errors import FormatError
from civicclaims.formats._own.record import REFUSALS, read_record, unreadable
from civicclaims.formats._own.twins import bundle as bundle_of, twins
from civicclaims.formats.losses import WHOLE
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads",
    "read", "read_lines", "read_record", "write",
]  # fmt: skip


NAME: Final = "json"
TITLE: Final = "a record in our own JSON"
SUFFIXES: Final = (".json",)
LOSSES: Final = WHOLE

_SIZE: Final = PLAIN.limits.size

Readable = str | os.PathLike[str] | IO[bytes] | IO[str]
"""A path, or an open file."""


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """What came of the record in a file, with everything that is wrong with it; never raises."""
    limit = options.limits.size
    text = file.read(limit + 1)
    if len(text) > limit:
        yield unreadable(f"a file of more than {limit:,} bytes (size)", 1)
    else:
        yield read_record(text, limits=options.limits)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write the one record of a file, ended by a line break.

    Raises:
        ValueError: If there is not exactly one.
    """
    (bundle,) = bundles
    file.write(_written(bundle, 2) + b"\n")


def loads(text: str | bytes) -> Bundle:
    """Read one record.

    Of a key that occurs twice the last occurrence counts; `read_record` tells of it.

    Raises:
        FormatError: If anything in it cannot be read, with every problem and its place.

    >>> loads('{"civicclaims": "1-draft", "id": "levy"}').id
    'levy'
    """
    if len(text) <= _SIZE:
        try:
            return bundle_of(twins().read(text))
        except REFUSALS:
            pass
    reading = read_record(text)
    if reading.bundle is None or not all(each.repeated_key for each in reading.problems):
        raise FormatError(reading.problems)
    return reading.bundle


def dumps(bundle: Bundle, *, indent: int | None = None) -> str:
    """Write one record; what holds by default is left out.

    Nothing is checked: a record made in Python whose texts are misspelt is written as it is.

    Args:
        bundle: The record.
        indent: How many blanks each level is set in; None for one line.

    >>> dumps(Bundle(id="levy"))
    '{"civicclaims":"1-draft","id":"levy"}'
    """
    return _written(bundle, indent).decode()


def load(file: Readable) -> Bundle:
    """Read the record in a file, which `loads` says more about.

    Raises:
        FormatError: If anything in it cannot be read, with every problem and its place.
        OSError: If the path cannot be opened.
    """
    if isinstance(file, str | os.PathLike):
        with Path(file).open("rb") as opened:
            return loads(opened.read(_SIZE + 1))
    return loads(file.read(_SIZE + 1))


def dump(bundle: Bundle, file: Readable, *, indent: int | None = 2) -> None:
    """Write one record to a file, ended by a line break.

    Raises:
        OSError: If the path cannot be written.
    """
    written = _written(bundle, indent) + b"\n"
    if isinstance(file, str | os.PathLike):
        Path(file).write_bytes(written)
    else:
        _write(file, written)


def iter_load(file: Readable) -> Iterator[Bundle | FormatError]:
    """Read a file of one record a line, in memory for one line.

    Each line gives its record or, if anything in it cannot be read, the error, whose problems
    bear the line; the rest is read all the same. Blank lines are passed over.
    """
    for _, reading in read_lines(file):
        if reading.problems or reading.bundle is None:
            yield FormatError(reading.problems)
        else:
            yield reading.bundle


def read_lines(file: Readable, *, limits: Limits = PLAIN.limits) -> Iterator[tuple[int, Reading]]:
    """Read a file of one record a line: the number of each line, from 1, and what came of it.

    Args:
        file: A path or an open file.
        limits: How long and how deep a line may be, and how many problems of each are told one
            by one. A longer line is passed over with a problem.
    """
    if isinstance(file, str | os.PathLike):
        with Path(file).open("rb") as opened:
            yield from read_lines(opened, limits=limits)
        return
    number, limit = 0, limits.size
    while line := file.readline(limit + 1):
        number += 1
        longer = len(line) > limit and not _ended(line)
        if longer:
            while (rest := file.readline(2**20)) and not _ended(rest):
                pass
            found = unreadable(f"a line of more than {limit:,} bytes (size)", number)
        elif line.strip():
            found = read_record(line.rstrip(), first_line=number, limits=limits)
        else:
            continue
        lost = found.bundle is None
        yield number, attrs.evolve(found, refused=(f"line {number}",)) if lost else found


def _ended(line: bytes | str) -> bool:
    return line[-1:] in {b"\n", "\n"}


def _written(bundle: Bundle, indent: int | None) -> bytes:
    ways = twins()
    written = ways.encode(ways.twin(bundle))
    return written if indent is None else msgspec.json.format(written, indent=indent)


def _write(file: Any, written: bytes) -> None:
    """Write to an open file, be it of bytes or of text."""
    try:
        file.write(written)
    except TypeError:
        file.write(written.decode())
