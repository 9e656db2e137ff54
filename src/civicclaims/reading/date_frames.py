"""The grammar of time expressions: since June, from May to July, two weeks ago, on Friday."""

from typing import Final

import attrs

from civicclaims.reading.alone import words_before
from civicclaims.reading.date_doubts import doubt, tens, unsure
from civicclaims.reading.date_grammar import term
from civicclaims.reading.date_names import day_number, month_word
from civicclaims.reading.date_numbers import bare_year, clock, year_at
from civicclaims.reading.date_spans import from_weekday, of_length, window
from civicclaims.reading.date_terms import Form, Frame, Term
from civicclaims.reading.date_words import PUT_OFF
from civicclaims.values.amount import is_plural
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow, known_unit

_LIMITS: Final[dict[tuple[str, ...], Form]] = {
    ("since",): "since", ("until",): "until", ("till",): "until", ("by",): "until",
    ("no", "later", "than"): "until", ("not", "later", "than"): "until",
    ("on", "or", "before"): "until", ("before",): "before", ("prior", "to"): "before",
    ("ahead", "of"): "before", ("after",): "after", ("through",): "until", ("up", "to"): "until",
    ("ever", "since"): "since", ("as", "of"): "at",
}  # fmt: skip
_PLACES: Final = frozenset("in on at of during for over throughout within across from".split())
_WITH_YEAR: Final = frozenset("in of during since until from".split())
_RANGED: Final = frozenset("day month year weekday season quarter".split())
_TO: Final = frozenset("to until till through - – —".split())
_YEARS_OR_NUMBERS: Final = "two years, two times of day, or two numbers of something"
_ITS_QUARTER: Final = "a quarter named by its months, whose year may be a financial one"
_TWO_SENSES: Final = "a week that recurs, or one week: the words do not say which"


def frame(text: str, at: int, *, year: bool = False) -> Frame | None:
    """The time expression that begins at or after a position; None where there is none.

    With `year`, four digits that stand alone are a year.
    """
    first = token(text, at)
    for words, form in _LIMITS.items():
        end = follow(text, at, words) if words[0] == first.word else None
        if end is not None and (found := _limit(text, first, end, form)) is not None:
            return found
    if first.word in {"from", "between"} and (found := _range(text, first)) is not None:
        return found
    found = window(text, at) or of_length(text, first)
    if found is not None:
        return found
    if first.word in _PLACES:
        return _at(text, first.end, year=first.word in _WITH_YEAR, word=first.word)
    return _at(text, at, year=year, word="")


def _limit(text: str, first: Token, end: int, form: Form) -> Frame | None:
    """A time that sets the beginning or the end of another: `since early June`, `by Friday`."""
    least = follow(text, end, ("at", "least"))
    found = term(text, end if least is None else least, year=True)
    if found is None or found.recurs or found.unit in {"present", "past", "future"}:
        return None
    settled = doubt(text, found, first.word) or _again(text, found) or from_weekday(text, found)
    if settled is not None:
        return settled
    if found.clock is not None and form in {"before", "after"}:
        # "Shortly before 3 a.m. Sunday" is on Sunday.
        return _alone(attrs.evolve(found, approx=True))
    # "After Friday’s vote" is on Friday, and "through the 1990s" is in them.
    possessive = text[found.end : found.end + 2] in {"'s", "’s"} and form in {"before", "after"}
    throughout = first.word == "through" and found.unit in {"decade", "century"}
    several = found.to_day is not None or bool(found.further)
    hour = found.unit in {"clock", "told"}
    if form == "at" or possessive or throughout or several or hour:
        return _to_frame(found) if found.to_day is not None else _alone(found)
    return Frame(
        start=first.start, end=found.end, form=form, first=found, at_least=least is not None
    )


def _range(text: str, first: Token) -> Frame | None:
    """`from X to Y`, `between X and Y`."""
    begin = term(text, first.end, year=True)
    if begin is None:
        begin = _bare_first_day(text, first)
    if begin is None or begin.recurs or begin.told or begin.unit == "clock":
        return None
    if begin.further and first.word == "between":
        begin = attrs.evolve(begin, to_day=begin.further[-1], further=())
    if begin.to_day is not None:
        return attrs.evolve(_to_frame(begin), start=first.start)
    return _from(text, first, begin)


def _from(text: str, first: Token, begin: Term) -> Frame | None:
    """The rest of a range after its first time."""
    joint = token(text, begin.end)
    if joint.word == "," and begin.year is not None:
        joint = token(text, joint.end)
    now = _to_now(text, joint) if first.word == "from" and joint.word in _TO else None
    if now is not None:
        return Frame(start=first.start, end=now, form="since", first=begin)
    joints = {"and"} if first.word == "between" else _TO
    found = _last_of(text, begin, joint) if joint.word in joints else None
    if found is None:
        return _two_numbers(text, begin, joint) if joint.word in joints else None
    if first.word == "from" and {*words_before(text, first.start)[-3:]} & PUT_OFF:
        return None
    return attrs.evolve(found, start=first.start)


def _two_numbers(text: str, begin: Term, joint: Token) -> Frame | None:
    """A year by itself and another number, which may both be something else: `1800 to 2000 GMT`."""
    last = token(text, joint.end)
    if begin.unit != "year" or begin.part is not None or text[last.start : last.start + 1] == "":
        return None
    if last.kind != "number" or last.end - last.start != 4:
        return None
    end = last.end
    time = clock(text, joint.end)
    return unsure(attrs.evolve(begin, end=end if time is None else time.end), _YEARS_OR_NUMBERS)


def _to_now(text: str, joint: Token) -> int | None:
    """Where a range up to the present ends: `from 2019 to the present`, `until now`."""
    ends = (follow(text, joint.end, words) for words in (("now",), ("the", "present")))
    return next((end for end in ends if end is not None), None)


def _bare_first_day(text: str, first: Token) -> Term | None:
    """The day that begins a range whose month is printed at its end: `from 6 to 8 June`."""
    begin = day_number(text, first.end)
    joint = None if begin is None else token(text, begin[1])
    if begin is None or joint is None or joint.word not in {"to", "and"}:
        return None
    last = term(text, joint.end)
    if last is None or last.unit != "day" or last.number is None or (last.day or 0) <= begin[0]:
        return None
    return attrs.evolve(last, start=first.end, end=begin[1], day=begin[0])


def _last_of(text: str, begin: Term, joint: Token) -> Frame | None:
    """The rest of a range after its first time and the word that joins them."""
    last = term(text, joint.end, year=begin.unit in {"year", "month", "season"} or bool(begin.year))
    if last is None and begin.unit == "day" and begin.day is not None:
        number = day_number(text, joint.end)
        if number is not None and number[0] > begin.day and not _is_counted(text, number[1]):
            last = attrs.evolve(begin, start=joint.end, end=number[1], day=number[0])
    if last is None or last.recurs or last.unit in {"clock", "present", "told", "past"}:
        return None
    if last.told or begin.told or doubt(text, last, joint.word) is not None:
        return None
    if last.to_day is not None or last.further:
        return None
    timed = last.clock is not None or last.daytime is not None
    alone = begin.step is None and last.step is None and last.week is None
    either = not timed or begin.number == last.number
    if begin.unit == last.unit == "weekday" and alone and either:
        return unsure(attrs.evolve(begin, end=last.end), _TWO_SENSES)
    return Frame(start=begin.start, end=last.end, form="range", first=begin, last=last)


def _is_counted(text: str, end: int) -> bool:
    """Whether a number counts what follows it: "on 3 July to 18 months"."""
    return known_unit(text, end) is not None or is_plural(token(text, end).word)


def _to_frame(found: Term) -> Frame:
    """The range that "June 6-8" prints as one."""
    first = attrs.evolve(found, to_day=None)
    last = attrs.evolve(found, to_day=None, day=found.to_day)
    return Frame(start=found.start, end=found.end, form="range", first=first, last=last)


def _at(  # noqa: PLR0911 - one return for each way to use a time
    text: str, at: int, *, year: bool, word: str
) -> Frame | None:
    """A time that is named alone, or from one to another."""
    found = term(text, at, year=year)
    if found is None:
        return tens(text, at, word)
    if word == "over" and found.unit not in {"weekend", "weekend of day", "holiday", "season"}:
        return None
    if found.told or found.unit == "told":
        return _alone(_told_by(text, found))
    settled = doubt(text, found, word) or _again(text, found) or from_weekday(text, found)
    if settled is not None:
        return settled
    if found.to_day is not None:
        return _to_frame(found)
    joint = token(text, found.end)
    several = _joined(text, found, joint)
    if several is not None:
        return several
    if found.unit == "year" and found.year_before is None and joint.word == "and" and year:
        return _two_listed(text, found, joint)
    return _alone(found)


def _told_by(text: str, found: Term) -> Term:
    """A time with the one that it is counted from: `the Friday before Labor Day`."""
    last = token(text, found.end)
    ended = text[found.start : found.end].lower().endswith(("before", "after"))
    if not ended and last.word not in {"before", "after", "following"}:
        return found
    other = term(text, found.end if ended else last.end)
    if other is None or other.recurs or other.unit in {"clock", "told", "present", "past"}:
        return found
    return attrs.evolve(found, end=other.end)


def _alone(found: Term) -> Frame:
    """One named time."""
    return Frame(start=found.start, end=found.end, form="at", first=found)


def _again(text: str, found: Term) -> Frame | None:
    """A time of day on several weekdays: `9 a.m. Monday through Friday`."""
    joint = token(text, found.end)
    if found.unit != "weekday" or found.clock is None or joint.word not in _TO:
        return None
    last = term(text, joint.end)
    if last is None or last.unit != "weekday" or last.step is not None or last.week is not None:
        return None
    return unsure(attrs.evolve(found, end=last.end), _TWO_SENSES)


def _joined(text: str, found: Term, joint: Token) -> Frame | None:
    """A range without "from": `June 6 to 8`, `March–May 2024`, `Monday through Friday`."""
    if joint.word == "," and found.weekday is not None:
        # Friday, June 6, through Sunday, June 8.
        joint = token(text, joint.end)
    months = joint.word == "/" and month_word(text, joint.end) is not None
    close = (joint.word in {"-", "–"} or months) and joint.start <= found.end + 1
    timed = found.clock is not None or found.daytime is not None or found.step is not None
    if (
        not (close or joint.word in {"to", "through", "until"})
        or found.unit not in _RANGED
        or timed
    ):
        return None
    if {*words_before(text, found.start)[-4:]} & PUT_OFF:
        return None
    quarter = month_word(text, joint.end) if found.unit == "month" else None
    if quarter is not None and token(text, quarter[1]).word in {"quarter", "half"}:
        end = token(text, quarter[1]).end
        return unsure(attrs.evolve(found, end=end), _ITS_QUARTER)
    several = _last_of(text, found, joint)
    if several is None or several.last is None or several.last.unit == found.unit:
        return several
    return None


def _two_listed(text: str, found: Term, joint: Token) -> Frame:
    """A year, or two: `in 2019 and 2020`."""
    second = bare_year(text, joint.end)
    if second is None and (other := year_at(text, joint.end)) is not None and found.part is None:
        return unsure(attrs.evolve(found, end=other.end), _YEARS_OR_NUMBERS)
    if second is None or found.year is None or found.part is not None:
        return _alone(found)
    return _alone(attrs.evolve(found, end=second.end, further=(second.year,)))
