"""The grammar of one sum: names, quantities and multiples, with the signs between them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from civicclaims.errors import ParseError
from civicclaims.reckoning.statements import Sum
from civicclaims.values.hedge_words import WORDS
from civicclaims.values.numeral import Numeral
from civicclaims.values.phrase import MAX_LENGTH
from civicclaims.values.quantity import Quantity
from civicclaims.values.unit import Unit

MOST_TERMS: Final = 20_000
"""A sum of more terms is refused."""

NAME: Final = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
_MINUS: Final = "-−–"
_SIGNS: Final = f"+{_MINUS}"
_SPACED_SIGN: Final = re.compile(r"\s[-+−–]\s|\+")
_NUMBER_IN: Final = re.compile(r"\d")
_NUMBER_AFTER_SIGN: Final = re.compile(r"[\d.]")


class UnreadError(Exception):
    """A line cannot be read: where it stops, and what was expected."""

    def __init__(self, column: int, words: str) -> None:
        super().__init__(words)
        self.column = column
        self.words = words


def terms_of(line: str, start: int, end: int) -> Sum:
    """A sum of terms: names, quantities, and whole numbers times names."""
    terms: list[tuple[str, int]] = []
    quantities: list[tuple[Quantity, int]] = []
    for sign, begin, stop in _pieces(line, start, end):
        name, times, quantity = _term(line, begin, stop)
        if quantity is not None:
            quantities.append((quantity, sign))
        else:
            terms.append((name, sign * times))
        if len(terms) + len(quantities) > MOST_TERMS:
            raise UnreadError(begin, f"expected {MOST_TERMS:,} terms at most")
    return Sum(tuple(terms), tuple(quantities))


def _pieces(line: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The terms of a sum: the sign of each, and where it begins and ends.

    A sum in brackets stands for its terms. A hyphen inside a word or a number belongs to it where
    the whole is a quantity: two-thirds, 1,500-2,000.
    """
    begin, end = trimmed(line, start, end)
    if begin < end and line[begin] == "(" and _closing(line, begin, end) == end - 1:
        begin, end = trimmed(line, begin + 1, end - 1)
    if begin == end:
        raise UnreadError(begin, "expected a name or a quantity")
    bracket = next((place for place in range(begin, end) if line[place] in "()"), None)
    if bracket is not None:
        raise UnreadError(bracket, "expected brackets only around one whole side of / or ->")
    sign = 1
    for stop in [*_signs(line, begin, end), end]:
        first, last = trimmed(line, begin, stop)
        while first < last and line[first] in _SIGNS and not _belongs(line, first):
            sign = -sign if line[first] in _MINUS else sign
            first, last = trimmed(line, first + 1, last)
        if first == last:
            raise UnreadError(first, "expected a name or a quantity")
        yield sign, first, last
        sign = -1 if stop < end and line[stop] in _MINUS else 1
        begin = stop + 1


def _belongs(line: str, place: int) -> bool:
    """Whether a sign belongs to the number behind it."""
    return _NUMBER_AFTER_SIGN.match(line, place + 1) is not None


def _signs(line: str, begin: int, end: int) -> Iterator[int]:
    """The places of the signs that add or take away a term."""
    piece, nothing = begin, True
    for place in range(begin, end):
        character = line[place]
        if character in _SIGNS and not nothing:
            if character == "+" or _divides(line, piece, place, end):
                yield place
                piece, nothing = place + 1, True
        elif not character.isspace() and (character not in _SIGNS or _belongs(line, place)):
            nothing = False


def _divides(line: str, piece: int, place: int, end: int) -> bool:
    """Whether a hyphen takes one term from another, rather than standing inside a quantity.

    Raises:
        UnreadError: If it stands close behind a number and nobody can tell what it means.
    """
    before, after = line[place - 1], line[place + 1 : place + 2]
    if before.isspace() and (not after or after.isspace()):
        return True
    # As far as the next sign with a blank on both sides: is that one quantity?
    furthest = min(end, piece + MAX_LENGTH)
    following = _SPACED_SIGN.search(line, place + 1, furthest)
    stop = furthest if following is None else following.start()
    if _quantity(line[piece:stop].strip()) is not None:
        return False
    if not before.isspace() and not NAME.fullmatch(line[piece:place].strip()):
        raise UnreadError(place, "expected blanks around a minus sign, or a range: 200 to 300")
    return True


def _closing(line: str, begin: int, end: int) -> int:
    """Where the bracket that opens at `begin` closes; -1 if nowhere."""
    depth = 0
    for place in range(begin, end):
        depth += {"(": 1, ")": -1}.get(line[place], 0)
        if depth == 0:
            return place
    return -1


def trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a line without blanks at its ends."""
    words = line[start:end]
    begin = start + len(words) - len(words.lstrip())
    return begin, max(begin, start + len(words.rstrip()))


def _term(line: str, begin: int, end: int) -> tuple[str, int, Quantity | None]:
    """A name and what it is multiplied by, or a quantity."""
    words = line[begin:end]
    if "*" in words:
        return _multiple(words, begin)
    quantity = _quantity(words)
    if quantity is not None:
        _hold(quantity, begin)
        return "", 1, quantity
    if words.lower() in WORDS:
        raise UnreadError(end, f"expected a figure after {words}, which is no name")
    if NAME.fullmatch(words):
        return words, 1, None
    try:
        Quantity.parse(words)
    except ParseError as error:
        name = NAME.match(words)
        if name is not None and name.end() < len(words) and not _NUMBER_IN.search(words):
            raise UnreadError(
                begin + name.end(), "expected +, -, =, /, -> or the end of the name"
            ) from None
        raise UnreadError(begin + (error.position or 0), f"expected {error.expected}") from None
    raise AssertionError(words)


def _hold(quantity: Quantity, begin: int) -> None:
    """Refuse a figure that can be read and means nothing.

    Raises:
        UnreadError: If it does.
    """
    percent = Unit.parse(quantity.unit or "").kind == "percent"
    if percent and _NUMBER_IN.search(quantity.per or ""):
        raise UnreadError(begin, f"expected one base: a percentage has no per {quantity.per}")
    if percent and quantity.currency is not None:
        raise UnreadError(begin, "expected an amount of money or a percentage, not both at once")
    if quantity.numeral is not None and quantity.value is None:
        raise UnreadError(begin, "expected a proportion of something, such as one in four")


def _multiple(words: str, begin: int) -> tuple[str, int, Quantity | None]:
    """A whole number times a name, in either order."""
    parts = [each.strip() for each in words.split("*")]
    if len(parts) == 2:
        for number, name in (parts, parts[::-1]):
            if NAME.fullmatch(name) and _quantity(name) is None:
                try:
                    times = Numeral.parse(number).value
                except ParseError:
                    continue
                if times.denominator == 1:
                    return name, times.numerator, None
    raise UnreadError(begin, "expected a whole number times a name: 3 * crew")


@lru_cache(maxsize=4_096)
def _parsed(words: str) -> Quantity | None:
    try:
        return Quantity.parse(words)
    except ParseError:
        return None


def _quantity(words: str) -> Quantity | None:
    """Words as a quantity, None where they are not one."""
    return _parsed(words) if words else None
