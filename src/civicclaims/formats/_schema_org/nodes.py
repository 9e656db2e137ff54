"""Nodes of schema.org in a tree of JSON, and the values of their properties."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from civicclaims.formats._schema_org.jsonld import CONTAINERS, Document, Value
from civicclaims.formats._schema_org.plain import is_language_map, listed, plain
from civicclaims.formats._schema_org.words import (
    Family,
    family as family_of,
    is_own_id,
    short,
    types_of,
)

NOWHERE: Final[Mapping[str, "Spot"]] = MappingProxyType({})
_SINGLE: Final[frozenset[type]] = frozenset({str, int, bool})
"""The classes of values that hold no others."""


class Spot(NamedTuple):
    """Where a value stands: in which tree, and under which key of what.

    The pointer is only put together when it is asked for, which it seldom is.

    Attributes:
        document: The tree.
        above: Where what holds the value stands; None for the root.
        key: The key or the number it is held under.
    """

    document: Document
    above: "Spot | None" = None
    key: str | int = ""

    def under(self, key: str | int) -> "Spot":
        """The spot of what a value holds."""
        return Spot(self.document, self, key)

    @property
    def pointer(self) -> str:
        """The JSON pointer to the value."""
        tokens: list[str] = []
        spot = self
        while spot.above is not None:
            tokens.append(f"/{str(spot.key).replace('~', '~0').replace('/', '~1')}")
            spot = spot.above
        return "".join(reversed(tokens))


class Held(NamedTuple):
    """A value of a property, and where it stands."""

    value: Value
    spot: Spot


class Node(NamedTuple):
    """An object of the tree.

    Attributes:
        value: The object.
        spot: Where it stands.
        types: What it says it is.
        family: What that is in a record; None where nothing is said, or nothing is known.
        id: The name others refer to it by; None where it has none that lasts.
        says: Its values by the names of schema.org, and keywords of JSON-LD among them.
        elsewhere: Where the values stand that do not stand in this object under that name.
    """

    value: dict[str, Value]
    spot: Spot
    types: tuple[str, ...]
    family: Family | None
    id: str | None
    says: Mapping[str, Value]
    elsewhere: Mapping[str, Spot] = NOWHERE

    @classmethod
    def of(cls, value: dict[str, Value], spot: Spot) -> "Node":
        """The node of an object."""
        types = types_of(value)
        says, elsewhere = (value, NOWHERE) if ":" not in "".join(value) else _shortened(value, spot)
        what = family_of(types)
        if what is None and "claimReviewed" in says:
            what = "review"
        return cls(value, spot, types, what, id_of(value), says, elsewhere)

    @property
    def is_reference(self) -> bool:
        """Whether it only names a node that is described elsewhere."""
        return self.id is not None and not self.types and not any(self.properties())

    def properties(self) -> Iterator[str]:
        """The names of its properties; most keywords of JSON-LD are none."""
        return (name for name in self.says if name[:1] != "@" or name in UNREAD)

    def at(self, name: str) -> Spot:
        """Where the value of a property stands."""
        found = self.elsewhere.get(name) if self.elsewhere else None
        return Spot(self.spot.document, self.spot, name) if found is None else found

    def every(self, name: str) -> list[Held]:
        """The values of a property one by one, be they in a list or not; null is left out."""
        value = self.says.get(name)
        if value is None:
            return []
        if value.__class__ in _SINGLE or (value.__class__ is dict and len(value) > 1):
            return [Held(value, self.at(name))]
        return [*each(Held(value, self.at(name)))]

    def wordings(self, name: str) -> list[Held]:
        """The values of a property as `every` gives them, each text of a language map by itself.

        Of a map the text in the language of the node goes first, then they go by their codes.
        """
        found: list[Held] = []
        for held in self.every(name):
            if is_language_map(held.value):
                found += sorted(
                    (Held(text, held.spot.under(key)) for key, text in held.value.items()),
                    key=lambda one: (not self._is_in_own_language(str(one.spot.key)), one.spot.key),
                )
            else:
                found.append(held)
        return found

    def _is_in_own_language(self, code: str) -> bool:
        own = self.says.get("inLanguage")
        if isinstance(own, dict) and "@value" not in own:
            own = own.get("alternateName")
        language = (plain(own) or "").lower()
        return code.lower() in {language, language.partition("-")[0]} - {""}


def _shortened(value: dict[str, Value], spot: Spot) -> tuple[dict[str, Value], dict[str, Spot]]:
    """What an object says by the names of schema.org, and where that stands."""
    says: dict[str, Value] = {}
    spots: dict[str, Spot] = {}
    for key, one in by_name(value):
        name = short(key)
        says[name] = [*listed(says[name]), *listed(one)] if name in says else one
        spots[name] = spot.under(key)
    return says, spots


UNREAD: Final = frozenset({"@reverse", "@included", "@nest", "@list", "@set"})
"""Keywords of JSON-LD that hold more nodes, in ways that are not followed."""


def by_name(value: dict[str, Value]) -> list[tuple[str, Value]]:
    """The keys of an object with their values; where two are one property, the plain one first."""
    if not any(":" in key for key in value):
        return [*value.items()]
    return sorted(value.items(), key=lambda each: (":" in each[0], each[0]))


def id_of(value: dict[str, Value]) -> str | None:
    """The name of an object: its @id, or the id of a record that could not be its @id.

    The labels of blank nodes (`_:b0`) hold inside one file alone, but there they serve.
    """
    name = value.get("@id")
    if isinstance(name, str) and name:
        return name
    own = value.get("identifier")
    if own is None or own.__class__ is str:
        return None
    found = next(filter(is_own_id, own if isinstance(own, list) else (own,)), None)
    return None if found is None else found["value"]


def is_named(value: dict[str, Value]) -> bool:
    """Whether an object has an @id, so that others of that @id are the same node."""
    name = value.get("@id")
    return isinstance(name, str) and bool(name)


def each(held: Held) -> Iterator[Held]:
    """The values of a property one by one, be they in a list or not; what is null is left out."""
    open_ = [held]
    while open_:
        value, spot = open_.pop()
        if isinstance(value, dict):
            inner = value.get("@list", value.get("@set"))
            if inner is not None and len(value) == 1:
                open_.append(Held(inner, spot))
                continue
        if isinstance(value, list):
            open_.extend(Held(one, spot.under(n)) for n, one in reversed([*enumerate(value)]))
        elif value is not None:
            yield Held(value, spot)


def walk(document: Document) -> Iterator[tuple[dict[str, Value], Spot]]:
    """Every object of a tree with its spot, in the order of the tree."""
    open_: list[tuple[Value, Spot]] = [(document.root, Spot(document))]
    while open_:
        value, spot = open_.pop()
        if value.__class__ is dict:
            yield value, spot
            inner = [
                (one, Spot(document, spot, key))
                for key, one in value.items()
                if one.__class__ in CONTAINERS and key != "@context"
            ]
        elif value.__class__ is list:
            inner = [
                (one, Spot(document, spot, n))
                for n, one in enumerate(value)
                if one.__class__ in CONTAINERS
            ]
        else:
            return
        inner.reverse()
        open_ += inner
