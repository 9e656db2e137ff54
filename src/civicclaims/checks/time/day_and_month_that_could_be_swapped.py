"""TIM015."""

import re
from calendar import isleap
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import only_day, ruled
from civicclaims.checks.time.words import MAX_LENGTH
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.edtf import MONTH_LENGTHS
from civicclaims.values.stretch import Day, number
from civicclaims.values.when import When

_NUMERIC: Final = re.compile(
    r"(?<![0-9./-])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?![0-9]|[./-][0-9])"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_PLAIN: Final = frozenset(
    "on dated date the at posted published updated issued signed am pm a p m "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words beside a date that leave it the day that is meant."""
_OTHER_CALENDAR: Final = "The date in numbers is taken for one of the calendar of the date given."
_ONE_PLACE: Final = "Both dates are taken for those of one place, where a day begins at one moment."
_YEARS: Final = range(1900, 2101)
"""Years of the common calendar; others may be counted by another one."""


@check("TIM015", since="0.1", level=Level.WARNING)
def day_and_month_that_could_be_swapped(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A date printed in numbers can be read in two ways, or in none that is given.

    ## What it does
    It reads a date such as 03/04/2025 in the words, day first and month first, and compares both
    with the one day that is given as `start`.

    ## Why it matters
    March 4 in one country is April 3 in another, and the numbers alone do not say which.

    ## Example
    >>> when = {"text": "on 03/04/2025", "start": "2025-05-03"}
    >>> show("TIM015", {"claims": [{"id": "c", "text": "It was signed.", "when": when}]})
    warning TIM015 /claims/0/when: “on 03/04/2025” can be read as 2025-04-03 or 2025-03-04, and \
2025-05-03 is given.

    ## When it is silent
    It is open where the record gives one of two days the numbers can mean. It is silent where a
    rule of the record says which, such as an order that was declared; where they mean only one
    (25/12/2025, 04/04/2025) and that is given; where several dates are printed; for uncertain dates
    and periods; for years outside 1900 to 2100, which may be counted by another calendar; and,
    unless one of the readings is given, beside other words ("two days after 03/04/2025") and for
    times in a zone. It is open where the years differ, since the numbers may be those of another
    calendar; a day beside one that they mean; and for what rests on a rule.

    ## References
    CLDR: date formats by region; ISO 8601-1, which puts the year first.
    """
    words = (when.text or "")[:MAX_LENGTH]
    found = list(_NUMERIC.finditer(words))
    date = only_day(when)
    if len(found) != 1 or date is None or date.earliest is None:
        return
    readings = _readings(found[0])
    if not readings or (date.earliest in readings and len(readings) == 1):
        return
    shown = " or ".join("{:04d}-{:02d}-{:02d}".format(*each) for each in readings)
    if date.earliest in readings:
        if when.rule is not None:
            return
        yield Remark(
            message=f"“{when.text}” can be read as {shown}; {date} is given.",
            kind=Kind.OPEN,
            level=Level.NOTE,
            settle="See how the text, or others of its publisher, write dates in numbers.",
        )
        return
    beside = {each.lower() for each in _WORD.findall(words.replace(found[0][0], " "))}
    if date.zone or not beside <= _PLAIN:
        return
    rule = ruled(when) or _assumption(date.earliest, readings)
    yield Remark(
        message=f"“{when.text}” can be read as {shown}, and {date} is given.",
        kind=Kind.FAIL if rule is None else Kind.OPEN,
        rests_on=rule,
    )


def _assumption(given: Day, readings: list[Day]) -> str | None:
    """What is taken for granted of a date that the numbers do not mean; None where nothing."""
    if all(given[0] != each[0] for each in readings):
        return _OTHER_CALENDAR
    beside = any(abs(number(given) - number(each)) <= 1 for each in readings)
    return _ONE_PLACE if beside else None


def _readings(found: re.Match[str]) -> list[Day]:
    """The days that a date in numbers can be, day first and month first; each once."""
    one, other, year = int(found[1]), int(found[3]), int(found[4])
    days = ((year, other, one), (year, one, other))
    return [each for each in dict.fromkeys(days) if year in _YEARS and _exists(each)]


def _exists(day: Day) -> bool:
    """Whether the calendar has a day."""
    if not 1 <= day[1] <= 12:
        return False
    length = MONTH_LENGTHS[day[1] - 1] - (day[1] == 2 and not isleap(day[0]))
    return 1 <= day[2] <= length
