"""Strategies for words, as newsrooms print them all over the world."""

from functools import cache
from typing import Final

from hypothesis import strategies as st

from civicclaims.values.wording import Folded

_PHRASES: Final = (
    "“Never again,” she said.",
    "‘It’s over’",
    "«Ça suffit…»",
    "„Nein“",
    "homes — 1½ per lot",
    "co\u00adop\u00a0office",
    "السكان",
    "住民の半数",
    "नागरिक",
    "Київ",
    "e\u0301tat ﬁnal",
    "😀 𝔘𝔫𝔦",
    "June 31",
    'a "quoted" \\ word\n',
)


@cache
def words() -> st.SearchStrategy[str]:
    """Short texts: typographic marks, many scripts, characters beyond U+FFFF, no surrogates."""
    characters = st.characters(exclude_categories=["Cs"])
    return st.sampled_from(_PHRASES) | st.text(characters, min_size=1, max_size=12)


def foldeds() -> st.SearchStrategy[Folded]:
    """Texts in plain typography, each with the way back to the original."""
    return words().map(Folded.of)
