"""Exact intervals of rational numbers, each end open, closed or absent.

Everything a printed figure allows is such an interval, and every verdict rests on whether
one is empty, so no end is ever a float.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Self

import attrs

from civicclaims.errors import ParseError

_NUMBER = r"[+-]?(?:\d+/[1-9]\d*|\d+(?:\.\d+)?)"
_FORM = re.compile(rf"([\[(])\s*(-inf|{_NUMBER})\s*,\s*(inf|{_NUMBER})\s*([\])])", re.ASCII)


@attrs.frozen
class Interval:
    """The rational numbers between two ends.

    The interval is empty where the lower end lies above the upper, or where both are the
    same number and one of them is open.

    Attributes:
        lower: The lower end; None for no bound below.
        upper: The upper end; None for no bound above.
        lower_open: Whether the lower end itself is outside. Without meaning where there is none.
        upper_open: Whether the upper end itself is outside. Without meaning where there is none.

    >>> Interval.parse("[27.5, 28.5)") + Interval.exactly(2)
    Interval.parse('[29.5, 30.5)')
    """

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False

    @classmethod
    def exactly(cls, value: Fraction | int) -> Self:
        """The interval that holds one number alone."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def closed(cls, lower: Fraction | int, upper: Fraction | int) -> Self:
        """The interval from `lower` to `upper`, both ends inside."""
        return cls(Fraction(lower), Fraction(upper))

    @classmethod
    def at_least(cls, value: Fraction | int, *, open: bool = False) -> Self:  # noqa: A002 - the standard word for an end that is outside
        """The numbers from `value` upwards; without `value` itself if `open`."""
        return cls(Fraction(value), None, lower_open=open)

    @classmethod
    def at_most(cls, value: Fraction | int, *, open: bool = False) -> Self:  # noqa: A002 - as above
        """The numbers up to `value`; without `value` itself if `open`."""
        return cls(None, Fraction(value), upper_open=open)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the usual notation: `[27.5, 28.5)`, `(55000, inf)`, `[1/3, 1/2]`.

        Raises:
            ParseError: If the text is anything else.
        """
        match = _FORM.fullmatch(text.strip()) if len(text) <= 10_000 else None
        if match is None:
            raise ParseError(text, "an interval such as [27.5, 28.5) or (55000, inf)")
        left, lower, upper, right = match.groups()
        if (lower == "-inf" and left == "[") or (upper == "inf" and right == "]"):
            raise ParseError(text, "a round bracket at an end that has no bound")
        return cls(
            None if lower == "-inf" else Fraction(lower),
            None if upper == "inf" else Fraction(upper),
            lower_open=left == "(" and lower != "-inf",
            upper_open=right == ")" and upper != "inf",
        )

    def __str__(self) -> str:
        left = "(" if self.lower is None or self.lower_open else "["
        right = ")" if self.upper is None or self.upper_open else "]"
        lower = "-inf" if self.lower is None else decimal_text(self.lower)
        upper = "inf" if self.upper is None else decimal_text(self.upper)
        return f"{left}{lower}, {upper}{right}"

    def __repr__(self) -> str:
        return f"Interval.parse('{self}')"

    def __contains__(self, value: Fraction | int) -> bool:
        above = (
            self.lower is None
            or value > self.lower
            or (value == self.lower and not self.lower_open)
        )
        below = (
            self.upper is None
            or value < self.upper
            or (value == self.upper and not self.upper_open)
        )
        return above and below

    @property
    def is_empty(self) -> bool:
        """Whether no number at all lies inside."""
        if self.lower is None or self.upper is None:
            return False
        return self.lower > self.upper or (
            self.lower == self.upper and (self.lower_open or self.upper_open)
        )

    def __and__(self, other: "Interval") -> "Interval":
        """The numbers inside both."""
        lower, lower_open = _inner(self.lower, self.lower_open, other.lower, other.lower_open, 1)
        upper, upper_open = _inner(self.upper, self.upper_open, other.upper, other.upper_open, -1)
        return Interval(lower, upper, lower_open, upper_open)

    def __add__(self, other: "Interval") -> "Interval":
        """The sums of a number of each; an end is open where either of its two is."""
        no_lower = self.lower is None or other.lower is None
        no_upper = self.upper is None or other.upper is None
        return Interval(
            None if self.lower is None or other.lower is None else self.lower + other.lower,
            None if self.upper is None or other.upper is None else self.upper + other.upper,
            lower_open=not no_lower and (self.lower_open or other.lower_open),
            upper_open=not no_upper and (self.upper_open or other.upper_open),
        )

    def __neg__(self) -> "Interval":
        """The negatives of the numbers inside."""
        return Interval(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            lower_open=self.upper_open,
            upper_open=self.lower_open,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        """The differences of a number of each."""
        return self + -other

    def scaled(self, factor: Fraction | int) -> "Interval":
        """Every number inside times `factor`; times 0 only 0 is left, unless nothing was inside."""
        if factor == 0:
            return self if self.is_empty else Interval.exactly(0)
        if factor < 0:
            return (-self).scaled(-factor)
        return Interval(
            None if self.lower is None else self.lower * factor,
            None if self.upper is None else self.upper * factor,
            lower_open=self.lower_open,
            upper_open=self.upper_open,
        )


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


def joined(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Intervals, the lowest first, of which those that overlap or touch are one.

    None of them may be empty, and none may begin below the one before it.

    >>> [str(each) for each in joined(map(Interval.parse, ["[1, 2]", "(2, 3]", "[5, 6]"]))]
    ['[1, 3]', '[5, 6]']
    """
    found: list[Interval] = []
    for each in intervals:
        if found and not _apart(found[-1], each):
            found[-1] = hull(found[-1], each)
        else:
            found.append(each)
    return tuple(found)


def _apart(low: Interval, high: Interval) -> bool:
    """Whether there are numbers between two intervals, the lower first."""
    if low.upper is None or high.lower is None or low.upper > high.lower:
        return False
    return low.upper < high.lower or (low.upper_open and high.lower_open)


def _inner(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, sign: int
) -> tuple[Fraction | None, bool]:
    """The tighter of two ends on the same side; `sign` is 1 for lower ends, -1 for upper ones."""
    if a is None:
        return b, b is not None and b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a - b) * sign > 0 else (b, b_open)


def decimal_text(value: Fraction) -> str:
    """The number in decimals where they end (`98.5`), as a fraction where they do not (`2/3`)."""
    denominator = value.denominator
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return str(value)
    digits = max(twos, fives)
    whole = abs(value.numerator) * 10**digits // denominator
    sign = "-" if value < 0 else ""
    if digits == 0:
        return f"{sign}{whole}"
    return f"{sign}{whole // 10**digits}.{whole % 10**digits:0{digits}d}"
