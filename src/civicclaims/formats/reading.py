"""What comes of reading a file, whatever its format."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol

import attrs

from civicclaims.errors import Problem
from civicclaims.record.bundle import Bundle

_NOTHING: Final[Mapping[str, int]] = MappingProxyType({})


class Place(NamedTuple):
    """A place in a file.

    Attributes:
        line: Its line, from 1; None where the file has no lines.
        column: Its column in that line, from 1, in code points.
        cell: Its cell, `B12` or `Figures!B12`; None where the file is no table.
    """

    line: int | None = None
    column: int | None = None
    cell: str | None = None


class Places(Protocol):
    """Where things of a record stand in the file it was read from."""

    def pointer(self, place: str) -> str:
        """A place of the bundle as the report names it (both JSON pointers)."""
        ...

    def place(self, pointer: str) -> Place | None:
        """Where in the file that is; None where it is nowhere."""
        ...


@attrs.frozen
class Known:
    """Places that were noted while reading.

    Attributes:
        places: The place of an item or a field, by its pointer into the bundle. What is not
            there stands where the nearest thing around it does.
    """

    places: Mapping[str, Place] = attrs.field(factory=dict)

    def pointer(self, place: str) -> str:
        """The same: the file has no pointers of its own."""
        return place

    def place(self, pointer: str) -> Place | None:
        """Where in the file that is; None where it is nowhere."""
        while pointer not in self.places:
            if not pointer:
                return None
            pointer = pointer.rpartition("/")[0]
        return self.places[pointer]


@attrs.frozen(kw_only=True)
class Reading:
    """What came of reading one record.

    A file may hold several things that count as records of its format: reviews in a page, rows
    in a table. `count` is how many it holds, and each of them is in the bundle or in `refused`.

    Attributes:
        bundle: The record, or what of it could be read; None where nothing could.
        problems: What could not be read, in the order of places. A field that could not be read
            is a problem, and its item is still in the bundle.
        first_line: The line of the file the record begins on, from 1.
        count: How many reviews, rows or items of its format the file holds here.
        refused: The names of those that are not in the bundle: `row 7`, `block 2`. Each is
            told in a problem, alone or with others of the same fault.
        passed_over: The properties or columns that a record has no place for, with how often
            they held something.
        notes: What a person should know of how it was read, such as an encoding that was taken.
        places: Where things stand in the file.
    """

    bundle: Bundle | None
    problems: tuple[Problem, ...] = ()
    first_line: int = 1
    count: int = 1
    refused: tuple[str, ...] = ()
    passed_over: Mapping[str, int] = _NOTHING
    notes: tuple[str, ...] = ()
    places: Places = attrs.field(factory=Known, repr=False, eq=False)

    def pointers(self, place: str) -> str:
        """Where a place of the bundle stands in the file (both JSON pointers).

        The two differ where items before it could not be read: the third statistic of the
        bundle is then the fourth of the file.
        """
        return self.places.pointer(place)

    def place(self, pointer: str) -> Place | None:
        """Where in the file a pointer leads; None where it leads to nothing.

        The text is searched when this is first asked.
        """
        return self.places.place(pointer)
