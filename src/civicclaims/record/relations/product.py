"""A product."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class Product:
    """Figures that multiply to another.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        factors: The figures multiplied.
        product: Their product.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    factors: tuple[StatisticId, ...]
    product: StatisticId
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
