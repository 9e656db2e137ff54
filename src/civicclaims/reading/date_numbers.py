"""Times in figures: years, times of day, 2025-07-11, 03/04/2025."""

import re
from typing import Final, NamedTuple

from civicclaims.reading.alone import alone, words_before
from civicclaims.reading.date_terms import Clock, Term
from civicclaims.reading.date_words import NOT_A_YEAR_AFTER, PAST, ZONE_WORDS, ZONES
from civicclaims.reading.lexicon import CHANGES, NAMING
from civicclaims.values.amount import is_plural
from civicclaims.values.lexer import Token, token
from civicclaims.values.movement import VERBS
from civicclaims.values.tail import known_unit

FIRST_YEAR: Final = 1_500
LAST_YEAR: Final = 2_199
"""Four digits outside of these are no year in news."""

_B: Final = r"[ \u00a0\u202f\n]"
_HALF_DAY: Final = rf"{_B}?(?:(?P<half>[ap])\.{_B}?m\.|(?P<plain>[ap])m\b)"
_TIME: Final = re.compile(
    rf"(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-9]{{2}}))?"
    rf"(?:{_HALF_DAY}|(?P<oclock>{_B}o['’]clock\b))?",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    rf"[0-9]{{1,2}}(?::[0-9]{{2}})?(?:{_B}?(?:[ap]\.{_B}?m\.|[ap]m\b))?"
    rf"{_B}?(?:-|–|to|and|until|or){_B}?[0-9]{{1,2}}(?::[0-9]{{2}})?"
    rf"{_B}?(?:[ap]\.{_B}?m\.|[ap]m\b)",
    re.IGNORECASE,
)
_VERSION: Final = NAMING | {"release", "build", "firmware", "software", "v", "ver"}
"""Words that a number with stops after them names: Version 2.1.2024, Room 10.05.2024."""

_ISO: Final = re.compile(r"([0-9]{4})([-/])([0-9]{2})\2([0-9]{2})(?![0-9]|[-/][0-9]|T[0-9])")
_FIGURES: Final = re.compile(r"([0-9]{1,2})([/.])([0-9]{1,2})\2([0-9]{4})(?![0-9/]|\.[0-9])")
_TWO_YEARS: Final = re.compile(r"([0-9]{4})[-–/]([0-9]{4}|[0-9]{2})(?![0-9]|[-–/.,:][0-9])")
_IN_ALL_FIGURES: Final = re.compile(r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?![0-9.,:])")
_HOURS: Final = frozenset({"hours", "hrs"})
_BEFORE_HOURS: Final = frozenset("at by until till since before after from".split())
_BEFORE_CHRIST: Final = re.compile(r"(?:BCE?\b|B\.C\.)")
_NO_YEAR: Final = frozenset({"name", "phone number", "route", "score"})
_ACTS: Final = frozenset("have had has were are will would can could did do".split())
_FOUR: Final = re.compile(r"[0-9]{4}(?![0-9%]|[.,:/][0-9]|-[0-9]|[^\W\d_])")
_MONEY: Final = frozenset("$£€¥₹")


class Years(NamedTuple):
    """A year, or two of them, and where they end."""

    end: int
    year: int
    before: int | None = None


def year_at(text: str, at: int) -> Years | None:
    """The four digits of a year at or after a position, unless a unit follows them."""
    first = token(text, at)
    if first.kind != "number" or _FOUR.match(text, first.start) is None:
        return None
    year = int(text[first.start : first.start + 4])
    if not FIRST_YEAR <= year <= LAST_YEAR or _has_unit(text, first.start + 4):
        return None
    return Years(first.start + 4, year)


def bare_year(text: str, at: int) -> Years | None:
    """A year that only the word before it makes one: nothing that is counted may follow."""
    found = year_at(text, at)
    if found is None:
        return None
    start = token(text, at).start
    if text[start - 1 : start] in _MONEY and start:
        return None
    if is_plural(token(text, found.end).word) and not _is_year_of(text, found):
        return None
    other = alone(text, token(text, at))
    if other is not None and other.kind in _NO_YEAR:
        return None
    before = ["", "", *words_before(text, start)]
    earlier, last = before[:-1], before[-1]
    # An article makes "a crew of 2000" a count; "the class of 2000" has none.
    number = earlier[-1] in NOT_A_YEAR_AFTER or earlier[-1].isdigit()
    counted = last == "of" and (number or not {"a", "an"}.isdisjoint(earlier[-3:]))
    changed = last in {"by", "to", "from"} and earlier[-1] in {*VERBS, *CHANGES}
    return None if counted or changed else found


def _is_year_of(text: str, found: Years) -> bool:
    """Whether things after a year are not counted, since a verb follows: `in 2019 prices rose`.

    A round number may count them even so.
    """
    verb = token(text, token(text, found.end).end)
    acts = verb.word in _ACTS or verb.word in PAST or verb.word in VERBS
    return found.year % 100 != 0 and (acts or (verb.word.endswith("ed") and len(verb.word) > 4))


def is_version(text: str, start: int) -> bool:
    """Whether a word makes a name of the number after it: `Version 2.1.2024`, `Room 10.05.2024`."""
    return not _VERSION.isdisjoint(words_before(text, start)[-1:])


def two_years(text: str, at: int) -> Years | None:
    """Two years in a row with a dash or a slash: `2024-25`, `2019–2021`."""
    first = token(text, at)
    match = _TWO_YEARS.match(text, first.start) if first.kind == "number" else None
    if match is None or text[max(0, first.start - 1) : first.start] in _MONEY - {""}:
        return None
    before = int(match[1])
    after = int(match[2]) if len(match[2]) == 4 else before // 100 * 100 + int(match[2])
    if len(match[2]) == 2 and after < before:
        after += 100 if match[2] == "00" else 0
    if not FIRST_YEAR <= before < after <= LAST_YEAR or _has_unit(text, match.end()):
        return None
    if is_plural(token(text, match.end()).word):
        return None
    return Years(match.end(), after, before)


def _has_unit(text: str, end: int) -> bool:
    """Whether a unit, a magnitude word, a time zone or B.C. follows a number."""
    after = token(text, end)
    if text[after.start : after.end] in ZONES or _BEFORE_CHRIST.match(text, after.start):
        return True
    return known_unit(text, end) is not None or after.word in {"million", "billion", "thousand"}


def clock(text: str, at: int, *, named: bool = False) -> Clock | None:
    """A time of day at or after a position, with its time zone.

    Figures without a.m. or p.m. are one only where the hour says so (21:30), or where a word
    before them has `named` them one.
    """
    first = token(text, at)
    if first.word in {"noon", "midnight"}:
        found = (
            Clock(end=first.end, midnight=True)
            if first.word == "midnight"
            else Clock(end=first.end, time="12:00")
        )
        return _zoned(text, found)
    if first.kind != "number" or text[first.start - 1 : first.start] in {"$", "£", "€", "-"}:
        return None
    several = _TIMES.match(text, first.start)
    if several is not None:
        return _zoned(text, Clock(end=several.end()))
    return _in_all_figures(text, first) or _one_time(text, first, named=named)


def _in_all_figures(text: str, first: Token) -> Clock | None:
    """Four figures that a time zone or "hours" makes a time of day: `0900 GMT`."""
    match = _IN_ALL_FIGURES.match(text, first.start)
    if match is None:
        return None
    found = Clock(end=match.end(), time=f"{match['hour']}:{match['minute']}")
    after = token(text, match.end())
    before = words_before(text, first.start)[-1:]
    named = after.word in _HOURS and not _BEFORE_HOURS.isdisjoint(before)
    if named and token(text, after.end).word != "of":
        return Clock(end=after.end, time=found.time)
    zoned = _zoned(text, found)
    return None if zoned.end == found.end else zoned


def _one_time(  # noqa: PLR0911 - one return for each form
    text: str, first: Token, *, named: bool
) -> Clock | None:
    """One time of day in figures."""
    match = _TIME.match(text, first.start)
    if match is None or match.end() < first.end:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or match["plain"] or "").lower()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
        return _zoned(text, Clock(end=match.end(), time=f"{hour:02}:{minute:02}"))
    if match["oclock"]:
        return Clock(end=match.end())
    if match["minute"] is None or ":" not in match[0]:
        return None
    known = hour == 0 or hour > 12
    if not (known or named):
        return None
    time = f"{hour:02}:{minute:02}" if known or match["hour"][0] == "0" else None
    return _zoned(text, Clock(end=match.end(), time=time))


def _zoned(text: str, found: Clock) -> Clock:
    """The time of day with the time zone that follows it, which stays in the words."""
    zone = token(text, found.end)
    printed = text[zone.start : zone.end]
    end = found.end
    if printed in ZONES:
        end = zone.end
    elif zone.word in ZONE_WORDS:
        after = token(text, zone.end)
        if after.word in {"standard", "daylight"}:
            after = token(text, after.end)
        if after.word != "time":
            return found
        end = after.end
    return Clock(end=end, time=found.time, midnight=found.midnight)


def in_figures(text: str, at: int) -> Term | None:
    """A date in figures alone, the year first or last."""
    first = token(text, at)
    if first.kind != "number":
        return None
    iso = _ISO.match(text, first.start)
    if iso is not None:
        year, month, day = (int(iso[group]) for group in (1, 3, 4))
        return Term(start=first.start, end=iso.end(), unit="day", year=year, number=month, day=day)
    match = _FIGURES.match(text, first.start)
    if match is None or is_version(text, first.start):
        return None
    one, _, two, year = (int(each) if each.isdigit() else 0 for each in match.groups())
    either = tuple(dict.fromkeys([(year, one, two), (year, two, one)]))
    return Term(start=first.start, end=match.end(), unit="numeric", either=either)
