"""NUM001."""

from collections.abc import Iterator
from itertools import groupby

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import Figure, figure
from civicclaims.findings import Exhibit, Kind, Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.statistic import Statistic
from civicclaims.values.when import When

_PLAIN = {None, "count", "percent", "percentage", "share", "rate"}
_ASPECTS = ("population", "area", "period", "method", "qualifier")


@check("NUM001", since="0.1", level=Level.ERROR)
def figures_that_cannot_both_hold(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Two figures are given for the same thing, and they cannot both be right.

    ## What it does
    It gathers figures of the same measure. Where population, area, period, method and qualifier
    are the same too, and the same people give them, it asks whether one true value can lie
    behind both.

    ## Why it matters
    One of the two is a slip, or they measure different things and the text does not say so.

    ## Example
    >>> same = {"measure": "homicides", "population": "all", "area": "Elm", "method": "police",
    ...     "qualifier": "final", "when": {"start": "2024"}}
    >>> one = {"id": "one", **same, "quantity": {"text": "41", "numeral": "41"}}
    >>> two = {"id": "two", **same, "quantity": {"text": "57", "numeral": "57"}}
    >>> show("NUM001", {"statistics": [one, two]})
    error NUM001 /statistics/1: “41” and “57” are both given for homicides, and cannot both hold.

    ## When it is silent
    When rounding or a hedge lets one value lie behind both; when any of the five aspects
    differs, or what is counted, the kind of figure (`stat_type`), the `denominator` or `as_of`;
    for a figure that another replaces (`revision_of`). Where an aspect is not said, or a date is
    uncertain or approximate, nobody can tell, and the finding is open. Figures of different
    accounts that differ are a note: people disagree, and a text may print both.

    ## References
    SDMX: two observations are of the same thing when all their dimensions agree.
    """
    replaced = {each.revision_of for each in bundle.statistics}
    measured = sorted(
        (
            each
            for each in bundle.statistics
            if each.measure and each.quantity is not None and each.id not in replaced
        ),
        key=lambda each: (_words(each.measure), each.id),
    )
    for _, group in groupby(measured, key=lambda each: _words(each.measure)):
        for remark in _compare(list(group), context):
            yield attrs.evolve(remark, pointer=bundle.pointer(remark.items[1]) or "")


def _compare(group: list[Statistic], context: Context) -> Iterator[Remark]:
    """Put the figures of one measure side by side, each kind of likeness by itself."""
    if len(group) < 2:
        return
    figures = [(each, found) for each in group if (found := figure(each, context)) is not None]
    counted = {_counted(found) for _, found in figures} - {""}
    by_key: dict[tuple[object, ...], list[tuple[Statistic, Figure]]] = {}
    for each, found in figures:
        key = (_kind(each, found, apart=len(counted) > 1), *_aspects(each))
        by_key.setdefault(key, []).append((each, found))
    for key, members in by_key.items():
        said = None not in key
        by_account: dict[object, list[tuple[Statistic, Figure]]] = {}
        for each, found in members:
            account = context.bundle.account(each)
            by_account.setdefault(account, []).append((each, found))
        for same in by_account.values():
            yield from _apart(same, said=said)
        if len(by_account) > 1:
            yield from _accounts_apart(list(by_account.values()))


def _apart(members: list[tuple[Statistic, Figure]], *, said: bool) -> Iterator[Remark]:
    """The two figures of one account that lie furthest apart, if nothing can lie behind both."""
    for reading, level in (("literal", Level.ERROR), ("close", Level.WARNING)):
        pair = _furthest(members, reading)
        if pair is None:
            continue
        (one, low), (two, high) = sorted(pair, key=lambda each: each[0].id)
        first, second = low.quantity.text, high.quantity.text
        words = f"“{first}” and “{second}” are both given for {one.measure}"
        missing = [
            name for name, value in zip(_ASPECTS, _aspects(one), strict=True) if value is None
        ]
        yield Remark(
            message=f"{words}, and cannot both hold."
            if said
            else f"{words}; whether both can hold depends on the {' and the '.join(missing)}, "
            "which the record leaves unsaid.",
            items=(one.id, two.id),
            kind=Kind.FAIL if said else Kind.OPEN,
            level=level,
            exhibits=(_exhibit(low), _exhibit(high)),
        )
        return


def _accounts_apart(accounts: list[list[tuple[Statistic, Figure]]]) -> Iterator[Remark]:
    """A note where figures of different accounts differ."""
    firsts = [members[0] for members in accounts]
    pair = _furthest(firsts, "close")
    if pair is not None:
        (one, low), (two, high) = sorted(pair, key=lambda each: each[0].id)
        yield Remark(
            message=f"For {one.measure}, “{low.quantity.text}” and “{high.quantity.text}” "
            "are the figures of different accounts, and differ.",
            items=(one.id, two.id),
            level=Level.NOTE,
            exhibits=(_exhibit(low), _exhibit(high)),
        )


def _furthest(
    members: list[tuple[Statistic, Figure]], reading: str
) -> tuple[tuple[Statistic, Figure], tuple[Statistic, Figure]] | None:
    """The two figures with the widest gap between them; None where all have a value in common.

    On a line, intervals that meet two by two all meet in one point, so the one that begins
    last and the one that ends first decide.
    """
    bounded_below = [each for each in members if each[1].reading(reading).lower is not None]
    bounded_above = [each for each in members if each[1].reading(reading).upper is not None]
    if not bounded_below or not bounded_above:
        return None
    last = max(bounded_below, key=lambda each: _lower(each, reading))
    first = min(bounded_above, key=lambda each: _upper(each, reading))
    meet = last[1].reading(reading) & first[1].reading(reading)
    return (last, first) if meet.is_empty and last is not first else None


def _lower(each: tuple[Statistic, Figure], reading: str) -> tuple[object, bool, str]:
    interval = each[1].reading(reading)
    return (interval.lower, interval.lower_open, each[0].id)


def _upper(each: tuple[Statistic, Figure], reading: str) -> tuple[object, bool, str]:
    interval = each[1].reading(reading)
    return (interval.upper, not interval.upper_open, each[0].id)


def _aspects(each: Statistic) -> tuple[object, ...]:
    """The five aspects besides the measure, None where unsaid."""
    when = each.when
    period: object = None
    if when is not None and when.start is not None:
        said = (when.start, when.end, when.mod, when.fiscal, when.duration, when.value)
        period = None if _doubtful(when) else said
    elif when is not None and when.text is not None and when.relative_to is not None:
        period = (_words(when.text), when.relative_to)
    return (
        _words(each.population),
        _words(each.area),
        period,
        _words(each.method),
        _words(each.qualifier),
    )


def _kind(each: Statistic, found: Figure, *, apart: bool) -> tuple[object, ...]:
    """What keeps figures of one measure apart besides the five aspects, said or not."""
    sort = _words(each.stat_type)
    return (
        found.dimension,
        _counted(found) if apart else "",
        "" if sort in _PLAIN else sort or "",
        each.denominator or "",
        each.as_of or "",
    )


def _counted(found: Figure) -> str:
    """The things a count counts, as one word without its plural; nothing for other figures."""
    if found.dimension != "count":
        return ""
    return (_words(found.quantity.unit) or "").removesuffix("s")


def _doubtful(when: When) -> bool:
    """Whether nobody can tell if two figures with these very dates mean the same time."""
    ends = [each for each in (when.first, when.last) if each is not None]
    return when.mod == "approx" or any(each.is_uncertain or each.is_approximate for each in ends)


def _words(text: str | None) -> str | None:
    return None if text is None else " ".join(text.casefold().split())


def _exhibit(each: Figure) -> Exhibit:
    return Exhibit(item=each.id, printed=each.quantity.text, meaning=each.meaning)
