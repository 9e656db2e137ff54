"""NUM009."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, SHARE, inferred
from civicclaims.checks.numbers.movement import Movement, movement, unsigned
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Change


@check("NUM009", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007", "NUM011"))
def change_from_the_wrong_base(change: Change, context: Context) -> Iterator[Remark]:
    """A change in percent is reckoned from the later figure instead of the earlier one.

    ## What it does
    It takes a change in percent, or as a part in words, that cannot be the way from the one
    figure to the other in percent of the first. It speaks where it is that in percent of the
    second.

    ## Why it matters
    A fall from 200 to 100 is one of 50 percent, and the way back is a rise of 100 percent.

    ## Example
    >>> counts = [{"id": name, "quantity": {"text": n, "numeral": n}}
    ...     for name, n in [("last", "212"), ("this", "318")]]
    >>> change = {"id": "c", "before": "last", "after": "this", "direction": "up",
    ...     "quantity": {"text": "33 percent", "numeral": "33", "unit": "percent"}}
    >>> show("NUM009", {"statistics": counts, "changes": [change]})
    error NUM009 /changes/0: “33 percent” is given for the change from “212” to “318”, which is \
about 49.41 to 50.59 percent of the earlier figure; of the later it is about 33.07 to 33.59 percent.

    ## When it is silent
    When rounding or a hedge lets it be a change from the earlier figure; when it fits neither
    figure; when it fits as percentage points, which is another matter; for figures that are
    unprinted, in different units, not above 0, or of different accounts.

    ## References
    The base of a percentage is what stood before; READINGS for what a figure allows.
    """
    moved = movement(change, context)
    if moved is None or moved.printed.dimension != SHARE:
        return
    for reading, level in READINGS:
        if moved.fits(moved.relative(reading), reading):
            continue
        if moved.fits(moved.of_later("close"), "close") and not _in_points(moved):
            yield moved.remark(
                f"which is {unsigned(moved.relative(reading))} percent of the earlier figure; "
                f"of the later it is {unsigned(moved.of_later(reading))} percent",
                level,
                inferred(change, "the change is one from the first figure to the second."),
            )
        return


def _in_points(moved: Movement) -> bool:
    """Whether the figures are percentages that lie as many points apart."""
    return moved.before.dimension == SHARE and moved.fits(moved.points("close"), "close")
