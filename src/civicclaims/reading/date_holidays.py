"""Seasons, and holidays: their names, and their days year by year."""

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from civicclaims.reading.alone import starts_sentence
from civicclaims.reading.date_numbers import bare_year, two_years, year_at
from civicclaims.reading.date_terms import Term
from civicclaims.reading.date_words import DAYTIMES, SEASONS, capital, plain, which, word_before
from civicclaims.reading.lexicon import STOPS
from civicclaims.values.lexer import token

FIXED: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "new year": (1, 1), "valentine": (2, 14), "patrick": (3, 17), "juneteenth": (6, 19),
        "july 4": (7, 4), "halloween": (10, 31), "veterans": (11, 11), "christmas eve": (12, 24),
        "christmas": (12, 25), "boxing": (12, 26), "new year's eve": (12, 31),
    }
)  # fmt: skip
"""Month and day of holidays that have the same day in every year."""

_BY_WEEK: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {
        "king": (1, 1, 3), "presidents": (2, 1, 3), "memorial": (5, 1, -1), "labor": (9, 1, 1),
        "columbus": (10, 1, 2), "thanksgiving": (11, 4, 4),
    }
)  # fmt: skip
"""Month, weekday and which of its kind in the month, -1 for the last (5 U.S.C. 6103)."""

_SEASON_BEFORE: Final = frozenset(
    "in the every each this last next early mid late since by of until during past through "
    "before after".split()
)
_NO_SEASON_BEFORE: Final = frozenset(
    "camp camps school schools break training sports olympics league home house clothes".split()
)
_HOLIDAY_BEFORE: Final = frozenset(
    "on by before after since until last this next of from through past every each and to "
    "between".split()
)
HOLIDAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "new year's day": "new year", "new year's eve": "new year's eve",
        "martin luther king jr. day": "king", "martin luther king day": "king",
        "mlk day": "king", "presidents day": "presidents", "presidents' day": "presidents",
        "president's day": "presidents", "valentine's day": "valentine",
        "st. patrick's day": "patrick", "memorial day": "memorial", "juneteenth": "juneteenth",
        "fourth of july": "july 4", "independence day": "july 4", "labor day": "labor",
        "columbus day": "columbus", "indigenous peoples' day": "columbus",
        "halloween": "halloween", "veterans day": "veterans", "veterans' day": "veterans",
        "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving",
        "christmas": "christmas", "christmas day": "christmas", "christmas eve": "christmas eve",
        "boxing day": "boxing",
    }
)  # fmt: skip
"""Holidays on a fixed day or by a fixed rule, as printed in small letters."""

_BY_FIRST: Final[dict[str, list[str]]] = {
    word: sorted(
        (name for name in HOLIDAYS if name.split()[0].rstrip(".") == word), key=len, reverse=True
    )
    for word in {name.split()[0].rstrip(".") for name in HOLIDAYS}
}
HOLIDAY_WORDS: Final = frozenset(_BY_FIRST)


def season(text: str, at: int) -> Term | None:
    """A season, with its year where one is printed after it."""
    first = plain(text, at)
    number = SEASONS.get(first.word) if first.kind == "word" else None
    if number is None:
        return None
    joint = token(text, first.end)
    year = year_at(text, joint.end if joint.word == "of" else first.end)
    if year is not None:
        return Term(start=first.start, end=year.end, unit="season", number=number, year=year.year)
    years = two_years(text, joint.end if joint.word == "of" else first.end)
    if years is not None:
        # A winter, or a southern summer, is named after the two years it is in.
        return Term(
            start=first.start, end=years.end, unit="season", number=number, year=years.before
        )
    if joint.word == "of" and which(text, first.end, "year") is None:
        # The spring of a watch, the fall of a government.
        return None
    before = word_before(text, first.start)
    # Seasons are printed small: Spring, Texas, and Fall River are places.
    of = joint.word == "of"
    named = capital(text, first) and not starts_sentence(text, first.start)
    if (before not in _SEASON_BEFORE and not of) or named or joint.word in _NO_SEASON_BEFORE:
        return None
    return Term(start=first.start, end=first.end, unit="season", number=number)


def holiday(text: str, at: int) -> Term | None:
    """A holiday on a fixed day or by a fixed rule, with its year where one is printed."""
    first = token(text, at)
    if not capital(text, first):
        return None
    for name in _BY_FIRST.get(first.word, ()):
        end = first.end
        printed = text[first.start : first.start + len(name)].lower().replace("’", "'")
        if printed != name or token(text, first.start + len(name) - 1).end > first.start + len(
            name
        ):
            continue
        end = first.start + len(name)
        after = token(text, end)
        comma = token(text, after.end) if after.word == "," else after
        year = bare_year(text, comma.start) if comma.kind == "number" else None
        before = word_before(text, first.start)
        if (
            year is None
            and " " not in name
            and (before not in _HOLIDAY_BEFORE or _named(text, end))
        ):
            return None
        if after.word in {"season", "party", "shopping"}:
            return None
        found = Term(start=first.start, end=end, unit="holiday", holiday=HOLIDAYS[name])
        return found if year is None else attrs.evolve(found, end=year.end, year=year.year)
    return None


def _named(text: str, end: int) -> bool:
    """Whether a word after a holiday is named after it: a Thanksgiving dinner."""
    after = token(text, end)
    small = after.kind == "word" and text[after.start].islower()
    return small and after.word not in {*STOPS, *DAYTIMES}


def holiday_day(name: str, year: int) -> dt.date:
    """The day of a holiday in a year, as the United States keep it today.

    >>> holiday_day("thanksgiving", 2025)
    datetime.date(2025, 11, 27)
    """
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    return weekday_of_month(year, *_BY_WEEK[name])


def weekday_of_month(year: int, month: int, weekday: int, which: int) -> dt.date:
    """The first, second, third, fourth or, with -1, the last such weekday of a month."""
    if which == -1:
        last = monthrange(year, month)[1]
        back = (dt.date(year, month, last).isoweekday() - weekday) % 7
        return dt.date(year, month, last - back)
    ahead = (weekday - dt.date(year, month, 1).isoweekday()) % 7
    return dt.date(year, month, 1 + ahead + 7 * (which - 1))
