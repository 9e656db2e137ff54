"""Reading a table: its columns first, then its rows."""

from collections.abc import Callable

import attrs

from civicclaims.errors import FormatError, Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.columns import NO_KIND, ColumnMap
from civicclaims.formats._table.declared import NOTHING, Declared, declared
from civicclaims.formats._table.header import columns_of, header_row
from civicclaims.formats._table.rows import record_of
from civicclaims.formats._table.settling import settled
from civicclaims.formats._table.table import HEAD, Table, TableError
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Reading

Open = Callable[[Declared], Table]
"""Opens a table, with what is declared of it."""


def _said(options: Options) -> Declared:
    """What is declared of a table; an option comes before the columns file."""
    said = NOTHING if options.columns is None else declared(options.columns)
    return attrs.evolve(
        said,
        encoding=options.encoding or said.encoding,
        sheet=options.sheet or said.sheet,
        date_order=options.date_order or said.date_order,
    )


def _columns(table: Table, said: Declared) -> ColumnMap:
    header = header_row(table, said)
    if header is None:
        first = next(table.rows(), None)
        if first is None:
            raise TableError(Problem(message="the table is empty"))
        found = ", ".join(shown(cell.text) for cell in list(first.cells.values())[:6])
        message = (
            f"none of the first {HEAD} rows is a header that is known; the first row has "
            f"{found or 'nothing that can be read'}. Say in a columns file which column is what "
            "(--columns)"
        )
        raise TableError(
            Problem(message=message, line=first.line, cell=table.cell(first.number, 0))
        )
    return settled(columns_of(header, table, said), table)


def columns_in(opened: Open, options: Options) -> ColumnMap:
    """Which column of a table is what.

    Raises:
        FormatError: If the table cannot be read at all.
    """
    try:
        said = _said(options)
        return _columns(opened(said), said)
    except TableError as error:
        raise FormatError(error.problems) from None


def reading_of(opened: Open, options: Options) -> Reading:
    """The record in a table; never raises for what the table holds."""
    notes: tuple[str, ...] = ()
    try:
        said = _said(options)
        table = opened(said)
        notes = table.notes
        columns = _columns(table, said)
        notes = columns.notes
        _has_rows(table, columns)
        return record_of(table, columns, options.limits.problems)
    except TableError as error:
        return Reading(bundle=None, problems=error.problems, count=0, notes=notes)


def _has_rows(table: Table, columns: ColumnMap) -> None:
    """Make sure that it can be told what a row is."""
    if columns.kind is None and not columns.tells_kind:
        message = f"{NO_KIND} in a columns file (civicclaims columns prints one to correct)"
        problem = Problem(message=message, cell=table.cell(columns.header, 0))
        raise TableError(*columns.problems, problem)
