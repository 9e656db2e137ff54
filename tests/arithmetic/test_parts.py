"""Percentages that are all the parts of a whole are decided by adding up their ends."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from tests.arithmetic.drawn import agree, by_engine, can, ends, figure, relation, shares

from civicclaims.arithmetic import parts
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.system import Condition, Row
from civicclaims.values.interval import Interval
from civicclaims.values.rounding import CONVENTIONS

percentages = st.lists(st.integers(1, 60), min_size=2, max_size=6)


@st.composite
def near_100(draw: st.DrawFn) -> list[int]:
    """Percentages above 0 that add up to something near 100."""
    found = draw(st.lists(st.integers(1, 18), min_size=1, max_size=5))
    return [*found, 100 + draw(st.integers(-4, 4)) - sum(found)]


@given(near_100(), st.sampled_from(("1", "0.5", "2")))
def test_the_sum_of_rounded_parts_is_off_by_half_a_unit_each_at_most(
    said: list[int], unit: str
) -> None:
    """With n parts above 0, rounded to u, the sum is off by n*u/2 at most.

    By half up the upper end is reached and the lower is not; by half even both are, and only if
    all parts are even multiples of the unit; down and up, the sum is off to one side, by less
    than n*u.
    """
    size, apart = len(said), Fraction(sum(said) - 100)
    reach = size * Fraction(unit) / 2
    assert can(shares(said, unit=unit)) is (abs(apart) <= reach)
    assert can(shares(said, "half up", unit=unit)) is (-reach < apart <= reach)
    assert can(shares(said, "half down", unit=unit)) is (-reach <= apart < reach)
    even = all((each / Fraction(unit)) % 2 == 0 for each in said)
    at_most = abs(apart) <= reach if even else abs(apart) < reach
    if abs(apart) != reach or even:
        assert can(shares(said, "half even", unit=unit)) is at_most
    assert can(shares(said, "down", unit=unit)) is (-2 * reach < apart <= 0)
    assert can(shares(said, "up", unit=unit)) is (0 <= apart < 2 * reach)


@given(near_100(), st.integers(1, 4))
def test_a_part_of_nought_only_adds(said: list[int], zeros: int) -> None:
    """Parts printed as 0 cannot make up for too much; only the n - z others can be less."""
    assert can(shares([*said, *[0] * zeros])) is (
        -Fraction(len(said) + zeros, 2) <= sum(said) - 100 <= Fraction(len(said), 2)
    )


@pytest.mark.parametrize(
    ("said", "convention", "possible"),
    [
        ((51, 51, 0, 0, 0), "unknown", False),
        ((51, 51), "unknown", False),
        ((25, 25, 24, 24), "half up", False),
        ((25, 25, 24, 24), "unknown", True),
        ((26, 26, 25, 25), "half up", True),
        ((49, 50), "half up", False),
        ((49, 50), "unknown", True),
        ((50, 51), "half up", True),
        ((50, 51), "half down", False),
        ((50, 51), "half even", False),
        ((28, 25, 47), "half even", True),
        ((28, 25, 49), "unknown", False),
        ((33, 33, 33), "half up", True),
        ((34, 34, 34), "unknown", False),
        ((52, 50), "half even", False),
        ((50, 50), "half even", True),
        ((33, 33, 33), "down", True),
        ((34, 34, 34), "up", True),
        ((100, 1), "unknown", True),
        ((100, 1), "half even", False),
        ((100, 2), "unknown", False),
        ((100, 0, 0), "unknown", True),
        ((100, 1, 0), "half up", True),
        ((100, 1, 0), "half down", False),
        (("33.3", "33.3", "33.3"), "unknown", True),
    ],
)
def test_percentages_of_a_whole(
    said: tuple[int | str, ...], convention: str, possible: bool
) -> None:
    """Ties are decided by the convention, and zeros are no help."""
    assert can(shares(said, convention)) is possible


def test_fifty_and_fifty_one_are_two_halves() -> None:
    """The only example of 50 and 51 percent is 49.5 and 50.5."""
    asked = shares((50, 51), "half up")
    assert can(asked)
    for value, possible in (("49.5", True), ("49.6", False)):
        pinned = (*asked, figure("p0", Interval.exactly(Fraction(value))))
        assert can(pinned) is possible


@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from((1, 10, 100))), min_size=2, max_size=5)
)
def test_parts_of_mixed_precision_each_add_their_own_half(said: list[tuple[int, int]]) -> None:
    """Each part reaches half of its own last place, and no part is less than 0."""
    found = [(Fraction(each, under), Fraction(1, 2 * under)) for each, under in said]
    asked = [
        figure(f"p{n}", Interval.closed(max(value - half, Fraction(0)), value + half))
        for n, (value, half) in enumerate(found)
    ]
    least = sum((max(value - half, Fraction(0)) for value, half in found), Fraction(0))
    most = sum((value + half for value, half in found), Fraction(0))
    terms = tuple((f"p{n}", 1) for n in range(len(found)))
    whole = sum((value for value, _ in found), Fraction(0)) + Fraction(1)
    asked.append(relation(Row(terms, Interval.exactly(whole))))
    assert agree(tuple(asked))["parts"] is (least <= whole <= most)


@given(st.data())
def test_the_rule_says_what_the_simplex_says(data: st.DataObject) -> None:
    """Every system of one row with ends for every term is decided alike by both."""
    names = "abcd"[: data.draw(st.integers(1, 4))]
    factors = [data.draw(st.sampled_from((1, -1, 2, -3))) for _ in names]
    asked: list[Condition] = [
        figure(name, data.draw(ends(bounded=True, empty=True))) for name in names
    ]
    asked += [figure(name, data.draw(ends())) for name in names if data.draw(st.booleans())]
    asked.append(
        relation(Row(tuple(zip(names, factors, strict=True)), data.draw(ends(empty=True))))
    )
    said = agree(tuple(asked))
    assert {"simplex"} <= set(said)
    assert len(names) == 1 or "parts" in said


@pytest.mark.parametrize("convention", sorted(CONVENTIONS))
@given(near_100())
def test_parts_are_decided_by_the_rule_whatever_the_convention(
    convention: str, said: list[int]
) -> None:
    """The rule and the simplex agree on ties of every convention."""
    assert "parts" in agree(shares(said, convention))


def test_where_the_rule_says_nothing() -> None:
    """A missing end, an integer, a stranger to the row or a huge multiple are for others."""
    row = relation(Row((("a", 1), ("b", 1)), Interval.exactly(1)))
    a, b = figure("a", Interval.closed(0, 1)), figure("b", Interval.closed(0, 1))
    assert by_engine("parts", (a, b, row)) is True
    assert parts.decided(Scaled((a, row))) is None
    assert parts.decided(Scaled((a, b, figure("c", Interval()), row))) is None
    assert parts.decided(Scaled((a, b, row, Condition(whole=("a",))))) is None
    huge = relation(Row((("a", 1 << 24), ("b", 1)), Interval.parse("(0, 1)")))
    assert parts.decided(Scaled((a, b, huge))) is None
    assert can((a, b, huge))


def test_a_sum_may_have_ends_that_clash_or_none() -> None:
    """A sum between ends that cross holds never, and one without ends always."""
    a, b = figure("a", Interval.closed(0, 1)), figure("b", Interval.closed(0, 1))
    terms = (("a", 1), ("b", 1))
    assert not agree((a, b, relation(Row(terms, Interval.parse("(1, 1]")))))["parts"]
    assert agree((a, b, relation(Row(terms, Interval()))))["parts"]
    assert not agree((figure("a", Interval.parse("[2, 1]")), b, relation(Row(terms, Interval()))))[
        "parts"
    ]
