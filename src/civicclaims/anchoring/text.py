"""A text that places and quotations are held against."""

import hashlib
from functools import cached_property
from typing import Final

import attrs

from civicclaims.values.wording import Folded

_MARK: Final = "\ufeff"


@attrs.frozen
class Text:
    """The text of a source, prepared once for many comparisons.

    Attributes:
        words: The text, as it is.
    """

    words: str

    @cached_property
    def folded(self) -> Folded:
        """It in plain typography, with the way back."""
        return Folded.of(self.words)

    @cached_property
    def lowered(self) -> str:
        """It in plain typography and small letters, of the same length as `folded.text`."""
        folded = self.folded.text
        lowered = folded.lower()
        if len(lowered) == len(folded):
            return lowered
        # A capital dotted I is the one letter whose small form is longer.
        return folded.replace("İ", "I").lower()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 digest of it in UTF-8; half surrogates are taken as they are."""
        return hashlib.sha256(self.words.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def digests(self) -> tuple[str, str]:
        """The digests of it without a byte order mark, and with one, as a file may have it."""
        bare = self.words.removeprefix(_MARK).encode("utf-8", "surrogatepass")
        return hashlib.sha256(bare).hexdigest(), hashlib.sha256(_MARK.encode() + bare).hexdigest()

    @cached_property
    def hits(self) -> dict[str, list[int]]:
        """The places of wordings in it that were looked for before."""
        return {}
