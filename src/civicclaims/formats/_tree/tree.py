"""Records written in another notation than JSON: the same tree, with the places of its parts.

YAML and TOML have the shape of our own JSON. A text of theirs becomes a tree of nodes, the tree
becomes JSON, and what our reader of JSON says of that is given back the places of the tree.
"""

import json
from collections.abc import Callable, Iterable
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.errors import Problem
from civicclaims.formats import json as own
from civicclaims.formats._own.scan import MAX_DEPTH as DEEPEST
from civicclaims.formats._own.shape import Shape, fields
from civicclaims.formats.options import Limits
from civicclaims.formats.problems import capped
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.record.bundle import Bundle

MAX_GROWTH: Final = 10
"""How many times as long as its text a record may be when aliases are written out."""
_ALWAYS: Final = 10_000
"""What aliases may always come to, in characters."""
SLOWER: Final = 8
"""How many times less than `Limits.size` and `Limits.values` say is read, since it is slower."""


@attrs.frozen
class Leaf:
    """A value that holds no others.

    Attributes:
        text: It, as written.
        plain: Whether it stood without quotation marks, so that its field says what it is.
        tag: What kind of value an explicit tag makes it.
    """

    text: str
    plain: bool
    tag: str | None = None


@attrs.define(eq=False)
class Node:
    """A value of a tree, and where it stands.

    Attributes:
        place: Its place in the text.
        held: What it holds.
        key: The place of its key, where it has one.
        size: Its length when it is written out, in characters, about.
        start: The position of its first character in the text of the document.
        end: The position after its last character.
        style: How it is written: a "block" begins on a line of its own or with `|` or `>`, what
            is "inline" can be replaced by another text without brackets, marks or line breaks.
    """

    place: Place
    held: "dict[str, Node] | list[Node] | Leaf"
    key: Place | None = None
    size: int = 2
    start: int = 0
    end: int = 0
    style: Literal["block", "inline", "alias"] = "inline"


Written: TypeAlias = Callable[[Leaf, Shape | None], str]
"""How a leaf is written in JSON, where a field of that shape holds it."""


@attrs.frozen(eq=False)
class TreePlaces:
    """Where things of a record stand in the text its tree was made from.

    Attributes:
        inner: The places in the JSON made of the tree.
        root: The tree.
    """

    inner: Places
    root: Node

    def pointer(self, place: str) -> str:
        """Where a place of the bundle stands in the file, items that were left out counted."""
        return self.inner.pointer(place)

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the file leads to."""
        way = _way(self.root, pointer)
        return way[-1].place if len(way) == pointer.count("/") + 1 else None


def depth_limit(limits: Limits) -> int:
    """How deep a tree may be: as deep as the limits say, and never deeper than our own JSON."""
    return min(limits.depth, DEEPEST)


def size_limit(limits: Limits) -> int:
    """How long a text may be, in bytes."""
    return limits.size // SLOWER


def values_limit(limits: Limits) -> int:
    """How many values a text may have."""
    return limits.values // SLOWER


def too_many(limits: Limits) -> str:
    """What is said of a text that has more."""
    return (
        f"more than {values_limit(limits):,} values in one record, an eighth of the limit "
        "(values); divide it"
    )


def too_long(limits: Limits, first_line: int) -> Reading:
    """The reading of a text that is longer than that."""
    message = (
        f"a record of more than {size_limit(limits):,} bytes, an eighth of the limit (size); "
        "set that to eight times the length of the record to read it"
    )
    return refusal(message, Place(first_line, 1), first_line)


def most(text: str, limits: Limits) -> int:
    """How long a record may be when its aliases are written out, in characters."""
    return min(limits.size, max(_ALWAYS, MAX_GROWTH * len(text)))


def reading(
    root: Node, written: Written, problems: Iterable[Problem], first_line: int, limits: Limits
) -> Reading:
    """The reading of a tree.

    Args:
        root: The tree.
        written: How its leaves are written in JSON.
        problems: What is wrong with the text besides, each with its place.
        first_line: The line the record begins on.
        limits: How many values are gone through, and how many problems are told one by one.
    """
    pieces: list[str] = []
    _write(root, Shape(kind="object", cls=Bundle), written, pieces)
    text = "".join(pieces)
    # How long and how deep the tree may be was seen to where it was made.
    read = own.read_record(text, limits=attrs.evolve(limits, size=len(text), depth=DEEPEST))
    placed = (_placed(root, each) for each in read.problems)
    return attrs.evolve(
        read,
        problems=capped((*problems, *placed), limits.problems),
        first_line=first_line,
        refused=() if read.bundle is not None else ("record",),
        places=TreePlaces(read.places, root),
    )


def refusal(message: str, place: Place, first_line: int) -> Reading:
    """The reading of a text that holds no record that can be read."""
    problem = Problem(message=message, line=place.line, column=place.column)
    return Reading(bundle=None, problems=(problem,), first_line=first_line, refused=("record",))


def _write(node: Node, shape: Shape | None, written: Written, pieces: list[str]) -> None:
    """Write a node in JSON; the depth of a tree is bounded where it is made."""
    if isinstance(node.held, Leaf):
        pieces.append(written(node.held, shape))
    elif isinstance(node.held, list):
        inner = None if shape is None or not shape.many else attrs.evolve(shape, many=False)
        pieces.append("[")
        for index, each in enumerate(node.held):
            pieces.append("," if index else "")
            _write(each, inner, written, pieces)
        pieces.append("]")
    else:
        shapes = _shapes(shape)
        pieces.append("{")
        for index, (key, each) in enumerate(node.held.items()):
            pieces.append(f"{',' if index else ''}{json.dumps(key)}:")
            _write(each, shapes.get(key), written, pieces)
        pieces.append("}")


def _shapes(shape: Shape | None) -> dict[str, Shape]:
    """What the fields of an object hold."""
    if shape is None or shape.kind != "object" or shape.many:
        return {}
    return {field.name: field.shape for field in fields(shape.cls)}


def _placed(root: Node, problem: Problem) -> Problem:
    """A problem of the JSON, with its place in the text the tree was made from."""
    way = _way(root, problem.pointer)
    place = way[-1].place
    if problem.at_key:
        place = way[-1].key or place
    return attrs.evolve(problem, line=place.line, column=place.column)


def _tokens(pointer: str) -> list[str]:
    return [each.replace("~1", "/").replace("~0", "~") for each in pointer.split("/")[1:]]


def _way(root: Node, pointer: str) -> list[Node]:
    """The nodes on the way of a pointer, as far as it leads to any."""
    way = [root]
    for token in _tokens(pointer):
        held, found = way[-1].held, None
        if isinstance(held, dict):
            found = held.get(token)
        elif isinstance(held, list) and token.isdecimal() and len(token) < 12:
            found = held[int(token)] if int(token) < len(held) else None
        if found is None:
            break
        way.append(found)
    return way
