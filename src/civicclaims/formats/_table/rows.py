"""From the rows of a table to the items of a record."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.cells import Cells
from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.declared import Parts
from civicclaims.formats._table.fields import FIELDS, KINDS, Field
from civicclaims.formats._table.said import SPOKEN, add_publisher, add_said, values_of
from civicclaims.formats._table.table import Row, Table
from civicclaims.formats.gathering import Gathering, named
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

_KINDS: Final = {
    **{kind: kind for kind in KINDS},
    **dict.fromkeys(("quote", "zitat"), "quotation"),
    **dict.fromkeys(("statistik", "figure", "zahl"), "statistic"),
    **dict.fromkeys(("behauptung", "aussage"), "claim"),
    **dict.fromkeys(("quelle", "document"), "source"),
}
"""The words for the kinds of rows."""


def kind_of_rows(columns: ColumnMap) -> str | None:
    """What a row is, where no column says so; None where that cannot be told."""
    if columns.rows is not None:
        return columns.rows
    mapped = {each.means for each in columns.columns}
    if mapped & {"figure", "figure_words"} or columns.parts:
        return "statistic"
    if "text" in mapped:
        return "quotation" if mapped & {"speaker", "speaker_ids"} else "claim"
    return None


def record_of(table: Table, columns: ColumnMap, most_problems: int) -> Reading:
    """The record in a table whose columns are known."""
    rows = Rows(table, columns)
    for row in table.rows():
        if row.number < columns.header:
            rows.gathering.pass_over("rows above the header")
        elif row.number > columns.header:
            rows.take(row)
    for name, count in table.passed_over.items():
        rows.gathering.passed_over[name] = count
    reading = rows.gathering.reading()
    return attrs.evolve(reading, problems=_capped(reading.problems, most_problems))


def _capped(problems: tuple[Problem, ...], most: int) -> tuple[Problem, ...]:
    """The first problems, and how many more there are."""
    if len(problems) <= most:
        return problems
    rest = attrs.evolve(
        problems[most], message=f"{len(problems) - most:,} more problems, the first of them here"
    )
    return (*problems[:most], rest)


class Rows:
    """The rows of one table, while they are read.

    Attributes:
        gathering: What has come of them so far.
    """

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self.gathering = Gathering()
        self._table = table
        self._columns = columns
        self._kind = kind_of_rows(columns)
        self._in_parts = columns.in_parts()
        self._meanings = {
            column.means: at
            for at, column in enumerate(columns.columns)
            if column.means is not None
        }
        self._merged: dict[int, tuple[int, Row]] = {}
        self._areas = {(first, column): last for first, last, column in table.merged}
        self._read = {*self._meanings.values(), *self._in_parts}
        self._tell_of_columns()

    def _tell_of_columns(self) -> None:
        """Say what is wrong with the headers, and what no column shows."""
        self.gathering.problems.extend(self._columns.problems)
        for at, column in enumerate(self._columns.columns):
            if column.unclear is not None:
                what, choices = ("date_order", '"day-first" or "month-first"')
                if column.is_figure or at in self._in_parts:
                    what, choices = "decimal", '"." or ","'
                cell = self._table.cell(self._columns.header, at)
                self.gathering.problem(
                    f"the column {shown(column.header)} cannot be read: {column.unclear}; declare "
                    f"{what} = {choices} in a columns file",
                    Place(cell=cell),
                )

    def take(self, row: Row) -> None:
        """Take in a row, or refuse it by name."""
        self.gathering.count += 1
        row = self._filled(row)
        fault, at = self._fault(row)
        cells = Cells(row, self._table, self._columns, self._meanings, self.gathering)
        kind = None if fault else self._kind_of(cells)
        if fault is None and kind is None:
            at = self._meanings.get("kind", 0)
            said = row.cells.get(at) if "kind" in self._meanings else None
            fault = f"what the row is cannot be told{f' from {shown(said.text)}' if said else ''}"
        if fault is not None or kind is None:
            self.gathering.refuse(f"row {row.number}", str(fault), self._table.place(row, at))
            return
        self._ragged(row)
        parts = self._columns.parts if kind == "statistic" else ()
        if not parts or "figure" in self._meanings or "figure_words" in self._meanings:
            self._item(kind, cells)
        for each in parts:
            self._parts(each, cells)
        for column, cell in row.cells.items():
            if column not in cells.used and cell.text:
                self.gathering.pass_over(self._columns.key(column))

    def _filled(self, row: Row) -> Row:
        """The row with what stands in areas of merged cells that reach down to it."""
        if not self._areas:
            return row
        cells = dict(row.cells)
        for at in self._read:
            last, top = self._merged.get(at, (0, row))
            if row.number <= last and at in top.cells:
                cells.setdefault(at, top.cells[at])
            elif (row.number, at) in self._areas:
                self._merged[at] = (self._areas[row.number, at], row)
        return attrs.evolve(row, cells=cells)

    def _fault(self, row: Row) -> tuple[str | None, int]:
        """Why a row cannot be read, and in which column; None where it can."""
        width = len(self._columns.columns)
        if row.fault is not None:
            return row.fault, row.fault_column
        beyond = [at for at in row.cells if at >= width]
        if beyond and row.width is not None:
            count = f"the row has {row.width:,} cells, the header {width:,}"
            return f"{count}; a cell with a separator in it needs quotation marks", min(beyond)
        if not self._read & row.cells.keys():
            return "nothing stands in the columns that are read", min(row.cells)
        return None, 0

    def _ragged(self, row: Row) -> None:
        """Say that a row ends before the header does."""
        width = len(self._columns.columns)
        if row.width is not None and row.width < width:
            self.gathering.problem(
                f"the row ends here, but the header has {width:,} cells; the rest is empty",
                self._table.place(row, row.width),
            )

    def _kind_of(self, cells: Cells) -> str | None:
        """What a row is: as its own column says, else as the others of the table."""
        said = cells.text("kind")
        return self._kind if said is None else _KINDS.get(" ".join(said.casefold().split()))

    def _item(self, kind: str, cells: Cells) -> None:
        """Make the item of a row."""
        values = values_of(FIELDS[kind], cells)
        if kind in SPOKEN:
            add_said(kind, values, cells)
        elif kind == "source":
            add_publisher(values, cells)
        self._add(KINDS[kind], values, cells, self._noted(FIELDS[kind]))

    def _add(self, cls: Any, values: dict[str, Any], cells: Cells, noted: Mapping[str, int]) -> str:
        """Take in an item, under its own id or one made of what it holds, with its places."""
        own = values.pop("id", "")
        item = cls(id=own, **values)
        if not own:
            item = attrs.evolve(item, id=named(cls.__name__.lower(), item))
        at = min(self._read & cells.row.cells.keys())
        found = self.gathering.add(item, cells.place(at), given=bool(own))
        for field, column in noted.items():
            if column in cells.row.cells:
                self.gathering.note(found, field, cells.place(column))
        return found

    def _noted(self, fields: tuple[Field, ...]) -> dict[str, int]:
        """The fields that have a column, and its number."""
        return {
            field.inside or field.name: self._meanings[column]
            for field in fields
            for column in reversed(field.columns)
            if column in self._meanings
        }

    def _parts(self, parts: Parts, cells: Cells) -> None:
        """Make the figures of a row that are the parts of a whole, and the whole."""
        places = [at for key in parts.columns if (at := self._columns.by_key(key)) is not None]
        whole = None if parts.whole is None else self._columns.by_key(parts.whole)
        shared = values_of(FIELDS["statistic"], cells)
        for name in ("quantity", "margin_of_error"):
            shared.pop(name, None)
        add_said("statistic", shared, cells)
        own, measure = shared.pop("id", ""), shared.pop("measure", None)
        ids: dict[int, str] = {}
        content = []
        for at in (*places, *(() if whole is None else (whole,))):
            column = self._columns.columns[at]
            found = cells.quantity(at, unit="%" if parts.whole is None else None)
            content.append((column.header, found, shared, measure))
            ids[at] = self._part(at, found, {**shared, "measure": measure}, own, cells)
        relation = PartsOfWhole(
            id=f"{own}: {', '.join(parts.columns)}" if own else named("parts", *content),
            parts=tuple(ids[at] for at in places),
            whole=None if whole is None else ids[whole],
            exhaustive=parts.exhaustive,
            exclusive=parts.exclusive,
        )
        at = next((at for at in places if at in cells.row.cells), places[0] if places else 0)
        self.gathering.add(relation, cells.place(at))

    def _part(
        self, at: int, found: Quantity | None, shared: dict[str, Any], own: str, cells: Cells
    ) -> str:
        """Make one of these figures; its header says what it measures."""
        header = " ".join(self._columns.columns[at].header.split())
        measure = shared["measure"]
        values = {
            **shared,
            "measure": header if measure is None else f"{measure}: {header}",
            "quantity": found,
        }
        item = Statistic(id="", **values)
        name = f"{own}: {header}" if own else named("statistic", item)
        added = self.gathering.add(attrs.evolve(item, id=name), cells.place(at))
        self.gathering.note(added, "quantity", cells.place(at))
        return added
