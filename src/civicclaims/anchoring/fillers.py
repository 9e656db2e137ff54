"""Words that a speaker did not mean to say, or that say nothing."""

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.alignment import ends_sentence
from civicclaims.anchoring.tokens import Words

_LONGEST = 20
"""The most words that can be a filler or a slip of the tongue."""


def is_filler(said: Words, first: int, last: int) -> bool:
    """Whether words of a source say nothing: sounds, phrases, stage directions, broken words.

    Some do only where marks set them off: "it was, like, cold", and not "it was like winter".

    Args:
        said: The words of the source.
        first: The first of the words.
        last: The last of them, exclusive.
    """
    if not 0 < last - first <= _LONGEST:
        return False
    place = first
    while place < last:
        step = _step(said, place)
        if not step or place + step > last:
            return False
        place += step
    return True


def _step(said: Words, place: int) -> int:
    """How many words that say nothing begin at a place."""
    word, two = said.norms[place], tuple(said.norms[place : place + 2])
    before, after = said.marks[place], said.marks[place + 1]
    if word in lexicon.HESITATIONS or _is_broken(said, place):
        return 1
    if word in lexicon.STAGE and before[-1:] in {"[", "("} and after[-1:] != "":
        return 1
    if two in lexicon.PADDING:
        said_of = said.norms[place - 1] if place else ""
        return 0 if said_of in lexicon.NOT_PADDING else 2
    if two in lexicon.SET_OFF_PHRASES:
        return 2 if before or said.marks[place + 2] else 0
    if word in lexicon.SET_OFF_FILLERS:
        return int(after != "" and (before != "" or ends_sentence(said, place)))
    return 0


def _is_broken(said: Words, place: int) -> bool:
    """Whether a word was begun and begun again: `w- we`."""
    following = "".join(said.norms[place + 1 : place + 2])
    word = said.norms[place]
    return said.marks[place + 1].startswith("-") and following.startswith(word) != (
        following == word
    )


def is_repeated(said: Words, first: int, last: int) -> bool:
    """Whether words are said once more right after, or were said right before."""
    length = last - first
    words = said.norms[first:last]
    return 0 < length <= _LONGEST and words in (
        said.norms[last : last + length],
        said.norms[max(0, first - length) : first],
    )
