"""The closed rule for figures that hang together by one sum, such as the parts of a whole.

They can all be true if what they can come to meets where the sum must lie: the least they can
come to is not above its upper end, nor the most below its lower end, and where the two are the
same number, none of the ends that add up to it is open.
"""

from typing import Final, TypeAlias

from civicclaims.arithmetic.scaled import Scaled

Point: TypeAlias = list[tuple[int, int]]
"""Where each unknown stands, as a numerator and a denominator."""

_SHIFT: Final = 24
"""Ends are counted in parts of two to this power; an open one lies one part further in.

So few parts can never add up to a unit, and one comparison tells open ends from closed ones.
"""


def decided(  # noqa: C901, PLR0911, PLR0912 - one rule, in one pass
    scaled: Scaled,
) -> Point | tuple[tuple[int, int], ...] | None:
    """Decide a system of one row.

    Returns:
        A point where all holds; or the ends that contradict each other, each with how often it
        counts; or None where the rule does not apply: there are integers, cases or unknowns
        outside the row, or a term lacks an end.
    """
    terms = scaled.rows[0]
    count = len(terms)
    if scaled.whole or scaled.cases or count != len(scaled.names):
        return None
    low: list[int | None] = [None] * (count + 1)
    high: list[int | None] = [None] * (count + 1)
    low_end, high_end = [-1] * (count + 1), [-1] * (count + 1)
    number = -1
    for column, upper, value, is_open, _ in scaled.ends:
        number += 1
        if upper:
            value = (value << _SHIFT) - is_open  # noqa: PLW2901 - the end as it is compared
            held = high[column]
            if held is None or value < held:
                high[column], high_end[column] = value, number
        else:
            value = (value << _SHIFT) + is_open  # noqa: PLW2901 - the end as it is compared
            held = low[column]
            if held is None or value > held:
                low[column], low_end[column] = value, number
    bottom = top = weights = 0
    for column, factor in terms:
        least, most = low[column], high[column]
        if least is None or most is None:
            return None
        if least > most:
            return (low_end[column], 1), (high_end[column], 1)
        if factor > 0:
            bottom, top, weights = bottom + factor * least, top + factor * most, weights + factor
        else:
            bottom, top, weights = bottom + factor * most, top + factor * least, weights - factor
    if weights >> (_SHIFT - 1):
        return None
    least, most = low[-1], high[-1]
    if least is not None and most is not None and least > most:
        return (low_end[-1], 1), (high_end[-1], 1)
    if most is not None and bottom > most:
        return (high_end[-1], 1), *_pulls(terms, low_end, high_end)
    if least is not None and top < least:
        return (low_end[-1], 1), *_pulls(terms, high_end, low_end)
    first = bottom if least is None or least < bottom else least
    last = top if most is None or most > top else most
    return _point(scaled, low, high, (bottom, top, (first + last) >> 1))


def _pulls(
    terms: list[tuple[int, int]], rising: list[int], falling: list[int]
) -> list[tuple[int, int]]:
    """The ends that a sum of terms has one of its own from."""
    return [
        (rising[column], factor) if factor > 0 else (falling[column], -factor)
        for column, factor in terms
    ]


def _point(
    scaled: Scaled,
    low: list[int | None],
    high: list[int | None],
    sums: tuple[int, int, int],
) -> Point:
    """The point where every term stands at the same share of the way that the sum has to go."""
    bottom, top, target = sums
    way, gone = (top - bottom, target - bottom) if top > bottom else (1, 0)
    under = way * (scaled.scale << _SHIFT)
    at = [(0, 1)] * len(scaled.names)
    for column, factor in scaled.rows[0]:
        least, most = low[column] or 0, high[column] or 0
        start, step = (least, most - least) if factor > 0 else (most, least - most)
        at[column] = (start * way + step * gone, under)
    return at
