"""What the rows of a reading table allow."""

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.values.hedge_words import HedgeKind
from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import End, Row, Shape
from civicclaims.values.standard import STANDARD

positive = st.fractions(Fraction(1, 100), 10**6, max_denominator=1_000)


@pytest.mark.parametrize("kind", get_args(HedgeKind))
@pytest.mark.parametrize("shape", sorted(set(get_args(Shape)) - {"multiple"}))
@settings(max_examples=25)
@given(value=positive, unit=positive, digits=st.integers(1, 4))
def test_the_close_row_lies_within_the_literal_row(
    kind: HedgeKind, shape: Shape, value: Fraction, unit: Fraction, digits: int
) -> None:
    """What the close reading allows the literal one allows, for any value and smaller unit."""
    unit = min(unit, value)
    edges = (unit / 3, unit / 2)
    close, literal = (
        column.row(kind, shape, digits).interval(value, unit, unit, edges)
        for column in (STANDARD.close, STANDARD.literal)
    )
    if kind == "nearly" and unit > value / 2 and digits > 1:
        # A number of two digits has a smaller unit than half of itself.
        return
    assert close & literal == close


@given(st.fractions(-100, 100))
def test_a_negative_value_mirrors_a_share_of_it(value: Fraction) -> None:
    """Half to twice a value holds the value on either side of 0."""
    assert value in Row(End(v=Fraction(1, 2)), End(v=Fraction(2))).interval(
        value, Fraction(1), Fraction(1)
    )


def test_a_kind_the_table_does_not_name_allows_everything() -> None:
    """The row of a hedge that is not in the table has no ends."""
    row = STANDARD.close.row("vague")
    assert row.interval(Fraction(1), Fraction(1), Fraction(1)) == Interval()
