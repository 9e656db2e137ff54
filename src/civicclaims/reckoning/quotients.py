"""What a relation says that divides one figure by another, or multiplies two."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.reckoning.dimensions import PERCENT, PLAIN, dimension
from civicclaims.reckoning.printed import figure_of, in_one_unit, may_be_base, stated
from civicclaims.reckoning.statements import NamedQuotient, Quotient, Said, Sum
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import Mean, Product, Rate, Ratio, Share
from civicclaims.values.quantity import Quantity
from civicclaims.values.rate import base_of
from civicclaims.values.standard import STANDARD
from civicclaims.values.unit import Unit

_COMPARING: Final = re.compile(
    r"\b(?:more|higher|larger|bigger|greater|above|less|fewer|lower|smaller|small|below)\b",
    re.IGNORECASE,
)


def quotient(
    bundle: Bundle,
    relation: Share | Ratio | Rate | Mean,
    over: str,
    under: str,
    shared: frozenset[str],
) -> Iterator[tuple[str, Said]]:
    """A share, a rate, a ratio or a mean; one that other relations speak of too by its name."""
    value, quantity = stated(bundle, relation)
    if not may_be_base(bundle, under):
        return
    if quantity is None:
        if (
            isinstance(relation, Share)
            and relation.value in shared
            and in_one_unit(bundle, over, under)
        ):
            # Unprinted, and yet other relations may say what it is.
            named = relation.value or ""
            yield (
                f"{over} / {under} = {named}",
                NamedQuotient(over=over, under=under, value=named),
            )
        return
    if _COMPARING.search(quantity.unit or "") or not _divides(
        relation, quantity, figure_of(bundle, over), figure_of(bundle, under)
    ):
        return
    if value is not None and value in shared:
        yield f"{over} / {under} = {value}", NamedQuotient(over=over, under=under, value=value)
    else:
        words = f"{over} / {under} = {quantity.text}"
        yield words, Quotient(over=Sum.of(over), under=Sum.of(under), quantity=quantity)


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


def product(bundle: Bundle, relation: Product) -> Iterator[tuple[str, Said]]:
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
    printed = [figure_of(bundle, name) for name in names]
    if any(each is not None and each.per is not None for each in printed):
        return False
    one, other, product = (None if each is None else dimension(each) for each in printed)
    if PERCENT in {one, other, product}:
        return False
    return product is None or any(
        factor in {PLAIN, None} and beside in {product, None}
        for factor, beside in ((one, other), (other, one))
    )
