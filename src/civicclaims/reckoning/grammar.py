"""The grammar of one statement of the notation."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, cast

from civicclaims.errors import ParseError
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparator,
    Comparison,
    NamedQuotient,
    Quotient,
    Said,
    Sum,
)
from civicclaims.values.hedge_words import WORDS
from civicclaims.values.movement import Movement
from civicclaims.values.numeral import Numeral
from civicclaims.values.phrase import MAX_LENGTH
from civicclaims.values.quantity import Quantity
from civicclaims.values.unit import Unit

MOST_TERMS: Final = 20_000
"""A sum of more terms is refused."""
NAME: Final = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
COMPARATOR: Final = re.compile(r"->|→|<=|>=|≤|≥|=|<|>")
_OPERATOR: Final = {"≤": "<=", "≥": ">=", "→": "->"}
_TURNED: Final[dict[str, Comparator]] = {
    "=": "=", "<=": ">=", "<": ">", ">=": "<=", ">": "<",
}  # fmt: skip
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


def statement(line: str, start: int) -> Said:
    """Read one statement, from a column to the end of the line."""
    signs = list(COMPARATOR.finditer(line, start))
    if not signs:
        raise UnreadError(len(line), "expected =, <=, <, >=, > or -> and what follows it")
    first = signs[0]
    if _OPERATOR.get(first.group(), first.group()) == "->":
        return _change(line, start, signs)
    if len(signs) > 1:
        raise UnreadError(signs[1].start(), "expected one comparison a line")
    comparator = cast("Comparator", _OPERATOR.get(first.group(), first.group()))
    left, right = (start, first.start()), (first.end(), len(line))
    for place in (left, right):
        if not line[slice(*place)].strip():
            raise UnreadError(
                place[1] if place is right else place[0], "expected a name or a quantity"
            )
    if _slash(line, *right) is not None and _slash(line, *left) is None:
        left, right, comparator = right, left, _TURNED[comparator]
    slash = _slash(line, *left)
    if slash is not None:
        return _quotient(line, left, slash, comparator, right)
    return _compared(line, left, comparator, right)


def _compared(
    line: str, left: tuple[int, int], comparator: Comparator, right: tuple[int, int]
) -> Said:
    """A figure of a name or a sum, or two sums compared."""
    one, other = _terms(line, *left), _terms(line, *right)
    if not one.terms and not other.terms:
        column = _trimmed(line, *left)[0]
        words = line[column : left[1]].strip()
        raise UnreadError(column, f"expected a name on one side; {words} is read as a quantity")
    if comparator == "=":
        for sum_, beside in ((one, other), (other, one)):
            figure = _alone(beside)
            if figure is None or sum_.quantities or not sum_.terms:
                continue
            quantity, sign = figure
            if sum_.name is not None or quantity.hedge_kind != "bare":
                turned = Sum(tuple((name, sign * factor) for name, factor in sum_.terms))
                return Amount(left=turned, quantity=quantity)
    for sum_, (begin, end) in ((one, left), (other, right)):
        for quantity, _ in sum_.quantities:
            if not _is_exact(quantity):
                column = line.find(quantity.text, begin, end)
                raise UnreadError(
                    max(column, begin),
                    "expected an exact quantity: a hedge or a range may stand only alone after a "
                    "name or a sum and =",
                )
    return Comparison(left=one, comparator=comparator, right=other)


def _alone(sum_: Sum) -> tuple[Quantity, int] | None:
    """The quantity and its sign, where a sum is one alone."""
    return None if sum_.terms or len(sum_.quantities) != 1 else sum_.quantities[0]


def _is_exact(quantity: Quantity) -> bool:
    """Whether a quantity is one number: no hedge but exactly, no range, no two readings."""
    if quantity.hedge_kind not in {"bare", "exactly"} or quantity.value is None:
        return False
    return quantity.high is None and len(quantity.intervals("close")) == 1


def _quotient(
    line: str,
    left: tuple[int, int],
    slash: int,
    comparator: Comparator,
    right: tuple[int, int],
) -> Said:
    """One sum over another, as a figure, as a bound, or as what a name says."""
    over, under = _side(line, left[0], slash), _side(line, slash + 1, left[1])
    value = _terms(line, *right)
    if value.name is not None:
        if comparator != "=" or over.name is None or under.name is None:
            raise UnreadError(
                right[0], "expected a quantity, or one name alone on each side of / and ="
            )
        return NamedQuotient(over=over.name, under=under.name, value=value.name)
    alone = _alone(value)
    if alone is None or alone[1] != 1:
        raise UnreadError(right[0], "expected a quantity, such as about 28 percent or one in four")
    quantity = alone[0]
    if comparator != "=" and not _is_exact(quantity):
        raise UnreadError(right[0], "expected an exact quantity after a comparison")
    return Quotient(over=over, under=under, quantity=quantity, comparator=comparator)


def _change(line: str, start: int, signs: list[re.Match[str]]) -> Changed:
    """From one sum to another, a change."""
    arrow = signs[0]
    if len(signs) != 2 or signs[1].group() != "=":
        column = signs[1].start() if len(signs) > 1 else len(line)
        raise UnreadError(
            column, "expected = and a change: crimes.2006 -> crimes.2007 = down 5 percent"
        )
    before = _side(line, start, arrow.start())
    after = _side(line, arrow.end(), signs[1].start())
    begin = signs[1].end()
    words = line[begin:].strip()
    column = begin + len(line[begin:]) - len(line[begin:].lstrip())
    if not words:
        raise UnreadError(len(line), "expected a change, such as up 5 percent, down 300 or doubled")
    try:
        movement = _movement(words)
    except ParseError as error:
        raise UnreadError(column + (error.position or 0), f"expected {error.expected}") from None
    return Changed(before=before, after=after, movement=movement)


def _slash(line: str, start: int, end: int) -> int | None:
    """The place of a slash that divides two sums, which has no digit on both sides of it."""
    depth = 0
    for place in range(start, end):
        character = line[place]
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        elif character == "/" and depth <= 0:
            near = line[place - 1 : place], line[place + 1 : place + 2]
            if not all(each.isdigit() for each in near):
                return place
    return None


def _side(line: str, start: int, end: int) -> Sum:
    """A name, or a sum in brackets, beside a slash or an arrow."""
    words = line[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip())
    if begin >= stop:
        raise UnreadError(begin, "expected a name, or a sum in brackets")
    slash = _slash(line, begin, stop)
    if slash is not None:
        raise UnreadError(slash, "expected one / in a statement")
    bracketed = line[begin] == "(" and line[stop - 1] == ")"
    found = _terms(line, begin, stop)
    if not bracketed and len(found.terms) + len(found.quantities) > 1:
        raise UnreadError(begin, "expected brackets around this sum: (a + b) / c")
    if not found.terms:
        raise UnreadError(begin, "expected a name here, not a quantity")
    return found


def _terms(line: str, start: int, end: int) -> Sum:
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
    begin, end = _trimmed(line, start, end)
    if begin < end and line[begin] == "(" and _closing(line, begin, end) == end - 1:
        begin, end = _trimmed(line, begin + 1, end - 1)
    if begin == end:
        raise UnreadError(begin, "expected a name or a quantity")
    bracket = next((place for place in range(begin, end) if line[place] in "()"), None)
    if bracket is not None:
        raise UnreadError(bracket, "expected brackets only around one whole side of / or ->")
    sign = 1
    for stop in [*_signs(line, begin, end), end]:
        first, last = _trimmed(line, begin, stop)
        while first < last and line[first] in _SIGNS and not _belongs(line, first):
            sign = -sign if line[first] in _MINUS else sign
            first, last = _trimmed(line, first + 1, last)
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


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
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


@lru_cache(maxsize=4_096)
def _movement(words: str) -> Movement:
    return Movement.parse(words)
