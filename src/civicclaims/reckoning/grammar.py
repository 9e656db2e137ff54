"""The grammar of one statement of the notation."""

import re
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
from civicclaims.reckoning.sums import UnreadError, terms_of, trimmed
from civicclaims.values.movement import Movement
from civicclaims.values.quantity import Quantity

COMPARATOR: Final = re.compile(r"->|→|<=|>=|≤|≥|=|<|>")
_OPERATOR: Final = {"≤": "<=", "≥": ">=", "→": "->"}
_TURNED: Final[dict[str, Comparator]] = {
    "=": "=", "<=": ">=", "<": ">", ">=": "<=", ">": "<",
}  # fmt: skip


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
    one, other = terms_of(line, *left), terms_of(line, *right)
    if not one.terms and not other.terms:
        column = trimmed(line, *left)[0]
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
    value = terms_of(line, *right)
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
    found = terms_of(line, begin, stop)
    if not bracketed and len(found.terms) + len(found.quantities) > 1:
        raise UnreadError(begin, "expected brackets around this sum: (a + b) / c")
    if not found.terms:
        raise UnreadError(begin, "expected a name here, not a quantity")
    return found


@lru_cache(maxsize=4_096)
def _movement(words: str) -> Movement:
    return Movement.parse(words)
