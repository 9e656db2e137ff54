"""Words that a speaker did not mean to say, or that say nothing."""

import re
from typing import Final, Literal

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.alignment import ends_sentence
from civicclaims.anchoring.tokens import Words

_LONGEST: Final = 20
"""The most words that can be a filler or a slip of the tongue."""

_ASIDE: Final = re.compile(r"\[([^\[\]]{1,80})\]|\(([^()]{1,80})\)")
_NOTE: Final = re.compile(r"\d{1,3}|[a-z]|\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?")
"""The number of a footnote, and a time in a recording."""


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


def asides(said: Words, first: int, last: int) -> tuple[list[tuple[int, int]], bool]:
    """What a printed text adds in brackets to what is said, and whether it is notes alone.

    Notes are the numbers of footnotes and times in a recording; the others tell what is heard.

    Args:
        said: The words of the source.
        first: The first of the words among which to look.
        last: The last of them, exclusive.

    Returns:
        Where the bracketed words stand in the text, begin and end of each.
    """
    marks = said.marks[first : last + 1]
    if not any("[" in mark or "(" in mark for mark in marks):
        return [], False
    start = said.ends[first - 1] if first else 0
    end = said.starts[last] if last < len(said.starts) else len(said.text)
    found: list[tuple[int, int]] = []
    notes = True
    for match in _ASIDE.finditer(said.text, start, end):
        inside = match[1] or match[2] or ""
        kind = _aside(inside)
        # A number in round brackets may have been said.
        if kind == "stage" or (kind == "note" and (match[1] or ":" in inside)):
            found.append(match.span())
            notes = notes and kind == "note"
    return found, notes


def _aside(inside: str) -> Literal["note", "stage"] | None:
    """What bracketed words are: the number of a footnote or a time, what is heard, or speech."""
    words = inside.lower().rstrip(".").split()
    rest = [word.strip(",.;") for word in words if not _NOTE.fullmatch(word)]
    if not rest:
        return "note" if words else None
    if lexicon.STAGE.isdisjoint(rest) or set(rest) - lexicon.STAGE - lexicon.BESIDE_STAGE:
        return None
    return "stage"


def is_repeated(said: Words, first: int, last: int) -> bool:
    """Whether words are said once more right after, or were said right before."""
    length = last - first
    words = said.norms[first:last]
    return 0 < length <= _LONGEST and words in (
        said.norms[last : last + length],
        said.norms[max(0, first - length) : first],
    )
