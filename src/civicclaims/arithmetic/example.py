"""An example that a reader can take in: the printed numbers where they will do."""

from collections.abc import Mapping
from fractions import Fraction

from civicclaims.arithmetic.decide import Verdict
from civicclaims.arithmetic.pieces import pieces
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.simplest import simplest
from civicclaims.arithmetic.simplex import BlurredError, Simplex
from civicclaims.arithmetic.system import Conditions, OutOfStepsError, Steps
from civicclaims.values.interval import Interval

_PLACES = (1, 10, 100, 1_000)


def tidied(
    conditions: Conditions, verdict: Verdict, wished: Mapping[str, Fraction], steps: int = 200_000
) -> Mapping[str, Fraction]:
    """An example as good as that of a verdict, in rounder numbers where there is room.

    One unknown after another is given its wished-for value, or a round one, as long as all
    conditions can still hold. Pieces with integers are left as they are.

    Args:
        conditions: The system, which holds.
        verdict: The verdict on it, with an example.
        wished: A value to try first for some unknowns, such as the printed one.
        steps: How much may be done; where it does not suffice, the example is left as it is.
    """
    found = dict(verdict.example)
    allowed = Steps(steps)
    for piece in pieces(conditions):
        if any(each.whole or each.cases or each.products for each in piece.conditions):
            continue
        try:
            found |= _rounder(piece.conditions, wished, allowed)
        except (BlurredError, OutOfStepsError):
            continue
    return found


def _rounder(
    conditions: Conditions, wished: Mapping[str, Fraction], steps: Steps
) -> dict[str, Fraction]:
    """An example of one piece."""
    scaled = Scaled(conditions)
    simplex = Simplex(scaled, steps)
    if simplex.contradiction() is not None:
        raise OutOfStepsError
    unit = scaled.scale << simplex.shift
    for column, name in enumerate(scaled.names):
        if name in wished:
            _settle(simplex, column, [wished[name]], unit)
    for column in range(len(scaled.names)):
        stands = Fraction(*simplex.stands(column))
        near = [Fraction(round(stands * places), places) for places in _PLACES]
        _settle(simplex, column, near, unit)
    return {name: Fraction(*simplex.stands(column)) for column, name in enumerate(scaled.names)}


def _settle(simplex: Simplex, column: int, values: list[Fraction], unit: int) -> None:
    """Pin an unknown to the first of some values with which everything still holds."""
    low, high = simplex.low[column], simplex.high[column]
    if low is not None and low == high:
        return
    within = Interval(
        None if low is None else Fraction(low, unit), None if high is None else Fraction(high, unit)
    )
    kept = (low, simplex.low_end[column]), (high, simplex.high_end[column])
    for value in dict.fromkeys((*values, simplest(within))):
        target = value * unit
        if value not in within or target.denominator != 1:
            continue
        simplex.bind(column, False, target.numerator, -1)
        simplex.bind(column, True, target.numerator, -1)
        if simplex.solve() is None:
            return
        simplex.bind(column, False, *kept[0])
        simplex.bind(column, True, *kept[1])
        simplex.solve()
