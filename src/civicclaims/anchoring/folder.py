"""The texts of a folder, and which source each belongs to."""

import stat
import unicodedata
from pathlib import Path
from typing import Final

from civicclaims.anchoring.text import Text
from civicclaims.errors import ParseError
from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source

LONGEST: Final = 64 * 1024 * 1024
"""The most bytes of a text that is read."""


class Folder:
    """The texts of a folder: its files named `*.txt`, in UTF-8.

    A file belongs to a source whose `sha256` is the digest of its text, with a byte order mark or
    without, or else to the source whose id is its name without `.txt`, composed letters (NFC) or
    not. Each file is read once, when it is first needed.
    """

    def __init__(self, path: Path) -> None:
        """Look at the names in a folder.

        Raises:
            OSError: If the folder cannot be read.
        """
        self._paths = sorted(each for each in path.iterdir() if each.suffix.lower() == ".txt")
        # Of `a.TXT` and `a.txt` the latter is the text of `a`.
        self._by_name = {unicodedata.normalize("NFC", each.stem): each for each in self._paths}
        self._read: dict[Path, Text] = {}
        self._by_digest: dict[str, Path] | None = None
        self._used: set[Path] = set()

    @property
    def unused(self) -> tuple[str, ...]:
        """The names of the files that were the text of no source so far."""
        return tuple(each.name for each in self._paths if each not in self._used)

    def texts(self, bundle: Bundle) -> dict[str, Text]:
        """The texts of the sources of a record.

        A file that cannot be read is passed over, unless it is named after a source that no
        other file is the text of.

        Raises:
            ParseError: If that file is no UTF-8 text, no regular file, or longer than `LONGEST`.
            OSError: If it cannot be read at all.
        """
        found: dict[str, Text] = {}
        for source in bundle.sources:
            path = None if source.sha256 is None else self._digests().get(source.sha256)
            path = path or self._by_name.get(unicodedata.normalize("NFC", source.id))
            if path is not None:
                found[source.id] = self._named(path, source)
                self._used.add(path)
        return found

    def _named(self, path: Path, source: Source) -> Text:
        """The text of a source; an error names both."""
        try:
            return self._text(path)
        except ParseError as error:
            expected = f"{error.expected}, for the source “{source.id}”"
            raise ParseError(path.name, expected, error.position) from error
        except OSError as error:
            reason = f"{error.strerror or error}, the text of the source “{source.id}”"
            raise OSError(error.errno, reason, str(path)) from error

    def _digests(self) -> dict[str, Path]:
        """The files that can be read, by their digests."""
        if self._by_digest is None:
            self._by_digest = {}
            for path in self._paths:
                try:
                    text = self._text(path)
                except (OSError, ParseError):
                    continue
                self._by_digest |= dict.fromkeys(text.digests, path)
        return self._by_digest

    def _text(self, path: Path) -> Text:
        if path not in self._read:
            self._read[path] = Text(decoded(_content(path), path.name))
        return self._read[path]


def _content(path: Path) -> bytes:
    """The bytes of a regular file of at most `LONGEST` bytes; others may never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise ParseError(path.name, "a regular file")
    with path.open("rb") as file:
        content = file.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise ParseError(path.name, f"a text of at most {LONGEST:,} bytes")
    return content


def decoded(content: bytes, name: str) -> str:
    """The text of a file in UTF-8, line ends as they are, without a byte order mark.

    Raises:
        ParseError: If it is no UTF-8, with the place of the first wrong byte, counted in
            characters.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder takes the byte order mark off before it counts.
        position = len(error.object[: error.start].decode())
        raise ParseError(name, "a text in UTF-8", position) from error
