"""How the parts of a whole hang together."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import StatisticId


@attrs.frozen(kw_only=True)
class PartsOfWhole:
    """Figures that are the parts of one whole.

    Parts in percent are held against 100; parts in the unit of the whole against the whole.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        parts: The parts.
        whole: The whole; absent where the parts are percentages of something unprinted.
        exhaustive: Whether the parts are all there is.
        exclusive: Whether nothing is counted in two parts.
        residual: The part that collects the rest (`other`).
        multiple_response: Whether one could give several answers, so that the parts overlap.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    parts: tuple[StatisticId, ...]
    whole: StatisticId | None = None
    exhaustive: Literal["yes", "no", "unknown"] = "unknown"
    exclusive: Literal["yes", "no", "unknown"] = "unknown"
    residual: StatisticId | None = None
    multiple_response: bool = False
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
