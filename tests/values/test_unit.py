"""A unit word says what kind of thing a figure is."""

import pytest
from hypothesis import given, strategies as st

from civicclaims.strategies import units
from civicclaims.values.unit import Unit


@given(units())
def test_a_unit_prints_as_it_is_read(unit: Unit) -> None:
    """`parse(str(u))` is the same unit."""
    assert Unit.parse(str(unit)) == unit


@given(st.text())
def test_anything_can_be_counted(text: str) -> None:
    """No text is refused as a unit."""
    assert Unit.parse(text).text == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("percent", "percent"),
        ("Per cent", "percent"),
        ("%", "percent"),
        ("percent of voters", "percent"),
        ("% of adults", "percent"),
        ("percentage points", "point"),
        ("pp", "point"),
        ("points", "point"),
        ("percent higher", "percent"),
        ("per cent of the vote", "percent"),
        ("percentage-point", "point"),
        ("percentage points lower", "point"),
        ("points scored", "count"),
        ("times", "multiple"),
        ("times as many", "multiple"),
        ("times more", "multiple"),
        ("x faster", "multiple"),
        ("x-rays", "count"),
        ("-fold", "multiple"),
        ("hours", "time"),
        ("years", "time"),
        ("dollars", "money"),
        ("people", "count"),
        ("homes", "count"),
        ("percentages", "count"),
        ("", "count"),
    ],
)
def test_a_word_has_its_kind(text: str, kind: str) -> None:
    """A percentage, a difference of percentages and a count of people are three kinds."""
    assert Unit.parse(text).kind == kind
