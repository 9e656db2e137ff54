"""TIM012."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import ends_before, ruled, shown
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.values.when import When


@check("TIM012", since="0.1", level=Level.NOTE)
def review_before_its_claim_appeared(review: Review, context: Context) -> Iterator[Remark]:
    """A review is dated before every appearance of its claim that is on record.

    ## What it does
    It compares the day of a review with the days on which the sources in which its claim
    `appearances` lists were published.

    ## Why it matters
    Nobody can review what has not been said. Either a date is wrong, or the claim is older than
    the record says and its first appearance is missing.

    ## Example
    >>> post = {"id": "post", "published": {"start": "2025-07-11"}}
    >>> claim = {"id": "c", "text": "The levy doubled.", "appearances": ["post"]}
    >>> review = {"id": "r", "claim": "c", "date": {"start": "2025-06-02"}}
    >>> show("TIM012", {"sources": [post], "claims": [claim], "reviews": [review]})
    note TIM012 /reviews/0/date: The review is of 2025-06-02, and the first appearance of “c” on \
record of 2025-07-11 (“post”).

    ## When it is silent
    When an appearance has no certain date, or may have come first; when no whole day lies
    between; when the claim restates another, which may be the one that was reviewed. The time a
    claim speaks of is not looked at. It is open where a date was worked out by a rule.

    ## References
    schema.org: ClaimReview, appearance and firstAppearance.
    """
    claim = context.bundle.get(review.claim)
    if not isinstance(claim, Claim) or claim.restates is not None or review.date is None:
        return
    named = [context.bundle.get(each) for each in sorted(set(claim.appearances))]
    dated = [
        (each.id, each.published)
        for each in named
        if isinstance(each, Source) and ends_before(review.date, each.published)
    ]
    if not dated or len(dated) < len(named):
        return
    first, published = min(dated, key=_begins)
    rule = ruled(review.date, published)
    yield Remark(
        message=f"The review is of {shown(review.date)}, and the first appearance of “{claim.id}” "
        f"on record of {shown(published or When())} (“{first}”).",
        items=(review.id, claim.id, first),
        pointer="/date",
        kind=Kind.FAIL if rule is None else Kind.OPEN,
        questions="record",
        rests_on=rule,
    )


def _begins(dated: tuple[str, When | None]) -> tuple[object, ...]:
    """The first day of an appearance, then its id."""
    date = None if dated[1] is None else dated[1].first
    return (None if date is None else date.earliest) or (), dated[0]
