"""Which came first."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.reference import AnyId


@attrs.frozen(kw_only=True)
class Ordering:
    """Two events, claims or documents of which one came first.

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        before: The earlier.
        after: The later.
        basis: Whether the text states the relation, or the maker of the record inferred it.
        anchors: Where it is stated.
        attribution: Who states it; absent where its members' account does.
        note: A remark of the maker of the record, such as what the inference rests on.
    """

    id: str
    before: AnyId
    after: AnyId
    basis: Literal["stated", "inferred"] = "stated"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
    note: str | None = None
