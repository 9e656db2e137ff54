"""The simplest number of an interval is inside, and no simpler one is."""

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import assume, given, strategies as st
from tests.arithmetic.drawn import ends

from civicclaims.arithmetic.simplest import simplest
from civicclaims.values.interval import Interval

fine = st.fractions(-20, 20, max_denominator=40)


@given(ends(empty=True))
def test_the_simplest_number_is_inside(within: Interval) -> None:
    """The simplest number of an interval lies inside it."""
    assume(not within.is_empty)
    assert simplest(within) in within


@given(fine, fine, st.booleans(), st.booleans())
def test_no_number_inside_is_simpler(
    one: Fraction, other: Fraction, lower_open: bool, upper_open: bool
) -> None:
    """No number inside has a smaller denominator, nor the same one and less distance from 0."""
    low, high = sorted((one, other))
    within = Interval(low, high, lower_open, upper_open)
    assume(not within.is_empty)
    found = simplest(within)
    for under in range(1, found.denominator + 1):
        for over in range(floor(low * under), ceil(high * under) + 1):
            value = Fraction(over, under)
            if value in within and value.denominator == under:
                assert under == found.denominator
                assert abs(value) >= abs(found)


@pytest.mark.parametrize(
    ("within", "value"),
    [
        ("(55000, inf)", "55001"),
        ("[55000, inf)", "55000"),
        ("(-inf, 3)", "0"),
        ("(-inf, -3)", "-4"),
        ("[-1, 1]", "0"),
        ("(0, 1)", "1/2"),
        ("(0, 1]", "1"),
        ("[0.3, 0.4]", "1/3"),
        ("(1/3, 0.4]", "2/5"),
        ("(1/3, 0.4)", "3/8"),
        ("[0.35, 0.35]", "7/20"),
        ("(28, 28.5)", "85/3"),
    ],
)
def test_simplest_numbers(within: str, value: str) -> None:
    """Open ends are not inside, and 0 is the simplest of all."""
    assert simplest(Interval.parse(within)) == Fraction(value)


@pytest.mark.parametrize("within", ["(1, 1]", "[2, 1]"])
def test_nothing_inside_has_no_simplest(within: str) -> None:
    """An empty interval is refused."""
    with pytest.raises(ValueError, match="nothing lies inside"):
        simplest(Interval.parse(within))


def test_a_number_of_thousands_of_digits_is_found() -> None:
    """Long numbers take no recursion."""
    value = Fraction(10**2_000 + 1, 10**1_999 + 3)
    assert simplest(Interval.exactly(value)) == value
