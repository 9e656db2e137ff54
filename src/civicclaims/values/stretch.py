"""The days a date in EDTF (ISO 8601-2) can be, in the proleptic Gregorian calendar."""

import datetime as dt
import itertools
import re
from calendar import isleap
from collections.abc import Iterator
from typing import Final, TypeAlias

import attrs

from civicclaims.values.edtf import MONTH_LENGTHS

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

_ALL_DAYS: Final = frozenset(
    (month, day)
    for month, length in enumerate(MONTH_LENGTHS, start=1)
    for day in range(1, length + 1)
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
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends


def point_days(text: str) -> Stretch:
    """The days of one date without marks of doubt and without a time of day.

    The text is a date of digits and `X`, a division of a year (`2025-33`), a long year
    (`Y17000`, `Y17E7`) or one with a number of significant digits (`1950S2`), and must be well
    formed.
    """
    if "Y" in text or "S" in text:
        return _rough_year(text)
    sign = "-" if text[0] == "-" else ""
    digits, *rest = text.removeprefix("-").split("-")
    if "X" in text:
        return _masked(sign + digits, *rest)
    year = int(sign + digits)
    if not rest:
        return Stretch((year, 1, 1), (year, 12, 31))
    month = int(rest[0])
    if month > 12:
        return _division(year, month)
    if len(rest) == 1:
        return Stretch((year, month, 1), (year, month, _length(year, month)))
    day = (year, month, int(rest[1]))
    return Stretch(day, day)


def _rough_year(text: str) -> Stretch:
    """The days of a year, or of all years that agree with it in its significant digits."""
    year, _, kept = text.removeprefix("Y").partition("S")
    digits, _, zeros = year.removeprefix("-").partition("E")
    digits += "0" * int(zeros or 0)
    unit = 10 ** max(len(digits) - int(kept), 0) if kept else 1
    first = int(digits) // unit * unit
    last = first + unit - 1
    if year[0] == "-":
        # Minus nothing is no year.
        first, last = -last, min(-first, -1)
    return Stretch((first, 1, 1), (last, 12, 31))


def _length(year: int, month: int) -> int:
    """The number of days of a month."""
    return MONTH_LENGTHS[month - 1] - (month == 2 and not isleap(year))


def _division(year: int, code: int) -> Stretch:
    """The days a season may have, or those of a quarter, a quadrimester or a semester."""
    if code in _SEASONS:
        (before, month, day), (after, last_month, last_day) = _SEASONS[code]
        return Stretch((year + before, month, day), (year + after, last_month, last_day))
    start, months = next(kind for kind in _DIVISIONS if kind[0] <= code)
    last_month = (code - start + 1) * months
    return Stretch(
        (year, last_month - months + 1, 1), (year, last_month, _length(year, last_month))
    )


def _masked(year: str, month: str = "XX", day: str = "XX") -> Stretch:
    """The days of a date in which `X` stands for any digit, as long as the calendar has the day."""
    leap = any(map(isleap, _years(year)))
    months = [number for number in range(1, 13) if _fits(f"{number:02d}", month)]
    numbers = [number for number in range(1, 32) if _fits(f"{number:02d}", day)]
    days = frozenset(
        (m, d)
        for m in months
        for d in numbers
        if (m, d) in _ALL_DAYS and (leap or (m, d) != (2, 29))
    )
    earliest = _first(_years(year), sorted(days))
    latest = _first(_years(year, backwards=True), sorted(days, reverse=True))
    if re.fullmatch("-?[0-9]*X*", year + month + day):
        return Stretch(earliest, latest)
    return Stretch(earliest, latest, year, days)


def _years(mask: str, *, backwards: bool = False) -> Iterator[int]:
    """The years a mask allows, the earliest first, or the latest."""
    sign = -1 if mask[0] == "-" else 1
    step = -sign if backwards else sign
    choices = ("0123456789"[::step] if each == "X" else each for each in mask.removeprefix("-"))
    years = (sign * int("".join(digits)) for digits in itertools.product(*choices))
    return (year for year in years if year or sign > 0)


def _first(years: Iterator[int], days: list[tuple[int, int]]) -> Day:
    """The first of `days`, in their order, in the first of `years` that has it."""
    return next((year, *day) for year in years for day in days if day != (2, 29) or isleap(year))


def _fits(digits: str, mask: str) -> bool:
    """Whether digits, which may have an `X` of their own, are among those a mask allows."""
    return len(digits) == len(mask) and all(
        allowed in ("X", digit) for digit, allowed in zip(digits, mask, strict=True)
    )


def _by_year(stretch: Stretch) -> Iterator[tuple[str, frozenset[tuple[int, int]]]]:
    """The days of a stretch, year by year; with no year at all where an end is missing."""
    if stretch.years is not None:
        yield stretch.years, stretch.days
    elif stretch.earliest is None or stretch.latest is None:
        yield "", frozenset()
    else:
        common = _ALL_DAYS - {(2, 29)}
        for year in range(stretch.earliest[0], stretch.latest[0] + 1):
            days = _ALL_DAYS if isleap(year) else common
            if year in (stretch.earliest[0], stretch.latest[0]):
                days = frozenset(
                    day for day in days if stretch.earliest <= (year, *day) <= stretch.latest
                )
            yield f"{'-' if year < 0 else ''}{abs(year):04d}", days


def number(day: Day) -> int:
    """The number of a day, 1 for 0001-01-01; the calendar repeats every 400 years."""
    cycles, year = divmod(day[0] - 1, 400)
    return dt.date(year + 1, day[1], day[2]).toordinal() + cycles * 146_097


def joined(stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """The same days, with stretches that overlap or follow on each other made one."""
    if len(stretches) == 1:
        return list(stretches)
    whole = [each for each in stretches if each.years is None and not each.is_reversed]
    whole.sort(key=lambda each: (each.earliest is not None, each.earliest or (0, 1, 1)))
    result: list[Stretch] = []
    for each in whole:
        last = result[-1] if result else None
        if last is None or not _follows_on(last.latest, each.earliest):
            result.append(each)
        elif last.latest is not None and (each.latest is None or last.latest < each.latest):
            result[-1] = Stretch(last.earliest, each.latest)
    return result + [each for each in stretches if each.years is not None]


def _follows_on(latest: Day | None, earliest: Day | None) -> bool:
    """Whether no day lies between the end of one stretch and the beginning of the next."""
    return latest is None or earliest is None or number(earliest) <= number(latest) + 1
