"""GFC011."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.reviews.verdicts import number
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating
from civicclaims.values.shown import listed


@check("GFC011", since="0.1", level=Level.NOTE)
def rating_with_a_fraction(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A rating, or an end of its scale, is no whole number.

    ## What it does
    It looks at `value`, `worst` and `best`.

    ## Why it matters
    Google recommends whole numbers, and its Fact Check Tools keep nothing else.

    ## Example
    >>> rating = {"label": "Mostly false", "value": "2.5", "worst": "1", "best": "5"}
    >>> show("GFC011", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    note GFC011 /reviews/0/rating: Google recommends whole numbers; 2.5 is none.

    ## When it is silent
    When the numbers are whole, however they are written: `3.0` is 3.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `ratingValue`; the Fact Check
    Tools API, ClaimReviewMarkup.rating.
    """
    broken = [
        text
        for text in (rating.value, rating.worst, rating.best)
        if text is not None and (number(text) or 0) % 1 != 0
    ]
    if broken:
        verb = "is none" if len(broken) == 1 else "are none"
        yield Remark(
            message=f"Google recommends whole numbers; {listed(broken)} {verb}.",
            questions="record",
        )
