"""TIM001."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import before
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.date import ExtendedDate
from civicclaims.values.when import When

_DAYS: Final = frozenset({"day", "time"})
_DATE_LINE: Final = "A journey across the date line may end on the day before it began."


@check("TIM001", since="0.1", level=Level.ERROR)
def period_ending_before_its_start(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A period ends before it starts.

    ## What it does
    It compares the last day that `end` can mean with the first day that `start` can mean.

    ## Why it matters
    One of the two dates is wrong, or they have changed places.

    ## Example
    >>> when = {"text": "from May to March", "start": "2025-05", "end": "2025-03"}
    >>> show("TIM001", {"statistics": [{"id": "s", "when": when}]})
    error TIM001 /statistics/0/when: “from May to March” ends (2025-03) before it starts (2025-05).

    ## When it is silent
    When the two may touch: `2025` to `2025-03` is possible; and when a date is
    marked uncertain or approximate. Dates worked out by a rule that can err leave it open, and
    so do financial years, which may begin in the calendar year before. It is open too where the
    end lies one day before the start, as of a journey east across the date line.

    ## References
    EDTF (ISO 8601-2), intervals.
    """
    start, end = when.first, when.last
    if start is None or end is None or when.end is None or when.mod == "approx":
        return
    words = f"“{when.text}”" if when.text else "The period"
    if end.certainly_before(start):
        rests_on = _assumption(when, start, end)
        yield Remark(
            message=f"{words} ends ({end}) before it starts ({start}).",
            kind=Kind.FAIL if rests_on is None else Kind.OPEN,
            rests_on=rests_on,
        )


def _assumption(when: When, start: ExtendedDate, end: ExtendedDate) -> str | None:
    """What the dates take for granted, as a sentence; None where nothing."""
    if when.rule is not None:
        return f"The dates follow from a rule: {when.rule}."
    if when.fiscal:
        return "The financial year is taken for the calendar year."
    of_days = not _DAYS.isdisjoint({start.precision, end.precision})
    return _DATE_LINE if of_days and not before(end, start) else None
