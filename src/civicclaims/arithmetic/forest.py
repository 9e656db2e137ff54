"""Rows that hang together without a circle: what each allows is handed on, and that decides.

The rows and the unknowns make trees; rows over the same two unknowns, such as the two sides of a
share, count as one. From the leaves inwards every row tells the unknown nearer
to the root what it can be, given what the others can be; all can hold if something is left to
every unknown. From the root outwards each unknown then gets a value.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

import attrs

from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.system import OutOfStepsError, Steps
from civicclaims.arithmetic.tree import Tree

Point: TypeAlias = list[tuple[int, int]]
Cut: TypeAlias = tuple[tuple[int, Fraction], ...]


@attrs.frozen
class Edge:
    """One end of what an unknown can be, and where it is from.

    Attributes:
        value: The end.
        open: Whether it is outside.
        parts: The ends it was worked out from, by their number in the system, or as further
            edges, and how often each counts.
    """

    value: Fraction
    open: bool
    parts: tuple[tuple["int | Edge", Fraction], ...]


class _Range:
    """What an unknown or a row can be, between two edges."""

    __slots__ = ("high", "low")

    def __init__(self) -> None:
        self.low: Edge | None = None
        self.high: Edge | None = None

    def narrow(self, upper: bool, edge: Edge) -> None:
        """Take an edge into account."""
        held = self.high if upper else self.low
        if held is not None:
            apart = held.value - edge.value if upper else edge.value - held.value
            if apart < 0 or (apart == 0 and (held.open or not edge.open)):
                return
        if upper:
            self.high = edge
        else:
            self.low = edge

    def clash(self) -> tuple[Edge, Edge] | None:
        """The two edges, where they leave nothing between them."""
        low, high = self.low, self.high
        if low is None or high is None or low.value < high.value:
            return None
        return (low, high) if low.value > high.value or low.open or high.open else None

    def side(self, upper: bool) -> Edge | None:
        """One of the edges; None where there is none."""
        return self.high if upper else self.low

    def inside(self) -> Fraction:
        """A value that is not at an edge, unless the two are one."""
        if self.low is None:
            return Fraction(0) if self.high is None else self.high.value - 1
        return self.low.value + 1 if self.high is None else (self.low.value + self.high.value) / 2


def decided(scaled: Scaled, tree: Tree, steps: Steps) -> Point | Cut:
    """Decide a system without a circle.

    Returns:
        A point where all holds, or the ends that contradict each other, each with how often it
        counts.

    Raises:
        OutOfStepsError: If it takes more steps than are left, or numbers grow too long.
    """
    known = len(scaled.names)
    ranges = [_Range() for _ in range(known + len(scaled.rows))]
    for number, (column, upper, value, is_open, _) in enumerate(scaled.ends):
        edge = Edge(Fraction(value), is_open, ((number, Fraction(1)),))
        ranges[column].narrow(upper, edge)
    for each in ranges:
        if (clash := each.clash()) is not None:
            return _cut(clash)
    for rows, parent in tree.order:
        steps.take(3 * sum(len(scaled.rows[row]) for row in rows))
        for side, told in _told(scaled, rows, parent, ranges):
            _bearable(told.value, steps)
            if side is None:
                return _cut((told,))
            ranges[parent].narrow(side, told)
        if (clash := ranges[parent].clash()) is not None:
            return _cut(clash)
    return _point(scaled, tree, ranges, steps)


def _bearable(value: Fraction, steps: Steps) -> None:
    bits = value.denominator.bit_length() + value.numerator.bit_length()
    if bits > MOST_BITS:
        raise OutOfStepsError
    steps.take(bits // 512)


def _told(
    scaled: Scaled, rows: tuple[int, ...], parent: int, ranges: list[_Range]
) -> list[tuple[bool | None, Edge]]:
    """What rows tell an unknown of its upper or lower end; or a contradiction, of no end."""
    if len(rows) > 1:
        return _squeezed(scaled, rows, parent, ranges)
    terms = scaled.rows[rows[0]]
    return [
        (upper, edge)
        for upper in (False, True)
        if (edge := _handed_on(terms, parent, ranges, -1 - rows[0], upper=upper)) is not None
    ]


def _handed_on(
    terms: list[tuple[int, int]], parent: int, ranges: list[_Range], row: int, *, upper: bool
) -> Edge | None:
    """What a row makes of one end of an unknown; None where another of its ends is missing."""
    own = next(factor for column, factor in terms if column == parent)
    # own * parent = row - others: the row at this end, the others where they take most off.
    at_top = upper is (own > 0)
    edge = ranges[row].side(at_top)
    if edge is None:
        return None
    total, is_open = edge.value, edge.open
    parts: list[tuple[int | Edge, Fraction]] = [(edge, Fraction(1, abs(own)))]
    for column, factor in terms:
        if column == parent:
            continue
        other = ranges[column].side((factor > 0) is not at_top)
        if other is None:
            return None
        total -= factor * other.value
        is_open = is_open or other.open
        parts.append((other, Fraction(abs(factor), abs(own))))
    return Edge(total / own, is_open, tuple(parts))


def _squeezed(
    scaled: Scaled, rows: tuple[int, ...], parent: int, ranges: list[_Range]
) -> list[tuple[bool | None, Edge]]:
    """What rows over the same two unknowns make of the ends of one of them.

    Every side of a row, and of what the other unknown can be, says that `a * other + b * parent`
    is at most something. Two with opposite signs of `a` add up to an end of the parent; or, where
    the parent cancels too, to a contradiction, which is given as an edge of no side.
    """
    other = next(column for column, _ in scaled.rows[rows[0]] if column != parent)
    sides = list(_sides(scaled, rows, (other, parent), ranges))
    found: list[tuple[bool | None, Edge]] = []
    above = [side for side in sides if side[0] > 0]
    below = [side for side in sides if side[0] < 0]
    for a, b, most, one in above:
        for c, d, least, another in below:
            factor, total = -c * b + a * d, -c * most + a * least
            is_open = one.open or another.open
            size = abs(factor) or 1
            parts = ((one, Fraction(-c, size)), (another, Fraction(a, size)))
            if factor:
                found.append((factor > 0, Edge(total / factor, is_open, parts)))
            elif total < 0 or (total == 0 and is_open):
                found.append((None, Edge(total, is_open, parts)))
    return found


def _sides(
    scaled: Scaled, rows: tuple[int, ...], pair: tuple[int, int], ranges: list[_Range]
) -> Iterator[tuple[int, int, Fraction, Edge]]:
    """All that rows over two unknowns, and the ends of the first, say: a, b, the most, and why."""
    other, parent = pair
    told = [(dict(scaled.rows[row]), ranges[-1 - row]) for row in rows]
    for factors, within in (*told, ({other: 1}, ranges[other])):
        for upper, sign in ((False, -1), (True, 1)):
            edge = within.side(upper)
            if edge is not None:
                yield sign * factors[other], sign * factors.get(parent, 0), sign * edge.value, edge


def _cut(clash: tuple[Edge, ...]) -> Cut:
    """The ends of the system behind edges that clash."""
    found: dict[int, Fraction] = {}
    waiting: list[tuple[int | Edge, Fraction]] = [(edge, Fraction(1)) for edge in clash]
    while waiting:
        edge, times = waiting.pop()
        if isinstance(edge, Edge):
            waiting += [(part, times * share) for part, share in edge.parts]
        else:
            found[edge] = found.get(edge, Fraction(0)) + times
    return tuple(sorted(found.items()))


def _point(scaled: Scaled, tree: Tree, ranges: list[_Range], steps: Steps) -> Point:
    """Give every unknown a value, from the roots outwards."""
    at: dict[int, Fraction] = {root: ranges[root].inside() for root in tree.roots}
    for rows, parent in reversed(tree.order):
        terms = scaled.rows[rows[0]]
        steps.take(3 * len(terms))
        if len(rows) > 1:
            at.update([_between(scaled, rows, parent, at[parent], ranges)])
        else:
            own = next(factor for column, factor in terms if column == parent) * at[parent]
            others = [(column, factor) for column, factor in terms if column != parent]
            at.update(_shared_out(others, own, ranges, ranges[-1 - rows[0]]))
        for column, _ in terms:
            _bearable(at[column], steps)
    scale = scaled.scale
    return [
        (at[column].numerator, at[column].denominator * scale)
        for column in range(len(scaled.names))
    ]


def _between(
    scaled: Scaled, rows: tuple[int, ...], parent: int, value: Fraction, ranges: list[_Range]
) -> tuple[int, Fraction]:
    """The other of two unknowns, and a value of it with which all rows over the two hold."""
    other = next(column for column, _ in scaled.rows[rows[0]] if column != parent)
    left = _Range()
    for upper in (False, True):
        if (own := ranges[other].side(upper)) is not None:
            left.narrow(upper, own)
    for row in rows:
        factors = dict(scaled.rows[row])
        factor = factors[other]
        for upper in (False, True):
            edge = ranges[-1 - row].side(upper)
            if edge is not None:
                end = (edge.value - factors[parent] * value) / factor
                left.narrow(upper is (factor > 0), Edge(end, edge.open, ()))
    return other, left.inside()


def _shared_out(
    terms: list[tuple[int, int]], own: Fraction, ranges: list[_Range], row: _Range
) -> Iterable[tuple[int, Fraction]]:
    """Values of the terms of a row whose sum, with `own` added, lies between the row's ends.

    That there are such values is known. Each term begins inside its range, and all go the same
    share of the way towards the ends that lie where the sum has to go; or one goes all the way,
    if it has no end there.
    """
    start = {column: ranges[column].inside() for column, _ in terms}
    total = sum((factor * start[column] for column, factor in terms), own)
    wanted = _Range()
    for upper in (False, True):
        if (edge := row.side(upper)) is not None:
            wanted.narrow(upper, edge)
        if (reach := _reach(terms, own, ranges, upper=upper)) is not None:
            wanted.narrow(upper, reach)
    if _holds(wanted, total):
        return start.items()
    step = wanted.inside() - total
    rising = step > 0
    ways: dict[int, Fraction] = {}
    for column, factor in terms:
        edge = ranges[column].side((factor > 0) is rising)
        if edge is None:
            start[column] += step / factor
            return start.items()
        ways[column] = edge.value - start[column]
    length = sum((factor * ways[column] for column, factor in terms), Fraction(0))
    share = step / length
    return [(column, start[column] + share * way) for column, way in ways.items()]


def _reach(
    terms: list[tuple[int, int]], own: Fraction, ranges: list[_Range], *, upper: bool
) -> Edge | None:
    """The most, or the least, that terms can come to; None where there is no end to it."""
    total, is_open = own, False
    for column, factor in terms:
        edge = ranges[column].side((factor > 0) is upper)
        if edge is None:
            return None
        total += factor * edge.value
        is_open = is_open or edge.open
    return Edge(total, is_open, ())


def _holds(within: _Range, value: Fraction) -> bool:
    low, high = within.low, within.high
    above = low is None or value > low.value or (value == low.value and not low.open)
    below = high is None or value < high.value or (value == high.value and not high.open)
    return above and below
