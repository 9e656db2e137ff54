"""JSON with annotations in it: its value at once, its places only when they are asked for."""

import json
import re
from functools import cached_property
from typing import Any, Final, NoReturn

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.repeats import repeat
from civicclaims.formats._own.scan import MAX_DEPTH, Scan, pointer, scan
from civicclaims.formats.options import Limits
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place, Reading

Path = tuple[str | int, ...]
"""The keys and indexes that lead to a value."""

_BOM: Final = b"\xef\xbb\xbf"
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


@attrs.frozen
class Number:
    """A number with a point or an exponent, as written."""

    text: str


@attrs.frozen(eq=False, slots=False)
class Document:
    """A text of JSON that was read.

    Attributes:
        text: The text.
        first_line: The line of the file it begins on.
        value: What it holds; a number with a point is kept as a `Number`.
        repeats: Whether a key occurs twice in an object.
        most: How many of its values are gone through (`Limits.values`).
    """

    text: str
    first_line: int
    value: Any
    repeats: bool
    most: int

    def place(self, path: Path) -> Place | None:
        """Line and column of a value."""
        return self.place_of(pointer(path))

    def place_of(self, where: str) -> Place | None:
        """Line and column of the value a pointer leads to."""
        node = self._scan.node(where)
        return None if node is None else self._at(node.value)

    def repeated(self, most: int) -> tuple[Problem, ...]:
        """The keys that occur twice, of which the last counts.

        Args:
            most: How many are told one by one.
        """
        found = Problems(most)
        fault = self._scan.fault if self.repeats else None
        if fault is not None:
            message = f"a key occurs twice, and which could not be looked for: {fault.message}"
            return (_problem(message, self._at(fault.offset)),)
        for each in self._scan.repeats if self.repeats else ():
            key = str(each.path[-1])
            lost = each.held or key == "id"
            if found.full:
                found.tally(lost=lost, repeated_key=True)
            else:
                found.add(repeat(key, self._at(each.first), self._at(each.again), lost=lost))
        return found.told()

    def _at(self, offset: int) -> Place:
        return Place(*self._scan.position(offset))

    @cached_property
    def _scan(self) -> Scan:
        return scan(self.text, self.first_line, most=self.most)


@attrs.frozen(eq=False)
class DocumentPlaces:
    """Where items stand in a document.

    Attributes:
        document: The document.
        paths: The path of each item, by its pointer into the bundle.
    """

    document: Document
    paths: dict[str, Path]

    def pointer(self, place: str) -> str:
        """The same: the items of the bundle are told apart by their own pointers."""
        return place

    def place(self, pointer: str) -> Place | None:
        """Line and column of the annotation an item was read from."""
        found = self.paths.get("/".join(pointer.split("/")[:3]))
        return None if found is None else self.document.place(found)


class _Unsound(ValueError):  # noqa: N818 - the scan says what is wrong
    """The text is not the JSON of RFC 8259."""


def document(raw: bytes, first_line: int, limits: Limits) -> Document | Problem:
    """Read a text of JSON; a problem where it cannot be read at all."""
    if len(raw) > limits.size:
        message = f"a text of more than {limits.size:,} bytes (size)"
        return _problem(message, Place(first_line, 1))
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return _problem(message, Place(first_line + line, column))
    twice: list[bool] = []
    deepest = min(limits.depth, MAX_DEPTH)
    try:
        value = _loaded(text, twice)
    except (ValueError, RecursionError):
        return _fault(text, first_line, deepest, limits.values)
    if _depth(value, deepest) > deepest:
        return _fault(text, first_line, deepest, limits.values)
    return Document(text, first_line, value, bool(twice), limits.values)


def unreadable(problem: Problem, name: str, first_line: int) -> Reading:
    """The reading of a text that holds nothing that can be read."""
    told = attrs.evolve(problem, message=f"{name}: {problem.message}")
    return Reading(bundle=None, problems=(told,), first_line=first_line, refused=(name,))


def _loaded(text: str, twice: list[bool]) -> Any:
    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice.append(True)
        return made

    if _HALF.search(text) and scan(text).fault is not None:
        raise _Unsound
    return json.loads(text, parse_float=Number, parse_constant=_refuse, object_pairs_hook=object_of)


def _refuse(word: str) -> NoReturn:
    raise _Unsound(word)


def _fault(text: str, first_line: int, depth: int, most: int) -> Problem:
    scanned = scan(text, first_line, depth, most)
    if scanned.fault is None:  # pragma: no cover - the scan is the stricter of the two
        return _problem("no JSON that can be read", Place(first_line, 1))
    return _problem(scanned.fault.message, Place(*scanned.position(scanned.fault.offset)))


def _depth(value: Any, limit: int) -> int:
    """How deep a value is, counted to one more than the limit."""
    level, depth = [value], 0
    while depth <= limit:
        open_ = [each for each in level if isinstance(each, dict | list)]
        if not open_:
            break
        depth += 1
        level = [
            inner for each in open_ for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return depth


def _problem(message: str, place: Place) -> Problem:
    return Problem(message=message, line=place.line, column=place.column)
