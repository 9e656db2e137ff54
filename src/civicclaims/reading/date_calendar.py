"""Days, months and years of the calendar, and what a time can be on it."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Final

import attrs
from dateutil.relativedelta import relativedelta

from civicclaims.reading.date_found import Bounds
from civicclaims.values.date import ExtendedDate
from civicclaims.values.stretch import Day

_PLAIN: Final = re.compile("[0-9X]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_SEASON: Final = re.compile("([0-9]{4})-(?:2[1-9]|3[0-2])")


class UnplacedError(Exception):
    """A time has no place on the calendar.

    Attributes:
        reason: Why, as a sentence.
        unread: Whether that is a fault of the words, and not something left unsaid.
    """

    def __init__(self, reason: str, *, unread: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unread = unread


@attrs.frozen
class Candidate:
    """One time that words can mean.

    Attributes:
        first: The whole of it in EDTF, or its first piece where `last` is given.
        last: Its last piece in EDTF; None where `first` is the whole.
        begins: The days its first day can be.
        ends: The days its last day can be.
    """

    first: str
    last: str | None
    begins: Bounds
    ends: Bounds


def on(day: dt.date) -> Bounds:
    """A day that is known."""
    return Bounds(day, day)


def day(year: int, month: int, number: int) -> dt.date:
    """A day of the calendar.

    Raises:
        UnplacedError: If there is none.
    """
    if not 1 <= year <= 9_999:
        raise UnplacedError("It leaves the years 1 to 9999.")
    length = monthrange(year, month)[1] if 1 <= month <= 12 else 0
    if not length:
        raise UnplacedError(f"There is no month {month}.", unread=True)
    if not 1 <= number <= length:
        raise UnplacedError(f"{year}-{month:02} has {length} days.", unread=True)
    return dt.date(year, month, number)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    first = day(year, month, 1)
    return first.replace(day=monthrange(first.year, first.month)[1])


def moved(start: dt.date, *, days: int = 0, months: int = 0) -> dt.date:
    """A day so many months and then days away, clipped to the end of a short month.

    Raises:
        UnplacedError: If it leaves the years 1 to 9999.
    """
    try:
        return start + relativedelta(months=months, days=days)
    except (ValueError, OverflowError):
        raise UnplacedError("It leaves the years 1 to 9999.") from None


def of_day(found: dt.date) -> Candidate:
    """A day."""
    return Candidate(found.isoformat(), None, on(found), on(found))


def of_days(first: dt.date, last: dt.date) -> Candidate:
    """All the days from one to another, both included."""
    if first == last:
        return of_day(first)
    return Candidate(first.isoformat(), last.isoformat(), on(first), on(last))


def of_months(first: tuple[int, int], last: tuple[int, int]) -> Candidate:
    """All the months from one to another, each as year and month, both included."""
    text = [f"{year:04}-{month:02}" for year, month in (first, last)]
    ends = text[1] if text[1] != text[0] else None
    return Candidate(text[0], ends, on(day(*first, 1)), on(month_end(*last)))


def of_years(first: int, last: int) -> Candidate:
    """All the years from one to another, both included."""
    text = f"{last:04}" if last != first else None
    return Candidate(f"{first:04}", text, on(day(max(first, 1), 1, 1)), on(day(last, 12, 31)))


def of_edtf(text: str) -> Candidate:
    """A time with a form of its own in EDTF, whose ends are sharp: `2025-33`, `199X`."""
    found = ExtendedDate.parse(text)
    return Candidate(text, None, on(_date(found.earliest)), on(_date(found.latest)))


def of_vague_edtf(text: str) -> Candidate:
    """A time in EDTF whose ends may be anywhere in its span, as those of a season."""
    found = ExtendedDate.parse(text)
    bounds = Bounds(_date(found.earliest), _date(found.latest))
    return Candidate(text, None, bounds, bounds)


def _date(found: Day | None) -> dt.date:
    """A day of the span of a date, which has both ends."""
    if found is None or not 1 <= found[0] <= 9_999:
        raise UnplacedError("It leaves the years 1 to 9999.")
    return dt.date(*found)


def union(bounds: Iterable[Bounds]) -> Bounds:
    """All the days that any of them has, and those between."""
    some = list(bounds)
    return Bounds(min(each.earliest for each in some), max(each.latest for each in some))


def either(candidates: list[Candidate]) -> Candidate:
    """What can be any of several times, as one of the set of them."""
    some = list(dict.fromkeys(candidates))
    if len(some) == 1:
        return some[0]
    begins = union(each.begins for each in some)
    ends = union(each.ends for each in some)
    seasons = [_SEASON.fullmatch(each.first) for each in some]
    if all(seasons):
        return Candidate(one_of([each.first[:4] for each in some]), None, begins, ends)
    if all(each.last is None and _PLAIN.fullmatch(each.first) for each in some):
        return Candidate(one_of([each.first for each in some]), None, begins, ends)
    firsts = [each.begins.earliest.isoformat() for each in some]
    lasts = [each.ends.latest.isoformat() for each in some]
    return Candidate(one_of(firsts), one_of(lasts), begins, ends)


def one_of(texts: list[str]) -> str:
    """One of several dates, in EDTF."""
    some = sorted(set(texts))
    return some[0] if len(some) == 1 else f"[{','.join(some)}]"


def within(found: Candidate) -> str:
    """One day, or one smaller date, within a time, in EDTF: `[2025-06-01..2025-06-10]`."""
    last = found.last
    if last is None:
        return found.first
    if _PLAIN.fullmatch(found.first) and _PLAIN.fullmatch(last) and "X" not in found.first + last:
        return f"[{found.first}..{last}]"
    first, end = found.begins.earliest, found.ends.latest
    return first.isoformat() if first == end else f"[{first.isoformat()}..{end.isoformat()}]"


def as_end(found: Candidate) -> str:
    """A time as the end of an interval, which takes no sets: the date, or its last day."""
    text = found.first if found.last is None else found.last
    point = ExtendedDate.parse(text)
    plain = point.precision not in {"set", "interval", "time"}
    return text if plain else found.ends.latest.isoformat()
