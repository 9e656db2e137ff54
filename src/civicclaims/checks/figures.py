"""Figures made comparable: what a statistic allows, in a unit it shares with others.

Shares, whether in percent, in words or one in so many, are counted in percent.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.checks.check import Context
from civicclaims.record.statistic import Statistic
from civicclaims.values.interval import Interval, decimal_text
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import Rounding
from civicclaims.values.unit import Unit

SHARE: Final = "share"
_MOST_BITS: Final = 200
_MINOR: Final = frozenset({"cent", "cents", "penny", "pence", "p", "c", "¢"})
_NATURE: Final = Interval.at_least(0)


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
    return made(
        statistic.quantity, statistic.id, statistic.measure or statistic.id, context, rounding
    )


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
        minor = word if quantity.currency and word in _MINOR else ""
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


def span(interval: Interval) -> str:
    """An interval in words: `25 to 27`, `at least 12`, `any number`."""
    lower = None if interval.lower is None else number(interval.lower)
    upper = None if interval.upper is None else number(interval.upper)
    if interval.is_empty:
        return "no number at all"
    if lower is None:
        if upper is None:
            return "any number"
        return f"less than {upper}" if interval.upper_open else f"at most {upper}"
    if upper is None:
        return f"more than {lower}" if interval.lower_open else f"at least {lower}"
    if lower == upper:
        return lower
    near = "about " if "about " in lower + upper else ""
    return f"{near}{lower.removeprefix('about ')} to {upper.removeprefix('about ')}"


def number(value: Fraction) -> str:
    """A number for a reader: decimals where they end, a small fraction, or "about"."""
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > _MOST_BITS:
        return f"about {_power(value)}"
    text = decimal_text(value)
    if "/" in text:
        if value.denominator <= 12:
            whole, rest = divmod(abs(value), 1)
            sign = "-" if value < 0 else ""
            return f"{sign}{f'{whole:,} ' if whole else ''}{rest.numerator}/{rest.denominator}"
        return f"about {_significant(value)}"
    whole_text, dot, decimals = text.partition(".")
    if len(decimals) > 4:
        return f"about {_significant(value)}"
    return f"{int(whole_text):,}{dot}{decimals}" if whole_text != "-0" else text


def _power(value: Fraction) -> str:
    """A number too long to print: four digits and a power of ten, for a reader alone."""
    size, over = abs(value.numerator), value.denominator
    # A bit is worth 0.30103 decimal digits; the estimate is at most one place off.
    place = (size.bit_length() - over.bit_length()) * 30_103 // 100_000
    digits = size * 10 ** max(6 - place, 0) // (over * 10 ** max(place - 6, 0))
    exponent = place - 6 + len(str(digits)) - 1
    sign = "-" if value < 0 else ""
    return f"{sign}{str(digits)[0]}.{str(digits)[1:4]} × 10^{exponent}"


def _significant(value: Fraction) -> str:
    """Four significant digits, for a reader alone; no verdict rests on it."""
    return f"{float(value):,.4g}" if abs(value) < 10_000 else f"{round(value):,}"


def listed(words: Iterable[str]) -> str:
    """Words in a sentence: `a`, `a and b`, `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
