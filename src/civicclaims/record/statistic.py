"""Reported figures."""

from typing import Literal

import attrs

from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import StatisticId
from civicclaims.values.rounding import RoundingText
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Mention:
    """The same figure, printed once more.

    Attributes:
        quantity: The figure as printed there.
        anchors: Where it is printed.
    """

    quantity: Quantity
    anchors: tuple[Anchor, ...] = ()


@attrs.frozen(kw_only=True)
class Statistic:
    """A reported figure (schema.org Observation, SDMX).

    Attributes:
        id: The name other items refer to it by; unique in its bundle.
        measure: What was measured, in the words of the text.
        population: Of whom or what.
        area: Where, as geography.
        when: The period or the day it is true of.
        stat_type: The kind of figure: `count`, `percent`, `median`, `rate`.
        quantity: The figure as printed; absent where it is meant but unprinted.
        mentions: Further places where the same figure is printed.
        denominator: The figure it is a share or rate of.
        method: How it was arrived at: `age-adjusted`, `nominal`.
        qualifier: Its standing: `proposed`, `adopted`, `preliminary`, `revised`.
        as_of: The state of knowledge it belongs to: `first report`, `2025-06-30`.
        revision_of: The figure it replaces.
        margin_of_error: The printed margin.
        rounding: The rounding convention, where it is declared.
        exact: Whether the number, if printed without a hedge, is declared exact, such as a tax
            rate set by law or the size of a sample.
        whole: Whether it is declared a whole number, 0 or more, such as a count of people.
        below_zero: Whether what is measured can be less than 0: a profit can, an age cannot. A
            whole number cannot.
        weighted: Whether it was worked out with weights, as in most opinion polls.
        anchors: Where it is printed.
        attribution: Whose figure it is; absent where the text speaks in its own voice.
    """

    id: str
    measure: str | None = None
    population: str | None = None
    area: str | None = None
    when: When | None = None
    stat_type: str | None = None
    quantity: Quantity | None = None
    mentions: tuple[Mention, ...] = ()
    denominator: StatisticId | None = None
    method: str | None = None
    qualifier: str | None = None
    as_of: str | None = None
    revision_of: StatisticId | None = None
    margin_of_error: Quantity | None = None
    rounding: RoundingText | None = None
    exact: bool = False
    whole: bool = False
    below_zero: Literal["yes", "no", "unknown"] = "unknown"
    weighted: Literal["yes", "no", "unknown"] = "unknown"
    anchors: tuple[Anchor, ...] = ()
    attribution: Attribution | None = None
