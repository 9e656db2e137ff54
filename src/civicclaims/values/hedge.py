"""Hedge words, and the two columns of the table that says what each allows.

The *literal* reading is what the words allow at the very most; a contradiction under it is an
error. The *close* reading takes an approximation as no more than its last digit; a
contradiction under it alone is a warning. The tables are data: a `ReadingTable` of your own
can take the place of `STANDARD`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.hedge_words import VAGUE, WORDS, HedgeKind
from civicclaims.values.interval import Interval

Reading = Literal["literal", "close"]
Shape = Literal["amount", "percent", "rate", "part", "multiple"]
"""What sort of number a row is put to: an amount of things, money or time; a percentage or
percentage points; a rate; a part in words or a proportion; a number of times."""


@attrs.frozen
class Hedge:
    """The words that loosen or bound a figure.

    Attributes:
        text: The words, as printed.
        kind: The row of the reading table they belong to.
    """

    text: str
    kind: HedgeKind

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a hedge, in any case and with any blanks.

        Raises:
            ParseError: If the words are not a hedge this library knows.
        """
        if len(text) <= _LONGEST:
            words = _plain(text)
            if _vague_word(words) is not None:
                return cls(text, "vague")
            for form in (words, f"{words} of", words.removesuffix(" of")):
                if form in WORDS:
                    return cls(text, WORDS[form])
        raise ParseError(text, "a hedge such as about, more than, nearly, up to or dozens")

    def __str__(self) -> str:
        return self.text

    @property
    def vague(self) -> str | None:
        """The name of a vague count in the reading table: `a few`; None for other hedges."""
        return _vague_word(_plain(self.text))


_LONGEST: Final = 200


def _plain(text: str) -> str:
    """The words in small letters with single blanks, without a hyphen that joins them."""
    return re.sub(r"\s+", " ", text.strip().lower()).removeprefix("-")


def _vague_word(words: str) -> str | None:
    words = words.removesuffix(" of")
    for form in (words, f"a {words}", words.removeprefix("a ")):
        if form in VAGUE:
            return form
    return None


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


def hull(one: Interval, other: Interval) -> Interval:
    """The smallest interval that holds both; neither may be empty."""
    lower = -_upper(-one, -other)
    upper = _upper(one, other)
    return Interval(lower.lower, upper.upper, lower.lower_open, upper.upper_open)


def _upper(one: Interval, other: Interval) -> Interval:
    """The one of two that reaches further up."""
    if one.upper is None or other.upper is None:
        return one if one.upper is None else other
    return max(one, other, key=lambda each: (each.upper, not each.upper_open))


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


_HALF: Final = Fraction(1, 2)
_V: Final = End()
_NOTHING: Final = Row()
_EDGES: Final = Row(End(part=Fraction(1)), End(part=Fraction(1)))
_LAST_DIGIT: Final = Row(End(w=-_HALF), End(w=_HALF))
# Nought is half and twice itself, so what an approximation of it allows is its last digit.
_HALF_TO_TWICE: Final = Row(End(v=_HALF), End(v=Fraction(2)), also=_LAST_DIGIT)
_BELOW_BY_HALF: Final = Row(End(by=-_HALF), End(open=True))
_NEARLY: Final = Row(End(w=Fraction(-1)), End(open=True))

BOUNDS: Final[Mapping[str, Row]] = {
    "bare": Row(End(u=-_HALF), End(u=_HALF)),
    "exactly": Row(_V, _V),
    "just over": Row(End(open=True), None),
    "more than": Row(End(open=True), None),
    "at least": Row(_V, None),
    "less than": Row(None, End(open=True)),
    "at most": Row(None, _V),
    "range": Row(_V, _V),
}
"""What bounds say whatever the reading; a bare figure is good to its bare unit."""

NEIGHBOURS: Final = tuple(
    Fraction(*pair)
    for pair in (
        (0, 1), (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5),
        (9, 10), (1, 1),
    )
)  # fmt: skip
"""The parts in words that readers tell from each other."""

_PARTS: Final[Mapping[str, Row]] = {
    "bare": _EDGES,
    "nearly": Row(End(part=Fraction(1)), End(open=True)),
}
_AT_LEAST: Final[Mapping[str, tuple[int, int]]] = {
    **dict.fromkeys(VAGUE, (1, 2)),
    "a couple": (2, 2),
    **dict.fromkeys(("a few", "several", "a handful"), (3, 3)),
}

STANDARD: Final = ReadingTable(
    name="standard",
    source="civicclaims: what the words allow, and what they are taken to allow",
    literal=Column(
        rows={**BOUNDS, "about": _HALF_TO_TWICE, "nearly": _HALF_TO_TWICE},
        ratios={"about": _NOTHING, "nearly": _NOTHING},
        parts={**_PARTS, "about": _NOTHING},
        multiples={
            "bare": Row(End(by=-_HALF), End(by=_HALF)),
            "about": _NOTHING,
            "nearly": _BELOW_BY_HALF,
        },
        neighbours=NEIGHBOURS,
        one_in=_HALF,
        several_in=_HALF,
    ),
    close=Column(
        rows={
            **BOUNDS,
            "about": _LAST_DIGIT,
            "nearly": _NEARLY,
            "just over": Row(End(open=True), End(w=Fraction(1))),
            "up to": Row(None, _V),
        },
        ratios={"nearly": _NEARLY},
        by_digits=({"nearly": Row(End(w=-_HALF), End(open=True))}, {}),
        parts={**_PARTS, "about": _EDGES, "just over": Row(End(open=True), End(part=Fraction(1)))},
        multiples={
            "bare": Row(End(v=Fraction(9, 10)), End(v=Fraction(11, 10))),
            # No closer than the bare word: "about 2.5 times" is no more exact than "2.5 times".
            "about": Row(
                End(w=-_HALF),
                End(w=_HALF),
                also=Row(End(v=Fraction(9, 10)), End(v=Fraction(11, 10))),
            ),
            "nearly": _BELOW_BY_HALF,
        },
        neighbours=NEIGHBOURS,
        one_in=_HALF,
        several_in=_HALF,
    ),
    vague={
        word: Vague(
            literal=Interval.at_least(unit * _AT_LEAST[word][0]),
            close=Interval.at_least(unit * _AT_LEAST[word][1]),
        )
        for word, unit in VAGUE.items()
    },
)
"""The table this library reads by, unless it is given another."""
