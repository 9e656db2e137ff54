"""Microdata of a page as the same trees that JSON-LD gives (HTML Living Standard, section 5)."""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final

import attrs

from civicclaims.formats._schema_org.jsonld import Document, joined
from civicclaims.formats._schema_org.microdata_tags import Tag
from civicclaims.formats._schema_org.words import short
from civicclaims.formats.reading import Place

_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
_ADDRESSED: Final = {
    **dict.fromkeys(("a", "area", "link"), "href"),
    **dict.fromkeys("audio embed iframe img source track video".split(), "src"),
    "object": "data", "data": "value", "meter": "value", "time": "datetime", "meta": "content",
}  # fmt: skip
"""The attribute that holds the value of a property, by the element it is on."""
_LINKS: Final = frozenset({"href", "src"})
_CLOSES: Final = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"},
    "td": {"td", "th"}, "th": {"td", "th"}, "option": {"option"}, "p": {"p"},
}  # fmt: skip
"""The open elements that an element ends by beginning."""
_PARTS_WORDS: Final = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main "
    "menu nav ol optgroup option p pre search section select summary table tbody td textarea "
    "tfoot th thead tr ul".split()
)
"""The elements before and behind which a word ends, as a page is shown."""


@attrs.define(eq=False)
class _Item:
    """An item that is open, and where each value in it stands."""

    node: dict[str, Any]
    place: Place
    holds: dict[str, list[Any]] = attrs.field(factory=dict)
    places: dict[str, list[Place]] = attrs.field(factory=dict)


@attrs.define(eq=False)
class _Open:
    """An element that is open.

    Attributes:
        name: Its name.
        item: The item it is, if it is one.
        names: The properties whose value its text is.
        owner: The item these are of.
        text: Where its text begins.
        place: Where it stands.
    """

    name: str
    item: _Item | None
    names: tuple[str, ...]
    owner: _Item | None
    text: int
    place: Place


class Lines:
    """Line and column of each character of a page."""

    def __init__(self, page: str) -> None:
        self._starts = [0]
        at = page.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = page.find("\n", at + 1)

    def place(self, offset: int) -> Place:
        """The place of a character."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


class Microdata:
    """The items of a page, gathered tag by tag.

    Attributes:
        items: The items that are no property of another.
        too_deep: Where the first element stands that is too deep in others to be read.
    """

    def __init__(self, depth: int, place: Callable[[int], Place]) -> None:
        self.items: list[dict[str, Any]] = []
        self.too_deep: Place | None = None
        self._depth = depth
        self._place = place
        self._texts: list[str] = []
        self._open: list[_Open | str] = []
        self._counts: dict[str, int] = {}
        self._items: list[_Item] = []
        self._capturing = 0
        self._known: dict[int, _Item] = {}
        self._links: list[tuple[_Item, str, int]] = []

    @property
    def reads_text(self) -> bool:
        """Whether the text that comes next is part of a value."""
        return self._capturing > 0

    def text(self, text: str) -> None:
        """Take in the text between two tags."""
        if self._capturing:
            self._texts.append(text)

    def tag(self, tag: Tag) -> None:
        """Take in a tag."""
        if self._capturing and tag.name in _PARTS_WORDS:
            self._texts.append(" ")
        if not tag.opens:
            self._close(tag.name)
            return
        closes = _CLOSES.get(tag.name)
        if closes is not None and self._open and _name_of(self._open[-1]) in closes:
            self._pop()
        if {"itemprop", "itemscope"}.isdisjoint(tag.attributes):
            if tag.name not in _VOID:
                self._push(tag.name)
            return
        self._begin(tag)

    def document(self, base: str | None = None) -> Document:
        """The items as a tree; elements that are still open end here.

        Args:
            base: What links are relative to; where it is not known, they stay as written.
        """
        while self._open:
            self._pop()
        for item, name, at in self._links:
            values = item.holds[name]
            values[at] = joined(base, values[at])
            item.node[name] = values[0] if len(values) == 1 else values
        return Document(self.items, self._where)

    def _begin(self, tag: Tag) -> None:
        """Take in an element that is an item, a property, or both."""
        place = self._place(tag.start)
        if self._capturing + len(self._items) >= self._depth:
            self.too_deep = self.too_deep or place
            return
        owner = self._items[-1] if self._items else None
        names = tuple(map(short, tag.attributes.get("itemprop", "").split()))
        if "itemscope" in tag.attributes:
            item = self._new(tag, place)
            if names and owner is not None:
                for name in names:
                    _put(owner, name, item.node, place)
            else:
                self.items.append(item.node)
            if tag.name not in _VOID:
                self._items.append(item)
                self._push(_Open(tag.name, item, (), None, 0, place))
        elif owner is not None:
            self._property(tag, names, owner, place)
        elif tag.name not in _VOID:
            self._push(tag.name)

    def _property(self, tag: Tag, names: tuple[str, ...], owner: _Item, place: Place) -> None:
        attribute = _ADDRESSED.get(tag.name, "")
        value = tag.attributes.get("content", tag.attributes.get(attribute))
        is_link = attribute in _LINKS and "content" not in tag.attributes
        if value is None and tag.name in _VOID:
            value = ""
        if value is not None:
            for name in names:
                _put(owner, name, value.strip(), place)
                if is_link:
                    self._links.append((owner, name, len(owner.holds[name]) - 1))
            names = ()
        if tag.name not in _VOID:
            self._push(_Open(tag.name, None, names, owner, len(self._texts), place))

    def _new(self, tag: Tag, place: Place) -> _Item:
        node: dict[str, Any] = {}
        types = tag.attributes.get("itemtype", "").split()
        if types:
            node["@type"] = types[0] if len(types) == 1 else types
        if tag.attributes.get("itemid"):
            node["@id"] = tag.attributes["itemid"].strip()
        item = _Item(node, place)
        if tag.attributes.get("itemref"):
            # It is not followed, and is counted like any property that has no place.
            _put(item, "itemref", tag.attributes["itemref"], place)
        self._known[id(node)] = item
        return item

    def _push(self, element: _Open | str) -> None:
        self._open.append(element)
        name = _name_of(element)
        self._counts[name] = self._counts.get(name, 0) + 1
        if isinstance(element, _Open):
            self._capturing += bool(element.names)

    def _close(self, name: str) -> None:
        """End the innermost element of that name, and those that are open in it."""
        if not self._counts.get(name):
            return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        element = self._open.pop()
        self._counts[_name_of(element)] -= 1
        if isinstance(element, str):
            return element
        if element.item is not None:
            self._items.pop()
        if element.names and element.owner is not None:
            self._capturing -= 1
            text = " ".join("".join(self._texts[element.text :]).split())
            for name in element.names:
                _put(element.owner, name, text, element.place)
            if not self._capturing:
                self._texts.clear()
        return element.name

    def _where(self, pointer: str) -> Place | None:
        """The place of the value a JSON pointer leads to."""
        value: Any = self.items
        item: _Item | None = None
        name, place = "", None
        for token in pointer.split("/")[1:]:
            if isinstance(value, dict) and token in value:
                item, name = self._known[id(value)], token
                place = item.places.get(name, [item.place])[0]
                value = value[token]
            elif isinstance(value, list) and token.isdecimal() and int(token) < len(value):
                value = value[int(token)]
                if item is not None:
                    place = item.places[name][int(token)]
            else:
                return None
            if isinstance(value, dict):
                place = self._known[id(value)].place
        return place


def _name_of(element: _Open | str) -> str:
    """The name of an open element; one that says nothing is only its name."""
    return element if isinstance(element, str) else element.name


def _put(item: _Item, name: str, value: Any, place: Place) -> None:
    """Give an item a value of a property, beside those it has of it."""
    values = item.holds.setdefault(name, [])
    values.append(value)
    item.places.setdefault(name, []).append(place)
    item.node[name] = values[0] if len(values) == 1 else values
