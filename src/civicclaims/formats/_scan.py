"""A slow reader of JSON that knows where everything stands.

It is put to a text only where the fast path has refused it or a finding must be placed.
It keeps the place of every value, each key that occurs twice, and the first fault of syntax.
"""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

import attrs

MAX_DEPTH: Final = 100
"""How deep arrays and objects may lie in one another; a sound record needs about ten."""
MAX_DIGITS: Final = 1_000
"""The longest number read, in characters."""

_BLANK = re.compile(r"[ \t\n\r]*")
_PLAIN = r'[^"\\\x00-\x1f\ud800-\udfff]*'
_STRING = re.compile(rf'"{_PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}}){_PLAIN})*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"true|false|null")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
_PAIRED = re.compile(
    r"[^\\]*(?:(?:\\[^u]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})[^\\]*)*"
)
_MEANING: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class SyntaxFault(Exception):  # noqa: N818 - a fault of the text, told apart from errors of ours
    """What is wrong with the syntax, and at which character of the text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


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
    """

    path: tuple[str | int, ...]
    first: int
    again: int


@attrs.frozen
class Scan:
    """What a reading of the text has shown.

    Attributes:
        text: The text.
        root: The value it holds; None where its syntax is at fault.
        repeats: The keys that occur twice, in the order of the text.
        fault: What is wrong with its syntax.
    """

    text: str
    root: Node | None
    repeats: tuple[Repeat, ...] = ()
    fault: SyntaxFault | None = None

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

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


def scan(text: str) -> Scan:
    """Read a text from end to end, without recursion."""
    reader = _Reader(text)
    try:
        return Scan(text, reader.read(), tuple(reader.repeats))
    except SyntaxFault as fault:
        # What is missing at the end is missing on the last line with words, not below it.
        fault.offset = min(fault.offset, len(text.rstrip()))
        return Scan(text, None, fault=fault)


def pointer(path: tuple[str | int, ...]) -> str:
    """The JSON pointer for keys and indexes."""
    return "".join(f"/{str(each).replace('~', '~0').replace('/', '~1')}" for each in path)


class _Reader:
    """One reading: a stack of what is open, and the key that led to each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repeats: list[Repeat] = []
        self.open: list[tuple[Node, dict[str | int, Node], bool]] = []
        self.path: list[str | int] = []

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
                f"the record ends before this, but {_found(self.text, at)} follows", at
            )
        return root

    def _skip(self, at: int) -> int:
        return _BLANK.match(self.text, at).end()  # type: ignore[union-attr]  # blanks always match

    def _value(self, at: int, key: int) -> tuple[Node, int]:
        """The value that begins here; an array or object is opened and left open."""
        first = self.text[at : at + 1]
        if first in {"{", "["} and first:
            if len(self.open) >= MAX_DEPTH:
                raise SyntaxFault(f"more than {MAX_DEPTH} levels of brackets", at)
            children: dict[str | int, Node] = {}
            node = Node(at, key, children)
            self.open.append((node, children, first == "{"))
            self.path.append("")
            return node, at + 1
        if first == '"':
            return Node(at, key), self._string(at)
        match = _NUMBER.match(self.text, at) or _WORD.match(self.text, at)
        if match is None or self.text[match.end() : match.end() + 1].isalnum():
            raise SyntaxFault(_no_value(self.text, at), at)
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
                f"a colon is missing after the key {shown(key)}; found {_found(self.text, colon)}",
                colon,
            )
        self.path[-1] = key
        first = children.get(key)
        if first is not None:
            self.repeats.append(Repeat(tuple(self.path), first.key, at))
        children[key], end = self._value(self._skip(colon + 1), at)
        return end

    def _string(self, at: int) -> int:
        """Where the string that begins here ends."""
        match = _STRING.match(self.text, at)
        if match is None:
            raise _string_fault(self.text, at)
        end = match.end()
        sound = _PAIRED.match(self.text, at, end)
        if sound is not None and sound.end() < end:
            raise _lone_surrogate(sound.end())
        return end

    def _no_comma(self, node: Node, at: int, closing: str) -> str:
        if at >= len(self.text):
            return self._unclosed(node)
        kind = "object" if closing == "}" else "array"
        return (
            f"expected a comma or {closing} here, in the {kind} that begins on line "
            f"{self._line(node)}; found {_found(self.text, at)}"
        )

    def _no_key(self, node: Node, at: int) -> str:
        if at >= len(self.text):
            return self._unclosed(node)
        found = _found(self.text, at)
        return f"expected a key in straight double quotation marks; found {found}"

    def _unclosed(self, node: Node) -> str:
        bracket = self.text[node.value]
        return f"the text ends before the {bracket} of line {self._line(node)} is closed"

    def _line(self, node: Node) -> int:
        return self.text.count("\n", 0, node.value) + 1


def _string_fault(text: str, at: int) -> SyntaxFault:
    """What is wrong with the string that begins here."""
    place = at + 1
    while place < len(text):
        character = text[place]
        if character < " ":
            name = {"\n": "a line break", "\t": "a tab", "\r": "a line break"}.get(
                character, f"the control character U+{ord(character):04X}"
            )
            hint = "is a closing quotation mark missing?" if name == "a line break" else ""
            written = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(
                character, f"\\u{ord(character):04x}"
            )
            return SyntaxFault(f"{name} inside a text; {hint or f'write it as {written}'}", place)
        if "\ud800" <= character <= "\udfff":
            return _lone_surrogate(place)
        if character == "\\":
            match = _ESCAPE.match(text, place)
            if match is None:
                return SyntaxFault(
                    f"{text[place : place + 2]} is no escape of JSON; a backslash is written twice",
                    place,
                )
            place = match.end()
        else:
            place += 1
    return SyntaxFault("the text ends inside this string; a closing quotation mark is missing", at)


def _lone_surrogate(at: int) -> SyntaxFault:
    return SyntaxFault("half of a character (a lone surrogate); the other half is missing", at)


def _no_value(text: str, at: int) -> str:
    """Why no value can begin here."""
    rest = text[at : at + 9]
    if re.match(r"-?(?:NaN|Infinity)", rest):
        word = re.match(r"-?[A-Za-z]+", rest)
        return f"{word and word[0]} is no number in JSON; leave the field out"
    if re.match(r"None|True|False", rest):
        word = re.match("[A-Za-z]+", rest)
        small = {"None": "null", "True": "true", "False": "false"}
        return f"{word and word[0]} is not JSON; write {small.get(word[0] if word else '')}"
    if re.match(r"[+-]?\.?[0-9]", rest):
        return "a number in a form JSON has not; figures are written as text, in quotation marks"
    return f"expected a value; found {_found(text, at)}"


def _found(text: str, at: int) -> str:
    """What stands here, in words."""
    if at >= len(text):
        return "the end of the text"
    character = text[at]
    if character in "“”„‟«»":
        return f"the curly quotation mark {character}"
    if character == '"':
        return "the beginning of a text"
    if character in "'‘’":
        return "a single quotation mark"
    if text.startswith(("//", "/*", "#"), at):
        return "a comment, which JSON has not"
    word = re.match(r"\w+", text[at : at + 40])
    return shown(word[0] if word else character)


def shown(text: str) -> str:
    """A text in quotation marks, shortened, without anything a screen cannot show."""
    short = text if len(text) <= 60 else f"{text[:57]}..."
    clean = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in short)
    return f'"{clean}"'


def _unescaped(body: str) -> str:
    """The text between the marks of a string, its escapes undone."""
    if "\\" not in body:
        return body
    undone = _ESCAPE.sub(
        lambda match: chr(int(match[1], 16)) if match[1] else _MEANING.get(match[2], match[2]),
        body,
    )
    return undone.encode("utf-16", "surrogatepass").decode("utf-16")
