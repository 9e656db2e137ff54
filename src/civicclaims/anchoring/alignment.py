"""Which words of a quotation are which words of a text."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from rapidfuzz.distance import Indel

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.tokens import Words

Pair = tuple[int, int]
"""The place of a word in a quotation, and of the same word in the text."""

_END: Final = re.compile(r"[.?!]+[\"')\]]*(?=\s|$)|[。！？।]")
_LAST_WORD: Final = re.compile(r"[^\s.?!\"(\[]*$")
_NEXT_WORD: Final = re.compile(r"[\"')\]]*\s+[\"'(\[]*(\w[\w']*)(?!\.)")
_DIGIT: Final = re.compile(r"\s?\d")
_NEAR: Final = 8
_TELLING: Final = 4
"""The words between which, and the letters from which on, a single word is no chance."""

_MOST_CELLS: Final = 250_000
"""The most pairs of words among which the best are sought; more are taken as they come."""

_PAIRS: Final = 1 << 20
_PAIR: Final = 10**9
_RUN: Final = 10**5
_PARTED: Final = 10
"""What a pair weighs, what a new run of pairs costs, and what a run over a mark costs.

A word of the text that is passed over costs 1.
"""

_STRAY: Final = 2
"""The most words at an edge that may stand there by chance."""


def align(quoted: Words, said: Words) -> list[Pair]:
    """The words of a quotation that stand in the same order in a stretch of text.

    As many as can be, in as few runs as can be, as near to each other as can be. A word or two
    at an edge that stand far from the rest are there by chance. Words in an editor's brackets
    are not those of the text.
    """
    left, right = quoted.norms, said.norms
    if True in quoted.bracketed:
        left = [
            "" if bracketed and "[" not in quoted.text[start:end] else norm
            for norm, start, end, bracketed in zip(
                left, quoted.starts, quoted.ends, quoted.bracketed, strict=True
            )
        ]
    pairs = [
        (block.a + place, block.b + place)
        for block in Indel.opcodes(left, right).as_matching_blocks()
        for place in range(block.size)
    ]
    if _is_ragged(pairs, len(left)) and len(left) * len(right) <= _MOST_CELLS:
        pairs = _in_few_runs(left, right, [_ends(mark) for mark in quoted.marks])
    if not pairs or pairs[-1][1] - pairs[0][1] - len(pairs) <= _STRAY:
        return pairs
    while len(pairs) > _STRAY and _is_stray(pairs, quoted, said, first=True):
        del pairs[0]
    while len(pairs) > _STRAY and _is_stray(pairs, quoted, said, first=False):
        del pairs[-1]
    return pairs


def _is_ragged(pairs: list[Pair], count: int) -> bool:
    """Whether the words may be paired better: not in one row, nor with a word put for another."""
    if not pairs:
        return False
    (first, begin), (last, end) = pairs[0], pairs[-1]
    if last - first == end - begin == len(pairs) - 1:
        return count - len(pairs) > _STRAY
    whole = first == 0 and last == count - 1
    return not whole or end - begin != last - first or count - len(pairs) > _STRAY


def _ends(mark: str) -> bool:
    """Whether an ellipsis or the end of a sentence is among the marks before a word."""
    return mark != "" and any(stop in mark for stop in ".?!")


def _in_few_runs(left: list[str], right: list[str], parted: list[bool]) -> list[Pair]:
    """Pairs of the same words: the most that can be, then the fewest runs, then the nearest.

    Each pair is weighed after all that may stand before it: what ends in a row above and to
    the left, whichever weighs most. A weight holds the number of its pair in its lowest digits.

    Args:
        left: The words of the quotation.
        right: The words of the text.
        parted: Whether a mark parts each word of the quotation from that before it.
    """
    places: dict[str, list[int]] = {}
    for place, word in enumerate(right):
        places.setdefault(word, []).append(place)
    made: list[tuple[Pair, int]] = []
    row: dict[int, int] = {}
    most = [-1] * (len(right) + 1)
    best = (0, -1)
    for own, word in enumerate(left):
        above, row = row, {}
        for there in places.get(word, ()):
            weight, before = _PAIR, -1
            if most[there] >= 0:
                weight += most[there] // _PAIRS - _RUN - there
                before = most[there] % _PAIRS
            if there - 1 in above:
                joined = _PAIR + above[there - 1] // _PAIRS - there - _PARTED * parted[own]
                if joined >= weight:
                    weight, before = joined, above[there - 1] % _PAIRS
            row[there] = (weight + there) * _PAIRS + len(made)
            best = max(best, (weight, -len(made)))
            made.append(((own, there), before))
        if row:
            for there, weight in row.items():
                most[there + 1] = max(most[there + 1], weight)
            most = list(accumulate(most, max))
    pairs: list[Pair] = []
    number = -best[1] if made else -1
    while number >= 0:
        pair, number = made[number]
        pairs.append(pair)
    return pairs[::-1]


def _is_stray(pairs: list[Pair], quoted: Words, said: Words, *, first: bool) -> bool:
    """Whether the outermost word was matched by chance."""
    ordered = pairs if first else pairs[::-1]
    run = 1
    while run < len(ordered) and abs(ordered[run][1] - ordered[run - 1][1]) == 1:
        run += 1
    if run > _STRAY or run == len(ordered):
        return False
    inner, outer = ordered[run], ordered[run - 1]
    gap = abs(inner[1] - outer[1]) - 1
    if gap <= _NEAR and any(len(left) >= _TELLING for left in _run_words(quoted, ordered[:run])):
        return False
    if gap <= _STRAY + 1 or "..." in _between(quoted, inner[0], outer[0]):
        return False
    edge = ordered[0][1]
    whole = not edge or ends_sentence(said, edge) if first else ends_sentence(said, edge + 1)
    low, high = sorted((inner[1], outer[1]))
    return not whole or any(ends_sentence(said, place) for place in range(low + 1, high + 1))


def _run_words(quoted: Words, pairs: list[Pair]) -> list[str]:
    """The words of a run that do not stand in every sentence."""
    words = [quoted.norms[place] for place, _ in pairs]
    return [word for word in words if word not in lexicon.COMMON]


def _between(quoted: Words, one: int, other: int) -> str:
    """The marks between two words of a quotation."""
    low, high = sorted((one, other))
    return " ".join(quoted.marks[low + 1 : high + 1])


def ends_sentence(said: Words, place: int, *, at_cut: bool = False) -> bool:
    """Whether a sentence ends right before the word at a place, or the text begins or ends.

    Args:
        said: The words of a text.
        place: The place of the word.
        at_cut: Whether a quotation marks there that it leaves words out; nobody cuts a name.
    """
    if not 0 < place < len(said.norms):
        return True
    # Most words have no mark between them; the stop of `p.m.` belongs to the word.
    stop = said.marks[place] != "" or said.text[said.ends[place - 1] - 1] == "."
    return stop and any(
        sentence_ends(said.text, said.starts[place - 1], said.starts[place], at_cut=at_cut)
    )


def sentence_ends(text: str, start: int, end: int, *, at_cut: bool = False) -> Iterator[int]:
    """Where sentences end in a stretch of a folded text: after the stop and the marks on it."""
    for match in _END.finditer(text, start, end):
        stop = match.start()
        if not match[0].startswith(".") or not _is_abbreviated(text, stop, at_cut=at_cut):
            yield match.end()


def _is_abbreviated(text: str, stop: int, *, at_cut: bool) -> bool:
    """Whether a stop may belong to the word before it: `Mr.`, `U.S.`, an initial.

    It ends the sentence all the same before a word such as `We`, which is no name.
    """
    before = _LAST_WORD.search(text[max(0, stop - 12) : stop])
    word = before[0].lower().lstrip("'") if before else ""
    if word == "no":
        return _DIGIT.match(text, stop + 1) is not None
    if word in lexicon.TITLES:
        return True
    if word not in lexicon.ABBREVIATIONS and not (
        len(word) == 1 and word.isalpha() and before is not None and before[0] != "I"
    ):
        return False
    after = _NEXT_WORD.match(text, stop + 1)
    begins = after is not None and (at_cut or after[1] in lexicon.BEGINNINGS)
    return not (begins and after is not None and after[1][0].isupper())
