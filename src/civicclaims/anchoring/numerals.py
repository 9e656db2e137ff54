"""Numbers among words, each in one way of writing: 28 percent, 28% and twenty-eight per cent."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import Final

from civicclaims.anchoring import lexicon
from civicclaims.errors import ParseError
from civicclaims.values.numeral import Numeral

_MOST_WORDS: Final = 16
"""The most number words that are read as one number."""

_LONGEST: Final = 120
"""The longest number read, in characters; a longer one is the same in the same digits only."""

_DIGITS: Final = re.compile(
    r"(?P<sign>[-+]?)(?P<money>(?:us)?[$£€¥₹])?"
    r"(?P<number>\.?\d[\d.,:/·٫']*(?<![.,:/·٫']))(?P<after>.*)",
    re.DOTALL,
)
SCALES: Final = {
    "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "mn": 10**6,
    "crore": 10**7, "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12, "dozen": 12,
}  # fmt: skip
"""Magnitude words, which stand after a number."""

_LETTERS: Final = {**SCALES, "k": 10**3, "m": 10**6, "b": 10**9}
"""The same, with the letters that are magnitudes where they are written to a number."""

PERCENT: Final = frozenset(["%", "percent", "pct"])
ORDINALS: Final = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
"""Words that are a rank alone, and a part after a number: one third."""

TENS: Final = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
DIGITS: Final = dict(
    zip("zero one two three four five six seven eight nine".split(), "0123456789", strict=True)
)
"""Words for the digits behind a point: two point five."""

_PENCE: Final = frozenset(["¢", "p"])
"""Signs of small money, which stand after a number."""

_SIGNS: Final = str.maketrans({"·": ".", "٫": ".", "'": ""})
"""A raised point and an Arabic one, and the apostrophe that parts thousands."""

_ENDS: Final = frozenset(["st", "nd", "rd", "th"])
_TIME: Final = re.compile(r"(\d{1,2})[.:](\d\d)")
_YEARS: Final = re.compile(r"\d{4}/\d{2}")
"""Two years that make one, which a hyphen may join as well."""

_IRREGULAR: Final = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve",
}  # fmt: skip
_GROUP: Final = 3
"""The digits of a group: `1 500`."""


def alike(words: list[str], *, metres: bool = False) -> list[str]:
    """Words with every number in one way of writing, behind a `#`; 3 to 4 is 3-4.

    Args:
        words: The words, in small letters.
        metres: Whether `5m` are five metres, and not five million.

    >>> alike(["twenty", "eight", "percent", "of", "homes"]) == alike(["28%", "of", "homes"])
    True
    """
    found: list[str] = []
    place = 0
    while place < len(words):
        step, read = _one(words, place, metres=metres)
        if found[-1:] == ["to"] and "".join(found[-2:-1] + read[:1]).count("#") == 2:
            found.pop()
        found += read
        place += step
    return found


def is_number(word: str) -> bool:
    """Whether a word says how many; a sign such as `½` does, and so does `percent`."""
    if word.isascii() and word.isalpha():
        return word in lexicon.NUMBERS or word in lexicon.ROMAN
    return any(map(str.isnumeric, word)) or "%" in word


def is_group(words: list[str], place: int, before: int) -> bool:
    """Whether a group of three digits goes on with so many digits before it: `1 500`."""
    return (
        before <= _GROUP
        and place < len(words)
        and len(words[place]) == _GROUP
        and words[place].isdecimal()
    )


def _one(words: list[str], place: int, *, metres: bool) -> tuple[int, list[str]]:
    """How many words are read at a place, and what they are."""
    word = words[place]
    fixed = _fixed(words, place)
    if fixed is not None:
        return fixed
    digits = _DIGITS.fullmatch(word)
    if digits is not None and (word.isascii() or _value(word) is None):
        return _of_digits(words, place, digits, metres=metres)
    if word in lexicon.NUMBERS or word == "a":
        return _of_words(words, place)
    if not is_number(word) or (word == "一" and len(words) == 1):
        # In Chinese the sign for one is a part of many words that count nothing.
        return 1, [word]
    value = _value(word)
    return (1, [f"#{word}"]) if value is None else _with_unit(words, place, 1, value, "")


def _fixed(words: list[str], place: int) -> tuple[int, list[str]] | None:
    """What is read at a place where one word or two stand for themselves; None elsewhere."""
    word, two = words[place], words[place : place + 2]
    if word in lexicon.ROMAN:
        return 1, [f"#{lexicon.ROMAN[word]}"]
    if word in PERCENT or word == "percentage":
        return 1, ["#percent"]
    if word == "minus" and len(two) == 2 and is_number(two[1]):
        step, read = _one(words, place + 1, metres=False)
        return step + 1, [read[0].replace("#", "#-", 1), *read[1:]]
    if two == ["per", "cent"]:
        return 2, ["#percent"]
    if word == "one" and place and words[place - 1] in lexicon.NOT_ONE:
        return 1, [word]
    return (2, two) if tuple(two) in lexicon.NO_NUMBERS else None


def _of_digits(
    words: list[str], place: int, digits: re.Match[str], *, metres: bool
) -> tuple[int, list[str]]:
    """A number in digits, with what is written to it or follows it."""
    sign, money, number, after = digits.group("sign", "money", "number", "after")
    step = 1
    while not after and is_group(words, place + step, len(number) if step == 1 else _GROUP):
        number += words[place + step]
        step += 1
    following = words[place + step] if place + step < len(words) else ""
    half = after or following
    if half in {"am", "pm"}:
        time = _TIME.fullmatch(number)
        hour = f"{time[1].lstrip('0')}:{time[2]}" if time else number.lstrip("0")
        return step + (not after), [f"#{hour.removesuffix(':00')}{half}"]
    if not after and _YEARS.fullmatch(number):
        return step, [f"#{each}" for each in number.split("/")]
    value = _value(sign + number)
    if value is None or after in _ENDS or after == "s":
        kind = "th" if after in _ENDS else after
        return step, [f"#{sign}{number if value is None else value}{kind}"]
    if after in _PENCE:
        return step, [f"#{value}", f"#{after}"]
    if (after and after not in _LETTERS and after != "%") or (
        after == "m" and metres and not money
    ):
        return step, [f"#{value}", after]
    if after in _LETTERS:
        value *= _LETTERS[after]
        after = ""
    return _with_unit(words, place, step, value, money or after)


def _of_words(words: list[str], place: int) -> tuple[int, list[str]]:
    """A number in words: the longest that can be read, or a word that stands for itself."""
    most = place
    while most < min(len(words), place + _MOST_WORDS) and (
        words[most] in lexicon.NUMBERS or words[most] in {"a", "and"}
    ):
        most += 1
    decimal = _of_points(words, place, most)
    if decimal is not None:
        return decimal
    for stop in range(most, place, -1):
        value = None if words[place] in ORDINALS else _value(" ".join(words[place:stop]))
        if value is not None:
            rank = _rank(words[stop]) if stop < len(words) and words[stop - 1] in TENS else None
            if rank is not None:
                return stop + 1 - place, [f"#{value + rank}th"]
            return _with_unit(words, place, stop - place, value, "")
    word = words[place]
    rank = _rank(word)
    return 1, [word if word == "a" else f"#{word}" if rank is None else f"#{rank}th"]


def _of_points(words: list[str], place: int, point: int) -> tuple[int, list[str]] | None:
    """A number in words with a point in it: two point five; None where there is none."""
    if words[point : point + 1] != ["point"]:
        return None
    stop, value = point + 1, _value(" ".join(words[place:point]))
    while stop < min(len(words), point + _MOST_WORDS) and words[stop] in DIGITS:
        stop += 1
    if value is None or stop == point + 1:
        return None
    digits = "".join(DIGITS[each] for each in words[point + 1 : stop])
    return _with_unit(words, place, stop - place, value + Fraction(f".{digits}"), "")


def _rank(word: str) -> Fraction | None:
    """Which one an ordinal is: 3 of `third`."""
    if not word.endswith(("th", "first", "second", "third")):
        return None
    return _value(_IRREGULAR.get(word) or word.removesuffix("th").replace("tie", "ty"))


def _with_unit(
    words: list[str], place: int, step: int, value: Fraction, unit: str
) -> tuple[int, list[str]]:
    """A number with its magnitude words, and with what it is an amount of."""
    if value < 1 and words[place + step : place + step + 1] == ["a"]:
        # Half a million.
        step += any(word in SCALES for word in words[place + step + 1 : place + step + 2])
    while place + step < len(words) and words[place + step] in SCALES:
        value *= SCALES[words[place + step]]
        step += 1
    following = words[place + step : place + step + 2]
    if following[:1] == ["percentage"] and following[1:] in (["point"], ["points"]):
        return step + 2, [f"#{value}", "#points"]
    if unit == "%" or (following and following[0] in PERCENT):
        return step + (unit != "%"), [f"#{value / 100}"]
    if following == ["per", "cent"]:
        return step + 2, [f"#{value / 100}"]
    if not unit and following and following[0] in lexicon.MONEY:
        return step + 1, [f"#{value}", f"#{lexicon.MONEY[following[0]]}"]
    return step, [f"#{value}", f"#{unit.removeprefix('us')}"] if unit else [f"#{value}"]


@lru_cache(maxsize=4_096)
def _value(text: str) -> Fraction | None:
    """The value of a number as written, or None."""
    if len(text) > _LONGEST:
        return None
    text = text.translate(_SIGNS)
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(each, each)) for each in text)
    try:
        return Numeral.parse(text).value
    except ParseError:
        return None
