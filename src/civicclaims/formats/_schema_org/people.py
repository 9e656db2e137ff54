"""People and bodies out of nodes of schema.org."""

from typing import Any, Literal

from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.fields import Fields, is_address
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.nodes import Held, Node, id_of, plain
from civicclaims.formats._schema_org.words import Family, agent_kind
from civicclaims.record.agent import Agent

Kind = Literal["person", "organization"]


def reference(held: Held) -> str | None:
    """The name of the node a value does no more than refer to; None where it says more."""
    value = held.value
    name = id_of(value) if isinstance(value, dict) else None
    return name if set(value) <= {"@id", "identifier"} else None


def extra_types(fields: Fields, known: tuple[str, ...]) -> list[str]:
    """The additional types that are words of a record; others are passed over."""
    found = []
    for held in fields.take("additionalType"):
        word = plain(held.value)
        if word in known:
            found.append(word)
        else:
            fields.pass_over("additionalType")
    return found


def named_of(fields: Fields, name: str, family: Family) -> tuple[str, ...]:
    """The names of the nodes a property refers to; nodes without a name are passed over."""
    found = []
    for held in fields.take(name):
        referred = id_of(held.value) if isinstance(held.value, dict) else None
        if referred is None:
            fields.pass_over(name)
        else:
            found.append(fields.graph.later(referred, family))
    return tuple(found)


def agents(fields: Fields, name: str, kind: Kind) -> tuple[str, ...]:
    """The agents in a property, each by its id; `kind` is what one without a type is."""
    if name not in fields.node.says:
        return ()
    found = [agent(fields, name, held, kind) for held in fields.take(name)]
    return tuple([each for each in found if each is not None])


def agent(fields: Fields, name: str, held: Held, kind: Kind) -> str | None:
    """The agent a value is or refers to; a text is its name, or the address of its page."""
    graph = fields.graph
    if isinstance(held.value, dict) and plain(held.value) is None:
        referred = reference(held)
        if referred is not None:
            return graph.later(referred, "agent")
        return read_agent(graph, graph.node(*held), kind)
    text = graph.wording(name, held, plain)
    if not text:
        return None
    page = is_address(text)
    said = {"kind": kind, "url" if page else "name": text}
    return graph.hold_made(Agent, said, held.spot)


def read_agent(graph: Graph, node: Node, kind: Kind = "organization") -> str:
    """The agent a node is."""
    known = graph.known(node, "agent")
    if known is not None:
        return known
    found = ""
    for one in graph.nodes_of(node, "agent"):
        found = graph.hold_made(Agent, _said(graph, one, kind), one.spot, one)
    return found


_BODIES = ("memberOf", "worksFor", "affiliation", "parentOrganization")


def _said(graph: Graph, node: Node, kind: Kind) -> dict[str, Any]:
    """What a node says of the agent it is."""
    said = agent_kind(node.types) or kind
    fields = Fields(graph, node, said.capitalize())
    group = said == "organization" and "group" in extra_types(fields, ("group",))
    born = fields.date("birthDate")
    found: dict[str, Any] = {
        "kind": "group" if group else said,
        "name": fields.text("name"),
        "role": fields.text("jobTitle" if said == "person" else "disambiguatingDescription"),
        "part_of": tuple(
            [each for name in _BODIES for each in agents(fields, name, "organization")]
        ),
        "birth_date": None if born is None else born.start,
        "url": fields.address("url"),
        "same_as": fields.addresses("sameAs"),
    }
    found |= read_beside(fields, Agent, found)
    fields.close()
    return found
