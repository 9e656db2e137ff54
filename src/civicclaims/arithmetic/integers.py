"""Branching: over the cases of conditions, and over unknowns that are integers."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from civicclaims.arithmetic.proof import (
    Bound,
    Contradiction,
    EachCase,
    Refutation,
    Side,
    Split,
)
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.simplex import Cut, Simplex
from civicclaims.arithmetic.system import OutOfStepsError, Steps

DEEPEST: Final = 250
"""So many branches may lie within each other."""

BOXES: Final = (10, 200)
"""How far from where they stand integers without an end are first looked for."""

BOX_STEPS: Final = 60_000
"""How much may be done within one box."""

_HUB_ROWS: Final = 3
_HUB_WIDTH: Final = 1_000
_IN_BOX: Final = -1

_Branch: TypeAlias = tuple[int, bool, int]
_Outcome: TypeAlias = Refutation | Literal["found", "unknown"]


def search(simplex: Simplex) -> Refutation | None:
    """Find a point that holds, with integers whole and one case of each condition in force.

    Returns:
        None where `simplex` now stands at such a point, otherwise why there is none.

    Raises:
        BlurredError: If a contradiction rests on how far open ends were moved.
        OutOfStepsError: If it takes more steps than are left, or branches too deep.
    """
    cases = tuple(simplex.scaled.cases.items())
    if _endless(simplex) and simplex.contradiction() is None:
        for reach in BOXES:
            if _boxed(simplex, cases, reach):
                return None
    outcome = _Search(simplex).among(cases, ())
    if outcome == "unknown":
        raise OutOfStepsError
    return None if isinstance(outcome, str) else outcome


def _endless(simplex: Simplex) -> list[tuple[int, bool]]:
    """The sides on which integers have no end."""
    return [
        (column, upper)
        for column in simplex.scaled.whole
        for upper, ends in ((False, simplex.low), (True, simplex.high))
        if ends[column] is None
    ]


def _boxed(simplex: Simplex, cases: tuple[tuple[int, list[int]], ...], reach: int) -> bool:
    """Whether a point is found with every integer no further away than so many units.

    `simplex` then stands at it; and where none is found, it is as it was. It proves nothing.
    """
    unit = simplex.scaled.scale << simplex.shift
    sides = _endless(simplex)
    for column, upper in sides:
        over, under = simplex.stands(column)
        stands = over // under
        simplex.bind(column, upper, (stands + (reach if upper else -reach)) * unit, _IN_BOX)
    steps, simplex.steps = simplex.steps, Steps(min(BOX_STEPS, simplex.steps.left))
    allowed = simplex.steps.left
    try:
        found = _Search(simplex, boxed=True).among(cases, ()) == "found"
    except OutOfStepsError:
        found = False
    steps.take(allowed - max(simplex.steps.left, 0))
    simplex.steps = steps
    if not found:
        simplex.restore()
    return found


class _Search:
    """A search in depth, which says of each branch why it fails.

    Attributes:
        simplex: What is searched; it stands at the point that is found.
        boxed: Whether ends are in force that the system does not have, so that nothing is proved.
    """

    def __init__(self, simplex: Simplex, *, boxed: bool = False) -> None:
        self.simplex = simplex
        self.boxed = boxed
        uses: dict[int, int] = {}
        for terms in simplex.scaled.rows:
            for column, _ in terms:
                uses[column] = uses.get(column, 0) + 1
        hubs = [column for column in simplex.scaled.whole if uses.get(column, 0) >= _HUB_ROWS]
        self._hubs = sorted(hubs, key=lambda column: (-uses[column], column))

    def among(
        self, cases: tuple[tuple[int, list[int]], ...], branches: tuple[_Branch, ...]
    ) -> _Outcome:
        """Look for a point below some branches, with these conditions' cases still to choose."""
        simplex = self.simplex
        cut = self._contradiction()
        if cut is not None:
            if self.boxed:
                return Contradiction(())
            return Contradiction(tuple(sides(simplex.scaled, cut, branches)))
        if cases:
            return self._each_case(cases, branches)
        split = self._split()
        if split is None:
            return "found"
        if len(branches) >= DEEPEST:
            return "unknown"
        return self._halves(split, branches)

    def _contradiction(self) -> Cut | None:
        if not self.boxed:
            return self.simplex.contradiction()
        return None if (self.simplex.clash() or self.simplex.solve()) is None else ()

    def _each_case(
        self, cases: tuple[tuple[int, list[int]], ...], branches: tuple[_Branch, ...]
    ) -> _Outcome:
        """Put one case in force after another."""
        (condition, groups), *rest = cases
        refuted: list[Refutation] = []
        unknown = False
        for group in groups:
            self.simplex.with_again([group])
            outcome = self.among(tuple(rest), branches)
            if outcome == "found":
                return outcome
            self.simplex.without([group])
            if isinstance(outcome, str):
                unknown = True
            else:
                refuted.append(outcome)
        return "unknown" if unknown else EachCase(condition, tuple(refuted))

    def _halves(self, split: tuple[int, int, bool], branches: tuple[_Branch, ...]) -> _Outcome:
        """Look at most at a whole number, and above it, the likelier half first."""
        simplex = self.simplex
        column, value, up_first = split
        unit = simplex.scaled.scale << simplex.shift
        refuted: dict[bool, Refutation] = {}
        for upper in (not up_first, up_first):
            ends = simplex.high if upper else simplex.low
            numbers = simplex.high_end if upper else simplex.low_end
            kept = ends[column], numbers[column]
            bound = value if upper else value + 1
            simplex.bind(column, upper, bound * unit, -2 - len(branches))
            outcome = self.among((), (*branches, (column, upper, bound)))
            if outcome == "found":
                return outcome
            simplex.bind(column, upper, *kept)
            if not isinstance(outcome, str):
                refuted[upper] = outcome
        if len(refuted) < 2:
            return "unknown"
        name = simplex.scaled.names[column]
        return Split(name, Fraction(value), below=refuted[True], above=refuted[False])

    def _split(self) -> tuple[int, int, bool] | None:
        """An integer to split and the lower of two neighbours; None where all integers are whole.

        One that many rows depend on, such as a total, is pinned before others; of the others the
        one whose ends are closest together, so that few branches follow.
        """
        simplex = self.simplex
        best: tuple[bool, int, int] | None = None
        chosen: tuple[int, int, bool] | None = None
        for column in simplex.scaled.whole:
            over, under = simplex.stands(column)
            value, rest = divmod(over, under)
            if rest:
                least, most = simplex.low[column], simplex.high[column]
                width = 0 if least is None or most is None else most - least
                key = (least is None or most is None, width, column)
                if best is None or key < best:
                    best, chosen = key, (column, value, 2 * rest > under)
        return None if chosen is None else self._hub() or chosen

    def _hub(self) -> tuple[int, int, bool] | None:
        """A split that brings an integer many rows depend on nearer to one value."""
        simplex = self.simplex
        unit = simplex.scaled.scale << simplex.shift
        for column in self._hubs:
            least, most = simplex.low[column], simplex.high[column]
            if least is None or most is None or not 0 < most - least <= _HUB_WIDTH * unit:
                continue
            over, under = simplex.stands(column)
            value, rest = divmod(over, under)
            if rest or value * unit < most:
                return column, value, bool(rest) and 2 * rest > under
            return column, value - 1, True
        return None


def sides(
    scaled: Scaled, cut: Iterable[tuple[int, Fraction | int]], branches: tuple[_Branch, ...] = ()
) -> list[Side | Bound]:
    """The sides of rows, and of branches, that a contradiction adds up."""
    found: list[Side | Bound] = []
    for number, times in cut:
        if number >= 0:
            found.append(side(scaled, number, Fraction(times)))
        else:
            column, upper, value = branches[-2 - number]
            found.append(Bound(scaled.names[column], upper, Fraction(value), Fraction(times)))
    return found


def side(scaled: Scaled, number: int, times: Fraction) -> Side:
    """The side of a row that an end is, counted as often as the end."""
    (condition, case, row), at_top, factor = scaled.place(number)
    return Side(condition, case, row, at_top, scaled.rounded(number), times / factor)
