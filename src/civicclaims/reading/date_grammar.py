"""The grammar of named times: early June, last week, Friday night, the end of the year."""

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from civicclaims.reading.date_convention import Part
from civicclaims.reading.date_holidays import holiday, season
from civicclaims.reading.date_names import day_month, month, weekday
from civicclaims.reading.date_numbers import bare_year, clock, in_figures, year_at
from civicclaims.reading.date_relative import (
    CALENDAR,
    after_that,
    after_the,
    definite,
    deictic,
    now,
    relative,
    year_end,
)
from civicclaims.reading.date_rows import in_a_week, in_a_year
from civicclaims.reading.date_terms import Half, Term
from civicclaims.reading.date_units import (
    around_day,
    century,
    decade,
    fiscal_year,
    quarter,
    week_of_month,
    weekday_of_month,
    year_pair,
)
from civicclaims.reading.date_words import DAYTIMES, MANY_DAYTIMES, SORTS, plain, word_before
from civicclaims.values.amount import is_dash
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow

Reader: TypeAlias = Callable[[str, int], Term | None]
"""It reads one kind of named time at a position."""

_PARTS: Final[dict[str, Part]] = {"early": "start", "mid": "mid", "late": "end"}
_NOUNS: Final[dict[str, Part]] = {
    "beginning": "start", "start": "start", "outset": "start", "middle": "mid", "end": "end",
    "close": "end",
}  # fmt: skip
_HALVES: Final[dict[str, Half]] = {"first": 1, "second": 2, "latter": 2, "last": 2}
_ABOUT: Final = frozenset("about around roughly approximately circa".split())
_CLOCK_BEFORE: Final = frozenset("at until till by from about around".split())
_DAY_UNITS: Final = frozenset({"day", "weekday", "weekday of month", "holiday", "numeric"})
_ANY: Final = frozenset("every each a an one some any another".split())
_EACH: Final = frozenset("every each".split())
_ANYWHERE: Final[tuple[Reader, ...]] = (
    weekday_of_month, week_of_month, relative, deictic, now, in_figures, weekday, day_month, month,
)  # fmt: skip
_AFTER_ARTICLE: Final[tuple[Reader, ...]] = (
    weekday_of_month, week_of_month, around_day, quarter, decade, century, season, holiday,
    fiscal_year, year_pair,
)  # fmt: skip


def term(text: str, at: int, *, year: bool = False) -> Term | None:
    """The named time that begins at or after a position; None where there is none.

    With `year`, four digits by themselves may be a year.
    """
    first = token(text, at)
    if first.word not in _ABOUT:
        return _exact(text, at, year=year)
    found = _exact(text, first.end, year=year or first.word == "circa")
    return None if found is None else attrs.evolve(found, start=first.start, approx=True)


def _exact(text: str, at: int, *, year: bool) -> Term | None:
    """A named time without "about"."""
    timed = _clock_first(text, at)
    if timed is not None:
        return timed
    found = year_end(text, at) or _parted(text, at, year=year) or _base(text, at, year=year)
    return None if found is None else _with_time(text, found)


def _clock_first(text: str, at: int) -> Term | None:
    """A time of day, with the day that may follow it: `9:30 p.m. Thursday`, `noon on June 6`."""
    first = token(text, at)
    if first.kind != "number" and first.word not in {"noon", "midnight"}:
        return None
    before = word_before(text, first.start)
    time = clock(text, at, named=before in _CLOCK_BEFORE)
    if time is None:
        return None
    joint = token(text, time.end)
    day = _base(text, joint.end if joint.word in {"on", ","} else time.end, year=False)
    if day is None or day.unit not in _DAY_UNITS or day.to_day is not None or day.recurs:
        return Term(start=first.start, end=time.end, unit="clock", clock=time)
    day = _with_daytime(text, day)
    return attrs.evolve(day, start=first.start, clock=time)


def _with_time(text: str, found: Term) -> Term:
    """A day with the part of it or the time of day that follows: `Friday night`, `at 9 p.m.`."""
    if found.unit not in _DAY_UNITS or found.to_day is not None or found.further:
        return found
    found = _with_daytime(text, found)
    joint = token(text, found.end)
    if joint.word == "," and token(text, joint.end).word == "at":
        joint = token(text, joint.end)
    if joint.word not in {"at", "around", "about"}:
        return found
    about = token(text, joint.end)
    approx = joint.word != "at" or about.word in {"about", "around"}
    time = clock(text, about.end if about.word in {"about", "around"} else joint.end, named=True)
    return found if time is None else attrs.evolve(found, end=time.end, clock=time, approx=approx)


def _with_daytime(text: str, found: Term) -> Term:
    after = plain(text, found.end)
    if after.word in MANY_DAYTIMES:
        return attrs.evolve(
            found, end=after.end, daytime=MANY_DAYTIMES[after.word], recurs=True, told=False
        )
    if after.word in DAYTIMES and found.daytime is None:
        found = attrs.evolve(found, end=after.end, daytime=DAYTIMES[after.word])
    return in_a_week(text, found)


def _parted(  # noqa: PLR0911 - one return for each sort of part
    text: str, at: int, *, year: bool
) -> Term | None:
    """A part of a time: `early June`, `mid-2024`, `the end of May`, `the first half of May`."""
    the = token(text, at)
    inner = the.end if the.word == "the" else at
    first = token(text, inner)
    if first.word in _PARTS:
        return _early(text, the, first)
    if first.word in {"earlier", "later"} and inner == at:
        return _side(text, first)
    joint = token(text, first.end)
    half = _HALVES.get(first.word) if joint.word == "half" else None
    of = follow(text, first.end if half is None else joint.end, ("of",))
    if of is None:
        return None
    if half is not None:
        found = _divided(text, of)
        return found and attrs.evolve(found, start=the.start, half=half)
    if first.word in _NOUNS:
        found = _divided(text, of)
        return found and attrs.evolve(found, start=the.start, part=_NOUNS[first.word], edge=True)
    day = _base(text, of, year=year) if first.word in DAYTIMES and the.word == "the" else None
    if day is None or day.unit not in _DAY_UNITS or day.daytime is not None:
        return None
    return attrs.evolve(day, start=the.start, daytime=DAYTIMES[first.word])


def _early(text: str, the: Token, first: Token) -> Term | None:
    """What "early", "mid" or "late" begins."""
    dash = is_dash(text, first.end)
    at = first.end if dash is None else dash.end
    joint = token(text, at)
    found = None
    if joint.word == "in" and dash is None:
        found = _divided(text, joint.end)
    elif joint.word == "on" and dash is None:
        found = _base(text, joint.end, year=False)
    found = found or _base(text, at, year=False) or _year(text, at)
    if found is None or found.to_day is not None or found.further or found.recurs:
        return None
    return attrs.evolve(found, start=the.start, part=_PARTS[first.word])


def _divided(text: str, at: int) -> Term | None:
    """A time that has parts: a year by its four digits, or the unit of publication, included."""
    found = _base(text, at, year=False) or _year(text, at) or definite(text, at)
    divided = found is not None and not (found.to_day or found.further or found.recurs)
    return found if divided else None


def _year(text: str, at: int) -> Term | None:
    """Four digits that the words before them make a year."""
    years = year_at(text, at)
    if years is None:
        return None
    return Term(start=token(text, at).start, end=years.end, unit="year", year=years.year)


def _side(text: str, first: Token) -> Term | None:
    """What is left of a unit: `earlier this year`, `later in the week`, `later today`."""
    joint = token(text, first.end)
    inside = joint.word == "in"
    found = definite(text, joint.end) if inside else _base(text, first.end, year=False)
    if found is None or found.step != 0 or found.unit not in {*CALENDAR, "day"}:
        return None
    found = attrs.evolve(found, start=first.start)
    if found.unit == "day":
        return found
    return attrs.evolve(found, side="earlier" if first.word == "earlier" else "later")


def _base(text: str, at: int, *, year: bool) -> Term | None:
    """A named time without its part, its half and its time of day."""
    found = _bare(text, at, year=year)
    return None if found is None else in_a_year(text, found)


def _bare(text: str, at: int, *, year: bool) -> Term | None:
    """A named time by its own words alone."""
    the = token(text, at)
    for read in _ANYWHERE:
        found = read(text, at)
        if found is not None:
            return found
    inner = the.end if the.word == "the" else at
    for read in _AFTER_ARTICLE:
        found = read(text, inner)
        if found is not None:
            return attrs.evolve(found, start=the.start)
    if the.word in {"the", "that"}:
        return after_the(text, the) if the.word == "the" else after_that(text, the)
    any_of = _any_of(text, the)
    if any_of is not None:
        return any_of
    years = bare_year(text, at) if year else None
    return years and Term(start=the.start, end=years.end, unit="year", year=years.year)


def _any_of(text: str, the: Token) -> Term | None:
    """A time that the words do not single out: `every Friday`, `a Monday`, `each summer`."""
    if the.word not in _ANY:
        return None
    sort = token(text, the.end)
    found = weekday(text, the.end) or (weekday(text, sort.end) if sort.word in SORTS else None)
    if found is None and the.word in _EACH:
        found = month(text, the.end) or season(text, the.end) or holiday(text, the.end)
    if found is None or found.year is not None or found.unit == "day":
        return None
    return attrs.evolve(found, start=the.start, recurs=True)
