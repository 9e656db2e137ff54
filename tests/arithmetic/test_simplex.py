"""The exact simplex, with open ends that are moved inwards by ever smaller parts."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import (
    by_engine,
    can,
    conditions,
    figure,
    numbers,
    relation,
    total,
    verified,
)

from civicclaims.arithmetic import tableau
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.simplex import BlurredError, Simplex
from civicclaims.arithmetic.system import Conditions, OutOfStepsError, Row, Steps
from civicclaims.values.interval import Interval


@given(conditions())
def test_every_verdict_is_proved(asked: Conditions) -> None:
    """A system holds with an example, or fails with sides that add up to an impossibility."""
    assert by_engine("simplex", asked) is can(asked)


@given(conditions(), st.lists(st.sampled_from("abcdef"), unique=True), numbers)
def test_a_point_that_holds_is_never_denied(
    asked: Conditions, names: list[str], value: Fraction
) -> None:
    """A system with room around a point can hold."""
    point = {name: value + n for n, name in enumerate("abcdef")}
    rows = []
    for each in asked:
        for row in each.rows:
            at = sum((factor * point[name] for name, factor in row.terms), Fraction(0))
            rows.append(relation(Row(row.terms, Interval.closed(at, at))))
    pins = [figure(name, Interval.exactly(point[name])) for name in names]
    assert can((*rows, *pins))


@settings(max_examples=50)
@given(conditions(), st.integers(0, 6))
def test_groups_out_of_force_do_not_count(asked: Conditions, place: int) -> None:
    """What is switched off and on again leaves the system as it was."""
    place %= len(asked)
    simplex = Simplex(Scaled(asked), Steps())
    before = simplex.contradiction() is None
    assert before is can(asked)
    simplex.without([place])
    left = tuple(each for n, each in enumerate(asked) if n != place)
    assert (simplex.contradiction() is None) is can(left)
    simplex.with_again([place])
    assert (simplex.contradiction() is None) is before
    begun = Simplex(Scaled(asked), Steps(), off=[place])
    assert (begun.contradiction() is None) is can(left)


@pytest.mark.parametrize("width", [10, 10**3, 10**8, 10**30])
def test_open_ends_close_together_are_told_apart(width: int) -> None:
    """However narrow an open interval is, there is room inside, and none where it is empty."""
    narrow = Interval(Fraction(0), Fraction(1, width), lower_open=True, upper_open=True)
    asked = [figure("a", narrow), total("b", ["a"])]
    asked.append(relation(Row((("c", 1), ("b", -(10**40))), Interval.exactly(0))))
    assert can(tuple(asked))
    asked.append(figure("c", Interval.at_least(Fraction(10**40, width))))
    assert not can(tuple(asked))


def test_a_contradiction_that_rests_on_the_moved_part_is_looked_at_again() -> None:
    """Where a part of two to the minus 24 is too much, a smaller one is taken."""
    wide = 1 << 30
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -wide)), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
        relation(Row((("b", 1), ("c", 1)), Interval.exactly(0))),
    )
    with pytest.raises(BlurredError):
        Simplex(Scaled(asked), Steps()).contradiction()
    assert can(asked)
    assert not can((*asked, figure("b", Interval.at_most(0))))


def test_parts_too_small_are_given_up() -> None:
    """Where open ends must be told apart by more digits than are worked with, it is undecided."""
    wide = 1 << 190_000
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -wide)), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
        relation(Row((("b", 1), ("c", 1)), Interval.exactly(0))),
    )
    assert verified(asked).answer in {"possible", "undecided"}


def test_the_choice_by_number_comes_to_an_end() -> None:
    """A circle of many rows, each at its end, takes many exchanges, and still ends."""
    size = 50
    asked = []
    for n in range(size):
        terms = tuple((f"x{k}", 1 + (n * k) % 7) for k in range(size))
        asked.append(relation(Row(terms, Interval.parse(f"[{n + 10}, {n + 11})"))))
    asked += [figure(f"x{n}", Interval.at_least(0)) for n in range(size)]
    assert verified(tuple(asked)).answer in {"possible", "impossible"}


def test_numbers_of_a_thousand_digits_are_decided() -> None:
    """Long numbers are slow, and exact."""
    one = 10**1_000 + 7
    asked = (
        figure("a", Interval.exactly(one)),
        figure("b", Interval.exactly(Fraction(1, one))),
        relation(Row((("a", 1), ("b", one), ("c", -1)), Interval.exactly(0))),
        relation(Row((("a", 1), ("c", -1)), Interval.exactly(-1))),
    )
    assert can(asked)
    assert not can((*asked, figure("c", Interval.at_most(one))))


def test_a_row_without_terms_is_nothing() -> None:
    """What adds up nothing comes to 0, and to nothing else."""
    assert can((relation(Row((), Interval.exactly(0))),))
    assert not can((relation(Row((), Interval.exactly(1))),))
    assert not can((relation(Row((), Interval.parse("(0, 1]"))),))
    assert not can((relation(Row((), Interval.at_most(-1))), figure("a", Interval())))


def test_no_system_holds_by_nothing() -> None:
    """Nothing said is nothing denied."""
    assert verified(()).answer == "possible"


def test_steps_are_used_up() -> None:
    """Exchanges take steps, and too few of them are said to be too few."""
    asked = []
    for n in range(12):
        terms = tuple((f"x{k}", (n + 2) ** k) for k in range(6))
        asked.append(relation(Row(terms, Interval.closed(n * n, n * n + 1))))
    with pytest.raises(OutOfStepsError):
        Simplex(Scaled(tuple(asked)), Steps(3)).contradiction()
    assert verified(tuple(asked), steps=3).answer == "undecided"
    assert verified(tuple(asked)).answer != "undecided"


def test_coefficients_too_long_are_given_up() -> None:
    """Where a coefficient is too long to divide by, there is no verdict."""
    asked = (
        figure("a", Interval.exactly(0)),
        relation(Row((("a", 1), ("b", 1 << 200_001)), Interval.exactly(1))),
        relation(Row((("b", 1), ("c", 1)), Interval.exactly(1))),
    )
    assert verified(asked).answer == "undecided"


@pytest.mark.parametrize("measure", [gcd, lambda *numbers: gcd(*numbers) * 1])
def test_common_divisors_of_long_rows_are_taken_by_either_library(
    measure: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row of very long numbers is shortened alike whether gmpy2 is installed or not."""
    monkeypatch.setattr(tableau, "gcd_of_long", measure)
    long = 3 ** (tableau.VERY_LONG + 1)
    row = {0: 2 * long, 1: -5 * long}

    assert tableau._shortened(row, 7 * long) == 7
    assert row == {0: 2, 1: -5}
