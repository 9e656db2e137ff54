"""REV006."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called, short
from civicclaims.checks.reviews.verdicts import agent_of, claim_of, plain_name
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.review import Review


@check("REV006", since="0.1", level=Level.WARNING)
def reviewer_who_is_the_claimant(review: Review, context: Context) -> Iterator[Remark]:
    """Whoever made a claim is on record as its reviewer.

    ## What it does
    It compares the `reviewer` of a review with those to whom its claim is attributed.

    ## Why it matters
    The author of a review is the fact-checker. Where the claimant stands in that place, two
    fields were taken for one another, or somebody is the judge of their own words.

    ## Example
    >>> mayor = {"id": "lund", "kind": "person", "name": "Mayor Lund"}
    >>> claim = {"id": "c", "text": "The levy doubled.", "attribution": {"agents": ["lund"]}}
    >>> review = {"id": "r", "claim": "c", "reviewer": "lund"}
    >>> show("REV006", {"agents": [mayor], "claims": [claim], "reviews": [review]})
    warning REV006 /reviews/0/reviewer: Mayor Lund is both the reviewer and the claimant of “c”.

    ## When it is silent
    When the review is marked as a correction, since people may correct themselves; when the two
    are different agents, though one belongs to the other. It is open where two agents have one
    name and it is not said that they are one.

    ## References
    Google's fact-check markup: `author` is “the publisher of the fact check article, not the
    publisher of the claim”.
    """
    claim, bundle = claim_of(context.bundle, review), context.bundle
    if claim is None or claim.attribution is None or review.reviewer is None or review.correction:
        return
    claimants = sorted(set(claim.attribution.agents))
    reviewer = agent_of(bundle, review.reviewer)
    name = review.reviewer if reviewer is None or not reviewer.name else reviewer.name
    if review.reviewer in claimants:
        yield Remark(
            message=f"{short(name)} is both the reviewer and the claimant of “{called(claim)}”.",
            items=(review.id, claim.id, review.reviewer),
            pointer="/reviewer",
            questions="record",
        )
        return
    plain = plain_name(reviewer)
    for each in claimants:
        if plain is not None and plain_name(agent_of(bundle, each)) == plain:
            yield Remark(
                message=f"The reviewer “{review.reviewer}” and the claimant “{each}” of "
                f"“{called(claim)}” have one name, {short(name)}.",
                items=(review.id, claim.id, review.reviewer, each),
                pointer="/reviewer",
                kind=Kind.OPEN,
                questions="record",
                settle="Whether the two are one.",
            )
