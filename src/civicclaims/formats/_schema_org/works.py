"""Works out of nodes of schema.org: what a claim appeared in, and what a review rests on."""

from typing import Any

from civicclaims.formats._schema_org.beside import read_beside
from civicclaims.formats._schema_org.fields import Fields, is_address
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.nodes import Held, Node, is_named
from civicclaims.formats._schema_org.people import agents, reference
from civicclaims.formats._schema_org.plain import is_empty, plain
from civicclaims.formats._schema_org.words import kind_of
from civicclaims.record.source import Source


def works(fields: Fields, *names: str, words: bool = False) -> tuple[str, ...]:
    """The works in some properties, each by its id.

    Args:
        fields: The properties.
        names: Which of them.
        words: Whether a text that is no address is a title; else every text is an address.
    """
    held = [(name, one) for name in names if name in fields.node.says for one in fields.take(name)]
    found = [work(fields, name, one, words=words) for name, one in held]
    return tuple([each for each in found if each is not None])


def work(fields: Fields, name: str, held: Held, *, words: bool = False) -> str | None:
    """The work a value is or refers to."""
    graph = fields.graph
    if isinstance(held.value, dict) and plain(held.value) is None:
        referred = reference(held)
        if referred is None:
            node = graph.node(*held)
            if node.id is None and all(is_empty(node.says[one]) for one in node.properties()):
                # A type alone, or what a program leaves unset, is no work.
                return None
            if graph.tell_apart(node, "work"):
                return graph.hold_made(Source, _said(graph, node), held.spot)
            return read_work(graph, node)
        if is_address(referred) and is_named(held.value):
            graph.hold_page(referred, held.spot)
        return graph.later(referred, "work")
    text = graph.wording(name, held, plain)
    if not text:
        return None
    title = words and not is_address(text)
    said = {"title": text} if title else {"url": held.spot.document.in_full(text)}
    return graph.hold_made(Source, said, held.spot)


def read_work(graph: Graph, node: Node) -> str:
    """The source a node is."""
    known = graph.mark_read(node, "work")
    if known is not None:
        return known
    found = ""
    for one in graph.nodes_of(node, "work"):
        found = graph.hold_made(Source, _said(graph, one), one.spot, one)
    return found


def _said(graph: Graph, node: Node) -> dict[str, Any]:
    fields = Fields(graph, node, "CreativeWork")
    said = said_of_work(fields)
    fields.close()
    return said


def said_of_work(fields: Fields) -> dict[str, Any]:
    """What a node says of the source it is; it is left open, since a claim may be in it too."""
    types = fields.node.types
    kind = fields.text("additionalType")
    publishers = agents(fields, "publisher", "organization")
    for _ in publishers[1:]:
        fields.pass_over("publisher")
    creators = agents(fields, "author", "person")
    more = agents(fields, "creator", "person")
    said: dict[str, Any] = {
        "kind": kind_of(types) if kind is None else kind,
        "title": fields.text("headline", "name"),
        "publisher": publishers[0] if publishers else None,
        "creators": (*creators, *[each for each in more if each not in creators]),
        "url": fields.address("url", "contentUrl"),
        "archived_url": fields.address("archivedAt"),
        "published": fields.date("datePublished"),
        "modified": fields.date("dateModified"),
        "language": language(fields),
        "derived_from": works(fields, "isBasedOn", "isPartOf"),
        "quoted_from": works(fields, "citation", words=True),
        "licence": fields.address("license"),
    }
    return said | read_beside(fields, Source, said)


def language(fields: Fields) -> str | None:
    """The code of a language, as text or inside a Language."""
    for held in fields.take("inLanguage"):
        value = held.value
        if isinstance(value, dict) and "Language" in str(value.get("@type")):
            code = plain(value.get("alternateName")) or plain(value.get("name"))
            if code:
                return code
    return fields.text("inLanguage")
