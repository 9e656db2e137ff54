"""The words of a quotation, for comparing it with another."""

import re
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\[?[^\W_]+\]?(?:['.,:-]?[^\W_]+)*")


class Word(NamedTuple):
    """One word or number.

    Attributes:
        norm: The word to compare: in small letters, without an editor's brackets.
        start: Where it begins in the folded text.
        end: Where it ends, exclusive.
    """

    norm: str
    start: int
    end: int


def words(folded: str) -> list[Word]:
    """The words of a text in plain typography, in order.

    >>> [each.norm for each in words("[W]e don't sell 1,840 half-built boats.")]
    ['we', "don't", 'sell', '1,840', 'half-built', 'boats']
    """
    return [
        Word(match[0].replace("[", "").replace("]", "").casefold(), *match.span())
        for match in _WORD.finditer(folded)
    ]
