"""The record that is gathered from trees of schema.org nodes, and who refers to whom in them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.ids import id_for
from civicclaims.formats._schema_org.jsonld import Document
from civicclaims.formats._schema_org.names import Beyond, Names
from civicclaims.formats._schema_org.nodes import Held, Node, Spot, id_of, is_named, walk
from civicclaims.formats._schema_org.plain import LONGEST_ABSENT
from civicclaims.formats._schema_org.reviewing import Reviewing
from civicclaims.formats._schema_org.words import Family, family, types_of
from civicclaims.formats.cells import is_absent
from civicclaims.formats.gathering import Gathering, problem_at
from civicclaims.formats.options import Options
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.source import Source

ARRAYS: Final[Mapping[Family, str]] = {
    "agent": "agents", "work": "sources", "quote": "quotes", "figure": "statistics",
    "variable": "statistics", "claim": "claims", "review": "reviews",
}  # fmt: skip


class Graph(Gathering):
    """The items of one record, gathered from every node of some trees.

    Attributes:
        options: What the reader was told.
        names: The nodes that have a name.
        reviewing: Which reviews are of which claim.
        spots: Where each item stands, by its pointer into the record.
        measured: The variables that an observation refers to.
        reviews: Every review there is, wherever it stands, by the identity of its object.
        used: The names of the nodes that were read as something.
        faults: What is wrong, of which no more is kept than is told; `problems` stays empty.
        pending: The nodes that were referred to, and what they are.
    """

    def __init__(
        self, documents: Iterable[Document], options: Options, beyond: Beyond | None = None
    ) -> None:
        super().__init__()
        self.options = options
        self.names = Names(beyond or Beyond())
        self.reviewing = Reviewing(self.names, lambda held: self.node(*held))
        self.spots: dict[str, Spot] = {}
        self.measured: set[str] = set()
        self.reviews: dict[int, Node] = {}
        self.pending: list[tuple[str, Family]] = []
        self.used: set[str] = set()
        self._nodes: dict[int, Node] = {}
        self._done: dict[int, str] = {}
        self._read: set[tuple[str, str]] = set()
        self.faults = Problems(options.limits.problems)
        for document in documents:
            self.faults.add_all(document.problems)
            for value, spot in walk(document):
                self._index(value, spot)

    def _index(self, value: dict[str, Any], spot: Spot) -> None:
        name = id_of(value)
        if len(value) == 1 or (name is None and "@type" not in value):
            return
        if name is None and family(types_of(value)) not in {"review", "figure", "claim", None}:
            return
        node = self.node(value, spot)
        if name is not None and is_named(value) and not node.is_reference:
            self.names.add(name, node)
        if node.family == "review":
            self.reviews[id(value)] = node
            self.reviewing.note_review(node)
        elif node.family == "claim" and "review" in node.says:
            self.reviewing.note_claim(node)
        elif node.family == "figure":
            for held in node.every("variableMeasured"):
                if isinstance(held.value, dict) and (variable := id_of(held.value)) is not None:
                    self.measured.add(variable)

    def node(self, value: dict[str, Any], spot: Spot) -> Node:
        """The node of an object, which is looked at once."""
        found = self._nodes.get(id(value))
        if found is None:
            found = self._nodes[id(value)] = Node.of(value, spot)
        return found

    def nodes_of(self, node: Node, family: Family | None) -> list[Node]:
        """The nodes that are this one: all of its name, as one or as what they differ in."""
        if node.id is None or not is_named(node.value):
            return [node]
        self.used.add(node.id)
        return self.names.whole(node.id, family) or [node]

    def tell_apart(self, node: Node, family: Family | None) -> bool:
        """Tell of a node that says something else than others of its name.

        Gives whether it does; then the name tells nothing, and the node is read by itself.
        """
        if node.id is None or node.is_reference or len(self.nodes_of(node, family)) < 2:
            return False
        message = (
            f"the @id {shown(node.id)} is given to things that differ; each is read alone. "
            "Each needs an @id of its own"
        )
        self.fault(message, node.spot)
        return True

    def hold_made(
        self, cls: Any, said: dict[str, Any], spot: Spot, node: Node | None = None
    ) -> str:
        """Take in a person or a work, under its own name or one of all it says.

        Args:
            cls: The class of the item.
            said: What it says, by the fields of the class.
            spot: Where it stands.
            node: The node it is; None for one that is a text alone.
        """
        own = None if node is None else node.id
        stem = "agent" if cls is Agent else "source"
        if own is None:
            own = id_for(stem, cls, said)
        elif cls is Source and node is not None and is_named(node.value):
            own = self.names.id_in(own, "work")
        item = cls(id=own, **said)
        return self.hold(item, spot, node)

    def mark_read(self, node: Node, family: Family) -> str | None:
        """Mark a node as read; gives its id where it was read before, or is being read."""
        if node.id is None or not is_named(node.value):
            return self._done.get(id(node.value))
        key = (ARRAYS[family], self.names.id_in(node.id, family))
        if key in self._read:
            return key[1]
        self._read.add(key)
        return None

    def later(self, name: str, family: Family) -> str:
        """Note that a node of a name is referred to, so that it is read wherever it stands.

        Gives the id it has in the record.
        """
        if name in self.names:
            self.pending.append((name, self.names.family_of(name, family) or family))
        return self.names.id_in(name, family)

    def hold(self, item: Any, spot: Spot, node: Node | None = None) -> str:
        """Take in an item, and give the id it has in the record.

        Args:
            item: The item. An id of the file is kept even where another item has it, since
                saying so is the work of the checks.
            spot: Where it stands.
            node: The node it is; None for one that is a text alone. People and works that bear
                no name are one where they are equal.
        """
        given = node is not None and node.id is not None
        has_name = node is not None and is_named(node.value)
        merge = isinstance(item, Agent | Source) and (has_name or not given)
        if merge and has_name and item in self._merged:
            # Two nodes of a name differ in nothing that a record holds.
            return self._merged[item]
        before = self._places_of.pop(item.id, None) if given else None
        found = self.add(item, merge=merge)
        self.spots.setdefault(self._places_of[found], spot)
        if before is not None:
            self._places_of[found] = before
        if node is not None and not is_named(node.value):
            self._done[id(node.value)] = found
        return found

    def hold_claim(self, name: str, text: str, spot: Spot) -> None:
        """Take in a claim that is described elsewhere, of which reviews give the words.

        Where they differ, the first in the order of the alphabet counts, so that the order of the
        file does not, and the others are counted.
        """
        if (ARRAYS["claim"], name) in self._read:
            return
        self._read.add((ARRAYS["claim"], name))
        words, *others = sorted(filter(None, self.reviewing.words_for(name) or ())) or [text]
        for _ in others:
            self.pass_over("ClaimReview.claimReviewed")
        before = self._places_of.pop(name, None)
        self.add(Claim(id=name, text=words, voice="under_review"))
        self.spots[self._places_of[name]] = spot
        self._places_of[name] = before or self._places_of[name]

    def hold_page(self, address: str, spot: Spot) -> str:
        """Take in a work of which the file says nothing but where it can be read."""
        if (ARRAYS["work"], address) not in self._read and address not in self.names:
            self._read.add((ARRAYS["work"], address))
            self.add(Source(id=address, url=address))
            self.spots[self._places_of[address]] = spot
        return address

    def fault(self, message: str, spot: Spot) -> None:
        """Keep what could not be read, with its place."""
        if self.faults.full:
            self.problem(message)
        else:
            self.problem(message, spot.document.nearest(spot.pointer), spot.pointer)

    def problem(self, message: str, place: Place | None = None, pointer: str = "") -> None:
        """Keep what could not be read, or count it."""
        self.faults.add(problem_at(message, place, pointer))

    def wording(self, name: str, held: Held, taken: Callable[[Any], str | None]) -> str | None:
        """The text of a value, by one way to take it; nothing, with a problem, for no text."""
        text = taken(held.value)
        if text is None:
            self.fault(f"{name} is no text, but {_what(held.value)}; it is left out", held.spot)
        elif held.value == "":
            # What a program leaves unset is often written as an empty text.
            return None
        elif isinstance(held.value, str) and _is_nothing(name, text):
            self.fault(
                f"{name} is {shown(text)}, which stands for nothing; it is left out", held.spot
            )
            return None
        return text


_MEANT: Final = frozenset({("inLanguage", "nan")})
"""What is meant in a property though it stands for nothing elsewhere: the code of Min Nan."""


def _is_nothing(name: str, text: str) -> bool:
    return len(text) <= LONGEST_ABSENT and is_absent(text) and (name, text) not in _MEANT


def _what(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a list" if isinstance(value, list) else "an object"
