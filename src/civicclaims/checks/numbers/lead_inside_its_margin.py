"""NUM018."""

from collections.abc import Iterator
from fractions import Fraction

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import Figure, figure, inferred, printed
from civicclaims.checks.numbers.sampling import Z, margin, root, sample
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Difference
from civicclaims.record.statistic import Statistic
from civicclaims.values.shown import number


@check("NUM018", since="0.1", level=Level.NOTE)
def lead_inside_its_margin(relation: Difference, context: Context) -> Iterator[Remark]:
    """Two shares of one sample differ by less than the margin of error of their difference.

    ## What it does
    For a difference between two percentages of one sample it works out the margin of error of the
    difference, from the printed margin of the single shares or else from the size of the sample.

    ## Why it matters
    The margin of a lead is nearly twice that of each share: with 1,003 people asked, 48 to 44
    percent may be chance.

    ## Example
    >>> poll = {"id": "poll", "sample_size": {"text": "1,003 adults", "numeral": "1,003"}}
    >>> shares = [{"id": name, "attribution": {"via": ["poll"]},
    ...     "quantity": {"text": f"{n} percent", "numeral": n, "unit": "percent"}}
    ...     for name, n in [("lee", "48"), ("ray", "44")]]
    >>> lead = {"id": "d", "minuend": "lee", "subtrahend": "ray",
    ...     "quantity": {"text": "4 points", "numeral": "4", "unit": "points"}}
    >>> show("NUM018", {"sources": [poll], "statistics": shares, "differences": [lead]})
    note NUM018 /differences/0: “48 percent” and “44 percent” are shares of one sample, and the \
margin of error of the difference between them is more than 5.89 points.

    ## When it is silent
    When rounding lets the difference be as large as the margin; when neither a margin nor the size
    of the sample is known; for shares of different groups, places, times or sources, and for
    shares that come to more than 100 percent; for counts of votes, which are no sample.

    ## References
    The margin of the difference of two shares of one sample, z·√((p + q − (p − q)²)/n), with
    z = 1.96; compared by squares.
    """
    ends = [context.bundle.statistic(each) for each in (relation.minuend, relation.subtrahend)]
    one, other = ends
    if one is None or other is None or context.bundle.account(relation) is None:
        return
    shares = [each for end in (one, other) if (each := figure(end, context)) is not None]
    if len(shares) < 2 or not _of_one_sample(one, other):
        return
    if not all(each.is_percent and each.quantity.kind == "percent" for each in shares):
        return
    bounds = _bounds(relation, shares, context)
    asked = _asked(one, other, context)
    if bounds is None or asked is None:
        return
    widest, together = bounds
    # The difference is largest, and the shares smallest, where it is least likely to be chance.
    if widest**2 * (asked + Z**2) < Z**2 * together:
        least = root(Z**2 * (together - widest**2) / asked * 10_000)
        yield Remark(
            message=f"{' and '.join(f'“{each.quantity.text}”' for each in shares)} are shares of "
            "one sample, and the margin of error of the difference between them is more than "
            f"{number(least)} points.",
            items=(relation.id, *(each.id for each in shares)),
            level=Level.NOTE,
            exhibits=tuple(each.exhibit for each in shares),
            rests_on="a margin at 95 percent confidence, and answers of which each gave one."
            + (f" {words}" if (words := inferred(relation, "the shares are compared.")) else ""),
        )


def _of_one_sample(one: Statistic, other: Statistic) -> bool:
    """Whether nothing says that two figures are of different groups, times or surveys."""
    via = [set(() if each.attribution is None else each.attribution.via) for each in (one, other)]
    same = all(
        getattr(one, name) == getattr(other, name)
        for name in ("population", "area", "when", "denominator", "method", "qualifier", "as_of")
    )
    return same and via[0] == via[1] and (bool(via[0]) or one.denominator is not None)


def _bounds(
    relation: Difference, shares: list[Figure], context: Context
) -> tuple[Fraction, Fraction] | None:
    """The largest the difference can be and the least the two come to, as parts of 1."""
    gap, total = shares[0].close - shares[1].close, shares[0].close + shares[1].close
    said = printed(relation, "the difference", context)
    if said is not None and said.quantity.kind in {"point", "percent"}:
        turned = -said.close if (gap.upper or 0) < 0 and (said.value or 0) > 0 else said.close
        gap = gap if (gap & turned).is_empty else gap & turned
    if gap.lower is None or gap.upper is None or total.lower is None or total.lower > 100:
        return None
    return max(abs(gap.lower), abs(gap.upper)) / 100, max(total.lower, Fraction(0)) / 100


def _asked(one: Statistic, other: Statistic, context: Context) -> Fraction | None:
    """The most that can have been asked, by the printed margin or by what is said."""
    margins = [each for end in (one, other) if (each := margin(end, context)) is not None]
    least = [each.close.lower for each in margins]
    if margins:
        # At a share of one half, where the margin of one share is the largest.
        known = [each / 100 for each in least if each is not None and each > 0]
        return Z**2 / (4 * min(known) ** 2) if len(known) == len(margins) else None
    size = sample(one, context)
    return None if size is None or (size.close.upper or 0) <= 0 else size.close.upper
