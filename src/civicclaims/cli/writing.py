"""Where a command writes what it makes: a file, a device, or standard output."""

import errno
import io
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from civicclaims.cli.complaints import UnusableError


@contextmanager
def written(out: str) -> Iterator[IO[bytes]]:
    """Standard output for `-`, a device as it is, a file that gets its name when it is whole.

    Raises:
        UnusableError: If standard output takes text alone, and what is written is none.
        OSError: If it cannot be written.
    """
    path = Path(out)
    if out == "-":
        with _printed() as file:
            yield file
    elif path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
    else:
        with _replaced(out) as file:
            yield file


@contextmanager
def _printed() -> Iterator[IO[bytes]]:
    """Standard output as bytes; what stands in for it may take text alone."""
    stream: Any = sys.stdout
    if hasattr(stream, "buffer"):
        yield stream.buffer
        return
    held = io.BytesIO()
    yield held
    try:
        text = held.getvalue().decode()
    except UnicodeDecodeError:
        raise UnusableError("-: it takes text alone here, and this is none; name a file") from None
    stream.write(text)


@contextmanager
def _replaced(out: str) -> Iterator[IO[bytes]]:
    """A file under another name, which gets its own, with its old mode, when it is whole.

    Raises:
        OSError: If there can be none, or the file that is there may not be written.
    """
    path = Path(out).resolve()
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), out)
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        opened = beside.open("xb")
    except OSError as error:
        raise OSError(error.errno, error.strerror, out) from error
    try:
        with opened as file:
            yield file
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink()
        raise
