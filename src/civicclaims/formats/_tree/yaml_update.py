"""Changes inside a text of YAML: only what is changed is written anew.

A change is a list of edits, each a stretch of the text and what stands there instead. Lines
that no edit touches keep every character, comments and all.
"""

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

import attrs

from civicclaims.formats._tree.tree import Leaf, Node, Written
from civicclaims.formats._tree.yaml_documents import BREAK
from civicclaims.formats._tree.yaml_text import block, flow, lines


@attrs.frozen
class _Edit:
    start: int
    end: int
    text: str


def updated(text: str, root: Node, before: Any, after: Any) -> str:
    """A text with its value changed.

    Args:
        text: The text, which ends with a line break.
        root: The tree of it.
        before: What it holds, without what holds by default.
        after: What it is to hold.
    """
    return _edited(text, _Changer(text).change(root, before, after))


def without_aliases(text: str, root: Node, written: Written) -> str:
    """A text with what its aliases stand for in their places."""
    return _edited(text, _aliases(root, written))


def _edited(text: str, edits: Iterator[_Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        pieces.extend((text[at : edit.start], edit.text))
        at = max(at, edit.end)
    return "".join([*pieces, text[at:]])


def _aliases(node: Node, written: Written) -> Iterator[_Edit]:
    if node.style == "alias":
        yield _Edit(node.start, node.end, _inline(node, written))
    elif not isinstance(node.held, Leaf):
        held = node.held.values() if isinstance(node.held, dict) else node.held
        for each in held:
            yield from _aliases(each, written)


def _inline(node: Node, written: Written) -> str:
    """A node on one line, its words as they are read without a field."""
    if isinstance(node.held, Leaf):
        return node.held.text if node.held.plain else flow(node.held.text)
    if isinstance(node.held, list):
        return f"[{', '.join(_inline(each, written) for each in node.held)}]"
    members = (f"{flow(key)}: {_inline(each, written)}" for key, each in node.held.items())
    return f"{{{', '.join(members)}}}"


class _Changer:
    """The edits of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0, *(match.end() for match in BREAK.finditer(text))]

    def change(self, node: Node, before: Any, after: Any) -> Iterator[_Edit]:
        """The edits that make one value another."""
        if before == after:
            return
        block = node.style == "block"
        if block and isinstance(node.held, dict) and isinstance(after, dict) and after:
            yield from self._members(node, node.held, before, after)
        elif block and isinstance(node.held, list) and isinstance(after, list) and after:
            yield from self._elements(node, node.held, before, after)
        else:
            blank = " " if self.text[node.start - 1 : node.start] == ":" else ""
            yield _Edit(node.start, self._end(node), blank + flow(after))

    def _members(
        self, node: Node, held: dict[str, Node], before: dict[str, Any], after: dict[str, Any]
    ) -> Iterator[_Edit]:
        margin = self._column(node.start)
        for key, inner in held.items():
            if key in after and _is_inside(inner, before.get(key), after[key]):
                yield from self.change(inner, before.get(key), after[key])
            elif key in before or key in after:
                new = {key: after[key]} if key in after else {}
                if key not in after or before.get(key) != after[key]:
                    yield self._rewritten(node, inner, _rows(new, margin))
        new = {key: value for key, value in after.items() if key not in held}
        at = self._next_line(self._end([*held.values()][-1]))
        yield _Edit(at, at, _rows(new, margin))

    def _rewritten(self, node: Node, inner: Node, rows: str) -> _Edit:
        """The edit that writes the lines of a member anew, or takes them away."""
        place = inner.key or node.place
        begin = self.lines[(place.line or 1) - 1]
        start = begin + (place.column or 1) - 1
        end = self._next_line(self._end(inner))
        if self.text[begin:start].strip():
            return _Edit(start, end, rows.lstrip(" "))
        return _Edit(begin, end, rows)

    def _elements(
        self, node: Node, held: list[Node], before: list[Any], after: list[Any]
    ) -> Iterator[_Edit]:
        margin = self._column(node.start)
        names = ([*map(_name, before)], [*map(_name, after)])
        for kind, first, last, start, end in SequenceMatcher(None, *names, False).get_opcodes():
            if kind == "equal":
                for inner, old, new in zip(
                    held[first:last], before[first:last], after[start:end], strict=True
                ):
                    yield from self._element(inner, margin, old, new)
                continue
            at = self._next_line(self._end(held[first - 1])) if first else self._line(held[0])
            yield _Edit(at, at, _rows(after[start:end], margin))
            for inner in held[first:last]:
                yield _Edit(self._line(inner), self._next_line(self._end(inner)), "")

    def _element(self, inner: Node, margin: int, old: Any, new: Any) -> Iterator[_Edit]:
        """The edits of an element that stays; one that loses its first key is written anew."""
        first = next(iter(inner.held)) if isinstance(inner.held, dict) else None
        if first is not None and first in old and first not in new and inner.style == "block":
            end = self._next_line(self._end(inner))
            yield _Edit(self._line(inner), end, _rows([new], margin))
        else:
            yield from self.change(inner, old, new)

    def _end(self, node: Node) -> int:
        """Where a value ends, without the blank lines and comments behind a block."""
        if node.style in {"inline", "alias"}:
            return node.end
        if not isinstance(node.held, Leaf):
            inner = [*(node.held.values() if isinstance(node.held, dict) else node.held)]
            return self._end(inner[-1])
        rows = self.text[node.start : node.end].split("\n")
        while len(rows) > 1 and (not rows[-1].strip() or rows[-1].startswith("#")):
            rows.pop()
        return node.start + len("\n".join(rows))

    def _next_line(self, at: int) -> int:
        found = bisect_right(self.lines, at)
        return self.lines[found] if found < len(self.lines) else len(self.text)

    def _line(self, node: Node) -> int:
        """Where the line begins that a value begins on."""
        return self.lines[bisect_right(self.lines, node.start) - 1]

    def _column(self, at: int) -> int:
        return at - self.lines[bisect_right(self.lines, at) - 1]


def _is_inside(node: Node, before: Any, after: Any) -> bool:
    """Whether a member is changed in its place, and not written on lines of its own anew."""
    if isinstance(node.held, Leaf):
        simple = not isinstance(after, dict | list) and node.style == "inline"
        return simple and not (isinstance(after, str) and block(after))
    both = isinstance(before, dict | list) and isinstance(after, dict | list)
    return before == after or (node.style == "block" and both)


def _name(value: Any) -> str:
    """What an element of a list is known by: its id, or all it holds."""
    named = isinstance(value, dict) and isinstance(value.get("id"), str)
    return f"id {value['id']}" if named else flow(value)


def _rows(value: Any, margin: int) -> str:
    return "".join(f"{row}\n" for row in lines(value, margin))
