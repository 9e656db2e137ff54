"""GFC009."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import claimants_of, is_claim_review
from civicclaims.checks.reviews.verdicts import claim_of
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review


@check("GFC009", since="0.1", level=Level.NOTE)
def recommended_fact_missing(review: Review, context: Context) -> Iterator[Remark]:
    """A fact is missing that Google recommends.

    ## What it does
    It names each fact that is missing: who reviewed; of the claim who made it, when, and where it
    appeared, and a page that says who the claimant is; of the rating its number and the two ends
    of its scale.

    ## Why it matters
    A page is shown without them, and found less well. A number without its scale says nothing.

    ## Example
    >>> claim = {"id": "c", "text": "The levy doubled.", "made": {"start": "2025-07-11"}}
    >>> rating = {"label": "False", "value": "1", "worst": "1", "best": "5"}
    >>> review = {"id": "r", "claim": "c", "rating": rating}
    >>> show("GFC009", {"claims": [claim], "reviews": [review]})
    note GFC009 /reviews/0: Recommended by Google, and missing: where the claim appeared \
(itemReviewed.appearance or firstAppearance).
    note GFC009 /reviews/0: Recommended by Google, and missing: who made the claim, where somebody \
did (itemReviewed.author).
    note GFC009 /reviews/0: Recommended by Google, and missing: who reviewed it (author).

    ## When it is silent
    When the fact is on record. What Google requires is the business of the checks before this.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: recommended properties.
    """
    if not is_claim_review(review):
        return
    if review.reviewer is None:
        yield _missing("who reviewed it (author)")
    claim = claim_of(context.bundle, review)
    if claim is not None:
        yield from (_missing(fact) for fact in _of_claim(claim, context.bundle))
    if review.rating is not None:
        yield from (_missing(fact, "/rating") for fact in _of_rating(review.rating))


def _of_claim(claim: Claim, bundle: Bundle) -> Iterator[str]:
    if claim.made is None or claim.made.start is None:
        yield "when the claim was made (itemReviewed.datePublished)"
    if claim.first_appearance is None and not claim.appearances:
        yield "where the claim appeared (itemReviewed.appearance or firstAppearance)"
    if claim.attribution is None or not claim.attribution.agents:
        yield "who made the claim, where somebody did (itemReviewed.author)"
    for each in claimants_of(bundle, claim):
        if not each.same_as and each.url is None:
            yield f"a page that says who “{called(each)}” is (itemReviewed.author.sameAs)"


def _of_rating(rating: Rating) -> Iterator[str]:
    if rating.value is None:
        yield "the number of the rating (ratingValue)"
    if rating.best is None:
        yield "the best of the scale (bestRating)"
    if rating.worst is None:
        yield "the worst of the scale (worstRating)"


def _missing(fact: str, pointer: str = "") -> Remark:
    return Remark(
        message=f"Recommended by Google, and missing: {fact}.",
        pointer=pointer,
        questions="record",
    )
