"""TIM013."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import first_of, ruled
from civicclaims.checks.time.words import MAX_LENGTH, count
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.values.stretch import Day, number
from civicclaims.values.when import When

_ORDINALS: Final = {
    **dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(),
               range(1, 11), strict=True)),
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}  # fmt: skip
_ANNIVERSARY: Final = re.compile(
    rf"\b([0-9]{{1,3}}(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})(?:st|nd|rd|th)?[ -]"
    r"(?:year )?anniversary of\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\b([0-9]{1,3}|[a-z]{1,9}(?:-[a-z]{3,5})?) (year|decade)s? (?:after|since)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?<![0-9$£€.,/–-])[12][0-9]{3}(?![0-9]|[,.]?[0-9]|[-–/][0-9]|s\b)")
_OTHERWISE: Final = re.compile(
    r"\b(?:before|ahead|until|till|by|toward|towards|approach\w*|upcoming|next|last|prepar\w*|"
    r"plan\w*|eve|nearly|almost|about|around|roughly|more|less|over|under|some|within|not|will|"
    r"days?|weeks?|months?|would|in time)\b",
    re.IGNORECASE,
)
"""Words by which the time may be another than that of the anniversary, or the count be loose."""
_DIRECT: Final = re.compile(r"\s+(?:the\s+)?[0-9]{4}\s+(?=[^\W\d_])(?!.*['’]s?\b)")
_AT_THE_END: Final = re.compile(
    r"\s+(?:(?!of\b|in\b)[\w-]+\s+){1,4}(?:of|in)\s+[0-9]{4}\W*$", re.IGNORECASE
)
"""Where the year stands, if it is surely that of the event."""
_LATER: Final = re.compile(
    r"\b(?:games|olympics?|paralympics?|euros?|expo|cup|championships?|tournament|finals?|season|"
    r"budget|fiscal|school|academic|class|edition|awards?|oscars|census|study|survey|report|model|"
    r"release|launch|expiration|expiry|repeal|publication|premiere|end|start|opening|closing)\b",
    re.IGNORECASE,
)
"""What may be held in another year than its name says, and what happens to what has a year."""
_NOT_ITS_YEAR: Final = "The year is taken for that of the event, and not of what it is named after."
_NEAR: Final = 62
"""Within so many days an anniversary may be marked early or late."""
_OF_THE_CLAIM: Final = "The time of the claim is that of the anniversary it names."
_YEAR_ALONE: Final = "The year that is given is that of the anniversary, and not of a day near it."


@attrs.frozen
class _Counted:
    """Years counted from an event.

    Attributes:
        years: How many years they count.
        slack: By how many years they may be rounded.
        event: The year of the event, as printed.
        is_sure: Whether the year is surely that of the event.
    """

    years: int
    slack: int
    event: int
    is_sure: bool


@check("TIM013", since="0.1", level=Level.WARNING)
def anniversary_off_its_count(item: When | Claim, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """An anniversary, or so many years after an event, does not fall in the year that is given.

    ## What it does
    It reads a count of years with the year of an event, "the 10th anniversary of the 2014 fire"
    or "a decade after the fire of 2014", and adds the one to the other. The year must be that of
    `start`, in the words of a time or in a claim that has a time.

    ## Why it matters
    The count, the year of the event or the date is wrong.

    ## Example
    >>> when = {"text": "on the 10th anniversary of the 2014 fire", "start": "2026-06-03"}
    >>> show("TIM013", {"claims": [{"id": "c", "text": "A tree was planted.", "when": when}]})
    warning TIM013 /claims/0/when: “on the 10th anniversary of the 2014 fire” counts 10 years \
from 2014, which gives 2024, but the date given is 2026-06-03.

    ## When it is silent
    When an anniversary may be marked up to two months early or late; when so many years after may
    be rounded, by a year, or by a year in five of a longer time. When other words loosen the
    count ("nearly"), or look ahead or back ("before the 10th anniversary"); when no year or
    several are printed; for periods, uncertain dates and years with a second one ("2014–15"). It
    is open where the year may be that of something else ("the 10th anniversary of the expiration
    of the 1994 ban"), or of something that may be held in another year ("the 2020 Olympics");
    where a year alone is given and the next one fits; where the count stands in a claim, whose
    time may be another; and where the date was worked out by a rule.

    ## References
    The nth anniversary of a day is n years after it.
    """
    when, text = (item.when, item.text) if isinstance(item, Claim) else (item, item.text or "")
    date = first_of(when)
    if when is None or date is None or when.end is not None or when.mod is not None:
        return
    counted = _counted(text[:MAX_LENGTH])
    first, last = date.earliest, date.latest
    if counted is None or first is None or last is None:
        return
    if isinstance(item, Claim) and _counted((when.text or "")[:MAX_LENGTH]) is not None:
        return
    year = counted.event + counted.years
    near = 0 if date.precision == "year" else _NEAR
    if _may_be(year, counted.slack, first, last, near):
        return
    alone = near == 0 and _may_be(year, counted.slack + 1, first, last, near)
    rests_on = ruled(when) or (None if counted.is_sure else _NOT_ITS_YEAR)
    rests_on = rests_on or (_YEAR_ALONE if alone else None)
    if isinstance(item, Claim):
        rests_on = rests_on or _OF_THE_CLAIM
    yield Remark(
        message=f"“{text if len(text) <= 80 else f'{text[:79].rstrip()}…'}” counts "
        f"{counted.years} {'year' if counted.years == 1 else 'years'} from {counted.event}, which "
        f"gives {year}, but the date given is {date}.",
        kind=Kind.FAIL if rests_on is None else Kind.OPEN,
        rests_on=rests_on,
    )


def _counted(text: str) -> _Counted | None:
    """The count of years in some words, with the one year that stands after it; None if unsure."""
    found = _ANNIVERSARY.search(text) or _AFTER.search(text)
    if found is None:
        return None
    years = [int(each) for each in _YEAR.findall(text, found.end())]
    rest = text[: found.start()] + text[found.end() :]
    if len(years) != 1 or _YEAR.search(text[: found.start()]) or _OTHERWISE.search(rest):
        return None
    after = text[found.end() :]
    placed = _DIRECT.match(after) or _AT_THE_END.match(after)
    is_sure = placed is not None and _LATER.search(after) is None
    number_words = found[1].lower()
    if found.re is _ANNIVERSARY:
        counted = _ORDINALS.get(number_words) or count(number_words)
        return None if not counted else _Counted(counted, 0, years[0], is_sure)
    counted = count(number_words)
    if not counted:
        return None
    length = counted * (10 if found[2].lower() == "decade" else 1)
    return _Counted(length, max(1, length // 5), years[0], is_sure)


def _may_be(year: int, slack: int, first: Day, last: Day, near: int) -> bool:
    """Whether one of the days, or a day near them, lies in the year or close to it."""
    begins, ends = (year - slack, 1, 1), (year + slack, 12, 31)
    return number(first) - near <= number(ends) and number(begins) <= number(last) + near
