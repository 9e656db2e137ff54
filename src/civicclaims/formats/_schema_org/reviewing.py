"""Which reviews are of which claim, whichever of the two says so."""

from collections.abc import Callable, Sequence
from typing import Final

from civicclaims.formats._schema_org.names import Names
from civicclaims.formats._schema_org.nodes import Held, Node, id_of, is_named
from civicclaims.formats._schema_org.plain import plain
from civicclaims.formats._schema_org.words import MEDIA
from civicclaims.formats.cells import is_absent

OWN_WORDS: Final = ("text", "name", "headline")
"""Where a claim says itself what it is; the first that is there counts."""
_NO_CLAIMS: Final = MEDIA | {"MediaReviewItem"}


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
        self._claims_of: dict[str | int, list[Node]] = {}
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
                claims = self._claims_of.setdefault(_key_of(node), [])
                if _key_of(claim) not in map(_key_of, claims):
                    claims.append(claim)
                self._reviews_of.setdefault(_key_of(claim), []).append(node)

    def claim_of(self, review: Node) -> Node | None:
        """The claim that says it has this review; None where none says so.

        Of several it is the one in the words of the review, else the first.
        """
        claims = self._claims_of.get(_key_of(review), ())
        words = _words(review, "claimReviewed")
        return next(iter([each for each in claims if self.says(each, words)] or claims), None)

    def says(self, claim: Node, words: str) -> bool:
        """Whether a claim has these words for itself; it may be described elsewhere."""
        return bool(words) and any(_words(one, *OWN_WORDS) == words for one in self._told(claim))

    def speaks(self, claim: Node) -> bool:
        """Whether a claim has any words for itself."""
        return any(_words(one, *OWN_WORDS) for one in self._told(claim))

    def has_several(self, review: Node) -> bool:
        """Whether a review is of several claims, whose words are then not what it says of one."""
        held = [self._node(each) for each in review.every("itemReviewed") if _is_node(each)]
        claims = [each for each in held if _NO_CLAIMS.isdisjoint(self._told(each)[0].types)]
        return len(claims) > 1 or len(self._claims_of.get(_key_of(review), ())) > 1

    def words_for(self, claim: str | Node) -> set[str] | None:
        """The words that reviews have for a claim, which is known by its name or as a node.

        A review of several claims has words only for those that have none themselves. None where
        neither do reviews refer to the claim nor does it refer to them.
        """
        reviews = self._reviews_of.get(claim if isinstance(claim, str) else _key_of(claim))
        if reviews is None:
            return None
        speaks = isinstance(claim, Node) and self.speaks(claim)
        told = [whole for one in reviews for whole in self._told(one)]
        return {
            _words(one, "claimReviewed") for one in told if not (speaks and self.has_several(one))
        }

    def _told(self, node: Node) -> Sequence[Node]:
        """The nodes that describe what a node does no more than refer to; else it alone."""
        return (self._names.described(node.id or "") if node.is_reference else ()) or [node]

    def is_inside(self, claim: Node) -> bool:
        """Whether a claim that has a name stands inside its review."""
        return id(claim.value) in self._inside


def _key_of(node: Node) -> str | int:
    """What a node is known by: its name, or the object it is."""
    return node.id if node.id is not None and is_named(node.value) else id(node.value)


def _is_node(held: Held) -> bool:
    return isinstance(held.value, dict)


def _words(node: Node, *names: str) -> str:
    """The words in the first of some properties that has any; empty where none has."""
    texts = (plain(each.value) for name in names for each in node.wordings(name))
    return next((text for text in texts if text and not is_absent(text)), "")
