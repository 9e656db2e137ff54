"""REV012."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("REV012", since="0.1", level=Level.WARNING)
def review_of_nothing(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A review names neither a claim nor media.

    ## What it does
    It asks whether a review has a `claim`, or pictures or recordings in `media`.

    ## Why it matters
    A verdict without what it is about cannot be used, compared or found.

    ## Example
    >>> show("REV012", {"reviews": [{"id": "r", "rating": {"label": "False"}}]})
    warning REV012 /reviews/0: The review “r” is about no claim and no media.

    ## When it is silent
    When it names one. Whether that is on record is BND001's business, and whether the claim has
    words REV008's.

    ## References
    schema.org ClaimReview: `claimReviewed` and `itemReviewed`.
    """
    if review.claim is None and not review.media:
        yield Remark(
            message=f"The review “{called(review)}” is about no claim and no media.",
            questions="record",
        )
