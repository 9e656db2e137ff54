"""Rows over columns, as the simplex method keeps them, in whole numbers.

A row is a column that depends on others: `d*y = a*x + b*z + …`. What does not depend stands at a
whole number. An exchange turns one of each into the other.
"""

from collections.abc import Iterable
from math import gcd
from typing import Final

from civicclaims.arithmetic.scaled import MOST_BITS
from civicclaims.arithmetic.system import OutOfStepsError, Steps

try:  # Faster by far for numbers of thousands of digits, and not needed.
    from gmpy2 import gcd as gcd_of_long
except ImportError:
    gcd_of_long = gcd

VERY_LONG: Final = 4_096
"""From so many binary digits on, common divisors are left to gmpy2 where it is installed."""

_LONG: Final = 1 << 30
"""Rows are shortened by their common divisor where they are counted in more parts than this."""


class Tableau:
    """Rows over columns, where each stands, and which rows are outside their ends.

    Attributes:
        low: The lower end of each column in force; None for none.
        high: The upper end of each column in force; None for none.
        at: Where each column stands that does not depend on others.
        table: The terms of each column that depends on others.
        under: What the column counts in its own row, more than 0.
        over: What its terms come to, so that it stands at `over / under`.
        steps: What may still be done.
    """

    __slots__ = ("_bad", "at", "high", "low", "over", "steps", "table", "under")

    def __init__(self, rows: Iterable[Iterable[tuple[int, int]]], size: int, steps: Steps) -> None:
        """Begin with rows that have no ends, and nothing standing anywhere.

        Args:
            rows: The terms of each row; its own column is counted from the end, so that the first
                is -1.
            size: How many columns there are, those of rows included.
            steps: What may be done.
        """
        self.steps = steps
        self.low: list[int | None] = [None] * size
        self.high: list[int | None] = [None] * size
        self.at: list[int] = []
        self.table = {-1 - place: dict(terms) for place, terms in enumerate(rows)}
        self.under = dict.fromkeys(self.table, 1)
        self.over: dict[int, int] = {}
        self._bad: set[int] = set()

    def _stand(self, columns: Iterable[int]) -> None:
        """Work out where rows stand, and which of them are outside their ends."""
        table, over, under, bad = self.table, self.over, self.under, self._bad
        low, high, at = self.low, self.high, self.at
        for column in columns:
            value = 0
            for each, factor in table[column].items():
                value += factor * at[each]
            over[column] = value
            parts, least, most = under[column], low[column], high[column]
            if (least is not None and value < least * parts) or (
                most is not None and value > most * parts
            ):
                bad.add(column)
            else:
                bad.discard(column)

    def _ease(self) -> None:
        """Bring short rows between their ends by moving one unknown each, as far as it may go.

        It need not last, but saves exchanges, which take longer.
        """
        low, high, at, over, table = self.low, self.high, self.at, self.over, self.table
        short = [column for column in self._bad if 0 < len(table[column]) < 4]
        if not short:
            return
        stands_in: dict[int, list[tuple[int, int]]] = {}
        for column, row in table.items():
            for each, factor in row.items():
                stands_in.setdefault(each, []).append((column, factor))
        for column in short:
            least, most, value = low[column], high[column], over[column]
            if least is not None and value < least:
                lacking = least - value
            elif most is not None and value > most:
                lacking = most - value
            else:
                continue
            moved, furthest, step = 0, 0, 0
            for each, factor in table[column].items():
                edge = high[each] if (factor > 0) is (lacking > 0) else low[each]
                # As far as the row lacks, rounded outwards, but not past the end of the unknown.
                whole = -(-abs(lacking) // abs(factor))
                room = whole if edge is None else min(whole, abs(edge - at[each]))
                if room * abs(factor) > furthest:
                    moved, furthest = each, room * abs(factor)
                    step = room if (factor > 0) is (lacking > 0) else -room
            if furthest:
                self.nudge(moved, step, stands_in[moved])

    def exchange(self, leaving: int, entering: int) -> None:
        """Let `entering` depend on `leaving`, which now stands at a whole number.

        Raises:
            OutOfStepsError: If it takes more steps than are left, or numbers grow too long.
        """
        row, parts = self.table.pop(leaving), self.under.pop(leaving)
        del self.over[leaving]
        self._bad.discard(leaving)
        pivot = row.pop(entering)
        if pivot > 0:
            for column in row:
                row[column] = -row[column]
            row[leaving] = parts
        else:
            pivot = -pivot
            row[leaving] = -parts
        if pivot > _LONG:
            pivot = _shortened(row, pivot)
        changed = self._put_in(row, pivot, entering)
        self.table[entering], self.under[entering] = row, pivot
        changed.append(entering)
        self._stand(changed)
        bits = pivot.bit_length()
        if bits > MOST_BITS:
            raise OutOfStepsError
        self.steps.take(len(row) * (len(changed) + 1) * (1 + bits // 128))

    def _put_in(self, row: dict[int, int], pivot: int, entering: int) -> list[int]:
        """Put what `pivot` times a column is into every other row it stands in, and name those."""
        under = self.under
        changed = []
        for column, other in self.table.items():
            factor = other.pop(entering, 0)
            if not factor:
                continue
            parts = under[column]
            if pivot != 1:
                common = gcd(factor, pivot)
                factor //= common
                times = pivot // common
                if times != 1:
                    parts *= times
                    for each in other:
                        other[each] *= times
            for each, coefficient in row.items():
                total = other.get(each, 0) + factor * coefficient
                if total:
                    other[each] = total
                else:
                    del other[each]
            under[column] = parts if parts <= _LONG else _shortened(other, parts)
            changed.append(column)
        return changed

    def shift_to(self, column: int, value: int) -> None:
        """Let a column that does not depend on others stand elsewhere."""
        rows = [(other, row[column]) for other, row in self.table.items() if column in row]
        self.nudge(column, value - self.at[column], rows)

    def nudge(self, column: int, step: int, rows: list[tuple[int, int]]) -> None:
        """Move a column that does not depend on others, and the rows it stands in."""
        self.at[column] += step
        low, high, over, bad = self.low, self.high, self.over, self._bad
        for other, factor in rows:
            value = over[other] = over[other] + factor * step
            parts = self.under[other]
            least, most = low[other], high[other]
            if (least is not None and value < least * parts) or (
                most is not None and value > most * parts
            ):
                bad.add(other)
            else:
                bad.discard(other)


def _shortened(row: dict[int, int], parts: int) -> int:
    """Divide a row, and the parts it is counted in, by what they have in common."""
    measure = gcd if parts.bit_length() < VERY_LONG else gcd_of_long
    common = int(measure(parts, *row.values()))
    if common != 1:
        for column in row:
            row[column] //= common
    return parts // common
