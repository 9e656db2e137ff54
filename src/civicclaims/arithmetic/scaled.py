"""A system in whole numbers alone, which Python adds and compares ten times as fast as fractions.

Every unknown is counted in units of one common scale, so that all ends of intervals are whole.
"""

from collections.abc import Iterable
from math import gcd, lcm
from typing import Final, TypeAlias

from civicclaims.arithmetic.system import Condition, OutOfStepsError, Row

MOST_BITS: Final = 200_000
"""A number of more binary digits than this is not worked with."""

Place: TypeAlias = tuple[int, int, int]
"""A row of a system: the place of its condition, of its case or -1, and its own place there."""

End: TypeAlias = tuple[int, bool, int, bool, int]
"""One end: its column, whether it is the upper, its value, whether it is open, and its group."""

_Raw: TypeAlias = tuple[int, bool, int, int, bool, int]
"""One end before all have a common scale: its value is a numerator and a denominator."""


class Scaled:
    """A system in whole numbers.

    Unknowns are columns 0, 1, 2 …; rows of several unknowns are columns -1, -2, …, so that one
    list holds the ends of both, with rows counted from its end.

    A group is what is switched on or off as a whole: a condition, or one case of a condition.

    Attributes:
        names: The unknown of each column.
        rows: For row -1, -2, …: its terms, a column and a coefficient each.
        ends: All ends of unknowns and rows.
        scale: What the values of all unknowns and rows are multiplied by.
        whole: The columns that are integers.
        groups: For each group, the place of its condition.
        cases: For each condition with cases, its groups.
    """

    __slots__ = ("_places", "cases", "ends", "groups", "names", "rows", "scale", "whole")

    def __init__(self, conditions: Iterable[Condition]) -> None:  # noqa: C901 - one pass, since calls would take longer than the work
        """Put a system into whole numbers.

        Raises:
            OutOfStepsError: If its common scale is too long a number to work with.
        """
        index: dict[str, int] = {}
        rows: list[list[tuple[int, int]]] = []
        raw: list[_Raw] = []
        places: list[tuple[Place, bool, int]] = []
        whole: set[int] = set()
        blocks: list[tuple[int, int, tuple[Row, ...]]] = []
        self.cases: dict[int, list[int]] = {}
        later = []
        for number, condition in enumerate(conditions):
            blocks.append((number, -1, condition.rows))
            if condition.cases:
                later.append((number, condition.cases))
            for name in condition.whole:
                whole.add(index.setdefault(name, len(index)))
        for number, cases in later:
            self.cases[number] = list(range(len(blocks), len(blocks) + len(cases)))
            blocks += [(number, case, each) for case, each in enumerate(cases)]
        for group, (number, case, block) in enumerate(blocks):
            place = -1
            for row in block:
                place += 1
                terms, within = row.terms, row.within
                factor = 1
                if len(terms) == 1:
                    name, factor = terms[0]
                    column = index.setdefault(name, len(index))
                else:
                    rows.append([(index.setdefault(name, len(index)), c) for name, c in terms])
                    column = -len(rows)
                lower, upper = within.lower, within.upper
                if lower is not None:
                    over, under = lower.as_integer_ratio()
                    raw.append((column, factor < 0, over, under * factor, within.lower_open, group))
                    places.append(((number, case, place), False, abs(factor)))
                if upper is not None:
                    over, under = upper.as_integer_ratio()
                    raw.append((column, factor > 0, over, under * factor, within.upper_open, group))
                    places.append(((number, case, place), True, abs(factor)))
        self.names = list(index)
        self.rows = rows
        self.groups = [number for number, _, _ in blocks]
        self.whole = whole
        self._places = places
        self.scale = scale = _common({under for _, _, _, under, _, _ in raw})
        self.ends: list[End] = [
            (column, upper, over * (scale // under), is_open, group)
            for column, upper, over, under, is_open, group in raw
        ]
        if whole:
            self.ends = [self._to_whole(end) for end in self.ends]

    def place(self, number: int) -> tuple[Place, bool, int]:
        """Where an end is from: its row, whether it is the upper end there, and the factor.

        The factor is what the column counts in that row, without its sign.
        """
        return self._places[number]

    def rounded(self, number: int) -> bool:
        """Whether an end is moved to the next number inside that integers can come to."""
        return bool(self._step(self.ends[number][0]))

    def _to_whole(self, end: End) -> End:
        """An end of an integer, or of a row of integers, at the next one inside."""
        column, upper, value, is_open, group = end
        step = self._step(column)
        if not step:
            return end
        floor, rest = divmod(value, step)
        if upper:
            moved = floor - 1 if is_open and not rest else floor
        else:
            moved = floor + 1 if is_open or rest else floor
        return column, upper, moved * step, False, group

    def _step(self, column: int) -> int:
        """What the values of a column are multiples of; 0 where they may be any rational."""
        if column >= 0:
            return self.scale if column in self.whole else 0
        terms = self.rows[-1 - column]
        if terms and all(each in self.whole for each, _ in terms):
            return gcd(*(c for _, c in terms)) * self.scale
        return 0


def _common(denominators: set[int]) -> int:
    """The least common multiple of the denominators.

    Raises:
        OutOfStepsError: If it is too long a number to work with.
    """
    common = 1
    for each in denominators:
        common = lcm(common, each)
        if common.bit_length() > MOST_BITS:
            raise OutOfStepsError
    return common
