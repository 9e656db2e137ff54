"""Figures are found in prose, whole, and what only looks like one is left alone."""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import attrs
import pytest
from hypothesis import given, strategies as st
from tests.cases.phrases import FORTY, TRAPS

from civicclaims.reading.quantities import FoundQuantity, find_quantities
from civicclaims.strategies import phrases
from civicclaims.values.quantity import Quantity

Case = tuple[str, list[str]]


def cases(block: str) -> list[Case]:
    """The sentences of a block, each with the lines below it."""
    found: list[Case] = []
    for line in block.strip().splitlines():
        if line.startswith("> "):
            found.append((line.removeprefix("> "), []))
        elif line.startswith("  "):
            found[-1][1][-1] += f" | {line.strip()}"
        else:
            found[-1][1].append(line)
    return found


def shown(found: FoundQuantity) -> str:
    """A line of the case file for what was found."""
    pieces = [f"{found.kind}: {found.text}"]
    if found.quantity is not None:
        parts = attrs.asdict(found.quantity)
        said = [f"{name}={part}" for name, part in parts.items() if part and name != "text"]
        pieces.append("; ".join(said))
    if found.direction is not None:
        pieces.append(found.direction)
    return " | ".join(pieces)


pieces = st.sampled_from([
    "1", "28", "1,200", "1.5", "2024", "half", "a", "third", "one", "in", "four", "percent",
    "about", "more", "than", "between", "from", "to", "and", "of", "people", "$", "€", "million",
    "m", "-", "–", ".", ",", ":", "/", "(", ")", "p.m.", "May", "the", "dozens", "a few", "twice",
    "over", "years", "Route", "No.", "%", "per", "or", "so", "times", "-year-old", "\n", "\n\n",
    "٣", "½", "x", "§", "911", "up", "fell", "+",
])  # fmt: skip
texts = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", ""])), max_size=14).map(
    lambda drawn: "".join(piece + blank for piece, blank in drawn)
)


@given(texts)
def test_what_is_found_stands_where_it_says(text: str) -> None:
    """Each thing found is a piece of the text, in order, and no two of them overlap."""
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert (found.quantity is not None) == (found.kind == "figure")
        end = found.end


@given(texts)
def test_every_digit_is_accounted_for(text: str) -> None:
    """No digit is passed over: it stands in a figure, or in something said to be none."""
    places = {place for found in find_quantities(text) for place in range(found.start, found.end)}
    assert all(place in places for place, mark in enumerate(text) if mark in "0123456789٣½")


@given(texts)
def test_prose_and_phrases_have_one_grammar(text: str) -> None:
    """The words of a figure found in prose are read as that figure when they stand alone."""
    for found in find_quantities(text):
        if found.quantity is not None:
            assert Quantity.parse(found.text) == attrs.evolve(
                found.quantity, text=found.text.strip()
            )


@given(phrases())
def test_a_number_is_never_read_in_part(figure: Quantity) -> None:
    """In a sentence of its own a figure gives its own numbers, or none that it does not have."""
    numbers = {figure.numeral, figure.high, figure.out_of}
    for found in find_quantities(f"There were {figure}."):
        if found.quantity is not None:
            assert {found.quantity.numeral, found.quantity.high, found.quantity.out_of} & numbers


@pytest.mark.parametrize(("sentence", "expected"), cases(FORTY) + cases(TRAPS))
def test_a_sentence_gives_its_figures(sentence: str, expected: list[str]) -> None:
    """Each sentence gives exactly the figures, and what only looks like one, listed with it."""
    assert [shown(found) for found in find_quantities(sentence)] == expected


def test_the_cases_are_many() -> None:
    """There are forty plain sentences, and more with traps."""
    assert len(cases(FORTY)) == 40
    assert len(cases(TRAPS)) >= 60


def calls(action: Callable[[], object]) -> int:
    """How many calls an action makes within Python."""
    count = 0

    def counted(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["9", ",", "-", "1-", "1,", "5 ", "a ", "about ", "between 1 and ", "from 5 to ", "one-",
     "28 and ", "1 in ", "$", " ", "\n", "hundreds of ", "and a half ", "x", "May ", "(555) ",
     "5%-", "Aa. ", "6½", "1/", "twenty ", "over 5 years "],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    """The steps grow with the length of a text, however it repeats itself, not with its square."""
    once, twice = (calls(partial(find_quantities, piece * count)) for count in (500, 1_000))
    assert twice < 2.2 * once + 2_000


@pytest.mark.parametrize("piece", ["9", ",", "-", "1-", "1,", "x", " ", "$9", "1e"])
def test_a_long_text_is_no_trouble(piece: str) -> None:
    """Hundreds of thousands of the same mark are gone through once, and never read in part."""
    found = find_quantities(piece * (300_000 // len(piece)))
    assert all(each.kind != "figure" for each in found)


def test_a_text_without_numbers_has_no_figures() -> None:
    """Words that hold the letters of a number are no figures."""
    assert find_quantities("Someone often attends; bone, weight, ornate. No one, everyone.") == ()
    assert find_quantities("") == ()
