"""What the cells of a table show of its columns: signs, dates, units, and the kinds of rows."""

from typing import Final, TypeAlias

import attrs

from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.columns import QUALIFIER, Column, ColumnMap
from civicclaims.formats._table.dates import Orders, Spans
from civicclaims.formats._table.fields import FIELDS
from civicclaims.formats._table.figures import Signs
from civicclaims.formats._table.names import folded, known
from civicclaims.formats._table.table import Row, Table
from civicclaims.formats._table.units import unit_of_column
from civicclaims.formats._table.watching import Groups, Ids, Kinds

_SPANS: Final = frozenset({"date", "period"})
_MONTHS: Final = frozenset({"month", "monat"})
_PEOPLE: Final = frozenset({"population", "bevölkerung"})
"""Headers that may name the people meant or count them."""

_DATES: Final = frozenset(
    column for fields in FIELDS.values() for field in fields if field.sort == "when"
    for column in field.columns[:2]
) | {"date", "period"}  # fmt: skip

_Texts: TypeAlias = dict[int, list[Signs | Orders | Spans]]
_Cells: TypeAlias = dict[int, Kinds | Ids | Groups]


def settled(columns: ColumnMap, table: Table) -> ColumnMap:
    """The columns with what their cells show."""
    columns = _with_units(columns, table)
    texts = _text_watches(columns)
    cells = _cell_watches(columns)
    for row in table.rows() if texts or cells else ():
        if row.number > columns.header:
            _look(row, columns, table, texts, cells)
    for at, watches in texts.items():
        for watch in watches:
            columns = _settled(columns, at, watch)
    for at, other in cells.items():
        columns = _without(columns, at, other.against(shown(columns.columns[at].header)))
    return _with_qualifiers(columns)


def _look(row: Row, columns: ColumnMap, table: Table, texts: _Texts, cells: _Cells) -> None:
    """Look at the cells of a row."""
    for at, watches in texts.items():
        cell = row.cells.get(at)
        if cell is not None and cell.sort == "text":
            for watch in watches:
                watch.see(table.cell(row.number, at), cell.text)
    for at, other in cells.items():
        cell = row.cells.get(at)
        if cell is not None and cell.text != columns.columns[at].header:
            other.see(table.cell(row.number, at), cell.text)


def _text_watches(columns: ColumnMap) -> _Texts:
    """What is to be seen in texts: the signs of figures, the order of dates."""
    in_parts = columns.in_parts()
    found: _Texts = {}
    for at, column in enumerate(columns.columns):
        if (column.is_figure or at in in_parts) and column.decimal is None:
            found[at] = [Signs()]
        elif column.means in _DATES and column.date_order is None:
            found[at] = [Orders()]
        if column.means in _SPANS and folded(column.header) not in _MONTHS:
            found.setdefault(at, []).append(Spans())
    return found


def _cell_watches(columns: ColumnMap) -> _Cells:
    """What is to be seen in all cells: whether a column is what its header seems to say."""
    found: _Cells = {}
    for at, column in enumerate(columns.columns):
        header = folded(column.header)
        if column.declared:
            continue
        if column.means == "kind" and header != "kind":
            found[at] = Kinds()
        elif column.means == "id" and header != "id":
            found[at] = Ids()
        elif column.means == "population" and header in _PEOPLE:
            found[at] = Groups()
    return found


def _settled(columns: ColumnMap, at: int, watch: Signs | Orders | Spans) -> ColumnMap:
    """The columns, one with what its cells show of signs, of the order of dates, or of years."""
    column, notes = columns.columns[at], columns.notes
    match watch:
        case Signs():
            sign = watch.told()
            column = attrs.evolve(column, decimal=sign.sign, told_by=sign.at, unclear=sign.why)
        case Orders():
            order = watch.told()
            column = attrs.evolve(
                column, date_order=order.order, told_by=order.at, unclear=order.why
            )
        case Spans() if watch.first is not None:
            name, words = watch.first
            column = attrs.evolve(column, has_spans=True)
            note = (
                f"{shown(words)} ({name}) in the column {shown(column.header)} may be two years, "
                "such as a season or a financial year; it and its like are kept as words"
            )
            notes = (*notes, note)
    return _evolved(columns, at, column, notes)


def _without(columns: ColumnMap, at: int, why: str | None) -> ColumnMap:
    """The columns, where one is not what its header seems to say, and why."""
    if why is None:
        return columns
    column = attrs.evolve(columns.columns[at], means=None)
    return _evolved(columns, at, column, (*columns.notes, why))


def _evolved(columns: ColumnMap, at: int, column: Column, notes: tuple[str, ...]) -> ColumnMap:
    others = columns.columns
    return attrs.evolve(columns, columns=(*others[:at], column, *others[at + 1 :]), notes=notes)


def _with_qualifiers(columns: ColumnMap) -> ColumnMap:
    """The columns of figures, where those that mean nothing else say which figure it is.

    Two figures that differ in such a column alone are not of the same thing.
    """
    if columns.kind != "statistic":
        return columns
    in_parts = columns.in_parts()
    return attrs.evolve(
        columns,
        columns=tuple(
            attrs.evolve(column, means=QUALIFIER)
            if column.means is None and not column.declared and at not in in_parts
            else column
            for at, column in enumerate(columns.columns)
        ),
    )


def _with_units(columns: ColumnMap, table: Table) -> ColumnMap:
    """The columns with the units that the row below the header has, if it is such a row.

    It is one where units stand in columns of figures, and nothing but units, words in brackets
    and known headers in all others.
    """
    row = next((row for row in table.rows() if row.number > columns.header), None)
    units = None if row is None else _units(columns, row)
    if row is None or units is None:
        return columns
    note = f"row {row.number} has the units of the columns, and is no record"
    return attrs.evolve(
        columns,
        units=row.number,
        columns=tuple(
            attrs.evolve(column, unit=column.unit or units.get(at) or None)
            for at, column in enumerate(columns.columns)
        ),
        notes=(*columns.notes, note),
    )


def _units(columns: ColumnMap, row: Row) -> dict[int, str] | None:
    """The units in a row, by their columns; None where it is no row of units."""
    figures, units = columns.of_figures(), {}
    for at, cell in row.cells.items():
        unit = unit_of_column(cell.text)
        if at in figures:
            said = columns.columns[at].unit
            if unit is None or (said is not None and folded(said) != folded(unit)):
                return None
            units[at] = unit
        elif unit is None and not known(cell.text) and not _is_bracketed(cell.text):
            return None
    return units or None


def _is_bracketed(words: str) -> bool:
    return words.strip().startswith("(") and words.strip().endswith(")")
