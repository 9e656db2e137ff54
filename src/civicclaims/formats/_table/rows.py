"""From the rows of a table to the items of a record."""

from typing import Any

import attrs

from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.asides import Asides, doubt, listed
from civicclaims.formats._table.cells import Cells
from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.fields import KINDS, SPOKEN, kind_called
from civicclaims.formats._table.layout import Layout, layout_of
from civicclaims.formats._table.marks import Marks
from civicclaims.formats._table.parts import add_parts
from civicclaims.formats._table.said import add_publisher, add_said, values_of
from civicclaims.formats._table.table import Row, Table, name_in
from civicclaims.formats.gathering import Gathering, named
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place, Reading


def record_of(table: Table, columns: ColumnMap, most_problems: int) -> Reading:
    """The record in a table whose columns are known."""
    rows = Rows(layout_of(table, columns))
    for row in table.rows():
        if row.number < columns.header:
            rows.gathering.pass_over("rows above the header")
        elif row.number > columns.header:
            rows.take(row)
    for name, count in table.passed_over.items():
        rows.gathering.passed_over[name] = count
    reading = rows.reading()
    return attrs.evolve(reading, problems=Problems(most_problems, reading.problems).told())


class Rows:
    """The rows of one table, while they are read.

    Attributes:
        gathering: What has come of them so far.
    """

    def __init__(self, layout: Layout) -> None:
        self.gathering = Gathering()
        self._layout = layout
        self._table = layout.table
        self._columns = layout.columns
        self._kind = layout.columns.kind
        self._merged: dict[int, tuple[int, Row]] = {}
        self._areas = {(first, column): last for first, last, column in self._table.merged}
        self._is_first = True
        self._taken = False
        self._asides = Asides(layout)
        self._marks = Marks()
        self._kindless: list[tuple[Row, str | None]] = []
        self._kindless_at = 0
        self._tell_of_columns()

    def _tell_of_columns(self) -> None:
        """Say what is wrong with the headers, and what no column shows."""
        self.gathering.problems.extend(self._columns.problems)
        figures = self._layout.figures
        for at, column in enumerate(self._columns.columns):
            if column.unclear is not None:
                what, choices = ("date_order", '"day-first" or "month-first"')
                if at in figures:
                    what, choices = "decimal", '"." or ","'
                cell = self._table.cell(self._columns.header, at)
                self.gathering.problem(
                    f"the column {shown(column.header)} cannot be read: {column.unclear}; declare "
                    f"{what} = {choices} in a columns file",
                    Place(cell=cell),
                )

    def take(self, row: Row) -> None:
        """Take in a row, put it aside, or refuse it by name."""
        row = self._filled(row)
        if row.fault is None and self._asides.put(row, below=self._taken):
            return
        for at, note, why in self._asides.no_notes():
            self.gathering.count += 1
            self._refuse(note, why, at)
        self.gathering.count += 1
        fault = self._fault(row)
        if fault is not None:
            self._refuse(row, *fault)
            return
        self._taken = True
        cells = Cells(row, self._layout, self.gathering, self._marks)
        said = cells.text("kind")
        kind = self._kind if said is None else kind_called(said)
        if kind is None:
            self._without_kind(row, said)
            return
        self._ragged(row)
        parts = self._columns.parts if kind == "statistic" else ()
        if not parts or {"figure", "figure_words"} & self._layout.meanings.keys():
            self._item(kind, cells)
        for each in parts:
            add_parts(each, cells)
        for column in row.cells:
            if column not in cells.used:
                self.gathering.pass_over(self._columns.key(column))

    def _refuse(self, row: Row, why: str, at: int) -> None:
        self.gathering.refuse(f"row {row.number}", why, self._table.place(row, at))

    def _without_kind(self, row: Row, said: str | None) -> None:
        """Refuse a row that does not say what it is; all of them are told of together."""
        if not self._kindless:
            self._kindless_at = len(self.gathering.problems)
        self._kindless.append((row, said))
        self.gathering.refused.append(f"row {row.number}")

    def _tell_of_kinds(self) -> None:
        """Say once of all rows that do not say what they are, and what mends it."""
        if not self._kindless:
            return
        at = self._layout.meanings["kind"]
        header = shown(self._columns.key(at))
        row, _ = self._kindless[0]
        said = list(dict.fromkeys(shown(words) for _, words in self._kindless if words is not None))
        named = f" from {listed(said)}" if said else ""
        what = "what the row is" if len(self._kindless) == 1 else "what the rows are"
        numbers = [f"{each.number}" for each, _ in self._kindless]
        self.gathering.problem(
            f"row{'s' * (len(numbers) > 1)} {listed(numbers)}: {what} cannot be told{named}; the "
            f"column {header} may hold {', '.join(KINDS)}. If it says something else, pass it over "
            f'with {header} = "" in a columns file',
            self._table.place(row, at),
        )
        self.gathering.problems.insert(self._kindless_at, self.gathering.problems.pop())

    def reading(self) -> Reading:
        """What came of all rows."""
        self._tell_of_kinds()
        notes = (*self._columns.notes, *self._marks.told())
        self.gathering.passed_over.update(self._asides.passed_over())
        return attrs.evolve(self.gathering.reading(), notes=notes)

    def _filled(self, row: Row) -> Row:
        """The row with what stands in areas of merged cells that reach down to it."""
        if not self._areas:
            return row
        cells = dict(row.cells)
        for at in (*self._layout.read, *self._layout.qualifiers):
            last, top = self._merged.get(at, (0, row))
            if row.number <= last and at in top.cells:
                cells.setdefault(at, top.cells[at])
            elif (row.number, at) in self._areas:
                self._merged[at] = (self._areas[row.number, at], row)
        return attrs.evolve(row, cells=cells)

    def _fault(self, row: Row) -> tuple[str, int] | None:
        """Why a row cannot be read, and in which column; None where it can."""
        first, self._is_first = self._is_first, False
        width = self._columns.width
        if row.fault is not None:
            return row.fault, row.fault_column
        beyond = [at for at in row.cells if at >= width]
        if beyond and row.width is not None:
            count = f"the row has {row.width:,} cells, the header {width:,}"
            return f"{count}; a cell with a separator in it needs quotation marks", min(beyond)
        if not self._layout.read & row.cells.keys():
            return "nothing stands in the columns that are read", min(row.cells)
        return doubt(row, self._layout, first=first)

    def _ragged(self, row: Row) -> None:
        """Say that a row ends before the header does."""
        width = len(self._columns.columns)
        if row.width is not None and row.width < width:
            self.gathering.problem(
                f"the row ends here, but the header has {width:,} cells; the rest is empty",
                self._table.place(row, row.width),
            )

    def _item(self, kind: str, cells: Cells) -> None:
        """Make the item of a row."""
        values = values_of(self._layout.items[kind], cells)
        if kind in SPOKEN:
            add_said(kind, values, cells)
        elif kind == "source":
            add_publisher(values, cells)
        found = self._add(KINDS[kind], values, cells)
        for held in self._layout.items[kind]:
            at = next((at for at in held.places if at in cells.row.cells), None)
            if at is not None:
                field = held.field
                self.gathering.note(found, field.inside or field.name, cells.place(at))

    def _add(self, cls: Any, values: dict[str, Any], cells: Cells) -> str:
        """Take in an item, under its own id or one made of what it holds."""
        own = name_in(values.pop("id", ""))
        name = own or named(cls.__name__.lower(), cls(id="", **values))
        at = min(self._layout.read & cells.row.cells.keys())
        return self.gathering.add(cls(id=name, **values), cells.place(at), given=bool(own))
