"""TIM008."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.days import ends_before, ruled, shown
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import Ordering
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.values.when import When

_AHEAD: Final = frozenset({"plan", "prediction"})
_OF_THE_WORDS: Final = "The order is that of what the two speak of, and not of when they were said."
_APPEARED: Final = "Each document came first or later by the day on which it appeared."
_ANNOUNCED: Final = "The text announces it, and does not look back on it."


@attrs.frozen
class _Dated:
    """One of two things that are put in order.

    Attributes:
        id: Its id.
        when: Its time.
        rests_on: What its time takes for granted; None where it is the time the thing happened.
    """

    id: str
    when: When
    rests_on: str | None


@check("TIM008", since="0.1", level=Level.WARNING)
def deadline_before_its_start(item: Ordering | Claim, context: Context) -> Iterator[Remark]:
    """What is said to come later lies earlier on the calendar.

    ## What it does
    For an ordering it compares the dates of the two: what comes after must not be over before the
    other begins. For a plan, a prediction or a promise it compares its last day with the day the
    texts that make it appeared.

    ## Why it matters
    The order or one of the dates is wrong; and nobody can still plan for a day that is past.

    ## Example
    >>> claims = [
    ...     {"id": "vote", "text": "They voted.", "kinds": ["event"],
    ...      "when": {"start": "2025-07-14"}},
    ...     {"id": "law", "text": "It took effect.", "kinds": ["event"],
    ...      "when": {"start": "2025-07-01"}}]
    >>> order = {"id": "o", "before": "vote", "after": "law"}
    >>> show("TIM008", {"claims": claims, "orderings": [order]})
    warning TIM008 /orderings/0: “law” (2025-07-01) is said to come after “vote” (2025-07-14).

    ## When it is silent
    When the two may touch or lie a day apart, since a day begins earlier in one place than in
    another; where a date is uncertain, or unknown. It fails only for events, quotations and
    reviews, whose time is the time they happened. It is open for other claims, which may be
    ordered by when they were said, and for sources, which may have been written long before they
    appeared; and where a date was worked out by a rule. A plan is never more than open, since a
    text may look back on one ("was to open in June"). Rules that have run out, and claims under
    review, are left alone.

    ## References
    PROV-CONSTRAINTS, section 6.2: an event cannot come before one that precedes it.
    """
    if isinstance(item, Ordering):
        yield from _ordered(item, context)
    else:
        yield from _planned(item, context)


def _ordered(ordering: Ordering, context: Context) -> Iterator[Remark]:
    """An ordering, held against the dates of its two things."""
    earlier, later = (_dated(each, context) for each in (ordering.before, ordering.after))
    if earlier is None or later is None or not ends_before(later.when, earlier.when):
        return
    rests_on = earlier.rests_on or later.rests_on or ruled(earlier.when, later.when)
    yield Remark(
        message=f"“{later.id}” ({shown(later.when)}) is said to come after “{earlier.id}” "
        f"({shown(earlier.when)}).",
        items=(ordering.id, earlier.id, later.id),
        kind=Kind.FAIL if rests_on is None else Kind.OPEN,
        questions="text" if ordering.basis == "stated" else "record",
        rests_on=rests_on,
    )


def _dated(name: str, context: Context) -> _Dated | None:
    """An item with its time; None where it has none, or none that orders it."""
    item = context.bundle.get(name)
    when, rests_on = None, None
    if isinstance(item, Claim):
        when, rests_on = item.when, None if "event" in item.kinds else _OF_THE_WORDS
    elif isinstance(item, Quote):
        when = item.said
    elif isinstance(item, Source) and not item.planned:
        when, rests_on = item.published, _APPEARED
    elif isinstance(item, Review):
        when = item.date
    return None if when is None else _Dated(name, when, rests_on)


def _planned(claim: Claim, context: Context) -> Iterator[Remark]:
    """A plan, held against the texts that make it; the first of them counts."""
    ahead = not _AHEAD.isdisjoint(claim.kinds) or claim.modality == "promise"
    if not ahead or claim.voice == "under_review" or claim.when is None:
        return
    named = sorted({*(each.source for each in claim.anchors), *claim.appearances})
    texts = [each for name in named if isinstance(each := context.bundle.get(name), Source)]
    over = [text for text in texts if ends_before(claim.when, text.published)]
    if not texts or len(over) < len(texts):
        return
    first = over[0]
    published = first.published or When()
    yield Remark(
        message=f"The time of “{called(claim)}” ({shown(claim.when)}) was over before "
        f"“{called(first)}” appeared ({shown(published)}).",
        items=(claim.id, first.id),
        pointer="/when",
        kind=Kind.OPEN,
        rests_on=ruled(claim.when, published) or _ANNOUNCED,
        settle="See whether the text speaks of a plan that was past.",
    )
