"""The table of what readers take from a hedge: opt-in, and never wider than the literal reading."""

from fractions import Fraction

import pytest
from hypothesis import given

from civicclaims.strategies import phrases
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.standard import STANDARD
from civicclaims.values.tables import READER, TABLES


@given(phrases())
def test_readers_replace_the_close_reading_alone(figure: Quantity) -> None:
    """Whatever readers take from the words, what the words allow stays the same."""
    assert figure.intervals("literal", READER) == figure.intervals("literal", STANDARD)


@given(phrases())
def test_readers_take_no_more_than_the_words_allow(figure: Quantity) -> None:
    """What readers take from a hedge lies within the literal reading; multiples are the exception.

    So are negative numbers, where "more than" is read by the numbers and by the size.
    """
    value = figure.value
    if figure.kind == "multiple" or (value is not None and value <= 0):
        return
    close, literal = figure.close(READER), figure.literal(READER)
    assert not close.is_empty
    assert close & literal == close


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("28", "[28, 28]"),
        ("about 5", "[4.5, 5.5]"),
        ("about 300", "[250, 350]"),
        ("about 55,000", "[53000, 57000]"),
        ("some 450 students", "[430, 470]"),
        ("about 22,560", "[22510, 22610]"),
        ("about $1.2 million", "[1000000, 1400000]"),
        ("nearly 300", "[250, 300)"),
        ("nearly 55,000", "[53000, 55000)"),
        ("nearly 22,560", "[22520, 22560)"),
        ("more than 300", "(300, 400]"),
        ("over 55,000", "(55000, 58000]"),
        ("more than 22,560", "(22560, 22610]"),
        ("at least 12", "[12, 15]"),
        ("fewer than 12", "[8.5, 12)"),
        ("at most 12", "[8, 12]"),
        ("about 28 percent", "[25, 31]"),
        ("almost 28 percent", "[25, 28)"),
        ("over 28 percent", "(28, 34]"),
        ("at least 28 percent", "[28, 33]"),
        ("at most 28 percent", "[23, 28]"),
        ("up to 40 officers", "(-inf, 40]"),
        ("between 200 and 300", "[200, 300]"),
        ("half", "[0.5, 0.5]"),
        ("one in four", "[0.25, 0.25]"),
        ("nearly half", "[0.45, 0.5)"),
        ("more than half", "(0.5, 0.55]"),
        ("about a third", "[7/24, 11/30]"),
        ("nearly doubled", "[1.8, 2)"),
        ("more than doubled", "(2, 2.2]"),
        ("dozens", "[24, 99]"),
        ("scores", "[40, 99]"),
        ("a few", "[3, 7]"),
        ("a couple of hundred", "[200, 300]"),
        ("hundreds", "[200, 2000)"),
        ("hundreds of thousands", "[200000, 1000000)"),
    ],
)
def test_readers_take_so_much(phrase: str, expected: str) -> None:
    """Each hedge reaches as far as people's answers, by significant digits or in points."""
    assert Quantity.parse(phrase).close(READER) == Interval.parse(expected)


def test_tables_have_names_and_sources() -> None:
    """Each table is found by its name, and the readers' one names those who asked them."""
    assert TABLES == {"standard": STANDARD, "reader": READER}
    assert all(table.source for table in TABLES.values())
    for name in ("Ferson", "O'Rawe", "Antonenko", "Siegrist", "Mickley", "Luhmann", "Sentz"):
        assert name in READER.source
    assert "Finkel (2015)" in READER.source


def test_a_part_is_told_from_its_neighbours() -> None:
    """Without neighbours a part in words is exact."""
    assert STANDARD.close.edges(Fraction(1, 2)) == (Fraction(1, 20), Fraction(1, 20))
    assert not any(type(STANDARD.close)(rows={}).edges(Fraction(1, 2)))
