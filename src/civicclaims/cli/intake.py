"""From a file or standard input to readings, whatever the format."""

import argparse
import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.cli.complaints import UnusableError, blamed_on
from civicclaims.cli.streams import begins_lines, copied, rejoined, standard_input
from civicclaims.errors import Problem
from civicclaims.formats.catalogue import READ, Format, format_named
from civicclaims.formats.detection import HEAD, detect
from civicclaims.formats.joining import joined
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading

_OF_LINES: Final = {"json": "jsonl", "claimreview": "claimreview-lines"}
"""What JSON is where each line is one, which may show only behind a first line that is long."""
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


@attrs.frozen
class Input:
    """One record of a file, as far as it could be read.

    Attributes:
        path: The file, or `-`.
        line: The line it begins on, where the file holds many records.
        reading: What came of it.
        format: What it was read as; None where the file is empty.
    """

    path: str
    line: int | None
    reading: Reading
    format: Format | None = None


@attrs.frozen
class Choice:
    """What the command line says of the files to read.

    Attributes:
        format: The format of all of them; None where each file tells.
        options: What their readers are told.
        joins: How many records of one review each are put together at a time.
    """

    format: Format | None = None
    options: Options = PLAIN
    joins: int = 1


def choice_of(options: argparse.Namespace) -> Choice:
    """What the command line says of the files to read.

    Raises:
        KeyError: If there is no such format, or none that can be read; or no such encoding.
        UnusableError: If the columns file says what cannot be said.
        OSError: If it cannot be opened; it names the file.
    """
    name = "jsonl" if getattr(options, "lines", False) else options.read_as
    found = None if name is None else format_named(name, READ)
    if options.encoding is not None and not _is_encoding(options.encoding):
        raise KeyError(f"there is no encoding {options.encoding!r}; one is called cp1252")
    told = Options(
        limits=_limits(options.limit),
        date_order=options.date_order,
        columns=_columns_file(options.columns),
        sheet=options.sheet,
        encoding=options.encoding,
    )
    return Choice(found, told)


def _limits(told: Iterable[tuple[str | None, int]]) -> Limits:
    """The limits, each as it was told last; a bare size is what may be unpacked too."""
    limits = Limits()
    for name, value in told:
        if name is None:
            limits = attrs.evolve(limits, size=value, unpacked=max(value, limits.unpacked))
        else:
            limits = attrs.evolve(limits, **{name: value})
    return limits


def _columns_file(name: str | None) -> Path | None:
    """The columns file. What is wrong with it is said once and of it, not of each table.

    Raises:
        UnusableError: If it says what cannot be said.
        OSError: If it cannot be opened; it names the file.
    """
    if name is None:
        return None
    from civicclaims.formats._table.declared import declared
    from civicclaims.formats._table.table import TableError

    path = Path(name)
    # A pipe could be read only once, and that is for the table.
    if path.is_file() or not path.exists():
        try:
            with blamed_on(name):
                declared(path)
        except TableError as error:
            raise UnusableError(*(each.message for each in error.problems)) from None
    return path


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
        OSError: If it cannot be opened or read; it names the file.
        UnusableError: If nothing tells what format it is of.
        MissingExtraError: If the format needs a package that is not installed.
    """
    with opened(path, choice) as (found, file):
        if found is None:
            yield Input(path, None, _EMPTY)
            return
        readings = found.load().read(file, choice.options)
        joins = choice.joins > 1 and found.joins
        for reading in joined(readings, choice.joins) if joins else readings:
            line = reading.first_line if found.many and not joins else None
            yield Input(path, line, reading, found)


@contextmanager
def opened(path: str, choice: Choice) -> Iterator[tuple[Format | None, IO[bytes]]]:
    """A file or standard input at its beginning, and its format; None where it has no bytes.

    Inside, it is only read: whatever the system refuses there is said of it.

    Raises:
        OSError: If it cannot be opened or read; it names the file.
        UnusableError: If nothing tells what format it is of.
    """
    with blamed_on(path), _begun(path, choice) as both:
        yield both


@contextmanager
def _begun(path: str, choice: Choice) -> Iterator[tuple[Format | None, IO[bytes]]]:
    """The same; what the system refuses need not name the file."""
    if path == "-":
        with _once(path, standard_input(), choice) as both:
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
        found, _ = _by_lines(_format_of(path, head, choice), file, choice)
        file.seek(0)
        yield found, file


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
    whole = rejoined(head, stream)
    found, before = _by_lines(_format_of(path, head, choice), whole, choice)
    if found is not None and found.seeks:
        with copied(whole) as file:
            yield found, file
    else:
        yield found, rejoined(before, whole) if before else whole


def _by_lines(
    found: Format | None, stream: IO[bytes], choice: Choice
) -> tuple[Format | None, bytes]:
    """The format, of JSON by its first two lines, and what was read of the stream for that."""
    if found is None or choice.format is not None or found.name not in _OF_LINES:
        return found, b""
    lines, before = begins_lines(stream, choice.options.limits.size)
    return format_named(_OF_LINES[found.name]) if lines else found, before


def _format_of(path: str, head: bytes, choice: Choice) -> Format | None:
    """The format of a file that begins so; None where it has no bytes."""
    if not head:
        return None
    what = "standard input" if path == "-" else path
    packed = next((each for mark, each in _PACKED.items() if head.startswith(mark)), None)
    if packed is not None:
        raise UnusableError(f"{what}: it is packed ({packed}); unpack it first")
    name = None if choice.format is not None else detect(path, head)
    if choice.format is None and name is None:
        raise UnusableError(
            f"{what}: nothing tells what format it is of; say it with --from, such as --from csv"
        )
    return choice.format if name is None else format_named(name)
