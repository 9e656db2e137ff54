"""Puts checks to a record, and keeps the counts."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

import attrs

from civicclaims.anchoring.held import Quoted, Read, Resolved
from civicclaims.anchoring.place import Status
from civicclaims.anchoring.policy import NEWSPAPER, Policy
from civicclaims.anchoring.text import Text
from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.check import Check, Context, WaiverUse
from civicclaims.errors import Problem
from civicclaims.findings import Count, Finding, Kind, Level, Report
from civicclaims.record.bundle import ARRAYS, Bundle, Item, nested
from civicclaims.record.waiver import Waiver
from civicclaims.values.date import ExtendedDate
from civicclaims.values.reading_table import ReadingTable
from civicclaims.values.standard import STANDARD

_ITEMS: Final = get_args(Item)
_KNOWN: Final = frozenset(each.code for each in EVERY)
_LAST: Final = frozenset({WaiverUse})
_NOWHERE: Final = Problem(message="")
_Place = tuple[str, object, str | None]


def check(  # noqa: PLR0913 - what a run can be told, by keyword
    bundle: Bundle,
    *,
    as_of: dt.date,
    checks: Iterable[Check] = CATALOGUE,
    problems: Iterable[Problem] = (),
    table: ReadingTable = STANDARD,
    texts: Mapping[str, str | Text] | None = None,
    policy: Policy = NEWSPAPER,
) -> Report:
    """Put checks to a record.

    The order of the items, and of the checks, never changes what is found.

    Args:
        bundle: The record.
        as_of: The day to take for today; only waivers that run out depend on it.
        checks: The checks to put; all of them unless told otherwise.
        problems: What could not be read of the record, so that it is reported too.
        table: The table by which hedges are read.
        texts: The texts of sources that are at hand, by the id of the source, so that places
            and quotations can be held against them.
        policy: How much the house minds what was done to a quotation.

    Returns:
        The findings, the gravest first, and how often each check was asked.
    """
    held = {
        source: text if isinstance(text, Text) else Text(text)
        for source, text in (texts or {}).items()
    }
    told = tuple(problems)
    unread = any(each.lost for each in told)
    context = Context(
        bundle=bundle, as_of=as_of, table=table, policy=policy, texts=held, unread=unread
    )
    chosen = tuple(checks)
    counts = {each.code: Count() for each in chosen}
    findings: list[Finding] = []
    places = _Places(context, told)
    for each in chosen:
        if _LAST.isdisjoint(each.targets):
            found, asked = _ask(each, context, places)
            findings += found
            counts[each.code] = Count(asked=asked)
    findings = _without_superseded(findings, chosen)
    about = _about(findings)
    uses = [_use(waiver, about.get(_named(waiver), []), context) for waiver in bundle.waivers]
    for each in chosen:
        if not _LAST.isdisjoint(each.targets):
            asked = 0
            for index, use in enumerate(uses):
                if use.waiver.check in counts or use.waiver.check not in _KNOWN:
                    asked += 1
                    findings += _findings(each, use, f"/waivers/{index}", None, context)
            counts[each.code] = Count(asked=asked)
    findings = _waived(findings, uses)
    for finding in findings:
        counts[finding.check] += _counted(finding)
    return Report(
        findings=tuple(sorted(findings, key=_order)),
        counts=counts,
        contents={name: len(getattr(bundle, name)) for name in ARRAYS if getattr(bundle, name)},
        as_of=as_of.isoformat(),
        record=bundle.id,
        texts=tuple(each.source.id for each in context.held.read),
        places=_places(context),
    )


def _places(context: Context) -> dict[str, int]:
    """How many places there are, by what became of them."""
    counts = dict.fromkeys((status.value for status in Status), 0)
    for each in context.held.resolved:
        for place in each.places:
            counts[place.status.value] += 1
        if not each.places:
            counts[Status.UNCHECKED.value] += len(each.anchor.selectors)
    return {status: count for status, count in counts.items() if count}


class _Places:
    """What a record holds, by type, each with its place; worked out once for all checks."""

    def __init__(self, context: Context, problems: tuple[Problem, ...]) -> None:
        bundle, held = context.bundle, context.held
        self._items = tuple(bundle.items())
        pointers = {id(item): pointer for pointer, item in self._items}
        self._held: dict[type, list[_Place]] = {
            Bundle: [("", bundle, None)],
            Problem: [("", problem, None) for problem in problems],
            Resolved: [(each.pointer, each, each.item) for each in held.resolved if each.places],
            Quoted: [(pointers[id(each.quote)], each, each.quote.id) for each in held.quoted],
            Read: [(pointers[id(each.source)], each, each.source.id) for each in held.read],
        }
        for pointer, item in self._items:
            self._held.setdefault(type(item), []).append((pointer, item, item.id))

    def of(self, target: type) -> list[_Place]:
        """Everything of one type: the place, the thing, and the id of the item it lies in."""
        if target not in self._held:
            items = () if target in _ITEMS else self._items
            self._held[target] = [
                (place, value, item.id)
                for pointer, item in items
                for place, value in nested(item, target, pointer)
            ]
        return self._held[target]


def _ask(each: Check, context: Context, places: _Places) -> tuple[list[Finding], int]:
    """Put one check to everything it is for; what it found, and how often it was asked."""
    found: list[Finding] = []
    asked = 0
    for target in each.targets:
        for pointer, thing, item in places.of(target):
            asked += 1
            found += _findings(each, thing, pointer, item, context)
    return found, asked


def _findings(
    each: Check, target: object, pointer: str, item: str | None, context: Context
) -> Iterator[Finding]:
    """The remarks of one check about one thing, as findings with their place."""
    place = target if isinstance(target, Problem) else _NOWHERE
    for remark in each.ask(target, context):
        items = remark.items or (() if item is None else (item,))
        yield Finding(
            check=each.code,
            slug=each.slug,
            level=remark.level or each.level,
            remark=remark.shortened(),
            items=items if item is None or item in items else (item, *items),
            pointer=f"{pointer}{remark.pointer}",
            line=place.line,
            column=place.column,
            cell=place.cell,
        )


def _without_superseded(findings: list[Finding], chosen: tuple[Check, ...]) -> list[Finding]:
    """The findings without general ones whose items a specific one already speaks of."""
    replacing: dict[str, set[str]] = {}
    for each in chosen:
        for code in each.supersedes:
            replacing.setdefault(code, set()).add(each.code)
    if not replacing:
        return findings
    specific: dict[str, list[frozenset[str]]] = {}
    for finding in findings:
        if finding.remark.kind is Kind.FAIL:
            specific.setdefault(finding.check, []).append(frozenset(finding.items))
    return [
        finding
        for finding in findings
        if not any(
            items <= set(finding.items) or set(finding.items) <= items
            for code in replacing.get(finding.check, ())
            for items in specific.get(code, ())
        )
    ]


def _use(waiver: Waiver, findings: list[Finding], context: Context) -> WaiverUse:
    """What a waiver does in this run."""
    latest = None if waiver.until is None else ExtendedDate.parse(waiver.until).latest
    today = (context.as_of.year, context.as_of.month, context.as_of.day)
    return WaiverUse(
        waiver=waiver,
        matched=sum(_accepts(waiver, finding) for finding in findings),
        run_out=latest is not None and latest < today,
    )


def _accepts(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver speaks of a finding that says something fails."""
    return (
        waiver.check == finding.check
        and finding.remark.kind is Kind.FAIL
        and set(waiver.items) <= set(finding.items)
    )


def _about(findings: list[Finding]) -> dict[tuple[str, str | None], list[Finding]]:
    """The findings by check and item, and by check alone, for many waivers to look up."""
    about: dict[tuple[str, str | None], list[Finding]] = {}
    for finding in findings:
        for item in {None, *finding.items}:
            about.setdefault((finding.check, item), []).append(finding)
    return about


def _waived(findings: list[Finding], uses: list[WaiverUse]) -> list[Finding]:
    """The findings, with the reason of the first waiver in force that accepts each."""
    in_force: dict[tuple[str, str | None], list[tuple[int, Waiver]]] = {}
    for place, use in enumerate(uses):
        if not use.run_out:
            in_force.setdefault(_named(use.waiver), []).append((place, use.waiver))
    result = []
    for finding in findings:
        accepting = (
            (place, waiver.reason)
            for item in (None, *finding.items)
            for place, waiver in in_force.get((finding.check, item), ())
            if _accepts(waiver, finding)
        )
        first = min(accepting, default=None)
        result.append(finding if first is None else attrs.evolve(finding, waived=first[1]))
    return result


def _named(waiver: Waiver) -> tuple[str, str | None]:
    """The check and the first item a waiver names; findings without both it cannot accept."""
    return waiver.check, waiver.items[0] if waiver.items else None


def _counted(finding: Finding) -> Count:
    open_ = finding.remark.kind is Kind.OPEN
    return Count(failed=int(not open_), open=int(open_), waived=int(finding.waived is not None))


def _order(finding: Finding) -> tuple[object, ...]:
    """The gravest first, what counts before what does not; never by the order of the items."""
    return (
        not finding.fails,
        finding.level.rank,
        finding.check,
        finding.items,
        finding.remark.message,
    )


class Tally:
    """The counts of many reports, for the sentence at the end.

    Attributes:
        records: How many records were checked.
        counts: For each check, how often it was asked in all.
        levels: How many findings count, by level.
        open: How many findings say that nobody can tell.
        waived: How many findings somebody accepted.
        texts: How many texts were at hand.
        places: How many places in texts there are, by what became of them.
    """

    def __init__(self) -> None:
        self.records = 0
        self.texts = 0
        self.places: dict[str, int] = {}
        self.counts: dict[str, Count] = {}
        self.levels = dict.fromkeys(Level, 0)
        self.open = 0
        self.waived = 0

    def add(self, report: Report) -> None:
        """Add the counts of one report."""
        self.records += 1
        self.texts += len(report.texts)
        for status, number in report.places.items():
            self.places[status] = self.places.get(status, 0) + number
        for code, count in report.counts.items():
            self.counts[code] = self.counts.get(code, Count()) + count
        for finding in report.findings:
            if finding.fails:
                self.levels[finding.level] += 1
            elif finding.waived is not None:
                self.waived += 1
            else:
                self.open += 1
