"""From paths to readings, whatever format each file is of."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.formats.catalogue import FORMATS, Format, named
from civicclaims.formats.detection import HEAD, detect
from civicclaims.formats.joining import joined
from civicclaims.formats.json import read_lines, read_record
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading

_SUFFIXES: Final = frozenset(suffix for each in FORMATS if each.reads for suffix in each.suffixes)
_SHOWN: Final = 20
"""How many names are listed one by one."""

_OURS: Final = frozenset({"json", "jsonl"})


class UnknownFormatError(Exception):
    """Nothing tells what format a file is of."""


@attrs.frozen
class Input:
    """One record of a file, as far as it could be read.

    Attributes:
        path: The file, or `-`.
        line: The line it begins on, where the file holds many records.
        format: The format of the file.
        reading: What came of it.
    """

    path: str
    line: int | None
    format: Format
    reading: Reading


@attrs.define
class Taken:
    """What was taken in from all files together.

    Attributes:
        records: How many records could be read, at least in part.
        count: How many reviews, rows or items of their format the files held.
        refused: The names of those that are in no record.
        passed_over: The properties that a record has no place for, and how often they occurred.
        notes: What a person should know of how the files were read.
    """

    records: int = 0
    count: int = 0
    refused: list[str] = attrs.field(factory=list)
    passed_over: dict[str, int] = attrs.field(factory=dict)
    notes: list[str] = attrs.field(factory=list)

    def add(self, reading: Reading) -> None:
        """Count one reading."""
        self.records += reading.bundle is not None
        self.count += reading.count
        self.refused += reading.refused
        self.notes += [note for note in reading.notes if note not in self.notes]
        for name, times in reading.passed_over.items():
            self.passed_over[name] = self.passed_over.get(name, 0) + times

    def sentences(self) -> Iterator[str]:
        """What a person should know: what was refused, and what was passed over."""
        for note in self.notes[:_SHOWN]:
            yield f"Note: {note}."
        if self.refused:
            names = ", ".join(self.refused[:_SHOWN])
            more = len(self.refused) - _SHOWN
            rest = f" and {more:,} more" if more > 0 else ""
            yield f"Read: {self.count:,}, of which {len(self.refused):,} refused: {names}{rest}."
        if self.passed_over:
            found = sorted(self.passed_over.items())
            over = ", ".join(f"{name} ({times:,})" for name, times in found[:_SHOWN])
            rest = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
            yield f"Passed over, since a record has no place for it: {over}{rest}."


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
        KeyError: If there is no such format, or none that can be read.
    """
    name = "jsonl" if getattr(options, "lines", False) else options.read_as
    found = None if name is None else named(name)
    if found is not None and not found.reads:
        raise KeyError(f"{found.name} is written and not read")
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


def inputs(path: str, choice: Choice) -> Iterator[Input]:
    """The records of a path; a folder gives those of its files, by name.

    Raises:
        OSError: If it cannot be opened, or a folder holds no file of a format that is read.
        UnknownFormatError: If nothing tells what format a file is of.
        MissingExtraError: If a format needs a package that is not installed.
    """
    if path == "-":
        yield from _standard_input(choice)
        return
    file = Path(path)
    if file.is_dir():
        inside = sorted(each for each in file.rglob("*") if each.suffix.lower() in _SUFFIXES)
        if not inside:
            raise OSError(f"no file of a known format in this folder: {path}")
        for each in inside:
            if each.is_file():
                yield from inputs(str(each), choice)
        return
    found = choice.format or format_of(file)
    with file.open("rb") as opened:
        yield from _read(path, found, opened, choice)


def format_of(path: Path) -> Format:
    """The format of a file.

    Raises:
        OSError: If it cannot be opened.
        UnknownFormatError: If nothing tells.
    """
    with path.open("rb") as opened:
        name = detect(str(path), opened.read(HEAD))
    if name is None:
        raise UnknownFormatError(f"{path}: nothing tells what format it is of; say it with --from")
    return named(name)


def _read(path: str, found: Format, file: IO[bytes], choice: Choice) -> Iterator[Input]:
    readings = found.load().read(file, choice.options)
    joins = choice.joins and found.joins
    for reading in joined(readings) if joins else readings:
        line = reading.first_line if found.many and not joins else None
        yield Input(path, line, found, reading)


def _standard_input(choice: Choice) -> Iterator[Input]:
    """The records of standard input; its first line tells whether it is our own JSON."""
    stream = sys.stdin.buffer
    if choice.format is not None and choice.format.name not in _OURS:
        with _copied(stream) as file:
            yield from _read("-", choice.format, file, choice)
        return
    if choice.format is None:
        head = stream.peek(HEAD)[:HEAD] if hasattr(stream, "peek") else b""
        name = detect("-", head)
        if name is not None and name not in _OURS:
            with _copied(stream) as file:
                # More of it may tell more: a first line can be longer than what was peeked at.
                found = named(detect("-", file.read(HEAD)) or name)
                file.seek(0)
                yield from _read("-", found, file, choice)
            return
    lines = choice.format is not None and choice.format.name == "jsonl"
    yield from _own_input(stream, lines=lines)


def _copied(stream: IO[bytes]) -> IO[bytes]:
    """Standard input as a file that can be sought in, of any length."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever asked for it closes it
    shutil.copyfileobj(stream, file)
    file.seek(0)
    return file


def _own_input(stream: IO[bytes], *, lines: bool) -> Iterator[Input]:
    """Our own JSON: JSON Lines if the first line is a whole record.

    A first line that is broken still begins JSON Lines where the next begins a record too.
    """
    many, one = named("jsonl"), named("json")
    if lines:
        yield from (Input("-", line, many, reading) for line, reading in read_lines(stream))
        return
    before, first = _line_with_words(stream)
    number = before + 1
    ended = first.rstrip().endswith(b"}")
    begun = read_record(first.rstrip(), first_line=number) if ended else None
    blank, rest = _line_with_words(stream) if begun is not None else (0, b"")
    if begun is None or not (rest and (begun.bundle or rest.lstrip().startswith(b"{"))):
        whole = b"\n" * before + first + b"\n" * blank + rest + stream.read()
        yield Input("-", None, one, read_record(whole))
        return
    yield Input("-", number, many, begun)
    second = number + blank + 1
    yield Input("-", second, many, read_record(rest.rstrip(), first_line=second))
    for line, reading in read_lines(stream, first_line=second + 1):
        yield Input("-", line, many, reading)


def _line_with_words(stream: IO[bytes]) -> tuple[int, bytes]:
    """The next line that is not blank, empty at the end, and how many blank ones came before."""
    blank = 0
    while (line := stream.readline()) and not line.strip():
        blank += 1
    return blank, line
