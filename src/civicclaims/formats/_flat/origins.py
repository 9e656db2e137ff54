"""Where the items of a record stand in a file of flat values."""

from collections.abc import Mapping
from typing import Final, Generic, NamedTuple, TypeVar

import attrs

from civicclaims.record.bundle import Bundle

T = TypeVar("T")
A = TypeVar("A")
"""Where something stands in the file: a JSON pointer, or a row and a column."""


class Origin(NamedTuple, Generic[A]):
    """Where an item stands in a file, and the field of it that is meant."""

    at: A
    array: str
    field: str


@attrs.frozen
class Origins(Generic[A]):
    """Where the items of a record stand in the file.

    Attributes:
        bundle: The record.
        at: Where each item stands, by its id.
    """

    bundle: Bundle
    at: Mapping[str, A]

    def origin(self, place: str) -> Origin[A] | None:
        """Where the item is that a place of the bundle lies in; None where it lies in none."""
        _, array, index, field = [*place.split("/", 3), "", "", "", ""][:4]
        items = getattr(self.bundle, array, ()) if array in _ARRAYS else ()
        if not index.isdecimal() or len(index) > 9 or int(index) >= len(items):
            return None
        return Origin(self.at[items[int(index)].id], array, field)


_ARRAYS: Final = ("agents", "sources", "claims", "reviews")


def nearest(fields: Mapping[str, T], field: str) -> T | None:
    """What a table says of a field, or of the nearest thing around it."""
    while field not in fields:
        if not field:
            return None
        field = field.rpartition("/")[0]
    return fields[field]
