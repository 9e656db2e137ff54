"""Which day, week, month or year is meant, counted from the day of publication."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from civicclaims.reading import date_rules as rules
from civicclaims.reading.date_calendar import UnplacedError, day as day_of, moved
from civicclaims.reading.date_holidays import FIXED, holiday_day, weekday_of_month
from civicclaims.reading.date_named import Choice, Named, first_day, last_day, of_date
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_steps import counted
from civicclaims.reading.date_terms import Setting, Term
from civicclaims.reading.date_words import MONTHS, WEEKDAYS
from civicclaims.values.edtf import MONTH_LENGTHS

_NAMES: Final = {number: name.capitalize() for name, number in MONTHS.items()}
_DAYS: Final = {number: name.capitalize() for name, number in WEEKDAYS.items()}
_WINTER: Final = 24
_FRIDAY: Final = 5
_NO_CENTURY_YET: Final = 2_000
"""The 2000s are ten years: no text yet needs a word for the whole century."""

TOLD: Final = "It is counted from a time told elsewhere in the text."
_HALF_A_YEAR: Final = dt.timedelta(days=183)
_NEVER_UNTOLD: Final = frozenset({"quarter", "season"})
"""What is told of when it is over, tense or none."""

_MOST_YEARS: Final = 9
"""Within so many years every day of the year comes again, February 29 too."""


def choose(term: Term, setting: Setting) -> Choice:
    """The units of the calendar that a named time can be.

    Raises:
        UnplacedError: If the words do not say, or say what is in no calendar.
    """
    if term.told:
        raise UnplacedError(TOLD)
    if term.recurs:
        raise UnplacedError("The words do not say which one is meant.")
    if term.unit in {"week of day", "weekend of day"}:
        return _around(term, choose(attrs.evolve(term, unit="day"), setting))
    if term.unit == "numeric":
        return _either_order(term)
    return _by_name(term, setting)


def _by_name(term: Term, setting: Setting) -> Choice:
    """What a name of a time stands for."""
    if term.unit in {"decade", "century"} and term.step is None:
        return _decade_or_century(term, setting)
    if term.unit == "year" and term.year is not None:
        return Choice((_printed_year(term, term.year),))
    in_year = None if term.unit in {"weekday", "weekend"} else _by_year(term)
    if in_year is None:
        return counted(term, setting)
    return _of_a_year(term, setting, in_year)


def _of_a_year(term: Term, setting: Setting, in_year: Callable[[int], Named]) -> Choice:
    """What comes once a year, of the year that is printed or meant."""
    if term.year is not None:
        return _of_printed_year(term, in_year(term.year))
    if term.of_year is not None:
        found = _of_printed_year(term, in_year(setting.day().year + term.of_year))
        return Choice(found.named, rules.together(rules.UNITS, found.rule), counted=True)
    return _of_its_name(term, setting, in_year)


def _around(term: Term, days: Choice) -> Choice:
    """The week or the weekend of a day."""
    week = term.unit == "week of day"
    some: list[Named] = []
    for day in (named.first for named in days.named):
        if week:
            backs = (day.isoweekday() % 7, day.isoweekday() - 1)
            some += [Named(unit="week", first=moved(day, days=-back)) for back in backs]
        elif day.isoweekday() < _FRIDAY:
            raise UnplacedError(f"{day} is not in a weekend.", unread=True)
        else:
            saturday = moved(day, days=6 - day.isoweekday())
            some.append(Named(unit="days", first=saturday, last=moved(saturday, days=1)))
    some.sort(key=first_day)
    rule = rules.WEEK_OF_DAY if week else rules.WEEKEND_OF_DAY
    several = tuple(dict.fromkeys(some))
    return Choice(several, rules.together(days.rule, rule), counted=days.counted)


def _printed_year(term: Term, year: int) -> Named:
    """A year, or two, as printed."""
    if term.fiscal:
        before = term.year_before
        return Named(
            unit="fiscal", year=year if before is None else before, number=year if before else 0
        )
    if term.year_before is not None:
        return Named(unit="years", year=term.year_before, number=year)
    return Named(unit="year", year=year)


def _either_order(term: Term) -> Choice:
    """A date in figures, whose day or month may be printed first."""
    days = []
    for year, month, number in term.either:
        try:
            days.append(of_date(day_of(year, month, number)))
        except UnplacedError:
            continue
    if not days:
        raise UnplacedError("There is no such day, the day or the month first.", unread=True)
    return Choice(tuple(days), rules.EITHER_ORDER if len(days) > 1 else None)


def _decade_or_century(term: Term, setting: Setting) -> Choice:
    """A decade or a century by its number."""
    if term.unit == "century":
        return Choice((Named(unit="century", year=100 * ((term.number or 1) - 1)),))
    if term.year is None:
        latest = setting.day().year
        year = latest - (latest - (term.number or 0)) % 100
        return Choice((Named(unit="decade", year=year),), rules.CENTURY, counted=True)
    decade = Named(unit="decade", year=term.year)
    if term.year % 100 or term.year >= _NO_CENTURY_YET:
        return Choice((decade,))
    # "The 1900s" are ten years to some and a hundred to others.
    return Choice((decade, Named(unit="century", year=term.year)))


def _by_year(  # noqa: PLR0911 - one return for each unit
    term: Term,
) -> Callable[[int], Named] | None:
    """What a name stands for in any one year; None for what does not come once a year."""
    number, which, weekday = term.number or 0, term.day or 0, term.weekday or 1
    if term.unit == "holiday":
        name = term.holiday or ""
        return lambda year: of_date(holiday_day(name, year))
    if not number:
        return None
    if term.unit == "day":
        _check_day(number, which)
        return lambda year: of_date(day_of(year, number, which))
    if term.unit == "weekday of month":
        return lambda year: of_date(weekday_of_month(year, number, weekday, which))
    if term.unit == "week of month":
        return lambda year: Named(unit="week of month", year=year, month=number, number=which)
    unit = term.unit
    if unit in {"month", "quarter", "season"}:
        return lambda year: Named(unit=unit, year=year, number=number)
    return None


def _check_day(month: int, day: int) -> None:
    """Refuse a day that is in no year.

    Raises:
        UnplacedError: If there is no such month, or it never has so many days.
    """
    if month > 12:
        raise UnplacedError(f"There is no month {month}.", unread=True)
    if day > MONTH_LENGTHS[month - 1]:
        raise UnplacedError(f"{_NAMES[month]} has {MONTH_LENGTHS[month - 1]} days.", unread=True)


def _of_printed_year(term: Term, found: Named) -> Choice:
    """A day, a month or the like whose year is printed."""
    if term.weekday is not None and found.first.isoweekday() != term.weekday:
        said, true = _DAYS[term.weekday], _DAYS[found.first.isoweekday()]
        raise UnplacedError(f"{found.first} is a {true}, and the words say {said}.", unread=True)
    listed = rules.LISTED if term.listed else None
    return Choice((found,), rules.together(listed, _rule_of(term)))


def _rule_of(term: Term) -> Rule | None:
    """The rule that a sort of time rests on, whatever its year."""
    if term.unit == "week of month":
        return rules.WEEK_OF_MONTH
    moves = term.unit == "holiday" and term.holiday not in FIXED
    return rules.HOLIDAYS if moves else None


def _of_its_name(term: Term, setting: Setting, in_year: Callable[[int], Named]) -> Choice:
    """The latest or the coming one of a name that comes once a year."""
    day = setting.day()
    latest = _nearest(in_year, day, -1)
    coming = _nearest(in_year, day, 1)
    extra = rules.SEASONS if term.unit == "season" else _rule_of(term)
    if term.step in {-1, 1}:
        several = _last_or_next(in_year, day, term.step or 0)
        return Choice(several, rules.together(rules.EITHER_YEAR, extra), counted=True)
    if term.step == 0 and term.number != _WINTER:
        return Choice((in_year(day.year),), rules.together(rules.UNITS, extra), counted=True)
    if setting.pointing == "either" and term.pointing is None and term.weekday is None:
        several = (latest,) if latest == coming else (latest, coming)
        return Choice(several, rules.together(rules.EITHER_WAY, extra), counted=True)
    if _is_untold(term, setting) and day - first_day(latest) > _HALF_A_YEAR and latest != coming:
        return Choice((latest, coming), rules.together(rules.UNTOLD, extra), counted=True)
    ahead = (term.pointing or setting.pointing) in {"ahead", "would"}
    found, other = (coming, latest) if ahead else (latest, coming)
    rule = rules.COMING if ahead else rules.LATEST
    weekday = None if term.unit == "weekday of month" else term.weekday
    if weekday is not None and found.first.isoweekday() != weekday:
        found, rule = other, rules.OF_ITS_WEEKDAY
        # "Saturday, July 20, will" cannot be past, nor "Tuesday, Aug. 5, was" to come.
        told = setting.pointing == "ahead" or setting.over
        if told or found.first.isoweekday() != weekday:
            reason = f"That day is no {_DAYS[weekday]} where it would be expected."
            raise UnplacedError(reason, unread=True)
    return Choice((found,), rules.together(rule, extra), counted=True)


def _is_untold(term: Term, setting: Setting) -> bool:
    """Whether nothing says which way a date without a year lies."""
    free = setting.pointing is None and term.pointing is None and term.weekday is None
    return free and not setting.over and term.unit not in _NEVER_UNTOLD and term.step is None


def _nearest(in_year: Callable[[int], Named], day: dt.date, way: int) -> Named:
    """The latest that began by a day, or the first that ends on it or after it."""
    for away in range(-1, _MOST_YEARS):
        year = day.year + way * away
        try:
            found = in_year(year)
            fits = first_day(found) <= day if way < 0 else last_day(found) >= day
        except UnplacedError:
            # February 29 is not in every year.
            continue
        except ValueError:
            break
        if fits:
            return found
    raise UnplacedError("It leaves the years 1 to 9999.")


def _last_or_next(in_year: Callable[[int], Named], day: dt.date, step: int) -> tuple[Named, ...]:
    """What "last June" or "next June" can be: that of this year may be passed over."""
    found = _nearest(in_year, day, step)
    over = last_day(found) < day if step < 0 else first_day(found) > day
    if not over:
        found = _beyond(in_year, found, step)
    if first_day(found).year != day.year or found.number == _WINTER:
        return (found,)
    return tuple(sorted((found, _beyond(in_year, found, step)), key=first_day))


def _beyond(in_year: Callable[[int], Named], found: Named, step: int) -> Named:
    """The one before another of its name, or the one after it."""
    edge = first_day(found) if step < 0 else last_day(found)
    return _nearest(in_year, moved(edge, days=step), step)
