"""The items of a record that are left out of it, since something of them could not be read."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

import attrs

from civicclaims.formats._own.faults import shown

_NAMED: Final = 20
"""How many of them are named."""


@attrs.frozen
class LeftOut:
    """The items of a record that were left out.

    Attributes:
        indexes: Where each of them stands, by its array, in the order of the file.
        names: The first of them, by place and id.
    """

    indexes: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict)
    names: tuple[str, ...] = ()

    def and_of(self, array: str, held: list[Any], out: tuple[int, ...]) -> "LeftOut":
        """These, and those of one more array.

        Args:
            array: The name of the array.
            held: What the file has in it.
            out: The indexes of what is left out.
        """
        if not out:
            return self
        more = (_name(array, at, held[at]) for at in out[: _NAMED - len(self.names)])
        return LeftOut({**self.indexes, array: out}, (*self.names, *more))

    @property
    def notes(self) -> tuple[str, ...]:
        """Which they are, as a sentence a person is told; none where nothing is left out."""
        count = sum(map(len, self.indexes.values()))
        if not count:
            return ()
        are, it = ("an item is", "it") if count == 1 else (f"{count:,} items are", "each")
        rest = f" and {count - len(self.names):,} more" if count > len(self.names) else ""
        named = ", ".join(self.names)
        return (f"{are} left out, since not all of {it} could be read: {named}{rest}",)

    def in_file(self, place: str) -> str:
        """Where a place of the bundle stands in the file, what was left out counted.

        Args:
            place: The place (JSON pointer).

        >>> LeftOut({"agents": (0, 2)}).in_file("/agents/1/name")
        '/agents/3/name'
        """
        parts = place.split("/")
        if len(parts) < 3 or parts[1] not in self.indexes or not parts[2].isdecimal():
            return place
        index, out = int(parts[2]), self.indexes[parts[1]]
        before = bisect_right(range(len(out)), index, key=lambda each: out[each] - each)
        return "/".join([*parts[:2], str(index + before), *parts[3:]])


def _name(array: str, at: int, item: Any) -> str:
    """An item by its place, and by its id where it has one."""
    name = item.get("id") if isinstance(item, dict) else None
    return f"{shown(name)} (/{array}/{at})" if isinstance(name, str) else f"/{array}/{at}"


NOTHING: Final = LeftOut()
"""Nothing is left out."""
