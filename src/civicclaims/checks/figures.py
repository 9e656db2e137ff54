"""Figures made comparable: what a statistic allows, in a unit it shares with others.

Shares, whether in percent, in words or one in so many, are counted in percent.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Final

import attrs

from civicclaims.checks.check import Context
from civicclaims.findings import Exhibit, Level
from civicclaims.record.relations import (
    Change,
    Difference,
    Mean,
    Median,
    Rate,
    Ratio,
    Relation,
    Share,
)
from civicclaims.record.statistic import Statistic
from civicclaims.values.currency import MINOR_UNITS
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import Rounding
from civicclaims.values.unit import Unit

SHARE: Final = "share"
READINGS: Final = (("literal", Level.ERROR), ("close", Level.WARNING))
"""The two readings, and the level of what is impossible under each."""
MOST_COUNTS: Final = 10_000
"""How many whole numbers are tried one by one; of more, one is taken to fit."""
_MOST_BITS: Final = 200
_NATURE: Final = Interval.at_least(0)

Printing = Change | Difference | Mean | Median | Rate | Ratio | Share
"""Relations that may print a figure of their own, or name the statistic that states it."""


@attrs.frozen
class Figure:
    """A printed figure, ready to be held against others.

    Attributes:
        id: The id of the statistic or relation it belongs to.
        quantity: The figure as printed.
        meaning: What it is about, in the words of the record.
        dimension: Figures of the same dimension can be compared and added.
        literal: What the words allow at the very most.
        close: What they allow if approximations are good to their last digit.
        value: The printed number, in the same unit; None where vague.
    """

    id: str
    quantity: Quantity
    meaning: str
    dimension: str
    literal: Interval
    close: Interval
    value: Fraction | None

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage, be it one of a year, and not a part in words."""
        return Unit.parse(self.quantity.unit or "").kind == "percent"

    @property
    def exhibit(self) -> Exhibit:
        """It, as a row of the table below a finding."""
        return Exhibit(item=self.id, printed=self.quantity.text, meaning=self.meaning)

    @property
    def approximate(self) -> bool:
        """Whether a word such as "about" or "nearly" loosens it."""
        return self.quantity.hedge_kind in {"about", "nearly", "just over"}

    def reading(self, name: str) -> Interval:
        """The literal or the close interval, by name."""
        return self.literal if name == "literal" else self.close


def figure(statistic: Statistic, context: Context) -> Figure | None:
    """The figure of a statistic; None where it is unprinted."""
    if statistic.quantity is None:
        return None
    rounding = None if statistic.rounding is None else Rounding.parse(statistic.rounding)
    found = made(
        statistic.quantity, statistic.id, statistic.measure or statistic.id, context, rounding
    )
    if not statistic.exact or found.value is None or statistic.quantity.hedge_kind != "bare":
        return found
    return attrs.evolve(
        found, literal=Interval.exactly(found.value), close=Interval.exactly(found.value)
    )


def member(name: str | None, context: Context) -> Figure | None:
    """The figure of that id; None where it is unprinted, or no statistic."""
    statistic = context.bundle.statistic(name)
    return None if statistic is None else figure(statistic, context)


def printed(relation: Printing, meaning: str, context: Context) -> Figure | None:
    """What is printed for a relation: its own quantity, else the statistic that states it."""
    if relation.quantity is not None:
        return made(relation.quantity, relation.id, meaning, context)
    return member(relation.value, context)


def made(
    quantity: Quantity,
    id: str,  # noqa: A002 - the word of the format
    meaning: str,
    context: Context,
    rounding: Rounding | None = None,
) -> Figure:
    """A printed quantity as a figure; percentages and other shares are turned into percent."""
    ratio, kind = quantity.ratio, quantity.kind
    factor = ratio * 100 if kind in {"percent", "fraction"} and ratio is not None else Fraction(1)
    value = quantity.value
    return Figure(
        id=id,
        quantity=quantity,
        meaning=meaning,
        dimension=_dimension(quantity),
        literal=quantity.literal(context.table, rounding).scaled(factor),
        close=quantity.close(context.table, rounding).scaled(factor),
        value=None if value is None else value * factor,
    )


def _dimension(quantity: Quantity) -> str:
    """What a figure can be compared with and added to: figures of the same dimension."""
    kind, unit = quantity.kind, Unit.parse(quantity.unit or "")
    word = " ".join(unit.text.lower().split())
    counted = unit.kind if unit.kind != "count" or not unit.is_measure else word
    if kind in {"percent", "fraction"}:
        return SHARE
    if quantity.currency is not None or kind == "money":
        # Cents are not added to dollars: the record does not say how many make one.
        minor = word if quantity.currency and word in MINOR_UNITS else ""
        rate = f"rate per {quantity.per}" if kind == "rate" else kind
        return f"{rate} in {quantity.currency or word} {minor}".rstrip()
    if kind == "rate":
        return f"rate of {counted} per {quantity.per}"
    return f"{kind} in {word}" if kind == "time" or unit.is_measure else kind


def natural(interval: Interval) -> Interval:
    """The interval without what a count or share of a whole cannot be: less than nothing."""
    return interval & _NATURE


def quotient(part: Interval, whole: Interval) -> Interval:
    """What a part of at least 0 over a whole above 0 can be."""
    part = natural(part)
    whole = whole & Interval.at_least(0, open=True)
    if part.is_empty or whole.is_empty or part.lower is None:
        return part if part.is_empty else whole
    lower, lower_open = Fraction(0), part.lower == 0 and part.lower_open
    if whole.upper is not None:
        lower, lower_open = part.lower / whole.upper, part.lower_open or whole.upper_open
    elif part.lower > 0:
        lower_open = True
    if part.upper is None or not whole.lower:
        bounded = part.upper == 0
        return Interval.exactly(0) if bounded else Interval(lower, None, lower_open)
    return Interval(
        lower, part.upper / whole.lower, lower_open, part.upper_open or whole.lower_open
    )


def ratio(part: Interval, whole: Interval) -> Interval:
    """What any number of `part` over any number above 0 of `whole` can be."""
    whole = whole & Interval.at_least(0, open=True)
    if part.is_empty or whole.is_empty:
        return part if part.is_empty else whole
    upper, upper_open = _greatest_ratio(part, whole)
    lower, lower_open = _greatest_ratio(-part, whole)
    return Interval(None if lower is None else -lower, upper, lower_open, upper_open)


def _greatest_ratio(part: Interval, whole: Interval) -> tuple[Fraction | None, bool]:
    """The upper end of a ratio and whether it is open; a denominator is above 0."""
    most, is_open = part.upper, part.upper_open
    if most is None:
        return None, False
    if most == 0:
        return Fraction(0), is_open
    end, end_open = (whole.lower, whole.lower_open) if most > 0 else (whole.upper, whole.upper_open)
    if end is None:
        return Fraction(0), True
    return (most / end, is_open or end_open) if end else (None, False)


def is_above(interval: Interval, bound: Interval) -> bool:
    """Whether every number of an interval lies above every number of another."""
    gap = interval - bound
    return gap.lower is not None and (gap.lower > 0 or (gap.lower == 0 and gap.lower_open))


def whole_numbers(interval: Interval, least: int = 0) -> range | None:
    """The whole numbers of an interval from `least` on; None where they are too many to try."""
    inside = interval & Interval.at_least(least)
    if inside.is_empty or inside.lower is None:
        return range(0)
    if inside.upper is None:
        return None
    first = ceil(inside.lower) + (inside.lower_open and inside.lower.denominator == 1)
    last = floor(inside.upper) - (inside.upper_open and inside.upper.denominator == 1)
    return range(first, last + 1) if last - first < MOST_COUNTS else None


def holds_whole_number(interval: Interval) -> bool:
    """Whether a whole number lies in an interval."""
    if interval.is_empty or interval.lower is None or interval.upper is None:
        return not interval.is_empty
    first = ceil(interval.lower) + (interval.lower_open and interval.lower.denominator == 1)
    return first in interval


def said_weighted(names: Iterable[str | None], context: Context) -> str:
    """Whether any of these figures is said to be weighted, or all that is said is "no"."""
    found = [context.bundle.statistic(name) for name in names]
    said = {each.weighted for each in found if each is not None}
    return "yes" if "yes" in said else "no" if "no" in said else "unknown"


def inferred(relation: Relation, words: str) -> str | None:
    """What a finding rests on where the maker of the record inferred the relation."""
    if relation.basis == "stated":
        return None
    note = f" {relation.note}" if relation.note else ""
    return f"{relation.id}, this record's own reading: {words}{note}"
