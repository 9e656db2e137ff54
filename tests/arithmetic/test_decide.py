"""Verdicts do not depend on order, names or scale, and hostile systems end in one."""

import random
from fractions import Fraction
from typing import TypeVar

import attrs
import pytest
from hypothesis import given, strategies as st
from tests.arithmetic.drawn import (
    can,
    conditions,
    figure,
    integers,
    relation,
    scaled_by,
    tables,
    total,
    trees,
    verified,
)

from civicclaims.arithmetic.decide import MANY, decide
from civicclaims.arithmetic.system import (
    Condition,
    Conditions,
    OutOfStepsError,
    Product,
    Row,
    Steps,
    unknowns,
)
from civicclaims.values.interval import Interval

Item = TypeVar("Item")

systems = st.one_of(
    conditions(),
    conditions(cases=True, most=4),
    conditions(whole=True, most=4),
    trees(),
    tables(),
)


@given(systems, st.randoms(use_true_random=False))
def test_order_makes_no_difference(asked: Conditions, chance: random.Random) -> None:
    """Conditions, rows, cases and terms in another order have the same answer."""

    def shuffled(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(chance.sample(items, len(items)))

    def mixed(row: Row) -> Row:
        return Row(shuffled(row.terms), row.within)

    other = tuple(
        attrs.evolve(
            each,
            rows=shuffled(tuple(map(mixed, each.rows))),
            cases=shuffled(tuple(shuffled(tuple(map(mixed, case))) for case in each.cases)),
            whole=shuffled(each.whole),
        )
        for each in asked
    )
    assert can(shuffled(other)) is can(asked)


@given(
    st.one_of(conditions(), conditions(cases=True, most=4), trees(), tables()),
    st.fractions(min_value=Fraction(1, 10**9), max_value=10**9),
)
def test_scale_makes_no_difference(asked: Conditions, factor: Fraction) -> None:
    """All figures multiplied by one number have the same answer."""
    assert can(scaled_by(asked, factor)) is can(asked)


@given(systems)
def test_signs_make_no_difference(asked: Conditions) -> None:
    """With every unknown replaced by its negative the answer is the same."""

    def turned(row: Row) -> Row:
        return Row(tuple((name, -factor) for name, factor in row.terms), row.within)

    other = tuple(
        attrs.evolve(
            each,
            rows=tuple(map(turned, each.rows)),
            cases=tuple(tuple(map(turned, case)) for case in each.cases),
        )
        for each in asked
    )
    assert can(other) is can(asked)


@given(systems, systems)
def test_more_conditions_hold_less_often(asked: Conditions, more: Conditions) -> None:
    """What cannot hold cannot hold with more said, and what holds holds with less said."""
    if can((*asked, *more)):
        assert can(asked)
        assert can(more)


@given(conditions(cases=True, most=4))
def test_cases_hold_exactly_if_one_does(asked: Conditions) -> None:
    """A condition with cases is as good as the best of its cases."""
    place = next((n for n, each in enumerate(asked) if each.cases), None)
    if place is None:
        return
    each = asked[place]
    chosen = [
        (
            *asked[:place],
            attrs.evolve(each, cases=(), rows=(*each.rows, *case)),
            *asked[place + 1 :],
        )
        for case in each.cases
    ]
    assert can(asked) is any(can(one) for one in chosen)


def test_many_pieces_are_decided_one_by_one() -> None:
    """A long text of small pieces is decided, and one fault anywhere is found."""
    asked = []
    for n in range(3_334):
        near = Interval.parse("[27.5, 28.5)")
        asked += [
            figure(f"a{n}", near),
            figure(f"b{n}", near),
            figure(f"c{n}", Interval.closed(43, 44)),
        ]
        terms = ((f"a{n}", 1), (f"b{n}", 1), (f"c{n}", 1))
        asked.append(relation(Row(terms, Interval.exactly(100))))
    assert can(tuple(asked))
    assert not can(
        (*asked, figure("c3000", Interval.at_most(43)), figure("a3000", Interval.at_most(28)))
    )


def test_ten_thousand_parts_of_one_whole() -> None:
    """Ten thousand figures that add up are decided by their ends, ties included."""
    asked = [figure(f"x{n}", Interval.parse("[0.005, 0.015)")) for n in range(10_000)]
    terms = tuple((f"x{n}", 1) for n in range(10_000))
    assert can((*asked, relation(Row(terms, Interval.exactly(50)))))
    assert not can((*asked, relation(Row(terms, Interval.exactly(150)))))
    assert can((*asked, relation(Row(terms, Interval.parse("[149, 150)")))))


def test_ten_thousand_whole_parts_of_one_whole() -> None:
    """Integers too are decided within the steps, or left undecided, and never wrongly."""
    names = [f"x{n}" for n in range(10_000)]
    asked = [figure(name, Interval.parse("[0.5, 2.5]")) for name in names]
    terms = tuple((name, 1) for name in names)
    whole = (*asked, integers(*names))
    some = (*whole, relation(Row(terms, Interval.exactly(12_345))))
    assert verified(some).answer != "impossible"
    assert not can((*whole, relation(Row(terms, Interval.exactly(9_999)))))
    assert not can((*whole, relation(Row(terms, Interval.exactly(Fraction(24_691, 2))))))


def test_a_chain_of_integers_ends() -> None:
    """A thousand sums of integers, each of the one before, end in a verdict."""
    asked = [total(f"n{n + 1}", [f"n{n}", "one"]) for n in range(1_000)]
    asked += [figure("one", Interval.exactly(1)), figure("n0", Interval.exactly(0))]
    whole = integers(*(f"n{n}" for n in range(1_001)))
    assert verified((*asked, whole, figure("n1000", Interval.at_least(1_000)))).answer == "possible"
    assert verified((*asked, whole, figure("n1000", Interval.at_most(999)))).answer == "impossible"


def test_coprime_denominators() -> None:
    """A hundred figures in parts that have nothing in common are decided exactly."""
    primes = [n for n in range(2, 600) if all(n % each for each in range(2, n))]
    asked = [figure(f"x{n}", Interval.exactly(Fraction(1, each))) for n, each in enumerate(primes)]
    exact = sum((Fraction(1, each) for each in primes), Fraction(0))
    terms = tuple((f"x{n}", 1) for n in range(len(primes)))
    assert can((*asked, relation(Row(terms, Interval.exactly(exact)))))
    near = Interval.at_least(exact, open=True)
    assert not can((*asked, relation(Row(terms, near))))


@pytest.mark.parametrize("digits", [100, 1_000, 10_000])
def test_long_numbers(digits: int) -> None:
    """Numbers of very many digits are told apart by their last one."""
    value = 10**digits + 1
    asked = (
        figure("a", Interval.exactly(value)),
        total("b", ["a", "c"]),
        figure("c", Interval.exactly(Fraction(1, value))),
        figure("b", Interval.at_most(value)),
    )
    assert not can(asked)
    above = Interval(Fraction(value), Fraction(value + 1), lower_open=True)
    assert can((*asked[:3], figure("b", above)))


def test_numbers_beyond_all_measure_are_undecided() -> None:
    """Where numbers are too long to work with, no verdict is given, and no time is lost."""
    asked = tuple(
        figure("a", Interval.exactly(Fraction(1, base**100_000))) for base in (2, 3, 5, 7)
    )
    assert verified(asked).answer == "undecided"
    pieces_too = (*asked, *(total(f"n{n}", [f"m{n}", "a"]) for n in range(MANY + 1)))
    assert verified(pieces_too).answer == "undecided"


def test_one_piece_undecided_leaves_the_whole_undecided_unless_one_fails() -> None:
    """A piece that cannot hold decides, even beside one that takes too long."""
    long = [
        relation(Row(((f"n{n}", 1), (f"n{n + 1}", -(3**400))), Interval.exactly(0)))
        for n in range(600)
    ]
    long += [figure("n600", Interval.exactly(1)), figure("n0", Interval.at_least(0))]
    assert verified(tuple(long)).answer == "undecided"
    fine = (figure("a", Interval.exactly(1)), total("a", ["b"]), total("b", ["c"]))
    assert verified((*long, *fine)).answer == "undecided"
    assert verified((*long, *fine, figure("c", Interval.exactly(2)))).answer == "impossible"


def test_no_steps_no_verdict() -> None:
    """With no steps at all nothing is guessed."""
    asked = (
        figure("a", Interval.closed(0, 1)),
        relation(Row((("a", 2), ("b", 3)), Interval.exactly(7))),
        relation(Row((("a", 3), ("b", 7)), Interval.exactly(1))),
        relation(Row((("a", 1), ("b", 7)), Interval.exactly(1))),
    )
    assert verified(asked, steps=0).answer == "undecided"
    assert not can(asked)


def test_a_verdict_is_not_recursive() -> None:
    """A thousand nested branches would be too deep; integers far apart are still decided."""
    asked = (
        relation(Row((("a", 1), ("b", -1)), Interval.parse("(0, 1)"))),
        integers("a", "b"),
    )
    assert not can(asked)
    wide = (
        relation(Row((("a", 3), ("b", -7), ("c", 5)), Interval.exactly(1))),
        figure("a", Interval.closed(0, 10**9)),
        integers("a", "b", "c"),
    )
    assert verified(wide).answer != "impossible"


def test_unknowns_of_everything_in_a_condition() -> None:
    """Rows, cases and products speak of unknowns; what is whole does not."""
    asked = Condition(
        rows=(Row((("a", 1), ("b", 2)), Interval()),),
        cases=((Row((("c", 1),), Interval()),), ()),
        products=(Product(part="d", share="e", whole="f"),),
        whole=("g",),
    )
    assert list(unknowns(asked)) == list("abcdef")
    steps = Steps(3)
    steps.take(3)
    with pytest.raises(OutOfStepsError):
        steps.take(1)
    assert decide((Condition(whole=("g",)),)).example == {"g": 0}


def test_integers_undecided_leave_the_whole_undecided_unless_one_piece_fails() -> None:
    """A parity without ends beside another piece is decided only by that one's failure."""
    odd = (
        relation(Row((("a", 1), ("b", -2)), Interval.exactly(0))),
        relation(Row((("a", 1), ("c", -2)), Interval.exactly(1))),
        Condition(whole=tuple("abcd"), kind="nature"),
    )
    if verified(odd).answer == "undecided":
        half = figure("d", Interval.parse("(0, 1.5)"))
        assert verified((*odd, half)).answer == "undecided"
        assert verified((half, *odd)).answer == "undecided"
    none = figure("d", Interval.parse("(0, 1)"))
    assert verified((*odd, none)).answer == "impossible"
    assert verified((none, *odd)).answer == "impossible"
