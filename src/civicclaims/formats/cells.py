"""Texts of other formats that stand for something else: dates, and nothing at all."""

import datetime as dt
import re
from typing import Final

from civicclaims.errors import ParseError
from civicclaims.formats.options import DateOrder
from civicclaims.values.date import ExtendedDate
from civicclaims.values.when import When

_ABSENT: Final = frozenset(
    "None none NONE null NULL nan NaN NAN n/a N/A undefined UNDEFINED".split()
)
"""What programs print for nothing, as they print it: `Nan` and `Null` are names of people."""
_FIGURES: Final = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})")
_DAY: Final = (
    "(?P<plain>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    "|(?P<year>[0-9]{4})(?:-(?P<ordinal>[0-9]{3})|-?W(?P<week>[0-9]{2})-?(?P<weekday>[1-7]))"
    "|(?P<basic>(?:1[5-9]|2[0-9])[0-9]{6})"
)
"""A day as ISO 8601 writes it: of a month, of a year, of a week, or in figures without a mark.

A year below 1500 in figures without a mark could be the day and month of another order.
"""
_CLOCK: Final = re.compile(
    rf"(?:{_DAY})(?:"
    r"(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|[Tt][0-9]{2}(?:[0-9]{2}){0,2})"
    r"(?:[.,][0-9]+)?(?:[Zz]| ?UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?"
    r"|[Zz]|[+-][0-9]{2}:[0-9]{2})?"
)
"""A day, and the time of day and the zone that may stand behind it."""
_ORDERS: Final[dict[DateOrder, tuple[int, int, int]]] = {
    "day-first": (2, 1, 0),
    "month-first": (2, 0, 1),
    "year-first": (0, 1, 2),
}
"""Where year, month and day stand."""


_RULES: Final[dict[DateOrder | None, str]] = {
    "day-first": "in these dates the day comes before the month",
    "month-first": "in these dates the month comes before the day",
}


def is_absent(text: str) -> bool:
    """Whether a text is what programs print where they have nothing, such as `None` or `nan`."""
    return text.strip() in _ABSENT


def orders(text: str) -> frozenset[DateOrder]:
    """The orders in which a date in figures is a day that exists; none where it is no such date.

    A year has four figures: `03/04/25` is in no order.

    >>> sorted(orders("03/04/2025"))
    ['day-first', 'month-first']
    >>> sorted(orders("31-10-2020"))
    ['day-first']
    """
    match = _FIGURES.fullmatch(text.strip())
    if match is None:
        return frozenset()
    return frozenset(order for order in _ORDERS if _day(match, order) is not None)


def when(text: str, order: DateOrder | None = None) -> When:
    """A time as a file has it: an EDTF date, a day or timestamp of ISO 8601, or a date in figures.

    The words are kept wherever they are not the date itself. A time of day keeps to the day
    it is on where it was written; `text` has it all. Where the order settled which of two days
    it is, `rule` says so.

    Args:
        text: The time.
        order: The order of a date in figures, where it is declared.

    Raises:
        ParseError: If it is none of these, or its order cannot be told.

    >>> when("2020-10-31T12:30:00Z")
    When(text='2020-10-31T12:30:00Z', start='2020-10-31', end=None, duration=None, value=None, \
mod=None, relative_to=None, rule=None, fiscal=False)
    >>> when("31-10-2020").start
    '2020-10-31'
    >>> when("03/04/2025", "day-first").rule
    'in these dates the day comes before the month'
    >>> when("2025-W10-2").start, when("2025-063").start, when("20250304T101500Z").start
    ('2025-03-04', '2025-03-04', '2025-03-04')
    """
    words = text.strip()
    match = _FIGURES.fullmatch(words)
    if match is not None and not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        start = _in_order(words, match, order)
        return When(text=text, start=start, rule=_rule(match, order))
    clock = _CLOCK.fullmatch(words)
    try:
        start = words if clock is None else _day_of(clock)
        read = ExtendedDate.parse(start)
    except ValueError as error:
        raise ParseError(text, "a date such as 2025-07-11, or a timestamp") from error
    if read.precision == "interval":
        raise ParseError(text, "one date, not a period")
    return When(text=None if start == text else text, start=start)


def _day_of(clock: re.Match[str]) -> str:
    """The day in EDTF, by the calendar.

    Raises:
        ValueError: If the year has no such day.
    """
    if clock["basic"] is not None:
        figures = clock["basic"]
        return f"{figures[:4]}-{figures[4:6]}-{figures[6:]}"
    if clock["year"] is None:
        return clock["plain"]
    year = int(clock["year"])
    if clock["week"] is not None:
        return dt.date.fromisocalendar(year, int(clock["week"]), int(clock["weekday"])).isoformat()
    day = dt.date(year, 1, 1).toordinal() + int(clock["ordinal"]) - 1
    if dt.date.fromordinal(day).year != year:
        raise ValueError(clock["ordinal"])
    return dt.date.fromordinal(day).isoformat()


def _in_order(words: str, match: re.Match[str], order: DateOrder | None) -> str:
    possible = orders(words)
    if order is not None:
        day = _day(match, order)
        if day is None:
            raise ParseError(words, f"a day that exists, its parts {order}")
        return day
    days = {day for each in possible if (day := _day(match, each)) is not None}
    if len(days) == 1:
        return days.pop()
    if not days:
        raise ParseError(words, "a day that exists, with a year of four figures")
    raise ParseError(
        words,
        "a date whose day and month cannot be swapped (--date-order declares which comes first)",
    )


def _rule(match: re.Match[str], order: DateOrder | None) -> str | None:
    """The rule that an order is; None where the figures alone tell the day."""
    days = {_day(match, each) for each in _RULES if each is not None} - {None}
    return _RULES.get(order) if len(days) > 1 else None


def _day(match: re.Match[str], order: DateOrder) -> str | None:
    """The day in EDTF, if there is such a day in this order."""
    parts = (match[1], match[3], match[4])
    year, month, day = (parts[place] for place in _ORDERS[order])
    if len(year) != 4 or len(month) > 2 or len(day) > 2:
        return None
    try:
        # The year 0 had as many days as the year 400.
        dt.date(int(year) or 400, int(month), int(day))
    except ValueError:
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
