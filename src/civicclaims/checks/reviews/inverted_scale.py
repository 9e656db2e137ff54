"""REV002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.reviews.verdicts import number
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating


@check("REV002", since="0.1", level=Level.WARNING)
def inverted_scale(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The best rating of a scale is not above the worst.

    ## What it does
    It compares `best`, which stands for wholly true, with `worst`.

    ## Why it matters
    Programs take the number nearer to `best` as truer, so a scale that runs the wrong way, or
    has no length, turns verdicts round.

    ## Example
    >>> rating = {"label": "False", "value": "5", "worst": "5", "best": "1"}
    >>> show("REV002", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning REV002 /reviews/0/rating: The best rating (1) is not above the worst (5).

    ## When it is silent
    When `best` is above `worst`, or one of them is not given.

    ## References
    Google's fact-check markup: `bestRating` must be above `worstRating`.
    """
    worst, best = number(rating.worst), number(rating.best)
    if worst is not None and best is not None and best <= worst:
        yield Remark(
            message=f"The best rating ({rating.best}) is not above the worst ({rating.worst})."
        )
