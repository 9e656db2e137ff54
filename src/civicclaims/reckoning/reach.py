"""How far approximations must reach for figures to fit."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.simplest import simplest
from civicclaims.reckoning.lowering import is_approximate, lowered
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import Amount, Changed, Quotient, Statement
from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import ReadingTable

MOST_STATEMENTS: Final = 2_000
"""In a longer account no stretch is looked for."""

_FURTHEST: Final = 1 << 20
"""A stretch further than so many times is not looked for."""


def stretch_of(sheet: Sheet, table: ReadingTable) -> Fraction | None:
    """How many times as far approximations must reach for a sheet to hold; None for never.

    None too for a sheet of very many statements, where it would take too long.
    """
    if len(sheet.statements) > MOST_STATEMENTS:
        return None
    if not any(_loosened(each) for each in sheet.statements):
        return Fraction(1) if _fits(sheet, table, Fraction(1)) else None
    return least_stretch(lambda times: _fits(sheet, table, times))


def least_stretch(fits: Callable[[Fraction], bool]) -> Fraction | None:
    """The least number from 1 on that fits, given that every larger one does too.

    It is exact where it has few digits, and else a little more than the least. None where
    nothing fits.
    """
    if fits(Fraction(1)):
        return Fraction(1)
    low, high = Fraction(1), Fraction(2)
    while not fits(high):
        low, high = high, high * 2
        if high > _FURTHEST:
            return None
    for _ in range(3):
        for _ in range(10):
            middle = (low + high) / 2
            low, high = (low, middle) if fits(middle) else (middle, high)
        near = simplest(Interval(low, high, lower_open=True))
        if fits(near):
            just_less = near - (near - low) / 1_000_000
            if not fits(just_less):
                return near
            high = just_less
    return high


def _loosened(statement: Statement) -> bool:
    said = statement.said
    if isinstance(said, Amount | Quotient):
        return is_approximate(said.quantity)
    return isinstance(said, Changed) and is_approximate(said.movement.quantity)


def _fits(sheet: Sheet, table: ReadingTable, stretch: Fraction) -> bool:
    return decide(lowered(sheet, "close", table, stretch)).answer == "possible"
