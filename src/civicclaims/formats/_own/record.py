"""One record of our own JSON: the fast path, and the explanation where that refuses."""

from functools import cached_property
from typing import Final

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._own.explain import explain
from civicclaims.formats._own.faults import SyntaxFault
from civicclaims.formats._own.left_out import NOTHING, LeftOut
from civicclaims.formats._own.repeats import repeat
from civicclaims.formats._own.scan import MAX_DEPTH, Node, Scan, pointer, scan
from civicclaims.formats._own.scan_reader import Repeat
from civicclaims.formats._own.twins import bundle as bundle_of, quotation_marks, twins
from civicclaims.formats.options import PLAIN, Limits
from civicclaims.formats.problems import Problems, capped
from civicclaims.formats.reading import Place, Reading

_BOM: Final = b"\xef\xbb\xbf"
REFUSALS: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)


@attrs.frozen(eq=False)
class _Places:
    """Where things stand in a text of our own JSON, which is searched when this is first asked."""

    text: bytes | str
    first_line: int
    most: int
    left_out: LeftOut = NOTHING

    def pointer(self, place: str) -> str:
        """Where a place of the bundle stands in the file, items that were left out counted."""
        return self.left_out.in_file(place)

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the file leads to."""
        node = self._scan.node(pointer)
        return None if node is None else Place(*self._scan.position(node.value))

    @cached_property
    def _scan(self) -> Scan:
        text = self.text
        whole = text if isinstance(text, str) else text.decode(errors="replace")
        return scan(whole, self.first_line, most=self.most)


def read_record(
    text: str | bytes, *, first_line: int = 1, limits: Limits = PLAIN.limits
) -> Reading:
    """Read one record, with everything that is wrong with it; never raises.

    A key that occurs twice is a problem too, though the rest of the record is read: of such
    a key the last occurrence counts.

    Args:
        text: The record; bytes are UTF-8, with or without a byte order mark.
        first_line: The line of the file it begins on.
        limits: How long and how deep it may be, how many of its values are gone through where
            something is wrong, and how many problems are told one by one.
    """
    if len(text) > limits.size:
        return unreadable(
            f"a record of {len(text):,} bytes; at most {limits.size:,} are read (size)", first_line
        )
    text = _without_mark(text)
    ways = twins()
    try:
        twin = ways.read(text)
        record = bundle_of(twin)
    except REFUSALS:
        return _explained(text, first_line, limits)
    raw = text if isinstance(text, bytes) else text.encode()
    repeats: tuple[Problem, ...] = ()
    # No sound record comes near the usual depth; a lower one has to be looked for.
    if limits.depth < MAX_DEPTH or not _repeats_no_key(raw, ways.encode(twin)):
        scanned = scan(raw.decode(), first_line, limits.depth, limits.values)
        if scanned.fault is not None:
            return _faulty(scanned, scanned.fault)
        repeats = _repeats(scanned, limits.problems)
    places = _Places(raw, first_line, limits.values)
    return Reading(bundle=record, problems=repeats, first_line=first_line, places=places)


def _without_mark(text: str | bytes) -> str | bytes:
    if isinstance(text, bytes):
        return text.removeprefix(_BOM)
    return text.removeprefix("\ufeff")


def _explained(text: str | bytes, first_line: int, limits: Limits) -> Reading:
    """The reading of a text that the fast path has refused."""
    if isinstance(text, bytes):
        raw = text
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            return _not_utf8(raw, error, first_line)
    scanned = scan(text, first_line, limits.depth, limits.values)
    if scanned.fault is not None:
        return _faulty(scanned, scanned.fault)
    explanation = explain(text, limits.problems)
    problems = [_placed(scanned, problem) for problem in explanation.problems]
    problems.extend(_repeats(scanned, limits.problems) if explanation.bundle else ())
    return Reading(
        bundle=explanation.bundle, problems=capped(problems, limits.problems),
        first_line=first_line, refused=() if explanation.bundle else ("record",),
        notes=explanation.left_out.notes,
        places=_Places(text, first_line, limits.values, explanation.left_out),
    )  # fmt: skip


def _faulty(scanned: Scan, fault: SyntaxFault) -> Reading:
    """The reading of a text whose syntax is at fault."""
    line, column = scanned.position(fault.offset)
    problem = Problem(message=fault.message, line=line, column=column)
    return _refused(problem, scanned.first_line)


def _placed(scanned: Scan, problem: Problem) -> Problem:
    node = scanned.node(problem.pointer) or Node(0, 0)
    line, column = scanned.position(node.key if problem.at_key else node.value)
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


def _repeats(scanned: Scan, most: int) -> tuple[Problem, ...]:
    found = Problems(most)
    for each in scanned.repeats:
        if found.full:
            found.tally(lost=_loses(each), repeated_key=True)
        else:
            found.add(_repeat(scanned, each))
    return found.told()


def _repeat(scanned: Scan, each: Repeat) -> Problem:
    return repeat(
        str(each.path[-1]),
        Place(*scanned.position(each.first)),
        Place(*scanned.position(each.again)),
        lost=_loses(each),
        pointer=pointer(each.path),
    )


def _loses(each: Repeat) -> bool:
    """Whether what stood under the key before may have borne an id."""
    return each.held or (len(each.path) == 3 and each.path[-1] == "id")


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
