"""Where rows make no circle, handing on what each allows decides."""

from fractions import Fraction

import pytest
from hypothesis import given
from tests.arithmetic.drawn import (
    agree,
    by_engine,
    can,
    figure,
    integers,
    relation,
    total,
    trees,
    verified,
)

from civicclaims.arithmetic import forest
from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.system import Condition, Conditions, OutOfStepsError, Row, Steps
from civicclaims.arithmetic.tree import trees as trees_of
from civicclaims.values.interval import Interval


@given(trees())
def test_a_tree_is_decided_by_what_is_handed_on(asked: Conditions) -> None:
    """On trees of rows the forest and the simplex agree, with ties and without ends."""
    assert "forest" in agree(asked)


def test_circles_are_left_to_the_simplex() -> None:
    """Rows that share two unknowns of more, cases, integers and empty rows are for others."""
    one = relation(Row((("a", 1), ("b", 1), ("c", 1)), Interval.exactly(1)))
    other = relation(Row((("a", 1), ("b", -1), ("d", 1)), Interval.exactly(0)))
    assert trees_of(Scaled((one, other))) is None
    assert trees_of(Scaled((one, integers("a")))) is None
    assert trees_of(Scaled((one, relation(Row((), Interval()))))) is None
    round_about = [
        relation(Row(((a, 1), (b, 1)), Interval.exactly(1))) for a, b in ("ab", "bc", "ca")
    ]
    assert trees_of(Scaled(tuple(round_about))) is None
    case = Condition(cases=((Row((("a", 1),), Interval.exactly(1)),),))
    assert trees_of(Scaled((one, case))) is None
    assert trees_of(Scaled((one,))) is not None


def test_bounds_alone_miss_what_a_circle_forbids() -> None:
    """What each row by itself allows can still be impossible together."""
    asked = (
        figure("a", Interval.closed(0, 1)),
        figure("b", Interval.closed(0, 1)),
        relation(Row((("a", 1), ("b", 1)), Interval.exactly(1))),
        relation(Row((("a", 1), ("b", -1)), Interval.exactly(Fraction(1, 2)))),
        relation(Row((("a", 2), ("b", 1)), Interval.exactly(1))),
    )
    assert not can(asked)


@pytest.mark.parametrize("last", [9_999, 10_000])
def test_a_chain_of_ten_thousand_is_decided(last: int) -> None:
    """Ten thousand sums, each of the one before, are decided and proved."""
    chain = [total(f"n{n + 1}", [f"n{n}"]) for n in range(9_999)]
    asked = (
        figure("n0", Interval.at_least(10_000)),
        *chain,
        figure("n9999", Interval.at_most(last)),
    )
    assert can(asked) is (last == 10_000)


def test_a_star_of_a_thousand_sums_is_decided() -> None:
    """Sums that all speak of one unknown hand on to it."""
    asked = [figure("all", Interval.parse("(2, 3)"))]
    for n in range(1_000):
        asked += [
            figure(f"a{n}", Interval.closed(1, 2)),
            figure(f"b{n}", Interval.parse("[1, 2)")),
            total("all", [f"a{n}", f"b{n}"]),
        ]
    assert can(tuple(asked))
    assert not can((*asked, figure("a7", Interval.exactly(2)), figure("all", Interval.at_least(4))))


def test_an_unknown_without_ends_takes_what_is_left() -> None:
    """Where an unknown has no end on the side that is wanted, it goes all the way."""
    asked = (
        figure("a", Interval.closed(10, 20)),
        figure("b", Interval.at_least(3)),
        figure("c", Interval.at_most(-5)),
        total("a", ["b", "c"]),
        relation(Row((("d", 2), ("a", -1), ("e", 1)), Interval.parse("(7, 9)"))),
    )
    assert by_engine("forest", asked) is True
    assert by_engine("forest", (*asked, figure("b", Interval.exactly(14)))) is False


def test_numbers_that_grow_too_long_are_given_up() -> None:
    """Halving again and again makes a number too long to work with."""
    chain = [
        relation(Row(((f"n{n}", 1), (f"n{n + 1}", -(3**400))), Interval.exactly(0)))
        for n in range(600)
    ]
    asked = (figure("n600", Interval.exactly(1)), figure("n0", Interval.at_least(0)), *chain)
    scaled = Scaled(asked)
    tree = trees_of(scaled)
    assert tree is not None
    with pytest.raises(OutOfStepsError):
        forest.decided(scaled, tree, Steps())
    assert verified(asked).answer == "undecided"
    assert 3**400 > 1
    assert MOST_BITS < 600 * 400 * 1.58


def test_too_few_steps_are_too_few() -> None:
    """A tree takes as many steps as it has terms."""
    asked = (figure("a", Interval.closed(0, 1)), total("a", ["b"]), total("b", ["c"]))
    scaled = Scaled(asked)
    tree = trees_of(scaled)
    assert tree is not None
    with pytest.raises(OutOfStepsError):
        forest.decided(scaled, tree, Steps(5))


def test_rows_over_the_same_two_unknowns_are_one() -> None:
    """A share between two ends is two rows, which squeeze its part between two multiples."""
    part = (
        Row((("a", 100), ("b", -27)), Interval.at_least(0)),
        Row((("a", 100), ("b", -29)), Interval.at_most(0)),
    )
    asked = (relation(*part), figure("b", Interval.closed(100, 200)))
    assert by_engine("forest", asked) is True
    assert by_engine("forest", (*asked, figure("a", Interval.at_least(58)))) is True
    assert by_engine("forest", (*asked, figure("a", Interval.at_least(58, open=True)))) is False
    assert by_engine("forest", (*asked, figure("a", Interval.at_most(26)))) is False


def test_rows_over_the_same_two_unknowns_contradict_each_other() -> None:
    """A sum that is stated twice, in multiples of each other, must be the same both times."""
    once = Row((("a", 1), ("b", 1)), Interval.parse("[1, 2)"))
    for within, possible in (("[2, 4)", True), ("[4, 5]", False), ("[5, 6]", False)):
        twice = Row((("a", 2), ("b", 2)), Interval.parse(within))
        assert by_engine("forest", (relation(once, twice),)) is possible
        turned = Row((("a", -2), ("b", -2)), -Interval.parse(within))
        assert by_engine("forest", (relation(once, turned), total("b", ["c", "d"]))) is possible
