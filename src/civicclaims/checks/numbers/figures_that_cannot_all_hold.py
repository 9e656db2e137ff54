"""NUM006."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.numbers.reckoned import Reckoned
from civicclaims.findings import Level, Remark
from civicclaims.reckoning.statements import Nature
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import PartsOfWhole, Share, Subset
from civicclaims.values.shown import listed

_CLOSED = (PartsOfWhole, Share, Subset)


@check("NUM006", since="0.1", level=Level.ERROR)
def figures_that_cannot_all_hold(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Several figures, each fine by itself, cannot all be true together.

    ## What it does
    It takes all figures and relations of one account together, reads every figure as the widest
    interval its words allow, and decides exactly whether true values exist behind all of them.
    Where none exist it names the fewest figures and relations that already contradict each
    other, what each figure could still be if the others hold, and what would mend it.

    ## Why it matters
    A slip often shows only two steps further on: the parts fit, the change fits, and the two
    together do not.

    ## Example
    >>> figures = [
    ...     {"id": name, "quantity": {"text": n, "numeral": n}}
    ...     for name, n in [("gap", "38"), ("reserves", "22"), ("cuts", "13")]
    ... ]
    >>> total = {"id": "t", "terms": ["reserves", "cuts"], "total": "gap"}
    >>> show("NUM006", {"statistics": figures, "totals": [total]})
    error NUM006 /totals/0: “13” (cuts), “38” (gap) and “22” (reserves) cannot all be true: \
reserves + cuts = gap.

    ## When it is silent
    When true values exist, however far from the printed ones the words allow them to be; for
    figures of different accounts, since people disagree; where one closed rule says the same
    with more words (NUM002, NUM003, NUM004); and where it could not be decided within the steps
    that are allowed.

    ## References
    READINGS for what a figure allows. The conflict is irreducible: without any one of its
    figures and relations the rest can hold.
    """
    for each in context.reckoned:
        if each.reading == "literal" and speaks(bundle, each):
            yield remark(bundle, each)


def speaks(bundle: Bundle, each: Reckoned) -> bool:
    """Whether the joint check has something to add: no closed rule is put to the relation alone."""
    alone = bundle.get(each.relations[0]) if len(each.relations) == 1 else None
    return not isinstance(alone, _CLOSED)


def remark(bundle: Bundle, each: Reckoned, more: str = "") -> Remark:
    """The finding: the figures, how they hang together, what each could be, what would mend it."""
    figures = [
        f"“{exhibit.printed}” ({exhibit.meaning})" if exhibit.meaning else f"“{exhibit.printed}”"
        for exhibit in each.exhibits
    ]
    hung = [statement.text for statement in each.statements if statement.items[0] in each.relations]
    if not hung:
        hung = [s.text for s in each.statements if isinstance(s.said, Nature)] or [
            "one thing is meant"
        ]
    together = listed(figures) if figures else "The relations"
    details = [_mended(each)] if each.clash.corrections else []
    if each.table.name != "standard":
        details.append(f"Hedges are read by the table “{each.table.name}”.")
    return Remark(
        message=f"{together} cannot all be true: {'; '.join(hung)}.{more}",
        items=each.items,
        pointer=bundle.pointer(each.items[0]) or "",
        level=each.level,
        exhibits=each.exhibits,
        details=tuple(details),
        rests_on=each.rests_on,
    )


def _mended(each: Reckoned) -> str:
    """The smallest corrections, as a sentence."""
    known = {statement.label: statement.items[0] for statement in each.sheet.statements}
    sets = [listed([known[label] for label in one]) for one in each.clash.corrections[:8]]
    more = len(each.clash.corrections) - len(sets)
    if more > 0:
        sets.append(f"{more} more")
    if len(each.clash.corrections[0]) == 1:
        return f"One of these corrected would mend it: {', '.join(sets)}."
    return f"These corrected together would mend it: {'; or '.join(sets)}."
