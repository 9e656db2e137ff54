"""A time expression taken apart, put on the calendar and said as plain data."""

import datetime as dt
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.reading import date_rules as rules
from civicclaims.reading.date_calendar import (
    Candidate,
    UnplacedError,
    as_end,
    either,
    moved,
    within,
)
from civicclaims.reading.date_choice import TOLD
from civicclaims.reading.date_counts import anchored, away, hedge_kind, window
from civicclaims.reading.date_found import Bounds, FoundDate, FoundDateKind
from civicclaims.reading.date_places import Place, edge, place, timex
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_terms import Form, Frame, Setting, Term
from civicclaims.values.when import When

Mod: TypeAlias = Literal["start", "mid", "end", "approx"]

_PERIODS: Final[frozenset[Form]] = frozenset(
    {"since", "until", "before", "after", "range", "past", "coming", "within"}
)
_OPEN_HOUR: Final = "The words leave the hour open."
_NO_DAY: Final = "It names no day."


def answer(text: str, frame: Frame, setting: Setting) -> FoundDate:
    """What a time expression of a text says, with the day it counts from and what surrounds it."""
    if frame.form == "in":
        frame = _in(frame, setting)
    if frame.form == "within" and setting.pointing == "back":
        # "Within two weeks he was gone": counted from something else.
        frame = attrs.evolve(frame, form="length")
    if frame.form == "coming" and setting.pointing == "back":
        # "The next year he left": counted from something else.
        frame = attrs.evolve(frame, form="told")
    words = text[frame.start : frame.end]
    blank = FoundDate(
        start=frame.start, end=frame.end, text=words, kind=_kind(frame), when=When(text=words)
    )
    if frame.form == "unsure":
        return attrs.evolve(blank, kind="unread", reason=f"It may be {frame.reason}.")
    if frame.form in {"length", "told"}:
        return _length(blank, frame)
    try:
        return _placed(blank, frame, setting)
    except UnplacedError as unplaced:
        return _refused(blank, frame, unplaced)


def _kind(frame: Frame) -> FoundDateKind:
    if frame.form in _PERIODS:
        return "period"
    if frame.form == "length":
        return "duration"
    term = frame.first
    if term is not None and term.unit == "clock":
        return "time of day"
    several = term is not None and term.year_before is not None and not term.fiscal
    return "period" if several else "date"


def _in(frame: Frame, setting: Setting) -> Frame:
    """A time where the words point ahead, otherwise a length: "in two weeks"."""
    if setting.pointing == "ahead" or frame.length is None:
        return attrs.evolve(frame, form="ahead")
    return attrs.evolve(frame, form="length", start=frame.length.start)


def _length(blank: FoundDate, frame: Frame) -> FoundDate:
    """A length of time, which has no place on the calendar."""
    span = frame.length
    if span is None:
        return attrs.evolve(blank, reason=TOLD)
    hedge = hedge_kind(span)
    mod: Mod | None = "approx" if hedge == "about" else None
    when = When(text=blank.text, duration=span.duration, mod=mod)
    reason = TOLD if frame.form == "told" else None
    return attrs.evolve(blank, when=when, hedge=hedge, reason=reason)


def _refused(blank: FoundDate, frame: Frame, unplaced: UnplacedError) -> FoundDate:
    """An expression that has no place on the calendar: its words, and what TIMEX3 says of it."""
    if unplaced.unread:
        return attrs.evolve(blank, kind="unread", reason=unplaced.reason)
    when = blank.when or When(text=blank.text)
    hedge = None
    if frame.length is not None:
        value = "PAST_REF" if frame.form in {"past", "ago"} else "FUTURE_REF"
        hedge = hedge_kind(frame.length)
        when = attrs.evolve(when, value=value, duration=frame.length.duration)
    elif frame.first is not None and frame.form != "range":
        term = frame.first
        when = attrs.evolve(when, value=timex(term), mod=_mod(term), fiscal=term.fiscal)
    return attrs.evolve(blank, when=when, hedge=hedge, reason=unplaced.reason)


def _mod(term: Term) -> Mod | None:
    """The part of a time that is meant, as TIMEX3 marks it."""
    return term.part or ("approx" if term.approx else None)


def _placed(blank: FoundDate, frame: Frame, setting: Setting) -> FoundDate:
    """An expression on the calendar.

    Raises:
        UnplacedError: If it has no place there.
    """
    span, term = frame.length, frame.first
    if span is not None and frame.form in {"ago", "ahead"} and term is not None:
        return anchored(blank, span, term, setting.day(), back=frame.form == "ago")
    if span is not None and frame.form in {"ago", "ahead"}:
        return away(blank, span, setting.day(), back=frame.form == "ago")
    if span is not None:
        return window(blank, frame, span, setting.day())
    if term is None:
        raise UnplacedError(_NO_DAY)
    if frame.form == "range" and frame.last is not None:
        return _range(blank, term, frame.last, setting)
    if frame.form == "at":
        return _named(blank, term, setting)
    return _limit(blank, frame, term, setting)


def _named(blank: FoundDate, term: Term, setting: Setting) -> FoundDate:
    """One named time."""
    if term.unit in {"present", "past", "future", "told"}:
        raise UnplacedError(TOLD if term.unit == "told" else _NO_DAY)
    if term.unit == "clock":
        known = term.clock is not None and (term.clock.time or term.clock.midnight)
        value = timex(term) if known else None
        when = When(text=blank.text, value=value, mod="approx" if term.approx else None)
        return attrs.evolve(blank, when=when, reason=None if known else _OPEN_HOUR)
    where = place(term, setting)
    found = where.found
    when = When(
        text=blank.text, start=found.first, end=found.last, value=where.value, mod=_mod(term),
        rule=_sentence(where.rule), fiscal=term.fiscal,
    )  # fmt: skip
    return _with(attrs.evolve(blank, when=when), where, setting, (found.begins, found.ends))


def _with(
    blank: FoundDate, where: Place, setting: Setting, bounds: tuple[Bounds | None, Bounds | None]
) -> FoundDate:
    """An expression with its rule and the bounds of its two ends."""
    begins, ends = bounds if where.sharp else (None, None)
    reference = setting.reference if where.counted else None
    return attrs.evolve(blank, begins=begins, ends=ends, rule=where.rule, reference=reference)


def _sentence(rule: Rule | None) -> str | None:
    return None if rule is None else rule.sentence


def _limit(blank: FoundDate, frame: Frame, term: Term, setting: Setting) -> FoundDate:
    """A time that sets the beginning or the end of another."""
    if frame.form == "since":
        setting = attrs.evolve(setting, pointing="back")
    elif frame.form == "until" and setting.pointing is None:
        setting = attrs.evolve(setting, pointing="ahead")
    where = (
        edge(term, setting) if term.edge and term.part in {"start", "end"} else place(term, setting)
    )
    found = where.found
    whole = Bounds(found.begins.earliest, found.ends.latest)
    begins: Bounds | None = None
    ends: Bounds | None = None
    end: str | None = None
    if frame.form == "since":
        start, end, begins = within(found), "..", whole
        if frame.at_least:
            start, begins = f"[..{as_end(found).rstrip('~')}]", None
    elif frame.form == "until":
        start, ends = f"../{as_end(found)}", whole
    elif term.daytime is not None:
        # "Before Friday night" and "after Friday night" may both be on that Friday.
        before = frame.form == "before"
        start, end = (f"../{as_end(found)}", None) if before else (within(found), "..")
        begins, ends = (None, found.begins) if before else (found.ends, None)
    elif frame.form == "before":
        start, ends = f"../{_beside(found, -1)}", _moved(found.begins, -1)
    else:
        start, end, begins = _beside(found, 1), "..", _moved(found.ends, 1)
    when = When(
        text=blank.text, start=start, end=end, value=where.value, mod=_mod(term),
        rule=_sentence(where.rule), fiscal=term.fiscal,
    )  # fmt: skip
    return _with(attrs.evolve(blank, when=when), where, setting, (begins, ends))


def _moved(bounds: Bounds, days: int) -> Bounds:
    return Bounds(moved(bounds.earliest, days=days), moved(bounds.latest, days=days))


def _beside(found: Candidate, way: int) -> str:
    """What comes right before a time or right after it: a year, a month, otherwise a day."""
    bound = found.begins.earliest if way < 0 else found.ends.latest
    sharp = (
        found.begins.earliest == found.begins.latest and found.ends.earliest == found.ends.latest
    )
    there = moved(bound, days=way)
    if sharp and found.last is None and found.first.isdecimal():
        return f"{there.year:04}"
    if sharp and found.last is None and len(found.first) == 7 and int(found.first[5:]) <= 12:
        return f"{there.year:04}-{there.month:02}"
    return there.isoformat()


def _range(blank: FoundDate, first: Term, last: Term, setting: Setting) -> FoundDate:
    """From one time to another."""
    begin, end = _ends(first, last, setting)
    rule = rules.together(begin.rule, end.rule)
    when = When(
        text=blank.text, start=within(begin.found), end=within(end.found), rule=_sentence(rule),
        fiscal=first.fiscal or last.fiscal,
    )  # fmt: skip
    where = Place(
        found=begin.found, rule=rule, counted=begin.counted or end.counted,
        sharp=begin.sharp and end.sharp,
    )  # fmt: skip
    begins = Bounds(begin.found.begins.earliest, begin.found.ends.latest)
    ends = Bounds(end.found.begins.earliest, end.found.ends.latest)
    return _with(attrs.evolve(blank, when=when), where, setting, (begins, ends))


def _ends(first: Term, last: Term, setting: Setting) -> tuple[Place, Place]:
    """The two times of a range; one without a year lies next to the other."""
    if first.unit == last.unit == "weekday" and first.step is None and last.step is None:
        return _weekdays(first, last, setting)
    loose = [_is_loose(term) for term in (first, last)]
    if loose == [True, False]:
        end = place(last, setting)
        return _beside_it(first, setting, end.found.ends.latest, back=True), end
    if loose == [False, True]:
        begin = place(first, setting)
        return begin, _beside_it(last, setting, begin.found.begins.earliest, back=False)
    if loose == [True, True] and setting.pointing == "ahead":
        end = place(last, setting)
        begin = _beside_it(first, setting, end.found.ends.latest, back=True)
        return attrs.evolve(begin, counted=True), end
    begin = place(first, setting)
    if loose != [True, True]:
        return begin, place(last, setting)
    days = dict.fromkeys((begin.found.begins.earliest, begin.found.begins.latest))
    ends = [_beside_it(last, setting, day, back=False) for day in days]
    found = ends[0].found
    if begin.rule in {rules.UNTOLD, rules.EITHER_WAY}:
        found = either([each.found for each in ends])
    return begin, attrs.evolve(ends[0], found=found, counted=True)


def _weekdays(first: Term, last: Term, setting: Setting) -> tuple[Place, Place]:
    """Two weekdays, the second of which is the first one after the other."""
    if setting.pointing == "ahead":
        begin = place(first, setting)
        days = (begin.found.begins.earliest, begin.found.begins.latest)
        ends = [place(last, attrs.evolve(setting, reference=day)) for day in days]
        return begin, attrs.evolve(ends[0], found=either([each.found for each in ends]))
    end = place(last, setting)
    day = end.found.begins.earliest
    return place(first, attrs.evolve(setting, reference=day)), end


def _is_loose(term: Term) -> bool:
    """Whether a time comes once a year and prints no year."""
    named = term.number is not None or term.holiday is not None
    yearly = term.unit in {"day", "month", "quarter", "season", "holiday"}
    return named and yearly and term.year is None and term.step is None


def _beside_it(term: Term, setting: Setting, day: dt.date, *, back: bool) -> Place:
    """The latest such time that began by a day, or the first that ends on it or after it."""
    there = attrs.evolve(setting, reference=day, pointing="back" if back else "ahead")
    found = place(term, there)
    rule = rules.PRINTED_YEAR if back else rules.OTHER_END
    return attrs.evolve(found, rule=rule, counted=False)
