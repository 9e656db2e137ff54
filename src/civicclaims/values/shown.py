"""Exact numbers and intervals in words, for a reader alone: no verdict rests on what is shown."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicclaims.values.interval import Interval, decimal_text

_MOST_BITS: Final = 200


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
    if abs(value) >= 10_000:
        return f"{round(value):,}"
    text = f"{float(value):,.4g}"
    return format(Decimal(text), "f") if "e" in text else text


def listed(words: Iterable[str]) -> str:
    """Words in a sentence: `a`, `a and b`, `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
