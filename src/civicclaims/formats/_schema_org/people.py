"""People and bodies out of nodes of schema.org."""

from collections.abc import Callable
from typing import Any

from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.fields import Fields, is_address
from civicclaims.formats._schema_org.graph import ARRAYS, Graph
from civicclaims.formats._schema_org.nodes import Held, Node, id_of, is_named
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats._schema_org.words import AgentKind, Family, agent_kind
from civicclaims.record.agent import Agent


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


def named_of(
    fields: Fields, name: str, family: Family, read: Callable[[Node], str | None] | None = None
) -> tuple[str, ...]:
    """The names of the nodes a property refers to or holds.

    Things of the web that the file does not describe are passed over, and so are those that it
    describes as something else.

    Args:
        fields: The properties.
        name: Which of them.
        family: What is meant.
        read: How a node without a name is read that is what is meant; without, it is passed over.
    """
    found = []
    for held in fields.take(name):
        referred = id_of(held.value) if isinstance(held.value, dict) else None
        one = None
        if referred is not None:
            if not (is_named(held.value) and _is_elsewhere(fields, referred, family)):
                one = fields.graph.later(referred, family)
        elif read is not None and isinstance(held.value, dict):
            node = fields.graph.node(*held)
            if node.family is not None and ARRAYS[node.family] == ARRAYS[family]:
                one = read(node)
        if one is None:
            fields.pass_over(name)
        else:
            found.append(one)
    return tuple(found)


def _is_elsewhere(fields: Fields, name: str, family: Family) -> bool:
    """Whether a name is of nothing in the file that a property can refer to."""
    names = fields.graph.names
    if name not in names:
        return is_address(name)
    # A claim may be about anything.
    return family != "agent" and names.family_of(name, family) not in {family, "variable", None}


def agents(fields: Fields, name: str, kind: AgentKind) -> tuple[str, ...]:
    """The agents in a property, each by its id; `kind` is what one without a type is."""
    if name not in fields.node.says:
        return ()
    found = [agent(fields, name, held, kind) for held in fields.take(name)]
    return tuple([each for each in found if each is not None])


def agent(fields: Fields, name: str, held: Held, kind: AgentKind) -> str | None:
    """The agent a value is or refers to; a text is its name, or the address of its page."""
    graph = fields.graph
    if isinstance(held.value, dict) and plain(held.value) is None:
        referred = reference(held)
        if referred is not None:
            return _referred(graph, referred, held, kind)
        node = graph.node(*held)
        if not graph.tell_apart(node, "agent"):
            return read_agent(graph, node, kind)
        alone = _said(graph, node, kind)
        return None if alone is None else graph.hold_made(Agent, alone, held.spot)
    text = graph.wording(name, held, plain)
    if not text:
        return None
    page = is_address(text)
    said = {"kind": kind, "url" if page else "name": text}
    return graph.hold_made(Agent, said, held.spot)


def _referred(graph: Graph, name: str, held: Held, kind: AgentKind) -> str:
    """The agent of a name.

    Where it is the name of a site or page, that is whoever is behind it. Where the file says
    nothing of it, and it is an address, that is the address of the agent.
    """
    what = graph.names.family_of(name, "agent")
    said: dict[str, Any] = {"kind": kind}
    if is_named(held.value) and what == "work":
        site = Fields(graph, graph.names.described(name, "work")[0], "CreativeWork")
        said |= {"name": site.text("name", "headline"), "url": site.address("url")}
    elif is_named(held.value) and name not in graph.names and is_address(name):
        said |= {"url": name}
    if not (said.get("name") or said.get("url")):
        return graph.later(name, "agent")
    return graph.hold_made(Agent, said, held.spot)


def read_agent(graph: Graph, node: Node, kind: AgentKind = "organization") -> str | None:
    """The agent a node is; None where it tells neither a name nor a page, and so is nobody.

    Two of whom no more is told than an office need not be one, and nothing tells them apart; what
    is said of such a one is counted.
    """
    known = graph.mark_read(node, "agent")
    if known is not None:
        return known
    found = None
    for one in graph.nodes_of(node, "agent"):
        said = _said(graph, one, kind)
        found = found if said is None else graph.hold_made(Agent, said, one.spot, one)
    return found


_BODIES = ("memberOf", "worksFor", "affiliation", "parentOrganization")


def _said(graph: Graph, node: Node, kind: AgentKind) -> dict[str, Any] | None:
    """What a node says of the agent it is; None where that is nobody, and what it says counted."""
    said = agent_kind(node.types) or kind
    fields = Fields(graph, node, said.capitalize())
    who: dict[str, Any] = {
        "name": fields.text("name"),
        "url": fields.address("url"),
        "same_as": fields.addresses("sameAs"),
    }
    if node.id is None and not any(who.values()):
        fields.close()
        return None
    group = said == "organization" and "group" in extra_types(fields, ("group",))
    born = fields.date("birthDate")
    found: dict[str, Any] = {
        "kind": "group" if group else said,
        "role": fields.text("jobTitle" if said == "person" else "disambiguatingDescription"),
        "part_of": tuple(
            [each for name in _BODIES for each in agents(fields, name, "organization")]
        ),
        "birth_date": None if born is None else born.start,
        **who,
    }
    found |= read_beside(fields, Agent, found)
    fields.close()
    return found
