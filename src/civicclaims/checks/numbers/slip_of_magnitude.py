"""NUM010."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.numbers.reckoned import Reckoned
from civicclaims.findings import Level, Remark
from civicclaims.reckoning.sentences import quantity_of
from civicclaims.reckoning.statements import Amount, Quotient, Statement
from civicclaims.record.bundle import Bundle
from civicclaims.values.quantity import Quantity
from civicclaims.values.shown import listed, number

_FACTORS: Final = tuple(
    factor for power in (10, 100, 1_000) for factor in (Fraction(power), Fraction(1, power))
)


MOST: Final = 12
"""Among more statements than these no single figure is looked for."""

MOST_CLASHES: Final = 200
"""In a record with more contradictions than these the others are not looked at."""


@check(
    "NUM010", since="0.1", level=Level.ERROR, supersedes=("NUM003", "NUM004", "NUM006", "NUM007")
)
def slip_of_magnitude(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Figures contradict each other, and all would fit if one were 10, 100 or 1,000 times as much.

    ## What it does
    Where the figures of one account cannot all hold, it takes each of them, one at a time, for
    10, 100 and 1,000 times what is printed, and for a 10th, 100th and 1,000th of it, and decides
    again.

    ## Why it matters
    "Million" for "billion", a lost nought, a decimal point in the wrong place: such a slip is
    quickly mended once it is named.

    ## Example
    >>> figures = [
    ...     {"id": name, "quantity": {"text": n, "numeral": n}}
    ...     for name, n in [("arrested", "275"), ("charged", "11,000")]
    ... ]
    >>> share = {"id": "s", "part": "arrested", "whole": "charged",
    ...     "quantity": {"text": "25 percent", "numeral": "25", "unit": "percent"}}
    >>> show("NUM010", {"statistics": figures, "shares": [share]})
    error NUM010 /shares/0: “275” (arrested), “11,000” (charged) and “25 percent” \
(arrested / charged) fit together if one of them is off by a factor of 10: 10 times “275” or \
a 10th of “11,000” or a 10th of “25 percent”.

    ## When it is silent
    When the figures fit as they are; when no factor mends them, or several factors of one figure
    do, since then any smaller or larger number would; for figures that set a bound without an
    end, such as "more than"; and for changes.

    ## References
    READINGS for what a figure allows; slips by a factor of ten are among the classic ones
    (numbers in the newsroom).
    """
    for each in context.reckoned[:MOST_CLASHES]:
        found = list(_slips(each)) if len(each.statements) <= MOST else []
        if found:
            yield _remark(bundle, each, found)


def _slips(each: Reckoned) -> Iterator[tuple[Statement, Quantity, Fraction]]:
    """The figures that mend it all if they are taken for so many times as much."""
    for statement in each.statements:
        quantity = quantity_of(statement)
        if quantity is None or not isinstance(statement.said, Amount | Quotient):
            continue
        spans = quantity.intervals(each.reading, each.table)
        bounded = all(span.lower is not None and span.upper is not None for span in spans)
        if bounded and quantity.value and quantity.kind not in {"fraction", "multiple"}:
            mending = [factor for factor in _FACTORS if each.holds_with(statement, factor)]
            # Where several factors mend it, it lacks a bound and not a nought.
            if len(mending) == 1:
                yield statement, quantity, mending[0]


def _remark(
    bundle: Bundle, each: Reckoned, found: list[tuple[Statement, Quantity, Fraction]]
) -> Remark:
    figures = [f"“{exhibit.printed}” ({exhibit.meaning})" for exhibit in each.exhibits]
    slips = [f"{_times(factor)} “{quantity.text}”" for _, quantity, factor in found]
    sizes = sorted({max(factor, 1 / factor) for _, _, factor in found})
    factors = " or ".join(number(size) for size in sizes)
    return Remark(
        message=f"{listed(figures)} fit together if one of them is off by a factor of {factors}: "
        f"{' or '.join(slips)}.",
        items=each.items,
        pointer=bundle.pointer(each.items[0]) or "",
        level=each.level,
        exhibits=each.exhibits,
        rests_on=each.rests_on,
    )


def _times(factor: Fraction) -> str:
    if factor > 1:
        return f"{number(factor)} times"
    size = number(1 / factor)
    return f"a {size}th of"
