"""A reported figure: its words, and the interval of true values they allow.

Intervals are in the unit that was printed: `about 28 percent` is read around 28, not 0.28.
"""

from fractions import Fraction
from typing import Annotated, Final, Literal

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.hedge import STANDARD, Hedge, HedgeKind, Reading, ReadingTable
from civicclaims.values.interval import Interval
from civicclaims.values.numeral import Numeral, NumeralText
from civicclaims.values.rounding import Rounding
from civicclaims.values.spelling import Spelling
from civicclaims.values.unit import Unit, UnitKind

SCALES: Final = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "lakh": 10**5, "million": 10**6, "m": 10**6,
    "mn": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12,
    "tn": 10**12, "dozen": 12,
}  # fmt: skip
"""Magnitude words that follow a numeral, and what they multiply it by."""

ScaleText = Annotated[
    str, Spelling(f"(?:{'|'.join(SCALES)})", "a magnitude word such as thousand, million or bn")
]
CurrencyText = Annotated[
    str, Spelling("[A-Z]{3}", "a currency by its three letters (ISO 4217), such as USD")
]

_FRACTIONS: Final = tuple(
    Fraction(*pair)
    for pair in (
        (0, 1), (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5),
        (9, 10), (1, 1),
    )
)  # fmt: skip


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

    def __str__(self) -> str:
        return self.text

    @property
    def kind(self) -> UnitKind | Literal["rate", "fraction"]:
        """What sort of figure it is; a "fraction" is a part in words or a proportion."""
        if self.out_of is not None or self._numeral_form == "fraction":
            return "fraction"
        if self._numeral_form == "multiple":
            return "multiple"
        if self.per is not None:
            return "rate"
        if self.currency is not None:
            return "money"
        return "count" if self.unit is None else Unit.parse(self.unit).kind

    @property
    def hedge_kind(self) -> HedgeKind | None:
        """The row of the reading table; None for words the table does not know."""
        if self.hedge is None:
            return "bare" if self.high is None else "range"
        try:
            return Hedge.parse(self.hedge).kind
        except ParseError:
            return None

    @property
    def value(self) -> Fraction | None:
        """The printed number with its magnitude word; of a range the first; None where vague."""
        if self.numeral is None:
            return None
        number = Numeral.parse(self.numeral).value * _scale(self.scale)
        return number if self.out_of is None else number / Numeral.parse(self.out_of).value

    @property
    def ratio(self) -> Fraction | None:
        """What turns the printed unit into a plain ratio: 1/100 for percent; None for counts."""
        if self.kind in {"fraction", "multiple"}:
            return Fraction(1)
        if self.kind in {"percent", "point"}:
            return Fraction(1, 100)
        if self.per is not None and self.currency is None:
            try:
                base = Numeral.parse(self.per).value
            except ParseError:
                return None
            return 1 / base if base > 0 else None
        return None

    @property
    def hedged_unit(self) -> Fraction:
        """The unit an approximation is good to: one in the last digit that is not zero.

        With decimals it is the last printed place. 0 where no number is printed.
        """
        return Fraction(0) if self.numeral is None else self._units(self.numeral, self.scale)[1]

    def literal(self, table: ReadingTable = STANDARD, rounding: Rounding | None = None) -> Interval:
        """The true values the words allow at the very most, in the printed unit."""
        return self._read("literal", table, rounding)

    def close(self, table: ReadingTable = STANDARD, rounding: Rounding | None = None) -> Interval:
        """The true values if approximations are good to their last digit, in the printed unit."""
        return self._read("close", table, rounding)

    @property
    def _numeral_form(self) -> str | None:
        return None if self.numeral is None else Numeral.parse(self.numeral).form

    def _read(self, reading: Reading, table: ReadingTable, rounding: Rounding | None) -> Interval:
        kind = self.hedge_kind
        if kind is None:
            return Interval()
        if kind == "vague":
            unit, literal, close = Hedge.parse(self.hedge or "").vague
            least = unit * (literal if reading == "literal" else close) * _scale(self.scale)
            return Interval.at_least(least)
        if self.numeral is None:
            return Interval()
        if self.kind == "fraction":
            return _hedged(self._fraction(), self._fraction_value(), kind, reading)
        if self.kind == "multiple" and self.high is None:
            k = Numeral.parse(self.numeral).value
            half = Fraction(1, 2)
            spread = half if reading == "literal" or kind != "bare" else k / 10
            return _hedged(Interval.closed(k - spread, k + spread), k, kind, reading)
        low = self._end(self.numeral, self.scale or self.high_scale, kind, reading, table, rounding)
        if self.high is None:
            return low
        high = self._end(self.high, self.high_scale or self.scale, kind, reading, table, rounding)
        return Interval(low.lower, high.upper, low.lower_open, high.upper_open)

    def _end(  # noqa: PLR0913, PLR0917 - all that a reading depends on
        self,
        printed: str,
        scale: str | None,
        kind: HedgeKind,
        reading: Reading,
        table: ReadingTable,
        rounding: Rounding | None,
    ) -> Interval:
        """One number of the figure, read by the table."""
        value = Numeral.parse(printed).value * _scale(scale)
        bare, hedged, one_digit = self._units(printed, scale)
        if kind == "bare" and rounding is not None:
            return rounding.preimage(value, bare)
        ratio = self.kind in {"percent", "point", "rate", "multiple"}
        row = table.row(kind, reading, ratio=ratio, one_digit=one_digit)
        return row.interval(value, bare, hedged)

    def _units(self, printed: str, scale: str | None) -> tuple[Fraction, Fraction, bool]:
        """The bare unit, the hedged unit, and whether there is one significant digit alone."""
        numeral = Numeral.parse(printed)
        factor = _scale(scale)
        last = numeral.unit * factor
        value = abs(numeral.value * factor)
        if value == 0 or numeral.unit != 1:
            return last, last, False
        zeros = _power_of_ten_below(value, exact=True)
        first = _power_of_ten_below(value, exact=False)
        hedged = max(last, zeros)
        if self.kind in {"percent", "point", "rate"}:
            return last, hedged, zeros == first
        return max(last, min(zeros, first / 10)), hedged, zeros == first

    def _fraction_value(self) -> Fraction:
        number = Numeral.parse(self.numeral or "0").value
        return number if self.out_of is None else number / Numeral.parse(self.out_of).value

    def _fraction(self) -> Interval:
        """`one in M`, `N in M`, or a part in words up to the midpoints with its neighbours."""
        number = Numeral.parse(self.numeral or "0").value
        half = Fraction(1, 2)
        if self.out_of is not None:
            of = Numeral.parse(self.out_of).value
            if number == 1 and of > 1:
                return Interval.closed(1 / (of + half), 1 / (of - half))
            return Interval.closed((number - half) / of, (number + half) / of)
        below = max((part for part in _FRACTIONS if part < number), default=Fraction(0))
        above = min((part for part in _FRACTIONS if part > number), default=number)
        return Interval.closed((number + below) / 2, (number + above) / 2)


def _scale(word: str | None) -> int:
    return 1 if word is None else SCALES[word]


def _hedged(around: Interval, value: Fraction, kind: HedgeKind, reading: Reading) -> Interval:
    """A part in words or a multiple, narrowed or opened by its hedge."""
    if kind == "about":
        return Interval() if reading == "literal" else around
    if kind == "nearly":
        return Interval(around.lower, value, upper_open=True)
    if kind == "just over" and reading == "close":
        return Interval(value, around.upper, lower_open=True)
    if kind == "up to":
        return Interval() if reading == "literal" else Interval.at_most(value)
    row = STANDARD.row(kind, reading, ratio=True, one_digit=False)
    return around if kind in {"bare", "range"} else row.interval(value, Fraction(0), Fraction(0))


def _power_of_ten_below(value: Fraction, *, exact: bool) -> Fraction:
    """The place of the last digit that is not zero if `exact`, else of the first digit."""
    if value.denominator != 1:
        return Fraction(1, value.denominator)
    digits = str(value.numerator)
    place = len(digits) - len(digits.rstrip("0")) if exact else len(digits) - 1
    return Fraction(10**place)
