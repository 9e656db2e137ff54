"""Dates as far as they are known: a day, a month, about 1990, one of three years.

They are written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019.
Years are astronomical (0000 comes before 0001), in the proleptic Gregorian calendar.
"""

import functools
import re
from typing import Annotated, Final, Literal, Self, TypeAlias

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.edtf import EXPECTED, MAX_LENGTH, PATTERN, expected
from civicclaims.values.spelling import Spelling
from civicclaims.values.stretch import Day, Stretch, joined, number, point_days

EdtfText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a date in EDTF."""

Precision: TypeAlias = Literal[
    "time", "day", "month", "season", "quarter", "quadrimester", "semester",
    "year", "decade", "century", "millennium", "pattern", "interval", "set",
]  # fmt: skip
"""What a date is known to. A "pattern" has no unit with a name: `XXXX-12-25`, `Y17E7S2`."""

Part: TypeAlias = Literal["year", "month", "day"]
"""A part of a date that can be marked by itself."""

_PARTS: Final[tuple[Part, ...]] = ("year", "month", "day")
_UNMARKED: Final = str.maketrans("", "", "?~%")
_DIVISIONS: Final[tuple[tuple[int, Precision], ...]] = (
    (32, "season"), (36, "quarter"), (39, "quadrimester"), (41, "semester"),
)  # fmt: skip
"""The last code of each kind of division, and its name."""

_KNOWN_DIGITS: Final[tuple[Precision, ...]] = (
    "pattern", "millennium", "century", "decade", "year", "year", "month", "month",
)  # fmt: skip
"""What a date is known to, by the number of digits before its first `X`."""

_ROUGH: Final[tuple[Precision, ...]] = ("year", "decade", "century", "millennium", "pattern")
"""What a year is known to, by the number of its last digits that are not significant."""


@attrs.frozen(repr=False)
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
    stretches: tuple[Stretch, ...] = attrs.field(eq=False)
    precision: Precision = attrs.field(eq=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date, and nothing but a date.

        A day that is not in the calendar is malformed. An interval that ends before it begins
        is read, because it may be what was printed. Seconds have no decimals.

        Raises:
            ParseError: If the text is anything else, or longer than 100 characters.
        """
        if len(text) > MAX_LENGTH or not _form().fullmatch(text):
            raise ParseError(text, expected(text))
        if text[0] in "[{":
            members = text[1:-1].split(",")
            return cls(text, tuple(_range(member, "..") for member in members), "set")
        if "/" in text:
            return cls(text, (_range(text, "/"),), "interval")
        if "T" in text:
            return cls(text, (point_days(text.partition("T")[0]),), "time")
        point = text.translate(_UNMARKED)
        return cls(text, (point_days(point),), _precision(point))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"ExtendedDate.parse({self.text!r})"

    @property
    def earliest(self) -> Day | None:
        """The first day it can be; None where the beginning is open or unknown.

        A time counts as its day where it was, as written. Marks of doubt widen nothing.
        The months of a season differ by place and custom. Its span holds the meteorological,
        the astronomical and the older reckoning (from November, February, May and August).
        With no hemisphere (21 to 24) it holds those of both, and a spring or autumn may be
        anywhere in its year. A winter may begin in the November before.
        """
        days = [stretch.earliest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def latest(self) -> Day | None:
        """The last day it can be, included; None where the end is open or unknown.

        A winter, and a summer that may be a southern one, can last until March of the next
        year. Quarters and other divisions are exact.
        """
        days = [stretch.latest for stretch in self.stretches]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    @property
    def opens_earlier(self) -> bool:
        """Whether it is said to have no beginning: `../2025`, `[..2025]`."""
        return self.text.startswith(("..", "[..", "{.."))

    @property
    def opens_later(self) -> bool:
        """Whether it is said to have no end: `2019/..`, `[2019..]`."""
        return self.text.endswith(("..", "..]", "..}"))

    @property
    def is_uncertain(self) -> bool:
        """Whether the date, or a part of it, is marked as uncertain (`?` or `%`)."""
        return "?" in self.text or "%" in self.text

    @property
    def is_approximate(self) -> bool:
        """Whether the date, or a part of it, is marked as approximate (`~` or `%`)."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain_parts(self) -> frozenset[Part]:
        """The parts marked as uncertain (`?` or `%`), of every end and member.

        A mark before a part is about that part. A mark after it is about all that stands up to
        there. A season is the month of its date.

        >>> sorted(ExtendedDate.parse("2004-06?-11").uncertain_parts)
        ['month', 'year']
        >>> sorted(ExtendedDate.parse("2004-?06-~11").uncertain_parts)
        ['month']
        """
        return _marked_parts(self.text, "?%")

    @property
    def approximate_parts(self) -> frozenset[Part]:
        """The parts marked as approximate (`~` or `%`), as in `uncertain_parts`."""
        return _marked_parts(self.text, "~%")

    @property
    def is_reversed(self) -> bool:
        """Whether an interval, or one in a set, ends before it begins, doubts aside."""
        return any(stretch.is_reversed for stretch in self.stretches)

    @property
    def zone(self) -> str:
        """The zone of a time, as written (`Z`, `-07:00`); empty for local times and for dates."""
        return self.text.partition("T")[2][8:]

    def certainly_before(self, other: "ExtendedDate") -> bool:
        """Whether the last day of this date comes before the first day of `other`.

        Never where one of those two days is open or unknown, where either date is uncertain
        or approximate, or where an interval ends before it begins. Hours are not compared.
        A time given for a zone may fall on a neighbouring day elsewhere; so where the zones
        differ, a whole day must lie between for each of the two that has one.
        """
        if any(
            date.is_uncertain or date.is_approximate or date.is_reversed for date in (self, other)
        ):
            return False
        last, first = self.latest, other.earliest
        if last is None or first is None:
            return False
        apart = 0 if self.zone == other.zone else bool(self.zone) + bool(other.zone)
        return number(last) + apart < number(first)

    def possibly_overlaps(self, other: "ExtendedDate") -> bool:
        """Whether neither of the two is certainly before the other.

        Only the first and the last days count: the years of `[2019,2021]` may overlap 2020.
        """
        return not (self.certainly_before(other) or other.certainly_before(self))

    def contains(self, other: "ExtendedDate") -> bool:
        """Whether every day `other` can be is a day this date can be.

        An end that is open or unknown sets no bound: `2019/` can last any time. Marks of doubt
        and hours are not looked at. Members of a set that follow on each other count as one;
        days with gaps (`XXXX-12-25`) must lie within a single member. An interval that ends
        before it begins contains nothing and lies in nothing.
        """
        mine = joined(self.stretches)
        return all(any(stretch.contains(its) for stretch in mine) for its in other.stretches)


@functools.cache
def _form() -> re.Pattern[str]:
    """The compiled pattern; it takes some milliseconds, which not every program needs to spend."""
    return re.compile(PATTERN)


def _range(text: str, mark: str) -> Stretch:
    """The days from one end to the other; a text without the mark is both ends."""
    first, found, last = text.partition(mark)
    if not found:
        return point_days(text.translate(_UNMARKED))
    # An interval is split at its slash, so what is left of an open end is its two dots.
    first, last = (end.strip(".").translate(_UNMARKED) for end in (first, last))
    return Stretch(
        point_days(first).earliest if first else None, point_days(last).latest if last else None
    )


def _marked_parts(text: str, marks: str) -> frozenset[Part]:
    """The parts of a date, of its ends or of its members that carry one of the marks."""
    found: set[Part] = set()
    for member in re.findall(r"[^\[\]{},/.]+", text):
        # The sign of a year is no hyphen between parts.
        parts = re.sub("^([?~%]?)-", r"\1", member).split("-")
        for place, part in enumerate(parts[:3]):
            if part and part[-1] in marks:
                found.update(_PARTS[: place + 1])
            elif part and part[0] in marks:
                found.add(_PARTS[place])
    return frozenset(found)


def _precision(point: str) -> Precision:
    """What a date without marks, sets and intervals is known to."""
    if "Y" in point or "S" in point:
        return _rough_precision(point)
    parts = point.removeprefix("-").split("-")
    digits = "".join(parts)
    if "X" in digits:
        known = digits.index("X")
        return _KNOWN_DIGITS[known] if set(digits[known:]) == {"X"} else "pattern"
    if len(parts) == 2 and int(parts[1]) > 12:
        return next(name for last, name in _DIVISIONS if int(parts[1]) <= last)
    return _PARTS[len(parts) - 1]


def _rough_precision(point: str) -> Precision:
    """What a long year, or one with a number of significant digits, is known to."""
    year, _, kept = point.removeprefix("Y").removeprefix("-").partition("S")
    digits, _, zeros = year.partition("E")
    unknown = len(digits) + int(zeros or 0) - int(kept) if kept else 0
    return _ROUGH[max(0, min(unknown, 4))]
