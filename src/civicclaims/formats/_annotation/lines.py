"""One text of JSON in a file, or one a line."""

import json
from collections.abc import Iterator
from typing import IO


def texts(file: IO[bytes], limit: int) -> Iterator[tuple[int, bytes]]:
    """The texts of a file, each with the line it begins on.

    A file has one text a line where its first line with words is a whole object and more
    follows. A text that is too long is cut just behind the limit, so that its reader can say so.
    """
    number, line = 0, b""
    while not line.strip():
        line = file.readline(limit + 1)
        number += 1
        if not line:
            return
    if not _is_whole(line):
        yield number, line + file.read(max(1, limit + 1 - len(line)))
        return
    while line:
        if line.strip():
            yield number, line.rstrip(b"\r\n")
        while line and not line.endswith(b"\n"):
            line = file.readline(limit + 1)
        line = file.readline(limit + 1)
        number += 1


def _is_whole(line: bytes) -> bool:
    """Whether a line is an object that is closed on it."""
    text = line.strip().removeprefix(b"\xef\xbb\xbf")
    if not (text.startswith(b"{") and text.endswith(b"}")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
