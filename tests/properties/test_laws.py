"""Laws of the library as a whole, each headed by the sentence it tests."""

import datetime as dt
import sys
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from civicclaims.errors import MissingExtraError
from civicclaims.findings import Finding, Kind, Report
from civicclaims.formats._own.shape import classes
from civicclaims.formats.json import dumps, loads
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import ARRAYS, Bundle
from civicclaims.record.relations import PartsOfWhole, Share
from civicclaims.record.statistic import Statistic
from civicclaims.render import json as report_json
from civicclaims.run import check
from civicclaims.strategies import bundles, honest_shares
from civicclaims.values.date import ExtendedDate
from civicclaims.values.duration import Duration
from civicclaims.values.hedge import Hedge
from civicclaims.values.interval import Interval
from civicclaims.values.numeral import Numeral
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import Rounding
from civicclaims.values.unit import Unit

TODAY = dt.date(2026, 1, 31)
VALUES = (Interval, Numeral, Hedge, Unit, Rounding, ExtendedDate, Duration)

few = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def report(bundle: Bundle) -> Report:
    """What all checks say of a record."""
    return check(bundle, as_of=TODAY)


def said(bundle: Bundle) -> list[Finding]:
    """The findings about a record, without their places."""
    findings = [
        attrs.evolve(each, pointer="", remark=attrs.evolve(each.remark, pointer=""))
        for each in report(bundle).findings
    ]
    return sorted(findings, key=repr)


def shuffled(draw: st.DrawFn, bundle: Bundle) -> Bundle:
    """The record with the items of each array in another order."""
    arrays: dict[str, Any] = {
        name: tuple(draw(st.permutations(getattr(bundle, name)))) for name in ARRAYS
    }
    return attrs.evolve(bundle, **arrays)


@st.composite
def reordered(draw: st.DrawFn) -> tuple[Bundle, Bundle]:
    """A record whose ids all differ, and the same record in another order."""
    bundle = draw(bundles())
    ids = [item.id for _, item in bundle.items()]
    nothing: dict[str, Any] = dict.fromkeys(ARRAYS, ())
    if len(set(ids)) < len(ids):
        # Which of two items an id leads to is a matter of order, and BND002 says so.
        bundle = attrs.evolve(bundle, **nothing)
    return bundle, shuffled(draw, bundle)


@few
@given(bundles() | bundles(consistent_ids=False) | honest_shares())
def test_a_record_that_is_written_and_read_is_the_same_record(bundle: Bundle) -> None:
    """loads(dumps(x)) == x."""
    assert loads(dumps(bundle)) == bundle
    assert loads(dumps(bundle, indent=2)) == bundle


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_value_that_is_printed_and_read_is_the_same_value(cls: Any, data: st.DataObject) -> None:
    """parse(str(v)) == v, for each type of value that can be parsed."""
    value = data.draw(st.from_type(cls))
    assert cls.parse(str(value)) == value


@settings(max_examples=150, deadline=None)
@given(honest_shares())
def test_an_honest_rounding_of_honest_counts_is_never_accused(bundle: Bundle) -> None:
    """Honest counts, honestly rounded, give no finding about numbers, open or failing."""
    assert [each for each in report(bundle).findings if each.check.startswith("NUM")] == []


@settings(max_examples=50, deadline=None)
@given(honest_shares(), st.data())
def test_an_honest_rounding_with_one_part_changed_by_much_is_accused(
    bundle: Bundle, data: st.DataObject
) -> None:
    """A percentage raised by 20 points is always noticed, if only as a slip of magnitude."""
    count = len(bundle.shares)
    changed = data.draw(st.integers(0, count - 1))
    old = bundle.statistics[changed]
    assert old.quantity is not None
    numeral = str(20 + count + int((old.quantity.numeral or "").partition(".")[0]))
    raised = attrs.evolve(
        old, quantity=Quantity(text=f"{numeral} %", numeral=numeral, unit="%"), rounding=None
    )
    statistics = tuple(raised if each is old else each for each in bundle.statistics)
    found = report(attrs.evolve(bundle, statistics=statistics)).findings
    failed = {each.check for each in found if each.remark.kind is Kind.FAIL}
    assert not failed.isdisjoint({"NUM003", "NUM010"})


@few
@given(reordered())
def test_the_order_of_items_never_changes_a_report(pair: tuple[Bundle, Bundle]) -> None:
    """Items in another order give the same findings, apart from their places."""
    assert said(pair[0]) == said(pair[1])


@few
@given(bundles())
def test_an_unrelated_item_never_removes_a_finding(bundle: Bundle) -> None:
    """An agent and a statistic nothing refers to leave every finding there was.

    Waivers are apart: one that matches nothing may match what is said of the new item.
    """
    bundle = attrs.evolve(bundle, waivers=())
    figure = Quantity(text="7", numeral="7")
    # A waiver that names no item speaks of every item, so that none is unrelated to it.
    bundle = attrs.evolve(bundle, waivers=())
    more = attrs.evolve(
        bundle,
        agents=(*bundle.agents, Agent(id="unrelated agent", kind="group")),
        statistics=(
            *bundle.statistics,
            Statistic(id="unrelated figure", measure="something else", quantity=figure),
        ),
    )
    after = said(more)
    assert [each for each in said(bundle) if each not in after] == []


def long_figures() -> Bundle:
    """Parts and shares of a thousand digits each, whose denominators have no common factor."""
    numerals = [f"1/{10**1_100 + n}" for n in range(6)] + ["9" * 1_000]
    parts = tuple(
        Statistic(id=f"s{n}", measure="m", quantity=Quantity(text=each, numeral=each, unit="%"))
        for n, each in enumerate(numerals)
    )
    count = Quantity(text="as printed", numeral=numerals[0])
    return Bundle(
        statistics=(*parts, Statistic(id="c", quantity=count)),
        parts_of_whole=(
            PartsOfWhole(
                id="p", parts=tuple(each.id for each in parts), exhaustive="yes", exclusive="yes"
            ),
        ),
        shares=(Share(id="h", part="c", whole="c", value="s6"),),
    )


@settings(few, max_examples=120)
@example(long_figures())
@given(bundles() | bundles(consistent_ids=False))
@example(
    Bundle(
        statistics=(
            Statistic(
                id="s", quantity=Quantity(text="one in 0", numeral="one", out_of="0"), measure="m"
            ),
        ),
        shares=(Share(id="h", part="s", whole="s", value="s"),),
        parts_of_whole=(PartsOfWhole(id="p", parts=("s", "s")),),
    )
)
def test_no_check_raises_on_anything_the_strategies_build(bundle: Bundle) -> None:
    """Every check answers on every record, and what it says can be written."""
    found = report(bundle)
    assert report_json.dumps(found)
    assert all(count.asked >= 0 for count in found.counts.values())


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_hypothesis_knows_every_class_of_the_record(cls: type[Any], data: st.DataObject) -> None:
    """from_type finds the strategy of each class a record is made of."""
    assert isinstance(data.draw(st.from_type(cls)), cls)


def test_without_hypothesis_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The strategies cannot be imported without Hypothesis, and the error says what to install."""
    for name in [each for each in sys.modules if each.startswith("civicclaims.strategies")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(
        MissingExtraError, match=r'pip install "civicclaims\[hypothesis\]"'
    ) as error:
        __import__("civicclaims.strategies")
    assert "\n" not in str(error.value)
