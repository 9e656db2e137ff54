"""TIM012."""

from collections.abc import Iterator

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.days import ends_before, ruled, shown
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.values.when import When


@attrs.frozen
class _Sign:
    """A time by which a claim had been made.

    Attributes:
        when: The time; None where it is not on record.
        source: The source it was published in; None where it is the time the claim was made.
    """

    when: When | None
    source: str | None = None


@check("TIM012", since="0.1", level=Level.WARNING)
def review_before_its_claim_appeared(review: Review, context: Context) -> Iterator[Remark]:
    """A review is dated before its claim was made, or before it appeared first.

    ## What it does
    It compares the day of a review with the day its claim was `made` and the day on which the
    source of its `first_appearance` was published. Where no first appearance is named, it looks at
    all the `appearances`; that none of them is old enough is only a note.

    ## Why it matters
    Nobody can review what has not been said. Either a date is wrong, or the claim is older than
    the record says and its first appearance is missing.

    ## Example
    >>> post = {"id": "post", "published": {"start": "2025-07-11"}}
    >>> claim = {"id": "c", "text": "The levy doubled.", "first_appearance": "post"}
    >>> review = {"id": "r", "claim": "c", "date": {"start": "2025-06-02"}}
    >>> show("TIM012", {"sources": [post], "claims": [claim], "reviews": [review]})
    warning TIM012 /reviews/0/date: The review is of 2025-06-02, and the first appearance of “c” \
on record of 2025-07-11 (“post”).

    ## When it is silent
    When one of the dates is not certain, or a claim made earlier appeared later; when no whole
    day lies between; when the review was `modified` later, since a page may take up another claim;
    when the claim restates another, which may be the one that was reviewed. The time a claim
    speaks of is not looked at. It is open where a date was worked out by a rule.

    ## References
    schema.org: ClaimReview, appearance and firstAppearance; `datePublished` of the claim.
    """
    claim = context.bundle.get(review.claim)
    if not isinstance(claim, Claim) or claim.restates is not None or review.date is None:
        return
    signs = _signs(claim, context.bundle)
    written = [each for each in (review.date, review.modified) if each is not None]
    if not signs or not all(ends_before(day, each.when) for day in written for each in signs):
        return
    first = min(signs, key=_begins)
    rule = ruled(*written, first.when)
    when = shown(first.when or When())
    said = (
        f"the claim “{called(claim)}” of {when}"
        if first.source is None
        else f"the first appearance of “{called(claim)}” on record of {when} (“{first.source}”)"
    )
    certain = claim.made is not None or claim.first_appearance is not None
    yield Remark(
        message=f"The review is of {shown(review.date)}, and {said}.",
        items=(review.id, claim.id, *(() if first.source is None else (first.source,))),
        pointer="/date",
        level=Level.WARNING if certain else Level.NOTE,
        kind=Kind.FAIL if rule is None else Kind.OPEN,
        questions="record",
        rests_on=rule,
    )


def _signs(claim: Claim, bundle: Bundle) -> list[_Sign]:
    """The times that say how old a claim is; those of all appearances where none is the first."""
    first = claim.first_appearance
    named = sorted(set(claim.appearances)) if first is None else [first]
    sources = [bundle.get(each) for each in named]
    signs = [_Sign(each.published, each.id) for each in sources if isinstance(each, Source)]
    if claim.made is not None:
        return [_Sign(claim.made), *(each for each in signs if each.when is not None)]
    # A source that is not on record may be the oldest of all.
    return signs if len(signs) == len(named) else [*signs, _Sign(None)]


def _begins(sign: _Sign) -> tuple[object, ...]:
    """The first day of a sign, then its id."""
    date = None if sign.when is None else sign.when.first
    return (None if date is None else date.earliest) or (), sign.source or ""
