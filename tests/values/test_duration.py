import datetime as dt
import re
from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.values.duration import MAX_LENGTH, PATTERN, Duration

VALID = (
    "P6M", "P2W", "P1Y2M10DT2H30M", "PT45M", "P1Y", "P10D", "P0D", "PT0S", "P1.5Y", "P0,5M",
    "P1Y2.5M", "P1DT2.5H", "PT1H30.5M", "PT2H0.25S", "P1YT1S", "P1Y1D", "P1.5W", "PT1M1S", "P400Y",
)  # fmt: skip
INVALID = (
    "", "P", "PT", "P1", "P1YT", "PT1", "6M", "P-6M", "-P6M", "+P6M", "p6m", "P6M ", "P6M\n",
    "P1S", "P1H", "PT1D", "PT1W", "P1M1Y", "P1D1M", "P1M2W", "P1W1D", "P2WT1H", "P1.5Y2M",
    "P1.5DT1H", "PT1.5H30M", "P.5Y", "P1.Y", "P1..5Y", "P1Y1Y", "P٣M", "six months", "2025-06-11",
)  # fmt: skip
COUNTS = st.integers(0, 40)
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(3000, 12, 31))
COMPILED = re.compile(PATTERN)


def is_read(text: str) -> bool:
    """Whether a text is read without an error."""
    try:
        Duration.parse(text)
    except ParseError:
        return False
    return True


@st.composite
def durations(draw: st.DrawFn) -> str:
    """A duration out of any components in their order, some with decimals in the last."""
    calendar = [f"{draw(COUNTS)}{letter}" for letter in "YMD" if draw(st.booleans())]
    clock = [f"{draw(COUNTS)}{letter}" for letter in "HMS" if draw(st.booleans())]
    assume(calendar or clock)
    last = clock or calendar
    last[-1] = last[-1][:-1] + draw(st.sampled_from(["", ".5", ",25", ".1"])) + last[-1][-1]
    return "P" + "".join(calendar) + ("T" + "".join(clock) if clock else "")


@pytest.mark.parametrize("text", VALID)
def test_a_valid_text_is_read_and_written_back_exactly(text: str) -> None:
    """Every duration is given back as it was written."""
    assert str(Duration.parse(text)) == text
    assert COMPILED.fullmatch(text)


@pytest.mark.parametrize("text", INVALID)
def test_an_invalid_text_is_refused(text: str) -> None:
    """No text outside the notation is read, and PATTERN refuses it too."""
    assert not COMPILED.fullmatch(text)
    with pytest.raises(ParseError):
        Duration.parse(text)


@given(durations())
def test_a_duration_survives_writing(text: str) -> None:
    """A duration that is written and read again is the same."""
    duration = Duration.parse(text)
    assert Duration.parse(str(duration)) == duration


@given(st.sampled_from(VALID), st.data())
def test_the_pattern_accepts_what_parse_accepts(text: str, data: st.DataObject) -> None:
    """PATTERN and parse agree about a duration with a piece changed."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 2)))
    text = text[:start] + data.draw(st.sampled_from([*"PTYMWDHS.,19 \n", ""])) + text[end:]
    assert bool(COMPILED.fullmatch(text)) is is_read(text)


@given(durations(), DAYS)
def test_the_days_moved_lie_between_shortest_and_longest(text: str, day: dt.date) -> None:
    """A day before or after is at least the shortest and at most the longest length away."""
    duration = Duration.parse(text)
    for moved in (duration.after(day) - day, day - duration.before(day)):
        assert duration.shortest_days <= moved.days <= duration.longest_days


@given(st.integers(0, 5_000), DAYS)
def test_weeks_and_days_are_exact(count: int, day: dt.date) -> None:
    """So many weeks are seven times as many days, whichever way and from any day."""
    weeks = Duration.parse(f"P{count}W")
    assert weeks.shortest_days == weeks.longest_days == 7 * count
    assert Duration.parse(f"P{count}D").after(day) == day + dt.timedelta(days=count)


@given(st.integers(0, 30), st.integers(0, 30))
def test_shortest_and_longest_are_reached(months: int, year: int) -> None:
    """No month count lasts fewer or more days than stated, counted from a first of a month."""
    duration = Duration.parse(f"P{months}M")
    starts = [dt.date(1980 + year + k // 12, k % 12 + 1, 1) for k in range(48)]
    lengths = [(duration.after(start) - start).days for start in starts]
    assert min(lengths) == duration.shortest_days
    assert max(lengths) == duration.longest_days


@pytest.mark.parametrize(
    ("text", "months", "days", "shortest", "longest"),
    [
        ("P6M", 6, 0, 181, 184), ("P1M", 1, 0, 28, 31), ("P1Y", 12, 0, 365, 366),
        ("P3M", 3, 0, 89, 92), ("P8Y", 96, 0, 2921, 2922), ("P400Y", 4800, 0, 146097, 146097),
        ("P2W", 0, 14, 14, 14), ("P0.5Y", 6, 0, 181, 184), ("P1.5M", Fraction(3, 2), 0, 42, 47),
        ("PT45M", 0, Fraction(1, 32), 0, 1), ("PT36H", 0, Fraction(3, 2), 1, 2),
        ("P1Y2M10DT12H", 14, Fraction(21, 2), 434, 439), ("P0D", 0, 0, 0, 0),
    ],
)  # fmt: skip
def test_lengths(text: str, months: Fraction, days: Fraction, shortest: int, longest: int) -> None:
    """Months and days are kept apart, and the length in days has a least and a most."""
    duration = Duration.parse(text)
    assert (duration.months, duration.days) == (months, days)
    assert (duration.shortest_days, duration.longest_days) == (shortest, longest)


@pytest.mark.parametrize(
    ("text", "day", "before", "after"),
    [
        ("P1M", "2025-03-31", "2025-02-28", "2025-04-30"),
        ("P1Y", "2024-02-29", "2023-02-28", "2025-02-28"),
        ("P6M", "2025-07-11", "2025-01-11", "2026-01-11"),
        ("P2W", "2025-07-11", "2025-06-27", "2025-07-25"),
        ("PT45M", "2025-07-11", "2025-07-11", "2025-07-11"),
        ("PT36H", "2025-07-11", "2025-07-10", "2025-07-12"),
        ("P0.5M", "2025-07-16", "2025-07-01", "2025-07-31"),
    ],
)
def test_month_ends_clip(text: str, day: str, before: str, after: str) -> None:
    """Months land on the same day of the month, or on its last; parts of a day are left out."""
    duration, start = Duration.parse(text), dt.date.fromisoformat(day)
    assert duration.before(start).isoformat() == before
    assert duration.after(start).isoformat() == after


@pytest.mark.parametrize("text", ["P9999Y", f"P{'9' * (MAX_LENGTH - 2)}Y", f"P{'9' * 50}D"])
def test_a_day_outside_the_calendar_is_an_error(text: str) -> None:
    """A day before the year 1 or after 9999 is refused in words, however long the duration."""
    duration = Duration.parse(text)
    for moved in (duration.before, duration.after):
        with pytest.raises(ParseError, match="years 1 to 9999"):
            moved(dt.date(2025, 6, 11))
    assert duration.shortest_days <= duration.longest_days


@pytest.mark.parametrize(
    ("text", "expected"),
    [("P1M2W", "P1M14D"), ("P1.5Y2M", "last component"), ("PT", "at least one number")],
)
def test_an_error_says_what_was_expected(text: str, expected: str) -> None:
    """A common slip is answered with what to write in its place."""
    with pytest.raises(ParseError, match=expected):
        Duration.parse(text)


def test_a_text_that_is_too_long_is_refused() -> None:
    """A duration of more than 60 characters is not read."""
    assert not is_read("P" + "1" * MAX_LENGTH + "Y")
