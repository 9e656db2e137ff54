"""Folding makes typography plain and loses nothing that was said."""

import time
import unicodedata

import pytest
from hypothesis import given, strategies as st

from civicclaims.strategies import foldeds, words
from civicclaims.values.wording import Folded, fold

texts = words() | st.text()


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is its own folding."""
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_every_character_leads_back_to_the_original(text: str) -> None:
    """Each folded character has a stretch of its own in the original, and they are in order."""
    folded = Folded.of(text)
    reached = 0
    for position in range(len(folded.text)):
        start, end = folded.stretch(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert start >= reached
        reached = start


@given(texts, st.data())
def test_a_stretch_folds_to_itself(text: str, data: st.DataObject) -> None:
    """The stretch of the original that a folded stretch came from holds its characters."""
    folded = Folded.of(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.stretch(start, end)
    assert folded.text[start:end] in fold(text[first:last])


@given(texts)
def test_digits_are_never_changed(text: str) -> None:
    """Each decimal digit of each script, and each fraction sign, is still there in order."""
    numbers = [each for each in unicodedata.normalize("NFC", text) if each.isnumeric()]
    assert [each for each in fold(text) if each.isnumeric()] == numbers


@given(foldeds())
def test_a_folded_text_has_no_typographic_marks(folded: Folded) -> None:
    """Curly marks, long dashes and soft hyphens are gone."""
    assert not set(folded.text) & set("“”‘’«»„–—…\u00ad\u00a0\u200b")
    assert "  " not in folded.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Over…”, she said", '"Over...", she said'),
        ("‘It’s’", "'It's'"),
        ("''Over''", '"Over"'),
        ("a – b — c", "a - b - c"),
        ("co\u00adop", "coop"),
        ("a\u00a0\u2009 b\n c", "a b c"),
        ("e\u0301tat", "\u00e9tat"),
        ("ﬁnal oﬃce", "final office"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u202btext\u202c", "text"),
        ("never -- ever", "never - ever"),
        ("so . . . no", "so ... no"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_marks_blanks_and_ligatures_say_the_same(one: str, other: str) -> None:
    """Two ways to print the same words fold to the same text."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1½", "11/2"), ("3.10", "3.1"), ("2²", "22"), ("über", "uber"), ("A", "a")]
)
def test_what_counts_is_kept_apart(one: str, other: str) -> None:
    """Fractions, decimals, accents and capitals are never folded away."""
    assert fold(one) != fold(other)


def test_a_stretch_is_found_again() -> None:
    """Offsets close a stretch of the folded text in the original."""
    original = "He said: ‘‘No—never…’’ twice."
    folded = Folded.of(original)
    start = folded.text.index("No-never...")
    end = start + len("No-never...")
    first, last = folded.stretch(start, end)
    assert original[first:last] == "No—never…"


@pytest.mark.parametrize("unit", ["“", "''", "\u00a0", "e\u0301", "\u0301", "…"])
def test_a_long_text_folds_in_time_proportional_to_it(unit: str) -> None:
    """A hundred thousand marks, or as many accents on one letter, take no noticeable time."""
    start = time.perf_counter()
    fold(unit * 100_000)
    assert time.perf_counter() - start < 2
