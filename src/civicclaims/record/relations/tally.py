"""A count of votes."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Tally:
    """Votes that were counted, such as 9-4 of 13.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        counts: The votes for each side, abstentions included where they are printed.
        total: How many could vote.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    counts: tuple[StatisticId, ...]
    total: StatisticId | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
