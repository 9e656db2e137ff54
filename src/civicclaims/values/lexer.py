"""Words, numbers and marks of a text, one at a time and from any place."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

TokenKind = Literal["number", "word", "mark", "end"]

VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
NUMBER: Final = rf"(?:\.?[0-9]+(?:[.,/:\u00a0\u2009\u202f][0-9]+)*[{VULGAR}]?|[{VULGAR}])"
"""Digits with all that holds them together: `1,200.50`, `9:30`, `1/2`, `6½`, and `1.2.3`."""

# Blanks are counted, so that a text of blanks is not gone through again from every word; an
# empty line ends a phrase.
_BLANK: Final = r"[^\S\n]{0,8}(?:\n[^\S\n]{0,8})?"
_LETTERS: Final = rf"[^\W\d_{VULGAR}]+"
WORD: Final = rf"{_LETTERS}(?:['’]{_LETTERS})*"
"""Letters with the apostrophes among them."""

_TOKEN: Final = re.compile(rf"{_BLANK}(?:(?P<number>{NUMBER})|(?P<word>{WORD})|(?P<mark>\S))")

_KINDS: Final[dict[str, TokenKind]] = {"number": "number", "word": "word", "mark": "mark"}


class Token(NamedTuple):
    """A word, a number or a mark, and where it stands.

    Attributes:
        kind: What it is; "end" where nothing follows.
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive.
        word: It, in small letters and with straight apostrophes.
    """

    kind: TokenKind
    start: int
    end: int
    word: str


@lru_cache(maxsize=64)
def token(text: str, position: int) -> Token:
    """The first token of a text at or after a position, blanks left out.

    A grammar asks for the same few tokens again and again, so the last ones are kept.
    """
    match = _TOKEN.match(text, position)
    if match is None:
        return Token("end", position, position, "")
    start, end = match.span(match.lastgroup or 0)
    word = text[start:end].lower().replace("’", "'")
    return Token(_KINDS[match.lastgroup or ""], start, end, word)
