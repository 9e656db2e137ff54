"""Strategies for records that are right: honest counts, honestly rounded."""

import math
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import PartsOfWhole, Share
from civicclaims.record.statistic import Statistic
from civicclaims.values.interval import decimal_text
from civicclaims.values.quantity import Quantity

_HALF: Final = Fraction(1, 2)
_NEAREST: Final = ("half up", "half down", "half away from zero", "half even")
_CONVENTIONS: Final = (*_NEAREST, "up", "down", "truncate", "away from zero")


@st.composite
def honest_shares(draw: st.DrawFn) -> Bundle:
    """Counts of the parts of a whole, and the percentages they come to when rounded.

    The parts are all of the whole and do not overlap, and both the percentages and the counts
    are recorded so. All percentages are rounded to one precision by one convention. It is
    declared where it does not round to the nearest, since a reader would not guess it.
    Counts are exact, or rounded to two significant digits or more; all are recorded as whole
    numbers, and nothing is weighted.
    """
    counts = draw(st.lists(st.integers(0, 30) | st.integers(0, 60_000), min_size=2, max_size=6))
    if not any(counts):
        counts[0] = 1
    convention = draw(st.sampled_from(_CONVENTIONS))
    declared = convention not in _NEAREST or draw(st.booleans())
    unit = Fraction(1, 10 ** draw(st.integers(0, 2)))
    places = draw(st.integers(0, 3))
    percentages = [
        _percentage(n, rounded(Fraction(100 * count, sum(counts)), unit, convention), unit)
        for n, count in enumerate(counts)
    ]
    return Bundle(
        statistics=(
            *(
                Statistic(
                    id=f"percent-{n}",
                    quantity=each,
                    rounding=convention if declared else None,
                    weighted="no",
                )
                for n, each in enumerate(percentages)
            ),
            *(_count(f"count-{n}", count, places) for n, count in enumerate(counts)),
            _count("all", sum(counts), places),
        ),
        parts_of_whole=(
            _whole("percentages", tuple(f"percent-{n}" for n in range(len(counts)))),
            _whole("counts", tuple(f"count-{n}" for n in range(len(counts)))),
        ),
        shares=tuple(
            Share(id=f"share-{n}", part=f"count-{n}", whole="all", value=f"percent-{n}")
            for n in range(len(counts))
        ),
    )


def rounded(value: Fraction, unit: Fraction, convention: str) -> Fraction:
    """A value rounded to a multiple of `unit` by a named convention, worked out digit by digit."""
    scaled = value / unit
    below = math.floor(scaled)
    rest = scaled - below
    if rest == 0:
        return value
    positive = value > 0
    upwards = {
        "half up": rest >= _HALF,
        "half down": rest > _HALF,
        "half away from zero": rest > _HALF or (rest == _HALF and positive),
        "half even": rest > _HALF or (rest == _HALF and below % 2 == 1),
        "up": True,
        "down": False,
        "truncate": not positive,
        "away from zero": positive,
    }
    return (below + upwards[convention]) * unit


def _percentage(n: int, value: Fraction, unit: Fraction) -> Quantity:
    """A rounded percentage, printed with all the decimals of its unit."""
    places = len(str(unit.denominator)) - 1
    whole, _, decimals = decimal_text(value).partition(".")
    numeral = f"{whole}.{decimals.ljust(places, '0')}" if places else whole
    word = ("percent", "%")[n % 2]
    return Quantity(text=f"{numeral} {word}", numeral=numeral, unit=word)


def _count(id: str, count: int, places: int) -> Statistic:  # noqa: A002 - the word of the format
    """A count as it would be printed; rounding leaves it two significant digits at least."""
    step = 10 ** min(places, max(len(str(count)) - 2, 0))
    numeral = f"{rounded(Fraction(count), Fraction(step), 'half even').numerator:,}"
    quantity = Quantity(text=numeral, numeral=numeral, unit="people")
    return Statistic(id=id, quantity=quantity, whole=True)


def _whole(id: str, parts: tuple[str, ...]) -> PartsOfWhole:  # noqa: A002 - the word of the format
    return PartsOfWhole(id=id, parts=parts, whole="all", exhaustive="yes", exclusive="yes")
