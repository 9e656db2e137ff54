"""Systems that Hypothesis draws, and verdicts on them that have passed the verifier."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final

import attrs
from hypothesis import strategies as st

from civicclaims.arithmetic import forest, parts, table
from civicclaims.arithmetic.decide import Verdict, decide
from civicclaims.arithmetic.integers import search, sides
from civicclaims.arithmetic.proof import Contradiction, Refutation, holds, refutes
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.simplex import BlurredError, Simplex
from civicclaims.arithmetic.system import STEPS, Condition, Conditions, Kind, Row, Steps
from civicclaims.arithmetic.tree import trees as trees_of
from civicclaims.values.interval import Interval
from civicclaims.values.rounding import Rounding

NAMES: Final = "abcdef"

numbers = st.sampled_from(
    [Fraction(over, under) for under in (1, 1, 1, 2, 3) for over in range(-8, 9)]
)
"""Few numbers, so that ends often meet."""


@st.composite
def ends(draw: st.DrawFn, *, bounded: bool = False, empty: bool = False) -> Interval:
    """Intervals with open, closed and absent ends; some are empty, if they may be."""
    low, high = draw(numbers), draw(numbers)
    if low > high and not (empty and draw(st.integers(0, 7)) == 0):
        low, high = high, low
    left, right = (True, True) if bounded else (draw(st.booleans()), draw(st.booleans()))
    lower_open, upper_open = draw(st.booleans()), draw(st.booleans())
    if low == high and not empty:
        lower_open = upper_open = False
    return Interval(
        low if left or draw(st.booleans()) else None,
        high if right or draw(st.booleans()) else None,
        lower_open,
        upper_open,
    )


@st.composite
def rows(draw: st.DrawFn, names: str = NAMES, least: int = 0) -> Row:
    """Rows of up to three unknowns."""
    chosen = draw(st.lists(st.sampled_from(names), min_size=least, max_size=3, unique=True))
    factors = [draw(st.sampled_from((1, 1, -1, -1, 2, -2, 3, -3))) for _ in chosen]
    return Row(tuple(zip(chosen, factors, strict=True)), draw(ends(empty=True)))


@st.composite
def conditions(
    draw: st.DrawFn, *, cases: bool = False, whole: bool = False, most: int = 7, names: str = NAMES
) -> Conditions:
    """Systems of small rows, with cases or integers if they may have some."""
    found = []
    kinds: tuple[Kind, ...] = ("figure", "figure", "relation", "assumption")
    for _ in range(draw(st.integers(1, most))):
        several = draw(st.lists(rows(names), min_size=1, max_size=2))
        alternatives: tuple[tuple[Row, ...], ...] = ()
        if cases and draw(st.integers(0, 3)) == 0:
            some = st.lists(rows(names), max_size=2).map(tuple)
            alternatives = tuple(draw(st.lists(some, min_size=2, max_size=3)))
        kind = draw(st.sampled_from(kinds))
        weight = draw(st.sampled_from((1, 1, 2, None))) if kind == "figure" else 1
        found.append(Condition(rows=tuple(several), cases=alternatives, kind=kind, weight=weight))
    if whole:
        chosen = draw(st.sets(st.sampled_from(names), min_size=1))
        # Between ends, so that branching comes to an end.
        fences = tuple(Row(((name, 1),), Interval.closed(-9, 9)) for name in sorted(chosen))
        found.append(
            Condition(rows=fences, whole=tuple(sorted(chosen)), kind="nature", weight=None)
        )
    return tuple(found)


@st.composite
def trees(draw: st.DrawFn) -> Conditions:
    """Systems without a circle; rows over the same two unknowns count as one."""
    names, found = ["n0"], []
    for _ in range(draw(st.integers(1, 6))):
        parent = draw(st.sampled_from(names))
        fresh = [f"n{len(names) + n}" for n in range(draw(st.integers(1, 3)))]
        names += fresh
        terms = tuple((name, draw(st.sampled_from((1, -1, 2, -3)))) for name in (parent, *fresh))
        within = draw(st.just(Interval.exactly(0)) | ends())
        found.append(relation(Row(terms, within)))
        while len(terms) == 2 and draw(st.booleans()):
            factors = draw(st.sampled_from(((1, 1), (1, -1), (-2, 1), (3, -2), (-1, -3))))
            again = tuple((name, factor) for (name, _), factor in zip(terms, factors, strict=True))
            found.append(relation(Row(again, draw(ends()))))
    found += [figure(name, draw(ends())) for name in names if draw(st.integers(0, 4))]
    return tuple(found)


@st.composite
def tables(draw: st.DrawFn, *, whole: bool = False) -> Conditions:
    """Tables with totals of rows, of columns and of all."""
    height, width = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    sums = {f"r{r}": [f"c{r}{c}" for c in range(width)] for r in range(height)}
    sums |= {f"k{c}": [f"c{r}{c}" for r in range(height)] for c in range(width)}
    sums["all"] = [f"r{r}" for r in range(height)]
    names = dict.fromkeys([*(name for each in sums.values() for name in each), *sums])
    spans = {name: draw(ends(bounded=True)) for name in names}
    found = [figure(name, spans[name]) for name in names if draw(st.integers(0, 5))]
    found += [total(name, addends) for name, addends in sums.items()]
    found.append(total("all", [f"k{c}" for c in range(width)]))
    return (*found, integers(*names)) if whole else tuple(found)


def figure(name: str, within: Interval, weight: int | None = 1) -> Condition:
    """One unknown lies in an interval."""
    return Condition(rows=(Row(((name, 1),), within),), kind="figure", weight=weight)


def relation(*found: Row) -> Condition:
    """Rows that all hold."""
    return Condition(rows=found)


def total(name: str, addends: Iterable[str]) -> Condition:
    """Unknowns that add up to another."""
    terms = (*((each, 1) for each in addends), (name, -1))
    return relation(Row(terms, Interval.exactly(0)))


def integers(*names: str) -> Condition:
    """Unknowns that are whole numbers of 0 or more."""
    least = tuple(Row(((name, 1),), Interval.at_least(0)) for name in names)
    return Condition(rows=least, whole=names, kind="nature", weight=None)


def shares(
    percentages: Iterable[int | str],
    convention: str = "unknown",
    *,
    unit: Fraction | str = "1",
    signed: bool = True,
) -> Conditions:
    """Percentages of one whole, none of them less than 0 where they are `signed`."""
    said = [Fraction(each) for each in percentages]
    rounding = Rounding(convention)
    found = [
        figure(f"p{n}", rounding.preimage(each, Fraction(unit))) for n, each in enumerate(said)
    ]
    if signed:
        found += [relation(Row(((f"p{n}", 1),), Interval.at_least(0))) for n in range(len(said))]
    parts_of = tuple((f"p{n}", 1) for n in range(len(said)))
    return (*found, relation(Row(parts_of, Interval.exactly(100))))


def verified(asked: Conditions, steps: int = STEPS) -> Verdict:
    """The verdict on a system, whose proof has been verified."""
    verdict = decide(asked, steps)
    return _proved(asked, verdict)


def can(asked: Conditions) -> bool:
    """Whether a system can hold; the verdict is verified, and not undecided."""
    verdict = verified(asked)
    assert verdict.answer != "undecided"
    return verdict.answer == "possible"


def _proved(asked: Conditions, verdict: Verdict) -> Verdict:
    if verdict.answer == "possible":
        assert verdict.refutation is None
        assert holds(asked, verdict.example)
    elif verdict.answer == "impossible":
        assert verdict.refutation is not None
        assert refutes(asked, verdict.refutation)
        assert not verdict.example
    else:
        assert verdict.refutation is None
        assert not verdict.example
    return verdict


Found = list[tuple[int, int]] | tuple[tuple[int, int | Fraction], ...] | Refutation | None


def _by_simplex(scaled: Scaled) -> Found:
    shift = 24
    while True:
        simplex = Simplex(scaled, Steps(), shift)
        try:
            refutation = search(simplex)
        except BlurredError:
            shift *= 4
            continue
        if refutation is not None:
            return refutation
        return [simplex.stands(column) for column in range(len(scaled.names))]


def _by_parts(scaled: Scaled) -> Found:
    return parts.decided(scaled) if len(scaled.rows) == 1 else None


def _by_forest(scaled: Scaled) -> Found:
    tree = trees_of(scaled)
    return None if tree is None else forest.decided(scaled, tree, Steps())


def _by_table(scaled: Scaled) -> Found:
    turned = table.sides_of(scaled)
    return None if turned is None else table.decided(scaled, turned, Steps())


ENGINES: Final[Mapping[str, Callable[[Scaled], Found]]] = {
    "simplex": _by_simplex,
    "parts": _by_parts,
    "forest": _by_forest,
    "table": _by_table,
}


def by_engine(engine: str, asked: Conditions) -> bool | None:
    """What one engine says, verified; None where it does not apply."""
    scaled = Scaled(asked)
    found = ENGINES[engine](scaled)
    if found is None:
        return None
    if isinstance(found, list):
        example = {name: Fraction(*value) for name, value in zip(scaled.names, found, strict=True)}
        assert holds(asked, example)
        return True
    refutation = Contradiction(tuple(sides(scaled, found))) if isinstance(found, tuple) else found
    assert refutes(asked, refutation)
    return False


def agree(asked: Conditions) -> dict[str, bool]:
    """What every engine that applies says; all say the same as `decide`."""
    said = {
        engine: answer for engine in ENGINES if (answer := by_engine(engine, asked)) is not None
    }
    assert set(said.values()) == {can(asked)}
    return said


def scaled_by(asked: Conditions, factor: Fraction) -> Conditions:
    """A system with the ends of all rows multiplied by a number above 0."""

    def wide(row: Row) -> Row:
        return attrs.evolve(row, within=row.within.scaled(factor))

    return tuple(
        attrs.evolve(
            each,
            rows=tuple(map(wide, each.rows)),
            cases=tuple(tuple(map(wide, case)) for case in each.cases),
        )
        for each in asked
    )
