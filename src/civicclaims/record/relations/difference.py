"""What lies between two figures."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Difference:
    """One figure less another: `minuend - subtrahend`.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        minuend: The figure taken from.
        subtrahend: The figure taken away.
        value: The statistic that states it, where it is a figure with an id of its own.
        quantity: What is printed, where it is printed for this relation alone.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    minuend: StatisticId
    subtrahend: StatisticId
    value: StatisticId | None = None
    quantity: Quantity | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
