"""Records to Arrow, a column at a time.

Each field of all items of a class becomes one array at once. Where an item is absent, an empty
one stands in its place, and the array says which are. What no item holds costs nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, islice, repeat
from operator import attrgetter
from typing import Any, Final

from civicclaims.formats._arrow.schema import library, schema, struct
from civicclaims.formats._own.shape import Field, fields
from civicclaims.record.bundle import Bundle

BATCH: Final = 1_024
"""How many records are written together."""


def batches(bundles: Iterable[Bundle]) -> Iterator[Any]:
    """The records in batches, in memory for one batch."""
    left = iter(bundles)
    while batch := list(islice(left, BATCH)):
        yield batch_of(batch)


def batch_of(bundles: Sequence[Bundle]) -> Any:
    """One batch of a row a record.

    Raises:
        UnicodeEncodeError: If a text holds half of a character (a lone surrogate).
        OverflowError: If a whole number needs more than 64 bits.
    """
    return library().RecordBatch.from_arrays(_columns(bundles, Bundle), schema=schema())


def _columns(items: Sequence[Any], cls: Any) -> list[Any]:
    return [
        _column(list(map(attrgetter(field.name), items)), field, column.type)
        for field, column in zip(fields(cls), struct(cls), strict=True)
    ]


def _column(values: list[Any], field: Field, kind: Any) -> Any:
    """One field of all items."""
    pa, some = library(), any(values)
    if not field.shape.many:
        # Nothing but absent values is common, and `any` has seen all of them.
        if not some and values.count(None) == len(values):
            return pa.nulls(len(values), kind)
        return _inner(values, field, kind)
    offsets = accumulate(map(len, values), initial=0) if some else repeat(0, len(values) + 1)
    inner = list(chain.from_iterable(values)) if some else []
    return pa.ListArray.from_arrays(
        pa.array(list(offsets), pa.int32()),
        _inner(inner, field, kind.value_type),
        type=kind,
    )


def _inner(values: list[Any], field: Field, kind: Any) -> Any:
    pa, cls = library(), field.shape.cls
    if not values:
        return pa.nulls(0, kind)
    if field.shape.kind != "object":
        return pa.array(values, kind)
    absent = [each is None for each in values]
    mask = None
    if any(absent):
        empty, mask = _empty(cls), pa.array(absent, pa.bool_())
        values = [empty if each is None else each for each in values]
    return pa.StructArray.from_arrays(_columns(values, cls), fields=list(kind), mask=mask)


@cache
def _empty(cls: Any) -> Any:
    """What stands in the place of an absent item: it holds nothing at all."""
    return cls(**{each.name: () if each.shape.many else None for each in fields(cls)})
