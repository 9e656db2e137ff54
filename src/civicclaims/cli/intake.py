"""From a file or standard input to readings, whatever the format."""

import argparse
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.cli.streams import begins_lines, copied, rejoined
from civicclaims.errors import Problem
from civicclaims.formats.catalogue import READ, Format, named
from civicclaims.formats.detection import HEAD, detect
from civicclaims.formats.joining import joined
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading

_OURS: Final = frozenset({"json", "jsonl"})
_EMPTY: Final = Reading(
    bundle=None, problems=(Problem(message="the file is empty"),), refused=("the file",)
)


_PACKED: Final = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}
"""How packed files begin, and what packed them."""


class UnknownFormatError(Exception):
    """Nothing tells what format a file is of."""


@attrs.frozen
class Input:
    """One record of a file, as far as it could be read.

    Attributes:
        path: The file, or `-`.
        line: The line it begins on, where the file holds many records.
        reading: What came of it.
    """

    path: str
    line: int | None
    reading: Reading


@attrs.frozen
class Choice:
    """What the command line says of the files to read.

    Attributes:
        format: The format of all of them; None where each file tells.
        options: What their readers are told.
        joins: Whether records of one review each are put together.
    """

    format: Format | None = None
    options: Options = PLAIN
    joins: bool = False


def chosen(options: argparse.Namespace) -> Choice:
    """What the command line says of the files to read.

    Raises:
        KeyError: If there is no such format, or none that can be read; or no such encoding.
    """
    name = "jsonl" if getattr(options, "lines", False) else options.read_as
    found = None if name is None else named(name, READ)
    if options.encoding is not None and not _is_encoding(options.encoding):
        raise KeyError(f"there is no encoding {options.encoding!r}; one is called cp1252")
    limits = Limits()
    if options.limit is not None:
        limits = attrs.evolve(limits, size=options.limit, unpacked=max(options.limit, 2**28))
    told = Options(
        limits=limits,
        date_order=options.date_order,
        columns=None if options.columns is None else Path(options.columns),
        sheet=options.sheet,
        encoding=options.encoding,
    )
    return Choice(found, told)


def _is_encoding(name: str) -> bool:
    """Whether it is the name of an encoding of texts."""
    try:
        b"a".decode(name)
    except LookupError:
        return False
    except UnicodeError:
        # Of some encodings no letter has one byte.
        return True
    return True


def inputs(path: str, choice: Choice) -> Iterator[Input]:
    """The records of a file, or of standard input; one without any bytes is a problem.

    Raises:
        OSError: If it cannot be opened.
        UnknownFormatError: If nothing tells what format it is of.
        MissingExtraError: If the format needs a package that is not installed.
    """
    with opened(path, choice) as (found, file):
        if found is None:
            yield Input(path, None, _EMPTY)
            return
        readings = found.load().read(file, choice.options)
        joins = choice.joins and found.joins
        for reading in joined(readings) if joins else readings:
            line = reading.first_line if found.many and not joins else None
            yield Input(path, line, reading)


@contextmanager
def opened(path: str, choice: Choice) -> Iterator[tuple[Format | None, IO[bytes]]]:
    """A file or standard input at its beginning, and its format; None where it has no bytes.

    Raises:
        OSError: If it cannot be opened.
        UnknownFormatError: If nothing tells what format it is of.
    """
    if path == "-":
        with _once(path, sys.stdin.buffer, choice) as both:
            yield both
        return
    if not path:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "''")
    with Path(path).open("rb") as file:
        if not file.seekable():
            with _once(path, file, choice) as both:
                yield both
            return
        head = file.read(HEAD)
        file.seek(0)
        yield _format_of(path, head, choice), file


@contextmanager
def _once(
    path: str, stream: IO[bytes], choice: Choice
) -> Iterator[tuple[Format | None, IO[bytes]]]:
    """What can be read only once: nothing that was read to tell its format is lost."""
    if choice.format is not None and choice.format.many and not choice.format.seeks:
        # Each record is read as it comes, and nothing waits for those after it.
        yield choice.format, stream
        return
    head = stream.read(HEAD)
    found, whole = _format_of(path, head, choice), rejoined(head, stream)
    if found is not None and choice.format is None and found.name in _OURS:
        lines, before = begins_lines(whole, choice.options.limits.size)
        yield named("jsonl" if lines else "json"), rejoined(before, whole)
    elif found is not None and found.seeks:
        with copied(whole) as file:
            yield found, file
    else:
        yield found, whole


def _format_of(path: str, head: bytes, choice: Choice) -> Format | None:
    """The format of a file that begins so; None where it has no bytes."""
    if not head:
        return None
    what = "standard input" if path == "-" else path
    packed = next((each for mark, each in _PACKED.items() if head.startswith(mark)), None)
    if packed is not None:
        raise UnknownFormatError(f"{what}: it is packed ({packed}); unpack it first")
    name = None if choice.format is not None else detect(path, head)
    if choice.format is None and name is None:
        raise UnknownFormatError(
            f"{what}: nothing tells what format it is of; say it with --from, such as --from csv"
        )
    return choice.format if name is None else named(name)
