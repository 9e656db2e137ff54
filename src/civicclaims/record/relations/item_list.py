"""What was announced by number, and what is then listed."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import AnyId, StatisticId


@attrs.frozen(kw_only=True)
class ItemList:
    """A list whose length is announced, such as "four priorities" (schema.org ItemList).

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        announced: The figure that says how many there are (schema.org `numberOfItems`).
        items: What is listed (schema.org `itemListElement`), each of the kind announced.
        exhaustive: Whether the items are said to be all there are; "among them" says they are not.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    announced: StatisticId
    items: tuple[AnyId, ...]
    exhaustive: Literal["yes", "no", "unknown"] = "unknown"
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
