"""Records of a stream put together, so that what compares reviews sees more than one of them.

A line of ClaimReviews, or an element of a feed, is a record by itself. A review that stands twice
and a label at two numbers only show where many are one record.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.record.bundle import ARRAYS, Bundle
from civicclaims.record.review import Review

MOST: Final = 10_000
"""How many records are put together to be checked; of a longer stream, as many at a time."""

_PARTED: Final = (
    "records are compared with one another {:,} at a time, in the order of the file; a review that "
    "stands twice, or a label at two numbers, is not found where they are further apart"
)

_TOP: Final = frozenset(
    field.name for field in attrs.fields(Bundle) if field.name not in {*ARRAYS, "civicclaims"}
)


def joined(readings: Iterable[Reading], most: int = MOST) -> Iterator[Reading]:
    """Put readings together, at most so many at a time.

    Items that are equal become one; of reviews each stays, under an id of its own. A record in
    which an id means something else than before begins a new one, and so does one that says
    anything of itself as a whole, such as its subject. Where a record ends only since it has as
    many as are put together, the next one says so in its notes.
    """
    joint = _Joint()
    for reading in readings:
        if joint.size >= most:
            yield joint.reading()
            joint = _Joint((_PARTED.format(most),) if most > 1 else ())
        elif joint.size and not joint.fits(reading.bundle):
            yield joint.reading()
            joint = _Joint()
        joint.add(reading)
    if joint.size:
        yield joint.reading()


@attrs.frozen
class _Places:
    """Where the items of several readings stand."""

    homes: dict[tuple[str, int], tuple[Places, int]]

    def pointer(self, place: str) -> str:
        """The same: the places are in several texts."""
        return place

    def place(self, pointer: str) -> Place | None:
        """Where in the file that is."""
        parts = pointer.split("/")
        if len(parts) < 3 or not parts[2].isdecimal():
            return None
        home = self.homes.get((parts[1], int(parts[2])))
        if home is None:
            return None
        places, index = home
        own = "/".join(["", parts[1], str(index), *parts[3:]])
        return places.place(places.pointer(own))


class _Joint:
    """Readings that are being put together.

    Attributes:
        size: How many there are.
    """

    def __init__(self, notes: tuple[str, ...] = ()) -> None:
        self.size = 0
        self._notes = notes
        self._readings: list[Reading] = []
        self._items: dict[str, list[Any]] = {}
        self._ids: dict[str, Any] = {}
        self._again: dict[str, int] = {}
        self._homes: dict[tuple[str, int], tuple[Places, int]] = {}
        self._any = False
        self._closed = False

    def fits(self, bundle: Bundle | None) -> bool:
        """Whether every id of a record means here what it means there."""
        if bundle is None:
            return True
        if self._closed or any(getattr(bundle, name) for name in _TOP):
            return False
        return all(self._ids.get(item.id, item) == item for _, item in bundle.items())

    def add(self, reading: Reading) -> None:
        """Take in a reading."""
        self.size += 1
        bundle = reading.bundle
        self._readings.append(reading)
        if bundle is None:
            return
        self._any = True
        own: set[str] = set()
        self._closed = any(getattr(bundle, name) for name in _TOP)
        for array in ARRAYS:
            for index, item in enumerate(getattr(bundle, array)):
                known = item.id in self._ids and item.id not in own
                if known and not isinstance(item, Review):
                    continue
                each = attrs.evolve(item, id=self._free(item.id)) if known else item
                own.add(each.id)
                self._add(array, index, each, reading.places)

    def _add(self, array: str, index: int, item: Any, places: Places) -> None:
        self._ids[item.id] = item
        held = self._items.setdefault(array, [])
        self._homes[array, len(held)] = (places, index)
        held.append(item)

    def _free(self, name: str) -> str:
        number = self._again.get(name, 1) + 1
        while f"{name}-{number}" in self._ids:
            number += 1
        self._again[name] = number
        return f"{name}-{number}"

    def reading(self) -> Reading:
        """What came of all of them together."""
        first = self._readings[0]
        if self.size == 1:
            return attrs.evolve(first, notes=(*self._notes, *first.notes))
        arrays: dict[str, Any] = {name: tuple(items) for name, items in self._items.items()}
        passed_over: dict[str, int] = {}
        for each in self._readings:
            for name, times in each.passed_over.items():
                passed_over[name] = passed_over.get(name, 0) + times
        return Reading(
            bundle=Bundle(**arrays) if self._any else None,
            problems=tuple(problem for each in self._readings for problem in each.problems),
            first_line=first.first_line,
            count=sum(each.count for each in self._readings),
            refused=tuple(name for each in self._readings for name in each.refused),
            passed_over=passed_over,
            notes=tuple(
                dict.fromkeys(
                    (*self._notes, *(note for each in self._readings for note in each.notes))
                )
            ),
            places=_Places(self._homes),
        )
