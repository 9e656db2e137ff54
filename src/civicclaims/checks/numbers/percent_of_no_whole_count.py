"""NUM013."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import (
    READINGS,
    SHARE,
    Figure,
    holds_whole_number,
    inferred,
    member,
    natural,
    printed,
    quotient,
    said_weighted,
    whole_numbers,
)
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.relations import Share
from civicclaims.values.interval import Interval
from civicclaims.values.shown import number

_ANY = Interval.at_least(0)


@check("NUM013", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def percent_of_no_whole_count(share: Share, context: Context) -> Iterator[Remark]:
    """No whole number of people or things is the percentage that is given.

    ## What it does
    For a percentage of a figure that is recorded as `whole`, it tries every whole number the
    figure can be, and asks whether any whole part of it comes to the percentage as printed.

    ## Why it matters
    Of 43 people, 30 are 69.8 percent and 31 are 72.1 percent; nothing is 71 percent.

    ## Example
    >>> asked = {"id": "asked", "whole": True, "quantity": {"text": "43", "numeral": "43"}}
    >>> part = {"id": "agree", "whole": True, "weighted": "no"}
    >>> share = {"id": "s", "part": "agree", "whole": "asked",
    ...     "quantity": {"text": "71 percent", "numeral": "71", "unit": "percent"}}
    >>> show("NUM013", {"statistics": [asked, part], "shares": [share]})
    error NUM013 /shares/0: “71 percent” of “43” comes to no whole number: 30 of 43 are about \
69.77 percent, 31 of 43 are about 72.09.

    ## When it is silent
    When some whole part of some whole number comes to the percentage; for a whole that is not
    recorded as `whole`, that has no upper end, or that may be more than 10,000 numbers; for a part
    with decimals; for weighted figures; for parts in words and proportions such as one in three;
    where the counts do not fit the percentage in any numbers, which NUM004 says; for figures of
    different accounts. Where the record does not say whether a figure is `weighted`, as survey
    results mostly are, the finding is open.

    ## References
    Brown and Heathers (2017), the GRIM test; here with exact fractions and open and closed ends.
    """
    bundle = context.bundle
    whole_said, part_said = bundle.statistic(share.whole), bundle.statistic(share.part)
    weighted = said_weighted((share.value, share.part, share.whole), context)
    if whole_said is None or not whole_said.whole or weighted == "yes":
        return
    if part_said is None or part_said.below_zero == "yes" or bundle.account(share) is None:
        return
    figures = _figures(share, context)
    if figures is None:
        return
    part, whole, percent = figures
    for reading, level in READINGS:
        parts = _ANY if part is None else natural(part.reading(reading))
        wholes, said = natural(whole.reading(reading)), percent.reading(reading)
        counts = whole_numbers(wholes, least=1)
        if not counts or (quotient(parts, wholes).scaled(100) & said).is_empty:
            return
        if not any(holds_whole_number(parts & said.scaled(Fraction(n, 100))) for n in counts):
            yield _remark(share, figures, counts, certain=weighted == "no", level=level)
            return


def _figures(share: Share, context: Context) -> tuple[Figure | None, Figure, Figure] | None:
    """Part, whole and percentage; None where the part cannot be a number of what is counted."""
    part, whole = member(share.part, context), member(share.whole, context)
    percent = printed(share, "the share", context)
    if whole is None or percent is None or percent.value is None:
        return None
    if percent.dimension != SHARE or not percent.is_percent or percent.value < 0:
        return None
    if part is not None and (
        part.dimension != whole.dimension or part.value is None or part.value.denominator != 1
    ):
        return None
    return part, whole, percent


def _remark(
    share: Share,
    figures: tuple[Figure | None, Figure, Figure],
    counts: range,
    *,
    certain: bool,
    level: Level,
) -> Remark:
    """The finding: the two whole numbers next to the percentage, where the whole is one number."""
    _, whole, percent = figures
    near = ""
    if len(counts) == 1:
        below = floor(counts[0] * (percent.value or 0) / 100)
        near = ": " + ", ".join(
            f"{number(Fraction(n))} of {number(Fraction(counts[0]))} are "
            f"{number(Fraction(100 * n, counts[0]))}{unit}"
            for n, unit in ((below, " percent"), (below + 1, ""))
        )
    doubt = "" if certain else "; nobody can tell whether it should, if the figure is weighted"
    shown = [each for each in figures if each is not None]
    ids = (share.id, share.part, *(each.id for each in shown))
    return Remark(
        message=f"“{percent.quantity.text}” of “{whole.quantity.text}” comes to no whole "
        f"number{near}{doubt}.",
        items=tuple(dict.fromkeys(ids)),
        kind=Kind.FAIL if certain else Kind.OPEN,
        level=level,
        exhibits=tuple(each.exhibit for each in shown),
        rests_on=inferred(share, "the percentage is one of this figure."),
        settle="See in the source how many were counted, and whether the figures are weighted.",
    )
