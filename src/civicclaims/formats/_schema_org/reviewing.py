"""Which reviews are of which claim, whichever of the two says so."""

from collections.abc import Callable

from civicclaims.formats._schema_org.names import Names
from civicclaims.formats._schema_org.nodes import Held, Node, id_of, is_named
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats.cells import is_absent


class Reviewing:
    """The claims that reviews hold or refer to, and the reviews that claims do."""

    def __init__(self, names: Names, node: Callable[[Held], Node]) -> None:
        """Begin with nothing.

        Args:
            names: The nodes that have a name.
            node: Gives the node of an object.
        """
        self._names = names
        self._node = node
        self._reviews_of: dict[str | int, list[Node]] = {}
        self._claims_of: dict[str | int, Node] = {}
        self._inside: set[int] = set()

    def note_review(self, review: Node) -> None:
        """Note the claims that a review holds or refers to by their names."""
        for held in review.every("itemReviewed"):
            if isinstance(held.value, dict) and (name := id_of(held.value)) is not None:
                if not self._node(held).is_reference:
                    self._inside.add(id(held.value))
                self._reviews_of.setdefault(name, []).append(review)

    def note_claim(self, claim: Node) -> None:
        """Note the reviews that a claim holds or refers to."""
        for held in claim.every("review"):
            if not isinstance(held.value, dict):
                continue
            node = self._node(held)
            if node.family == "review" or node.is_reference:
                self._claims_of.setdefault(_key_of(node), claim)
                self._reviews_of.setdefault(_key_of(claim), []).append(node)

    def claim_of(self, review: Node) -> Node | None:
        """The claim that says it has this review; None where none says so."""
        return self._claims_of.get(_key_of(review))

    def words_for(self, claim: str | Node) -> set[str] | None:
        """The words that reviews have for a claim, which is known by its name or as a node.

        None where neither do reviews refer to it nor does it refer to them.
        """
        reviews = self._reviews_of.get(claim if isinstance(claim, str) else _key_of(claim))
        if reviews is None:
            return None
        told = [
            whole
            for one in reviews
            for whole in (self._names.described(one.id or "") if one.is_reference else [one])
        ]
        return {_words_reviewed(one) for one in told}

    def is_inside(self, claim: Node) -> bool:
        """Whether a claim that has a name stands inside its review."""
        return id(claim.value) in self._inside


def _key_of(node: Node) -> str | int:
    """What a node is known by: its name, or the object it is."""
    return node.id if node.id is not None and is_named(node.value) else id(node.value)


def _words_reviewed(review: Node) -> str:
    """The words of a review for its claim; empty where it has none."""
    texts = (plain(each.value) for each in review.wordings("claimReviewed"))
    return next((text for text in texts if text and not is_absent(text)), "")
