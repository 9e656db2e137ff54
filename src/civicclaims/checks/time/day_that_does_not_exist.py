"""TIM003."""

import calendar
import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.values.edtf import MONTH_NAMES
from civicclaims.values.when import When

_MONTHS: Final = {name[:3].casefold(): number for number, name in enumerate(MONTH_NAMES, start=1)}
_NAMES: Final = "|".join(MONTH_NAMES)
_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_OVER: Final = r"(?!\s*%|-?\s*[^\W\d_])"
_GOES_ON: Final = (
    r"(?=\s+(?:and|or|but|to|until|till|through|at|in|on|by|before|after)\b"
    rf"|{_OVER})"
)
"""No word follows, or a small one; otherwise the number may count ("33 May Day marches")."""

_DAY: Final = re.compile(
    rf"(?<!\bin )(?<!\bper )\b({_NAMES}|{_SHORT})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?![:.,]?\d)(?:,?\s+(\d{{4}})\b|{_GOES_ON})"
    rf"|(?<![:.,/$£€\d-])\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_NAMES}|{_SHORT})\b\.?"
    rf"(?:,?\s+(\d{{4}})\b|{_GOES_ON})",
    re.IGNORECASE,
)

_ONE_CALENDAR: Final = 1927
"""The first year in which no country still kept another civil calendar with these months."""

_NO_DAY: Final = 40
"""From here on a bare number after a month is a year (“May 68”) or counts something."""


@check("TIM003", since="0.1", level=Level.WARNING)
def day_that_does_not_exist(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The words name a day that no calendar has.

    ## What it does
    It reads a month's name with a day beside it ("June 31", "30 February 2024") and counts the
    days of that month.

    ## Why it matters
    The record keeps the words as printed, but no event can be put on such a day.

    ## Example
    >>> show("TIM003", {"claims": [{"id": "c", "text": "It ended.", "when": {"text": "June 31"}}]})
    warning TIM003 /claims/0/when: “June 31” names a day that does not exist: June has 30 days.

    ## When it is silent
    When the month has that day; for February 29 when no year stands beside it, or a leap year.
    Before 1927 some countries kept another calendar, in which 1900 was a leap year, and February
    30 was once a day. Numbers from 40 after a month are no days ("May 68" is a year), nor are
    those that count what follows ("in May 35 years ago", "the 33 May Day marches") or end a time
    of day ("at 20:45 July 4").

    ## References
    The Gregorian calendar (ISO 8601-1).
    """
    for match in _DAY.finditer((when.text or "")[:1_000]):
        month_name, day, year = match.group(1, 2, 3) if match.group(1) else match.group(5, 4, 6)
        month = _MONTHS[month_name.casefold()[:3]]
        days = _length(month, year)
        if int(day) >= _NO_DAY and not year and match.group(1):
            continue
        if not 1 <= int(day) <= days:
            stated = f"{MONTH_NAMES[month - 1]}{f' {year}' if year and month == 2 else ''}"
            yield Remark(
                message=f"“{when.text}” names a day that does not exist: {stated} has {days} days."
            )


def _length(month: int, year: str | None) -> int:
    """The most days a month has, in its year where one is printed."""
    number = int(year) if year else 0
    if month == 2 and 0 < number < _ONE_CALENDAR:
        return 30
    return calendar.monthrange(number or 2000, month)[1]
