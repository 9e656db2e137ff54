"""GFC002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("GFC002", since="0.1", level=Level.WARNING)
def review_without_its_page(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Google's markup needs the address of the review, and there is none.

    ## What it does
    It asks whether a review has a `url`.

    ## Why it matters
    `url` is required: it says which page the verdict belongs to.

    ## Example
    >>> show("GFC002", {"reviews": [{"id": "r", "claim": "c"}]})
    warning GFC002 /reviews/0: Missing for Google: the address of the review (url).

    ## When it is silent
    When there is an address, whatever it looks like: SRC006 speaks of those that are none, and
    GFC004 of those on another host.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: required properties.
    """
    if is_claim_review(review) and not spoken(review.url):
        yield Remark(
            message="Missing for Google: the address of the review (url).", questions="record"
        )
