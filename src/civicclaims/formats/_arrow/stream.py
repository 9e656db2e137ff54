"""The batches of an Arrow file or stream, each looked at before it is unpacked."""

import io
from collections.abc import Iterator
from importlib import import_module
from typing import IO, Any, Final

from civicclaims.formats._arrow.flat import blocks, body_length, unpacked
from civicclaims.formats._arrow.schema import OtherFileError, RefusedError, TooLargeError

MAGIC: Final = b"ARROW1"
"""What an Arrow file begins and ends with; a stream has no such mark."""

_OTHERS: Final = {
    b"PAR1": "this is a Parquet file; read it as parquet",
    b"FEA1": "this is a Feather file of version 1; write it again as version 2",
}
"""What other files begin with."""

_CONTINUES: Final = b"\xff\xff\xff\xff"
"""What stands before the length of a message, but not in streams of before 2019."""


class Batches:
    """The batches of an opened file or stream.

    Attributes:
        schema: Their schema.
    """

    def __init__(self, schema: Any, batches: Iterator[Any]) -> None:
        self.schema = schema
        self._batches = batches

    def __iter__(self) -> Iterator[Any]:
        return self._batches


def opened(file: IO[bytes], limit: int) -> Batches:
    """The batches of a file or a stream, told apart by how they begin.

    Args:
        file: The file, at its beginning.
        limit: The most bytes a batch may have, unpacked or not.

    Raises:
        OtherFileError: If it is a file of another kind that is known.
        TooLargeError: If a batch has more, here or while they are gone through.
        RefusedError: If its table of contents cannot be true.
        Exception: What the Arrow library has for a file it cannot read.
    """
    begun = file.read(len(MAGIC))
    if begun[:4] in _OTHERS:
        raise OtherFileError(_OTHERS[begun[:4]])
    ipc = import_module("pyarrow.ipc")
    if begun != MAGIC:
        reader = ipc.open_stream(io.BufferedReader(_Checked(begun, file, limit)))
        return Batches(reader.schema, iter(reader))
    if not file.seekable():
        file = held(begun, file, limit)
    footer, length = _footer(file, limit)
    words, rows = blocks(footer)
    if sum(each[1] + each[2] for each in (*words, *rows)) > length:
        raise RefusedError("the file is damaged: its batches are longer than it is itself")
    for block in words:
        _check_block(file, block, limit)
    reader = ipc.open_file(file)
    return Batches(reader.schema, _of_file(file, reader, rows, limit))


def held(begun: bytes, file: IO[bytes], limit: int) -> IO[bytes]:
    """What cannot be sought in, in memory: the table of contents of a file is at its end.

    Args:
        begun: What was read of it before.
        file: The rest.
        limit: The most bytes it may have.

    Raises:
        TooLargeError: If it has more.
    """
    content = begun + file.read(limit + 1 - len(begun))
    if len(content) > limit:
        raise TooLargeError(
            f"more than {limit:,} bytes that come through a pipe, the most that are read of one "
            "(unpacked); save them as a file first"
        )
    return io.BytesIO(content)


def _of_file(
    file: IO[bytes], reader: Any, rows: list[tuple[int, int, int]], limit: int
) -> Iterator[Any]:
    for index in range(reader.num_record_batches):
        _check_block(file, rows[index], limit)
        yield reader.get_batch(index)


def _footer(file: IO[bytes], limit: int) -> tuple[bytes, int]:
    """The table of contents of a file, nothing where there is none; and where it begins."""
    end = file.seek(0, io.SEEK_END) - len(MAGIC) - 4
    file.seek(max(end, 0))
    length = int.from_bytes(file.read(4), "little", signed=True)
    if not 0 < length <= end:
        return b"", 0
    _within(length, limit)
    file.seek(end - length)
    return file.read(length), end - length


def _check_block(file: IO[bytes], block: tuple[int, int, int], limit: int) -> None:
    place, length, body = block
    _within(max(length, body), limit)
    file.seek(place)
    message = file.read(length)
    message = message[8 if message.startswith(_CONTINUES) else 4 :]
    _within(unpacked(message, file.read(body)), limit)


def _within(length: int, limit: int) -> None:
    if length > limit:
        most = f"at most {limit:,} are read at once (unpacked)"
        raise TooLargeError(f"a batch of {length:,} bytes; {most}")


class _Checked(io.RawIOBase):
    """A stream that gives the bytes of another, message by message, each within the limit."""

    def __init__(self, begun: bytes, file: IO[bytes], limit: int) -> None:
        self._begun = begun
        self._file = file
        self._limit = limit
        self._message = io.BytesIO()

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes of the message at hand, or of the next."""
        room = memoryview(buffer)
        found = self._message.read(len(room))
        if not found:
            self._message = io.BytesIO(self._next())
            found = self._message.read(len(room))
        room[: len(found)] = found
        return len(found)

    def _next(self) -> bytes:
        """The next message, whole, or what is left of it; nothing at the end."""
        prefix = self._read(4)
        if prefix == _CONTINUES:
            prefix += self._read(4)
        length = int.from_bytes(prefix[-4:], "little", signed=True)
        if len(prefix) < 4 or length <= 0:
            return prefix
        message = self._read(length)
        body = self._read(body_length(message))
        _within(unpacked(message, body), self._limit)
        return prefix + message + body

    def _read(self, length: int) -> bytes:
        _within(length, self._limit)
        begun, self._begun = self._begun[:length], self._begun[length:]
        return begun + self._file.read(length - len(begun))
