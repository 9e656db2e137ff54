"""Sums that hang together like a network: two-way tables with totals above all."""

from typing import Final

from civicclaims.arithmetic.network import Network
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.system import Steps

Point = list[tuple[int, int]]

_SHIFT: Final = 40
"""Ends are counted in parts of two to this power; an open one lies one part further in.

There are never so many ends that such parts add up to a unit.
"""


def sides_of(scaled: Scaled) -> list[int] | None:
    """For each row 1 or -1, so that every unknown stands on both sides once; None if none do.

    A row is turned round where it is -1. An unknown that stands in one row alone stands in the
    ground besides.
    """
    mixed = len(scaled.whole) not in {0, len(scaled.names)}
    if scaled.cases or mixed or not all(scaled.rows):
        return None
    rows_of: list[list[tuple[int, int]]] = [[] for _ in scaled.names]
    for row, terms in enumerate(scaled.rows):
        for column, factor in terms:
            if factor not in {1, -1} or len(rows_of[column]) == 2:
                return None
            rows_of[column].append((row, factor))
    sides = [0] * len(scaled.rows)
    for first in range(len(sides)):
        if not sides[first] and not _turned(scaled, rows_of, first, sides):
            return None
    return sides


def _turned(
    scaled: Scaled, rows_of: list[list[tuple[int, int]]], first: int, sides: list[int]
) -> bool:
    """Turn round what hangs together with one row; False where that cannot be done."""
    sides[first] = 1
    waiting = [first]
    while waiting:
        row = waiting.pop()
        for column, factor in scaled.rows[row]:
            for other, its in rows_of[column]:
                wanted = -sides[row] * factor * its
                if other != row and not sides[other]:
                    sides[other] = wanted
                    waiting.append(other)
                elif other != row and sides[other] != wanted:
                    return False
    return True


def decided(scaled: Scaled, sides: list[int], steps: Steps) -> Point | tuple[tuple[int, int], ...]:
    """Decide a system whose rows `sides_of` has found to be a network.

    Returns:
        A point where all holds, or the ends that contradict each other, each counted once.

    Raises:
        OutOfStepsError: If it takes more steps than are left.
    """
    known, ground = len(scaled.names), len(scaled.rows)
    size = known + ground
    starts, stops = [ground] * size, [ground] * size
    for row, terms in enumerate(scaled.rows):
        for column, factor in terms:
            (stops if factor * sides[row] > 0 else starts)[column] = row
        # What a row comes to leaves it for the ground, or enters from there.
        (starts if sides[row] > 0 else stops)[-1 - row] = row
    low, high, low_end, high_end = _ends(scaled)
    for column in range(size):
        least, most = low[column], high[column]
        if least is not None and most is not None and least > most:
            return (low_end[column], 1), (high_end[column], 1)
    network = Network(ground + 1, starts, stops)
    network.bound(low, high)
    full = network.circulate(steps)
    if full is None:
        under = 1 if scaled.whole else scaled.scale << _SHIFT
        return [(carried, under) for carried in network.flow[:known]]
    pulls = []
    for arc in range(size):
        start, stop = starts[arc] in full, stops[arc] in full
        if start != stop:
            pulls.append(((high_end if start else low_end)[arc], 1))
    return tuple(pulls)


def _ends(
    scaled: Scaled,
) -> tuple[list[int | None], list[int | None], list[int], list[int]]:
    """The narrowest ends of every column, in parts or in whole units, and their numbers."""
    size = len(scaled.names) + len(scaled.rows)
    low: list[int | None] = [None] * size
    high: list[int | None] = [None] * size
    low_end, high_end = [-1] * size, [-1] * size
    unit, shift = (scaled.scale, 0) if scaled.whole else (1, _SHIFT)
    for number, (column, upper, value, is_open, _) in enumerate(scaled.ends):
        end = value // unit << shift
        if upper:
            end -= is_open
            held = high[column]
            if held is None or end < held:
                high[column], high_end[column] = end, number
        else:
            end += is_open
            held = low[column]
            if held is None or end > held:
                low[column], low_end[column] = end, number
    return low, high, low_end, high_end
