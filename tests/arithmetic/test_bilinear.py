"""Shares that are unknowns themselves are decided by splitting what they can be."""

import random
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import can, figure, relation, total, verified

from civicclaims.arithmetic import bilinear
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
    tied = apart(Interval.at_least(widest, open=True))
    assert verified(tied, steps=100_000).answer != "possible"


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
    few = attrs.evolve(asked[1], rows=(Row((("two", 1),), Interval.closed(2, 3)),))
    assert can((asked[0], few, *asked[2:]))


def test_no_product_with_a_whole_of_nothing() -> None:
    """A whole that can only be 0 or less has no share."""
    asked = (named("a", "p", "b"), figure("b", Interval.at_most(0)))
    assert decide(asked).answer == "impossible"
    assert not can(asked)


def test_shares_with_an_end_on_one_side_alone() -> None:
    """A share that is only at least, or only at most, something squeezes on one side."""
    asked = (
        figure("a", Interval.closed(1, 2)),
        figure("b", Interval.closed(4, 5)),
        named("a", "p", "b"),
    )
    assert can((*asked, figure("p", Interval.at_least(50))))
    assert not can((*asked, figure("p", Interval.at_least(51))))
    assert can((*asked, figure("p", Interval.at_most(20))))
    assert not can((*asked, figure("p", Interval.at_most(19))))


@settings(max_examples=40)
@given(st.data())
def test_products_of_drawn_ranges(data: st.DataObject) -> None:
    """One part of a whole between bounds can be a share exactly if the farthest quotients allow."""
    low_a, low_b, low_p = (data.draw(st.integers(1, 30)) for _ in range(3))
    wide_a, wide_b, wide_p = (data.draw(st.integers(0, 4)) for _ in range(3))
    asked = (
        figure("a", Interval.closed(low_a, low_a + wide_a)),
        figure("b", Interval.closed(low_b, low_b + wide_b)),
        figure("p", Interval.closed(low_p, low_p + wide_p)),
        named("a", "p", "b", 10),
    )
    least = Fraction(10 * low_a, low_b + wide_b)
    most = Fraction(10 * (low_a + wide_a), low_b)
    assert can(asked) is (least <= low_p + wide_p and low_p <= most)


@settings(max_examples=12)
@given(st.integers(0, 11), st.randoms(use_true_random=False))
def test_shares_that_add_up_across_wholes(place: int, chance: random.Random) -> None:
    """Shares of several wholes whose sum is printed end in a verdict in few steps."""
    asked = []
    for n in range(3):
        part, whole = chance.randint(1, 30), chance.randint(30, 60)
        asked += [
            figure(f"a{n}", Interval.closed(part, part + 1)),
            figure(f"b{n}", Interval.closed(whole, whole + 2)),
            named(f"a{n}", f"p{n}", f"b{n}"),
        ]
    printed = Interval.closed(place * 15, place * 15 + 3)
    asked.append(relation(Row(tuple((f"p{n}", 1) for n in range(3)), printed)))
    assert verified(tuple(asked), steps=200_000).answer in {"possible", "impossible", "undecided"}


def test_a_point_below_a_split_is_found() -> None:
    """Where neither end of the wholes gives an example, one is found between them."""
    asked = (
        figure("b", Interval.closed(55, 220)),
        figure("a", Interval.closed(Fraction(59, 2), Fraction(61, 2))),
        named("a", "p", "b"),
        figure("d", Interval.closed(Fraction(59, 2), 118)),
        figure("c", Interval.closed(Fraction(5, 2), Fraction(7, 2))),
        named("c", "q", "d"),
        figure("p", Interval.at_least(0)),
        figure("q", Interval.at_least(0)),
        relation(Row((("q", 1), ("p", -1)), Interval.closed(Fraction(-47, 2), Fraction(-45, 2)))),
    )
    example = verified(asked).example
    assert example["p"] * example["b"] == 100 * example["a"]


def test_too_many_splits_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more splits would be needed than are sensible, it is undecided."""
    asked = apart(Interval.exactly(19))
    assert not can(asked)
    monkeypatch.setattr(bilinear, "DEEPEST", 0)
    assert verified(asked).answer == "undecided"
