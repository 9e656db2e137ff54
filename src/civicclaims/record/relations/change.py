"""How a figure changed."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import StatisticId
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Change:
    """A change from one figure to another, in percent, points, units or a multiple.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        before: The figure before; absent where it is not printed.
        after: The figure after.
        direction: Which way; the magnitude itself carries no sign.
        over: The time it took.
        value: The statistic that states it, where it is a figure with an id of its own.
        quantity: What is printed, where it is printed for this relation alone.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    before: StatisticId | None = None
    after: StatisticId | None = None
    direction: Literal["up", "down"] | None = None
    over: When | None = None
    value: StatisticId | None = None
    quantity: Quantity | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
