"""What "k times more" and its like say: how many times something is, beyond k itself."""

import re
from typing import Final

_MORE: Final = re.compile(r"(?:(?:times|-?fold|x)[ -])?(more|[a-z]+er)\b")
_LESS: Final = re.compile(
    r"(?:(?:times|-?fold|x)[ -])?(?:less|fewer|lower|smaller|shorter|cheaper|slower|lighter|"
    r"weaker|younger|rarer|narrower|poorer|thinner|closer|nearer)\b"
)
_NOT_MORE: Final = frozenset({"over", "under", "after", "ever", "per", "other", "her", "together"})


def times_beyond(unit: str | None) -> tuple[int, ...]:
    """What readers add to the number of times, a number for each reading.

    "Ten times more" is ten times to some and eleven to others. Of "ten times fewer" nobody can
    say what it is, and there is no reading.

    Args:
        unit: What is counted, as printed: `times`, `times more`, `times as many`.

    >>> times_beyond("times as many"), times_beyond("times more"), times_beyond("times fewer")
    ((0,), (0, 1), ())
    """
    words = "" if unit is None else " ".join(unit.lower().split())
    if _LESS.match(words):
        return ()
    compared = _MORE.match(words)
    return (0, 1) if compared is not None and compared[1] not in _NOT_MORE else (0,)
