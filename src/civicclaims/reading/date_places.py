"""A named time put on the calendar, with its part, its half and its time of day."""

import datetime as dt
from typing import Final

import attrs

from civicclaims.reading import date_rules as rules
from civicclaims.reading.date_calendar import (
    Candidate,
    UnplacedError,
    day as day_of,
    either,
    moved,
    of_day,
    of_years,
    one_of,
    union,
)
from civicclaims.reading.date_choice import choose
from civicclaims.reading.date_found import Bounds
from civicclaims.reading.date_holidays import FIXED
from civicclaims.reading.date_named import Named, candidate, known
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_terms import Setting, Term
from civicclaims.reading.date_words import SEASON_TIMEX
from civicclaims.values.date import ExtendedDate

_TO_COME: Final = "The words tell of the past, and that time had not come."

HALF_UNITS: Final[dict[str, tuple[int, int]]] = {
    "day": (0, 0), "week": (3, 0), "fortnight": (7, 0), "month": (15, 0), "year": (0, 6),
    "decade": (0, 60), "century": (0, 600), "season": (0, 0), "quarter": (45, 0),
}  # fmt: skip
"""Half of a unit, in whole days and whole months."""


@attrs.frozen(kw_only=True)
class Place:
    """Where a named time lies on the calendar.

    Attributes:
        found: What it can be.
        rule: The rule that says so.
        counted: Whether it was counted from the day of publication.
        value: What EDTF cannot say of it (TIMEX3).
        sharp: Whether its bounds are known; "about June 6" has none.
    """

    found: Candidate
    rule: Rule | None = None
    counted: bool = False
    value: str | None = None
    sharp: bool = True


def place(term: Term, setting: Setting) -> Place:
    """Where a named time lies.

    Raises:
        UnplacedError: If the words do not say, or say what is in no calendar.
    """
    chosen = choose(term, setting)
    convention = setting.convention
    some = [candidate(named, term.part, term.half, convention) for named in chosen.named]
    found = either(some)
    rule = chosen.rule
    if _is_still_to_come(term, setting, found):
        raise UnplacedError(_TO_COME)
    if term.part is not None and chosen.named[0].unit not in {"day", "season", "fiscal", "days"}:
        rule = rules.together(rule, rules.of_convention(convention))
    value = None
    if term.unit == "season" and len(some) > 1 and term.number is not None:
        value = f"XXXX-{SEASON_TIMEX[term.number]}"
    if term.fiscal and term.unit == "quarter":
        found = _wider(found)
    where = Place(found=found, rule=rule, counted=chosen.counted, value=value)
    where = _listed(term, where, chosen.named[0])
    where = _timed(term, where, len(some))
    return _about(term, where) if term.approx and term.clock is None else where


def _is_still_to_come(term: Term, setting: Setting, found: Candidate) -> bool:
    """Whether a unit's end, told of as past, has not come: `at the end of the year, it was`."""
    told = setting.pointing == "back" and term.edge and term.step == 0
    return told and found.begins.earliest > setting.day()


def edge(term: Term, setting: Setting) -> Place:
    """The day that the beginning or the end of a time is, where it limits another."""
    whole = place(attrs.evolve(term, part=None, edge=False), setting)
    bounds = whole.found.begins if term.part == "start" else whole.found.ends
    text = one_of([bounds.earliest.isoformat(), bounds.latest.isoformat()])
    rule = rules.together(whole.rule, rules.EDGE)
    return attrs.evolve(whole, found=Candidate(text, None, bounds, bounds), rule=rule)


def _wider(found: Candidate) -> Candidate:
    """A quarter of a financial year, which may begin a year before its year."""
    begins, ends = (
        Bounds(moved(each.earliest, months=-12), moved(each.latest, months=12, days=-1))
        for each in (found.begins, found.ends)
    )
    return attrs.evolve(found, begins=begins, ends=ends)


def _listed(term: Term, where: Place, named: Named) -> Place:
    """Several days of one month, or two years, all of which are meant."""
    if not term.further:
        return where
    if named.unit == "year":
        texts = [f"{year:04}" for year in sorted({named.year, *term.further})]
        years = [of_years(int(text), int(text)) for text in texts]
    else:
        days = sorted({named.first, *(_same_month(named.first, each) for each in term.further)})
        texts = [day.isoformat() for day in days]
        years = [of_day(day) for day in days]
    begins, ends = years[0].begins, years[-1].ends
    text = f"{{{','.join(texts)}}}" if len(texts) > 1 else texts[0]
    if term.one_of:
        begins, ends = union(each.begins for each in years), union(each.ends for each in years)
        text = one_of(texts)
    return attrs.evolve(where, found=Candidate(text, None, begins, ends))


def _timed(term: Term, where: Place, possible: int) -> Place:
    """A day with its time of day, or the part of it that is meant."""
    found = where.found
    day = found.begins.earliest
    if term.clock is not None and term.clock.midnight:
        # Midnight ends one day and begins the next.
        days = [candidate_day for each in {found.begins.earliest, found.ends.latest}
                for candidate_day in (each, moved(each, days=1))]  # fmt: skip
        return attrs.evolve(where, found=either([of_day(each) for each in sorted(set(days))]))
    if term.clock is not None and possible == 1 and term.clock.time is not None:
        text = f"{day.isoformat()}T{term.clock.time}:00"
        return attrs.evolve(where, found=attrs.evolve(found, first=text))
    if term.daytime is None:
        return where
    value = f"{day.isoformat()}T{term.daytime}" if possible == 1 else where.value
    if term.daytime == "NI":
        ends = Bounds(found.ends.earliest, moved(found.ends.latest, days=1))
        found = attrs.evolve(found, ends=ends)
    return attrs.evolve(where, found=found, value=value)


def _about(term: Term, where: Place) -> Place:
    """A time with "about" before it."""
    found = where.found
    days, months = HALF_UNITS.get(term.unit, (0, 0))
    rule = rules.together(where.rule, rules.ABOUT)
    if found.last is not None or not known(found):
        return attrs.evolve(where, rule=rule, sharp=False)
    text = approximate(found.first)
    if not days and not months:
        return attrs.evolve(where, found=attrs.evolve(found, first=text), rule=rule, sharp=False)
    begins = spread(found.begins.earliest, days, months)
    ends = spread(found.ends.latest, days, months)
    return attrs.evolve(where, found=Candidate(text, None, begins, ends), rule=rule)


def approximate(text: str) -> str:
    """A date in EDTF with the mark of an approximate one, where it can have it."""
    plain = ExtendedDate.parse(text).precision not in {"set", "interval", "time"}
    return f"{text}~" if plain else text


def spread(day: dt.date, days: int, months: int) -> Bounds:
    """The days around one, so far away at most."""
    return union(
        [
            Bounds(moved(day, days=-days, months=-months), day),
            Bounds(day, moved(day, days=days, months=months)),
        ]
    )


def timex(term: Term) -> str | None:  # noqa: PLR0911 - one return for each unit
    """What is known of a time without the day it counts from, in TIMEX3."""
    time = _timex_time(term)
    if term.unit == "weekday":
        return f"XXXX-WXX-{term.number}{time}"
    if term.unit in {"clock", "day", "holiday"}:
        return f"{_timex_day(term)}{time}"
    if term.unit in {"week of day", "weekend of day"}:
        return _timex_day(term)[:7]
    if term.unit in {"weekend", "week"}:
        return "XXXX-WXX-WE" if term.unit == "weekend" else "XXXX-WXX"
    if term.unit in {"month", "week of month", "weekday of month"}:
        return f"XXXX-{term.number:02}" if term.number else "XXXX-XX"
    if term.unit == "quarter":
        return f"XXXX-Q{term.number or 'X'}"
    if term.unit == "season":
        return f"XXXX-{SEASON_TIMEX[term.number or 21]}"
    if term.unit == "decade" and term.number is not None:
        return f"XX{term.number // 10}X"
    if term.unit in {"year", "decade", "century"}:
        return f"XXXX-H{term.half}" if term.half and term.unit == "year" else "XXXX"
    return {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}.get(term.unit)


def _timex_day(term: Term) -> str:
    """A day of an unknown year, or an unknown day."""
    if term.unit == "holiday":
        day = FIXED.get(term.holiday or "")
        return "XXXX-XX-XX" if day is None else f"XXXX-{day[0]:02}-{day[1]:02}"
    if term.number is None or term.day is None:
        return "XXXX-XX-XX"
    if term.further:
        return f"XXXX-{term.number:02}"
    return f"XXXX-{term.number:02}-{term.day:02}"


def _timex_time(term: Term) -> str:
    """A time or a part of a day, as it is written after the day."""
    if term.clock is not None and term.clock.midnight:
        return "T24:00"
    if term.clock is not None and term.clock.time is not None:
        return f"T{term.clock.time}"
    return f"T{term.daytime}" if term.daytime else ""


def _same_month(day: dt.date, number: int) -> dt.date:
    """Another day of the month of a day.

    Raises:
        UnplacedError: If the month does not have it.
    """
    return day_of(day.year, day.month, number)
