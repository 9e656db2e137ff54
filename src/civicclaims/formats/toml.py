"""TOML, for records written by hand: the shape of our own JSON, `[[statistics]]` for each item.

Figures and dates stand in quotation marks. A date without them, and a number with a point, keep
what was written; of a whole number the written form is lost, so that it is a problem.
"""

import json
import math
import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import IO, Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.shape import MAX_INTEGER, Shape
from civicclaims.formats._tree.toml_places import (
    Path,
    TooDeepError,
    TooManyError,
    nearest,
    places,
)
from civicclaims.formats._tree.tree import (
    Leaf,
    Node,
    depth_limit,
    reading,
    refusal,
    size_limit,
    too_long,
    too_many,
    values_limit,
)
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.problems import Problems
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Reading

NAME: Final = "toml"
TITLE: Final = "a record in TOML"
SUFFIXES: Final = (".toml",)
LOSSES: Final[tuple[Loss, ...]] = ()

__all__ = ["LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read"]

_SAID: Final = {
    "Invalid value": "no value of TOML; a text stands in quotation marks, a truth is true or false",
    "Cannot overwrite a value": "this key or table occurs twice",
    "Unterminated string": "a closing quotation mark is missing",
    "Illegal character": "a character that TOML does not allow here",
    "Expected newline or end of document": "the line goes on behind its value",
    "Unclosed array": "a closing ] is missing",
    "Unclosed inline table": "a closing } is missing",
    "Cannot declare": "this key or table occurs twice",
    "Expected '=' after a key": "a key without = behind it",
    "Invalid statement": "no key and no table begins here",
}
"""What the parser says, and the same for a person."""
_AT: Final = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


@attrs.frozen
class _Number:
    """A number with a point or an exponent, as written."""

    text: str


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the record of a file, with everything that is wrong with it."""
    limit = size_limit(options.limits)
    raw = file.read(limit + 1)
    if len(raw) > limit:
        yield too_long(options.limits, 1)
        return
    raw, encoding = raw.removeprefix(BOM_UTF8), options.encoding or "UTF-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode(encoding, errors="replace")
        message = f"the byte 0x{raw[error.start]:02x} is not {encoding}; save the file as UTF-8"
        yield refusal(message, _end_of(before), 1)
        return
    yield _read(text.replace("\r\n", "\n"), options.limits)


def _read(text: str, limits: Limits) -> Reading:
    depth = depth_limit(limits)
    try:
        maker = _Maker(places(text, depth, values_limit(limits)), limits)
        root = maker.node(tomllib.loads(text, parse_float=_Number), ())
    except TooDeepError as error:
        return refusal(f"more than {depth} levels (depth)", error.place, 1)
    except TooManyError as error:
        return refusal(too_many(limits), error.place, 1)
    except RecursionError:
        return refusal(f"more than {depth} levels (depth)", Place(1, 1), 1)
    except tomllib.TOMLDecodeError as error:
        return refusal(*_fault(str(error), text), 1)
    except ValueError:
        return refusal("a number of too many digits; put it in quotation marks", Place(1, 1), 1)
    return reading(root, _written, maker.problems.told(), 1, limits)


class _Maker:
    """The tree of what the parser gave, with the problems only this notation has."""

    def __init__(self, found: dict[Path, Place], limits: Limits) -> None:
        self.places = found
        self.depth = depth_limit(limits)
        self.left = values_limit(limits)
        self.problems = Problems(limits.problems)

    def node(self, value: Any, path: Path) -> Node:
        place = nearest(self.places, path)
        if len(path) > self.depth:
            raise TooDeepError(place)
        self.left -= 1
        if self.left < 0:
            raise TooManyError(place)
        if isinstance(value, dict):
            held = {key: self.node(each, (*path, key)) for key, each in value.items()}
            kept = {key: node for key, node in held.items() if not _is_absent(node)}
            for inner in kept.values():
                inner.key = inner.place
            return Node(place, kept)
        if isinstance(value, list):
            return Node(place, [self.node(each, (*path, n)) for n, each in enumerate(value)])
        return Node(place, self._leaf(value, place))

    def _leaf(self, value: Any, place: Place) -> Leaf:
        match value:
            case bool():
                return Leaf("true" if value else "false", plain=True, tag="bool")
            case int():
                return Leaf(str(value), plain=True, tag="int")
            case datetime() | date() | time():
                return Leaf(value.isoformat(), plain=False)
            case _Number() if not math.isfinite(float(value.text)):
                message = f"{value.text} is no figure; leave the field out"
                self.problems.add(Problem(message=message, line=place.line, column=place.column))
                return Leaf("", plain=True, tag="null")
            case _Number():
                return Leaf(value.text, plain=False)
            case _:
                return Leaf(value, plain=False)


def _is_absent(node: Node) -> bool:
    return isinstance(node.held, Leaf) and node.held.tag == "null"


def _written(leaf: Leaf, shape: Shape | None) -> str:  # noqa: ARG001 - what our trees ask for
    """A leaf in JSON: what TOML says it is."""
    if leaf.tag == "int" and abs(int(leaf.text)) > MAX_INTEGER:
        return json.dumps(leaf.text)
    if leaf.plain:
        return leaf.text if leaf.tag != "null" else "null"
    return json.dumps(leaf.text)


def _fault(message: str, text: str) -> tuple[str, Place]:
    """What the parser says, and where: its place stands at the end of its sentence."""
    match = _AT.search(message)
    said = message if match is None else message[: match.start()]
    words = next((each for begin, each in _SAID.items() if said.startswith(begin)), None)
    if match is None or match["line"] is None:
        place = _end_of(text.rstrip())
    else:
        place = Place(int(match["line"]), int(match["column"]))
    return words or f"no TOML: {shown(said)}", place


def _end_of(text: str) -> Place:
    return Place(text.count("\n") + 1, len(text) - text.rfind("\n"))


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
