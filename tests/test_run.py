"""How checks are put to a record: waivers, replaced findings, order and counts."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.checks.check import Check, Context, check as made
from civicclaims.errors import Problem
from civicclaims.findings import Count, Finding, Kind, Level, Remark, Report
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.source import Source
from civicclaims.record.waiver import Waiver
from civicclaims.run import Tally, check

DAY = dt.date(2026, 1, 31)
LEE = Agent(id="lee", kind="person")
RAY = Agent(id="ray", kind="person")


@made("AAA001", since="0.1", level=Level.ERROR)
def general(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all are told
    """A general finding about each two agents."""
    ids = sorted(each.id for each in bundle.agents)
    for one, two in pairwise(ids):
        yield Remark(message=f"{one} and {two}.", items=(one, two))


@made("AAA002", since="0.1", level=Level.WARNING, supersedes=("AAA001",))
def specific(agent: Agent, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all are told
    """A specific finding about an agent with a role."""
    if agent.role is not None:
        kind = Kind.OPEN if agent.role == "unclear" else Kind.FAIL
        yield Remark(message=f"{agent.id}.", kind=kind)


@made("AAA003", since="0.1", level=Level.NOTE, supersedes=("AAA001",))
def named(item: Agent | Source, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all are told
    """Another specific finding, about agents and sources with a name or title."""
    if getattr(item, "name", None) or getattr(item, "title", None):
        yield Remark(message=f"{item.id}.", pointer="/name")


def run(bundle: Bundle, *checks: Check, **options: Any) -> Report:
    """Put made-up checks to a record."""
    return check(bundle, as_of=DAY, checks=checks, **options)


def codes(report: Report) -> list[str]:
    """The codes of the findings, in their order."""
    return [each.check for each in report.findings]


def waiver(code: str = "BND003", **other: Any) -> Waiver:
    """A waiver."""
    return Waiver(check=code, reason="Known.", **other)


def test_waiver_accepts_a_finding() -> None:
    """A waived finding is kept and counted, and no longer counts against the record."""
    report = check(Bundle(agents=(LEE,), waivers=(waiver(items=("lee",)),)), as_of=DAY)

    (finding,) = report.findings
    assert finding.waived == "Known."
    assert not finding.fails
    assert report.worst() is None
    assert report.counts["BND003"] == Count(asked=1, failed=1, waived=1)


def test_waiver_of_other_items_accepts_nothing() -> None:
    """A waiver accepts only findings about all of its items."""
    report = check(Bundle(agents=(LEE, RAY), waivers=(waiver(items=("ray",)),)), as_of=DAY)

    assert [(each.items, each.waived) for each in report.findings] == [
        (("lee",), None),
        (("ray",), "Known."),
    ]


def test_waiver_with_several_items_needs_them_all() -> None:
    """A waiver of two items accepts a finding about both and none about one of them."""
    both = waiver("AAA001", items=("ray", "lee"))

    report = run(Bundle(agents=(LEE, RAY), waivers=(both,)), general)

    assert report.findings[0].waived == "Known."


@pytest.mark.parametrize(
    ("until", "run_out"),
    [
        ("2026-01-31", False),
        ("2026-01", False),
        ("2026-01-30", True),
        ("2025", True),
        (None, False),
    ],
)
def test_waiver_runs_out(until: str | None, run_out: bool) -> None:
    """A waiver holds up to the end of its last day; from then on its findings count again."""
    report = check(Bundle(agents=(LEE,), waivers=(waiver(until=until),)), as_of=DAY)

    assert ("BND007" in codes(report)) == run_out
    assert next(each for each in report.findings if each.check == "BND003").fails == run_out


def test_idle_waiver_is_reported() -> None:
    """A waiver that accepts nothing is a finding itself, unless its check was not put."""
    idle = Bundle(waivers=(waiver(),))
    others = [each for each in CATALOGUE if each.code != "BND003"]

    assert codes(check(idle, as_of=DAY)) == ["BND006"]
    assert codes(check(idle, as_of=DAY, checks=others)) == []


def test_waiver_of_no_check_is_reported() -> None:
    """A waiver of a code that no check has is idle, whatever checks are put."""
    idle = [each for each in CATALOGUE if each.code == "BND006"]

    assert codes(check(Bundle(waivers=(waiver("NUM999"),)), as_of=DAY, checks=idle)) == ["BND006"]


def test_waiver_never_accepts_an_open_finding() -> None:
    """What nobody can tell cannot be accepted, and a waiver of it is idle."""
    unclear = Agent(id="lee", kind="person", role="unclear")

    report = run(Bundle(agents=(unclear,), waivers=(waiver("AAA002"),)), specific)

    assert report.findings[0].waived is None
    assert report.counts["AAA002"] == Count(asked=1, open=1)


def test_specific_finding_replaces_the_general_one() -> None:
    """A finding is left out where a more specific one speaks of the same items, and only there."""
    role = Agent(id="lee", kind="person", role="mayor")
    sue = Agent(id="sue", kind="person")
    bundle = Bundle(agents=(role, RAY, sue))

    report = run(bundle, general, specific)

    assert [(each.check, each.items) for each in report.findings] == [
        ("AAA001", ("ray", "sue")),
        ("AAA002", ("lee",)),
    ]
    assert report.counts["AAA001"] == Count(asked=1, failed=1)
    assert codes(run(bundle, general)) == ["AAA001", "AAA001"]


def test_open_finding_replaces_nothing() -> None:
    """What nobody can tell does not take the place of what fails."""
    unclear = Agent(id="lee", kind="person", role="unclear")

    assert codes(run(Bundle(agents=(unclear, RAY)), general, specific)) == ["AAA001", "AAA002"]


@pytest.mark.parametrize("field", ["role", "name"])
def test_each_of_two_checks_replaces_the_general_one(field: str) -> None:
    """Where two checks replace a third, either of them does."""
    known = Agent(**{"id": "lee", "kind": "person", field: "x"})  # type: ignore[arg-type]

    report = run(Bundle(agents=(known, RAY)), general, specific, named)

    assert "AAA001" not in codes(report)


def test_findings_are_placed() -> None:
    """A finding has the place of the item and of what in it the check speaks of."""
    bundle = Bundle(agents=(LEE,), sources=(Source(id="a", title="Report"),))

    (finding,) = run(bundle, named).findings

    assert (finding.pointer, finding.items) == ("/sources/0/name", ("a",))


def test_gravest_comes_first() -> None:
    """What counts comes before what does not, and the gravest first."""
    unclear = Agent(id="lee", kind="person", role="unclear")
    other = Agent(id="ray", kind="person", role="mayor", name="Ray")
    bundle = Bundle(agents=(other, unclear), sources=(Source(id="s", title="S"),))

    assert codes(run(bundle, named, specific)) == ["AAA002", "AAA003", "AAA003", "AAA002"]


@given(st.permutations(["lee", "ray", "sue", "tom"]), st.permutations([general, specific, named]))
def test_order_changes_nothing(ids: list[str], checks: list[Check]) -> None:
    """The order of the items and of the checks never changes what is found."""
    agents = {
        each: Agent(id=each, kind="person", role="x" if each == "ray" else None, name=each[2:])
        for each in ids
    }
    first = run(
        Bundle(agents=tuple(agents[each] for each in sorted(ids))), general, specific, named
    )
    again = run(Bundle(agents=tuple(agents[each] for each in ids)), *checks)

    assert [(each.check, each.items, each.remark) for each in first.findings] == [
        (each.check, each.items, each.remark) for each in again.findings
    ]
    assert first.counts == again.counts


def test_counts_name_every_check() -> None:
    """Every check that was chosen is counted, and one that had nothing to ask says 0."""
    report = check(Bundle(claims=(Claim(id="c", text="Rents rose."),)), as_of=DAY)

    assert list(report.counts) == [each.code for each in CATALOGUE]
    assert report.counts["SRC004"] == Count(asked=1)
    assert report.counts["REV001"] == Count()
    assert report.contents == {"claims": 1}
    assert report.as_of == "2026-01-31"


def test_problems_are_findings() -> None:
    """What could not be read is told with its place, and a repeated key by a check of its own."""
    problems = (
        Problem(message="unknown key", pointer="/x"),
        Problem(message="twice", pointer="/y", repeated_key=True),
    )

    report = check(Bundle(), as_of=DAY, problems=problems)

    assert [(each.check, each.pointer) for each in report.findings] == [
        ("BND004", "/x"),
        ("BND005", "/y"),
    ]
    assert report.worst() is Level.ERROR


@pytest.mark.parametrize("lost", [True, False])
def test_what_was_lost_in_reading_is_known_to_checks(lost: bool) -> None:
    """A problem by which nothing was lost leaves no reference open."""
    problems = (Problem(message="twice", repeated_key=True, lost=lost),)
    report = check(Bundle(subject="article"), as_of=DAY, problems=problems)
    [found] = [each for each in report.findings if each.check == "BND001"]
    assert (found.remark.kind is Kind.OPEN) == lost


def test_finding_has_no_truth_value() -> None:
    """A finding is not a verdict, so asking whether it is true is an error."""
    finding = Finding(check="AAA001", slug="a", level=Level.NOTE, remark=Remark(message="A."))

    with pytest.raises(TypeError, match="not a verdict"):
        bool(finding)


def test_tally_adds_reports_up() -> None:
    """A tally counts what fails by level, and apart from it what is open or waived."""
    unclear = Agent(id="lee", kind="person", role="unclear", name="Lee")
    tally = Tally()

    tally.add(run(Bundle(agents=(unclear,)), specific, named))
    tally.add(check(Bundle(agents=(LEE,), waivers=(waiver(),)), as_of=DAY))

    assert tally.records == 2
    assert tally.levels == {Level.ERROR: 0, Level.WARNING: 0, Level.NOTE: 1}
    assert (tally.open, tally.waived) == (1, 1)
    assert tally.counts["AAA003"] == Count(asked=1, failed=1)
