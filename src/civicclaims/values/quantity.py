"""A reported figure: its words, and the interval of true values they allow.

Intervals are in the unit that was printed: `about 28 percent` is read around 28, not 0.28.
"""

import re
from fractions import Fraction
from functools import reduce
from typing import Final, Literal, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.currency import CurrencyText
from civicclaims.values.hedge import Hedge
from civicclaims.values.hedge_words import HedgeKind
from civicclaims.values.interval import Interval, hull, joined
from civicclaims.values.multiple import times_beyond
from civicclaims.values.numeral import Numeral, NumeralText
from civicclaims.values.phrase import MAX_LENGTH, taken_apart
from civicclaims.values.precision import Precision, precision
from civicclaims.values.rate import base_of
from civicclaims.values.reading_table import Column, Reading, ReadingTable, Shape
from civicclaims.values.rounding import Rounding
from civicclaims.values.scale import ScaleText, scale_value
from civicclaims.values.standard import STANDARD
from civicclaims.values.unit import Unit, UnitKind

_RAISED: Final = re.compile("[0-9][\u00b2\u00b3\u00b9\u2070\u2074-\u2079]")
"""A power, or the mark of a footnote, which is no part of a printed figure."""


@attrs.frozen(kw_only=True)
class Quantity:
    """A figure as printed, taken apart.

    Attributes:
        text: The whole phrase, as printed: `more than 55,000`.
        hedge: The words that loosen or bound it: `more than`.
        numeral: The number, as printed: `55,000`. Absent where the hedge is the figure (`dozens`).
        high: The second number of a range: `300` of `between 200 and 300`.
        unit: What is counted, as printed: `percent`, `percentage points`, `people`.
        per: What it is counted per, as printed: `100,000`, `a year`, `resident`.
        currency: The currency of an amount of money (ISO 4217).
        scale: The magnitude word: `million` of `$1.2 million`.
        high_scale: The magnitude word of `high`, where it has one of its own.
        out_of: The second number of a proportion: `four` of `one in four`.
    """

    text: str
    hedge: str | None = None
    numeral: NumeralText | None = None
    high: NumeralText | None = None
    unit: str | None = None
    per: str | None = None
    currency: CurrencyText | None = None
    scale: ScaleText | None = None
    high_scale: ScaleText | None = None
    out_of: NumeralText | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one figure, and nothing but a figure, in English.

        The words of its parts are kept as printed. A sign that several currencies share stands
        for the largest of them: `$` and `dollars` for USD, `£` for GBP, `¥` for JPY. A letter
        is a magnitude only where it can be nothing else: `$5m`, `5m people`, `10k`, and not `5 m`.

        Raises:
            ParseError: If the text is anything else, if it says more than a figure can hold
                (two hedges), or if it is longer than 4,000 characters.

        >>> Quantity.parse("an estimated $4.5bn").value
        Fraction(4500000000, 1)
        >>> Quantity.parse("nearly one in three renters").out_of
        'three'
        """
        raised = _RAISED.search(text, 0, MAX_LENGTH)
        if raised is not None:
            raise ParseError(text, "a number without a raised digit behind it", raised.start() + 1)
        parts = taken_apart(text)
        return cls(
            text=text.strip(),
            hedge=parts.hedge,
            numeral=parts.numeral,
            high=parts.high,
            unit=parts.unit,
            per=parts.per,
            currency=parts.currency,
            scale=parts.scale,
            high_scale=parts.high_scale,
            out_of=parts.out_of,
        )

    def __str__(self) -> str:
        return self.text

    @property
    def kind(self) -> UnitKind | Literal["rate", "fraction"]:
        """What sort of figure it is; a "fraction" is a part in words or a proportion.

        Half a percent, half an hour and half a million are not parts of a whole. Twice a week
        is a rate, and twice as many a multiple.
        """
        form = None if self.numeral is None else Numeral.parse(self.numeral).form
        unit = "count" if self.unit is None else Unit.parse(self.unit).kind
        if self.out_of is not None:
            return "fraction"
        if form == "fraction" and self.scale is None and unit == "count":
            return "fraction"
        if self.per is not None:
            return "rate"
        if form == "multiple":
            return "multiple"
        return unit if self.currency is None else "money"

    @property
    def hedge_kind(self) -> HedgeKind | None:
        """The row of the reading table; None for words the table does not know.

        The words of a range say nothing about a single number.
        """
        if self.hedge is None:
            return "bare" if self.high is None else "range"
        try:
            kind = Hedge.parse(self.hedge).kind
        except ParseError:
            return None
        return None if kind == "range" and self.high is None else kind

    @property
    def value(self) -> Fraction | None:
        """The printed number with its magnitude word; of a range the first.

        A magnitude word of the second number alone serves both, as in "$26 to $31 million",
        unless the first would then be the larger, as in "900,000 to 1.2 million".
        None where the figure is vague, and for a proportion of nothing (`one in 0`).
        """
        whole = self._whole
        if self.numeral is None or whole <= 0:
            return None
        return Numeral.parse(self.numeral).value * scale_value(self._low_scale) / whole

    @property
    def ratio(self) -> Fraction | None:
        """What turns the printed unit into a plain ratio: 1/100 for percent; None for counts."""
        if self.kind in {"fraction", "multiple"}:
            return Fraction(1)
        if self.kind in {"percent", "point"}:
            return Fraction(1, 100)
        if self.per is not None and self.currency is None:
            base = base_of(self.per)
            return None if base is None or base <= 0 else 1 / base
        return None

    @property
    def hedged_unit(self) -> Fraction:
        """The unit an approximation is good to: one in the last digit that is not zero.

        With decimals it is the last printed place. 0 where no number is printed.
        """
        return (
            Fraction(0)
            if self.numeral is None
            else self._precision(self.numeral, self.scale).hedged
        )

    def literal(self, table: ReadingTable = STANDARD, rounding: Rounding | None = None) -> Interval:
        """The true values the words allow at the very most, in the printed unit.

        Where the words have two readings, the interval holds both.
        """
        return reduce(hull, self.intervals("literal", table, rounding))

    def close(self, table: ReadingTable = STANDARD, rounding: Rounding | None = None) -> Interval:
        """The true values if approximations are good to their last digit, in the printed unit.

        Where the words have two readings, the interval holds both.
        """
        return reduce(hull, self.intervals("close", table, rounding))

    def intervals(
        self,
        reading: Reading,
        table: ReadingTable = STANDARD,
        rounding: Rounding | None = None,
    ) -> tuple[Interval, ...]:
        """The true values the words allow under a reading, in the printed unit.

        There is one interval, except for "k times more", which some read as k times and others
        as k + 1 times; intervals that touch are made one. The first interval is the lowest.
        For "k times fewer", which nobody can multiply by, every number is allowed.

        >>> [str(each) for each in Quantity.parse("ten times more").intervals("literal")]
        ['[9.5, 11.5]']
        """
        column = table.column(reading)
        kind, shape = self.hedge_kind, self._shape
        if kind == "vague":
            return (self._vague(reading, table),)
        if kind is None or self.value is None or self.numeral is None:
            return (Interval(),)
        if shape == "multiple":
            return self._times(self.numeral, kind, column)
        if self.high is not None:
            return (self._range(self.numeral, self.high, kind, column),)
        if kind == "bare" and rounding is not None and shape != "part":
            bare = self._precision(self.numeral, self.scale).bare
            return (rounding.preimage(self.value, bare),)
        return (self._end(self.numeral, self.scale, kind, column),)

    @property
    def _whole(self) -> Fraction:
        """What a proportion is out of; 1 for any other figure."""
        return Fraction(1) if self.out_of is None else Numeral.parse(self.out_of).value

    @property
    def _low_scale(self) -> str | None:
        """The magnitude word of the first number, which it may have from the second."""
        if self.scale is not None or self.high_scale is None:
            return self.scale
        if self.numeral is None or self.high is None:
            return self.high_scale
        shared = Numeral.parse(self.numeral).value <= Numeral.parse(self.high).value
        return self.high_scale if shared else None

    @property
    def _shape(self) -> Shape:
        """What sort of number a row is put to."""
        kind = self.kind
        if kind == "fraction":
            return "part"
        if kind in {"percent", "point"}:
            return "percent"
        if kind in {"rate", "multiple"}:
            return "rate" if kind == "rate" else "multiple"
        return "amount"

    def _vague(self, reading: Reading, table: ReadingTable) -> Interval:
        """What a vague count allows; everything if the table does not know it."""
        found = table.vague.get(Hedge.parse(self.hedge or "").vague or "")
        if found is None:
            return Interval()
        interval = found.literal if reading == "literal" else found.close
        return interval if self.scale is None else interval.scaled(scale_value(self.scale))

    def _times(self, numeral: str, kind: HedgeKind, column: Column) -> tuple[Interval, ...]:
        """The readings of a number of times; "more" has two, and of "fewer" nothing is known."""
        readings = [
            self._end(numeral, self.scale, kind, column, more)
            if self.high is None
            else self._range(numeral, self.high, kind, column, more)
            for more in times_beyond(self.unit)
        ]
        return joined(readings) or (Interval(),)

    def _range(
        self, low: str, high: str, kind: HedgeKind, column: Column, more: int = 0
    ) -> Interval:
        """From the smaller of the two numbers to the larger, each read by the table."""
        low_scale, high_scale = self._low_scale, self.high_scale or self.scale
        ends = [
            self._end(low, low_scale, kind, column, more),
            self._end(high, high_scale, kind, column, more),
        ]
        values = [
            Numeral.parse(low).value * scale_value(low_scale),
            Numeral.parse(high).value * scale_value(high_scale),
        ]
        first, last = ends if values[0] <= values[1] else reversed(ends)
        return Interval(first.lower, last.upper, first.lower_open, last.upper_open)

    def _end(
        self, printed: str, scale: str | None, kind: HedgeKind, column: Column, more: int = 0
    ) -> Interval:
        """One number of the figure, read by the table; `more` is what a reading adds to it."""
        shape, whole = self._shape, self._whole
        value = Numeral.parse(printed).value * scale_value(scale) / whole + more
        if shape == "part":
            edges = column.edges(value, None if self.out_of is None else whole)
            return column.row(kind, shape).interval(value, Fraction(0), Fraction(0), edges)
        bare, hedged, digits = self._precision(printed, scale)
        if value == 0 and kind == "nearly":
            # Nothing is less than nothing: nearly nought is a little of it.
            kind = "about"
        row = column.row(kind, shape, digits)
        found = row.interval(value, bare, hedged)
        if value < 0 and kind in {"nearly", "just over"}:
            # "Nearly -5" may lie on either side, as numbers or as falls are compared.
            return hull(found, -row.interval(-value, bare, hedged))
        return found

    def _precision(self, printed: str, scale: str | None) -> Precision:
        """What the digits of one number of the figure are good to."""
        return precision(
            Numeral.parse(printed),
            scale_value(scale),
            to_the_last=self.kind in {"percent", "point", "rate"},
        )
