"""Where the keys of a TOML text stand: a small search beside the parser, which does not say.

Every table and every key at the beginning of a statement has its place. What stands inside an
array or an inline table has the place of the key before it.
"""

import re
import tomllib
from typing import Final, TypeAlias

from civicclaims.formats.reading import Place

Path: TypeAlias = tuple[str | int, ...]

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PART: Final = re.compile(
    r"""[ \t]*(?:"(?P<basic>(?:[^"\\\n]|\\.)*)"|'(?P<literal>[^'\n]*)'|(?P<bare>[\w-]+))[ \t]*""",
    re.ASCII,
)
_VALUE: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""(?!")|\\?\Z)|' + r"'''.*?(?:'''(?!')|\Z)|" + r'"(?:[^"\\\n]|\\.)*"?|'
    r"'[^'\n]*'?|#[^\n]*|[\[{]|[\]}]|\n|[^\"'#\[\]{}\n]+|.",
    re.DOTALL,
)
"""A text that is never closed ends with its line or with the file: nothing is gone over again."""


class TooDeepError(Exception):
    """A key of more parts than tables may lie in one another, and its place.

    It is looked for before the text is parsed: the parser takes time with the square of it.
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class TooManyError(Exception):
    """More tables and keys than a text may have, and the place of the first one too many."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def places(text: str, depth: int, most: int | None = None) -> dict[Path, Place]:
    """The places of the tables and keys of a text, by the path that leads to each.

    Args:
        text: The text; of one that is no TOML some places are given all the same.
        depth: How deep tables may lie in one another.
        most: How many tables and keys there may be; any number where it is None.

    Raises:
        TooDeepError: If a key has more parts.
        TooManyError: If there are more.
    """
    found: dict[Path, Place] = {}
    counts: dict[Path, int] = {}
    lines = _Lines(text)
    table: Path = ()
    at = _skip(text, 0)
    while at < len(text):
        place = lines.place(at)
        if most is not None and len(found) > most:
            raise TooManyError(place)
        several = text.startswith("[[", at)
        if text[at] == "[":
            keys, at = _keys(text, at + 1 + several)
            _bound(len(keys), depth, place)
            table = _resolved(keys[:-1], counts) + keys[-1:]
            if several:
                counts[table] = counts.get(table, -1) + 1
                found.setdefault(table, place)
                table = (*table, counts[table])
            elif table in counts:
                table = (*table, counts[table])
            found.setdefault(table, place)
            at = text.find("\n", at)
            at = len(text) if at < 0 else at
        else:
            keys, at = _keys(text, at)
            _bound(len(keys), depth, place)
            for end in range(len(keys)):
                found.setdefault(table + keys[: end + 1], place)
            at, parts = _behind_value(text, at)
            _bound(parts, depth, place)
        at = _skip(text, at)
    return found


def nearest(found: dict[Path, Place], path: Path) -> Place:
    """The place of a path, or of the nearest thing around it."""
    for end in range(len(path), 0, -1):
        if path[:end] in found:
            return found[path[:end]]
    return Place(1, 1)


class _Lines:
    """The lines of a text, counted once from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line, self.begin = 1, 0

    def place(self, at: int) -> Place:
        """Line and column of a position, which is not before the one asked for last."""
        self.line += self.text.count("\n", self.begin, at)
        self.begin = self.text.rfind("\n", 0, at) + 1
        return Place(self.line, at - self.begin + 1)


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _keys(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The parts of a dotted key, and the position behind it."""
    keys: list[str] = []
    while match := _PART.match(text, at):
        escaped = match["basic"]
        part = match["literal"] or match["bare"] or ""
        keys.append(part if escaped is None else _unescaped(escaped))
        at = match.end()
        if text[at : at + 1] != ".":
            break
        at += 1
    return tuple(keys), max(at, at + (not keys))


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    try:
        return str(next(iter(tomllib.loads(f'"{text}" = 1'))))
    except tomllib.TOMLDecodeError:
        return text  # the parser of the whole text says what is wrong, and where


def _resolved(keys: tuple[str, ...], counts: dict[Path, int]) -> Path:
    """A path of keys, with the index of the table that is open in each array of tables."""
    path: Path = ()
    for key in keys:
        path = (*path, key)
        if path in counts:
            path = (*path, counts[path])
    return path


def _bound(parts: int, depth: int, place: Place) -> None:
    if parts > depth:
        raise TooDeepError(place)


def _behind_value(text: str, at: int) -> tuple[int, int]:
    """The end of the value of a key, and of how many parts the longest key in it is.

    It ends with its line, outside of brackets and texts.
    """
    depth = parts = most = 0
    for match in _VALUE.finditer(text, at):
        word = match[0]
        if word in {"[", "{"}:
            depth += 1
        elif word in {"]", "}"}:
            depth -= 1
        elif word == "\n" and depth <= 0:
            return match.end(), most
        elif word[0] not in "\"'#":
            first, *rest = re.split("[,=]", word)
            parts += first.count(".")
            most = max(most, parts, *(each.count(".") for each in rest))
            parts = rest[-1].count(".") if rest else parts
    return len(text), most
