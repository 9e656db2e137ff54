"""What the profiles share: which reviews become a ClaimReview, and facts that are there or not."""

import re
from typing import Final

from civicclaims.checks.reviews.claim_without_words import wordless
from civicclaims.checks.reviews.verdicts import agent_of
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review

DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH: Final = "(?:0[1-9]|1[0-2])"
_ZONE: Final = r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
DATE: Final = re.compile(
    rf"[0-9]{{4}}(?:-{_MONTH}(?:-[0-9]{{2}}(?:T[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?{_ZONE})?)?)?"
)
"""A Date or DateTime of schema.org: a year, a month or a day, or a moment of a day."""


def is_claim_review(review: Review) -> bool:
    """Whether it is to become a ClaimReview; a review of media alone becomes a MediaReview."""
    return review.claim is not None or not review.media


def spoken(text: str | None) -> bool:
    """Whether a text is there and has a word in it."""
    return text is not None and wordless(text) is None


def reviewer_of(bundle: Bundle, review: Review) -> Agent | None:
    """Who reviewed; None where nobody is named or is on record."""
    return agent_of(bundle, review.reviewer)


def claimants_of(bundle: Bundle, claim: Claim | None) -> list[Agent]:
    """Those on record as having made a claim, by id."""
    if claim is None or claim.attribution is None:
        return []
    found = (agent_of(bundle, each) for each in sorted(set(claim.attribution.agents)))
    return [each for each in found if each is not None]
