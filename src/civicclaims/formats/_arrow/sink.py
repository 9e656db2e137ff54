"""A file that the Arrow library writes to."""

import io
from typing import IO, Any


class Sink(io.RawIOBase):
    """Passes on what is written, so that the file may be a pipe.

    It is closed by the Arrow library; the file stays open, for it belongs to the caller.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def writable(self) -> bool:
        """True."""
        return True

    def write(self, content: Any) -> int:
        """Pass on some bytes."""
        self._file.write(content)
        return len(content)
