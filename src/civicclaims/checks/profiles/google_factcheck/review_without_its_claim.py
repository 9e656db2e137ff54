"""GFC001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, spoken
from civicclaims.checks.reviews.verdicts import claim_of
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("GFC001", since="0.1", level=Level.WARNING)
def review_without_its_claim(review: Review, context: Context) -> Iterator[Remark]:
    """Google's markup needs the words of the claim, and there are none.

    ## What it does
    It asks whether a review has a claim on record, and the claim words.

    ## Why it matters
    `claimReviewed` is required: without it a page is not shown as a fact-check.

    ## Example
    >>> show("GFC001", {"reviews": [{"id": "r", "claim": "c"}]})
    warning GFC001 /reviews/0: Missing for Google: the words of the claim (claimReviewed).

    ## When it is silent
    When the claim has a word; for reviews of media alone, which are no ClaimReview.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: required properties.
    """
    claim = claim_of(context.bundle, review)
    if is_claim_review(review) and not (claim is not None and spoken(claim.text)):
        yield Remark(
            message="Missing for Google: the words of the claim (claimReviewed).",
            items=(review.id, *(() if claim is None else (claim.id,))),
            questions="record",
        )
