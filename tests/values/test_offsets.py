"""Positions are converted without loss, and never into the middle of a character."""

import pytest
from hypothesis import given, strategies as st

from civicclaims.strategies import words
from civicclaims.values.offsets import Encoding, Offsets

encodings: st.SearchStrategy[Encoding] = st.sampled_from(["utf-8", "utf-16"])


def units(text: str, encoding: Encoding) -> int:
    """The length of a text in units, as an encoder counts it."""
    if encoding == "utf-8":
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2


@given(words() | st.text(st.characters(exclude_categories=["Cs"])), encodings)
def test_every_position_is_that_of_an_encoder(text: str, encoding: Encoding) -> None:
    """The unit of a position is the length of what stands before it, encoded; and back."""
    offsets = Offsets.of(text, encoding)
    for position in range(len(text) + 1):
        unit = units(text[:position], encoding)
        assert offsets.unit(position) == unit
        assert offsets.code_point(unit) == position


@given(words(), encodings)
def test_units_inside_a_character_are_refused(text: str, encoding: Encoding) -> None:
    """A unit at which no character begins is an error, as is one outside the text."""
    offsets = Offsets.of(text, encoding)
    begins = {units(text[:position], encoding) for position in range(len(text) + 1)}
    for unit in {-1, *range(units(text, encoding) + 2)} - begins:
        with pytest.raises(ValueError, match=r"inside a character|outside"):
            offsets.code_point(unit)


@pytest.mark.parametrize("position", [-1, 4])
def test_positions_outside_the_text_are_refused(position: int) -> None:
    """A position before the beginning or after the end is an error."""
    with pytest.raises(ValueError, match="outside a text of 3 code points"):
        Offsets.of("abc", "utf-8").unit(position)
