"""Hedge words: what loosens or bounds a figure in a text."""

import re
from typing import Final, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.hedge_words import VAGUE, WORDS, HedgeKind


@attrs.frozen
class Hedge:
    """The words that loosen or bound a figure.

    Attributes:
        text: The words, as printed.
        kind: The row of the reading table they belong to.
    """

    text: str
    kind: HedgeKind

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a hedge, in any case and with any blanks.

        Raises:
            ParseError: If the words are not a hedge this library knows.
        """
        if len(text) <= _LONGEST:
            words = _plain(text)
            if _vague_word(words) is not None:
                return cls(text, "vague")
            for form in (words, f"{words} of", words.removesuffix(" of")):
                if form in WORDS:
                    return cls(text, WORDS[form])
        raise ParseError(text, "a hedge such as about, more than, nearly, up to or dozens")

    def __str__(self) -> str:
        return self.text

    @property
    def vague(self) -> str | None:
        """The name of a vague count in the reading table: `a few`; None for other hedges."""
        return _vague_word(_plain(self.text))


_LONGEST: Final = 200


def _plain(text: str) -> str:
    """The words in small letters with single blanks, without a hyphen that joins them."""
    return re.sub(r"\s+", " ", text.strip().lower()).removeprefix("-")


def _vague_word(words: str) -> str | None:
    words = words.removesuffix(" of")
    for form in (words, f"a {words}", words.removeprefix("a ")):
        if form in VAGUE:
            return form
    return None
