"""Words in quotation marks."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.values.reference import AgentId, QuoteId, SourceId
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Quote:
    """Words in quotation marks (schema.org Quotation). Indirect speech is a `Claim`.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        kind: What the marks are for: speech, writing, a label, a title, or distance (scare).
        text: The words, all pieces joined by blanks.
        speakers: Who said or wrote them.
        cue: The words that attribute them: `Mayor Bass said`.
        addressed_to: Whom they were said to.
        anchors: Where they stand.
        said: When they were said.
        occasion: What they were said at, as printed.
        sic: Words kept with their misprint, marked so by a person.
        language: The language they are in (BCP 47).
        translation_of: The quotation they translate.
        quoted_from: The documents they were taken from.
    """

    id: str
    text: str
    kind: Literal["speech", "written", "label", "title", "scare"] = "speech"
    speakers: tuple[AgentId, ...] = ()
    cue: str | None = None
    addressed_to: tuple[AgentId, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    said: When | None = None
    occasion: str | None = None
    sic: tuple[str, ...] = ()
    language: str | None = None
    translation_of: QuoteId | None = None
    quoted_from: tuple[SourceId, ...] = ()
