"""Changes made comparable: what two figures allow, and how far apart they are said to be."""

import attrs

from civicclaims.checks.check import Context
from civicclaims.checks.figures import Figure, member, printed, ratio
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Change, Difference
from civicclaims.values.interval import Interval
from civicclaims.values.shown import span


@attrs.frozen
class Movement:
    """The way from one figure above 0 to another, and how far it is said to be.

    Attributes:
        relation: The change or difference.
        before: The figure before, or the one that is taken away.
        after: The figure after, in the same unit.
        printed: How far it is said to be.
        ways: Up (1) or down (-1), or either where the record does not say.
    """

    relation: Change | Difference
    before: Figure
    after: Figure
    printed: Figure
    ways: tuple[int, ...]

    def relative(self, reading: str) -> Interval:
        """What it can be in percent of the figure before."""
        worked = ratio(self.after.reading(reading), self.before.reading(reading))
        return (worked - Interval.exactly(1)).scaled(100)

    def of_later(self, reading: str) -> Interval:
        """What it can be in percent of the figure after."""
        worked = ratio(self.before.reading(reading), self.after.reading(reading))
        return (Interval.exactly(1) - worked).scaled(100)

    def points(self, reading: str) -> Interval:
        """What the figure after can be less the one before."""
        return self.after.reading(reading) - self.before.reading(reading)

    def fits(self, worked: Interval, reading: str) -> bool:
        """Whether the printed distance can be what was worked out."""
        said = self.printed.reading(reading)
        return any(not (said.scaled(way) & worked).is_empty for way in self.ways)

    def remark(self, words: str, level: Level, rests_on: str | None) -> Remark:
        """A finding that begins with the three figures."""
        figures = (self.printed, self.before, self.after)
        names = (self.relation.id, *(each.id for each in figures))
        ends = (f"“{each.quantity.text}”" for each in (self.before, self.after))
        between = ("change from", "to")
        if isinstance(self.relation, Difference):
            between = ("difference between", "and")
        said, (one, other) = self.printed.quantity.text, ends
        return Remark(
            message=f"“{said}” is given for the {between[0]} {one} {between[1]} {other}, {words}.",
            items=tuple(dict.fromkeys(names)),
            level=level,
            exhibits=tuple(each.exhibit for each in figures),
            rests_on=rests_on,
        )


def movement(relation: Change | Difference, context: Context) -> Movement | None:
    """A change or difference with all its figures; None where one is unprinted or not above 0.

    Figures in different units, or of different accounts, are none, nor is a change that is
    printed with a sign against its direction.
    """
    if isinstance(relation, Change):
        ends, direction = (relation.before, relation.after), relation.direction
    else:
        ends, direction = (relation.subtrahend, relation.minuend), None
    found = printed(relation, "how far it is said to be", context)
    before, after = (member(each, context) for each in ends)
    if found is None or before is None or after is None:
        return None
    comparable = before.dimension == after.dimension
    above = all(each.value and each.value > 0 for each in (before, after))
    ways = directions(direction, found)
    if not (comparable and above and ways) or context.bundle.account(relation) is None:
        return None
    return Movement(relation, before, after, found, ways)


def directions(direction: str | None, found: Figure) -> tuple[int, ...]:
    """By what to multiply a printed change: 1 for up, -1 for down, both where nothing is said."""
    signed = found.value is not None and found.value < 0
    if direction is None:
        return (1,) if signed else (1, -1)
    if direction == "up":
        return () if signed else (1,)
    return (1,) if signed else (-1,)


def unsigned(worked: Interval) -> str:
    """What was worked out, in words, without the sign of a fall."""
    return span(-worked if worked.upper is not None and worked.upper <= 0 else worked)
