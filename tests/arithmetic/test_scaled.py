"""A system in whole numbers says what the system says."""

from fractions import Fraction

import pytest
from hypothesis import given
from tests.arithmetic.drawn import conditions, figure, integers, relation

from civicclaims.arithmetic.scaled import MOST_BITS, Scaled
from civicclaims.arithmetic.system import Conditions, OutOfStepsError, Row
from civicclaims.values.interval import Interval


@given(conditions(cases=True))
def test_every_end_is_that_of_its_row(asked: Conditions) -> None:
    """An end is the end of the row it is from, divided by what its column counts there."""
    scaled = Scaled(asked)
    sides = 0
    for number, (column, upper, value, is_open, group) in enumerate(scaled.ends):
        (place, case, row), at_top, factor = scaled.place(number)
        condition = asked[place]
        its = (condition.rows if case < 0 else condition.cases[case])[row]
        within = its.within
        end = within.upper if at_top else within.lower
        assert end is not None
        assert is_open is (within.upper_open if at_top else within.lower_open)
        sign = its.terms[0][1] if len(its.terms) == 1 else 1
        assert abs(sign) == factor
        assert upper is (at_top is (sign > 0))
        assert Fraction(value, scaled.scale) == end / sign
        assert scaled.groups[group] == place
        assert (column >= 0) is (len(its.terms) == 1)
        if column >= 0:
            assert scaled.names[column] == its.terms[0][0]
        else:
            its_terms = tuple((scaled.names[each], c) for each, c in scaled.rows[-1 - column])
            assert its_terms == its.terms
        sides += 1
    said = [row for each in asked for row in (*each.rows, *(r for c in each.cases for r in c))]
    assert sides == sum(
        (row.within.lower is not None) + (row.within.upper is not None) for row in said
    )


@pytest.mark.parametrize(
    ("within", "low", "high"),
    [
        ("[0.5, 3.5]", 1, 3),
        ("(1, 3)", 2, 2),
        ("[1, 3]", 1, 3),
        ("(0.5, 2.5)", 1, 2),
    ],
)
def test_ends_of_integers_move_to_the_next_inside(within: str, low: int, high: int) -> None:
    """An integer has whole and closed ends."""
    scaled = Scaled((figure("a", Interval.parse(within)), integers("a")))
    found = {
        upper: Fraction(value, scaled.scale)
        for _, upper, value, _, group in scaled.ends
        if not group
    }
    assert found == {False: low, True: high}
    assert not any(is_open for _, _, _, is_open, _ in scaled.ends)
    assert scaled.rounded(0)


def test_rows_of_integers_move_by_what_they_have_in_common() -> None:
    """A sum of multiples of 3 is a multiple of 3; one with a rational in it may be anything."""
    rows = (
        Row((("a", 3), ("b", -6)), Interval.parse("[1, 8]")),
        Row((("a", 3), ("c", -6)), Interval.parse("[1, 8]")),
    )
    scaled = Scaled((relation(*rows), integers("a", "b")))
    assert [value for _, _, value, _, group in scaled.ends if not group] == [3, 6, 1, 8]
    assert [scaled.rounded(number) for number in range(4)] == [True, True, False, False]


def test_a_row_without_terms_keeps_its_ends() -> None:
    """What adds up to nothing is nothing, integers or not."""
    scaled = Scaled((relation(Row((), Interval.parse("(0.5, 2]"))), integers("a")))
    assert scaled.rows == [[]]
    assert [value for _, _, value, _, _ in scaled.ends] == [1, 4, 0]


def test_a_scale_too_long_is_refused() -> None:
    """Denominators with a common multiple of too many digits are not worked with."""
    asked = figure("a", Interval.exactly(Fraction(1, 1 << (MOST_BITS // 2))))
    other = figure("b", Interval.exactly(Fraction(1, 3 ** (MOST_BITS // 2))))
    with pytest.raises(OutOfStepsError):
        Scaled((asked, other))
