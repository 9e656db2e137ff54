"""NUM011."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import (
    READINGS,
    SHARE,
    Figure,
    inferred,
    is_above,
    member,
    printed,
)
from civicclaims.checks.numbers.movement import directions
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import Change
from civicclaims.record.statistic import Statistic
from civicclaims.values.interval import Interval

_ALL = Interval.exactly(100)


@check("NUM011", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def fall_by_more_than_everything(change: Change, context: Context) -> Iterator[Remark]:
    """Something is said to have fallen by more than there was of it.

    ## What it does
    For a change downwards it asks whether the fall is certainly more than 100 percent, or more
    than the figure it falls from where both are printed in one unit. It fails for what cannot be
    less than nothing: figures recorded as `whole`, as never `below_zero` or as of `stat_type`
    count; votes and their total; sets in sets; the number of values of a mean or median; the
    population of a rate.

    ## Why it matters
    What falls by 100 percent is gone. "Down 600 percent" mostly stands for a sixth, or for a
    change reckoned from the wrong figure.

    ## Example
    >>> deaths = {"id": "deaths", "measure": "deaths on the road", "whole": True}
    >>> change = {"id": "c", "before": "deaths", "direction": "down",
    ...     "quantity": {"text": "300 percent", "numeral": "300", "unit": "percent"}}
    >>> show("NUM011", {"statistics": [deaths], "changes": [change]})
    error NUM011 /changes/0: “300 percent” is given for a fall in deaths on the road, of which \
no more than 100 percent can go.

    ## When it is silent
    For a rise; for what can be less than nothing, such as a profit that becomes a loss; for money,
    a figure printed below 0, and a fall from 0 or less, unless the record says otherwise; for
    annual rates of change and for "six times less". Where the record does not say whether what is
    counted can be less than nothing, the finding is open.

    ## References
    Grammarphobia on "fallen 600 percent"; READINGS on nature by declaration.
    """
    found, before = printed(change, "the fall", context), member(change.before, context)
    if found is None or context.bundle.account(change) is None:
        return
    falls = change.direction == "down" or (found.value is not None and found.value < 0)
    ways = directions(change.direction, found)
    nature = _nature(change, before, context)
    if not falls or not ways or nature == "signed":
        return
    for reading, level in READINGS:
        there = _there(found, before, reading)
        if there is not None and is_above(found.reading(reading).scaled(-ways[0]), there):
            yield _remark(change, found, before, context, certain=nature == "unsigned", level=level)
            return


def _there(found: Figure, before: Figure | None, reading: str) -> Interval | None:
    """What there is to lose, in the unit of the fall; None where that cannot be said."""
    unit = SHARE if found.quantity.kind == "point" else found.dimension
    held = None
    if before is not None and before.dimension == unit:
        held = before.reading(reading)
    if found.dimension != SHARE:
        return held
    # "Down 120 percent" may be meant in points, where there were 150 percent.
    return _ALL if held is None or is_above(_ALL, held) else held


def _nature(change: Change, before: Figure | None, context: Context) -> str:
    """Whether what falls is "signed", so that it can be less than 0, "unsigned" or "unknown"."""
    named = _named(change, context.bundle)
    figures = [each for one in named if (each := member(one.id, context)) is not None]
    if any(each.below_zero == "yes" for each in named) or any(
        each.value is not None and each.value < 0 for each in figures
    ):
        return "signed"
    if before is not None and before.value == 0:
        return "signed"
    if any(_never_below(each, context.bundle) for each in named):
        return "unsigned"
    return "signed" if any(each.quantity.kind == "money" for each in figures) else "unknown"


def _named(change: Change, bundle: Bundle) -> list[Statistic]:
    ends = (bundle.statistic(each) for each in (change.before, change.after))
    return [each for each in ends if each is not None]


def _never_below(figure: Statistic, bundle: Bundle) -> bool:
    """Whether the record says that a figure is of what cannot be less than nothing."""
    if figure.whole or figure.below_zero == "no" or (figure.stat_type or "").lower() == "count":
        return True
    counts = (
        *(name for each in bundle.subsets for name in (each.part, each.whole)),
        *(name for each in bundle.tallies for name in (*each.counts, each.total)),
        *(each.count for each in bundle.means),
        *(each.count for each in bundle.medians),
        *(each.population for each in bundle.rates),
    )
    return figure.id in counts


def _remark(  # noqa: PLR0913 - all that the sentence says
    change: Change,
    found: Figure,
    before: Figure | None,
    context: Context,
    *,
    certain: bool,
    level: Level,
) -> Remark:
    """The finding: the fall, what fell, and what there was of it."""
    named = _named(change, context.bundle)
    what = next((each.measure for each in named if each.measure), None)
    there = "100 percent"
    if before is not None and found.dimension != SHARE:
        there = f"“{before.quantity.text}”"
    doubt = "" if certain else "; nobody can tell whether what is measured can be less than 0"
    figures = [each for each in (found, before) if each is not None]
    ids = (change.id, *(each.id for each in figures), *(each.id for each in named))
    return Remark(
        message=f"“{found.quantity.text}” is given for a fall{f' in {what}' if what else ''}, "
        f"of which no more than {there} can go{doubt}.",
        items=tuple(dict.fromkeys(ids)),
        kind=Kind.FAIL if certain else Kind.OPEN,
        level=level,
        exhibits=tuple(each.exhibit for each in figures),
        rests_on=inferred(change, "the fall is one from this figure."),
    )
