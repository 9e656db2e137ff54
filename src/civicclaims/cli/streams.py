"""Standard input, and whatever else can be read only once."""

import errno
import io
import shutil
import sys
import tempfile
from typing import IO, Any

from civicclaims.formats.json import read_record


class Closed(io.TextIOBase):
    """Standard output that was closed before the command began."""

    def write(self, _: str, /) -> int:
        """Refuse it.

        Raises:
            OSError: Always.
        """
        raise OSError(errno.EBADF, "standard output is closed")


def standard_input() -> IO[bytes]:
    """Standard input as bytes; what stands in for it may hold text alone.

    Raises:
        OSError: If it was closed before the command began.
    """
    stream: Any = sys.stdin
    if stream is None:
        raise OSError(errno.EBADF, "it is closed")
    held: IO[bytes] | None = getattr(stream, "buffer", None)
    return io.BytesIO(stream.read().encode()) if held is None else held


class _Rejoined(io.RawIOBase):
    """A stream, with what was already read of it in front."""

    def __init__(self, before: bytes, stream: IO[bytes]) -> None:
        super().__init__()
        self._before = memoryview(before)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        room = memoryview(buffer)
        taken = self._before[: len(room)]
        if taken:
            self._before = self._before[len(taken) :]
        else:
            taken = memoryview(self._stream.read(len(room)))
        room[: len(taken)] = taken
        return len(taken)


def rejoined(before: bytes, stream: IO[bytes]) -> IO[bytes]:
    """A stream, with what was already read of it put in front again."""
    return io.BufferedReader(_Rejoined(before, stream))


def copied(stream: IO[bytes]) -> IO[bytes]:
    """A stream as a file that can be sought in, of any length; whoever asks for it closes it."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever asked for it closes it
    shutil.copyfileobj(stream, file)
    file.seek(0)
    return file


def begins_lines(stream: IO[bytes], limit: int) -> tuple[bool, bytes]:
    """Whether some JSON is one record a line, and what was read to tell.

    It is if the first line is a whole record and another follows. A first line that is broken
    still begins JSON Lines where the next begins a record too.

    Args:
        stream: What is to be read.
        limit: The longest line that is looked at, in bytes.
    """
    before, first = _line_with_words(stream, limit)
    if not first.rstrip().endswith(b"}"):
        return False, before + first
    blank, second = _line_with_words(stream, limit)
    begun = bool(second) and (
        second.lstrip().startswith(b"{") or read_record(first.rstrip()).bundle is not None
    )
    return begun, before + first + blank + second


def _line_with_words(stream: IO[bytes], limit: int) -> tuple[bytes, bytes]:
    """The next line that is not blank, empty at the end, and what came before it."""
    blank = b""
    while (line := stream.readline(limit + 1)) and not line.strip():
        blank += line
        if len(blank) > limit:
            break
    return blank, line
