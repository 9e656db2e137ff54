"""Quotation marks without their other half, those aside that an honest text may have."""

import re
from typing import Final

from civicclaims.checks.quotes.brackets import Lone
from civicclaims.reading.quotation_marks import unbalanced

_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n")


def lone_marks(text: str) -> list[Lone]:
    r"""The quotation marks of a text that have no other half, in order.

    A mark within a word is none (Hebrew abbreviations have one). A mark that opens and one that
    closes are a pair wherever no empty line stands between them, since lines may be wrapped.

    >>> [each.start for each in lone_marks("“We will wait.\n\nThe mayor left.")]
    [0]
    >>> lone_marks('the "work that\n    uses" it')
    []
    """
    alone: list[Lone] = []
    opened: Lone | None = None
    for mark in unbalanced(text):
        before, after = text[max(0, mark.start - 1) : mark.start], text[mark.end : mark.end + 1]
        if before.isalnum() and after.isalnum():
            continue
        each = Lone(mark.start, mark.sentence[:1].lower() + mark.sentence[1:])
        if mark.sentence.endswith("opens and is not closed."):
            if opened is not None:
                alone.append(opened)
            opened = each
        elif opened is None:
            alone.append(each)
        elif _EMPTY_LINE.search(text, opened.start, mark.start):
            alone += (opened, each)
            opened = None
        else:
            opened = None
    if opened is not None:
        alone.append(opened)
    return alone
