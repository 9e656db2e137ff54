"""Tables whose rows are reviews and whose columns have fixed names."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Final, NamedTuple, TypeAlias

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._flat.lists import looks_listed
from civicclaims.formats._flat.origins import Origins, nearest
from civicclaims.formats._flat.review import Claimed, Reviewed, Reviews
from civicclaims.formats._flat.values import Values, Verbatim
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.delimited import text_of
from civicclaims.formats._table.dialect import RowText, dialect_of, rows
from civicclaims.formats._table.table import FORMULA, TableError, letters
from civicclaims.formats.cells import is_absent
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Place, Reading

FieldColumns: TypeAlias = Mapping[str, Mapping[str, str]]
"""For each array of a record, the column in which each field of an item stands."""

_FORMULA: Final = re.compile(FORMULA)
_NUMBER: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_GUARDED: Final = re.compile(r"'+(.*)", re.DOTALL)


class Spot(NamedTuple):
    """Where an item stands in a table: its row, the line that begins on, and its column."""

    row: int
    line: int
    column: str


@attrs.frozen(kw_only=True)
class Form:
    """A kind of table whose columns have fixed names.

    Attributes:
        title: What it is, in words.
        needed: The columns it cannot be without.
        columns: The columns that are read.
        take: The claim and the review of a row.
        fields: Where the fields of an item stand; `""` is the item itself.
        id_column: The column with the id of a review.
        written: The header of the tables that are written here, whose cells may have a guard;
            empty where none are. In a table of others an apostrophe is part of the text.
    """

    title: str
    needed: tuple[str, ...]
    columns: frozenset[str]
    take: "Callable[[Cells], tuple[Claimed[Spot] | None, Reviewed[Spot]]]"
    fields: FieldColumns
    id_column: str | None = None
    written: tuple[str, ...] = ()


def guarded(text: str) -> str:
    """A cell no spreadsheet takes for a formula, and our reader for nothing or for a list.

    An apostrophe goes before it. A plain number is no formula, whatever its sign.

    >>> guarded("=1+1"), guarded("-4"), guarded("None"), guarded("'tis")
    ("'=1+1", '-4', "'None", "'tis")
    """
    return f"'{text}" if _is_taken(text.lstrip("'")) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell, without an apostrophe that kept it from being taken for another thing."""
    match = _GUARDED.fullmatch(cell)
    return Verbatim(cell[1:]) if match and _is_taken(match[1].lstrip("'")) else cell


def _is_taken(text: str) -> bool:
    return bool(_FORMULA.match(text)) or looks_listed(text) or is_absent(text)


class Cells(Values):
    """The cells of one row, by the name of their column."""

    def __init__(self, table: "_Table", row: RowText) -> None:
        self.options = table.options
        self.row = row
        self._table = table
        self._guards: set[int] = set()

    def words(self, name: str) -> str | None:
        """What stands in the cell of that column."""
        index = self._table.columns.get(name)
        if index is None or index >= len(self.row.cells):
            return None
        cell = self.row.cells[index]
        if not self._table.has_guards:
            return cell
        text = unguarded(cell)
        if text != cell and index not in self._guards:
            self._guards.add(index)
            self._table.tell_of_guard(self.row, index)
        return text

    def problem(self, name: str, message: str) -> None:
        """Keep that a cell could not be read."""
        self._table.problem(message, self.row, self._table.columns.get(name, 0))

    def pass_over(self, name: str) -> None:
        """Count a cell that a record has no place for."""
        self._table.reviews.gathering.pass_over(name)

    def at(self, column: str) -> Spot:
        """Where something stands whose cells begin with that column."""
        return Spot(self.row.number, self.row.line, column)


class _Table:
    """One reading of a table."""

    def __init__(self, form: Form, options: Options, header: RowText) -> None:
        self.form = form
        self.options = options
        self.header = header
        self.reviews: Reviews[Spot] = Reviews(options.limits.problems)
        self.columns: dict[str, int] = {}
        self.others: list[tuple[int, str]] = []
        self.has_guards = bool(form.written) and tuple(header.cells) == form.written
        self._guards = 0
        self._first_guard = ""
        for index, cell in enumerate(header.cells):
            name = cell.strip()
            if name in form.columns and name not in self.columns:
                self.columns[name] = index
                continue
            if name in self.columns:
                again = f"the column {shown(name)} stands here again; the first one is read"
                self.problem(again, header, index)
            self.others.append((index, name or f"column {letters(index)}"))

    def tell_of_guard(self, row: RowText, index: int) -> None:
        """Count a cell whose first apostrophe is left out."""
        self._guards += 1
        self._first_guard = self._first_guard or f"{letters(index)}{row.number}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how the cells were read."""
        if not self._guards:
            return ()
        which = (
            f"cells that begin with an apostrophe: {self._guards:,}, from {self._first_guard} on"
        )
        return (f"{which}; it is left out where it guards against formulas",)

    def problem(self, message: str, row: RowText, index: int) -> None:
        self.reviews.problem(message, lambda: _place(row, index))

    def read(self, body: Iterator[RowText], repeated: frozenset[str]) -> Counter[str]:
        """Take in the rows; how often each id occurs.

        Args:
            body: The rows below the header.
            repeated: Ids that occur more than once, which therefore name nothing.
        """
        ids: Counter[str] = Counter()
        for row in body:
            if row.fault is not None:
                self._refuse(row, row.fault, row.at_fault)
            elif any(row.cells):
                self._take(row, ids, repeated)
        return ids

    def _take(self, row: RowText, ids: Counter[str], repeated: frozenset[str]) -> None:
        width = len(self.header.cells)
        if any(row.cells[width:]):
            extra = f"{len(row.cells)} cells where the header has {width}; a comma too many"
            self._refuse(row, extra, width)
            return
        if len(row.cells) < width:
            few = f"{len(row.cells)} cells where the header has {width}; the rest is read as empty"
            self.problem(few, row, len(row.cells))
        for index in row.loose:
            self.problem(
                "a quotation mark that is not doubled; the cell is kept as it stands", row, index
            )
        for index, name in self.others:
            if index < len(row.cells) and row.cells[index]:
                self.reviews.gathering.pass_over(name)
        claimed, reviewed = self.form.take(Cells(self, row))
        review = reviewed.review.item
        if review.id:
            ids[review.id] += 1
        if review.id in repeated:
            self.reviews.gathering.pass_over(self.form.id_column or "")
            part = attrs.evolve(reviewed.review, item=attrs.evolve(review, id=""))
            reviewed = attrs.evolve(reviewed, review=part)
        self.reviews.take(claimed, (reviewed,))

    def _refuse(self, row: RowText, message: str, index: int) -> None:
        self.reviews.refuse(f"row {row.number}", message, lambda: _place(row, index))


def readings(file: IO[bytes], options: Options, form: Form) -> Iterator[Reading]:
    """Read a table as one record; never raises on content."""
    try:
        text, _, note = text_of(file, options.encoding, options.limits)
    except TableError as error:
        [problem] = error.problems
        yield _refused(attrs.evolve(problem, line=problem.line or 1, column=problem.column or 1))
        return
    header = next(_rows(text, options.limits), None)
    fault = _header_fault(header, form)
    if header is None or fault is not None:
        found = _refused(Problem(message=fault or "", line=1, column=1))
    else:
        found = _reading(text, options, form, header)
    yield found if note is None else attrs.evolve(found, notes=(note, *found.notes))


def _rows(text: str, limits: Limits) -> Iterator[RowText]:
    """The rows of a text; one more than the limit is the last."""
    for row in rows(text, dialect_of(",", limits)):
        if row.number > limits.rows + 1:
            fault = f"more than {limits.rows:,} rows, the limit `rows`; the rest is not read"
            yield RowText(row.number, row.line, fault=fault)
            return
        yield row


def _reading(text: str, options: Options, form: Form, header: RowText) -> Reading:
    repeated: frozenset[str] = frozenset()
    while True:
        table = _Table(form, options, header)
        body = _rows(text, options.limits)
        next(body)
        ids = table.read(body, repeated)
        again = frozenset(name for name, times in ids.items() if times > 1)
        if again == repeated:
            break
        # Which of two rows an id belongs to must not depend on which comes first.
        repeated = again
    found = table.reviews.reading(
        lambda bundle, at: CellOrigins(bundle, at, table.columns, form.fields)
    )
    return attrs.evolve(found, notes=(*found.notes, *table.notes))


def _refused(problem: Problem) -> Reading:
    return Reading(bundle=None, problems=(problem,), refused=("the file",))


def _header_fault(header: RowText | None, form: Form) -> str | None:
    """Why a first row is no header of the form."""
    if header is None:
        return "the file is empty"
    if header.fault is not None:
        return header.fault
    names = {cell.strip() for cell in header.cells}
    missing = [name for name in form.needed if name not in names]
    if not missing:
        return None
    first = header.cells[0] if header.cells else ""
    other = next((each for each in (";", "\t", "|") if each in first), None)
    if other is not None:
        return (
            f"between the cells of this file stands {shown(other)}; {form.title} has commas. "
            "Save it with commas, or read it as a table"
        )
    return f"the first row has no column {missing[0]}; this is not {form.title}"


def _place(row: RowText, index: int) -> Place:
    return Place(line=row.line, column=1, cell=f"{letters(index)}{row.number}")


@attrs.frozen
class CellOrigins(Origins[Spot]):
    """Where the items of a record stand in a table."""

    columns: Mapping[str, int]
    fields: FieldColumns

    def pointer(self, place: str) -> str:
        """The same: a table has no pointers of its own."""
        return place

    def place(self, pointer: str) -> Place | None:
        """The cell of a place of the bundle; None for one that is in no row."""
        found = self.origin(pointer)
        if found is None:
            return None
        spot = found.at
        column = nearest(self.fields.get(found.array, {}), found.field) or spot.column
        index = self.columns.get(column, self.columns.get(spot.column, 0))
        return Place(line=spot.line, column=1, cell=f"{letters(index)}{spot.row}")
