"""By whom, when and in which source the row of a table was said."""

from typing import Any, Final

import attrs

from civicclaims.formats._table.cells import Cells
from civicclaims.formats._table.fields import FIELDS, Field
from civicclaims.formats.gathering import named
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.source import Source

_DATED: Final = {"statistic": "when", "quotation": "said", "claim": "made"}
_TIMED: Final = {"statistic": "when", "quotation": "said", "claim": "when"}
SPOKEN: Final = frozenset({"statistic", "quotation", "claim", "parts of a whole"})
_OF_SOURCES: Final = {
    kind: tuple(
        field
        for field in FIELDS["source"]
        if field.name != "id"
        and not {*field.columns} & {c for f in FIELDS[kind] for c in f.columns}
    )
    for kind in SPOKEN
}
"""The fields of the source of a row: those that are not fields of the row itself."""


def values_of(fields: tuple[Field, ...], cells: Cells) -> dict[str, Any]:
    """What the cells say of fields, by their names; what is inside another is put there."""
    values: dict[str, Any] = {}
    inner: dict[str, dict[str, Any]] = {}
    for field in fields:
        if field.name != "id" and not any(map(cells.has, field.columns)):
            if field.default is attrs.NOTHING:
                values[field.name] = field.empty
            continue
        found = cells.value(field)
        if field.inside is None:
            values[field.name] = found
        elif found != field.default:
            inner.setdefault(field.inside, {})[field.name] = found
    for name, held in inner.items():
        values[name] = Attribution(**held)
    return values


def add_said(kind: str, values: dict[str, Any], cells: Cells) -> None:
    """Add when and by whom a row was said, and its source, from columns made for tables."""
    for means, fields in (("period", _TIMED), ("date", _DATED)):
        name, at = fields.get(kind), cells.meanings.get(means)
        if name is not None and at in cells.row.cells and values.get(name) is None:
            values[name] = cells.time(at, period=means == "period")
    speakers = tuple(_agent(name, cells) for name in cells.texts("speaker"))
    source = _source(kind, cells)
    if kind == "quotation":
        values["speakers"] = (*values.get("speakers", ()), *speakers)
        values["quoted_from"] = (*values.get("quoted_from", ()), *source)
        return
    held = values.get("attribution") or Attribution()
    held = attrs.evolve(held, agents=(*held.agents, *speakers))
    if kind == "claim":
        values["appearances"] = (*values.get("appearances", ()), *source)
        if speakers and not cells.has("voice"):
            values["voice"] = "attributed"
    else:
        held = attrs.evolve(held, via=(*held.via, *source))
    values["attribution"] = None if held == Attribution() else held


def _agent(name: str, cells: Cells, kind: str | None = None) -> str:
    """The agent of a name; two rows that name it alike have the same one."""
    if kind is None:
        [field] = (each for each in FIELDS["agent"] if each.name == "kind")
        kind = cells.value(attrs.evolve(field, column="speaker_kind"))
    agent: Any = Agent
    item = agent(id=named("agent", kind, name), kind=kind, name=name)
    return cells.gathering.add(item, cells.place(min(cells.row.cells)), merge=True)


def add_publisher(values: dict[str, Any], cells: Cells) -> None:
    """Add the publisher by its name."""
    name = cells.text("publisher")
    if name is not None and values.get("publisher") is None:
        values["publisher"] = _agent(name.strip(), cells, "organization")


def _source(kind: str, cells: Cells) -> tuple[str, ...]:
    """The source of a row, if its cells say anything of one."""
    values = values_of(_OF_SOURCES[kind], cells)
    add_publisher(values, cells)
    values = {name: value for name, value in values.items() if value is not None}
    if not values:
        return ()
    source = Source(id="", **values)
    source = attrs.evolve(source, id=named("source", source))
    place = cells.place(min(cells.row.cells))
    return (cells.gathering.add(source, place, merge=True),)
