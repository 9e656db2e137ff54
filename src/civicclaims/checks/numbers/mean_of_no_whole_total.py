"""NUM014."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import (
    READINGS,
    Figure,
    holds_whole_number,
    inferred,
    member,
    printed,
    said_weighted,
    whole_numbers,
)
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.relations import Mean
from civicclaims.values.interval import Interval
from civicclaims.values.numeral import Numeral
from civicclaims.values.shown import number


@check("NUM014", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def mean_of_no_whole_total(mean: Mean, context: Context) -> Iterator[Remark]:
    """No total of whole values comes to the mean that is given.

    ## What it does
    For a mean of a known number of values that go up in steps (`step`), such as whole numbers, it
    tries every whole number of values there can be, and asks whether a total of whole steps comes
    to the mean as printed. A total that is recorded as `whole` has steps of 1.

    ## Why it matters
    The mean of 28 whole numbers can be 5.18 and 5.21, and nothing between.

    ## Example
    >>> count = {"id": "pupils", "quantity": {"text": "28 pupils", "numeral": "28",
    ...     "unit": "pupils"}}
    >>> marks = {"id": "marks", "weighted": "no", "quantity": {"text": "5.19", "numeral": "5.19"}}
    >>> mean = {"id": "m", "count": "pupils", "value": "marks", "step": "1"}
    >>> show("NUM014", {"statistics": [count, marks], "means": [mean]})
    error NUM014 /means/0: “5.19” is given as the mean of “28 pupils”, and no total comes to it: \
145 over 28 is about 5.179, 146 over 28 is about 5.214.

    ## When it is silent
    When some total comes to the mean; where no step is recorded; for a count that is unprinted,
    that has no upper end, or that may be more than 10,000 numbers; for a weighted mean; where
    total, count and mean do not fit in any numbers, which is another check's; for figures of
    different accounts. Where the record does not say whether the mean is `weighted`, the finding
    is open.

    ## References
    Brown and Heathers (2017), the GRIM test; here with exact fractions and open and closed ends.
    """
    step = _step(mean, context)
    count, value = member(mean.count, context), printed(mean, "the mean", context)
    weighted = said_weighted((mean.value, mean.count, mean.total), context)
    if step is None or count is None or value is None or weighted == "yes":
        return
    total = member(mean.total, context)
    if context.bundle.account(mean) is None or count.value is None or value.value is None:
        return
    if total is not None and total.dimension != value.dimension:
        return
    for reading, level in READINGS:
        counts = whole_numbers(count.reading(reading), least=1)
        totals = Interval() if total is None else total.reading(reading)
        if not counts or not any(_sums(value, totals, n, reading) for n in counts):
            return
        if not any(_sums(value, totals, n, reading, step) for n in counts):
            yield _remark(
                mean, (value, count), (counts, step), certain=weighted == "no", level=level
            )
            return


def _step(mean: Mean, context: Context) -> Fraction | None:
    """The step in which the total goes up; None where it may be any number."""
    if mean.step is not None:
        step = Numeral.parse(mean.step).value
        return step if step > 0 else None
    total = context.bundle.statistic(mean.total)
    return Fraction(1) if total is not None and total.whole else None


def _sums(
    value: Figure, totals: Interval, count: int, reading: str, step: Fraction | None = None
) -> bool:
    """Whether there is a total, of whole steps if one is given, that comes to the mean."""
    left = totals & value.reading(reading).scaled(count)
    return not left.is_empty if step is None else holds_whole_number(left.scaled(1 / step))


def _remark(
    mean: Mean,
    figures: tuple[Figure, Figure],
    tried: tuple[range, Fraction],
    *,
    certain: bool,
    level: Level,
) -> Remark:
    """The finding: the two totals next to the mean, where the count is one number."""
    (value, count), (counts, step) = figures, tried
    near = ""
    if len(counts) == 1:
        below = floor(counts[0] * (value.value or 0) / step)
        near = ": " + ", ".join(
            f"{number(n * step)} over {number(Fraction(counts[0]))} is "
            f"{number(n * step / counts[0])}"
            for n in (below, below + 1)
        )
    doubt = "" if certain else "; nobody can tell whether one should, if the mean is weighted"
    return Remark(
        message=f"“{value.quantity.text}” is given as the mean of “{count.quantity.text}”, and no "
        f"total comes to it{near}{doubt}.",
        items=tuple(dict.fromkeys((mean.id, value.id, count.id))),
        kind=Kind.FAIL if certain else Kind.OPEN,
        level=level,
        exhibits=(value.exhibit, count.exhibit),
        rests_on=inferred(mean, "the mean is one of so many values."),
        settle="See in the source how many values there are, and whether they are weighted.",
    )
