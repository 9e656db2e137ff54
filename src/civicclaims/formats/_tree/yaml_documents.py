"""The documents of a YAML file, told apart before any of them is parsed.

A line that begins with `---` or `...` is a mark of documents wherever it stands, even inside a
text (YAML 1.2, rule c-forbidden). So a fault in one document never loses the others, and a long
file is read in memory for one of them.
"""

import codecs
import io
import re
from collections.abc import Iterator
from typing import IO, Final

_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BEGINS: Final = re.compile(rb"---(?:[ \t\r\n]|$)")
_ENDS: Final = re.compile(rb"\.\.\.(?:[ \t\r\n]|$)")
_NO_WORDS: Final = re.compile(rb"[ \t\r\n]*(?:#.*)?|%.*", re.DOTALL)


BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line for the parser."""


def documents(
    file: IO[bytes], limit: int, encoding: str | None
) -> Iterator[tuple[int, bytes | None]]:
    """Each document of a file in UTF-8, with the line it begins on; None for one too long."""
    held = bytearray()
    size, first_line, number, words = 0, 1, 0, False
    for whole, line in _lines(file, limit, encoding):
        begins = _BEGINS.match(line) is not None
        if begins and words:
            yield first_line, bytes(held) if size <= limit else None
            held, size, first_line, words = bytearray(), 0, number + 1, False
        number += whole
        size += len(line)
        if size <= limit:
            held += line
        if _ENDS.match(line):
            if words:
                yield first_line, bytes(held) if size <= limit else None
            held, size, first_line, words = bytearray(), 0, number + 1, False
        else:
            words = words or begins or _NO_WORDS.fullmatch(line) is None
    if words:
        yield first_line, bytes(held) if size <= limit else None


def _lines(file: IO[bytes], limit: int, encoding: str | None) -> Iterator[tuple[int, bytes]]:
    """The lines of a file in UTF-8, a long one in pieces; each with 1 where it ends."""
    first = file.readline(limit + 1)
    found = encoding or next((name for mark, name in _MARKS if first.startswith(mark)), "utf-8")
    if codecs.lookup(found).name not in {"utf-8", "utf-8-sig"}:
        file = io.BytesIO(_in_utf8(first + file.read(2 * limit), found))
        first = file.readline()
    line = first.removeprefix(codecs.BOM_UTF8)
    while line:
        yield int(line.endswith(b"\n")), line
        line = file.readline(limit + 1)


def _in_utf8(raw: bytes, encoding: str) -> bytes:
    """Bytes of another encoding in UTF-8; as they are where they are not of that encoding."""
    try:
        return raw.decode(encoding).encode()
    except UnicodeError:
        return raw
