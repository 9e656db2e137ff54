"""Ages: a 12-year-old, aged 34, in her 60s, turned 30."""

import re
from fractions import Fraction
from typing import Final, NamedTuple

from civicclaims.reading.alone import alone
from civicclaims.reading.date_lengths import iso, length
from civicclaims.reading.date_words import UNITS
from civicclaims.values.amount import CARDINALS, amount, is_dash, is_plural
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow

_NO_AGE_AFTER: Final = frozenset(
    "percent points degrees million billion thousand hundred and to or".split()
)
_THEIR: Final = frozenset("his her their my your our its".split())
_TENS: Final = re.compile(r"(?:[1-9]0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|teens)\b")


class Age(NamedTuple):
    """An age, and the whole years, months, weeks or days of it where they are one number."""

    start: int
    end: int
    duration: str | None = None


def age(text: str, at: int) -> Age | None:
    """An age at or after a position: `12-year-old`, `aged 34`, `in her 60s`, `turned 30`."""
    first = token(text, at)
    if first.word in {"turned", "turns", "turning"}:
        return _turned(text, first)
    if first.word == "in":
        return _in_their(text, first)
    found = alone(text, first) if first.kind == "number" or _may_be_age(first) else None
    if found is None or found.kind != "age":
        span = length(text, at) if first.kind == "number" or first.word in CARDINALS else None
        old = None if span is None else follow(text, span.end, ("old",))
        return None if span is None or old is None else Age(first.start, old, span.duration)
    return Age(first.start, found.end, _age_duration(text, first, found.end))


def _may_be_age(first: Token) -> bool:
    return first.word in {"age", "aged", "ages", "under", "over"} or first.word in CARDINALS


def _turned(text: str, first: Token) -> Age | None:
    """`turned 30`, where nothing follows that is counted."""
    number = token(text, first.end)
    digits = text[number.start : min(number.end, number.start + 4)]
    if number.kind != "number" or not re.fullmatch("[1-9][0-9]?|1[01][0-9]", digits):
        return None
    after = token(text, number.end)
    if after.word in {*_NO_AGE_AFTER, "%", "-", "$"} or is_plural(after.word):
        return None
    return Age(first.start, number.end, f"P{digits}Y")


def _in_their(text: str, first: Token) -> Age | None:
    """`in her 60s`, `in his late thirties`."""
    whose = token(text, first.end)
    if whose.word not in _THEIR:
        return None
    at = token(text, whose.end)
    if at.word in {"early", "mid", "late"}:
        dash = is_dash(text, at.end)
        at = token(text, at.end if dash is None else dash.end)
    match = _TENS.match(text, at.start)
    return None if match is None else Age(first.start, match.end())


def _age_duration(text: str, first: Token, end: int) -> str | None:
    """The years of an age, or its months, weeks or days; None for a range of ages."""
    words = re.findall(r"[a-z]+|[0-9]+", text[first.start : min(end, first.start + 60)].lower())
    numbers = [word for word in words if word.isdigit()]
    unit = next((word.removesuffix("s") for word in words if word.rstrip("s") in UNITS), "year")
    if first.word in {"under", "over"} or {"older", "younger", "over", "under", "up"} & {*words}:
        return None
    if len(numbers) == 1:
        return iso(Fraction(numbers[0]), unit) if len(numbers[0]) < 4 else None
    at = first.end if first.word in {"age", "aged", "ages"} else first.start
    number = None if numbers else amount(text, at)
    if number is None or {"to", "or"} & {*words} or number.scaled.denominator != 1:
        return None
    return iso(number.scaled, unit)
