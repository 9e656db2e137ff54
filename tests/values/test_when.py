"""A time holds its words, and of the calendar no more than they give."""

import re
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given

from civicclaims.strategies import whens
from civicclaims.values.date import ExtendedDate
from civicclaims.values.spelling import Spelling
from civicclaims.values.when import TimexText, When


@given(whens())
def test_both_ends_of_any_time_can_be_asked_for(when: When) -> None:
    """The first date is the start, the last is the end, or the start where there is no end."""
    assert (None if when.first is None else str(when.first)) == when.start
    if when.end is None:
        assert when.last == when.first
    elif when.end == "..":
        assert when.last is None
    else:
        assert when.last == ExtendedDate.parse(when.end)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When(text="in June", start="2025-06"), "2025-06", "2025-06"),
        (When(start="2025-06-06", end="2025-06-30"), "2025-06-06", "2025-06-30"),
        (When(text="since June", start="2025-06", end=".."), "2025-06", None),
        (When(text="June 31"), None, None),
        (When(text="over the past six months", duration="P6M"), None, None),
    ],
)
def test_a_time_begins_and_ends(when: When, first: str | None, last: str | None) -> None:
    """Words alone have no dates, and an open end has none either."""
    assert when.first == (None if first is None else ExtendedDate.parse(first))
    assert when.last == (None if last is None else ExtendedDate.parse(last))


def timex() -> Spelling:
    """How a TIMEX3 value must be spelled."""
    found: Spelling = TimexText.__metadata__[0]  # type: ignore[attr-defined] # mypy does not see what Annotated holds
    return found


@pytest.mark.parametrize(
    "text",
    ["PAST_REF", "PRESENT_REF", "FUTURE_REF", "2025", "2025-06", "2025-06-12", "XXXX-WXX-5",
     "2025-W27", "2025-W27-WE", "2025-Q2", "2025-H1", "2025-SU", "XXXX-XX-XXTEV",
     "2025-06-12T09:30", "198X"],
)  # fmt: skip
def test_a_timex_value_is_accepted(text: str) -> None:
    """Weeks, weekdays, seasons, parts of the day and references to now are TIMEX3 values."""
    assert re.fullmatch(timex().pattern, text)


@pytest.mark.parametrize(
    "text", ["", "Friday", "2025-6", "2025-W2", "P6M", "NOW", "2025-W27-8", "25"]
)
def test_other_values_are_not(text: str) -> None:
    """Words, durations and half a date are no TIMEX3 values of a time."""
    assert not re.fullmatch(timex().pattern, text)


def test_every_date_of_a_time_is_spelled_as_a_date() -> None:
    """Start, end and duration carry the spelling that files are held to."""
    hints: dict[str, Any] = get_type_hints(When, include_extras=True)
    for name in ("start", "end", "duration", "value"):
        marks = [
            mark for each in get_args(hints[name]) for mark in getattr(each, "__metadata__", ())
        ]
        assert any(isinstance(mark, Spelling) for mark in marks)
