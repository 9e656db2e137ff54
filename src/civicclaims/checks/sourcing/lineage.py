"""What the sources of a record draw on, step by step: circles and beginnings.

All of it is worked out in one walk, in time proportional to the number of references.
"""

from collections.abc import Iterator
from typing import Self

import attrs

from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source

Circle = tuple[str, ...]


@attrs.frozen
class Lineage:
    """Where the lines of sources lead.

    Attributes:
        circles: For each source that in the end draws on itself, all sources of its circle,
            sorted, itself included.
        beginnings: For each source the ones at the beginning of its lines, two at most, since
            nobody asks for more than whether there is one; empty where all lines go in circles.
    """

    circles: dict[str, Circle]
    beginnings: dict[str, frozenset[str]]

    @classmethod
    def of(cls, bundle: Bundle) -> Self:
        """Follow `derived_from`, `quoted_from` and `primary_source` of every source."""
        above = {each.id: _parents(each.id, bundle) for each in bundle.sources}
        lineage = cls({}, {})
        for knot in _knots(above):
            members = set(knot)
            found: set[str] = set()
            for each in knot:
                parents = above.get(each, ())
                if not parents:
                    found.add(each)
                if len(knot) > 1 or each in parents:
                    lineage.circles[each] = knot
                for parent in parents:
                    if parent not in members:
                        found |= lineage.beginnings[parent]
            for each in knot:
                lineage.beginnings[each] = frozenset(sorted(found)[:2])
        return lineage

    def roots(self, source: str) -> frozenset[str]:
        """Where a source begins, two at most; itself where it draws on nothing but a circle."""
        return self.beginnings.get(source) or frozenset({source})


def _parents(source: str, bundle: Bundle) -> tuple[str, ...]:
    """The sources one source draws on directly; nothing where the id is no source."""
    item = bundle.get(source)
    if not isinstance(item, Source):
        return ()
    primary = () if item.primary_source in {None, item.id} else (item.primary_source,)
    return (*item.derived_from, *item.quoted_from, *(each for each in primary if each))


def _knots(above: dict[str, tuple[str, ...]]) -> Iterator[Circle]:
    """Sources that all draw on each other, sorted, those they draw on first (Tarjan, 1972).

    A source outside every circle is a knot by itself. No recursion: lines may be long.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    places: dict[str, int] = {}
    path: list[str] = []
    done: set[str] = set()
    for start, parents in above.items():
        walk = [] if start in number else [(start, iter(parents))]
        while walk:
            each, rest = walk[-1]
            if each not in number:
                number[each] = lowest[each] = len(number)
                places[each] = len(path)
                path.append(each)
            parent = next(rest, None)
            if parent is None:
                walk.pop()
                if walk:
                    child = walk[-1][0]
                    lowest[child] = min(lowest[child], lowest[each])
                if lowest[each] == number[each]:
                    knot = tuple(sorted(path[places[each] :]))
                    del path[places[each] :]
                    done.update(knot)
                    yield knot
            elif parent not in number:
                walk.append((parent, iter(above.get(parent, ()))))
            elif parent not in done:
                lowest[each] = min(lowest[each], number[parent])
