"""What a cell of a workbook shows that holds a day or a time of day: a number of days."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from civicclaims.formats._table.table import Cell

_DAY: Final = 86_400
"""The seconds of a day."""

_EXACT: Final = Context(prec=100, rounding=ROUND_HALF_UP)
_MILLISECONDS: Final = 3
"""A number of days is good to a thousandth of a second; what is less is noise."""

_MOST_PLACES: Final = 6
_MOST_DAYS: Final = 2_958_466
"""No workbook counts so many: the last of them would be the first day of the year 10000."""

_SIZES: Final = {"h": 3_600, "n": 60, "s": 1}
"""The seconds of an hour, a minute and a second."""

_DATE: Final = frozenset("ymd")


def units(runs: Sequence[str]) -> str:
    """The units that a number format shows, a letter each, in their order.

    An `m` beside hours or seconds is minutes, here `n`; any other is a month. A capital stands
    for hours, minutes or seconds that run on beyond a day, an hour or a minute: `[h]`.

    Args:
        runs: The runs of letters of the format; those in brackets are capitals.

    >>> units(["yyyy", "mm", "dd", "hh", "mm"]), units(["H", "mm", "ss"]), units(["mmm", "yy"])
    ('ymdhn', 'Hns', 'my')
    """
    return "".join(_units(runs))


def _units(runs: Sequence[str]) -> Iterator[str]:
    for at, run in enumerate(runs):
        after_hours = at > 0 and runs[at - 1][0] in "hH"
        before_seconds = at + 1 < len(runs) and runs[at + 1][0] in "sS"
        if run[0] == "M":
            yield "N"
        elif run in {"m", "mm"} and (after_hours or before_seconds):
            yield "n"
        else:
            yield run[0]


def dated(value: Decimal, shown: str, places: int = 0, *, from_1904: bool = False) -> Cell:
    """The cell of a number of days, as exactly as its format shows it.

    Days are in EDTF and times of day in ISO 8601, whatever the format has. As in a spreadsheet,
    a time is that of the nearest second, or of the nearest part of it that is shown. A time of
    day alone, and one beside a day, is words.

    Args:
        value: The days since the first one that the workbook counts.
        shown: The units the format shows, as `units` gives them.
        places: How many decimals of a second it shows.
        from_1904: Whether the first day is the first of 1904, and not of 1900.

    >>> dated(Decimal("0.520833333"), "hn").text
    '12:30'
    >>> dated(Decimal("46296.75"), "ymdhn").text
    '2026-10-01 18:00'
    """
    clock = [each for each in shown if each not in _DATE]
    exact = min(places, _MOST_PLACES) if clock else _MILLISECONDS
    if not 0 <= value < _MOST_DAYS:
        return _no_day(value)
    seconds = _EXACT.multiply(value, Decimal(_DAY)).quantize(
        Decimal(1).scaleb(-exact), context=_EXACT
    )
    time = _time(seconds, clock, exact)
    if not _DATE & {*shown}:
        return Cell(time)
    day = _day(int(seconds // _DAY), from_1904=from_1904)
    if day is None:
        return _no_day(value)
    day = day[: 10 if "d" in shown else 7 if "m" in shown else 4]
    return Cell(f"{day} {time}") if clock else Cell(day, "date")


def _no_day(value: Decimal) -> Cell:
    return Cell("", fault=f"the cell holds {value:f}, which is no day")


def _day(number: int, *, from_1904: bool) -> str | None:
    """A day by its number; None where there is none."""
    first = dt.date(1904, 1, 1) if from_1904 else dt.date(1899, 12, 30)
    if not from_1904 and number < 60:
        # Workbooks count a 29 February 1900 that never was.
        first = dt.date(1899, 12, 31)
    if number < 0 or (number in {0, 60} and not from_1904):
        return None
    try:
        return (first + dt.timedelta(days=number)).isoformat()
    except OverflowError:
        return None


def _time(seconds: Decimal, clock: list[str], places: int) -> str:
    """A time of day from its hours, or the largest unit shown, down to the smallest shown."""
    if not clock:
        return ""
    plain = [each.lower() for each in clock]
    largest = max(plain, key=_SIZES.__getitem__)
    sizes = [size for size in _SIZES.values() if size <= _SIZES[largest]]
    if "s" not in plain:
        sizes = sizes[:-1]
    if largest.upper() not in clock:
        seconds %= {"h": _DAY, "n": 3_600, "s": 60}[largest]
    parts = []
    for size in sizes:
        count, seconds = divmod(seconds, size)
        parts.append(f"{int(count):02}")
    fraction = f"{seconds:f}".partition(".")[2][:places] if "s" in plain else ""
    return ":".join(parts) + (f".{fraction}" if fraction else "")
