"""Hedges are found in their table."""

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import hedges
from civicclaims.values.hedge import Hedge
from civicclaims.values.hedge_words import WORDS
from civicclaims.values.standard import STANDARD


@given(hedges())
def test_a_hedge_prints_as_it_is_read(hedge: Hedge) -> None:
    """`parse(str(h))` is the same hedge."""
    assert Hedge.parse(str(hedge)) == hedge


@given(st.sampled_from([*WORDS]), st.sampled_from([str.upper, str.title, "  {} ".format]))
def test_case_and_blanks_change_nothing(word: str, change: type[str]) -> None:
    """A hedge in capitals or among blanks is the same kind of hedge."""
    assert Hedge.parse(change(word)).kind == WORDS[word]


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
