"""What a time takes from the words beside it: May and June 2019, May last year, Friday week."""

import re
from typing import Final

import attrs

from civicclaims.reading.date_holidays import season
from civicclaims.reading.date_names import day_month, month
from civicclaims.reading.date_numbers import bare_year
from civicclaims.reading.date_terms import Term
from civicclaims.reading.date_words import (
    DAYTIMES,
    MANY_DAYTIMES,
    SEASONS,
    STEPS,
    WEEKDAYS,
    plain,
    which,
)
from civicclaims.values.lexer import token

_YEARLY: Final = frozenset(
    [*"day month quarter season holiday".split(), "week of month", "weekday of month"]
)
_LEADS: Final = frozenset("in on the of early mid late during".split())
_MOST: Final = 6
"""The most times that are looked at in one row."""

_LOOK: Final = 80
_DAY: Final = rf"(?:{'|'.join(WEEKDAYS)})(?: (?:{'|'.join(DAYTIMES)}))?"
_ROW: Final = re.compile(
    rf"\b(?:(?P<each>every|each)|(?P<step>this|next|last)(?: (?P<way>past|coming))?) "
    rf"(?:{_DAY}(?:, and |, or |, | and | or ))+$"
)
_WEEK_ON: Final = re.compile(r"\b(last|this|next) week,? on $")


def in_a_year(text: str, found: Term) -> Term:
    """A date without a year, with the year that the words after it give or share with it."""
    if found.year is not None or found.unit not in _YEARLY or not _is_loose(found):
        return found
    found = _year_after(text, found)
    if (
        found.of_year is not None
        or found.year is not None
        or found.told
        or found.unit not in {"day", "month", "season"}
    ):
        return found
    later = _last_of_row(text, found)
    if later is None:
        return found
    if later.year is None:
        return attrs.evolve(found, of_year=later.of_year)
    over = (found.number or 0, found.day or 0) > (later.number or 0, later.day or 0)
    return attrs.evolve(found, year=later.year - over, listed=True)


def _is_loose(found: Term) -> bool:
    """Whether nothing yet says which year is meant."""
    return found.step is None and found.of_year is None and not (found.told or found.recurs)


def _year_after(text: str, found: Term) -> Term:
    """`May last year`, `June 6 of this year`, `the summer of that year`, `July 4 in 1946`."""
    way = which(text, found.end, "year")
    if way is None:
        joint = token(text, found.end)
        dated = joint.word in {"in", "of"} and found.unit in {"day", "holiday"}
        years = bare_year(text, joint.end) if dated else None
        return found if years is None else attrs.evolve(found, end=years.end, year=years.year)
    step, end = way
    return attrs.evolve(found, end=end, of_year=step, told=step is None)


def _last_of_row(text: str, found: Term) -> Term | None:
    """The later time of a row that says its year: `June 2019` for the May of "May and June 2019".

    A comma alone does not make a row.
    """
    at = found.end
    for _ in range(_MOST):
        joint = token(text, at)
        after = token(text, joint.end)
        if joint.word == "," and after.word in {"and", "or"}:
            joint = after
        later = _same(text, joint.end, found) if joint.word in {",", "and", "or"} else None
        if later is None:
            return None
        later = later if later.year is not None else _year_after(text, later)
        if later.year is not None or later.of_year is not None:
            return None if joint.word == "," else later
        at = later.end
    return None


def _same(text: str, at: int, found: Term) -> Term | None:
    """A time of the same sort, its small words passed over."""
    for _ in range(2):
        lead = token(text, at)
        if lead.word in _LEADS:
            at = lead.end
    if found.unit == "season":
        bare = plain(text, at)
        named = Term(
            start=bare.start, end=bare.end, unit="season", number=SEASONS.get(bare.word, 0)
        )
        return season(text, at) or (named if named.number else None)
    later = month(text, at) or (day_month(text, at) if found.unit == "day" else None)
    return later if later is not None and later.unit == found.unit else None


def in_a_week(text: str, found: Term) -> Term:
    """A weekday, with what the words before it and after it say of its week."""
    if found.unit != "weekday" or found.recurs or found.told or found.step is not None:
        return found
    way = which(text, found.end, "week")
    if way is not None:
        return attrs.evolve(found, end=way[1], week=way[0], told=way[0] is None)
    if found.daytime is None:
        found = _row_after(text, found)
    return found if found.recurs or found.week is not None else _row_before(text, found)


def _row_before(text: str, found: Term) -> Term:
    """What stands before the first weekday of a row: `this Saturday and Sunday`."""
    before = " ".join(text[max(0, found.start - _LOOK) : found.start].lower().split(" "))
    week = _WEEK_ON.search(before)
    if week is not None:
        return attrs.evolve(found, week=STEPS[week[1]])
    row = _ROW.search(before)
    if row is None:
        return found
    if row["each"]:
        return attrs.evolve(found, recurs=True)
    if row["way"]:
        return attrs.evolve(found, pointing="back" if row["way"] == "past" else "ahead")
    return attrs.evolve(found, step=STEPS[row["step"]])


def _row_after(text: str, found: Term) -> Term:
    """What stands after the last weekday of a row: `Monday and Tuesday of last week`."""
    at, then = found.end, None
    for _ in range(_MOST):
        joint = token(text, at)
        after = token(text, joint.end)
        if joint.word == "," and after.word in {"and", "or"}:
            joint = after
        later = _weekday_at(text, joint.end) if joint.word in {",", "and", "or"} else None
        if later is None:
            break
        then, at = then or later[0], later[1]
        if joint.word != ",":
            way = which(text, at, "week")
            many = token(text, at).word in MANY_DAYTIMES
            week = None if way is None else way[0]
            return attrs.evolve(found, then=then, recurs=many, week=week)
    return attrs.evolve(found, then=then)


def _weekday_at(text: str, at: int) -> tuple[int, int] | None:
    """A weekday by its full name, and where it ends."""
    day = token(text, at)
    known = day.word in WEEKDAYS and text[day.start].isupper()
    return (WEEKDAYS[day.word], day.end) if known else None
