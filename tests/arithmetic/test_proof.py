"""The verifier believes what adds up, and nothing that was tampered with."""

from collections.abc import Callable
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st
from tests.arithmetic.drawn import can, conditions, figure, integers, relation, total, trees

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.proof import (
    Bound,
    Contradiction,
    EachCase,
    Refutation,
    Side,
    Split,
    Squeeze,
    holds,
    refutes,
)
from civicclaims.arithmetic.system import Condition, Conditions, Product, Row
from civicclaims.values.interval import Interval

ONE = Fraction(1)


def side(place: int, *, upper: bool, row: int = 0, times: Fraction = ONE, case: int = -1) -> Side:
    """One side of a row, not rounded."""
    return Side(place, case, row, upper, False, times)


# Examples.


@given(conditions(cases=True, whole=True, most=4), st.sampled_from("abcdef"), st.fractions(-9, 9))
def test_an_example_is_believed_exactly_if_every_row_holds(
    asked: Conditions, name: str, value: Fraction
) -> None:
    """A changed example is believed exactly if the changed system says that it is one."""
    example = dict(decide(asked).example)
    assume(name in example)
    assert holds(asked, example)
    example[name] = value
    pinned = (*asked, *(figure(each, Interval.exactly(at)) for each, at in example.items()))
    assert holds(asked, example) is can(pinned)


def test_examples_that_are_none() -> None:
    """A row, all cases, a product and an integer are each looked at."""
    product = Product(part="a", share="p", whole="b", divisor=100)
    asked = (
        relation(Row((("a", 2), ("b", -1)), Interval.parse("[0, 1)"))),
        Condition(
            cases=(
                (Row((("a", 1),), Interval.exactly(1)),),
                (Row((("b", 1),), Interval.exactly(4)),),
            )
        ),
        Condition(products=(product,)),
        Condition(whole=("b",)),
    )
    right = {"a": Fraction(2), "b": Fraction(4), "p": Fraction(50)}
    assert holds(asked, right)
    assert not holds(asked, right | {"a": Fraction(5, 2), "p": Fraction(125, 2)})
    assert not holds(asked, right | {"p": Fraction(51)})
    assert not holds(asked, {"a": Fraction(2), "b": Fraction(7, 2), "p": Fraction(400, 7)})
    assert not holds(asked, {"a": Fraction(2), "b": Fraction(3), "p": Fraction(200, 3)})
    for name in right:
        assert not holds(asked, {each: value for each, value in right.items() if each != name})
    assert not holds((Condition(whole=("c",)),), right)
    case = {"a": Fraction(1), "b": Fraction(2), "p": Fraction(50)}
    assert holds(asked, case)


# Refutations that are tampered with.


def leaves(refutation: Refutation) -> list[Contradiction]:
    """The contradictions of a refutation."""
    if isinstance(refutation, Contradiction):
        return [refutation]
    if isinstance(refutation, Split):
        return [*leaves(refutation.below), *leaves(refutation.above)]
    return [each for case in refutation.cases for each in leaves(case)]


def put(refutation: Refutation, old: Contradiction, new: Contradiction) -> Refutation:
    """A refutation with one of its contradictions, taken by identity, replaced."""
    if refutation is old:
        return new
    if isinstance(refutation, Split):
        return attrs.evolve(
            refutation, below=put(refutation.below, old, new), above=put(refutation.above, old, new)
        )
    if isinstance(refutation, EachCase):
        return attrs.evolve(
            refutation, cases=tuple(put(each, old, new) for each in refutation.cases)
        )
    return refutation


AnySide = Side | Bound | Squeeze


def _doubled(each: AnySide) -> AnySide:
    return attrs.evolve(each, times=each.times * 2)


def _turned(each: AnySide) -> AnySide:
    return attrs.evolve(each, upper=not each.upper)


def _negative(each: AnySide) -> AnySide:
    return attrs.evolve(each, times=-each.times)


def _nought(each: AnySide) -> AnySide:
    return attrs.evolve(each, times=Fraction(0))


def _worth(asked: Conditions, leaf: Contradiction) -> bool:
    """Whether sides add up to an impossibility of themselves, by a count made here."""
    sums: dict[str, Fraction] = {}
    least, strict = Fraction(0), False
    for each in leaf.sides:
        assert isinstance(each, Side)
        condition = asked[each.condition]
        row = condition.rows[each.row]
        end = row.within.upper if each.upper else row.within.lower
        if end is None or each.times <= 0:
            return False
        sign = -each.times if each.upper else each.times
        for name, factor in row.terms:
            sums[name] = sums.get(name, Fraction(0)) + sign * factor
        least += sign * end
        strict = strict or (row.within.upper_open if each.upper else row.within.lower_open)
    return not any(sums.values()) and (least > 0 or (least == 0 and strict))


@pytest.mark.parametrize("change", [_doubled, _turned, _negative, _nought])
@settings(max_examples=80)
@given(conditions(most=6) | trees(), st.data())
def test_a_tampered_contradiction_is_believed_only_if_it_adds_up(
    change: Callable[[AnySide], AnySide], asked: Conditions, data: st.DataObject
) -> None:
    """Counting a side otherwise, or taking the other end, is refused unless it adds up as well."""
    refutation = decide(asked).refutation
    assume(isinstance(refutation, Contradiction))
    assert isinstance(refutation, Contradiction)
    assert refutes(asked, refutation)
    place = data.draw(st.integers(0, len(refutation.sides) - 1))
    sides = list(refutation.sides)
    sides[place] = change(sides[place])
    other = Contradiction(tuple(sides))
    assert refutes(asked, other) is _worth(asked, other)
    if change in {_negative, _nought}:
        assert not refutes(asked, other)


@settings(max_examples=80)
@given(conditions(most=6), st.data())
def test_a_contradiction_without_one_of_its_sides_is_none(
    asked: Conditions, data: st.DataObject
) -> None:
    """Every side is needed: its unknowns would not cancel, or nothing impossible would be left."""
    refutation = decide(asked).refutation
    assume(isinstance(refutation, Contradiction))
    assert isinstance(refutation, Contradiction)
    place = data.draw(st.integers(0, len(refutation.sides) - 1))
    fewer = Contradiction(refutation.sides[:place] + refutation.sides[place + 1 :])
    assert refutes(asked, fewer) is _worth(asked, fewer)


@settings(max_examples=60)
@given(conditions(most=6, whole=True, cases=True), st.data())
def test_a_refutation_of_what_holds_is_never_believed(
    asked: Conditions, data: st.DataObject
) -> None:
    """With any one condition left out so that the rest holds, the same refutation fails."""
    refutation = decide(asked).refutation
    assume(refutation is not None)
    assert refutation is not None
    place = data.draw(st.integers(0, len(asked) - 1))
    emptied = [Row(row.terms, Interval()) for row in asked[place].rows]
    free = attrs.evolve(
        asked[place], rows=tuple(emptied), whole=(), cases=tuple(() for _ in asked[place].cases)
    )
    left = (*asked[:place], free, *asked[place + 1 :])
    if can(left):
        assert not refutes(left, refutation)


@settings(max_examples=60)
@given(conditions(most=5, whole=True, cases=True), st.data())
def test_a_branch_with_a_leaf_that_proves_nothing_is_refused(
    asked: Conditions, data: st.DataObject
) -> None:
    """Every leaf of a refutation must be a contradiction of its own."""
    refutation = decide(asked).refutation
    assume(refutation is not None)
    assert refutation is not None
    leaf = data.draw(st.sampled_from(leaves(refutation)))
    assert not refutes(asked, put(refutation, leaf, Contradiction(())))


TWO = (figure("a", Interval.parse("[1, 2)")), figure("a", Interval.parse("[2, 3]")))


def test_an_open_end_is_what_makes_nothing_impossible() -> None:
    """Ends that meet contradict each other exactly if one of them is open."""
    meeting = Contradiction((side(0, upper=True), side(1, upper=False)))
    assert refutes(TWO, meeting)
    closed = (figure("a", Interval.closed(1, 2)), TWO[1])
    assert not refutes(closed, meeting)
    assert refutes((figure("a", Interval.at_most(1)), TWO[1]), meeting)


def test_a_side_without_an_end_is_nothing() -> None:
    """A row that has no end there vouches for nothing."""
    asked = (figure("a", Interval.at_least(1)), figure("a", Interval.at_most(0)))
    assert refutes(asked, Contradiction((side(0, upper=False), side(1, upper=True))))
    assert not refutes(asked, Contradiction((side(0, upper=True), side(1, upper=False))))


def test_a_bound_counts_only_below_its_split() -> None:
    """A bound that no split has set is refused, and so is one of the other branch."""
    asked = (figure("a", Interval.closed(Fraction(1, 4), Fraction(3, 4))), Condition(whole=("a",)))
    low = Bound("a", True, Fraction(0), ONE)
    high = Bound("a", False, ONE, ONE)
    below = Contradiction((side(0, upper=False), low))
    above = Contradiction((side(0, upper=True), high))
    assert refutes(asked, Split("a", Fraction(0), below, above))
    assert not refutes(asked, Split("a", Fraction(0), above, below))
    assert not refutes(asked, below)
    assert not refutes(asked, Split("a", ONE, below, above))
    assert not refutes(asked, Split("b", Fraction(0), below, above))
    # Without the integer the upper branch begins where the lower ends.
    assert not refutes((asked[0],), Split("a", Fraction(0), below, above))
    half = Split("a", Fraction(1, 2), below, above)
    assert not refutes(asked, half)


def test_a_split_of_a_rational_overlaps() -> None:
    """What is no integer may stand at the value of the split in both branches."""
    asked = (figure("a", Interval.parse("[0, 1]")), figure("a", Interval.parse("(1, 2]")))
    low = Contradiction((Bound("a", True, ONE, ONE), side(1, upper=False)))
    high = Contradiction((Bound("a", False, ONE, ONE), side(0, upper=True)))
    assert not refutes(asked, Split("a", ONE, low, high))
    two = (figure("a", Interval.parse("[0, 1)")), asked[1])
    assert refutes(two, Split("a", ONE, low, high))


def test_rounding_is_for_integers_alone() -> None:
    """An end is moved to the next multiple only where all in the row is whole."""
    rounded = Side(0, -1, 0, False, True, ONE)
    upper = Side(1, -1, 0, True, False, ONE)
    asked: Conditions = (
        relation(Row((("a", 2), ("b", 4)), Interval.parse("(2, inf)"))),
        relation(Row((("a", 2), ("b", 4)), Interval.at_most(Fraction(7, 2)))),
    )
    both = Contradiction((rounded, upper))
    assert not refutes(asked, both)
    assert not refutes((*asked, integers("a")), both)
    whole = (*asked, integers("a", "b"))
    assert refutes(whole, both)
    assert not can(whole)
    other = Contradiction((side(0, upper=False), Side(1, -1, 0, True, True, ONE)))
    assert refutes(whole, other)
    least = Contradiction((attrs.evolve(rounded, row=0), Side(1, -1, 0, True, True, ONE)))
    assert refutes(whole, least)


@pytest.mark.parametrize(
    ("within", "upper", "refuted"),
    [
        ("[2.5, inf)", False, True), ("(2, inf)", False, True), ("[2, inf)", False, False),
        ("(-inf, 1.5]", True, True), ("(-inf, 2)", True, True), ("(-inf, 2]", True, False),
    ],
)  # fmt: skip
def test_ends_move_to_the_next_integer_inside(within: str, upper: bool, refuted: bool) -> None:
    """Closed ends move by less than one, open ones by one at most."""
    other = Interval.at_least(2) if upper else Interval.at_most(2)
    asked = (figure("a", Interval.parse(within)), figure("a", other), Condition(whole=("a",)))
    sides = (Side(0, -1, 0, upper, True, ONE), side(1, upper=not upper))
    assert refutes(asked, Contradiction(sides)) is refuted


def test_a_row_without_terms_is_not_rounded() -> None:
    """Nothing to round where nothing is added up."""
    asked = (relation(Row((), Interval.at_least(Fraction(1, 2)))), integers("a"))
    assert refutes(asked, Contradiction((side(0, upper=False),)))
    assert not refutes(asked, Contradiction((Side(0, -1, 0, False, True, ONE),)))


CASES = (
    Condition(
        cases=((Row((("a", 1),), Interval.exactly(1)),), (Row((("a", 1),), Interval.exactly(2)),))
    ),
    figure("a", Interval.exactly(3)),
)


def test_every_case_must_be_refuted() -> None:
    """A case counts only where it is supposed, and none may be left out."""
    one = Contradiction((side(0, upper=True, case=0), side(1, upper=False)))
    two = Contradiction((side(0, upper=True, case=1), side(1, upper=False)))
    assert refutes(CASES, EachCase(0, (one, two)))
    assert not refutes(CASES, EachCase(0, (two, one)))
    assert not refutes(CASES, EachCase(0, (one,)))
    assert not refutes(CASES, EachCase(1, ()))
    assert not refutes(CASES, one)


def test_a_squeeze_rests_on_a_whole_above_0_and_a_bounded_share() -> None:
    """A product is squeezed only by a bound on its share that something vouches for."""
    product = Product(part="a", share="p", whole="b")
    above = Row((("b", 1),), Interval.at_least(0, open=True))
    asked: Conditions = (
        Condition(rows=(above,), products=(product,)),
        figure("p", Interval.closed(0, 2)),
        figure("a", Interval.at_least(5)),
        figure("b", Interval.at_most(2)),
    )
    two = Fraction(2)
    most = Squeeze(0, 0, True, two, ONE)
    sides = (most, side(2, upper=False), side(3, upper=True, times=two))
    assert refutes(asked, Contradiction(sides))
    assert not can(asked)

    for changed in (
        attrs.evolve(most, value=Fraction(1)),
        attrs.evolve(most, upper=False),
        attrs.evolve(most, times=two),
    ):
        assert not refutes(asked, Contradiction((changed, *sides[1:])))
    loose: Conditions = (attrs.evolve(asked[0], rows=()), *asked[1:])
    assert not refutes(loose, Contradiction(sides))
    below = Row((("b", 1),), Interval.at_least(-1))
    assert not refutes((attrs.evolve(asked[0], rows=(below,)), *asked[1:]), Contradiction(sides))
    for row in (Row((("b", 1),), Interval.at_least(1)), above):
        assert refutes((attrs.evolve(asked[0], rows=(row,)), *asked[1:]), Contradiction(sides))
    unbounded = (*asked[:1], figure("p", Interval.at_least(0)), *asked[2:])
    assert not refutes(unbounded, Contradiction(sides))
    # A split vouches for a bound as well as a row does.
    bound = Split("p", two, Contradiction(sides), Contradiction(sides))
    assert not refutes(unbounded, bound)
    negative = Squeeze(0, 0, False, Fraction(0), ONE)
    other = (*asked[:2], figure("a", Interval.at_most(-1)))
    assert refutes(other, Contradiction((negative, side(2, upper=True))))


def test_nothing_is_no_contradiction() -> None:
    """No sides at all prove nothing, of any system."""
    assert not refutes((), Contradiction(()))
    assert not refutes(TWO, Contradiction(()))


def test_unknowns_that_do_not_cancel_prove_nothing() -> None:
    """A sum that still has an unknown in it is no impossibility."""
    asked = (figure("a", Interval.at_least(1)), total("b", ["a"]), figure("b", Interval.at_most(0)))
    sides = (side(0, upper=False), side(1, upper=False), side(2, upper=True))
    assert not can(asked)
    refutation = decide(asked).refutation
    assert refutation is not None
    assert refutes(asked, refutation)
    assert not refutes(asked, Contradiction(sides))
    assert not refutes(asked, Contradiction((side(0, upper=False), side(2, upper=True))))


def test_places_that_are_not_there_vouch_for_nothing() -> None:
    """A condition, a case, a row or a product beyond the last is refused, and so is one before."""
    meeting = (side(0, upper=True), side(1, upper=False))
    assert refutes(TWO, Contradiction(meeting))
    for changed in (
        attrs.evolve(meeting[0], condition=2),
        attrs.evolve(meeting[0], condition=-1),
        attrs.evolve(meeting[0], case=0),
        attrs.evolve(meeting[0], row=1),
        attrs.evolve(meeting[0], row=-1),
        Squeeze(0, 0, True, Fraction(2), ONE),
    ):
        assert not refutes(TWO, Contradiction((changed, meeting[1])))
    assert not refutes(TWO, EachCase(2, (Contradiction(meeting),)))
