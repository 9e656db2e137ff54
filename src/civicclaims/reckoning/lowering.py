"""From statements to linear rows, under one reading of the figures."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from civicclaims.arithmetic.system import Condition, Kind, Measure, Product, Row, Term
from civicclaims.reckoning.dimensions import Dimensions, plain_ratio
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparison,
    Label,
    NamedQuotient,
    Nature,
    Quotient,
    Said,
    Statement,
    Sum,
)
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.reading_table import Reading, ReadingTable
from civicclaims.values.rounding import Rounding
from civicclaims.values.standard import STANDARD

_ABOVE_0 = Interval.at_least(0, open=True)


def lowered(
    sheet: Sheet,
    reading: Reading,
    table: ReadingTable = STANDARD,
    stretch: Fraction = Fraction(1),
    times: Mapping[Label, Fraction] | None = None,
) -> tuple[Condition, ...]:
    """The conditions of a sheet, one for each statement.

    Args:
        sheet: What one account says.
        reading: The reading of its figures.
        table: The table by which hedges are read.
        stretch: How many times as far as the table says approximations reach.
        times: For some figures, by their labels, how many times as much they are taken to be.
    """
    lowering = Lowering(reading, table, sheet.dimensions, stretch, times or {})
    return lowering.conditions(sheet.statements)


class Lowering:
    """Makes conditions of statements.

    Attributes:
        reading: The reading of the figures.
        table: The table by which hedges are read.
        dimensions: What kind of number each name stands for.
        stretch: How many times as far as the table says approximations reach.
        times: For some figures, by their labels, how many times as much they are taken to be.
    """

    def __init__(
        self,
        reading: Reading,
        table: ReadingTable,
        dimensions: Dimensions,
        stretch: Fraction,
        times: Mapping[Label, Fraction],
    ) -> None:
        """Remember by what to read."""
        self.reading: Reading = reading
        self.table = table
        self.dimensions = dimensions
        self.stretch = stretch
        self.times = times
        self._factor = Fraction(1)

    def conditions(self, statements: Iterable[Statement]) -> tuple[Condition, ...]:
        """A condition for each statement, in their order."""
        return tuple(self.condition(each) for each in statements)

    def condition(self, statement: Statement) -> Condition:
        """What one statement asks of the unknowns."""
        said = statement.said
        rounding = None if statement.rounding is None else Rounding.parse(statement.rounding)
        self._factor = self.times.get(statement.label, Fraction(1))
        if isinstance(said, Nature):
            rows = tuple(Row(((name, 1),), Interval.at_least(0)) for name in said.names)
            whole = said.names if said.whole else ()
            return Condition(rows=rows, whole=whole, kind="nature", weight=None)
        rows, cases, products, measure = self._asked(said, rounding)
        kind: Kind = "figure" if statement.is_figure else "relation"
        return Condition(
            rows=rows,
            cases=cases,
            products=products,
            kind="assumption" if statement.assumed else kind,
            weight=None if statement.trusted else statement.weight,
            measure=measure if kind == "figure" else None,
        )

    def _asked(
        self, said: Said, rounding: Rounding | None
    ) -> tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...], tuple[Product, ...], Measure | None]:
        if isinstance(said, Amount):
            left = self._sum(said.left)
            factor = self.dimensions.factor(said.quantity, (name for name, _ in left.terms))
            intervals = self._figure(said.quantity, rounding)
            rows = [(left.row(each.scaled(factor)),) for each in intervals]
            return *_cased(rows), (), left.measure(None, Fraction(1), 0)
        if isinstance(said, Quotient):
            return self._quotient(said, rounding)
        if isinstance(said, Changed):
            return self._changed(said, rounding)
        if isinstance(said, NamedQuotient):
            product = Product(
                part=said.over,
                share=said.value,
                whole=said.under,
                divisor=self.dimensions.per(said.value),
            )
            return (Row(((said.under, 1),), _ABOVE_0),), (), (product,), None
        if isinstance(said, Comparison):
            apart = self._sum(said.left, said.right) - self._sum(said.right, said.left)
            return (apart.row(_compared(said.comparator)),), (), (), None
        raise TypeError(said)

    def _quotient(
        self, said: Quotient, rounding: Rounding | None
    ) -> tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...], tuple[Product, ...], Measure | None]:
        over, under = self._sum(said.over), self._sum(said.under)
        ratio = plain_ratio(said.quantity)
        if said.comparator == "=":
            intervals = self._figure(said.quantity, rounding)
        else:
            bound = said.quantity.value or Fraction(0)
            intervals = (_compared(said.comparator) + Interval.exactly(bound),)
        rows = [_divided(over, under, each.scaled(ratio)) for each in intervals]
        measure = over.measure(under, 1 / ratio, 0)
        return *_cased(rows, under.row(_ABOVE_0)), (), measure

    def _changed(
        self, said: Changed, rounding: Rounding | None
    ) -> tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...], tuple[Product, ...], Measure | None]:
        before = self._sum(said.before, said.after)
        after = self._sum(said.after, said.before)
        movement = said.movement
        factors = movement.factors(self.reading, self.table, rounding)
        if factors is None:
            steps = movement.steps(self.reading, self.table, rounding) or ()
            apart = after - before
            centre = movement.centre
            stepped = [(apart.row(self._reach(each, movement.quantity, centre)),) for each in steps]
            return *_cased(stepped), (), apart.measure(None, Fraction(1), 0)
        centre = movement.centre
        rows = [
            _divided(after, before, self._reach(each, movement.quantity, centre))
            for each in factors
        ]
        percent = movement.quantity.kind == "percent"
        factor, offset = (100, -100) if percent else (1, 0)
        measure = after.measure(before, Fraction(factor), offset)
        return *_cased(rows, before.row(_ABOVE_0)), (), measure

    def _figure(self, quantity: Quantity, rounding: Rounding | None) -> tuple[Interval, ...]:
        """What a printed quantity can be, in its printed unit."""
        intervals = quantity.intervals(self.reading, self.table, rounding)
        reached = (self._reach(each, quantity, quantity.value) for each in intervals)
        return tuple(each if self._factor == 1 else each.scaled(self._factor) for each in reached)

    def _reach(self, interval: Interval, quantity: Quantity, centre: Fraction | None) -> Interval:
        """An approximation that reaches further than the table says; others as they are."""
        if self.stretch == 1 or centre is None or not is_approximate(quantity):
            return interval
        return (interval - Interval.exactly(centre)).scaled(self.stretch) + Interval.exactly(centre)

    def _sum(self, each: Sum, beside: Sum | None = None) -> "_Linear":
        """A sum as numbers, in the unit that it and the sum beside it have."""
        other = Sum() if beside is None else beside
        names = [name for name, _ in (*each.terms, *other.terms)]
        near = [quantity for quantity, _ in (*each.quantities, *other.quantities)]
        constant = Fraction(0)
        for quantity, times in each.quantities:
            value = quantity.value or Fraction(0)
            constant += times * value * self.dimensions.factor(quantity, names, near)
        return _Linear.of(each.terms, constant)


class _Linear:
    """A sum of multiples of names, and a number."""

    __slots__ = ("constant", "terms")

    def __init__(self, terms: tuple[tuple[str, int], ...], constant: Fraction) -> None:
        self.terms, self.constant = terms, constant

    @classmethod
    def of(cls, terms: Iterable[tuple[str, int]], constant: Fraction) -> "_Linear":
        gathered: dict[str, int] = {}
        for name, factor in terms:
            gathered[name] = gathered.get(name, 0) + factor
        return cls(tuple((name, factor) for name, factor in gathered.items() if factor), constant)

    def __sub__(self, other: "_Linear") -> "_Linear":
        return self.combined(1, other, -1)

    def combined(self, times: int, other: "_Linear", others: int) -> "_Linear":
        """`times` this, and `others` of the other."""
        return _Linear.of(
            [
                *((name, times * factor) for name, factor in self.terms),
                *((name, others * factor) for name, factor in other.terms),
            ],
            times * self.constant + others * other.constant,
        )

    def row(self, within: Interval) -> Row:
        """The sum lies in an interval."""
        return Row(
            self.terms, within - Interval.exactly(self.constant) if self.constant else within
        )

    def measure(self, under: "_Linear | None", factor: Fraction, offset: int) -> Measure | None:
        """What a figure of this sum, over another, measures; None where numbers stand in them."""
        if self.constant or (under is not None and under.constant):
            return None
        terms: tuple[Term, ...] | None = None if under is None else under.terms
        return Measure(over=self.terms, under=terms, factor=factor, offset=offset)


def is_approximate(quantity: Quantity) -> bool:
    """Whether a word such as about or nearly loosens a figure."""
    return quantity.hedge_kind in {"about", "nearly", "just over"}


def _cased(
    rows: Sequence[tuple[Row, ...]], *always: Row
) -> tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...]]:
    """Rows that all hold, and alternatives where there are several."""
    if len(rows) == 1:
        return (*rows[0], *always), ()
    return always, tuple(rows)


def _divided(over: _Linear, under: _Linear, within: Interval) -> tuple[Row, ...]:
    """One sum over another, which is above 0, lies in an interval."""
    rows = []
    for end, upper, is_open in (
        (within.lower, False, within.lower_open),
        (within.upper, True, within.upper_open),
    ):
        if end is not None:
            apart = over.combined(end.denominator, under, -end.numerator)
            side = (
                Interval.at_most(0, open=is_open) if upper else Interval.at_least(0, open=is_open)
            )
            rows.append(apart.row(side))
    return tuple(rows)


def _compared(comparator: str) -> Interval:
    """What a difference is, for each way to compare."""
    if comparator == "=":
        return Interval.exactly(0)
    is_open = comparator in {"<", ">"}
    if comparator.startswith("<"):
        return Interval.at_most(0, open=is_open)
    return Interval.at_least(0, open=is_open)
