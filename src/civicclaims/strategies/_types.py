"""Which strategy draws which type."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import (
    Change,
    Difference,
    ItemList,
    Mean,
    Median,
    Ordering,
    PartsOfWhole,
    Product,
    Ranking,
    Rate,
    Ratio,
    Share,
    Subset,
    Tally,
    Total,
)
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Mention, Statistic
from civicclaims.record.waiver import Waiver
from civicclaims.strategies import _fields, numbers, phrases, records, texts, times
from civicclaims.values.date import ExtendedDate
from civicclaims.values.duration import Duration
from civicclaims.values.hedge import Hedge
from civicclaims.values.interval import Interval
from civicclaims.values.movement import Movement
from civicclaims.values.numeral import Numeral
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import Rounding
from civicclaims.values.selector import MediaTime, Selector
from civicclaims.values.unit import Unit
from civicclaims.values.when import When
from civicclaims.values.wording import Folded

TYPES: Final[dict[type[Any], Callable[[], st.SearchStrategy[Any]]]] = {
    Interval: numbers.intervals,
    Numeral: numbers.numerals,
    Hedge: numbers.hedges,
    Unit: numbers.units,
    Rounding: numbers.roundings,
    Quantity: numbers.quantities,
    Movement: phrases.movements,
    Folded: texts.foldeds,
    ExtendedDate: times.extended_dates,
    Duration: times.durations,
    When: times.whens,
    MediaTime: _fields.media_times,
    Selector: _fields.selectors,
    Anchor: records.anchors,
    Attribution: records.attributions,
    Agent: records.agents,
    Source: records.sources,
    Quote: records.quotes,
    Mention: records.mentions,
    Statistic: records.statistics,
    PartsOfWhole: records.parts_of_wholes,
    Share: records.shares,
    Change: records.changes,
    Difference: records.differences,
    Ratio: records.ratios,
    Rate: records.rates,
    Mean: records.means,
    Median: records.medians,
    Total: records.totals,
    Product: records.products,
    Subset: records.subsets,
    Tally: records.tallies,
    Ranking: records.rankings,
    Ordering: records.orderings,
    ItemList: records.item_lists,
    Claim: records.claims,
    Rating: records.ratings,
    Review: records.reviews,
    Waiver: records.waivers,
    Bundle: records.bundles,
}
"""Every public type of values and records, and what makes a strategy for it."""


def register_types() -> None:
    """Hand every strategy to Hypothesis, to be made when it is first asked for."""
    for cls in TYPES:
        st.register_type_strategy(cls, lambda asked: TYPES[asked]())
