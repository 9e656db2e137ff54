"""What each relation of a record says of its figures."""

import re
from collections.abc import Iterator
from typing import Final, Literal

import attrs

from civicclaims.reckoning.dimensions import PERCENT, PLAIN, dimension
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparator,
    Comparison,
    NamedQuotient,
    Nature,
    Quotient,
    Said,
    Sum,
)
from civicclaims.record.bundle import Bundle, references
from civicclaims.record.relations import (
    Change,
    Difference,
    Mean,
    Median,
    PartsOfWhole,
    Product,
    Rate,
    Ratio,
    Relation,
    Share,
    Subset,
    Tally,
    Total,
)
from civicclaims.record.statistic import Statistic
from civicclaims.values.hedge import STANDARD
from civicclaims.values.movement import Movement
from civicclaims.values.quantity import Quantity, base_of
from civicclaims.values.unit import Unit

_COMPARING: Final = re.compile(
    r"\b(?:more|higher|larger|bigger|greater|above|less|fewer|lower|smaller|small|below)\b",
    re.IGNORECASE,
)

_ALL: Final = Quantity(text="100 percent", numeral="100", unit="percent")

_QUOTIENTS: Final[dict[type, tuple[str, str]]] = {
    Share: ("part", "whole"),
    Ratio: ("numerator", "denominator"),
    Rate: ("count", "population"),
    Mean: ("total", "count"),
}

Stating = Change | Difference | Mean | Median | Rate | Ratio | Share


def as_declared(quantity: Quantity) -> Quantity:
    """A bare number that is declared exact."""
    return attrs.evolve(quantity, hedge="exactly") if quantity.hedge_kind == "bare" else quantity


def said(bundle: Bundle, relation: Relation, shared: frozenset[str]) -> Iterator[tuple[str, Said]]:
    """A relation as statements, each with its words.

    Args:
        bundle: The record it is from.
        relation: The relation.
        shared: The statistics that other relations speak of too.
    """
    members = _QUOTIENTS.get(type(relation))
    if isinstance(relation, Share | Ratio | Rate | Mean) and members is not None:
        over, under = (getattr(relation, name) for name in members)
        if over is not None and under is not None:
            yield from _quotient(bundle, relation, over, under, shared)
    if isinstance(relation, Mean | Median):
        yield from _middle(bundle, relation)
    elif isinstance(relation, PartsOfWhole):
        yield from _parts(bundle, relation)
    elif isinstance(relation, Change):
        yield from _change(bundle, relation)
    elif isinstance(relation, Difference):
        yield from _difference(bundle, relation)
    elif isinstance(relation, Product):
        yield from _product(bundle, relation)
    elif isinstance(relation, Subset):
        if one_base(bundle.statistic(relation.part), bundle.statistic(relation.whole)):
            yield _sum((relation.part,), "<=", relation.whole)
    else:
        yield from _counted(relation)


def one_method(bundle: Bundle, relation: Relation) -> bool:
    """Whether the figures of a relation were arrived at in one way, and without weights.

    Crude is not age-adjusted and nominal not real, and a share of a weighted sample is no share of
    its counts; of a sum and its terms the standing must agree too, such as proposed or adopted.
    """
    known = [
        each
        for link in references(relation)
        if (each := bundle.statistic(link.target)) is not None and each.quantity is not None
    ]
    summed = isinstance(relation, PartsOfWhole | Total)
    weighted = isinstance(relation, Share | Ratio | Rate | Mean) and any(
        each.weighted == "yes" for each in known
    )
    standings = {each.qualifier for each in known} if summed else set()
    return not weighted and len({each.method for each in known}) < 2 and len(standings) < 2


def one_base(part: Statistic | None, whole: Statistic | None) -> bool:
    """Whether two figures, if they are shares, are shares of the same thing as far as is said."""
    if part is None or whole is None:
        return False
    shares = [
        each.quantity is not None and dimension(each.quantity) == PERCENT for each in (part, whole)
    ]
    return not all(shares) or part.denominator == whole.denominator


def _counted(relation: Relation) -> Iterator[tuple[str, Said]]:
    """Sums and votes."""
    if isinstance(relation, Total):
        yield _sum(relation.terms, "=", relation.total)
    elif isinstance(relation, Tally) and relation.total is not None:
        # Those who could vote need not all have voted.
        yield _sum(relation.counts, "<=", relation.total)


def _sum(parts: tuple[str, ...], comparator: Comparator, whole: str) -> tuple[str, Comparison]:
    words = f"{' + '.join(parts)} {comparator} {whole}"
    left = Sum(tuple((part, 1) for part in parts))
    return words, Comparison(left=left, comparator=comparator, right=Sum.of(whole))


def _parts(bundle: Bundle, relation: PartsOfWhole) -> Iterator[tuple[str, Said]]:
    """Parts that come to their whole, or to 100 percent; each at least nothing."""
    statistics = [bundle.statistic(each) for each in relation.parts]
    printed = [each.quantity for each in statistics if each is not None and each.quantity]
    if None in statistics or not printed:
        return
    at_most = relation.exclusive == "yes" and not relation.multiple_response
    at_least = relation.exhaustive == "yes"
    if not at_most and not at_least:
        return
    if any((each.literal().upper or 0) < 0 for each in printed):
        return
    comparator: Comparator = "=" if at_most and at_least else "<=" if at_most else ">="
    if any(each is not None and each.below_zero == "yes" for each in statistics):
        # A loss among profits makes up for any of them, so that only a full sum says anything.
        if comparator != "=":
            return
    else:
        yield (
            f"{', '.join(relation.parts)} are parts, so none is less than nothing",
            Nature(names=relation.parts, whole=False),
        )
    whole = bundle.statistic(relation.whole)
    of_percent = any(dimension(each) == PERCENT for each in printed)
    whole_percent = (
        whole is not None and whole.quantity is not None and dimension(whole.quantity) == PERCENT
    )
    if of_percent and not whole_percent:
        left = Sum(tuple((part, 1) for part in relation.parts))
        words = f"{' + '.join(relation.parts)} {comparator} 100 percent"
        right = Sum((), ((_ALL, 1),))
        yield words, Comparison(left=left, comparator=comparator, right=right)
    elif relation.whole is not None and not of_percent:
        yield _sum(relation.parts, comparator, relation.whole)


def _value(bundle: Bundle, relation: Stating) -> tuple[str | None, Quantity | None]:
    """The statistic that states a relation's figure, and the figure as printed."""
    if relation.quantity is not None:
        return None, relation.quantity
    statistic = bundle.statistic(relation.value)
    if statistic is None or statistic.quantity is None:
        return None, None
    exact = as_declared(statistic.quantity) if statistic.exact else statistic.quantity
    return statistic.id, exact


def _quotient(
    bundle: Bundle,
    relation: Share | Ratio | Rate | Mean,
    over: str,
    under: str,
    shared: frozenset[str],
) -> Iterator[tuple[str, Said]]:
    """A share, a rate, a ratio or a mean; one that other relations speak of too by its name."""
    value, quantity = _value(bundle, relation)
    if not _may_be_base(bundle, under):
        return
    if quantity is None:
        if isinstance(relation, Share) and relation.value in shared and _same(bundle, over, under):
            # Unprinted, and yet other relations may say what it is.
            named = relation.value or ""
            yield (
                f"{over} / {under} = {named}",
                NamedQuotient(over=over, under=under, value=named),
            )
        return
    if _COMPARING.search(quantity.unit or "") or not _divides(
        relation, quantity, _printed(bundle, over), _printed(bundle, under)
    ):
        return
    if value is not None and value in shared:
        yield f"{over} / {under} = {value}", NamedQuotient(over=over, under=under, value=value)
    else:
        words = f"{over} / {under} = {quantity.text}"
        yield words, Quotient(over=Sum.of(over), under=Sum.of(under), quantity=quantity)


def _printed(bundle: Bundle, name: str) -> Quantity | None:
    """The printed quantity of a statistic; None where there is none."""
    statistic = bundle.statistic(name)
    return None if statistic is None else statistic.quantity


def _divides(
    relation: Share | Ratio | Rate | Mean,
    quantity: Quantity,
    over: Quantity | None,
    under: Quantity | None,
) -> bool:
    """Whether a printed figure is what one figure over another comes to, in the units printed."""
    above, below = (None if each is None else dimension(each) for each in (over, under))
    shares = {"percent", "fraction"}
    if quantity.kind in shares or isinstance(relation, Share):
        return quantity.kind in shares and (above == below or above is None or below is None)
    if quantity.kind == "point":
        return False
    if quantity.kind == "multiple":
        return above == below
    if quantity.per is not None and base_of(quantity.per) is None and _is_time(quantity.per):
        # So much a month says nothing of how many months were counted.
        return False
    unit = dimension(attrs.evolve(quantity, per=None))
    plain = unit == PLAIN and quantity.unit is None and above == below
    return plain or (below in {PLAIN, None} and unit == (above or unit))


def _is_time(per: str) -> bool:
    """Whether a rate is per a time: `a year`, `month`, `day`."""
    word = per.lower().removeprefix("a ").removeprefix("an ").removeprefix("each ")
    return Unit.parse(word).kind == "time"


def _may_be_base(bundle: Bundle, name: str) -> bool:
    """Whether a figure is not printed as nothing, or less than nothing."""
    statistic = bundle.statistic(name)
    if statistic is None or statistic.quantity is None:
        return True
    return statistic.quantity.value is None or statistic.quantity.value > 0


def _same(bundle: Bundle, one: str, other: str) -> bool:
    """Whether two figures are in one unit, as far as they are printed."""
    printed = [
        None if (found := bundle.statistic(each)) is None else found.quantity
        for each in (one, other)
    ]
    kinds = {dimension(each) for each in printed if each is not None}
    return len(kinds) < 2


def _middle(bundle: Bundle, relation: Mean | Median) -> Iterator[tuple[str, Said]]:
    """A mean or a median lies between the smallest value and the largest."""
    value, quantity = _value(bundle, relation)
    if quantity is None or (relation.minimum is None and relation.maximum is None):
        return
    name = value or f"{relation.id}, its value"
    if value is None:
        yield (
            f"{relation.id} is {quantity.text}",
            Amount(left=Sum.of(name), quantity=quantity),
        )
    if relation.minimum is not None:
        yield _sum((relation.minimum,), "<=", name)
    if relation.maximum is not None:
        yield _sum((name,), "<=", relation.maximum)


def _change(bundle: Bundle, relation: Change) -> Iterator[tuple[str, Said]]:
    """A change from one figure to another."""
    _, quantity = _value(bundle, relation)
    if quantity is None or relation.before is None or relation.after is None:
        return
    movement = _movement(quantity, relation.direction)
    if movement is None or not _same(bundle, relation.before, relation.after):
        return
    steps = movement.steps("literal") is not None
    if not steps and not all(
        _may_be_base(bundle, each) for each in (relation.before, relation.after)
    ):
        # A change in percent has no plain meaning where it starts from nothing or less.
        return
    words = f"{relation.before} -> {relation.after} = {movement.text}"
    yield (
        words,
        Changed(before=Sum.of(relation.before), after=Sum.of(relation.after), movement=movement),
    )


def _movement(quantity: Quantity, direction: Literal["up", "down"] | None) -> Movement | None:
    """A change as printed, with its direction; None where nobody can tell which way it went."""
    value = quantity.value
    if direction is None and quantity.kind != "multiple" and (value is None or value >= 0):
        return None
    if direction is not None and (value is not None and value < 0):
        return None
    if quantity.kind == "multiple" and direction == "down":
        # "Fell threefold" has no one meaning.
        return None
    said = direction is None or quantity.kind == "multiple"
    words = quantity.text if said else f"{direction} {quantity.text}"
    return Movement(text=words, direction=direction, quantity=quantity)


def _difference(bundle: Bundle, relation: Difference) -> Iterator[tuple[str, Said]]:
    """One figure less another, the smaller printed one from the larger."""
    value, quantity = _value(bundle, relation)
    larger, smaller = relation.minuend, relation.subtrahend
    if quantity is None or quantity.kind == "percent" or not _same(bundle, larger, smaller):
        # "5 percent more" may be meant in points, or of either of the two.
        return
    printed = [_printed(bundle, each) for each in (larger, smaller)]
    values = [None if each is None else each.value for each in printed]
    unsigned = quantity.value is None or quantity.value >= 0
    if unsigned and values[0] is not None and values[1] is not None and values[0] < values[1]:
        larger, smaller = smaller, larger
    apart = Sum(((larger, 1), (smaller, -1)))
    if value is None:
        words = f"{larger} - {smaller} = {quantity.text}"
        yield words, Amount(left=apart, quantity=quantity)
    else:
        words = f"{larger} - {smaller} = {value}"
        yield words, Comparison(left=apart, comparator="=", right=Sum.of(value))


def _product(bundle: Bundle, relation: Product) -> Iterator[tuple[str, Said]]:
    """A product of two figures, of which the first is known to be above 0."""
    if len(relation.factors) != 2:
        return
    one, other = relation.factors
    for first, second in ((one, other), (other, one)):
        found = bundle.statistic(first)
        if found is None or found.quantity is None:
            continue
        lower = found.quantity.literal(STANDARD).lower
        if lower is not None and lower > 0 and _unscaled(bundle, (first, second, relation.product)):
            words = f"{relation.product} / {first} = {second}"
            yield words, NamedQuotient(over=relation.product, under=first, value=second)
            return


def _unscaled(bundle: Bundle, names: tuple[str, str, str]) -> bool:
    """Whether two factors and their product simply multiply: one of them is a plain number."""
    printed = [_printed(bundle, name) for name in names]
    if any(each is not None and each.per is not None for each in printed):
        return False
    one, other, product = (None if each is None else dimension(each) for each in printed)
    if PERCENT in {one, other, product}:
        return False
    return product is None or any(
        factor in {PLAIN, None} and beside in {product, None}
        for factor, beside in ((one, other), (other, one))
    )
