"""Shares that are unknowns themselves: a part is a share times its whole, which is not linear.

The range of a share is split until its two halves hold or fail by linear rows alone. A share
between two bounds squeezes its part between two multiples of its whole; where a point that these
rows allow is not one of the product, a split between what the share is there and what part over
whole is there rules it out.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

import attrs

from civicclaims.arithmetic.proof import (
    Bound,
    Contradiction,
    EachCase,
    Refutation,
    Side,
    Split,
    Squeeze,
)
from civicclaims.arithmetic.simplest import simplest
from civicclaims.arithmetic.system import Condition, Conditions, OutOfStepsError, Product, Row
from civicclaims.values.interval import Interval

DEEPEST: Final = 100
"""So many splits may lie within each other."""

MOST_TRIES: Final = 24
"""So many values of shares are tried before a range is split."""

Example: TypeAlias = Mapping[str, Fraction]
Linear: TypeAlias = Callable[[Conditions], Example | Refutation]
"""Decides a system without products: a point where all holds, or why there is none."""

_Bounds: TypeAlias = tuple[tuple[str, bool, Fraction], ...]


def decided(conditions: Conditions, linear: Linear) -> Example | Refutation:
    """Decide a system with products.

    Raises:
        OutOfStepsError: If it takes more steps than are left, or more splits than are sensible.
    """
    return _decided(conditions, linear, _stated(conditions), ())


def _stated(conditions: Conditions) -> _Bounds:
    """The bounds of shares that rows of their own give."""
    shares = {product.share for condition in conditions for product in condition.products}
    found: list[tuple[str, bool, Fraction]] = []
    for condition in conditions:
        for row in condition.rows:
            if len(row.terms) == 1 and row.terms[0][0] in shares and row.terms[0][1] == 1:
                name = row.terms[0][0]
                if row.within.lower is not None:
                    found.append((name, False, row.within.lower))
                if row.within.upper is not None:
                    found.append((name, True, row.within.upper))
    return tuple(found)


def _decided(
    conditions: Conditions, linear: Linear, stated: _Bounds, splits: _Bounds
) -> Example | Refutation:
    if len(splits) > DEEPEST:
        raise OutOfStepsError
    relaxed = _Relaxed(conditions, (*stated, *splits), splits)
    found = linear(relaxed.conditions)
    if not isinstance(found, Mapping):
        return relaxed.translated(found)
    apart = [
        (product, found[product.part] * product.divisor / found[product.whole])
        for condition in conditions
        for product in condition.products
        if found[product.part] * product.divisor != found[product.share] * found[product.whole]
    ]
    if not apart:
        return found
    nearby = {**found, **{product.share: quotient for product, quotient in apart}}
    if _is_example(conditions, nearby):
        return nearby
    for wholes in (False, True):
        pinned = _Pinning(conditions, linear, (*stated, *splits), wholes=wholes).below(found)
        if pinned is not None:
            return pinned
    product, quotient = max(
        apart, key=lambda each: (abs(each[1] - found[each[0].share]), each[0].share)
    )
    value = _between(quotient, found[product.share])
    if any(product.share in condition.whole for condition in conditions):
        value = Fraction(value.numerator // value.denominator)
        above = value + 1
    else:
        above = value
    name = product.share
    below = _decided(conditions, linear, stated, (*splits, (name, True, value)))
    if isinstance(below, Mapping):
        return below
    over = _decided(conditions, linear, stated, (*splits, (name, False, above)))
    return over if isinstance(over, Mapping) else Split(name, value, below, over)


def _between(one: Fraction, other: Fraction) -> Fraction:
    """A simple number well between two."""
    low, high = sorted((one, other))
    quarter = (high - low) / 4
    return simplest(Interval(low + quarter, high - quarter))


def _is_example(conditions: Conditions, values: Example) -> bool:
    """Whether the rows and the products hold of values, of which the integers are whole."""
    for condition in conditions:
        for row in condition.rows:
            if sum((c * values[name] for name, c in row.terms), Fraction(0)) not in row.within:
                return False
        for each in condition.products:
            if values[each.part] * each.divisor != values[each.share] * values[each.whole]:
                return False
        if any(values[name].denominator != 1 for name in condition.whole):
            return False
    return not any(condition.cases for condition in conditions)


class _Pinning:
    """A search for a point at which every share, or every whole, has a value of its own.

    A product with one factor pinned is linear, so that the rows decide the rest.
    """

    def __init__(
        self, conditions: Conditions, linear: Linear, bounds: _Bounds, *, wholes: bool
    ) -> None:
        self._relaxed = _Relaxed(conditions, bounds, bounds).conditions
        self._linear = linear
        self._bounds = bounds
        self._products = [each for condition in conditions for each in condition.products]
        self._wholes = wholes
        self._tries = MOST_TRIES
        self._ends: dict[str, list[Fraction]] = {}
        for name, _, value in bounds:
            self._ends.setdefault(name, []).append(value)
        for condition in conditions:
            for row in condition.rows:
                if len(row.terms) == 1 and row.terms[0][1] == 1:
                    ends = (row.within.lower, row.within.upper)
                    known = [end for end in ends if end is not None]
                    self._ends.setdefault(row.terms[0][0], []).extend(known)

    def below(self, point: Example, pins: Mapping[str, Fraction] | None = None) -> Example | None:
        """A point with some factors pinned already; None where none is found.

        With one factor after another it is tried what it is at the point so far, what part over
        whole is there, and where its ends are.
        """
        pins = pins or {}
        product = next((each for each in self._products if self._factor(each) not in pins), None)
        if product is None:
            return point
        factor = self._factor(product)
        values = [point[factor], *self._ends.get(factor, ())]
        if not self._wholes and point[product.whole]:
            values.insert(1, point[product.part] * product.divisor / point[product.whole])
        for value in dict.fromkeys(values):
            if self._tries == 0:
                return None
            self._tries -= 1
            tried = {**pins, factor: value}
            found = self._linear((*self._relaxed, self._pinned(tried)))
            if isinstance(found, Mapping):
                deeper = self.below(found, tried)
                if deeper is not None:
                    return deeper
        return None

    def _factor(self, product: Product) -> str:
        return product.whole if self._wholes else product.share

    def _pinned(self, pins: Mapping[str, Fraction]) -> Condition:
        """The rows that pinned factors make of themselves and of their products."""
        rows = [Row(((name, 1),), Interval.exactly(value)) for name, value in pins.items()]
        for each in self._products:
            value = pins.get(self._factor(each))
            if value is not None:
                other = each.share if self._wholes else each.whole
                rows.append(_times(each, other, value, Interval.exactly(0)))
        return Condition(rows=tuple(rows))


class _Relaxed:
    """A system whose products are replaced by the rows that bounds on their shares give.

    Attributes:
        conditions: The system without products.
    """

    def __init__(self, conditions: Conditions, bounds: _Bounds, splits: _Bounds) -> None:
        self._own = [len(condition.rows) for condition in conditions]
        self._extra: list[list[Squeeze]] = [[] for _ in conditions]
        self._splits = splits
        made = []
        for number, condition in enumerate(conditions):
            rows = list(condition.rows)
            for place, product in enumerate(condition.products):
                for name, upper, value in bounds:
                    if name == product.share:
                        rows.append(_squeezed(product, upper, value))
                        self._extra[number].append(
                            Squeeze(number, place, upper, value, Fraction(1))
                        )
            made.append(attrs.evolve(condition, rows=tuple(rows), products=()))
        made += [
            Condition(
                rows=(
                    Row(
                        ((name, 1),), Interval.at_most(value) if upper else Interval.at_least(value)
                    ),
                )
            )
            for name, upper, value in splits
        ]
        names = {
            name
            for condition in conditions
            for each in condition.products
            for name in (each.part, each.share, each.whole)
        }
        # What nothing bounds yet must have a place in the example all the same.
        made.append(Condition(rows=tuple(Row(((name, 1),), Interval()) for name in sorted(names))))
        self.conditions: Conditions = tuple(made)

    def translated(self, refutation: Refutation) -> Refutation:
        """A refutation of the rows as one of the products."""
        if isinstance(refutation, Split):
            return attrs.evolve(
                refutation,
                below=self.translated(refutation.below),
                above=self.translated(refutation.above),
            )
        if isinstance(refutation, EachCase):
            return attrs.evolve(refutation, cases=tuple(map(self.translated, refutation.cases)))
        return Contradiction(tuple(map(self._side, refutation.sides)))

    def _side(self, side: Side | Bound | Squeeze) -> Side | Bound | Squeeze:
        if not isinstance(side, Side):
            return side
        if side.condition >= len(self._own):
            name, upper, value = self._splits[side.condition - len(self._own)]
            return Bound(name, upper, value, side.times)
        place = side.row - self._own[side.condition]
        if side.case >= 0 or place < 0:
            return side
        squeeze = self._extra[side.condition][place]
        # The row counts whole numbers: `_times` has multiplied it by the bound's denominator.
        return attrs.evolve(squeeze, times=side.times * squeeze.value.denominator)


def _squeezed(product: Product, upper: bool, value: Fraction) -> Row:
    """What a bound on the share makes of the part and the whole."""
    within = Interval.at_most(0) if upper else Interval.at_least(0)
    return _times(product, product.whole, value, within)


def _times(product: Product, other: str, value: Fraction, within: Interval) -> Row:
    """The part less `value` times another unknown, in whole numbers."""
    factors = {product.part: product.divisor * value.denominator}
    factors[other] = factors.get(other, 0) - value.numerator
    return Row(tuple((name, factor) for name, factor in factors.items() if factor), within)
