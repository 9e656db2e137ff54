"""Batches of Arrow to readings: one for each row, in memory for one batch."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from civicclaims.errors import Problem
from civicclaims.formats._arrow.build import BATCH
from civicclaims.formats._arrow.rows import explained, refused
from civicclaims.formats._arrow.schema import RefusedError, failures, fits, library, plain_schema
from civicclaims.formats._arrow.take import bundles, items_in, values_in
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.shape import fields
from civicclaims.formats.options import Limits
from civicclaims.formats.reading import Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle

_POINTER: Final = 8
"""How many bytes each value takes at least, in a list of Python."""


def readings(batches: Iterable[Any], schema: Any, limits: Limits) -> Iterator[Reading]:
    """What came of each row of each batch.

    The rows of a schema that fits take the fast path. Where it does not, or a row is no sound
    record, the row is explained. Where many are refused, the first are named and the rest are
    counted.
    """
    return told(_readings(batches, schema, limits), "rows", limits.problems)


def _readings(batches: Iterable[Any], schema: Any, limits: Limits) -> Iterator[Reading]:
    try:
        fault = _schema_fault(list(schema), limits) or _foreign(schema)
        fast, wanted = fits(schema, Bundle), plain_schema(schema)
    except failures() as error:
        # The names of columns are first looked at here, and may not be UTF-8.
        fault = damaged(error)
    if fault is not None:
        yield unreadable(fault)
        return
    row, left = 0, iter(batches)
    while True:
        try:
            batch = next(left, None)
            if batch is None:
                return
            # What a file says of its own offsets is not to be trusted.
            batch.validate(full=True)
        except failures() as error:
            yield unreadable(damaged(error))
            return
        for part, fault in parts(batch, limits):
            if fault is None:
                rows = _rows(part, wanted, row, limits, fast=fast)
            else:
                rows = iter((refused(row + 1, fault),))
            for reading in rows:
                row += 1
                if row > limits.rows:
                    yield unreadable(f"more than {limits.rows:,} rows, the limit (rows)")
                    return
                yield reading


def parts(batch: Any, limits: Limits) -> Iterator[tuple[Any, str | None]]:
    """A batch in parts, each with why it cannot be held in memory, if so.

    A part that cannot be held is of one row.
    """
    for begin in range(0, batch.num_rows, BATCH):
        waiting = [batch.slice(begin, BATCH)]
        while waiting:
            part = waiting.pop()
            fault = _too_much(part, limits)
            if fault is None or part.num_rows == 1:
                yield part, fault
            else:
                half = part.num_rows // 2
                waiting += [part.slice(half), part.slice(0, half)]


def _too_much(part: Any, limits: Limits) -> str | None:
    """Why the rows of a part cannot be held together; None where they can.

    There are too many values where pointers to them would take up more than may be unpacked.
    """
    most = limits.unpacked // _POINTER
    if sum(map(values_in, part.columns)) > most:
        return f"a record of more than {most:,} values, the limit (unpacked)"
    items = sum(map(items_in, part.columns))
    if items > limits.items:
        return f"a record of {items:,} items; at most {limits.items:,} are read (items)"
    return None


def _rows(part: Any, wanted: Any, before: int, limits: Limits, *, fast: bool) -> Iterator[Reading]:
    """The reading of each row of a part of a batch.

    Args:
        part: The part.
        wanted: Its schema, with plain types of text.
        before: How many rows of the file are before it.
        limits: How much is read.
        fast: Whether its schema fits.
    """
    if not part.schema.equals(wanted):
        part = part.cast(wanted)
    found = bundles(part) if fast else [None] * part.num_rows
    filled = [each.is_valid().to_pylist() for each in part.columns if each.null_count < len(each)]
    for index, bundle in enumerate(found):
        row = before + index + 1
        if bundle is not None:
            yield Reading(bundle=bundle, first_line=row)
        elif any(each[index] for each in filled):
            yield explained(part, index, row, limits)
        else:
            yield refused(row, "nothing stands in it")


def damaged(error: Exception) -> str:
    """What there is to say of a file that cannot be read."""
    if isinstance(error, RefusedError):
        return str(error)
    said = shown(str(error).partition("\n")[0])
    return f"the file is damaged, or of another kind; the Arrow library says {said}"


def unreadable(message: str) -> Reading:
    """The reading of a file, or of what is left of it, that cannot be read."""
    return Reading(
        bundle=None, problems=(Problem(message=message),), refused=("the rest of the file",)
    )


def _schema_fault(columns: list[Any], limits: Limits, path: str = "", depth: int = 1) -> str | None:
    """Why nothing can be read under some columns; None where something can."""
    if depth > limits.depth:
        return f"columns more than {limits.depth:,} levels deep (depth)"
    seen: set[str] = set()
    for column in columns:
        name = f"{path}{column.name}"
        if column.name in seen:
            return f"two columns are called {shown(name)}"
        seen.add(column.name)
        fault = _schema_fault(_inside(column.type), limits, f"{name}.", depth + 1)
        if fault is not None:
            return fault
    return None


def _inside(kind: Any) -> list[Any]:
    """The columns inside a column."""
    types = library().types
    if types.is_list(kind) or types.is_large_list(kind):
        return [kind.value_field]
    return list(kind) if types.is_struct(kind) else []


def _foreign(schema: Any) -> str | None:
    """That a table is one of something else; None where it has a column of a record."""
    known = {each.name for each in fields(Bundle)} - {"id"}
    if known & set(schema.names):
        return None
    first = ", ".join(shown(name) for name in schema.names[:3]) or "none at all"
    return (
        "the table has none of the columns of a record, such as civicclaims, agents or claims; "
        f"its columns are {first}{' and others' if len(schema.names) > 3 else ''}"
    )
