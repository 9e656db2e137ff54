"""NUM015."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, SHARE, Figure, inferred, is_above, member, printed
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Share, Subset
from civicclaims.values.interval import Interval

_ALL = Interval.exactly(100)


@check("NUM015", since="0.1", level=Level.ERROR, supersedes=("NUM002", "NUM006", "NUM007"))
def share_of_a_subset_over_all(relation: Share | Subset, context: Context) -> Iterator[Remark]:
    """A share of more than 100 percent is given for a part that lies within its whole.

    ## What it does
    It looks at the share that a part is of a whole, and at a part in percent whose `denominator`
    is the whole, where a subset says that the one lies within the other. It asks whether the
    share is certainly above 100 percent.

    ## Why it matters
    No more than all of a group can belong to it; either the groups overlap in another way, or
    the percentage is a slip.

    ## Example
    >>> figures = [{"id": "minors"}, {"id": "victims"}]
    >>> share = {"id": "h", "part": "minors", "whole": "victims",
    ...     "quantity": {"text": "139 percent", "numeral": "139", "unit": "percent"}}
    >>> subset = {"id": "s", "part": "minors", "whole": "victims"}
    >>> show("NUM015", {"statistics": figures, "shares": [share], "subsets": [subset]})
    error NUM015 /shares/0: “139 percent” is given as the share of minors among victims, of \
which they are a part, so that it cannot be more than 100 percent.

    ## When it is silent
    When no subset is declared: a clearance rate of 107 percent is real. When rounding or a hedge
    lets the share be 100 percent; when share and subset are of different accounts.

    ## References
    Monotonicity of counting; READINGS on nature by declaration.
    """
    found = _share(relation, context)
    if found is None or found.dimension != SHARE or not is_above(found.close, _ALL):
        return
    subset = relation if isinstance(relation, Subset) else _within(relation, context)
    if subset is None:
        return
    accounts = {context.bundle.account(each) for each in (relation, subset)}
    if None in accounts or len(accounts) > 1:
        return
    level = next(level for reading, level in READINGS if is_above(found.reading(reading), _ALL))
    yield _remark(relation, subset, found, context, level)


def _remark(
    relation: Share | Subset, subset: Subset, found: Figure, context: Context, level: Level
) -> Remark:
    """The finding: the share, and what lies within what."""
    names = (subset.part, subset.whole)
    held = [context.bundle.statistic(each) for each in names]
    part, whole = (
        (None if each is None else each.measure) or name
        for each, name in zip(held, names, strict=True)
    )
    assumed = [inferred(subset, "the one group lies within the other.")]
    if relation is not subset:
        assumed.append(inferred(relation, "the share is one of the whole."))
    return Remark(
        message=f"“{found.quantity.text}” is given as the share of {part} among {whole}, of which "
        "they are a part, so that it cannot be more than 100 percent.",
        items=tuple(dict.fromkeys((relation.id, found.id, subset.id, *names))),
        level=level,
        exhibits=(found.exhibit,),
        rests_on=" ".join(filter(None, assumed)) or None,
    )


def _share(relation: Share | Subset, context: Context) -> Figure | None:
    """The printed share; of a subset the part itself, where it is one of the whole."""
    if isinstance(relation, Share):
        return printed(relation, "the share", context)
    part = context.bundle.statistic(relation.part)
    of_whole = part is not None and part.denominator == relation.whole
    return member(relation.part, context) if of_whole else None


def _within(share: Share, context: Context) -> Subset | None:
    """The subset that says the part lies within the whole; of several always the same."""
    ends = (share.part, share.whole)
    found = [each for each in context.bundle.subsets if (each.part, each.whole) == ends]
    return min(found, key=lambda each: each.id, default=None)
