"""What a tree of a common shape says beyond the shapes of the fast path."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from civicclaims.formats._schema_org.fast_shapes import (
    ASIDE,
    AgentNode,
    ItemNode,
    PageNode,
    RatingNode,
    ReviewNode,
    UncommonError,
    WorkNode,
)
from civicclaims.formats._schema_org.fast_values import family_of_top, uncommon
from civicclaims.formats._schema_org.jsonld import CONTAINERS, Value
from civicclaims.formats._schema_org.nodes import id_of
from civicclaims.formats._schema_org.words import (
    REVIEWS,
    agent_kind,
    family,
    kind_of,
    types_of,
)


class _Shape(NamedTuple):
    """What is known of the properties of a kind of node.

    Attributes:
        named: The properties that the struct names.
        aside: Those of them that are passed over, whatever they hold.
        read: The properties that the general path reads, and the struct does not name.
    """

    named: frozenset[str]
    aside: frozenset[str]
    read: frozenset[str]


def _shape(struct: Any, read: str, aside: tuple[str, ...] = ASIDE) -> _Shape:
    named = frozenset(struct.__struct_encode_fields__)
    return _Shape(named, frozenset(aside), frozenset(read.split()) - named)


_IN_A_WORK: Final = (
    "additionalType archivedAt author citation contentUrl creator dateModified inLanguage "
    "isBasedOn isPartOf license publisher"
)
_AGENT: Final = _shape(
    AgentNode,
    "additionalType affiliation birthDate disambiguatingDescription memberOf parentOrganization "
    "worksFor",
)
_WORK: Final = _shape(WorkNode, _IN_A_WORK)
_PAGE: Final = _shape(PageNode, _IN_A_WORK, aside=("image",))
_RATING: Final = _shape(RatingNode, "")
_CLAIM: Final = _shape(
    ItemNode,
    "about additionalType description isBasedOn isPartOf mentions review spatialCoverage "
    "temporalCoverage",
)
_ITEM: Final = _CLAIM._replace(read=frozenset(_IN_A_WORK.split()) - _CLAIM.named)
_REVIEW: Final = _shape(
    ReviewNode,
    "citation correction isBasedOn mediaAuthenticityCategory originalMediaContextDescription "
    "originalMediaLink",
)


class Rest:
    """What the structs do not name.

    Attributes:
        passed_over: The properties that a record has no place for, and how often they occur.
        named: The names of nodes in them.
        nodes: The nodes that are something in a record, with what the structs name.
    """

    __slots__ = ("named", "nodes", "passed_over")

    def __init__(self, nodes: Iterable[Value]) -> None:
        """Look through a review and the nodes beside it, and take out what structs do not name.

        Raises:
            UncommonError: If the general path reads anything in it that the structs do not name.
        """
        self.passed_over: dict[str, int] = {}
        self.named: list[str] = []
        self.nodes: list[dict[str, Value]] = []
        for node in nodes:
            type_ = _with_one_type(node).get("@type") if node.__class__ is dict else uncommon()
            what = family_of_top(type_) if type_.__class__ is str else uncommon()
            if what is None:
                self._other(node)
                continue
            self.nodes.append(node)
            if what == "review":
                self._review(node)
            elif what == "agent":
                self._agent(node)
            else:
                self._page(node)

    def _other(self, node: dict[str, Value]) -> None:
        """Pass over a node that is nothing in a record, and all there is in it."""
        if any(name[:1] == "@" for name in node.keys() - {"@type", "@id"}):
            raise UncommonError
        self._look("", node)
        if node.keys() - {"@type", "@id"}:
            self._pass_over(node["@type"])

    def _page(self, page: dict[str, Value]) -> None:
        self._take(page, "CreativeWork", _PAGE)
        for agent in (*_nodes(page, "publisher"), *_nodes(page, "author")):
            self._agent(agent)
        for work in _nodes(page, "isPartOf"):
            self._take(work, "CreativeWork", _WORK)

    def _review(self, review: dict[str, Value]) -> None:
        self._take(review, "ClaimReview", _REVIEW)
        for agent in _nodes(review, "author"):
            self._agent(agent)
        for rating in _nodes(review, "reviewRating"):
            self._take(rating, "Rating", _RATING)
        for item in _nodes(review, "itemReviewed"):
            if item.get("@type") == "Claim":
                self._take(item, "Claim", _CLAIM)
            else:
                self._take(item, "CreativeWork", _ITEM)
            for agent in _nodes(item, "author"):
                self._agent(agent)
            for work in (*_nodes(item, "appearance"), *_nodes(item, "firstAppearance")):
                self._take(work, "CreativeWork", _WORK)

    def _agent(self, node: dict[str, Value]) -> None:
        label = "Person" if node.get("@type") == "Person" else "Organization"
        for body in _nodes(node, "worksFor"):
            if body.keys() != {"@id"}:
                raise UncommonError
        self._take(node, label, _AGENT)

    def _take(self, node: dict[str, Value], label: str, shape: _Shape) -> None:
        if "@type" not in node and len(node) > 1:
            # Only where it is a name alone is it read where it is described.
            raise UncommonError
        for name in [*node]:
            if name in shape.named and (
                name not in shape.aside or node[name].__class__ not in CONTAINERS
            ):
                continue
            if name in shape.read or ":" in name or name[:1] == "@":
                raise UncommonError
            value = node.pop(name)
            if value.__class__ in CONTAINERS:
                if not value:
                    continue
                self._look(name, value)
            elif value is None or value == "":
                continue
            self._pass_over(f"{label}.{name}")

    def _pass_over(self, name: str) -> None:
        self.passed_over[name] = self.passed_over.get(name, 0) + 1

    def _look(self, name: str, value: Value) -> None:
        """Look for nodes in a value that is passed over, of which the general path takes note."""
        if name in {"additionalProperty", "identifier"}:
            raise UncommonError
        open_ = [value]
        while open_:
            held = open_.pop()
            if held.__class__ is dict:
                if "claimReviewed" in "".join(held) or not REVIEWS.isdisjoint(types_of(held)):
                    raise UncommonError
                if "@id" in held or "identifier" in held:
                    found = id_of(held)
                    if len(held) > 1 and found is not None:
                        self.named.append(found)
                held = held.values()
            open_ += [each for each in held if each.__class__ in CONTAINERS]


def _nodes(node: Mapping[str, Value], name: str) -> Iterator[dict[str, Value]]:
    value = node.get(name)
    held = value if value.__class__ is list else (value,)
    return (_with_one_type(each) for each in held if each.__class__ is dict)


def _with_one_type(node: dict[str, Value]) -> dict[str, Value]:
    """The node, with the one of several types that says what it is."""
    if node.get("@type").__class__ is list:
        types = types_of(node)
        if any(family((each,)) is None for each in types):
            raise UncommonError
        said = (family(types), agent_kind(types), kind_of(types))
        alone = ((each, (family((each,)), agent_kind((each,)), kind_of((each,)))) for each in types)
        node["@type"] = next((each for each, told in alone if told == said), None) or uncommon()
    return node
