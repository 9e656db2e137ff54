"""The range that a sum, or a quotient of two sums, can take while other conditions hold."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

from civicclaims.arithmetic.optimum import optima
from civicclaims.arithmetic.system import (
    Condition,
    Conditions,
    Measure,
    Row,
    Steps,
    Term,
)
from civicclaims.values.interval import Interval

MOST_CASES: Final = 64
"""Ranges are worked out over so many combinations of cases at most."""

_ABOVE_0: Final = Interval.at_least(0, open=True)

_INVERSE: Final = "1/"
"""The unknown that stands for one over the sum below the line; no name of a user has a slash."""


def span(conditions: Conditions, measure: Measure, steps: Steps) -> Interval | None:
    """What a measure can be while conditions hold.

    Integers count as rationals here, except where the measure is one of them alone: then the
    ends are whole.

    Returns:
        The narrowest interval that holds every value it can take; empty if the conditions cannot
        hold; None where they have products or too many cases, so that it is not worked out.

    Raises:
        OutOfStepsError: If it takes more steps than are left.
    """
    if any(condition.products for condition in conditions):
        return None
    found: Interval | None = None
    for chosen in _each_case(conditions):
        if chosen is None:
            return None
        span = _linear(chosen, measure, steps)
        found = span if found is None or found.is_empty else _hull(found, span)
    if found is not None and _is_integer(conditions, measure):
        return _to_whole(found)
    return found


def left_by_others(conditions: Sequence[Condition]) -> dict[int, Interval]:
    """What one sum leaves each of its terms, where every term has one row of its own.

    Args:
        conditions: A row of several unknowns, and a row of its own for each of them.

    Returns:
        For the place of each condition that measures one unknown, what the others leave it.
    """
    rows = [condition.rows[0] for condition in conditions]
    whole = next(row for row in rows if len(row.terms) > 1)
    factors = dict(whole.terms)
    held = {
        row.terms[0][0]: row.within.scaled(Fraction(factors[row.terms[0][0]], row.terms[0][1]))
        for row in rows
        if len(row.terms) == 1
    }
    low, high = _Total(), _Total()
    for each in held.values():
        low.add(each.lower, each.lower_open)
        high.add(each.upper, each.upper_open)
    found = {}
    for place, condition in enumerate(conditions):
        measure = condition.measure
        if measure is None or measure.under is not None or measure.factor != 1 or measure.offset:
            continue
        name = measure.over[0][0]
        if measure.over == ((name, 1),) and name in held:
            own = held[name]
            least, least_open = low.without(own.lower, own.lower_open)
            most, most_open = high.without(own.upper, own.upper_open)
            others = Interval(least, most, least_open, most_open)
            found[place] = (whole.within - others).scaled(Fraction(1, factors[name]))
    return found


class _Total:
    """A sum of ends, of which one can be taken out again."""

    __slots__ = ("_missing", "_open", "_sum")

    def __init__(self) -> None:
        self._sum, self._missing, self._open = Fraction(0), 0, 0

    def add(self, end: Fraction | None, is_open: bool) -> None:
        """Add an end; None makes the sum endless."""
        self._sum += end or 0
        self._missing += end is None
        self._open += is_open

    def without(self, end: Fraction | None, is_open: bool) -> tuple[Fraction | None, bool]:
        """The sum of all but one of the ends, and whether it is open."""
        if self._missing - (end is None):
            return None, False
        return self._sum - (end or 0), self._open - is_open > 0


def _each_case(conditions: Conditions) -> Iterator[tuple[Row, ...] | None]:
    """All rows, for every choice of cases; None once where there are too many choices."""
    always = [row for condition in conditions for row in condition.rows]
    cases = [condition.cases for condition in conditions if condition.cases]
    count = 1
    for each in cases:
        count *= len(each)
    if count > MOST_CASES:
        yield None
        return
    for choice in product(*cases):
        yield (*always, *(row for case in choice for row in case))


def _hull(one: Interval, other: Interval) -> Interval:
    """The narrowest interval that holds two."""
    if other.is_empty:
        return one
    return -(_lowest(-one, -other)) & _lowest(one, other)


def _lowest(one: Interval, other: Interval) -> Interval:
    """From the lower of the lower ends upwards."""
    if one.lower is None or other.lower is None:
        return Interval()
    if one.lower == other.lower:
        return Interval.at_least(one.lower, open=one.lower_open and other.lower_open)
    lower = one if one.lower < other.lower else other
    return Interval(lower.lower, None, lower.lower_open)


def _is_integer(conditions: Conditions, measure: Measure) -> bool:
    whole = {name for condition in conditions for name in condition.whole}
    plain = measure.under is None and measure.factor == 1
    return plain and len(measure.over) == 1 and measure.over[0][0] in whole


def _to_whole(span: Interval) -> Interval:
    """The whole numbers inside, from the first to the last."""
    lower, upper = span.lower, span.upper
    if lower is not None:
        lower = Fraction(-(-lower.numerator // lower.denominator)) + (
            1 if span.lower_open and lower.denominator == 1 else 0
        )
    if upper is not None:
        upper = Fraction(upper.numerator // upper.denominator) - (
            1 if span.upper_open and upper.denominator == 1 else 0
        )
    return Interval(lower, upper)


def _linear(rows: tuple[Row, ...], measure: Measure, steps: Steps) -> Interval:
    """The range of a measure over rows alone."""
    over, under = measure.over, measure.under
    if under is None:
        span = optima(rows, over, steps)
    elif over == under:
        feasible = (*rows, Row(under, _ABOVE_0))
        span = optima(feasible, (), steps)
        span = span if span.is_empty else Interval.exactly(1)
    else:
        # Everything is counted in units of the sum below the line, which is then 1 itself.
        span = optima((*_in_units_of(rows), Row(under, Interval.exactly(1))), over, steps)
    if span.is_empty:
        return span
    return span.scaled(measure.factor) + Interval.exactly(measure.offset)


def _in_units_of(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Rows over unknowns that are each divided by one sum above 0 (Charnes and Cooper 1962)."""
    for row in rows:
        within = row.within
        for end, is_open, upper in (
            (within.lower, within.lower_open, False),
            (within.upper, within.upper_open, True),
        ):
            if end is None:
                continue
            terms: list[Term] = [(name, factor * end.denominator) for name, factor in row.terms]
            if end:
                terms.append((_INVERSE, -end.numerator))
            yield Row(
                tuple(terms),
                Interval.at_most(0, open=is_open) if upper else Interval.at_least(0, open=is_open),
            )
    yield Row(((_INVERSE, 1),), _ABOVE_0)
