"""The sentences of an article, none of them too long to be repeated."""

from collections.abc import Iterator
from typing import Final

from civicclaims.anchoring.alignment import sentence_ends
from civicclaims.reading.quotation_paragraphs import paragraphs

_LONGEST: Final = 1_000
"""The longest sentence, in code points; what is longer is taken for several."""

_STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end; at least one."""
    straight = text.translate(_STRAIGHT)
    for place in paragraphs(text):
        start = place.start
        for end in (*sentence_ends(straight, place.start, place.end), place.end):
            inside = text[start:end]
            if inside.strip():
                first = start + len(inside) - len(inside.lstrip())
                yield from _cut(text, first, start + len(inside.rstrip()))
            start = end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, in pieces where it is too long; each ends before a blank if there is one."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, cut
        start = cut
        while text[start].isspace():
            start += 1
    yield start, end
