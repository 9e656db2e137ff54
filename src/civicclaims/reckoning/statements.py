"""What is said of figures, whether it was typed as notation or taken from a record."""

from typing import Literal, TypeAlias

import attrs

from civicclaims.values.movement import Movement
from civicclaims.values.quantity import Quantity

Comparator: TypeAlias = Literal["=", "<=", "<", ">=", ">"]


@attrs.frozen
class Sum:
    """Multiples of names, and exact quantities, added up.

    Attributes:
        terms: Names and what each is multiplied by; a name may occur twice.
        quantities: Exact quantities and what each is multiplied by.
    """

    terms: tuple[tuple[str, int], ...] = ()
    quantities: tuple[tuple[Quantity, int], ...] = ()

    @classmethod
    def of(cls, name: str) -> "Sum":
        """One name alone."""
        return cls(((name, 1),))

    @property
    def name(self) -> str | None:
        """The name, where it is one name alone."""
        alone = len(self.terms) == 1 and self.terms[0][1] == 1 and not self.quantities
        return self.terms[0][0] if alone else None


@attrs.frozen(kw_only=True)
class Amount:
    """A figure: a name, or a sum of names, is printed as a quantity."""

    left: Sum
    quantity: Quantity


@attrs.frozen(kw_only=True)
class Quotient:
    """A figure: one sum over another, above 0, is printed as a share, a rate or a mean.

    Attributes:
        over: What stands above the line.
        under: What stands below it.
        quantity: The figure; or an exact bound, where `comparator` is not "=".
        comparator: How the two are compared.
    """

    over: Sum
    under: Sum
    quantity: Quantity
    comparator: Comparator = "="


@attrs.frozen(kw_only=True)
class NamedQuotient:
    """One name over another, above 0, is what a third name says, in the unit of that name."""

    over: str
    under: str
    value: str


@attrs.frozen(kw_only=True)
class Changed:
    """A figure: from one sum to another something changes as printed."""

    before: Sum
    after: Sum
    movement: Movement


@attrs.frozen(kw_only=True)
class Comparison:
    """A relation: two sums compared, every quantity in them exact."""

    left: Sum
    comparator: Comparator
    right: Sum


@attrs.frozen(kw_only=True)
class Nature:
    """A nature: names that are 0 or more, and whole numbers unless it says otherwise."""

    names: tuple[str, ...]
    whole: bool = True


Label: TypeAlias = int | str
"""A line of typed notation, or the id of an item of a record."""

Said: TypeAlias = Amount | Quotient | NamedQuotient | Changed | Comparison | Nature


@attrs.frozen(kw_only=True)
class Statement:
    """Something said, and where.

    Attributes:
        label: What it is known by: its line, counted from 1, or the id of an item.
        text: The words, as typed or printed.
        said: What is said.
        assumed: Whether a reader adds it, rather than the text saying so.
        trusted: Whether it is a figure that is never corrected.
        weight: What correcting it costs.
        rounding: The rounding convention of its figure; None where it is unknown.
        items: The ids of the items of a record it is from.
    """

    label: Label
    text: str
    said: Said
    assumed: bool = False
    trusted: bool = False
    weight: int = 1
    rounding: str | None = None
    items: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether it is a reported figure, which is what is corrected first."""
        if self.assumed:
            return False
        said = self.said
        if isinstance(said, Quotient):
            return said.comparator == "="
        return isinstance(said, Amount | Changed)
