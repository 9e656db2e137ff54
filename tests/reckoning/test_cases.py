"""Typed figures come out as stated, and every verdict passes the verifier."""

from fractions import Fraction

import pytest
from tests.cases.systems import (
    BUDGET,
    CRIME,
    CUSTODY,
    CUSTODY_49,
    ISSUE,
    MEANS,
    SINGLE_MEANS,
    SYSTEMS,
    VECTORS,
    System,
    lines,
    shares_of_people,
)
from tests.reckoning.proved import proved

from civicclaims.values.interval import Interval
from civicclaims.values.tables import READER


@pytest.mark.parametrize("case", SYSTEMS, ids=lambda case: case[0])
def test_case(case: System) -> None:
    """Each case has its answers and its conflict, proved."""
    _, text, literal, close, conflict = case
    found = proved(text)
    assert (found.literal.verdict, found.close.verdict) == (literal, close)
    failing = found.literal if literal == "impossible" else found.close
    if conflict is not None:
        assert failing.conflict == tuple(conflict)


def test_no_case_twice() -> None:
    """Every case says something of its own, and no two texts are the same."""
    assert len({case[0] for case in SYSTEMS}) == len(SYSTEMS)
    assert len({case[1] for case in SYSTEMS}) == len(SYSTEMS)


@pytest.mark.parametrize(("what", "number", "unit", "first", "answers"), MEANS)
def test_means_in_a_row(what: str, number: int, unit: str, first: int, answers: str) -> None:
    """Means of whole numbers that are printed one after the other."""
    decimals = {519: 2, 150: 3, 80: 2, 6: 0}[first]
    for step, answer in enumerate(answers):
        printed = f"{(first + step) / 10**decimals:.{decimals}f}{unit}"
        text = lines(f"number = exactly {number}", "whole total", f"total / number = {printed}")
        found = proved(text)
        assert (found.literal.verdict == "possible") is (answer == "T"), (what, printed)
        assert found.close.verdict == found.literal.verdict


@pytest.mark.parametrize(("printed", "number", "possible"), SINGLE_MEANS)
def test_means(printed: str, number: int, possible: bool) -> None:
    """A mean of whole numbers, or a percentage of them, can be or cannot."""
    text = lines(f"number = exactly {number}", "whole total", f"total / number = {printed}")
    found = proved(text)
    assert (found.literal.verdict == "possible") is possible
    if not possible:
        assert found.literal.conflict == (1, 2, 3)


@pytest.mark.parametrize(("people", "groups"), VECTORS.items())
def test_the_only_whole_numbers(people: int, groups: tuple[int, ...]) -> None:
    """Where only one set of whole numbers will do, the example is that."""
    shares = {7: ["43 percent", "29 percent", "29 percent"], 3: ["33 percent"] * 3}
    printed = shares.get(people, ["28 percent", "25 percent", "47 percent"])
    found = proved(shares_of_people(people, *printed))
    example = found.close.witness
    assert tuple(example[f"group.{n}"] for n in range(len(groups))) == groups


def test_custody_example() -> None:
    """The example rounds to the printed shares, and is of more people than printed."""
    example = proved(CUSTODY).close.witness
    assert example["detained"] > 55_000
    shares = [100 * example[each] / example["detained"] for each in ("convicted", "pending")]
    assert [round(each) for each in shares] == [28, 25]


def test_custody_with_49() -> None:
    """Each share is told what the others leave, how far about must reach, and what mends it."""
    found = proved(CUSTODY_49)
    assert found.literal.verdict == "possible"
    close = found.close
    assert close.ranges == {
        2: Interval.closed(25, 27),
        3: Interval.closed(22, 24),
        4: Interval.closed(46, 48),
    }
    assert close.corrections == ((2,), (3,), (4,))
    assert close.complete
    assert close.stretch == Fraction(4, 3)
    assert found.literal.stretch is None


def test_accounts_of_the_samples() -> None:
    """Each account has its own names, and none of them differ."""
    accounts = {each: [sheet.account for sheet in proved(each).sheets] for each in (BUDGET, CRIME)}
    assert accounts[BUDGET] == [None, "the finance office", "the mayor", "the councilman"]
    assert accounts[CRIME] == [None, "the health officer"]
    assert proved(BUDGET).differing == proved(CRIME).differing == ()


def test_issue_example() -> None:
    """What the councilman says is named after him in the example."""
    example = proved(ISSUE).close.witness
    assert example["councilman: proposed"] == 1_260_000_000
    assert {"detained", "crimes.2006", "crimes.2007"} <= set(example)
    assert all(example[each].denominator == 1 for each in ("convicted", "pending", "other"))


def test_range_of_a_change() -> None:
    """A change is told what the figures leave it, in its printed unit."""
    text = "old = $6.6 billion\nnew = $10 billion\nold -> new = up more than 100 percent"
    left = proved(text).literal.ranges
    assert left[3] == Interval.closed(Fraction(300, 7), Fraction(7_900, 131))
    fall = proved("old = exactly 8\nnew = exactly 6\nold -> new = down 50 percent").literal.ranges
    assert fall[3] == Interval.exactly(-25)


CORRECTED = (
    (
        "A profit that is no difference is corrected alone (errorlocate).",
        ("p = exactly 755", "c = exactly 125", "t = exactly 200", "p + c = t",
         "c / t >= 60 percent", "p >= 0", "c >= 0"),
        ((1,),),
    ),
    (
        "One value that mends two sums is corrected.",
        ("x = exactly 1", "y = exactly 1", "z = exactly 3", "x + y = z", "2 * y + 1 = z"),
        ((1,),),
    ),
    (
        "Where that one weighs more than the others, they are corrected.",
        ("x = exactly 1", "y = exactly 1", "z = exactly 3", "x + y = z", "2 * y + 1 = z",
         "weight x 10"),
        ((2, 3),),
    ),
    (
        "A sum that is trusted needs both its parts corrected.",
        ("x = exactly 6", "y = exactly 6", "z = exactly 5", "x + y = z", "x >= 0", "y >= 0",
         "trust z"),
        ((1, 2),),
    ),
    (
        "Of equals any one may be corrected.",
        ("a = exactly 1", "b = exactly 2", "c = exactly 4", "a + b = c"),
        ((1,), (2,), (3,)),
    ),
    (
        "Weights make one of them the cheapest.",
        ("a = exactly 1", "b = exactly 2", "c = exactly 4", "a + b = c", "weight a 3",
         "weight c 2"),
        ((2,),),
    ),
    (
        "A relation is corrected only where no figure can be.",
        ("a = exactly 1", "b = exactly 2", "a = b", "trust a, b"),
        ((3,),),
    ),
    (
        "So is an assumption.",
        ("a / all = 60 percent", "b / all = 60 percent", "assume a + b <= all",
         "trust a / all, b / all"),
        ((3,),),
    ),
    (
        "Being whole is never corrected.",
        ("whole a", "a = exactly 0.5"),
        ((2,),),
    ),
    (
        "Several groups are each corrected.",
        ("a = exactly 1", "a = exactly 2", "b = exactly 3", "b = exactly 4"),
        ((1, 3), (1, 4), (2, 3), (2, 4)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("statements", "corrections"), [each[1:] for each in CORRECTED], ids=[c[0] for c in CORRECTED]
)
def test_corrections(statements: tuple[str, ...], corrections: tuple[tuple[str, ...], ...]) -> None:
    """All cheapest corrections are given, and nothing besides."""
    result = proved(lines(*statements)).literal
    assert result.verdict == "impossible"
    assert result.corrections == corrections
    assert result.complete


def test_nothing_can_be_corrected() -> None:
    """Where everything is trusted, or lies in the nature of things, nothing mends it."""
    found = proved("a = exactly 0.5\nwhole a\ntrust a").literal
    assert (found.verdict, found.corrections, found.complete) == ("impossible", (), True)


def test_several_groups() -> None:
    """Each group that fails by itself has a conflict of its own."""
    text = "a = exactly 1\na = exactly 2\nb = exactly 3\nc = exactly 5\nc < 5\nd = about 7"
    found = proved(text).literal
    assert [each.conflict for each in found.clashes] == [(1, 2), (4, 5)]
    assert found.conflict == (1, 2)


def test_very_many_corrections_are_cut_short() -> None:
    """Beyond a number corrections are not listed, and it is said that there are more."""
    text = lines(*(f"{name} = exactly {n}" for name in "abcdefgh" for n in (1, 2)))
    found = proved(text, ranges=False).literal
    assert len(found.clashes) == 8
    assert len(found.corrections) == 100
    assert not found.complete


def test_conflict_in_an_account() -> None:
    """A conflict says whose it is, and leaves the text's own figures alone."""
    found = proved("a = exactly 1\naccount the mayor\na = exactly 2\na = exactly 3").literal
    assert [(each.account, each.conflict) for each in found.clashes] == [("the mayor", (3, 4))]


def test_assumed() -> None:
    """A conflict that needs what a reader added says so."""
    text = "a / all = 60 percent\nb / all = 60 percent\nassume a + b <= all"
    (clash,) = proved(text).literal.clashes
    assert clash.assumed == (3,)
    (other,) = proved("assume c = 5\na = exactly 1\na = exactly 2").literal.clashes
    assert other.assumed == ()


def test_an_assumed_figure_has_no_range() -> None:
    """What is assumed is no reported figure, so it is neither corrected first nor told a range."""
    found = proved("assume a = exactly 1\na = exactly 2").literal
    assert found.corrections == ((2,),)
    assert set(found.ranges) == {2}


def test_differing_accounts() -> None:
    """Accounts that no one value lies behind differ, which is no impossibility."""
    found = proved("marchers = 5,000\naccount organisers\nmarchers = 20,000")
    (apart,) = found.differing
    assert (apart.name, apart.one, apart.other) == ("marchers", 1, 3)
    assert apart.accounts == (None, "organisers")
    assert found.literal.verdict == found.close.verdict == "possible"


def test_agreeing_accounts() -> None:
    """Accounts differ only if no value lies behind both figures, and in the same unit."""
    assert not proved("a = about 5,000\naccount lee\na = more than 4,800").differing
    assert not proved("a = 5 percent\naccount lee\na = 20").differing


def test_stretch() -> None:
    """How far approximations must reach is exact, and absent where nothing helps."""
    assert proved("a = about 30\na >= 40").close.stretch == 2
    assert proved("a = exactly 30\na >= 40").close.stretch is None
    assert proved("a = nearly 200\na = exactly 260").close.verdict == "impossible"
    assert proved("a = about 30").close.stretch is None


def test_stretch_of_several_groups() -> None:
    """Each group has its own, and all need the furthest, unless nothing helps one of them."""
    text = "a = about 30\na >= 40\nb = about 7\nb >= 9"
    found = proved(text).close
    assert [each.stretch for each in found.clashes] == [2, 4]
    assert found.stretch == 4
    found = proved(f"{text}\nc < c").close
    assert [each.stretch for each in found.clashes] == [2, 4, None]
    assert found.stretch is None


def test_stretch_beyond_an_open_end() -> None:
    """Where an end is open the stretch is a little more than the least."""
    stretch = proved("b = about 7\nb > 9").close.stretch
    assert stretch is not None
    assert 4 < stretch < 4 + Fraction(1, 1_000)


def test_readers_table() -> None:
    """By what readers took from hedges about 28 percent reaches three points either way."""
    text = "a = about 28 percent\na >= 30 percent"
    assert proved(text).close.verdict == "impossible"
    found = proved(text, READER)
    assert found.close.verdict == "possible"
    assert found.close.table == "reader"
