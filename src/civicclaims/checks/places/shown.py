"""How words of a text are shown in a sentence about them."""

from typing import Final

from civicclaims.anchoring.comparison import Comparison
from civicclaims.findings import Exhibit
from civicclaims.values.selector import Selector

_LONGEST: Final = 60
_AROUND: Final = 36


def short(words: str) -> str:
    """The beginning of some words, in one line."""
    line = " ".join(words[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def position(selector: Selector) -> str:
    """A position, as far as it is known: `from 3 to 9`, `from 3 on`, `up to 9`."""
    if selector.end is None:
        return f"from {selector.start} on"
    if selector.start is None:
        return f"up to {selector.end}"
    return f"from {selector.start} to {selector.end}"


def side_by_side(comparison: Comparison, item: str, source: str) -> tuple[Exhibit, Exhibit]:
    """The two wordings, one below the other, around what differs first among the gravest.

    What differs stands between `⟦` and `⟧`, in both.
    """
    quoted, said = comparison.sides
    gravest = [each.kind for each in comparison.differences].index(comparison.faithfulness)
    return (
        Exhibit(item=item, printed=_near(quoted, gravest), meaning="as recorded"),
        Exhibit(item=source, printed=_near(said, gravest), meaning="in the text"),
    )


def _near(side: str, number: int) -> str:
    """A side around one of its marked stretches."""
    place = -1
    for _ in range(number + 1):
        following = side.find("⟦", place + 1)
        if following < 0:
            break
        place = following
    start, end = max(0, place - _AROUND), side.find("⟧", max(place, 0)) + 1 + _AROUND
    end = min(end, max(place, 0) + 3 * _AROUND)
    before, after = "…" if start else "", "…" if end < len(side) else ""
    return f"{before}{side[start:end]}{after}"
