"""Lengths of time in ISO 8601: what is one, and how many days it can span."""

import datetime as dt
import re

import pytest
from hypothesis import example, given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.values.duration import MAX_LENGTH, PATTERN, Duration

COUNTS = st.one_of(st.none(), st.integers(0, 60))


@st.composite
def duration_texts(draw: st.DrawFn) -> str:
    """Any duration that can be read."""
    parts = [f"{n}{unit}" for unit in "YMWD" if (n := draw(COUNTS)) is not None]
    times = [f"{n}{unit}" for unit in "HMS" if (n := draw(COUNTS)) is not None]
    if not parts and not times:
        parts = ["2W"]
    last = times or parts
    decimals = draw(st.sampled_from(["", "", ".5", ",25"]))
    last[-1] = f"{last[-1][:-1]}{decimals}{last[-1][-1]}"
    return f"P{''.join(parts)}{'T' if times else ''}{''.join(times)}"


@st.composite
def nearly_durations(draw: st.DrawFn) -> str:
    """A duration with a character or two lost, added or changed."""
    text = draw(duration_texts())
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, len(text)))
        added = draw(st.sampled_from(["", *"0123456789PYMWDTHS.,- \n٣"]))
        text = text[:place] + added + text[place + draw(st.integers(0, 1)) :]
    return text


def is_read(text: str) -> bool:
    """Whether a text is read as a duration."""
    try:
        Duration.parse(text)
    except ParseError:
        return False
    return True


@given(duration_texts())
def test_text_is_kept(text: str) -> None:
    """A duration gives back its text, and read from it is the same."""
    value = Duration.parse(text)
    assert str(value) == text
    assert Duration.parse(str(value)) == value
    assert repr(value) == f"Duration.parse({text!r})"


@given(st.one_of(nearly_durations(), duration_texts(), st.text()))
@example("P1D\n")
def test_pattern_and_reader_agree(text: str) -> None:
    """The pattern accepts a text exactly when it is read as a duration."""
    accepted = len(text) <= MAX_LENGTH and re.fullmatch(PATTERN, text) is not None
    assert is_read(text) == accepted


@given(duration_texts(), st.dates(dt.date(1000, 1, 1), dt.date(8000, 1, 1)))
def test_days_between_lie_in_the_span(text: str, day: dt.date) -> None:
    """The day a duration leads to is at least its shortest and at most its longest span away."""
    value = Duration.parse(text)
    for other in (value.before(day), value.after(day)):
        if other is None:
            assert value.months.denominator != 1 or value.days.denominator != 1
        else:
            assert value.shortest_days <= abs(other - day).days <= value.longest_days


@given(duration_texts())
def test_shortest_is_never_longer(text: str) -> None:
    """The shortest span is not longer than the longest, and the same where there are no months."""
    value = Duration.parse(text)
    assert 0 <= value.shortest_days <= value.longest_days
    assert value.months or value.shortest_days == value.longest_days


@given(st.integers(0, 3_000), st.dates())
def test_days_and_weeks_are_exact(days: int, day: dt.date) -> None:
    """So many days back and forth lead to the same day."""
    value = Duration.parse(f"P{days // 7}W{days % 7}D")
    later = value.after(day)
    assert later is None or value.before(later) == day


@pytest.mark.parametrize(
    ("text", "shortest", "longest"),
    [
        ("P1M", 28, 31), ("P2M", 59, 62), ("P6M", 181, 184), ("P1Y", 365, 366),
        ("P4Y", 1_460, 1_461), ("P400Y", 146_097, 146_097), ("P1.5Y", 546, 550),
        ("P0.5M", 14, 15), ("P2W", 14, 14), ("P1M2W", 42, 45), ("PT45M", 0, 0), ("PT72H", 3, 3),
        ("P1,5D", 1, 1), ("P0D", 0, 0), ("P1Y2M10DT2H30M", 434, 438),
    ],
)  # fmt: skip
def test_span_in_days(text: str, shortest: int, longest: int) -> None:
    """A duration spans at least and at most so many whole days."""
    value = Duration.parse(text)
    assert (value.shortest_days, value.longest_days) == (shortest, longest)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("P6M", "2025-02-28", "2026-02-28"),
        ("P1Y", "2024-08-31", "2026-08-31"),
        ("P2W", "2025-08-17", "2025-09-14"),
        ("P1M1D", "2025-07-30", "2025-10-01"),
        ("PT48H", "2025-08-29", "2025-09-02"),
        ("PT45M", None, None),
        ("P0.5M", None, None),
        ("P9999Y", None, None),
        (f"P{'9' * 50}M", None, None),
        (f"P{'9' * 50}D", None, None),
    ],
)
def test_day_before_and_after(text: str, before: str | None, after: str | None) -> None:
    """Months clip to the last day of a month; where no one day can be named there is none."""
    day, value = dt.date(2025, 8, 31), Duration.parse(text)
    assert value.before(day) == (before and dt.date.fromisoformat(before))
    assert value.after(day) == (after and dt.date.fromisoformat(after))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "a number with its unit"), ("P", "a number with its unit"),
        ("P1YT", "a number with its unit"), ("P6", "a number with its unit"),
        ("P1M2Y", "in order"), ("P1M1M", "in order"), ("P1D2H", "in order"),
        ("-P1D", "without a sign"), ("P1.5Y2M", "decimals in the last component alone"),
        ("6M", "P6M, if that is meant"), ("p6m", "P6M or PT6M"), ("P1H", "PT1H, if that is meant"),
        ("2 weeks", "P2W, if that is meant"), ("45 minutes", "PT45M, if that is meant"),
        ("P1D\n", "P1D, if that is meant"), ("P٢D", "an ISO 8601 duration such as"),
        ("PXM", "an ISO 8601 duration such as"), (f"P{'1' * 60}D", "at most 60 characters"),
    ],
)  # fmt: skip
def test_errors_say_what_was_expected(text: str, words: str) -> None:
    """An error says what would have been read, and proposes what was probably meant."""
    with pytest.raises(ParseError, match=words):
        Duration.parse(text)
