"""TIM007."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import holds_whole_number
from civicclaims.checks.time.days import first_of, last_of, ruled, sure
from civicclaims.checks.time.words import MAX_LENGTH
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.date import ExtendedDate
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.stretch import Day
from civicclaims.values.when import When

_YEARS: Final = frozenset({"years old", "year old", "year-old", "years-old", "years of age"})
_PLAIN: Final = frozenset("age aged of the in years his her their".split())
"""Words of a measure that say no more than that it is somebody's age."""
_WORD: Final = re.compile(r"\w+")
_OTHERS: Final = re.compile(
    r"\b(?:mother|father|parents?|son|daughter|wife|husband|spouse|brother|sister|twins?|partner|"
    r"child|children|grand\w+|uncle|aunt|cousin|niece|nephew|friend|would have|if)\b",
    re.IGNORECASE,
)
"""Words in a claim by which an age may be that of somebody who is not named."""
_SAYS_AGE: Final = re.compile(r"\b(?:age|aged)\b")
"""Words of a measure by which a figure is somebody's age."""
_ANOTHER_DAY: Final = re.compile(
    r"\b(?:when|while|was|were|had|at the age|by the age|turn\w*|will|would|first|then|died|dead|"
    r"killed|born|youngest|oldest|before|after|since|until|ago|next|last|became|retired)\b",
    re.IGNORECASE,
)
"""Words in a claim by which an age may be that of another day."""
_UNTOLD: Final = "The text has no date; the age is taken for that on the day of the claim."
_UNMEASURED: Final = "The figure is taken for the age of that person."
_UNTIMED: Final = "The age is taken for that on the day of the claim or of the text."


@check("TIM007", since="0.1", level=Level.WARNING)
def age_off_its_birth_date(statistic: Statistic, context: Context) -> Iterator[Remark]:
    """An age is none that the date of birth leaves on that day.

    ## What it does
    For a figure of the type `age`, or in years old, that claims about exactly one person state,
    it works out the ages that person's `birth_date` leaves. The day is that of the figure, or any
    from the time of the claims to the day the text appeared or was last modified.

    ## Why it matters
    One of the two is wrong, or the text speaks of two people who bear one name.

    ## Example
    >>> person = {"id": "p", "kind": "person", "name": "Ada Holm", "birth_date": "1970-03-01"}
    >>> age = {"id": "a", "stat_type": "age", "measure": "age", "when": {"start": "2025-07-11"},
    ...     "quantity": {"text": "54", "numeral": "54"}}
    >>> claim = {"id": "c", "text": "She is 54.", "about": ["p"], "statistics": ["a"]}
    >>> show("TIM007", {"agents": [person], "statistics": [age], "claims": [claim]})
    warning TIM007 /statistics/0/quantity: “54” is given as an age on 2025-07-11, but the date of \
birth of “Ada Holm” (1970-03-01) leaves 55.

    ## When it is silent
    On a birthday and on the day before it either age is possible, since a day begins earlier in
    one place than in another, and since some laws count from the day before. Who is born on
    February 29 may be a year older on February 28 or on March 1. It is silent for uncertain
    dates; where no day is known; where the figure is somebody else's (`population`), was arrived
    at by a `method` of its own, or measures more than an age ("age at death"); for claims that
    speak of relatives too, are under review or are questions. It fails only where the figure's
    `measure` says that it is an age, and its day is given by `when`, of the figure or of a claim
    that speaks of no other day ("was 17 when she was arrested", "turns 56 next year"). It is open
    for other figures, and where a date was worked out by a rule, or the day of the text is unknown.

    ## References
    schema.org: birthDate.
    """
    claims = context.bundle.claims_of(statistic)
    person = _person(claims, context)
    if person is None or person.birth_date is None or not _is_age(statistic, person):
        return
    times, told = _times(statistic, claims, context)
    born, days = sure(ExtendedDate.parse(person.birth_date)), _days(times)
    ages = None if born is None or days is None else _ages(born, days)
    if ages is None or days is None or statistic.quantity is None:
        return
    possible = Interval.closed(max(ages[0], 0), max(ages[1], 0))
    if ages[1] >= 0 and holds_whole_number(_printed(statistic.quantity, context) & possible):
        return
    rule = ruled(*times) or _assumption(statistic, claims, told=told)
    yield Remark(
        message=f"“{statistic.quantity.text}” is given as an age {_on(days)}, but the date of "
        f"birth of “{person.name or person.id}” ({born}) leaves {_leaves(*ages)}.",
        items=(statistic.id, person.id, *sorted(each.id for each in claims)),
        pointer="/quantity",
        kind=Kind.FAIL if rule is None else Kind.OPEN,
        rests_on=rule,
    )


def _assumption(statistic: Statistic, claims: tuple[Claim, ...], *, told: bool) -> str | None:
    """What is taken for granted of a figure and its day, as a sentence; None where nothing."""
    if _SAYS_AGE.search((statistic.measure or "").lower()) is None:
        return _UNMEASURED
    if statistic.when is not None:
        return None
    dated = all(claim.when is not None and claim.when.start is not None for claim in claims)
    if not dated or any(_ANOTHER_DAY.search(claim.text[:MAX_LENGTH]) for claim in claims):
        return _UNTIMED
    return None if told else _UNTOLD


def _person(claims: tuple[Claim, ...], context: Context) -> Agent | None:
    """The one person that claims are about; None where they may be about somebody else too."""
    about = [context.bundle.get(each) for claim in claims for each in claim.about]
    agents = {each.id: each for each in about if isinstance(each, Agent)}
    persons = [each for each in agents.values() if each.kind == "person"]
    if len(persons) != 1 or any(each.kind == "group" for each in agents.values()):
        return None
    for claim in claims:
        if persons[0].id not in claim.about or _OTHERS.search(claim.text[:MAX_LENGTH]):
            return None
        if claim.voice == "under_review" or claim.modality == "question":
            return None
    return persons[0]


def _is_age(statistic: Statistic, person: Agent) -> bool:
    """Whether a figure is a plain age in years, and no word says that it is another's."""
    quantity = statistic.quantity
    if quantity is None or quantity.per or quantity.currency or quantity.scale:
        return False
    unit = (quantity.unit or "").lower()
    typed = (statistic.stat_type or "").strip().lower() == "age"
    if unit not in _YEARS and not (typed and unit in {"", "years", "year"}):
        return False
    if statistic.method or statistic.qualifier or statistic.as_of:
        return False
    words = f"{statistic.measure or ''} {statistic.population or ''}".lower()
    known = _PLAIN | set(_WORD.findall((person.name or "").lower()))
    return set(_WORD.findall(words)) <= known


def _printed(quantity: Quantity, context: Context) -> Interval:
    """The ages a figure allows; one without a hedge is not rounded, be it 100."""
    value = quantity.value
    if quantity.hedge_kind == "bare" and value is not None and value.denominator == 1:
        return Interval.exactly(value)
    return quantity.literal(context.table)


def _times(
    statistic: Statistic, claims: tuple[Claim, ...], context: Context
) -> tuple[list[When], bool]:
    """The times from which an age may be counted, and whether they hold the day of the text."""
    if statistic.when is not None:
        return [statistic.when], True
    anchors = [*statistic.anchors, *(each for claim in claims for each in claim.anchors)]
    named = {each.source for each in anchors}
    named.update(each for claim in claims for each in claim.appearances)
    names = sorted(named) or [context.bundle.subject or ""]
    texts = [context.bundle.get(each) for each in names]
    dated = [each for each in texts if isinstance(each, Source) and each.published is not None]
    told = [each for text in dated for each in (text.published, text.modified) if each is not None]
    spoken = [claim.when for claim in claims if claim.when is not None]
    # Words alone put a claim on no day, and then only the day of the text is known.
    return told + [each for each in spoken if each.start is not None], bool(told)


def _days(times: list[When]) -> tuple[Day, Day] | None:
    """The first and the last of the days; None where one of them is unknown or uncertain."""
    firsts = [None if (date := first_of(each)) is None else date.earliest for each in times]
    lasts = [None if (date := last_of(each)) is None else date.latest for each in times]
    starts = [each for each in firsts if each is not None]
    ends = [each for each in lasts if each is not None]
    whole = times and len(starts) == len(ends) == len(times)
    return (min(starts), max(ends)) if whole else None


def _ages(born: ExtendedDate, days: tuple[Day, Day]) -> tuple[int, int] | None:
    """The youngest and the oldest somebody can be, in whole years, a day more or less."""
    if born.earliest is None or born.latest is None:
        return None
    return _age(born.latest, _moved(days[0], -1)), _age(born.earliest, _moved(days[1], 1))


def _age(born: Day, day: Day) -> int:
    """The whole years from one day to another."""
    return day[0] - born[0] - (day[1:] < born[1:])


def _moved(day: Day, by: int) -> Day:
    """The day before or after, where the calendar of `datetime` has it."""
    if not 1 < day[0] < 9999:
        return day
    moved = dt.date(*day) + dt.timedelta(days=by)
    return moved.year, moved.month, moved.day


def _leaves(youngest: int, oldest: int) -> str:
    """The ages that are left, in words."""
    if oldest < 0:
        return "none"
    return str(oldest) if youngest == oldest else f"{max(youngest, 0)} to {oldest}"


def _on(days: tuple[Day, Day]) -> str:
    """A day, or from one day to another."""
    first, last = ("{:04d}-{:02d}-{:02d}".format(*each) for each in days)
    return f"on {last}" if first == last else f"between {first} and {last}"
