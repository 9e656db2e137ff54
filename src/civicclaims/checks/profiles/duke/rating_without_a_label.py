"""DUK004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("DUK004", since="0.1", level=Level.WARNING)
def rating_without_a_label(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A review has no rating, or its rating no label.

    ## What it does
    It asks whether there is a rating, and whether its label has a word.

    ## Why it matters
    The schema of the feed requires `alternateName` of a rating.

    ## Example
    >>> show("DUK004", {"reviews": [{"id": "r", "claim": "c", "rating": {"label": ""}}]})
    warning DUK004 /reviews/0: Missing for Duke: the label of the rating \
(reviewRating.alternateName).

    ## When it is silent
    When there is a label; for reviews of media alone, which are no ClaimReview.

    ## References
    Duke Reporters' Lab, JSON Schema of ClaimReview: `reviewRating`.
    """
    labelled = review.rating is not None and spoken(review.rating.label)
    if is_claim_review(review) and not labelled:
        yield Remark(
            message="Missing for Duke: the label of the rating (reviewRating.alternateName).",
            questions="record",
        )
