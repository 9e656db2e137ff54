"""An average."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.numeral import NumeralText
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Mean:
    """An arithmetic mean: `total / count`.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        total: The sum of all values.
        count: How many values there are.
        minimum: The smallest value.
        maximum: The largest value.
        step: The step in which the single values go up, in the unit of the mean: `1` for whole
            numbers, `1/2` for values that are the mean of two whole numbers each. Absent where
            they may be anything.
        value: The statistic that states it, where it is a figure with an id of its own.
        quantity: What is printed, where it is printed for this relation alone.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    total: StatisticId | None = None
    count: StatisticId | None = None
    minimum: StatisticId | None = None
    maximum: StatisticId | None = None
    step: NumeralText | None = None
    value: StatisticId | None = None
    quantity: Quantity | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
