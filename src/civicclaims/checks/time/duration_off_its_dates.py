"""TIM005."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import in_days, lengths, ruled, span
from civicclaims.checks.time.words import MAX_LENGTH
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.duration import Duration
from civicclaims.values.when import When

_LOOSE: Final = re.compile(
    r"\b(?:about|almost|nearly|around|roughly|approximately|some|more|less|fewer|least|most|"
    r"up to|or so|over an?|over [0-9a-z]+ (?:days?|weeks?|months?|years?)|under|just|within|"
    r"between|among|out of|of the|any|every|each|total|altogether|in all|business|working|school|"
    r"trading|court|session|weekdays?|on and off|repeatedly)\b",
    re.IGNORECASE,
)
"""Words that loosen a length, that count some days only, or that leave out a part."""
_HALVES: Final = {"Y": 183, "M": 15, "W": 3}
"""By how many days a length in years, months or weeks may have been rounded."""
_LONG: Final = (
    (re.compile(r"\b(?:centur(?:y|ies))\b", re.IGNORECASE), 18_263),
    (re.compile(r"\bdecades?\b", re.IGNORECASE), 1_827),
)
"""Half of a century and of a decade in days, where the words count in them."""
_OF: Final = re.compile(r"\b(?:days?|weeks?|months?|years?)['’]? of\b", re.IGNORECASE)
"""Words by which a length may be that of something within a longer time: 20 days of evidence."""
_WITHIN: Final = "The length is taken for that of the whole time, and not of days within it."


@check("TIM005", since="0.1", level=Level.WARNING)
def duration_off_its_dates(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A time lasts longer or shorter than from its first to its last day.

    ## What it does
    It counts the days from `start` to `end` and compares them with `duration`. The ends may be
    counted or not, and of a month or a year any day may be the end.

    ## Why it matters
    One of the three is wrong, and every rate worked out from them with it.

    ## Example
    >>> when = {"text": "for six months", "start": "2025-01-11", "end": "2025-03-11",
    ...     "duration": "P6M"}
    >>> show("TIM005", {"statistics": [{"id": "s", "when": when}]})
    warning TIM005 /statistics/0/when: “for six months” lasts P6M, 181 to 184 days, but from \
2025-01-11 to 2025-03-11 there are 58 to 60 days.

    ## When it is silent
    When the length may have been rounded to half of its smallest unit: half a year, half a month,
    three days of a week, half a decade where the words say so. When the words loosen the length
    ("nearly", "more than"), count working days, or speak of days out of a longer time. For open
    ends, hours, uncertain dates and financial years. It is open where a date was worked out by a
    rule, and where the dates are farther apart than a length in days, or one "of" something, since
    the days may be some of a longer time ("12 days of rail strikes").

    ## References
    ISO 8601-1, durations; a month has 28 to 31 days.
    """
    dates = span(when)
    if dates is None or when.duration is None or _LOOSE.search((when.text or "")[:MAX_LENGTH]):
        return
    if "T" in when.duration:
        return
    length = Duration.parse(when.duration)
    slack = _slack(when.duration, (when.text or "")[:MAX_LENGTH])
    shortest, longest = length.shortest_days, length.longest_days
    fewest, most = lengths(*dates)
    if most < shortest - slack or fewest > longest + slack:
        rests_on = ruled(when) or _within(when, longer=fewest > longest)
        words = f"“{when.text}”" if when.text else "The period"
        yield Remark(
            message=f"{words} lasts {when.duration}, {in_days(shortest, longest)}, but from "
            f"{dates[0]} to {dates[1]} there are {in_days(fewest, most)}.",
            kind=Kind.FAIL if rests_on is None else Kind.OPEN,
            rests_on=rests_on,
        )


def _slack(duration: str, words: str) -> int:
    """By how many days a length may have been rounded."""
    known = _HALVES.get(duration[-1], 0)
    return next((half for unit, half in _LONG if known and unit.search(words)), known)


def _within(when: When, *, longer: bool) -> str | None:
    """What is taken for granted where a length may count days within a longer time."""
    in_days = (when.duration or "").endswith("D")
    counted = in_days or _OF.search((when.text or "")[:MAX_LENGTH]) is not None
    return _WITHIN if longer and counted else None
