"""What each kind of hedge allows, as a table of two columns.

The *literal* reading is what the words allow at the very most; a contradiction under it is an
error. The *close* reading takes an approximation as no more than its last digit; a
contradiction under it alone is a warning. The tables are data: a `ReadingTable` of your own
can take the place of the standard one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal

import attrs

from civicclaims.values.interval import Interval, hull

Reading = Literal["literal", "close"]
Shape = Literal["amount", "percent", "rate", "part", "multiple"]
"""What sort of number a row is put to: an amount of things, money or time; a percentage or
percentage points; a rate; a part in words or a proportion; a number of times."""


@attrs.frozen
class End:
    """One end of a reading, in terms of the printed figure: the sum of its parts.

    Attributes:
        v: How often the printed value counts.
        u: How often the bare unit counts (READINGS: one in the last digit that means something).
        w: How often the hedged unit counts: one in the last digit that is not zero.
        by: What is added besides, in the printed unit: 3 for three points of a percentage.
        part: How often the way from a part in words, or a proportion, to the edge of what it
            stands for counts; the lower edge for a lower end, the upper edge for an upper one.
        open: Whether the end itself is outside.
    """

    v: Fraction = Fraction(1)
    u: Fraction = Fraction(0)
    w: Fraction = Fraction(0)
    by: Fraction = Fraction(0)
    part: Fraction = Fraction(0)
    open: bool = False

    def at(self, value: Fraction, bare: Fraction, hedged: Fraction, edge: Fraction) -> Fraction:
        """Where the end lies for one figure; most ends depend on two of the four numbers."""
        total = self.v * value
        if self.u:
            total += self.u * bare
        if self.w:
            total += self.w * hedged
        if self.by:
            total += self.by
        return total + self.part * edge if self.part else total


@attrs.frozen
class Row:
    """What one kind of hedge allows: a lower and an upper end, None for no bound.

    Attributes:
        lower: The lower end.
        upper: The upper end.
        also: A row whose numbers are allowed too, and all that lie between.
    """

    lower: End | None = None
    upper: End | None = None
    also: "Row | None" = None

    def interval(
        self,
        value: Fraction,
        bare: Fraction,
        hedged: Fraction,
        edges: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0)),
    ) -> Interval:
        """The row put to one figure; a negative value mirrors ends that are a share of it.

        `edges` are the ways down and up from a part to the edges of what it stands for.
        """
        ends = [
            None if end is None else (end.at(value, bare, hedged, edge), end.open)
            for end, edge in ((self.lower, -edges[0]), (self.upper, edges[1]))
        ]
        if ends[0] is not None and ends[1] is not None and ends[0][0] > ends[1][0]:
            ends.reverse()
        (lower, lower_open), (upper, upper_open) = (end or (None, False) for end in ends)
        found = Interval(lower, upper, lower_open, upper_open)
        if self.also is None:
            return found
        return hull(found, self.also.interval(value, bare, hedged, edges))


_NOTHING: Final = Row()


@attrs.frozen(kw_only=True)
class Column:
    """One column of a reading table: what each kind of hedge allows under one reading.

    The special rows for a sort of number come first: those for percentages before those for
    ratios. A kind of hedge with no row at all allows everything.

    Attributes:
        rows: A row for each kind of hedge.
        percents: Rows for percentages and percentage points.
        ratios: Rows for percentages, percentage points and rates.
        by_digits: Rows for numbers of one, of two, and of three or more significant digits;
            shorter where fewer are told apart.
        parts: Rows for parts in words (`a third`) and proportions (`one in four`).
        multiples: Rows for numbers of times.
        neighbours: The parts that a part in words is told apart from, in rising order; it
            reaches half-way to the next on either side, and nowhere if there are none.
        one_in: How far M can be off in "one in M".
        several_in: How far N can be off in "N in M".
    """

    rows: Mapping[str, Row]
    percents: Mapping[str, Row] = attrs.field(factory=dict)
    ratios: Mapping[str, Row] = attrs.field(factory=dict)
    by_digits: tuple[Mapping[str, Row], ...] = ()
    parts: Mapping[str, Row] = attrs.field(factory=dict)
    multiples: Mapping[str, Row] = attrs.field(factory=dict)
    neighbours: tuple[Fraction, ...] = ()
    one_in: Fraction = Fraction(0)
    several_in: Fraction = Fraction(0)

    def row(self, kind: str, shape: Shape = "amount", digits: int = 0) -> Row:
        """The row for a kind of hedge before a sort of number of so many significant digits."""
        special: tuple[Mapping[str, Row], ...] = ()
        if shape == "part":
            special = (self.parts,)
        elif shape == "multiple":
            special = (self.multiples,)
        elif shape == "percent":
            special = (self.percents, self.ratios)
        elif shape == "rate":
            special = (self.ratios,)
        if self.by_digits and digits and shape in {"amount", "percent", "rate"}:
            special = (*special, self.by_digits[min(digits, len(self.by_digits)) - 1])
        return next((rows[kind] for rows in special if kind in rows), self.rows.get(kind, _NOTHING))

    def edges(self, value: Fraction, whole: Fraction | None = None) -> tuple[Fraction, Fraction]:
        """The ways down and up from a part to the edges of what it stands for.

        `whole` is the second number of a proportion; None for a part in words.
        """
        if whole is None:
            first = bisect_left(self.neighbours, value)
            last = bisect_right(self.neighbours, value)
            below = self.neighbours[first - 1] if first else value
            above = self.neighbours[last] if last < len(self.neighbours) else 2 * value - below
            return (value - below) / 2, (above - value) / 2
        if value * whole == 1 and whole > self.one_in:
            return value - 1 / (whole + self.one_in), 1 / (whole - self.one_in) - value
        return self.several_in / whole, self.several_in / whole


@attrs.frozen(kw_only=True)
class Vague:
    """What a vague count such as "dozens" allows.

    Attributes:
        literal: The numbers it can be at the very most.
        close: The numbers it is taken to be.
    """

    literal: Interval
    close: Interval


@attrs.frozen(kw_only=True)
class ReadingTable:
    """What the words of a figure allow, under the literal and the close reading.

    Attributes:
        name: The name a finding gives for the table it used.
        source: Where it comes from.
        literal: The column of what words allow at the very most.
        close: The column of what they are taken to allow.
        vague: Vague counts, by their words in small letters: `dozens`, `a few`.
    """

    name: str
    source: str
    literal: Column
    close: Column
    vague: Mapping[str, Vague]

    def column(self, reading: Reading) -> Column:
        """The column of a reading."""
        return self.literal if reading == "literal" else self.close
