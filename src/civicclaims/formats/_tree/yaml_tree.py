"""The tree of a YAML document, made of the events of a parser: nothing is constructed.

Depth and aliases are bounded while the tree is made, so that a small text cannot come to much.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final

import attrs

from civicclaims.errors import MissingExtraError, Problem
from civicclaims.formats._own.faults import SyntaxFault, shown
from civicclaims.formats._own.repeats import repeat
from civicclaims.formats._tree.tree import (
    MAX_GROWTH,
    Leaf,
    Node,
    depth_limit,
    most,
    too_many,
    values_limit,
)
from civicclaims.formats._tree.yaml_faults import fault_of, hashtag, whole_characters
from civicclaims.formats.options import Limits
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place

_CORE: Final = "tag:yaml.org,2002:"
_KINDS: Final = {"str", "bool", "int", "float", "null", "map", "seq"}


@attrs.frozen
class Tree:
    """A document of YAML.

    Attributes:
        root: Its value; None where there is no document.
        problems: What is wrong with it, though it can be read.
        aliases: Whether it has any.
        notes: What a person should know of how it was read.
    """

    root: Node | None
    problems: tuple[Problem, ...] = ()
    aliases: bool = False
    notes: tuple[str, ...] = ()


@cache
def library() -> Any:
    """The module that reads YAML.

    Raises:
        MissingExtraError: If it is not installed.
    """
    try:
        return import_module("ruamel.yaml")
    except ImportError as error:
        raise MissingExtraError("YAML", "yaml") from error


def tree(text: str, first_line: int, limits: Limits) -> Tree:
    """The tree of a text of one document.

    Raises:
        SyntaxFault: If it cannot be read at all; its offset is a place in the text.
    """
    return _Maker(text, first_line, limits).made()


class _Maker:
    """One reading: a stack of what is open, and what anchors stand for."""

    def __init__(self, text: str, first_line: int, limits: Limits) -> None:
        self.text = text
        self.first_line = first_line
        self.depth = depth_limit(limits)
        self.most = most(text, limits)
        self.limits = limits
        self.left = values_limit(limits)
        self.problems = Problems(limits.problems)
        self.most_notes = limits.problems
        self.notes: list[str] = []
        self.untold = 0
        self.anchors: dict[str, Node | None] = {}
        self.aliases = False
        self.open: list[tuple[Node, str | None]] = []
        self.key: list[tuple[str | None, Place] | None] = []
        self.root: Node | None = None
        self.last = 0

    def made(self) -> Tree:
        for event in self._events():
            self._take(event, type(event).__name__.removesuffix("Event"))
        if self.untold:
            self.notes.append(f"{self.untold:,} more texts have such words behind them")
        return Tree(self.root, self.problems.told(), self.aliases, tuple(self.notes))

    def _events(self) -> Iterator[Any]:
        ruamel = library()
        try:
            yield from ruamel.YAML(typ="safe", pure=True).parse(self.text)
        except ruamel.error.YAMLError as error:
            raise fault_of(error, self.text) from error
        except (ValueError, IndexError, OverflowError, AttributeError) as error:
            # The parser has not foreseen everything: an escape of no character ends so.
            raise SyntaxFault("this is no YAML that can be read", len(self.text)) from error

    def _take(self, event: Any, kind: str) -> None:
        match kind:
            case "DocumentStart":
                if self.root is not None:
                    message = "a second document begins; write --- on a line of its own before it"
                    raise SyntaxFault(message, event.start_mark.index)
            case "Scalar":
                self._scalar(event)
            case "Alias":
                self._alias(event)
            case "SequenceStart" | "MappingStart":
                self._begin(event, kind)
            case "SequenceEnd" | "MappingEnd":
                self._end(event)
            case _:
                pass

    def _scalar(self, event: Any) -> None:
        tag = self._tag(event)
        text = whole_characters(event.value, event.start_mark.index)
        plain = event.style is None and str(event.tag) != "!"
        node = Node(
            self._place(event),
            Leaf(text, plain, tag),
            size=len(text) + 2,
            start=event.start_mark.index,
            end=event.end_mark.index,
            style="block" if event.style in {"|", ">"} else "inline",
        )
        note = hashtag(self.text, node.end, node.place.line) if event.style is None else None
        if note is not None and len(self.notes) < self.most_notes:
            self.notes.append(note)
        elif note is not None:
            self.untold += 1
        if node.start == node.end:
            self._put_behind_key(node)
        if event.anchor:
            self.anchors[event.anchor] = node
        self._give(node, event)

    def _alias(self, event: Any) -> None:
        self.aliases = True
        if event.anchor not in self.anchors:
            message = f"the alias *{event.anchor} stands for nothing before it"
            raise SyntaxFault(message, event.start_mark.index)
        node = self.anchors[event.anchor]
        if node is None:
            message = f"the alias *{event.anchor} stands inside what it stands for"
            raise SyntaxFault(message, event.start_mark.index)
        spent = {"start": event.start_mark.index, "end": event.end_mark.index, "style": "alias"}
        self._give(attrs.evolve(node, **spent), event)

    def _begin(self, event: Any, kind: str) -> None:
        if len(self.open) >= self.depth:
            raise SyntaxFault(f"more than {self.depth} levels (depth)", event.start_mark.index)
        node = Node(
            self._place(event),
            [] if kind == "SequenceStart" else {},
            start=event.start_mark.index,
            style="inline" if event.flow_style else "block",
        )
        tag = self._tag(event)
        if tag not in {None, "seq" if kind == "SequenceStart" else "map"}:
            self._problem(f"the tag !!{tag} does not fit what follows it", event)
        if event.anchor:
            self.anchors[event.anchor] = None
        self._give(node, event, whole=False)
        self.open.append((node, event.anchor))
        self.key.append(None)

    def _end(self, event: Any) -> None:
        node, anchor = self.open.pop()
        self.key.pop()
        node.end = event.end_mark.index if node.style == "inline" else self.last
        self.last = node.end
        if anchor:
            self.anchors[anchor] = node
        if self.open:
            self._grow(node.size)

    def _give(self, node: Node, event: Any, *, whole: bool = True) -> None:
        """Give a node to what is open, as its key, a value or an element.

        Keys are counted as values are: the parser takes as long with each.
        """
        self.left -= 1
        if self.left < 0:
            raise SyntaxFault(too_many(self.limits), event.start_mark.index)
        if not self.open:
            self.root = node
            return
        parent = self.open[-1][0]
        if whole:
            self._grow(node.size, event)
            self.last = node.end
        if isinstance(parent.held, list):
            parent.held.append(node)
            return
        key, self.key[-1] = self.key[-1], None
        if key is None:
            self.key[-1] = (self._key(node, event), self._place(event))
        elif key[0] is not None and isinstance(parent.held, dict):
            parent.held[key[0]] = node
            node.key = key[1]

    def _grow(self, size: int, event: Any = None) -> None:
        """Count what is written out; only aliases can come to more than the text."""
        parent = self.open[-1][0]
        parent.size += size + 1
        if parent.size > self.most:
            message = (
                f"with its aliases written out the record is longer than {self.most:,} characters; "
                f"at most {MAX_GROWTH} times the length of the text and the limit (size) are read"
            )
            raise SyntaxFault(message, event.start_mark.index if event else len(self.text))

    def _key(self, node: Node, event: Any) -> str | None:
        """The text of a key; None for what can be none."""
        if not isinstance(node.held, Leaf):
            self._problem("a key must be a word or a text, and no list or object", event)
            return None
        parent = self.open[-1][0]
        key = node.held.text
        before = parent.held.get(key) if isinstance(parent.held, dict) else None
        if before is not None and self.problems.full:
            self.problems.tally(lost=self._loses(before, key), repeated_key=True)
        elif before is not None:
            lost, place = self._loses(before, key), self._place(event)
            self.problems.add(repeat(key, before.key or before.place, place, lost=lost))
        return key

    def _loses(self, before: Node, key: str) -> bool:
        """Whether what stood under a key before may have borne an id."""
        return not isinstance(before.held, Leaf) or (len(self.open) == 3 and key == "id")

    def _put_behind_key(self, node: Node) -> None:
        """Give nothing at all the place where it would stand: the parser has the next word's."""
        if self.open and isinstance(self.open[-1][0].held, dict) and self.key[-1] is not None:
            colon = self.text.find(":", self.last)
            node.place = self.key[-1][1]
            node.start = node.end = colon + 1

    def _tag(self, event: Any) -> str | None:
        """The kind an explicit tag names; a problem where it would have to construct something."""
        kind = str(event.tag or "!").removeprefix(_CORE)
        if kind in {*_KINDS, "!"}:
            return None if kind == "!" else kind
        self._problem(
            f"the tag {shown(kind)} is not read; write a plain text, list or object", event
        )
        return None

    def _problem(self, message: str, event: Any) -> None:
        place = self._place(event)
        self.problems.add(Problem(message=message, line=place.line, column=place.column))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.first_line + mark.line, mark.column + 1)
