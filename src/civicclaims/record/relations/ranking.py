"""A place in an order of figures."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Ranking:
    """A figure's place among others, such as the highest since 1990.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        item: The figure.
        rank: Its place, as printed: `highest`, `second lowest`.
        among: The figures it is ranked with, where they are printed.
        since: How far back the ranking reaches.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    item: StatisticId
    rank: str
    among: tuple[StatisticId, ...] = ()
    since: When | None = None
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
