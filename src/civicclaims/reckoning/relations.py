"""What each relation of a record says of its figures."""

from collections.abc import Iterator
from typing import Final

from civicclaims.reckoning.changes import change, difference
from civicclaims.reckoning.dimensions import PERCENT, dimension
from civicclaims.reckoning.printed import stated
from civicclaims.reckoning.quotients import product, quotient
from civicclaims.reckoning.statements import (
    Amount,
    Comparator,
    Comparison,
    Nature,
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
from civicclaims.values.quantity import Quantity

_ALL: Final = Quantity(text="100 percent", numeral="100", unit="percent")

_QUOTIENTS: Final[dict[type, tuple[str, str]]] = {
    Share: ("part", "whole"),
    Ratio: ("numerator", "denominator"),
    Rate: ("count", "population"),
    Mean: ("total", "count"),
}


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
            yield from quotient(bundle, relation, over, under, shared)
    if isinstance(relation, Mean | Median):
        yield from _middle(bundle, relation)
    elif isinstance(relation, PartsOfWhole):
        yield from _parts(bundle, relation)
    elif isinstance(relation, Change):
        yield from change(bundle, relation)
    elif isinstance(relation, Difference):
        yield from difference(bundle, relation)
    elif isinstance(relation, Product):
        yield from product(bundle, relation)
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


def _middle(bundle: Bundle, relation: Mean | Median) -> Iterator[tuple[str, Said]]:
    """A mean or a median lies between the smallest value and the largest."""
    value, quantity = stated(bundle, relation)
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
