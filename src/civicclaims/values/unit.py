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

MEASURES: Final = frozenset(
    "g gram grams gramme grammes kg kilo kilos kilogram kilograms t ton tons tonne tonnes "
    "oz ounce ounces lb lbs mm cm km metre metres meter meters kilometre kilometres kilometer "
    "kilometers mile miles inch inches foot feet ft yard yards acre acres hectare hectares ha "
    "litre litres liter liters gallon gallons barrel barrels "
    "degree degrees celsius fahrenheit °c °f kwh mwh gwh twh kw mw gw".split()
)
"""Units of weight, length, area, volume, energy and heat, of which several measure one thing."""


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
        words = text.strip().lower()
        share = _WORDS.get(words.partition(" of ")[0])
        if share in {"percent", "point"}:
            return cls(text, share)
        return cls(text, _WORDS.get(words, "count"))

    @property
    def is_measure(self) -> bool:
        """Whether it measures rather than counts, so that only figures in the same unit compare.

        >>> Unit.parse("tonnes").is_measure, Unit.parse("homes").is_measure
        (True, False)
        """
        words = self.text.lower().split()
        return bool(words) and (words[0] in MEASURES or words[0] in {"square", "cubic"})

    def __str__(self) -> str:
        return self.text
