"""DUK006."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import is_claim_review
from civicclaims.checks.reviews.verdicts import claim_of
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review

_COLUMNS: Final = 15


@check("DUK006", since="0.1", level=Level.WARNING)
def more_than_15_appearances(review: Review, context: Context) -> Iterator[Remark]:
    """A claim has more appearances than the table of the feed has columns.

    ## What it does
    It counts the `appearances` of the claim.

    ## Why it matters
    The table has columns for 15; the rest is lost.

    ## Example
    >>> claim = {"id": "c", "text": "It doubled.", "appearances": [f"s{n}" for n in range(16)]}
    >>> show("DUK006", {"claims": [claim], "reviews": [{"id": "r", "claim": "c"}]})
    warning DUK006 /reviews/0/claim: The claim “c” has 16 appearances, and Duke's table columns \
for 15.

    ## When it is silent
    When there are 15 or fewer. The first appearance has a column of its own and does not count.

    ## References
    Duke Reporters' Lab, Fact-Check Insights: columns of the CSV file.
    """
    claim = claim_of(context.bundle, review)
    if claim is None or not is_claim_review(review):
        return
    if len(claim.appearances) > _COLUMNS:
        yield Remark(
            message=f"The claim “{called(claim)}” has {len(claim.appearances):,} appearances, and "
            f"Duke's table columns for {_COLUMNS}.",
            items=(review.id, claim.id),
            pointer="/claim",
            questions="record",
        )
