"""A conflict is irreducible, and the corrections are all the cheapest there are."""

from fractions import Fraction
from itertools import combinations

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import (
    can,
    conditions,
    ends,
    figure,
    integers,
    relation,
    shares,
    total,
    trees,
)

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.explain import Conflict, explain
from civicclaims.arithmetic.extremes import span
from civicclaims.arithmetic.pieces import pieces
from civicclaims.arithmetic.proof import refutes
from civicclaims.arithmetic.repair import MOST_CORRECTIONS
from civicclaims.arithmetic.system import Condition, Conditions, Measure, Product, Row, Steps
from civicclaims.values.interval import Interval


def only(asked: Conditions) -> Conflict:
    """The conflict of a system with one, verified."""
    (found,) = explain(asked)
    _verify(asked, found)
    return found


def _verify(asked: Conditions, conflict: Conflict) -> None:
    inside = set(conflict.conditions)
    assert list(conflict.conditions) == sorted(inside)
    assert refutes(asked, conflict.refutation)
    assert not can(tuple(asked[place] for place in conflict.conditions))
    if conflict.irreducible:
        for out in inside:
            assert can(tuple(asked[place] for place in conflict.conditions if place != out))
    for correction in conflict.corrections:
        (piece,) = [each for each in pieces(asked) if conflict.conditions[0] in each.places]
        left = [place for place in piece.places if place not in correction]
        assert can(tuple(asked[place] for place in left))


def _cheapest(asked: Conditions, places: tuple[int, ...]) -> set[tuple[int, ...]]:
    """All cheapest sets to give up of a few conditions, by trying them all."""
    figures = sum(asked[n].weight or 0 for n in places if asked[n].kind == "figure")
    costs = {}
    for place in places:
        each = asked[place]
        if each.kind == "figure" and each.weight is not None:
            costs[place] = each.weight
        elif each.kind in {"relation", "assumption"}:
            costs[place] = figures + 1
    tried = sorted(
        (sum(costs[place] for place in some), some)
        for size in range(len(costs) + 1)
        for some in combinations(sorted(costs), size)
    )
    best: int | None = None
    found = set()
    for cost, some in tried:
        if best is not None and cost > best:
            break
        if can(tuple(asked[place] for place in places if place not in some)):
            best = cost
            found.add(some)
    return found


@settings(max_examples=80)
@given(conditions(most=5, names="abcd", cases=True) | conditions(most=4, names="abc", whole=True))
def test_conflicts_and_corrections(asked: Conditions) -> None:
    """Each piece that fails has one conflict, irreducible, and all its cheapest corrections."""
    found = explain(asked)
    assert bool(found) is not can(asked)
    failing = [piece for piece in pieces(asked) if not can(piece.conditions)]
    assert len(found) == len(failing)
    for conflict, piece in zip(found, failing, strict=True):
        _verify(asked, conflict)
        assert conflict.irreducible
        assert conflict.complete
        assert set(conflict.conditions) <= set(piece.places)
        assert set(conflict.corrections) == _cheapest(asked, piece.places)


@settings(max_examples=30)
@given(trees())
def test_ranges_are_what_the_others_leave(asked: Conditions) -> None:
    """The range of a figure of a conflict is what it could be without what is printed for it."""
    measured = tuple(
        attrs.evolve(each, measure=Measure(over=each.rows[0].terms))
        if each.kind == "figure"
        else each
        for each in asked
    )
    for conflict in explain(measured):
        _verify(measured, conflict)
        for place in conflict.conditions:
            if measured[place].measure is None:
                assert place not in conflict.ranges
                continue
            others = tuple(measured[n] for n in conflict.conditions if n != place)
            left = conflict.ranges[place]
            assert (left & measured[place].rows[0].within).is_empty
            assert not left.is_empty
            for end in (left.lower, left.upper):
                if end is not None:
                    pinned = relation(Row(measured[place].rows[0].terms, Interval.exactly(end)))
                    assert can((*others, pinned)) is (end in left)


@settings(max_examples=80)
@given(st.data())
def test_ranges_of_one_sum_are_those_of_the_simplex(data: st.DataObject) -> None:
    """What one sum leaves each of its terms is what the general method says."""
    names = "abc"[: data.draw(st.integers(2, 3))]
    factors = [data.draw(st.sampled_from((1, -1, 2, -3))) for _ in names]
    asked = [
        attrs.evolve(figure(name, data.draw(ends())), measure=Measure(over=((name, times),)))
        for name in names
        for times in [data.draw(st.sampled_from((1, 1, 1, 2)))]
    ]
    terms = tuple(zip(names, factors, strict=True))
    asked.append(relation(Row(terms, data.draw(ends()))))
    for conflict in explain(tuple(asked)):
        _verify(tuple(asked), conflict)
        for place, found in conflict.ranges.items():
            measure = asked[place].measure
            assert measure is not None
            others = tuple(asked[each] for each in conflict.conditions if each != place)
            assert found == span(others, measure, Steps())


def test_a_sum_without_ends_on_one_side() -> None:
    """Two that are at most 1 and 2 cannot come to 4; each would have to be more, without end."""
    asked = (
        attrs.evolve(figure("a", Interval.at_most(1)), measure=Measure(over=(("a", 1),))),
        attrs.evolve(
            figure("b", Interval.at_most(2, open=True)), measure=Measure(over=(("b", 1),))
        ),
        relation(Row((("a", 1), ("b", 1)), Interval.closed(4, 5))),
    )
    found = only(asked)
    assert found.ranges == {0: Interval.at_least(2, open=True), 1: Interval.at_least(3)}


def test_three_shares_and_the_relation_make_the_conflict() -> None:
    """28, 25 and 49 percent: all three and their sum; any one of the three could be wrong."""
    asked = shares((28, 25, 49), signed=False)
    asked = tuple(
        attrs.evolve(each, measure=Measure(over=each.rows[0].terms))
        if each.kind == "figure"
        else each
        for each in asked
    )
    found = only(asked)
    assert found.conditions == (0, 1, 2, 3)
    assert found.corrections == ((0,), (1,), (2,))
    assert found.complete
    assert found.ranges[2] == Interval.parse("[46, 48]")


@pytest.mark.parametrize(
    ("weights", "expected"),
    [((1, 1, 1), {(0,)}), ((10, 1, 1), {(1, 2)}), ((None, 1, 1), {(1, 2)}), ((3, 1, 1), {(1, 2)})],
)
def test_weights_say_what_is_given_up(
    weights: tuple[int | None, ...], expected: set[tuple[int, ...]]
) -> None:
    """Of x + y = z and 2y + 1 = z with 1, 1 and 3: x, or y and z where x costs more than both."""
    x, y, z = (
        figure(n, Interval.exactly(v), w) for n, v, w in zip("xyz", (1, 1, 3), weights, strict=True)
    )
    asked = (
        x, y, z, total("z", ["x", "y"]),
        relation(Row((("y", 2), ("z", -1)), Interval.exactly(-1))),
    )  # fmt: skip
    assert set(only(asked).corrections) == expected


def test_costs_of_a_firm() -> None:
    """Where costs are most of the turnover, only a profit of 755 can be what is wrong."""
    asked = (
        figure("p", Interval.exactly(755)),
        figure("c", Interval.exactly(125)),
        figure("t", Interval.exactly(200)),
        relation(Row((("p", 1), ("c", 1), ("t", -1)), Interval.exactly(0))),
        relation(Row((("c", 5), ("t", -3)), Interval.at_least(0))),
    )
    found = only(asked)
    assert found.corrections == ((0,),)


def test_a_trusted_sum_is_mended_by_both_parts() -> None:
    """6 and 6 against a trusted 5, none below 0: both must be wrong."""
    least = Interval.at_least(0)
    asked = (
        figure("x", Interval.exactly(6)),
        figure("y", Interval.exactly(6)),
        figure("z", Interval.exactly(5), None),
        total("z", ["x", "y"]),
        relation(Row((("x", 1),), least), Row((("y", 1),), least)),
    )
    assert only(asked).corrections == ((0, 1),)


def test_a_relation_is_given_up_only_where_nothing_else_helps() -> None:
    """Trusted figures leave the relation; and nothing is left to mend among natures."""
    asked = (
        figure("a", Interval.exactly(1), None),
        figure("b", Interval.exactly(2), None),
        total("a", ["b"]),
    )
    assert only(asked).corrections == ((2,),)
    below = (figure("a", Interval.exactly(-1), None), integers("a"))
    found = only(below)
    assert found.corrections == ()
    assert found.complete
    assert found.conditions == (0, 1)


def test_pieces_are_explained_one_by_one() -> None:
    """Two faults in two pieces are two conflicts; a piece that holds is passed over."""
    asked = (
        figure("a", Interval.exactly(1)),
        figure("b", Interval.exactly(1)),
        figure("a", Interval.exactly(2)),
        figure("c", Interval.exactly(2)),
        figure("c", Interval.exactly(3)),
    )
    assert [each.conditions for each in explain(asked)] == [(0, 2), (3, 4)]
    assert [each.corrections for each in explain(asked)] == [((0,), (2,)), ((3,), (4,))]


def test_many_corrections_are_listed_up_to_a_number() -> None:
    """Where each of many figures could be the wrong one, so many are listed, and it is said."""
    size = MOST_CORRECTIONS + 5
    asked = [figure(f"x{n}", Interval.exactly(1)) for n in range(size)]
    terms = tuple((f"x{n}", 1) for n in range(size))
    found = only((*asked, relation(Row(terms, Interval.exactly(0)))))
    assert len(found.corrections) == MOST_CORRECTIONS
    assert not found.complete
    assert len(found.conditions) == size + 1


def test_many_faults_in_one_piece_are_not_looked_through_to_the_end() -> None:
    """Fourteen faults of two figures each have more cheapest corrections than are tried."""
    asked = []
    for n in range(14):
        asked += [figure(f"x{n}", Interval.exactly(value)) for value in (1, 2)]
    terms = tuple((f"x{n}", 1) for n in range(14))
    found = only((*asked, relation(Row(terms, Interval()))))
    assert not found.complete
    assert len(found.conditions) == 2


def test_what_makes_integers_is_left_out_last() -> None:
    """Of people, percentages and their total, what is needed is named, integers among it."""
    asked = (
        figure("n", Interval.exactly(8)),
        relation(Row((("g", 1000), ("n", -295)), Interval.at_least(0))),
        relation(Row((("g", 1000), ("n", -305)), Interval.at_most(0))),
        integers("n"),
        integers("g"),
        figure("h", Interval.exactly(3)),
        integers("h"),
    )
    found = only(asked)
    assert found.conditions == (0, 1, 2, 4)
    assert found.corrections == ((0,),)


def test_cases_are_explained_too() -> None:
    """A conflict may rest on alternatives."""
    either = tuple((Row((("a", 1),), Interval.exactly(n)),) for n in (1, 2))
    asked = (Condition(cases=either, kind="figure"), figure("a", Interval.exactly(3)))
    assert only(asked).corrections == ((0,), (1,))


def test_a_share_that_is_an_unknown_is_explained() -> None:
    """A conflict may rest on a product, and then no range is given."""
    product = Product(part="a", share="p", whole="b")
    above = Row((("b", 1),), Interval.at_least(0, open=True))
    asked = (
        figure("a", Interval.exactly(1)),
        figure("b", Interval.exactly(2)),
        Condition(rows=(above,), products=(product,)),
        figure("p", Interval.closed(0, Fraction(1, 4))),
        figure("q", Interval.exactly(1)),
    )
    measured = tuple(
        attrs.evolve(each, measure=Measure(over=each.rows[0].terms))
        if each.kind == "figure"
        else each
        for each in asked
    )
    found = only(measured)
    assert found.conditions == (0, 1, 2, 3)
    assert found.corrections == ((0,), (1,), (3,))
    assert set(found.ranges) <= {0, 1, 3}


def test_too_few_steps_leave_a_conflict_as_it_is() -> None:
    """With few steps less is known, and it is said; with fewer still nothing is found."""
    asked = [
        attrs.evolve(figure(f"x{n}", Interval.closed(0, 1)), measure=Measure(over=((f"x{n}", 1),)))
        for n in range(8)
    ]
    alike = tuple((f"x{n}", 1) for n in range(8))
    rising = tuple((f"x{n}", n + 1) for n in range(8))
    asked.append(relation(Row(alike, Interval.at_least(4))))
    asked.append(relation(Row(rising, Interval.at_most(9))))
    system = tuple(asked)
    full = only(system)
    assert (full.irreducible, full.complete, len(full.ranges)) == (True, True, 7)
    seen = set()
    for steps in range(0, 40_000, 400):
        found = explain(system, steps=steps)
        if not found:
            assert decide(system, steps=steps).answer != "possible"
            continue
        assert refutes(system, found[0].refutation)
        assert found[0].ranges.items() <= full.ranges.items() or not found[0].irreducible
        seen.add((found[0].irreducible, found[0].complete))
    assert (True, True) in seen
    assert len(seen) > 1


def test_open_ends_in_a_conflict() -> None:
    """Where a system fails by an open end alone, the conflict says so, however small the step."""
    wide = 1 << 30
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -wide)), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
        figure("c", Interval.at_least(1)),
        relation(Row((("b", wide), ("c", 1), ("a", 1)), Interval.parse("(-inf, 1]"))),
    )
    found = only(asked)
    assert found.complete
    assert set(found.corrections) == _cheapest(asked, tuple(range(len(asked))))


def test_what_is_known_to_fail_is_told_where_its_piece_takes_too_long() -> None:
    """With steps for a verdict and not for the pieces, the conflict is what it rests on."""
    asked = []
    for n in range(6):
        terms = tuple((f"x{k}", (n + 2) ** k) for k in range(6))
        asked.append(relation(Row(terms, Interval.at_least(n * n))))
    asked += [figure("z", Interval.exactly(1)), figure("z", Interval.exactly(2))]
    seen = set()
    for steps in range(0, 600, 5):
        for found in explain(tuple(asked), steps=steps):
            assert found.conditions == (6, 7)
            assert refutes(tuple(asked), found.refutation)
            seen.add((found.irreducible, found.complete))
    assert seen == {(False, False), (True, True)}
