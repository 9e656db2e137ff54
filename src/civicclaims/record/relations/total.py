"""A sum."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Total:
    """Figures that add up to another.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        terms: The figures added.
        total: Their sum.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    terms: tuple[StatisticId, ...]
    total: StatisticId
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
