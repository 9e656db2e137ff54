"""Verdicts on typed figures that have passed the verifier, reading by reading."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.proof import holds, refutes
from civicclaims.arithmetic.system import Condition, Conditions, Measure, Row, Term, unknowns
from civicclaims.reckoning.lowering import lowered
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import Label
from civicclaims.reckoning.verdicts import Clash, Figures, Result, figures
from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import ReadingTable
from civicclaims.values.standard import STANDARD

_A_BIT: Final = Fraction(1, 1_000)


def proved(text: str, table: ReadingTable = STANDARD, *, ranges: bool = True) -> Figures:
    """The verdict on a text; examples, conflicts, corrections and ranges are all verified."""
    found = figures(text, table=table)
    for result in (found.literal, found.close):
        prove(found.sheets, result, table, ranges=ranges)
    return found


def prove(
    sheets: tuple[Sheet, ...], result: Result, table: ReadingTable, *, ranges: bool = True
) -> None:
    """Verify what is said of one reading."""
    systems = {sheet.account: lowered(sheet, result.reading, table) for sheet in sheets}
    labels = {sheet.account: [each.label for each in sheet.statements] for sheet in sheets}
    if result.verdict == "possible":
        assert not result.clashes
        for account, system in systems.items():
            assert holds(system, example_of(result.witness, account, system))
        return
    assert not result.witness
    if result.verdict == "undecided":
        assert not result.clashes
        return
    assert result.clashes
    assert result.conflict == result.clashes[0].conflict
    for clash in result.clashes:
        numbered = dict(zip(labels[clash.account], systems[clash.account], strict=True))
        _prove_clash(clash, numbered)
        if ranges:
            _prove_ranges(clash, numbered)
    _prove_stretch(sheets, result, table)
    for correction in result.corrections:
        for account, system in systems.items():
            kept = zip(labels[account], system, strict=True)
            assert can([each for label, each in kept if label not in correction])


def example_of(
    witness: Mapping[str, Fraction], account: str | None, system: Conditions
) -> dict[str, Fraction]:
    """What a witness says of the unknowns of one account; it names every one of them."""
    before = "" if account is None else f"{account}: "
    names = {name for condition in system for name in unknowns(condition)}
    assert {before + name for name in names} <= set(witness)
    return {name: witness[before + name] for name in names}


def can(conditions: Iterable[Condition]) -> bool:
    """Whether conditions can hold together; the verdict is verified, and not undecided."""
    asked = tuple(conditions)
    verdict = decide(asked)
    if verdict.answer == "possible":
        assert holds(asked, verdict.example)
        return True
    assert verdict.refutation is not None
    assert refutes(asked, verdict.refutation)
    return False


def _prove_clash(clash: Clash, numbered: Mapping[Label, Condition]) -> None:
    """The conflict alone cannot hold, and without any one of its statements it can."""
    assert clash.irreducible
    assert not can(numbered[label] for label in clash.conflict)
    for out in clash.conflict:
        assert can(numbered[label] for label in clash.conflict if label != out)
    for correction in clash.corrections:
        assert can(numbered[label] for label in clash.conflict if label not in correction)
    trusted = {label for label, each in numbered.items() if _is_trusted(each)}
    assert trusted.isdisjoint(label for each in clash.corrections for label in each)


def _prove_stretch(sheets: tuple[Sheet, ...], result: Result, table: ReadingTable) -> None:
    """Each conflict holds when approximations reach as far as is said, and all do not before."""
    by_account = {sheet.account: sheet for sheet in sheets}
    known: dict[str | None, Fraction] = {}
    for clash in result.clashes:
        if clash.stretch is None:
            continue
        assert result.reading == "close"
        assert clash.stretch > 1
        known[clash.account] = max(clash.stretch, known.get(clash.account, Fraction(1)))
        sheet = by_account[clash.account]
        held = lowered(sheet, "close", table, stretch=clash.stretch)
        assert can(
            each
            for each, statement in zip(held, sheet.statements, strict=True)
            if statement.label in clash.conflict
        )
    for account, stretch in known.items():
        less = max(stretch - _A_BIT, Fraction(1))
        assert not can(lowered(by_account[account], "close", table, stretch=less))


def _is_trusted(each: Condition) -> bool:
    return each.kind == "nature" or (each.kind == "figure" and each.weight is None)


def _prove_ranges(clash: Clash, numbered: Mapping[Label, Condition]) -> None:
    """What the others leave a figure is possible for it, and just beyond is not.

    Integers count as rationals in a range, and it has no gaps, so that with either it may be wide.
    """
    for label, left in clash.ranges.items():
        assert label in clash.conflict
        others = [numbered[each] for each in clash.conflict if each != label]
        measure = numbered[label].measure
        assert measure is not None
        wide = any(each.whole or each.cases for each in others)
        for value, inside in _probes(left):
            measured = Condition(rows=tuple(_is(measure, value)))
            if not (wide and inside):
                assert can([*others, measured]) is inside


def _probes(left: Interval) -> Iterator[tuple[Fraction, bool]]:
    """Values at and beyond the ends of an interval, and whether they are inside."""
    if left.is_empty:
        yield from ((Fraction(value), False) for value in (-1, 0, 1))
        return
    if left.lower is not None:
        yield left.lower, not left.lower_open
        yield left.lower - _A_BIT, False
    if left.upper is not None:
        yield left.upper, not left.upper_open
        yield left.upper + _A_BIT, False
    if left.lower is not None and left.upper is not None:
        middle = (left.lower + left.upper) / 2
        yield middle, middle in left


def _is(measure: Measure, value: Fraction) -> Iterator[Row]:
    """The rows that say what a figure measures is one value."""
    quotient = (value - measure.offset) / measure.factor
    if measure.under is None:
        over = tuple((name, times * quotient.denominator) for name, times in measure.over)
        yield Row(over, Interval.exactly(quotient.numerator))
        return
    yield Row(measure.under, Interval.at_least(0, open=True))
    apart: dict[str, int] = {}
    for name, times in measure.over:
        apart[name] = apart.get(name, 0) + times * quotient.denominator
    for name, times in measure.under:
        apart[name] = apart.get(name, 0) - times * quotient.numerator
    terms: tuple[Term, ...] = tuple((name, times) for name, times in apart.items() if times)
    yield Row(terms, Interval.exactly(0))
