"""Lengths of time as they are stated: half a year, two weeks, 45 minutes.

A month has no fixed number of days, so a duration keeps months and days apart.
"""

import itertools
import math
import re
from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Annotated, Final, Self

import attrs
from dateutil.relativedelta import relativedelta

from civicclaims.errors import ParseError
from civicclaims.values.spelling import Spelling

MAX_LENGTH: Final = 60
"""The longest duration read, in code points."""

_COUNT = "[0-9]+"
_LAST = r"[0-9]+(?:[.,][0-9]+)?"
_TIME = f"T(?:(?:{_COUNT}H)?(?:{_COUNT}M)?{_LAST}S|(?:{_COUNT}H)?{_LAST}M|{_LAST}H)"
_YEARS_MONTHS = f"(?:{_COUNT}Y)?(?:{_COUNT}M)?"

PATTERN: Final = (
    f"P(?:{_LAST}[WY]|(?:{_COUNT}Y)?{_LAST}M|{_YEARS_MONTHS}{_LAST}D"
    f"|{_YEARS_MONTHS}(?:{_COUNT}D)?{_TIME})"
)
"""A regular expression, without anchors, for exactly the durations that can be read."""

EXPECTED: Final = "an ISO 8601 duration such as P6M, P2W, P1Y2M10D or PT45M"
DurationText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a length of time."""

_WHOLE = re.compile(PATTERN)
_PART = re.compile(f"({_LAST})([A-Z])")
_MONTHS: Final = {"Y": 12, "M": 1}
_DAYS: Final = {"W": Fraction(7), "D": Fraction(1)}
_TIMES: Final = {"H": Fraction(1, 24), "M": Fraction(1, 1_440), "S": Fraction(1, 86_400)}


@attrs.frozen
class Duration:
    """A length of time (ISO 8601), counted in months and in days.

    Equality is equality of the text: `P1Y` and `P12M` are two durations.

    Attributes:
        text: The duration as it is written.
        months: Its years and months, in months; a fraction only where a decimal leaves one.
        days: Its weeks, days, hours, minutes and seconds, in days of 24 hours.

    >>> Duration.parse("P1M").before(date(2025, 3, 31))
    datetime.date(2025, 2, 28)
    """

    text: str
    months: Fraction
    days: Fraction

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one duration, and nothing but a duration.

        The smallest component may have decimals, after a stop or a comma. Weeks stand alone.

        Raises:
            ParseError: If the text is anything else, or longer than 60 characters.
        """
        if len(text) > MAX_LENGTH or not _WHOLE.fullmatch(text):
            raise ParseError(text, _expected(text))
        calendar, _, clock = text[1:].partition("T")
        months = days = Fraction(0)
        for count, letter in _parts(calendar):
            months += count * _MONTHS.get(letter, 0)
            days += count * _DAYS.get(letter, 0)
        for count, letter in _parts(clock):
            days += count * _TIMES[letter]
        return cls(text, months, days)

    def __str__(self) -> str:
        return self.text

    def before(self, day: date) -> date:
        """The day this long before `day`.

        Months are counted back first; where the month then is too short for the day of the
        month, its last day is taken. Part of a month counts as that part of 30 days, and what
        remains short of a whole day is left out.

        Raises:
            ParseError: If that day lies outside the years 1 to 9999.
        """
        return self._moved(day, -1)

    def after(self, day: date) -> date:
        """The day this long after `day`, counted as in `before`.

        Raises:
            ParseError: If that day lies outside the years 1 to 9999.
        """
        return self._moved(day, 1)

    @property
    def shortest_days(self) -> int:
        """The fewest whole days it can last: 181 for `P6M`, which may hold a February."""
        whole, part = divmod(self.months, 1)
        return _fewest_and_most(int(whole))[0] + math.floor(part * 28 + self.days)

    @property
    def longest_days(self) -> int:
        """The most days it can last, a part of a day counted as one: 184 for `P6M`."""
        whole, part = divmod(self.months, 1)
        return _fewest_and_most(int(whole))[1] + math.ceil(part * 31 + self.days)

    def _moved(self, day: date, sign: int) -> date:
        whole, part = divmod(self.months, 1)
        days = math.floor(part * 30 + self.days)
        try:
            return day + relativedelta(months=sign * int(whole), days=sign * days)
        except (ValueError, OverflowError) as error:
            raise ParseError(
                self.text, f"a duration that, counted from {day}, stays in the years 1 to 9999"
            ) from error


def _parts(text: str) -> list[tuple[Fraction, str]]:
    return [(Fraction(count.replace(",", ".")), letter) for count, letter in _PART.findall(text)]


def _expected(text: str) -> str:
    """What would have been read in place of this text, as near to it as can be told."""
    if re.search("W.*[0-9]|[0-9].*[A-Z].*W", text):
        return "weeks alone (P2W), or days in their place (P1M14D)"
    if re.search("[.,][0-9]*[A-Z].*[0-9]", text):
        return "decimals in the last component alone, such as P1DT2.5H"
    if re.fullmatch("P?.*T?", text) and text.endswith(("P", "T")):
        return "at least one number after P or T, such as P6M or PT45M"
    return EXPECTED


@cache
def _month_starts() -> tuple[int, ...]:
    """The days from the start of a Gregorian cycle of 400 years to each month of two cycles."""
    lengths = [monthrange(year, month)[1] for year in range(2000, 2400) for month in range(1, 13)]
    return tuple(itertools.accumulate(lengths * 2, initial=0))


@cache
def _fewest_and_most(months: int) -> tuple[int, int]:
    """The fewest and the most days in so many months on end."""
    cycles, rest = divmod(months, 4_800)
    starts = _month_starts()
    lengths = [starts[first + rest] - starts[first] for first in range(4_800)]
    return cycles * starts[4_800] + min(lengths), cycles * starts[4_800] + max(lengths)
