"""NUM016."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, inferred, is_above, member, printed
from civicclaims.findings import Level, Remark
from civicclaims.record.relations import Mean, Median


@check("NUM016", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def mean_outside_its_range(relation: Mean | Median, context: Context) -> Iterator[Remark]:
    """A mean or a median lies below the smallest value, or above the largest.

    ## What it does
    It asks whether the mean or median is certainly less than the smallest of the values, or
    certainly more than the largest.

    ## Why it matters
    One of the figures is a slip, or they are figures of different groups.

    ## Example
    >>> ages = [{"id": name, "quantity": {"text": n, "numeral": n}}
    ...     for name, n in [("youngest", "19"), ("oldest", "34"), ("average", "36.2")]]
    >>> mean = {"id": "m", "minimum": "youngest", "maximum": "oldest", "value": "average"}
    >>> show("NUM016", {"statistics": ages, "means": [mean]})
    error NUM016 /means/0: The mean “36.2” is more than “34”, the largest of the values.

    ## When it is silent
    When rounding or a hedge lets it lie between them; when one of the two is unprinted or has
    another unit; for figures of different accounts.

    ## References
    Monotonicity of the mean and the median; READINGS for what a figure allows.
    """
    found = printed(relation, "the mean", context)
    if found is None or context.bundle.account(relation) is None:
        return
    name = "mean" if isinstance(relation, Mean) else "median"
    ends = [(relation.minimum, -1, "less", "smallest"), (relation.maximum, 1, "more", "largest")]
    for reading, level in READINGS:
        for end, sign, word, which in ends:
            limit = member(end, context)
            if limit is None or limit.dimension != found.dimension:
                continue
            value, bound = (each.reading(reading).scaled(sign) for each in (found, limit))
            if is_above(value, bound):
                yield Remark(
                    message=f"The {name} “{found.quantity.text}” is {word} than "
                    f"“{limit.quantity.text}”, the {which} of the values.",
                    items=tuple(dict.fromkeys((relation.id, found.id, limit.id))),
                    level=level,
                    exhibits=(found.exhibit, limit.exhibit),
                    rests_on=inferred(relation, f"the {name} is one of these values."),
                )
                return
