"""Figures in several columns of one row that are the parts of a whole."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

import attrs

from civicclaims.formats._table.cells import Cells
from civicclaims.formats._table.declared import Parts
from civicclaims.formats._table.said import add_said, values_of
from civicclaims.formats.gathering import named
from civicclaims.record.attribution import Attribution
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

_ONE: Final = Quantity(text="1", numeral="1")
_NEAR_ONE: Final = (Fraction(9, 10), Fraction(11, 10))


def add_parts(parts: Parts, cells: Cells) -> None:
    """Make the figures of a row that are the parts of a whole, and the whole."""
    columns, gathering = cells.layout.columns, cells.gathering
    places = [at for key in parts.columns if (at := columns.by_key(key)) is not None]
    at_whole = None if parts.whole is None else columns.by_key(parts.whole)
    unit = "%" if parts.whole is None and parts.total != 1 else None
    shared = values_of(cells.layout.items["statistic"], cells)
    for name in ("quantity", "margin_of_error"):
        shared.pop(name, None)
    add_said("statistic", shared, cells)
    everywhere = (*places, *(() if at_whole is None else (at_whole,)))
    found = {at: cells.quantity(at, unit=unit) for at in everywhere}
    first = next((at for at in places if at in cells.row.cells), places[0] if places else 0)
    if unit is not None and parts.exhaustive == "yes" and _are_fractions(found):
        cells.problem(
            "the parts in this row come to about 1, so they look like fractions and not like "
            "percentages, and are kept without their whole; if they are fractions, say whole = 1 "
            "in [[parts]]",
            first,
        )
        for at, held in found.items():
            _add_part(at, held and attrs.evolve(held, unit=None), shared, cells)
        return
    ids = {at: _add_part(at, held, shared, cells) for at, held in found.items()}
    whole = None if at_whole is None else ids[at_whole]
    if parts.whole is None and unit is None:
        # It is in no cell: who made the columns file says it, and nobody is asked for its source.
        declared = attrs.evolve(shared.get("attribution") or Attribution(), manner="inferred")
        values = {**shared, "id": "", "quantity": _ONE, "exact": True, "attribution": declared}
        one = Statistic(**values)
        whole = gathering.add(attrs.evolve(one, id=named("whole", one)), cells.place(first))
    content = [(columns.columns[at].header, held, shared) for at, held in found.items()]
    relation = PartsOfWhole(
        id=f"{shared['id']}: {', '.join(parts.columns)}"
        if shared.get("id")
        else named("parts", *content),
        parts=tuple(ids[at] for at in places),
        whole=whole,
        exhaustive=parts.exhaustive,
        exclusive=parts.exclusive,
    )
    gathering.add(relation, cells.place(first))


def _are_fractions(found: Mapping[int, Quantity | None]) -> bool:
    """Whether parts that should be percentages are bare numbers that come to about 1."""
    held = [each for each in found.values() if each is not None]
    if not held or any(not char.isascii() or char.isalpha() or char == "%"
                       for each in held for char in each.text):  # fmt: skip
        return False
    sizes = [attrs.evolve(each, unit=None).value for each in held]
    known = [size for size in sizes if size is not None]
    low, high = _NEAR_ONE
    return len(known) == len(sizes) and max(known) <= 1 and low <= sum(known) <= high


def _add_part(at: int, found: Quantity | None, shared: dict[str, Any], cells: Cells) -> str:
    """Make one of these figures; its header says what it measures."""
    own, measure = shared.get("id", ""), shared.get("measure")
    header = " ".join(cells.layout.columns.columns[at].header.split())
    values = {
        **shared,
        "id": "",
        "measure": header if measure is None else f"{measure}: {header}",
        "quantity": found,
    }
    item = Statistic(**values)
    name = f"{own}: {header}" if own else named("statistic", item)
    added = cells.gathering.add(attrs.evolve(item, id=name), cells.place(at))
    cells.gathering.note(added, "quantity", cells.place(at))
    return added
