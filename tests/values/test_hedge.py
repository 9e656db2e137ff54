"""Hedges are found in their table, and rows say what they allow."""

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import hedges, intervals
from civicclaims.values.hedge import STANDARD, End, Hedge, Row, Shape, hull
from civicclaims.values.hedge_words import WORDS, HedgeKind
from civicclaims.values.interval import Interval

positive = st.fractions(Fraction(1, 100), 10**6, max_denominator=1_000)


@given(hedges())
def test_a_hedge_prints_as_it_is_read(hedge: Hedge) -> None:
    """`parse(str(h))` is the same hedge."""
    assert Hedge.parse(str(hedge)) == hedge


@given(st.sampled_from([*WORDS]), st.sampled_from([str.upper, str.title, "  {} ".format]))
def test_case_and_blanks_change_nothing(word: str, change: type[str]) -> None:
    """A hedge in capitals or among blanks is the same kind of hedge."""
    assert Hedge.parse(change(word)).kind == WORDS[word]


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("about", "about"),
        ("More  than", "more than"),
        ("upwards of", "more than"),
        ("an estimated", "about"),
        ("a minimum of", "at least"),
        ("dozens of", "vague"),
        ("couple", "vague"),
        ("few", "vague"),
        ("Hundreds of thousands of", "vague"),
        ("between", "range"),
    ],
)
def test_words_belong_to_a_row(text: str, kind: str) -> None:
    """The words are kept as printed, and lead to their row."""
    hedge = Hedge.parse(text)
    assert (hedge.text, hedge.kind) == (text, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dozens", "dozens"),
        ("Couple of", "a couple"),
        ("few", "a few"),
        ("A handful of", "a handful"),
        ("hundreds  of\nthousands", "hundreds of thousands"),
        ("about", None),
    ],
)
def test_vague_words_have_a_name_in_the_table(text: str, name: str | None) -> None:
    """A vague count is looked up by its words in small letters, with its article."""
    assert Hedge.parse(text).vague == name
    assert name is None or name in STANDARD.vague


@pytest.mark.parametrize(
    "text", ["", " ", "of", "reportedly", "more", "than", "28", "a", "x" * 10_000]
)
def test_other_words_are_refused(text: str) -> None:
    """Words that are no hedge give one clear error."""
    with pytest.raises(ParseError, match="expected a hedge"):
        Hedge.parse(text)
