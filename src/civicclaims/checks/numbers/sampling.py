"""What a sample can say: margins of error of simple random samples, without a float.

A margin is that at 95 percent confidence, 1.96 standard errors, unless said otherwise.
"""

from fractions import Fraction
from math import isqrt
from typing import Final

from civicclaims.checks.check import Context
from civicclaims.checks.figures import Figure, made
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic

Z: Final = Fraction(49, 25)
"""The standard errors of a margin at 95 percent: 1.96."""


def sample(statistic: Statistic, context: Context) -> Figure | None:
    """The size of the one sample a figure comes from; None where there are several, or none."""
    via = () if statistic.attribution is None else statistic.attribution.via
    sources = [context.bundle.get(each) for each in sorted(set(via))]
    sizes = [
        made(each.sample_size, each.id, "asked", context)
        for each in sources
        if isinstance(each, Source) and each.sample_size is not None
    ]
    return sizes[0] if len(sizes) == 1 else None


def margin(statistic: Statistic, context: Context) -> Figure | None:
    """The printed margin of error, in points; None where there is none, or not in points."""
    if statistic.margin_of_error is None:
        return None
    found = made(statistic.margin_of_error, statistic.id, "the margin of error", context)
    return found if found.quantity.kind in {"percent", "point"} else None


def root(square: Fraction) -> Fraction:
    """The square root, cut off after the second decimal, for a reader."""
    return Fraction(isqrt(int(square * 10_000)), 100)
