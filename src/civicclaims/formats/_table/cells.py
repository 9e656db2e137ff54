"""The cells of one row, read as what their columns are."""

import re
from typing import Any, Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.columns import QUALIFIER, Column
from civicclaims.formats._table.dates import (
    is_open as date_is_open,
    is_span,
    read_period,
    read_when,
)
from civicclaims.formats._table.fields import Field
from civicclaims.formats._table.figures import (
    in_words,
    is_open as figure_is_open,
    read_figure,
    read_margin,
)
from civicclaims.formats._table.layout import Layout
from civicclaims.formats._table.marks import BEHIND, IN_PLACE, KEPT, Marks, is_mark, without_mark
from civicclaims.formats._table.table import Cell, Row
from civicclaims.formats._table.units import with_unit
from civicclaims.formats.cells import is_absent
from civicclaims.formats.gathering import Gathering
from civicclaims.formats.reading import Place
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

_TRUTHS: Final = {
    **dict.fromkeys(("yes", "true", "ja", "wahr", "1", "x"), True),
    **dict.fromkeys(("no", "false", "nein", "falsch", "0"), False),
}


@attrs.frozen
class Cells:
    """One row, its cells by what their columns are.

    Attributes:
        row: The row.
        layout: The table it is in.
        gathering: Where problems are kept.
        marks: What is to be said of cells of the whole table that hold a mark.
        used: The columns that something was read from.
    """

    row: Row
    layout: Layout
    gathering: Gathering
    marks: Marks
    used: set[int] = attrs.field(factory=set)

    def place(self, at: int) -> Place:
        """Where the cell of a column is."""
        return self.layout.table.place(self.row, at)

    @property
    def first_place(self) -> Place:
        """Where the first cell with something in it is."""
        return self.place(min(self.row.cells))

    def problem(self, message: str, at: int) -> None:
        """Keep what is wrong with a cell."""
        self.gathering.problem(message, self.place(at))

    def cell(self, at: int | None) -> Cell | None:
        """The cell of a column, from now on a used one; None where nothing is in it."""
        found = None if at is None else self.row.cells.get(at)
        if found is None or at is None:
            return None
        absent = is_absent(found.text) and not self._is_meant(found, at)
        if at not in self.used:
            self.used.add(at)
            if found.fault is not None:
                self.problem(found.fault, at)
            if absent:
                self.problem(
                    f"{shown(found.text)} is what programs print where they have nothing; it is "
                    "read as an empty cell",
                    at,
                )
        return None if absent or not found.text else found

    def _is_meant(self, cell: Cell, at: int) -> bool:
        """Whether a word that stands for nothing elsewhere is meant here, which is noted.

        `n/a` in place of a figure is a mark like any other, and `None` an answer among answers.
        """
        if at in self.layout.figures:
            return is_mark(cell.text)
        meant = at in self.layout.names and cell.text.strip().casefold() == "none"
        if meant and at not in self.used:
            self.marks.see(KEPT, self.place(at).cell, cell.text.strip())
        return meant

    def text(self, means: str) -> str | None:
        """The words of the cell that is something; None where there are none."""
        if means == QUALIFIER:
            said = ((label, self.cell(at)) for at, label in self.layout.qualifiers.items())
            return "; ".join(f"{label}{cell.text}" for label, cell in said if cell) or None
        found = self.cell(self.layout.meanings.get(means))
        return None if found is None else found.text

    def texts(self, means: str) -> tuple[str, ...]:
        """The words of a cell that semicolons stand between."""
        pieces = (self.text(means) or "").split(";")
        return tuple(each.strip() for each in pieces if each.strip())

    def has(self, means: str) -> bool:
        """Whether anything is in the cell that is something."""
        at = self.layout.meanings.get(means)
        return at is not None and at in self.row.cells

    def value(self, field: Field) -> Any:
        """What a field holds; its default where the cells say nothing that can be read."""
        match field.sort:
            case "when":
                found: Any = self.when(field.column)
            case "figure":
                found = self.figure(field.column)
            case "texts":
                found = self._several(field)
            case _:
                found = self._one(field)
        if found is None or found == ():
            return field.empty
        return found

    def _word(self, words: str, field: Field) -> str | None:
        """One of the words of a field; a spreadsheet shows TRUE where it says yes."""
        small = words.casefold()
        if "yes" in field.words and small in _TRUTHS:
            return "yes" if _TRUTHS[small] else "no"
        if small in field.words:
            return small
        self._not_among(words, field)
        return None

    def _several(self, field: Field) -> tuple[str, ...]:
        found = self.texts(field.column)
        if not field.words:
            return found
        for each in found:
            if each not in field.words:
                self._not_among(each, field)
        return tuple(each for each in found if each in field.words)

    def _one(self, field: Field) -> str | bool | None:
        text = self.text(field.column)
        if text is None or field.sort == "text":
            return text
        words = text.strip()
        if field.sort == "truth":
            if words.casefold() not in _TRUTHS:
                self.problem(
                    f"{shown(text)} is neither yes nor no", self.layout.meanings[field.column]
                )
            return _TRUTHS.get(words.casefold())
        if field.sort == "words":
            return self._word(words, field)
        spelling = field.spelling
        if spelling is not None and (
            len(words) > spelling.max_length or not re.fullmatch(spelling.pattern, words)
        ):
            message = f"{shown(words)} stands where {spelling.expected} was expected"
            self.problem(message, self.layout.meanings[field.column])
            return None
        return words

    def _not_among(self, words: str, field: Field) -> None:
        expected = ", ".join(field.words)
        self.problem(f"{shown(words)} is none of {expected}", self.layout.meanings[field.column])

    def when(self, means: str) -> When | None:
        """The time in the cell that is something, with its end and its words."""
        at, words = self.layout.meanings.get(means), self.text(f"{means}_words")
        found = self.time(at)
        end = self._end(means)
        if found is None and end is None and words is None:
            return None
        if found is not None and words is None and end is None:
            return found
        found = found or When()
        return attrs.evolve(found, text=found.text if words is None else words, end=end)

    def _end(self, means: str) -> str | None:
        at = self.layout.meanings.get(f"{means}_end")
        cell = self.cell(at)
        if cell is not None and cell.text.strip() == "..":
            return ".."
        found = self.time(at)
        return None if found is None else found.start

    def time(self, at: int | None, *, period: bool = False) -> When | None:
        """The time in the cell of a column; its words alone where they cannot be read."""
        cell = self.cell(at)
        if cell is None or at is None:
            return None
        column = self.layout.columns.columns[at]
        if cell.sort == "date":
            return When(start=cell.text)
        if column.has_spans and is_span(cell.text):
            return When(text=cell.text)
        try:
            return (read_period if period else read_when)(cell.text, column.date_order)
        except ParseError as error:
            if column.unclear is None or not date_is_open(cell.text):
                self.problem(f"{shown(cell.text)} is no date: expected {error.expected}", at)
            return When(text=cell.text)

    def figure(self, means: str) -> Quantity | None:
        """The figure in the cell that is something, or its words that nobody could read.

        Words beside a figure are those it was printed in, where they say the same; else they are
        left unused.
        """
        meanings = self.layout.meanings
        margin = means == "margin_of_error"
        found = self.quantity(meanings.get(means), margin=margin)
        if found is None:
            words = self.text(f"{means}_words")
            return None if words is None else Quantity(text=words)
        unit = meanings.get("unit") if means == "figure" else None
        found = found if unit is None else self._in_unit(found, unit)
        return self._in_words(found, meanings.get(f"{means}_words"), margin=margin)

    def _in_words(self, figure: Quantity, at: int | None, *, margin: bool) -> Quantity:
        """The figure in the words of another cell, if these say the same."""
        cell = None if at is None else self.row.cells.get(at)
        found = None if cell is None else in_words(figure, cell.text, margin=margin)
        return figure if found is None or self.cell(at) is None else found

    def _in_unit(self, figure: Quantity, unit: int) -> Quantity:
        """The figure in the unit of its row; a unit that it has itself counts before that."""
        cell = self.row.cells.get(unit)
        if cell is None:
            return figure
        try:
            found = with_unit(figure, cell.text.strip())
        except ParseError as error:
            self.problem(f"{shown(cell.text)} cannot be read: expected {error.expected}", unit)
            return Quantity(text=figure.text)
        if found == figure and (figure.unit or "").casefold() != cell.text.strip().casefold():
            return figure
        return figure if self.cell(unit) is None else found

    def quantity(
        self, at: int | None, *, margin: bool = False, unit: str | None = None
    ) -> Quantity | None:
        """The figure in the cell of a column; its words alone where they cannot be read."""
        cell = self.cell(at)
        if cell is None or at is None:
            return None
        if is_mark(cell.text):
            self.marks.see(IN_PLACE, self.place(at).cell, cell.text.strip())
            return Quantity(text=cell.text.strip())
        column = self.layout.columns.columns[at]
        unit = column.unit or unit
        sign = "." if cell.sort == "number" else column.decimal
        beside = self.has("unit") and column.means == "figure"
        words = without_mark(cell.text, has_unit=beside or unit is not None)
        try:
            found = (read_margin if margin else read_figure)(words, sign)
            found = found if margin else with_unit(found, unit)
        except ParseError as error:
            if not self._left_open(column, cell):
                self.problem(f"{shown(cell.text)} cannot be read: expected {error.expected}", at)
            return Quantity(text=cell.text)
        if words != cell.text:
            self.marks.see(BEHIND, self.place(at).cell, cell.text.strip())
        return found

    @staticmethod
    def _left_open(column: Column, cell: Cell) -> bool:
        """Whether a cell cannot be read for what is said of its column as a whole."""
        return column.unclear is not None and figure_is_open(cell.text)
