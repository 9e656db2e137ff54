"""What kind of number each name stands for, so that percentages are never added to counts."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeAlias

from civicclaims.errors import CivicClaimsError
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparison,
    NamedQuotient,
    Quotient,
    Statement,
    Sum,
)
from civicclaims.values.currency import MINOR_UNITS
from civicclaims.values.quantity import Quantity
from civicclaims.values.rate import base_of
from civicclaims.values.unit import Unit

Dimension: TypeAlias = str
"""`percent`, `plain`, a currency (`money in USD`), or a measure (`in weeks`)."""

PERCENT = "percent"
PLAIN = "plain"


class ClashError(CivicClaimsError, ValueError):
    """Two kinds of numbers are added or compared.

    Attributes:
        statement: Where.
        words: What is wrong, as a sentence without its end.
    """

    def __init__(self, statement: Statement, words: str) -> None:
        super().__init__(words)
        self.statement = statement
        self.words = words


class Dimensions:
    """The dimension of every name of some statements."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Work them out: names that are added or compared have one dimension.

        Raises:
            ClashError: If a percentage meets a plain number, or one currency or measure another.
        """
        self._above: dict[str, str] = {}
        self._known: dict[str, Dimension] = {}
        self._per: dict[str, int] = {}
        for statement in statements:
            for names, quantities in _together(statement):
                self._join(statement, names, quantities)
            said = statement.said
            if isinstance(said, Amount) and said.left.name is not None:
                per = 1 / plain_ratio(said.quantity)
                if per.denominator == 1:
                    self._per.setdefault(said.left.name, per.numerator)
        for statement in statements:
            if isinstance(statement.said, Quotient | NamedQuotient):
                self._divided(statement, statement.said)

    def _divided(self, statement: Statement, said: Quotient | NamedQuotient) -> None:
        """Refuse a quotient of two amounts that are not in one unit of money.

        Raises:
            ClashError: If it is one.
        """
        sums = [said.over, said.under]
        names = [each if isinstance(each, str) else (_names(each) or [""])[0] for each in sums]
        over, under = (self.of(name) for name in names)
        if over.startswith("money") and under.startswith("money"):
            _met(statement, over, under)

    def of(self, name: str | None) -> Dimension:
        """The dimension of a name; a plain number where nothing else is known."""
        if name is None or name not in self._above:
            return PLAIN
        return self._known.get(self._top(name), PLAIN)

    def per(self, name: str) -> int:
        """What a ratio of that name is counted per: 100 for percent, 1 for a plain ratio."""
        percent = self.of(name) == PERCENT
        return 100 if percent else self._per.get(name, 1)

    def factor(
        self, quantity: Quantity, names: Iterable[str], others: Iterable[Quantity] = ()
    ) -> int:
        """What turns a quantity into the unit of names beside it: 100 for a part among percents."""
        if quantity.kind != "fraction":
            return 1
        percent = any(self.of(name) == PERCENT for name in names)
        return 100 if percent or any(dimension(each) == PERCENT for each in others) else 1

    def _top(self, name: str) -> str:
        above = self._above
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    def _join(
        self, statement: Statement, names: Iterable[str], quantities: Iterable[Quantity]
    ) -> None:
        first: str | None = None
        found: Dimension | None = None
        for name in names:
            top = self._top(name) if self._above.setdefault(name, name) != name else name
            found = _met(statement, found, self._known.get(top))
            if first is None:
                first = top
            self._above[top] = first
        for quantity in quantities:
            found = _met(statement, found, dimension(quantity))
        if first is not None and found is not None:
            self._known[first] = found


def _together(statement: Statement) -> Iterable[tuple[list[str], list[Quantity]]]:
    """Names and quantities that are added or compared with each other."""
    said = statement.said
    if isinstance(said, Amount):
        yield _names(said.left), [said.quantity, *_quantities(said.left)]
    elif isinstance(said, Comparison):
        yield (
            _names(said.left) + _names(said.right),
            _quantities(said.left) + _quantities(said.right),
        )
    elif isinstance(said, Changed):
        names = _names(said.before) + _names(said.after)
        quantities = _quantities(said.before) + _quantities(said.after)
        if said.movement.steps("literal") is not None:
            quantities.append(said.movement.quantity)
        yield names, quantities
    elif isinstance(said, Quotient):
        yield _names(said.over), _quantities(said.over)
        yield _names(said.under), _quantities(said.under)
    elif isinstance(said, NamedQuotient):
        for name in (said.over, said.under, said.value):
            yield [name], []


def _names(each: Sum) -> list[str]:
    return [name for name, _ in each.terms]


def _quantities(each: Sum) -> list[Quantity]:
    return [quantity for quantity, _ in each.quantities]


def dimension(quantity: Quantity) -> Dimension | None:
    """The dimension of a quantity; None for 0 and for parts in words, which go with any."""
    kind = quantity.kind
    if kind in {"percent", "point"} or Unit.parse(quantity.unit or "").kind in {"percent", "point"}:
        return PERCENT
    if kind == "fraction" or (quantity.value == 0 and quantity.high is None):
        return None
    if quantity.currency is not None or kind == "money":
        words = (quantity.unit or "").lower()
        minor = f", {words}" if quantity.currency is not None and words in MINOR_UNITS else ""
        per = "" if quantity.per is None else f" per {quantity.per}"
        return f"money in {quantity.currency or words}{minor}{per}"
    if quantity.per is not None:
        return f"per {quantity.per}"
    unit = Unit.parse(quantity.unit or "")
    if unit.kind == "time" or unit.is_measure:
        first = unit.text.lower().split()[0]
        return f"in {first.removesuffix('s')}"
    return PLAIN


def _met(statement: Statement, one: Dimension | None, other: Dimension | None) -> Dimension | None:
    """The dimension of two things that are added or compared.

    Raises:
        ClashError: If they cannot be.
    """
    if one is None or other is None or one == other:
        return one or other
    if PERCENT in {one, other}:
        rest = other if one == PERCENT else one
        what = "a plain number" if rest == PLAIN else rest.replace("money in", "an amount in")
        raise ClashError(statement, f"a percentage and {what} cannot be added or compared")
    if PLAIN in {one, other}:
        return other if one == PLAIN else one
    if one.partition(",")[0] == other.partition(",")[0]:
        minor = max(one.partition(", ")[2], other.partition(", ")[2])
        raise ClashError(statement, f"amounts in {minor} and in whole units must be in one unit")
    if one.startswith("money") and other.startswith("money"):
        words = " and ".join(sorted(each.removeprefix("money in ") for each in (one, other)))
        raise ClashError(statement, f"two currencies cannot be added or compared: {words}")
    words = " and ".join(sorted(each.removeprefix("money ") for each in (one, other)))
    raise ClashError(statement, f"two units cannot be added or compared: {words}")


def plain_ratio(quantity: Quantity) -> Fraction:
    """What turns the printed unit of a quotient into a plain ratio: 1/100 for percent."""
    if Unit.parse(quantity.unit or "").kind == "percent":
        return Fraction(1, 100)
    if quantity.ratio is not None:
        return quantity.ratio
    base = None if quantity.per is None else base_of(quantity.per)
    return Fraction(1) if base is None or base <= 0 else 1 / base
