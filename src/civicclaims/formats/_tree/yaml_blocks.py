"""The tree of a YAML document in the shape most are written in: blocks, a key a line.

This reads the common part of YAML only, and says None to whatever lies outside it: the parser
then has the last word, on what is right as on what is wrong. What both read is the same tree.
"""

import json
import re
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from civicclaims.formats._own.faults import SyntaxFault
from civicclaims.formats._tree.tree import Leaf, Node, depth_limit, too_many, values_limit
from civicclaims.formats.options import Limits
from civicclaims.formats.reading import Place

_ODD: Final = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Tabs, other line breaks, controls, marks of the order of bytes."""
_LINE: Final = re.compile(
    r"(?P<dashes>(?: *- +(?=[^ #]))*) *(?:(?P<key>[A-Za-z_]\w{,99}):(?: +|$))?", re.ASCII
)
_HEX: Final = r"u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
_QUOTED: Final = re.compile(
    rf'"(?:[^"\\]|\\(?:["\\/bfnrt]|{_HEX}))*"(?= *(?: # .*)?$)' r"|'(?:[^']|'')*'(?= *(?: # .*)?$)"
)
_WORD: Final = r"[A-Za-z0-9_][\w ./()-]*"
_FLOW: Final = re.compile(rf"\[(?:{_WORD}(?:, {_WORD})*)?\](?= *(?: # .*)?$)", re.ASCII)
_WORDS: Final = re.compile(r"[^,\[\]]+")
_HEADER: Final = re.compile(r"(?P<style>[|>])(?P<chomp>-?) *(?: # .*)?")
_INDICATORS: Final = frozenset("-?:,[]{}#&*!|>'\"%@`")

Held: TypeAlias = "dict[str, Node] | list[Node] | Leaf"


class _OtherError(Exception):
    """The document is not in the common shape."""


@attrs.define
class _Open:
    """A list or an object whose end is not reached.

    Attributes:
        indent: How many characters stand before its dashes or keys.
        node: It.
        key: The key whose value has not come; of a list, `-` where an element has not.
        place: Where that key stands.
    """

    indent: int
    node: Node
    key: str | None
    place: Place


def blocks(text: str, first_line: int, limits: Limits) -> Node | None:
    """The tree of a document; None where another reader has to look.

    Args:
        text: The document.
        first_line: The line of the file it begins on.
        limits: How many values it may have, and how deep they may lie in one another.

    Raises:
        SyntaxFault: If it has more values.
    """
    if _ODD.search(text):
        return None
    try:
        return _Blocks(text, first_line, limits).made()
    except _OtherError:
        return None


class _Blocks:
    """One reading, line by line."""

    def __init__(self, text: str, first_line: int, limits: Limits) -> None:
        self.lines = text.split("\n")
        self.first_line = first_line
        self.depth = depth_limit(limits)
        self.limits = limits
        self.left = values_limit(limits)
        self.number = 0
        self.open: list[_Open] = []
        self.begun = False
        self.root: Node | None = None

    def made(self) -> Node | None:
        lines = self.lines
        while self.number < len(lines):
            line = lines[self.number]
            words = line.lstrip(" ")
            if line == "---" and not self.begun:
                self.begun = True
            elif words and words[0] != "#":
                self.begun = True
                self._line(line)
            self.number += 1
        while self.open:
            self._close()
        return self.root

    def _line(self, line: str) -> None:
        match = _LINE.match(line)
        if match is None:  # pragma: no cover - every part of the pattern may be absent
            raise _OtherError
        same_line = False
        for at, mark in enumerate(match["dashes"]):
            if mark == "-":
                self._dash(at, same_line=same_line)
                same_line = True
        end = match.end()
        key = match["key"]
        if key is not None:
            self._key(key, match.start("key"))
        elif not same_line:
            raise _OtherError
        if end < len(line) and line[end] != "#":
            self._give(self._value(line, end), self.open[-1])
        elif end < len(line) and line[end : end + 2] != "# ":
            raise _OtherError

    def _dash(self, at: int, *, same_line: bool) -> None:
        """A dash: the next element of a list that is open, or the first of a new one."""
        while self.open and self.open[-1].indent > at:
            self._close()
        top = self.open[-1] if self.open else None
        if top is None or (top.key is not None and (same_line or isinstance(top.node.held, dict))):
            self._begin(at, [])
        elif top.indent != at or not isinstance(top.node.held, list):
            raise _OtherError
        self._await("-", at)

    def _key(self, key: str, at: int) -> None:
        """A key: the next of an object that is open, or the first of a new one."""
        while self.open and (
            self.open[-1].indent > at
            or (self.open[-1].indent == at and isinstance(self.open[-1].node.held, list))
        ):
            self._close()
        top = self.open[-1] if self.open else None
        if top is None or (top.indent < at and top.key is not None):
            self._begin(at, {})
        elif top.indent != at:
            raise _OtherError
        held = self.open[-1].node.held
        if not isinstance(held, dict) or key in held or self.open[-1].key == key:
            raise _OtherError
        self._await(key, at)

    def _await(self, key: str, at: int) -> None:
        top = self.open[-1]
        if top.key is not None:
            self._give_nothing(top)
        top.key, top.place = key, self._place(at)

    def _begin(self, at: int, held: "dict[str, Node] | list[Node]") -> None:
        if (not self.open and (at or self.root is not None)) or len(self.open) + 1 >= self.depth:
            raise _OtherError
        place = self._place(at)
        node = Node(place, held)
        if self.open:
            self._give(node, self.open[-1])
        else:
            self.root = node
        self.open.append(_Open(at, node, None, place))

    def _close(self) -> None:
        top = self.open.pop()
        if top.key is not None:
            self._give_nothing(top)

    def _give_nothing(self, top: _Open) -> None:
        """A key without a value stands for nothing."""
        if not isinstance(top.node.held, dict) or top.key is None:
            raise _OtherError
        self._give(Node(top.place, Leaf("", plain=True)), top)

    def _give(self, node: Node, top: _Open) -> None:
        """Give a value to the key or the dash that waits for it."""
        self.left -= 1
        if self.left < 0:
            before = sum(len(each) + 1 for each in self.lines[: self.number])
            raise SyntaxFault(too_many(self.limits), before)
        if top.key is None:  # pragma: no cover - what calls this has seen to it
            raise _OtherError
        if isinstance(top.node.held, list):
            top.node.held.append(node)
        elif isinstance(top.node.held, dict):
            node.key = top.place
            top.node.held[top.key] = node
        top.key = None

    def _value(self, line: str, at: int) -> Node:
        """The value that begins there, to the end of the line or of its block."""
        first = line[at]
        place = self._place(at)
        if first in "'\"":
            return Node(place, Leaf(_unquoted(line, at), plain=False))
        if first == "[":
            return Node(place, self._flow(line, at))
        if first in "|>":
            return Node(place, Leaf(self._block(line, at), plain=False))
        if first in _INDICATORS:
            raise _OtherError
        return Node(place, Leaf(_plain(line[at:]), plain=True))

    def _flow(self, line: str, at: int) -> list[Node]:
        """A list of plain words in brackets."""
        match = _FLOW.match(line, at)
        if match is None:
            raise _OtherError
        found = []
        for each in _WORDS.finditer(line, at + 1, match.end() - 1):
            begin = each.start() + len(each[0]) - len(each[0].lstrip(" "))
            self.left -= 1
            found.append(Node(self._place(begin), Leaf(each[0].strip(" "), plain=True)))
        return found

    def _block(self, line: str, at: int) -> str:
        """A text of several lines behind `|` or `>`."""
        header = _HEADER.fullmatch(line, at)
        rows, indent = self._rows()
        last = self.number == len(self.lines) - 1
        if header is None or (last and rows and rows[-1] and not header["chomp"]):
            # Without a line break at the end of the document its text has none either.
            raise _OtherError
        while rows and not rows[-1]:
            rows.pop()
        if indent <= self.open[-1].indent or not rows or not rows[0]:
            raise _OtherError
        text = "\n".join(rows) if header["style"] == "|" else _folded(rows)
        return text if header["chomp"] else f"{text}\n"

    def _rows(self) -> tuple[list[str], int]:
        """The lines that follow, set in as the first of them is, and how far that is."""
        rows: list[str] = []
        margin = ""
        while self.number + 1 < len(self.lines):
            row = self.lines[self.number + 1]
            if not rows:
                margin = " " * (len(row) - len(row.lstrip(" ")))
            if row.strip(" ") and not row.startswith(margin):
                break
            words = row[len(margin) :]
            if words.startswith(" "):
                raise _OtherError
            rows.append(words)
            self.number += 1
        return rows, len(margin)

    def _place(self, at: int) -> Place:
        return Place(self.first_line + self.number, at + 1)


def _plain(words: str) -> str:
    """Plain words without the comment behind them."""
    end = words.find(" #")
    if end >= 0:
        if words[end + 2 : end + 3] not in {" ", ""}:
            raise _OtherError
        words = words[:end]
    words = words.rstrip(" ")
    if ": " in words or words.endswith(":"):
        raise _OtherError
    return words


def _unquoted(line: str, at: int) -> str:
    match = _QUOTED.match(line, at)
    if match is None:
        raise _OtherError
    if line[at] == "'":
        return match[0][1:-1].replace("''", "'")
    found: str = json.loads(match[0])
    return found


def _folded(rows: list[str]) -> str:
    """Rows of a text put in one line; a blank row between them is a line break."""
    pieces = [rows[0]]
    for before, row in pairwise(rows):
        if not row:
            pieces.append("\n")
        else:
            pieces.append(f" {row}" if before else row)
    return "".join(pieces)
