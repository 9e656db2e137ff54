"""The cheapest conditions to give up, so that the rest of a system holds."""

import heapq
from collections.abc import Iterable
from typing import Final

from civicclaims.arithmetic.decide import decided
from civicclaims.arithmetic.proof import Bound, EachCase, Refutation, Split
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.simplex import BlurredError, Simplex
from civicclaims.arithmetic.system import Conditions, OutOfStepsError, Steps

MOST_CORRECTIONS: Final = 100
"""So many smallest corrections are listed at most."""

MOST_TRIED: Final = 5_000
"""So many sets of figures are looked at for the smallest corrections."""


def used(conditions: Conditions, refutation: Refutation) -> set[int]:
    """The places of the conditions a refutation needs; those that make integers are all among them.

    Which integers it needs is not told apart, since a split of one may rest on any of them.
    """
    found: set[int] = set()
    integers = False
    waiting = [refutation]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Split):
            integers = True
            waiting += [node.below, node.above]
        elif isinstance(node, EachCase):
            found.add(node.condition)
            waiting += node.cases
        else:
            for side in node.sides:
                if not isinstance(side, Bound):
                    found.add(side.condition)
                    integers = integers or getattr(side, "rounded", False)
    if integers:
        found |= {place for place, condition in enumerate(conditions) if condition.whole}
    shares = {product.share for place in found for product in conditions[place].products}
    if shares:
        # A squeeze may rest on a row that holds the share alone.
        found |= {
            place
            for place, condition in enumerate(conditions)
            if any(len(row.terms) == 1 and row.terms[0][0] in shares for row in condition.rows)
        }
    return found


class Repair:
    """The search for the cheapest conditions to give up (Reiter 1987, the cheapest first)."""

    def __init__(self, conditions: Conditions, core: Iterable[int], steps: Steps) -> None:
        self._conditions = conditions
        self._steps = steps
        figures = sum(each.weight or 0 for each in conditions if each.kind == "figure")
        self._cost: dict[int, int] = {}
        for place, each in enumerate(conditions):
            if each.kind == "figure" and each.weight is not None:
                self._cost[place] = each.weight
            elif each.kind in {"relation", "assumption"}:
                # More than all figures together: given up only where no figures suffice.
                self._cost[place] = figures + 1
        self._conflicts = [self._correctable(core)]
        self._trial: _Trial | None = None

    def _correctable(self, places: Iterable[int]) -> frozenset[int]:
        return frozenset(place for place in places if place in self._cost)

    def smallest(self) -> tuple[list[frozenset[int]], bool]:
        """All cheapest sets, and whether there are no more of them."""
        found: list[frozenset[int]] = []
        try:
            figures = [place for place in self._cost if self._conditions[place].kind == "figure"]
            self._trial = _Trial(self._conditions, self._steps)
            beyond = self._trial.conflict(frozenset(figures))
            if beyond is not None:
                self._conflicts.insert(0, self._correctable(beyond) - frozenset(figures))
            best: int | None = None
            queue: list[tuple[int, int, frozenset[int]]] = [(0, 0, frozenset())]
            seen = {frozenset[int]()}
            tried = 0
            while queue:
                cost, _, given_up = heapq.heappop(queue)
                if best is not None and cost > best:
                    break
                tried += 1
                if tried > MOST_TRIED:
                    return found, False
                conflict = self._conflict(given_up)
                if conflict is None:
                    best = cost
                    if len(found) == MOST_CORRECTIONS:
                        return found, False
                    found.append(given_up)
                    continue
                self._steps.take(len(conflict))
                for place in sorted(conflict):
                    larger = given_up | {place}
                    if larger not in seen:
                        seen.add(larger)
                        heapq.heappush(queue, (cost + self._cost[place], len(seen), larger))
        except OutOfStepsError:
            return found, False
        return found, True

    def _conflict(self, given_up: frozenset[int]) -> frozenset[int] | None:
        """Of what cannot hold without some conditions, those that could be given up too."""
        for conflict in self._conflicts:
            if conflict.isdisjoint(given_up):
                return conflict
        places = None if self._trial is None else self._trial.conflict(given_up)
        if places is None:
            return None
        conflict = self._correctable(places)
        self._conflicts.append(conflict)
        return conflict


class _Trial:
    """Whether what is left of a system holds when conditions are given up."""

    def __init__(self, conditions: Conditions, steps: Steps) -> None:
        self._conditions = conditions
        self._steps = steps
        self._simplex: Simplex | None = None
        self._out: frozenset[int] = frozenset()
        if not any(each.whole or each.cases or each.products for each in conditions):
            self._simplex = Simplex(Scaled(conditions), steps)

    def conflict(self, given_up: frozenset[int]) -> set[int] | None:
        """The conditions that cannot hold together without those given up; None if all can."""
        if self._simplex is not None:
            try:
                return self._by_simplex(self._simplex, given_up)
            except BlurredError:
                self._simplex = None
        kept = [place for place in range(len(self._conditions)) if place not in given_up]
        within = tuple(self._conditions[place] for place in kept)
        verdict = decided(within, self._steps)
        if verdict.refutation is None:
            return None
        return {kept[place] for place in used(within, verdict.refutation)}

    def _by_simplex(self, simplex: Simplex, given_up: frozenset[int]) -> set[int] | None:
        """The same, going on from where the last question ended."""
        simplex.without(given_up - self._out)
        simplex.with_again(self._out - given_up)
        self._out = given_up
        cut = simplex.contradiction()
        if cut is None:
            return None
        return {simplex.scaled.ends[number][4] for number, _ in cut}
