import datetime as dt
import itertools
import re
import time

import pytest
from hypothesis import example, given, strategies as st
from tests.cases.edtf import INVALID, VALID

from civicclaims.errors import ParseError
from civicclaims.values.date import EXPECTED, MAX_LENGTH, PATTERN, ExtendedDate

DAYS = st.dates().map(dt.date.isoformat)
DIGITS = st.sampled_from(
    [text for text in VALID if text[0] not in "[Y" and not set("/T") & {*text}]
)
DATES = st.sampled_from(VALID) | DAYS
COMPILED = re.compile(PATTERN)


def parse(text: str) -> ExtendedDate:
    """The date of a text."""
    return ExtendedDate.parse(text)


def is_read(text: str) -> bool:
    """Whether a text is read without an error."""
    try:
        ExtendedDate.parse(text)
    except ParseError:
        return False
    return True


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A date with one or two pieces of text changed, put in or taken out."""
    text = draw(DATES)
    for _ in range(draw(st.integers(1, 2))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 3)))
        piece = st.sampled_from(["", "-", "0", "1", "2", "3", "9", "X", "?", "~", "%", "..", "/"])
        more = st.sampled_from(["[", "]", ",", "Y", "T", "Z", "-29", "-02", "\n", " ", "٣", "E"])
        text = text[:start] + draw(piece | more) + text[end:]
    return text


@st.composite
def masked(draw: st.DrawFn) -> tuple[str, str]:
    """A day, and the same day with some of its digits as `X`, or cut short."""
    day = draw(DAYS)
    hidden = draw(st.sets(st.integers(0, 9)))
    mask = "".join(
        "X" if place in hidden and character.isdigit() else character
        for place, character in enumerate(day)
    )
    return day, mask[: draw(st.sampled_from([4, 7, 10]))]


@pytest.mark.parametrize("text", VALID)
def test_a_valid_text_is_read_and_written_back_exactly(text: str) -> None:
    """Every text of the conformance set is read, and given back as it was."""
    date = parse(text)
    assert str(date) == text
    assert parse(str(date)) == date
    assert repr(date) == f"ExtendedDate.parse({text!r})"


@pytest.mark.parametrize("text", INVALID)
def test_an_invalid_text_is_refused(text: str) -> None:
    """No text outside the notation is read, and PATTERN refuses it too."""
    assert not COMPILED.fullmatch(text)
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.text == text


@given(st.dates())
def test_a_day_is_itself(day: dt.date) -> None:
    """A full date has one day, its own."""
    date = parse(day.isoformat())
    assert date.earliest == date.latest == (day.year, day.month, day.day)
    assert date.precision == "day"


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
@example(1900, 2, 29)
@example(2000, 2, 29)
@example(2023, 2, 29)
def test_the_calendar_is_that_of_the_standard_library(year: int, month: int, day: int) -> None:
    """A date of digits is read exactly where the calendar has that day."""
    twin = year + 2000 if year == 0 else year  # the year 0 is a leap year, as 2000 is
    try:
        dt.date(twin, month, day)
        exists = True
    except ValueError:
        exists = False
    for sign in ("", "-") if year else ("",):
        assert is_read(f"{sign}{year:04d}-{month:02d}-{day:02d}") is exists


@given(mutations() | st.text(alphabet="0123456789X-/.,[]?~%TZY", max_size=24))
def test_the_pattern_accepts_what_parse_accepts(text: str) -> None:
    """PATTERN and parse agree about every text, and a text that is read is given back."""
    assert bool(COMPILED.fullmatch(text)) is is_read(text)
    if is_read(text):
        assert str(parse(text)) == text
        assert parse(text).contains(parse(text)) or parse(text).precision in {"interval", "set"}


@given(DATES)
def test_earliest_comes_before_latest(text: str) -> None:
    """The first day is never after the last, but in an interval, which may be reversed."""
    date = parse(text)
    if date.earliest is not None and date.latest is not None and date.precision != "interval":
        assert date.earliest <= date.latest


@given(masked())
def test_a_completion_lies_within(pair: tuple[str, str]) -> None:
    """Every day lies within what is left of it when digits become X or are cut off."""
    day, mask = pair
    coarse, fine = parse(mask), parse(day)
    assert coarse.contains(fine)
    assert coarse.earliest is not None
    assert coarse.latest is not None
    assert fine.earliest is not None
    assert coarse.earliest <= fine.earliest <= coarse.latest
    assert not coarse.certainly_before(fine)
    assert not fine.certainly_before(coarse)


@given(masked(), st.dates())
def test_a_pattern_holds_its_completions_alone(pair: tuple[str, str], other: dt.date) -> None:
    """A day lies within a date with X exactly where the digits that are written agree."""
    mask = pair[1]
    agrees = all(want in ("X", has) for want, has in zip(mask, other.isoformat(), strict=False))
    assert parse(mask).contains(parse(other.isoformat())) is agrees


@given(
    st.sampled_from(["2023", "20X4", "1X00", "X000", "XX01", "-000X", "-0000"]),
    st.text("0123X", min_size=2, max_size=2),
    st.text("01239X", min_size=2, max_size=2),
)
@example("XX01", "02", "29")
@example("2023", "02", "3X")
def test_a_pattern_needs_a_completion(year: str, month: str, day: str) -> None:
    """A date with X is read exactly where some of its completions are in the calendar."""
    mask = f"{year}-{month}-{day}"
    choices = ("0123456789" if character == "X" else character for character in mask)
    assert is_read(mask) is any(is_read("".join(each)) for each in itertools.product(*choices))


@pytest.mark.parametrize(
    "mask", ["156X-12-25", "XX00-02-29", "2023-XX-3X", "-000X-02-29", "1X99-X1-31", "20X0-02-XX"]
)
def test_the_ends_are_the_outermost_completions(mask: str) -> None:
    """The first and last day of a date with X are those of its first and last completion."""
    choices = ("0123456789" if character == "X" else character for character in mask)
    texts = filter(is_read, map("".join, itertools.product(*choices)))
    days = [parse(text).earliest for text in texts]
    known = [day for day in days if day is not None]
    assert parse(mask).earliest == min(known)
    assert parse(mask).latest == max(known)


@given(DIGITS, DIGITS, DIGITS)
def test_contains_is_transitive(first: str, second: str, third: str) -> None:
    """What lies within a date that lies within another lies within that one."""
    one, two, three = parse(first), parse(second), parse(third)
    if one.contains(two) and two.contains(three):
        assert one.contains(three)


@given(DATES, DATES, DATES)
def test_certainly_before_is_a_strict_order(first: str, second: str, third: str) -> None:
    """No date is before itself, and what is before a date is before all that come after it."""
    one, two, three = parse(first), parse(second), parse(third)
    assert not one.certainly_before(one)
    assert not (one.certainly_before(two) and two.certainly_before(one))
    if one.certainly_before(two) and two.certainly_before(three):
        assert one.certainly_before(three)


@given(st.dates(), st.dates())
def test_days_are_ordered_as_in_the_calendar(first: dt.date, second: dt.date) -> None:
    """Of two days, one is certainly before the other exactly where the calendar says so."""
    one, two = parse(first.isoformat()), parse(second.isoformat())
    assert one.certainly_before(two) is (first < second)


@given(st.sampled_from([text for text in VALID if set("?~%") & {*text}]), DATES)
def test_doubt_leaves_nothing_certain(first: str, second: str) -> None:
    """A date with a mark of doubt is neither certainly before nor certainly after another."""
    one, two = parse(first), parse(second)
    assert not one.certainly_before(two)
    assert not two.certainly_before(one)


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2025", "year", (2025, 1, 1), (2025, 12, 31)),
        ("2024-02", "month", (2024, 2, 1), (2024, 2, 29)),
        ("1900-02", "month", (1900, 2, 1), (1900, 2, 28)),
        ("2025-06-11T23:30:00-05:00", "time", (2025, 6, 11), (2025, 6, 11)),
        ("Y-17000", "year", (-17000, 1, 1), (-17000, 12, 31)),
        ("-0004-02-29", "day", (-4, 2, 29), (-4, 2, 29)),
        ("199X", "decade", (1990, 1, 1), (1999, 12, 31)),
        ("-199X", "decade", (-1999, 1, 1), (-1990, 12, 31)),
        ("-000X", "decade", (-9, 1, 1), (-1, 12, 31)),
        ("19XX~", "century", (1900, 1, 1), (1999, 12, 31)),
        ("1XXX-XX", "millennium", (1000, 1, 1), (1999, 12, 31)),
        ("XXXX", "pattern", (0, 1, 1), (9999, 12, 31)),
        ("2023-02-XX", "month", (2023, 2, 1), (2023, 2, 28)),
        ("1984-XX-XX", "year", (1984, 1, 1), (1984, 12, 31)),
        ("1984-1X", "pattern", (1984, 10, 1), (1984, 12, 31)),
        ("156X-12-25", "pattern", (1560, 12, 25), (1569, 12, 25)),
        ("XXXX-02-29", "pattern", (0, 2, 29), (9996, 2, 29)),
        ("2023-22", "season", (2022, 11, 1), (2024, 3, 31)),
        ("2023-23", "season", (2023, 1, 1), (2023, 12, 31)),
        ("2023-26", "season", (2023, 5, 1), (2023, 9, 30)),
        ("2025-33", "quarter", (2025, 1, 1), (2025, 3, 31)),
        ("2025-34", "quarter", (2025, 4, 1), (2025, 6, 30)),
        ("2025-38", "quadrimester", (2025, 5, 1), (2025, 8, 31)),
        ("2025-40", "semester", (2025, 1, 1), (2025, 6, 30)),
        ("2025-41", "semester", (2025, 7, 1), (2025, 12, 31)),
        ("2025-01-20/2025-05-31", "interval", (2025, 1, 20), (2025, 5, 31)),
        ("2025-06-01~/..", "interval", (2025, 6, 1), None),
        ("/2025-06?", "interval", None, (2025, 6, 30)),
        ("2020/2010", "interval", (2020, 1, 1), (2010, 12, 31)),
        ("[1667,1668,1670..1672]", "set", (1667, 1, 1), (1672, 12, 31)),
        ("[..1760-12-03,1770]", "set", None, (1770, 12, 31)),
        ("[1760-12..]", "set", (1760, 12, 1), None),
    ],
)
def test_span(
    text: str, precision: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]
) -> None:
    """The precision and the outermost days are those the notation gives."""
    date = parse(text)
    assert (date.precision, date.earliest, date.latest) == (precision, earliest, latest)


@pytest.mark.parametrize("year", ["2023", "-0004", "0000"])
@pytest.mark.parametrize(
    ("season", "northern", "southern"), [(21, 25, 29), (22, 26, 30), (23, 27, 31), (24, 28, 32)]
)
def test_a_season_holds_that_of_either_hemisphere(
    year: str, season: int, northern: int, southern: int
) -> None:
    """A season whose hemisphere is not said may be that of the north or that of the south."""
    for hemisphere in (northern, southern):
        assert parse(f"{year}-{season}").contains(parse(f"{year}-{hemisphere}"))


def test_a_winter_may_begin_in_the_year_before() -> None:
    """An event of December is never accused of preceding the winter that holds it."""
    winter = parse("2024-24")
    assert not parse("2023-12-05").certainly_before(winter)
    assert not winter.certainly_before(parse("2025-02-28"))
    assert parse("2023-10-31").certainly_before(winter)


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        ("199X", "1995"), ("1995", "1995-06"), ("1995-06", "1995-06-11T21:30:00Z"),
        ("2025", "2025-33"), ("2025-40", "2025-34"), ("2019/..", "2025/.."), ("2019/", "2025"),
        ("../2025", "[..2019]"), ("2020/2030", "2021/2022"), ("[1667,1670..1672]", "1671-05"),
        ("[1667,1670..1672]", "[1667-03,1670]"), ("XXXX-12-XX", "2020-12-01/2020-12-15"),
        ("XXXX-12-25", "156X-12-25"), ("1XXX-12-2X", "15XX-12-25"), ("X99X", "1990/1999"),
        ("2023-XX-29", "2023-03-29"), ("2025-06~", "2025-06-11"),
    ],
)  # fmt: skip
def test_the_coarser_contains_the_finer(coarse: str, fine: str) -> None:
    """A coarser date contains a finer one, and is not contained by it."""
    assert parse(coarse).contains(parse(fine))
    assert not parse(fine).contains(parse(coarse))


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("XXXX-12-25", "2020-12-24/2020-12-25"), ("XXXX-12-25", "2020/.."), ("XXXX-12", "Y12025"),
        ("[1667,1670]", "1668"), ("[1667,1670]", "1667/1670"), ("2023-XX-29", "2023"),
        ("2020/2010", "2015"), ("2000/2030", "2020/2010"), ("2025", "2025-28"), ("2025", "2025/"),
        ("156X-12-25", "-1560-12-25"), ("X99X", "1990/2000"),
    ],
)  # fmt: skip
def test_what_reaches_outside_is_not_contained(text: str, outside: str) -> None:
    """A date that can be a day outside is not contained."""
    assert not parse(text).contains(parse(outside))


@pytest.mark.parametrize(
    ("text", "opens_earlier", "opens_later"),
    [
        ("../2025", True, False), ("2019/..", False, True), ("../..", True, True),
        ("/2025", False, False), ("2019/", False, False), ("[..2025]", True, False),
        ("[2019..]", False, True), ("[2019..2025]", False, False), ("2025", False, False),
    ],
)  # fmt: skip
def test_open_ends(text: str, opens_earlier: bool, opens_later: bool) -> None:
    """Two dots say that an end is open; nothing at all says that it is unknown."""
    assert (parse(text).opens_earlier, parse(text).opens_later) == (opens_earlier, opens_later)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [("2025?", True, False), ("2025~", False, True), ("2025%", True, True), ("2025", False, False)],
)
def test_marks_of_doubt(text: str, uncertain: bool, approximate: bool) -> None:
    """The mark ? is doubt, ~ is nearness, and % is both."""
    assert (parse(text).is_uncertain, parse(text).is_approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 31", "June has at most 30 days"), ("12/03/2025", "2025-12-03 or 2025-03-12"),
        ("13/03/2025", "month and day: 2025-03-13"), ("2025-6-1", ": 2025-06-01"),
        ("2025-6", ": 2025-06"), ("2025-13", "a month from 01 to 12"),
        ("2021-02-30", "a day of February, which has at most 29 days"),
        ("2023-02-29", "February 2023, which has 28 days"), ("40/40/2025", EXPECTED),
        ("-0000", EXPECTED), ("P6M", "is a duration"), ("2025-W27", "no weeks"),
        ("{1960,1961}", "square brackets"), ("Y17E7", "plain digits"), ("199x", "capital X"),
        ("2004?-06-11", "at the very end"), ("2004?~", "% in place of both"),
        ("2012/open", ".. for an open end"), ("[1667, 1668]", "without spaces"),
        ("2025-06-11T21:30", "with seconds"), ("20250611", "dashes"), ("12345", "Y12345"),
        ("9" * (MAX_LENGTH + 1), f"at most {MAX_LENGTH} characters"),
    ],
)  # fmt: skip
def test_an_error_says_what_was_expected(text: str, expected: str) -> None:
    """A common slip is answered with what to write in its place."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert expected in caught.value.expected


@pytest.mark.parametrize("piece", ["1", "X", "-", "[", "1760..", "1760,", "1760/", "Y9", "..", "?"])
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    """Repetition up to the longest text is settled in far less than a tenth of a second."""
    began = time.perf_counter()
    for head in ("", "[", "[1760..", "Y", "2025-06-11T"):
        is_read((head + piece * MAX_LENGTH)[:MAX_LENGTH])
    assert time.perf_counter() - began < 0.1
    assert not is_read("Y" + "9" * MAX_LENGTH)
    assert is_read("Y" + "9" * (MAX_LENGTH - 1))
