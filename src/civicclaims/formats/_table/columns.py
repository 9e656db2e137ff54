"""Which column of a table is what: guessed from its header, shown as TOML, and fixed by it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.declared import Declared, Parts, quoted, wrong
from civicclaims.formats._table.figures import Sign
from civicclaims.formats._table.names import heading, of_part
from civicclaims.formats._table.table import HEAD, Row, Table, letters
from civicclaims.formats.options import DateOrder

_SHOWN: Final = 12
_SPECIAL: Final = re.compile("#[A-Z]{1,3}")
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
        rows: What a row is, where no column says so: `statistic`, `quotation`, `claim`.
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
        mapped = {each.means for each in self.columns}
        if mapped & {"figure", "figure_words"} or self.parts:
            return "statistic"
        if "text" in mapped:
            return "quotation" if mapped & {"speaker", "speaker_ids"} else "claim"
        return None

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
    for name in ("encoding", "separator", "sheet", "header", "rows", "decimal", "date_order"):
        value = getattr(columns, name)
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
    if column.key != column.header:
        remarks.append(f"the header is {shown(column.header)}" if column.header else "no header")
    if column.told_by is not None:
        remarks.append(f"as {column.told_by} shows")
    if column.unclear is not None:
        remarks.append(f"TO DECIDE: {column.unclear}")
    if column.means is None:
        at = columns.by_key(column.key)
        remarks.append("part of a whole" if at in columns.in_parts() else "passed over")
    remark = f"  # {'; '.join(remarks)}" if remarks else ""
    return f"{quoted(column.key)} = {means}{remark}"


def header_row(table: Table, said: Declared) -> Row | None:
    """The row of the headers: the declared one, or the first with the most known headers.

    None where there is no such row.
    """
    if said.header is not None:
        return next((row for row in table.rows() if row.number >= said.header), None)
    return _best(table, said)[1]


def header_matches(table: Table, said: Declared) -> int:
    """How many known headers stand in the row that is most like a header."""
    return _best(table, said)[0]


def _best(table: Table, said: Declared) -> tuple[int, Row | None]:
    best, found = 0, None
    for row in islice(table.rows(), HEAD):
        texts = [cell.text for cell in row.cells.values()]
        matches = sum(each in said.headers or heading(each).means is not None for each in texts)
        if matches > best:
            best, found = matches, row
    return best, found


def columns_of(header: Row, table: Table, said: Declared) -> ColumnMap:
    """What the columns under a header are, as far as the header and the columns file say."""
    width = max(header.cells, default=-1) + 1
    texts = [header.cells[at].text if at in header.cells else "" for at in range(width)]
    parts = {key for each in said.parts for key in (*each.columns, each.whole)}
    columns: list[Column] = []
    for at, text in enumerate(texts):
        plain = text and texts.count(text) == 1 and not _SPECIAL.fullmatch(text)
        key = text if plain else f"#{letters(at)}"
        sure = said.columns.get(key)
        found = sure or (of_part(text) if key in parts else heading(text))
        columns.append(
            Column(
                header=text,
                key=key,
                means=found.means,
                unit=found.unit,
                decimal=found.decimal or said.decimal,
                date_order=found.date_order or said.date_order,
                declared=sure is not None,
            )
        )
    columns, problems = _one_each(columns, header, table)
    keys = [column.key for column in columns]
    there = ", ".join(map(shown, keys[:_SHOWN])) + (", ..." if len(keys) > _SHOWN else "")
    problems += [
        wrong(f"no column has the header {shown(key)}; the headers are {there}")
        for key in sorted(said.headers.difference(keys))
    ]
    return ColumnMap(
        columns=tuple(columns),
        header=header.number,
        width=max(width, header.width or 0),
        rows=said.rows,
        encoding=table.encoding,
        separator=table.separator,
        sheet=table.sheet,
        decimal=said.decimal,
        date_order=said.date_order,
        parts=said.parts,
        notes=table.notes,
        problems=tuple(problems),
    )


def _one_each(
    columns: list[Column], header: Row, table: Table
) -> tuple[list[Column], list[Problem]]:
    """The columns, where two that look alike are neither; a declared one comes before a guess."""
    problems: list[Problem] = []
    by_meaning: dict[str, list[int]] = {}
    for at, column in enumerate(columns):
        if column.means is not None:
            by_meaning.setdefault(column.means, []).append(at)
    for means, places in by_meaning.items():
        sure = [at for at in places if columns[at].declared]
        if means == QUALIFIER:
            continue
        keep = sure if len(sure) == 1 else places if len(places) == 1 else []
        for at in places:
            if at not in keep:
                columns[at] = attrs.evolve(columns[at], means=None)
        if not keep:
            names = " and ".join(shown(columns[at].header) for at in places[:3])
            message = (
                f"{names} could each be {means}; say which in a columns file, and pass the rest "
                'over with ""'
            )
            problems.append(
                Problem(
                    message=message, line=header.line, cell=table.cell(header.number, places[1])
                )
            )
    return columns, problems
