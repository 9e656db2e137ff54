"""What never changes a verdict, and that an honest text is never accused."""

import re
from fractions import Fraction
from typing import Final

from hypothesis import assume, given, settings, strategies as st
from tests.cases.systems import SYSTEMS, System, lines
from tests.reckoning.proved import proved
from tests.reckoning.typed import honest, renamed, texts

from civicclaims.errors import FormatError
from civicclaims.reckoning.verdicts import Figures, Result, figures
from civicclaims.values.interval import Interval

NEW_NAMES: Final = ("the_rest", "a.2025", "名前", "whole", "x", "_", "trust.1", "B")
_TURNED: Final = {"=": "=", "<=": ">=", "<": ">", ">=": "<=", ">": "<"}
_COMPARED: Final = re.compile(r"(.*?) (=|<=|<|>=|>) (.*)")


def both(found: Figures) -> tuple[Result, Result]:
    """Both readings."""
    return found.literal, found.close


def verdicts(found: Figures) -> list[str]:
    """What comes of both readings."""
    return [each.verdict for each in both(found)]


def mended(result: Result, text: list[str]) -> set[frozenset[str]]:
    """The corrections by their words; several lines may have the same."""
    return {frozenset(text[int(label) - 1] for label in each) for each in result.corrections}


def asked(text: list[str]) -> Figures:
    """The verdict on lines that can be read; others are passed over."""
    try:
        return figures(lines(*text))
    except FormatError:
        # Two kinds of numbers met.
        assume(False)
        raise


def same(one: Result, two: Result) -> None:
    """Two results say the same, though of several conflicts they may name different ones."""
    assert (one.verdict, one.complete) == (two.verdict, two.complete)
    if one.complete:
        assert set(one.corrections) == set(two.corrections)
    if set(one.conflict) == set(two.conflict) and len(one.clashes) == 1:
        assert one.ranges == two.ranges


drawn = texts() | st.sampled_from(SYSTEMS).map(lambda case: case[1].splitlines())


@settings(max_examples=150)
@given(texts())
def test_every_verdict_is_proved(text: list[str]) -> None:
    """An example holds, a conflict cannot be made smaller, and each correction mends it."""
    asked(text)
    found = proved(lines(*text))
    assert "undecided" not in verdicts(found)
    if found.literal.verdict == "impossible":
        assert found.close.verdict == "impossible"


@settings(max_examples=60)
@given(drawn, st.data())
def test_blanks_make_no_difference(text: list[str], data: st.DataObject) -> None:
    """Blanks and tabs between words, and at the ends of lines, are nothing."""
    blanks = st.text(" \t", min_size=1, max_size=3)
    spread = [
        data.draw(blanks) + re.sub(" ", lambda _: data.draw(blanks), line) + data.draw(blanks)
        for line in text
        if not line.startswith("account ")
    ]
    text = [line for line in text if not line.startswith("account ")]
    assert verdicts(asked(spread)) == verdicts(asked(text))


@settings(max_examples=60)
@given(texts())
def test_blanks_around_signs_are_not_needed(text: list[str]) -> None:
    """No blanks are needed around the signs of a statement."""
    tight = [re.sub(r" (=|<=|<|>=|>|->|/|\+|\*) ", r"\1", line) for line in text]
    found, other = asked(text), asked(tight)
    for one, two in zip(both(found), both(other), strict=True):
        same(one, two)


@settings(max_examples=120)
@given(texts(), st.data())
def test_order_of_lines_makes_no_difference(text: list[str], data: st.DataObject) -> None:
    """The verdict and all corrections are those of the lines in any order."""
    shuffled = data.draw(st.permutations(text))
    for one, two in zip(both(asked(text)), both(asked(shuffled)), strict=True):
        assert one.verdict == two.verdict
        assert one.complete == two.complete
        if one.complete:
            assert mended(one, text) == mended(two, shuffled)


@settings(max_examples=80)
@given(texts(), st.data())
def test_names_make_no_difference(text: list[str], data: st.DataObject) -> None:
    """With other names everything comes out the same, line by line."""
    names = [f"n{n}" for n in range(4)]
    new = data.draw(st.lists(st.sampled_from(NEW_NAMES), min_size=4, max_size=4, unique=True))
    # At the beginning of a line a name before a name would be a keyword.
    for one, two in zip(
        both(asked(text)),
        both(asked(renamed(text, dict(zip(names, new, strict=True))))),
        strict=True,
    ):
        same(one, two)


@settings(max_examples=80)
@given(texts())
def test_sides_make_no_difference(text: list[str]) -> None:
    """Either side of a comparison may be written first."""
    turned = [
        f"{match[3]} {_TURNED[match[2]]} {match[1]}"
        if (match := _COMPARED.fullmatch(line)) and "->" not in line
        else line
        for line in text
    ]
    for one, two in zip(both(asked(text)), both(asked(turned)), strict=True):
        same(one, two)


@settings(max_examples=80)
@given(texts(), st.data())
def test_a_true_statement_about_the_example(text: list[str], data: st.DataObject) -> None:
    """What is true of the example may be added, and it remains possible."""
    found = asked(text).close
    assume(found.verdict == "possible" and found.witness)
    name = data.draw(st.sampled_from(sorted(found.witness)))
    value = found.witness[name]
    ways = [
        f"{value.denominator} * {name} = {value.numerator}",
        f"{name} <= {int(value) + 1}",
        f"{name} > {int(value) - 2}",
    ]
    other = data.draw(st.sampled_from(sorted(found.witness)))
    sign = "<=" if value <= found.witness[other] else ">"
    ways.append(f"{name} {sign} {other}")
    assert asked([*text, data.draw(st.sampled_from(ways))]).close.verdict == "possible"


@settings(max_examples=80)
@given(texts(), st.data())
def test_fewer_lines_allow_more(text: list[str], data: st.DataObject) -> None:
    """A text that is possible is possible without any of its lines."""
    found = asked(text)
    left = data.draw(st.lists(st.sampled_from(text), unique=True))
    for one, two in zip(both(found), both(asked(left)), strict=True):
        assert one.verdict == "impossible" or two.verdict == "possible"


@settings(max_examples=60)
@given(texts(), texts())
def test_accounts_do_not_meet(text: list[str], other: list[str]) -> None:
    """The verdict on two accounts is that on each, and names say nothing to each other."""
    text, other = (
        [line for line in each if not line.startswith("rounding")] for each in (text, other)
    )
    together = asked([*text, "account lee", *other])
    alone = verdicts(asked(text)), verdicts(asked(other))
    for found, one, two in zip(verdicts(together), *alone, strict=True):
        assert (found == "possible") is (one == two == "possible")


_MAGNITUDE: Final = {"": " thousand", " thousand": " million", " million": " billion"}


@st.composite
def budgets(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """Statements about money: what stands before an amount, its magnitude, and what follows."""
    found = []
    for _ in range(draw(st.integers(2, 6))):
        name, other, third = (draw(st.sampled_from("abcd")) for _ in range(3))
        kind = draw(st.sampled_from("aaasrk"))
        magnitude = draw(st.sampled_from(sorted(_MAGNITUDE)))
        amount = f"${draw(st.sampled_from(('5', '1.2', '22', '38', '16.4', '413', '1,240', '60')))}"
        if kind == "a":
            hedge = draw(st.sampled_from(("", "about ", "nearly ", "just over ", "more than ")))
            found.append((f"{name} = {hedge}{amount}", magnitude, ""))
        elif kind == "s":
            found.append((f"{name} + {other} = {third}", "none", ""))
        elif kind == "r":
            found.append((f"{name} / {other} = about 30 percent", "none", ""))
        else:
            found.append((f"{name} + {amount}", magnitude, f" <= {other}"))
    return found


@settings(max_examples=80)
@given(budgets())
def test_scale_makes_no_difference(budget: list[tuple[str, str, str]]) -> None:
    """With all money a thousand times as much everything is so, and nothing else changes."""
    text, larger = (
        [
            f"{before}{'' if size == 'none' else sizes[size]}{after}"
            for before, size, after in budget
        ]
        for sizes in ({each: each for each in _MAGNITUDE}, _MAGNITUDE)
    )
    money = {n for n, (before, *_) in enumerate(budget, start=1) if "/" not in before}
    for one, two in zip(both(asked(text)), both(asked(larger)), strict=True):
        assert (one.verdict, one.conflict) == (two.verdict, two.conflict)
        assert one.corrections == two.corrections
        assert one.stretch == two.stretch
        scaled = {
            label: each.scaled(1_000) if label in money else each
            for label, each in one.ranges.items()
        }
        assert two.ranges == scaled


@settings(max_examples=150)
@given(honest())
def test_an_honest_text_is_never_accused(text: tuple[list[str], dict[str, int]]) -> None:
    """True values, printed as the readings allow, are possible under both readings."""
    printed, _ = text
    found = verdicts(proved(lines(*printed)))
    assert "impossible" not in found
    # Only whole numbers may take more steps than are allowed.
    if not any(line.startswith("whole") for line in printed):
        assert found == ["possible", "possible"]


@settings(max_examples=60)
@given(honest(), st.data())
def test_a_range_holds_the_truth(
    text: tuple[list[str], dict[str, int]], data: st.DataObject
) -> None:
    """Where one figure of an honest text is made false, what the others leave it is true."""
    printed, truths = text
    name = data.draw(st.sampled_from(sorted(truths)))
    wrong = data.draw(st.integers(0, 3 * truths[name]))
    found = asked([*printed, f"{name} = exactly {wrong}"])
    label = len(printed) + 1
    for result in both(found):
        assert label in result.conflict or result.verdict != "impossible"
        assert truths[name] in result.ranges.get(label, Interval())


@settings(max_examples=60)
@given(st.integers(1, 400), st.integers(0, 3), st.data())
def test_honest_parts(total: int, places: int, data: st.DataObject) -> None:
    """Rounded shares of all parts of a whole, whole people in it, are never accused."""
    cuts = sorted(data.draw(st.lists(st.integers(0, total), min_size=1, max_size=4)))
    counts = [high - low for low, high in zip([0, *cuts], [*cuts, total], strict=True)]
    names = [f"part.{n}" for n in range(len(counts))]
    unit = Fraction(1, 10**places)
    shares = [
        (Fraction(100 * each, total) / unit + Fraction(1, 2)).__floor__() * unit for each in counts
    ]
    text = lines(
        "rounding half up",
        f"whole {', '.join(names)}",
        f"{' + '.join(names)} = all",
        f"all = exactly {total}",
        *(
            f"{name} / all = {float(each):.{places}f} percent"
            for name, each in zip(names, shares, strict=True)
        ),
    )
    assert "impossible" not in verdicts(proved(text))


@given(st.sampled_from(SYSTEMS))
def test_a_text_twice(case: System) -> None:
    """Saying everything twice says no more."""
    declared = ("account", "rounding")
    rows = case[1].splitlines()
    assume(not any(line.startswith(declared) for line in rows))
    assert verdicts(figures(lines(*rows, *rows))) == list(case[2:4])
