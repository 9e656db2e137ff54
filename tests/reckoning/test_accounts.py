"""Records become statements, account by account, and honest ones are never accused."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity
from tests.cases.systems import lines
from tests.reckoning.proved import prove
from tests.reckoning.typed import honest, texts
from tests.showing import found

from civicclaims.errors import FormatError
from civicclaims.findings import Finding
from civicclaims.formats.json import loads
from civicclaims.reckoning.accounts import accounts
from civicclaims.reckoning.notation import sheets
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparison,
    NamedQuotient,
    Nature,
    Quotient,
    Said,
    Statement,
    Sum,
)
from civicclaims.reckoning.verdicts import Result, reckon
from civicclaims.record.bundle import ARRAYS, VERSION, Bundle
from civicclaims.record.relations import Change, Ratio, Subset, Total
from civicclaims.record.statistic import Statistic
from civicclaims.run import check
from civicclaims.strategies import bundles, honest_shares
from civicclaims.values.standard import STANDARD

CODES = {"NUM006", "NUM007", "NUM010"}
FIGURES = [figure("a", "22"), figure("b", "16"), figure("c", "38")]

laws = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def bundle(**arrays: Any) -> Bundle:
    """A record of some items."""
    return loads(json.dumps({"civicclaims": VERSION, **arrays}))


def said(relations: str, relation: dict[str, Any], **arrays: Any) -> list[Said]:
    """What one relation of the record above says, without its figures."""
    held = {"statistics": FIGURES, relations: [{"id": "r", **relation}], **arrays}
    return [
        each.said
        for sheet in accounts(bundle(**held))
        for each in sheet.statements
        if each.items[0] == "r"
    ]


def decided(record: Bundle) -> tuple[Result, Result]:
    """Both readings of a record, verified."""
    held = accounts(record)
    results = reckon(held, "literal"), reckon(held, "close")
    for each in results:
        prove(held, each, STANDARD)
    return results


def figured(record: Bundle) -> list[Finding]:
    """What the checks on top of the reckoning find in a record."""
    report = check(record, as_of=dt.date(2026, 1, 31))
    return [each for each in report.findings if each.check in CODES]


# What each relation says.


def test_total() -> None:
    """A total is a sum."""
    assert said("totals", {"terms": ["a", "b"], "total": "c"}) == [
        Comparison(left=Sum((("a", 1), ("b", 1))), comparator="=", right=Sum.of("c"))
    ]


def test_tally() -> None:
    """The votes of a tally are at most all that could be cast."""
    (held,) = said("tallies", {"counts": ["a", "b"], "total": "c"})
    assert isinstance(held, Comparison)
    assert held.comparator == "<="
    assert said("tallies", {"counts": ["a", "b"]}) == []


def test_subset() -> None:
    """A subset is at most its whole."""
    assert said("subsets", {"part": "a", "whole": "c"}) == [
        Comparison(left=Sum.of("a"), comparator="<=", right=Sum.of("c"))
    ]


@pytest.mark.parametrize(
    ("relations", "over", "under", "words"),
    [
        ("shares", "part", "whole", "58 percent"),
        ("ratios", "numerator", "denominator", "0.6"),
        ("rates", "count", "population", "5.8 per 10"),
        ("means", "total", "count", "2.5"),
    ],
)
def test_quotients(relations: str, over: str, under: str, words: str) -> None:
    """Shares, ratios, rates and means are quotients, with the figure printed for them."""
    parts = {"numeral": "5.8", "per": "10"} if "per 10" in words else {}
    printed = {"text": words, **parts} if parts else quantity(words)
    (held,) = said(relations, {over: "a", under: "c", "quantity": printed})
    assert isinstance(held, Quotient)
    assert (held.over, held.under, held.quantity.text) == (Sum.of("a"), Sum.of("c"), words)


def test_shared_share() -> None:
    """A share of which other relations speak keeps its name."""
    record = bundle(
        statistics=[*FIGURES, {"id": "p"}, {"id": "q"}],
        shares=[
            {"id": "s", "part": "a", "whole": "c", "value": "p"},
            {"id": "t", "part": "b", "whole": "c", "value": "q"},
        ],
        differences=[
            {"id": "d", "minuend": "p", "subtrahend": "q", "quantity": quantity("16 points")}
        ],
    )
    (sheet,) = accounts(record)
    held = [each.said for each in sheet.statements if each.items[0] in {"s", "t"}]
    assert held == [
        NamedQuotient(over="a", under="c", value="p"),
        NamedQuotient(over="b", under="c", value="q"),
    ]


def test_change() -> None:
    """A change has the direction the record gives it; without one nobody can tell."""
    printed = {"before": "a", "after": "b", "quantity": quantity("27 percent")}
    (held,) = said("changes", {**printed, "direction": "down"})
    assert isinstance(held, Changed)
    assert (held.before, held.after) == (Sum.of("a"), Sum.of("b"))
    assert held.movement.direction == "down"
    assert said("changes", printed) == []
    assert said("changes", {"before": "a", "after": "b", "quantity": quantity("doubled")})


def test_difference() -> None:
    """A difference is a figure of its own, or one with a name."""
    apart = Sum((("c", 1), ("a", -1)))
    terms = {"minuend": "c", "subtrahend": "a"}
    (held,) = said("differences", {**terms, "quantity": quantity("about 16")})
    assert isinstance(held, Amount)
    assert held.left == apart
    assert said("differences", {**terms, "value": "b"}) == [
        Comparison(left=apart, comparator="=", right=Sum.of("b"))
    ]


def test_parts() -> None:
    """Parts come to their whole as far as they are all of it, and do not overlap."""
    relation = {"parts": ["a", "b"], "whole": "c", "exclusive": "yes", "exhaustive": "yes"}
    nature, held = said("parts_of_whole", relation)
    assert nature == Nature(names=("a", "b"), whole=False)
    assert isinstance(held, Comparison)
    assert held.comparator == "="
    for changed, comparator in (
        ({"exhaustive": "unknown"}, "<="),
        ({"exclusive": "unknown"}, ">="),
        ({"multiple_response": True}, ">="),
    ):
        _, held = said("parts_of_whole", {**relation, **changed})
        assert isinstance(held, Comparison)
        assert held.comparator == comparator
    unknown = {"exclusive": "unknown", "exhaustive": "unknown"}
    assert said("parts_of_whole", {**relation, **unknown}) == []


def test_parts_in_percent() -> None:
    """Parts in percent come to a hundred."""
    record = bundle(
        statistics=[figure("p", "60 percent"), figure("q", "45 percent")],
        parts_of_whole=[{"id": "w", "parts": ["p", "q"], "exclusive": "yes", "exhaustive": "yes"}],
    )
    literal, _ = decided(record)
    assert (literal.verdict, literal.conflict) == ("impossible", ("p", "q", "w, 2"))


def test_mean_between() -> None:
    """A mean lies between the smallest value and the largest."""
    relation = {"minimum": "a", "maximum": "c", "quantity": quantity("50")}
    record = bundle(statistics=FIGURES, means=[{"id": "m", **relation}])
    assert decided(record)[0].verdict == "impossible"
    fine = bundle(statistics=FIGURES, medians=[{"id": "m", **relation, "quantity": quantity("30")}])
    assert decided(fine)[0].verdict == "possible"


@pytest.mark.parametrize(("words", "verdict"), [("22", "possible"), ("24", "impossible")])
def test_product(words: str, verdict: str) -> None:
    """Two figures multiply to a third."""
    record = bundle(
        statistics=[figure("x", "exactly 2"), figure("y", "exactly 11"), figure("z", words)],
        products=[{"id": "m", "factors": ["x", "y"], "product": "z"}],
    )
    assert decided(record)[0].verdict == verdict


def test_figures_of_a_statistic() -> None:
    """A figure is said once for each mention, and what it is declared to be besides."""
    record = bundle(
        statistics=[
            figure("a", "22", whole=True, mentions=[{"quantity": quantity("about 20")}]),
            figure("b", "16", exact=True, rounding="half up"),
            figure("c", "38", below_zero="no"),
            figure("d", "99"),
        ],
        totals=[{"id": "t", "terms": ["a", "b"], "total": "c"}],
    )
    (sheet,) = accounts(record)
    assert [each.label for each in sheet.statements] == [
        "a", "a, mention 1", "a, counted", "b", "c", "c, counted", "t",
    ]  # fmt: skip
    known: dict[str, Statement] = {str(each.label): each for each in sheet.statements}
    assert known["a, counted"].said == Nature(names=("a",))
    assert known["c, counted"].said == Nature(names=("c",), whole=False)
    exact = known["b"].said
    assert isinstance(exact, Amount)
    assert exact.quantity.hedge_kind == "exactly"
    assert known["b"].rounding == "half up"


def test_inferred_relations_are_assumed() -> None:
    """A relation that the record inferred is what a finding rests on."""
    record = {
        "statistics": [figure("a", "22"), figure("b", "13"), figure("c", "38")],
        "totals": [{"id": "t", "terms": ["a", "b"], "total": "c", "basis": "inferred"}],
    }
    (sheet,) = accounts(bundle(**record))
    assert {each.label: each.assumed for each in sheet.statements} == {
        "a": False,
        "b": False,
        "c": False,
        "t": True,
    }
    (one,) = found("NUM006", record)
    assert one.remark.rests_on is not None
    assert "t, this record's own reading" in one.remark.rests_on
    del record["totals"][0]["basis"]
    (one,) = found("NUM006", record)
    assert one.remark.rests_on is None


def test_kinds_that_do_not_mix_are_left_out() -> None:
    """What would add a percentage to a count says nothing, and the rest is kept."""
    record = bundle(
        statistics=[figure("a", "22 percent"), figure("b", "13"), figure("c", "38")],
        totals=[
            {"id": "t", "terms": ["a", "b"], "total": "c"},
            {"id": "u", "terms": ["b", "b"], "total": "c"},
        ],
    )
    (sheet,) = accounts(record)
    assert [each.label for each in sheet.statements if each.items[0] in {"t", "u"}] == ["u"]


# Whose account.


def test_accounts_apart() -> None:
    """Each account has its own figures and relations, the text's own first."""
    record = bundle(
        agents=PEOPLE,
        statistics=[
            *FIGURES,
            *(figure(f"{each}.lee", "9", **LEE) for each in "abc"),
            *(figure(f"{each}.ray", "9", **RAY) for each in "abc"),
        ],
        totals=[
            {"id": "t", "terms": ["a", "b"], "total": "c"},
            {"id": "u", "terms": ["a.ray", "b.ray"], "total": "c.ray"},
            {"id": "v", "terms": ["a.lee", "b.lee"], "total": "c.lee"},
        ],
    )
    held = accounts(record)
    assert [each.account for each in held] == [None, "lee", "ray"]
    assert [[s.label for s in each.statements] for each in held] == [
        ["a", "b", "c", "t"],
        ["a.lee", "b.lee", "c.lee", "v"],
        ["a.ray", "b.ray", "c.ray", "u"],
    ]
    literal, _ = decided(record)
    assert [each.account for each in literal.clashes] == ["lee", "ray"]


def test_relations_over_accounts_are_nobodys() -> None:
    """A relation of figures by different people says nothing."""
    record = bundle(
        agents=PEOPLE,
        statistics=[figure("a", "22", **LEE), figure("b", "13", **RAY), figure("c", "38")],
        totals=[{"id": "t", "terms": ["a", "b"], "total": "c"}],
    )
    assert accounts(record) == ()
    assert decided(record)[0].verdict == "possible"


def test_figures_alone() -> None:
    """Without a relation nothing is asked."""
    assert accounts(bundle(statistics=FIGURES)) == ()


# Laws.


@laws
@given(bundles(), st.data())
def test_order_of_items_makes_no_difference(record: Bundle, data: st.DataObject) -> None:
    """Statements are the same whatever the order of items."""
    arrays: dict[str, Any] = {
        each: tuple(data.draw(st.permutations(getattr(record, each)))) for each in ARRAYS
    }
    mixed = attrs.evolve(record, **arrays)
    assert accounts(mixed) == accounts(record)


@laws
@given(bundles())
def test_any_record(record: Bundle) -> None:
    """Whatever a record holds, it is decided, proved, and never raises."""
    assume(len({item.id for _, item in record.items()}) == sum(1 for _ in record.items()))
    decided(record)


@laws
@given(honest_shares())
def test_honest_shares_are_never_accused(record: Bundle) -> None:
    """Counts and shares that were rounded honestly are never impossible, and nothing is found."""
    assert "impossible" not in [each.verdict for each in decided(record)]
    assert figured(record) == []


def recorded(text: list[str]) -> Bundle:
    """A text in the notation as a record; what a record has no relation for is left out."""
    (sheet,) = sheets(lines(*text))
    figures: dict[str, Statistic] = {}
    relations: dict[str, list[Any]] = {}
    for each in sheet.statements:
        held, name = each.said, f"r{each.label}"
        for member in _members(held):
            figures.setdefault(member, Statistic(id=member))
        if isinstance(held, Amount) and held.left.name is not None:
            once = figures[held.left.name]
            if once.quantity is None:
                figures[once.id] = attrs.evolve(once, quantity=held.quantity)
        elif isinstance(held, Nature):
            figures |= {each: attrs.evolve(figures[each], whole=True) for each in held.names}
        else:
            for array, relation in _relation(held, name):
                relations.setdefault(array, []).append(relation)
    arrays: dict[str, Any] = {array: tuple(each) for array, each in relations.items()}
    return Bundle(statistics=tuple(figures.values()), **arrays)


def _members(held: Said) -> list[str]:
    if isinstance(held, Nature):
        return list(held.names)
    values = attrs.asdict(held, recurse=False).values()
    return [name for each in values if isinstance(each, Sum) for name, _ in each.terms]


def _relation(held: Said, name: str) -> list[tuple[str, Any]]:
    """The relation that says the same, if there is one."""
    if isinstance(held, Quotient) and held.over.name and held.under.name:
        ratio = Ratio(
            id=name,
            numerator=held.over.name,
            denominator=held.under.name,
            quantity=held.quantity,
        )
        return [("ratios", ratio)]
    if isinstance(held, Changed) and held.before.name and held.after.name:
        change = Change(
            id=name,
            before=held.before.name,
            after=held.after.name,
            direction=held.movement.direction,
            quantity=held.movement.quantity,
        )
        return [("changes", change)]
    if isinstance(held, Comparison) and held.left.name and held.right.name:
        one, other = held.left.name, held.right.name
        part, whole = (other, one) if held.comparator.startswith(">") else (one, other)
        return [("subsets", Subset(id=name, part=part, whole=whole))]
    if isinstance(held, Comparison) and held.comparator == "=" and held.right.name:
        terms = [each for each, times in held.left.terms if times == 1]
        if len(terms) == len(held.left.terms) and not held.left.quantities:
            return [("totals", Total(id=name, terms=tuple(terms), total=held.right.name))]
    return []


@laws
@given(honest())
def test_honest_records_are_never_accused(text: tuple[list[str], dict[str, int]]) -> None:
    """True values, printed as the readings allow and recorded, are never accused."""
    record = recorded(text[0])
    assert "impossible" not in [each.verdict for each in decided(record)]
    assert figured(record) == []


@laws
@given(texts())
def test_a_record_says_no_more_than_the_notation(text: list[str]) -> None:
    """Where the figures of a record cannot all hold, the same figures typed cannot either."""
    rows = [each for each in text if not each.startswith("rounding")]
    try:
        typed = sheets(lines(*rows))
    except FormatError:
        assume(False)
        raise
    literal, close = decided(recorded(rows))
    for result, reading in ((literal, reckon(typed, "literal")), (close, reckon(typed, "close"))):
        assert result.verdict == "possible" or reading.verdict == "impossible"
