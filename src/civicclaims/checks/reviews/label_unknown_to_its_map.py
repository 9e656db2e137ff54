"""REV011."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Rating


@check("REV011", since="0.1", level=Level.NOTE)
def label_unknown_to_its_map(rating: Rating, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A map of labels was asked what a label means, and does not know it.

    ## What it does
    It reports ratings that name the map that was asked and have no verdict.

    ## Why it matters
    Such a review is missing wherever verdicts are counted. Either the map lacks a line, or the
    publisher writes its verdicts as sentences and no map can have them.

    ## Example
    >>> rating = {"label": "Wobbly", "map_version": "standard 1"}
    >>> show("REV011", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    note REV011 /reviews/0/rating: The map “standard 1” does not know the label “Wobbly”.

    ## When it is silent
    When no map was asked (`check --ratings` asks one), and when the rating has no label, since
    Google allows a number alone.

    ## References
    The page [Verdict maps](../reference/verdict-maps.md).
    """
    if rating.map_version is not None and rating.verdict is None and rating.label.strip():
        yield Remark(
            message=f"The map “{short(rating.map_version)}” does not know the label "
            f"“{short(rating.label)}”.",
            questions="record",
        )
