"""The days that a date in EDTF (ISO 8601-2) can be, in the proleptic Gregorian calendar."""

import itertools
import re
from calendar import isleap
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

Day: TypeAlias = tuple[int, int, int]
"""Year, month and day of the month; the year may be any whole number."""

_SEASONS: Final[dict[int, tuple[Day, Day]]] = {
    21: ((0, 1, 1), (0, 12, 31)), 22: ((-1, 11, 1), (1, 3, 31)),
    23: ((0, 1, 1), (0, 12, 31)), 24: ((-1, 11, 1), (1, 3, 31)),
    25: ((0, 2, 1), (0, 6, 30)), 26: ((0, 5, 1), (0, 9, 30)),
    27: ((0, 8, 1), (0, 12, 31)), 28: ((-1, 11, 1), (1, 3, 31)),
    29: ((0, 8, 1), (0, 12, 31)), 30: ((-1, 11, 1), (1, 3, 31)),
    31: ((0, 2, 1), (0, 6, 30)), 32: ((0, 5, 1), (0, 9, 30)),
}  # fmt: skip
"""First and last day of each season, the year counted from the year that is printed."""

_DIVISIONS: Final = ((40, 6), (37, 4), (33, 3))
"""The first code of semesters, quadrimesters and quarters, and their length in months."""

LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days each month can have, January first."""

_ALL_DAYS: Final = frozenset(
    (month, day) for month, length in enumerate(LENGTHS, start=1) for day in range(1, length + 1)
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
        return self.earliest is not None and self.latest is not None and self.latest < self.earliest

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


def point_days(text: str) -> Stretch:
    """The days of one date without marks of doubt and without a time of day.

    The text is a date of digits and `X`, a division of a year or a long year (`Y17000`),
    and must be well formed.
    """
    if text[0] == "Y":
        return Stretch((int(text[1:]), 1, 1), (int(text[1:]), 12, 31))
    sign = "-" if text[0] == "-" else ""
    year, month, day = [*text.removeprefix("-").split("-"), "XX", "XX"][:3]
    if month.isdigit() and int(month) > 12:
        return _division(int(sign + year), int(month))
    if "X" not in text:
        return _known(int(sign + year), month, day)
    written_out = year.isdigit() and (month.isdigit() or month == day == "XX")
    if written_out and (day.isdigit() or day == "XX"):
        return _plain(int(sign + year), month, day)
    days = _calendar(sign + year, month, day)
    earliest = _outermost(_years(sign + year, first=True), sorted(days))
    latest = _outermost(_years(sign + year, first=False), sorted(days, reverse=True))
    if re.fullmatch("[0-9]*X*", year + month + day):
        return Stretch(earliest, latest)
    return Stretch(earliest, latest, sign + year, days)


def _plain(year: int, month: str, day: str) -> Stretch:
    """The days of a year, a month or a day that is written out; the rest is `XX`."""
    if month == "XX":
        return Stretch((year, 1, 1), (year, 12, 31))
    number = int(month)
    length = 28 if number == 2 and not isleap(year) else LENGTHS[number - 1]
    first, last = (1, length) if day == "XX" else (int(day), int(day))
    return Stretch((year, number, first), (year, number, last))


def _division(year: int, code: int) -> Stretch:
    """The days of a season, quarter, quadrimester or semester."""
    if code in _SEASONS:
        (before, month, day), (after, last_month, last_day) = _SEASONS[code]
        return Stretch((year + before, month, day), (year + after, last_month, last_day))
    start, months = next((start, months) for start, months in _DIVISIONS if code >= start)
    last = months * (code - start + 1)
    return Stretch((year, last - months + 1, 1), (year, last, LENGTHS[last - 1]))


def _known(year: int, month: str, day: str) -> Stretch:
    """The days of a year, of a month or of one day; what is not written is `XX`."""
    if month == "XX":
        return Stretch((year, 1, 1), (year, 12, 31))
    if day != "XX":
        return Stretch((year, int(month), int(day)), (year, int(month), int(day)))
    length = LENGTHS[int(month) - 1] - (month == "02" and not isleap(year))
    return Stretch((year, int(month), 1), (year, int(month), length))


def _calendar(years: str, month: str, day: str) -> frozenset[tuple[int, int]]:
    """The months and days that fit, with February 29 only where one of the years is a leap year."""
    days = frozenset(
        (m, d) for m, d in _ALL_DAYS if _fits(f"{m:02d}", month) and _fits(f"{d:02d}", day)
    )
    if (2, 29) in days and not any(map(isleap, _years(years, first=True))):
        return days - {(2, 29)}
    return days


def _fits(digits: str, pattern: str) -> bool:
    """Whether a text of digits and `X` is one of those the pattern stands for."""
    return len(digits) == len(pattern) and all(
        wanted in {"X", digit} for digit, wanted in zip(digits, pattern, strict=True)
    )


def _years(pattern: str, *, first: bool) -> Iterator[int]:
    """The years a pattern stands for, from the first on or from the last back."""
    negative = pattern[0] == "-"
    figures = "0123456789" if first != negative else "9876543210"
    choices = (figures if character == "X" else character for character in pattern)
    for characters in itertools.product(*choices):
        year = int("".join(characters))
        if year or not negative:
            yield year


def _outermost(years: Iterator[int], days: Iterable[tuple[int, int]]) -> Day:
    """The first day met, with the years and the days in the order given."""
    return next(
        (year, month, day)
        for year in years
        for month, day in days
        if (month, day) != (2, 29) or isleap(year)
    )


def _by_year(stretch: Stretch) -> Iterator[tuple[str, frozenset[tuple[int, int]]]]:
    """The digits of the years of a stretch with two ends, each with its days."""
    if stretch.years is not None:
        yield stretch.years, stretch.days
        return
    if stretch.earliest is None or stretch.latest is None:
        yield "", frozenset()  # no pattern has years without digits
        return
    for year in range(stretch.earliest[0], stretch.latest[0] + 1):
        start = stretch.earliest[1:] if year == stretch.earliest[0] else (1, 1)
        end = stretch.latest[1:] if year == stretch.latest[0] else (12, 31)
        days = frozenset(
            day for day in _ALL_DAYS if start <= day <= end and (day != (2, 29) or isleap(year))
        )
        yield f"{year:0{5 if year < 0 else 4}d}", days
