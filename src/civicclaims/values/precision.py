"""How exact a printed number is: the units that its digits are good to."""

from fractions import Fraction
from typing import NamedTuple

from civicclaims.values.numeral import Numeral


class Precision(NamedTuple):
    """The units of a printed number, in the printed unit.

    Attributes:
        bare: What a number without a hedge is good to: one in the last digit that means
            something (READINGS).
        hedged: What an approximation is good to: one in the last digit that is not zero.
        digits: The number of significant digits; 0 of nought.
    """

    bare: Fraction
    hedged: Fraction
    digits: int


def precision(numeral: Numeral, factor: int, *, to_the_last: bool) -> Precision:
    """The units of a number.

    Args:
        numeral: The number, as printed.
        factor: What its magnitude word makes of one.
        to_the_last: Whether all printed digits mean something, as in percentages and rates.
            Else one of two digits or more is good to a tenth of its first place at most.

    >>> precision(Numeral.parse("55,000"), 1, to_the_last=False)
    Precision(bare=Fraction(1000, 1), hedged=Fraction(1000, 1), digits=2)
    """
    last = numeral.unit * factor
    value = abs(numeral.value * factor)
    if value == 0 or numeral.unit.denominator != 1:
        return Precision(last, last, len(str(int(value / last))) if value else 0)
    digits = str(value.numerator)
    last_place = 10 ** (len(digits) - len(digits.rstrip("0")))
    first_place = 10 ** (len(digits) - 1)
    hedged = max(last, Fraction(last_place))
    significant = len(str(int(value / hedged)))
    if to_the_last:
        return Precision(last, hedged, significant)
    bare = max(last, min(Fraction(last_place), Fraction(first_place, 10)))
    return Precision(bare, hedged, significant)
