"""What the rows of one table have in common, worked out once."""

from collections.abc import Mapping
from typing import Final

import attrs

from civicclaims.formats._table.columns import QUALIFIER, Column, ColumnMap
from civicclaims.formats._table.fields import FIELDS, KINDS, SOURCE_FIELDS, Field
from civicclaims.formats._table.names import heading
from civicclaims.formats._table.table import Table

_CONTENT: Final = frozenset({
    "figure", "figure_words", "text", "margin_of_error", "sample_size", "kind", "id",
})  # fmt: skip
"""What makes a record of a row that has anything of it."""


_NAMES: Final = ("measure", "population")
"""Columns of names, in which "None" can be one: that of an answer."""


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
        qualifiers: Those that together say which figure it is, each with the words before it.
        figures: Those of figures.
        names: Those of names.
        content: Those whose cells make a record of a row.
        headers: The headers that are not empty.
        items: For each kind of row its fields that have a column, or must hold something.
        sources: The same of the source of such a row.
    """

    table: Table
    columns: ColumnMap
    meanings: Mapping[str, int]
    read: frozenset[int]
    qualifiers: Mapping[int, str]
    figures: frozenset[int]
    names: frozenset[int]
    content: frozenset[int]
    headers: Mapping[int, str]
    items: Mapping[str, tuple[Held, ...]]
    sources: Mapping[str, tuple[Held, ...]]


def layout_of(table: Table, columns: ColumnMap) -> Layout:
    """What the rows of a table have in common."""
    meanings = {
        column.means: at
        for at, column in enumerate(columns.columns)
        if column.means not in {None, QUALIFIER}
    }
    qualifiers = {
        at: _label(column) for at, column in enumerate(columns.columns) if column.means == QUALIFIER
    }
    parts = columns.in_parts()
    return Layout(
        table=table,
        columns=columns,
        meanings=meanings,
        read=parts | {*meanings.values()},
        qualifiers=qualifiers,
        figures=columns.of_figures(),
        names=frozenset(meanings[means] for means in _NAMES if means in meanings),
        content=parts.union(at for means, at in meanings.items() if means in _CONTENT),
        headers={at: each.header for at, each in enumerate(columns.columns) if each.header},
        items={kind: _held(FIELDS[kind], meanings, qualifiers) for kind in KINDS},
        sources={kind: _held(fields, meanings, {}) for kind, fields in SOURCE_FIELDS.items()},
    )


def _label(column: Column) -> str:
    """What stands before the words of a qualifier: what its column is called, if that is needed."""
    header = " ".join(column.header.split())
    return f"{header}: " if header and heading(header).means != QUALIFIER else ""


def _held(
    fields: tuple[Field, ...], meanings: Mapping[str, int], qualifiers: Mapping[int, str]
) -> tuple[Held, ...]:
    found = (
        Held(
            field,
            tuple(qualifiers)
            if field.column == QUALIFIER
            else tuple(meanings[name] for name in field.columns if name in meanings),
        )
        for field in fields
    )
    return tuple(each for each in found if each.places or each.field.default is attrs.NOTHING)
