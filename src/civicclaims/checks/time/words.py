"""Words for times in English prose: the days of the week, the months, small numbers."""

import re
from typing import Final

from civicclaims.errors import ParseError
from civicclaims.values.edtf import MONTH_NAMES
from civicclaims.values.numeral import Numeral

MAX_LENGTH: Final = 1_000
"""How much of the words of a time is read, in code points."""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTH: Final = (
    rf"(?:{'|'.join(MONTH_NAMES)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
"""A pattern for the name of a month; its first three letters are a key of `MONTHS`."""

_SHORT: Final = (
    f"(?<![Tt]he )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b[.,]*(?=\\s+(?:{MONTH}|[0-9]))"
)
WEEKDAY: Final = rf"\b(?:(?i:{'|'.join(WEEKDAYS)})\b(?!['’]s)|{_SHORT})"
"""A pattern for the name of a weekday.

A short name needs a month or a number after it, since "Sun" and "Sat" are words. What belongs
to a day ("Friday's vote") is not that day.
"""

_COUNT: Final = re.compile("[0-9]{1,3}|[A-Za-z]+(?:-[a-z]+)?")


def weekday_of(name: str) -> int:
    """The number of a weekday by its name, 0 for Monday."""
    return next(n for n, full in enumerate(WEEKDAYS) if full[:2].lower() == name[:2].lower())


def count(words: str | None) -> int | None:
    """A small whole number in digits or words; 1 for "a", "an" and nothing; None for others."""
    if words is None or words.lower() in {"", "a", "an", "one"}:
        return 1
    if not _COUNT.fullmatch(words):
        return None
    try:
        value = Numeral.parse(words.lower()).value
    except ParseError:
        return None
    return value.numerator if value.denominator == 1 else None
