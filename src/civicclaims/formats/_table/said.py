"""By whom, when and in which source the row of a table was said."""

from typing import Any, Final

import attrs

from civicclaims.formats._table.cells import Cells
from civicclaims.formats._table.fields import DATED, FIELDS, TIMED
from civicclaims.formats._table.layout import Held
from civicclaims.formats.gathering import named
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.source import Source

_KIND_OF_SPEAKER: Final = next(
    attrs.evolve(field, column="speaker_kind") for field in FIELDS["agent"] if field.name == "kind"
)
"""The kind of a speaker has a column of its own."""


def values_of(fields: tuple[Held, ...], cells: Cells) -> dict[str, Any]:
    """What the cells say of fields, by their names; what is inside another is put there."""
    values: dict[str, Any] = {}
    inner: dict[str, dict[str, Any]] = {}
    filled = cells.row.cells
    for held in fields:
        field = held.field
        if field.name != "id" and not any(at in filled for at in held.places):
            if field.default is attrs.NOTHING:
                values[field.name] = field.empty
            continue
        found = cells.value(field)
        if field.inside is None:
            values[field.name] = found
        elif found != field.default:
            inner.setdefault(field.inside, {})[field.name] = found
    for name, parts in inner.items():
        values[name] = Attribution(**parts)
    return values


def add_said(kind: str, values: dict[str, Any], cells: Cells) -> None:
    """Add when and by whom a row was said, and its source, from columns made for tables."""
    for means, fields in (("period", TIMED), ("date", DATED)):
        name, at = fields.get(kind), cells.layout.meanings.get(means)
        if name is not None and at in cells.row.cells and values.get(name) is None:
            values[name] = cells.time(at, period=means == "period")
    speakers = tuple(_agent(name, cells) for name in cells.texts("speaker"))
    source = _source(kind, cells)
    if kind == "quotation":
        values["speakers"] = (*values.get("speakers", ()), *speakers)
        values["quoted_from"] = (*values.get("quoted_from", ()), *source)
        return
    if kind == "claim":
        values["appearances"] = (*values.get("appearances", ()), *source)
        if speakers and not cells.has("voice"):
            values["voice"] = "attributed"
    via = () if kind == "claim" else source
    held = values.get("attribution")
    if speakers or via:
        held = held or Attribution()
        held = attrs.evolve(held, agents=(*held.agents, *speakers), via=(*held.via, *via))
    values["attribution"] = None if held == Attribution() else held


def _agent(name: str, cells: Cells, kind: str | None = None) -> str:
    """The agent of a name; two rows that name it alike have the same one."""
    if kind is None:
        kind = cells.value(_KIND_OF_SPEAKER)
    agent: Any = Agent
    item = agent(id=named("agent", kind, name), kind=kind, name=name)
    return cells.gathering.add(item, cells.first_place, merge=True)


def add_publisher(values: dict[str, Any], cells: Cells) -> None:
    """Add the publisher by its name."""
    name = cells.text("publisher")
    if name is not None and values.get("publisher") is None:
        values["publisher"] = _agent(name.strip(), cells, "organization")


def _source(kind: str, cells: Cells) -> tuple[str, ...]:
    """The source of a row, if its cells say anything of one."""
    values = values_of(cells.layout.sources[kind], cells)
    add_publisher(values, cells)
    values = {name: value for name, value in values.items() if value is not None}
    if not values:
        return ()
    source = Source(id=named("source", Source(id="", **values)), **values)
    return (cells.gathering.add(source, cells.first_place, merge=True),)
