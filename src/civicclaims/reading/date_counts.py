"""Lengths of time counted from publication: two weeks ago, the past six months, within a year."""

import datetime as dt
from typing import Final

import attrs

from civicclaims.reading import date_rules as rules
from civicclaims.reading.date_calendar import (
    UnplacedError,
    either,
    month_end,
    moved,
    of_day,
    of_months,
    of_years,
    on,
    union,
)
from civicclaims.reading.date_found import Bounds, FoundDate
from civicclaims.reading.date_places import HALF_UNITS, spread
from civicclaims.reading.date_steps import weeks_from
from civicclaims.reading.date_terms import Frame, Length, Term
from civicclaims.values.duration import Duration
from civicclaims.values.hedge import Hedge
from civicclaims.values.hedge_words import HedgeKind
from civicclaims.values.when import When

_NO_NUMBER: Final = "The words give no number."
_TWO_WAYS: Final = "The words can be counted in more than one way."
_WHOLE: Final = frozenset("month year decade century".split())
_NO_DAY: Final = "No one day is so long before or after another."


def hedge_kind(span: Length) -> HedgeKind | None:
    """What kind of hedge stands with a length of time."""
    return None if span.hedge is None else Hedge.parse(span.hedge).kind


def window(blank: FoundDate, frame: Frame, span: Length, day: dt.date) -> FoundDate:
    """A length that ends with the day of publication, or begins with it.

    Where its number is left open, so is its other end.
    """
    past = frame.form == "past"
    rule = rules.PAST_LENGTH if past else rules.COMING_LENGTH
    other = None if span.duration is None else _counted(span.duration, day, back=past)
    today, there = day.isoformat(), "" if other is None else other.isoformat()
    loose = hedge_kind(span) is not None
    if other is None:
        start, end = (f"/{today}", None) if past else (f"{today}/", None)
    else:
        there = f"{there}~" if loose else there
        start, end = (there, today) if past else (today, there)
    known = None if other is None or loose else on(other)
    when = When(
        text=blank.text, start=start, end=end, duration=span.duration, rule=rule.sentence,
        mod="approx" if loose else None,
    )  # fmt: skip
    return attrs.evolve(
        blank, when=when, rule=rule, reference=day, hedge=hedge_kind(span),
        begins=known if past else on(day), ends=on(day) if past else known,
    )  # fmt: skip


def away(blank: FoundDate, span: Length, day: dt.date, *, back: bool) -> FoundDate:
    """A time so long ago, or so far ahead.

    Days are exact. Longer units are known to the unit they are counted in, and may be half of it
    off either way.

    Raises:
        UnplacedError: If the words give no number, or hours, which have no day.
    """
    if span.duration is None:
        raise UnplacedError(_NO_NUMBER)
    there = _counted(span.duration, day, back=back) if span.unit in HALF_UNITS else None
    if there is None:
        raise UnplacedError(_NO_DAY)
    hedge = hedge_kind(span)
    text, bounds = _known_to(span, there)
    farther = hedge in {"more than", "at least", "just over"}
    nearer = hedge in {"less than", "at most", "up to"}
    known: Bounds | None = bounds
    if farther and hedge != "just over":
        text, known = (f"[..{text}]" if back else f"[{text}..]"), None
    elif nearer:
        known = Bounds(min(day, there), max(day, there))
        first, last = sorted([there.isoformat(), day.isoformat()])
        text = first if first == last else f"[{first}..{last}]"
    elif span.unit != "day" or hedge is not None:
        text = f"{text}~"
    when = When(
        text=blank.text, start=text, duration=span.duration, rule=rules.AGO.sentence,
        mod=None if span.unit == "day" and hedge is None else "approx",
    )  # fmt: skip
    return attrs.evolve(
        blank, when=when, rule=rules.AGO, reference=day, hedge=hedge, begins=known, ends=known
    )


def anchored(
    blank: FoundDate, span: Length, anchor: Term, day: dt.date, *, back: bool
) -> FoundDate:
    """A time so long before or after one that is named: `a year ago today`, `Tuesday week`.

    Raises:
        UnplacedError: If the words do not say which day, month or year.
    """
    count = span.count
    if span.duration is None or span.hedge is not None or count is None or count.denominator != 1:
        raise UnplacedError(_NO_NUMBER)
    rule, found = rules.AGO, None
    if anchor.unit == "day" and anchor.step is not None and anchor.daytime is None:
        there = _counted(span.duration, moved(day, days=anchor.step), back=back)
        found = None if there is None else of_day(there)
    elif anchor.unit == "weekday" and span.unit in {"week", "fortnight"}:
        weeks = int(count) * (2 if span.unit == "fortnight" else 1) * (-1 if back else 1)
        days = weeks_from(day, anchor.number or 1, weeks)
        rule, found = rules.COUNTED_WEEKDAY, either([of_day(each) for each in days])
    elif anchor.unit in {"month", "year"} and anchor.step == 0 and span.unit in _WHOLE:
        there = _counted(span.duration, day, back=back)
        if there is not None and anchor.unit == "month":
            found = of_months((there.year, there.month), (there.year, there.month))
        elif there is not None and span.unit != "month":
            found = of_years(there.year, there.year)
    if found is None:
        raise UnplacedError(_TWO_WAYS)
    when = When(text=blank.text, start=found.first, duration=span.duration, rule=rule.sentence)
    return attrs.evolve(
        blank, when=when, rule=rule, reference=day, begins=found.begins, ends=found.ends
    )


def _counted(duration: str, day: dt.date, *, back: bool) -> dt.date | None:
    """The day a duration before or after another; None where no one day is."""
    length = Duration.parse(duration)
    found = length.before(day) if back else length.after(day)
    if found is None and length.days.denominator == 1 and length.months.denominator == 1:
        raise UnplacedError("It leaves the years 1 to 9999.")
    return found


def _known_to(span: Length, there: dt.date) -> tuple[str, Bounds]:
    """A counted day as far as its unit says, and the days it can be."""
    days, months = HALF_UNITS[span.unit]
    around = spread(there, days, months)
    year = there.year
    first, last, text = {
        "month": (there.replace(day=1), there, f"{year:04}-{there.month:02}"),
        "year": (dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04}"),
        "decade": (
            dt.date(max(year // 10 * 10, 1), 1, 1),
            dt.date(year // 10 * 10 + 9, 12, 31),
            f"{year // 10:03}X",
        ),
        "century": (
            dt.date(max(year // 100 * 100, 1), 1, 1),
            dt.date(year // 100 * 100 + 99, 12, 31),
            f"{year // 100:02}XX",
        ),
    }.get(span.unit, (there, there, there.isoformat()))
    if span.unit == "month":
        last = month_end(year, there.month)
    return text, union([around, Bounds(first, last)])
