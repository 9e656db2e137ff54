"""The rules by which words are put on the calendar, each with what is known of its errors."""

from fractions import Fraction
from typing import Final

import attrs

from civicclaims.reading.date_convention import Convention


@attrs.frozen(kw_only=True)
class Rule:
    """How days were worked out from words that do not print them.

    Attributes:
        name: A short name: `latest weekday`.
        sentence: What it says, as a clause that can follow a colon.
        errs: Whether it can lead to a day that was not meant.
        reliability: How often it was right where that was measured; None where it was not.
        source: What it was measured on.
    """

    name: str
    sentence: str
    errs: bool
    reliability: Fraction | None = None
    source: str | None = None


LATEST_WEEKDAY: Final = Rule(
    name="latest weekday",
    sentence="a weekday by itself is the latest one up to and including the day of publication",
    errs=True,
    reliability=Fraction(269, 297),
    source="297 weekdays by themselves in 256 news texts of TimeBank and AQUAINT, dated by hand",
)
"""Right in 90.6 percent: 269 of 297."""

PAST_WEEKDAY: Final = Rule(
    name="past weekday",
    sentence="a weekday that its words put in the past is the latest one",
    errs=True,
)
WEEKDAYS_IN_A_ROW: Final = Rule(
    name="weekdays in a row",
    sentence="a weekday before another one of the same row is the latest one or the one a week "
    "before it, and both are kept",
    errs=True,
)
COMING_WEEKDAY: Final = Rule(
    name="coming weekday",
    sentence="a weekday that lies ahead is the first one after the day of publication; on the same "
    "weekday it may be that day too",
    errs=True,
)
THIS_WEEKDAY: Final = Rule(
    name="this weekday",
    sentence="“this” with a weekday is the one of the week of publication or the first one from "
    "the day of publication on",
    errs=True,
)
EITHER_WEEKDAY: Final = Rule(
    name="last weekday",
    sentence="“last” with a weekday is the latest one or the one a week before it, and both are "
    "kept",
    errs=True,
)
NEXT_WEEKDAY: Final = Rule(
    name="next weekday",
    sentence="“next” with a weekday is the first one after the day of publication; where that is "
    "in the same week it may be the one after it too",
    errs=True,
)
DAYS: Final = Rule(
    name="days from publication",
    sentence="today, yesterday and tomorrow are counted from the day of publication, also where "
    "somebody said them on another day",
    errs=True,
)
WEEKS: Final = Rule(
    name="weeks from publication",
    sentence="weeks are counted from the one of publication; they may begin on a Sunday or a "
    "Monday, and both are kept",
    errs=True,
)
WEEKENDS: Final = Rule(
    name="weekends from publication",
    sentence="a weekend is a Saturday and a Sunday, the latest or the first to come",
    errs=True,
)
UNITS: Final = Rule(
    name="units from publication",
    sentence="last, this and next are counted in whole units of the calendar from the one of "
    "publication",
    errs=True,
)
LATEST: Final = Rule(
    name="latest of its name",
    sentence="a date without a year is the latest one that began by the day of publication",
    errs=True,
)
COMING: Final = Rule(
    name="coming of its name",
    sentence="a date without a year that lies ahead is the first one that ends on the day of "
    "publication or after it",
    errs=True,
)
OF_ITS_WEEKDAY: Final = Rule(
    name="nearest on its weekday",
    sentence="of the latest and the coming date of that name, it is the one on the printed weekday",
    errs=True,
)
EITHER_YEAR: Final = Rule(
    name="last or next of its name",
    sentence="“last” and “next” may mean this year or the year beside it, and what is possible is "
    "kept",
    errs=True,
)
PRINTED_YEAR: Final = Rule(
    name="year of the other end",
    sentence="the end of a period that prints no year lies next to the one that prints it",
    errs=True,
)
OTHER_END: Final = Rule(
    name="first after the beginning",
    sentence="a period ends with the first such date after it begins",
    errs=True,
)
CENTURY: Final = Rule(
    name="latest decade of its name",
    sentence="a decade without its century is the latest one that began by the day of publication",
    errs=True,
)
PAST_LENGTH: Final = Rule(
    name="length before publication",
    sentence="a past length of time ends on the day of publication",
    errs=True,
)
COMING_LENGTH: Final = Rule(
    name="length after publication",
    sentence="a coming length of time begins on the day of publication",
    errs=True,
)
AGO: Final = Rule(
    name="counted from publication",
    sentence="a time so long ago or ahead is counted from the day of publication, and may be half "
    "a unit off either way; days are exact",
    errs=True,
)
EDGE: Final = Rule(
    name="edge",
    sentence="the beginning or the end of a time, as a limit, is its first or its last day",
    errs=False,
)
SEASONS: Final = Rule(
    name="seasons from publication",
    sentence="a season without a year is counted by the northern months from the day of "
    "publication",
    errs=True,
)
EITHER_ORDER: Final = Rule(
    name="day or month first",
    sentence="the day or the month may be printed first, and both dates are kept",
    errs=False,
)
WEEK_OF_DAY: Final = Rule(
    name="week of a day",
    sentence="the week of a day may begin on a Sunday or a Monday, and both are kept",
    errs=False,
)
WEEKEND_OF_DAY: Final = Rule(
    name="weekend of a day",
    sentence="the weekend of a day is the Saturday and the Sunday it is in, or those after a "
    "Friday",
    errs=False,
)
COUNTED_WEEKDAY: Final = Rule(
    name="weeks from a weekday",
    sentence="weeks before or after a weekday are counted from the latest one or the coming one",
    errs=True,
)
EITHER_WAY: Final = Rule(
    name="latest or coming",
    sentence="after “would”, “could”, “was due” and the like a time may be the latest or the "
    "coming one, and both are kept",
    errs=True,
)
UNTOLD: Final = Rule(
    name="latest or coming, untold",
    sentence="a date without a year, whose latest is more than half a year ago and whose words "
    "tell no tense, may be the latest or the coming one, and both are kept",
    errs=True,
)
LISTED: Final = Rule(
    name="year of the row",
    sentence="in a row of dates the year printed last goes for those before it too",
    errs=True,
)
HOLIDAYS: Final = Rule(
    name="American holidays",
    sentence="a holiday that moves is on the day that the United States keep today",
    errs=True,
)
WEEK_OF_MONTH: Final = Rule(
    name="week of a month",
    sentence="a week of a month is counted in sevens from its first day, or as it stands in the "
    "calendar",
    errs=False,
)
ABOUT: Final = Rule(
    name="about",
    sentence="“about” a time may be half a unit off either way",
    errs=True,
)


def of_convention(convention: Convention) -> Rule:
    """The rule that a convention for early, mid and late is."""
    return Rule(name=convention.name, sentence=convention.source, errs=True)


def together(*rules: Rule | None) -> Rule | None:
    """Several rules as one, which errs where one of them does; None where there is none.

    What was measured of a rule alone says nothing of it together with others.

    >>> both = together(DAYS, EDGE)
    >>> both and both.name
    'days from publication, edge'
    """
    found = [*dict.fromkeys(rule for rule in rules if rule is not None)]
    if len(found) < 2:
        return found[0] if found else None
    return Rule(
        name=", ".join(rule.name for rule in found),
        sentence="; ".join(rule.sentence for rule in found),
        errs=any(rule.errs for rule in found),
    )
