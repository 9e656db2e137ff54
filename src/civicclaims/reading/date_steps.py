"""Days, weekdays, weekends and whole units, counted from the day of publication."""

import datetime as dt

from civicclaims.reading import date_rules as rules
from civicclaims.reading.date_calendar import moved
from civicclaims.reading.date_named import Choice, Named, first_day, last_day, of_date
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_terms import Setting, Term


def counted(term: Term, setting: Setting) -> Choice:
    """What a time that counts from publication can be.

    Raises:
        UnplacedError: If there is no day to count from.
    """
    if term.unit == "day":
        return _counted_day(term, setting)
    if term.unit == "weekday":
        return _weekday(term, setting)
    return _weekend(term, setting) if term.unit == "weekend" else _unit(term, setting)


def _counted_day(term: Term, setting: Setting) -> Choice:
    """Yesterday, today, tomorrow."""
    return Choice((of_date(moved(setting.day(), days=term.step or 0)),), rules.DAYS, counted=True)


def _weekday(term: Term, setting: Setting) -> Choice:
    """A weekday by the rules for weekdays."""
    day, wanted = setting.day(), term.number or 1
    latest = moved(day, days=-((day.isoweekday() - wanted) % 7))
    coming = moved(day, days=(wanted - day.isoweekday() - 1) % 7 + 1)
    if term.step is not None or term.week is not None:
        return _stepped(term, setting, latest, coming)
    if term.pointing == "back":
        return _days([latest if latest != day else moved(day, days=-7)], rules.PAST_WEEKDAY)
    if term.pointing is None and setting.pointing in {"would", "either"}:
        return _days([latest, coming], rules.EITHER_WAY)
    if "ahead" in {term.pointing, setting.pointing}:
        today = [day] if latest == day and term.pointing is None else []
        return _days([*today, coming], rules.COMING_WEEKDAY)
    if term.then is not None and (day.isoweekday() - term.then) % 7 > (day - latest).days:
        return _days([moved(latest, days=-7), latest], rules.WEEKDAYS_IN_A_ROW)
    return _days([latest], rules.LATEST_WEEKDAY)


def _stepped(term: Term, setting: Setting, latest: dt.date, coming: dt.date) -> Choice:
    """A weekday after "last", "this" or "next", or of last, this or next week."""
    day, wanted = setting.day(), term.number or 1
    if term.week is not None:
        sunday = moved(day, days=7 * term.week - day.isoweekday() % 7 + wanted % 7)
        monday = moved(day, days=7 * term.week - day.isoweekday() + wanted)
        return _days([sunday, monday], rules.WEEKS)
    if term.step == -1:
        return _days([latest, moved(latest, days=-7)], rules.EITHER_WEEKDAY)
    if term.step == 1:
        same_week = coming.isocalendar()[:2] == day.isocalendar()[:2]
        days = [coming, moved(coming, days=7)] if same_week else [coming]
        return _days(days, rules.NEXT_WEEKDAY)
    if setting.pointing == "back":
        return _days([latest], rules.PAST_WEEKDAY)
    first = latest if latest == day else coming
    in_week = moved(day, days=wanted - day.isoweekday())
    return _days([in_week, first] if setting.pointing is None else [first], rules.THIS_WEEKDAY)


def weeks_from(day: dt.date, weekday: int, weeks: int) -> list[dt.date]:
    """Weekdays so many weeks before the latest one, or after the coming one: `a week ago Monday`.

    On the same weekday, what is to come may be counted from that day or from the next one.
    """
    latest = moved(day, days=-((day.isoweekday() - weekday) % 7))
    if weeks < 0:
        return [moved(latest, days=7 * weeks)]
    coming = [moved(latest, days=7)] if latest != day else [day, moved(day, days=7)]
    return [moved(each, days=7 * weeks) for each in coming]


def _days(days: list[dt.date], rule: Rule) -> Choice:
    """Days, the earliest first."""
    return Choice(tuple(of_date(each) for each in sorted(set(days))), rule, counted=True)


def _weekend(term: Term, setting: Setting) -> Choice:
    """A Saturday and a Sunday."""
    day = setting.day()
    pointing = term.pointing or setting.pointing
    begun = moved(day, days=-((day.isoweekday() - 6) % 7))
    ended = begun if day > moved(begun, days=1) else moved(begun, days=-7)
    coming = begun if day <= moved(begun, days=1) else moved(begun, days=7)
    saturdays = [begun]
    if term.step == -1 or term.pointing == "back":
        saturdays = [ended]
    elif term.step == 1:
        midweek = day.isoweekday() <= 5
        saturdays = [coming, moved(coming, days=7)] if midweek else [moved(coming, days=7)]
    elif pointing == "ahead" or (term.step == 0 and pointing is None):
        saturdays = [coming]
    spans = tuple(
        Named(unit="days", first=saturday, last=moved(saturday, days=1)) for saturday in saturdays
    )
    return Choice(spans, rules.WEEKENDS, counted=True)


def _unit(term: Term, setting: Setting) -> Choice:
    """Last, this or next week, month, quarter, year, decade or century."""
    day, step = setting.day(), term.step or 0
    if term.unit == "week":
        weeks = [
            Named(unit="week", first=moved(day, days=7 * step - back))
            for back in (day.isoweekday() % 7, day.isoweekday() - 1)
        ]
        weeks.sort(key=lambda week: week.first)
        named = tuple(_side(term, week, day) for week in weeks)
        return Choice(tuple(dict.fromkeys(named)), rules.WEEKS, counted=True)
    found = _step(term, day, step)
    return Choice((_side(term, found, day),), rules.UNITS, counted=True)


def _step(term: Term, day: dt.date, step: int) -> Named:
    """The month, quarter, year, decade or century so many steps away."""
    if term.unit == "month":
        there = moved(day, months=step)
        return Named(unit="month", year=there.year, number=there.month)
    if term.unit == "quarter":
        there = moved(day, months=3 * step)
        return Named(unit="quarter", year=there.year, number=(there.month + 2) // 3)
    if term.unit == "decade":
        return Named(unit="decade", year=(day.year // 10 + step) * 10)
    if term.unit == "century":
        return Named(unit="century", year=(day.year // 100 + step) * 100)
    return Named(unit="fiscal" if term.fiscal else "year", year=day.year + step)


def _side(term: Term, found: Named, day: dt.date) -> Named:
    """What is left of a unit before or after publication."""
    if term.side == "earlier":
        return Named(unit="days", first=first_day(found), last=max(day, first_day(found)))
    if term.side == "later":
        return Named(unit="days", first=min(day, last_day(found)), last=last_day(found))
    return found
