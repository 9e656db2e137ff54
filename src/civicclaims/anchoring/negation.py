"""Whether a quotation and its source say no equally often."""

from collections.abc import Sequence
from typing import Final

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.forms import expanded, stems
from civicclaims.anchoring.tokens import Words

_SHORTEST: Final = 3
"""The least letters of a word that a prefix can turn round."""


def negated(quoted: Words, ours: Sequence[int], said: Words, theirs: Sequence[int]) -> bool:
    """Whether some words say no where the others do not, or are the opposite of one of them.

    Args:
        quoted: The words of the quotation.
        ours: The places of the words that differ.
        said: The words of the source.
        theirs: The places of those words there.
    """
    left = [quoted.norms[place] for place in ours]
    right = [said.norms[place] for place in theirs]
    if not any(map(_may_turn, left)) and not any(map(_may_turn, right)):
        return False
    balance = _count(quoted, ours) - _count(said, theirs)
    if "".join(left) == "".join(right):
        return balance != 0
    balance += sum(is_prefix(quoted, place) for place in ours)
    balance -= sum(is_prefix(said, place) for place in theirs)
    return balance != 0 or _opposite(set(left), set(right))


def _may_turn(word: str) -> bool:
    """Whether a word can be a negation, or the opposite of another; most are neither."""
    return (
        word in lexicon.NEGATIONS
        or "'" in word
        or word.startswith(lexicon.NEGATIVE_PREFIXES)
        or word.endswith("less")
    )


def _count(words: Words, places: Sequence[int]) -> int:
    """How many words say no, prefixes aside.

    Contracted words are counted in full, so that `cannot` and `can not` say no as often.
    """
    norms = [
        words.norms[place]
        for place in places
        if not is_prefix(words, place) and not _is_numero(words, place)
    ]
    return sum(map(says_no, expanded(norms)))


def _is_numero(words: Words, place: int) -> bool:
    """Whether a word is the `No.` before a number."""
    return (
        words.norms[place] == "no"
        and words.marks[place + 1] == "."
        and words.norms[place + 1 : place + 2] != []
        and words.norms[place + 1].isdecimal()
    )


def is_prefix(words: Words, place: int) -> bool:
    """Whether a word is a prefix that turns the next one round: `non` of `non-violent`."""
    if words.norms[place] not in lexicon.HYPHENED_PREFIXES or place + 1 >= len(words.norms):
        return False
    between = words.text[words.ends[place] : words.starts[place + 1]]
    # The United Nations are no prefix.
    printed = words.text[words.starts[place] : words.ends[place]]
    return between in {"-", "]", "]-", "-]"} and not printed.isupper()


def says_no(word: str) -> bool:
    """Whether a word is a negation."""
    return (
        word in lexicon.NEGATIONS
        or word.endswith("n't")
        or (word.startswith("n'") and len(word) > _SHORTEST)
    )


def _opposite(ours: set[str], theirs: set[str]) -> bool:
    """Whether a word stands for its opposite: lawful for unlawful, harmful for harmless."""
    left, right = ours - theirs, theirs - ours
    return _turned_round(left, right) or _turned_round(right, left)


def _turned_round(words: set[str], others: set[str]) -> bool:
    """Whether one of the words is a negative of one of the others."""
    if not others:
        return False
    if any(word.endswith("less") and word.removesuffix("less") + "ful" in others for word in words):
        return True
    prefixed = [word for word in words if word.startswith(lexicon.NEGATIVE_PREFIXES)]
    if not prefixed:
        return False
    roots = frozenset().union(*map(stems, others))
    return any(
        not stems(rest).isdisjoint(roots)
        for word in prefixed
        for rest in map(word.removeprefix, lexicon.NEGATIVE_PREFIXES)
        if rest != word and len(rest) >= _SHORTEST and stems(word).isdisjoint(lexicon.NOT_OPPOSITES)
    )
