"""Intervals are sets of numbers, and their arithmetic is that of sets."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import intervals
from civicclaims.values.interval import Interval, decimal_text, hull, joined

numbers = st.fractions(-1_000, 1_000, max_denominator=60)


@given(intervals(), intervals(), numbers)
def test_an_intersection_holds_what_both_hold(a: Interval, b: Interval, n: Fraction) -> None:
    """A number is in `a & b` exactly when it is in both."""
    assert (n in a & b) == (n in a and n in b)


@given(intervals(), intervals(), numbers, numbers)
def test_a_sum_holds_every_sum(a: Interval, b: Interval, m: Fraction, n: Fraction) -> None:
    """The sum and the difference of a number of each is in the sum and the difference."""
    if m in a and n in b:
        assert m + n in a + b
        assert m - n in a - b


@given(intervals(), intervals(), numbers)
def test_a_sum_holds_nothing_else(a: Interval, b: Interval, n: Fraction) -> None:
    """A number of the sum leaves, less one interval, a number of the other."""
    if not a.is_empty and not b.is_empty and n in a + b:
        assert not ((Interval.exactly(n) - a) & b).is_empty


@given(intervals(), numbers, numbers)
def test_scaling_scales_every_number(a: Interval, factor: Fraction, n: Fraction) -> None:
    """A number is inside exactly when its multiple is inside the multiple, but for times 0."""
    if factor:
        assert (n in a) == (n * factor in a.scaled(factor))
    elif n in a:
        assert a.scaled(0) == Interval.exactly(0)


@given(intervals())
def test_a_negative_of_a_negative_is_itself(a: Interval) -> None:
    """Taking the negative twice changes nothing."""
    negative = -a
    assert -negative == a


@given(intervals(), numbers)
def test_an_empty_interval_holds_nothing(a: Interval, n: Fraction) -> None:
    """No number is inside an interval that is empty, and its middle is in one that is not."""
    if a.is_empty:
        assert n not in a
    elif a.lower is not None and a.upper is not None:
        assert (a.lower + a.upper) / 2 in a


@given(intervals())
def test_an_interval_prints_as_it_is_read(a: Interval) -> None:
    """`parse(str(a))` is the same interval, and `repr` is a call that makes it."""
    assert Interval.parse(str(a)) == a
    assert repr(a) == f"Interval.parse('{a}')"


@given(st.fractions())
def test_a_number_prints_exactly(n: Fraction) -> None:
    """The text of a number is the number, in decimals wherever they end."""
    text = decimal_text(n)
    assert Fraction(text) == n
    ends = 10 ** n.denominator.bit_length() % n.denominator == 0
    assert ("/" not in text) == ends


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("[27.5, 28.5)", Interval(Fraction(55, 2), Fraction(57, 2), upper_open=True)),
        ("(55000, inf)", Interval.at_least(55_000, open=True)),
        ("(-inf, -1/3]", Interval.at_most(Fraction(-1, 3))),
        ("(-inf, inf)", Interval()),
        ("[2,2]", Interval.exactly(2)),
        ("[1, 2]", Interval.closed(1, 2)),
    ],
)
def test_the_usual_notation_is_read(text: str, interval: Interval) -> None:
    """Square brackets hold their end, round ones do not."""
    assert Interval.parse(text) == interval


@pytest.mark.parametrize(
    "text",
    ["", "1, 2", "[1; 2]", "[1, 2", "[-inf, 2]", "[1, inf]", "[1/0, 2]", "[٣, ٤]", "[1e9, 2]",
     "[" + "1" * 20_000 + ", 2]"],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    """What is no interval, or far too long, gives one clear error."""
    with pytest.raises(ParseError, match="expected"):
        Interval.parse(text)


def test_ends_that_meet_hold_one_number_or_none() -> None:
    """[2, 2] holds 2; with an open end nothing is left, and neither with the ends reversed."""
    assert not Interval.parse("[2, 2]").is_empty
    assert Interval.parse("[2, 2)").is_empty
    assert Interval.parse("[3, 2]").is_empty
    assert not Interval.parse("(2, inf)").is_empty


def test_times_nothing_is_nothing() -> None:
    """Times 0 leaves 0 alone, and leaves an empty interval empty."""
    assert Interval.parse("(1, inf)").scaled(0) == Interval.exactly(0)
    assert Interval.parse("(2, 2)").scaled(0).is_empty


@given(intervals(), intervals())
def test_a_hull_is_the_smallest_interval_that_holds_both(one: Interval, other: Interval) -> None:
    """It holds both, and its ends are ends of theirs."""
    if one.is_empty or other.is_empty:
        return
    both = hull(one, other)
    assert one & both == one
    assert other & both == other
    assert (both.lower, both.lower_open) in {(e.lower, e.lower_open) for e in (one, other)}
    assert (both.upper, both.upper_open) in {(e.upper, e.upper_open) for e in (one, other)}


@given(st.lists(intervals().filter(lambda each: not each.is_empty), max_size=4), numbers)
def test_joining_intervals_changes_no_number(several: list[Interval], n: Fraction) -> None:
    """Where intervals that touch are made one, the same numbers are inside, and all are apart."""
    in_order = sorted(
        several, key=lambda each: (each.lower is not None, each.lower or 0, each.lower_open)
    )
    found = joined(in_order)
    assert any(n in each for each in found) == any(n in each for each in several)
    assert joined(found) == found
    assert all((one & other).is_empty for one, other in pairwise(found))
