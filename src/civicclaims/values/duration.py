"""Lengths of time as they are stated: half a year, two weeks, 45 minutes.

A month has no fixed number of days, so a duration keeps months and days apart.
"""

import datetime as dt
import functools
import itertools
import math
import re
from calendar import monthrange
from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Final, Self

import attrs
from dateutil.relativedelta import relativedelta

from civicclaims.errors import ParseError
from civicclaims.values.spelling import Spelling

MAX_LENGTH: Final = 60
"""The longest duration read, in code points."""

EXPECTED: Final = "an ISO 8601 duration such as P6M, P2W, P1Y2M10D or PT45M"
"""What is expected where a duration is, in words."""

# Decimals may only stand in the component after which nothing follows.
_NUMBER = "[0-9]+(?:[.,][0-9]+(?=[YMWDHS](?![0-9T])))?"
PATTERN: Final = (
    f"P(?=[0-9]|T[0-9])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    f"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)
"""A regular expression, without anchors, for exactly the durations that can be read."""

DurationText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a length of time."""

_MONTHS: Final = {"Y": 12, "M": 1}
_DAYS: Final = {
    "W": Fraction(7),
    "D": Fraction(1),
    "TH": Fraction(1, 24),
    "TM": Fraction(1, 1_440),
    "TS": Fraction(1, 86_400),
}
_CYCLE: Final = 4_800
"""The months after which the Gregorian calendar repeats."""

_FAULTS: Final = (
    ("^[-+−]", "a duration without a sign"),
    (r"[.,][0-9]+[YMWDHS].*[0-9]", "decimals in the last component alone, such as P1DT2.5H"),
    ("^P?T?$|T$|[0-9]$", "a number with its unit after P and after T, such as P6M or PT45M"),
    (r"^P[0-9.,YMWDTHS]+$", "years, months, weeks, days, T, hours, minutes and seconds, in order"),
)
_PHRASE: Final = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)[ -](?:(year|month|week|day)|(hour|minute|second))s?", re.IGNORECASE
)


@attrs.frozen(repr=False)
class Duration:
    """A length of time (ISO 8601), counted in months and in days.

    Weeks may stand beside other components (ISO 8601-2). Equality is equality of the text:
    `P1Y` and `P12M` are two durations.

    Attributes:
        text: The duration as it is written.
        months: Its years and months, in months; a fraction only where a decimal leaves one.
        days: Its weeks, days, hours, minutes and seconds, in days of 24 hours.

    >>> half_a_year = Duration.parse("P6M")
    >>> half_a_year.before(dt.date(2025, 8, 31))
    datetime.date(2025, 2, 28)
    >>> half_a_year.shortest_days, half_a_year.longest_days
    (181, 184)
    """

    text: str
    months: Fraction = attrs.field(eq=False)
    days: Fraction = attrs.field(eq=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one duration, and nothing but a duration.

        The last component may have decimals, after a stop or a comma. There is no sign.

        Raises:
            ParseError: If the text is anything else, or longer than 60 characters.
        """
        if len(text) > MAX_LENGTH or not re.fullmatch(PATTERN, text):
            raise ParseError(text, _expected(text))
        months = days = Fraction(0)
        date, _, time = text[1:].partition("T")
        for half, part in (("", date), ("T", time)):
            for number, letter in re.findall(r"([0-9.,]+)([A-Z])", part):
                count = Fraction(number.replace(",", "."))
                months += count * _MONTHS.get(half + letter, 0)
                days += count * _DAYS.get(half + letter, 0)
        return cls(text, months, days)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Duration.parse({self.text!r})"

    def before(self, day: dt.date) -> dt.date | None:
        """The day this long before `day`, or None where no one day can be named.

        Months are counted back first, then days. Where a month is too short for the day of
        the month, its last day is taken. A duration that is not of whole months and whole days
        (`PT45M`, `P0.5M`) names no day, nor does one that leaves the years 1 to 9999.
        """
        return self._moved(day, -1)

    def after(self, day: dt.date) -> dt.date | None:
        """The day this long after `day`, or None where no one day can be named; as in `before`."""
        return self._moved(day, 1)

    @property
    def shortest_days(self) -> int:
        """The fewest whole days it can span: 28 for `P1M`, 181 for `P6M`, 0 for `PT45M`.

        Months follow each other from any month of any year; a part of a month is taken as
        that part of 28 days. What remains short of a whole day is left out.
        """
        whole, part = divmod(self.months, 1)
        return _fewest_and_most(int(whole))[0] + math.floor(part * 28 + self.days)

    @property
    def longest_days(self) -> int:
        """The most whole days it can span: 31 for `P1M`, 184 for `P6M`, 0 for `PT45M`.

        Counted as in `shortest_days`, with 31 days for the month of which it is a part.
        """
        whole, part = divmod(self.months, 1)
        return _fewest_and_most(int(whole))[1] + math.floor(part * 31 + self.days)

    def _moved(self, day: dt.date, sign: int) -> dt.date | None:
        """The day so far away, `sign` being 1 for later and -1 for earlier."""
        if self.months.denominator != 1 or self.days.denominator != 1:
            return None
        months, days = int(self.months), int(self.days)
        try:
            return day + relativedelta(months=sign * months, days=sign * days)
        except (ValueError, OverflowError):  # the year is outside the calendar of `datetime`
            return None


@functools.cache
def _month_starts() -> tuple[int, ...]:
    """The days from the start of a cycle of 400 years to each month of it and of the next."""
    lengths = [monthrange(year, month)[1] for year in range(2000, 2400) for month in range(1, 13)]
    return tuple(itertools.accumulate(lengths * 2, initial=0))


@functools.lru_cache(maxsize=1_000)
def _fewest_and_most(months: int) -> tuple[int, int]:
    """The fewest and the most days in so many months on end."""
    cycles, rest = divmod(months, _CYCLE)
    starts = _month_starts()
    lengths = [starts[first + rest] - starts[first] for first in range(_CYCLE)]
    return cycles * starts[_CYCLE] + min(lengths), cycles * starts[_CYCLE] + max(lengths)


def _expected(text: str) -> str:
    """What should stand in place of a text that is no duration, in words."""
    if len(text) > MAX_LENGTH:
        return f"{EXPECTED}, of at most {MAX_LENGTH} characters"
    meant = [each for each in dict.fromkeys(_rewritten(text)) if re.fullmatch(PATTERN, each)]
    if meant:
        return f"{' or '.join(meant)}, if that is meant"
    return next((hint for shape, hint in _FAULTS if re.search(shape, text)), EXPECTED)


def _rewritten(text: str) -> Iterator[str]:
    """What may have been meant by common ways to write a duration."""
    tidy = re.sub(r"\s", "", text).upper()
    yield tidy
    yield f"P{tidy}"
    if tidy.startswith("P") and "T" not in tidy:
        yield f"PT{tidy[1:]}"
    if phrase := _PHRASE.fullmatch(text.strip()):
        number, date_unit, time_unit = phrase.groups()
        yield (
            f"P{number}{date_unit[0].upper()}" if date_unit else f"PT{number}{time_unit[0].upper()}"
        )
