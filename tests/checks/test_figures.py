"""What the number checks share."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from civicclaims.checks.figures import quotient
from civicclaims.values.interval import Interval
from civicclaims.values.shown import listed, number, span


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(55_000), "55,000"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(2, 3), "2/3"),
        (Fraction(7, 6), "1 1/6"),
        (Fraction(600, 23), "about 26.09"),
        (Fraction(10**9, 23), "about 43,478,261"),
        (Fraction(123_456, 10**8), "about 0.001235"),
        (Fraction(10**200), "about 1.000 × 10^200"),
        (Fraction(-1, 3**500), "about -2.750 × 10^-239"),
    ],
)
def test_a_number_is_shown_as_a_reader_would_write_it(value: Fraction, shown: str) -> None:
    """Decimals that end stand whole, small fractions as fractions, the rest is marked "about"."""
    assert number(value) == shown


@given(st.fractions().filter(bool), st.integers(min_value=-3_000, max_value=3_000))
def test_a_number_of_any_size_is_shown_near_its_value(value: Fraction, power: int) -> None:
    """However long a number is, what is shown lies within a thousandth of it."""
    value *= Fraction(10) ** power
    shown = number(value).replace("about ", "").replace(",", "")
    mantissa, _, exponent = shown.partition(" × 10^")
    whole, _, part = mantissa.rpartition(" ")
    sign = -1 if whole.startswith("-") else 1
    read = Fraction(whole or 0) + sign * Fraction(part)
    read *= Fraction(10) ** int(exponent or 0)
    assert abs(read - value) <= abs(value) / 999


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ("[25, 27]", "25 to 27"),
        ("[25, 25]", "25"),
        ("[12, inf)", "at least 12"),
        ("(12, inf)", "more than 12"),
        ("(-inf, 3]", "at most 3"),
        ("(-inf, 3)", "less than 3"),
        ("(-inf, inf)", "any number"),
        ("[2, 1]", "no number at all"),
    ],
)
def test_an_interval_in_words(interval: str, words: str) -> None:
    """A reader is told both ends, or the one there is."""
    assert span(Interval.parse(interval)) == words


def test_words_in_a_sentence() -> None:
    """The last two words are joined by "and"."""
    assert [listed("a"), listed("ab"), listed("abc")] == ["a", "a and b", "a, b and c"]


_ENDS = st.fractions(min_value=0, max_value=50, max_denominator=4)


@given(_ENDS, _ENDS, _ENDS, _ENDS, st.fractions(min_value=0, max_value=1, max_denominator=8))
def test_a_quotient_holds_every_ratio(
    a: Fraction, b: Fraction, c: Fraction, d: Fraction, share: Fraction
) -> None:
    """Whatever part and whole truly are, their ratio lies in the quotient of what they can be."""
    part, whole = sorted((a, b)), sorted((c, d))
    x = part[0] + share * (part[1] - part[0])
    y = whole[0] + share * (whole[1] - whole[0])
    if y > 0:
        assert x / y in quotient(Interval.closed(*part), Interval.closed(*whole))


@pytest.mark.parametrize(
    ("part", "whole", "ratio"),
    [
        ("[1, 2]", "[4, 8]", "[0.125, 0.5]"),
        ("(1, 2)", "[4, 8)", "(0.125, 0.5)"),
        ("[1, 2]", "(4, inf)", "(0, 0.5)"),
        ("[0, 0]", "[0, 5]", "[0, 0]"),
        ("[1, inf)", "[4, 8]", "[0.125, inf)"),
        ("[0, 2]", "[4, inf)", "[0, 0.5]"),
    ],
)
def test_the_ends_of_a_quotient(part: str, whole: str, ratio: str) -> None:
    """An end of a quotient is open where an end it comes from is open or without bound."""
    assert quotient(Interval.parse(part), Interval.parse(whole)) == Interval.parse(ratio)


def test_nothing_is_divided_by_nothing() -> None:
    """A part below nothing, and a whole that cannot be above 0, leave no ratio at all."""
    below, any_number = Interval.closed(-2, -1), Interval()

    assert quotient(below, any_number).is_empty
    assert quotient(any_number, Interval.closed(-1, 0)).is_empty
    assert span(quotient(below, any_number)) == "no number at all"
