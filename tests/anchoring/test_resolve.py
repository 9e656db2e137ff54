"""Selectors lead to the words they mean, or are said not to."""

import hashlib

import pytest
from hypothesis import assume, given, strategies as st

from civicclaims.anchoring import search
from civicclaims.anchoring.place import Status
from civicclaims.anchoring.resolve import resolve, resolve_pieces
from civicclaims.anchoring.text import Text
from civicclaims.strategies import words
from civicclaims.values.selector import MediaTime, Selector
from civicclaims.values.wording import fold

SPEECH = Text("“Never,” she said. Then she said: “We stay. Never, never.” He left at 1.5 percent.")

letters = st.text("abcdefghij ", min_size=1, max_size=60)


def status(selector: Selector, text: Text = SPEECH) -> str:
    """What became of a selector, in a word."""
    return resolve(selector, text).status.value


@given(letters | words(), st.data())
def test_a_stretch_with_its_position_is_found_there(text: str, data: st.DataObject) -> None:
    """Words recorded with their position are found at that position."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    place = resolve(Selector(exact=text[start:end], start=start, end=end), Text(text))
    assert (place.status, place.start, place.end) == (Status.FOUND, start, end)


@given(letters | words(), st.data())
def test_words_that_are_found_stand_there(text: str, data: st.DataObject) -> None:
    """What is found by its words alone holds those words, typography aside, and only once."""
    start = data.draw(st.integers(0, len(text) - 1))
    exact = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(fold(exact).strip())
    place = resolve(Selector(exact=exact), Text(text))
    if place.status is Status.FOUND:
        assert fold(text[place.start : place.end]).strip() == fold(exact).strip()
        assert fold(text).count(fold(exact).strip()) >= 1
    if place.status is Status.AMBIGUOUS:
        assert len(place.others) > 1


@given(st.lists(st.sampled_from(["stay", "leave", "never"]), min_size=1, max_size=12))
def test_a_repeated_word_is_never_the_first_hit(drawn: list[str]) -> None:
    """A word that stands several times is ambiguous, and found when it stands once."""
    text = Text(" ".join(drawn))
    expected = {0: "missing", 1: "found"}.get(drawn.count("stay"), "ambiguous")
    assert status(Selector(exact="stay"), text) == expected


@given(st.lists(st.sampled_from(["stay", "leave", "never"]), min_size=3, max_size=9), st.data())
def test_enough_words_around_tell_the_place(drawn: list[str], data: st.DataObject) -> None:
    """With all of the text before and after it, a word is found where it was."""
    place = data.draw(st.integers(0, len(drawn) - 1))
    before, after = " ".join([*drawn[:place], ""]), " ".join(["", *drawn[place + 1 :]])
    text = Text(" ".join(drawn))
    found = resolve(Selector(exact=drawn[place], prefix=before, suffix=after), text)
    assert (found.status, found.start) == (Status.FOUND, len(before))


@given(letters, letters)
def test_words_move_with_what_is_put_before_them(before: str, text: str) -> None:
    """A position that no longer holds the words is said to have moved, with the new one."""
    whole = f"{before}. Nobody voted against it. {text}"
    start = len(before) + 2
    exact = "Nobody voted against it."
    wrong = Selector(exact=exact, start=start + 1, end=start + 1 + len(exact))
    place = resolve(wrong, Text(whole))
    assert (place.status, place.start) == (Status.MOVED, start)


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        (Selector(exact="We stay."), "found"),
        (Selector(exact="'Never,'"), "found"),
        (Selector(exact='"Never,"'), "found"),
        (Selector(exact="never"), "found"),
        (Selector(exact="Never"), "ambiguous"),
        (Selector(exact="Never", prefix="stay. "), "found"),
        (Selector(exact="Never", prefix="stay. ", suffix=", never"), "found"),
        (Selector(exact="Never", prefix="stayed "), "ambiguous"),
        (Selector(exact="Never", start=1, end=6), "found"),
        (Selector(exact="Never", start=1, end=6, prefix="stay. "), "ambiguous"),
        (Selector(exact="Never", start=1, end=6, prefix="stayed. "), "found"),
        (Selector(exact="Never", start=2, end=7), "ambiguous"),
        (Selector(exact="We stay.", start=0, end=8), "moved"),
        (Selector(exact="We stay.", start=35), "found"),
        (Selector(exact="We stay.", end=43), "found"),
        (Selector(exact="5 percent"), "missing"),
        (Selector(exact="15 percent"), "missing"),
        (Selector(exact="1.5 percent"), "found"),
        (Selector(exact="He left at 15 percent"), "altered"),
        (Selector(exact="15", prefix="He left at", suffix="percent."), "altered"),
        (Selector(exact="sai"), "missing"),
        (Selector(exact="sai", start=13, end=15), "missing"),
        (Selector(exact="said. Th", start=13, end=21), "found"),
        (Selector(exact="nothing of the sort"), "missing"),
        (Selector(exact=" "), "unchecked"),
        (Selector(start=0, end=5), "unchecked"),
        (Selector(start=0, end=900), "missing"),
        (Selector(start=-1, end=5), "missing"),
        (Selector(start=5), "unchecked"),
        (Selector(prefix="Then"), "unchecked"),
        (Selector(media=MediaTime(start="1.5")), "unchecked"),
        (Selector(), "unchecked"),
    ],
)
def test_what_becomes_of_a_selector(selector: Selector, expected: str) -> None:
    """Each status comes about as it is meant to."""
    assert status(selector) == expected


def test_a_position_may_cut_a_word() -> None:
    """Words inside a word are found where their position says so, and nowhere by themselves."""
    start = SPEECH.words.index("said")
    assert status(Selector(exact="sai", start=start, end=start + 3)) == "found"
    assert status(Selector(exact="sai")) == "missing"


@pytest.mark.parametrize(("same", "expected"), [(True, "found"), (False, "unchecked")])
def test_a_bare_position_needs_the_same_text(same: bool, expected: str) -> None:
    """A position without words is found only in the text it was recorded from."""
    assert resolve(Selector(start=0, end=5), SPEECH, same=same).status.value == expected


def test_a_digest_stands_for_its_words() -> None:
    """Words that may not be copied are compared by their digest."""
    digest = hashlib.sha256(b"she").hexdigest()
    start = SPEECH.words.index("she")
    assert status(Selector(start=start, end=start + 3, digest=digest)) == "found"
    assert status(Selector(start=start + 1, end=start + 4, digest=digest)) == "altered"


def test_a_digest_beside_the_words_is_looked_at() -> None:
    """Words with the digest of other words are not as recorded."""
    digest = hashlib.sha256(b"We stay.").hexdigest()
    assert status(Selector(exact="We stay.", digest=digest)) == "found"
    assert status(Selector(exact="We stay.", digest="0" * 64)) == "altered"
    assert status(Selector(exact="We went.", digest="0" * 64)) == "missing"


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("5%", "It is 1·5%."),
        ("5", "It is 1٫5."),
        ("500", "All 1’500 men."),
        ("2", "It is 2 ½ miles."),
        ("½ miles", "It is 2 ½ miles."),
        ("2", "It is 2 1/2 miles."),
        ("1/2 miles", "It is 2 1/2 miles."),
        ("a million", "Some half a million came."),
        ("twenty", "On the twenty-third."),
    ],
)
def test_a_part_of_a_number_is_not_the_number(exact: str, text: str) -> None:
    """A number is a whole one, however it is written."""
    assert status(Selector(exact=exact), Text(text)) in {"missing", "altered"}


@pytest.mark.parametrize(
    ("exact", "text"),
    [("5", "At 7·x, 5."), ("10", "Rock '10'."), ("a million", "The other half; a million.")],
)
def test_a_number_beside_marks_is_whole(exact: str, text: str) -> None:
    """A mark that belongs to no number parts two words."""
    assert status(Selector(exact=exact), Text(text)) == "found"


def test_many_wordings_are_looked_for_in_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered of a text is bounded, and what is found is the same."""
    monkeypatch.setattr(search, "_MOST_KNOWN", 2)
    text = Text("a b c a b c")
    for _ in range(2):
        assert [len(search.places(text, each)) for each in "abcd"] == [2, 2, 2, 0]
    assert len(text.hits) <= 2


def test_pieces_tell_each_other_apart() -> None:
    """A piece that stands twice is found if one of the two lies between its neighbours."""
    pieces = (Selector(exact="We stay."), Selector(exact="Never"))
    assert [each.status.value for each in resolve_pieces(pieces, SPEECH)] == ["found", "found"]
    assert resolve_pieces(pieces, SPEECH)[1].start == SPEECH.words.index("Never, never")
    assert status(Selector(exact="Never")) == "ambiguous"


def test_half_surrogates_are_words_too() -> None:
    """A text with half a surrogate is searched like any other."""
    text = Text("She said \ud83d so. Never.")
    assert status(Selector(exact="said \ud83d so"), text) == "found"
    assert status(Selector(exact="said \ud83e so"), text) in {"altered", "missing"}
    assert len(text.digest) == 64
