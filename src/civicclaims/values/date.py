"""Dates as far as they are known: a day, a month, about 1990, one of three years.

The notation is EDTF, the Extended Date/Time Format of ISO 8601-2:2019: levels 0 and 1 whole
and, of level 2, divisions of the year, one of a set, and `X` for any digit.
Years are astronomical (0000 comes before 0001), in the proleptic Gregorian calendar.
"""

import itertools
import re
from calendar import isleap
from collections.abc import Iterator
from typing import Annotated, Final, Literal, Self, TypeAlias

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.spelling import Spelling

MAX_LENGTH: Final = 100
"""The longest date read, in code points."""

Day: TypeAlias = tuple[int, int, int]
"""Year, month and day of the month; the year may be any whole number."""

Precision: TypeAlias = Literal[
    "time", "day", "month", "season", "quarter", "quadrimester", "semester",
    "year", "decade", "century", "millennium", "pattern", "interval", "set",
]  # fmt: skip
"""What a date is known to. A "pattern" has an `X` where no unit has a name: `XXXX-12-25`."""


def _signed(digit: str) -> str:
    """A year of four characters out of `digit`, which is never minus nothing."""
    least = digit.replace("0", "1", 1)
    tails = (f"{digit}{{{3 - zeros}}}{least}{'0' * zeros}" for zeros in range(4))
    return f"(?:{digit}{{4}}|-(?:{'|'.join(tails)}))"


_FOURTH = "(?:[0X][48X]|[2468X][048X]|[13579X][26X])"
_LEAP = f"(?:-?(?:[0-9X]{{2}}{_FOURTH}|{_FOURTH}00)|0000)"
_LONG_MONTH = (
    "(?:0[13578X]|1[02X]|X[0-3578X])(?:-(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?"
    "|(?:0[469]|11|X[469])(?:-(?:0[1-9X]|[12][0-9X]|3[0X]|X[0-9X]))?"
)
_FEBRUARY = "02(?:-(?:0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X]))?"
_DIVISION = "(?:2[1-9]|3[0-9]|4[01])"
_POINT = (
    f"(?:{_signed('[0-9X]')}(?:-(?:{_LONG_MONTH}|{_FEBRUARY}))?|{_LEAP}-02-29"
    f"|{_signed('[0-9]')}-{_DIVISION}|Y-?[1-9][0-9]{{4,}})"
)
_END = f"{_POINT}[?~%]?"
_FULL_DAY = (
    f"(?:{_signed('[0-9]')}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP.replace('X', '')}-02-29)"
)
_ZONE = (
    r"(?:Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?"
    "|-(?:0[1-9]|1[01])(?::[0-5][0-9])?|-12(?::00)?|-00:(?:0[1-9]|[1-5][0-9]))"
)
_TIME = f"{_FULL_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]{_ZONE}?"
_INTERVAL_END = rf"(?:{_END}|\.\.)"
_RANGE = rf"{_POINT}(?:\.\.{_POINT})?"
_SET = rf"\[(?:{_POINT}\.\.|(?:\.\.{_POINT}|{_RANGE})(?:,{_RANGE})*(?:,{_POINT}\.\.)?)\]"

PATTERN: Final = (
    rf"(?:{_END}(?:/{_INTERVAL_END}?)?|{_TIME}|(?:\.\.)?/{_INTERVAL_END}|\.\./|{_SET})"
)
"""A regular expression, without anchors, for exactly the dates that can be read."""

EXPECTED: Final = "an EDTF date such as 2025-06-11, 2025-06, 199X, 2025-06~ or 2019/.."
EdtfText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a date in EDTF."""

_WHOLE = re.compile(PATTERN)

_SEASONS: Final[dict[int, tuple[Day, Day]]] = {
    21: ((0, 1, 1), (0, 12, 31)), 22: ((-1, 11, 1), (1, 3, 31)),
    23: ((0, 1, 1), (0, 12, 31)), 24: ((-1, 11, 1), (1, 3, 31)),
    25: ((0, 2, 1), (0, 6, 30)), 26: ((0, 5, 1), (0, 9, 30)),
    27: ((0, 8, 1), (0, 12, 31)), 28: ((-1, 11, 1), (1, 3, 31)),
    29: ((0, 8, 1), (0, 12, 31)), 30: ((-1, 11, 1), (1, 3, 31)),
    31: ((0, 2, 1), (0, 6, 30)), 32: ((0, 5, 1), (0, 9, 30)),
}  # fmt: skip
"""First and last day of each season, the year counted from the year that is printed."""

_DIVISIONS: Final[tuple[tuple[int, int, Precision], ...]] = (
    (40, 6, "semester"),
    (37, 4, "quadrimester"),
    (33, 3, "quarter"),
)
"""The first code of each kind of division, its months, its name."""

_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ALL_DAYS: Final = frozenset(
    (month, day) for month, length in enumerate(_LENGTHS, start=1) for day in range(1, length + 1)
)


@attrs.frozen
class Stretch:
    """Days that one date, or one member of a set, can be.

    Attributes:
        earliest: The first day; None where there is none that is known.
        latest: The last day, included; None where there is none that is known.
        years: The digits of the year, with their `X`, where the days do not all follow on
            each other (`XXXX-12-25`); otherwise None, and every day between the ends is meant.
        days: Month and day of the days of such a year; empty where `years` is None.
    """

    earliest: Day | None
    latest: Day | None
    years: str | None = None
    days: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_reversed(self) -> bool:
        """Whether the last day comes before the first, so that the ends contradict each other."""
        return (
            self.earliest is not None and self.latest is not None and self.latest < self.earliest
        )

    def contains(self, other: "Stretch") -> bool:
        """Whether every day of `other` is among these days; never where the ends are reversed."""
        if self.is_reversed or other.is_reversed:
            return False
        if self.years is not None:
            return all(
                _fits(years, self.years) and days <= self.days for years, days in _by_year(other)
            )
        starts = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        return starts and (
            self.latest is None or (other.latest is not None and other.latest <= self.latest)
        )


@attrs.frozen
class ExtendedDate:
    """A date in EDTF (ISO 8601-2), known as far as the text says and no further.

    Equality is equality of the text: `2025-06` and `2025-06-XX` are two dates.

    Attributes:
        text: The date as it is written.
        stretches: The days it can be: one stretch, or one for each member of a set.
        precision: What it is known to.

    >>> summer = ExtendedDate.parse("2025-06/2025-08")
    >>> summer.earliest, summer.latest
    ((2025, 6, 1), (2025, 8, 31))
    >>> summer.contains(ExtendedDate.parse("2025-07-1X"))
    True
    """

    text: str
    stretches: tuple[Stretch, ...]
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date, and nothing but a date.

        A day that is not in the calendar is malformed. An interval that ends before it begins
        is read, because it may be what was printed. Seconds have no decimals.

        Raises:
            ParseError: If the text is anything else, or longer than 100 characters.
        """
        if len(text) > MAX_LENGTH or not _WHOLE.fullmatch(text):
            raise ParseError(text, _expected(text))
        if text[0] == "[":
            members = text[1:-1].split(",")
            return cls(text, tuple(_range(member, "..") for member in members), "set")
        if "/" in text:
            return cls(text, (_range(text, "/"),), "interval")
        if "T" in text:
            return cls(text, (_stretch(text.partition("T")[0]),), "time")
        point = text.rstrip("?~%")
        return cls(text, (_stretch(point),), _precision(point))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"ExtendedDate.parse({self.text!r})"

    @property
    def earliest(self) -> Day | None:
        """The first day it can be; None where the beginning is open or unknown.

        A time counts as its day at the place it was given for; its zone moves nothing.
        The months of a season differ by place and calendar. The span holds the meteorological,
        the astronomical and the older (November to January) reckoning; with no hemisphere
        (21 to 24), both halves of the world. A winter may begin in the November before.
        """
        days = [stretch.earliest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def latest(self) -> Day | None:
        """The last day it can be, included; None where the end is open or unknown.

        The latest day of a winter, and of a season whose hemisphere is not said, may be in
        March of the next year. Quarters and other divisions are exact.
        """
        days = [stretch.latest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    @property
    def opens_earlier(self) -> bool:
        """Whether it is said to have no beginning: `../2025`, `[..2025]`."""
        return self.text.startswith(("..", "[.."))

    @property
    def opens_later(self) -> bool:
        """Whether it is said to have no end: `2019/..`, `[2019..]`."""
        return self.text.endswith(("..", "..]"))

    @property
    def is_uncertain(self) -> bool:
        """Whether the date, or an end of it, is marked as uncertain (`?` or `%`)."""
        return "?" in self.text or "%" in self.text

    @property
    def is_approximate(self) -> bool:
        """Whether the date, or an end of it, is marked as approximate (`~` or `%`)."""
        return "~" in self.text or "%" in self.text

    def certainly_before(self, other: "ExtendedDate") -> bool:
        """Whether the last day of this date comes before the first day of `other`.

        Never where one of those two days is open or unknown, where either date is uncertain
        or approximate, or where an interval ends before it begins.
        """
        if any(
            date.is_uncertain or date.is_approximate or any(s.is_reversed for s in date.stretches)
            for date in (self, other)
        ):
            return False
        last, first = self.latest, other.earliest
        return last is not None and first is not None and last < first

    def contains(self, other: "ExtendedDate") -> bool:
        """Whether every day `other` can be is a day this date can be.

        An end that is open or unknown sets no bound: `2019/` can last any time. Marks of doubt
        (`?`, `~`, `%`) are not looked at. Each member of a set is held against one member at
        a time. An interval that ends before it begins contains nothing and lies in nothing.
        """
        return all(any(mine.contains(its) for mine in self.stretches) for its in other.stretches)


def _range(text: str, mark: str) -> Stretch:
    """The days from one end to the other; a text without the mark is both ends."""
    first, found, last = text.partition(mark)
    if not found:
        return _stretch(text)
    # An interval is split at its slash, so what is left of an open end is its two dots.
    first, last = (end.strip(".").rstrip("?~%") for end in (first, last))
    return Stretch(
        _stretch(first).earliest if first else None, _stretch(last).latest if last else None
    )


def _stretch(text: str) -> Stretch:
    """The days of a date of digits, a division of a year, or a long year."""
    if text[0] == "Y":
        return Stretch((int(text[1:]), 1, 1), (int(text[1:]), 12, 31))
    sign = "-" if text[0] == "-" else ""
    year, month, day = (text.removeprefix("-").split("-") + ["XX", "XX"])[:3]
    if month.isdigit() and int(month) > 12:
        return _division(int(sign + year), int(month))
    days = _calendar(sign + year, month, day)
    earliest = _first(_years(sign + year, earliest=True), sorted(days))
    latest = _first(_years(sign + year, earliest=False), sorted(days, reverse=True))
    if re.fullmatch("[0-9]*X*", year + month + day):
        return Stretch(earliest, latest)
    return Stretch(earliest, latest, sign + year, days)
