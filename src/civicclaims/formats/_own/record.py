"""One record of our own JSON: the fast path, and the explanation where that refuses."""

from functools import cached_property
from typing import Final

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._own.explain import explain
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.refusal import MAX_PROBLEMS
from civicclaims.formats._own.scan import Node, Repeat, Scan, pointer, scan
from civicclaims.formats._own.twins import bundle as bundle_of, quotation_marks, twins
from civicclaims.formats.reading import Place, Reading

LIMIT: Final = 64 * 2**20
"""The longest record read, in bytes."""

_BOM: Final = b"\xef\xbb\xbf"
REFUSALS: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)


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
        return unreadable(
            f"a record of {len(text):,} bytes; at most {limit:,} are read", first_line
        )
    text = _without_mark(text)
    ways = twins()
    try:
        twin = ways.read(text)
        record = bundle_of(twin)
    except REFUSALS:
        return _explained(text, first_line)
    raw = text if isinstance(text, bytes) else text.encode()
    repeats: tuple[Problem, ...] = ()
    if not _repeats_no_key(raw, ways.encode(twin)):
        repeats = _repeats(scan(raw.decode()), first_line)
    return Reading(
        bundle=record, problems=repeats, first_line=first_line, places=_Places(raw, first_line)
    )


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
        return unreadable("the file is UTF-16; save it as UTF-8", first_line)
    if text.startswith((b"\x1f\x8b", b"PK\x03\x04")):
        return unreadable("the file is compressed; unpack it first", first_line)
    before = text[: error.start].decode()
    line = before.count("\n")
    return unreadable(
        f"the byte 0x{text[error.start]:02x} is not UTF-8; save the file as UTF-8",
        first_line + line,
        len(before) - before.rfind("\n"),
    )


def unreadable(message: str, line: int, column: int = 1) -> Reading:
    return _refused(Problem(message=message, line=line, column=column), line)


def _refused(problem: Problem, first_line: int) -> Reading:
    return Reading(bundle=None, problems=(problem,), first_line=first_line, refused=("record",))
