"""GFC007."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import is_claim_review, reviewer_of, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("GFC007", since="0.1", level=Level.WARNING)
def reviewer_without_name_or_page(review: Review, context: Context) -> Iterator[Remark]:
    """A reviewer has neither a name nor a page.

    ## What it does
    It asks whether the reviewer has a `name` or a `url`.

    ## Why it matters
    Where `author` is given, at least one of `name` and `url` is required.

    ## Example
    >>> desk = {"id": "desk", "kind": "organization"}
    >>> review = {"id": "r", "claim": "c", "reviewer": "desk"}
    >>> show("GFC007", {"agents": [desk], "reviews": [review]})
    warning GFC007 /reviews/0/reviewer: Missing for Google: a name or a page of the reviewer \
“desk” (author.name or author.url).

    ## When it is silent
    When no reviewer is given, which GFC009 notes, or the one given is not on record (BND001).

    ## References
    Google Search Central, Fact Check (ClaimReview) structured data: `author`.
    """
    reviewer = reviewer_of(context.bundle, review)
    if reviewer is None or not is_claim_review(review):
        return
    if not spoken(reviewer.name) and not spoken(reviewer.url):
        yield Remark(
            message=f"Missing for Google: a name or a page of the reviewer “{called(reviewer)}” "
            "(author.name or author.url).",
            items=(review.id, reviewer.id),
            pointer="/reviewer",
            questions="record",
        )
