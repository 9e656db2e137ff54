"""What a tree of a common shape says beyond the shapes of the fast path."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from civicclaims.formats._schema_org.fast_shapes import (
    ASIDE,
    AgentNode,
    ItemNode,
    RatingNode,
    ReviewNode,
    UncommonError,
    WorkNode,
)
from civicclaims.formats._schema_org.jsonld import CONTAINERS, Value
from civicclaims.formats._schema_org.nodes import id_of
from civicclaims.formats._schema_org.words import REVIEWS, types_of

_IN_A_WORK: Final = frozenset(
    "additionalType archivedAt author citation contentUrl creator dateModified inLanguage "
    "isBasedOn isPartOf license publisher".split()
)
_IN_A_CLAIM: Final = frozenset(
    "about additionalType description isBasedOn isPartOf mentions spatialCoverage "
    "temporalCoverage".split()
)
_IN_AN_AGENT: Final = frozenset(
    "additionalType affiliation birthDate disambiguatingDescription memberOf "
    "parentOrganization worksFor".split()
)
_IN_A_REVIEW: Final = frozenset(
    "citation correction isBasedOn mediaAuthenticityCategory originalMediaContextDescription "
    "originalMediaLink".split()
)
"""Properties that the general path reads, and the structs do not name."""


_ASIDE: Final = frozenset(ASIDE)


def _names(shape: Any) -> frozenset[str]:
    return frozenset(shape.__struct_encode_fields__)


_AGENT, _WORK, _RATING = _names(AgentNode), _names(WorkNode), _names(RatingNode)
_ITEM, _REVIEW = _names(ItemNode), _names(ReviewNode)


class Rest:
    """What the structs do not name.

    Attributes:
        passed_over: The properties that a record has no place for, and how often they occur.
        named: The names of nodes in them.
    """

    __slots__ = ("named", "passed_over")

    def __init__(self, review: dict[str, Value]) -> None:
        """Look through the tree of a review, and take out what the structs have no place for.

        Raises:
            UncommonError: If the general path reads anything in it that the structs do not name.
        """
        self.passed_over: dict[str, int] = {}
        self.named: list[str] = []
        self._take(review, "ClaimReview", _REVIEW, _IN_A_REVIEW)
        for agent in _nodes(review, "author"):
            self._agent(agent)
        for rating in _nodes(review, "reviewRating"):
            self._take(rating, "Rating", _RATING, frozenset())
        for item in _nodes(review, "itemReviewed"):
            claims = item.get("@type") == "Claim"
            read = _IN_A_CLAIM if claims else _IN_A_WORK
            self._take(item, "Claim" if claims else "CreativeWork", _ITEM, read)
            for agent in _nodes(item, "author"):
                self._agent(agent)
            for work in (*_nodes(item, "appearance"), *_nodes(item, "firstAppearance")):
                self._take(work, "CreativeWork", _WORK, _IN_A_WORK)

    def _agent(self, node: dict[str, Value]) -> None:
        label = "Person" if node.get("@type") == "Person" else "Organization"
        self._take(node, label, _AGENT, _IN_AN_AGENT)

    def _take(
        self, node: dict[str, Value], label: str, known: frozenset[str], read: frozenset[str]
    ) -> None:
        for name in [*node]:
            if name in known and not (name in _ASIDE and node[name].__class__ in CONTAINERS):
                continue
            if name in read or ":" in name or name[:1] == "@":
                raise UncommonError
            value = node.pop(name)
            if value.__class__ in CONTAINERS:
                if not value:
                    continue
                self._look(name, value)
            elif value is None or value == "":
                continue
            passed = f"{label}.{name}"
            self.passed_over[passed] = self.passed_over.get(passed, 0) + 1

    def _look(self, name: str, value: Value) -> None:
        """Look for nodes in a value that is passed over, of which the general path takes note."""
        if name == "identifier":
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
    return (each for each in held if each.__class__ is dict)
