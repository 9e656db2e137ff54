"""The header of a table: the row it is in, and what the columns below it are by its words."""

import re
from itertools import islice
from typing import Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.columns import QUALIFIER, Column, ColumnMap
from civicclaims.formats._table.declared import Declared, quoted
from civicclaims.formats._table.names import heading, of_part
from civicclaims.formats._table.table import HEAD, Row, Table, letters
from civicclaims.formats._tree.toml_places import Path as Keys

_SHOWN: Final = 12
_SPECIAL: Final = re.compile("#[A-Z]{1,3}")


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
    faults: list[tuple[str, Keys]] = [
        (f"no column has the header {shown(key)}; the headers are {there}", said.keys_of(key))
        for key in sorted(said.headers.difference(keys))
    ]
    made = {None, "statistic"}
    if said.parts and said.rows not in made and all(each.means != "kind" for each in columns):
        message = f"rows = {quoted(said.rows)} passes [[parts]] over; take one of the two out"
        faults.append((message, ("rows",)))
    line, cell = header.line, table.cell(header.number, 0)
    problems += [
        Problem(message=said.file.fault(message, *at), line=line, cell=cell)
        for message, at in faults
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
