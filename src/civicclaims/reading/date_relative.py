"""Times that count from publication: last week, yesterday, the weekend, the end of the year."""

from typing import Final

import attrs

from civicclaims.reading.alone import starts_sentence
from civicclaims.reading.date_holidays import holiday, season
from civicclaims.reading.date_names import month, month_word, weekday
from civicclaims.reading.date_numbers import year_at
from civicclaims.reading.date_terms import Pointing, Term, TermUnit
from civicclaims.reading.date_words import (
    DAYTIMES,
    ORDINALS,
    REPORTED,
    SEASONS,
    STEPS,
    WEEKDAYS,
    capital,
    plain,
    word_before,
)
from civicclaims.values.amount import is_dash
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow

CALENDAR: Final[dict[str, TermUnit]] = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
"""Units that "last", "this" and "next" may stand before."""

_DEICTIC: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
_TOLD: Final = frozenset(
    {
        *SEASONS, *DAYTIMES, *WEEKDAYS,
        *"day night morning week weekend month year decade summer season".split(),
    }
)  # fmt: skip
_TOLD_BEFORE: Final = frozenset("following previous preceding same next".split())
_AFTER_A_DAY: Final = frozenset(
    "before after following and or of that when was is in to at through until he she they it we "
    "who i on but as for from with".split()
)
_VERBS: Final = frozenset(
    "is was will would has had may might could can should must and or brought marked".split()
)
_FISCAL: Final = frozenset({"fiscal", "financial"})
_WHOSE: Final = frozenset("the his her their its our my your whose".split())
_NOW: Final[dict[tuple[str, ...], TermUnit]] = {
    ("now",): "present", ("currently",): "present", ("at", "present"): "present",
    ("nowadays",): "present", ("recently",): "past", ("lately",): "past",
}  # fmt: skip
_BESIDE: Final = (
    (("before", "yesterday"), -2), (("after", "tomorrow"), 2),
    (("before", "last"), -2), (("after", "next"), 2),
)  # fmt: skip


def definite(text: str, at: int) -> Term | None:
    """The unit of publication, where other words say it: `the year` of "the end of the year"."""
    the = token(text, at)
    unit = plain(text, the.end)
    if the.word not in {"the", "this"} or unit.word not in CALENDAR:
        return None
    return Term(start=the.start, end=unit.end, unit=CALENDAR[unit.word], step=0)


def after_the(text: str, the: Token) -> Term | None:
    """What only "the" makes a time: `the weekend`, `the current year`, `the next day`."""
    first = plain(text, the.end)
    found = _beyond(text, the, first) or _the_unit(text, the, first)
    return found or _the_named(text, the, first) or _told(text, the, first)


def _the_unit(text: str, the: Token, first: Token) -> Term | None:
    """`the year 2000`, `the weekend`, `the current year`, `the last century`."""
    second = plain(text, first.end)
    years = year_at(text, first.end) if first.word == "year" else None
    if years is not None:
        return Term(start=the.start, end=years.end, unit="year", year=years.year)
    if first.word == "weekend" and second.word != "of":
        return Term(start=the.start, end=first.end, unit="weekend")
    if first.word == "current" and second.word in CALENDAR:
        return Term(start=the.start, end=second.end, unit=CALENDAR[second.word], step=0)
    if first.word == "last" and second.word == "century":
        return Term(start=the.start, end=second.end, unit="century", step=-1)
    return None


def _beyond(text: str, the: Token, first: Token) -> Term | None:
    """`the week before last`, `the year after next`, `the day before yesterday`."""
    for words, step in _BESIDE:
        end = follow(text, first.end, words)
        if end is None:
            continue
        if words[1] in _DEICTIC:
            found = first.word == "day"
            return Term(start=the.start, end=end, unit="day", step=step) if found else None
        if first.word == "night" and step < 0:
            return Term(start=the.start, end=end, unit="day", step=step, daytime="NI")
        unit = CALENDAR.get(first.word)
        return unit and Term(start=the.start, end=end, unit=unit, step=step)
    return None


def _the_named(text: str, the: Token, first: Token) -> Term | None:
    """A weekday after "the", which other words single out: `the Monday`, `the last Friday`."""
    inner = first.end if first.word in {*STEPS, *_TOLD_BEFORE, *ORDINALS} else the.end
    found = weekday(text, inner)
    named = month_word(text, inner) if first.word in {"last", *_TOLD_BEFORE} else None
    if named is not None:
        found = Term(start=first.end, end=named[1], unit="month", number=named[0])
    if found is None:
        day = plain(text, inner)
        if inner == the.end or day.word not in WEEKDAYS or not capital(text, day):
            return None
        found = Term(start=day.start, end=day.end, unit="weekday", number=WEEKDAYS[day.word])
    if found.year is not None or found.recurs or found.unit == "day":
        return None
    if inner == the.end and is_described(text, found):
        return None
    return attrs.evolve(found, start=the.start, told=True)


def after_that(text: str, that: Token) -> Term | None:
    """`that Sunday`, `that June`, where "that" does not begin what was said."""
    first = plain(text, that.end)
    after = token(text, first.end)
    reported = word_before(text, that.start) in REPORTED
    if reported or first.end != token(text, that.end).end or after.word in _VERBS:
        return None
    found = weekday(text, that.end) or month(text, that.end)
    if found is None and first.word in SEASONS:
        found = Term(start=first.start, end=first.end, unit="season", number=SEASONS[first.word])
    if found is None or found.year is not None or found.recurs or found.unit == "day":
        return None
    return attrs.evolve(found, start=that.start, told=True)


def is_described(text: str, found: Term) -> bool:
    """Whether a small word right after a weekday is named by it: the Friday prayers."""
    after = token(text, found.end)
    joined = after.start == found.end + 1 and after.kind == "word"
    return joined and after.word not in {*_AFTER_A_DAY, *DAYTIMES} and text[after.start].islower()


def _told(text: str, the: Token, first: Token) -> Term | None:
    """A time counted from another one in the text: `the next day`, `the day before`."""
    second = plain(text, first.end)
    told = first.word in _TOLD_BEFORE and second.word in _TOLD
    # "The next year" may be this one and the next to come.
    open_ended = first.word == "next" and second.word in {"week", "month", "year", "decade"}
    beside = first.word in {"day", "week", "month", "year", "night"} and second.word == "before"
    beside = beside or (first.word == "day" and second.word == "after")
    if beside or (told and not open_ended):
        return Term(start=the.start, end=second.end, unit="told")
    return None


def relative(text: str, at: int) -> Term | None:
    """What "last", "this" and "next" begin."""
    first = token(text, at)
    step = STEPS.get(first.word) if first.kind == "word" else None
    if step is None:
        return None
    second = plain(text, first.end)
    if _is_owned(text, first, step) and second.word not in _FISCAL:
        return None
    year = follow(text, second.end, ("year",)) if second.word in _FISCAL else None
    if year is not None:
        return Term(start=first.start, end=year, unit="year", step=step, fiscal=True)
    if second.word in {"past", "coming"} and step == 0:
        return _this_past(text, first, second)
    return _unit(first, second, step) or _stepped(text, first, second.start, step)


def _unit(first: Token, second: Token, step: int) -> Term | None:
    """A unit of the calendar, or a part of today: `last week`, `this morning`, `last night`."""
    if second.word in CALENDAR:
        return Term(start=first.start, end=second.end, unit=CALENDAR[second.word], step=step)
    today = step == 0 or (step == -1 and second.word == "night")
    if second.word in DAYTIMES and today:
        found = Term(start=first.start, end=second.end, unit="day", step=step)
        return attrs.evolve(found, daytime=DAYTIMES[second.word])
    return None


def _is_owned(text: str, first: Token, step: int) -> bool:
    """Whether somebody’s last or next is meant: his last year in office, the last week of May."""
    before = word_before(text, first.start)
    return step != 0 and (before in _WHOSE or before.endswith(("'s", "’s", "s'", "s’")))


def _stepped(text: str, first: Token, at: int, step: int) -> Term | None:
    """A weekday, a month, a season or a holiday after "last", "this" or "next"."""
    found = weekday(text, at) or month(text, at) or season(text, at) or holiday(text, at)
    if found is None or found.recurs or found.year is not None:
        return None
    if found.weekday is not None or found.to_day is not None or found.further:
        return None
    return attrs.evolve(found, start=first.start, step=step)


def _this_past(text: str, first: Token, second: Token) -> Term | None:
    """`this past Friday`, `this coming weekend`."""
    pointing: Pointing = "back" if second.word == "past" else "ahead"
    unit = plain(text, second.end)
    if unit.word == "weekend":
        return Term(start=first.start, end=unit.end, unit="weekend", pointing=pointing)
    if unit.word in {"week", "month", "year"}:
        step = -1 if pointing == "back" else 1
        return Term(start=first.start, end=unit.end, unit=CALENDAR[unit.word], step=step)
    found = _stepped(text, first, second.end, 0)
    return None if found is None else attrs.evolve(found, step=None, pointing=pointing)


def deictic(text: str, at: int) -> Term | None:
    """`today`, `yesterday morning`, `tonight`; not the name of a newspaper."""
    first = plain(text, at)
    if first.word == "tonight":
        return Term(start=first.start, end=first.end, unit="day", step=0, daytime="NI")
    if first.word not in _DEICTIC:
        return None
    if capital(text, first) and not starts_sentence(text, first.start):
        return None
    return Term(start=first.start, end=first.end, unit="day", step=_DEICTIC[first.word])


def now(text: str, at: int) -> Term | None:
    """The present and the recent past, and nothing more about them."""
    first = token(text, at)
    if capital(text, first) and not starts_sentence(text, first.start):
        return None
    for words, unit in _NOW.items():
        end = follow(text, at, words)
        if end is not None:
            return Term(start=first.start, end=end, unit=unit)
    return None


def year_end(text: str, at: int) -> Term | None:
    """The end of the unit of publication: `year-end`, `the month’s end`."""
    the = token(text, at)
    word = token(text, the.end if the.word == "the" else at)
    unit = word.word.removesuffix("'s")
    if unit not in {"year", "month", "week", "decade", "century"}:
        return None
    dash = is_dash(text, word.end) if unit == word.word else None
    if unit == word.word and dash is None:
        return None
    end = token(text, word.end if dash is None else dash.end)
    if end.word != "end":
        return None
    return Term(start=the.start, end=end.end, unit=CALENDAR[unit], step=0, part="end", edge=True)
