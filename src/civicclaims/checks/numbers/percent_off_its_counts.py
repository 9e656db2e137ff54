"""NUM004."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import SHARE, Figure, figure, made, quotient
from civicclaims.findings import Exhibit, Level, Remark
from civicclaims.reckoning.relations import one_method
from civicclaims.record.relations import Share
from civicclaims.values.shown import span


@check("NUM004", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def percent_off_its_counts(share: Share, context: Context) -> Iterator[Remark]:
    """A percentage disagrees with the two counts printed beside it.

    ## What it does
    It divides what the part can be by what the whole can be, and asks whether the printed
    share lies among the results.

    ## Why it matters
    With a part, a whole and a percentage in one sentence, a slip in any of them shows.

    ## Example
    >>> part = {"id": "part", "quantity": {"text": "40", "numeral": "40"}}
    >>> whole = {"id": "whole", "quantity": {"text": "160", "numeral": "160"}}
    >>> share = {"id": "s", "part": "part", "whole": "whole",
    ...     "quantity": {"text": "15 percent", "numeral": "15", "unit": "percent"}}
    >>> show("NUM004", {"statistics": [part, whole], "shares": [share]})
    error NUM004 /shares/0: “15 percent” is given for “40” of “160”, \
which comes to about 23.94 to 26.13 percent.

    ## When it is silent
    When rounding or a hedge of any of the three explains it, when one is unprinted or less than
    nothing, when part and whole have different units or were arrived at in different ways
    (`method`, `weighted`), and when they belong to different accounts.

    ## References
    READINGS for what a figure allows; the quotient of two intervals is exact.
    """
    if context.bundle.account(share) is None or not one_method(context.bundle, share):
        return
    figures = _figures(share, context)
    if figures is None:
        return
    part, whole, printed = figures
    for reading, level in (("literal", Level.ERROR), ("close", Level.WARNING)):
        comes_to = quotient(part.reading(reading), whole.reading(reading)).scaled(100)
        if comes_to.is_empty:
            return
        if (comes_to & printed.reading(reading)).is_empty:
            yield Remark(
                message=f"“{printed.quantity.text}” is given for “{part.quantity.text}” of "
                f"“{whole.quantity.text}”, which comes to {span(comes_to)} percent.",
                items=(
                    share.id,
                    *dict.fromkeys(each.id for each in figures if each.id != share.id),
                ),
                level=level,
                exhibits=tuple(
                    Exhibit(item=each.id, printed=each.quantity.text, meaning=each.meaning)
                    for each in figures
                ),
                rests_on=_assumption(share),
            )
            return


def _figures(share: Share, context: Context) -> tuple[Figure, Figure, Figure] | None:
    """Part, whole and share; None where one is unprinted or the units do not fit."""
    bundle = context.bundle
    found = [
        None if (each := bundle.statistic(id)) is None else figure(each, context)
        for id in (share.part, share.whole, share.value)  # noqa: A001 - the word of the format
    ]
    if share.quantity is not None:
        found[2] = made(share.quantity, share.id, "the share", context)
    part, whole, printed = found
    if part is None or whole is None or printed is None:
        return None
    fit = part.dimension == whole.dimension and printed.dimension == SHARE
    return (part, whole, printed) if fit else None


def _assumption(share: Share) -> str | None:
    if share.basis == "stated":
        return None
    return f"{share.id}, this record's own reading: the percentage is of these two counts."
