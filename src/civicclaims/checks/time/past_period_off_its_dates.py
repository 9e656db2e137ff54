"""TIM006."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import in_days, lengths, ruled, span
from civicclaims.checks.time.words import MAX_LENGTH, count
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.duration import Duration
from civicclaims.values.when import When

_PAST: Final = re.compile(
    r"\b(?:past\s+(?:([0-9]{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s+)?"
    r"|last\s+([0-9]{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s+)(day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"\b(?:about|almost|nearly|around|roughly|approximately|some|sometime|more|less|fewer|least|"
    r"most|up to|or so|of|within|between|once|twice|times|early|late|half|part|first|second|"
    r"beginning|start|end|before|after|ago|until|fiscal|financial|since|against|compared|versus|"
    r"vs|than|from|school|academic|tax|season|record|worst|best)\b",
    re.IGNORECASE,
)
"""Words that loosen the length, or name a part of the period, or another period."""
_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_YEAR: Final = "The past year is taken for twelve months, and not for a school year or the like."
_SLACK: Final = {"day": 1, "week": 7, "month": 31, "year": 31, "decade": 366}
"""By how many days the dates may differ from what the words say."""


@check("TIM006", since="0.1", level=Level.WARNING)
def past_period_off_its_dates(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The words name the past so many days, weeks, months or years, and the dates span others.

    ## What it does
    It reads "past six months", "last two weeks", "past year" in the words and compares that
    length with the time from `start` to `end`.

    ## Why it matters
    A figure for "the past six months" whose dates span three is for half the time.

    ## Example
    >>> when = {"text": "over the past six months", "start": "2025-04-11", "end": "2025-07-11"}
    >>> show("TIM006", {"statistics": [{"id": "s", "when": when}]})
    warning TIM006 /statistics/0/when: “over the past six months” is 181 to 184 days, but from \
2025-04-11 to 2025-07-11 there are 90 to 92 days.

    ## When it is silent
    When the dates come within a day of so many days, a week of so many weeks, a month of so many
    months or years, and a year of so many decades. For "last week" and "last year", which may
    mean the calendar's; when the words name a part ("half of the past year") or loosen the length
    ("almost the past six months"); for open ends, uncertain dates and financial years. Where
    `duration` is given, TIM005 compares that. It is open for "the past year", which may be a school
    year or the like, and where a date was worked out by a rule.

    ## References
    TIMEX3: a duration that ends at the time of the text.
    """
    words = (when.text or "")[:MAX_LENGTH]
    found = list(_PAST.finditer(words))
    dates = span(when)
    if len(found) != 1 or dates is None or when.duration is not None or _LOOSE.search(words):
        return
    number, unit = count(found[0][1] or found[0][2]), found[0][3].lower()
    if number is None:
        return
    length = Duration.parse(f"P{10 * number}Y" if unit == "decade" else f"P{number}{_UNITS[unit]}")
    fewest, most = lengths(*dates)
    slack = _SLACK[unit]
    if most < length.shortest_days - slack or fewest > length.longest_days + slack:
        rests_on = ruled(when) or (_YEAR if (number, unit) == (1, "year") else None)
        yield Remark(
            message=f"“{when.text}” is {in_days(length.shortest_days, length.longest_days)}, but "
            f"from {dates[0]} to {dates[1]} there are {in_days(fewest, most)}.",
            kind=Kind.FAIL if rests_on is None else Kind.OPEN,
            rests_on=rests_on,
        )
