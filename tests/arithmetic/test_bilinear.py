"""Shares that are unknowns themselves are decided by splitting what they can be."""

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import can, figure, relation, total, verified

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.proof import Split
from civicclaims.arithmetic.system import Condition, Conditions, Product, Row
from civicclaims.values.interval import Interval

ABOVE_0 = Interval.at_least(0, open=True)


def named(part: str, share: str, whole: str, divisor: int = 100) -> Condition:
    """A part over a whole above 0 is a share."""
    product = Product(part=part, share=share, whole=whole, divisor=divisor)
    return Condition(rows=(Row(((whole, 1),), ABOVE_0),), products=(product,))


def apart(points: Interval) -> Conditions:
    """The shares of 100 in 200 and of 60 in 150, each good to 5, differ by some points."""
    return (
        figure("a", Interval.closed(95, 105)),
        figure("b", Interval.closed(195, 205)),
        figure("c", Interval.closed(55, 65)),
        figure("d", Interval.closed(145, 155)),
        named("a", "p", "b"),
        named("c", "q", "d"),
        relation(Row((("p", 1), ("q", -1)), points)),
    )


@pytest.mark.parametrize(
    ("gap", "possible"), [(2, True), (10, True), (18, True), (19, False), (25, False)]
)
def test_points_between_shares_of_two_wholes(gap: int, possible: bool) -> None:
    """A gap in points between two shares of bounded wholes is decided, and proved."""
    asked = apart(Interval.exactly(gap))
    assert can(asked) is possible
    if not possible:
        assert isinstance(verified(asked).refutation, Split)


def test_a_gap_ends_where_both_shares_do() -> None:
    """The widest gap is 105 of 195 less 55 of 155; just beyond there is none."""
    widest = Fraction(100 * 105, 195) - Fraction(100 * 55, 155)
    assert can(apart(Interval.at_least(widest - Fraction(1, 100))))
    assert not can(apart(Interval.at_least(widest + Fraction(1, 100))))
    # At the tie itself a verdict may take too long, but is not guessed.
    assert verified(apart(Interval.at_least(widest, open=True))).answer != "possible"


@settings(max_examples=60)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 100), st.sampled_from((1, 100)))
def test_with_an_exact_whole_a_share_is_linear(
    part: int, whole: int, share: int, divisor: int
) -> None:
    """Part over an exact whole is the share exactly if the numbers say so."""
    asked = (
        figure("a", Interval.closed(part - Fraction(1, 2), part + Fraction(1, 2))),
        figure("b", Interval.exactly(whole)),
        figure("p", Interval.closed(share - Fraction(1, 2), share + Fraction(1, 2))),
        named("a", "p", "b", divisor),
    )
    low, high = (Fraction(2 * share + n, 2) * whole / divisor for n in (-1, 1))
    assert can(asked) is (low <= part + Fraction(1, 2) and part - Fraction(1, 2) <= high)


@settings(max_examples=40)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 3))
def test_one_share_of_two_wholes(part: int, whole: int, times: int) -> None:
    """Two parts in one share of their wholes are in proportion."""
    asked = (
        figure("a", Interval.exactly(part)),
        figure("b", Interval.closed(whole, whole + 1)),
        figure("c", Interval.exactly(times * part)),
        figure("d", Interval.closed(times * whole, times * whole + 1)),
        named("a", "p", "b"),
        named("c", "p", "d"),
    )
    assert can(asked)
    other = (*asked[:3], figure("d", Interval.at_most(times * whole - 1)), *asked[4:])
    assert not can(other)


def test_a_share_may_be_of_itself_or_of_nothing_known() -> None:
    """A share with no other row, and a part that is its own whole, have their place."""
    example = verified((named("a", "p", "b"),)).example
    assert example["a"] * 100 == example["p"] * example["b"]
    assert verified((named("b", "p", "b"),)).example["p"] == 100
    assert not can((named("b", "p", "b"), figure("p", Interval.at_most(99))))


def test_a_share_that_is_an_integer_is_split_between_integers() -> None:
    """What is split is whole on both sides where the share is."""
    asked = (
        figure("a", Interval.closed(5, 6)),
        figure("b", Interval.closed(10, 11)),
        named("a", "p", "b", 10),
        figure("p", Interval.closed(0, 10)),
        Condition(whole=("p",), kind="nature"),
    )
    assert verified(asked).example["p"] in {5, 6}
    none = (
        *asked,
        figure("a", Interval.parse("(5.1, 5.3)")),
        figure("b", Interval.parse("(10, 10.1)")),
    )
    assert not can(none)


def test_products_go_with_cases_and_other_integers() -> None:
    """Products, alternatives and whole counts are refuted together."""
    rows = tuple((Row((("p", 1),), Interval.exactly(value)),) for value in (10, 90))
    asked = (
        figure("a", Interval.closed(4, 6)),
        figure("b", Interval.closed(10, 12)),
        named("a", "p", "b"),
        Condition(cases=rows),
    )
    assert not can(asked)
    assert can((*asked[:3], Condition(cases=(*rows, (Row((("p", 1),), Interval.exactly(50)),)))))
    whole = Condition(whole=("a", "b"), kind="nature")
    assert verified((*asked[:3], whole, figure("p", Interval.closed(55, 59)))).answer != "possible"


def test_a_split_too_many_is_given_up() -> None:
    """A product of two unknowns that would have to be irrational is left undecided."""
    asked = (
        named("two", "x", "y", 1),
        figure("two", Interval.exactly(2)),
        total("x", ["y"]),
        figure("x", Interval.closed(0, 2)),
    )
    assert verified(asked, steps=100_000).answer == "undecided"


def test_no_product_with_a_whole_of_nothing() -> None:
    """A whole that can only be 0 or less has no share."""
    asked = (named("a", "p", "b"), figure("b", Interval.at_most(0)))
    assert decide(asked).answer == "impossible"
    assert not can(asked)
