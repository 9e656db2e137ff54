"""Whatever is typed, there is a verdict or a clear error; sizes that nobody types included."""

from fractions import Fraction

import pytest
from tests.cases.systems import lines
from tests.reckoning.proved import prove, proved

from civicclaims.errors import FormatError
from civicclaims.reckoning.verdicts import Figures, figures
from civicclaims.values.standard import STANDARD

MANY = 5_000


def verified(text: str) -> Figures:
    """The verdict on a large text, of which the examples alone are verified."""
    found = figures(text)
    for result in (found.literal, found.close):
        if result.verdict == "possible":
            prove(found.sheets, result, STANDARD)
    return found


def one_sum(total: str) -> str:
    """Five thousand figures of 10 in one sum."""
    names = [f"f{n}" for n in range(MANY)]
    return lines(f"{' + '.join(names)} = total", f"total = {total}", *(f"{n} = 10" for n in names))


def test_one_sum_that_holds() -> None:
    """Five thousand figures in one sum that rounding explains."""
    found = verified(one_sum("exactly 52,500"))
    assert (found.literal.verdict, found.close.verdict) == ("possible", "possible")


def test_one_sum_that_does_not() -> None:
    """Five thousand figures and half of each are too few, and all are in the conflict."""
    found = figures(one_sum("exactly 52,501"))
    assert found.literal.verdict == "impossible"
    assert len(found.literal.conflict) == MANY + 2
    # Any figure may be corrected; that all of them are listed is not asked.
    assert not found.literal.complete
    assert all(len(each) == 1 for each in found.literal.corrections)


def test_many_separate_figures() -> None:
    """Five thousand figures that have nothing to do with each other."""
    found = verified(lines(*(f"f{n} = about {n}" for n in range(MANY))))
    assert found.close.verdict == "possible"
    assert len(found.close.witness) == MANY


def test_one_of_many_is_wrong() -> None:
    """One contradiction among five thousand figures is found, and is the whole conflict."""
    found = figures(lines(*(f"f{n} = {n}" for n in range(MANY)), "f2500 > 6,000"))
    assert found.literal.conflict == (2501, MANY + 1)
    assert found.literal.corrections == ((2501,),)


def chain(length: int) -> str:
    """Figures of which each is at most the next."""
    return lines(*(f"f{n} <= f{n + 1}" for n in range(length)))


def test_long_chain() -> None:
    """Three thousand figures, each at most the next."""
    assert verified(chain(3_000)).close.verdict == "possible"


def test_long_chain_that_does_not_hold() -> None:
    """A long chain whose first figure is above its last needs all of it to be refuted."""
    found = figures(lines(chain(1_500), "f0 = exactly 5", "f1500 = exactly 4")).literal
    assert found.verdict == "impossible"
    assert len(found.conflict) == 1_502
    assert found.complete or not found.corrections or found.corrections == ((1501,), (1502,))


def test_long_chain_of_sums() -> None:
    """Three thousand sums, each of the one before and one more."""
    chain = [f"f{n} + step = f{n + 1}" for n in range(3_000)]
    found = verified(lines(*chain, "step = exactly 1", "f0 = exactly 0"))
    if found.close.verdict == "possible":
        assert found.close.witness["f3000"] == 3_000


@pytest.mark.parametrize("length", [300, 1_000])
def test_long_numbers(length: int) -> None:
    """Numbers of many digits are exact."""
    nines = "9" * length
    found = proved(f"a = exactly {nines}\nb = exactly 1{'0' * length}\na + 1 = b")
    assert found.literal.verdict == "possible"
    assert found.literal.witness["b"] == 10**length
    assert figures(f"a = exactly {nines}\na = exactly {nines[1:]}8").literal.verdict == "impossible"


def test_long_decimals() -> None:
    """So are numbers of many decimals."""
    small = f"0.{'0' * 999}1"
    found = proved(f"a = exactly {small}\na > 0")
    assert found.literal.witness["a"] == Fraction(1, 10**1_000)
    assert proved(f"a = exactly {small}\na <= 0").literal.verdict == "impossible"


def test_long_coefficients() -> None:
    """So are coefficients."""
    many = "7" * 500
    assert proved(f"{many} * a = b\na = exactly 3\nb > 1").close.verdict == "possible"


def test_long_names() -> None:
    """A name may be as long as a line."""
    name = "n" * 100_000
    assert proved(f"{name} = exactly 5").close.witness == {name: 5}


@pytest.mark.parametrize("change", ["up 5 percent", "down 100 percent", "doubled", "fell by half"])
def test_changes_from_nothing(change: str) -> None:
    """Relative changes from nothing cannot be."""
    assert proved(f"a = exactly 0\na -> b = {change}").literal.verdict == "impossible"


@pytest.mark.parametrize("share", ["28 percent", "one in four", "a third", "10 per 100,000", "-3"])
def test_nothing_below_the_line(share: str) -> None:
    """Nothing is divided by nothing, nor by less."""
    for under in ("exactly 0", "exactly -5"):
        found = proved(f"b = {under}\na / b = {share}").literal
        assert (found.verdict, found.conflict) == ("impossible", (1, 2))


def test_negative_changes() -> None:
    """Signs of changes are read, and figures may be below nothing."""
    assert proved("a = exactly 5\na -> b = -8\nb = exactly -3").close.verdict == "possible"
    assert proved("a = exactly 5\na -> b = -8 percent\nb = exactly 4.6").close.verdict == "possible"
    assert proved("a = exactly -5\na -> b = up 5 percent").literal.verdict == "impossible"


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        ("a = a", True),
        ("a + a = 2 * a", True),
        ("a - a = b - b", True),
        ("a <= a", True),
        ("a < a", False),
        ("a = a + 1", False),
        ("a - a = 1", False),
        ("0 * a = 1", False),
        ("0 * a = 0", True),
        ("a / a = exactly 1", True),
        ("a / a = 2", False),
        ("a -> a = up 5 percent", False),
        ("a -> a = unchanged", True),
        ("a / b = a", True),
        ("a / a = a", True),
        ("(a - a) / b = 0 percent", True),
        ("(a - a) / b = 5 percent", False),
        ("a / (b - b) = 5", False),
        ("a - a = about 5", False),
        ("1 * a + -1 * a = 0", True),
    ],
)
def test_names_that_meet_themselves(line: str, possible: bool) -> None:
    """Names that cancel, and quotients of a name by itself, are decided like any other."""
    found = proved(line)
    answer = "possible" if possible else "impossible"
    assert (found.literal.verdict, found.close.verdict) == (answer, answer)


def test_many_accounts() -> None:
    """Each of many accounts is decided by itself."""
    text = lines(*(f"account a{n}\nx = exactly {n}" for n in range(500)))
    found = verified(text)
    assert found.close.verdict == "possible"
    assert len(found.close.witness) == 500


def test_many_conflicts() -> None:
    """Many contradictions are each told."""
    text = lines(*(f"f{n} = exactly {n}\nf{n} > {n}" for n in range(300)))
    found = figures(text).literal
    assert len(found.clashes) == 300
    assert all(len(each.conflict) == 2 for each in found.clashes)


def test_many_multiples() -> None:
    """Changes with two readings each do not multiply beyond what may be done."""
    text = lines(*(f"f{n} -> f{n + 1} = three times more" for n in range(40)), "f0 = exactly 1")
    found = verified(text)
    assert found.literal.verdict in {"possible", "undecided"}


def test_many_whole_numbers() -> None:
    """Many whole numbers end in a verdict, or are said not to."""
    names = [f"w{n}" for n in range(60)]
    text = lines(
        f"whole {' '.join(names)}",
        f"{' + '.join(f'{2 * n + 2} * {name}' for n, name in enumerate(names))} = 100,001",
    )
    assert verified(text).literal.verdict in {"impossible", "undecided"}


def test_unbounded_whole_numbers() -> None:
    """Whole numbers without bounds never hang."""
    found = figures("whole a, b\n3 * a - 3 * b = 1")
    assert found.literal.verdict in {"impossible", "undecided"}
    assert figures("whole a, b\na / b = exactly 0.123456789").literal.verdict != "impossible"


def test_few_steps() -> None:
    """With few steps it is said that nobody can tell, and nothing is guessed."""
    text = lines(*(f"f{n} + f{n + 1} + f{(n * 7) % 40} >= {n}" for n in range(40)))
    found = figures(text, steps=1)
    assert found.literal.verdict == found.close.verdict == "undecided"
    assert not found.literal.complete
    assert not found.literal.corrections
    assert figures(text).literal.verdict == "possible"


def test_steps_change_no_verdict() -> None:
    """However many steps are allowed, a verdict is right or absent."""
    text = "a = exactly 1\nb = exactly 2\nc = exactly 4\na + b = c\nb + c = d\nd - a = 5 - 0.5"
    verdicts = {figures(text, steps=10**n).literal.verdict for n in range(7)}
    assert verdicts <= {"undecided", "impossible"}
    assert "impossible" in verdicts


def test_an_error_for_every_line() -> None:
    """Many bad lines are all told."""
    with pytest.raises(FormatError) as caught:
        figures("a = = 5\n" * 2_000)
    assert len(caught.value.problems) == 2_000
