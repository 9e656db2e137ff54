"""A slow reader of JSON that knows where everything stands.

It is put to a text only where the fast path has refused it or a finding must be placed.
It keeps the place of every value, each key that occurs twice, and the first fault of syntax.
"""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

import attrs

from civicclaims.formats._own.faults import (
    ESCAPE,
    SyntaxFault,
    lone_surrogate,
    no_value,
    shown,
    standing_at,
    string_fault,
)

MAX_DEPTH: Final = 100
"""How deep arrays and objects may lie in one another; a sound record needs about ten."""
MAX_DIGITS: Final = 1_000
"""The longest number read, in characters."""

MAX_VALUES: Final = 3_000_000
"""How many values are gone through in one record that is not sound, or in which something is to
be placed. A record of 64 MiB that people could use has fewer; each needs some 200 bytes here."""

_BLANK = re.compile(r"[ \t\n\r]*")
_PLAIN = r'[^"\\\x00-\x1f\ud800-\udfff]*'
_STRING = re.compile(rf'"{_PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}}){_PLAIN})*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"true|false|null")
_PAIRED = re.compile(
    r"[^\\]*(?:(?:\\[^u]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})[^\\]*)*"
)
_MEANING: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@attrs.define
class Node:
    """Where a value stands.

    Attributes:
        value: The position of its first character.
        key: The position of its key; of its value where it has no key.
        children: What it holds, by key or index; None for a plain value.
    """

    value: int
    key: int
    children: "dict[str | int, Node] | None" = None


@attrs.frozen
class Repeat:
    """A key that occurs again in the same object.

    Attributes:
        path: The keys and indexes that lead to its value, itself the last.
        first: The position where it occurs first.
        again: The position where it occurs again.
        held: Whether its value before is an array or an object.
    """

    path: tuple[str | int, ...]
    first: int
    again: int
    held: bool


@attrs.frozen
class Scan:
    """What a reading of the text has shown.

    Attributes:
        text: The text.
        root: The value it holds; None where its syntax is at fault.
        repeats: The keys that occur twice, in the order of the text.
        fault: What is wrong with its syntax.
        first_line: The line of the file it begins on.
    """

    text: str
    root: Node | None
    repeats: tuple[Repeat, ...] = ()
    fault: SyntaxFault | None = None
    first_line: int = 1

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line of the file and column of a character, both from 1."""
        line = bisect_right(self._lines, offset)
        return line + self.first_line - 1, offset - self._lines[line - 1] + 1

    def node(self, pointer: str) -> Node | None:
        """The value a JSON pointer (RFC 6901) leads to; None where there is none."""
        node = self.root
        for token in pointer.split("/")[1:]:
            if node is None or node.children is None:
                return None
            key = token.replace("~1", "/").replace("~0", "~")
            found = node.children.get(key)
            node = (
                node.children.get(int(key))
                if found is None and key.isdecimal() and len(key) < 12
                else found
            )
        return node


def scan(text: str, first_line: int = 1, depth: int = MAX_DEPTH) -> Scan:
    """Read a text from end to end, without recursion.

    Args:
        text: The text.
        first_line: The line of the file it begins on.
        depth: How deep arrays and objects may lie in one another; never more than `MAX_DEPTH`.
    """
    reader = _Reader(text, first_line, min(depth, MAX_DEPTH))
    try:
        root = reader.read()
        return Scan(text, root, tuple(reader.repeats), first_line=first_line)
    except SyntaxFault as fault:
        # What is missing at the end is missing on the last line with words, not below it.
        fault.offset = min(fault.offset, len(text.rstrip()))
        return Scan(text, None, fault=fault, first_line=first_line)


def pointer(path: tuple[str | int, ...]) -> str:
    """The JSON pointer for keys and indexes."""
    return "".join(f"/{str(each).replace('~', '~0').replace('/', '~1')}" for each in path)


class _Reader:
    """One reading: a stack of what is open, and the key that led to each."""

    def __init__(self, text: str, first_line: int, depth: int) -> None:
        self.text = text
        self.first_line = first_line
        self.depth = depth
        self.repeats: list[Repeat] = []
        self.open: list[tuple[Node, dict[str | int, Node], bool]] = []
        self.path: list[str | int] = []
        self.values = 0

    def read(self) -> Node:
        at = self._skip(0)
        if at == len(self.text):
            raise SyntaxFault("the text is empty; a record begins with {", at)
        root, at = self._value(at, at)
        while self.open:
            at = self._step(self._skip(at))
        at = self._skip(at)
        if at < len(self.text):
            raise SyntaxFault(
                f"the record ends before this, but {standing_at(self.text, at)} follows", at
            )
        return root

    def _skip(self, at: int) -> int:
        return _BLANK.match(self.text, at).end()  # type: ignore[union-attr]  # blanks always match

    def _value(self, at: int, key: int) -> tuple[Node, int]:
        """The value that begins here; an array or object is opened and left open."""
        self.values += 1
        if self.values > MAX_VALUES:
            raise SyntaxFault(f"more than {MAX_VALUES:,} values in one record; divide it", at)
        first = self.text[at : at + 1]
        if first in {"{", "["} and first:
            if len(self.open) >= self.depth:
                raise SyntaxFault(f"more than {self.depth} levels of brackets (depth)", at)
            children: dict[str | int, Node] = {}
            node = Node(at, key, children)
            self.open.append((node, children, first == "{"))
            self.path.append("")
            return node, at + 1
        if first == '"':
            return Node(at, key), self._string(at)
        match = _NUMBER.match(self.text, at) or _WORD.match(self.text, at)
        if match is None or self.text[match.end() : match.end() + 1].isalnum():
            raise SyntaxFault(no_value(self.text, at), at)
        if match.end() - at > MAX_DIGITS:
            raise SyntaxFault(f"a number of more than {MAX_DIGITS:,} characters", at)
        return Node(at, key), match.end()

    def _step(self, at: int) -> int:
        """The next member of what is open, or its end."""
        node, children, is_object = self.open[-1]
        closing = "}" if is_object else "]"
        character = self.text[at : at + 1]
        if character == closing:
            self.open.pop()
            self.path.pop()
            return at + 1
        if children:
            if character != ",":
                raise SyntaxFault(self._no_comma(node, at, closing), at)
            comma, at = at, self._skip(at + 1)
            if self.text[at : at + 1] in {"}", "]"} and at < len(self.text):
                raise SyntaxFault("a comma after the last element; take it away", comma)
        if not is_object:
            index = len(children)
            self.path[-1] = index
            children[index], at = self._value(at, at)
            return at
        return self._member(node, children, at)

    def _member(self, node: Node, children: dict[str | int, Node], at: int) -> int:
        """A key, its colon and the beginning of its value."""
        if self.text[at : at + 1] != '"':
            raise SyntaxFault(self._no_key(node, at), at)
        end = self._string(at)
        key = _unescaped(self.text[at + 1 : end - 1])
        colon = self._skip(end)
        if self.text[colon : colon + 1] != ":":
            raise SyntaxFault(
                f"a colon is missing after the key {shown(key)}; "
                f"found {standing_at(self.text, colon)}",
                colon,
            )
        self.path[-1] = key
        first = children.get(key)
        if first is not None:
            held = first.children is not None
            self.repeats.append(Repeat(tuple(self.path), first.key, at, held))
        children[key], end = self._value(self._skip(colon + 1), at)
        return end

    def _string(self, at: int) -> int:
        """Where the string that begins here ends."""
        match = _STRING.match(self.text, at)
        if match is None:
            raise string_fault(self.text, at)
        end = match.end()
        sound = _PAIRED.match(self.text, at, end)
        if sound is not None and sound.end() < end:
            raise lone_surrogate(sound.end())
        return end

    def _no_comma(self, node: Node, at: int, closing: str) -> str:
        if at >= len(self.text):
            return self._unclosed(node)
        kind = "object" if closing == "}" else "array"
        return (
            f"expected a comma or {closing} here, in the {kind} that begins on line "
            f"{self._line(node)}; found {standing_at(self.text, at)}"
        )

    def _no_key(self, node: Node, at: int) -> str:
        if at >= len(self.text):
            return self._unclosed(node)
        standing = standing_at(self.text, at)
        return f"expected a key in straight double quotation marks; found {standing}"

    def _unclosed(self, node: Node) -> str:
        bracket = self.text[node.value]
        return f"the text ends before the {bracket} of line {self._line(node)} is closed"

    def _line(self, node: Node) -> int:
        return self.text.count("\n", 0, node.value) + self.first_line


def _unescaped(body: str) -> str:
    """The text between the marks of a string, its escapes undone."""
    if "\\" not in body:
        return body
    undone = ESCAPE.sub(
        lambda match: chr(int(match[1], 16)) if match[1] else _MEANING.get(match[2], match[2]),
        body,
    )
    return undone.encode("utf-16", "surrogatepass").decode("utf-16")
