"""The words of a time, and what they say: never more than the words do."""

from typing import Annotated, Final, Literal

import attrs

from civicclaims.values.date import EdtfText, ExtendedDate
from civicclaims.values.duration import DurationText
from civicclaims.values.reference import SourceId
from civicclaims.values.spelling import Spelling

_WEEK: Final = "W[0-9X]{2}(?:-(?:[1-7X]|WE))?"
_DAY: Final = rf"(?:{_WEEK}|Q[1-4X]|H[12X]|SP|SU|FA|WI|[01X][0-9X](?:-[0-3X][0-9X])?)"
_TIME: Final = r"(?:MO|MI|AF|EV|NI|DT|[0-2X][0-9X](?::[0-5X][0-9X])?)"
TimexText = Annotated[
    str,
    Spelling(
        rf"(?:(?:PAST|PRESENT|FUTURE)_REF|[0-9X]{{4}}(?:-{_DAY})?(?:T?{_TIME})?)",
        "a TIMEX3 value such as XXXX-WXX-5 (a Friday), 2025-W27 or PRESENT_REF",
    ),
]
"""The type of a field that holds a TIMEX3 value, where EDTF has no word for the time."""


@attrs.frozen(kw_only=True)
class When:
    """A time as a text puts it, with as much of it on the calendar as the words give.

    With `start` alone, that date is the time. With `end` too, the time runs from the first day
    of `start` to the last day of `end`, both included; `..` leaves an end open.
    A date that does not exist ("June 31") is kept as `text` alone.

    Attributes:
        text: The words, as printed.
        start: The time, or its beginning (EDTF, ISO 8601-2).
        end: Its end (EDTF), or `..` where it goes on.
        duration: How long it lasts (ISO 8601): `P6M` of "over the past six months".
        value: What EDTF cannot say (TIMEX3): `XXXX-WXX-5` for a Friday of an unknown week.
        mod: The part of the time that is meant (TIMEX3): `start` of "early June".
        relative_to: The source whose date the words count from.
        rule: The rule by which `start` and `end` were worked out, where they are not printed.
        fiscal: Whether the year is a financial one.
    """

    text: str | None = None
    start: EdtfText | None = None
    end: EdtfText | Literal[".."] | None = None
    duration: DurationText | None = None
    value: TimexText | None = None
    mod: Literal["start", "mid", "end", "approx"] | None = None
    relative_to: SourceId | None = None
    rule: str | None = None
    fiscal: bool = False

    @property
    def first(self) -> ExtendedDate | None:
        """The date it begins with, or the whole of it where there is no `end`."""
        return None if self.start is None else ExtendedDate.parse(self.start)

    @property
    def last(self) -> ExtendedDate | None:
        """The date it ends with; None where that is open or unsaid."""
        if self.end == "..":
            return None
        return self.first if self.end is None else ExtendedDate.parse(self.end)
