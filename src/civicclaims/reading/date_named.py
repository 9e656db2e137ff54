"""Units of the calendar that words have named, and the parts of them."""

import datetime as dt
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.reading.date_calendar import (
    Candidate,
    UnplacedError,
    day,
    month_end,
    moved,
    of_day,
    of_days,
    of_edtf,
    of_months,
    of_vague_edtf,
    of_years,
    on,
)
from civicclaims.reading.date_convention import Convention, Division, Part
from civicclaims.reading.date_found import Bounds
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_terms import Half

NamedUnit: TypeAlias = Literal[
    "day", "days", "week", "week of month", "month", "quarter", "season", "year", "years",
    "fiscal", "decade", "century",
]  # fmt: skip

_HALVES: Final[dict[str, dict[Half, tuple[int, int]]]] = {
    "month": {1: (1, 15), 2: (16, 31)},
    "decade": {1: (0, 4), 2: (5, 9)},
    "century": {1: (0, 49), 2: (50, 99)},
}


@attrs.frozen(kw_only=True)
class Named:
    """One unit of the calendar.

    Attributes:
        unit: What it is. "days" and "years" run from a first to a last.
        year: Its year; the first year of a decade or a century.
        number: Its month, its quarter, the code of its season, its week of a month, or the last
            of its years.
        first: Its first day, where it is counted in days.
        last: Its last day, of "days".
        month: Its month, of a week of a month.
    """

    unit: NamedUnit
    year: int = 0
    number: int = 0
    first: dt.date = dt.date.min
    last: dt.date = dt.date.min
    month: int = 0


@attrs.frozen
class Choice:
    """What a named time can be, and the rule that says so.

    Attributes:
        named: The units it can be, in order.
        rule: The rule; None where it is printed whole.
        counted: Whether it was counted from the day of publication.
    """

    named: tuple[Named, ...]
    rule: Rule | None = None
    counted: bool = False


def of_date(found: dt.date) -> Named:
    """A day."""
    return Named(unit="day", first=found)


def candidate(
    named: Named, part: Part | None, half: Half | None, convention: Convention
) -> Candidate:
    """Where a unit, or a part of it, lies."""
    if half is not None:
        return _half(named, half)
    if part is not None and named.unit not in {"day", "days", "season", "fiscal", "years"}:
        return _part(named, part, convention)
    return _whole(named)


def _whole(named: Named) -> Candidate:  # noqa: C901, PLR0911 - one case for each unit
    """Where the whole of a unit lies."""
    year, number = named.year, named.number
    match named.unit:
        case "day":
            return of_day(named.first)
        case "days":
            return of_days(named.first, named.last)
        case "week":
            return of_days(named.first, moved(named.first, days=6))
        case "month":
            return of_months((year, number), (year, number))
        case "quarter":
            return of_edtf(f"{_within(year):04}-{32 + number}")
        case "season":
            return of_vague_edtf(f"{_within(year):04}-{number}")
        case "year":
            return of_years(year, year)
        case "years":
            return _from_year_to_year(year, number)
        case "fiscal":
            return _fiscal(year, number)
        case "week of month":
            return _week_of_month(named)
        case "decade":
            return of_edtf(f"{_within(year) // 10:03}X")
        case "century":
            return _century(year)


def _within(year: int) -> int:
    """A year that is in the calendar."""
    if not 1 <= year <= 9_998:
        raise UnplacedError("It leaves the years 1 to 9999.")
    return year


def _century(year: int) -> Candidate:
    """A century, which begins with its year 0 or its year 1."""
    first = day(max(year, 1), 1, 1)
    return Candidate(
        f"{year // 100:02}XX",
        None,
        Bounds(first, day(year + 1, 1, 1)),
        Bounds(day(year + 99, 12, 31), day(year + 100, 12, 31)),
    )


def _from_year_to_year(year: int, last: int) -> Candidate:
    """From some day of one year to some day of another."""
    return Candidate(
        f"{year:04}",
        f"{last:04}",
        Bounds(day(year, 1, 1), day(year, 12, 31)),
        Bounds(day(last, 1, 1), day(last, 12, 31)),
    )


def _fiscal(year: int, last: int) -> Candidate:
    """A financial year, which may begin in its year or the year before, on any day."""
    if last:
        return _from_year_to_year(year, last)
    return Candidate(
        f"{year:04}",
        None,
        Bounds(day(year - 1, 1, 1), day(year, 12, 31)),
        Bounds(day(year, 1, 1), day(year + 1, 12, 31)),
    )


def _week_of_month(named: Named) -> Candidate:
    """A week of a month, counted in sevens or as it stands in the calendar."""
    first, last = day(named.year, named.month, 1), month_end(named.year, named.month)
    if named.number == 0:
        begins = Bounds(moved(last, days=-12), moved(last, days=-6))
        ends = Bounds(moved(last, days=-6), last)
    else:
        begin = moved(first, days=7 * named.number - 7)
        if begin > last:
            raise UnplacedError("There is no fifth week.", unread=True)
        begins = Bounds(max(first, moved(begin, days=-6)), min(moved(begin, days=6), last))
        ends = Bounds(begins.earliest, min(moved(begin, days=12), last))
    first_days, last_days = (
        f"[{each.earliest.isoformat()}..{each.latest.isoformat()}]" for each in (begins, ends)
    )
    return Candidate(first_days, last_days, begins, ends)


def _half(named: Named, half: Half) -> Candidate:
    """The first or the second half of a unit."""
    year, number = named.year, named.number
    if named.unit == "year":
        return of_edtf(f"{_within(year):04}-{39 + half}")
    if named.unit not in _HALVES:
        raise UnplacedError("Its half has no edge that is agreed on.")
    first, last = _HALVES[named.unit][half]
    if named.unit == "month":
        end = month_end(year, number)
        middle = 14 if end.day == 28 else 15
        if half == 1:
            return of_days(day(year, number, 1), day(year, number, middle))
        return of_days(day(year, number, middle + 1), end)
    return of_years(year + first, year + last)


def _part(named: Named, part: Part, convention: Convention) -> Candidate:
    """Early, mid or late in a unit, as a convention has it."""
    year, number = named.year, named.number
    divisions: dict[str, Division] = {
        "week": convention.week, "month": convention.month, "quarter": convention.quarter,
        "year": convention.year, "decade": convention.decade, "century": convention.century,
    }  # fmt: skip
    division = divisions.get(named.unit)
    if division is None:
        return _whole(named)
    first, last = division.reach(part)
    if named.unit == "week":
        return of_days(moved(named.first, days=first - 1), moved(named.first, days=last - 1))
    if named.unit == "month":
        end = month_end(year, number)
        return of_days(day(year, number, first), end.replace(day=min(last, end.day)))
    if named.unit == "quarter":
        before = 3 * number - 3
        return of_months((year, before + first), (year, before + last))
    if named.unit == "year":
        return of_months((year, first), (year, last))
    return of_years(year + first, year + last)


def first_day(named: Named) -> dt.date:
    """The day a unit begins; of a season, that of its northern months."""
    if named.unit == "season":
        return day(named.year, 3 * (named.number - 20), 1)
    return _whole(named).begins.earliest


def last_day(named: Named) -> dt.date:
    """The day a unit ends; of a season, that of its northern months."""
    if named.unit == "season":
        return moved(first_day(named), months=3, days=-1)
    return _whole(named).ends.latest


def known(found: Candidate) -> bool:
    """Whether both ends of a time are one day each."""
    return found.begins == on(found.begins.earliest) and found.ends == on(found.ends.latest)
