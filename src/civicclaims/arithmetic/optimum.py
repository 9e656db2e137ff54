"""The least and the most that a sum can come to while rows hold, by exchanges of a simplex."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.simplex import FIRST_SHIFT, BlurredError, Simplex
from civicclaims.arithmetic.system import (
    Condition,
    OutOfStepsError,
    Row,
    Steps,
    Term,
)
from civicclaims.values.interval import Interval

_PATIENCE: Final = 100


def optima(rows: Iterable[Row], terms: tuple[Term, ...], steps: Steps) -> Interval:
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
