"""What is certain about the days of a time, and which of two came first wherever they were."""

from typing import Final

from civicclaims.record.source import Source
from civicclaims.values.date import ExtendedDate
from civicclaims.values.stretch import Day, number
from civicclaims.values.when import When

_POINTS: Final = frozenset(
    {"day", "month", "season", "quarter", "quadrimester", "semester", "year"}
)


def sure(date: ExtendedDate | None) -> ExtendedDate | None:
    """A date that nothing marks as uncertain or approximate; None for any other."""
    if date is None or date.is_uncertain or date.is_approximate or date.is_reversed:
        return None
    return date


def first_of(when: When | None) -> ExtendedDate | None:
    """The date a time begins with, if it is certain; None for a financial year.

    A financial year may begin in the calendar year before, and nobody says on which day.
    """
    return None if when is None or when.fiscal or when.mod == "approx" else sure(when.first)


def last_of(when: When | None) -> ExtendedDate | None:
    """The date a time ends with, if it is certain and not open; None for a financial year."""
    return None if when is None or when.fiscal or when.mod == "approx" else sure(when.last)


def only_day(when: When) -> ExtendedDate | None:
    """The one certain day of a time, with or without an hour; None for periods and parts."""
    if when.end is not None or when.duration is not None or when.mod is not None:
        return None
    date = first_of(when)
    return date if date is not None and date.precision in {"day", "time"} else None


def span(when: When) -> tuple[ExtendedDate, ExtendedDate] | None:
    """The certain dates a period begins and ends with, days or coarser; None where one is not."""
    first, last = first_of(when), last_of(when)
    if first is None or last is None or when.end is None or when.fiscal or when.mod is not None:
        return None
    known = {first.precision, last.precision} <= _POINTS
    return None if not known or last.certainly_before(first) else (first, last)


def lengths(first: ExtendedDate, last: ExtendedDate) -> tuple[int, int]:
    """The fewest and the most days from one date to the other.

    Of coarse dates the days nearest to each other and farthest apart are taken. Neither end is
    counted for the fewest days and both for the most.
    """
    fewest, most = _apart(first.latest, last.earliest) - 1, _apart(first.earliest, last.latest) + 1
    return max(fewest, 0), max(most, 0)


def in_days(fewest: int, most: int) -> str:
    """A number of days, or from one to another, in words."""
    if fewest == most:
        return f"{most:,} day{'' if most == 1 else 's'}"
    return f"{fewest:,} to {most:,} days"


def ends_before(first: When | None, second: When | None) -> bool:
    """Whether one time was certainly over when the other began, wherever each of them was.

    A day begins at different moments in different places. So a whole day must lie between the
    two, unless both are given for the same zone.
    """
    one, other = last_of(first), first_of(second)
    return one is not None and other is not None and before(one, other)


def before(one: ExtendedDate, other: ExtendedDate) -> bool:
    """Whether one date was certainly over when the other began, as in `ends_before`."""
    if not one.certainly_before(other):
        return False
    same_zone = one.zone != "" and one.zone == other.zone
    return same_zone or _apart(one.latest, other.earliest) > 1


def last_change(source: Source) -> tuple[When | None, str]:
    """When a document was last changed, and the word for it.

    A page may be stored before it appears, so publication counts where it came later.
    """
    if source.modified is None or ends_before(source.modified, source.published):
        return source.published, "published"
    return source.modified, "last modified"


def ruled(*times: When | None) -> str | None:
    """The rule that one of the dates follows from, as a sentence; None where all are given."""
    rules = [when.rule for when in times if when is not None and when.rule is not None]
    return f"A date follows from a rule: {rules[0]}." if rules else None


def weekday(day: Day) -> int:
    """The day of the week, 0 for Monday."""
    return (number(day) - 1) % 7


def shown(when: When) -> str:
    """A time on the calendar, for a sentence: a date, or from one to another."""
    return f"{when.start} to {when.end}" if when.start and when.end else str(when.start or when.end)


def _apart(one: Day | None, other: Day | None) -> int:
    """The days from one day to another, below 0 where that comes first; 0 where one is open."""
    return 0 if one is None or other is None else number(other) - number(one)
