"""Lists that stand in a text, as Python or JSON print them."""

import json
import re
from typing import Final

_ITEM: Final = re.compile(
    r"""\s*+ (?: "(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+' ) \s*+""", re.VERBOSE | re.DOTALL
)
_ESCAPE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_MEANING: Final = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def looks_listed(text: str) -> bool:
    """Whether a text has the brackets of a list around it."""
    body = text.strip()
    return body.startswith("[") and body.endswith("]")


def listed(text: str) -> tuple[str, ...] | None:
    """The texts of a list that was written as a text; None if it is no list of texts.

    >>> listed("['Ada Quist', 'Bo Lund']")
    ('Ada Quist', 'Bo Lund')
    >>> listed("Ada Quist") is None
    True
    """
    if not looks_listed(text):
        return None
    body = text.strip()
    found: list[str] = []
    at, end = 1, len(body) - 1
    while match := _ITEM.match(body, at, end):
        found.append(_unescaped(match[0].strip()[1:-1]))
        if match.end() == end:
            return tuple(found)
        if body[match.end()] != ",":
            return None
        at = match.end() + 1
    return None if body[1:-1].strip() else ()


def as_list(texts: tuple[str, ...]) -> str:
    """A list of texts as one text, which `listed` reads.

    >>> as_list(("Ada Quist", "Bo Lund"))
    '["Ada Quist", "Bo Lund"]'
    """
    return json.dumps(list(texts), ensure_ascii=False)


def _unescaped(body: str) -> str:
    if "\\" not in body:
        return body
    undone = _ESCAPE.sub(_meant, body)
    # Two halves of a character become one; a half alone cannot be kept.
    return undone.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _meant(escape: re.Match[str]) -> str:
    """What an escape stands for."""
    code = escape[1] or escape[2]
    return _MEANING.get(escape[3], escape[3]) if code is None else chr(int(code, 16))
