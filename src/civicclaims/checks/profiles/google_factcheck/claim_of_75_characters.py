"""GFC010."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import is_claim_review
from civicclaims.checks.reviews.verdicts import claim_of
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review

_LIMIT: Final = 75


@check("GFC010", since="0.1", level=Level.NOTE)
def claim_of_75_characters(review: Review, context: Context) -> Iterator[Remark]:
    """The text of a claim has 75 characters or more.

    ## What it does
    It counts the characters of the claim.

    ## Why it matters
    Google asks to keep `claimReviewed` below 75 characters, so that it fits where it is shown.

    ## Example
    >>> claim = {"id": "c", "text": "The levy doubled, and doubled again, " * 3}
    >>> show("GFC010", {"claims": [claim], "reviews": [{"id": "r", "claim": "c"}]})
    note GFC010 /reviews/0/claim: The claim “c” has 110 characters, and Google asks for fewer \
than 75.

    ## When it is silent
    When the claim has 74 characters or fewer. Blanks at its ends do not count.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `claimReviewed`.
    """
    claim = claim_of(context.bundle, review)
    if claim is None or not is_claim_review(review):
        return
    length = len(claim.text.strip())
    if length >= _LIMIT:
        yield Remark(
            message=f"The claim “{called(claim)}” has {length:,} characters, and Google asks for "
            f"fewer than {_LIMIT}.",
            items=(review.id, claim.id),
            pointer="/claim",
            questions="record",
        )
