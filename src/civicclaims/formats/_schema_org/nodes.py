"""Nodes of schema.org in a tree of JSON, and the plain values of their properties."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from civicclaims.formats._schema_org.jsonld import CONTAINERS, Document, Value, canonical
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

        Of a map the text in the language of the node goes first, else the one written first.
        """
        found: list[Held] = []
        for held in self.every(name):
            if _is_language_map(held.value):
                found += sorted(
                    (Held(text, held.spot.under(key)) for key, text in held.value.items()),
                    key=lambda one: not self._is_in_own_language(str(one.spot.key)),
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
        says[name] = [*_listed(says[name]), *_listed(one)] if name in says else one
        spots[name] = spot.under(key)
    return says, spots


UNREAD: Final = frozenset({"@reverse", "@included", "@nest", "@list", "@set"})
"""Keywords of JSON-LD that hold more nodes, in ways that are not followed."""
_OTHERS: Final = frozenset({"@value", "@language", "@direction", "@type"})


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


def plain(value: Value) -> str | None:
    """A text or number as text, out of an object with `@value` too; None for anything else.

    Of a language map it is the text that is written first.
    """
    if isinstance(value, dict):
        if "@value" in value and set(value) <= _OTHERS:
            return plain(value["@value"])
        return str(next(iter(value.values()))) if _is_language_map(value) else None
    if value is None or isinstance(value, bool):
        return None
    return value if isinstance(value, str) else str(value)


def is_empty(value: Value) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {})


_TELLING: Final[Mapping[Family, tuple[str, ...]]] = {
    "agent": ("name",), "work": ("url", "headline", "name"),
}  # fmt: skip
"""What tells that nodes of one name are one, whatever else they differ in; the first all have."""
_MAKERS: Final = frozenset({"author", "creator"})


def merged(nodes: list[Node], family: Family) -> list[Node]:
    """The nodes of one name as one, or as many as say different things.

    What one leaves out another may say. Where two differ in a property, each stands alone. But
    people of one name may have several pages and pictures, and a work of one address and one maker
    several titles: these are one, with all of it.

    Args:
        nodes: The nodes.
        family: What they are in a record.
    """
    if len(nodes) < 2:
        return nodes
    in_order = sorted(nodes, key=lambda node: canonical(node.value))
    shared = (each for each in _TELLING.get(family, ()) if all(each in one.says for one in nodes))
    told_by = next(shared, None)
    value: dict[str, Value] = {}
    says: dict[str, Value] = {}
    spots: dict[str, Spot] = {}
    several: dict[str, dict[bytes, Value]] = {}
    types: dict[str, None] = {}
    for node in in_order:
        types.update(dict.fromkeys(node.types))
        for name in node.properties():
            if name not in says:
                says[name], spots[name] = node.says[name], node.at(name)
            elif brief(says[name]) == brief(node.says[name]):
                continue
            elif told_by is None or name == told_by or name in _MAKERS:
                return _apart(nodes)
            else:
                held = several.get(name) or _by_content(says[name])
                several[name] = held
                for key, one in _by_content(node.says[name]).items():
                    held.setdefault(key, one)
        value = {**node.value, **value}
    says |= {name: [*held.values()] for name, held in several.items()}
    names = tuple(types)
    whole = {**value, "@type": [*names]}
    return [Node(whole, nodes[0].spot, names, family_of(names), nodes[0].id, says, spots)]


def _by_content(value: Value) -> dict[bytes, Value]:
    """The values of a property by what they hold, so that equal ones are one."""
    return {canonical(brief(one)): one for one in _listed(value)}


def _apart(nodes: list[Node]) -> list[Node]:
    """Those of them that say something the ones before do not."""
    found: dict[bytes, Node] = {}
    for node in nodes:
        said = {name: brief(node.says[name]) for name in node.properties()}
        found.setdefault(canonical([node.types, said]), node)
    return [*found.values()]


def brief(value: Value) -> Value:
    """A value in which a node that has a name is its name alone."""
    if isinstance(value, list):
        return brief(value[0]) if len(value) == 1 else [brief(one) for one in value]
    if not isinstance(value, dict):
        return value
    if is_named(value):
        return {"@id": value["@id"]}
    return {short(key): brief(one) for key, one in value.items()}


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _is_language_map(value: Value) -> bool:
    """Whether a value is the same text in several languages, by their codes."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(one, str) and _is_language(key) for key, one in value.items())
    )


def _is_language(key: str) -> bool:
    """Whether a key of an object is the code of a language, such as `en` or `pt-BR`."""
    first, _, rest = key.partition("-")
    return first.isalpha() and first.islower() and len(first) in {2, 3} and (
        not rest or rest.replace("-", "").isalnum()
    )  # fmt: skip


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
