"""Times with a name: months and their days, weekdays, seasons, holidays."""

import re
from typing import Final

import attrs

from civicclaims.reading.alone import words_before
from civicclaims.reading.date_numbers import year_at
from civicclaims.reading.date_terms import Term
from civicclaims.reading.date_words import (
    GIVEN_NAMES,
    MONTHS,
    NAMED_AFTER,
    NAMED_BEFORE,
    ORDINALS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    capital,
    is_most,
    plain,
    word_before,
)
from civicclaims.values.amount import is_dash, is_plural
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow, known_unit

_IN_A_MONTH: Final = frozenset(
    "in since during early mid late last next this until by from between and to through before "
    "after of or for about around".split()
)
"""Words before a month that stands by itself."""

_SURELY: Final = frozenset("in since during early mid late last next this until".split())
_PAPER: Final = re.compile(r"\b(?:Mail|Independent|Scotland|Wales|Ireland) on\s$")
"""Newspapers that a weekday ends the name of."""

_SPOKE: Final = frozenset("said says told tells added asked replied".split())
_NAMING: Final = NAMED_BEFORE | ORDINALS.keys()
_NAMES: Final = (["march", "madness"], ["may", "day"])
_ACCORDING: Final = ["according", "to"]
_MOST_DAYS: Final = 8


def month_word(text: str, at: int) -> tuple[int, int, bool] | None:
    """A month's number, where its name ends, and whether the name is full; None for others."""
    first = plain(text, at)
    if not capital(text, first):
        return None
    if first.word in MONTHS:
        return MONTHS[first.word], first.end, True
    if first.word in SHORT_MONTHS:
        stop = text[first.end : first.end + 1] == "."
        return SHORT_MONTHS[first.word], first.end + stop, False
    return None


def day_number(text: str, at: int) -> tuple[int, int] | None:
    """A day of a month in figures, or as an ordinal in words, and where it ends."""
    first = token(text, at)
    if first.kind == "number" and len(text[first.start : first.end]) <= 2:
        end = first.end
        suffix = token(text, end)
        if suffix.start == end and suffix.word in {"st", "nd", "rd", "th"}:
            end = suffix.end
        elif suffix.start == end and suffix.kind == "word" and suffix.word != "s":
            return None
        digits = text[first.start : first.end]
        return (int(digits), end) if digits.isdecimal() and 1 <= int(digits) <= 39 else None
    word, end = ordinal(text, at)
    return (word, end) if word else None


def ordinal(text: str, at: int) -> tuple[int, int]:
    """An ordinal in words, `fourth` or `twenty-first`, and where it ends; 0 for none."""
    first = token(text, at)
    if first.word in ORDINALS:
        return ORDINALS[first.word], first.end
    dash = is_dash(text, first.end) if first.word in {"twenty", "thirty"} else None
    if dash is None:
        return 0, at
    unit = token(text, dash.end)
    return ORDINALS.get(f"{first.word}-{unit.word}", 0), unit.end


def month(text: str, at: int) -> Term | None:
    """A month, with its days and its year where they are printed after it."""
    named = month_word(text, at)
    if named is None:
        return None
    number, end, full = named
    start = token(text, at).start
    before = word_before(text, start)
    days = _days_after(text, end, counted=before in {"in", "during", "since"})
    if days is not None:
        return attrs.evolve(_with_year(text, days), start=start, number=number)
    year = year_at(text, _past_of(text, end))
    if year is not None:
        return Term(start=start, end=year.end, unit="month", number=number, year=year.year)
    if not full or _is_called(text, start, end, before):
        return None
    return Term(start=start, end=end, unit="month", number=number)


def _past_of(text: str, end: int) -> int:
    """The place after a comma or "of" between a month and its year."""
    joint = token(text, end)
    return joint.end if joint.word in {",", "of"} else end


def _is_called(text: str, start: int, end: int, before: str) -> bool:
    """Whether a month by itself may be something else: a verb, a march, a person's name."""
    word = text[start:end].lower()
    after = token(text, end)
    named = [word, after.word] in _NAMES
    spoke = after.word in _SPOKE or words_before(text, start)[-2:] == _ACCORDING
    if is_most(before) or named or spoke:
        return True
    surname = capital(text, after) and after.start == end + 1 and after.word not in MONTHS
    if after.word in {"-", "–"} and month_word(text, after.end) is not None:
        return False
    if word in GIVEN_NAMES and surname and before not in _SURELY:
        return True
    if word in {"may", "march"}:
        return before not in _IN_A_MONTH
    return word in {"april", "june", "august"} and surname and before not in _SURELY


def _days_after(text: str, at: int, *, counted: bool) -> Term | None:
    """The days that follow the name of a month; none where they count something."""
    the = token(text, at)
    first = day_number(text, the.end if the.word == "the" else at)
    if first is None or (the.word in ORDINALS and text[the.start].islower()):
        return None
    day, end = first
    after = token(text, end)
    if known_unit(text, end) is not None or after.word in {"million", "billion", "%"}:
        return None
    if counted and after.kind == "word" and is_plural(after.word):
        return None
    if after.word == ":" and token(text, after.end).kind == "number":
        return None
    to_day = _to_day(text, end, day)
    if to_day is not None:
        return Term(start=at, end=to_day[1], unit="day", day=day, to_day=to_day[0])
    further, last, one_of = _further(text, end)
    return Term(start=at, end=last, unit="day", day=day, further=further, one_of=one_of)


def _to_day(text: str, end: int, day: int) -> tuple[int, int] | None:
    """The last day of a range within a month, and where it ends."""
    joint = token(text, end)
    if joint.word not in {"-", "–", "to", "through"}:
        return None
    last = day_number(text, joint.end)
    if last is None or last[0] <= day or known_unit(text, last[1]) is not None:
        return None
    if token(text, last[1]).word in {":", "/"} or month_word(text, last[1]) is not None:
        return None
    return last


def _further(text: str, end: int) -> tuple[tuple[int, ...], int, bool]:
    """More days of the month, where they end, and whether one of them is meant.

    "and 6", ", 6 or 7"; a comma alone may begin another thing.
    """
    days: list[int] = []
    at = end
    for _ in range(_MOST_DAYS):
        joint = token(text, at)
        if joint.word == "," and (also := token(text, joint.end)).word in {"and", "or"}:
            joint = also
        if joint.word not in {",", "and", "or"}:
            break
        number = token(text, joint.end)
        found = day_number(text, joint.end) if number.kind == "number" else None
        after = None if found is None else token(text, found[1])
        if found is None or after is None or month_word(text, found[1]) is not None:
            break
        if known_unit(text, found[1]) or is_plural(after.word) or after.word in {"%", ":", "/"}:
            break
        days.append(found[0])
        at = found[1]
        if joint.word != ",":
            return tuple(days), at, joint.word == "or"
    return (), end, False


def _with_year(text: str, found: Term) -> Term:
    """Days with the year printed after them."""
    comma = token(text, found.end)
    year = year_at(text, comma.end if comma.word == "," else found.end)
    return found if year is None else attrs.evolve(found, end=year.end, year=year.year)


def day_month(text: str, at: int) -> Term | None:
    """A day before its month: `6 June 2025`, `the 6th of June`, `6-8 June`."""
    the = token(text, at)
    first = day_number(text, the.end if the.word == "the" else at)
    if first is None or text[the.start] in "$£€":
        return None
    day, end = first
    in_words = token(text, the.end if the.word == "the" else at).kind == "word"
    if in_words and the.word != "the" and text[the.start].islower():
        # A third of March sales.
        return None
    to_day: int | None = None
    further: tuple[int, ...] = ()
    joint = token(text, end)
    if joint.word in {"-", "–", "to", "and"}:
        second = day_number(text, joint.end)
        if second is not None and second[0] > day and month_word(text, second[1]) is not None:
            end = second[1]
            to_day, further = (None, (second[0],)) if joint.word == "and" else (second[0], ())
    named = month_word(text, follow(text, end, ("of",)) or end)
    if named is None or token(text, named[1]).word in {"be", "have", "not", "also"}:
        return None
    if in_words and text[named[1] : named[1] + 2] in {"'s", "’s"}:
        # The first of July’s two storms.
        return None
    if token(text, named[1]).kind == "number" and year_at(text, named[1]) is None:
        # "Of 12 May 5 was the coldest": the number belongs to what follows.
        return None
    found = Term(
        start=the.start, end=named[1], unit="day", number=named[0], day=day, to_day=to_day,
        further=further,
    )  # fmt: skip
    return _with_year(text, found)


def weekday(text: str, at: int) -> Term | None:
    """A weekday, with the date that is printed after it."""
    first = plain(text, at)
    if not capital(text, first):
        return None
    short = first.word not in WEEKDAYS
    number = SHORT_WEEKDAYS.get(first.word) if short else WEEKDAYS[first.word]
    if number is None:
        return _weekdays(first)
    end = first.end
    if short and word_before(text, first.start) == "the":
        # The Sun, 5 July 2025.
        return None
    if short and text[end : end + 1] == ".":
        end += 1
    comma = token(text, end)
    at = comma.end if comma.word == "," else end
    date = month(text, at) or day_month(text, at)
    if date is not None and date.unit == "day" and date.to_day is None and not date.further:
        return attrs.evolve(date, start=first.start, weekday=number)
    if short or _is_named(text, first):
        return None
    return Term(start=first.start, end=first.end, unit="weekday", number=number)


def _weekdays(first: Token) -> Term | None:
    """A weekday in the plural, which comes again and again."""
    number = WEEKDAYS.get(first.word.removesuffix("s"))
    if number is None or not first.word.endswith("s"):
        return None
    return Term(start=first.start, end=first.end, unit="weekday", number=number, recurs=True)


def _is_named(text: str, first: Token) -> bool:
    """Whether a weekday is part of a name: Black Friday, Sunday school, the Sunday Times."""
    before = word_before(text, first.start)
    after = token(text, first.end)
    if before == "on" and _PAPER.search(text, max(0, first.start - 20), first.start):
        return True
    if before in _NAMING or is_most(before) or after.word in NAMED_AFTER:
        return True
    further = token(text, after.end)
    title = capital(text, after) and after.start == first.end + 1
    if title and before in {"the", "a", "on"} and after.word not in MONTHS:
        return before != "on" or after.word in {"night", "morning"}
    return title and after.word in {"night", "morning"} and capital(text, further)
