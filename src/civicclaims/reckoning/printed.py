"""What a record prints of the figures that a relation names."""

import attrs

from civicclaims.reckoning.dimensions import dimension
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import Change, Difference, Mean, Median, Rate, Ratio, Share
from civicclaims.values.quantity import Quantity

Stating = Change | Difference | Mean | Median | Rate | Ratio | Share


def as_declared(quantity: Quantity) -> Quantity:
    """A bare number that is declared exact."""
    return attrs.evolve(quantity, hedge="exactly") if quantity.hedge_kind == "bare" else quantity


def figure_of(bundle: Bundle, name: str) -> Quantity | None:
    """The printed figure of a statistic; None where there is none."""
    statistic = bundle.statistic(name)
    return None if statistic is None else statistic.quantity


def stated(bundle: Bundle, relation: Stating) -> tuple[str | None, Quantity | None]:
    """The statistic that states a relation's figure, and the figure as printed."""
    if relation.quantity is not None:
        return None, relation.quantity
    statistic = bundle.statistic(relation.value)
    if statistic is None or statistic.quantity is None:
        return None, None
    exact = as_declared(statistic.quantity) if statistic.exact else statistic.quantity
    return statistic.id, exact


def may_be_base(bundle: Bundle, name: str) -> bool:
    """Whether a figure is not printed as nothing, or less than nothing."""
    figure = figure_of(bundle, name)
    return figure is None or figure.value is None or figure.value > 0


def in_one_unit(bundle: Bundle, one: str, other: str) -> bool:
    """Whether two figures are in one unit, as far as they are printed."""
    figures = (figure_of(bundle, each) for each in (one, other))
    return len({dimension(each) for each in figures if each is not None}) < 2
