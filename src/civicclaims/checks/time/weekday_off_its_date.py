"""TIM004."""

import calendar
import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import only_day, ruled, weekday
from civicclaims.checks.time.words import MAX_LENGTH, MONTH, MONTHS, WEEKDAY, WEEKDAYS, weekday_of
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.stretch import Day
from civicclaims.values.when import When

_NAME: Final = re.compile(WEEKDAY)
_PRINTED: Final = re.compile(
    rf"({WEEKDAY}),?\s+(?:the\s+)?((?:({MONTH})\s+([0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"|([0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTH})),?\s+([0-9]{{4}}))(?![0-9])"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:before|after|since|until|till?|from|to|through|between|and|or|following|by|ahead|eve|"
    r"weeks?|weekend|days?|every|each|not|ago|time|gmt|utc)\b",
    re.IGNORECASE,
)
"""Words that may put the time on another day than the one that is named."""
_INTO_THE_NEXT: Final = re.compile(r"\b(?:night|late|evening|midnight|overnight)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
    r"|daily|every|each|closed|open|weekdays?|weekends?)\b",
    re.IGNORECASE,
)
"""Words before a printed date by which its weekday may be one of several, as in opening hours."""
_RANGED: Final = re.compile(r"\s*(?:-|–|—|to\b|until\b|till\b|through\b)")
_NAMED: Final = re.compile(
    rf"\b[Tt]he (?:{'|'.join(WEEKDAYS)}) (?!{MONTH})[A-Z]"
    rf"|\b(?:Mail|Scotland|Independent|Wales|Ireland|Business) on (?:{'|'.join(WEEKDAYS)})\b"
)
"""Names of newspapers and the like: the Sunday Times, the Mail on Sunday."""
_ONE_CALENDAR: Final = 1927
"""The first year in which no country still kept another civil calendar with these months."""


@check("TIM004", since="0.1", level=Level.WARNING)
def weekday_off_its_date(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The words name one day of the week, and the date is another.

    ## What it does
    It works out the weekday of the one day that is given as `start`, and of a full date printed
    beside a weekday ("Friday, July 10, 2025"), and compares it with the weekday in the words.

    ## Why it matters
    Either the weekday or the date is wrong, and a reader cannot tell which.

    ## Example
    >>> when = {"text": "on Friday", "start": "2025-07-10"}
    >>> show("TIM004", {"claims": [{"id": "c", "text": "It was signed.", "when": when}]})
    warning TIM004 /claims/0/when: “on Friday” names a Friday, but 2025-07-10 is a Thursday.

    ## When it is silent
    For periods, uncertain dates and several weekdays, as in opening hours ("Tuesday to Sunday, 14
    June 2025"), and for names ("the Sunday Times"). A time late on Friday, in the evening or
    at night may be dated Saturday, and one overnight Thursday. A time in a zone may be dated a
    day earlier or later. Words that count from a day ("two days after Friday"), "Friday's vote"
    and recurring days are left alone, and so are years before 1927, when some countries still
    kept the Julian calendar. It is open where the date was worked out by a rule.

    ## References
    ISO 8601-1: 2000-01-01 was a Saturday.
    """
    words = (when.text or "")[:MAX_LENGTH]
    printed = False
    over = 0
    for found in _PRINTED.finditer(words):
        day = None if _is_one_of_several(words, over, found) else _printed_day(found)
        over = found.end()
        if day is not None and day[0] >= _ONE_CALENDAR and weekday(day) != weekday_of(found[1]):
            printed = True
            yield Remark(
                message=f"“{found[0]}” does not hold together: {found[2]} is a "
                f"{WEEKDAYS[weekday(day)]}.",
            )
    if not printed:
        yield from _off_its_start(when, words)


def _off_its_start(when: When, words: str) -> Iterator[Remark]:
    """The weekday in the words, held against the day that is given."""
    names = {weekday_of(name) for name in _NAME.findall(words)}
    date = only_day(when)
    if len(names) != 1 or date is None or date.earliest is None:
        return
    if _ELSEWHERE.search(words) or _NAMED.search(words):
        return
    if date.earliest[0] < _ONE_CALENDAR:
        return
    (named,) = names
    given = weekday(date.earliest)
    later = (given - named) % 7
    allowed = {0, 1} if _INTO_THE_NEXT.search(words) else {0}
    if date.zone or re.search(r"\bovernight\b", words, re.IGNORECASE):
        allowed |= {1, 6}
    if later not in allowed:
        rule = ruled(when)
        yield Remark(
            message=f"“{when.text}” names a {WEEKDAYS[named]}, but {date} is a {WEEKDAYS[given]}.",
            kind=Kind.FAIL if rule is None else Kind.OPEN,
            rests_on=rule,
        )


def _is_one_of_several(words: str, start: int, found: re.Match[str]) -> bool:
    """Whether the weekday of a printed date may be one that recurs up to that date, or from it."""
    before = words[start : found.start()]
    return _OTHERS.search(before) is not None or (
        _RANGED.match(words, found.end()) is not None and not _NAME.search(words, found.end())
    )


def _printed_day(found: re.Match[str]) -> Day | None:
    """The day that is printed beside a weekday; None where no calendar has it."""
    month = MONTHS[(found[3] or found[6])[:3].lower()]
    day, year = int(found[4] or found[5]), int(found[7])
    exists = year > 0 and 1 <= day <= calendar.monthrange(year, month)[1]
    return (year, month, day) if exists else None
