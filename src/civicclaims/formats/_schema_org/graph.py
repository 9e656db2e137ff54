"""The record that is gathered from trees of schema.org nodes, and who refers to whom in them."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.jsonld import Document, canonical
from civicclaims.formats._schema_org.names import Names
from civicclaims.formats._schema_org.nodes import (
    Held,
    Node,
    Spot,
    by_name,
    id_of,
    is_named,
    plain,
    walk,
)
from civicclaims.formats._schema_org.words import Family, family, short, types_of
from civicclaims.formats.cells import is_absent
from civicclaims.formats.gathering import Gathering
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Place
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.source import Source
from civicclaims.values.when import When

LONGEST_ABSENT: Final = 12
"""The longest text that can stand for nothing, blanks around it included."""

ARRAYS: Final[Mapping[Family, str]] = {
    "agent": "agents", "work": "sources", "quote": "quotes", "figure": "statistics",
    "variable": "statistics", "claim": "claims", "review": "reviews",
}  # fmt: skip


class Graph(Gathering):
    """The items of one record, gathered from every node of some trees.

    Attributes:
        options: What the reader was told.
        names: The nodes that have a name.
        spots: Where each item stands, by its pointer into the record.
        measured: The variables that an observation refers to.
        reviews: Every review there is, wherever it stands.
        used: The names of the nodes that were read as something.
        pending: The nodes that were referred to, and what they are.
    """

    def __init__(self, documents: Iterable[Document], options: Options) -> None:
        super().__init__()
        self.options = options
        self.names = Names()
        self.spots: dict[str, Spot] = {}
        self._reviews_of: dict[str | int, list[Node]] = {}
        self._claims_of: dict[str | int, Node] = {}
        self.measured: set[str] = set()
        self.reviews: list[Node] = []
        self.pending: list[tuple[str, Family]] = []
        self.used: set[str] = set()
        self._nodes: dict[int, Node] = {}
        self._done: dict[int, str] = {}
        self._read: set[tuple[str, str]] = set()
        self._inside: set[int] = set()
        self._untold = 0
        for document in documents:
            self.problems.extend(document.problems)
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
            self.reviews.append(node)
            self._note_reviewed(node)
        elif node.family == "claim" and "review" in node.says:
            self._note_reviews(node)
        elif node.family == "figure":
            for held in node.every("variableMeasured"):
                if isinstance(held.value, dict) and (variable := id_of(held.value)) is not None:
                    self.measured.add(variable)

    def _note_reviewed(self, node: Node) -> None:
        for held in node.every("itemReviewed"):
            if isinstance(held.value, dict) and (name := id_of(held.value)) is not None:
                if not self.node(held.value, held.spot).is_reference:
                    self._inside.add(id(held.value))
                self._reviews_of.setdefault(name, []).append(node)

    def _note_reviews(self, claim: Node) -> None:
        """Note the reviews that a claim holds or refers to, and their words for it."""
        for held in claim.every("review"):
            if not isinstance(held.value, dict):
                continue
            node = self.node(*held)
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
            for whole in (self.names.described(one.id or "") if one.is_reference else [one])
        ]
        return {_words_reviewed(one) for one in told}

    def node(self, value: dict[str, Any], spot: Spot) -> Node:
        """The node of an object, which is looked at once."""
        found = self._nodes.get(id(value))
        if found is None:
            found = self._nodes[id(value)] = Node.of(value, spot)
        return found

    def nodes_of(self, node: Node, family: Family) -> list[Node]:
        """The nodes that are this one: all of its name, as one or as what they differ in."""
        if node.id is None or not is_named(node.value):
            return [node]
        self.used.add(node.id)
        return self.names.whole(node.id, family) or [node]

    def stands_apart(self, node: Node, family: Family) -> bool:
        """Whether a node says something, and others of its name say something else.

        Then the name tells nothing, and the node is read by itself; it is a problem.
        """
        if node.id is None or node.is_reference or len(self.nodes_of(node, family)) < 2:
            return False
        message = (
            f"the @id {shown(node.id)} is given to things that differ; each is read alone. "
            "Each needs an @id of its own"
        )
        self.fault(message, node.spot)
        return True

    def is_inside(self, node: Node) -> bool:
        """Whether a node is a claim that stands inside its review."""
        return id(node.value) in self._inside

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

    def known(self, node: Node, family: Family) -> str | None:
        """The id of a node that has been read before, or is being read; it counts as read now."""
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
        by_name = node is not None and is_named(node.value)
        merge = isinstance(item, Agent | Source) and (by_name or not given)
        if merge and by_name and item in self._merged:
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
        words, *others = sorted(filter(None, self.words_for(name) or ())) or [text]
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
        if len(self.problems) >= self.options.limits.problems:
            self._untold += 1
            return
        self.problem(message, _nearest(spot), spot.pointer)

    def all_problems(self) -> tuple[Problem, ...]:
        """The problems, in the order of their places, and how many are not told one by one."""
        told = sorted(self.problems, key=lambda one: (one.line or 0, one.column or 0))
        if self._untold:
            most = self.options.limits.problems
            message = f"{self._untold:,} more problems; at most {most:,} are told (problems)"
            told.append(Problem(message=message, line=told[-1].line, column=told[-1].column))
        return tuple(told)

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


def _key_of(node: Node) -> str | int:
    """What a node is known by: its name, or the object it is."""
    return node.id if node.id is not None and is_named(node.value) else id(node.value)


def _words_reviewed(review: Node) -> str:
    """The words of a review for its claim; empty where it has none."""
    texts = (plain(each.value) for each in review.wordings("claimReviewed"))
    return next((text for text in texts if text and not is_absent(text)), "")


def _nearest(spot: Spot) -> Place | None:
    """The place of a value, or of the nearest one around it."""
    pointer = spot.pointer
    while (place := spot.document.where(pointer)) is None and pointer:
        pointer = pointer.rpartition("/")[0]
    return place


def _what(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a list" if isinstance(value, list) else "an object"


def id_for(stem: str, cls: Any, said: Mapping[str, Any]) -> str:
    """An id for an item that has none, of all it says by the fields of its class."""
    words = [
        f"{name}={worded(value) if value.__class__ is When else value}"
        for name, default in _defaults(cls)
        if (value := said.get(name, default)) != default
    ]
    return f"{stem}-{digest(chr(10).join(words).encode())}"


def worded(time: When) -> str:
    """The words of a date for an id, and all that a time holds where that is more than a date.

    >>> worded(When(text="4 March 2025", start="2025-03-04")), worded(When(start="2025-03-04"))
    ('4 March 2025', '2025-03-04')
    """
    held = (time.end, time.duration, time.value, time.mod, time.relative_to, time.rule)
    words = time.text or time.start
    return str(time) if words is None or time.fiscal or any(held) else words


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a class besides its id, with what each holds by default."""
    return tuple((each.name, each.default) for each in attrs.fields(cls) if each.name != "id")


def digest_of(node: Node) -> str:
    """A digest of all a node holds: the same whatever the order of its keys."""
    said = {short(key): each for key, each in reversed(by_name(node.value)) if key != "@context"}
    return digest(canonical(said))


def digest(content: bytes) -> str:
    """A digest for ids of items that have none."""
    return hashlib.sha256(content).hexdigest()[:10]
