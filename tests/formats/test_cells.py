"""Dates as other formats write them, and words that stand for nothing."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.formats.cells import is_absent, orders, when
from civicclaims.formats.options import DateOrder

ORDERS: dict[DateOrder, str] = {
    "day-first": "{0.day:02}{1}{0.month:02}{1}{0.year}",
    "month-first": "{0.month:02}{1}{0.day:02}{1}{0.year}",
    "year-first": "{0.year}{1}{0.month:02}{1}{0.day:02}",
}
days = st.dates(dt.date(1000, 1, 1), dt.date(2100, 12, 31))


@given(days, st.sampled_from("-/."), st.sampled_from(sorted(ORDERS)))
def test_a_declared_order_is_followed(day: dt.date, mark: str, order: DateOrder) -> None:
    """A date in figures in a declared order is that day, and its words are kept."""
    text = ORDERS[order].format(day, mark)
    found = when(text, order)
    assert found.start == day.isoformat()
    assert found.text in {text, None}
    assert (found.text is None) == (text == day.isoformat())


@given(days, st.sampled_from("-/."))
def test_an_order_that_cannot_be_told_is_an_error(day: dt.date, mark: str) -> None:
    """Without an order a date is read exactly where day and month cannot be swapped."""
    text = ORDERS["day-first"].format(day, mark)
    if day.day > 12 or day.day == day.month:
        assert when(text).start == day.isoformat()
    else:
        assert orders(text) == {"day-first", "month-first"}
        with pytest.raises(ParseError, match="swapped"):
            when(text)


@given(days, st.times(), st.sampled_from(["", "Z", "+02:00", "-0530", "+01"]))
def test_a_timestamp_keeps_its_words(day: dt.date, time: dt.time, zone: str) -> None:
    """A timestamp is the day it was written on, and its words are kept."""
    text = f"{day}T{time.isoformat('milliseconds')}{zone}"
    found = when(text)
    assert (found.text, found.start) == (text, day.isoformat())


ISO = (
    "{0:%G-W%V-%u}", "{0:%GW%V%u}", "{0:%Y-%j}", "{0:%Y%m%d}", "{0:%Y-%m-%d}",
)  # fmt: skip
CLOCKS = ("", "T10", "t1030", "T103015", "T10:30", "T10:30:15.5", "t10:30:15")


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(ISO),
    st.sampled_from(CLOCKS), st.sampled_from(["", "Z", "z", "+02:00"]),
)  # fmt: skip
def test_every_day_of_iso_8601_is_read(day: dt.date, form: str, clock: str, zone: str) -> None:
    """A day of a week, of a year or in bare figures is that day, with a time or a zone or not."""
    text = form.format(day) + clock + zone
    found = when(text)
    assert found.start == day.isoformat()
    assert found.text == (None if text == day.isoformat() else text)


NO_DATES = (
    "2025-W54-1", "2025-W10", "2025-366", "2025-000", "20251301", "04032025", "2025-03-04 10",
    "2025-03-04-05", "0000-W01-1", "9999-W53-7", "0000-001",
    "", "yesterday", "2025-13-01", "31/02/2025", "03/04/25", "2025-01-01/2025-02-01", "45123",
    "2025-02-30T10:00:00",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    """What is no date is an error, and never a day nobody named."""
    with pytest.raises(ParseError):
        when(text)


def test_a_declared_order_never_bends() -> None:
    """A date that has no day in the declared order is an error, though another order has one."""
    with pytest.raises(ParseError, match="month-first"):
        when("31/10/2020", "month-first")


@pytest.mark.parametrize(
    ("text", "absent"),
    [("None", True), (" nan ", True), ("NULL", True), ("", False), ("None of it", False),
     ("NaN", True), ("Nan", False), ("Null", False)],
)  # fmt: skip
def test_words_for_nothing(text: str, absent: bool) -> None:
    """What programs print for nothing is no value; every other text is one."""
    assert is_absent(text) == absent
