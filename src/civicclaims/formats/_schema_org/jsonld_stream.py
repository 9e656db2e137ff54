"""The elements of a long array, cut out of a file that is never held as a whole.

Only brackets and strings are looked at, many of them at a step of a regular expression. So an
element whose brackets are in order is found even where it is no JSON, and the next one after it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import IO, Final, NamedTuple

_NEXT: Final = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+[\[\]{}]', re.DOTALL)
"""Everything up to the next bracket that is in no string, and that bracket."""
_SCALAR: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^\s,"]++|"', re.DOTALL)
_KEPT: Final = 200
"""How much before a bracket is looked at for the key of what it opens, in bytes."""
_OPENING: Final = frozenset(b"[{")
_ARRAY, _ARRAY_END = b"[]"


class Element(NamedTuple):
    """An element of the array.

    Attributes:
        raw: Its text; None where it is not closed, or longer than what is read.
        line: The line of the file it begins on.
        column: The column it begins in, in code points.
        start: Where it begins, in bytes from the beginning of the file.
    """

    raw: bytes | None
    line: int
    column: int
    start: int = 0


@cache
def _key(name: str) -> re.Pattern[bytes]:
    """What stands before the value of a property."""
    prefix = r"(?:https?://(?:www\.)?schema\.org/|schema:)?"
    return re.compile(rf'"{prefix}{name}"\s*:\s*\Z'.encode())


class Elements:
    """The elements of the array under a name, or of an array that is the whole file.

    Attributes:
        found: Whether there was such an array.
        ended: Whether the array was closed.
        too_long: Whether something was longer than what is read.
        line: The line of the file that was reached.
        column: The column of that line, in code points.
    """

    def __init__(
        self, file: IO[bytes], limit: int, chunk: int = 2**20, name: str = "dataFeedElement"
    ) -> None:
        self._key = _key(name)
        self._passed = 0
        self.found = self.ended = self.too_long = self._unclosed = False
        self.line = self.column = 1
        self._file = file
        self._limit = limit
        self._chunk = chunk
        self._buffer = file.read(max(chunk, 3)).removeprefix(b"\xef\xbb\xbf")
        # What lies before `_keep` may be let go; the line and column are those of `_told`.
        self._at = self._keep = self._told = 0

    def __iter__(self) -> Iterator[Element]:
        opened = self._find()
        if opened is None:
            return
        self.found = True
        if opened != _ARRAY:
            yield self._element()
            self.ended = not self._unclosed
            return
        self._keep = self._at
        while (bracket := self._bracket()) is not None:
            yield from self._scalars(self._at - 1)
            if bracket not in _OPENING:
                self.ended = bracket == _ARRAY_END
                return
            yield self._element()
            if self._unclosed:
                return
            self._keep = self._at
        yield from self._scalars(len(self._buffer))

    def _find(self) -> int | None:
        """Go past the bracket that opens the array, or the one element, and give it."""
        depth = 0
        while (bracket := self._bracket()) is not None:
            if bracket not in _OPENING:
                depth -= 1
                continue
            before = self._buffer[max(0, self._at - _KEPT) : self._at - 1]
            if (depth == 0 and bracket == _ARRAY) or (depth == 1 and self._key.search(before)):
                return bracket
            depth += 1
            self._keep = max(0, self._at - _KEPT)
        return None

    def _element(self) -> Element:
        """The element whose opening bracket has been read."""
        self._keep = self._at - 1
        self._tell(self._keep)
        start = self._passed + self._keep
        line, column, whole, depth = self.line, self.column, True, 1
        while depth:
            bracket = self._bracket()
            if bracket is None:
                self._unclosed = True
                return Element(None, line, column, start)
            depth += 1 if bracket in _OPENING else -1
            if self._at - self._keep > self._limit:
                whole, self.too_long, self._keep = False, True, self._at
                self._tell(self._at)
        raw = self._buffer[self._keep : self._at] if whole else None
        return Element(raw, line, column, start)

    def _scalars(self, end: int) -> Iterator[Element]:
        """What stands between two elements and is more than a comma."""
        start = self._keep
        for match in _SCALAR.finditer(self._buffer, start, end):
            self._tell(match.start())
            yield Element(match[0], self.line, self.column, self._passed + match.start())

    def _bracket(self) -> int | None:
        """Go past the next bracket and give it; None where there is none any more."""
        while (match := _NEXT.match(self._buffer, self._at)) is None:
            if len(self._buffer) - self._at > self._limit:
                self.too_long = True
                return None
            # Twice as much each time, so that a long string is not gone over again and again.
            more = self._file.read(max(self._chunk, len(self._buffer) - self._keep))
            if not more:
                return None
            self._tell(self._keep)
            self._buffer = self._buffer[self._keep :] + more
            self._passed += self._keep
            self._at -= self._keep
            self._keep = self._told = 0
        self._at = match.end()
        return self._buffer[self._at - 1]

    def _tell(self, to: int) -> None:
        """Count the lines and columns up to here."""
        if to <= self._told:
            return
        passed = self._buffer[self._told : to]
        self._told = to
        lines = passed.count(b"\n")
        last = passed[passed.rfind(b"\n") + 1 :] if lines else passed
        self.line += lines
        self.column = (1 if lines else self.column) + len(last.decode(errors="ignore"))
