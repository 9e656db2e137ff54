"""What the rows of one table have in common, worked out once."""

from collections.abc import Mapping
from typing import Final

import attrs

from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.fields import FIELDS, KINDS, SOURCE_FIELDS, Field
from civicclaims.formats._table.table import Table

_CONTENT: Final = frozenset({
    "figure", "figure_words", "text", "margin_of_error", "sample_size", "kind", "id",
})  # fmt: skip
"""What makes a record of a row that has anything of it."""


@attrs.frozen
class Held:
    """A field, and where a table has it.

    Attributes:
        field: The field.
        places: The numbers of its columns, what counts first in front.
    """

    field: Field
    places: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Layout:
    """A table whose columns are known.

    Attributes:
        table: The table.
        columns: What its columns are.
        meanings: The number of the column of each meaning.
        read: The numbers of the columns that something is read from.
        figures: Those of figures.
        content: Those whose cells make a record of a row.
        headers: The headers that are not empty.
        items: For each kind of row its fields that have a column, or must hold something.
        sources: The same of the source of such a row.
    """

    table: Table
    columns: ColumnMap
    meanings: Mapping[str, int]
    read: frozenset[int]
    figures: frozenset[int]
    content: frozenset[int]
    headers: Mapping[int, str]
    items: Mapping[str, tuple[Held, ...]]
    sources: Mapping[str, tuple[Held, ...]]


def layout_of(table: Table, columns: ColumnMap) -> Layout:
    """What the rows of a table have in common."""
    meanings = {
        column.means: at for at, column in enumerate(columns.columns) if column.means is not None
    }
    parts = columns.in_parts()
    return Layout(
        table=table,
        columns=columns,
        meanings=meanings,
        read=parts | {*meanings.values()},
        figures=columns.of_figures(),
        content=parts.union(at for means, at in meanings.items() if means in _CONTENT),
        headers={at: each.header for at, each in enumerate(columns.columns) if each.header},
        items={kind: _held(FIELDS[kind], meanings) for kind in KINDS},
        sources={kind: _held(fields, meanings) for kind, fields in SOURCE_FIELDS.items()},
    )


def _held(fields: tuple[Field, ...], meanings: Mapping[str, int]) -> tuple[Held, ...]:
    found = (
        Held(field, tuple(meanings[name] for name in field.columns if name in meanings))
        for field in fields
    )
    return tuple(each for each in found if each.places or each.field.default is attrs.NOTHING)
