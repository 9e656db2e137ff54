"""The texts of a folder, and which source each belongs to."""

from pathlib import Path
from typing import Final

from civicclaims.anchoring.text import Text
from civicclaims.errors import ParseError
from civicclaims.record.bundle import Bundle

LONGEST: Final = 64 * 1024 * 1024
"""The most bytes of a text that is read."""


class Folder:
    """The texts of a folder: its files named `*.txt`, in UTF-8.

    A file belongs to a source whose `sha256` is the digest of its text, or else to the source
    whose id is its name without `.txt`. Each file is read once, when it is first needed.
    """

    def __init__(self, path: Path) -> None:
        """Look at the names in a folder.

        Raises:
            OSError: If the folder cannot be read.
        """
        self._paths = sorted(each for each in path.iterdir() if each.suffix.lower() == ".txt")
        self._by_name = {each.stem: each for each in self._paths}
        self._read: dict[Path, Text] = {}
        self._by_digest: dict[str, Text] | None = None

    def texts(self, bundle: Bundle) -> dict[str, Text]:
        """The texts of the sources of a record.

        Raises:
            ParseError: If a file is no UTF-8 text, or longer than `LONGEST`.
            OSError: If a file cannot be read.
        """
        found: dict[str, Text] = {}
        for source in bundle.sources:
            named = self._by_name.get(source.id)
            text = self._digests().get(source.sha256) if source.sha256 is not None else None
            if text is None and named is not None:
                text = self._text(named)
            if text is not None:
                found[source.id] = text
        return found

    def _digests(self) -> dict[str, Text]:
        if self._by_digest is None:
            self._by_digest = {text.digest: text for text in map(self._text, self._paths)}
        return self._by_digest

    def _text(self, path: Path) -> Text:
        if path not in self._read:
            if path.stat().st_size > LONGEST:
                raise ParseError(path.name, f"a text of at most {LONGEST:,} bytes")
            self._read[path] = Text(decoded(path.read_bytes(), path.name))
        return self._read[path]


def decoded(content: bytes, name: str) -> str:
    """The text of a file in UTF-8, line ends as they are, without a byte order mark.

    Raises:
        ParseError: If it is no UTF-8, with the place of the first wrong byte.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ParseError(name, "a text in UTF-8", error.start) from error
