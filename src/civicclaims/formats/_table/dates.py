"""Dates in the cells of a table: the order of their parts, told from the column."""

import re
from functools import lru_cache
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.formats import cells
from civicclaims.formats._own.faults import shown
from civicclaims.formats.options import DateOrder
from civicclaims.values.date import ExtendedDate
from civicclaims.values.when import When

_LONGEST: Final = 200
"""The longest date, in characters, blanks around it included."""

_SPAN: Final = re.compile(r"\s*([0-9]{4})[-–]([0-9]{2})\s*")
_MONTHS: Final = 12


@attrs.frozen
class ToldOrder:
    """What a column shows of the order of day and month.

    Attributes:
        order: The order; None where no cell shows it, or two contradict.
        why: Why it cannot be told; None where it can, or where it makes no difference.
        at: The first cell that shows it.
    """

    order: DateOrder | None = None
    why: str | None = None
    at: str | None = None


class Orders:
    """What the cells of a column show of the order of day and month, while they are looked at.

    A date that begins with its year shows nothing of the others.

    >>> orders = Orders()
    >>> orders.see("C2", "03/04/2025")
    >>> orders.told().why
    'no date shows whether the day or the month comes first: "03/04/2025" (C2) could be either'
    >>> orders.see("C3", "31/10/2025")
    >>> orders.told().order
    'day-first'
    """

    def __init__(self) -> None:
        self._shows: dict[DateOrder, tuple[str, str]] = {}
        self._unclear: tuple[str, str] | None = None

    def see(self, name: str, words: str) -> None:
        """Look at a cell."""
        orders = cells.orders(words[: _LONGEST + 1]) - {"year-first"}
        if len(orders) == 1:
            self._shows.setdefault(next(iter(orders)), (name, words))
        elif orders and self._unclear is None and is_open(words):
            self._unclear = (name, words)

    def told(self) -> ToldOrder:
        """What the cells show together."""
        if len(self._shows) == 2:
            day, month = self._shows["day-first"], self._shows["month-first"]
            return ToldOrder(
                why=f"{shown(day[1])} ({day[0]}) has the day first and {shown(month[1])} "
                f"({month[0]}) the month"
            )
        if self._shows:
            [(order, (name, _))] = self._shows.items()
            return ToldOrder(order, at=name)
        if self._unclear is None:
            return ToldOrder()
        name, words = self._unclear
        return ToldOrder(
            why=f"no date shows whether the day or the month comes first: {shown(words)} ({name}) "
            "could be either"
        )


class Spans:
    """Whether 2021-22 in a column is two years and not a season or a month, while it is looked at.

    A season and a financial year are written so, which EDTF reads as something else. `2010-11`
    may be a month as well, and is one only where another cell can be nothing but a month.

    >>> spans = Spans()
    >>> spans.see("A2", "2010-11")
    >>> spans.first
    ('A2', '2010-11')
    >>> spans.see("A3", "2010-10")
    >>> spans.first is None
    True
    """

    def __init__(self) -> None:
        self._sure: tuple[str, str] | None = None
        self._perhaps: tuple[str, str] | None = None
        self._has_months = False

    def see(self, name: str, words: str) -> None:
        """Look at a cell."""
        match = _SPAN.fullmatch(words)
        if match is None:
            return
        if int(match[2]) > _MONTHS:
            self._sure = self._sure or (name, words)
        elif is_span(words):
            self._perhaps = self._perhaps or (name, words)
        else:
            self._has_months = True

    @property
    def first(self) -> tuple[str, str] | None:
        """The first cell that is or may be two years, with its name; None where none is."""
        return self._sure or (None if self._has_months else self._perhaps)


def is_span(words: str) -> bool:
    """Whether words may be two years: 2021-22, 2015-20."""
    match = _SPAN.fullmatch(words)
    if match is None:
        return False
    return int(match[2]) > _MONTHS or (int(match[1]) + 1) % 100 == int(match[2])


def is_open(words: str) -> bool:
    """Whether a date in figures is one day with the day first and another with the month."""
    return len(words) <= _LONGEST and _is_open(words)


@lru_cache(maxsize=4_096)
def _is_open(words: str) -> bool:
    orders = cells.orders(words)
    return len({cells.when(words, order).start for order in orders}) > 1


def read_when(words: str, order: DateOrder | None = None) -> When:
    """The time in a cell: EDTF, a timestamp or a date in figures.

    The words are kept where they are not the date itself.

    Args:
        words: What the cell shows.
        order: The order of a date in figures that could be two days; any other shows its own.

    Raises:
        ParseError: If it is none of these, or its order cannot be told.
    """
    if len(words) > _LONGEST:
        raise ParseError(words, f"a date of at most {_LONGEST} characters")
    return _read_when(words, order)


@lru_cache(maxsize=4_096)
def _read_when(words: str, order: DateOrder | None) -> When:
    """The same; dates repeat, so the last ones are kept."""
    start = words.strip()
    try:
        ExtendedDate.parse(start)
    except ParseError:
        return cells.when(words, order if is_open(words) else None)
    return When(text=None if start == words else words, start=start)


def read_period(words: str, order: DateOrder | None = None) -> When:
    """The time in a cell that may also be in words: `over the past six months`.

    Raises:
        ParseError: If it is a date in figures that is no day, or whose order cannot be told.
    """
    try:
        return read_when(words, order)
    except ParseError:
        if any(each.isalpha() for each in words):
            return When(text=words)
        raise
