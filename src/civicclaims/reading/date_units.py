"""Quarters, decades, centuries, financial years and weeks of a month."""

import re
from typing import Final

import attrs

from civicclaims.reading.date_names import day_month, month, ordinal, weekday
from civicclaims.reading.date_numbers import two_years, year_at
from civicclaims.reading.date_terms import Term, TermUnit
from civicclaims.reading.date_words import DECADES, WEEKDAYS, plain, word_before
from civicclaims.values.amount import is_dash
from civicclaims.values.lexer import token
from civicclaims.values.tail import follow

_QUARTER: Final = re.compile(r"Q([1-4])(?![\w.,]*[0-9])")
_DECADE: Final = re.compile(r"([0-9]{3}0)(?:s|['’]s)(?!\w)")
_SHORT_DECADE: Final = re.compile(r"['’‘]([0-9]0)s(?!\w)")
_BARE_DECADE: Final = re.compile(r"[2-9]0s(?!\w)")
_FISCAL_YEAR: Final = re.compile(r"FY[- ’']?([0-9]{4}|[0-9]{2})(?![0-9]|[-/–.,][0-9])")
_SCHOOL: Final = frozenset("season school academic budget fiscal term".split())
_FISCAL: Final = frozenset({"fiscal", "financial"})
_BEFORE_YEARS: Final = frozenset("the in for during since of".split())


def quarter(text: str, at: int) -> Term | None:
    """A quarter of a year: `the first quarter of 2025`, `Q3 2024`, `third-quarter`."""
    first = token(text, at)
    match = _QUARTER.match(text, first.start)
    if match is not None:
        found = Term(start=first.start, end=match.end(), unit="quarter", number=int(match[1]))
        return _of_year(text, found)
    number, end = ordinal(text, at)
    if not 1 <= number <= 4 or token(text, at).word not in {"first", "second", "third", "fourth"}:
        return None
    dash = is_dash(text, end)
    word = plain(text, end if dash is None else dash.end)
    fiscal = word.word in _FISCAL or word_before(text, first.start) in _FISCAL
    word = plain(text, word.end) if word.word in _FISCAL else word
    if word.word != "quarter":
        return None
    found = Term(start=first.start, end=word.end, unit="quarter", number=number, fiscal=fiscal)
    return _of_year(text, found)


def _of_year(text: str, found: Term) -> Term | None:
    """A quarter with its year, "of last year" included."""
    joint = token(text, found.end)
    at = joint.end if joint.word in {"of", "in"} else found.end
    fiscal = fiscal_year(text, at)
    if fiscal is not None and fiscal.year_before is None:
        return attrs.evolve(found, end=fiscal.end, year=fiscal.year, fiscal=True)
    year = year_at(text, at)
    if year is not None:
        return attrs.evolve(found, end=year.end, year=year.year)
    if joint.word == "of":
        end = follow(text, joint.end, ("the", "year"))
        if end is not None:
            return attrs.evolve(found, end=end, of_year=0)
        for step, words in ((-1, ("last", "year")), (0, ("this", "year")), (1, ("next", "year"))):
            end = follow(text, joint.end, words)
            if end is not None:
                return attrs.evolve(found, end=end, of_year=step)
        # The third quarter of a game.
        return None
    return found


def decade(text: str, at: int) -> Term | None:
    """A decade: `1990s`, `’90s`, `nineties`, the last two without their century."""
    first = token(text, at)
    match = _DECADE.match(text, first.start)
    if match is not None and 1_000 <= int(match[1]) <= 2_190:
        return Term(start=first.start, end=match.end(), unit="decade", year=int(match[1]))
    match = _SHORT_DECADE.match(text, first.start)
    if match is not None:
        return Term(start=first.start, end=match.end(), unit="decade", number=int(match[1]))
    before = word_before(text, first.start)
    if first.word in DECADES and before in {"the", "early", "late", "mid"}:
        return Term(start=first.start, end=first.end, unit="decade", number=DECADES[first.word])
    return None


def bare_decade(text: str, at: int) -> int | None:
    """Where "90s" ends, which may be a decade, an age or a temperature."""
    match = _BARE_DECADE.match(text, token(text, at).start)
    return None if match is None else match.end()


def century(text: str, at: int) -> Term | None:
    """A century by its number: `19th century`, `twenty-first century`."""
    first = token(text, at)
    if first.kind == "number" and text[first.start : first.end].isdecimal():
        suffix = token(text, first.end)
        if suffix.word not in {"st", "nd", "rd", "th"} or suffix.start != first.end:
            return None
        number, end = int(text[first.start : min(first.end, first.start + 3)]), suffix.end
    else:
        number, end = ordinal(text, at)
    dash = is_dash(text, end)
    word = plain(text, end if dash is None else dash.end)
    after = token(text, word.end).word
    if word.word != "century" or not 1 <= number <= 22 or after in {"bc", "bce", "b"}:
        return None
    return Term(start=first.start, end=word.end, unit="century", number=number)


def fiscal_year(text: str, at: int) -> Term | None:
    """A financial year: `fiscal 2025`, `fiscal year 2024-25`, `FY2025`, `2024-25 fiscal year`."""
    first = token(text, at)
    match = _FISCAL_YEAR.match(text, first.start)
    if match is not None:
        year = int(match[1]) + (2_000 if len(match[1]) == 2 else 0)
        return Term(start=first.start, end=match.end(), unit="year", year=year, fiscal=True)
    if first.word in _FISCAL or text[first.start : first.end] == "FY":
        after = token(text, first.end)
        years = two_years(text, after.end if after.word == "year" else first.end) or year_at(
            text, after.end if after.word == "year" else first.end
        )
    else:
        years = two_years(text, at) or year_at(text, at)
        end = None if years is None else follow(text, years.end, ("fiscal", "year"))
        years = None if years is None or end is None else years._replace(end=end)
    if years is None:
        return None
    return Term(
        start=first.start, end=years.end, unit="year", year=years.year, year_before=years.before,
        fiscal=True,
    )  # fmt: skip


def year_pair(text: str, at: int) -> Term | None:
    """Two years with a dash: `2019–2021`, and `2024-25` where a word makes them years."""
    first = token(text, at)
    years = two_years(text, at)
    if years is None:
        return None
    before = word_before(text, first.start)
    long = years.end - first.start == 9
    if not long and not (before in _BEFORE_YEARS or token(text, years.end).word in _SCHOOL):
        return None
    return Term(
        start=first.start, end=years.end, unit="year", year=years.year, year_before=years.before
    )


def weekday_of_month(text: str, at: int) -> Term | None:
    """A weekday by its place in a month: `second Monday in May`, `last Friday of June 2025`."""
    first = token(text, at)
    number, end = ordinal(text, at)
    if first.word in {"last", "final"}:
        number, end = -1, first.end
    elif not 1 <= number <= 4:
        return None
    day = token(text, end)
    joint = token(text, day.end)
    if day.word not in WEEKDAYS or joint.word not in {"in", "of"}:
        return None
    of = month(text, joint.end)
    if of is None or of.unit != "month":
        return None
    return attrs.evolve(
        of, start=first.start, unit="weekday of month", day=number, weekday=WEEKDAYS[day.word]
    )


def week_of_month(text: str, at: int) -> Term | None:
    """A week of a month: `first week of June 2025`, `last week of May`."""
    first = token(text, at)
    number, end = ordinal(text, at)
    if first.word in {"last", "final"}:
        number, end = 0, first.end
    elif not 1 <= number <= 5:
        return None
    joint = follow(text, end, ("week", "of")) or follow(text, end, ("week", "in"))
    of = None if joint is None else month(text, joint)
    if of is None or of.unit != "month":
        return None
    return attrs.evolve(of, start=first.start, unit="week of month", day=number)


def around_day(text: str, at: int) -> Term | None:
    """The week or the weekend of a day: `week of July 7`, `weekend of 5 July`."""
    first = token(text, at)
    of = follow(text, first.end, ("of",)) if first.word in {"week", "weekend"} else None
    day = None if of is None else month(text, of) or day_month(text, of) or weekday(text, of)
    if day is None or day.unit != "day" or day.to_day is not None or day.further:
        return None
    unit: TermUnit = "week of day" if first.word == "week" else "weekend of day"
    return attrs.evolve(day, start=first.start, unit=unit)
