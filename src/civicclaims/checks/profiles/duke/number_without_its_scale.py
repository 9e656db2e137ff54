"""DUK005."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating
from civicclaims.values.shown import listed


@check("DUK005", since="0.1", level=Level.NOTE)
def number_without_its_scale(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A rating has a number, and an end of its scale is missing.

    ## What it does
    Where there is a `value`, it asks for `best` and `worst`.

    ## Why it matters
    The feed has a place for all three, and publishers' scales differ: a 3 alone says nothing.

    ## Example
    >>> rating = {"label": "False", "value": "1", "best": "5"}
    >>> show("DUK005", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    note DUK005 /reviews/0/rating: The rating is 1, and its worst (worstRating) is missing.

    ## When it is silent
    When both ends are given, or there is no number.

    ## References
    Duke Reporters' Lab, JSON Schema of ClaimReview: `reviewRating`.
    """
    missing = []
    if rating.best is None:
        missing.append("best (bestRating)")
    if rating.worst is None:
        missing.append("worst (worstRating)")
    if rating.value is not None and missing:
        verb = "is" if len(missing) == 1 else "are"
        yield Remark(
            message=f"The rating is {rating.value}, and its {listed(missing)} {verb} missing.",
            questions="record",
        )
