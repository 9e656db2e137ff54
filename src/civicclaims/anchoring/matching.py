"""Which words of a quotation stand where in a text."""

from bisect import bisect_left
from typing import Final

from civicclaims.anchoring.alignment import align
from civicclaims.anchoring.cues import is_cue
from civicclaims.anchoring.search import Stretch, hits, likely
from civicclaims.anchoring.text import Text
from civicclaims.anchoring.tokens import Words, cut

FURTHEST: Final = 2_000
"""The most characters between two parts of a quotation that can be of one utterance."""

_MARGIN: Final = 40
"""The characters looked at on either side of where a quotation most likely stands."""

_BEYOND: Final = 3
"""The words beside those that are the same by which the differences at the edges are told."""

_BETWEEN: Final = 6
"""The most characters between two words that follow on each other: blanks and marks."""

_LEAST_PART: Final = 3
"""The least words that are looked for in another place; after an ellipsis one is enough."""

Match = tuple[int, int, int]
"""The place of a word in a quotation, and where it stands in the folded text."""


def matched(words: Words, source: Text, near: Stretch) -> tuple[list[Match], Words]:
    """The words of a quotation that stand in a text, in the order of the quotation.

    Args:
        words: The words of the quotation, at least one.
        source: The text.
        near: Where in the folded text to look first.

    Returns:
        The words that are the same, and the stretch of text that was looked at first.
    """
    total = len(words.norms)
    said = around(source, *near)
    matches = _aligned(words, 0, total, said)
    if not matches:
        return [], said
    inside = matches[0][0] == 0 and matches[-1][0] == total - 1
    if total - len(matches) <= inside and "..." not in words.text:
        return matches, said
    first, last = _longest(matches)
    middle = matches[first:last]
    before, after = matches[:first], matches[last:]
    # What stands whole in another place was not matched word by word in this one.
    if _is_thin(before, middle[0][0]):
        before = _whole(words, 0, middle[0][0], source, middle[0][1], backwards=True) or before
    if _is_thin(after, total - middle[-1][0] - 1):
        after = _whole(words, middle[-1][0] + 1, total, source, middle[-1][2]) or after
    matches = before + middle + after
    head, tail = matches[0][0], matches[-1][0] + 1
    if _is_part(words, 0, head):
        matches = _elsewhere(words, 0, head, source) + matches
    if _is_part(words, tail, total):
        matches += _elsewhere(words, tail, total, source)
    return matches, said


def around(source: Text, start: int, end: int, margin: int = _MARGIN) -> Words:
    """The words of a text around a stretch, up to a blank on either side."""
    text = source.folded.text
    if not margin:
        return cut(text, start, end)
    start, end = max(0, start - margin), min(len(text), end + margin)
    # The blank may be far away, or nowhere.
    first = text.find(" ", start, start + margin) + 1 if start else 0
    last = text.rfind(" ", end - margin, end) if end < len(text) else end
    return cut(text, first or start, last if last > 0 else end)


def beside(words: Words, source: Text, matches: list[Match], said: Words) -> Words:
    """The words of a text around those that are the same; what was cut already, if it is enough.

    Args:
        words: The words of a part of the quotation, by whose number the matches are counted.
        source: The text.
        matches: The words that are the same, at least one.
        said: A stretch of the text that was cut before.
    """
    if said.starts:
        first, last = matches[0], matches[-1]
        low, high = bisect_left(said.starts, first[1]), bisect_left(said.starts, last[1])
        begins = low - first[0] >= _BEYOND or _is_empty(source, 0, said.starts[0])
        ends = len(said.norms) - high - len(words.norms) + last[0] >= _BEYOND or _is_empty(
            source, said.ends[-1], len(source.lowered)
        )
        if said.starts[0] <= first[1] and last[1] <= said.starts[-1] and begins and ends:
            return said
    return around(source, matches[0][1], matches[-1][2])


def _is_empty(source: Text, start: int, end: int) -> bool:
    """Whether no word stands in a stretch of the text; a long one holds some."""
    return end - start < _MARGIN and not any(map(str.isalnum, source.lowered[start:end]))


def _longest(matches: list[Match]) -> tuple[int, int]:
    """The longest run of matches between which nothing but blanks and marks stands."""
    best, start = (0, 1), 0
    for place in range(1, len(matches) + 1):
        if place == len(matches) or not (
            matches[place][0] == matches[place - 1][0] + 1
            and matches[place][1] - matches[place - 1][2] <= _BETWEEN
        ):
            if place - start > best[1] - best[0]:
                best = (start, place)
            start = place
    return best


def _is_thin(matches: list[Match], count: int) -> bool:
    """Whether so few of some words were found that they may be those of another place."""
    return len(matches) * 4 < count * 3


def _is_part(words: Words, first: int, last: int) -> bool:
    """Whether so many words were not found that they may stand in another place."""
    edge = words.marks[first] if first else words.marks[last]
    return last - first >= (1 if "..." in edge else _LEAST_PART)


def _aligned(words: Words, first: int, last: int, said: Words) -> list[Match]:
    """The words of a part of a quotation that stand in a stretch of text."""
    part = words if last - first == len(words.norms) else words.part(first, last)
    return [
        (first + left, said.starts[right], said.ends[right]) for left, right in align(part, said)
    ]


def _whole(  # noqa: PLR0913 - a part, and where the rest of it was found
    words: Words, first: int, last: int, source: Text, edge: int, *, backwards: bool = False
) -> list[Match]:
    """A part of a quotation as it stands word by word before or after the rest, or anywhere.

    A word or two count where a cue alone stands between them and the rest.
    """
    wording = words.text[words.starts[first] : words.ends[last - 1]].lower()
    text = source.lowered
    near = (max(0, edge - FURTHEST), edge) if backwards else (edge, edge + FURTHEST)
    places = hits(text, wording, *near)
    if not _is_part(words, first, last):
        gaps = ((place + len(wording), edge) if backwards else (edge, place) for place in places)
        pairs = zip(places, gaps, strict=True)
        places = [place for place, gap in pairs if is_cue(source.folded.text[slice(*gap)])]
    if not places and last - first >= _LEAST_PART:
        places = hits(text, wording)
    if not places:
        return []
    start = places[-1 if backwards else 0]
    return _aligned(words, first, last, around(source, start, start + len(wording), 0))


def _elsewhere(words: Words, first: int, last: int, source: Text) -> list[Match]:
    """A part of a quotation as it stands, with changes, in another place than the rest."""
    if last - first < _LEAST_PART:
        return []
    place = next(likely(source, words.part(first, last), similar=False), None)
    return [] if place is None else _aligned(words, first, last, around(source, *place))
