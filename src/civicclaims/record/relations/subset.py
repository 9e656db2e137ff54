"""A set within another."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Subset:
    """A figure that counts some of what another counts, so that it cannot be larger.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        part: The figure for the smaller set.
        whole: The figure for the set it lies in.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    part: StatisticId
    whole: StatisticId
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
