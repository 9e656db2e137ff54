"""Whole numbers of people: the exact rules for small counts, and branching beyond them."""

from fractions import Fraction
from itertools import product
from math import ceil, floor

import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import can, conditions, figure, integers, relation, verified

from civicclaims.arithmetic import integers as integers_by_branching
from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.proof import Split
from civicclaims.arithmetic.system import Condition, Conditions, Row
from civicclaims.values.interval import Interval
from civicclaims.values.rounding import Rounding


def counts(
    said: tuple[int, ...], total: int, convention: str = "unknown", *, all_of_it: bool = True
) -> Conditions:
    """So many people, of whom whole numbers make up these percentages."""
    rounding = Rounding(convention)
    names = [f"g{n}" for n in range(len(said))]
    found = [
        figure(name, rounding.preimage(Fraction(each), Fraction(1)).scaled(Fraction(total, 100)))
        for name, each in zip(names, said, strict=True)
    ]
    found.append(integers(*names))
    if all_of_it:
        terms = tuple((name, 1) for name in names)
        found.append(relation(Row(terms, Interval.exactly(total))))
    return tuple(found)


@given(
    st.lists(st.integers(0, 60), min_size=2, max_size=4).map(tuple),
    st.integers(3, 60),
    st.sampled_from(("unknown", "half up", "half even", "down", "up")),
)
def test_counts_exist_where_the_closed_rule_says(
    said: tuple[int, ...], total: int, convention: str
) -> None:
    """Whole counts exist if each has room for one, and their ends add up around the total."""
    low, high = [], []
    for each in said:
        within = (
            Rounding(convention).preimage(Fraction(each), Fraction(1)).scaled(Fraction(total, 100))
        )
        assert within.lower is not None
        assert within.upper is not None
        least = floor(within.lower) + 1 if within.lower_open else ceil(within.lower)
        most = ceil(within.upper) - 1 if within.upper_open else floor(within.upper)
        low.append(max(least, 0))
        high.append(most)
    exist = all(a <= b for a, b in zip(low, high, strict=True)) and sum(low) <= total <= sum(high)
    assert can(counts(said, total, convention)) is exist


@pytest.mark.parametrize("total", [*range(20, 61), 64, 68, 72, 75])
def test_the_three_percentages_of_the_seed(total: int) -> None:
    """28, 25 and 47 percent of so many people exist for some numbers and not for others."""
    exists = {32, 36, 53, 57, 60, 64, 68, 72, 75}
    known_not = {30, *range(37, 53)}
    if total in exists | known_not:
        assert can(counts((28, 25, 47), total, "half up")) is (total in exists)


def test_a_tie_that_only_an_unknown_convention_allows() -> None:
    """Of 40 people 11, 10 and 19 are 27.5, 25 and 47.5 percent, one tie up and one down."""
    assert can(counts((28, 25, 47), 40))
    for convention in ("half up", "half down", "half even"):
        assert can(counts((28, 25, 47), 40, convention)) is False


@pytest.mark.parametrize(
    ("total", "only"), [(32, (9, 8, 15)), (36, (10, 9, 17)), (53, (15, 13, 25))]
)
def test_exactly_one_vector_of_counts(total: int, only: tuple[int, ...]) -> None:
    """There is one way only, and it is the example."""
    asked = counts((28, 25, 47), total)
    assert tuple(verified(asked).example[f"g{n}"] for n in range(3)) == only
    for n, each in enumerate(only):
        for other in (Interval.at_most(each - 1), Interval.at_least(each + 1)):
            assert not can((*asked, figure(f"g{n}", other)))


@pytest.mark.parametrize(
    ("said", "total", "possible"),
    [
        ((43, 29, 29), 7, True),
        ((33, 33, 33), 3, True),
        ((50, 50), 3, False),
        ((38, 62), 8, True),
    ],
)
def test_counts_of_small_groups(said: tuple[int, ...], total: int, possible: bool) -> None:
    """Small groups allow few percentages."""
    assert can(counts(said, total)) is possible


def test_a_percentage_no_number_of_eight_can_be() -> None:
    """30 percent of 8 people is nobody's count; 38 percent, closed, is three."""
    assert not can(counts((30,), 8, all_of_it=False))
    assert can(counts((38,), 8, all_of_it=False))
    assert not can(counts((38,), 8, "half down", all_of_it=False))
    assert can(counts((37,), 8, "half down", all_of_it=False))


def mean(text: str, size: int, items: int = 1) -> Conditions:
    """A mean of whole numbers, as printed, and of how many."""
    value = Fraction(text)
    unit = Fraction(1, 10 ** len(text.partition(".")[2]))
    within = Rounding().preimage(value, unit).scaled(size * items)
    return (figure("total", within), Condition(whole=("total",), kind="nature"))


@pytest.mark.parametrize(
    ("text", "size", "possible"),
    [
        *((f"5.{n}", 28, n in {21, 25, 29}) for n in range(19, 31)),
        ("5.19", 32, True), ("5.27", 43, False), ("11.09", 21, False), ("0.71", 43, False),
        ("7.22", 32, True), ("4.74", 25, False), ("5.23", 29, False), ("2.57", 24, False),
        ("6.77", 27, False), ("2.68", 28, True), ("7.01", 29, False), ("7.38", 26, True),
        ("3.14", 27, False), ("6.89", 31, False), ("5.00", 25, True), ("0.24", 28, False),
        ("5.93", 49, False), ("3.48", 20, False),
        ("0.674", 150, False), ("0.542", 150, False), ("0.540", 150, True),
        ("0.698", 150, False), ("0.681", 150, False), ("0.554", 150, False),
    ],
)  # fmt: skip
def test_means_of_whole_numbers(text: str, size: int, possible: bool) -> None:
    """A mean of so many whole numbers is a whole number over so many."""
    assert can(mean(text, size)) is possible


@pytest.mark.parametrize(
    ("texts", "size", "items", "possible"),
    [
        ([f"0.{n}" for n in range(150, 160)], 120, 3, "TFFTFFTFTF"),
        ([f"0.{n}" for n in range(80, 90)], 28, 2, "TFTFTFTTTT"),
        ([f"0.{n:02}" for n in range(6, 17)], 50, 1, "TFTFTFTFTFT"),
        (["2.84"], 16, 2, "T"),
    ],
)
def test_means_of_several_items(texts: list[str], size: int, items: int, possible: str) -> None:
    """The mean of several items a head divides by all of them."""
    said = "".join("T" if can(mean(text, size, items)) else "F" for text in texts)
    assert said == possible


@settings(max_examples=60)
@given(conditions(whole=True, cases=True, most=4, names="abc"))
def test_branching_finds_what_trying_all_finds(asked: Conditions) -> None:
    """Where every unknown is an integer between ends, trying all points says the same."""
    fences = tuple(Row(((name, 1),), Interval.closed(-3, 3)) for name in "abc")
    asked = (*asked, Condition(rows=fences, whole=tuple("abc"), kind="nature"))

    def fits(row: Row, point: dict[str, int]) -> bool:
        return Fraction(sum(factor * point[name] for name, factor in row.terms)) in row.within

    def holds(point: dict[str, int]) -> bool:
        return all(
            all(fits(row, point) for row in each.rows)
            and (
                not each.cases or any(all(fits(row, point) for row in case) for case in each.cases)
            )
            for each in asked
        )

    found = any(
        holds(dict(zip("abc", point, strict=True))) for point in product(range(-3, 4), repeat=3)
    )
    assert can(asked) is found


@pytest.mark.parametrize(
    ("terms", "value", "possible"),
    [
        ((("a", 2), ("b", 4)), "7", False),
        ((("a", 2), ("b", 4)), "6", True),
        ((("a", 3), ("b", -3)), "9", True),
        ((("a", 6), ("b", 10)), "1", False),
        ((("a", 3), ("b", -3)), "1/2", False),
        ((("a", 1), ("b", 1)), "1/2", False),
    ],
)
def test_sums_of_integers_without_ends(
    terms: tuple[tuple[str, int], ...], value: str, possible: bool
) -> None:
    """A sum is a multiple of what its coefficients have in common, however far integers go."""
    free = Condition(whole=tuple("abc"), kind="nature")
    asked = (relation(Row(terms, Interval.exactly(Fraction(value)))), free)
    assert can(asked) is possible


def test_a_parity_that_no_row_shows_alone_is_not_guessed() -> None:
    """Twice one number is not one more than twice another: impossible, or left undecided."""
    asked = (
        relation(Row((("a", 1), ("b", -2)), Interval.exactly(0))),
        relation(Row((("a", 1), ("c", -2)), Interval.exactly(1))),
        Condition(whole=tuple("abc"), kind="nature"),
    )
    assert verified(asked).answer in {"impossible", "undecided"}
    assert not can((*asked, figure("a", Interval.closed(-20, 20))))


def test_a_rational_among_integers_takes_what_is_left() -> None:
    """Only what is declared whole is whole."""
    asked = (
        relation(Row((("a", 2), ("b", 2)), Interval.exactly(7))),
        figure("b", Interval.closed(0, 1)),
        Condition(whole=("a",), kind="nature"),
    )
    assert verified(asked).example == {"a": 3, "b": Fraction(1, 2)}


def test_a_split_is_proved_on_both_sides() -> None:
    """Three of a kind cannot make four and a half between them, nor can branching."""
    asked = (
        relation(Row((("a", 2), ("b", 3)), Interval.parse("[3.5, 4.5]"))),
        relation(Row((("a", 1), ("b", -1)), Interval.parse("[-0.5, 0.5]"))),
        integers("a", "b"),
        figure("a", Interval.at_most(5)),
    )
    assert isinstance(verified(asked).refutation, Split) or not can(asked)


def test_branching_stops_within_its_steps() -> None:
    """A knapsack that takes long is given up, and not guessed."""
    names = [f"x{n}" for n in range(20)]
    terms = tuple((name, 2 * (10**6 + 37 * n * n)) for n, name in enumerate(names))
    asked = (
        relation(Row((*terms, ("odd", 1)), Interval.exactly(10**8 + 1))),
        *(figure(name, Interval.closed(0, 9)) for name in names),
        figure("odd", Interval.parse("[2, 3)")),
        integers(*names, "odd"),
    )
    assert decide(asked, steps=20_000).answer in {"impossible", "undecided"}


def test_cases_among_integers_without_ends_are_not_guessed() -> None:
    """Where one case is not known to fail, the system is not said to."""
    odd = (
        Row((("a", 1), ("b", -2)), Interval.exactly(0)),
        Row((("a", 1), ("c", -2)), Interval.exactly(1)),
    )
    asked = (
        Condition(cases=((Row((("a", 1),), Interval.parse("(0, 1)")),), odd)),
        Condition(whole=tuple("abc"), kind="nature"),
    )
    assert verified(asked).answer in {"impossible", "undecided"}
    third = (Row((("a", 1),), Interval.exactly(5)),)
    either = Condition(cases=(*asked[0].cases, third))
    assert verified((either, asked[1])).answer == "possible"


@settings(max_examples=60)
@given(conditions(whole=False, most=5, names="abcd"), st.sets(st.sampled_from("abcd"), min_size=1))
def test_integers_without_ends_are_never_decided_wrongly(
    asked: Conditions, names: set[str]
) -> None:
    """Whatever is found for integers without ends is verified, and some points are never missed."""
    whole = Condition(whole=tuple(sorted(names)), kind="nature")
    verdict = verified((*asked, whole), steps=200_000)
    fences = tuple(Row(((name, 1),), Interval.closed(-5, 5)) for name in "abcd")
    if can((*asked, whole, relation(*fences))):
        assert verdict.answer != "impossible"
    if not can(asked):
        assert verdict.answer == "impossible"


def test_a_box_that_is_too_large_to_search_is_left() -> None:
    """Many integers without ends take many steps, and no more than allowed."""
    names = [f"x{n}" for n in range(14)]
    terms = [
        tuple((name, 3 + (7 * n + 5 * k) % 11) for n, name in enumerate(names)) for k in range(9)
    ]
    asked = tuple(relation(Row(each, Interval.exactly(97 + k))) for k, each in enumerate(terms))
    free = Condition(whole=tuple(names), kind="nature")
    for steps in (500, 5_000, 50_000):
        verified((*asked, free), steps=steps)


def test_a_box_takes_so_many_steps_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search near where the rationals stand is left early, and what follows is unharmed."""
    asked = (
        relation(Row((("a", 6), ("b", 10), ("c", 15)), Interval.exactly(1))),
        Condition(whole=tuple("abc"), kind="nature"),
    )
    assert verified(asked).answer == "possible"
    monkeypatch.setattr(integers_by_branching, "BOX_STEPS", 1)
    assert verified(asked).answer != "impossible"
