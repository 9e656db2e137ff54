"""A slow reader of JSON that knows where everything stands.

It is put to a text only where the fast path has refused it or a finding must be placed.
It keeps the place of every value, each key that occurs twice, and the first fault of syntax.
"""

from array import array
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import Final

import attrs

from civicclaims.formats._own.faults import SyntaxFault
from civicclaims.formats._own.scan_reader import Reader, Repeat, Values, key_at
from civicclaims.formats.options import PLAIN

MAX_DEPTH: Final = 100
"""How deep arrays and objects may lie in one another; a sound record needs about ten."""
_STRETCH: Final = 4_096
"""In how long stretches of a text its line breaks are counted."""


@attrs.frozen
class Node:
    """Where a value stands.

    Attributes:
        value: The position of its first character.
        key: The position of its key; of its value where it has no key.
    """

    value: int
    key: int


@attrs.frozen
class Scan:
    """What a reading of the text has shown.

    Attributes:
        text: The text.
        values: The places of what it holds; none where its syntax is at fault.
        repeats: The keys that occur twice, in the order of the text.
        fault: What is wrong with its syntax.
        first_line: The line of the file it begins on.
    """

    text: str
    values: Values
    repeats: tuple[Repeat, ...] = ()
    fault: SyntaxFault | None = None
    first_line: int = 1
    _held: "dict[int, dict[str, int] | array[int]]" = attrs.field(factory=dict, init=False)

    @cached_property
    def _breaks(self) -> list[int]:
        """How many line breaks stand before each stretch of the text."""
        text = self.text
        counts = (text.count("\n", at, at + _STRETCH) for at in range(0, len(text), _STRETCH))
        return list(accumulate(counts, initial=0))

    def position(self, offset: int) -> tuple[int, int]:
        """Line of the file and column of a character, both from 1."""
        stretch = offset // _STRETCH
        before = self._breaks[stretch]
        before += self.text.count("\n", stretch * _STRETCH, offset)
        begin = 0
        if before:
            last = (bisect_left(self._breaks, before) - 1) * _STRETCH
            begin = self.text.rfind("\n", last, min(last + _STRETCH, offset)) + 1
        return before + self.first_line, offset - begin + 1

    def node(self, pointer: str) -> Node | None:
        """The value a JSON pointer (RFC 6901) leads to; None where there is none."""
        values, index = self.values, 0
        if not values.keys:
            return None
        for token in pointer.split("/")[1:]:
            held = self._held.get(index)
            if held is None:
                held = self._held[index] = self._inside(index)
            key = token.replace("~1", "/").replace("~0", "~")
            if isinstance(held, dict):
                if key not in held:
                    return None
                index = held[key]
            elif key.isdecimal() and len(key) < 12 and int(key) < len(held):
                index = held[int(key)]
            else:
                return None
        return Node(values.values[index], values.keys[index])

    def _inside(self, index: int) -> "dict[str, int] | array[int]":
        """The indexes of what a value holds: of an object by key, of which the last counts."""
        held = self.values.held(index)
        if self.text[self.values.values[index]] != "{":
            return held
        return {key_at(self.text, self.values.keys[each]): each for each in held}


def scan(
    text: str, first_line: int = 1, depth: int = MAX_DEPTH, most: int = PLAIN.limits.values
) -> Scan:
    """Read a text from end to end, without recursion.

    Args:
        text: The text.
        first_line: The line of the file it begins on.
        depth: How deep arrays and objects may lie in one another; never more than `MAX_DEPTH`.
        most: How many values are gone through (`Limits.values`).
    """
    reader = Reader(text, first_line, min(depth, MAX_DEPTH), most)
    try:
        reader.read()
        return Scan(text, reader.values, tuple(reader.repeats), first_line=first_line)
    except SyntaxFault as fault:
        # What is missing at the end is missing on the last line with words, not below it.
        fault.offset = min(fault.offset, len(text.rstrip()))
        return Scan(text, Values(), fault=fault, first_line=first_line)


def pointer(path: tuple[str | int, ...]) -> str:
    """The JSON pointer for keys and indexes."""
    return "".join(f"/{str(each).replace('~', '~0').replace('/', '~1')}" for each in path)
