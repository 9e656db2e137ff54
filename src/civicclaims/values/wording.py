"""Folding of typography, for comparing words and never for storing them.

Curly and straight marks, dashes, blanks, soft hyphens and ligatures say the same in print.
Digits, decimal points and letters of every script always count, so NFC is used and never NFKC,
which would turn `1½` into `11⁄2`.
"""

import unicodedata
from typing import Final, Self

import attrs

_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬀ": "ff",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)


@attrs.frozen
class Folded:
    """A text in plain typography, with the way back to the original.

    Attributes:
        text: The folded text: straight marks, single blanks, composed letters.
        offsets: For each code point of `text` its position in the original, and at the end
            the length of the original; so `offsets[end]` closes a stretch that ends at `end`.
    """

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, original: str) -> Self:
        """Fold a text; any text can be folded, in time proportional to its length."""
        pieces: list[str] = []
        offsets: list[int] = []
        position = 0
        while position < len(original):
            end = position + 1
            while end < len(original) and unicodedata.combining(original[end]):
                end += 1
            folded = _fold(original[position:end])
            if folded == " " and pieces and pieces[-1] == " ":
                folded = ""
            if folded == "'" and pieces and pieces[-1] == "'" and offsets[-1] == position - 1:
                # Wire copy prints a double mark as two single ones.
                pieces[-1] = '"'
                folded = ""
            for character in folded:
                pieces.append(character)
                offsets.append(position)
            position = end
        return cls("".join(pieces), (*offsets, len(original)))


def _fold(cluster: str) -> str:
    """One letter with its combining marks, folded."""
    if cluster.isspace():
        return " "
    return unicodedata.normalize("NFC", cluster).translate(_MARKS)


def fold(text: str) -> str:
    """The text in plain typography, for comparison.

    >>> fold("“Over…”, she said") == fold('"Over...", she said')
    True
    """
    return Folded.of(text).text
