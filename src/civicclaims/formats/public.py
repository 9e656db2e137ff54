"""The public functions that every format has, made of how it reads and writes.

A format is a module with these names:

- `NAME`, `TITLE`, `SUFFIXES`: its name for `--from` and `--to`, what it is in words, and how
  the names of its files end.
- `LOSSES`: what of a record it cannot carry when it is written.
- `read(file, options)`: one `Reading` for each record of a file; it never raises on content.
- `write(bundles, file)`: writes records, where the format is written at all.
- `load`, `loads`, `iter_load`, `dump`, `dumps`: made here of the two above.
- `columns`: of a table, which column is taken for what (`Format.columns`).
"""

import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TypeAlias

import attrs

from civicclaims.errors import FormatError, Problem
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

File: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""A path, or a file open for bytes."""

Read: TypeAlias = Callable[[IO[bytes], Options], Iterator[Reading]]
Write: TypeAlias = Callable[[Iterable[Bundle], IO[bytes]], None]


@attrs.frozen
class Reader:
    """`load`, `loads` and `iter_load` of a format, from how it reads."""

    _read: Read

    def load(self, file: File, options: Options = PLAIN) -> Bundle:
        """Read the record in a file.

        Raises:
            FormatError: If anything in it cannot be read, with every problem and its place; or
                if it holds no record, or several (see `iter_load`). `read` of the same module
                gives what could be read, and the problems beside it.
            OSError: If the path cannot be opened.
        """
        found = list(_two(self.iter_load(file, options)))
        if len(found) > 1:
            several = "the file holds several records; iter_load reads them one by one"
            raise FormatError((Problem(message=several),))
        if not found:
            raise FormatError((Problem(message="the file holds no record"),))
        if isinstance(found[0], FormatError):
            raise found[0]
        return found[0]

    def loads(self, text: str | bytes, options: Options = PLAIN) -> Bundle:
        """Read the record in a text, as `load` does from a file.

        Raises:
            FormatError: As for `load`.
        """
        return self.load(io.BytesIO(text.encode() if isinstance(text, str) else text), options)

    def iter_load(self, file: File, options: Options = PLAIN) -> Iterator[Bundle | FormatError]:
        """Read the records of a file one by one.

        Each gives its bundle or, if anything in it cannot be read, the error with every problem;
        the rest is read all the same.

        Raises:
            OSError: If the path cannot be opened.
        """
        if isinstance(file, str | os.PathLike):
            with Path(file).open("rb") as opened:
                yield from self.iter_load(opened, options)
            return
        for reading in self._read(file, options):
            if reading.problems or reading.bundle is None:
                yield FormatError(reading.problems)
            else:
                yield reading.bundle


def _two(found: Iterator[Bundle | FormatError]) -> Iterator[Bundle | FormatError]:
    """The first two of them: one too many is enough to know."""
    for _, each in zip(range(2), found, strict=False):
        yield each


@attrs.frozen
class Writer:
    """`dump` and `dumps` of a format, from how it writes."""

    _write: Write

    def dump(self, bundle: Bundle, file: File) -> None:
        """Write one record to a file; what the format cannot carry is in `LOSSES`.

        Raises:
            OSError: If the path cannot be written.
        """
        if isinstance(file, str | os.PathLike):
            Path(file).write_bytes(self.dumps(bundle))
        else:
            self._write((bundle,), file)

    def dumps(self, bundle: Bundle) -> bytes:
        """Write one record; what the format cannot carry is in `LOSSES`."""
        out = io.BytesIO()
        self._write((bundle,), out)
        return out.getvalue()
