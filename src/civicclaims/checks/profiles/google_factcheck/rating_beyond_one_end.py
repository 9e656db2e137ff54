"""GFC006."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.checks.reviews.verdicts import number
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating


@check("GFC006", since="0.1", level=Level.WARNING)
def rating_beyond_one_end(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A rating is better than the best or worse than the worst, the one end that is given.

    ## What it does
    Where one end of a scale is given, it compares the number with it, in Google's order: the best
    is above the worst.

    ## Why it matters
    `ratingValue` must lie from `worstRating` to `bestRating`.

    ## Example
    >>> rating = {"label": "True", "value": "7", "best": "6"}
    >>> show("GFC006", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning GFC006 /reviews/0/rating: The rating 7 (“True”) is above the best, 6.

    ## When it is silent
    When both ends are given, where REV001 speaks, or neither.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `ratingValue`.
    """
    value, worst, best = number(rating.value), number(rating.worst), number(rating.best)
    said = f"The rating {rating.value} (“{short(rating.label)}”)"
    if value is None:
        return
    if worst is None and best is not None and value > best:
        yield Remark(message=f"{said} is above the best, {rating.best}.", questions="record")
    elif best is None and worst is not None and value < worst:
        yield Remark(message=f"{said} is below the worst, {rating.worst}.", questions="record")
