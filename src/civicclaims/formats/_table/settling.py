"""What the cells of a table show of its columns: signs, dates, units, and the kinds of rows."""

from typing import Final, TypeAlias

import attrs

from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.columns import Column, ColumnMap
from civicclaims.formats._table.dates import Orders, ToldOrder
from civicclaims.formats._table.fields import FIELDS, KINDS, kind_called
from civicclaims.formats._table.figures import Signs, Told
from civicclaims.formats._table.names import folded, known
from civicclaims.formats._table.table import Row, Table
from civicclaims.formats._table.units import unit_of_column

_DATES: Final = frozenset(
    column for fields in FIELDS.values() for field in fields if field.sort == "when"
    for column in field.columns[:2]
) | {"date", "period"}  # fmt: skip


class Kinds:
    """Whether the cells of a column name kinds of rows, while they are looked at."""

    def __init__(self) -> None:
        self.any = False
        self.others: dict[str, None] = {}

    def see(self, _: str, words: str) -> None:
        """Look at a cell."""
        if not self.any:
            self.any = kind_called(words) is not None
            if len(self.others) < _SHOWN:
                self.others.setdefault(words)


_SHOWN: Final = 3
_Watch: TypeAlias = Signs | Orders | Kinds


def settled(columns: ColumnMap, table: Table) -> ColumnMap:
    """The columns with what their cells show."""
    columns = _with_units(columns, table)
    signs: dict[int, Signs] = {}
    orders: dict[int, Orders] = {}
    kinds: dict[int, Kinds] = {}
    in_parts = columns.in_parts()
    for at, column in enumerate(columns.columns):
        if (column.is_figure or at in in_parts) and column.decimal is None:
            signs[at] = Signs()
        elif column.means in _DATES and column.date_order is None:
            orders[at] = Orders()
        elif column.means == "kind" and not column.declared and folded(column.header) != "kind":
            kinds[at] = Kinds()
    watched: dict[int, _Watch] = {**signs, **orders, **kinds}
    for row in table.rows() if watched else ():
        if row.number > columns.header:
            for at, watch in watched.items():
                cell = row.cells.get(at)
                if cell is not None and cell.sort == "text":
                    watch.see(table.cell(row.number, at), cell.text)
    told = {at: watch.told() for at, watch in signs.items()}
    told_orders = {at: watch.told() for at, watch in orders.items()}
    columns = attrs.evolve(
        columns,
        columns=tuple(
            _settled(column, told.get(at, Told()), told_orders.get(at, ToldOrder()))
            for at, column in enumerate(columns.columns)
        ),
    )
    for at, watch in kinds.items():
        columns = _without_kinds(columns, at, watch)
    return columns


def _settled(column: Column, sign: Told, order: ToldOrder) -> Column:
    """A column with what its cells show of points and commas, and of the order of dates."""
    shown_by = sign.at if sign.sign is not None else order.at if order.order is not None else None
    return attrs.evolve(
        column,
        decimal=column.decimal or sign.sign,
        date_order=column.date_order or order.order,
        told_by=shown_by,
        unclear=sign.why or order.why,
    )


def _without_kinds(columns: ColumnMap, at: int, seen: Kinds) -> ColumnMap:
    """The columns, where one that only looked like the kind of a row is passed over."""
    column = columns.columns[at]
    if seen.any or not seen.others.keys() - {column.header}:
        return columns
    values = ", ".join(shown(each) for each in seen.others if each != column.header)
    note = (
        f"the column {shown(column.header)} is passed over: it holds {values}, and nothing in it "
        f"is a kind of row ({', '.join(KINDS)})"
    )
    others = columns.columns
    return attrs.evolve(
        columns,
        columns=(*others[:at], attrs.evolve(column, means=None), *others[at + 1 :]),
        notes=(*columns.notes, note),
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
