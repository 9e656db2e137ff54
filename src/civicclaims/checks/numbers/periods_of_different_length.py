"""NUM020."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import Figure, figure, inferred, made
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Change, Difference, Ratio, Share
from civicclaims.record.statistic import Statistic
from civicclaims.values.duration import Duration
from civicclaims.values.stretch import Day, number
from civicclaims.values.when import When

_PERIODS: Final = {
    **dict.fromkeys(("day", "daily"), "P1D"),
    **dict.fromkeys(("week", "weekly"), "P1W"),
    **dict.fromkeys(("month", "monthly"), "P1M"),
    **dict.fromkeys(("quarter", "quarterly"), "P3M"),
    **dict.fromkeys(("year", "yearly", "annum", "annually", "annual"), "P1Y"),
    "decade": "P10Y",
}
_LEVEL = re.compile(
    r"\b(?:averages?|means?|medians?|typical|annual(?:ly|i[sz]ed)?|yearly|monthly|weekly|daily|"
    r"rates?|per|stock|balance)\b"
)
_SAID = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|quarters?|periods?|annual|annually)\b"
)


@attrs.frozen
class _Period:
    """How long a figure was counted for.

    Attributes:
        words: The period, in words.
        shortest: Its length in days, at least.
        longest: The same, at most.
        said: Whether the record gives it a length, and not a single year alone.
        first: Its first day; None where that is not on the calendar.
        last: Its last day; as above.
        each: Whether the figure is one for every such period, such as so much a year.
    """

    words: str
    shortest: int
    longest: int
    said: bool = True
    first: Day | None = None
    last: Day | None = None
    each: bool = False


@check("NUM020", since="0.1", level=Level.WARNING)
def periods_of_different_length(
    relation: Change | Difference | Ratio | Share, context: Context
) -> Iterator[Remark]:
    """A figure for one stretch of time is set against a figure for a longer one.

    ## What it does
    For a change, a difference, a ratio or a share of two counts or amounts it looks how long each
    was counted for: by `per` (a year), by `duration`, by `start` and `end`, or by a single year.
    It speaks where the one is longer than the other by more than a fifth.

    ## Why it matters
    What is spent in five years is no share of what is spent in one, and 8,000 cases in five years
    are fewer than 1,900 in a year.

    ## Example
    >>> five = {"id": "five", "quantity": {"text": "8,000", "numeral": "8,000"},
    ...     "when": {"start": "2019", "end": "2023"}}
    >>> one = {"id": "one", "quantity": {"text": "1,900", "numeral": "1,900"},
    ...     "when": {"start": "2024"}}
    >>> change = {"id": "c", "before": "five", "after": "one", "direction": "down"}
    >>> show("NUM020", {"statistics": [five, one], "changes": [change]})
    warning NUM020 /changes/0: “8,000” (2019 to 2023) is set against “1,900” (2024), which is for \
a shorter time.

    ## When it is silent
    For sums over time and for parts of a whole; for a share of a longer period; for a difference
    or a ratio where the one period may lie within the other; for percentages, rates, averages and
    whatever is called annual; where a length is unsaid, uncertain or approximate, or is that of a
    single day or month; where the words of the relation, or its note, name a period.

    ## References
    Full Fact on figures for several years beside figures for one.
    """
    ends = [context.bundle.statistic(each) for each in _ends(relation)]
    periods = [(each, found) for each in ends if each and (found := _period(each)) is not None]
    if len(periods) < 2 or context.bundle.account(relation) is None or _speaks(relation):
        return
    (one, first), (other, second) = periods
    figures = [shown for each, _ in periods if (shown := figure(each, context)) is not None]
    if len(figures) < 2 or not (first.said or second.said):
        return
    if any(_is_level(each, context) for each in (one, other)) or not _alike(figures, context):
        return
    longer = 5 * first.shortest > 6 * second.longest
    if not longer and (isinstance(relation, Share) or 5 * second.shortest <= 6 * first.longest):
        return
    if isinstance(relation, Difference | Ratio) and _may_be_nested(first, second):
        return
    yield Remark(
        message=f"“{figures[0].quantity.text}” ({first.words}) is set against "
        f"“{figures[1].quantity.text}” ({second.words}), which is for a "
        f"{'shorter' if longer else 'longer'} time.",
        items=tuple(dict.fromkeys((relation.id, one.id, other.id))),
        level=Level.WARNING,
        exhibits=tuple(each.exhibit for each in figures),
        rests_on=inferred(relation, "the one figure is set against the other."),
    )


def _ends(relation: Change | Difference | Ratio | Share) -> tuple[str | None, str | None]:
    """The two figures that are set against each other; of a share the part first."""
    if isinstance(relation, Change):
        return relation.before, relation.after
    if isinstance(relation, Difference):
        return relation.minuend, relation.subtrahend
    if isinstance(relation, Ratio):
        return relation.numerator, relation.denominator
    return relation.part, relation.whole


def _speaks(relation: Change | Difference | Ratio | Share) -> bool:
    """Whether the words of a relation, or its note, name a period themselves."""
    words = [relation.note or "", "" if relation.quantity is None else relation.quantity.text]
    return any(_SAID.search(each.lower()) for each in words)


def _period(statistic: Statistic) -> _Period | None:
    """How long a figure was counted for; None where that is not said for certain."""
    per = None if statistic.quantity is None else statistic.quantity.per
    if per is not None:
        words = per.lower().split()
        text = _PERIODS.get(words[-1]) if words else None
        return None if text is None else _lasting(text, per, each=True)
    when = statistic.when
    if when is None or when.mod is not None or when.value is not None:
        return None
    return _dated(when) if when.start is not None else _undated(when)


def _lasting(duration: str, words: str, *, each: bool = False) -> _Period | None:
    length = Duration.parse(duration)
    if length.shortest_days < 1:
        return None
    return _Period(words, length.shortest_days, length.longest_days, each=each)


def _undated(when: When) -> _Period | None:
    """A period of which only the length is said."""
    return None if when.duration is None else _lasting(when.duration, when.text or when.duration)


def _dated(when: When) -> _Period | None:
    """A period on the calendar: a year, or from one date to another."""
    begin, end = when.first, when.last
    if begin is None or end is None:
        return None
    if any(each.is_uncertain or each.is_approximate or "X" in each.text for each in (begin, end)):
        return None
    first, last = begin.earliest, end.latest
    single = when.end is None
    if first is None or last is None or last < first or (single and begin.precision != "year"):
        return None
    if single and when.duration is not None:
        return _undated(when)
    days = number(last) - number(first) + 1
    words = when.text or (begin.text if single else f"{begin} to {end}")
    return _Period(words, days, days, not single, first, last)


def _may_be_nested(one: _Period, other: _Period) -> bool:
    """Whether the one period may lie within the other; never where a figure is one of each."""
    if one.each or other.each:
        return False
    if None in (one.first, one.last, other.first, other.last):
        return True
    apart = (one.last or ()) < (other.first or ()) or (other.last or ()) < (one.first or ())
    return not apart


def _is_level(statistic: Statistic, context: Context) -> bool:
    """Whether a figure is an average or a rate, which does not grow with the time it is for."""
    bundle = context.bundle
    held = (statistic.stat_type, statistic.measure, statistic.method)
    # "Per year" and the like say how long the figure is for, and have been read as that.
    plain = statistic.quantity is not None and statistic.quantity.per is None
    text = statistic.quantity.text if statistic.quantity is not None and plain else None
    words = " ".join(each for each in (*held, text) if each)
    worked_out = {
        *(each.value for each in bundle.means),
        *(each.value for each in bundle.medians),
        *(each.value for each in bundle.rates),
    }
    return statistic.id in worked_out or _LEVEL.search(words.lower()) is not None


def _alike(figures: list[Figure], context: Context) -> bool:
    """Whether both are counts or amounts of one unit, whatever they are counted per."""
    plain = [
        made(attrs.evolve(each.quantity, per=None), each.id, each.meaning, context)
        for each in figures
    ]
    counted = all(each.quantity.kind in {"count", "money", "time"} for each in plain)
    return counted and plain[0].dimension == plain[1].dimension
