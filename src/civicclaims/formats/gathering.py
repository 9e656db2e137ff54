"""Items that are gathered from a file of another format, and become one record.

Such a file has no ids, or ids of its own. An item without one is named after what it holds, so
that its id does not depend on where in the file it stands.
"""

import hashlib
from typing import Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats.reading import Known, Place, Reading
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic

_ARRAYS: Final[dict[type, str]] = {
    Agent: "agents",
    Source: "sources",
    Quote: "quotes",
    Statistic: "statistics",
    PartsOfWhole: "parts_of_whole",
    Claim: "claims",
    Review: "reviews",
}


def named(stem: str, *content: object) -> str:
    """An id for an item that has none: the stem, and a digest of what it holds."""
    digest = hashlib.sha256(repr(content).encode("utf-8", "backslashreplace")).hexdigest()
    return f"{stem}-{digest[:10]}"


def problem_at(message: str, place: Place | None = None, pointer: str = "") -> Problem:
    """A problem with its place."""
    at = place or Place()
    return Problem(message=message, pointer=pointer, line=at.line, column=at.column, cell=at.cell)


class Gathering:
    """The items of one record while it is read, with where each stands.

    Attributes:
        problems: What could not be read so far.
        passed_over: The properties that a record has no place for, and how often they occurred.
        count: How many reviews, rows or items the file has had so far.
        refused: The names of those that are not in the record.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.passed_over: dict[str, int] = {}
        self.count = 0
        self.refused: list[str] = []
        self._items: dict[str, list[Any]] = {}
        self._places_of: dict[str, str] = {}
        self._merged: dict[Any, str] = {}
        self._numbers: dict[str, int] = {}
        self._places: dict[str, Place] = {}

    def add(
        self, item: Any, place: Place | None = None, *, merge: bool = False, given: bool = False
    ) -> str:
        """Take in an item, and give the id it has in the record.

        Args:
            item: The item. Where another has its id, it gets a number behind it.
            place: Where it stands in the file.
            merge: Whether it may be one with an equal item that is there already.
            given: Whether the file itself gives it this id, which it then keeps: that two items
                bear one id is a finding.
        """
        if merge and item in self._merged:
            return self._merged[item]
        asked = item
        if item.id in self._places_of and not given:
            item = attrs.evolve(item, id=self._free(item.id))
        array = _ARRAYS[type(item)]
        held = self._items.setdefault(array, [])
        pointer = f"/{array}/{len(held)}"
        held.append(item)
        self._places_of[item.id] = pointer
        if place is not None:
            self._places[pointer] = place
        if merge:
            self._merged[asked] = item.id
        found: str = item.id
        return found

    def _free(self, name: str) -> str:
        """The name with the first number behind it that no item has."""
        number = self._numbers.get(name, 1)
        while True:
            number += 1
            if f"{name}-{number}" not in self._places_of:
                self._numbers[name] = number
                return f"{name}-{number}"

    def note(self, item: str, field: str, place: Place) -> None:
        """Note where a field of an item stands, where that is not where the item does."""
        self._places[f"{self._places_of[item]}/{field}"] = place

    def pass_over(self, name: str) -> None:
        """Count a property that a record has no place for."""
        self.passed_over[name] = self.passed_over.get(name, 0) + 1

    def problem(self, message: str, place: Place | None = None, pointer: str = "") -> None:
        """Keep what could not be read, with its place."""
        self.problems.append(problem_at(message, place, pointer))

    def refuse(self, name: str, message: str, place: Place | None = None) -> None:
        """Keep that a review, row or item is not in the record, and why."""
        self.refused.append(name)
        self.problem(f"{name}: {message}", place)

    def items(self, array: str) -> list[Any]:
        """The items of an array so far."""
        return self._items.get(array, [])

    def reading(self, first_line: int = 1, **top: Any) -> Reading:
        """What came of it all, with what the top of the record says."""
        arrays: dict[str, Any] = {name: tuple(items) for name, items in self._items.items()}
        return Reading(
            bundle=Bundle(**arrays, **top),
            problems=tuple(self.problems),
            first_line=first_line,
            count=self.count,
            refused=tuple(self.refused),
            passed_over=self.passed_over,
            places=Known(self._places),
        )
