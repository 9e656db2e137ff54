"""The pieces of a system that have no unknown in common, so that each is decided by itself."""

from collections.abc import Iterable

import attrs

from civicclaims.arithmetic.proof import Bound, Contradiction, EachCase, Refutation, Split
from civicclaims.arithmetic.system import Conditions, unknowns


@attrs.frozen
class Piece:
    """Conditions that hang together.

    Attributes:
        places: The place of each in the whole system.
        conditions: The conditions; what makes unknowns integers speaks only of those in here.
    """

    places: tuple[int, ...]
    conditions: Conditions

    def placed(self, refutation: Refutation) -> Refutation:
        """A refutation of this piece as one of the whole system."""
        if isinstance(refutation, Split):
            return attrs.evolve(
                refutation,
                below=self.placed(refutation.below),
                above=self.placed(refutation.above),
            )
        if isinstance(refutation, EachCase):
            return EachCase(
                self.places[refutation.condition], tuple(map(self.placed, refutation.cases))
            )
        return Contradiction(
            tuple(
                side
                if isinstance(side, Bound)
                else attrs.evolve(side, condition=self.places[side.condition])
                for side in refutation.sides
            )
        )


class Groups:
    """Names that hang together, directly or through others."""

    def __init__(self) -> None:
        """Begin with every name by itself."""
        self._above: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The name by which all that hang together with a name are known."""
        above = self._above
        above.setdefault(name, name)
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    def join(self, names: Iterable[str]) -> None:
        """Let names hang together."""
        first: str | None = None
        for name in names:
            top = self.of(name)
            if first is None:
                first = top
            else:
                self._above[top] = first


def pieces(conditions: Conditions) -> list[Piece]:
    """The pieces of a system, in the order of their first conditions."""
    groups = Groups()
    named = [list(dict.fromkeys(unknowns(condition))) for condition in conditions]
    for names in named:
        groups.join(names)
    held: dict[str | int, tuple[set[int], set[str]]] = {}
    for place, (names, condition) in enumerate(zip(named, conditions, strict=True)):
        if names:
            places, inside = held.setdefault(groups.of(names[0]), (set(), set()))
            places.add(place)
            inside.update(names)
        elif not condition.whole:
            held[place] = ({place}, set())
    for place, condition in enumerate(conditions):
        # What makes integers hangs nothing together, and belongs to every piece it speaks of.
        for name in condition.whole:
            places, inside = held.setdefault(groups.of(name), (set(), set()))
            places.add(place)
            inside.add(name)
    return [
        Piece(tuple(sorted(places)), _within(conditions, sorted(places), inside))
        for places, inside in sorted(held.values(), key=lambda each: min(each[0]))
    ]


def _within(conditions: Conditions, places: list[int], names: set[str]) -> Conditions:
    """The conditions of a piece, with no integers of other pieces."""
    return tuple(
        condition
        if all(name in names for name in condition.whole)
        else attrs.evolve(condition, whole=tuple(n for n in condition.whole if n in names))
        for condition in (conditions[place] for place in places)
    )
