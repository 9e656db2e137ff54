"""The value in the middle."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Median:
    """A median: half of the values lie at or below it, half at or above.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        count: How many values there are.
        minimum: The smallest value.
        maximum: The largest value.
        value: The statistic that states it, where it is a figure with an id of its own.
        quantity: What is printed, where it is printed for this relation alone.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    count: StatisticId | None = None
    minimum: StatisticId | None = None
    maximum: StatisticId | None = None
    value: StatisticId | None = None
    quantity: Quantity | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
