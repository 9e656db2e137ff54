"""What became of a place in a text."""

from enum import Enum
from typing import NamedTuple

from civicclaims.anchoring.comparison import Comparison


class Status(Enum):
    """Whether the words of a selector stand where it says."""

    FOUND = "found"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    ALTERED = "altered"
    MISSING = "missing"
    UNCHECKED = "unchecked"


class Place(NamedTuple):
    """Where the words of one selector stand in a text.

    Attributes:
        status: Found: they stand there, and nowhere else they could be meant to be. Moved: they
            stand in another place than the recorded one. Ambiguous: they stand in several and
            nothing tells which, or the position and the words around tell two. Altered: other
            words stand there. Missing: nothing like them does. Unchecked: nothing can be told.
        start: Where they begin, in code points; None unless they are found, moved or altered.
        end: Where they end, exclusive.
        evidence: What the status rests on, as a part of a sentence.
        comparison: The recorded words beside those of the text, where they are not the same.
        others: Further places where the same words stand, where that matters.
    """

    status: Status
    start: int | None
    end: int | None
    evidence: str
    comparison: Comparison | None = None
    others: tuple[tuple[int, int], ...] = ()
