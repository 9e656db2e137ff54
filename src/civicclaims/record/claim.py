"""What a text says to be so."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import AnyId, ClaimId, QuoteId, SourceId, StatisticId
from civicclaims.values.when import When

ClaimKind = Literal[
    "event", "numerical", "quote", "causal", "position", "rule", "plan", "prediction",
]  # fmt: skip


@attrs.frozen(kw_only=True)
class Claim:
    """Something a text says to be so (schema.org Claim). Indirect speech is a claim.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        text: The claim in one plain sentence of the maker of the record.
        kinds: What kinds of claim it is (after AVeriTeC).
        about: The agents, sources or figures it is about.
        voice: Whether the text reports it as its own, attributes it, takes it for granted, or
            holds it up for review.
        modality: How it is put forward.
        attribution: Who makes it.
        when: The time it speaks of.
        made: When it was made, or entered public discourse.
        area: The place it speaks of, as geography.
        anchors: Where it is made.
        appearances: The sources in which it appears.
        first_appearance: The source in which it appeared first.
        quotes: The quotations it rests on.
        statistics: The figures it states.
        restates: The claim it repeats.
        part_of: The claim it is a part of.
        note: A remark of the maker of the record.
    """

    id: str
    text: str
    kinds: tuple[ClaimKind, ...] = ()
    about: tuple[AnyId, ...] = ()
    voice: Literal["reported", "attributed", "presupposed", "under_review"] = "reported"
    modality: Literal["assertion", "allegation", "promise", "question"] = "assertion"
    attribution: Attribution | None = None
    when: When | None = None
    made: When | None = None
    area: str | None = None
    anchors: tuple[Anchor, ...] = ()
    appearances: tuple[SourceId, ...] = ()
    first_appearance: SourceId | None = None
    quotes: tuple[QuoteId, ...] = ()
    statistics: tuple[StatisticId, ...] = ()
    restates: ClaimId | None = None
    part_of: ClaimId | None = None
    note: str | None = None
