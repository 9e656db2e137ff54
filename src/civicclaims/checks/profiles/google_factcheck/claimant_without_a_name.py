"""GFC008."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import claimants_of, is_claim_review, spoken
from civicclaims.checks.reviews.verdicts import claim_of
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("GFC008", since="0.1", level=Level.WARNING)
def claimant_without_a_name(review: Review, context: Context) -> Iterator[Remark]:
    """Somebody is on record as having made the claim, and has no name.

    ## What it does
    It asks whether those to whom the claim is attributed have a `name`.

    ## Why it matters
    `author` of the claim may be left out; where it is given, its `name` is required.

    ## Example
    >>> somebody = {"id": "x", "kind": "person"}
    >>> claim = {"id": "c", "text": "The levy doubled.", "attribution": {"agents": ["x"]}}
    >>> review = {"id": "r", "claim": "c"}
    >>> show("GFC008", {"agents": [somebody], "claims": [claim], "reviews": [review]})
    warning GFC008 /reviews/0: Missing for Google: the name of the claimant “x” \
(itemReviewed.author.name).

    ## When it is silent
    When nobody is on record as having made the claim.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: Claim, `author`.
    """
    if not is_claim_review(review):
        return
    claim = claim_of(context.bundle, review)
    for each in claimants_of(context.bundle, claim):
        if not spoken(each.name):
            yield Remark(
                message=f"Missing for Google: the name of the claimant “{called(each)}” "
                "(itemReviewed.author.name).",
                items=(review.id, review.claim or "", each.id),
                questions="record",
            )
