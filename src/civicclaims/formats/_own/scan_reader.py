"""Goes through a text of JSON from end to end, value by value, and notes where each stands."""

import re
from array import array
from functools import partial
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

MAX_DIGITS: Final = 1_000
"""The longest number read, in characters."""

_BLANK = re.compile(r"[ \t\n\r]*")
# Early Python 3.11 goes astray in possessive groups, and any other remembers each turn it took: a
# text may have millions of escapes, so that they are taken some at a time.
_PLAIN = r'[^"\\\x00-\x1f\ud800-\udfff]*+'
_SIMPLE = re.compile(f'"{_PLAIN}')
_ESCAPED = re.compile(rf'(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}}){_PLAIN}){{0,1000}}')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"true|false|null")
_PAIRED = re.compile(
    r"[^\\]*+(?:(?:\\[^u]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})[^\\]*+){0,1000}"
)
_MEANING: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@attrs.frozen(eq=False)
class Values:
    """Where all values of a text stand, each before those it holds.

    There may be millions of them, so they are kept as plain numbers.

    Attributes:
        values: The position of the first character of each.
        keys: The position of its key; of its value where it has no key.
        ends: The index behind the last of those it holds.
    """

    values: "array[int]" = attrs.field(factory=partial(array, "Q"))
    keys: "array[int]" = attrs.field(factory=partial(array, "Q"))
    ends: "array[int]" = attrs.field(factory=partial(array, "Q"))

    def add(self, value: int, key: int) -> int:
        """Take in the next value, and give its index."""
        self.values.append(value)
        self.keys.append(key)
        self.ends.append(len(self.keys))
        return len(self.keys) - 1

    def close(self, index: int) -> None:
        """Note that all is taken in that an array or object holds."""
        self.ends[index] = len(self.keys)

    def held(self, index: int) -> "array[int]":
        """The indexes of what a value holds."""
        found = array("Q")
        at, end = index + 1, self.ends[index]
        while at < end:
            found.append(at)
            at = self.ends[at]
        return found


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


@attrs.define
class _Open:
    """An array or object whose end is not reached.

    Attributes:
        index: Which value it is.
        held: How many values it holds so far.
        keys: Of an object the value of each key, by its index.
    """

    index: int
    keys: dict[str, int] | None
    held: int = 0


class Reader:
    """One reading: a stack of what is open, and the key that led to each."""

    def __init__(self, text: str, first_line: int, depth: int, most: int) -> None:
        self.text = text
        self.first_line = first_line
        self.depth = depth
        self.most = most
        self.values = Values()
        self.repeats: list[Repeat] = []
        self.open: list[_Open] = []
        self.path: list[str | int] = []

    def read(self) -> None:
        at = self._skip(0)
        if at == len(self.text):
            raise SyntaxFault("the text is empty; a record begins with {", at)
        at = self._value(at, at)
        while self.open:
            at = self._step(self._skip(at))
        at = self._skip(at)
        if at < len(self.text):
            raise SyntaxFault(
                f"the record ends before this, but {standing_at(self.text, at)} follows", at
            )

    def _skip(self, at: int) -> int:
        return _BLANK.match(self.text, at).end()  # type: ignore[union-attr]  # blanks always match

    def _value(self, at: int, key: int) -> int:
        """Where the value that begins here ends; an array or object is opened and left open."""
        index = self.values.add(at, key)
        if index >= self.most:
            message = f"more than {self.most:,} values in one record, the limit (values); divide it"
            raise SyntaxFault(message, at)
        first = self.text[at : at + 1]
        if first in {"{", "["} and first:
            if len(self.open) >= self.depth:
                raise SyntaxFault(f"more than {self.depth} levels of brackets (depth)", at)
            self.open.append(_Open(index, {} if first == "{" else None))
            self.path.append("")
            return at + 1
        if first == '"':
            return self._string(at)
        match = _NUMBER.match(self.text, at) or _WORD.match(self.text, at)
        if match is None or self.text[match.end() : match.end() + 1].isalnum():
            raise SyntaxFault(no_value(self.text, at), at)
        if match.end() - at > MAX_DIGITS:
            raise SyntaxFault(f"a number of more than {MAX_DIGITS:,} characters", at)
        return match.end()

    def _step(self, at: int) -> int:
        """The next member of what is open, or its end."""
        top = self.open[-1]
        closing = "]" if top.keys is None else "}"
        character = self.text[at : at + 1]
        if character == closing:
            self.values.close(self.open.pop().index)
            self.path.pop()
            return at + 1
        if top.held:
            if character != ",":
                raise SyntaxFault(self._no_comma(top, at, closing), at)
            comma, at = at, self._skip(at + 1)
            if self.text[at : at + 1] in {"}", "]"} and at < len(self.text):
                raise SyntaxFault("a comma after the last element; take it away", comma)
        top.held += 1
        if top.keys is None:
            self.path[-1] = top.held - 1
            return self._value(at, at)
        return self._member(top, top.keys, at)

    def _member(self, top: _Open, keys: dict[str, int], at: int) -> int:
        """A key, its colon and the beginning of its value."""
        if self.text[at : at + 1] != '"':
            raise SyntaxFault(self._no_key(top, at), at)
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
        before = keys.get(key)
        if before is not None:
            held = self.text[self.values.values[before]] in "{["
            self.repeats.append(Repeat(tuple(self.path), self.values.keys[before], at, held))
        keys[key] = len(self.values.keys)
        return self._value(self._skip(colon + 1), at)

    def _string(self, at: int) -> int:
        """Where the string that begins here ends."""
        end = _string_end(self.text, at)
        if end < 0:
            raise string_fault(self.text, at)
        sound = _taken(_PAIRED, self.text, at, end)
        if sound < end:
            raise lone_surrogate(sound)
        return end

    def _no_comma(self, top: _Open, at: int, closing: str) -> str:
        if at >= len(self.text):
            return self._unclosed(top)
        kind = "object" if closing == "}" else "array"
        return (
            f"expected a comma or {closing} here, in the {kind} that begins on line "
            f"{self._line(top)}; found {standing_at(self.text, at)}"
        )

    def _no_key(self, top: _Open, at: int) -> str:
        if at >= len(self.text):
            return self._unclosed(top)
        standing = standing_at(self.text, at)
        return f"expected a key in straight double quotation marks; found {standing}"

    def _unclosed(self, top: _Open) -> str:
        bracket = self.text[self.values.values[top.index]]
        return f"the text ends before the {bracket} of line {self._line(top)} is closed"

    def _line(self, top: _Open) -> int:
        return self.text.count("\n", 0, self.values.values[top.index]) + self.first_line


def _string_end(text: str, at: int) -> int:
    """Where the string that begins at a mark ends; -1 where it is none."""
    simple = _SIMPLE.match(text, at)
    end = at if simple is None else simple.end()
    if text.startswith("\\", end):
        end = _taken(_ESCAPED, text, end, len(text))
    return end + 1 if end > at and text.startswith('"', end) else -1


def _taken(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    """How far a pattern goes that is put again and again."""
    while True:
        found = pattern.match(text, at, end)
        if found is None or found.end() == at:
            return at
        at = found.end()


def key_at(text: str, at: int) -> str:
    """The key that stands there in a sound text."""
    return _unescaped(text[at + 1 : _string_end(text, at) - 1])


def _unescaped(body: str) -> str:
    """The text between the marks of a string, its escapes undone."""
    if "\\" not in body:
        return body
    undone = ESCAPE.sub(
        lambda match: chr(int(match[1], 16)) if match[1] else _MEANING.get(match[2], match[2]),
        body,
    )
    return undone.encode("utf-16", "surrogatepass").decode("utf-16")
