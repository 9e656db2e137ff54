"""What a reporter prints between the two halves of a quotation: `," she said, "`."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.anchoring.fillers import asides
from civicclaims.anchoring.tokens import Words

LONGEST: Final = 400
"""The most characters between two halves of one quotation."""

_REPORTED: Final = r"(?:[^\"]|(?<=\w\s)\"[^\"\s]+(?:\s[^\"\s]+){0,2}\")*?"
"""Words outside quotation marks, among which a few may stand in marks: a “big mess”."""

_CUE: Final = re.compile(
    rf"\W*?(?:[,?!-][\"']\s?|[\"'],\s|[\"'](?=\s?-)){_REPORTED}[\s-][\"'][^\w\"]*"
)
_BETWEEN: Final = (
    re.compile(rf"(?<=\S)\"(?=[\s,;:.-])({_REPORTED})(?<=[\s-])\"(?!\s)"),
    re.compile(r"(?:(?<=[,.?!-])'(?=[\s-])|'(?=,\s))([^\"]*?)(?<=[\s-])'(?=\w|$)"),
)
"""From the end of one quotation to the beginning of the next, in double marks and in single."""


def is_cue(gap: str) -> bool:
    """Whether what stands between two words is a cue within a quotation, with its marks."""
    return len(gap) <= LONGEST and _CUE.fullmatch(gap) is not None


def spoken(said: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Some words of a text without those between the end of one quotation and the next.

    Nor are those among them that a transcript adds in brackets.

    Args:
        said: The words of the text.
        first: The first of the words.
        last: The last of them, exclusive.

    Yields:
        The first and the last of each row of them, exclusive.
    """
    start = said.ends[first - 1] if first else 0
    end = said.starts[last] if last < len(said.starts) else len(said.text)
    marks = "".join(said.marks[first : last + 1])
    between = _BETWEEN[0] if '"' in marks else _BETWEEN[1]
    reported, _ = asides(said, first, last)
    if '"' in marks or "'" in marks:
        reported += [match.span(1) for match in between.finditer(said.text, start, end)]
        reported.sort()
    begin = first
    for low, high in reported:
        stop = begin
        while stop < last and said.starts[stop] < low:
            stop += 1
        if begin < stop:
            yield begin, stop
        begin = max(begin, stop)
        while begin < last and said.starts[begin] < high:
            begin += 1
    if begin < last:
        yield begin, last
