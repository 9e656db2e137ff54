"""Numbers as printed keep their text and have one exact value and unit."""

import re
import time
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import numerals
from civicclaims.strategies.numbers import spell
from civicclaims.values.numeral import MAX_LENGTH, PATTERN, Numeral


@given(numerals())
def test_a_numeral_prints_as_it_is_read(numeral: Numeral) -> None:
    """`parse(str(n))` is the same numeral, and its text has the pattern of the field."""
    assert Numeral.parse(str(numeral)) == numeral
    assert re.fullmatch(PATTERN, numeral.text)


@given(numerals())
def test_a_value_is_a_whole_number_of_units(numeral: Numeral) -> None:
    """The unit of the last place divides the value."""
    assert numeral.unit > 0
    assert (numeral.value / numeral.unit).denominator == 1


@given(st.integers(-(10**18), 10**18), st.sampled_from([",", "\u00a0", "\u2009", "\u202f", ""]))
def test_grouped_digits_have_the_value_of_plain_ones(value: int, mark: str) -> None:
    """Commas and narrow blanks between groups of three change nothing."""
    numeral = Numeral.parse(f"{value:,}".replace(",", mark))
    assert (numeral.value, numeral.unit) == (Fraction(value), Fraction(1))


@given(st.integers(0, 10**9), st.integers(1, 8))
def test_decimals_give_the_unit(value: int, places: int) -> None:
    """Each decimal printed, zeros included, makes the unit ten times smaller."""
    numeral = Numeral.parse(f"{value // 10**places}.{value % 10**places:0{places}}")
    assert (numeral.value, numeral.unit) == (Fraction(value, 10**places), Fraction(1, 10**places))


@given(st.integers(0, 10**15 - 1), st.sampled_from([" ", " and "]), st.booleans())
def test_number_words_have_the_value_they_spell(value: int, joiner: str, capital: bool) -> None:
    """Words are read back to the number they were made of."""
    words = spell(value, joiner)
    numeral = Numeral.parse(words.capitalize() if capital else words)
    assert numeral.value == value
    assert numeral.unit in {1, 10**3, 10**6, 10**9, 10**12}
    assert numeral.form == "words"


@pytest.mark.parametrize(
    ("text", "value", "unit", "form"),
    [
        ("28", "28", "1", "digits"),
        ("3.10", "31/10", "1/100", "digits"),
        (".5", "1/2", "1/10", "digits"),
        ("007", "7", "1", "digits"),
        ("−4.5", "-9/2", "1/10", "digits"),
        ("+4", "4", "1", "digits"),
        ("1,00,000", "100000", "1", "digits"),
        ("12,34,567.8", "12345678/10", "1/10", "digits"),
        ("6 1/2", "13/2", "1/2", "digits"),
        ("6-1/2", "13/2", "1/2", "digits"),
        ("-6½", "-13/2", "1/2", "digits"),
        ("¾", "3/4", "1/4", "digits"),
        ("2/4", "1/2", "1/4", "digits"),
        ("a dozen", "12", "1", "words"),
        ("A hundred", "100", "1", "words"),
        ("nineteen hundred", "1900", "1", "words"),
        ("zero thousand", "0", "1000", "words"),
        ("one hundred thousand", "100000", "1000", "words"),
        ("six million", "6000000", "1000000", "words"),
        ("a million", "1000000", "1000000", "words"),
        ("two and a half", "5/2", "1/2", "words"),
        ("Twenty-two and three-quarters", "91/4", "1/4", "words"),
        ("halved", "1/2", "1/2", "fraction"),
        ("trebled", "3", "1", "multiple"),
        ("doubling", "2", "1", "multiple"),
        ("a million and a hundred", "1000100", "1", "words"),
        ("two million, three thousand and four", "2003004", "1", "words"),
        ("twenty-one", "21", "1", "words"),
        ("half", "1/2", "1/2", "fraction"),
        ("Two-thirds", "2/3", "1/3", "fraction"),
        ("an eighth", "1/8", "1/8", "fraction"),
        ("three quarters", "3/4", "1/4", "fraction"),
        ("two halves", "1", "1", "fraction"),
        ("twice", "2", "1", "multiple"),
        ("Tripled", "3", "1", "multiple"),
    ],
)
def test_what_is_printed_is_read(text: str, value: str, unit: str, form: str) -> None:
    """Each way to print a number gives its value, its last place and its form."""
    numeral = Numeral.parse(text)
    assert (str(numeral), numeral.value, numeral.unit, numeral.form) == (
        text, Fraction(value), Fraction(unit), form,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", " ", " 28", "28 ", "28%", "1,0000", "1,00", "1.2.3", "1e9", "--4", "4-", "1/0", "6 1/00",
     "½½", "٢٨", "２８", "²", "twenty one hundred six million billion", "hundred", "one two",
     "six and", "infinity", "half and a half",
     "a hundred and a half", "nan", "0x1f", "1_000", "28\n", "$5", "two third half"],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    """What is no number gives one clear error that says what would have been one."""
    with pytest.raises(ParseError, match="expected a number as printed"):
        Numeral.parse(text)


def test_a_thousand_digits_are_a_number() -> None:
    """A number of 1,000 digits is read exactly."""
    assert Numeral.parse("9" * 1_000).value == 10**1_000 - 1
    assert Numeral.parse(f"{10**900 - 1:,}").value == 10**900 - 1


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "9" * (MAX_LENGTH + 1),
        "1," + "000," * 5_000,
        "1/" + "9" * 10_000,
        "." + "0" * 100_000,
        "twenty " * 10_000,
        "one hundred and " * 60,
        "a million " * 100,
        "9" * (MAX_LENGTH - 1) + "x",
        "1," * 590 + "x",
        "a thousand " * 100 + "x",
    ],
    ids=lambda text: f"{text[:12]} {len(text)}",
)
def test_a_hostile_number_is_refused_at_once(text: str) -> None:
    """10,000 digits, and words without end, give a short error and no wait."""
    start = time.perf_counter()
    with pytest.raises(ParseError) as error:
        Numeral.parse(text)
    assert len(str(error.value)) < 300
    assert time.perf_counter() - start < 0.5
