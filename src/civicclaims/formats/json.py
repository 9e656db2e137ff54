"""Our own JSON: one record a file, or one record a line (JSON Lines).

Reading is strict. An unknown key, a value of another type, a number that is not JSON: each is
a problem with its place, and all of them are told at once. Figures are texts, so that `3.10`
stays `3.10`. A text that is sound takes the fast path; only one that is not is explained.
"""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import IO, Any, Final

import attrs
import msgspec

from civicclaims.errors import FormatError, Problem
from civicclaims.formats._own.explain import MAX_PROBLEMS, explain
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.scan import Node, Repeat, Scan, pointer, scan
from civicclaims.formats._own.twins import bundle as bundle_of, quotation_marks, twins
from civicclaims.formats.losses import WHOLE
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.bundle import Bundle

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads", "read",
    "read_lines", "read_record", "write",
]  # fmt: skip

NAME: Final = "json"
TITLE: Final = "a record in our own JSON"
SUFFIXES: Final = (".json",)
LOSSES: Final = WHOLE

LIMIT: Final = 64 * 2**20
"""The longest record read, in bytes."""

Readable = str | os.PathLike[str] | IO[bytes] | IO[str]
"""A path, or an open file."""

_BOM: Final = b"\xef\xbb\xbf"
_REFUSALS: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)


@attrs.frozen(eq=False)
class _Places:
    """Where things stand in a text of our own JSON, which is searched when this is first asked."""

    text: bytes | str
    first_line: int
    left_out: dict[str, tuple[int, ...]] = attrs.field(factory=dict)

    def pointer(self, place: str) -> str:
        """Where a place of the bundle stands in the file, items that were left out counted."""
        parts = place.split("/")
        if len(parts) < 3 or parts[1] not in self.left_out or not parts[2].isdecimal():
            return place
        index = int(parts[2])
        for missing in self.left_out[parts[1]]:
            index += missing <= index
        return "/".join([*parts[:2], str(index), *parts[3:]])

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the file leads to."""
        node = self._scan.node(pointer)
        return None if node is None else Place(*_position(self._scan, node.value, self.first_line))

    @cached_property
    def _scan(self) -> Scan:
        text = self.text
        return scan(text if isinstance(text, str) else text.decode(errors="replace"))


def read_record(text: str | bytes, *, first_line: int = 1, limit: int = LIMIT) -> Reading:
    """Read one record, with everything that is wrong with it; never raises.

    A key that occurs twice is a problem too, though the rest of the record is read: of such
    a key the last occurrence counts.

    Args:
        text: The record; bytes are UTF-8, with or without a byte order mark.
        first_line: The line of the file it begins on.
        limit: The longest text read, in bytes.
    """
    if len(text) > limit:
        return _unreadable(
            f"a record of {len(text):,} bytes; at most {limit:,} are read", first_line
        )
    text = _without_mark(text)
    ways = twins()
    try:
        twin = ways.read(text)
        record = bundle_of(twin)
    except _REFUSALS:
        return _explained(text, first_line)
    raw = text if isinstance(text, bytes) else text.encode()
    repeats: tuple[Problem, ...] = ()
    if not _repeats_no_key(raw, ways.encode(twin)):
        repeats = _repeats(scan(raw.decode()), first_line)
    return Reading(
        bundle=record, problems=repeats, first_line=first_line, places=_Places(raw, first_line)
    )


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """What came of the record in a file, with everything that is wrong with it; never raises."""
    limit = options.limits.size
    text = file.read(limit + 1)
    if len(text) > limit:
        yield _unreadable(f"a file of more than {limit:,} bytes; at most {limit:,} are read", 1)
    else:
        yield read_record(text, limit=limit)


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
    if len(text) <= LIMIT:
        try:
            return bundle_of(twins().read(text))
        except _REFUSALS:
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
            return loads(opened.read(LIMIT + 1))
    return loads(file.read(LIMIT + 1))


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


def read_lines(
    file: Readable, *, first_line: int = 1, limit: int = LIMIT
) -> Iterator[tuple[int, Reading]]:
    """Read a file of one record a line: the number of each line, from 1, and what came of it.

    Args:
        file: A path or an open file.
        first_line: The number of the line the file stands at, where some were read before.
        limit: The longest line read, in bytes; a longer one is passed over with a problem.
    """
    if isinstance(file, str | os.PathLike):
        with Path(file).open("rb") as opened:
            yield from read_lines(opened, first_line=first_line, limit=limit)
        return
    number = first_line - 1
    while line := file.readline(limit + 1):
        number += 1
        longer = len(line) > limit and not _ended(line)
        if longer:
            while (rest := file.readline(2**20)) and not _ended(rest):
                pass
            yield number, _unreadable(f"a line of more than {limit:,} bytes", number)
        elif line.strip():
            yield number, read_record(line.rstrip(), first_line=number, limit=limit)


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


def _without_mark(text: str | bytes) -> str | bytes:
    if isinstance(text, bytes):
        return text.removeprefix(_BOM)
    return text.removeprefix("\ufeff")


def _explained(text: str | bytes, first_line: int) -> Reading:
    """The reading of a text that the fast path has refused."""
    if isinstance(text, bytes):
        raw = text
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            return _not_utf8(raw, error, first_line)
    scanned = scan(text)
    if scanned.fault is not None:
        line, column = _position(scanned, scanned.fault.offset, first_line)
        problem = Problem(message=scanned.fault.message, line=line, column=column)
        return _refused(problem, first_line)
    explanation = explain(text)
    problems = [_placed(scanned, problem, first_line) for problem in explanation.problems]
    problems.extend(_repeats(scanned, first_line) if explanation.bundle else ())
    problems.sort(key=lambda problem: (problem.line or 0, problem.column or 0))
    return Reading(
        bundle=explanation.bundle, problems=tuple(problems), first_line=first_line,
        refused=() if explanation.bundle else ("record",),
        places=_Places(text, first_line, dict(explanation.left_out)),
    )  # fmt: skip


def _placed(scanned: Scan, problem: Problem, first_line: int) -> Problem:
    node = scanned.node(problem.pointer) or Node(0, 0)
    at = node.key if problem.message.startswith("unknown key") else node.value
    line, column = _position(scanned, at, first_line)
    return attrs.evolve(problem, line=line, column=column)


def _repeats_no_key(text: bytes, written: bytes) -> bool:
    """Whether it is proven that no key of a text occurs twice in the same object.

    Args:
        text: The text.
        written: Its twin, written again: with each key once, and without those whose value
            holds by default.
    """
    if text == written:
        return True
    marks = quotation_marks(text)
    if marks == quotation_marks(written):
        return True
    return marks == quotation_marks(msgspec.json.encode(msgspec.json.decode(text)))


def _repeats(scanned: Scan, first_line: int) -> tuple[Problem, ...]:
    return tuple(_repeat(scanned, each, first_line) for each in scanned.repeats[:MAX_PROBLEMS])


def _repeat(scanned: Scan, repeat: Repeat, first_line: int) -> Problem:
    line, column = _position(scanned, repeat.again, first_line)
    before = "line {}, column {}".format(*_position(scanned, repeat.first, first_line))
    return Problem(
        message=f"the key {shown(str(repeat.path[-1]))} occurs again in the same object, after "
        f"{before}; the last one counts",
        pointer=pointer(repeat.path),
        line=line,
        column=column,
        repeated_key=True,
    )


def _position(scanned: Scan, offset: int, first_line: int) -> tuple[int, int]:
    line, column = scanned.position(offset)
    return line + first_line - 1, column


def _not_utf8(text: bytes, error: UnicodeDecodeError, first_line: int) -> Reading:
    if text[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _unreadable("the file is UTF-16; save it as UTF-8", first_line)
    if text.startswith((b"\x1f\x8b", b"PK\x03\x04")):
        return _unreadable("the file is compressed; unpack it first", first_line)
    before = text[: error.start].decode()
    line = before.count("\n")
    return _unreadable(
        f"the byte 0x{text[error.start]:02x} is not UTF-8; save the file as UTF-8",
        first_line + line,
        len(before) - before.rfind("\n"),
    )


def _unreadable(message: str, line: int, column: int = 1) -> Reading:
    return _refused(Problem(message=message, line=line, column=column), line)


def _refused(problem: Problem, first_line: int) -> Reading:
    return Reading(bundle=None, problems=(problem,), first_line=first_line, refused=("record",))
