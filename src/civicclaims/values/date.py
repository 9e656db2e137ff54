"""Dates as far as they are known: a day, a month, about 1990, one of three years.

The notation is EDTF, the Extended Date/Time Format of ISO 8601-2:2019: levels 0 and 1 whole
and, of level 2, divisions of the year, one of a set, and `X` for any digit.
Years are astronomical (0000 comes before 0001), in the proleptic Gregorian calendar.
"""

import re
from functools import cache
from typing import Annotated, Final, Literal, Self, TypeAlias

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.spelling import Spelling
from civicclaims.values.stretch import LENGTHS, Day, Stretch, point_days

MAX_LENGTH: Final = 100
"""The longest date read, in code points."""

Precision: TypeAlias = Literal[
    "time", "day", "month", "season", "quarter", "quadrimester", "semester",
    "year", "decade", "century", "millennium", "pattern", "interval", "set",
]  # fmt: skip
"""What a date is known to. A "pattern" has an `X` where no unit has a name: `XXXX-12-25`."""


def _signed(digit: str) -> str:
    """A year of four characters out of `digit`, which is never minus nothing."""
    least = digit.replace("0", "1", 1)
    tails = (f"{digit}{{{3 - zeros}}}{least}{'0' * zeros}" for zeros in range(4))
    return f"(?:{digit}{{4}}|-(?:{'|'.join(tails)}))"


_FOURTH = "(?:[0X][48X]|[2468X][048X]|[13579X][26X])"
_LEAP = f"(?:-?(?:[0-9X]{{2}}{_FOURTH}|{_FOURTH}00)|0000)"
_LONG_MONTH = (
    "(?:0[13578X]|1[02X]|X[0-3578X])(?:-(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?"
    "|(?:0[469]|11|X[469])(?:-(?:0[1-9X]|[12][0-9X]|3[0X]|X[0-9X]))?"
)
_FEBRUARY = "02(?:-(?:0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X]))?"
_DIVISION = "(?:2[1-9]|3[0-9]|4[01])"
_POINT = (
    f"(?:{_signed('[0-9X]')}(?:-(?:{_LONG_MONTH}|{_FEBRUARY}))?|{_LEAP}-02-29"
    f"|{_signed('[0-9]')}-{_DIVISION}|Y-?[1-9][0-9]{{4,}})"
)
_END = f"{_POINT}[?~%]?"
_FULL_DAY = (
    f"(?:{_signed('[0-9]')}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP.replace('X', '')}-02-29)"
)
_ZONE = (
    r"(?:Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?"
    "|-(?:0[1-9]|1[01])(?::[0-5][0-9])?|-12(?::00)?|-00:(?:0[1-9]|[1-5][0-9]))"
)
_TIME = f"{_FULL_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]{_ZONE}?"
_INTERVAL_END = rf"(?:{_END}|\.\.)"
_RANGE = rf"{_POINT}(?:\.\.{_POINT})?"
_SET = rf"\[(?:{_POINT}\.\.|(?:\.\.{_POINT}|{_RANGE})(?:,{_RANGE})*(?:,{_POINT}\.\.)?)\]"

PATTERN: Final = rf"(?:{_END}(?:/{_INTERVAL_END}?)?|{_TIME}|(?:\.\.)?/{_INTERVAL_END}|\.\./|{_SET})"
"""A regular expression, without anchors, for exactly the dates that can be read."""

EXPECTED: Final = "an EDTF date such as 2025-06-11, 2025-06, 199X, 2025-06~ or 2019/.."
EdtfText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a date in EDTF."""


@cache
def _whole() -> re.Pattern[str]:
    """The pattern, compiled when the first date is read: leap years make it slow to compile."""
    return re.compile(PATTERN)


_FIELD_NAMES: Final[tuple[Precision, ...]] = ("year", "month", "day")
_MASKED_YEARS: Final[tuple[Precision, ...]] = ("decade", "century", "millennium")
_DIVISION_NAMES: Final[tuple[tuple[int, Precision], ...]] = (
    (32, "season"), (36, "quarter"), (39, "quadrimester"), (41, "semester"),
)  # fmt: skip

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_MONTH_WORDS: Final = re.compile(rf"(?i)\b(?:{'|'.join(name[:3] for name in _MONTHS)})")
_HINTS: Final = (
    (r"\s", "a date without spaces"),
    ("^P[0-9T]", "a date; a length of time such as P6M is a duration"),
    ("W[0-9]", "a date; EDTF has no weeks, so name the days: 2025-06-30/2025-07-06"),
    (r"^\{", "one of a set in square brackets; sets that mean all members are not read"),
    ("^Y.*[ES]|[0-9]S[0-9]", "a year in plain digits; E and S (level 2 years) are not read"),
    ("^Y", "Y, perhaps a minus, and a year of five digits or more"),
    ("^[0-9]{8}$", "dashes between year, month and day, such as 2025-06-11"),
    (r"^[+-]?[0-9]{5,}", "a year of four digits; a longer one begins with Y: Y12345"),
    ("[?~%].*[0-9X]", "the marks ?, ~ and % at the very end of a date, one at most"),
    (r"[?~%]{2}", "% in place of both ? and ~"),
    ("[xu]", "a capital X for each digit that is not known"),
    ("open|unknown", ".. for an open end, and nothing for an unknown one"),
    (r"^\[", "a set such as [1667,1669], [1667..1672] or [..1667], without marks of doubt"),
    ("T", "a full date and time with seconds, such as 2025-06-11T21:30:00 or ...T21:30:00-05:00"),
    ("^/$", "an interval with a date at one end"),
    (r"\.\.", "a slash between the ends of an interval: 2019/2025, 2019/.."),
)
"""A regular expression for each common slip, and what was expected in its place."""


@attrs.frozen
class ExtendedDate:
    """A date in EDTF (ISO 8601-2), known as far as the text says and no further.

    Equality is equality of the text: `2025-06` and `2025-06-XX` are two dates.

    Attributes:
        text: The date as it is written.
        stretches: The days it can be: one stretch, or one for each member of a set.
        precision: What it is known to.

    >>> summer = ExtendedDate.parse("2025-06/2025-08")
    >>> summer.earliest, summer.latest
    ((2025, 6, 1), (2025, 8, 31))
    >>> summer.contains(ExtendedDate.parse("2025-07-1X"))
    True
    """

    text: str
    stretches: tuple[Stretch, ...]
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date, and nothing but a date.

        A day that is not in the calendar is malformed. An interval that ends before it begins
        is read, because it may be what was printed. Seconds have no decimals.

        Raises:
            ParseError: If the text is anything else, or longer than 100 characters.
        """
        if len(text) > MAX_LENGTH or not _whole().fullmatch(text):
            raise ParseError(text, _expected(text))
        if text[0] == "[":
            members = text[1:-1].split(",")
            return cls(text, tuple(_range(member, "..") for member in members), "set")
        if "/" in text:
            return cls(text, (_range(text, "/"),), "interval")
        if "T" in text:
            return cls(text, (point_days(text.partition("T")[0]),), "time")
        point = text.rstrip("?~%")
        return cls(text, (point_days(point),), _precision(point))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"ExtendedDate.parse({self.text!r})"

    @property
    def earliest(self) -> Day | None:
        """The first day it can be; None where the beginning is open or unknown.

        A time counts as its day at the place it was given for; its zone moves nothing.
        The months of a season differ by place and calendar. The span holds the meteorological,
        the astronomical and the older (November to January) reckoning; with no hemisphere
        (21 to 24), both halves of the world. A winter may begin in the November before.
        """
        days = [stretch.earliest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def latest(self) -> Day | None:
        """The last day it can be, included; None where the end is open or unknown.

        The latest day of a winter, and of a season whose hemisphere is not said, may be in
        March of the next year. Quarters and other divisions are exact.
        """
        days = [stretch.latest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    @property
    def opens_earlier(self) -> bool:
        """Whether it is said to have no beginning: `../2025`, `[..2025]`."""
        return self.text.startswith(("..", "[.."))

    @property
    def opens_later(self) -> bool:
        """Whether it is said to have no end: `2019/..`, `[2019..]`."""
        return self.text.endswith(("..", "..]"))

    @property
    def is_uncertain(self) -> bool:
        """Whether the date, or an end of it, is marked as uncertain (`?` or `%`)."""
        return "?" in self.text or "%" in self.text

    @property
    def is_approximate(self) -> bool:
        """Whether the date, or an end of it, is marked as approximate (`~` or `%`)."""
        return "~" in self.text or "%" in self.text

    def certainly_before(self, other: "ExtendedDate") -> bool:
        """Whether the last day of this date comes before the first day of `other`.

        Never where one of those two days is open or unknown, where either date is uncertain
        or approximate, or where an interval ends before it begins.
        """
        if any(
            date.is_uncertain
            or date.is_approximate
            or any(stretch.is_reversed for stretch in date.stretches)
            for date in (self, other)
        ):
            return False
        last, first = self.latest, other.earliest
        return last is not None and first is not None and last < first

    def contains(self, other: "ExtendedDate") -> bool:
        """Whether every day `other` can be is a day this date can be.

        An end that is open or unknown sets no bound: `2019/` can last any time. Marks of doubt
        (`?`, `~`, `%`) are not looked at. Each member of a set is held against one member at
        a time. An interval that ends before it begins contains nothing and lies in nothing.
        """
        return all(any(mine.contains(its) for mine in self.stretches) for its in other.stretches)


def _range(text: str, mark: str) -> Stretch:
    """The days from one end to the other; a text without the mark is both ends."""
    first, found, last = text.partition(mark)
    if not found:
        return point_days(text)
    # An interval is split at its slash, so what is left of an open end is its two dots.
    first, last = (end.strip(".").rstrip("?~%") for end in (first, last))
    return Stretch(
        point_days(first).earliest if first else None, point_days(last).latest if last else None
    )


def _precision(point: str) -> Precision:
    """What one date without marks of doubt is known to."""
    if point[0] == "Y":
        return "year"
    if re.fullmatch("-?[0-9]{4}-(?:2[1-9]|[34][0-9])", point):
        code = int(point[-2:])
        return next(name for last, name in _DIVISION_NAMES if code <= last)
    while point.endswith("-XX"):
        point = point.removesuffix("-XX")
    known, unknown = re.subn("X", "", point)
    fields = point.removeprefix("-").count("-")
    if not unknown:
        return _FIELD_NAMES[fields]
    if fields == 0 and point == known + "X" * unknown and unknown < 4:
        return _MASKED_YEARS[unknown - 1]
    return "pattern"


def _expected(text: str) -> str:
    """What would have been read in place of this text, as near to it as can be told."""
    if len(text) > MAX_LENGTH:
        return f"a date of at most {MAX_LENGTH} characters"
    if match := re.fullmatch("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})", text):
        return _numeric(*map(int, match.groups()))
    if match := re.fullmatch("(-?[0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?", text):
        return _padded(*match.groups())
    if match := _MONTH_WORDS.search(text):
        month = next(i for i, name in enumerate(_MONTHS) if name.startswith(match[0].title()))
        return (
            f"year, month and day in digits, such as 2025-{month + 1:02d}-28"
            f" ({_MONTHS[month]} has at most {LENGTHS[month]} days)"
        )
    return next((hint for shape, hint in _HINTS if re.search(shape, text)), EXPECTED)


def _numeric(first: int, second: int, year: int) -> str:
    """The reading, or the two readings, of 12/03/2025."""
    readings = [
        f"{year:04d}-{month:02d}-{day:02d}"
        for month, day in ((first, second), (second, first))
        if 1 <= month <= 12 and 1 <= day <= LENGTHS[month - 1]
    ]
    if not readings:
        return EXPECTED
    return f"the year first, then month and day: {' or '.join(dict.fromkeys(readings))}"


def _padded(year: str, month: str, day: str | None) -> str:
    """What is wrong with 2025-6-1, 2025-13 and 2025-02-30."""
    if not 1 <= int(month) <= 12:
        return "a month from 01 to 12, or a season or other part of the year from 21 to 41"
    length = LENGTHS[int(month) - 1]
    if month == "02" and day == "29":
        return f"a day of February {year}, which has 28 days, for it is not a leap year"
    if day is not None and not 1 <= int(day) <= length:
        return f"a day of {_MONTHS[int(month) - 1]}, which has at most {length} days"
    if len(month) == 1 or (day is not None and len(day) == 1):
        padded = "-".join([year, *(part.zfill(2) for part in (month, day) if part is not None)])
        return f"two digits each for month and day: {padded}"
    return EXPECTED
