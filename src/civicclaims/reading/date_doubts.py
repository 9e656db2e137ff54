"""What else a named time may be: a person, the name of something, an event, a part of a game."""

import re
from typing import Final

import attrs

from civicclaims.reading.alone import words_before
from civicclaims.reading.date_names import day_number
from civicclaims.reading.date_relative import is_described
from civicclaims.reading.date_terms import Frame, Term
from civicclaims.reading.date_units import bare_decade
from civicclaims.reading.date_words import GIVEN_NAMES, capital, word_before
from civicclaims.reading.lexicon import STOPS
from civicclaims.values.amount import is_plural
from civicclaims.values.lexer import token

_LOOK: Final = 100
_EVENTS: Final = frozenset({(1, 6), (9, 11), (10, 7)})
"""Days that events of other years are called by: January 6, September 11, October 7."""

_EVENT: Final = frozenset(
    "attack attacks committee riot riots rioter rioters insurrection siege assault massacre "
    "commission hijackers defendants hearings victims investigation memorial museum pardons "
    "prosecutions terrorist terror".split()
)
_WHOSE: Final = frozenset("the his her their its our my your".split())
_PARTS: Final = frozenset("early mid late".split())
_TWO_DIGITS: Final = re.compile(r",?[ \u00a0]?['’‘][0-9]{2}(?![0-9]|s\b)")
_AMERICAN: Final = re.compile(r"(?:\b(?:U\.S\.|US|America[’']s|American)) (?:the )?$")
_PERSON: Final = re.compile(
    r"\b(?:husband|wife|partner|son|daughter|brother|sister|mother|father|child|baby|friend|cousin|"
    r"niece|nephew|aunt|uncle|dog|cat), $"
)
_FINANCIAL: Final = re.compile(
    r"\bFY|\b(?:fiscal|financial) (?:year|[12])|\b[12][0-9]{3}[-–/][0-9]{2}(?![0-9-])"
)
_GAME: Final = re.compile(
    r"\b(?:touchdowns?|halftime|half-time|quarterback|rebounds|yards?|scor(?:ed|es|ing)|outscored|"
    r"trailed|trailing|playoffs?|interception|3-pointers?|layup|dunk|innings?)\b"
)


def doubt(text: str, found: Term, word: str) -> Frame | None:
    """A time that may be something else, which is left unread; None where nothing else is likely.

    `word` is the word that leads to it.
    """
    if found.told or found.recurs:
        return None
    if (around := _days_around(text, found)) is not None:
        return around
    if (short := _short_year(text, found)) is not None:
        return short
    reason = (
        _of_holiday(text, found) or _of_month(text, found) or _of_weekday(text, found)
        or _of_day(text, found)
        or _of_quarter(text, found) or _of_part(text, found)
    )  # fmt: skip
    bare = text[found.start : found.end].lower() == "the fall"
    reason = reason or ("a season, or a fall" if bare and word == "in" else None)
    return None if reason is None else unsure(found, reason)


def unsure(found: Term, reason: str) -> Frame:
    """A time that cannot be read, and what it may be."""
    return Frame(start=found.start, end=found.end, form="unsure", first=found, reason=reason)


def tens(text: str, at: int, word: str) -> Frame | None:
    """`in the 90s`: a decade, an age or a temperature."""
    the = token(text, at)
    end = bare_decade(text, the.end) if the.word == "the" and word == "in" else None
    if end is None:
        return None
    reason = "a decade, an age or a temperature"
    return Frame(start=the.start, end=end, form="unsure", reason=reason)


def _days_around(text: str, found: Term) -> Frame | None:
    """The days around a date or a weekday and its number: `July 4 weekend`, `Friday the 13th`."""
    after = token(text, found.end)
    if found.unit in {"day", "holiday"} and found.step is None and found.to_day is None:
        if after.word not in {"weekend", "week"}:
            return None
        around = attrs.evolve(found, end=after.end)
        return unsure(around, "a weekend or a week of which nobody says how long it is")
    number = (
        day_number(text, after.end) if found.unit == "weekday" and after.word == "the" else None
    )
    if number is None or token(text, after.end).kind != "number":
        return None
    further = token(text, number[1])
    if capital(text, further) or (further.kind == "word" and further.word not in STOPS):
        # Tuesday the 8th Circuit ruled.
        return None
    return unsure(attrs.evolve(found, end=number[1]), "a day whose month is not printed")


def _short_year(text: str, found: Term) -> Frame | None:
    """A date with a year of two digits: `4 July ’24`."""
    dated = found.unit in {"day", "month", "season"} and found.year is None
    match = _TWO_DIGITS.match(text, found.end) if dated and found.step is None else None
    if match is None:
        return None
    return unsure(
        attrs.evolve(found, end=match.end()), "a time of a year whose century is not printed"
    )


def _of_holiday(text: str, found: Term) -> str | None:
    """Independence Day, which every country keeps on another day, unless its country is named."""
    named = text[found.start : found.end].lower().startswith(("independence", "the independence"))
    if found.unit != "holiday" or not named or _AMERICAN.search(text[: found.start][-_LOOK:]):
        return None
    return "the day of one country or another"


def _of_month(text: str, found: Term) -> str | None:
    """A month by itself that may be somebody’s first name, or a quarter named by its end."""
    if found.unit != "month" or found.year is not None or found.part is not None:
        return None
    word, after = text[found.start : found.end].lower(), token(text, found.end)
    beside = after.word == "," and _PERSON.search(text[max(0, found.start - _LOOK) : found.start])
    if word in GIVEN_NAMES and beside:
        return "a month, or the name of somebody"
    if after.word == "quarter":
        return "a month, or the quarter that ends with it"
    named = word in GIVEN_NAMES and capital(text, after) and after.start == found.end + 1
    return "a month, or the first name of somebody" if named else None


def _of_weekday(text: str, found: Term) -> str | None:
    """A weekday that something is named after: the Friday prayers, her Monday column."""
    if found.unit != "weekday" or found.step is not None or found.daytime is not None:
        return None
    owned = word_before(text, found.start) in _WHOSE and is_described(text, found)
    return "a day, or the name of something" if owned else None


def _of_day(text: str, found: Term) -> str | None:
    """A date that an event of another year is called by, or whose year may count something."""
    after = token(text, found.end)
    if found.unit == "day" and found.year is None and after.word in _EVENT:
        named = (found.number, found.day) in _EVENTS
        return "a day of another year, whose event is called by it" if named else None
    if found.unit not in {"day", "month"} or found.year is None or found.year % 100:
        return None
    printed = text[found.end - 4 : found.end] == f"{found.year:04}"
    counted = printed and is_plural(after.word) and word_before(text, found.start) != "the"
    return "a year, or a number of something" if counted else None


def _of_quarter(text: str, found: Term) -> str | None:
    """A quarter that may be one of a game."""
    if found.unit != "quarter" or found.year is not None or found.of_year is not None:
        return None
    around = text[max(0, found.start - _LOOK) : found.end + _LOOK]
    if _FINANCIAL.search(around):
        return "a quarter of a calendar year, or of a financial one"
    return "a quarter of a year, or of a game" if _GAME.search(around.lower()) else None


def _of_part(text: str, found: Term) -> str | None:
    """A part of a time beside another part of it, or the turn of a time."""
    before = words_before(text, found.start)[-2:]
    if before == ["turn", "of"]:
        return "the time when it begins or when it ends"
    if found.part is None or found.edge or not before:
        return None
    words = [word for each in before for word in each.split("-") if word][-2:]
    two = len(words) == 2 and words[0] in _PARTS and words[1] in {"to", "or", "and"}
    return "a part of a time, and another part before it" if two else None
