"""Times are found in prose, and counted from the day of publication or from nothing."""

import datetime as dt
import re
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import attrs
import pytest
from hypothesis import assume, given, strategies as st
from tests.cases import dates as cases, dates_in_news as news

from civicclaims.errors import ParseError
from civicclaims.reading.date_convention import HALVES, THIRDS
from civicclaims.reading.date_rules import LATEST_WEEKDAY
from civicclaims.reading.dates import Bounds, FoundDate, find_dates, read_date
from civicclaims.values.date import ExtendedDate
from civicclaims.values.duration import Duration
from civicclaims.values.when import TimexText, When

Case = tuple[str, list[str]]
NEWS = (
    news.WEEKDAYS + news.DAYS + news.CLOCKS + news.MONTHS + news.YEARS + news.LENGTHS
    + news.REPORTS + news.MENDED
)  # fmt: skip
BLOCKS = (
    cases.TWENTY + cases.DAYS + cases.UNITS + cases.PERIODS + cases.LENGTHS + cases.TRAPS + NEWS
)
DAY = dt.date.fromisoformat(cases.PUBLISHED)


def sentences(block: str) -> list[Case]:
    """The sentences of a block, each with the lines below it."""
    found: list[Case] = []
    for line in block.strip().splitlines():
        if line.startswith("> "):
            found.append((line.removeprefix("> "), []))
        elif line:
            found[-1][1].append(line)
    return found


def shown(found: FoundDate) -> str:
    """A line of the case file for what was found."""
    said = []
    when = found.when
    if when is not None:
        if when.start is not None:
            said.append(when.start if when.end is None else f"{when.start} to {when.end}")
        names = ("duration", "value", "mod")
        said += [f"{name}={getattr(when, name)}" for name in names if getattr(when, name)]
        said += ["fiscal"] if when.fiscal else []
    said += [f"hedge={found.hedge}"] if found.hedge else []
    said += ["refused"] if found.reason and found.kind != "unread" else []
    line = f"{found.kind}: {found.text}"
    return f"{line} | {'; '.join(said)}" if said else line


def span(bounds: Bounds | None) -> str:
    """The days that an end can be, as the case file has them."""
    return "" if bounds is None else f"{bounds.earliest}..{bounds.latest}"


def both_ends(found: FoundDate) -> list[Bounds]:
    """The ends that are known."""
    return [bounds for bounds in (found.begins, found.ends) if bounds is not None]


pieces = st.sampled_from([
    "since", "until", "by", "before", "after", "from", "to", "between", "and", "over the past",
    "in", "on", "the", "early", "mid", "late", "the end of", "the first half of", "last", "this",
    "next", "week", "month", "year", "six", "two", "weeks", "months", "ago", "a", "about",
    "more than", "Friday", "Monday", "night", "June", "May", "March", "6", "31", "2024", "1990s",
    "’90s", "19th", "century", "summer", "fall", "Q3", "third-quarter", "fiscal", "2024-25",
    "9:30", "p.m.", "at", "noon", "midnight", "03/04/2025", "2025-07-11", "Christmas", "Labor Day",
    "will", "said", "met", "now", "recently", ",", ".", "-", "–", ";", "’s", "\n", "%", "people",
    "12-year-old", "aged", "Lee", "every", "within", "half", "decades", "of", "yesterday", "Feb.",
    "29", "first", "second", "٣", "½", "today", "that", "and", "or", "last week", "of last year",
    "a week ago", "week", "weekend", "the third quarter", "would", "was due", "until", "Will",
    "9/11", "0900 GMT", "nights", "another", "rainy", "Saturday", "July",
])  # fmt: skip
texts = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", ""])), max_size=14).map(
    lambda drawn: "".join(piece + blank for piece, blank in drawn)
)
sentences_drawn = st.sampled_from([sentence for sentence, _ in sentences(BLOCKS)])
any_text = texts | sentences_drawn
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
some_days = st.none() | days | st.dates()


@given(any_text, some_days)
def test_what_is_found_stands_where_it_says(text: str, published: dt.date | None) -> None:
    """Each time found is a piece of the text, in order, and no two of them overlap."""
    end = 0
    for found in find_dates(text, published=published):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.when is None or found.when.text == found.text
        end = found.end


@given(any_text, some_days)
def test_an_end_begins_before_it_is_over(text: str, published: dt.date | None) -> None:
    """The earliest day of an end is never after its latest, nor a beginning after an ending."""
    for found in find_dates(text, published=published):
        for bounds in both_ends(found):
            assert bounds.earliest <= bounds.latest
        if found.kind == "date" and found.begins and found.ends:
            assert found.begins.earliest <= found.ends.latest


@given(any_text, some_days)
def test_what_is_found_can_be_recorded(text: str, published: dt.date | None) -> None:
    """Every field of a time found is spelled as a record wants it, and says why if it is empty."""
    for found in find_dates(text, published=published):
        when = found.when or When()
        for edtf in (when.start, when.end):
            assert edtf in {None, ".."} or ExtendedDate.parse(str(edtf)) is not None
        assert when.duration is None or Duration.parse(when.duration).text == when.duration
        assert when.value is None or is_spelled(TimexText, when.value)
        assert when.rule == (None if found.rule is None else found.rule.sentence)
        placed = when.start is not None
        assert placed or found.kind in {"duration", "age", "time of day"} or found.reason
        assert not (placed and found.reason)


def is_spelled(kind: object, text: str) -> bool:
    """Whether a text is spelled as its type says."""
    (spelling,) = kind.__metadata__  # type: ignore[attr-defined]
    return re.fullmatch(spelling.pattern, text) is not None


@given(any_text, days)
def test_the_days_lie_in_what_is_recorded(text: str, published: dt.date) -> None:
    """The recorded date spans no day outside the bounds, where it is not marked approximate."""
    for found in find_dates(text, published=published):
        if found.when is None or found.when.first is None or found.begins is None:
            continue
        first = found.when.first
        if first.is_approximate or first.earliest is None or found.kind == "period":
            continue
        if found.when.fiscal:
            continue
        # The first century has no year 0, and a date in EDTF of its years has one.
        year, month, day = max(first.earliest, (1, 1, 1))
        assert found.begins.earliest <= dt.date(year, month, day) <= found.begins.latest


@given(any_text)
def test_nothing_is_counted_from_nowhere(text: str) -> None:
    """Without a day of publication nothing is counted: what has a start has it from its words."""
    later = find_dates(text, published=DAY)
    for found in find_dates(text):
        assert found.reference is None
        same = [each for each in later if each.start == found.start and each.end == found.end]
        if found.when is not None and found.when.start is not None and same:
            assert attrs.evolve(same[0], reference=None) == found


@given(any_text, days, days)
def test_only_publication_moves_a_time(text: str, one: dt.date, other: dt.date) -> None:
    """Times that have no reference are the same whenever a text was published."""
    first, second = (find_dates(text, published=day) for day in (one, other))
    assert [each.text for each in first] == [each.text for each in second]
    for each, again in zip(first, second, strict=True):
        if each.reference is None and again.reference is None and each.reason is None:
            assert each == again or again.reason is not None


@given(
    st.sampled_from(["Monday", "Friday", "Sunday"]),
    st.sampled_from(["{}", "last {}", "next {}", "this {}", "this past {}", "{} night", "by {}"]),
    st.sampled_from(["They met {}.", "They will meet {}.", "It is {}."]),
    days,
    st.integers(-60, 60),
)
def test_weekdays_move_with_publication(
    weekday: str, shape: str, sentence: str, published: dt.date, weeks: int
) -> None:
    """A text that was published whole weeks later has its weekdays as many weeks later."""
    text = sentence.format(shape.format(weekday))
    later = dt.timedelta(weeks=weeks)
    here = find_dates(text, published=published)
    there = find_dates(text, published=published + later)
    assert len(here) == len(there) == 1
    for bounds, moved in zip(both_ends(here[0]), both_ends(there[0]), strict=True):
        assert bounds.earliest + later == moved.earliest
        assert bounds.latest + later == moved.latest


@given(days)
def test_a_bare_weekday_is_the_latest(published: dt.date) -> None:
    """A weekday by itself is one of the seven days up to and including publication."""
    found = read_date("on Thursday", published=published)
    assert found.begins is not None
    day = found.begins.earliest
    assert day.isoweekday() == 4
    assert 0 <= (published - day).days <= 6
    assert found.rule == LATEST_WEEKDAY
    assert found.reference == published


@given(
    st.sampled_from(["closed", "will be closed"]),
    st.permutations(["Monday", "Thursday", "Friday", "Sunday"]),
    days,
)
def test_weekdays_with_hours_end_after_they_begin(
    verb: str, named: list[str], published: dt.date
) -> None:
    """From one weekday’s hour to another’s is at most a week, on either side of publication."""
    first, last, *_ = named
    text = f"The road {verb} from {first} night to {last} morning."
    (found,) = find_dates(text, published=published)
    begins, ends = found.begins, found.ends
    assert begins is not None
    assert ends is not None
    assert dt.timedelta(0) <= ends.earliest - begins.earliest <= dt.timedelta(weeks=1)
    assert begins.latest <= ends.latest
    if verb == "closed":
        assert ends.earliest <= published
    else:
        assert published <= begins.earliest


@given(days, st.integers(0, 5))
def test_weeks_are_counted_in_sevens(published: dt.date, weeks: int) -> None:
    """So many weeks before or after a weekday is that weekday, so many sevens of days away."""
    plain, ago = (
        read_date(phrase, published=published).begins
        for phrase in ("on Tuesday", f"{weeks} weeks ago Tuesday")
    )
    assert plain is not None
    if weeks > 1:
        assert ago is not None
        assert plain.earliest - ago.earliest == dt.timedelta(weeks=weeks)


@given(any_text, some_days)
def test_the_convention_is_for_parts_alone(text: str, published: dt.date | None) -> None:
    """Another convention changes nothing but early, mid and late."""
    one, other = (
        find_dates(text, published=published, convention=each) for each in (THIRDS, HALVES)
    )
    for each, again in zip(one, other, strict=True):
        divided = {"start", "mid", "end"} & {
            found.when.mod for found in (each, again) if found.when
        }
        named = ["thirds" in (each.rule.name if each.rule else ""), bool(divided)]
        assert each == again or any(named)


@given(any_text, some_days)
def test_a_datetime_counts_as_its_day(text: str, published: dt.date | None) -> None:
    """A day of publication may be given as a date, as a time on that day, or in EDTF."""
    assume(published is not None and published.year >= 1_000)
    assert published is not None
    found = find_dates(text, published=published)
    noon = dt.datetime(published.year, published.month, published.day, 12, tzinfo=dt.UTC)
    assert find_dates(text, published=noon) == found
    assert find_dates(text, published=published.isoformat()) == found


@given(st.text(alphabet=st.characters(exclude_categories=["L", "N"]), max_size=60))
def test_marks_alone_are_no_time(text: str) -> None:
    """A text without letters and digits has no times."""
    assert find_dates(text, published=DAY) == ()


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    """No text stops the search."""
    find_dates(text, published=DAY)


@pytest.mark.parametrize(("sentence", "expected"), sentences(BLOCKS))
def test_a_sentence_gives_its_times(sentence: str, expected: list[str]) -> None:
    """Each sentence gives exactly the times listed with it."""
    assert [shown(found) for found in find_dates(sentence, published=DAY)] == expected


@pytest.mark.parametrize(("sentence", "expected"), sentences(cases.UNDATED))
def test_a_sentence_without_a_day_gives_words(sentence: str, expected: list[str]) -> None:
    """Without a day of publication, relative times keep their words and what TIMEX3 says."""
    assert [shown(found) for found in find_dates(sentence)] == expected


def test_the_cases_are_many() -> None:
    """There are twenty plain sentences and more than a hundred others, with refusals and traps."""
    assert len(sentences(cases.TWENTY)) == 20
    assert len(sentences(BLOCKS + cases.UNDATED)) >= 290
    assert len(sentences(NEWS)) >= 150
    assert len(sentences(cases.TRAPS)) >= 20


@pytest.mark.parametrize("case", cases.ENDS, ids=lambda case: case.phrase)
def test_a_phrase_has_its_ends(case: cases.Ends) -> None:
    """Each end of a time has its earliest and its latest day, or is open."""
    found = read_date(case.phrase, published=DAY)
    assert (span(found.begins), span(found.ends)) == (case.begins, case.ends)
    assert found.text == case.phrase


@pytest.mark.parametrize("phrase", cases.RULES)
def test_a_phrase_names_its_rule(phrase: str) -> None:
    """What is not printed whole names the rule it rests on, and whether that errs."""
    found = read_date(phrase, published=DAY)
    rule = found.rule
    name, errs = cases.RULES[phrase]
    assert (None if rule is None else rule.name, rule is not None and rule.errs) == (name, errs)
    assert (found.when and found.when.rule) == (None if rule is None else rule.sentence)


@pytest.mark.parametrize(("phrase", "start", "end"), cases.HALVED)
def test_a_convention_can_be_chosen(phrase: str, start: str, end: str) -> None:
    """Halves give other days than thirds."""
    when = read_date(phrase, convention=HALVES).when
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize("phrase", cases.NO_TIMES)
def test_what_is_no_time_is_refused(phrase: str) -> None:
    """A phrase that is no time expression, or more than one, raises an error."""
    with pytest.raises(ParseError, match="expected"):
        read_date(phrase, published=DAY)


def test_a_phrase_must_be_whole() -> None:
    """What follows a time is not passed over, and a phrase has a longest length."""
    with pytest.raises(ParseError, match="the end of the time expression") as error:
        read_date("on Friday they met")
    assert error.value.position == len("on Friday")
    with pytest.raises(ParseError, match="at most 200"):
        read_date("since " + "early " * 100)


@pytest.mark.parametrize("published", ["2025-07", "2025", "2025-07-11~", "2025-07-1X", "2019/.."])
def test_what_is_coarser_than_a_day_is_not_counted_from(published: str) -> None:
    """A publication date that is no single day is not counted from, and that is said."""
    found = read_date("on Friday", published=published)
    assert found.when is not None
    assert found.when.start is None
    assert found.reason == f"The day of publication is needed, and {published} is no single day."


def test_a_publication_date_must_be_a_date() -> None:
    """A publication date that is no EDTF is an error."""
    with pytest.raises(ParseError, match="if that is meant"):
        find_dates("Friday", published="7/11/2025")


def test_the_weekday_rule_says_how_often_it_is_right() -> None:
    """The rule for weekdays by themselves was measured, and tells it together with the source."""
    assert LATEST_WEEKDAY.reliability is not None
    assert round(float(LATEST_WEEKDAY.reliability), 3) == 0.906
    assert "297 weekdays" in (LATEST_WEEKDAY.source or "")


@given(any_text, st.sampled_from([dt.date.min, dt.date.max]))
def test_the_calendar_has_two_ends(text: str, published: dt.date) -> None:
    """The same words are found whenever a text was published; what is lost leaves the calendar."""
    usual = find_dates(text, published=DAY)
    there = find_dates(text, published=published)
    assert [each.text for each in there] == [each.text for each in usual]
    for each, again in zip(usual, there, strict=True):
        was, is_now = (found.when and found.when.start for found in (each, again))
        if was and not is_now:
            assert again.reason == "It leaves the years 1 to 9999." or again.kind == "unread"
        for bounds in both_ends(again):
            assert bounds.earliest <= bounds.latest


def calls(action: Callable[[], object]) -> int:
    """How many calls an action makes within Python."""
    count = 0

    def counted(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["9", ",", "1-", "1,", "5 ", "a ", "about ", "between 1 and ", "from May to ", "in ", "the ",
     "last ", "more than ", "one-", "twenty ", "May ", "May 5, ", "May 5 and ", "5 and ", "2019-",
     "2019 and ", "since ", "early ", "the end of ", "over the past ", "Friday ", "Friday, ",
     "’90s ", "half ", "two years and ", "9 a.m. to ", "FY", "fiscal ", "first ", "“", "\n", " ",
     "Friday and ", "May and ", "May, June and ", "this Friday and ", "a week ago ",
     "Friday a week ",
     "two weeks before ", "that Friday ", "the week of ", "summer and ", "of last year ", "9/11 ",
     "a recent ", "0900 GMT ", "mid-to-late ", "a year and a day ", "in a week’s time ",
     "June 5 to ", "a quarter of a ", "touchdown ", "the third quarter ", "1/", "will ", "at ",
     "7-year-old ", "Christmas ", "in her ", "two to ", "the night of "],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    """The steps grow with the length of a text, however it repeats itself, not with its square."""
    once, twice = (calls(partial(find_dates, piece * count, published=DAY)) for count in (200, 400))
    assert twice < 2.2 * once + 2_000


@pytest.mark.parametrize("piece", ["9", ",", "1-", "x", " ", "“", "1:", "X", "(", "’"])
def test_a_long_text_is_no_trouble(piece: str) -> None:
    """A hundred thousand of the same mark are gone through once, and name no day."""
    found = find_dates(piece * 100_000, published=DAY)
    assert all(each.begins is None and each.ends is None for each in found)
