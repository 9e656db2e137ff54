"""Trees of schema.org nodes as one record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from civicclaims.formats._schema_org.claims import read_claim
from civicclaims.formats._schema_org.figures import read_figure, read_quote, read_variable
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.jsonld import Document
from civicclaims.formats._schema_org.names import Beyond
from civicclaims.formats._schema_org.nodes import Node, Spot, id_of
from civicclaims.formats._schema_org.people import read_agent
from civicclaims.formats._schema_org.places import NodePlaces, PagePlaces
from civicclaims.formats._schema_org.plain import is_empty
from civicclaims.formats._schema_org.reviews import read_review
from civicclaims.formats._schema_org.words import Family, family, types_of
from civicclaims.formats._schema_org.works import read_work
from civicclaims.formats.options import Options
from civicclaims.formats.problems import in_order
from civicclaims.formats.reading import Reading

_READ: Final[Mapping[Family, Callable[[Graph, Node], str | None]]] = {
    "agent": read_agent, "work": read_work, "quote": read_quote, "figure": read_figure,
    "variable": read_variable, "claim": read_claim, "review": read_review,
}  # fmt: skip


_CONTAINERS: Final = {
    "DataFeed": "dataFeedElement", "DataFeedItem": "item",
    "ItemList": "itemListElement", "ListItem": "item",
}  # fmt: skip
"""The nodes that do nothing but hold others, and where they hold them."""


_NO_NODE: Final = (
    "a thing in braces, such as a ClaimReview, belongs here; this is a plain value. Put one in its "
    "place, or take it away"
)


def gather(documents: Sequence[Document], options: Options, beyond: Beyond | None = None) -> Graph:
    """Gather the items of some trees, which may refer to one another, and to nodes beyond them."""
    graph = Graph(documents, options, beyond)
    others: list[Node] = []
    for document in documents:
        for value, spot in _tops(document, graph):
            node = graph.node(value, spot)
            if node.family is not None:
                _READ[node.family](graph, node)
            elif any(node.properties()):
                others.append(node)
    for node in graph.reviews.values():
        read_review(graph, node)
    while graph.pending:
        name, what = graph.pending.pop()
        for node in graph.names.described(name):
            _READ[node.family or what](graph, node)
    for node in others:
        if node.id not in graph.used:
            graph.pass_over(" ".join(node.types) or "a node without @type")
    return graph


def _tops(document: Document, graph: Graph) -> Iterator[tuple[dict[str, Any], Spot]]:
    """The nodes that stand by themselves: in a list, in a graph, or as the whole."""
    open_ = [(document.root, Spot(document))]
    while open_:
        value, spot = open_.pop()
        if isinstance(value, list):
            open_.extend((one, spot.under(n)) for n, one in reversed([*enumerate(value)]))
        elif not isinstance(value, dict):
            graph.fault(_NO_NODE, spot)
        elif "@graph" in value:
            open_.append((value["@graph"], spot.under("@graph")))
            if types_of(value):
                yield value, spot
        elif (inner := _CONTAINERS.get(" ".join(types_of(value)))) is not None and inner in value:
            open_.append((value[inner], spot.under(inner)))
            node = graph.node(value, spot)
            for name in value.keys() - {inner, "@type", "@context", "@id"}:
                if is_empty(value[name]):
                    continue
                held = (id_of(one.value) for one in node.every(name) if isinstance(one.value, dict))
                if graph.names.beyond.used.isdisjoint(held):
                    graph.pass_over(f"{types_of(value)[0]}.{name}")
        else:
            yield value, spot


def reading_of(graph: Graph, first_line: int = 1, **top: Any) -> Reading:
    """What came of it all.

    Args:
        graph: The items.
        first_line: The line of the file the record begins on.
        top: What the top of the record says.
    """
    reviewed = {each.claim for each in graph.items("reviews")}
    graph.count += sum(each.id not in reviewed for each in graph.items("claims"))
    several = len({id(each.document) for each in graph.spots.values()}) > 1
    places: Any = (PagePlaces if several else NodePlaces)(graph.spots)
    found = graph.reading(first_line, **top)
    return attrs.evolve(found, problems=tuple(in_order(graph.faults.told())), places=places)


def top_of(root: Any) -> dict[str, Any]:
    """What the top of a file says of the record: the name of its graph, its text, its licence."""
    if not isinstance(root, dict) or "@graph" not in root or family(types_of(root)) is not None:
        return {}
    about, licence = root.get("about"), root.get("license")
    return {
        "id": id_of(root),
        "subject": id_of(about) if isinstance(about, dict) else None,
        "licence": licence if isinstance(licence, str) else None,
    }
