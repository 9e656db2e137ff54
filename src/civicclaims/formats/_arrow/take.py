"""Arrow to records, a column at a time.

Each column becomes one list at once, and the lists become light carriers, whose fields msgspec
then checks while it moves them into the record classes. Nothing here explains a refusal.
"""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

import msgspec

from civicclaims.formats._arrow.schema import is_view, library
from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, fields
from civicclaims.formats._own.twins import bundle as bundle_of, twins
from civicclaims.record.bundle import Bundle


def bundles(batch: Any) -> Iterator[Bundle | None]:
    """The records of a batch whose schema fits; None for one that is not sound."""
    spelled = twins().spelled
    for carrier in _carriers(batch, Bundle):
        try:
            found = bundle_of(carrier)
        except msgspec.ValidationError:
            yield None
        else:
            yield found if spelled(found) else None


@cache
def _carrier(cls: Any) -> Any:
    """What carries the fields of an object, whatever they hold."""
    return msgspec.defstruct(cls.__name__, [each.name for each in fields(cls)], gc=False)


def _carriers(held: Any, cls: Any) -> list[Any]:
    """A carrier for each row of a batch, or of an array of structs none of which is absent."""
    if isinstance(held, library().RecordBatch):
        held = held.to_struct_array()
    place = {column.name: index for index, column in enumerate(held.type)}
    columns = [
        _values(held.field(place[field.name]), field)
        if field.name in place
        else [_absent(field)] * len(held)
        for field in fields(cls)
    ]
    return list(map(_carrier(cls), *columns))


def _values(column: Any, field: Field) -> list[Any]:
    """What a field holds in each row; what is absent holds by default."""
    if column.null_count == len(column):
        return [_absent(field)] * len(column)
    if field.shape.many:
        return _lists(column, field.shape)
    values = _inner(column, field.shape)
    if column.null_count and (absent := _absent(field)) is not None:
        return [absent if each is None else each for each in values]
    return values


def _absent(field: Field) -> Any:
    """What a field holds where it is absent; None, which refuses its record, where it must not."""
    return None if field.required else field.default


def _lists(column: Any, shape: Shape) -> list[Any]:
    inner = column.flatten()
    if not len(inner):
        return [()] * len(column)
    values = _inner(inner, shape)
    lengths = (length or 0 for length in column.value_lengths().to_pylist())
    ends = pairwise(accumulate(lengths, initial=0))
    return [values[begin:end] if end > begin else () for begin, end in ends]


def _inner(array: Any, shape: Shape) -> list[Any]:
    if shape.kind == "object":
        return _objects(array, shape.cls)
    if shape.kind == "integer":
        return _integers(array)
    return texts(array)


def _objects(array: Any, cls: Any) -> list[Any]:
    if not array.null_count:
        return _carriers(array, cls)
    present = iter(_carriers(array.drop_null(), cls))
    return [next(present) if there else None for there in array.is_valid().to_pylist()]


def _integers(array: Any) -> list[Any]:
    """Whole numbers; one that JSON could not hold is no number, so its record is refused."""
    values: list[Any] = array.to_pylist()
    if max(map(abs, filter(None, values)), default=0) <= MAX_INTEGER:
        return values
    return ["too large" if each and abs(each) > MAX_INTEGER else each for each in values]


def texts(array: Any) -> list[Any]:
    """The texts or truths of an array.

    The same text is one object where the array says that it is the same.
    """
    if not hasattr(array, "dictionary"):
        found: list[Any] = array.to_pylist()
        return found
    indices, words = array.indices, array.dictionary
    if len(words) > len(indices):
        # A part of a long table: only the words that occur in it are taken.
        again = indices.dictionary_encode()
        indices, words = again.indices, words.take(again.dictionary)
    found, places = words.to_pylist(), indices.to_pylist()
    if indices.null_count:
        return [None if place is None else found[place] for place in places]
    return list(map(found.__getitem__, places))


def values_in(array: Any) -> int:
    """How many values an array has in all, those inside it counted.

    Views may show the same long text many times; so a text counts as so many pointers.
    """
    types, kind = library().types, array.type
    if array.null_count == len(array) and not types.is_null(kind):
        return len(array)
    if types.is_struct(kind):
        return len(array) + sum(values_in(each) for each in array.flatten())
    if types.is_list(kind) or types.is_large_list(kind):
        return len(array) + values_in(array.flatten())
    if is_view(kind):
        numbers = memoryview(array.buffers()[1]).cast("i")
        begin, end = array.offset * 4, (array.offset + len(array)) * 4
        return len(array) + sum(numbers[begin:end:4]) // 8
    return len(array)


def items_in(array: Any) -> int:
    """How many structs stand in the lists of an array, and in the lists inside those."""
    types, kind = library().types, array.type
    if array.null_count == len(array):
        return 0
    if types.is_struct(kind):
        return sum(map(items_in, array.flatten()))
    if types.is_list(kind) or types.is_large_list(kind):
        inner = array.flatten()
        here = len(inner) if types.is_struct(kind.value_type) else 0
        return here + items_in(inner)
    return 0
