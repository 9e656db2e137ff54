"""Whose word something is."""

from typing import Literal

import attrs

from civicclaims.values.reference import AgentId, SourceId


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says something, and through which sources it came.

    What a newsroom calls a source, a person who speaks, is an agent here.

    Attributes:
        agents: Those who say it (PARC: source; PROV: `wasAttributedTo`).
        cue: The words that attribute it: `according to data compiled by`.
        via: The documents, datasets or broadcasts it came through.
        manner: Whether the text states it, it carries over from a sentence before, or the
            maker of the record inferred it.
    """

    agents: tuple[AgentId, ...] = ()
    cue: str | None = None
    via: tuple[SourceId, ...] = ()
    manner: Literal["stated", "carried_over", "inferred"] = "stated"
