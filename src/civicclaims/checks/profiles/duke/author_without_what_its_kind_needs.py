"""DUK003."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.profiles.markup import is_claim_review, reviewer_of, spoken
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("DUK003", since="0.1", level=Level.WARNING)
def author_without_what_its_kind_needs(review: Review, context: Context) -> Iterator[Remark]:
    """A review has no author, an organisation without a page, or a person without a name.

    ## What it does
    It asks whether there is a reviewer, and whether an organisation has a `url` and a person a
    `name`.

    ## Why it matters
    The schema of the feed requires a page of an Organization and a name of a Person, and knows no
    other kind of author.

    ## Example
    >>> desk = {"id": "desk", "kind": "organization", "name": "Alden Ledger"}
    >>> review = {"id": "r", "claim": "c", "reviewer": "desk"}
    >>> show("DUK003", {"agents": [desk], "reviews": [review]})
    warning DUK003 /reviews/0/reviewer: Missing for Duke: a page of the organisation “desk” \
(author.url).

    ## When it is silent
    When the reviewer has what its kind needs, or is not on record (BND001).

    ## References
    Duke Reporters' Lab, JSON Schema of ClaimReview: `author`.
    """
    if not is_claim_review(review):
        return
    if review.reviewer is None:
        yield Remark(message="Missing for Duke: who reviewed it (author).", questions="record")
        return
    reviewer = reviewer_of(context.bundle, review)
    if reviewer is None:
        return
    message = None
    if reviewer.kind == "group":
        message = (
            f"The reviewer “{called(reviewer)}” is a group, and Duke takes an organisation or a "
            "person (author)."
        )
    elif reviewer.kind == "organization" and not spoken(reviewer.url):
        message = f"Missing for Duke: a page of the organisation “{called(reviewer)}” (author.url)."
    elif reviewer.kind == "person" and not spoken(reviewer.name):
        message = f"Missing for Duke: the name of the person “{called(reviewer)}” (author.name)."
    if message is not None:
        yield Remark(
            message=message,
            items=(review.id, reviewer.id),
            pointer="/reviewer",
            questions="record",
        )
