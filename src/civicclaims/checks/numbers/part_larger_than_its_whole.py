"""NUM002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import figure
from civicclaims.findings import Exhibit, Level, Remark
from civicclaims.reckoning.relations import one_base
from civicclaims.record.relations import Subset


@check("NUM002", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def part_larger_than_its_whole(subset: Subset, context: Context) -> Iterator[Remark]:
    """A part is larger than the whole it is declared to lie in.

    ## What it does
    For figures declared a subset of others, it asks whether the smallest value of the part
    lies above the largest value of the whole.

    ## Why it matters
    Either one of the figures is wrong, or the one group does not lie within the other.

    ## Example
    >>> part = {"id": "minors", "quantity": {"text": "57", "numeral": "57"}}
    >>> whole = {"id": "victims", "quantity": {"text": "41", "numeral": "41"}}
    >>> subset = {"id": "s", "part": "minors", "whole": "victims"}
    >>> show("NUM002", {"statistics": [part, whole], "subsets": [subset]})
    error NUM002 /subsets/0: “57” (minors) is more than “41” (victims), the whole it lies in.

    ## When it is silent
    When rounding or a hedge lets the part be no larger; when the two have different units or
    belong to different accounts. Ratios above 100 percent are honest unless a subset is
    declared: a clearance rate of 107 percent is real.

    ## References
    Monotonicity of counting; READINGS for what a figure allows.
    """
    statistics = context.bundle.statistic(subset.part), context.bundle.statistic(subset.whole)
    if statistics[0] is None or statistics[1] is None or context.bundle.account(subset) is None:
        return
    if not one_base(*statistics):
        return
    part, whole = figure(statistics[0], context), figure(statistics[1], context)
    if part is None or whole is None or part.dimension != whole.dimension:
        return
    for reading, level in (("literal", Level.ERROR), ("close", Level.WARNING)):
        gap = part.reading(reading) - whole.reading(reading)
        if gap.lower is not None and (gap.lower > 0 or (gap.lower == 0 and gap.lower_open)):
            yield Remark(
                message=f"“{part.quantity.text}” ({part.meaning}) is more than "
                f"“{whole.quantity.text}” ({whole.meaning}), the whole it lies in.",
                items=(subset.id, part.id, whole.id),
                level=level,
                exhibits=tuple(
                    Exhibit(item=each.id, printed=each.quantity.text, meaning=each.meaning)
                    for each in (part, whole)
                ),
                rests_on=_assumption(subset),
            )
            return


def _assumption(subset: Subset) -> str | None:
    if subset.basis == "stated":
        return None
    return f"{subset.id}, this record's own reading: the one group lies within the other."
