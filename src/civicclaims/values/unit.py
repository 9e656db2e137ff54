"""What a figure counts: percent is not percentage point, and neither is a count of people."""

from typing import Final, Literal, Self

import attrs

UnitKind = Literal["count", "money", "percent", "point", "multiple", "time"]

_WORDS: Final[dict[str, UnitKind]] = {
    **dict.fromkeys(("percent", "per cent", "pct", "pct.", "%"), "percent"),
    **dict.fromkeys(
        (
            "percentage point", "percentage points", "percentage-point", "percentage-points",
            "point", "points", "pp", "pt", "pts",
        ),
        "point",
    ),
    **dict.fromkeys(("times", "fold", "-fold", "x"), "multiple"),
    **dict.fromkeys(
        "second seconds minute minutes hour hours day days week weeks month months quarter "
        "quarters year years decade decades".split(),
        "time",
    ),
    **dict.fromkeys("cent cents dollar dollars euro euros pound pounds pence yen".split(), "money"),
}  # fmt: skip

MEASURES: Final = frozenset(
    "mg milligram milligrams g gram grams gramme grammes kg kilo kilos kilogram kilograms t "
    "ton tons tonne tonnes oz ounce ounces lb lbs mm cm km millimetre millimetres millimeter "
    "millimeters centimetre centimetres centimeter centimeters metre metres meter meters "
    "kilometre kilometres kilometer kilometers mile miles inch inches foot feet ft yard yards "
    "acre acres hectare hectares ha litre litres liter liters ml milliliter milliliters "
    "millilitre millilitres gallon gallons barrel barrels mph kph knots degree degrees "
    "celsius fahrenheit °c °f kwh mwh gwh twh kw mw gw".split()
)
"""Units of weight, length, area, volume, energy and heat, of which several measure one thing."""

_LEADING: Final[tuple[tuple[tuple[str, ...], UnitKind], ...]] = (
    (("percentage", "point"), "point"),
    (("percentage", "points"), "point"),
    (("percent",), "percent"),
    (("per", "cent"), "percent"),
    (("pct",), "percent"),
    (("pct.",), "percent"),
    (("%",), "percent"),
    (("times",), "multiple"),
    (("fold",), "multiple"),
    (("-fold",), "multiple"),
    (("x",), "multiple"),
)
"""Words that say what kind a unit is, whatever follows: `percent higher`, `times as many`."""


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
        """Read a unit word; never fails, since anything can be counted.

        What follows a percentage, a percentage point or a multiple does not change its kind:
        `percent of voters`, `times as many`.
        """
        words = text.strip().lower()
        known = _WORDS.get(words) or _WORDS.get(words.partition(" of ")[0])
        if known in {"percent", "point"} or words in _WORDS:
            return cls(text, known or "count")
        pieces = tuple(words.split(maxsplit=2))
        for leading, kind in _LEADING:
            if pieces[: len(leading)] == leading:
                return cls(text, kind)
        return cls(text, "count")

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
