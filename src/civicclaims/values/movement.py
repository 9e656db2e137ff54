"""A change as printed: which way it goes, and how far."""

import re
from fractions import Fraction
from typing import Final, Literal, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.interval import Interval
from civicclaims.values.lexer import token
from civicclaims.values.phrase import MAX_LENGTH, Grammar
from civicclaims.values.quantity import Quantity
from civicclaims.values.reading_table import Reading, ReadingTable
from civicclaims.values.rounding import Rounding
from civicclaims.values.standard import STANDARD
from civicclaims.values.unit import Unit

Direction = Literal["up", "down"]

VERBS: Final[dict[str, Direction]] = {
    **dict.fromkeys(
        "up rise rises rose risen rising raise raises raised raising increase increases increased "
        "increasing grow grows grew grown growing climb climbs climbed climbing gain gains gained "
        "gaining jump jumps jumped jumping surge surges surged surging soar soars soared soaring "
        "swell swells swelled swelling expand expands expanded expanding advanced".split(),
        "up",
    ),
    **dict.fromkeys(
        "down fall falls fell fallen falling drop drops dropped dropping decline declines declined "
        "declining cut cuts cutting decrease decreases decreased decreasing shrink shrinks shrank "
        "shrunk shrinking slide slides slid sink sinks sank sunk slip slips slipped slipping "
        "reduce reduces reduced reducing plunge plunges plunged plunging plummet plummets "
        "plummeted plummeting tumble tumbles tumbled tumbling lower lowers lowered lowering slash "
        "slashed dip dips dipped trim trims trimmed trimming".split(),
        "down",
    ),
}
"""Words that say, before a figure, which way something went, in small letters."""

_NOUNS: Final[dict[str, Direction]] = {
    **dict.fromkeys("increase rise gain jump surge growth hike expansion climb".split(), "up"),
    **dict.fromkeys(
        "decrease drop fall decline cut reduction loss plunge slump slide dip shrinkage".split(),
        "down",
    ),
}
_COMPARED: Final[dict[str, Direction]] = {
    **dict.fromkeys("more higher greater larger bigger up".split(), "up"),
    **dict.fromkeys("fewer less lower smaller down".split(), "down"),
}
_AFTER: Final = {**_NOUNS, **_COMPARED}
_STILL: Final = frozenset({"unchanged", "flat"})
_HALVED: Final = frozenset({"halved", "halving"})
_OF_WHOLE: Final = re.compile(r"(?:as|the|that|of)\b", re.IGNORECASE)
_HUNDRED: Final = Fraction(1, 100)


@attrs.frozen
class Movement:
    """A change as printed, taken apart.

    A change in percent, in parts or in multiples is a factor from before to after; any other is
    a step from before to after, in the printed unit. Exactly one of `factors` and `steps` gives
    intervals, and the other None.

    Attributes:
        text: The whole phrase, as printed: `fell by nearly a third`.
        direction: Which way; None where the figure says it itself, by a sign or as a multiple.
        quantity: How far, without a sign where there is a direction: `nearly a third`.

    >>> fall = Movement.parse("down more than 20 percent")
    >>> fall.direction, [str(each) for each in fall.factors("literal") or ()]
    ('down', ['(-inf, 0.8)'])
    """

    text: str
    direction: Direction | None
    quantity: Quantity

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one change, and nothing but a change, in English.

        A hedge before a direction belongs to the figure: "nearly up 5 percent" is up nearly 5.
        "Unchanged" and "flat" are read as a bare 0 percent, good to its last digit.
        A figure without direction is taken with its sign; "24.5 percent" goes up.

        Raises:
            ParseError: If the text is anything else, if it has both a sign and a direction, or
                if it goes down by a multiple ("fell threefold"), which has no one meaning.
        """
        if len(text) > MAX_LENGTH:
            raise ParseError(text, f"a change of at most {MAX_LENGTH:,} characters")
        words = text.strip()
        if words.lower() in _STILL:
            return cls(words, None, Quantity(text=words, numeral="0", unit="percent"))
        direction, quantity = _led(text) or _followed(text)
        movement = cls(words, direction, quantity)
        _check(text, movement)
        return movement

    def __str__(self) -> str:
        return self.text

    @property
    def is_relative(self) -> bool:
        """Whether it is a factor and no step."""
        return (
            self.quantity.kind in {"percent", "fraction", "multiple"}
            or Unit.parse(self.quantity.unit or "").kind == "percent"
        )

    def factors(
        self,
        reading: Reading,
        table: ReadingTable = STANDARD,
        rounding: Rounding | None = None,
    ) -> tuple[Interval, ...] | None:
        """What the number after can be divided by the number before; None for a step.

        There is one interval, except for "k times more", which some read as k times and others
        as k + 1. Of a change per something ("5 percent a year") every factor is possible.
        """
        if not self.is_relative:
            return None
        if self.quantity.per is not None:
            return (Interval(),)
        found = self._intervals(reading, table, rounding)
        kind = self.quantity.kind
        if kind == "multiple" or self._is_of_whole:
            return found
        share = _HUNDRED if kind == "percent" else Fraction(1)
        return tuple(Interval.exactly(1) + self._turned(each.scaled(share)) for each in found)

    def steps(
        self,
        reading: Reading,
        table: ReadingTable = STANDARD,
        rounding: Rounding | None = None,
    ) -> tuple[Interval, ...] | None:
        """What the number after can be less the number before, in the printed unit.

        None for a factor.
        """
        if self.is_relative:
            return None
        found = self._intervals(reading, table, rounding)
        return tuple(self._turned(each) for each in found)

    @property
    def centre(self) -> Fraction | None:
        """The printed number as what `factors` or `steps` are around; None where there is none."""
        value = self.quantity.value
        if self.quantity.per is not None:
            return None
        if value is None or self.quantity.kind == "multiple" or self._is_of_whole:
            return value
        signed = -value if self.direction == "down" else value
        if not self.is_relative:
            return signed
        return 1 + signed * (_HUNDRED if self.quantity.kind == "percent" else 1)

    @property
    def _is_of_whole(self) -> bool:
        """Whether a part says what is left, as "half as many" and "half the rate" do."""
        unit = self.quantity.unit
        return self.direction is None and unit is not None and _OF_WHOLE.match(unit) is not None

    def _intervals(
        self, reading: Reading, table: ReadingTable, rounding: Rounding | None
    ) -> tuple[Interval, ...]:
        """What the figure allows; "up three times" has the two readings of "three times more"."""
        words = (self.quantity.unit or "").lower()
        if self.direction == "up" and words in {"times", "x"}:
            return attrs.evolve(self.quantity, unit="times more").intervals(
                reading, table, rounding
            )
        return self.quantity.intervals(reading, table, rounding)

    def _turned(self, interval: Interval) -> Interval:
        """The interval with the sign of the direction."""
        return -interval if self.direction == "down" else interval


def _led(text: str) -> tuple[Direction, Quantity] | None:
    """A change whose direction comes first: `up 5`, `nearly up 5`, `fell by half`, `a drop of 5`.

    None where no direction comes first.

    Raises:
        ParseError: If one does, and no figure follows it.
    """
    first = token(text, 0)
    hedge = Grammar(text).hedge(first.start)
    at = first.start if hedge is None else hedge.end
    word = token(text, at)
    words = VERBS
    if hedge is None and word.word in {"a", "an"}:
        word, words = token(text, word.end), _NOUNS
    if word.word not in words:
        return None
    direction, end = words[word.word], word.end
    joint = token(text, end)
    if joint.word == ("of" if words is _NOUNS else "by"):
        end = joint.end
    elif joint.word == "in" and token(text, joint.end).word == "half":
        # Cut in half.
        end = joint.end
    elif words is _NOUNS:
        return None
    if token(text, end).kind == "end":
        raise ParseError(text, "how far it went, such as 5 percent or a third", len(text.rstrip()))
    quantity = _figure(text, end)
    if hedge is None:
        return direction, quantity
    if quantity.hedge is not None:
        raise ParseError(text, "one hedge, before the direction or before the number", hedge.end)
    return direction, attrs.evolve(quantity, text=text.strip(), hedge=hedge.text)


def _followed(text: str) -> tuple[Direction | None, Quantity]:
    """A change whose direction comes last, or is in a sign or in the figure itself.

    Raises:
        ParseError: If the text is none.
    """
    try:
        quantity = Quantity.parse(text)
    except ParseError:
        article = token(text, 0)
        if article.word not in {"a", "an"}:
            raise
        quantity = _figure(text, article.end)
    if quantity.numeral is not None and quantity.numeral.lower() in _HALVED:
        return "down", quantity
    if quantity.kind == "multiple" or quantity.unit is None:
        return None, quantity
    direction, unit = _without_direction(quantity.unit)
    return direction, attrs.evolve(quantity, unit=unit)


def _without_direction(unit: str) -> tuple[Direction | None, str | None]:
    """The direction in the words of a unit, and the unit without it.

    `percent higher` is percent, `fewer jobs` is jobs, `percent increase in rents` is percent.
    """
    pieces = unit.replace("-", " ").split() if unit.lower().startswith("percent") else unit.split()
    for place, piece in enumerate(pieces[:3]):
        direction = _AFTER.get(piece.lower())
        if direction is None:
            continue
        before, after = " ".join(pieces[:place]), " ".join(pieces[place + 1 :])
        if before or piece.lower() in _NOUNS:
            return direction, before or None
        return direction, after.removeprefix("than").strip() or None
    return None, unit


def _figure(text: str, position: int) -> Quantity:
    """The figure from a position on, with errors that point into the whole text.

    Raises:
        ParseError: If there is none.
    """
    try:
        return Quantity.parse(text[position:])
    except ParseError as error:
        place = None if error.position is None else error.position + position
        raise ParseError(text, error.expected, place) from None


def _check(text: str, movement: Movement) -> None:
    """Whether the direction and the figure go together.

    Raises:
        ParseError: If they do not.
    """
    quantity, direction = movement.quantity, movement.direction
    printed = [each for each in (quantity.numeral, quantity.high) if each is not None]
    if direction is not None and any(each[0] in "+-−" for each in printed):
        raise ParseError(text, "a direction or a sign, and not both")
    if direction == "down" and quantity.kind == "multiple":
        raise ParseError(text, "a fall in percent or in parts, since a multiple of it is unclear")
    if direction is None and quantity.kind == "fraction" and not movement._is_of_whole:  # noqa: SLF001 - of this module
        raise ParseError(text, "a direction, such as up a third or fell by half")
    if direction is not None and (quantity.hedge or "").lower() == "from":
        raise ParseError(text, "how far it went, and not from where to where")
