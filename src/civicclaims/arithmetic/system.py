"""What is asked of the arithmetic: linear rows over exact intervals, in groups that stand or fall.

Unknowns are rational numbers without any bound of their own; `whole` makes some of them
integers. Nothing here knows of newspapers.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.values.interval import Interval

Term: TypeAlias = tuple[str, int]
"""An unknown and what it is multiplied by, which is never 0."""

Kind: TypeAlias = Literal["figure", "relation", "assumption", "nature"]


@attrs.frozen
class Row:
    """A sum of multiples of unknowns that lies in an interval.

    Attributes:
        terms: The unknowns, each once, with whole coefficients other than 0.
        within: Where the sum lies; its ends are open or closed, or absent.

    >>> Row((("part", 100), ("whole", -28)), Interval.exactly(0))
    Row(terms=(('part', 100), ('whole', -28)), within=Interval.parse('[0, 0]'))
    """

    terms: tuple[Term, ...]
    within: Interval


@attrs.frozen(kw_only=True)
class Product:
    """An unknown that is the product of two others: `part * divisor = share * whole`.

    The whole must be kept above 0 by rows of the same condition.

    Attributes:
        part: The product.
        share: One factor, which other conditions may bound.
        whole: The other factor, above 0.
        divisor: What the share is counted in: 100 for percent, otherwise 1.
    """

    part: str
    share: str
    whole: str
    divisor: int = 1


@attrs.frozen(kw_only=True)
class Measure:
    """What a figure measures: `factor * over / under + offset`, for the range it could take.

    Attributes:
        over: The terms above the line.
        under: The terms below it, whose sum is above 0; None where nothing is divided.
        factor: What turns the quotient into the printed unit: 100 for percent; never 0.
        offset: What is added to it: -100 for a change in percent.
    """

    over: tuple[Term, ...]
    under: tuple[Term, ...] | None = None
    factor: Fraction | int = 1
    offset: int = 0


@attrs.frozen(kw_only=True)
class Condition:
    """What is said in one place; it holds as a whole, or is dropped as a whole.

    Attributes:
        rows: The rows that all hold.
        cases: Alternatives, of which the rows of at least one hold; empty for none.
        products: The products that all hold.
        whole: The unknowns it makes integers.
        kind: A "figure" may be corrected; a "relation" or an "assumption" only where no figure
            can repair what is wrong; a "nature" (being whole) never.
        weight: What correcting it costs, above 0; None for a figure that is trusted, which is
            never corrected.
        measure: What a figure measures; None for anything else.
    """

    rows: tuple[Row, ...] = ()
    cases: tuple[tuple[Row, ...], ...] = ()
    products: tuple[Product, ...] = ()
    whole: tuple[str, ...] = ()
    kind: Kind = "relation"
    weight: int | None = 1
    measure: Measure | None = None


Conditions: TypeAlias = tuple[Condition, ...]
"""A system: everything that is to hold together."""

STEPS: Final = 4_000_000
"""How much may be done for one verdict, unless another number is asked for.

A step is one number of a row that is worked on, and as many steps as its length takes, by 128
binary digits each; a few million take some seconds.
"""


class OutOfStepsError(Exception):
    """The steps that were allowed did not suffice; caught inside this room."""


class Steps:
    """What is left of the steps that were allowed.

    Attributes:
        left: How many there are.
    """

    __slots__ = ("left",)

    def __init__(self, allowed: int = STEPS) -> None:
        self.left = allowed

    def take(self, number: int) -> None:
        """Use some up.

        Raises:
            OutOfStepsError: If fewer are left.
        """
        self.left -= number
        if self.left < 0:
            raise OutOfStepsError


def unknowns(condition: Condition) -> Iterable[str]:
    """The names of the unknowns a condition speaks of; some more than once."""
    for row in condition.rows:
        for name, _ in row.terms:
            yield name
    for case in condition.cases:
        for row in case:
            for name, _ in row.terms:
                yield name
    for product in condition.products:
        yield from (product.part, product.share, product.whole)
