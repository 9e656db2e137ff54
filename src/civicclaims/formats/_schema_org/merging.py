"""Nodes of one name, as one node or as what they differ in."""

from collections.abc import Mapping
from typing import Final

from civicclaims.formats._schema_org.jsonld import Value, canonical
from civicclaims.formats._schema_org.nodes import Node, Spot, is_named
from civicclaims.formats._schema_org.plain import listed
from civicclaims.formats._schema_org.words import Family, family as family_of, short

_TELLING: Final[Mapping[Family | None, tuple[str, ...]]] = {
    "agent": ("name",), "work": ("url", "headline", "name"),
}  # fmt: skip
"""What tells that nodes of one name are one, whatever else they differ in; the first all have."""
_MAKERS: Final = frozenset({"author", "creator"})


def merged(nodes: list[Node], family: Family | None) -> list[Node]:
    """The nodes of one name as one, or as many as say different things.

    What one leaves out another may say. Where two differ in a property, each stands alone. But
    people of one name may have several pages and pictures, and a work of one address and one maker
    several titles: these are one, with all of it.

    Args:
        nodes: The nodes.
        family: What they are in a record.
    """
    if len(nodes) < 2:
        return nodes
    in_order = sorted(nodes, key=lambda node: canonical(node.value))
    shared = (each for each in _TELLING.get(family, ()) if all(each in one.says for one in nodes))
    told_by = next(shared, None)
    value: dict[str, Value] = {}
    says: dict[str, Value] = {}
    spots: dict[str, Spot] = {}
    several: dict[str, dict[bytes, Value]] = {}
    types: dict[str, None] = {}
    for node in in_order:
        types.update(dict.fromkeys(node.types))
        for name in node.properties():
            if name not in says:
                says[name], spots[name] = node.says[name], node.at(name)
            elif _brief(says[name]) == _brief(node.says[name]):
                continue
            elif told_by is None or name == told_by or name in _MAKERS:
                return _apart(nodes)
            else:
                held = several.get(name) or _by_content(says[name])
                several[name] = held
                for key, one in _by_content(node.says[name]).items():
                    held.setdefault(key, one)
        value = {**node.value, **value}
    says |= {name: [*held.values()] for name, held in several.items()}
    names = tuple(types)
    whole = {**value, "@type": [*names]}
    return [Node(whole, nodes[0].spot, names, family_of(names), nodes[0].id, says, spots)]


def _by_content(value: Value) -> dict[bytes, Value]:
    """The values of a property by what they hold, so that equal ones are one."""
    return {canonical(_brief(one)): one for one in listed(value)}


def _apart(nodes: list[Node]) -> list[Node]:
    """Those of them that say something the ones before do not."""
    found: dict[bytes, Node] = {}
    for node in nodes:
        said = {name: _brief(node.says[name]) for name in node.properties()}
        found.setdefault(canonical([node.types, said]), node)
    return [*found.values()]


def _brief(value: Value) -> Value:
    """A value in which a node that has a name is its name alone."""
    if isinstance(value, list):
        return _brief(value[0]) if len(value) == 1 else [_brief(one) for one in value]
    if not isinstance(value, dict):
        return value
    if is_named(value):
        return {"@id": value["@id"]}
    return {short(key): _brief(one) for key, one in value.items()}
