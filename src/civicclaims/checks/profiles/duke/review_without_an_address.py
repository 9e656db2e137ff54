"""DUK002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("DUK002", since="0.1", level=Level.WARNING)
def review_without_an_address(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A review has no address.

    ## What it does
    It asks whether a review has a `url`.

    ## Why it matters
    The feed tells reviews apart by claim, address and author.

    ## Example
    >>> show("DUK002", {"reviews": [{"id": "r", "claim": "c"}]})
    warning DUK002 /reviews/0: Missing for Duke: the address of the review (url).

    ## When it is silent
    When there is one, whatever it looks like: SRC006 speaks of addresses that are none.

    ## References
    Duke Reporters' Lab, JSON Schema of ClaimReview: `url`, format uri.
    """
    if is_claim_review(review) and not spoken(review.url):
        yield Remark(
            message="Missing for Duke: the address of the review (url).", questions="record"
        )
