"""What was worked out from true values and rounded is never accused, check by check."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from math import isqrt
from typing import Any, Literal

from hypothesis import HealthCheck, assume, given, settings, strategies as st
from tests.showing import found

from civicclaims.checks.figures import holds_whole_number, is_above, ratio, whole_numbers
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import (
    Change,
    Difference,
    ItemList,
    Mean,
    Median,
    Ratio,
    Share,
    Subset,
)
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.run import check
from civicclaims.strategies import intervals
from civicclaims.strategies.honest import rounded
from civicclaims.values.interval import Interval, decimal_text
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

DAY = dt.date(2026, 1, 31)
NEAREST = ("half up", "half down", "half away from zero", "half even")
Z = Fraction(49, 25)

laws = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
conventions = st.sampled_from(NEAREST)
places = st.integers(0, 3)


def said(bundle: Bundle, *codes: str) -> list[str]:
    """What these checks say of a record, whether it fails or is open."""
    return [
        each.remark.message for each in check(bundle, as_of=DAY).findings if each.check in codes
    ]


def printed(value: Fraction, decimals: int, convention: str, unit: str | None = None) -> Quantity:
    """A true value as it is printed when rounded to so many decimals."""
    near = rounded(value, Fraction(1, 10**decimals), convention)
    whole, _, rest = decimal_text(near).partition(".")
    numeral = f"{whole}.{rest.ljust(decimals, '0')}" if decimals else whole
    return Quantity(text=f"{numeral} {unit or ''}".strip(), numeral=numeral, unit=unit)


def roughly(count: int, cut: int, convention: str, unit: str | None = None) -> Quantity:
    """A count as it is printed when rounded, with two significant digits or more."""
    step = 10 ** min(cut, max(len(str(count)) - 2, 0))
    numeral = f"{rounded(Fraction(count), Fraction(step), convention).numerator:,}"
    return Quantity(text=f"{numeral} {unit or ''}".strip(), numeral=numeral, unit=unit)


def statistics(**quantities: Quantity) -> tuple[Statistic, ...]:
    """Figures by their id."""
    return tuple(Statistic(id=name, quantity=each) for name, each in quantities.items())


@laws
@given(st.integers(1, 60_000), st.integers(1, 60_000), places, places, conventions, st.booleans())
def test_an_honest_change_of_a_count_is_never_accused(
    before: int, after: int, cut: int, decimals: int, convention: str, exact: bool
) -> None:
    """A change in percent of the earlier figure, rounded, is one of that figure."""
    change = Fraction(100 * (after - before), before)
    direction: Literal["up", "down"] = "up" if change >= 0 else "down"
    bundle = Bundle(
        statistics=(
            Statistic(id="old", quantity=roughly(before, cut, convention), whole=True),
            Statistic(
                id="new",
                quantity=roughly(after, 0 if exact else cut, convention),
                whole=True,
                exact=exact,
            ),
        ),
        changes=(
            Change(
                id="c",
                before="old",
                after="new",
                direction=direction,
                quantity=printed(abs(change), decimals, convention, "percent"),
            ),
        ),
    )
    assert said(bundle, "NUM008", "NUM009", "NUM011", "NUM012") == []


@laws
@given(
    st.fractions(min_value=Fraction(1, 10), max_value=100, max_denominator=1_000),
    st.fractions(min_value=Fraction(1, 10), max_value=100, max_denominator=1_000),
    places,
    places,
    conventions,
    st.booleans(),
)
def test_an_honest_change_of_a_percentage_is_never_accused(
    before: Fraction, after: Fraction, fine: int, decimals: int, convention: str, points: bool
) -> None:
    """Points are points and percent are percent, however all three figures are rounded."""
    change = after - before if points else 100 * (after - before) / before
    unit = "percentage points" if points else "percent"
    bundle = Bundle(
        statistics=statistics(
            old=printed(before, fine, convention, "percent"),
            new=printed(after, fine, convention, "percent"),
        ),
        changes=(
            Change(
                id="c",
                before="old",
                after="new",
                direction="up" if change >= 0 else "down",
                quantity=printed(abs(change), decimals, convention, unit),
            ),
        ),
        differences=(
            Difference(
                id="d",
                minuend="new",
                subtrahend="old",
                quantity=printed(abs(change), decimals, convention, unit),
            ),
        ),
    )
    assert said(bundle, "NUM008", "NUM009", "NUM011") == []


@laws
@given(st.integers(2, 12), st.integers(100, 9_999), st.booleans())
def test_the_reading_of_times_more_that_is_right_is_the_one_that_is_named(
    times: int, base: int, more: bool
) -> None:
    """Of exact figures k or k + 1 times apart, the note names the reading they have."""
    right, wrong = (times + 1, times) if more else (times, times + 1)
    base_printed, most = str(base), str(base * right)
    bundle = Bundle(
        statistics=tuple(
            Statistic(id=name, quantity=Quantity(text=text, numeral=text), exact=True)
            for name, text in (("one", most), ("other", base_printed))
        ),
        ratios=(
            Ratio(
                id="r",
                numerator="one",
                denominator="other",
                quantity=Quantity(
                    text=f"{times} times more", numeral=str(times), unit="times more"
                ),
            ),
        ),
    )
    (message,) = said(bundle, "NUM012")
    assert f"as {right} times as much and not as {wrong} times" in message


@laws
@given(
    st.integers(1, 20_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))),
    places,
    places,
    conventions,
    st.booleans(),
)
def test_an_honest_percentage_of_a_whole_number_is_never_accused(
    counts: tuple[int, int], cut: int, decimals: int, convention: str, shown: bool
) -> None:
    """A whole part of a whole number, in percent and rounded, is one, and at most 100."""
    part, whole = counts
    bundle = Bundle(
        statistics=(
            Statistic(
                id="part",
                quantity=roughly(part, cut, convention, "people") if shown else None,
                whole=True,
                weighted="no",
            ),
            Statistic(id="all", quantity=roughly(whole, cut, convention, "people"), whole=True),
        ),
        subsets=(Subset(id="s", part="part", whole="all"),),
        shares=(
            Share(
                id="h",
                part="part",
                whole="all",
                quantity=printed(Fraction(100 * part, whole), decimals, convention, "percent"),
            ),
        ),
    )
    assert said(bundle, "NUM013", "NUM015") == []


@laws
@given(
    st.lists(st.integers(-50, 1_000), min_size=1, max_size=60),
    st.sampled_from(["1", "1/2", "1/3", "0.25"]),
    places,
    conventions,
)
def test_an_honest_average_is_never_accused(
    steps: list[int], step: str, decimals: int, convention: str
) -> None:
    """The mean and the median of values in whole steps, rounded, are theirs and lie among them."""
    values = sorted(each * Fraction(step) for each in steps)
    middle = (values[len(values) // 2] + values[(len(values) - 1) // 2]) / 2
    figures = statistics(
        count=Quantity(text=str(len(values)), numeral=str(len(values))),
        least=printed(values[0], decimals, convention),
        most=printed(values[-1], decimals, convention),
        median=printed(middle, decimals, convention),
    )
    mean = printed(sum(values, Fraction(0)) / len(values), decimals, convention)
    bundle = Bundle(
        statistics=(*figures, Statistic(id="mean", quantity=mean, weighted="no")),
        means=(
            Mean(id="m", count="count", minimum="least", maximum="most", value="mean", step=step),
        ),
        medians=(Median(id="n", minimum="least", maximum="most", value="median"),),
    )
    assert said(bundle, "NUM014", "NUM016") == []


@laws
@given(st.integers(1, 40), st.sampled_from(["", "about", "at least", "at most", "up to"]))
def test_a_list_as_long_as_announced_is_never_accused(count: int, hedge: str) -> None:
    """So many items are listed as there are, whatever hedge announces them."""
    names = tuple(f"item {n}" for n in range(count))
    quantity = Quantity(text=f"{hedge} {count}".strip(), hedge=hedge or None, numeral=str(count))
    bundle = Bundle(
        statistics=statistics(announced=quantity),
        item_lists=(ItemList(id="l", announced="announced", items=names, exhaustive="yes"),),
    )
    assert said(bundle, "NUM017") == []


def poll(n: int, *shares: Statistic) -> Bundle:
    """A poll of so many people, and shares of it."""
    asked = Quantity(text=f"{n} people", numeral=str(n), unit="people")
    return Bundle(sources=(Source(id="poll", sample_size=asked),), statistics=shares)


@laws
@given(
    st.integers(1, 50_000),
    st.fractions(min_value=0, max_value=1, max_denominator=1_000),
    st.booleans(),
    st.integers(0, 2),
    conventions,
)
def test_an_honest_margin_of_error_is_never_accused(
    n: int, share: Fraction, at_half: bool, decimals: int, convention: str
) -> None:
    """The margin of a simple random sample, rounded, fits it: at one half, or at the share."""
    square = Z**2 * (Fraction(1, 4) if at_half else share * (1 - share)) / n
    margin = Fraction(isqrt(int(square * 10**24)) + 1, 10**12)
    bundle = poll(
        n,
        Statistic(
            id="s",
            quantity=printed(100 * share, decimals, convention, "percent"),
            margin_of_error=printed(100 * margin, decimals, convention, "points"),
            attribution=Attribution(via=("poll",)),
        ),
    )
    assert said(bundle, "NUM019") == []


@laws
@given(
    st.integers(100, 50_000),
    st.fractions(min_value=0, max_value=1, max_denominator=1_000),
    st.fractions(min_value=0, max_value=1, max_denominator=1_000),
    st.integers(0, 2),
    conventions,
)
def test_a_lead_beyond_its_margin_is_never_remarked_on(
    n: int, one: Fraction, other: Fraction, decimals: int, convention: str
) -> None:
    """A difference of true shares larger than its margin gets no note, however it is rounded."""
    lead = one - other
    assume(one + other <= 1 and lead**2 * n > Z**2 * (one + other - lead**2))
    bundle = poll(
        n,
        *(
            Statistic(
                id=name,
                quantity=printed(100 * each, decimals, convention, "percent"),
                attribution=Attribution(via=("poll",)),
            )
            for name, each in (("one", one), ("other", other))
        ),
    )
    points = printed(100 * abs(lead), decimals, convention, "points")
    difference = Difference(id="d", minuend="one", subtrahend="other", quantity=points)
    bundle = Bundle(sources=bundle.sources, statistics=bundle.statistics, differences=(difference,))
    assert said(bundle, "NUM018") == []


@laws
@given(st.integers(1, 40), st.integers(1_990, 2_020), st.integers(1_990, 2_020), st.integers(1, 12))
def test_periods_of_as_many_months_are_never_accused(
    months: int, first: int, second: int, month: int
) -> None:
    """Two stretches of whole months are of one length if they are of as many months."""

    def stretch(year: int) -> When:
        end = year * 12 + month - 1 + months - 1
        return When(start=f"{year}-{month:02d}", end=f"{end // 12}-{end % 12 + 1:02d}")

    bundle = Bundle(
        statistics=tuple(
            Statistic(id=name, quantity=Quantity(text="41", numeral="41"), when=stretch(year))
            for name, year in (("one", first), ("other", second))
        ),
        changes=(Change(id="c", before="one", after="other"),),
    )
    assert said(bundle, "NUM020") == []


def test_a_specific_finding_stands_alone() -> None:
    """What is explained by the wrong base, or by a share, is not said a second time."""
    fall = {
        "statistics": [
            {"id": name, "whole": True, "quantity": {"text": n, "numeral": n}}
            for name, n in (("old", "301"), ("new", "101"))
        ],
        "changes": [
            {
                "id": "c",
                "before": "old",
                "after": "new",
                "direction": "down",
                "quantity": {"text": "198 percent", "numeral": "198", "unit": "percent"},
            }
        ],
    }
    part: dict[str, Any] = {
        "statistics": [
            {"id": name, "quantity": {"text": n, "numeral": n}}
            for name, n in (("part", "57"), ("all", "41"))
        ],
        "subsets": [{"id": "s", "part": "part", "whole": "all"}],
        "shares": [
            {
                "id": "h",
                "part": "part",
                "whole": "all",
                "quantity": {"text": "139 percent", "numeral": "139", "unit": "percent"},
            }
        ],
    }
    assert codes(found("NUM009", fall)) == ["NUM009"]
    assert found("NUM011", fall) == []
    assert codes(found("NUM015", part)) == ["NUM015"]
    assert found("NUM002", part) == []


def codes(findings: Iterable[Any]) -> list[str]:
    """The codes of findings."""
    return [each.check for each in findings]


def member(interval: Interval, share: Fraction) -> Fraction:
    """A number of an interval that is not empty, nearer to the one end or the other."""
    lower = interval.lower if interval.lower is not None else (interval.upper or Fraction(0)) - 9
    upper = interval.upper if interval.upper is not None else lower + 9
    return lower + share * (upper - lower)


@given(
    intervals(),
    intervals(),
    st.fractions(min_value=Fraction(1, 9), max_value=Fraction(8, 9), max_denominator=9),
)
def test_a_ratio_holds_every_quotient(part: Interval, whole: Interval, share: Fraction) -> None:
    """A number of the one over a number above 0 of the other lies in their ratio."""
    assume(not part.is_empty and not whole.is_empty)
    x, y = member(part, share), member(whole, share)
    assert y <= 0 or x / y in ratio(part, whole)


@given(intervals(), intervals(), st.integers(1, 9))
def test_a_ratio_of_nothing_is_nothing(part: Interval, whole: Interval, one: int) -> None:
    """There is a ratio if there is a number in the one and a number above 0 in the other."""
    positive = whole & Interval.at_least(0, open=True)
    assert ratio(part, whole).is_empty == (part.is_empty or positive.is_empty)
    assert ratio(Interval.exactly(one), Interval.exactly(2)) == Interval.exactly(Fraction(one, 2))


@given(intervals())
def test_whole_numbers_are_those_of_an_interval(interval: Interval) -> None:
    """The numbers tried are the whole ones inside, and there is one if it is said that there is."""
    numbers = whole_numbers(interval)
    if numbers is not None:
        inside = interval & Interval.at_least(0)
        near = range(max(numbers.start - 2, 0), numbers.stop + 2)
        assert [each for each in near if each in inside] == list(numbers)
        assert holds_whole_number(inside) == bool(numbers)


@given(intervals(), intervals())
def test_above_is_apart(one: Interval, other: Interval) -> None:
    """An interval above another has no number in common with it, and the other is not above it."""
    assume(not one.is_empty and not other.is_empty)
    if is_above(one, other):
        assert (one & other).is_empty
        assert not is_above(other, one)
