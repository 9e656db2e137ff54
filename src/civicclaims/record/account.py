"""Whose figure it is: each account is decided alone, since people who disagree are no error."""

from typing import Literal

import attrs


@attrs.frozen
class Account:
    """Those by whose word a figure or relation stands.

    Attributes:
        kind: "text" is the text's own voice, "attributed" the word of others, "under_review" a
            claim held up for review, whose figures are never joined with the facts beside them.
        ids: The agents, else the sources, or the claim under review; sorted; empty for the text.
    """

    kind: Literal["text", "attributed", "under_review"] = "text"
    ids: tuple[str, ...] = ()
