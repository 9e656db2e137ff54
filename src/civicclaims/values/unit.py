"""What a figure counts: percent is not percentage point, and neither is a count of people."""

from typing import Final, Literal, Self

import attrs

UnitKind = Literal["count", "money", "percent", "point", "multiple", "time"]

_WORDS: Final[dict[str, UnitKind]] = {
    **dict.fromkeys(("percent", "per cent", "pct", "pct.", "%"), "percent"),
    **dict.fromkeys(
        ("percentage point", "percentage points", "point", "points", "pp", "pt", "pts"), "point"
    ),
    **dict.fromkeys(("times", "fold", "-fold", "x"), "multiple"),
    **dict.fromkeys(
        "second seconds minute minutes hour hours day days week weeks month months quarter "
        "quarters year years decade decades".split(),
        "time",
    ),
    **dict.fromkeys("cent cents dollar dollars euro euros pound pounds pence yen".split(), "money"),
}


@attrs.frozen
class Unit:
    """The unit of a figure: the word printed, and what kind of thing it makes the figure.

    Attributes:
        text: The word or sign, as printed: `percent`, `%`, `people`, `homes`.
        kind: "percent" is a part of a hundred, "point" a difference of two percentages,
            "multiple" a number of times; any word not known to be another kind is a "count".
    """

    text: str
    kind: UnitKind

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a unit word; never fails, since anything can be counted."""
        return cls(text, _WORDS.get(text.strip().lower(), "count"))

    def __str__(self) -> str:
        return self.text
