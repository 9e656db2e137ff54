"""A record as a table, and what of it no table can hold."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from civicclaims.formats._table.columns import FIGURES
from civicclaims.formats._table.fields import FIELDS, KINDS, Field
from civicclaims.formats._table.figures import NUMBERS, Sign, in_english, readings
from civicclaims.formats._table.table import guarded, named_cell
from civicclaims.formats._table.units import unit_beside, with_unit
from civicclaims.formats.cells import is_absent
from civicclaims.formats.losses import Loss
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

_DECIMALS: Final = " (decimal point)"
"""Behind the header of a column of figures, so that 1,234 can be read again."""

_KINDS: Final = {cls.__name__: kind for kind, cls in KINDS.items()}


def carried(text: str | None) -> str | None:
    """What a cell holds of a text: nothing of blanks, or of words that stand for nothing."""
    if text is None or not text.strip() or is_absent(text):
        return None
    return text.encode("utf-8", "replace").decode()


def _carried_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    """What a cell holds of several texts, with semicolons between them."""
    found = (carried(each) for each in texts)
    return tuple(each for each in found if each and ";" not in each and each == each.strip())


def _figure(figure: Quantity | None) -> Quantity | None:
    """What a row holds of a figure: what its words say, with a unit that stands beside them."""
    read = _alone(figure, margin=False)
    if figure is None or read is None or _is_words(read):
        return read
    return with_unit(read, carried(unit_beside(figure, read)))


def _margin(figure: Quantity | None) -> Quantity | None:
    """What a row holds of a margin, which has no unit beside it."""
    return _alone(figure, margin=True)


def _sample(figure: Quantity | None) -> Quantity | None:
    """What a row holds of the size of a sample."""
    return _alone(figure, margin=False)


def _is_words(figure: Quantity) -> bool:
    """Whether nothing was read from the words of a figure."""
    return figure == Quantity(text=figure.text)


def _alone(figure: Quantity | None, *, margin: bool) -> Quantity | None:
    text = None if figure is None else carried(figure.text)
    if figure is None or text is None:
        return None
    found = None if _is_words(figure) else _read(figure, text, margin=margin)
    return Quantity(text=text) if found is None else found[1]


def _read(figure: Quantity, text: str, *, margin: bool) -> tuple[Sign, Quantity] | None:
    """What the words of a figure say, and the sign before their decimals.

    Of two readings it is the one with the numbers of the figure; else that of a decimal point.
    """
    read = dict(readings(text, margin=margin))
    found = (sign for sign, each in read.items() if _are_alike(each, figure))
    sign = next(found, ".")
    return (sign, read[sign]) if sign in read else None


def _are_alike(one: Quantity, other: Quantity) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in NUMBERS)


_HELD: Final = {"figure": _figure, "margin_of_error": _margin, "sample_size": _sample}


def _when(when: When | None) -> When | None:
    """A time of which nothing is left is none."""
    return None if when == When() else when


def _attribution(held: Attribution | None) -> Attribution | None:
    return None if held == Attribution() else held


def _losses() -> Iterator[Loss]:
    """What no table can hold, from the innermost."""
    for name in ("duration", "value", "mod", "relative_to", "rule", "fiscal"):
        yield Loss(field=f"When.{name}", why="a time has a column for its start, end and words")
    nothing = 'blanks and words such as "None" stand for nothing in a cell'
    yield Loss(field="When.text", why=nothing, keeps=carried)
    fields = {(each.cls, each.name): each for held in FIELDS.values() for each in held}
    for (cls, name), field in fields.items():
        yield from _loss(f"{cls}.{name}", field)
    for kind, cls_ in KINDS.items():
        held = {each.inside or each.name for each in FIELDS[kind]}
        for name in (each.name for each in attrs.fields(cls_)):
            if name not in held:
                yield Loss(field=f"{cls_.__name__}.{name}", why="a cell has no room for it")
        if "attribution" in held:
            yield Loss(
                field=f"{cls_.__name__}.attribution",
                why="where it says nothing, nothing is written",
                keeps=_attribution,
            )
    written = {"civicclaims", *ARRAYS.values()}
    for each in attrs.fields(Bundle):
        if each.name not in written:
            yield Loss(field=f"Bundle.{each.name}", why="it has no row")


def _loss(name: str, field: Field) -> Iterator[Loss]:
    """What is lost of a field that has a column."""
    match field.sort:
        case "text" if field.name != "id":
            empty = "" if field.default is attrs.NOTHING else field.default
            yield Loss(
                field=name,
                why='blanks and words such as "None" stand for nothing in a cell',
                keeps=lambda text: carried(text) or empty,
            )
        case "texts":
            if not field.words:
                yield Loss(
                    field=name,
                    why="texts with a semicolon, or blanks at an end, cannot share a cell",
                    keeps=_carried_all,
                )
        case "figure":
            yield Loss(
                field=name,
                why="the words are kept, and its parts are read from them again",
                keeps=_HELD[field.column],
            )
        case "when":
            yield Loss(field=name, why="a time of which nothing is left is none", keeps=_when)


ARRAYS: Final = {
    "Agent": "agents", "Source": "sources", "Statistic": "statistics", "Quote": "quotes",
    "Claim": "claims", "PartsOfWhole": "parts_of_whole",
}  # fmt: skip
"""The arrays of a record that have rows."""

TABLE_LOSSES: Final = tuple(_losses())
"""What no table can hold."""


def rows_of(bundles: Iterable[Bundle]) -> list[list[str]]:
    """Records as the rows of one table, the header first; only columns in use are there."""
    made = [
        _row(item)
        for bundle in bundles
        for array in ARRAYS.values()
        for item in getattr(bundle, array)
    ]
    order = ["kind", *dict.fromkeys(c for held in FIELDS.values() for f in held for c in f.columns)]
    used = {"kind", "id", *(name for row in made for name in row)}
    names = [name for name in order if name in used]
    header = [f"{name}{_DECIMALS}" if name in FIGURES else name for name in names]
    return [
        [each.replace("_", " ") for each in header],
        *([row.get(name, "") for name in names] for row in made),
    ]


def _row(item: Any) -> dict[str, str]:
    """An item as the cells of its row."""
    kind = _KINDS[type(item).__name__]
    cells = {"kind": kind}
    for field in FIELDS[kind]:
        holder = item if field.inside is None else getattr(item, field.inside)
        value = None if holder is None else getattr(holder, field.name)
        if value is not None and (value != field.default or field.name == "voice"):
            cells.update(_cells(field, value))
    return {name: text for name, text in cells.items() if text}


def _cells(field: Field, value: Any) -> dict[str, str]:
    """What a field holds, by the names of its columns."""
    column = field.column
    match field.sort:
        case "when":
            return {
                column: value.start or "",
                f"{column}_end": value.end or "",
                f"{column}_words": carried(value.text) or "",
            }
        case "figure":
            return _figure_cells(column, value)
        case "truth":
            return {column: "yes" if value else "no"}
        case "texts":
            return {column: "; ".join(value if field.words else _carried_all(value))}
        case _:
            return {column: carried(named_cell(value) if field.name == "id" else value) or ""}


def _figure_cells(column: str, value: Quantity) -> dict[str, str]:
    """A figure, and its unit.

    Its words stand in a column of their own where they cannot be read, and beside the figure where
    that is not written as they are.
    """
    held = _HELD[column](value)
    if held is None:
        return {}
    found = None
    if not _is_words(held):
        found = _read(held, held.text, margin=column == "margin_of_error")
    if found is None:
        return {f"{column}_words": held.text}
    sign, read = found
    cells = {column: held.text}
    if sign != ".":
        cells = {column: in_english(held.text, sign), f"{column}_words": held.text}
    unit = unit_beside(held, read) if column == "figure" else None
    return {**cells, "unit": unit} if unit else cells


def delimited(bundles: Iterable[Bundle], separator: str) -> str:
    """Records as a text with separators between the cells, each line ended as in RFC 4180."""
    special = re.compile(f'["\r\n{separator}]')
    lines = []
    for row in rows_of(bundles):
        cells = (guarded(each) for each in row)
        lines.append(
            separator.join(
                '"' + each.replace('"', '""') + '"' if special.search(each) else each
                for each in cells
            )
        )
    return "".join(f"{line}\r\n" for line in lines)
