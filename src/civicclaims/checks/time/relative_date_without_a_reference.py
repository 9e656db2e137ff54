"""TIM014."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.words import MAX_LENGTH, MONTH, MONTHS, WEEKDAY
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.source import Source
from civicclaims.values.edtf import MONTH_LENGTHS
from civicclaims.values.when import When

_UNIT: Final = "(?:day|night|morning|evening|week|weekend|fortnight|month|quarter|year|decade)"
_RELATIVE: Final = re.compile(
    r"\b(?:(?i:yesterday|today|tonight|tomorrow"
    rf"|(?:last|past|previous|this|next|coming|current)\s+(?:[a-z]{{3,9}}\s+|[0-9]{{1,3}}\s+)?"
    rf"{_UNIT}s?"
    rf"|(?:[a-z]{{1,9}}|[0-9]{{1,3}})\s+{_UNIT}s?\s+ago"
    rf"|(?:last|this|next)\s+(?:spring|summer|autumn|fall|winter))\b"
    rf"|(?:(?i:last|this|next)\s+)?(?:{WEEKDAY}|{MONTH}(?![A-Za-z])))"
)
_DAY: Final = re.compile(
    rf"({MONTH})\s+([0-9]{{1,2}})(?![0-9])|(?<![:.0-9])([0-9]{{1,2}})\s+({MONTH})"
)
_FIXED: Final = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_REPEATED: Final = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|yearly|annually|most|any|the (?:day|week|month|year) "
    r"(?:before|after))\b|\b[A-Z][a-z]+days\b",
    re.IGNORECASE,
)


@check("TIM014", since="0.1", level=Level.NOTE)
def relative_date_without_a_reference(when: When, context: Context) -> Iterator[Remark]:
    """The words count from a day that the record does not give.

    ## What it does
    It looks for words that say a day only as seen from another ("yesterday", "last week", "two
    weeks ago", "on Friday", a month without a year), where no date is given, and for the day they
    count from: the date of publication of the source that `relative_to` names.

    ## Why it matters
    Nobody can put such a time on the calendar, now or later.

    ## Example
    >>> when = {"text": "two weeks ago"}
    >>> show("TIM014", {"claims": [{"id": "c", "text": "It was signed.", "when": when}]})
    open TIM014 /claims/0/when: “two weeks ago” counts from a day that is not on record: no source \
is named to count from.

    ## When it is silent
    It never fails, since the words are as they were printed. It is silent where a date or an end
    is given, where the source the words count from has a date of publication or is said to print
    none (`not_said`), for times that recur ("every Friday"), and for a day that no year has.

    ## References
    TIMEX3: anchorTimeID, the time that a relative time is counted from.
    """
    words = (when.text or "")[:MAX_LENGTH]
    if when.start is not None or when.end is not None or not _RELATIVE.search(words):
        return
    if _FIXED.search(words) or _REPEATED.search(words) or _is_no_day(words):
        return
    source = context.bundle.get(when.relative_to)
    if not isinstance(source, Source):
        missing = "no source is named to count from"
    elif (source.published is None or source.published.start is None) and (
        "published" not in source.not_said
    ):
        missing = f"“{called(source)}” has no date of publication"
    else:
        return
    yield Remark(
        message=f"“{when.text}” counts from a day that is not on record: {missing}.",
        kind=Kind.OPEN,
        questions="record",
        settle="Give the date of publication of the text whose words these are.",
    )


def _is_no_day(words: str) -> bool:
    """Whether a day is named that is in no calendar, whatever the words are counted from."""
    for found in _DAY.finditer(words):
        month, day = found.group(1, 2) if found[1] else found.group(4, 3)
        if not 1 <= int(day) <= MONTH_LENGTHS[MONTHS[month[:3].lower()] - 1]:
            return True
    return False
