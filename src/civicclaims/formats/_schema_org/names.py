"""Which nodes of some trees bear a name, and what in the record a name stands for."""

from collections.abc import Mapping

import attrs

from civicclaims.formats._schema_org.jsonld import Document
from civicclaims.formats._schema_org.merging import merged
from civicclaims.formats._schema_org.nodes import Node, is_named, walk
from civicclaims.formats._schema_org.words import Family
from civicclaims.formats.gathering import named


@attrs.frozen
class Beyond:
    """Nodes that stand outside what is read, and are read where something refers to them.

    Attributes:
        nodes: The nodes, by their names.
        used: The names that something referred to so far.
    """

    nodes: Mapping[str, list[Node]] = attrs.field(factory=dict)
    used: set[str] = attrs.field(factory=set)

    def of(self, document: Document | None) -> "Beyond":
        """The same for the nodes of a tree."""
        nodes: dict[str, list[Node]] = {}
        for value, spot in () if document is None else walk(document):
            node = Node.of(value, spot) if is_named(value) else None
            if node is not None and node.id is not None and not node.is_reference:
                nodes.setdefault(node.id, []).append(node)
        return Beyond(nodes, self.used)


class Names:
    """The nodes that have an `@id`, by it; those that do no more than refer to one are not here.

    Attributes:
        beyond: Where a name leads to that no node here has.
    """

    def __init__(self, beyond: Beyond) -> None:
        self.beyond = beyond
        self._nodes: dict[str, list[Node]] = {}
        self._whole: dict[tuple[str, Family | None], list[Node]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._nodes or name in self.beyond.nodes

    def add(self, name: str, node: Node) -> None:
        """Take in a node of a name."""
        self._nodes.setdefault(name, []).append(node)

    def described(self, name: str, family: Family | None = None) -> list[Node]:
        """The nodes of a name that say something; of that family, where there are some of it."""
        found = self._nodes.get(name, [])
        if not found and name in self.beyond.nodes:
            found = self.beyond.nodes[name]
            self.beyond.used.add(name)
        return found if family is None else [one for one in found if one.family == family] or found

    def whole(self, name: str, family: Family | None) -> list[Node]:
        """The nodes of a name that may be of a family, as one or as what they differ in.

        Args:
            name: The name.
            family: What they are in a record; None for what is part of an item, such as a rating.
        """
        key = (name, family)
        found = self._whole.get(key)
        if found is None:
            alike = [one for one in self.described(name) if one.family in {family, None}]
            found = self._whole[key] = merged(alike, family)
        return found

    def family_of(self, name: str, *wanted: Family) -> Family | None:
        """What the nodes of a name are; None where there are none, or they do not say.

        Args:
            name: The name.
            wanted: What is meant, where nodes of several families bear the name; the first counts.
        """
        found = {one.family: None for one in self.described(name) if one.family is not None}
        return next((each for each in (*wanted, *found) if each in found), None)

    def id_in(self, name: str, family: Family) -> str:
        """The id in the record of what bears a name, where a node of that family is meant.

        A page often bears the name of the review on it, and a site that of those who run it.
        The name is then the id of the review, or of those who run it; the page or the site, which
        is another thing, has an id made of the name.
        """
        if family != "work":
            return name
        found = {one.family for one in self.described(name)} - {None}
        return named("source", name) if "work" in found and len(found) > 1 else name
