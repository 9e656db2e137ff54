"""One whole phrase is read as a figure, with its words kept, or it is refused with its place."""

import time
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import phrases
from civicclaims.values.currency import SIGNS, currency_of
from civicclaims.values.hedge_words import AFTER, VAGUE, WORDS
from civicclaims.values.phrase import MAX_LENGTH
from civicclaims.values.quantity import Quantity


def read_or_refused(text: str) -> Quantity | ParseError:
    """The figure, or the error where it is none."""
    try:
        return Quantity.parse(text)
    except ParseError as error:
        return error


@given(phrases())
def test_a_phrase_gives_back_its_parts(figure: Quantity) -> None:
    """Parsing the text of a figure gives back exactly the parts it was made of."""
    assert Quantity.parse(str(figure)) == figure


@given(phrases(), st.sampled_from(["  {}", "{} ", "\n{}\n", "\u00a0{}"]))
def test_blanks_around_a_phrase_change_nothing(figure: Quantity, around: str) -> None:
    """A figure among blanks is the figure, and its text is what stands between them."""
    assert Quantity.parse(around.format(figure)) == figure


@given(phrases(), st.sampled_from([" 29", " lots 3", "-", "…", " and", ", 7"]))
def test_never_a_part_of_a_phrase(figure: Quantity, more: str) -> None:
    """Where something is left over the whole phrase is refused, and the place is told."""
    text = f"{figure}{more}"
    read = read_or_refused(text)
    if isinstance(read, Quantity):
        assert str(read) == text
    else:
        assert read.position is not None
        assert 0 <= read.position <= len(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text gives a figure that prints as it, or one error."""
    read = read_or_refused(text)
    assert str(read) == text.strip() if isinstance(read, Quantity) else read.text == text


def parts(figure: Quantity) -> dict[str, Any]:
    """The parts of a figure that are there, without its text."""
    return {name: part for name, part in attrs.asdict(figure).items() if part and name != "text"}


CASES: list[tuple[str, dict[str, str]]] = [
    ("about 28 percent", {"hedge": "about", "numeral": "28", "unit": "percent"}),
    ("More than 55,000", {"hedge": "More than", "numeral": "55,000"}),
    ("12 or more people", {"hedge": "or more", "numeral": "12", "unit": "people"}),
    ("12 people or more", {"hedge": "or more", "numeral": "12", "unit": "people"}),
    ("$5 million or so a year",
     {"hedge": "or so", "numeral": "5", "scale": "million", "currency": "USD", "per": "a year"}),
    ("60-plus", {"hedge": "plus", "numeral": "60"}),
    ("300+ people", {"hedge": "+", "numeral": "300", "unit": "people"}),
    ("300-odd people", {"hedge": "odd", "numeral": "300", "unit": "people"}),
    ("approx. 300", {"hedge": "approx.", "numeral": "300"}),
    ("an estimated $4.5bn",
     {"hedge": "an estimated", "numeral": "4.5", "scale": "bn", "currency": "USD"}),
    ("well over a million", {"hedge": "well over", "numeral": "a million"}),
    ("ALMOST 300", {"hedge": "ALMOST", "numeral": "300"}),
    ("perhaps 300", {"hedge": "perhaps", "numeral": "300"}),
    ("1,00,000", {"numeral": "1,00,000"}),
    ("55\u202f000 homes", {"numeral": "55\u202f000", "unit": "homes"}),
    ("6 1/2 percent", {"numeral": "6 1/2", "unit": "percent"}),
    ("6½", {"numeral": "6½"}),
    ("one hundred and five", {"numeral": "one hundred and five"}),
    ("two and a half million", {"numeral": "two and a half", "scale": "million"}),
    ("six million", {"numeral": "six", "scale": "million"}),
    ("a dozen eggs", {"numeral": "a dozen", "unit": "eggs"}),
    ("half a million", {"numeral": "half", "scale": "million"}),
    ("a half-million people", {"numeral": "a half", "scale": "million", "unit": "people"}),
    ("a quarter of a million", {"numeral": "a quarter", "scale": "million"}),
    ("half a dozen", {"numeral": "half", "scale": "dozen"}),
    ("half a percentage point", {"numeral": "half", "unit": "percentage point"}),
    ("a quarter of a percent", {"numeral": "a quarter", "unit": "percent"}),
    ("three-quarters of an hour", {"numeral": "three-quarters", "unit": "hour"}),
    ("a third of the total", {"numeral": "a third", "unit": "of the total"}),
    ("half the rate", {"numeral": "half", "unit": "the rate"}),
    ("28 percent of voters", {"numeral": "28", "unit": "percent of voters"}),
    ("28 per cent", {"numeral": "28", "unit": "per cent"}),
    ("28 pct.", {"numeral": "28", "unit": "pct."}),
    ("2 pp", {"numeral": "2", "unit": "pp"}),
    ("10k", {"numeral": "10", "scale": "k"}),
    ("5m people", {"numeral": "5", "scale": "m", "unit": "people"}),
    ("5M", {"numeral": "5", "scale": "M"}),
    ("5 m", {"numeral": "5", "unit": "m"}),
    ("$5 m", {"numeral": "5", "scale": "m", "currency": "USD"}),
    ("3 hundred thousand", {"numeral": "3", "scale": "hundred thousand"}),
    ("Rs 5 crore", {"numeral": "5", "scale": "crore", "currency": "INR"}),
    ("Rs. 5 lakh crore", {"numeral": "5", "scale": "lakh crore", "currency": "INR"}),
    ("C$5", {"numeral": "5", "currency": "CAD"}),
    ("USD 5", {"numeral": "5", "currency": "USD"}),
    ("5m CHF", {"numeral": "5", "scale": "m", "currency": "CHF"}),
    ("5 million CHF", {"numeral": "5", "scale": "million", "currency": "CHF"}),
    ("100€", {"numeral": "100", "currency": "EUR"}),
    ("5 dollars", {"numeral": "5", "unit": "dollars", "currency": "USD"}),
    ("5 Canadian dollars", {"numeral": "5", "unit": "Canadian dollars", "currency": "CAD"}),
    ("59.9 cents per $100 of assessed value",
     {"numeral": "59.9", "unit": "cents", "currency": "USD", "per": "$100 of assessed value"}),
    ("5 pounds", {"numeral": "5", "unit": "pounds"}),
    ("$-5", {"numeral": "-5", "currency": "USD"}),
    ("between 200 and 300", {"hedge": "between", "numeral": "200", "high": "300"}),
    ("between one hundred and two thousand",
     {"hedge": "between", "numeral": "one hundred", "high": "two", "high_scale": "thousand"}),
    ("from 7 to 5 percent", {"hedge": "from", "numeral": "7", "high": "5", "unit": "percent"}),
    ("5 percent to 7 percent", {"numeral": "5", "high": "7", "unit": "percent"}),
    ("5%-7%", {"numeral": "5", "high": "7", "unit": "%"}),
    ("2–3 percent", {"numeral": "2", "high": "3", "unit": "percent"}),
    ("about 200 to 300", {"hedge": "about", "numeral": "200", "high": "300"}),
    ("$26 million to $31 million",
     {"numeral": "26", "high": "31", "scale": "million", "high_scale": "million",
      "currency": "USD"}),
    ("between $26 and $31 million",
     {"hedge": "between", "numeral": "26", "high": "31", "high_scale": "million",
      "currency": "USD"}),
    ("900,000 to 1.2 million", {"numeral": "900,000", "high": "1.2", "high_scale": "million"}),
    ("17 to 78 years", {"numeral": "17", "high": "78", "unit": "years"}),
    ("nearly one in three renters",
     {"hedge": "nearly", "numeral": "one", "out_of": "three", "unit": "renters"}),
    ("one in every four", {"numeral": "one", "out_of": "four"}),
    ("one in a million", {"numeral": "one", "out_of": "a million"}),
    ("3 of 4", {"numeral": "3", "out_of": "4"}),
    ("17.4 per 100,000 residents", {"numeral": "17.4", "per": "100,000 residents"}),
    ("$1.25 per $100", {"numeral": "1.25", "currency": "USD", "per": "$100"}),
    ("40 miles per hour", {"numeral": "40", "unit": "miles", "per": "hour"}),
    ("5 per capita", {"numeral": "5", "per": "capita"}),
    ("one every two days", {"numeral": "one", "per": "two days"}),
    ("$5 each", {"numeral": "5", "currency": "USD", "per": "each"}),
    ("$3.50/gallon", {"numeral": "3.50", "currency": "USD", "per": "gallon"}),
    ("$1.2bn-a-year", {"numeral": "1.2", "scale": "bn", "currency": "USD", "per": "a-year"}),
    ("28 percent per 100,000", {"numeral": "28", "unit": "percent", "per": "100,000"}),
    ("twice a week", {"numeral": "twice", "per": "a week"}),
    ("dozens", {"hedge": "dozens"}),
    ("tens of millions of dollars",
     {"hedge": "tens of millions", "unit": "dollars", "currency": "USD"}),
    ("a couple of hundred", {"hedge": "a couple", "scale": "hundred"}),
    ("several hundred thousand people",
     {"hedge": "several", "scale": "hundred thousand", "unit": "people"}),
    ("several million a year", {"hedge": "several", "scale": "million", "per": "a year"}),
    ("nearly tripled", {"hedge": "nearly", "numeral": "tripled"}),
    ("twice as many", {"numeral": "twice", "unit": "as many"}),
    ("3x", {"numeral": "3", "unit": "x"}),
    ("threefold", {"numeral": "three", "unit": "fold"}),
    ("10-fold", {"numeral": "10", "unit": "fold"}),
    ("two times higher", {"numeral": "two", "unit": "times higher"}),
    ("64 vacant positions", {"numeral": "64", "unit": "vacant positions"}),
    ("5 people per square mile", {"numeral": "5", "unit": "people", "per": "square mile"}),
    ("1,200-seat", {"numeral": "1,200", "unit": "seat"}),
    ("6 1/2-inch", {"numeral": "6 1/2", "unit": "inch"}),
    ("35 °C", {"numeral": "35", "unit": "°C"}),
    ("20km", {"numeral": "20", "unit": "km"}),
    ("5 ft.", {"numeral": "5", "unit": "ft."}),
    ("9" * 1_000, {"numeral": "9" * 1_000}),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_a_phrase_is_taken_apart(phrase: str, expected: dict[str, str]) -> None:
    """Each way to print a figure gives its parts, as printed."""
    assert parts(Quantity.parse(phrase)) == expected


@pytest.mark.parametrize("hedge", sorted(WORDS.keys() - {"between", "from", "to"}))
def test_every_hedge_is_read_with_a_number(hedge: str) -> None:
    """Each hedge of the table is read before a number, or after it."""
    joint = "-" if hedge in {"odd", "ish"} else "" if hedge == "+" else " "
    text = f"300{joint}{hedge}" if hedge in AFTER else f"{hedge} 300"
    figure = Quantity.parse(text)
    assert (figure.hedge, figure.hedge_kind) == (hedge, WORDS[hedge])


@pytest.mark.parametrize("hedge", sorted(VAGUE))
def test_every_vague_count_is_read(hedge: str) -> None:
    """Each vague count of the table is a figure by itself."""
    assert Quantity.parse(f"{hedge} of raids") == Quantity(
        text=f"{hedge} of raids", hedge=hedge, unit="raids"
    )


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0), ("   ", 0), ("lots", 0), ("N/A", 0), ("or so", 0), ("about", 0), ("a", 0),
        ("28 29", 3), ("12-", 2), ("12 to", 3), ("12 and", 3), ("9-4", 1), ("5 to 4", 2),
        ("5-to-4", 6), ("four score", 5), ("20 of 50", 3), ("5m", 1), ("-$5", 0), ("5 to $7", 2),
        ("1.2.3", 0), ("1,2,3", 0), ("5,00", 0), ("2+2", 1), ("28 percent about", 11),
        ("about 12 or so", 14), ("up to several hundred", 21), ("1 in 2 million", 14),
        ("£5 dollars", 10), ("between 5", 0), ("from 5 percent", 0), ("one two", 0),
        ("5 percent to 7 people", 10), ("TWENTY", 0), ("12 to 15 to 18", 9), ("5 the", 2),
        ("5 people 6", 9), ("5 one two three four five six seven", 6), ("٢٨", 0), ("$", 0),
        ("5-", 1), ("doubled to 5", 8), ("  28 29", 5),
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str, position: int) -> None:
    """What is no figure, or more than one, gives an error with its place."""
    with pytest.raises(ParseError, match="expected") as error:
        Quantity.parse(text)
    assert error.value.position == position


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000_000,
        "1," * 2_000,
        "1-" * 2_000,
        "about " * 600,
        "one hundred and " * 240,
        "twenty " * 500,
        "between " * 500,
        "hundreds of " * 300,
        "-" * 4_000,
        " " * 3_999 + "x",
        "5 " + "a-" * 1_900,
        "5" + " of people" * 390,
        "$" * 4_000,
        "½" * 4_000,
        "a third of " * 360,
    ],
    ids=lambda text: f"{text[:12]} {len(text)}",
)
def test_a_hostile_phrase_is_refused_at_once(text: str) -> None:
    """Words and digits without end give a short error and no wait."""
    start = time.perf_counter()
    with pytest.raises(ParseError) as error:
        Quantity.parse(text)
    assert len(str(error.value)) < 300
    assert time.perf_counter() - start < 0.5


def test_a_phrase_has_a_longest_length() -> None:
    """Two numbers of a thousand digits fit into a phrase, and much more does not."""
    numbers = f"between {'8' * 1_000} and {'9' * 1_000} people"
    assert Quantity.parse(numbers).high == "9" * 1_000
    with pytest.raises(ParseError, match="at most 4,000 characters"):
        Quantity.parse("28" + " " * MAX_LENGTH)


@pytest.mark.parametrize(
    ("unit", "currency"),
    [
        ("dollars", "USD"),
        ("US dollars", "USD"),
        ("Canadian dollars", "CAD"),
        ("Hong Kong dollars", "HKD"),
        ("New Zealand dollars", "NZD"),
        ("euros a litre", "EUR"),
        ("rupees", "INR"),
        ("yuan", "CNY"),
        ("pounds", None),
        ("people", None),
    ],
)
def test_words_for_money_have_a_currency(unit: str, currency: str | None) -> None:
    """A word that several countries share stands for the largest; pounds may be a weight."""
    assert currency_of(unit) == currency


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_stand_before_or_after_an_amount(sign: str) -> None:
    """A sign says the currency on either side of its number."""
    read: Callable[[str], Quantity] = Quantity.parse
    assert read(f"{sign}5").currency == read(f"5{sign}").currency == SIGNS[sign]
