"""Records as YAML a person likes to read: blocks, plain words where nobody misreads them."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

_PLAIN: Final = re.compile(r"[A-Za-z0-9_(][\w (),./%$€£&’'+-]*", re.ASCII)
_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MISREAD: Final = re.compile(
    r"(?:true|false|null|yes|no|on|off|y|n)|[-+]?\.?(?:inf|nan)|0[xob].*|[-+.0-9_,:eE]*|"
    r"[0-9][^a-z]*[a-z]?[^a-z]*",
    re.IGNORECASE,
)
"""Words that one version of YAML or another takes for something else than a text."""
_WIDTH: Final = 88
_SHORT: Final = 100

Tree = dict[str, Any] | list[Any] | str | int | bool | None
"""A value of JSON."""


def quoted(text: str) -> str:
    """A text in double quotation marks; nothing in it is left to a screen to show."""
    if text.isascii() and text.isprintable():
        return json.dumps(text)
    return "".join(_shown(each) for each in json.dumps(text, ensure_ascii=False))


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    return f"\\U{code:08x}"


def is_plain(text: str) -> bool:
    """Whether a text can stand without quotation marks, in every version of YAML."""
    return (
        len(text) <= _SHORT
        and _PLAIN.fullmatch(text) is not None
        and text[-1] != " "
        and _MISREAD.fullmatch(text) is None
    )


def lines(value: Tree, indent: int = 0) -> Iterator[str]:
    """The lines of a value, set in by so many blanks."""
    margin = " " * indent
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _member(margin + _key(key) + ":", inner, indent)
    elif isinstance(value, list):
        for inner in value:
            yield from _element(inner, indent)
    else:
        yield margin + scalar(value)


def scalar(value: Tree) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return value if is_plain(value) else quoted(value)
    return json.dumps(value)


def flow(value: Tree) -> str:
    """A value on one line, also where brackets are around it."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{quoted(key)}: {flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, str):
        return value if is_plain(value) and "," not in value else quoted(value)
    return json.dumps(value)


def block(text: str) -> tuple[str, list[str]] | None:
    """A text as a block, its header and its lines; None where that would not be exact."""
    parts = text.split("\n")
    if not all(part.isprintable() and part == part.strip() for part in parts) or not parts[0]:
        return None
    if len(parts) == 1:
        return _folded(text) if len(text) > _SHORT and "  " not in text else None
    if parts[-1]:
        return "|-", parts
    return ("|", parts[:-1]) if parts[-2] else None


def _folded(text: str) -> tuple[str, list[str]]:
    """A long text of one line, broken at blanks that stand alone."""
    rows, row = [], ""
    for word in text.split(" "):
        if row and len(row) + len(word) >= _WIDTH:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}" if row else word
    return ">-", [*rows, row]


def _key(key: str) -> str:
    return key if _KEY.fullmatch(key) and not _MISREAD.fullmatch(key) else quoted(key)


def _member(start: str, inner: Tree, indent: int) -> Iterator[str]:
    if isinstance(inner, dict) and inner:
        yield start
        yield from lines(inner, indent + 2)
    elif isinstance(inner, list) and inner:
        if all(isinstance(each, str) for each in inner):
            row = f"{start} {flow(inner)}"
            if len(row) <= _WIDTH:
                yield row
                return
        yield start
        yield from lines(inner, indent + 2)
    else:
        yield from _text(start, inner, indent + 2)


def _element(inner: Tree, indent: int) -> Iterator[str]:
    margin = " " * indent
    if isinstance(inner, dict) and inner:
        first, *rest = lines(inner, indent + 2)
        yield f"{margin}- {first[indent + 2 :]}"
        yield from rest
    else:
        yield from _text(f"{margin}-", inner, indent + 2)


def _text(start: str, inner: Tree, indent: int) -> Iterator[str]:
    made = block(inner) if isinstance(inner, str) else None
    if made is None:
        yield f"{start} {scalar(inner)}"
        return
    header, parts = made
    yield f"{start} {header}"
    yield from (" " * indent + part if part else "" for part in parts)
