"""Quotations and figures out of nodes of schema.org."""

from typing import Any, Final

from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.fields import Fields
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.ids import digest_of
from civicclaims.formats._schema_org.nodes import Node
from civicclaims.formats._schema_org.people import agents, extra_types, named_of
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats._schema_org.words import Family, figure_read
from civicclaims.formats._schema_org.works import language, works
from civicclaims.record.quote import Quote
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

QUOTE_KINDS: Final = ("written", "label", "title", "scare")
"""The kinds of quotation that are written as an additional type; speech is what is not said."""


def read_quote(graph: Graph, node: Node, holder: str | None = None) -> str:
    """The quotation a node is; `holder` is the id of the item that holds one without a name."""
    return _read(graph, node, "quote", _quote, holder)


def _quote(graph: Graph, node: Node, holder: str | None) -> Quote:
    own = node.id or f"quote-{digest_of(node, holder)}"
    fields = Fields(graph, node, "Quotation")
    kinds = extra_types(fields, QUOTE_KINDS)
    translated = named_of(
        fields, "translationOfWork", "quote", lambda one: read_quote(graph, one, own)
    )
    speakers = agents(fields, "spokenByCharacter", "person")
    if not speakers:
        speakers = agents(fields, "author", "person") or agents(fields, "creator", "person")
    said: dict[str, Any] = {
        "text": fields.text("text", "name") or "",
        "kind": kinds[0] if kinds else "speech",
        "speakers": speakers,
        "said": fields.date("dateCreated") or fields.date("datePublished"),
        "occasion": fields.text("recordedAt"),
        "language": language(fields),
        "translation_of": translated[0] if translated else None,
        "quoted_from": works(fields, "isBasedOn", "citation", words=True),
    }
    said |= read_beside(fields, Quote, said)
    fields.close()
    return Quote(id=own, **said)


# Figures


def read_figure(graph: Graph, node: Node, holder: str | None = None) -> str:
    """The statistic an observation is; `holder` is the id of the item that holds one unnamed."""
    return _read(graph, node, "figure", _statistic, holder)


def read_variable(graph: Graph, node: Node) -> str | None:
    """The statistic a variable without any observation is: measured, but not printed."""
    if node.id is not None and node.id in graph.measured:
        return None
    return _read(graph, node, "variable", _statistic)


def _statistic(graph: Graph, node: Node, holder: str | None) -> Statistic:
    own = node.id or f"statistic-{digest_of(node, holder)}"
    fields = Fields(graph, node, node.types[0] if node.types else "Observation")
    variable = _variable(fields)
    measured = {key: value for key, value in _measured(fields).items() if value is not None}
    wholes = named_of(
        fields, "measurementDenominator", "figure", lambda one: read_figure(graph, one, own)
    )
    said: dict[str, Any] = {
        "area": fields.text("observationAbout"),
        "when": fields.date("observationDate"),
        "quantity": _figure(fields),
        "denominator": wholes[0] if wholes else None,
        "margin_of_error": _margin(fields),
        **variable,
        **measured,
    }
    said |= read_beside(fields, Statistic, said)
    fields.close()
    return Statistic(id=own, **said)


def _variable(fields: Fields) -> dict[str, Any]:
    """What the variable that was measured says."""
    found: dict[str, Any] = {}
    for held in fields.take("variableMeasured"):
        value, nodes = held.value, []
        if isinstance(value, dict) and plain(value) is None:
            node = fields.graph.node(*held)
            nodes = fields.graph.nodes_of(node, "variable")
        for node in nodes:
            inner = Fields(fields.graph, node, "StatisticalVariable")
            found.update({k: v for k, v in _measured(inner).items() if v is not None})
            inner.close()
        if not nodes:
            found.setdefault("measure", plain(value))
    return found


def _measured(fields: Fields) -> dict[str, str | None]:
    measure = fields.text("measuredProperty", "name")
    return {
        "measure": measure,
        "population": fields.text("populationType"),
        "stat_type": fields.text("statType"),
        "method": fields.text("measurementMethod", "measurementTechnique"),
        "qualifier": fields.text("measurementQualifier"),
    }


def _figure(fields: Fields) -> Quantity | None:
    value, unit = fields.text("value"), fields.text("unitText")
    return None if value is None else figure_read(value, unit)


def _margin(fields: Fields) -> Quantity | None:
    for held in fields.take("marginOfError"):
        if not isinstance(held.value, dict) or plain(held.value) is not None:
            text = fields.graph.wording("marginOfError", held, plain)
            return None if text is None else figure_read(text)
        inner = Fields(fields.graph, fields.graph.node(*held), "QuantitativeValue")
        found = _figure(inner)
        inner.close()
        return found
    return None


def _read(graph: Graph, node: Node, family: Family, made: Any, holder: str | None = None) -> str:
    known = graph.mark_read(node, family)
    if known is not None:
        return known
    found = ""
    for one in graph.nodes_of(node, family):
        found = graph.hold(made(graph, one, holder), one.spot, one)
    return found
