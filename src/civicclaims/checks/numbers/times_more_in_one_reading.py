"""NUM012."""

import re
from collections.abc import Iterator

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, Figure, inferred, made, member, printed, ratio
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Change, Ratio
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.shown import span

_MORE = re.compile(r"(?:times|fold|x)[ -](?:more|greater|\w+er)(?: than)?")
_LESS = re.compile(r"fewer|lower|smaller|shorter|cheaper|slower|lighter|weaker|younger|rarer")


@check("NUM012", since="0.1", level=Level.NOTE)
def times_more_in_one_reading(relation: Ratio | Change, context: Context) -> Iterator[Remark]:
    """A figure is "k times more" than another, and only one of two readings fits the figures.

    ## What it does
    "Three times more" is read as three times as many by some, and as four times as many by others.
    Where both figures are printed, it says which of the two readings fits them.

    ## Why it matters
    Whoever sees the words alone has to guess. "Three times as many" has one reading.

    ## Example
    >>> homes = [{"id": name, "quantity": {"text": n, "numeral": n}}
    ...     for name, n in [("town", "412"), ("village", "137")]]
    >>> ratio = {"id": "r", "numerator": "town", "denominator": "village",
    ...     "quantity": {"text": "three times more", "numeral": "three", "unit": "times more"}}
    >>> show("NUM012", {"statistics": homes, "ratios": [ratio]})
    note NUM012 /ratios/0: “three times more” fits “412” and “137”, which is about 2.993 to 3.022 \
times as much, only if it is read as 3 times as much and not as 4 times.

    ## When it is silent
    When both readings fit; when neither fits, which is a contradiction and another check's; for
    "times as many"; for "times fewer" and other words for less; for a change downwards; for
    figures that are unprinted, not above 0, in different units, or of different accounts.

    ## References
    READINGS on multiples; Columbia Journalism Review and Grammarphobia on "times more".
    """
    found = printed(relation, "how many times", context)
    ends = _ends(relation)
    figures = [each for end in ends if (each := member(end, context)) is not None]
    if found is None or len(figures) < 2 or not _says_more(found.quantity):
        return
    one, other = figures
    if one.dimension != other.dimension or context.bundle.account(relation) is None:
        return
    if not all(each.value and each.value > 0 for each in figures):
        return
    times = made(attrs.evolve(found.quantity, unit="times"), found.id, found.meaning, context)
    for reading, _ in READINGS if times.value is not None else ():
        worked = ratio(one.reading(reading), other.reading(reading))
        said = times.reading(reading)
        fits = [not ((said + Interval.exactly(more)) & worked).is_empty for more in (0, 1)]
        if fits[0] != fits[1]:
            yield _remark(relation, (found, one, other), worked, times, more=fits[1])
        if not all(fits):
            return


def _ends(relation: Ratio | Change) -> tuple[str | None, str | None]:
    """The figure that is so many times more, and what it is held against."""
    if isinstance(relation, Ratio):
        return relation.numerator, relation.denominator
    return (relation.after, relation.before) if relation.direction != "down" else (None, None)


def _says_more(quantity: Quantity) -> bool:
    """Whether the unit is one of the words that leave two readings."""
    unit = " ".join((quantity.unit or "").lower().split())
    return _MORE.fullmatch(unit) is not None and not _LESS.search(unit)


def _remark(
    relation: Ratio | Change,
    figures: tuple[Figure, Figure, Figure],
    worked: Interval,
    times: Figure,
    *,
    more: bool,
) -> Remark:
    """The finding: which reading fits."""
    found, one, other = figures
    value = times.value or 0
    read, unread = (value + 1, value) if more else (value, value + 1)
    return Remark(
        message=f"“{found.quantity.text}” fits “{one.quantity.text}” and "
        f"“{other.quantity.text}”, which is {span(worked)} times as much, only if it is read as "
        f"{span(Interval.exactly(read))} times as much and not as "
        f"{span(Interval.exactly(unread))} times.",
        items=(relation.id, *dict.fromkeys(each.id for each in figures if each.id != relation.id)),
        level=Level.NOTE,
        exhibits=tuple(each.exhibit for each in figures),
        rests_on=inferred(relation, "the words compare these two figures."),
    )
