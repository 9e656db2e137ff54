"""Rows among those of a table that are no records: headers again, notes, headings, units.

Only what can be nothing else is passed over. What may be a record is refused, so that a person
decides.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.figures import read_figure
from civicclaims.formats._table.layout import Layout
from civicclaims.formats._table.marks import is_mark
from civicclaims.formats._table.table import Row
from civicclaims.formats._table.units import unit_of_column
from civicclaims.formats.cells import is_absent

_SOURCE: Final = re.compile(r"\s*(?:(?:daten)?quellen?\b[^:]{0,40}:|sources?\s*:|©)", re.IGNORECASE)
"""How a note begins that says where a table is from."""

_NOTE: Final = re.compile(
    r"\s*(?:(?:anmerkung(?:en)?|hinweise?|notes?|fu(?:ß|ss)noten?|footnotes?|(?:daten)?stand|legende|"
    r"legend|erläuterung(?:en)?|zeichenerklärung(?:en)?|as of)\b[^:]{0,40}:|[*†‡¹²³]|[0-9]{1,2}\)|"
    r"[-_–—=]{3,}\s*$)",
    re.IGNORECASE,
)
"""How any other note below a table begins, and the rule above it."""

_NAMES: Final = frozenset({
    "measure", "population", "area", "source_title", "speaker", "publisher", "note", "qualifier",
    "method", "occasion", "cue",
})  # fmt: skip
"""Columns of words, in which a heading may stand that goes before the rows below it."""

_NAMED: Final = 5
"""How many rows or cells are named where many are told of together."""

_WIDE: Final = 3
_WITH_FIGURES: Final = 2
"""The fewest columns of a table in which one filled cell is rather a heading than a record; fewer
where figures should stand beside it."""

_YEAR: Final = re.compile("(?:1[89]|20)[0-9]{2}")


class Asides:
    """The rows of a table that are put aside, while its rows are read."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._notes: list[Row] = []
        self._others: dict[str, list[Row]] = {}

    def put(self, row: Row, *, below: bool) -> bool:
        """Put a row aside, if it is no record.

        A note is one only if no record follows it.

        Args:
            row: The row.
            below: Whether there is a record above it.
        """
        if row.number == self._layout.columns.units:
            self._others.setdefault("units below the header", []).append(row)
        elif is_header_again(row, self._layout):
            self._others.setdefault("the header again", []).append(row)
        elif below and is_note(row, self._layout):
            self._notes.append(row)
        else:
            return False
        return True

    def no_notes(self) -> Iterator[tuple[int, Row, str]]:
        """The rows that looked like notes, now that another row follows: column, row and why."""
        for row in self._notes:
            at = min(row.cells)
            why = (
                f"{shown(row.cells[at].text)} looks like a note below a table, but rows follow; if "
                "it is a record, fill in another of its cells, such as an id"
            )
            yield at, row, why
        self._notes.clear()

    def passed_over(self) -> dict[str, int]:
        """How many rows were put aside as what, with their numbers."""
        rows = {**self._others, "notes below the table": self._notes}
        found: dict[str, int] = {}
        for name, held in rows.items():
            if held:
                word = "row" if len(held) == 1 else "rows"
                found[f"{name}: {word} {listed([f'{row.number}' for row in held])}"] = len(held)
        return found


def listed(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {rest:,} more" if rest > 0 else "")


def is_header_again(row: Row, layout: Layout) -> bool:
    """Whether a row has the headers again, and nothing else."""
    headers = layout.headers
    if len(headers) == 1 or row.cells.keys() != headers.keys():
        return False
    return all(cell.text.strip() == headers[at].strip() for at, cell in row.cells.items())


def is_note(row: Row, layout: Layout) -> bool:
    """Whether a row is a note, such as that on the source, if it stands below a table.

    Its first cell begins like one, and no other holds what makes a record.
    """
    if len(layout.columns.columns) == 1 or not row.cells:
        return False
    first = min(row.cells)
    words = row.cells[first].text
    content = layout.content & row.cells.keys()
    if first in content:
        return len(row.cells) == 1 and _SOURCE.match(words) is not None
    return not content and (_SOURCE.match(words) or _NOTE.match(words)) is not None


def doubt(row: Row, layout: Layout, *, first: bool) -> tuple[str, int] | None:
    """Why a row is rather no record, and in which column that shows; None where it may be one.

    Args:
        row: The row.
        layout: The table it is in.
        first: Whether it is the first below the header.
    """
    if first and len(layout.columns.columns) > 1:
        found = _perhaps_units(row, layout) or _perhaps_header(row, layout)
        if found is not None:
            return found
    if len(row.cells) == 1 and len(layout.columns.columns) >= (_WITH_FIGURES if layout.figures
                                                               else _WIDE):  # fmt: skip
        [(at, cell)] = row.cells.items()
        if layout.columns.columns[at].means in _NAMES:
            message = (
                f"only {shown(cell.text)} stands in it, as in a heading or a note; if it is a "
                "record, fill in another of its cells, such as an id"
            )
            return message, at
    return None


def _perhaps_header(row: Row, layout: Layout) -> tuple[str, int] | None:
    """What is wrong with a row that may go on with the header: with years, or numbers of columns.

    It has years and nothing else in the columns of figures, or in every column its number.
    """
    texts = {at: cell.text.strip() for at, cell in row.cells.items()}
    count = len(layout.columns.columns)
    first = min(texts)
    if texts.keys() <= layout.figures and all(map(_YEAR.fullmatch, texts.values())):
        what = "years below the header"
    elif count >= _WIDE and texts == {at: f"{at + 1}" for at in range(count)}:
        what = "numbers of the columns"
    else:
        return None
    message = (
        f"{shown(texts[first])} looks like one of the {what}; if the row is a record, fill in "
        "another of its cells, such as an id, else take it out"
    )
    return message, first


def _perhaps_units(row: Row, layout: Layout) -> tuple[str, int] | None:
    """What is wrong with a row that may have units in place of figures."""
    figures = layout.figures & row.cells.keys()
    words = [row.cells[at].text for at in sorted(figures)]
    if not figures or not all(map(_is_no_figure, words)):
        return None
    if figures != row.cells.keys() and any(unit_of_column(each) is None for each in words):
        return None
    message = (
        f"{shown(words[0])} stands where a figure does, as in a row of units; say the unit in the "
        'header, such as "Anteil in %", or with unit = in a columns file, and take the row out'
    )
    return message, min(figures)


def _is_no_figure(words: str) -> bool:
    try:
        read_figure(words)
    except ParseError:
        nothing = is_mark(words) or is_absent(words)
        return not nothing and not any(map(str.isdecimal, words))
    return False
