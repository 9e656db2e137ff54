"""What a rounded number can have come from: one exact set for each rounding convention."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Final, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.interval import Interval
from civicclaims.values.spelling import Spelling

_STEPS: Final = {"quarter": Fraction(1, 4), "half": Fraction(1, 2)}


def _around(v: Fraction, u: Fraction, *, lower_open: bool, upper_open: bool) -> Interval:
    return Interval(v - u / 2, v + u / 2, lower_open, upper_open)


def _half_away(v: Fraction, u: Fraction) -> Interval:
    return _around(v, u, lower_open=v <= 0, upper_open=v >= 0)


def _half_even(v: Fraction, u: Fraction) -> Interval:
    odd = (v / u) % 2 != 0
    return _around(v, u, lower_open=odd, upper_open=odd)


def _truncate(v: Fraction, u: Fraction) -> Interval:
    below, above = (u if v <= 0 else 0), (u if v >= 0 else 0)
    return Interval(v - below, v + above, lower_open=below != 0, upper_open=above != 0)


def _away(v: Fraction, u: Fraction) -> Interval:
    below, above = (u if v > 0 else 0), (u if v < 0 else 0)
    return Interval(v - below, v + above, lower_open=below != 0, upper_open=above != 0)


CONVENTIONS: Final[dict[str, Callable[[Fraction, Fraction], Interval]]] = {
    "unknown": lambda v, u: _around(v, u, lower_open=False, upper_open=False),
    "half up": lambda v, u: _around(v, u, lower_open=False, upper_open=True),
    "half down": lambda v, u: _around(v, u, lower_open=True, upper_open=False),
    "half away from zero": _half_away,
    "half even": _half_even,
    "up": lambda v, u: Interval(v - u, v, lower_open=True),
    "down": lambda v, u: Interval(v, v + u, upper_open=True),
    "truncate": _truncate,
    "away from zero": _away,
}
"""The true values that each convention turns into the printed value `v`, a multiple of `u`."""

PATTERN: Final = rf"(?:{'|'.join(CONVENTIONS)}|to the nearest (?:half|quarter|[1-9][0-9]{{0,17}}))"
EXPECTED: Final = "a rounding convention such as half up, half even, down or to the nearest 5"
RoundingText = Annotated[str, Spelling(PATTERN, EXPECTED)]
"""The type of a field that names a rounding convention."""

_WHOLE = re.compile(PATTERN)


@attrs.frozen
class Rounding:
    """A rounding convention, by the name statisticians give it.

    "Half up" turns a tie upwards, "half even" to the even neighbour; "up" and "down" are ceiling
    and floor; "truncate" cuts towards zero. "Unknown" allows both ends of a tie.
    "To the nearest 5" replaces the unit of the last printed digit and leaves ties unknown.

    Attributes:
        text: The name of the convention.
    """

    text: str = "unknown"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the name of a convention.

        Raises:
            ParseError: If the text names none.
        """
        if len(text) > 100 or not _WHOLE.fullmatch(text):
            raise ParseError(text, EXPECTED)
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def preimage(self, value: Fraction, unit: Fraction) -> Interval:
        """The true values that are printed as `value` when rounded to a multiple of `unit`.

        `unit` is positive. Each end is open or closed as the convention sends its tie.
        """
        if self.text in CONVENTIONS:
            return CONVENTIONS[self.text](value, unit)
        step = self.text.removeprefix("to the nearest ")
        return CONVENTIONS["unknown"](value, _STEPS[step] if step in _STEPS else Fraction(step))
