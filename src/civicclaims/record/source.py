"""Documents, datasets and broadcasts."""

from typing import Literal

import attrs

from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import AgentId, SourceId
from civicclaims.values.selector import Sha256Text
from civicclaims.values.when import When

Unsaid = Literal[
    "title", "publisher", "creators", "url", "published", "modified", "primary_source",
    "fieldwork", "sample_size",
]  # fmt: skip


@attrs.frozen(kw_only=True)
class Source:
    """A document, dataset or broadcast (schema.org CreativeWork, `prov:Entity`).

    A person who speaks to a newsroom is not a source here but an `Agent`.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        kind: What it is, in plain words: `news article`, `press release`, `dataset`.
        title: Its title, as printed.
        publisher: Who published it.
        creators: Who made it.
        url: Where it can be read.
        archived_url: Where a copy is kept.
        published: When it appeared.
        modified: When it was last changed.
        accessed: When the maker of the record read it.
        language: Its language (BCP 47).
        sha256: The SHA-256 digest of its text in UTF-8.
        derived_from: Sources it draws on (`prov:wasDerivedFrom`).
        quoted_from: Sources it quotes (`prov:wasQuotedFrom`).
        primary_source: The source where its matter first appeared (`prov:hadPrimarySource`).
        revision_of: The source it is a later version of (`prov:wasRevisionOf`).
        correction_of: The source it corrects.
        known_through: The source through which alone it is known.
        not_said: Fields the text leaves unsaid, so that their absence is no oversight.
        planned: Whether it does not exist yet, such as a request still to be sent.
        fieldwork: When the data of a survey were collected.
        sample_size: How many were asked.
        licence: The terms it may be used under.
    """

    id: str
    kind: str | None = None
    title: str | None = None
    publisher: AgentId | None = None
    creators: tuple[AgentId, ...] = ()
    url: str | None = None
    archived_url: str | None = None
    published: When | None = None
    modified: When | None = None
    accessed: When | None = None
    language: str | None = None
    sha256: Sha256Text | None = None
    derived_from: tuple[SourceId, ...] = ()
    quoted_from: tuple[SourceId, ...] = ()
    primary_source: SourceId | None = None
    revision_of: SourceId | None = None
    correction_of: SourceId | None = None
    known_through: SourceId | None = None
    not_said: tuple[Unsaid, ...] = ()
    planned: bool = False
    fieldwork: When | None = None
    sample_size: Quantity | None = None
    licence: str | None = None
