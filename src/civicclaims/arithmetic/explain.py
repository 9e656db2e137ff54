"""Why a system cannot hold, and what would mend it."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.arithmetic.decide import decide, decided
from civicclaims.arithmetic.extremes import left_by_others, span
from civicclaims.arithmetic.pieces import Piece, pieces
from civicclaims.arithmetic.proof import (
    Refutation,
)
from civicclaims.arithmetic.repair import Repair, used
from civicclaims.arithmetic.system import (
    STEPS,
    Condition,
    Conditions,
    OutOfStepsError,
    Steps,
)
from civicclaims.values.interval import Interval


@attrs.frozen(kw_only=True)
class Conflict:
    """Why one piece of a system cannot hold.

    Attributes:
        conditions: The places of conditions that cannot hold together, of which none can be left
            out, in order.
        refutation: Why they cannot hold, with the places of the whole system.
        irreducible: Whether it is known that none can be left out; False where the steps ran out.
        ranges: For each figure among them, what it could still be if the others hold.
        corrections: The sets of conditions that are cheapest to give up so that the rest of the
            piece holds, each in order.
        complete: Whether these are all such sets.
        piece: The places of all conditions that hang together with them, in order.
    """

    conditions: tuple[int, ...]
    refutation: Refutation
    irreducible: bool = True
    ranges: dict[int, Interval]
    corrections: tuple[tuple[int, ...], ...]
    complete: bool
    piece: tuple[int, ...] = ()


def explain(conditions: Conditions, steps: int = STEPS) -> tuple[Conflict, ...]:
    """Explain every piece of a system that cannot hold; empty where none is found.

    Args:
        conditions: The system.
        steps: How much may be done: all of it to find out which pieces cannot hold, and a quarter
            for each of the conflicts, the ranges and the corrections of all pieces together.
    """
    found = []
    allowed = Steps(steps)
    quarters = (Steps(steps // 4), Steps(steps // 4), Steps(steps // 4))
    for piece in pieces(conditions):
        try:
            verdict = decided(piece.conditions, allowed)
        except OutOfStepsError:
            continue
        if verdict.refutation is not None:
            found.append(_explained(piece, verdict.refutation, quarters))
    return tuple(found) or tuple(_unexplained(conditions, steps))


def _unexplained(conditions: Conditions, steps: int) -> Iterator[Conflict]:
    """What a system that cannot hold is known to fail by, where its pieces took too many steps."""
    refutation = decide(conditions, steps).refutation
    if refutation is not None:
        yield Conflict(
            conditions=tuple(sorted(used(conditions, refutation))),
            refutation=refutation,
            irreducible=False,
            ranges={},
            corrections=(),
            complete=False,
            piece=tuple(range(len(conditions))),
        )


def _explained(
    piece: Piece, refutation: Refutation, quarters: tuple[Steps, Steps, Steps]
) -> Conflict:
    """The conflict of one piece, with ranges and corrections, as far as the steps reach."""
    conditions = piece.conditions
    core, refutation, irreducible = _irreducible(conditions, refutation, quarters[0])
    ranges = _ranges(conditions, core, quarters[1])
    corrections, complete = Repair(conditions, core, quarters[2]).smallest()
    return Conflict(
        conditions=tuple(piece.places[place] for place in core),
        refutation=piece.placed(refutation),
        irreducible=irreducible,
        ranges={piece.places[place]: each for place, each in ranges.items()},
        corrections=tuple(
            sorted(tuple(piece.places[place] for place in sorted(each)) for each in corrections)
        ),
        complete=complete,
        piece=piece.places,
    )


def _ranges(conditions: Conditions, core: list[int], steps: Steps) -> dict[int, Interval]:
    """What each figure of a conflict could be if the others hold, as far as the steps reach."""
    held = [conditions[place] for place in core]
    found = {}
    if _is_one_sum(held):
        found = {core[number]: each for number, each in left_by_others(held).items()}
    for place in core:
        measure = conditions[place].measure
        if measure is None or place in found:
            continue
        others = tuple(conditions[each] for each in core if each != place)
        try:
            left = span(others, measure, steps)
        except OutOfStepsError:
            break
        if left is not None:
            found[place] = left
    return found


_DROPPED_FIRST: Final = ("assumption", "relation", "figure", "nature")


def _irreducible(
    conditions: Conditions, refutation: Refutation, steps: Steps
) -> tuple[list[int], Refutation, bool]:
    """Conditions that cannot hold together and of which none can be left out.

    Figures and relations are left out first with all integers in force, then what makes integers.
    """
    core = sorted(used(conditions, refutation))
    natures = [place for place, each in enumerate(conditions) if each.kind == "nature"]
    if any(place in core for place in natures):
        core = sorted({*core, *natures})
    if _is_one_sum([conditions[place] for place in core]):
        return core, refutation, True
    kept: set[int] = set()
    try:
        while True:
            rest = [place for place in core if place not in kept]
            if not rest:
                return core, refutation, True
            place = min(rest, key=lambda each: (_DROPPED_FIRST.index(conditions[each].kind), -each))
            smaller = [each for each in core if each != place]
            within = tuple(conditions[each] for each in smaller)
            steps.take(sum(len(each.rows) for each in within) + 1)
            if _hangs_loose(within):
                kept.add(place)
                continue
            verdict = decided(within, steps)
            if verdict.refutation is None:
                kept.add(place)
                continue
            needed = used(within, verdict.refutation)
            if conditions[place].kind != "nature":
                needed |= {n for n, each in enumerate(smaller) if each in natures}
            core = [each for n, each in enumerate(smaller) if n in needed]
            refutation = Piece(tuple(smaller), within).placed(verdict.refutation)
    except OutOfStepsError:
        return core, refutation, False


def _is_one_sum(conditions: list[Condition]) -> bool:
    """Whether one row hangs together unknowns that have one row of their own each.

    A refutation that needs all of these is irreducible: without the row nothing hangs together,
    and without the row of one unknown that one makes up for all the others.
    """
    if any(each.cases or each.products or each.whole or len(each.rows) != 1 for each in conditions):
        return False
    rows = [each.rows[0] for each in conditions]
    several = [row for row in rows if len(row.terms) > 1]
    alone = [row.terms[0][0] for row in rows if len(row.terms) == 1]
    return (
        len(several) == 1
        and len(several[0].terms) == len(alone) == len(set(alone)) == len(rows) - 1
        and not any(row.within.is_empty for row in rows)
    )


def _hangs_loose(conditions: Conditions) -> bool:
    """Whether conditions hold for a plain reason.

    A row with an unknown that stands nowhere else can be brought to hold whatever the others
    are; so it can be put aside, and then the next. What is left at last must be single unknowns
    with one condition each.
    """
    if any(each.cases or each.products or each.whole for each in conditions):
        return False
    rows = [row for condition in conditions for row in condition.rows]
    stands_in: dict[str, set[int]] = {}
    for place, row in enumerate(rows):
        if not row.terms or row.within.is_empty:
            return False
        for name, _ in row.terms:
            stands_in.setdefault(name, set()).add(place)
    waiting = [name for name, places in stands_in.items() if len(places) == 1]
    left = len(rows)
    while waiting:
        places = stands_in[waiting.pop()]
        if len(places) != 1:
            continue
        (place,) = places
        left -= 1
        for name, _ in rows[place].terms:
            stands_in[name].discard(place)
            if len(stands_in[name]) == 1:
                waiting.append(name)
    return left == 0
