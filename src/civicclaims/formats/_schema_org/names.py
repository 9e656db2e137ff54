"""Which nodes of some trees bear a name, and what in the record a name stands for."""

from civicclaims.formats._schema_org.merging import merged
from civicclaims.formats._schema_org.nodes import Node
from civicclaims.formats._schema_org.words import Family
from civicclaims.formats.gathering import named


class Names:
    """The nodes that have an `@id`, by it; those that do no more than refer to one are not here."""

    def __init__(self) -> None:
        self._nodes: dict[str, list[Node]] = {}
        self._whole: dict[tuple[str, Family | None], list[Node]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def add(self, name: str, node: Node) -> None:
        """Take in a node of a name."""
        self._nodes.setdefault(name, []).append(node)

    def described(self, name: str, family: Family | None = None) -> list[Node]:
        """The nodes of a name that say something; of that family, where there are some of it."""
        found = self._nodes.get(name, [])
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
