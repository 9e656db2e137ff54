"""Which column of a table is what, shown as the TOML that fixes it."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.declared import Parts, quoted
from civicclaims.formats._table.fields import READ
from civicclaims.formats._table.figures import Sign
from civicclaims.formats._table.names import is_verbatim
from civicclaims.formats._table.table import letters
from civicclaims.formats.options import DateOrder

NO_KIND: Final = (
    "no column is a figure, a claim or a quotation; say which is, or declare the columns that are "
    "parts of a whole, such as the years or the answers of a poll, with [[parts]],"
)
"""What is wrong with a table of which nothing says what its rows are, and what mends it."""

FIGURES: Final = frozenset({"figure", "margin_of_error", "sample_size"})
"""What a column of figures can be."""

QUALIFIER: Final = "qualifier"
"""What any number of columns can be: together they say which figure it is."""


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        header: What stands in its header.
        key: What it is called in a columns file: its header, or `#C` where that would not do.
        means: What it is; None where it is passed over.
        unit: The unit of its figures, where they have none themselves.
        decimal: What stands before the decimals of its figures.
        date_order: The order of the parts of its dates.
        declared: Whether a columns file says what it is.
        told_by: The cell that shows the sign or the order; None where it was declared.
        unclear: Why the sign or the order cannot be told.
        has_spans: Whether 2021-22 in it is two years, or may be.
    """

    header: str
    key: str
    means: str | None = None
    unit: str | None = None
    decimal: Sign | None = None
    date_order: DateOrder | None = None
    declared: bool = False
    told_by: str | None = None
    unclear: str | None = None
    has_spans: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether its cells are figures."""
        return self.means in FIGURES


@attrs.frozen(kw_only=True)
class ColumnMap:
    """Which column is what, and how the cells are read. Its text is the TOML that fixes it.

    Attributes:
        columns: The columns, from the left.
        header: The number of the row with the headers, from 1.
        width: How many cells that row has, blank ones at its end included.
        units: The number of the row below it that has the units of the columns.
        rows: What a row is, where no column says so, as it was declared.
        encoding: The encoding of a text.
        separator: What stands between the cells of a text.
        sheet: The sheet of a workbook.
        decimal: What stands before decimals in every column that says nothing else.
        date_order: The order of the parts of dates in every column that says nothing else.
        parts: Columns that are the parts of a whole.
        notes: What a person should know of how the table was read.
        problems: What is wrong with the headers.
    """

    columns: tuple[Column, ...] = ()
    header: int = 1
    width: int = 0
    units: int | None = None
    rows: str | None = None
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    decimal: Sign | None = None
    date_order: DateOrder | None = None
    parts: tuple[Parts, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in _lines(self))

    @property
    def kind(self) -> str | None:
        """What a row is, where no column says so; None where that cannot be told."""
        if self.rows is not None:
            return self.rows
        headers = {each.means: each.header for each in self.columns}
        if headers.keys() & {"figure", "figure_words"} or self.parts:
            return "statistic"
        if "text" in headers:
            return "quotation" if is_verbatim(headers["text"]) else "claim"
        return None

    @property
    def tells_kind(self) -> bool:
        """Whether a column says what each row is."""
        return any(each.means == "kind" for each in self.columns)

    def key(self, at: int) -> str:
        """What the column of a number is called, also where it has no header."""
        return self.columns[at].key if at < len(self.columns) else f"#{letters(at)}"

    def in_parts(self) -> frozenset[int]:
        """The numbers of the columns that are parts of a whole, or the whole."""
        keys = {key for parts in self.parts for key in (*parts.columns, parts.whole)}
        return frozenset(at for at, each in enumerate(self.columns) if each.key in keys)

    def of_figures(self) -> frozenset[int]:
        """The numbers of the columns of figures."""
        figures = (at for at, each in enumerate(self.columns) if each.is_figure)
        return self.in_parts().union(figures)

    def by_key(self, key: str) -> int | None:
        """The number of the column of a key, from 0; None where there is none."""
        return next((at for at, each in enumerate(self.columns) if each.key == key), None)


def _lines(columns: ColumnMap) -> Iterator[str]:
    for each in (*columns.notes, *(f"{problem}" for problem in columns.problems)):
        yield f"# {' '.join(each.split())}"
    if columns.kind is None and not columns.tells_kind:
        yield f"# TO DECIDE: {NO_KIND} below"
    for name in ("encoding", "separator", "sheet", "header", "rows", "decimal", "date_order"):
        value = columns.kind if name == "rows" else getattr(columns, name)
        if value is not None:
            yield f"{name} = {quoted(value)}"
    yield ""
    yield "[columns]"
    for column in columns.columns:
        yield _line(column, columns)
    for parts in columns.parts:
        yield ""
        yield "[[parts]]"
        yield f"columns = [{', '.join(map(quoted, parts.columns))}]"
        yield f"whole = {parts.total if parts.whole is None else quoted(parts.whole)}"
        for name in ("exhaustive", "exclusive"):
            if getattr(parts, name) != "yes":
                yield f"{name} = {quoted(getattr(parts, name))}"


def _line(column: Column, columns: ColumnMap) -> str:
    """The line of one column: what it is, and what is to be said of it."""
    said = {
        name: value
        for name in ("unit", "decimal", "date_order")
        if (value := getattr(column, name)) is not None and value != getattr(columns, name, None)
    }
    means = quoted(column.means or "")
    if said:
        rest = "".join(f", {name} = {quoted(value)}" for name, value in said.items())
        means = f"{{ is = {means}{rest} }}"
    remarks = []
    kind = None if columns.tells_kind else columns.kind
    if column.key != column.header:
        remarks.append(f"the header is {shown(column.header)}" if column.header else "no header")
    if column.told_by is not None:
        remarks.append(f"as {column.told_by} shows")
    if column.unclear is not None:
        remarks.append(f"TO DECIDE: {column.unclear}")
    if column.means is None:
        at = columns.by_key(column.key)
        remarks.append("part of a whole" if at in columns.in_parts() else "passed over")
    elif kind is not None and column.means not in READ[kind]:
        remarks.append(f"passed over: a row of the kind {kind} has none")
    remark = f"  # {'; '.join(remarks)}" if remarks else ""
    return f"{quoted(column.key)} = {means}{remark}"
