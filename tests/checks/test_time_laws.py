"""What is true of the calendar is never accused, and what is not is found, check by check."""

import datetime as dt

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given, settings, strategies as st

from civicclaims.checks.time import days
from civicclaims.checks.time.words import WEEKDAYS, count, weekday_of
from civicclaims.findings import Finding, Kind, Level
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import Ordering
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.run import check
from civicclaims.strategies.times import edtf_texts, whens
from civicclaims.values.date import ExtendedDate
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

DAY = dt.date(2026, 1, 31)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
CODES = tuple(f"TIM{number:03d}" for number in range(4, 16))

laws = settings(max_examples=150, deadline=None)
modern = st.dates(dt.date(1927, 1, 1), dt.date(2199, 12, 31))


def findings(bundle: Bundle, *codes: str) -> list[Finding]:
    """What these checks find in a record, whether it fails or is open."""
    return [each for each in check(bundle, as_of=DAY).findings if each.check in codes]


def failed(bundle: Bundle, *codes: str) -> bool:
    """Whether one of these checks says that something fails."""
    return any(each.remark.kind is Kind.FAIL for each in findings(bundle, *codes))


def at(when: When) -> Bundle:
    """A claim at a time."""
    return Bundle(claims=(Claim(id="c", text="It happened.", when=when),))


def source(name: str, day: dt.date) -> Source:
    """A source of a day."""
    return Source(id=name, published=When(start=day.isoformat()))


@laws
@given(modern, st.integers(0, 6))
@example(dt.date(2000, 1, 1), 5)
def test_a_weekday_is_accused_exactly_where_it_is_another(day: dt.date, named: int) -> None:
    """A day with a weekday beside it fails if and only if the calendar has another weekday."""
    off = day.weekday() != named
    given_day = at(When(text=f"on {WEEKDAYS[named]}", start=day.isoformat()))
    printed = at(When(text=f"{WEEKDAYS[named]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"))
    british = at(When(text=f"{WEEKDAYS[named]} {day.day} {MONTHS[day.month - 1]} {day.year}"))
    assert failed(given_day, "TIM004") == failed(printed, "TIM004") == off
    assert failed(british, "TIM004") == off


@given(st.dates())
def test_weekdays_are_those_of_the_calendar(day: dt.date) -> None:
    """A weekday is worked out as the standard library does, and its name gives it back."""
    number = days.weekday((day.year, day.month, day.day))
    assert number == day.weekday()
    assert {weekday_of(name[:length]) for name in [WEEKDAYS[number]] for length in (3, 9)} == {
        number
    }


@laws
@given(modern, st.integers(1, 40), st.sampled_from("DWMY"), st.integers(-1, 1), st.booleans())
@example(dt.date(2024, 2, 29), 1, "Y", 0, False)
def test_a_length_counted_from_its_start_is_never_accused(
    start: dt.date, number: int, unit: str, off: int, past: bool
) -> None:
    """So many days, weeks, months or years after a day, either end counted or not, is as long."""
    names = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
    end = start + relativedelta(**{names[unit]: number})  # type: ignore[arg-type]
    end += dt.timedelta(days=off)
    assume(end >= start)
    bundle = at(
        When(
            text=f"in the past {number} {names[unit]}" if past else None,
            start=start.isoformat(),
            end=end.isoformat(),
            duration=None if past else f"P{number}{unit}",
        )
    )
    assert findings(bundle, "TIM005", "TIM006") == []


@laws
@given(modern, st.integers(1, 40), st.sampled_from("DWMY"), st.booleans())
def test_twice_the_length_and_two_months_is_accused(
    start: dt.date, number: int, unit: str, past: bool
) -> None:
    """A time that is more than twice as long as is said, by two months and more, is found.

    It fails, but for days, which may be some of a longer time, and for the past year.
    """
    names = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
    end = start + relativedelta(**{names[unit]: 2 * number})  # type: ignore[arg-type]
    end += dt.timedelta(days=62)
    bundle = at(
        When(
            text=f"in the past {number} {names[unit]}" if past else None,
            start=start.isoformat(),
            end=end.isoformat(),
            duration=None if past else f"P{number}{unit}",
        )
    )
    code = "TIM006" if past else "TIM005"
    assert findings(bundle, code)
    loose = (number, unit) == (1, "Y") if past else unit == "D"
    assert failed(bundle, code) != loose


def aged(born: str, age: int, day: dt.date) -> Bundle:
    """A person of an age, in a text of a day."""
    printed = Quantity(text=str(age), numeral=str(age))
    return Bundle(
        subject="text",
        agents=(Agent(id="p", kind="person", birth_date=born),),
        sources=(source("text", day),),
        statistics=(
            Statistic(
                id="a",
                stat_type="age",
                measure="age",
                when=When(start=day.isoformat()),
                quantity=printed,
            ),
        ),
        claims=(Claim(id="c", text="It is her age.", about=("p",), statistics=("a",)),),
    )


@laws
@given(modern, st.integers(0, 40_000), st.sampled_from(["day", "month", "year"]))
@example(dt.date(2004, 2, 29), 365, "day")
@example(dt.date(2004, 2, 29), 366, "day")
def test_an_age_in_whole_years_is_never_accused(born: dt.date, lived: int, known: str) -> None:
    """Whoever has lived so many days is as many whole years old, however well the day is known."""
    day = born + dt.timedelta(days=lived)
    age = relativedelta(day, born).years
    text = born.isoformat()[: {"day": 10, "month": 7, "year": 4}[known]]
    assert findings(aged(text, age, day), "TIM007") == []


@laws
@example(dt.date(2000, 1, 1), 35_430, 3)
@given(modern, st.integers(0, 40_000), st.sampled_from([-3, -2, 2, 3, 10]))
def test_an_age_two_years_off_is_accused(born: dt.date, lived: int, off: int) -> None:
    """An age that is two years more or less than the whole years somebody has lived fails."""
    day = born + dt.timedelta(days=lived)
    age = relativedelta(day, born).years + off
    assume(age >= 0)
    assert failed(aged(born.isoformat(), age, day), "TIM007")


@laws
@given(modern, st.integers(-400, 400))
def test_order_is_accused_where_more_than_a_day_lies_between(day: dt.date, apart: int) -> None:
    """What comes later may not be two days earlier: not an event, a poll, a copy or a citation.

    Polls and citations are left open, since both may appear in part or in advance.
    """
    other = day + dt.timedelta(days=apart)
    first, then = When(start=day.isoformat()), When(start=other.isoformat())
    stamp = f"{other:%Y%m%d}".zfill(8) + "120000"
    bundles = {
        "TIM008": Bundle(
            claims=tuple(
                Claim(id=name, text="It happened.", kinds=("event",), when=when)
                for name, when in (("a", first), ("b", then))
            ),
            quotes=(),
            orderings=(Ordering(id="o", before="a", after="b"),),
        ),
        "TIM009": Bundle(sources=(Source(id="a", fieldwork=first, published=then),)),
        "TIM010": Bundle(
            sources=(source("a", day), Source(id="b", published=then, derived_from=("a",)))
        ),
        "TIM011": Bundle(
            sources=(
                Source(
                    id="a", published=first, archived_url=f"https://a.example/web/{stamp}/http://b"
                ),
            )
        ),
        "TIM012": Bundle(
            sources=(source("a", day),),
            claims=(Claim(id="c", text="It happened.", appearances=("a",)),),
            reviews=(Review(id="r", claim="c", date=then),),
        ),
    }
    for code, bundle in bundles.items():
        assert bool(findings(bundle, code)) == (apart < -1), code
        assert failed(bundle, code) == (apart < -1 and code not in {"TIM009", "TIM010"}), code


@laws
@given(st.integers(1, 99), st.integers(1900, 2050), st.integers(1, 12), st.integers(1, 28))
def test_an_anniversary_on_its_day_is_never_accused(
    years: int, event: int, month: int, day: int
) -> None:
    """So many years after an event is its anniversary of that number, and another is not."""
    ending = (
        "th" if years % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(years % 10, "th")
    )
    words = f"the {years}{ending} anniversary of the {event} fire"
    for off in (0, 2, -2):
        when = When(text=words, start=f"{event + years + off:04d}-{month:02d}-{day:02d}")
        assert failed(at(when), "TIM013") == (off != 0)


@laws
@given(modern, modern)
def test_numbers_for_a_day_mean_it_in_one_order_or_the_other(day: dt.date, other: dt.date) -> None:
    """A date in numbers never fails for its own day, and is found for a day of other numbers.

    It fails for one of the same year that lies more than a day away from each reading.
    """
    assume(1900 <= day.year <= 2100)
    for text in (f"{day.day}/{day.month}/{day.year}", f"{day.month:02d}.{day.day:02d}.{day.year}"):
        assert not failed(at(When(text=text, start=day.isoformat())), "TIM015")
        same = {day.day, day.month} == {other.day, other.month} and day.year == other.year
        bundle = at(When(text=text, start=other.isoformat()))
        found = {each.level for each in findings(bundle, "TIM015")}
        assert same or found == {Level.WARNING}
        assert not failed(bundle, "TIM015") or other.year == day.year


def everything(first: When, second: When, born: str) -> Bundle:
    """A record in which each of the two times stands in many places."""
    nine = Quantity(text="9", numeral="9")
    copy = "https://a.example/web/20010101000000/http://b"
    return Bundle(
        subject="s",
        agents=(Agent(id="p", kind="person", birth_date=born),),
        sources=(
            Source(id="s", published=first, fieldwork=second, derived_from=("t",)),
            Source(id="t", published=second, archived_url=copy),
        ),
        quotes=(Quote(id="q", text="Never.", said=second),),
        statistics=(Statistic(id="n", stat_type="age", when=second, quantity=nine),),
        claims=(
            Claim(id="c", text="Is 9.", about=("p",), kinds=("event",), when=first),
            Claim(id="d", text="It was.", kinds=("plan",), when=second, appearances=("s",)),
            Claim(id="e", text="Is 9.", about=("p",), statistics=("n",)),
        ),
        orderings=(
            Ordering(id="o", before="c", after="q"),
            Ordering(id="r", before="q", after="c"),
        ),
        reviews=(Review(id="v", claim="d", date=second),),
    )


@laws
@given(whens(), whens(), edtf_texts())
def test_what_follows_from_a_rule_never_fails(one: When, other: When, born: str) -> None:
    """No finding about two times fails where both were worked out by a rule."""
    first, second = (attrs.evolve(each, rule="counted") for each in (one, other))
    assert not failed(everything(first, second, born), *CODES)


@laws
@given(modern, modern, st.sampled_from("?~%"), st.booleans(), st.sampled_from([None, "Friday"]))
def test_what_is_in_doubt_never_fails(
    one: dt.date, other: dt.date, mark: str, part: bool, text: str | None
) -> None:
    """No finding fails where each date is marked as uncertain or approximate, in part or whole."""
    first, second = (
        When(text=text, start=mark + each.isoformat() if part else each.isoformat() + mark)
        for each in (one, other)
    )
    assert not failed(everything(first, second, f"{one}{mark}"), *CODES)


@laws
@given(whens(), whens(), edtf_texts())
def test_any_two_times_can_be_asked_about(one: When, other: When, born: str) -> None:
    """The checks answer whatever stands in a time, and an open finding says what it rests on."""
    for each in findings(everything(one, other, born), *CODES):
        assert each.remark.message.endswith(".")
        is_open = each.remark.kind is Kind.OPEN
        assert is_open == bool(each.remark.rests_on or (is_open and each.remark.settle))


@given(edtf_texts(), edtf_texts())
def test_before_wherever_it_was_is_before(one: str, other: str) -> None:
    """What is over before another begins, wherever both were, is certainly before it."""
    first, second = ExtendedDate.parse(one), ExtendedDate.parse(other)
    if days.before(first, second):
        assert first.certainly_before(second)
        assert not days.before(second, first)


@given(st.integers(0, 99))
def test_small_numbers_are_read(number: int) -> None:
    """A small number is read from its digits."""
    assert count(str(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("six", 6),
        ("Twenty-five", 25),
        ("a", 1),
        (None, 1),
        ("several", None),
        ("half", None),
        ("1 000", None),
    ],
)
def test_number_words_are_read(words: str | None, number: int | None) -> None:
    """A small number is read from its words, and what is no number is none."""
    assert count(words) == number


HOSTILE = (
    "a" * 100_000, "9" * 100_000, "“" * 100_000, "last " * 20_000, "Friday, " * 12_500,
    "Friday" + " " * 100_000, "past " + " " * 100_000 + "x", "1/1/" * 25_000,
    "3 years after " * 7_000, "10th anniversary of " * 5_000, "Sun Mon " * 12_500,
    "July 4, " * 12_500, "/web/2025" * 10_000,
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_long_words_take_no_long_time(text: str) -> None:
    """A text of 100,000 characters is asked about hundreds of times within a test."""
    times = tuple(
        When(text=text, start="2025-07-11", end=end) for end in (None, "2025-08-01", "..")
    )
    claims = tuple(Claim(id=f"c{n}", text=text, when=times[n % 3]) for n in range(100))
    found = findings(
        Bundle(
            claims=claims,
            sources=(Source(id="s", archived_url=text, published=times[0], kind=text),),
        ),
        *CODES,
    )
    assert all(each.check in CODES for each in found)
