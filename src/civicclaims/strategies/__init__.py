"""Hypothesis strategies: one for each public type, drawing what a record can hold.

Where Hypothesis is installed, `from_type(Claim)` finds them by itself. They draw honest and
faulty records alike; `honest_shares` alone draws records in which nothing is wrong.
Everything drawn is small, so that generation stays fast.
"""

from civicclaims.strategies._entry import READY, register
from civicclaims.strategies._fields import Ids, media_times, selectors
from civicclaims.strategies._types import register_types
from civicclaims.strategies.alterations import alterations
from civicclaims.strategies.honest import honest_shares
from civicclaims.strategies.numbers import (
    hedges,
    intervals,
    numerals,
    quantities,
    roundings,
    units,
)
from civicclaims.strategies.phrases import movements, phrases
from civicclaims.strategies.records import (
    agents,
    anchors,
    attributions,
    bundles,
    changes,
    claims,
    differences,
    item_lists,
    means,
    medians,
    mentions,
    orderings,
    parts_of_wholes,
    products,
    quotes,
    rankings,
    rates,
    ratings,
    ratios,
    reviews,
    shares,
    sources,
    statistics,
    subsets,
    tallies,
    totals,
    waivers,
)
from civicclaims.strategies.texts import foldeds, words
from civicclaims.strategies.times import durations, extended_dates, whens

__all__ = [
    "Ids",
    "agents",
    "alterations",
    "anchors",
    "attributions",
    "bundles",
    "changes",
    "claims",
    "differences",
    "durations",
    "extended_dates",
    "foldeds",
    "hedges",
    "honest_shares",
    "intervals",
    "item_lists",
    "means",
    "media_times",
    "medians",
    "mentions",
    "movements",
    "numerals",
    "orderings",
    "parts_of_wholes",
    "phrases",
    "products",
    "quantities",
    "quotes",
    "rankings",
    "rates",
    "ratings",
    "ratios",
    "register",
    "reviews",
    "roundings",
    "selectors",
    "shares",
    "sources",
    "statistics",
    "subsets",
    "tallies",
    "totals",
    "units",
    "waivers",
    "whens",
    "words",
]

READY.append(register_types)
register()
