"""Lengths of time and ages: two weeks, more than three years, a 12-year-old."""

from fractions import Fraction
from typing import Final

import attrs

from civicclaims.reading.date_terms import Length
from civicclaims.reading.date_words import ORDINALS, PLURALS, UNITS, VAGUE_COUNTS
from civicclaims.values.amount import Amount, amount, is_dash
from civicclaims.values.hedge_words import AFTER, WORDS
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow, hedge_after

_LETTERS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W",
    "month": "M", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES: Final = {"fortnight": 2, "decade": 10, "century": 100}
_SMALLER: Final = {"Y": (12, "M"), "W": (7, "D"), "TH": (60, "TM"), "TM": (60, "TS")}
LONG: Final[dict[str, str]] = {
    f"{unit}long": unit for unit in ("day", "week", "month", "year", "decade", "century")
}
_FINE: Final = ("year", "month", "week", "day", "hour", "minute", "second")
"""Units that follow on each other in one length, the coarsest first."""

_MOST: Final = 99_999
_MOST_PARTS: Final = 3
_HEDGES: Final = tuple(
    sorted(
        (
            tuple(words.split())
            for words, kind in WORDS.items()
            if words not in AFTER and words[0].isalpha() and kind != "range"
        ),
        key=len,
        reverse=True,
    )
)
FIRST_OF_HEDGE: Final = frozenset(words[0] for words in _HEDGES)


def hedge_before(text: str, at: int) -> int | None:
    """Where a hedge that begins here ends: `more than`, `at least`, `nearly`."""
    if token(text, at).word not in FIRST_OF_HEDGE:
        return None
    return next((end for words in _HEDGES if (end := follow(text, at, words)) is not None), None)


def length(text: str, at: int, *, article: bool = False) -> Length | None:
    """A length of time at or after a position, with its hedge.

    With `article`, "a year" is one; by itself it may be what something is counted per.
    """
    start = token(text, at).start
    hedged = hedge_before(text, at)
    found = _plain(text, at if hedged is None else hedged, article=article or hedged is not None)
    if found is None:
        return None
    after = hedge_after(text, found.end)
    if hedged is not None:
        hedge = text[start:hedged]
        return attrs.evolve(found, start=start, hedge=hedge)
    if after is not None and "-" not in text[found.end : after.end]:
        return attrs.evolve(found, end=after.end, hedge=after.text)
    return found


def _plain(  # noqa: PLR0911 - one return for each form
    text: str, at: int, *, article: bool
) -> Length | None:
    """A length of time without its hedge."""
    first = token(text, at)
    vague = _vague(text, at)
    if vague is not None:
        return vague
    if first.word in LONG:
        duration = iso(Fraction(1), LONG[first.word])
        return Length(start=first.start, end=first.end, unit=LONG[first.word], duration=duration)
    if first.word in {"a", "an"} and (article or token(text, first.end).word == "half"):
        single = _article(text, first)
        if single is not None:
            return single
    if first.kind not in {"word", "number"}:
        return None
    if first.word in ORDINALS:
        # For the third day in a row.
        return None
    quarter = follow(text, at, ("a", "quarter", "of", "a", "century"))
    if quarter is not None:
        return Length(
            start=first.start, end=quarter, unit="year", duration="P25Y", count=Fraction(25)
        )
    half = follow(text, at, ("half", "a")) or follow(text, at, ("half", "an"))
    if half is not None:
        unit = token(text, half)
        return _made(text, first.start, unit, Fraction(1, 2), joined=False)
    number = amount(text, at)
    if number is None or number.currency is not None or number.unit is not None:
        return None
    return _counted(text, first, number)


def _article(text: str, first: Token) -> Length | None:
    """One unit, after "a": `a year`, `a year and a half`, `an hour`."""
    word = token(text, first.end)
    name = word.word.removesuffix("'s")
    if name not in _LETTERS or name == "second":
        return None
    if name != word.word and token(text, word.end).word != "time":
        # A week’s pay; but "in a week’s time".
        return None
    made = _made(text, first.start, word, Fraction(1), joined=False)
    end = follow(text, word.end, ("and", "a", "half"))
    if made is None or end is None:
        return made and _and_more(text, made)
    half = _made(text, first.start, word, Fraction(3, 2), joined=True)
    return half and attrs.evolve(half, end=end)


def _counted(text: str, first: Token, number: Amount) -> Length | None:
    """A number of units, or a range of numbers of them."""
    value: Fraction | None = number.scaled
    end = number.end
    joint = token(text, end)
    dash = is_dash(text, end)
    if joint.word in {"to", "or"} or (dash is not None and token(text, dash.end).kind == "number"):
        second = amount(text, joint.end if dash is None else dash.end)
        if second is not None and second.currency is None:
            value, end = None, second.end
    dash = is_dash(text, end)
    unit = token(text, end if dash is None else dash.end)
    made = _made(text, first.start, unit, value, joined=dash is not None)
    if made is None:
        return None
    further = follow(text, made.end, ("and", "a", "half"))
    if further is not None and value is not None and value.denominator == 1:
        longer = _made(text, first.start, unit, value + Fraction(1, 2), joined=True)
        return longer and attrs.evolve(longer, end=further)
    return _and_more(text, made)


def _and_more(text: str, found: Length) -> Length:
    """Years with months, hours with minutes: `two years, three months and four days`.

    After a comma there must be an "and" further on.
    """
    parts, settled = found, found
    for _ in range(_MOST_PARTS):
        joint = token(text, parts.end)
        at = joint.end if joint.word in {"and", ","} else parts.end
        further = _finer(text, token(text, at).start, parts)
        if further is None:
            break
        parts = further
        settled = settled if joint.word == "," else parts
    return settled


def _finer(text: str, at: int, found: Length) -> Length | None:
    """A length and the finer one that follows it."""
    one = token(text, at)
    number = amount(text, at) if found.duration is not None else None
    if number is not None and (number.currency is not None or number.value.denominator != 1):
        return None
    if number is None and one.word not in {"a", "an"}:
        return None
    end, value = (one.end, Fraction(1)) if number is None else (number.end, number.value)
    second = _made(text, found.start, token(text, end), value, joined=False)
    if second is None or second.duration is None or found.duration is None:
        return None
    if not {second.unit, found.unit} <= {*_FINE}:
        return None
    if _FINE.index(second.unit) - _FINE.index(found.unit) not in {1, 2, 3}:
        return None
    tail = second.duration.removeprefix("P")
    joined = found.duration + (tail.removeprefix("T") if "T" in found.duration else tail)
    return attrs.evolve(second, duration=joined, count=None)


def _made(
    text: str, start: int, unit: Token, value: Fraction | None, *, joined: bool
) -> Length | None:
    """A length of so many units, if the word is one, in the number that fits."""
    word = unit.word.removesuffix("'s")
    one = joined or (value is not None and value <= 1)
    name = PLURALS.get(word) or (UNITS.get(word) if one else None)
    if name not in _LETTERS:
        return None
    if name == "second" and word == "second" and not joined:
        return None
    end = unit.start + len(word)
    dash = is_dash(text, end)
    if dash is not None and token(text, dash.end).word in {"old", "olds"}:
        return None
    if dash is not None and token(text, dash.end).word == "long":
        end = token(text, dash.end).end
    duration = None if value is None else iso(value, name)
    return Length(start=start, end=end, unit=name, duration=duration, count=value)


def _vague(text: str, at: int) -> Length | None:
    """A length whose number is left open: `decades`, `several weeks`, `a couple of days`."""
    first = token(text, at)
    for words in (("a", "few"), ("a", "couple", "of"), ("a", "couple"), ("a", "handful", "of"),
                  ("dozens", "of"), ("a", "number", "of"), ("a", "matter", "of")):  # fmt: skip
        end = follow(text, at, words)
        if end is not None:
            break
    else:
        end = first.end if first.word in VAGUE_COUNTS else at
    more = token(text, end)
    if end > at and more.word == "more":
        end = more.end
    unit = token(text, end)
    if unit.word not in PLURALS or PLURALS[unit.word] not in _LETTERS:
        return None
    if end == at and len(unit.word) < 4:
        return None
    return Length(start=first.start, end=unit.end, unit=PLURALS[unit.word])


def iso(value: Fraction, unit: str) -> str | None:
    """So many units in ISO 8601; None where they are no whole number of a unit and its parts."""
    count = value * _TIMES.get(unit, 1)
    letters = _LETTERS[unit]
    if not 0 <= count <= _MOST:
        return None
    if unit == "fortnight" and count.denominator != 1:
        return None
    whole, part = divmod(count, 1)
    if not part:
        return _written([(int(whole), letters)])
    smaller = _SMALLER.get(letters)
    if smaller is None:
        return None
    rest = part * smaller[0]
    if rest.denominator != 1:
        return None
    return _written([(int(whole), letters), (int(rest), smaller[1])])


def _written(parts: list[tuple[int, str]]) -> str:
    """The parts of a duration, those of nothing left out."""
    some = [(count, letters) for count, letters in parts if count] or parts[:1]
    days = "".join(f"{count}{letters}" for count, letters in some if "T" not in letters)
    hours = "".join(f"{count}{letters[1]}" for count, letters in some if "T" in letters)
    return f"P{days}{'T' if hours else ''}{hours}"
