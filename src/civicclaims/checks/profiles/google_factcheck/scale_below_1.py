"""GFC005."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.reviews.verdicts import number
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating


@check("GFC005", since="0.1", level=Level.WARNING)
def scale_below_1(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A scale begins below 1, the least Google allows.

    ## What it does
    It compares `worst` with 1.

    ## Why it matters
    `worstRating` has a minimum of 1. Many publishers use scales from 0, and nothing is wrong with
    them elsewhere; so the default run says nothing of it.

    ## Example
    >>> rating = {"label": "False", "value": "0", "worst": "0", "best": "5"}
    >>> show("GFC005", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning GFC005 /reviews/0/rating: The scale begins at 0, and Google's at 1 or above.

    ## When it is silent
    When the lower end is not given; a scale that runs the wrong way is REV002's business.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `worstRating`.
    """
    worst = number(rating.worst)
    if worst is not None and worst < 1:
        yield Remark(
            message=f"The scale begins at {rating.worst}, and Google's at 1 or above.",
            questions="record",
        )
