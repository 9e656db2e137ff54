"""The range a figure can still take: what is in it is possible, what is not is not."""

from fractions import Fraction
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import can, conditions, figure, integers, numbers, relation, total

from civicclaims.arithmetic import optimum
from civicclaims.arithmetic.extremes import MOST_CASES, span
from civicclaims.arithmetic.system import (
    Condition,
    Conditions,
    Measure,
    OutOfStepsError,
    Product,
    Row,
    Steps,
)
from civicclaims.values.interval import Interval


def spans(asked: Conditions, measure: Measure) -> Interval:
    """The range of a measure."""
    found = span(asked, measure, Steps())
    assert found is not None
    return found


def at(measure: Measure, value: Fraction) -> Condition:
    """The measure is exactly a value."""
    over = dict.fromkeys((name for name, _ in measure.over), 0) | dict(measure.over)
    aim = (value - measure.offset) / measure.factor
    if measure.under is None:
        return relation(Row(tuple(over.items()), Interval.exactly(aim)))
    terms = {name: factor * aim.denominator for name, factor in over.items()}
    for name, factor in measure.under:
        terms[name] = terms.get(name, 0) - factor * aim.numerator
    row = Row(
        tuple((name, factor) for name, factor in terms.items() if factor), Interval.exactly(0)
    )
    return relation(row, Row(measure.under, Interval.at_least(0, open=True)))


measures = st.sampled_from(
    [
        Measure(over=(("a", 1),)),
        Measure(over=(("a", 1), ("b", -1))),
        Measure(over=(("a", 2), ("c", 1)), factor=Fraction(-1, 2), offset=3),
        Measure(over=(("a", 1),), under=(("b", 1),), factor=100),
        Measure(over=(("a", 1),), under=(("b", 1),), factor=100, offset=-100),
        Measure(over=(("a", 1), ("b", 1)), under=(("c", 1), ("d", 2)), factor=-1),
        Measure(over=(("a", 1),), under=(("a", 1),), factor=100),
        Measure(over=(("f", 1),)),
    ]
)


@settings(max_examples=150)
@given(conditions(most=5, names="abcd"), measures, st.lists(numbers, min_size=1, max_size=4))
def test_a_value_is_in_the_range_exactly_if_it_is_possible(
    asked: Conditions, measure: Measure, values: list[Fraction]
) -> None:
    """A system can hold with a measure at a value exactly if the value is in its range."""
    found = spans(asked, measure)
    ends = [end for end in (found.lower, found.upper) if end is not None]
    beside = [end + step for end in ends for step in (Fraction(1, 10**12), Fraction(-1, 10**12))]
    for value in (*values, *ends, *beside):
        assert can((*asked, at(measure, value))) is (value in found)


@settings(max_examples=60)
@given(conditions(most=4, names="abc", cases=True), st.lists(numbers, max_size=3))
def test_the_range_over_cases_holds_that_of_each(asked: Conditions, values: list[Fraction]) -> None:
    """What some choice of cases allows is in the range, and its ends are as far out as any."""
    measure = Measure(over=(("a", 1), ("b", 1)))
    found = spans(asked, measure)
    for value in values:
        if can((*asked, at(measure, value))):
            assert value in found
    assert found.is_empty is not can(asked)
    for end, beyond in ((found.lower, Interval.at_most), (found.upper, Interval.at_least)):
        if end is not None and not found.is_empty:
            is_open = found.lower_open if end is found.lower else found.upper_open
            outside = relation(Row(measure.over, beyond(end, open=not is_open)))
            assert not can((*asked, outside))


@pytest.mark.parametrize(
    ("said", "measure", "expected"),
    [
        ("[1, 2)", Measure(over=(("a", 1),)), "[1, 2)"),
        ("[1, 2)", Measure(over=(("a", 1),), factor=-100), "(-200, -100]"),
        ("(0, inf)", Measure(over=(("a", 1),)), "(0, inf)"),
        ("[1, 2)", Measure(over=(("b", 1),)), "(-inf, inf)"),
        ("[1, 2)", Measure(over=(("b", 1),), under=(("a", 1),)), "(-inf, inf)"),
        ("[2, 1]", Measure(over=(("b", 1),)), None),
        ("[-2, -1]", Measure(over=(("a", 1),), under=(("a", 1),)), None),
        ("[-2, 1]", Measure(over=(("a", 1),), under=(("a", 1),), factor=100), "[100, 100]"),
    ],
)
def test_ranges(said: str, measure: Measure, expected: str | None) -> None:
    """Open ends stay open, what has no end has none, and what cannot hold has no range."""
    found = spans((figure("a", Interval.parse(said)),), measure)
    if expected is None:
        assert found.is_empty
    else:
        assert found == Interval.parse(expected)


def test_the_third_share_is_what_the_other_two_leave() -> None:
    """Of 28, 25 and 49 percent that cannot be all of 100, the last can only be 46 to 48."""
    asked = (
        figure("a", Interval.parse("[27.5, 28.5]")),
        figure("b", Interval.parse("[24.5, 25.5]")),
        relation(Row((("a", 1), ("b", 1), ("c", 1)), Interval.exactly(100))),
    )
    assert spans(asked, Measure(over=(("c", 1),))) == Interval.parse("[46, 48]")


def test_a_change_is_a_quotient_of_two_ranges() -> None:
    """22,560 that become 17,030, rounded to tens, fell by 24.4 to 24.6 percent."""
    asked = (
        figure("before", Interval.closed(22_555, 22_565)),
        figure("after", Interval.closed(17_025, 17_035)),
    )
    found = spans(
        asked, Measure(over=(("after", 1),), under=(("before", 1),), factor=100, offset=-100)
    )
    assert found.lower == Fraction(100 * 17_025, 22_565) - 100
    assert found.upper == Fraction(100 * 17_035, 22_555) - 100
    assert Fraction("-24.5") in found


def test_a_range_of_an_integer_is_whole() -> None:
    """The ends of an integer are whole, and open ends move inwards."""
    asked = (figure("a", Interval.parse("(1, 4.5)")), integers("a"))
    assert spans(asked, Measure(over=(("a", 1),))) == Interval.closed(2, 4)
    assert spans(asked, Measure(over=(("a", 1),), factor=2)) == Interval.parse("(2, 9)")
    free = (integers("a"),)
    assert spans(free, Measure(over=(("a", 1),))) == Interval.at_least(0)
    mirrored = (figure("a", Interval.parse("(-inf, 3)")), Condition(whole=("a",), kind="nature"))
    assert spans(mirrored, Measure(over=(("a", 1),))) == Interval.at_most(2)


def test_a_range_is_not_worked_out_for_products_or_too_many_cases() -> None:
    """Where a range would take too much it is None."""
    product = Product(part="a", share="p", whole="b")
    measure = Measure(over=(("a", 1),))
    assert span((Condition(products=(product,)),), measure, Steps()) is None
    either = tuple((Row((("a", 1),), Interval.exactly(n)),) for n in range(2))
    asked = tuple(Condition(cases=either) for _ in range(7))
    assert MOST_CASES < 2**7
    assert span(asked, measure, Steps()) is None
    assert span(asked[:6], measure, Steps()) == Interval.closed(0, 1)


def test_open_ends_that_meet_elsewhere_are_told_apart() -> None:
    """An end is open only where it cannot be reached, whatever ends are moved to find it."""
    wide = 1 << 40
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -wide)), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
    )
    assert spans(asked, Measure(over=(("b", 1),))) == Interval.parse("(0, 1]")
    assert spans(asked, Measure(over=(("a", 1),))) == Interval(
        Fraction(0), Fraction(1, wide), lower_open=True
    )


def test_parts_too_small_are_given_up() -> None:
    """Where open ends would have to be told apart by too many digits, no range is given."""
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -(1 << 190_000))), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
    )
    try:
        found = span(asked, Measure(over=(("b", 1),)), Steps())
    except OutOfStepsError:
        return
    assert found == Interval.parse("(0, 1]")


@settings(max_examples=60)
@given(st.lists(st.integers(1, 9), min_size=3, max_size=8))
def test_long_sums_have_the_sum_of_their_ranges(said: list[int]) -> None:
    """A chain of sums reaches from the sum of the least to the sum of the most."""
    asked = [figure(f"x{n}", Interval.closed(each, each + 1)) for n, each in enumerate(said)]
    asked.append(figure("s0", Interval.exactly(0)))
    asked += [total(f"s{n + 1}", [f"s{n}", f"x{n}"]) for n in range(len(said))]
    # Every sum is stated twice, so that optima lie where many rows meet.
    asked += [attrs.evolve(each, kind="assumption") for each in asked[-len(said) :]]
    last = Measure(over=((f"s{len(said)}", 1),))
    assert spans(tuple(asked), last) == Interval.closed(sum(said), sum(said) + len(said))
    for one, other in pairwise(range(len(said) + 1)):
        step = Measure(over=((f"s{other}", 1), (f"s{one}", -1)))
        assert spans(tuple(asked), step) == Interval.closed(said[one], said[one] + 1)


def test_an_end_is_not_hidden_by_how_far_open_ends_are_moved() -> None:
    """The sum of c and very many times what is just above 0 leaves c all but what it may be."""
    asked = (
        figure("a", Interval.at_least(0, open=True)),
        relation(Row((("c", 1), ("a", 1 << 30)), Interval.at_most(100))),
        figure("c", Interval.at_most(99)),
    )
    assert spans(asked, Measure(over=(("c", 1),))) == Interval.at_most(99)


def test_a_steep_cube_is_climbed() -> None:
    """A cube that leads from corner to corner is climbed to its top, however many there are."""
    size = 12
    asked = []
    for n in range(size):
        terms = tuple((f"x{k}", 2 ** (n - k + 1)) for k in range(n))
        asked.append(relation(Row((*terms, (f"x{n}", 1)), Interval.at_most(5 ** (n + 1)))))
    asked += [figure(f"x{n}", Interval.at_least(0)) for n in range(size)]
    top = Measure(over=tuple((f"x{n}", 2 ** (size - 1 - n)) for n in range(size)))
    assert spans(tuple(asked), top) == Interval.closed(0, 5**size)
    backwards = Measure(over=tuple(reversed(top.over)))
    assert spans(tuple(reversed(asked)), backwards) == Interval.closed(0, 5**size)


def test_ranges_need_steps() -> None:
    """With too few steps no range is given."""
    asked = [figure(f"x{n}", Interval.closed(0, n)) for n in range(9)]
    asked += [total(f"x{n + 2}", [f"x{n}", f"x{n + 1}"]) for n in range(7)]
    with pytest.raises(OutOfStepsError):
        span(tuple(asked), Measure(over=(("x8", 1),)), Steps(3))


def test_the_hull_of_cases_that_fail_is_that_of_the_others() -> None:
    """A case that cannot hold adds nothing to the range, first or last."""
    rows = [
        (Row((("a", 1),), Interval.parse(each)),)
        for each in ("[2, 1]", "[3, 4)", "(4, 5]", "[9, 8]")
    ]
    asked = (Condition(cases=tuple(rows)),)
    assert spans(asked, Measure(over=(("a", 1),))) == Interval.closed(3, 5)
    touching = (Condition(cases=(rows[1], (Row((("a", 1),), Interval.parse("(3, 4]")),))),)
    assert spans(touching, Measure(over=(("a", 1),))) == Interval.closed(3, 4)
    free = (Condition(cases=(rows[1], ())),)
    assert spans(free, Measure(over=(("a", 1),))) == Interval()


def test_a_choice_by_number_alone_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where columns are chosen by number, the range is the same, if slower to find."""
    monkeypatch.setattr(optimum, "_PATIENCE", 0)
    asked = [figure(f"x{n}", Interval.closed(0, 3)) for n in range(6)]
    asked += [
        relation(Row(((f"x{n}", 2), (f"x{n + 1}", 1), ("all", -1)), Interval.at_most(n)))
        for n in range(5)
    ]
    asked.append(total("all", [f"x{n}" for n in range(6)]))
    whole = Measure(over=(("all", 1),))
    found = spans(tuple(asked), whole)
    monkeypatch.undo()
    assert found == spans(tuple(asked), whole)
    assert found.lower == 0
