"""Fact-checks of claims, and the verdicts they give."""

from typing import Literal

import attrs

from civicclaims.values.numeral import NumeralText
from civicclaims.values.reference import AgentId, ClaimId, ReviewId, SourceId
from civicclaims.values.when import When

Authenticity = Literal[
    "decontextualized", "edited_or_cropped", "original", "satire_or_parody", "staged",
    "transformed",
]  # fmt: skip


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
    """A fact-check of one claim (schema.org ClaimReview), or of media (MediaReview).

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        claim: The claim under review; None where media are reviewed and no claim.
        media: The pictures, recordings or films under review.
        reviewer: Who reviewed it; the fact-checker, not the claimant.
        date: When the review appeared.
        modified: When it was last changed.
        title: Its headline, as printed.
        text: What it says.
        language: The language it is in (BCP 47).
        url: Where it can be read.
        rating: Its verdict.
        authenticity: What was done to the media (schema.org MediaManipulationRatingEnumeration).
        original_media: The media before anything was done to them.
        original_context: What the media showed, where and when.
        supersedes: The review it takes the place of.
        correction: Whether it is marked as a correction.
        sources: What it rests on.
        replies_sought: Those who were asked to reply.
        licence: The terms its data may be used under (schema.org sdLicense).
    """

    id: str
    claim: ClaimId | None = None
    media: tuple[SourceId, ...] = ()
    reviewer: AgentId | None = None
    date: When | None = None
    modified: When | None = None
    title: str | None = None
    text: str | None = None
    language: str | None = None
    url: str | None = None
    rating: Rating | None = None
    authenticity: tuple[Authenticity, ...] = ()
    original_media: SourceId | None = None
    original_context: str | None = None
    supersedes: ReviewId | None = None
    correction: bool = False
    sources: tuple[SourceId, ...] = ()
    replies_sought: tuple[AgentId, ...] = ()
    licence: str | None = None
