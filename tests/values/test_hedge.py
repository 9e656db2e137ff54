"""Hedges are found in their table, and rows say what they allow."""

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import hedges
from civicclaims.values.hedge import STANDARD, VAGUE, WORDS, End, Hedge, HedgeKind, Row
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
@given(value=positive, unit=positive)
def test_the_close_row_lies_within_the_literal_row(
    kind: HedgeKind, value: Fraction, unit: Fraction
) -> None:
    """What the close reading allows the literal one allows, for any value and smaller unit."""
    unit = min(unit, value)
    for ratio in (True, False):
        for one_digit in (True, False):
            close, literal = (
                STANDARD.row(kind, reading, ratio=ratio, one_digit=one_digit)
                .interval(value, unit, unit)
                for reading in ("close", "literal")
            )  # fmt: skip
            if kind == "nearly" and unit > value / 2 and not (ratio or one_digit):
                continue
            assert close & literal == close


@given(st.fractions(-100, 100))
def test_a_negative_value_mirrors_a_share_of_it(value: Fraction) -> None:
    """Half to twice a value holds the value on either side of 0."""
    assert value in Row(End(v=Fraction(1, 2)), End(v=Fraction(2))).interval(
        value, Fraction(1), Fraction(1)
    )


def test_a_kind_the_table_does_not_name_allows_everything() -> None:
    """The row of a hedge that is not in the table has no ends."""
    row = STANDARD.row("vague", "close", ratio=False, one_digit=False)
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
    ("text", "least"), [("dozens", VAGUE["dozens"]), ("couple of", (1, 2, 2)), ("few", (1, 3, 3))]
)
def test_vague_words_have_a_least_number(text: str, least: tuple[int, int, int]) -> None:
    """A vague count has a unit, and how many of it at least under each reading."""
    assert Hedge.parse(text).vague == least


@pytest.mark.parametrize(
    "text", ["", " ", "of", "reportedly", "more", "than", "28", "a", "x" * 10_000]
)
def test_other_words_are_refused(text: str) -> None:
    """Words that are no hedge give one clear error."""
    with pytest.raises(ParseError, match="expected a hedge"):
        Hedge.parse(text)
