"""DUK001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.checks.profiles.markup import DAY, is_claim_review
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review


@check("DUK001", since="0.1", level=Level.WARNING)
def review_without_a_plain_day(review: Review, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The day of a review is missing, or is no plain day.

    ## What it does
    It asks whether `date` is one day, such as 2025-07-11.

    ## Why it matters
    The schema of the feed takes a day for `datePublished`, and refuses a month or a time of day.

    ## Example
    >>> show("DUK001", {"reviews": [{"id": "r", "claim": "c", "date": {"start": "2025-07"}}]})
    warning DUK001 /reviews/0/date: The review is of “2025-07”, and Duke asks for a plain day \
(datePublished).

    ## When it is silent
    When the date is a day. Where there is no date at all, the finding is a note.

    ## References
    Duke Reporters' Lab, JSON Schema of ClaimReview: `datePublished`, format date.
    """
    if not is_claim_review(review):
        return
    when = review.date
    if when is None:
        yield Remark(
            message="Missing for Duke: the day of the review (datePublished).",
            level=Level.NOTE,
            questions="record",
        )
        return
    plain = when.start is not None and DAY.fullmatch(when.start) is not None
    if not plain or when.end is not None or when.mod is not None:
        said = short(when.start or when.text or when.value or when.end or "")
        said = f"{said} to {when.end}" if when.start and when.end else said
        yield Remark(
            message=f"The review is of “{said}”, and Duke asks for a plain day (datePublished).",
            pointer="/date",
            questions="record",
        )
