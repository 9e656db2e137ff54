"""Whether a verdict is right: a small verifier that shares nothing with what found it.

An example is put into every row. A contradiction is added up: each side of a row counts as often
as it says, all unknowns must cancel, and what is left must be impossible.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor, gcd
from typing import TypeAlias

import attrs

from civicclaims.arithmetic.system import Condition, Conditions, Row, unknowns


@attrs.frozen
class Side:
    """One side of a row, counted.

    Attributes:
        condition: The place of the condition in the system.
        case: The place of the case in the condition; -1 for the rows that always hold.
        row: The place of the row.
        upper: Whether it is the upper end: the sum is at most, or less than, that.
        rounded: Whether the end is moved to the next number inside that a sum of integers can be.
        times: How often it counts, above 0.
    """

    condition: int
    case: int
    row: int
    upper: bool
    rounded: bool
    times: Fraction


@attrs.frozen
class Bound:
    """What a split says of an unknown, counted.

    Attributes:
        unknown: The unknown.
        upper: Whether it is at most `value`; otherwise it is at least that.
        value: The bound, which is closed.
        times: How often it counts, above 0.
    """

    unknown: str
    upper: bool
    value: Fraction
    times: Fraction


@attrs.frozen
class Squeeze:
    """What a bound on a share says of its product, counted: `divisor * part <= value * whole`.

    Attributes:
        condition: The place of the condition with the product.
        product: The place of the product there.
        upper: Whether the share is at most `value`; otherwise it is at least that.
        value: A bound on the share, from a split, or from a row that holds the share alone.
        times: How often it counts, above 0.
    """

    condition: int
    product: int
    upper: bool
    value: Fraction
    times: Fraction


@attrs.frozen
class Contradiction:
    """Sides that add up to an impossibility: 0 is at least something above 0, or above 0."""

    sides: tuple[Side | Bound | Squeeze, ...]


@attrs.frozen
class Split:
    """Either an unknown is at most a value, or above it; and both are refuted.

    Attributes:
        unknown: The unknown.
        value: The value; a whole number where the unknown is an integer.
        below: Why it is not at most `value`.
        above: Why it is not more: at least `value + 1` for an integer, at least `value` otherwise.
    """

    unknown: str
    value: Fraction
    below: "Refutation"
    above: "Refutation"


@attrs.frozen
class EachCase:
    """One of the cases of a condition must hold, and each is refuted.

    Attributes:
        condition: The place of the condition in the system.
        cases: Why each case cannot be, in their order.
    """

    condition: int
    cases: tuple["Refutation", ...]


Refutation: TypeAlias = Contradiction | Split | EachCase
"""Why a system cannot hold."""

_Inequality: TypeAlias = tuple[tuple[tuple[str, Fraction], ...], Fraction, bool]
"""Terms, what they are at least or at most, and whether they are never quite that."""


def holds(conditions: Conditions, example: Mapping[str, Fraction]) -> bool:
    """Whether an example is one: it names every unknown, and every condition holds of it."""
    if not all(name in example for condition in conditions for name in unknowns(condition)):
        return False
    for condition in conditions:
        if not all(_fits(row, example) for row in condition.rows):
            return False
        if condition.cases and not any(
            all(_fits(row, example) for row in case) for case in condition.cases
        ):
            return False
        for each in condition.products:
            if example[each.part] * each.divisor != example[each.share] * example[each.whole]:
                return False
        if any(name not in example or example[name].denominator != 1 for name in condition.whole):
            return False
    return True


def _fits(row: Row, example: Mapping[str, Fraction]) -> bool:
    total = sum((factor * example[name] for name, factor in row.terms), Fraction(0))
    return total in row.within


def refutes(conditions: Conditions, refutation: Refutation) -> bool:
    """Whether a refutation shows that the conditions cannot all hold."""
    whole = {name for condition in conditions for name in condition.whole}
    open_: list[
        tuple[Refutation, frozenset[tuple[str, bool, Fraction]], frozenset[tuple[int, int]]]
    ]
    open_ = [(refutation, frozenset(), frozenset())]
    while open_:
        node, bounds, cases = open_.pop()
        if isinstance(node, Contradiction):
            if not _contradicts(conditions, node, bounds, cases, whole):
                return False
        elif isinstance(node, Split):
            apart = node.value
            if node.unknown in whole:
                if node.value.denominator != 1:
                    return False
                apart += 1
            open_.append((node.below, bounds | {(node.unknown, True, node.value)}, cases))
            open_.append((node.above, bounds | {(node.unknown, False, apart)}, cases))
        else:
            known = 0 <= node.condition < len(conditions)
            if not known or len(node.cases) != len(conditions[node.condition].cases):
                return False
            if not node.cases:
                return False
            open_ += [
                (each, bounds, cases | {(node.condition, case)})
                for case, each in enumerate(node.cases)
            ]
    return True


def _contradicts(
    conditions: Conditions,
    leaf: Contradiction,
    bounds: frozenset[tuple[str, bool, Fraction]],
    cases: frozenset[tuple[int, int]],
    whole: set[str],
) -> bool:
    """Whether the sides add up to `0 >= more than 0`, or to `0 > 0`."""
    sums: dict[str, Fraction] = {}
    least, strict = Fraction(0), False
    for side in leaf.sides:
        if side.times <= 0:
            return False
        found = _side(conditions, side, bounds, cases, whole)
        if found is None:
            return False
        terms, value, is_open = found
        sign = -side.times if side.upper else side.times
        for name, factor in terms:
            sums[name] = sums.get(name, Fraction(0)) + sign * factor
        least += sign * value
        strict = strict or is_open
    return not any(sums.values()) and (least > 0 or (least == 0 and strict))


def _side(
    conditions: Conditions,
    side: Side | Bound | Squeeze,
    bounds: frozenset[tuple[str, bool, Fraction]],
    cases: frozenset[tuple[int, int]],
    whole: set[str],
) -> _Inequality | None:
    """The terms, the end and whether it is open; None where nothing vouches for it."""
    if isinstance(side, Bound):
        known = (side.unknown, side.upper, side.value) in bounds
        return (((side.unknown, Fraction(1)),), side.value, False) if known else None
    if not 0 <= side.condition < len(conditions):
        return None
    condition = conditions[side.condition]
    if isinstance(side, Squeeze):
        return _squeeze(conditions, condition, side, bounds)
    rows = condition.rows
    if side.case >= 0:
        if (side.condition, side.case) not in cases:
            return None
        rows = condition.cases[side.case]
    return _end(rows[side.row], side, whole) if 0 <= side.row < len(rows) else None


def _squeeze(
    conditions: Conditions,
    condition: Condition,
    side: Squeeze,
    bounds: frozenset[tuple[str, bool, Fraction]],
) -> _Inequality | None:
    """What a bound on a share says of its product."""
    if not 0 <= side.product < len(condition.products):
        return None
    product = condition.products[side.product]
    bounded = _bounded(conditions, product.share, side, bounds)
    if not bounded or not _above_0(condition.rows, product.whole):
        return None
    terms = (product.part, Fraction(product.divisor)), (product.whole, -side.value)
    return terms, Fraction(0), False


def _end(row: Row, side: Side, whole: set[str]) -> _Inequality | None:
    """One end of a row, moved inwards where it is rounded."""
    within = row.within
    end = within.upper if side.upper else within.lower
    if end is None:
        return None
    is_open = within.upper_open if side.upper else within.lower_open
    if side.rounded:
        if not row.terms or not all(name in whole for name, _ in row.terms):
            return None
        step = gcd(*(factor for _, factor in row.terms))
        scaled = end / step
        if side.upper:
            moved = ceil(scaled) - 1 if is_open else floor(scaled)
        else:
            moved = floor(scaled) + 1 if is_open else ceil(scaled)
        end, is_open = Fraction(moved * step), False
    return tuple((name, Fraction(factor)) for name, factor in row.terms), end, is_open


def _bounded(
    conditions: Conditions,
    share: str,
    side: Squeeze,
    bounds: frozenset[tuple[str, bool, Fraction]],
) -> bool:
    """Whether a split, or a row that holds the share alone, bounds it as a squeeze says."""
    if (share, side.upper, side.value) in bounds:
        return True
    for condition in conditions:
        for row in condition.rows:
            if row.terms == ((share, 1),):
                end = row.within.upper if side.upper else row.within.lower
                if end is not None and (end <= side.value if side.upper else end >= side.value):
                    return True
    return False


def _above_0(rows: tuple[Row, ...], name: str) -> bool:
    """Whether a row keeps an unknown above 0."""
    return any(
        row.terms == ((name, 1),)
        and row.within.lower is not None
        and (row.within.lower > 0 or (row.within.lower == 0 and row.within.lower_open))
        for row in rows
    )
