"""One JSON-LD text: its values, the places of them, and what is wrong with its syntax.

Numbers that are no whole numbers are kept as they are printed, as text. Nothing is fetched: a
`@context` is never followed, since every name of schema.org is known here.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, TypeAlias
from urllib.parse import urljoin

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._own.repeats import repeat
from civicclaims.formats._own.scan import Scan, pointer, scan
from civicclaims.formats._own.twins import quotation_marks
from civicclaims.formats.options import Limits
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place

Value: TypeAlias = Any
"""A value of JSON: dict, list, str, int, bool or None; other numbers are texts."""

BOM: Final = b"\xef\xbb\xbf"
CONTAINERS: Final[frozenset[type]] = frozenset({dict, list})
_RELATIVE: Final = re.compile(r"/|\.{1,2}/|[?#]")
"""How an address begins that is relative without doubt."""
_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_canonical: Final = msgspec.json.Encoder(order="sorted").encode


@attrs.frozen(eq=False)
class Document:
    """A tree of nodes, with the place of each.

    Attributes:
        root: Its value.
        where: The place of the value a JSON pointer leads to; None where it leads to nothing.
        problems: What is wrong with it although it could be read: keys that occur twice.
        base: What relative addresses in it are relative to, where that is known.
    """

    root: Value
    where: Callable[[str], Place | None]
    problems: tuple[Problem, ...] = ()
    base: str | None = None

    def nearest(self, pointer: str) -> Place | None:
        """The place of the value a JSON pointer leads to, or of the nearest one around it."""
        while (place := self.where(pointer)) is None and pointer:
            pointer = pointer.rpartition("/")[0]
        return place

    def in_full(self, text: str) -> str:
        """An address in full; as it stands where it is not relative without doubt."""
        if self.base is None or _RELATIVE.match(text) is None:
            return text
        return joined(self.base, text)


@attrs.frozen(eq=False)
class Text:
    """A JSON text that stands in a file, searched for places when one is first asked for.

    Attributes:
        raw: The text, in UTF-8.
        line: The line of the file it begins on.
        column: The column it begins in.
        most: How many of its values are gone through (`Limits.values`).
    """

    raw: bytes
    line: int
    column: int
    most: int

    @cached_property
    def scan(self) -> Scan:
        """The text, read from end to end."""
        return scan(self.raw.decode(errors="replace"), self.line, most=self.most)

    def where(self, pointer: str) -> Place | None:
        """The place of the value a JSON pointer leads to."""
        node = self.scan.node(pointer)
        return None if node is None else self.place(node.value)

    def place(self, offset: int) -> Place:
        """The place of a character."""
        line, column = self.scan.position(offset)
        return Place(line, column + (self.column - 1 if line == self.line else 0))


def parse(raw: bytes, limits: Limits, line: int = 1, column: int = 1) -> Document | Problem:
    """Read one JSON text, or say why it cannot be read.

    Args:
        raw: The text, in UTF-8 with or without a byte order mark.
        limits: How long it may be and how deep, and how many of its values are gone through where
            a place or a key that occurs twice is looked for.
        line: The line of the file it begins on.
        column: The column it begins in.
    """
    if len(raw) > limits.size:
        message = f"a document of {len(raw):,} bytes; at most {limits.size:,} are read (size)"
        return Problem(message=message, line=line, column=column)
    text = Text(raw.removeprefix(BOM), line, column, limits.values)
    floats: list[str] = []
    try:
        root = msgspec.json.Decoder(float_hook=noting(floats)).decode(text.raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return _fault(text)
    if is_deeper(root, limits.depth):
        deep = _too_deep(root, limits.depth)
        message = f"more than {limits.depth} levels of brackets (depth)"
        fault = text.scan.fault
        found = text.where(deep) if fault is None else text.place(fault.offset)
        return _at(message, found or Place(line, column))
    # Texts that were numbers have marks now, and each key is there once: only then they agree.
    marks = quotation_marks(msgspec.json.encode(root)) - 2 * len(floats)
    repeats = () if marks == quotation_marks(text.raw) else _repeats(text, limits.problems)
    return Document(root, text.where, repeats)


def joined(base: str | None, address: str) -> str:
    """Where a link leads to; the link as it stands where that cannot be told.

    >>> joined("https://alden.example/checks/1", "../about")
    'https://alden.example/about'
    """
    if base is None or not address or _SCHEME.match(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def canonical(value: Value) -> bytes:
    """The same bytes for the same value, in whatever order its keys stand."""
    return _canonical(value)


def noting(floats: list[str]) -> Callable[[str], str]:
    def keep(printed: str) -> str:
        floats.append(printed)
        return printed

    return keep


def _fault(text: Text) -> Problem:
    """Why a text could not be read."""
    try:
        text.raw.decode()
    except UnicodeDecodeError as error:
        before = text.raw[: error.start].decode()
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        shift = text.column - 1 if line == 0 else 0
        message = f"the byte 0x{text.raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        if text.raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            message = "the file is UTF-16; save it as UTF-8"
        return _at(message, Place(text.line + line, column + shift))
    fault = text.scan.fault
    if fault is None:
        return _at("this is no JSON that can be read", Place(text.line, text.column))
    return _at(fault.message, text.place(fault.offset))


def is_deeper(root: Value, depth: int) -> bool:
    """Whether arrays and objects lie deeper in one another than that."""
    level: list[Value] = [root] if root.__class__ in CONTAINERS else []
    for _ in range(depth):
        if not level:
            return False
        level = [
            each
            for held in level
            for each in (held.values() if held.__class__ is dict else held)
            if each.__class__ in CONTAINERS
        ]
    return bool(level)


def _too_deep(root: Value, depth: int) -> str:
    """The pointer to the first array or object that lies too deep."""
    level: list[tuple[tuple[str | int, ...], Value]] = [((), root)]
    for _ in range(depth):
        level = [
            ((*path, key), each)
            for path, held in level
            if isinstance(held, dict | list)
            for key, each in (held.items() if isinstance(held, dict) else enumerate(held))
        ]
    return next(pointer(path) for path, held in level if isinstance(held, dict | list))


def _repeats(text: Text, most: int) -> tuple[Problem, ...]:
    found = Problems(most)
    fault = text.scan.fault
    if fault is not None:
        message = f"a key occurs twice, and which could not be looked for: {fault.message}"
        return (_at(message, text.place(fault.offset)),)
    for each in text.scan.repeats:
        if found.full:
            found.tally(repeated_key=True)
            continue
        key, before, again = str(each.path[-1]), text.place(each.first), text.place(each.again)
        found.add(repeat(key, before, again, lost=True, pointer=pointer(each.path)))
    return found.told()


def _at(message: str, place: Place) -> Problem:
    return Problem(message=message, line=place.line, column=place.column)
