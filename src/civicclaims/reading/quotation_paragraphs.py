"""Where the paragraphs of a text begin and end, whether its lines are wrapped or not."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_PARAGRAPH_MARK: Final = "\u2029"


class Stretch(NamedTuple):
    """A piece of a text.

    Attributes:
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive.
    """

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Stretch:
    """A piece of a text without the blanks at its ends."""
    # Not by cutting it out: marks within marks would be cut out over and over.
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end)


def paragraphs(text: str) -> tuple[Stretch, ...]:
    r"""The paragraphs of a text, in order, without the blanks around them.

    An empty line always ends a paragraph. So does the end of a line, except in a block whose
    lines are wrapped: there most lines end within a sentence, and the next goes on with a small
    letter.

    >>> text = "One line a paragraph.\nAnd another.\n\nLines that were\nwrapped by a machine."
    >>> [text[start:end][:9] for start, end in paragraphs(text)]
    ['One line ', 'And anoth', 'Lines tha']
    """
    return tuple(
        paragraph
        for block in _blocks(text)
        for paragraph in (
            [Stretch(block[0].start, block[-1].end)] if _is_wrapped(text, block) else block
        )
    )


def _blocks(text: str) -> Iterator[list[Stretch]]:
    """Lines with no empty line between them."""
    block: list[Stretch] = []
    for match in _LINE.finditer(text):
        line = trimmed(text, *match.span())
        if line.start == line.end:
            continue
        if block and _is_apart(text, block[-1].end, line.start):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_apart(text: str, end: int, start: int) -> bool:
    """Whether there is an empty line between two lines."""
    between = text[end:start]
    return len(between.replace("\r\n", "\n").splitlines()) > 1 or _PARAGRAPH_MARK in between


def _is_wrapped(text: str, block: list[Stretch]) -> bool:
    """Whether most lines of a block end within a sentence."""
    going_on = sum(
        text[line.end - 1] not in ".!?:;”\"'’»" and text[after.start].islower()
        for line, after in pairwise(block)
    )
    return 2 * going_on >= len(block) > 1
