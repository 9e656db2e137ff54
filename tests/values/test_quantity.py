"""Figures are read as the reading table says, line by line."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

from civicclaims.strategies import phrases, quantities
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.reading_table import End, Row
from civicclaims.values.rounding import Rounding
from civicclaims.values.standard import STANDARD

ALL = "(-inf, inf)"

SHAPES = {
    "percent": {"unit": "percent"},
    "point": {"unit": "percentage points"},
    "people": {"unit": "people"},
    "money": {"currency": "USD"},
    "hour": {"unit": "hours"},
    "times": {"unit": "times"},
    "rate": {"per": "100,000"},
}


def made(numeral: str | None, *words: str, **more: Any) -> Quantity:
    """A quantity of a numeral, with a hedge if a word is no shape, and a shape by its name."""
    hedge = next((word for word in words if word not in SHAPES), None)
    shape: dict[str, Any] = {}
    for word in words:
        shape |= SHAPES.get(word, {})
    return Quantity(text="as printed", hedge=hedge, numeral=numeral, **shape, **more)


# One line a case: the figure, its literal reading and its close reading ("" is the same).
BARE = [
    (made("28", "percent"), "[27.5, 28.5]"),
    (made("100", "percent"), "[99.5, 100.5]"),
    (made("30", "percent"), "[29.5, 30.5]"),
    (made("3.10", "percent"), "[3.095, 3.105]"),
    (made("20", "point"), "[19.5, 20.5]"),
    (made("300", "rate"), "[299.5, 300.5]"),
    (made("28"), "[27.5, 28.5]"),
    (made("100"), "[95, 105]"),
    (made("10"), "[9.5, 10.5]"),
    (made("5"), "[4.5, 5.5]"),
    (made("50"), "[49.5, 50.5]"),
    (made("22,560"), "[22555, 22565]"),
    (made("55,000"), "[54500, 55500]"),
    (made("0"), "[-0.5, 0.5]"),
    (made("0.0", "percent"), "[-0.05, 0.05]"),
    (made("5", "money", scale="million"), "[4500000, 5500000]"),
    (made("100", "money", scale="million"), "[95000000, 105000000]"),
    (made("1.2", "money", scale="million"), "[1150000, 1250000]"),
    (made("3.0", "people"), "[2.95, 3.05]"),
    (made("twelve", "people"), "[11.5, 12.5]"),
    (made("-4", "percent"), "[-4.5, -3.5]"),
    (made("300", "hour"), "[295, 305]"),
]
HEDGED = [
    (made("55,000", "exactly"), "[55000, 55000]", ""),
    (made("28", "precisely", "percent"), "[28, 28]", ""),
    (made("55,000", "about"), "[27500, 110000]", "[54500, 55500]"),
    (made("300", "around"), "[150, 600]", "[250, 350]"),
    (made("300", "roughly", "money"), "[150, 600]", "[250, 350]"),
    (made("300", "approximately"), "[150, 600]", "[250, 350]"),
    (made("300", "some"), "[150, 600]", "[250, 350]"),
    (made("300", "an estimated"), "[150, 600]", "[250, 350]"),
    (made("300", "or so"), "[150, 600]", "[250, 350]"),
    (made("28", "about", "percent"), ALL, "[27.5, 28.5]"),
    (made("30", "about", "percent"), ALL, "[25, 35]"),
    (made("30", "about", "point"), ALL, "[25, 35]"),
    (made("300", "about", "rate"), ALL, "[250, 350]"),
    (made("1.2", "about", "money", scale="million"), "[600000, 2400000]", "[1150000, 1250000]"),
    (made("22,560", "nearly"), "[11280, 45120]", "[22550, 22560)"),
    (made("300", "nearly"), "[150, 600]", "[250, 300)"),
    (made("300", "almost", "money"), "[150, 600]", "[250, 300)"),
    (made("5", "just under", scale="million"), "[2500000, 10000000]", "[4500000, 5000000)"),
    (made("0.5", "close to", "money", scale="million"), "[250000, 1000000]", "[450000, 500000)"),
    (made("30", "nearly", "percent"), ALL, "[20, 30)"),
    (made("28", "nearly", "percent"), ALL, "[27, 28)"),
    (made("300", "nearly", "rate"), ALL, "[200, 300)"),
    (made("300", "just over"), "(300, inf)", "(300, 400]"),
    (made("28", "a little more than", "percent"), "(28, inf)", "(28, 29]"),
    (made("55,000", "more than"), "(55000, inf)", ""),
    (made("55,000", "over"), "(55000, inf)", ""),
    (made("55,000", "above"), "(55000, inf)", ""),
    (made("55,000", "upwards of"), "(55000, inf)", ""),
    (made("20", "more than", "percent"), "(20, inf)", ""),
    (made("12", "at least"), "[12, inf)", ""),
    (made("12", "no fewer than"), "[12, inf)", ""),
    (made("12", "no less than"), "[12, inf)", ""),
    (made("12", "or more"), "[12, inf)", ""),
    (made("12", "plus"), "[12, inf)", ""),
    (made("12", "fewer than"), "(-inf, 12)", ""),
    (made("12", "less than"), "(-inf, 12)", ""),
    (made("12", "under"), "(-inf, 12)", ""),
    (made("12", "below"), "(-inf, 12)", ""),
    (made("12", "at most"), "(-inf, 12]", ""),
    (made("12", "no more than"), "(-inf, 12]", ""),
    (made("12", "up to"), ALL, "(-inf, 12]"),
    (made("12", "as many as"), ALL, "(-inf, 12]"),
    (made("12", "as much as"), ALL, "(-inf, 12]"),
    (made("200", "between", high="300"), "[200, 300]", ""),
    (made("200", "from", high="300"), "[200, 300]", ""),
    (made("200", high="300"), "[200, 300]", ""),
    (made("20", "percent", high="25"), "[20, 25]", ""),
    (made("2", "money", high="3", high_scale="million"), "[2000000, 3000000]", ""),
    (made("900", "money", high="1.1", scale="thousand", high_scale="million"),
     "[900000, 1100000]", ""),
    (made("300", "from", high="200"), "[200, 300]", ""),
    (made("two", "times", high="three"), "[2, 3]", ""),
    (made("a third", "between", high="half"), "[1/3, 1/2]", ""),
    (made("two", high="three", out_of="ten"), "[1/5, 3/10]", ""),
]  # fmt: skip
RATIOS = [
    (made("one", out_of="four"), "[2/9, 2/7]", ""),
    (made("1", out_of="10"), "[2/21, 2/19]", ""),
    (made("one", out_of="1"), "[2/3, 2]", ""),
    (made("two", out_of="three"), "[1/2, 5/6]", ""),
    (made("9", out_of="10"), "[0.85, 0.95]", ""),
    (made("one", "nearly", out_of="four"), "[2/9, 1/4)", ""),
    (made("one", "more than", out_of="four"), "(1/4, inf)", ""),
    (made("half"), "[0.45, 0.55]", ""),
    (made("a third"), "[7/24, 11/30]", ""),
    (made("a tenth"), "[0.05, 0.15]", ""),
    (made("a fifth"), "[0.15, 0.225]", ""),
    (made("a quarter"), "[0.225, 7/24]", ""),
    (made("two-fifths"), "[11/30, 0.45]", ""),
    (made("three-fifths"), "[0.55, 19/30]", ""),
    (made("two-thirds"), "[19/30, 17/24]", ""),
    (made("three quarters"), "[17/24, 0.775]", ""),
    (made("four-fifths"), "[0.775, 0.85]", ""),
    (made("nine tenths"), "[0.85, 0.95]", ""),
    (made("half", "nearly"), "[0.45, 0.5)", ""),
    (made("half", "more than"), "(0.5, inf)", ""),
    (made("half", "fewer than"), "(-inf, 0.5)", ""),
    (made("half", "at least", "people"), "[0.5, inf)", ""),
    (made("half", "about"), ALL, "[0.45, 0.55]"),
    (made("half", "just over"), "(0.5, inf)", "(0.5, 0.55]"),
    (made("half", "up to"), ALL, "(-inf, 0.5]"),
    (made("half", "exactly"), "[0.5, 0.5]", ""),
    (made("doubled"), "[1.5, 2.5]", "[1.8, 2.2]"),
    (made("twice"), "[1.5, 2.5]", "[1.8, 2.2]"),
    (made("tripled"), "[2.5, 3.5]", "[2.7, 3.3]"),
    (made("ten", "times"), "[9.5, 10.5]", "[9, 11]"),
    (made("2.5", "times"), "[2, 3]", "[2.25, 2.75]"),
    (made("doubled", "nearly"), "[1.5, 2)", ""),
    (made("doubled", "more than"), "(2, inf)", ""),
    (made("doubled", "about"), ALL, "[1.5, 2.5]"),
    (made("2.5", "about", "times"), ALL, "[2.25, 2.75]"),
    (made("100", "about", "times"), ALL, "[50, 150]"),
    (made("tripled", "almost"), "[2.5, 3)", ""),
    (made("doubled", "just over"), "(2, inf)", "(2, 3]"),
    (made("doubled", "at least"), "[2, inf)", ""),
    (made("doubled", "up to"), ALL, "(-inf, 2]"),
    (made("doubled", "exactly"), "[2, 2]", ""),
    (made("one", "about", out_of="four"), ALL, "[2/9, 2/7]"),
    (made("one", "just over", out_of="four"), "(0.25, inf)", "(0.25, 2/7]"),
    (made("two", "nearly", out_of="three"), "[0.5, 2/3)", ""),
    (made("a third", "nearly", high="half"), "[7/24, 0.5)", ""),
    (made("a third", "about", high="half"), ALL, "[7/24, 0.55]"),
]
VAGUE = [
    (made(None, "dozens"), "[12, inf)", "[24, inf)"),
    (made(None, "Dozens of"), "[12, inf)", "[24, inf)"),
    (made(None, "scores of"), "[20, inf)", "[40, inf)"),
    (made(None, "tens of"), "[10, inf)", "[20, inf)"),
    (made(None, "hundreds of"), "[100, inf)", "[200, inf)"),
    (made(None, "thousands"), "[1000, inf)", "[2000, inf)"),
    (made(None, "hundreds of thousands"), "[100000, inf)", "[200000, inf)"),
    (made(None, "a couple"), "[2, inf)", ""),
    (made(None, "a few"), "[3, inf)", ""),
    (made(None, "several"), "[3, inf)", ""),
    (made(None, "a handful of"), "[3, inf)", ""),
    (made(None, "several", scale="million"), "[3000000, inf)", ""),
    (made(None, "a couple", scale="hundred"), "[200, inf)", ""),
    (made(None, "tens of thousands"), "[10000, inf)", "[20000, inf)"),
    (made(None, "millions"), "[1000000, inf)", "[2000000, inf)"),
]
# Nought and less than nought: the rows as they stand, but nothing is nearly nought from below.
ZERO = [
    (made("0", "about"), "[-0.5, 0.5]", ""),
    (made("0", "nearly"), "[-0.5, 0.5]", ""),
    (made("0", "nearly", "percent"), ALL, "[-0.5, 0.5]"),
    (made("0", "more than"), "(0, inf)", ""),
    (made("0", "at most", "percent"), "(-inf, 0]", ""),
    (made("-28", "about"), "[-56, -14]", "[-28.5, -27.5]"),
    (made("-28", "nearly"), "[-56, -14]", "[-29, -27]"),
    (made("-5", "nearly", "percent"), ALL, "[-6, -4]"),
    (made("-28", "just over", "percent"), ALL, "[-29, -27]"),
    (made("-28", "more than", "percent"), "(-28, inf)", ""),
]
# A magnitude word of the second number serves both, unless the first would be the larger.
SCALED = [
    (made("26", "between", "money", high="31", high_scale="million"), "[26000000, 31000000]", ""),
    (made("900,000", high="1.2", high_scale="million"), "[900000, 1200000]", ""),
    (made("six million"), "[5500000, 6500000]", ""),
    (made("a million"), "[500000, 1500000]", ""),
    (made("two thousand"), "[1500, 2500]", ""),
    (made("twelve hundred"), "[1150, 1250]", ""),
]
# Not in the table: what allows everything, because nothing is known of it, and half of a unit.
BESIDE = [
    (made(None), ALL, ""),
    (made("28", "reportedly", "percent"), ALL, ""),
    (made("200", "from"), ALL, ""),
    (made("one", out_of="0"), ALL, ""),
    (made("one", out_of="-4"), ALL, ""),
    (made("half", "percent"), "[0.25, 0.75]", ""),
    (made("half", "hour"), "[0.25, 0.75]", ""),
    (made("half", "people", scale="million"), "[250000, 750000]", ""),
    (made("three halves"), "[1.25, 1.75]", ""),
]


def label(value: object) -> str | None:
    """A readable name for a case."""
    if not isinstance(value, Quantity):
        return None
    return " ".join(
        str(held) for name, held in attrs.asdict(value).items() if held and name != "text"
    )


@pytest.mark.parametrize(("figure", "expected"), BARE, ids=label)
def test_a_bare_figure_is_good_to_its_unit(figure: Quantity, expected: str) -> None:
    """A bare figure is half its bare unit wide on either side, ends included, in both readings."""
    assert str(figure.literal()) == expected
    assert str(figure.close()) == expected


@pytest.mark.parametrize(
    ("figure", "literal", "close"), HEDGED + RATIOS + VAGUE + ZERO + SCALED + BESIDE, ids=label
)
def test_a_figure_is_read_by_its_row(figure: Quantity, literal: str, close: str) -> None:
    """Each line of the table gives its literal and its close interval."""
    assert figure.literal() == Interval.parse(literal)
    assert figure.close() == Interval.parse(close or literal)


@pytest.mark.parametrize(
    ("figure", "unit"),
    [
        (made("28", "percent"), 1),
        (made("30", "percent"), 10),
        (made("55,000"), 1_000),
        (made("300"), 100),
        (made("3.10", "percent"), Fraction(1, 100)),
        (made("1.2", scale="million"), 100_000),
        (made("0"), 1),
        (made(None, "dozens"), 0),
    ],
    ids=label,
)
def test_an_approximation_is_good_to_its_last_digit(figure: Quantity, unit: Fraction) -> None:
    """The hedged unit is one in the last digit that is not zero, or in the last decimal."""
    assert figure.hedged_unit == unit


@given(quantities())
def test_the_close_reading_lies_within_the_literal_one(figure: Quantity) -> None:
    """Whatever is possible under the close reading is possible under the literal one.

    Multiples above 5 are the exception the table makes: a tenth of them is more than a half.
    """
    if figure.kind != "multiple" and not figure.close().is_empty:
        assert figure.close() & figure.literal() == figure.close()


@given(quantities())
def test_a_bare_figure_allows_what_is_printed(figure: Quantity) -> None:
    """The printed number itself is always one of the true values of a bare or "about" figure."""
    value = figure.value
    if value is not None and figure.hedge_kind in {"bare", "about"} and value >= 0:
        assert value in figure.close()
        assert value in figure.literal()


@given(quantities())
def test_a_reading_of_a_figure_is_never_empty(figure: Quantity) -> None:
    """Something is always possible, so that no figure is impossible by itself."""
    assert not figure.close().is_empty
    assert not figure.literal().is_empty


@given(quantities())
def test_words_of_a_figure_are_kept(figure: Quantity) -> None:
    """str() of a figure is the phrase that was printed."""
    assert str(figure) == figure.text


@pytest.mark.parametrize(
    ("figure", "kind", "ratio"),
    [
        (made("28", "percent"), "percent", Fraction(1, 100)),
        (made("3", "point"), "point", Fraction(1, 100)),
        (made("28", "people"), "count", None),
        (made("28", "money"), "money", None),
        (made("28", "rate"), "rate", Fraction(1, 100_000)),
        (made("28", per="0"), "rate", None),
        (made("28", per="a year"), "rate", None),
        (made("28", "money", per="1,000"), "rate", None),
        (made("half"), "fraction", 1),
        (made("half", "people"), "fraction", 1),
        (made("half", "people", scale="million"), "count", None),
        (made("half", "percent"), "percent", Fraction(1, 100)),
        (made("half", "hour"), "time", None),
        (made("one", out_of="four"), "fraction", 1),
        (made("twice"), "multiple", 1),
        (made("twice", per="a week"), "rate", None),
        (made("28", per="100,000 residents"), "rate", Fraction(1, 100_000)),
        (made("28", per=""), "rate", None),
        (made("two", "times"), "multiple", 1),
        (made(None), "count", None),
    ],
    ids=label,
)
def test_what_sort_of_figure_it_is(figure: Quantity, kind: str, ratio: Fraction | None) -> None:
    """Unit, currency, base and words decide what a figure is, and what makes it a ratio."""
    assert figure.kind == kind
    assert figure.ratio == ratio


@pytest.mark.parametrize(
    ("convention", "expected"),
    [
        ("half up", "[27.5, 28.5)"),
        ("half even", "[27.5, 28.5]"),
        ("down", "[28, 29)"),
        ("to the nearest 5", "[25.5, 30.5]"),
    ],
)
def test_a_declared_rounding_takes_the_place_of_the_closed_interval(
    convention: str, expected: str
) -> None:
    """A bare figure with a declared convention allows its exact preimage."""
    figure = made("28", "percent")
    assert figure.literal(rounding=Rounding.parse(convention)) == Interval.parse(expected)
    assert figure.close(rounding=Rounding.parse(convention)) == Interval.parse(expected)


def test_a_declared_rounding_leaves_hedges_alone() -> None:
    """A hedge says what a figure allows, whatever it was rounded by."""
    figure = made("28", "about", "percent")
    assert figure.close(rounding=Rounding.parse("down")) == Interval.parse("[27.5, 28.5]")


@pytest.mark.parametrize(
    "figure", [made("28", "over"), made("half", "over"), made("2", "over", "times")]
)
def test_the_table_can_be_replaced(figure: Quantity) -> None:
    """A table of one's own decides what a hedge allows, for every kind of figure."""
    closed = {**STANDARD.literal.rows, "more than": Row(End(), None)}
    literal = attrs.evolve(STANDARD.literal, rows=closed)
    table = attrs.evolve(STANDARD, name="closed", literal=literal)
    value = figure.value
    assert value is not None
    assert figure.literal(table) == Interval.at_least(value)


@pytest.mark.parametrize(
    ("figure", "literal", "close"),
    [
        (made("three", unit="times more"), ["[2.5, 4.5]"], ["[2.7, 3.3]", "[3.6, 4.4]"]),
        (made("ten", unit="times higher than"), ["[9.5, 11.5]"], ["[9, 12.1]"]),
        (made("2.5", unit="times more"), ["[2, 4]"], ["[2.25, 2.75]", "[3.15, 3.85]"]),
        (made("twice", unit="more"), ["[1.5, 3.5]"], ["[1.8, 2.2]", "[2.7, 3.3]"]),
        (made("three", "more than", unit="times more"), ["(3, inf)"], ["(3, inf)"]),
        (made("three", "nearly", unit="times more"), ["[2.5, 3)", "[3.5, 4)"],
         ["[2.5, 3)", "[3.5, 4)"]),
        (made("two", unit="times more", high="three"), ["[2, 4]"], ["[2, 4]"]),
        (made("three", unit="times as many"), ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
        (made("three", unit="times over"), ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
        (made("three", unit="times fewer"), [ALL], [ALL]),
        (made("three", unit="fold"), ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
        (made("28", "percent"), ["[27.5, 28.5]"], ["[27.5, 28.5]"]),
    ],
    ids=str,
)  # fmt: skip
def test_times_more_has_two_readings(
    figure: Quantity, literal: list[str], close: list[str]
) -> None:
    """K times more is k times or k + 1 times; readings that touch are one."""
    assert [str(each) for each in figure.intervals("literal")] == literal
    assert [str(each) for each in figure.intervals("close")] == close


@given(phrases())
def test_one_interval_holds_every_reading(figure: Quantity) -> None:
    """What `literal` and `close` give is the hull of the readings, and readings do not touch."""
    for reading, whole in (("literal", figure.literal()), ("close", figure.close())):
        readings = figure.intervals("literal" if reading == "literal" else "close")
        assert all(each & whole == each for each in readings)
        assert (readings[0].lower, readings[-1].upper) == (whole.lower, whole.upper)
        assert len(readings) == 1 or (readings[0] & readings[1]).is_empty
