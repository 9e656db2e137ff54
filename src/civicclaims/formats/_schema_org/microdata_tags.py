"""The tags, texts and scripts of an HTML page, in time proportional to its length.

The parser of the standard library goes over the rest of a page again for every comment that is
not closed, so a page of a few megabytes can keep it busy for hours. Here nothing is read twice.
"""

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_SPACE: Final = r"[ \t\n\f\r]"
_TAG: Final = re.compile(
    rf"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)((?:[^>=]|={_SPACE}*+(?:\"[^\"]*+\"|'[^']*+'|(?=[^\"'])))*+)>"
)
_ATTRIBUTE: Final = re.compile(
    rf"([^ \t\n\f\r/=>]++)(?:{_SPACE}*+={_SPACE}*+(?:\"([^\"]*+)\"|'([^']*+)'|([^ \t\n\f\r>]*+)))?+"
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE
)
_COMMENT: Final = re.compile("<!--(?:-?>|.*?--!?>)", re.DOTALL)
"""A comment; `<!-->` is an empty one."""
_FOREIGN: Final = frozenset({"svg", "math"})
"""The elements in which a tag that ends in a slash is a whole element."""
_BEGINS: Final = re.compile("<(?:!--|/?[a-zA-Z])")
_ENDS: Final = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed", "noframes")
}
"""The ends of the elements in which no tag begins but that."""
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_FIRST: Final = 4096
"""How far into a page its encoding is looked for, in bytes."""


class Tag(NamedTuple):
    """A tag of a page.

    Attributes:
        name: Its name, in small letters; `!--` for a comment, and empty for what is never closed,
            so that nothing after it can be read.
        opens: Whether it opens an element; else it ends one.
        attributes: Its attributes, their names in small letters.
        start: The position of its first character.
        end: The position after its last.
        inside: For a script and its like, where what is in it ends; else None.
    """

    name: str
    opens: bool
    attributes: dict[str, str]
    start: int
    end: int
    inside: int | None = None


def tags(page: str) -> Iterator[Tag]:
    """The tags of a page in their order, and its comments as tags of which nothing is read."""
    at = foreign = 0
    strict = page.lstrip("\ufeff \t\r\n").startswith("<?xml")
    while (begun := _BEGINS.search(page, at)) is not None:
        at = begun.start()
        if begun[0] == "<!--":
            comment = _COMMENT.match(page, at)
            if comment is None:
                yield _unclosed(page, at)
                return
            at = comment.end()
            yield Tag("!--", opens=False, attributes={}, start=comment.start(), end=at)
            continue
        match = _TAG.match(page, at)
        if match is None:
            yield _unclosed(page, at)
            return
        name, at = match[2].lower(), match.end()
        inside, whole = None, match[3].endswith("/") and (strict or foreign > 0)
        if name in _FOREIGN and not whole:
            foreign = max(0, foreign - 1 if match[1] else foreign + 1)
        if name in _ENDS and not match[1] and not whole:
            ending = _ENDS[name].search(page, at)
            if ending is None and name != "script":
                yield _unclosed(page, match.start())
                return
            inside = len(page) if ending is None else ending.start()
        yield Tag(name, not match[1], _attributes(match[3]), match.start(), at, inside)
        at = at if inside is None else inside


def _unclosed(page: str, at: int) -> Tag:
    """What is never closed, so that all that follows is inside of it."""
    return Tag("", opens=False, attributes={}, start=at, end=len(page))


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if not text:
        return found
    for match in _ATTRIBUTE.finditer(text):
        value = next((each for each in match.groups()[1:] if each is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value) if "&" in value else value)
    return found


def encoding_of(raw: bytes) -> str:
    """The encoding of a page: by its first bytes, by what it says of itself, else UTF-8."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    match = _CHARSET.search(raw[:_FIRST])
    if match is None:
        return "utf-8"
    name = match[1].decode().lower()
    # What a page calls Latin-1 has been read as its superset by every browser for decades.
    if name in {"iso-8859-1", "latin1", "ascii", "us-ascii"}:
        return "cp1252"
    return "utf-8" if name.startswith(("utf-16", "utf16")) else name
