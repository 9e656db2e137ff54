"""Dates in EDTF: what is one, which days it can be, and what comes before what."""

import calendar
import datetime as dt
import re

import pytest
from hypothesis import example, given, strategies as st
from tests.cases.edtf import INVALID, VALID

from civicclaims.errors import ParseError
from civicclaims.values.date import ExtendedDate
from civicclaims.values.edtf import MAX_LENGTH, PATTERN

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
ALPHABET = "0123456789X-/.,[]{}?~%TZYSE+: \nx٣"


def date(text: str) -> ExtendedDate:
    """The date a text is."""
    return ExtendedDate.parse(text)


def is_read(text: str) -> bool:
    """Whether a text is read as a date."""
    try:
        ExtendedDate.parse(text)
    except ParseError:
        return False
    return True


@st.composite
def day_texts(draw: st.DrawFn) -> str:
    """A day of the years -9999 to 9999."""
    day = draw(st.dates())
    year = draw(st.sampled_from([f"{day.year:04d}", f"{day.year:04d}", "0000", "-0004"]))
    if year in {"0000", "-0004"} or draw(st.booleans()):
        return f"{year}-{day:%m-%d}" if (day.month, day.day) != (2, 29) else f"{year}-02-28"
    return day.isoformat()


@st.composite
def masked_texts(draw: st.DrawFn, day: str | None = None) -> str:
    """A date with an `X` in place of some digits, which allows `day`."""
    text = day or draw(day_texts())
    shown = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    return "".join(
        "X" if each.isdigit() and not kept else each for each, kept in zip(text, shown, strict=True)
    )


def point_texts() -> st.SearchStrategy[str]:
    """A date of digits and `X`: a year, a month or a day."""
    days = st.one_of(day_texts(), masked_texts())
    cut = st.builds(
        lambda text, length: text[: len(text) - length], days, st.sampled_from([0, 3, 6])
    )
    return cut.filter(lambda text: not text.startswith("-") or re.search("[1-9X]", text[:5]))


@st.composite
def qualified_texts(draw: st.DrawFn) -> str:
    """A year, month or day in digits, with at most one mark before or after each part."""
    parts = draw(day_texts()).rsplit("-", 2)[: draw(st.integers(1, 3))]
    if parts[0] == "-0000":
        parts[0] = "0000"
    sides = draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
    marks = draw(st.lists(MARKS, min_size=len(parts), max_size=len(parts)))
    return "-".join(
        mark + part if before else part + mark
        for part, before, mark in zip(parts, sides, marks, strict=True)
    )


@st.composite
def rough_years(draw: st.DrawFn) -> tuple[str, str, int]:
    """A long year or one with significant digits, its digits, and how many of them are open."""
    number = draw(st.integers(1, 10**7))
    zeros = draw(st.integers(0, 12))
    kept = draw(st.none() | st.integers(1, 20))
    if zeros:
        body, digits = f"Y{number}E{zeros}", f"{number}{'0' * zeros}"
    elif number > 9999:
        body, digits = f"Y{number}", f"{number}"
    else:
        body, digits, kept = f"{number:04d}", f"{number:04d}", kept or 2
    text = body if kept is None else f"{body}S{kept}"
    return text, digits, 0 if kept is None else max(0, len(digits) - kept)


def season_texts() -> st.SearchStrategy[str]:
    """A season or another division of a year."""
    return st.builds("{:04d}-{}".format, st.integers(0, 9999), st.integers(21, 41))


def time_texts() -> st.SearchStrategy[str]:
    """A day with a time of day, with or without a zone."""
    zones = st.sampled_from(["", "Z", "-07:00", "-07", "+05:45", "+14:00", "-12:00"])
    return st.builds(
        lambda day, time, zone: f"{day}T{time:%H:%M:%S}{zone}", day_texts(), st.times(), zones
    )


def interval_texts() -> st.SearchStrategy[str]:
    """An interval, whose ends may be open, unknown, or in the wrong order."""
    marked = st.builds("{}{}".format, st.one_of(point_texts(), season_texts()), MARKS)
    end = st.one_of(marked, marked, qualified_texts(), st.sampled_from(["..", ""]))
    return st.builds("{}/{}".format, end, end).filter(lambda text: text != "/")


@st.composite
def set_texts(draw: st.DrawFn) -> str:
    """One of a set, or all of it; it may be open at an end."""
    point = point_texts()
    member = st.one_of(
        st.builds("{}{}".format, point, MARKS),
        st.builds("{}..{}".format, point, point),
        qualified_texts(),
    )
    members = draw(st.lists(member, min_size=1, max_size=3))
    if draw(st.booleans()):
        members.insert(0, f"..{draw(point)}")
    if draw(st.booleans()):
        members.append(f"{draw(point)}..")
    return draw(st.sampled_from(["[{}]", "{{{}}}"])).format(",".join(members))


def single_texts() -> st.SearchStrategy[str]:
    """A date that is neither an interval nor a set."""
    long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000))
    rough = rough_years().map(lambda drawn: drawn[0])
    marked = st.builds("{}{}".format, st.one_of(point_texts(), season_texts()), MARKS)
    return st.one_of(marked, marked, qualified_texts(), time_texts(), long_years, rough)


def extended_date_texts() -> st.SearchStrategy[str]:
    """Any date in EDTF that can be read."""
    return st.one_of(single_texts(), interval_texts(), set_texts()).filter(
        lambda text: len(text) <= MAX_LENGTH
    )


def extended_dates() -> st.SearchStrategy[ExtendedDate]:
    """Any date."""
    return extended_date_texts().map(date)


@st.composite
def nearly_dates(draw: st.DrawFn) -> str:
    """A date with a few characters lost, added or changed."""
    text = draw(extended_date_texts())
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        added = draw(st.sampled_from(["", *ALPHABET]))
        text = text[:place] + added + text[place + draw(st.integers(0, 1)) :]
    return text


def coarser(day: dt.date) -> list[str]:
    """The month, the divisions of the year, the year and more that a day lies in."""
    year, month = f"{day.year:04d}", day.month
    quarter = month % 12 // 3
    seasons = [(28, 25, 26, 27)[quarter], (30, 31, 32, 29)[quarter]]
    return [
        f"{year}-{month:02d}",
        f"{year}-{month:02d}-XX",
        f"{year}-{33 + (month - 1) // 3}",
        f"{year}-{37 + (month - 1) // 4}",
        f"{year}-{40 + (month - 1) // 6}",
        *(f"{year}-{code}" for code in (*seasons, *(21 + (code - 21) % 4 for code in seasons))),
        year,
        f"{year}-XX-XX",
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"XXXX-{month:02d}",
        f"{year}/..",
        f"../{year}-{month:02d}",
        f"[{year},{year[:3]}X-{month:02d}]",
    ]


@pytest.mark.parametrize("text", VALID)
def test_each_valid_text_is_read(text: str) -> None:
    """A text in the standard's form is read, and is what the value gives back."""
    assert str(date(text)) == text


@pytest.mark.parametrize("text", INVALID)
def test_no_invalid_text_is_read(text: str) -> None:
    """A text in another form, or with a day no calendar has, is not read."""
    with pytest.raises(ParseError):
        date(text)


@given(extended_dates())
def test_text_is_kept(value: ExtendedDate) -> None:
    """A date read from its own text is the same date."""
    assert date(str(value)) == value
    assert repr(value) == f"ExtendedDate.parse({str(value)!r})"


@given(qualified_texts())
@example("?-2004-~06")
def test_a_mark_moves_no_day(text: str) -> None:
    """Marks on parts leave the days of a date as they are, and what is marked is in doubt."""
    value = date(text)
    plain = date(re.sub("[?~%]", "", text))
    assert (value.earliest, value.latest) == (plain.earliest, plain.latest)
    assert value.precision == plain.precision
    assert bool(value.uncertain_parts) == value.is_uncertain
    assert bool(value.approximate_parts) == value.is_approximate


@given(qualified_texts())
@example("?-2004-06~-11")
def test_a_mark_before_a_part_is_about_it_alone(text: str) -> None:
    """A part is uncertain if a mark stands before it, or after it or after a later part."""
    sign = text.startswith("-") or text[1:2] == "-"
    parts = (text.replace("-", "", 1) if sign else text).split("-")
    names = ("year", "month", "day")
    expected = {
        name
        for place, (name, part) in enumerate(zip(names, parts, strict=False))
        if part[0] in "?%" or any(later[-1] in "?%" for later in parts[place:])
    }
    assert date(text).uncertain_parts == expected


@given(rough_years(), st.booleans())
@example(("1950S2", "1950", 2), True)
@example(("0012S1", "0012", 3), True)
def test_significant_digits_leave_the_others_open(
    drawn: tuple[str, str, int], negative: bool
) -> None:
    """A year with significant digits can be any year that agrees with it in those digits."""
    text, digits, unknown = drawn
    known = digits[: len(digits) - unknown]
    least, most = int(known + "0" * unknown), int(known + "9" * unknown)
    if negative and most:
        text = text.replace("Y", "Y-") if text[0] == "Y" else f"-{text}"
        least, most = -most, min(-least, -1)
    value = date(text)
    assert (value.earliest, value.latest) == ((least, 1, 1), (most, 12, 31))


@given(st.integers(1, 9999), st.integers(1, 4), st.sampled_from(["", "-"]))
def test_significant_digits_are_those_before_an_x(year: int, kept: int, sign: str) -> None:
    """Two significant digits of 1950 say what 19XX says."""
    digits = f"{year:04d}"
    rough, masked = date(f"{sign}{digits}S{kept}"), date(sign + digits[:kept].ljust(4, "X"))
    assert (rough.earliest, rough.latest) == (masked.earliest, masked.latest)
    assert rough.precision == masked.precision


@given(st.one_of(nearly_dates(), extended_date_texts(), st.text()))
@example("2025-06-11\n")
def test_pattern_and_reader_agree(text: str) -> None:
    """The pattern accepts a text exactly when it is read as a date."""
    accepted = len(text) <= MAX_LENGTH and re.fullmatch(PATTERN, text) is not None
    assert is_read(text) == accepted


@given(st.integers(-9999, 9999), st.integers(0, 99), st.integers(0, 99))
@example(1900, 2, 29)
@example(-4, 2, 29)
@example(0, 2, 29)
def test_calendar_decides(year: int, month: int, day: int) -> None:
    """Year, month and day are a date exactly when the Gregorian calendar has the day."""
    text = f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
    cycle = 2000 + year % 400
    exists = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(cycle, month)[1]
    assert is_read(text) == exists


@given(day_texts(), st.from_regex(r"\A[0-4X][0-9X]\Z"), st.from_regex(r"\A[0-3X][0-9X]\Z"))
@example("2023-01-01", "0X", "29")
@example("2025-01-01", "X9", "31")
def test_an_x_needs_a_day(text: str, month: str, day: str) -> None:
    """Digits with an `X` are a date exactly when some day of the calendar has such digits."""
    year = text[: text.rindex("-") - 3]
    exists = any(
        fits(f"{number:02d}", month) and fits(f"{each:02d}", day)
        for number in range(1, 13)
        for each in range(1, calendar.monthrange(2000 + int(year) % 400, number)[1] + 1)
    )
    assert is_read(f"{year}-{month}-{day}") == exists


def fits(digits: str, mask: str) -> bool:
    """Whether a mask allows these digits."""
    return re.fullmatch(mask.replace("X", "[0-9]"), digits) is not None


@given(st.data(), day_texts())
def test_every_completion_lies_within(data: st.DataObject, day: str) -> None:
    """A date with an `X` contains every day its digits allow, between its first and last day."""
    masked = date(data.draw(masked_texts(day=day)))
    assert masked.contains(date(day))
    assert masked.earliest is not None
    assert masked.latest is not None
    point = date(day).earliest
    assert point is not None
    assert masked.earliest <= point <= masked.latest


@given(masked_texts(), day_texts())
@example("156X-12-25", "1565-12-26")
@example("-XXXX-12-25", "0565-12-25")
def test_nothing_else_lies_within(mask: str, day: str) -> None:
    """A date with an `X` contains a day exactly when the digits fit."""
    assert date(mask).contains(date(day)) == fits(day, mask)


@given(st.data(), masked_texts())
def test_ends_are_days_of_the_mask(data: st.DataObject, mask: str) -> None:
    """The first and the last day of a date with an `X` are days that it contains."""
    value = date(mask)
    day = data.draw(st.sampled_from([value.earliest, value.latest]))
    assert day is not None
    text = f"{'-' if day[0] < 0 else ''}{abs(day[0]):04d}-{day[1]:02d}-{day[2]:02d}"
    assert fits(text, mask)


@given(st.dates())
def test_a_coarser_date_contains_the_finer(day: dt.date) -> None:
    """A day lies in its month, season, quarter, year, decade; a time lies in its day."""
    for text in coarser(day):
        assert date(text).contains(date(day.isoformat())), text
    assert date(day.isoformat()).contains(date(f"{day}T23:59:59Z"))


@given(st.dates())
def test_a_finer_date_does_not_contain_the_coarser(day: dt.date) -> None:
    """No day contains the month or the year it lies in, and no year the days of another."""
    assert not date(day.isoformat()).contains(date(f"{day.year:04d}-{day.month:02d}"))
    assert not date(f"{day.year:04d}-{day.month:02d}").contains(date(f"{day.year:04d}"))
    assert not date(f"{day.year:04d}").contains(date(f"{(day.year + 1) % 10_000:04d}-01-01"))


@given(extended_dates())
def test_a_date_contains_itself(value: ExtendedDate) -> None:
    """A date contains itself, unless it ends before it begins; then it contains nothing."""
    assert value.contains(value) != value.is_reversed


@given(extended_dates(), extended_dates(), day_texts())
def test_containing_passes_on(outer: ExtendedDate, inner: ExtendedDate, day: str) -> None:
    """What lies in a date lies in every date that contains it."""
    if outer.contains(inner) and inner.contains(date(day)):
        assert outer.contains(date(day))


@given(st.one_of(single_texts(), set_texts()).filter(lambda text: len(text) <= MAX_LENGTH))
def test_first_day_comes_first(text: str) -> None:
    """The first day of a date is never after its last; only an interval can be reversed."""
    value = date(text)
    if not value.is_reversed and value.earliest and value.latest:
        assert value.earliest <= value.latest
    assert not value.is_reversed or value.precision == "set"


@given(extended_dates())
def test_nothing_comes_before_itself(value: ExtendedDate) -> None:
    """No date is certainly before itself, and every date possibly overlaps itself."""
    assert not value.certainly_before(value)
    assert value.possibly_overlaps(value)


@given(st.lists(extended_dates(), min_size=3, max_size=3))
def test_before_passes_on(values: list[ExtendedDate]) -> None:
    """What is certainly before a date is certainly before what that date is certainly before."""
    a, b, c = sorted(values, key=lambda each: each.earliest or (0, 1, 1))
    if a.certainly_before(b) and b.certainly_before(c):
        assert a.certainly_before(c)


@given(
    st.dates(dt.date(2025, 6, 1), dt.date(2025, 6, 9)),
    st.lists(
        st.tuples(
            st.integers(0, 3), st.sampled_from(["", "T12:00:00", "T12:00:00Z", "T12:00:00-07"])
        ),
        min_size=3,
        max_size=3,
    ),
)
def test_before_passes_on_across_zones(start: dt.date, steps: list[tuple[int, str]]) -> None:
    """The days that must lie between times of different zones keep the order whole."""
    days = [start + dt.timedelta(sum(step for step, _ in steps[: place + 1])) for place in range(3)]
    a, b, c = (date(f"{day}{time}") for day, (_, time) in zip(days, steps, strict=True))
    if a.certainly_before(b) and b.certainly_before(c):
        assert a.certainly_before(c)


@given(
    st.datetimes(dt.datetime(2, 1, 1), dt.datetime(9998, 12, 31)),  # noqa: DTZ001 - the zone is added below
    st.lists(st.sampled_from([-12, -7, 0, 5, 14]), min_size=2, max_size=2),
)
def test_one_moment_is_not_before_itself(moment: dt.datetime, zones: list[int]) -> None:
    """One moment, written for two zones, never comes before itself."""
    a, b = (
        date(f"{moment + dt.timedelta(hours=zone):%Y-%m-%dT%H:%M:%S}".zfill(19) + f"{zone:+03d}:00")
        for zone in zones
    )
    assert a.possibly_overlaps(b)


@given(extended_dates(), extended_dates(), day_texts(), day_texts())
def test_before_is_true_of_the_days(
    a: ExtendedDate, b: ExtendedDate, first: str, second: str
) -> None:
    """Where one date is certainly before another, so is each of its days before each of theirs."""
    if a.certainly_before(b) and a.contains(date(first)) and b.contains(date(second)):
        assert date(first).certainly_before(date(second))
    if a.contains(date(first)) and b.contains(date(first)):
        assert a.possibly_overlaps(b)


@given(extended_dates(), extended_dates())
def test_order_has_one_direction(a: ExtendedDate, b: ExtendedDate) -> None:
    """Of two dates at most one is certainly before the other, and overlapping is mutual."""
    assert not (a.certainly_before(b) and b.certainly_before(a))
    assert a.possibly_overlaps(b) == b.possibly_overlaps(a)


@given(st.dates(), st.dates(), st.sampled_from("?~%"))
def test_plain_days_compare_as_days(a: dt.date, b: dt.date, mark: str) -> None:
    """Days are before each other as in the calendar, and never once one is in doubt."""
    assert date(str(a)).certainly_before(date(str(b))) == (a < b)
    assert not date(f"{a}{mark}").certainly_before(date(str(b)))
    assert not date(str(a)).certainly_before(date(f"{b}{mark}"))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025", (2025, 1, 1), (2025, 12, 31)),
        ("2025-02", (2025, 2, 1), (2025, 2, 28)),
        ("0000-02", (0, 2, 1), (0, 2, 29)),
        ("-0044-03-15", (-44, 3, 15), (-44, 3, 15)),
        ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31)),
        ("Y17E7", (170000000, 1, 1), (170000000, 12, 31)),
        ("Y-17E7", (-170000000, 1, 1), (-170000000, 12, 31)),
        ("1950S2", (1900, 1, 1), (1999, 12, 31)),
        ("-1950S2", (-1999, 1, 1), (-1900, 12, 31)),
        ("0950S2", (900, 1, 1), (999, 12, 31)),
        ("-0012S1", (-999, 1, 1), (-1, 12, 31)),
        ("1950S5", (1950, 1, 1), (1950, 12, 31)),
        ("Y171010000S3", (171000000, 1, 1), (171999999, 12, 31)),
        ("Y3388E2S3", (338000, 1, 1), (338999, 12, 31)),
        ("2004-06~-11", (2004, 6, 11), (2004, 6, 11)),
        ("2004-?06", (2004, 6, 1), (2004, 6, 30)),
        ("?-2004-~02", (-2004, 2, 1), (-2004, 2, 29)),
        ("2004-06-~01/2004-06-~20", (2004, 6, 1), (2004, 6, 20)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("-000X", (-9, 1, 1), (-1, 12, 31)),
        ("2025-07-3X", (2025, 7, 30), (2025, 7, 31)),
        ("2025-X2-30", (2025, 12, 30), (2025, 12, 30)),
        ("202X-02-29", (2020, 2, 29), (2028, 2, 29)),
        ("-XXXX-02-29", (-9996, 2, 29), (-4, 2, 29)),
        ("2025-33", (2025, 1, 1), (2025, 3, 31)),
        ("2025-37", (2025, 1, 1), (2025, 4, 30)),
        ("2025-41", (2025, 7, 1), (2025, 12, 31)),
        ("2023-21", (2023, 1, 1), (2023, 12, 31)),
        ("2023-22", (2022, 11, 1), (2024, 3, 31)),
        ("2023-26", (2023, 5, 1), (2023, 9, 30)),
        ("2023-28", (2022, 11, 1), (2024, 3, 31)),
        ("2023-31", (2023, 2, 1), (2023, 6, 30)),
        ("2025-07-10T23:59:59-07:00", (2025, 7, 10), (2025, 7, 10)),
        ("2025-06~/2025-08?", (2025, 6, 1), (2025, 8, 31)),
        ("2019/..", (2019, 1, 1), None),
        ("2019/", (2019, 1, 1), None),
        ("/2019", None, (2019, 12, 31)),
        ("../..", None, None),
        ("[1667,1668,1670..1672]", (1667, 1, 1), (1672, 12, 31)),
        ("{..2024,2025-06-XX}", None, (2025, 6, 30)),
        ("[2019,2021-03..]", (2019, 1, 1), None),
    ],
)
def test_first_and_last_day(
    text: str, earliest: tuple[int, int, int] | None, latest: tuple[int, int, int] | None
) -> None:
    """A date covers the days from the first it can be to the last, both included."""
    assert (date(text).earliest, date(text).latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025-07-10T21:30:00Z", "time"),
        ("2025-07-10", "day"),
        ("2025-07~", "month"),
        ("2025-07-XX", "month"),
        ("2025-07-1X", "month"),
        ("2025-22", "season"),
        ("2025-32", "season"),
        ("2025-33", "quarter"),
        ("2025-39", "quadrimester"),
        ("2025-40", "semester"),
        ("2025", "year"),
        ("2025-XX-XX", "year"),
        ("Y12025", "year"),
        ("Y17E7", "year"),
        ("1950S2", "century"),
        ("1950S3", "decade"),
        ("1950S1", "millennium"),
        ("1950S4", "year"),
        ("Y171010000S3", "pattern"),
        ("?2025-07-10", "day"),
        ("2025~-07", "month"),
        ("199X", "decade"),
        ("-19XX", "century"),
        ("1XXX", "millennium"),
        ("XXXX", "pattern"),
        ("XXXX-12-25", "pattern"),
        ("2019/..", "interval"),
        ("[2019,2021]", "set"),
        ("{2019,2021}", "set"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    """A date is known to the smallest unit whose place on the calendar is given."""
    assert date(text).precision == precision


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("[2025-01..2025-02,2025-03]", "2025-02/2025-03", True),
        ("[2025-01,2025-03]", "2025-02", False),
        ("[..2024,2025..]", "../..", True),
        ("{2025-06-06,2025-06-13}", "2025-06-13", True),
        ("2019/", "2025", True),
        ("2019/..", "../2025", False),
        ("2025-06~", "2025-06-11", True),
        ("2004/2003", "2004", False),
        ("0001/9999", "XXXX-12-25", False),
        ("0000/9999", "XXXX-12-25", True),
        ("XXXX-12-25", "202X-12-25", True),
        ("202X-12-25", "XXXX-12-25", False),
        ("XXXX-12-25", "2025-12-24/2025-12-25", False),
        ("XXXX-12-25", "2025-12-25/..", False),
        ("XXXX-12-25", "Y12025", False),
        ("1X99", "1999-01/1999-12", True),
        ("X0XX", "2000/2099", True),
        ("X0XX", "2000/2100", False),
        ("202X-02-XX", "2025-02", True),
        ("2025-07-11", "2025-07-11T21:30:00-07:00", True),
    ],
)
def test_what_contains_what(outer: str, inner: str, *, contained: bool) -> None:
    """A date contains another where each day of that one is a day of its own."""
    assert date(outer).contains(date(inner)) == contained


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ("2024", "2025", True),
        ("2024", "2024-12", False),
        ("../2024", "2025/..", True),
        ("/2024", "2025/", True),
        ("2024/", "2025", False),
        ("2024/..", "2025", False),
        ("2004/2003", "2005", False),
        ("2002", "2004/2003", False),
        ("2023-22", "2024-03", False),
        ("2023-22", "2024-04", True),
        ("2025-33", "2025-34", True),
        ("[2019,2021]", "2020", False),
        ("-0002", "-0001", True),
        ("Y-12025", "-9999", True),
        ("9999", "Y12025", True),
        ("1950S2", "2000", True),
        ("1950S2", "1999-12-31", False),
        ("2004-06-~11", "2025", False),
        ("2025-07-10T20:00:00Z", "2025-07-11T01:00:00Z", True),
        ("2025-07-10T20:00:00-07:00", "2025-07-11T03:00:00Z", False),
        ("2025-07-10T20:00:00-07:00", "2025-07-11", False),
        ("2025-07-10T20:00:00-07:00", "2025-07-12", True),
        ("2025-07-10T20:00:00", "2025-07-11", True),
        ("2025-07-10T23:00:00-12:00", "2025-07-12T01:00:00+14:00", False),
    ],
)
def test_what_is_certainly_before_what(first: str, second: str, *, before: bool) -> None:
    """A date is certainly before another where its last day is before the other's first."""
    assert date(first).certainly_before(date(second)) == before


def test_marks_and_open_ends_are_told_apart() -> None:
    """Uncertain, approximate, open and reversed are facts of their own."""
    assert date("2025?").is_uncertain
    assert not date("2025?").is_approximate
    assert date("2025-06~/..").is_approximate
    assert date("[2019,2021%]").is_uncertain
    assert date("2004-?06/2005-~07").approximate_parts == {"month"}
    assert date("{2004-06-~11,%2005-07}").approximate_parts == {"day", "year"}
    assert not date("2025-07-10T21:30:00-07:00").uncertain_parts
    assert date("../2025").opens_earlier
    assert date("{2019..}").opens_later
    assert not date("2019/").opens_later
    assert date("2004/2003").is_reversed
    assert not date("2004-06/2004").is_reversed
    assert date("2025-07-10T21:30:00-07:00").zone == "-07:00"
    assert not date("2025-07-10").zone


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("June 31", "2025-06: June has 30 days"),
        ("Feb 3", "such as 2025-02$"),
        ("2025-13-01", "a month from 01 to 12, not 13"),
        ("2025-42", "a season from 21 to 41, not 42"),
        ("2023-02-29", "a day from 01 to 28 in 2023-02, not 29"),
        ("2024-02-30", "a day from 01 to 29 in 2024-02, not 30"),
        ("2025-06/2025-06-31", "a day from 01 to 30 in 2025-06, not 31"),
        ("12/03/2025", "2025-12-03 or 2025-03-12, if that is meant"),
        ("25/12/2025", "expected 2025-12-25, if that is meant"),
        ("2025-6-1", "2025-06-01, if that is meant"),
        ("20250611", "2025-06-11, if that is meant"),
        ("2025−06−11", "2025-06-11, if that is meant"),
        ("2019–2021", "2019/2021, if that is meant"),
        ("1990s", "199X, if that is meant"),
        ("19", "19XX, if that is meant"),
        ("2004/open", "2004/.., if that is meant"),
        ("[2019, 2021]", r"\[2019,2021\], if that is meant"),
        ("2004?~", "2004%, if that is meant"),
        ("?2004~", "one mark to a part"),
        ("2004?-02-30", "a day from 01 to 29 in 2004-02, not 30"),
        ("2011?-23", "a mark at the end of the date"),
        ("156X?-12", "a mark at the end of the date"),
        ("1950S0", "significant digits after a year alone"),
        ("Y17E100", "an exponent from 1 to 99"),
        ("2025-07-10 21:30:00.25", "2025-07-10T21:30:00, if that is meant"),
        ("2025-07-10T21:30", "hours, minutes and seconds, or the day alone"),
        ("2025-07-10T25:00:00", "a time up to 24:00:00"),
        ("[2019]/2020", "EDTF puts no set there"),
        ("2025-W27", "EDTF has no weeks"),
        ("P6M", "a duration such as P6M has a field of its own"),
        ("9" * 101, "at most 100 characters"),
        ("soon", "an EDTF date such as 2025-06-11"),
    ],
)
def test_errors_say_what_was_expected(text: str, words: str) -> None:
    """An error says what would have been read, and proposes what was probably meant."""
    with pytest.raises(ParseError, match=words):
        date(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100,
        "[" + "2019," * 19,
        "../" * 33,
        "2019-" * 20,
        "X" * 100,
        "-" * 100,
        "[..2019" * 14,
        "[" + "?2019-06," * 11 + "]",
        "[" + "2019?-06," * 10 + "2019-13]",
        "Y" + "9E" * 49,
    ],
)
def test_long_nonsense_is_refused(text: str) -> None:
    """A long text of well-known pieces is refused."""
    with pytest.raises(ParseError):
        date(text)
