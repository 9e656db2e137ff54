"""Where the time expressions of a text in English news prose stand, and what days they name."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.reading.alone import alone, words_before
from civicclaims.reading.date_ages import age
from civicclaims.reading.date_answers import answer
from civicclaims.reading.date_convention import HALVES, THIRDS, Convention
from civicclaims.reading.date_found import Bounds, FoundDate, FoundDateKind
from civicclaims.reading.date_frames import frame
from civicclaims.reading.date_holidays import HOLIDAY_WORDS
from civicclaims.reading.date_lengths import FIRST_OF_HEDGE, LONG
from civicclaims.reading.date_numbers import is_version
from civicclaims.reading.date_pointing import pointing, tells_past
from civicclaims.reading.date_rules import Rule
from civicclaims.reading.date_terms import Setting
from civicclaims.reading.date_words import (
    DECADES,
    MONTHS,
    ORDINALS,
    PLURALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from civicclaims.values.amount import CARDINALS
from civicclaims.values.date import ExtendedDate
from civicclaims.values.lexer import NUMBER, WORD, Token, token
from civicclaims.values.when import When

__all__ = [
    "HALVES", "THIRDS", "Bounds", "Convention", "FoundDate", "FoundDateKind", "Rule", "find_dates",
    "read_date",
]  # fmt: skip

EXPECTED: Final = "a time such as June 6, since early June, on Friday, two weeks ago or six months"
"""What is expected where a time expression is, in words."""

MAX_LENGTH: Final = 200
"""The longest phrase that `read_date` reads, in code points."""

_PLACES: Final = re.compile(
    rf"(?P<link>(?:https?://|www\.)\S+)|(?P<word>{WORD})|(?P<number>{NUMBER})"
    r"|(?P<mark>['’‘](?=[0-9]0s))|\d+"
)
_SLASHED: Final = re.compile("[0-9]{1,2}/[0-9]{1,2}")
_BEFORE_A_DATE: Final = frozenset("on since by until till before after from".split())
_NO_TIME: Final = frozenset({"phone number", "route", "score", "name"})
_ODD: Final = frozenset({"date", "time of day"})


_ALWAYS: Final = frozenset(
    {
        *MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *SEASONS, *DECADES, *HOLIDAY_WORDS,
        *ORDINALS, *CARDINALS, *VAGUE_COUNTS, *PLURALS, *LONG, *FIRST_OF_HEDGE,
        *(f"{day}s" for day in WEEKDAYS),
        *"since until till by before after through prior ahead no not on ever as up in at of "
        "during for over throughout within across from between the past last this next early "
        "mid late earlier later that another weekend beginning start middle end today yesterday "
        "tomorrow tonight now currently nowadays recently lately about around circa noon "
        "midnight fiscal financial q fy half a an twenty every each year month week decade "
        "century age aged ages under turned turns turning final".split(),
    }
)  # fmt: skip
_AGES: Final = frozenset("age aged ages under over in turned turns turning".split())


def find_dates(
    text: str,
    *,
    published: dt.date | str | None = None,
    convention: Convention = THIRDS,
) -> tuple[FoundDate, ...]:
    """Every time expression of a text in English news prose, in order; no two overlap.

    What is relative ("Friday", "two weeks ago", "June 6" without a year) is counted from the day
    of publication. Without that day it is found and refused: it has no place on the calendar,
    and `reason` says what is needed. Nothing depends on today's date. It takes time in
    proportion to the length of the text.

    Args:
        text: The text, of any length.
        published: The day of publication, as a date or in EDTF. EDTF that is coarser than a day
            is not counted from.
        convention: What early, mid and late stand for.

    Raises:
        ParseError: If `published` is a text and no date in EDTF.

    >>> text = "Since early June, crews have worked at night. The bridge opens on Friday."
    >>> for found in find_dates(text, published="2025-07-09"):
    ...     print(found.text, found.when.start, found.when.end)
    Since early June [2025-06-01..2025-06-10] ..
    Friday 2025-07-11 None
    >>> find_dates("The bridge opened on Friday.")[0].reason
    'The day of publication is needed.'
    """
    return tuple(each_date(text, published=published, convention=convention))


def each_date(
    text: str,
    *,
    published: dt.date | str | None = None,
    convention: Convention = THIRDS,
) -> Iterator[FoundDate]:
    """The time expressions of a text one by one, as `find_dates` finds them.

    Raises:
        ParseError: If `published` is a text and no date in EDTF.
    """
    return _found(text, _setting(published, convention))


def read_date(
    phrase: str,
    *,
    published: dt.date | str | None = None,
    convention: Convention = THIRDS,
) -> FoundDate:
    """Read one whole time expression: `since early June`, `on Friday`, `two weeks ago`.

    Args:
        phrase: The words of the expression and no others.
        published: The day of publication, as for `find_dates`.
        convention: What early, mid and late stand for.

    Raises:
        ParseError: If the phrase is no time expression, is more than one, or is longer than 200
            characters; or if `published` is a text and no date in EDTF.

    >>> read_date("by the end of May", published="2025-04-30").when.start
    '../2025-05-31'
    """
    setting = _setting(published, convention)
    end = len(phrase.rstrip())
    if not 0 < end <= MAX_LENGTH:
        raise ParseError(
            phrase[: MAX_LENGTH + 1], f"{EXPECTED}, of at most {MAX_LENGTH} characters"
        )
    start = len(phrase) - len(phrase.lstrip())
    found = _read(phrase, token(phrase, start), setting, year=True)
    if found is None:
        raise ParseError(phrase, EXPECTED)
    if found.end != end:
        raise ParseError(phrase, "the end of the time expression", found.end)
    if found.start == start == 0 and end == len(phrase):
        return found
    when = None if found.when is None else attrs.evolve(found.when, text=phrase)
    return attrs.evolve(found, start=0, end=len(phrase), text=phrase, when=when)


def _setting(published: dt.date | str | None, convention: Convention) -> Setting:
    """The day to count from, or the reason why there is none."""
    if published is None:
        return Setting(reference=None, pointing=None, convention=convention)
    if isinstance(published, dt.date):
        day = dt.date(published.year, published.month, published.day)
        return Setting(reference=day, pointing=None, convention=convention)
    read = ExtendedDate.parse(published)
    doubt = read.is_uncertain or read.is_approximate
    if read.precision not in {"day", "time"} or doubt or read.earliest is None:
        why = f"The day of publication is needed, and {published} is no single day."
        return Setting(reference=None, pointing=None, convention=convention, why=why)
    if not 1 <= read.earliest[0] <= 9_999:
        why = f"The day of publication is needed, and {published} is outside the years 1 to 9999."
        return Setting(reference=None, pointing=None, convention=convention, why=why)
    return Setting(reference=dt.date(*read.earliest), pointing=None, convention=convention)


def _found(text: str, setting: Setting) -> Iterator[FoundDate]:
    """What is found, place by place; no two overlap."""
    position = 0
    while (match := _PLACES.search(text, position)) is not None:
        position = match.end()
        if match.lastgroup in {"link", None}:
            continue
        first = token(text, match.start())
        if match.lastgroup == "word" and not _may_start(first):
            position = max(position, _past_name(text, first))
            continue
        found = _read(text, first, setting, year=False)
        if found is not None:
            yield found
            position = max(position, found.end)
        elif match.lastgroup == "number":
            other = alone(text, first)
            odd = other is not None and (other.kind in _ODD or _is_slashed(text, first))
            if other is not None and odd and not is_version(text, first.start):
                yield _unread(text, first.start, other.end)
            position = max(position, position if other is None else other.end)


def _past_name(text: str, first: Token) -> int:
    """Where a word with a number that names something ends: `Route 66`, `Section 230`."""
    after = text[first.end : first.end + 4]
    if not text[first.start].isupper() or not any(mark.isdigit() for mark in after):
        return first.end
    other = alone(text, first)
    return first.end if other is None or other.kind not in _NO_TIME else other.end


def _is_slashed(text: str, first: Token) -> bool:
    """Whether figures such as 9/11 stand where a date does: `since 9/11`."""
    if _SLASHED.fullmatch(text[first.start : min(first.end, first.start + 6)]) is None:
        return False
    return not _BEFORE_A_DATE.isdisjoint(words_before(text, first.start)[-1:])


def _unread(text: str, start: int, end: int) -> FoundDate:
    """What looks like a date or a time of day and is not read."""
    words = text[start:end]
    reason = "It looks like a date or a time of day, and cannot be read."
    return FoundDate(
        start=start, end=end, text=words, kind="unread", when=When(text=words), reason=reason
    )


def _read(text: str, first: Token, setting: Setting, *, year: bool) -> FoundDate | None:
    """The time expression or the age that begins at a place."""
    if first.kind == "number":
        other = alone(text, first)
        if other is not None and other.kind in _NO_TIME:
            return None
    if first.kind == "number" or _may_be_age(first):
        years = age(text, first.start)
        if years is not None:
            words = text[years.start : years.end]
            when = None if years.duration is None else When(text=words, duration=years.duration)
            return FoundDate(start=years.start, end=years.end, text=words, kind="age", when=when)
    taken = frame(text, first.start, year=year)
    if taken is None:
        return None
    way = pointing(text, taken.start, taken.end, free=taken.form == "coming")
    over = tells_past(text, taken.end)
    return answer(text, taken, attrs.evolve(setting, pointing=way, over=over))


def _may_start(first: Token) -> bool:
    """Whether a word can begin a time expression or an age."""
    return first.word.removesuffix("'s") in _ALWAYS


def _may_be_age(first: Token) -> bool:
    """Whether a word can begin an age."""
    return first.word in _AGES or first.word in CARDINALS
