"""NUM007."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.numbers.figures_that_cannot_all_hold import remark, speaks
from civicclaims.checks.numbers.reckoned import Reckoned
from civicclaims.findings import Level, Remark
from civicclaims.reckoning.lowering import is_approximate
from civicclaims.reckoning.sentences import quantity_of
from civicclaims.record.bundle import Bundle
from civicclaims.values.shown import listed, number


@check("NUM007", since="0.1", level=Level.WARNING)
def figures_that_fit_only_by_a_stretch(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Several figures fit together only if a word such as "about" is stretched.

    ## What it does
    It takes all figures and relations of one account together, reads approximations as good to
    their last digit, and decides exactly whether true values exist behind all of them. Where
    they exist only if approximations reach further, it says how many times as far.

    ## Why it matters
    "About" excuses a digit, not two. Where it has to do more, one of the figures is likely a slip.

    ## Example
    >>> figures = [
    ...     {"id": name, "quantity": {"text": f"about {n}", "hedge": "about", "numeral": n}}
    ...     for name, n in [("gap", "38"), ("reserves", "22"), ("cuts", "13")]
    ... ]
    >>> total = {"id": "t", "terms": ["reserves", "cuts"], "total": "gap"}
    >>> show("NUM007", {"statistics": figures, "totals": [total]})
    warning NUM007 /totals/0: “about 13” (cuts), “about 38” (gap) and “about 22” (reserves) \
cannot all be true: reserves + cuts = gap. They fit only if “about” reaches 2 times as far as \
the last digit gives.

    ## When it is silent
    When the close reading leaves room; when even the literal one does not, since NUM006 then
    says so; and wherever NUM006 would be silent.

    ## References
    READINGS: the close reading. The stretch is the least one, found exactly where it has few
    digits.
    """
    for each in context.reckoned:
        if each.reading == "close" and speaks(bundle, each):
            yield remark(bundle, each, _stretch(each))


def _stretch(each: Reckoned) -> str:
    """How far approximations would have to reach, as a sentence."""
    hedges = {
        quantity.hedge.lower()
        for statement in each.statements
        if (quantity := quantity_of(statement)) is not None
        and quantity.hedge
        and is_approximate(quantity)
    }
    stretch = each.clash.stretch if hedges else None
    if stretch is None:
        return ""
    words = listed([f"“{hedge}”" for hedge in sorted(hedges)])
    verb = "reach" if len(hedges) > 1 else "reaches"
    return (
        f" They fit only if {words} {verb} {number(stretch)} times as far as the last digit gives."
    )
