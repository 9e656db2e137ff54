"""The parts of a whole, added up: what they can come to, and what they leave one another."""

from collections.abc import Iterator
from itertools import accumulate
from math import lcm
from typing import Final

import attrs

from civicclaims.checks.check import Context
from civicclaims.checks.figures import SHARE, Figure, figure, natural
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.statistic import Statistic
from civicclaims.values.interval import Interval

HUNDRED: Final = Interval.exactly(100)
_NOUGHT: Final = Interval.exactly(0)
_MAX_BITS: Final = 100_000


@attrs.frozen
class SumOfParts:
    """The parts of a whole, ready to be added up.

    Attributes:
        parts: The printed parts.
        unprinted: How many parts are not printed.
        whole: The whole under the literal and under the close reading.
        unit: The word for the unit, with a blank in front, or nothing.
    """

    parts: tuple[Figure, ...]
    unprinted: int
    whole: dict[str, Interval]
    unit: str

    def part(self, each: Figure, reading: str) -> Interval:
        """What one part can be: no less than nothing, and a share no more than all."""
        inside = natural(each.reading(reading))
        return inside & Interval.closed(0, 100) if each.dimension == SHARE else inside

    def gap(self, reading: str) -> Interval:
        """What the parts can come to, less what the whole can be."""
        total = Interval.at_least(0) if self.unprinted else _NOUGHT
        for each in self.parts:
            total += self.part(each, reading)
        return total - self.whole[reading]

    def explained(self) -> Interval | None:
        """The printed sums that rounding can make of the whole; None where a figure has no ends."""
        explained = self.whole["close"]
        for each in self.parts:
            if each.value is None:
                return None
            explained += Interval.exactly(each.value) - self.part(each, "close")
        return None if explained.lower is None or explained.upper is None else explained

    def left(self) -> Iterator[Interval]:
        """What the others leave each part if approximations are good to their last digit."""
        none = Interval.at_least(0) if self.unprinted else _NOUGHT
        read = [self.part(each, "close") for each in self.parts]
        before = [none, *accumulate(read, initial=none)][1:-1]
        after = [*accumulate(reversed(read), initial=_NOUGHT)][-2::-1]
        for one, other in zip(before, after, strict=True):
            yield natural(self.whole["close"] - (one + other))


def sum_of_parts(relation: PartsOfWhole, context: Context) -> SumOfParts | None:
    """The parts made comparable; None where they, or they and the whole, have different units."""
    statistics = [context.bundle.statistic(each) for each in relation.parts]
    if None in statistics or not statistics or _may_hide_a_loss(statistics):
        return None
    parts = [figure(each, context) for each in statistics if each is not None]
    printed = tuple(each for each in parts if each is not None)
    dimensions = {each.dimension for each in printed}
    if len(dimensions) != 1:
        return None
    unprinted = len(parts) - len(printed)
    unit = " percent" if dimensions == {SHARE} else ""
    if any(natural(each.literal).is_empty for each in printed) or _unwieldy(printed):
        return None
    of_hundred = SumOfParts(printed, unprinted, {"literal": HUNDRED, "close": HUNDRED}, unit)
    statistic = context.bundle.statistic(relation.whole)
    found = None if statistic is None else figure(statistic, context)
    of_whole = any(each is not None and each.denominator == relation.whole for each in statistics)
    if found is None or found.dimension not in dimensions or (unit and of_whole):
        return of_hundred if unit else None
    if unit and _unsaid(statistics) and not (of_hundred.gap("close") & _NOUGHT).is_empty:
        # Nobody said of what they are shares; of the whole itself they are all there is.
        return of_hundred
    whole = {name: natural(found.reading(name)) for name in ("literal", "close")}
    return SumOfParts(printed, unprinted, whole, unit)


def _unwieldy(figures: tuple[Figure, ...]) -> bool:
    """Whether the common denominator of the figures is too long to work with."""
    common = 1
    for each in figures:
        for end in (each.literal.lower, each.literal.upper, each.close.lower, each.close.upper):
            common = common if end is None else lcm(common, end.denominator)
        if common.bit_length() > _MAX_BITS:
            return True
    return False


def _may_hide_a_loss(statistics: list[Statistic | None]) -> bool:
    """Whether an unprinted part is declared to be of a kind that can be less than nothing."""
    return any(
        each is not None and each.quantity is None and each.below_zero == "yes"
        for each in statistics
    )


def _unsaid(statistics: list[Statistic | None]) -> bool:
    """Whether no part has a denominator."""
    return all(each is None or each.denominator is None for each in statistics)
