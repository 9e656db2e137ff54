"""NUM008."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, inferred
from civicclaims.checks.numbers.movement import Movement, movement, unsigned
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Change, Difference
from civicclaims.values.interval import Interval


@check("NUM008", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def percent_for_percentage_points(
    relation: Change | Difference, context: Context
) -> Iterator[Remark]:
    """A change between two percentages is printed in percent, and fits only in points.

    ## What it does
    For two percentages it works out how far they are apart in percent of the first, and in
    percentage points. It speaks where what is printed fits only the one its unit does not name:
    percent for points, or points for percent. A *difference* of two percentages that is printed in
    percent and fits only as points is a note, since many write so.

    ## Why it matters
    From 6 to 7 percent is 1 point, and it is 16.7 percent more tax to pay.

    ## Example
    >>> rates = [{"id": name, "exact": True,
    ...     "quantity": {"text": f"{n} percent", "numeral": n, "unit": "percent"}}
    ...     for name, n in [("old", "6"), ("new", "7")]]
    >>> change = {"id": "c", "before": "old", "after": "new", "direction": "up",
    ...     "quantity": {"text": "1 percent", "numeral": "1", "unit": "percent"}}
    >>> show("NUM008", {"statistics": rates, "changes": [change]})
    error NUM008 /changes/0: “1 percent” is given for the change from “6 percent” to \
“7 percent”, which is 1 in points, and 16 2/3 in percent.

    ## When it is silent
    When rounding or a hedge lets the change be what its unit says; when it fits neither way; when
    it is printed neither in percent nor in points, or as a part in words; for figures that are
    unprinted, not above 0, or of different accounts. A bare 6 percent may be 6.4: record a rate
    that is set by law as `exact`.

    ## References
    The journalists' guides of GIJN and of the Project for Excellence in Journalism on percent and
    points; READINGS for what a figure allows.
    """
    moved = movement(relation, context)
    if moved is None or not (moved.before.is_percent and moved.after.is_percent):
        return
    unit = moved.printed.quantity.kind
    for reading, level in READINGS:
        named, other = ("point", "percent") if unit == "point" else ("percent", "point")
        if unit not in {"percent", "point"} or _fits(moved, named, reading):
            continue
        if _fits(moved, other, "close"):
            often = isinstance(relation, Difference) and unit == "percent"
            yield moved.remark(
                f"which is {unsigned(moved.points(reading))} in points, and "
                f"{unsigned(moved.relative(reading))} in percent",
                Level.NOTE if often else level,
                inferred(relation, "these two figures are what lies at either end."),
            )
        return


def _fits(moved: Movement, unit: str, reading: str) -> bool:
    """Whether what is printed can be meant in a unit; of a difference either end is the base."""
    ways: list[Interval] = [moved.points(reading)]
    if unit == "percent":
        ways = [moved.relative(reading)]
        if isinstance(moved.relation, Difference):
            ways.append(moved.of_later(reading))
    return any(moved.fits(each, reading) for each in ways)
