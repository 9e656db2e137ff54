"""The range that a sum, or a quotient of two sums, can take while other conditions hold."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

import attrs

from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.simplex import FIRST_SHIFT, BlurredError, Simplex
from civicclaims.arithmetic.system import (
    Condition,
    Conditions,
    Measure,
    OutOfStepsError,
    Row,
    Steps,
    Term,
)
from civicclaims.values.interval import Interval

MOST_CASES: Final = 64
"""Ranges are worked out over so many combinations of cases at most."""

_PATIENCE: Final = 100

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
        span = _optima(rows, over, steps)
    elif over == under:
        feasible = (*rows, Row(under, _ABOVE_0))
        span = _optima(feasible, (), steps)
        span = span if span.is_empty else Interval.exactly(1)
    else:
        # Everything is counted in units of the sum below the line, which is then 1 itself.
        span = _optima((*_in_units_of(rows), Row(under, Interval.exactly(1))), over, steps)
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


def _optima(rows: Iterable[Row], terms: tuple[Term, ...], steps: Steps) -> Interval:
    """The least and the most that terms can come to; an empty interval if the rows cannot hold."""
    scaled = Scaled(
        [Condition(rows=(*rows, *(Row(((name, 1),), Interval()) for name, _ in terms)))]
    )
    shift = FIRST_SHIFT
    while True:
        simplex = Simplex(scaled, steps, shift)
        try:
            if simplex.contradiction() is not None:
                return Interval(Fraction(1), Fraction(0))
            objective = _Objective(simplex, terms)
            top = objective.most()
            objective.turn_round()
            bottom = objective.most()
        except BlurredError:
            shift *= 4
            if shift > MOST_BITS:
                raise OutOfStepsError from None
            continue
        return Interval(
            None if bottom is None else -bottom[0],
            None if top is None else top[0],
            lower_open=bottom is not None and bottom[1],
            upper_open=top is not None and top[1],
        )


@attrs.define
class _Objective:
    """A sum to be made as large as can be, kept as one more row of a simplex that holds."""

    simplex: Simplex
    terms: tuple[Term, ...]
    column: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Add the row, in terms of what does not depend on others."""
        simplex = self.simplex
        index = {name: column for column, name in enumerate(simplex.scaled.names)}
        self.column = len(index)
        for ends in (simplex.low, simplex.high):
            ends.insert(self.column, None)
        for numbers in (simplex.low_end, simplex.high_end):
            numbers.insert(self.column, -1)
        simplex.at.insert(self.column, 0)
        parts = 1
        row: dict[int, int] = {}
        for name, factor in self.terms:
            column = index[name]
            other, its = simplex.table.get(column), simplex.under.get(column, 1)
            terms = {column: 1} if other is None else other
            for each in row:
                row[each] *= its
            for each, coefficient in terms.items():
                row[each] = row.get(each, 0) + factor * parts * coefficient
            parts *= its
        simplex.table[self.column] = {each: factor for each, factor in row.items() if factor}
        simplex.under[self.column] = parts
        simplex.over[self.column] = sum(
            factor * simplex.at[each] for each, factor in simplex.table[self.column].items()
        )

    def turn_round(self) -> None:
        """Make it the sum's negative, so that what was the least is the most."""
        row = self.simplex.table[self.column]
        for each in row:
            row[each] = -row[each]
        self.simplex.over[self.column] *= -1

    def most(self) -> tuple[Fraction, bool] | None:
        """The most it can be, and whether that is never reached; None where there is no end.

        Raises:
            BlurredError: If the answer rests on how far open ends were moved.
            OutOfStepsError: If it takes more steps than are left.
        """
        simplex = self.simplex
        count = 0
        while improving := self._improving():
            # After many exchanges the choice is by number alone, which comes to an end.
            count += 1
            if count > _PATIENCE:
                improving = [max(improving)]
            for column in improving:
                factor = simplex.table[self.column].get(column)
                if not factor or not self._can_move(column, factor):
                    continue
                blocking = self._blocking(column, rising=factor > 0)
                if blocking is None:
                    return None
                if blocking == column:
                    edge = (simplex.high if factor > 0 else simplex.low)[column]
                    simplex.shift_to(column, edge or 0)
                    continue
                row = simplex.table[blocking]
                upper = (row[column] > 0) is (factor > 0)
                simplex.at[blocking] = (simplex.high if upper else simplex.low)[blocking] or 0
                simplex.exchange(blocking, column)
                break
        return self._value()

    def _improving(self) -> list[int]:
        """The columns that can still move so that the sum grows."""
        row = self.simplex.table[self.column]
        self.simplex.steps.take(len(row) + 1)
        return [column for column, factor in row.items() if self._can_move(column, factor)]

    def _can_move(self, column: int, factor: int) -> bool:
        """Whether a column with that factor is not yet at the end that would stop it."""
        simplex = self.simplex
        return (simplex.high if factor > 0 else simplex.low)[column] != simplex.at[column]

    def _blocking(self, column: int, *, rising: bool) -> int | None:
        """What stops a column first: itself at its end, or a row that depends on it."""
        simplex = self.simplex
        simplex.steps.take(len(simplex.table))
        edge = (simplex.high if rising else simplex.low)[column]
        chosen: int | None = None
        best: Fraction | None = None
        if edge is not None:
            chosen, best = column, Fraction(abs(edge - simplex.at[column]))
        for each, row in simplex.table.items():
            factor = row.get(column)
            if not factor or each == self.column:
                continue
            upper = (factor > 0) is rising
            end = (simplex.high if upper else simplex.low)[each]
            if end is None:
                continue
            room = Fraction(abs(end * simplex.under[each] - simplex.over[each]), abs(factor))
            if best is None or room < best or (room == best and each > (chosen or 0)):
                chosen, best = each, room
        return chosen

    def _value(self) -> tuple[Fraction, bool]:
        """The sum with every column at the end that stops it, and whether one of them is open."""
        simplex = self.simplex
        total, is_open = 0, False
        row, parts = simplex.table[self.column], simplex.under[self.column]
        for column, factor in row.items():
            value, outside = simplex.end_as_it_is(column, factor > 0)
            total += factor * value
            is_open = is_open or outside
        if is_open and not simplex.holds_unmoved(skip=self.column):
            raise BlurredError
        return Fraction(total, parts * simplex.scaled.scale), is_open
