"""The elements of a long array, cut out of a file that is never held as a whole.

Only brackets and strings are looked at, many of them at a step of a regular expression. So an
element whose brackets are in order is found even where it is no JSON, and the next one after it.
What stands around the elements is kept apart, as a text without them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import IO, Final, NamedTuple

from civicclaims.formats.reading import Place

_NEXT: Final = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+[\[\]{}]', re.DOTALL)
"""Everything up to the next bracket that is in no string, and that bracket."""
_SCALAR: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[^\s,"]++', re.DOTALL)
"""A value without brackets; a string that is not closed goes on to the end."""
_KEPT: Final = 200
"""How much before a bracket is looked at for the key of what it opens, in bytes."""
_MOST_BEFORE: Final = 2**16
"""How much of what stands before its arrays is kept of one value, in bytes, all copies of it."""
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


class Around(NamedTuple):
    """What stands around elements, from the beginning of a value of the file to its end.

    Attributes:
        raw: Its text, in which the arrays are empty.
        pieces: For each stretch of it that stands in the file as it does here, where the stretch
            begins: line and column in `raw`, then line and column in the file.
    """

    raw: bytes
    pieces: list[tuple[int, int, int, int]]

    @property
    def start(self) -> Place:
        """Where it begins in the file."""
        return self.place(1, 1)

    def place(self, line: int, column: int) -> Place:
        """The place in the file of a place in the text."""
        at = bisect_right(self.pieces, (line, column + 1)) - 1
        first, begins, line_there, column_there = self.pieces[max(at, 0)]
        if line == first:
            return Place(line_there, column_there + column - begins)
        return Place(line_there + line - first, column)


def _closed(text: bytes) -> bytes:
    """A text that ends inside of brackets, with these closed."""
    closing, at = bytearray(), 0
    while (match := _NEXT.match(text, at)) is not None:
        at = match.end()
        if text[at - 1] in _OPENING:
            closing.append(text[at - 1] + 2)
        else:
            closing.pop()
    return text + closing[::-1]


@cache
def _key(name: str) -> re.Pattern[bytes]:
    """What stands before the value of a property."""
    prefix = r"(?:https?://(?:www\.)?schema\.org/|schema:)?"
    return re.compile(rf'"{prefix}{name}"\s*:\s*\Z'.encode())


class Elements:
    """The elements of every array under a name, or of an array that is a whole value.

    A file may hold several values, one after another. `first` gives the elements of the first
    array alone, which is a whole value or stands at the top of one.

    Attributes:
        found: Whether there was such an array.
        broken: Whether an array was not closed, so that nothing after it is read.
        too_long: Whether something was longer than what is read.
        line: The line of the file that was reached.
        column: The column of that line, in code points.
        before: What stands before the array that is read, as a value without elements; None where
            that is nothing, or long.
        around: What stands around the elements of the values that have ended; for whoever reads
            to take away.
    """

    def __init__(
        self, file: IO[bytes], limit: int, chunk: int = 2**20, name: str = "dataFeedElement"
    ) -> None:
        self._key = _key(name)
        self._passed = 0
        self.found = self.broken = self.too_long = self._unclosed = self._stopped = False
        self.line = self.column = 1
        self.before: Around | None = None
        self.around: list[Around] = []
        self._file = file
        self._limit = limit
        self._chunk = chunk
        self._buffer = file.read(max(chunk, 3)).removeprefix(b"\xef\xbb\xbf")
        # What lies before `_keep` may be let go; the line and column are those of `_told`.
        self._at = self._keep = self._told = self._depth = 0
        self._outside = bytearray()
        self._copied = 0
        self._pieces: list[tuple[int, int, int, int]] = []
        self._here = (1, 1)

    def __iter__(self) -> Iterator[Element]:
        while not self.broken and (opened := self._find()) is not None:
            yield from self._array(opened)

    def first(self) -> Iterator[Element]:
        """The elements of the first array, which lies in no more than one object."""
        opened = self._find(deepest=1)
        if opened is not None:
            yield from self._array(opened)

    def _array(self, opened: int) -> Iterator[Element]:
        """The elements of the array that begins here, or the one there is without brackets."""
        self.found, self.before = True, None
        self._copied += len(self._outside)
        if self._depth and self._copied <= _MOST_BEFORE:
            self.before = Around(_closed(bytes(self._outside) + b"[]"), [*self._pieces])
        if opened != _ARRAY:
            yield self._element()
            self.broken = self._unclosed
        else:
            yield from self._listed()
        self._keep = self._at
        if self._depth:
            self._outside += b"[]"
            self._here = (self._here[0], self._here[1] + 2)
            self._begin_piece()
        self._end_value()

    def _listed(self) -> Iterator[Element]:
        self._keep = self._at
        while (bracket := self._bracket()) is not None:
            yield from self._scalars(self._at - 1)
            if bracket not in _OPENING:
                self.broken = bracket != _ARRAY_END
                return
            yield self._element()
            if self._unclosed:
                self.broken = True
                return
            self._keep = self._at
        self.broken = True
        yield from self._scalars(len(self._buffer))

    def _find(self, deepest: int | None = None) -> int | None:
        """Go past the bracket that opens the next array, or the one element, and give it."""
        while (bracket := self._bracket()) is not None:
            self._keep_outside(self._at - 1)
            if bracket in _OPENING:
                reached = deepest is None or self._depth <= deepest
                under = self._depth > 0 and reached and self._key.search(self._outside[-_KEPT:])
                if under or (self._depth == 0 and bracket == _ARRAY):
                    return bracket
            self._keep_outside(self._at)
            self._depth = max(0, self._depth + (1 if bracket in _OPENING else -1))
            self._end_value()
            if len(self._outside) > self._limit:
                self.too_long = self._stopped = True
                break
        self.broken = self._stopped
        if not self.broken:
            self._keep_outside(len(self._buffer))
            self._depth = 0
            self._end_value()
        return None

    def _keep_outside(self, end: int) -> None:
        """Keep what stands from the last place to here, which is in no element."""
        piece = self._buffer[self._keep : end]
        if not self._pieces:
            self._begin_piece()
        self._here = _moved(*self._here, piece)
        self._outside += piece
        self._keep = end

    def _end_value(self) -> None:
        """Give away what stands around the elements of a value that ends here."""
        if self._depth:
            return
        if self._outside.strip():
            self.around.append(Around(bytes(self._outside), self._pieces))
        self._outside, self._pieces, self._here, self._copied = bytearray(), [], (1, 1), 0

    def _begin_piece(self) -> None:
        """Note where the stretch stands that begins here."""
        self._tell(self._keep)
        self._pieces.append((*self._here, self.line, self.column))

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
                self.too_long = self._stopped = True
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
        self.line, self.column = _moved(self.line, self.column, self._buffer[self._told : to])
        self._told = to


def _moved(line: int, column: int, passed: bytes) -> tuple[int, int]:
    """The line and column behind some text."""
    lines = passed.count(b"\n")
    last = passed[passed.rfind(b"\n") + 1 :] if lines else passed
    return line + lines, (1 if lines else column) + len(last.decode(errors="ignore"))
