"""Positions in a text, between code points and the units that other tools count.

Annotation tools in browsers count UTF-16 units, in which every character beyond U+FFFF is two;
tools on bytes count UTF-8, in which a character is one to four.
"""

from bisect import bisect_left
from typing import Final, Literal, Self, TypeAlias

import attrs

Encoding: TypeAlias = Literal["utf-8", "utf-16"]
"""What is counted: bytes of UTF-8, or units of UTF-16."""

_WIDER: Final[dict[Encoding, tuple[int, ...]]] = {
    "utf-8": (0x80, 0x800, 0x10000),
    "utf-16": (0x10000,),
}
"""From which code point on a character takes one more unit, for each further unit."""


@attrs.frozen
class Offsets:
    """The positions of one text, prepared once for many conversions.

    Attributes:
        length: The length of the text in code points.
        encoding: The units of the other side.

    >>> offsets = Offsets.of("💧 5 liters", "utf-16")
    >>> offsets.unit(2), offsets.code_point(3)
    (3, 2)
    """

    length: int
    encoding: Encoding
    _wide: tuple[tuple[int, ...], ...] = attrs.field(repr=False)

    @classmethod
    def of(cls, text: str, encoding: Encoding) -> Self:
        """Prepare a text."""
        levels = () if text.isascii() else _WIDER[encoding]
        wide = tuple(
            tuple(place for place, character in enumerate(text) if ord(character) >= level)
            for level in levels
        )
        return cls(len(text), encoding, wide)

    def unit(self, code_point: int) -> int:
        """The unit at which the character at a position begins; the length is a position too.

        Raises:
            ValueError: If the position is outside the text.
        """
        if not 0 <= code_point <= self.length:
            raise ValueError(f"{code_point} is outside a text of {self.length} code points")
        return code_point + sum(bisect_left(places, code_point) for places in self._wide)

    def code_point(self, unit: int) -> int:
        """The position of the character that begins at a unit.

        Raises:
            ValueError: If no character begins there: outside the text, or inside a character.
        """
        low, high = 0, self.length
        while low < high:
            middle = (low + high) // 2
            if self.unit(middle) < unit:
                low = middle + 1
            else:
                high = middle
        if self.unit(low) != unit:
            where = "inside a character" if 0 <= unit <= self.unit(self.length) else "outside"
            raise ValueError(f"{unit} is {where} in {self.encoding} units of the text")
        return low
