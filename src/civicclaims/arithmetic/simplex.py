"""Whether linear rows over open and closed intervals can all hold, exactly.

The method is that of Dutertre and de Moura (2006): every row is a variable that depends on
others, those that do not depend stand inside their ends, and a row outside its own ends is
brought back by an exchange. All numbers are whole: a dependent `y` is kept as
`d*y = a*x + b*z + …`, and what does not depend always stands at a whole number.

An open end is moved inwards by one part in a power of two. What holds then holds all the more
without that; what seems a contradiction is looked at again without it, and where it rests on
the part that was moved, the parts are made smaller.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.system import Steps
from civicclaims.arithmetic.tableau import Tableau

FIRST_SHIFT: Final = 24
"""An open end is first moved inwards by one part in two to this power."""

_PATIENCE: Final = 200
"""After so many exchanges the choice is by number alone, which is known to come to an end."""

Pull: TypeAlias = tuple[int, bool, int]
"""A column, whether its upper end is meant, and how often that end counts, more than 0."""

Cut: TypeAlias = tuple[tuple[int, int], ...]
"""Ends that contradict each other: the number of each end, and how often it counts."""


class BlurredError(Exception):
    """A contradiction rests on how far open ends were moved; caught inside this room."""


class Simplex(Tableau):
    """Rows of a system, brought between their ends as long as nothing contradicts.

    Attributes:
        scaled: The system.
        shift: An open end is moved inwards by one part in two to this power.
        low_end: The number of the end that `low` is of; a negative one is that of a branch.
        high_end: The number of the end that `high` is of.
    """

    __slots__ = ("_by_side", "_off", "high_end", "low_end", "scaled", "shift")

    def __init__(
        self, scaled: Scaled, steps: Steps, shift: int = FIRST_SHIFT, off: Iterable[int] = ()
    ) -> None:
        """Begin with every unknown in the middle of its ends, the groups in `off` left out."""
        self.scaled, self.shift = scaled, shift
        known, size = len(scaled.names), len(scaled.names) + len(scaled.rows)
        steps.take(size)
        self._off = set(off)
        self._off.update(group for cases in scaled.cases.values() for group in cases)
        self._by_side: dict[tuple[int, bool], list[int]] = {}
        super().__init__(scaled.rows, size, steps)
        self.low_end, self.high_end = [-1] * size, [-1] * size
        self._take_ends()
        self.at = list(map(_between, self.low[:known], self.high))
        for column in scaled.whole:
            self._to_whole(column)
        self.at += [0] * len(scaled.rows)
        self._stand(self.table)
        if self._bad:
            self._ease()

    def _take_ends(self) -> None:
        """Put the narrowest ends of every column in force."""
        low, high, low_end, high_end = self.low, self.high, self.low_end, self.high_end
        shift, off = self.shift, self._off
        number = -1
        for column, upper, value, is_open, group in self.scaled.ends:
            number += 1
            if group in off:
                continue
            if upper:
                end = (value << shift) - is_open
                held = high[column]
                if held is None or end < held:
                    high[column], high_end[column] = end, number
            else:
                end = (value << shift) + is_open
                held = low[column]
                if held is None or end > held:
                    low[column], low_end[column] = end, number

    def _to_whole(self, column: int) -> None:
        """Let an integer begin at a whole number, where one lies between its ends."""
        unit, low = self.scaled.scale << self.shift, self.low[column]
        floor = self.at[column] // unit * unit
        self.at[column] = floor if low is None or floor >= low else low

    def clash(self) -> list[Pull] | None:
        """Two ends of one column that leave nothing between them; None where there are none."""
        known = len(self.scaled.names)
        for column, least in enumerate(self.low):
            most = self.high[column]
            if least is not None and most is not None and least > most:
                column = column if column < known else column - len(self.low)  # noqa: PLW2901 - rows are counted from the end
                return [(column, False, 1), (column, True, 1)]
        return None

    def contradiction(self) -> Cut | None:
        """Bring everything between its ends, or say what contradicts.

        Raises:
            BlurredError: If what contradicts rests on how far open ends were moved.
            OutOfStepsError: If it takes more steps than are left.
        """
        pulls = self.clash() or self.solve()
        return None if pulls is None else self.cut(pulls)

    def solve(self) -> list[Pull] | None:
        """Bring every row between its ends; no two ends of one column may clash.

        Returns:
            None where all hold; otherwise ends that contradict each other.

        Raises:
            OutOfStepsError: If it takes more steps than are left.
        """
        table, over, under, bad = self.table, self.over, self.under, self._bad
        low, high = self.low, self.high
        count = 0
        while bad:
            count += 1
            leaving = max(bad) if count > _PATIENCE else self._shortest()
            parts, value = under[leaving], over[leaving]
            least, most = low[leaving], high[leaving]
            if least is not None and value < least * parts:
                bound, rising, lacking = least, True, least * parts - value
            elif most is not None and value > most * parts:
                bound, rising, lacking = most, False, value - most * parts
            else:
                bad.discard(leaving)
                continue
            row = table[leaving]
            entering = self._entering(row, lacking if count <= _PATIENCE else 0, rising=rising)
            if entering is None:
                pulls = [(column, (c > 0) is rising, abs(c)) for column, c in row.items()]
                return [(leaving, not rising, parts), *pulls]
            self.at[leaving] = bound
            self.exchange(leaving, entering)
        return None

    def _entering(self, row: dict[int, int], lacking: int, *, rising: bool) -> int | None:
        """Of the columns of a row that can still move its way, one that can make up for most.

        The last of those that can make up for all that is lacking; where nothing is said to be
        lacking, simply the last. None where none can move.
        """
        low, high, at = self.low, self.high, self.at
        entering, widest = None, -1
        for column, factor in row.items():
            edge = high[column] if (factor > 0) is rising else low[column]
            room = lacking
            if edge is not None:
                room = (edge - at[column]) * factor
                if room < 0:
                    room = -room
                if not room:
                    continue
                if room > lacking:  # noqa: PLR1730 - a call takes longer than a comparison
                    room = lacking
            if room > widest or (room == widest and entering is not None and column > entering):
                entering, widest = column, room
        return entering

    def _shortest(self) -> int:
        """Of the rows outside their ends one with the fewest terms."""
        table, leaving, size = self.table, 0, 0
        for column in self._bad:
            length = len(table[column])
            if not size or length < size or (length == size and column > leaving):
                leaving, size = column, length
        return leaving

    def cut(self, pulls: list[Pull]) -> Cut:
        """The ends behind a contradiction, which is proved without moving the open ones.

        Raises:
            BlurredError: If it rests on how far they were moved.
        """
        found, total, is_open = [], 0, False
        for column, upper, times in pulls:
            number = (self.high_end if upper else self.low_end)[column]
            found.append((number, times))
            value, outside = self.end_as_it_is(column, upper)
            total += times * (-value if upper else value)
            is_open |= outside
        if total < 0 or (total == 0 and not is_open):
            raise BlurredError
        return tuple(found)

    def end_as_it_is(self, column: int, upper: bool) -> tuple[int, bool]:
        """An end in force as it is, in units of the scale, and whether it is open."""
        number = (self.high_end if upper else self.low_end)[column]
        if number >= 0:
            _, _, value, is_open, _ = self.scaled.ends[number]
            return value, is_open
        held = (self.high if upper else self.low)[column]
        return (held or 0) >> self.shift, False

    def stands(self, column: int) -> tuple[int, int]:
        """Where a column stands, as a numerator and a denominator."""
        if column in self.table:
            return self.over[column], self.under[column] * (self.scaled.scale << self.shift)
        return self.at[column], self.scaled.scale << self.shift

    def without(self, groups: Iterable[int]) -> None:
        """Take groups out of force."""
        self._switch(groups, on=False)

    def with_again(self, groups: Iterable[int]) -> None:
        """Put groups in force."""
        self._switch(groups, on=True)

    def _switch(self, groups: Iterable[int], *, on: bool) -> None:
        changed = set(groups)
        self.steps.take(len(self.scaled.ends))
        self._off = self._off - changed if on else self._off | changed
        if not self._by_side:
            self._index()
        sides = {
            (column, upper) for column, upper, _, _, group in self.scaled.ends if group in changed
        }
        for column, upper in sides:
            self._reset(column, upper)

    def restore(self) -> None:
        """Give every column the ends it has by the system again, where a search set others."""
        if not self._by_side:
            self._index()
        known = len(self.scaled.names)
        for column in range(len(self.low)):
            column = column if column < known else column - len(self.low)  # noqa: PLW2901 - rows are counted from the end
            for upper, numbers in ((False, self.low_end), (True, self.high_end)):
                if numbers[column] < 0:
                    self._reset(column, upper)

    def _index(self) -> None:
        """Find the ends of each side of each column."""
        for number, (column, upper, _, _, _) in enumerate(self.scaled.ends):
            self._by_side.setdefault((column, upper), []).append(number)

    def _reset(self, column: int, upper: bool) -> None:
        """Give one side of a column the narrowest of its ends that are in force."""
        best, chosen = None, -1
        for number in self._by_side.get((column, upper), ()):
            _, _, value, is_open, group = self.scaled.ends[number]
            if group in self._off:
                continue
            value = (value << self.shift) + (-is_open if upper else is_open)
            if best is None or (value < best if upper else value > best):
                best, chosen = value, number
        self.bind(column, upper, best, chosen)

    def bind(self, column: int, upper: bool, value: int | None, number: int) -> None:
        """Set one end of a column, moved inwards where it is open; None for no end."""
        (self.high if upper else self.low)[column] = value
        (self.high_end if upper else self.low_end)[column] = number
        if column in self.table:
            self._bad.add(column)
            return
        stands = self.at[column]
        least, most = self.low[column], self.high[column]
        if least is not None and stands < least:
            stands = least
        elif most is not None and stands > most:
            stands = most
        if stands != self.at[column]:
            self.shift_to(column, stands)

    def holds_unmoved(self, skip: int) -> bool:
        """Whether the rows still hold where every open end is not moved, and counts as closed.

        Args:
            skip: A column whose ends are not looked at.
        """
        at = {}
        for column in {each for row in self.table.values() for each in row}:
            stands = self.at[column]
            for upper, held in ((False, self.low[column]), (True, self.high[column])):
                if held == stands:
                    at[column] = self.end_as_it_is(column, upper)[0] << self.shift
                    break
            else:
                at[column] = stands
        for column, row in self.table.items():
            if column == skip:
                continue
            value = sum(factor * at[each] for each, factor in row.items())
            for upper, held in ((False, self.low[column]), (True, self.high[column])):
                if held is not None:
                    end = self.end_as_it_is(column, upper)[0] << self.shift
                    apart = end * self.under[column] - value
                    if apart < 0 if upper else apart > 0:
                        return False
        return True


def _between(least: int | None, most: int | None) -> int:
    """The middle of two ends; without one of them the other, or 0 where that lies inside."""
    if least is None:
        return 0 if most is None or most >= 0 else most
    if most is None:
        return max(0, least)
    return (least + most) >> 1
