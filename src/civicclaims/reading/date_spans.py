"""Lengths of time and what counts with them: the past six months, two weeks ago, within a year."""

import re
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.reading.date_grammar import term
from civicclaims.reading.date_lengths import length
from civicclaims.reading.date_pointing import pointing
from civicclaims.reading.date_terms import Form, Frame, Length, Term
from civicclaims.reading.date_words import PLURALS, UNITS, plain, word_before
from civicclaims.reading.lexicon import LASTING, STOPS
from civicclaims.values.amount import is_dash
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow

_WINDOWS: Final = frozenset("over in for during within throughout across the past last".split())
_LASTS: Final = frozenset("took takes take taken lasted lasts lasting spent spend waited".split())
_LEADS: Final = frozenset("in within for over during".split())
_FORMS: Final[dict[str, Form]] = {
    "past": "past", "last": "past", "coming": "coming", "next": "coming", "previous": "told",
}  # fmt: skip
_BEFORE_A_VERB: Final = frozenset(
    "will would can could may might should must to not did does don't won't doesn't it they "
    "which that and".split()
)
"""Words after which "last" is a verb: "it will last two weeks"."""

_ONE_DAY: Final = _LASTS | frozenset("just only than least exactly all".split())
_NO_ANCHORS: Final = frozenset("clock told present past future".split())
_WEEKS: Final = {"week": "P1W", "fortnight": "P2W"}
_TIME: Final = re.compile(r"(?:['’]s?)?\s{1,3}time\b")
_AWAY: Final = frozenset("earlier later beforehand afterward afterwards".split())


def window(  # noqa: PLR0911 - one return for each form
    text: str, at: int
) -> Frame | None:
    """A length up to publication or from it on: `over the past six months`, `the coming weeks`."""
    first = token(text, at)
    if first.word not in _WINDOWS:
        return None
    lead = first.word not in {"the", "past", "last"}
    the = token(text, first.end) if lead else first
    which = token(text, the.end) if the.word == "the" else the
    if which.word == "recent" and lead:
        return _recent(text, first, which)
    form = _FORMS.get(which.word)
    if form is None:
        return None
    span = length(text, which.end)
    if span is not None and span.hedge in {None, "or so"}:
        # "Last two years" needs "the" or a word before it less than "last year" does.
        bare = the.word != "the" and not lead
        verb = which.word == "last" and word_before(text, which.start) in _BEFORE_A_VERB
        if bare and (verb or (span.count is not None and span.count <= 1)):
            return None
        if which.word in {"last", "next"} and token(text, span.end).word == "of":
            # The last two weeks of June.
            return None
        return Frame(start=first.start, end=span.end, form=form, length=span)
    one = _one_unit(text, which) if the.word == "the" and form != "told" else None
    if one is None or token(text, one.end).word in {"of", "before"}:
        return None
    return Frame(start=first.start, end=one.end, form=form, length=one)


def _recent(text: str, first: Token, which: Token) -> Frame | None:
    """`in recent weeks`."""
    unit = token(text, which.end)
    if unit.word not in PLURALS and unit.word != "times":
        return None
    recent = Term(start=first.start, end=unit.end, unit="past")
    return Frame(start=first.start, end=unit.end, form="at", first=recent)


def _one_unit(text: str, which: Token) -> Length | None:
    """The one unit of `the past decade`, `the coming year`."""
    unit = plain(text, which.end)
    letters = {"week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y"}
    if which.word == "past":
        letters |= {"day": "P1D", "century": "P100Y"}
    duration = letters.get(UNITS.get(unit.word, ""))
    if duration is None:
        return None
    return Length(start=unit.start, end=unit.end, unit=unit.word, duration=duration)


def of_length(text: str, first: Token) -> Frame | None:
    """A length of time, and what is counted with it: `two weeks ago`, `within two weeks`."""
    lead = first.word if first.word in _LEADS else ""
    span = length(text, first.end if lead else first.start, article=True)
    if span is None:
        return None
    counted = _away(text, first, span, lead)
    if counted is not None:
        return counted
    if not lead and _is_article(text, span):
        return _counted_article(text, first, span)
    form: Form = "length"
    if lead == "within" and token(text, span.end).word not in {"of", "after", "from"}:
        form = "within"
    elif lead == "in" and span.hedge is None and span.duration is not None:
        form = "in"
    if form != "length":
        return Frame(start=first.start, end=span.end, form=form, length=span)
    return _bare_length(text, first, span, lead)


def _away(text: str, first: Token, span: Length, lead: str) -> Frame | None:
    """A length counted from publication or from another time: `ago`, `from Monday`, `later`."""
    after = token(text, span.end)
    if after.word == "ago":
        return _ago(text, first, span, after.end)
    if after.word == "from":
        now = follow(text, after.end, ("now",))
        anchor = _anchor(text, after.end) if now is None else None
        if now is not None or anchor is not None:
            end = now if anchor is None else anchor.end
            return Frame(start=span.start, end=end or 0, form="ahead", length=span, first=anchor)
    if after.word in _AWAY:
        return Frame(start=span.start, end=after.end, form="told", length=span)
    if after.word in {"before", "after", "following"} and lead in {"", "within"}:
        other = term(text, after.end)
        if other is not None and not other.recurs and other.unit not in _NO_ANCHORS:
            return Frame(start=span.start, end=other.end, form="told", length=span)
    time = _TIME.match(text, span.end) if lead == "in" else None
    if time is not None and span.hedge is None:
        return Frame(start=first.start, end=time.end(), form="ahead", length=span)
    return None if lead else _week_today(text, span)


def _ago(text: str, first: Token, span: Length, end: int) -> Frame:
    """`two weeks ago`, `a year ago today`, `five years ago in March`."""
    if first.word == "over":
        span = attrs.evolve(span, start=first.start, hedge="over")
    if word_before(text, span.start) == "of":
        # Three quarters of a century ago.
        span = attrs.evolve(span, duration=None)
    anchor = _anchor(text, end)
    end = end if anchor is None else anchor.end
    return Frame(start=span.start, end=end, form="ago", length=span, first=anchor)


def _anchor(text: str, at: int) -> Term | None:
    """The day or the unit that a length is counted from: `today`, `on Monday`, `in March`."""
    joint = token(text, at)
    inside = joint.word in {"on", "in"}
    found = term(text, joint.end if inside else at)
    if found is None or found.year is not None or found.recurs or found.told:
        return None
    if found.unit in {"weekday", "day"} and (found.unit == "weekday" or found.step is not None):
        return found
    if inside:
        return found if found.unit in {"day", "month", "season", "holiday"} else None
    return found if found.step == 0 and found.unit in {"week", "month", "year"} else None


def _week_today(text: str, span: Length) -> Frame | None:
    """`a week today`, `a week on Tuesday`: so long after that day."""
    if span.unit not in {"week", "fortnight"} or span.count is None or span.hedge is not None:
        return None
    on = token(text, span.end)
    anchor = _anchor(text, span.end) if on.word != "in" else None
    if anchor is None or anchor.unit not in {"day", "weekday"} or anchor.part is not None:
        return None
    named = anchor.unit == "day" and anchor.daytime is None and on.word != "on"
    ahead = anchor.unit == "weekday" and on.word == "on"
    if not named and not (ahead and pointing(text, span.start, anchor.end) == "ahead"):
        return None
    return Frame(start=span.start, end=anchor.end, form="ahead", length=span, first=anchor)


def from_weekday(text: str, found: Term) -> Frame | None:
    """A weekday with weeks after it: `Friday a week ago`, `Tuesday week`."""
    if found.unit != "weekday" or found.recurs or found.told:
        return None
    span = length(text, found.end, article=True)
    ago = None if span is None else follow(text, span.end, ("ago",))
    if span is not None and ago is not None:
        return Frame(start=found.start, end=ago, form="ago", length=span, first=found)
    week = token(text, found.end)
    after = token(text, week.end)
    goes_on = after.kind == "word" and after.word not in STOPS
    if week.word not in _WEEKS or goes_on or is_dash(text, week.end) is not None:
        return None
    span = Length(
        start=week.start, end=week.end, unit=week.word, duration=_WEEKS[week.word],
        count=Fraction(1),
    )  # fmt: skip
    return Frame(start=found.start, end=week.end, form="ahead", length=span, first=found)


def _bare_length(text: str, first: Token, span: Length, lead: str) -> Frame | None:
    """A length of time by itself."""
    bare = text[span.start : span.end]
    if bare.lower() == "one day" and not lead and word_before(text, span.start) not in _ONE_DAY:
        # One day he will return.
        return None
    vague = span.duration is None and bare.lower() in PLURALS
    if vague and (not lead or token(text, span.end).word in {"of", "in"}):
        return None
    if lead == "over" and word_before(text, first.start) in LASTING:
        span = attrs.evolve(span, start=first.start, hedge=text[first.start : first.end])
    return Frame(start=span.start, end=span.end, form="length", length=span)


def _is_article(text: str, span: Length) -> bool:
    """Whether a length is one unit after "a", which may only be what something is counted per."""
    return token(text, span.start).word in {"a", "an"} and span.count in {1, None}


def _counted_article(text: str, first: Token, span: Length) -> Frame | None:
    """One unit after "a", where a verb shows that it is counted: `took a year`."""
    if span.count is None:
        return _bare_length(text, first, span, "")
    if word_before(text, span.start) not in _LASTS or is_dash(text, span.end) is not None:
        return None
    return _bare_length(text, first, span, "")
