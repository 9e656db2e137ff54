"""Which method decides a system, and within how many steps."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.arithmetic import bilinear, forest, parts, table
from civicclaims.arithmetic.integers import search, sides
from civicclaims.arithmetic.pieces import pieces
from civicclaims.arithmetic.proof import Contradiction, Refutation
from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.simplex import FIRST_SHIFT, BlurredError, Simplex
from civicclaims.arithmetic.system import STEPS, Conditions, OutOfStepsError, Steps
from civicclaims.arithmetic.tree import trees

MANY: Final = 60
"""With more rows than this a system is looked at piece by piece, each for a method that fits."""

Answer: TypeAlias = Literal["possible", "impossible", "undecided"]
Cut: TypeAlias = tuple[tuple[int, Fraction | int], ...]
"""Ends that contradict each other: the number of each, and how often it counts."""

_Point: TypeAlias = tuple[list[str], list[tuple[int, int]]]


@attrs.frozen(slots=False)
class Verdict:
    """Whether a system can hold, with the proof.

    Attributes:
        answer: "undecided" where the steps that were allowed did not suffice.
        points: Where the unknowns stand in the example, as numerators and denominators.
        cause: Why it cannot hold, or the ends that contradict each other of a scaled system.
    """

    answer: Answer
    points: tuple[_Point, ...] = attrs.field(default=(), repr=False)
    cause: Refutation | tuple[Scaled, Cut] | None = attrs.field(default=None, repr=False)

    @cached_property
    def example(self) -> Mapping[str, Fraction]:
        """A value of every unknown with which all conditions hold; empty for other answers."""
        return {
            name: Fraction(over, under)
            for names, point in self.points
            for name, (over, under) in zip(names, point, strict=True)
        }

    @cached_property
    def refutation(self) -> Refutation | None:
        """Why it cannot hold; None for other answers."""
        if isinstance(self.cause, tuple):
            return Contradiction(tuple(sides(*self.cause)))
        return self.cause


def decide(conditions: Conditions, steps: int = STEPS) -> Verdict:
    """Decide whether a system can hold.

    Args:
        conditions: The system.
        steps: How much may be done; see `STEPS`.
    """
    try:
        return decided(conditions, Steps(steps))
    except OutOfStepsError:
        return Verdict("undecided")


def decided(conditions: Conditions, steps: Steps) -> Verdict:
    """Decide whether a system can hold, and use up steps for it.

    Raises:
        OutOfStepsError: If it takes more steps than are left.
    """
    if any(condition.products for condition in conditions):
        found = bilinear.decided(conditions, lambda relaxed: _linear(relaxed, steps))
        if not isinstance(found, Mapping):
            return Verdict("impossible", cause=found)
        point = [(each.numerator, each.denominator) for each in found.values()]
        return Verdict("possible", ((list(found), point),))
    scaled = Scaled(conditions)
    steps.take(8 * len(scaled.ends))
    if len(scaled.rows) == 1 and (closed := parts.decided(scaled)) is not None:
        return _verdict(scaled, closed)
    if len(scaled.rows) <= MANY and not scaled.whole and not scaled.cases:
        return _by_simplex(scaled, steps)
    # Neither a forest nor a network need hang together.
    return _as_forest_or_network(scaled, steps) or _piecewise(conditions, scaled, steps)


def _linear(conditions: Conditions, steps: Steps) -> Mapping[str, Fraction] | Refutation:
    verdict = decided(conditions, steps)
    return verdict.example if verdict.refutation is None else verdict.refutation


def _verdict(scaled: Scaled, found: list[tuple[int, int]] | Cut) -> Verdict:
    """The verdict of a method that gives a point as a list, or the ends that contradict."""
    if isinstance(found, list):
        return Verdict("possible", ((scaled.names, found),))
    return Verdict("impossible", cause=(scaled, found))


def _by_simplex(scaled: Scaled, steps: Steps) -> Verdict:
    """Decide by simplex and branching, with ever smaller parts for open ends."""
    shift = FIRST_SHIFT
    while True:
        simplex = Simplex(scaled, steps, shift)
        try:
            refutation = search(simplex)
        except BlurredError:
            shift *= 4
            if shift > MOST_BITS:
                raise OutOfStepsError from None
            continue
        if refutation is not None:
            return Verdict("impossible", cause=refutation)
        point = [simplex.stands(column) for column in range(len(scaled.names))]
        return Verdict("possible", ((scaled.names, point),))


def _piecewise(conditions: Conditions, scaled: Scaled, steps: Steps) -> Verdict:
    """Decide piece by piece; one piece that cannot hold decides, and else one undecided does."""
    points: list[_Point] = []
    ran_out = None
    cut = pieces(conditions)
    if len(cut) == 1:
        return _piece(scaled, steps)
    for piece in cut:
        try:
            verdict = _piece(Scaled(piece.conditions), steps)
        except OutOfStepsError as error:
            ran_out = error
            continue
        if verdict.refutation is not None:
            return Verdict("impossible", cause=piece.placed(verdict.refutation))
        points += verdict.points
    if ran_out is not None:
        raise ran_out
    return Verdict("possible", tuple(points))


def _piece(scaled: Scaled, steps: Steps) -> Verdict:
    """Decide one piece by the method that fits."""
    if len(scaled.rows) == 1 and (found := parts.decided(scaled)) is not None:
        return _verdict(scaled, found)
    if scaled.whole or len(scaled.rows) > MANY:
        return _as_forest_or_network(scaled, steps) or _by_simplex(scaled, steps)
    return _by_simplex(scaled, steps)


def _as_forest_or_network(scaled: Scaled, steps: Steps) -> Verdict | None:
    """Decide what makes no circle, or what flows; None for anything else."""
    if (tree := trees(scaled)) is not None:
        return _verdict(scaled, forest.decided(scaled, tree, steps))
    if (turned := table.sides_of(scaled)) is not None:
        return _verdict(scaled, table.decided(scaled, turned, steps))
    return None
