"""REV001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.reviews.verdicts import number
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating


@check("REV001", since="0.1", level=Level.ERROR)
def rating_off_its_scale(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A rating's number lies outside the scale it is given on.

    ## What it does
    It compares `value` with the two ends of the scale, `worst` and `best`, both included.

    ## Why it matters
    A 6 on a scale from 1 to 5 cannot be turned into a verdict by anybody.

    ## Example
    >>> rating = {"label": "False", "value": "0", "worst": "1", "best": "5"}
    >>> show("REV001", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    error REV001 /reviews/0/rating: The rating 0 (“False”) lies outside its scale of 1 to 5.

    ## When it is silent
    When an end of the scale is not given: no default is assumed. The ends may stand in either
    order; REV002 speaks of scales that run the wrong way. Scales may begin at 0. A number with a
    stroke is not compared: `4/5` may be 4 of 5 or four fifths.

    ## References
    schema.org Rating: `ratingValue`, `bestRating`, `worstRating`, release 30.0.
    """
    value, worst, best = number(rating.value), number(rating.worst), number(rating.best)
    if value is None or worst is None or best is None:
        return
    if not min(worst, best) <= value <= max(worst, best):
        low, high = (rating.worst, rating.best) if worst <= best else (rating.best, rating.worst)
        yield Remark(
            message=f"The rating {rating.value} (“{rating.label}”) lies outside its scale of "
            f"{low} to {high}.",
        )
