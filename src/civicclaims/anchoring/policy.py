"""How much a house minds what was done to a quotation."""

from collections.abc import Mapping
from typing import Final

import attrs

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.findings import Level

F = Faithfulness

_GRAVE: Final = dict.fromkeys(
    (F.SPLICE, F.NUMBER_CHANGED, F.NEGATION_CHANGED, F.NOT_FOUND), Level.WARNING
)


@attrs.frozen
class Policy:
    """The level of a finding for each kind of difference.

    Attributes:
        name: What to call it.
        levels: The level for a kind; a kind that is not named is let pass.

    >>> strict = Policy("ours", {**WIRE.levels, Faithfulness.MARKED_ELLIPSIS: Level.NOTE})
    >>> strict.level(Faithfulness.MARKED_ELLIPSIS).value
    'note'
    """

    name: str
    levels: Mapping[Faithfulness, Level]

    def level(self, kind: Faithfulness) -> Level | None:
        """The level of a finding about that kind of difference; None where it is let pass."""
        return self.levels.get(kind)


WIRE: Final = Policy(
    "wire",
    {
        **_GRAVE,
        F.CASE_AT_START: Level.NOTE,
        F.MARKED_BRACKET: Level.NOTE,
        F.GRAMMAR_TIDIED: Level.WARNING,
        F.FILLER_DROPPED: Level.WARNING,
        F.UNMARKED_DELETION: Level.WARNING,
        F.WORD_SUBSTITUTED: Level.WARNING,
    },
)
"""A wire agency: quotations are never altered, not even to correct the grammar (AP, Reuters)."""

NEWSPAPER: Final = Policy(
    "newspaper",
    {
        **_GRAVE,
        F.GRAMMAR_TIDIED: Level.NOTE,
        F.UNMARKED_DELETION: Level.WARNING,
        F.WORD_SUBSTITUTED: Level.WARNING,
    },
)
"""A newspaper: sounds may go and bad grammar may be improved (Guardian)."""

LENIENT: Final = Policy(
    "lenient",
    {**_GRAVE, F.UNMARKED_DELETION: Level.NOTE, F.WORD_SUBSTITUTED: Level.NOTE},
)
"""A house that minds the sense alone."""

POLICIES: Final = {each.name: each for each in (WIRE, NEWSPAPER, LENIENT)}
"""The policies by name."""
