"""The properties of a node, each taken once; what nobody has taken is passed over by name."""

import re
from functools import lru_cache
from typing import Any, Final

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.graph import Graph
from civicclaims.formats._schema_org.nodes import UNREAD, Held, Node
from civicclaims.formats._schema_org.plain import LONGEST_ABSENT, is_empty, listed, plain
from civicclaims.formats._schema_org.ratings import numbered
from civicclaims.formats.cells import is_absent, when
from civicclaims.formats.options import DateOrder
from civicclaims.values.when import When

_WEB: Final = re.compile(r"https?://", re.IGNORECASE)


class Fields:
    """What is read of one node.

    Attributes:
        graph: The record that is gathered.
        node: The node.
        label: What it is called where a property of it is passed over.
    """

    __slots__ = ("_says", "_taken", "graph", "label", "node")

    def __init__(self, graph: Graph, node: Node, label: str) -> None:
        self.graph = graph
        self.node = node
        self.label = label
        self._says = node.says
        self._taken: set[str] = set()

    def take(self, *names: str) -> list[Held]:
        """The values of some properties, in the order of their names."""
        found: list[Held] = []
        for name in names:
            if name in self._says:
                self._taken.add(name)
                found += self.node.every(name)
        return found

    def text(self, *names: str) -> str | None:
        """The text of the first of some properties that has one; others that differ are counted."""
        return self._one(names, _wording)

    def words(self, *names: str) -> str | None:
        """The same of texts and numbers alone, and nothing that only bears a name."""
        return self._one(names, plain)

    def address(self, *names: str) -> str | None:
        """The address in a property, as text or as a page that bears it."""
        found = self._one(names, address)
        return None if found is None else self.node.spot.document.in_full(found)

    def addresses(self, name: str) -> tuple[str, ...]:
        """The addresses in a property."""
        if name not in self._says:
            return ()
        found = (self.graph.wording(name, one, address) for one in self.take(name))
        full = self.node.spot.document.in_full
        return tuple([full(text) for text in found if text is not None])

    def date(self, name: str) -> When | None:
        """The time in a property; where it cannot be read, its words alone, with a problem."""
        text = self.words(name)
        if text is None:
            return None
        try:
            return moment(text, self.graph.options.date_order)
        except ParseError as error:
            self.fault(name, f"{name}: {_worded(error)}; its words are kept")
            return When(text=text)

    def numeral(self, name: str) -> str | None:
        """The number in a property, as printed; nothing, with a problem, where it is none."""
        found = numbered(self.words(name), name)
        if found.fault is not None:
            self.fault(name, f"{found.fault}; it is left out")
        return found.value

    def fault(self, name: str, message: str) -> None:
        """Keep what is wrong with a property."""
        self.graph.fault(message, self.node.every(name)[0].spot)

    def close(self) -> None:
        """Count what nobody has taken, and is not a review, as these are read wherever they are."""
        for name, value in self._says.items():
            if name in self._taken or (name[:1] == "@" and name not in UNREAD) or is_empty(value):
                continue
            if name[:1] != "@" and all(id(one) in self.graph.reviews for one in listed(value)):
                continue
            self.graph.pass_over(f"{self.label}.{name}")

    def pass_over(self, name: str) -> None:
        """Count a value of a property that a record has no place for."""
        self.graph.pass_over(f"{self.label}.{name}")

    def _one(self, names: tuple[str, ...], taken: Any) -> str | None:
        found: str | None = None
        for name in names:
            text = self._only(name, taken)
            if found is None:
                found = text
            elif text is not None and text != found:
                self.pass_over(name)
        return found

    def _only(self, name: str, taken: Any) -> str | None:
        """The text of the first value; others that differ are counted."""
        value = self._says.get(name)
        if value is None:
            return None
        self._taken.add(name)
        if value.__class__ is str and (len(value) > LONGEST_ABSENT or not is_absent(value)):
            return value or None
        texts = [self.graph.wording(name, one, taken) for one in self.node.wordings(name)]
        known = [text for text in texts if text is not None]
        for text in known[1:]:
            if text != known[0]:
                self.pass_over(name)
        return known[0] if known else None


def address(value: Any) -> str | None:
    """The address a value is or bears."""
    text = plain(value)
    if text is not None or not isinstance(value, dict):
        return text
    return next(
        (found for key in ("url", "@id", "contentUrl") if (found := plain(value.get(key)))), None
    )


def is_address(text: str) -> bool:
    """Whether a text is the address of a page, with its scheme."""
    return _WEB.match(text) is not None


def _wording(value: Any) -> str | None:
    """The text a value is or bears as its name."""
    text = plain(value)
    if text is not None or not isinstance(value, dict):
        return text
    held = (plain(value.get(key)) for key in ("name", "text", "@id", "url"))
    found = [each for each in held if each is not None]
    return next(filter(None, found), found[0] if found else None)


def _worded(error: ParseError) -> str:
    return f"cannot read {shown(error.text)}: expected {error.expected}"


_DAY: Final = len("2025-07-11")
_CLOCK: Final = re.compile(r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?")
"""What may follow a day in a timestamp, as dates are read everywhere here."""


def moment(text: str, order: DateOrder | None) -> When:
    """A time, as `cells.when` reads it. Days recur in a file, and moments do not.

    Raises:
        ParseError: As there.

    >>> moment("2025-07-11T10:30:00Z", None) == when("2025-07-11T10:30:00Z")
    True
    """
    if len(text) <= _DAY:
        return _day(text, order) or when(text, order)
    if _CLOCK.fullmatch(text, _DAY) is not None:
        day = _day(text[:_DAY], order)
        if day is not None and day.text is None:
            return When(text=text, start=day.start)
    return when(text, order)


@lru_cache(4096)
def _day(text: str, order: DateOrder | None) -> When | None:
    """The time; None where it cannot be read."""
    try:
        return when(text, order)
    except ParseError:
        return None
