"""What a time expression in a text says, as plain data."""

import datetime as dt
from typing import Literal, TypeAlias

import attrs

from civicclaims.reading.date_rules import Rule
from civicclaims.values.hedge_words import HedgeKind
from civicclaims.values.when import When

FoundDateKind: TypeAlias = Literal["date", "period", "duration", "age", "time of day", "unread"]


@attrs.frozen
class Bounds:
    """The days that one end of a time can be.

    Attributes:
        earliest: The first of them, included.
        latest: The last of them, included.
    """

    earliest: dt.date
    latest: dt.date


@attrs.frozen(kw_only=True)
class FoundDate:
    """A time expression in a text, and where the calendar has it.

    A "date" is one named time: a day, June, last week, the 1990s, now. A "period" has two ends
    of its own, of which one may be open: since June, by Friday, over the past six months.

    Attributes:
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive.
        text: The words, as printed: `since early June`.
        kind: "date", "period", "duration", "age", "time of day"; "unread" where it looks like
            one of them and cannot be read.
        when: The time as a record holds it; None for an age that is no one number.
        begins: The days its first day can be; None where that is open or unknown.
        ends: The days its last day can be; None where that is open or unknown.
        rule: The rule that put it on the calendar; None where it is printed whole.
        reference: The day it was counted from; None where none was needed, or none is known.
        hedge: What kind of hedge stands with a length of time: "more than".
        reason: Why it has no place on the calendar, or no whole reading; None where it has one.
    """

    start: int
    end: int
    text: str
    kind: FoundDateKind
    when: When | None = None
    begins: Bounds | None = None
    ends: Bounds | None = None
    rule: Rule | None = None
    reference: dt.date | None = None
    hedge: HedgeKind | None = None
    reason: str | None = None
