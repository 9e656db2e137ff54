"""The fast path knows every property that the general one reads."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

import pytest
from tests.cases.claim_reviews import CASES, COMMON

from civicclaims.formats import claimreview
from civicclaims.formats._schema_org import fast_rest
from civicclaims.formats._schema_org.fields import Fields
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.jsonld import canonical
from civicclaims.formats._schema_org.nodes import Node

_SHAPES: Final[Mapping[str, tuple[str, ...]]] = {
    "Person": ("_AGENT",), "Organization": ("_AGENT",), "Rating": ("_RATING",),
    "Claim": ("_CLAIM",), "ClaimReview": ("_REVIEW",), "CreativeWork": ("_WORK", "_PAGE", "_ITEM"),
}  # fmt: skip
"""The shapes of what is called so where it is passed over."""
_ELSEWHERE: Final[Mapping[str, set[str]]] = {
    # The language of a node is looked at for maps of languages, which no struct can hold.
    **{each: {"inLanguage"} for each in ("Person", "Organization", "Rating", "Claim")},
    # Only a claim that stands in a work has what a claim has, and is an item.
    "CreativeWork": {"appearance", "firstAppearance", "sameAs"},
}
_EVERYWHERE: Final = frozenset({"identifier", "additionalProperty"})
"""Where our own facts stand, as objects, which the fast path leaves alone."""


class Asked(dict[str, Any]):
    """What a node says, which notes what it is asked for."""

    def __init__(self, says: Mapping[str, Any], names: set[str]) -> None:
        super().__init__(says)
        self.names = names

    def __contains__(self, name: object) -> bool:
        self.names.add(str(name))
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a property."""
        self.names.add(name)
        return super().get(name, default)


@pytest.fixture(scope="module")
def asked() -> dict[str, set[str]]:
    """What the general path asks of the nodes of every case, by what they are called."""
    found: dict[str, set[str]] = defaultdict(set)
    plain = Fields.__init__

    def noting(self: Fields, graph: Graph, node: Node, label: str) -> None:
        plain(self, graph, node._replace(says=Asked(node.says, found[label])), label)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Fields, "__init__", noting)
        for document in (*[case[1] for case in CASES], *[case[1] for case in COMMON]):
            claimreview.read_text(canonical(document))
    return found


@pytest.mark.parametrize("label", _SHAPES)
def test_what_the_general_path_reads_is_known_to_the_fast_one(
    label: str, asked: dict[str, set[str]]
) -> None:
    """Each property that is read of a node is in the struct, or sends the text the other way."""
    apart = _ELSEWHERE.get(label, set()) | _EVERYWHERE
    read = {name for name in asked[label] if name[:1] != "@"} - apart
    assert read
    for name in _SHAPES[label]:
        shape = getattr(fast_rest, name)
        assert read <= shape.named | shape.read, name
