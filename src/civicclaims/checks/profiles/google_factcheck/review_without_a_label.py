"""GFC003."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("GFC003", since="0.1", level=Level.WARNING)
def review_without_a_label(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Google's markup needs a verdict in words, and there is none.

    ## What it does
    It asks whether a review has a rating, and the rating a label.

    ## Why it matters
    `reviewRating` and its `alternateName` are required: they are the verdict people are shown.

    ## Example
    >>> show("GFC003", {"reviews": [{"id": "r", "claim": "c"}]})
    warning GFC003 /reviews/0: Missing for Google: the rating (reviewRating with alternateName).
    >>> rating = {"label": "", "value": "1"}
    >>> show("GFC003", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning GFC003 /reviews/0/rating: Missing for Google: the label of the rating \
(reviewRating.alternateName).

    ## When it is silent
    When the label has a word; for reviews of media alone, which are no ClaimReview.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: required properties.
    """
    if not is_claim_review(review):
        return
    if review.rating is None:
        yield Remark(
            message="Missing for Google: the rating (reviewRating with alternateName).",
            questions="record",
        )
    elif not spoken(review.rating.label):
        yield Remark(
            message="Missing for Google: the label of the rating (reviewRating.alternateName).",
            pointer="/rating",
            questions="record",
        )
