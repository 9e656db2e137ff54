"""The few numbers of an Arrow file that say how much memory it needs.

A buffer says how long it is unpacked (columnar format, section "Serialization and Interprocess
Communication"), and the Arrow library takes that much memory at its word. So these numbers are
read here first, straight from the messages and the footer (FlatBuffers tables). What is no such
table gives 0 throughout: the Arrow library then refuses it.
"""

import struct
from collections.abc import Iterator
from typing import Final

import attrs

_DICTIONARY, _RECORDS = 2, 3
"""The kinds of message that hold buffers (Message.fbs, MessageHeader)."""

_BUFFER: Final = 16
"""How long the place and the length of a buffer are, in bytes."""

_BLOCK: Final = 24
"""How long the place of a message in a file and its two lengths are, in bytes."""


@attrs.frozen
class _Flat:
    """A FlatBuffers table."""

    content: bytes

    @property
    def root(self) -> int:
        """Where the outermost table stands."""
        return self.number("<I", 0)

    def number(self, form: str, place: int) -> int:
        """A number of the table; 0 beyond its end."""
        if not 0 <= place <= len(self.content) - struct.calcsize(form):
            return 0
        found: int = struct.unpack_from(form, self.content, place)[0]
        return found

    def place(self, table: int, field: int) -> int:
        """Where a field of a table stands; 0 where it is left out."""
        places = table - self.number("<i", table)
        if 4 + 2 * field >= self.number("<H", places):
            return 0
        offset = self.number("<H", places + 4 + 2 * field)
        return table + offset if offset else 0

    def field(self, table: int, field: int, form: str) -> int:
        """A number that is a field of a table; 0 where it is left out."""
        place = self.place(table, field)
        return self.number(form, place) if place else 0

    def inside(self, table: int, field: int) -> int:
        """Where a table or a list that is a field stands; 0 where it is left out."""
        place = self.place(table, field) if table else 0
        return place + self.number("<I", place) if place else 0

    def entries(self, table: int, field: int, size: int) -> Iterator[int]:
        """Where each entry of a list stands, all of them of one size."""
        begin = self.inside(table, field)
        count = min(self.number("<I", begin), len(self.content) // size) if begin else 0
        return iter(range(begin + 4, begin + 4 + count * size, size))


def body_length(message: bytes) -> int:
    """How long the body of a message is."""
    flat = _Flat(message)
    return max(flat.field(flat.root, 3, "<q"), 0)


def unpacked(message: bytes, body: bytes) -> int:
    """How long the buffers in the body of a message are when unpacked; 0 where it is not packed."""
    flat = _Flat(message)
    kind = flat.field(flat.root, 1, "<B")
    batch = flat.inside(flat.root, 2) if kind in {_DICTIONARY, _RECORDS} else 0
    if kind == _DICTIONARY:
        batch = flat.inside(batch, 1)
    if not flat.inside(batch, 3):
        return 0
    return sum(
        _length(body, flat.number("<q", each))
        for each in flat.entries(batch, 2, _BUFFER)
        if flat.number("<q", each + 8) > 0
    )


def _length(body: bytes, begin: int) -> int:
    """How long a packed buffer says it is; -1 says that it is not packed."""
    if not 0 <= begin <= len(body) - 8:
        return 0
    return max(int.from_bytes(body[begin : begin + 8], "little", signed=True), 0)


def blocks(footer: bytes) -> tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]:
    """The messages of words and of rows in a file: where each is, its length, that of its body."""
    flat = _Flat(footer)

    def listed(field: int) -> list[tuple[int, int, int]]:
        return [
            (
                max(flat.number("<q", each), 0),
                max(flat.number("<i", each + 8), 0),
                max(flat.number("<q", each + 16), 0),
            )
            for each in flat.entries(flat.root, field, _BLOCK)
        ]

    return listed(2), listed(3)
