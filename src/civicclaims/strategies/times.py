"""Strategies for dates, durations and times, built from their grammars."""

from calendar import monthrange
from functools import cache
from typing import Final

from hypothesis import strategies as st

from civicclaims.strategies.texts import words
from civicclaims.values.date import ExtendedDate
from civicclaims.values.duration import Duration
from civicclaims.values.when import When

_ZONES: Final = ("", "Z", "+02", "-05:00", "+14:00", "-00:30")
_PHRASES: Final = ("Friday", "over the past six months", "June 31", "since early June", "in 2025")


def extended_dates() -> st.SearchStrategy[ExtendedDate]:
    """Dates of every form of EDTF that can be read, from `2025-06-11` to `[1667,1668..1672]`."""
    return edtf_texts().map(ExtendedDate.parse)


@cache
def edtf_texts() -> st.SearchStrategy[str]:
    """The texts of `extended_dates`; plain days and months come most often."""
    return st.one_of(_days(), _months(), _marked(), _times(), _spans(), _sets(), _long_years())


def durations() -> st.SearchStrategy[Duration]:
    """Lengths of time in ISO 8601, with weeks or with parts from years to seconds."""
    return duration_texts().map(Duration.parse)


@cache
def duration_texts() -> st.SearchStrategy[str]:
    """The texts of `durations`."""
    count = st.integers(0, 999).map(str)
    last = st.sampled_from(["", ".5", ",25", ".0"])
    single = st.builds("P{}{}{}".format, count, last, st.sampled_from("YMWD"))
    clock = st.builds("PT{}{}{}".format, count, last, st.sampled_from("HMS"))
    several = st.builds("P{}Y{}M{}D".format, count, count, count)
    whole = st.builds("{}T{}H{}M{}{}S".format, st.just("P") | several, count, count, count, last)
    return single | clock | several | whole


@cache
def timex_texts() -> st.SearchStrategy[str]:
    """Times that EDTF cannot say (TIMEX3): a Friday of an unknown week, the present."""
    years = st.integers(1900, 2100).map(str) | st.just("XXXX")
    weeks = st.integers(1, 53).map("{:02}".format) | st.just("XX")
    return st.one_of(
        st.sampled_from(["PAST_REF", "PRESENT_REF", "FUTURE_REF", "XXXX-SU", "2025-Q2", "2025-H1"]),
        st.builds("{}-W{}".format, years, weeks),
        st.builds("{}-W{}-{}".format, years, weeks, st.integers(1, 7)),
        st.builds("{}-{:02}-{:02}TEV".format, years, st.integers(1, 12), st.integers(1, 28)),
    )


@cache
def whens() -> st.SearchStrategy[When]:
    """Times in words, with as much on the calendar as was drawn; the ends may stand reversed."""
    return st.one_of(
        st.builds(When, text=st.sampled_from(_PHRASES) | words()),
        st.builds(When, start=edtf_texts(), rule=st.none() | words()),
        st.builds(When, text=words(), start=_months(), end=_days() | st.just("..")),
        st.builds(
            When,
            text=st.sampled_from(_PHRASES),
            duration=st.none() | duration_texts(),
            value=st.none() | timex_texts(),
            mod=st.sampled_from([None, "start", "mid", "end", "approx"]),
            relative_to=st.sampled_from([None, "sources-0", "sources-1"]),
            fiscal=st.booleans(),
        ),
    )


@cache
def _years() -> st.SearchStrategy[str]:
    return st.integers(1990, 2030).map(str) | st.integers(0, 9999).map("{:04}".format)


@cache
def _months() -> st.SearchStrategy[str]:
    return st.builds("{}-{:02}".format, _years(), st.integers(1, 12))


@cache
def _days() -> st.SearchStrategy[str]:
    """Days that are in the calendar, February 29 included."""
    return st.builds(_day, _years(), st.integers(1, 12), st.integers(1, 31))


def _day(year: str, month: int, day: int) -> str:
    # The calendar repeats after 400 years, and the standard one knows no year 0.
    last = monthrange(int(year) % 400 + 400, month)[1]
    return f"{year}-{month:02}-{min(day, last):02}"


@cache
def _points() -> st.SearchStrategy[str]:
    """Years, months and days, with digits that are not known."""
    return st.one_of(
        _years(),
        _months(),
        _days(),
        st.sampled_from(["199X", "19XX", "1XXX", "XXXX", "-0044", "-00X4", "0000"]),
        st.builds("{}-{:02}-XX".format, _years() | st.just("XXXX"), st.integers(1, 12)),
        st.builds(
            "{}-XX{}".format, _years() | st.just("20XX"), st.sampled_from(["", "-XX", "-15"])
        ),
        st.builds("{}-{:02}-{}X".format, _years(), st.integers(1, 12), st.integers(0, 2)),
    )


@cache
def _marked() -> st.SearchStrategy[str]:
    """Points and parts of a year, marked as uncertain or approximate, whole or in a part."""
    divisions = st.builds("{}-{}".format, _years(), st.integers(21, 41))
    whole = st.builds("{}{}".format, _points() | divisions, st.sampled_from(["", "?", "~", "%"]))
    parts = st.sampled_from(["?2025-06-11", "2025~-06-11", "2025-%06-11", "2025?-06-~11", "~2025"])
    return whole | parts


def _long_years() -> st.SearchStrategy[str]:
    """Years of more than four digits, in full, with an exponent or with significant digits."""
    signs = st.sampled_from(["", "-"])
    digits = st.integers(1, 20)
    return st.one_of(
        st.builds("Y{}{}".format, signs, st.integers(10_000, 10**12)),
        st.builds("Y{}{}E{}S{}".format, signs, st.integers(1, 999), digits, digits),
        st.builds("{}S{}".format, _years(), digits),
    )


def _times() -> st.SearchStrategy[str]:
    clock = st.builds(
        "{:02}:{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59)
    )
    return st.builds("{}T{}{}".format, _days(), clock, st.sampled_from(_ZONES))


def _spans() -> st.SearchStrategy[str]:
    end = _marked() | st.just("..")
    return st.one_of(
        st.builds("{}/{}".format, _marked(), end | st.just("")),
        st.builds("{}/{}".format, st.sampled_from(["", ".."]), end),
    )


def _sets() -> st.SearchStrategy[str]:
    member = _points() | st.builds("{}..{}".format, _points(), _points())
    members = st.lists(member, min_size=1, max_size=2).map(",".join)
    shapes = st.sampled_from(["[{}]", "[..{first},{}]", "[{},{first}..]"])
    return st.builds(
        lambda shape, each, first: shape.format(each, first=first), shapes, members, _points()
    )
