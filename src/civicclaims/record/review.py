"""Fact-checks of claims, and the verdicts they give."""

from typing import Literal

import attrs

from civicclaims.values.numeral import NumeralText
from civicclaims.values.reference import AgentId, ClaimId, ReviewId, SourceId
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Rating:
    """A verdict on a publisher's own scale (schema.org Rating). The label is always kept.

    Attributes:
        label: The verdict, as published.
        value: Its number on the scale, as printed.
        best: The number that stands for wholly true.
        worst: The number that stands for wholly false.
        verdict: The label on a common scale, by the map named in `map_version`.
        map_version: The map of labels that gave `verdict`.
        explanation: A sentence of the publisher on the verdict.
    """

    label: str
    value: NumeralText | None = None
    best: NumeralText | None = None
    worst: NumeralText | None = None
    verdict: (
        Literal["true", "mostly_true", "mixture", "mostly_false", "false", "unproven", "other"]
        | None
    ) = None
    map_version: str | None = None
    explanation: str | None = None


@attrs.frozen(kw_only=True)
class Review:
    """A fact-check of one claim (schema.org ClaimReview).

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        claim: The claim under review.
        reviewer: Who reviewed it; the fact-checker, not the claimant.
        date: When the review appeared.
        modified: When it was last changed.
        url: Where it can be read.
        rating: Its verdict.
        supersedes: The review it takes the place of.
        correction: Whether it is marked as a correction.
        sources: What it rests on.
        replies_sought: Those who were asked to reply.
    """

    id: str
    claim: ClaimId
    reviewer: AgentId | None = None
    date: When | None = None
    modified: When | None = None
    url: str | None = None
    rating: Rating | None = None
    supersedes: ReviewId | None = None
    correction: bool = False
    sources: tuple[SourceId, ...] = ()
    replies_sought: tuple[AgentId, ...] = ()
