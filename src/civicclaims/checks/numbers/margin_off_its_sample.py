"""NUM019."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import SHARE, figure
from civicclaims.checks.numbers.sampling import Z, margin, root, sample
from civicclaims.findings import Level, Remark
from civicclaims.record.statistic import Statistic
from civicclaims.values.interval import Interval
from civicclaims.values.shown import number


@check("NUM019", since="0.1", level=Level.NOTE)
def margin_off_its_sample(statistic: Statistic, context: Context) -> Iterator[Remark]:
    """A margin of error is smaller than a sample of that size leaves.

    ## What it does
    For a percentage with a printed margin of error, from a source whose `sample_size` is printed,
    it works out the margin of a simple random sample of that size at 95 percent confidence: at a
    share of 50 percent, or at the share itself where that gives less.

    ## Why it matters
    A margin that is too small makes small differences look like news. It may also be one at
    another level of confidence, which the text does not say.

    ## Example
    >>> poll = {"id": "poll", "sample_size": {"text": "1,003 adults", "numeral": "1,003"}}
    >>> share = {"id": "s", "attribution": {"via": ["poll"]},
    ...     "quantity": {"text": "48 percent", "numeral": "48", "unit": "percent"},
    ...     "margin_of_error": {"text": "2 points", "numeral": "2", "unit": "points"}}
    >>> show("NUM019", {"sources": [poll], "statistics": [share]})
    note NUM019 /statistics/0/margin_of_error: A margin of error of “2 points” is given for \
“1,003 adults” asked; a simple random sample of so many leaves 3.08 points or more.

    ## When it is silent
    When rounding lets the margin be as large; for a larger margin, since weights and clusters make
    it so; for figures that are no percentages; for figures from several samples; where the sample
    has no upper end.

    ## References
    The margin of error of a proportion, z·√(p(1 − p)/n), with z = 1.96; compared by squares.
    """
    asked, found = sample(statistic, context), margin(statistic, context)
    share = figure(statistic, context)
    if asked is None or found is None or (share is not None and share.dimension != SHARE):
        return
    most, printed = asked.close.upper, found.close.upper
    held = (Interval.exactly(50) if share is None else share.close) & Interval.closed(0, 100)
    if most is None or most <= 0 or printed is None or held.lower is None or held.upper is None:
        return
    spread = min(end * (100 - end) for end in (held.lower, held.upper))
    least = Z**2 * spread / most
    if max(printed, Fraction(0)) ** 2 < least:
        yield Remark(
            message=f"A margin of error of “{found.quantity.text}” is given for "
            f"“{asked.quantity.text}” asked; a simple random sample of so many leaves "
            f"{number(root(least))} points or more.",
            items=(statistic.id, asked.id),
            pointer="/margin_of_error",
            level=Level.NOTE,
            exhibits=tuple(
                attrs.evolve(each.exhibit, item=each.id)
                for each in (found, asked, share)
                if each is not None
            ),
            rests_on="a margin at 95 percent confidence, and a sample that is small beside all "
            "who could have been asked.",
            settle="See in the source for which level of confidence its margin is.",
        )
