"""The simplest number of an interval, for examples and for places to split."""

from fractions import Fraction

from civicclaims.values.interval import Interval


def simplest(within: Interval) -> Fraction:
    """The number with the smallest denominator inside, and of those the one nearest to 0.

    Raises:
        ValueError: If nothing is inside.

    >>> simplest(Interval.parse("(55000, inf)")), simplest(Interval.parse("[0.3, 0.4]"))
    (Fraction(55001, 1), Fraction(1, 3))
    """
    if within.is_empty:
        raise ValueError("nothing lies inside an empty interval")
    if 0 in within:
        return Fraction(0)
    if within.lower is None or within.lower < 0:
        return -simplest(-within)
    # All that is inside is above 0: walk down the continued fractions that both ends share.
    lower, upper = within.lower, within.upper
    lower_open, upper_open = within.lower_open, within.upper_open
    wholes: list[int] = []
    while True:
        whole, rest = divmod(lower.numerator, lower.denominator)
        first = whole if not rest and not lower_open else whole + 1
        if upper is None or first < upper or (first == upper and not upper_open):
            value = Fraction(first)
            break
        wholes.append(whole)
        # Both ends have the same whole part: go on with one over what is left of each.
        left, right = lower - whole, upper - whole
        lower, lower_open, upper, upper_open = (
            1 / right,
            upper_open,
            None if left == 0 else 1 / left,
            lower_open,
        )
    for whole in reversed(wholes):
        value = whole + 1 / value
    return value
