"""GFC004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.profiles.markup import is_claim_review, reviewer_of
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.review import Review
from civicclaims.values.host import host, within


@check("GFC004", since="0.1", level=Level.NOTE)
def page_on_another_host(review: Review, context: Context) -> Iterator[Remark]:
    """The address of a review is on another host than its publisher's page.

    ## What it does
    It compares the host of the review's `url` with the hosts of the reviewer's `url` and
    `same_as`. Where they differ it asks on which page the markup will stand; a record does not
    say, and a publisher's page may be that of its agency or of a network. So it only ever leaves
    this open.

    ## Why it matters
    `url` must have the domain of the page that holds the markup, or one below it. Short addresses
    and redirects do not work.

    ## Example
    >>> desk = {"id": "desk", "kind": "organization", "url": "https://ledger.example/"}
    >>> review = {"id": "r", "claim": "c", "reviewer": "desk", "url": "https://sho.example/x1"}
    >>> show("GFC004", {"agents": [desk], "reviews": [review]})
    open GFC004 /reviews/0/url: The review is on sho.example, and its publisher's page on \
ledger.example.

    ## When it is silent
    When one of the publisher's pages is on the review's host, or one of the two hosts lies below
    the other; `www.` in front does not count, and no list of public suffixes is asked. When
    either has no address that can be read.

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `url`.
    """
    publisher, page = reviewer_of(context.bundle, review), host(review.url)
    if publisher is None or page is None or not is_claim_review(review):
        return
    own = host(publisher.url)
    also = [each for each in map(host, publisher.same_as) if each is not None]
    if own is None or any(_related(page, each) for each in (own, *also)):
        return
    yield Remark(
        message=f"The review is on {page}, and its publisher's page on {own}.",
        items=(review.id, publisher.id),
        pointer="/url",
        kind=Kind.OPEN,
        questions="record",
        settle=f"Whether the page that will hold the markup is on {page} or above it.",
    )


def _related(one: str, other: str) -> bool:
    """Whether two hosts are one, or one of them lies below the other."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return within(one, other) or within(other, one)
