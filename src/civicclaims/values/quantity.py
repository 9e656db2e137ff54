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
"""Magnitude words that follow a numeral, in small letters, and what they multiply it by."""

_PLURAL: Final = "s?"
_SCALE_PATTERN: Final = "|".join(
    "".join(f"[{letter.upper()}{letter}]" for letter in word) + (_PLURAL if len(word) > 2 else "")
    for word in SCALES
)
ScaleText = Annotated[
    str, Spelling(f"(?:{_SCALE_PATTERN})", "a magnitude word such as thousand, million or bn")
]
"""The type of a field that holds a magnitude word, in any case, singular or plural."""

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
        """What sort of figure it is; a "fraction" is a part in words or a proportion.

        Half a percent, half an hour and half a million are not parts of a whole.
        """
        form = None if self.numeral is None else Numeral.parse(self.numeral).form
        unit = "count" if self.unit is None else Unit.parse(self.unit).kind
        if self.out_of is not None:
            return "fraction"
        if form == "fraction" and self.scale is None and unit == "count":
            return "fraction"
        if form == "multiple":
            return "multiple"
        if self.per is not None:
            return "rate"
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

        None where the figure is vague, and for a proportion of nothing (`one in 0`).
        """
        whole = self._whole
        if self.numeral is None or whole <= 0:
            return None
        return Numeral.parse(self.numeral).value * _scale(self.scale or self.high_scale) / whole

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
    def _whole(self) -> Fraction:
        """What a proportion is out of; 1 for any other figure."""
        return Fraction(1) if self.out_of is None else Numeral.parse(self.out_of).value

    def _read(self, reading: Reading, table: ReadingTable, rounding: Rounding | None) -> Interval:
        kind, value = self.hedge_kind, self.value
        if kind == "vague":
            unit, literal, close = Hedge.parse(self.hedge or "").vague
            least = unit * (literal if reading == "literal" else close) * _scale(self.scale)
            return Interval.at_least(least)
        if kind is None or value is None or self.numeral is None:
            return Interval()
        if self.high is not None:
            return self._range(self.numeral, self.high, kind, reading, table)
        around = self._around(value, kind, reading)
        if around is not None:
            return _hedged(around, value, kind, reading, table)
        if kind == "bare" and rounding is not None:
            return rounding.preimage(value, self._units(self.numeral, self.scale)[0])
        return self._end(self.numeral, self.scale, kind, reading, table)

    def _around(self, value: Fraction, kind: HedgeKind, reading: Reading) -> Interval | None:
        """What a part in words, a proportion or a multiple allows; None for other figures."""
        if self.kind == "fraction":
            return _part(value) if self.out_of is None else self._proportion(value)
        if self.kind != "multiple":
            return None
        spread = abs(value) / 10 if reading == "close" and kind == "bare" else Fraction(1, 2)
        return Interval.closed(value - spread, value + spread)

    def _range(
        self, low: str, high: str, kind: HedgeKind, reading: Reading, table: ReadingTable
    ) -> Interval:
        """From the smaller of the two numbers to the larger, each read by the table."""
        ends = [
            self._end(low, self.scale or self.high_scale, kind, reading, table),
            self._end(high, self.high_scale or self.scale, kind, reading, table),
        ]
        values = [
            Numeral.parse(low).value * _scale(self.scale or self.high_scale),
            Numeral.parse(high).value * _scale(self.high_scale or self.scale),
        ]
        first, last = ends if values[0] <= values[1] else reversed(ends)
        return Interval(first.lower, last.upper, first.lower_open, last.upper_open)

    def _end(
        self,
        printed: str,
        scale: str | None,
        kind: HedgeKind,
        reading: Reading,
        table: ReadingTable,
    ) -> Interval:
        """One number of the figure, read by the table."""
        value = Numeral.parse(printed).value * _scale(scale)
        bare, hedged, one_digit = self._units(printed, scale)
        ratio = self.kind not in {"count", "money", "time"}
        row = table.row(kind, reading, ratio=ratio, one_digit=one_digit)
        return row.interval(value, bare, hedged).scaled(1 / self._whole)

    def _units(self, printed: str, scale: str | None) -> tuple[Fraction, Fraction, bool]:
        """The bare unit, the hedged unit, and whether there is one significant digit alone."""
        numeral = Numeral.parse(printed)
        factor = _scale(scale)
        last = numeral.unit * factor
        value = abs(numeral.value * factor)
        if value == 0 or numeral.unit != 1:
            return last, last, 0 < value < 10 * last
        digits = str(value.numerator)
        last_place = 10 ** (len(digits) - len(digits.rstrip("0")))
        first_place = 10 ** (len(digits) - 1)
        hedged = max(last, Fraction(last_place))
        if self.kind in {"percent", "point", "rate"}:
            return last, hedged, last_place == first_place
        second = Fraction(first_place, 10)
        return max(last, min(Fraction(last_place), second)), hedged, last_place == first_place

    def _proportion(self, value: Fraction) -> Interval:
        """`one in M` lies between one in M + 1/2 and in M - 1/2, `N in M` within half of one."""
        whole, half = self._whole, Fraction(1, 2)
        if value * whole == 1 and whole > half:
            return Interval.closed(1 / (whole + half), 1 / (whole - half))
        return Interval.closed(value - half / whole, value + half / whole)


def _part(value: Fraction) -> Interval:
    """A part in words, up to the midpoints with the parts next to it on either side."""
    below = max((part for part in _FRACTIONS if part < value), default=value)
    above = min((part for part in _FRACTIONS if part > value), default=2 * value - below)
    return Interval.closed((value + below) / 2, (value + above) / 2)


def _scale(word: str | None) -> int:
    return 1 if word is None else SCALES[word.lower().removesuffix("s")]


def _hedged(
    around: Interval, value: Fraction, kind: HedgeKind, reading: Reading, table: ReadingTable
) -> Interval:
    """A part in words or a multiple, narrowed or opened by its hedge."""
    if kind == "bare":
        return around
    if kind == "about":
        return Interval() if reading == "literal" else around
    if kind == "nearly":
        return Interval(around.lower, value, upper_open=True)
    if kind == "just over" and reading == "close":
        return Interval(value, around.upper, lower_open=True)
    row = table.row(kind, reading, ratio=True, one_digit=False)
    return row.interval(value, Fraction(0), Fraction(0))
