"""What words for a time say, before they are put on the calendar, and what they are read with."""

import datetime as dt
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from civicclaims.reading.date_calendar import UnplacedError
from civicclaims.reading.date_convention import Convention, Part

TermUnit: TypeAlias = Literal[
    "day", "weekday", "weekday of month", "weekend", "weekend of day", "week", "week of day",
    "week of month", "month", "quarter", "season", "year", "decade", "century", "holiday",
    "numeric", "clock", "present", "past", "future", "told",
]  # fmt: skip
"""What a term names. "told" is counted from a time told elsewhere: "the next day"."""

Half: TypeAlias = Literal[1, 2]
Pointing: TypeAlias = Literal["ahead", "back", "would", "either"]
"""Ahead of publication, or back; ahead of a time that may be past; or either."""


@attrs.frozen(kw_only=True)
class Clock:
    """A time of day.

    Attributes:
        end: Where it ends in the text, exclusive.
        time: Hours and minutes, `21:30`; None where the words leave the hour open.
        midnight: Whether it is midnight, which ends one day and begins the next.
    """

    end: int
    time: str | None = None
    midnight: bool = False


@attrs.frozen(kw_only=True)
class Term:
    """A named time: a day, a month, last week, the 1990s, early June.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends, exclusive.
        unit: What it names.
        year: The printed year; the last of two where `year_before` is given.
        year_before: The first of two printed years: 2024 of "2024-25".
        number: Which of its kind: a month, a weekday from Monday as 1, a quarter, the code of a
            season, a week of a month (0 is the last), the tens of a decade, a century.
        day: The day of the month.
        further: More days of the same month, of "May 5 and 6".
        one_of: Whether only one of those days is meant, as in "June 6 or 7".
        to_day: The last day of a range within a month, of "June 6-8".
        weekday: A weekday printed beside a date.
        then: A weekday named next in the same row, as Saturday in "Friday and Saturday".
        week: The week of a weekday, counted from publication: -1 of "Tuesday of last week".
        of_year: The year of a date, counted from publication: -1 of "May last year".
        listed: Whether its year is printed with a later one of the same row.
        step: Which one, counted from publication: -1 last, 0 this, 1 next; days for a "day".
        part: Early, mid or late.
        half: The first or the second half.
        edge: Whether the part is named by a noun, as in "the end of".
        side: What is left of a unit before or after publication: "earlier this year".
        pointing: Which way its own words point.
        clock: A time of day.
        daytime: A part of the day, as in TIMEX3.
        fiscal: Whether it is a financial year.
        holiday: The name of a holiday.
        approx: Whether "about" stands before it.
        recurs: Whether it comes again and again: "every Friday".
        told: Whether it counts from a time told elsewhere: "that June".
        either: Both readings of a date in figures: year, month, day.
    """

    start: int
    end: int
    unit: TermUnit
    year: int | None = None
    year_before: int | None = None
    number: int | None = None
    day: int | None = None
    further: tuple[int, ...] = ()
    one_of: bool = False
    to_day: int | None = None
    weekday: int | None = None
    then: int | None = None
    week: int | None = None
    of_year: int | None = None
    listed: bool = False
    step: int | None = None
    part: Part | None = None
    half: Half | None = None
    edge: bool = False
    side: Literal["earlier", "later"] | None = None
    pointing: Pointing | None = None
    clock: Clock | None = None
    daytime: str | None = None
    fiscal: bool = False
    holiday: str | None = None
    approx: bool = False
    recurs: bool = False
    told: bool = False
    either: tuple[tuple[int, int, int], ...] = ()


@attrs.frozen(kw_only=True)
class Length:
    """A length of time.

    Attributes:
        start: Where it begins in the text, its hedge included.
        end: Where it ends, exclusive.
        unit: The unit that was named last.
        duration: It in ISO 8601; None where the words give no one number.
        hedge: The hedge, as printed.
        count: The number, of whole units; None where there are several or none.
    """

    start: int
    end: int
    unit: str
    duration: str | None = None
    hedge: str | None = None
    count: Fraction | None = None


Form: TypeAlias = Literal[
    "at", "since", "until", "before", "after", "range", "past", "coming", "within", "ago", "ahead",
    "in", "told", "length", "unsure",
]  # fmt: skip
"""How a time is used. "in" is a length that may lie ahead; "unsure" cannot be read."""


@attrs.frozen(kw_only=True)
class Frame:
    """A time expression taken apart.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends, exclusive.
        form: How its times are used.
        first: The time named first.
        last: The time named second.
        length: A length of time.
        at_least: Whether "at least" stands after "since".
        reason: Why it cannot be read, for "unsure".
    """

    start: int
    end: int
    form: Form
    first: Term | None = None
    last: Term | None = None
    length: Length | None = None
    at_least: bool = False
    reason: str | None = None


@attrs.frozen(kw_only=True)
class Setting:
    """What the words of a time are read with.

    Attributes:
        reference: The day they count from; None where it is not known.
        pointing: Which way the words around them point.
        convention: What early, mid and late are.
        over: Whether "was" or the like stands right behind, so that it cannot be to come.
        why: Why there is no day to count from, as a sentence.
    """

    reference: dt.date | None
    pointing: Pointing | None
    convention: Convention
    why: str = "The day of publication is needed."
    over: bool = False

    def day(self) -> dt.date:
        """The day to count from.

        Raises:
            UnplacedError: If there is none.
        """
        if self.reference is None:
            raise UnplacedError(self.why)
        return self.reference
