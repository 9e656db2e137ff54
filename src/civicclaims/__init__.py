"""Typed claims, quotations, sources and statistics, and what fails to hold together in them.

A record of a news text is a `Bundle`. `load` reads one, `check` says what does not hold
together in it, and `dump` writes it. `figures` says whether typed figures can all be true, and
`find_quantities` finds figures in prose. Nothing here asks the network, the clock or the locale.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0.dev0"

_HOMES = {
    "anchoring.comparison": ("faithfulness",),
    "anchoring.held": ("resolve_places",),
    "errors": (
        "CivicClaimsError",
        "FormatError",
        "ParseError",
        "Problem",
    ),
    "findings": (
        "Finding",
        "Kind",
        "Level",
        "Report",
    ),
    "formats.json": (
        "dump",
        "dumps",
        "iter_load",
        "load",
        "loads",
    ),
    "record.agent": ("Agent",),
    "record.anchor": ("Anchor",),
    "record.attribution": ("Attribution",),
    "record.bundle": ("Bundle",),
    "record.claim": ("Claim",),
    "record.quote": ("Quote",),
    "record.relations": (
        "Change",
        "Difference",
        "ItemList",
        "Mean",
        "Median",
        "Ordering",
        "PartsOfWhole",
        "Product",
        "Ranking",
        "Rate",
        "Ratio",
        "Share",
        "Subset",
        "Tally",
        "Total",
    ),
    "record.review": (
        "Rating",
        "Review",
    ),
    "record.source": ("Source",),
    "record.statistic": ("Statistic",),
    "record.waiver": ("Waiver",),
    "reading.dates": ("find_dates",),
    "reading.drafting": ("draft",),
    "reading.quantities": ("find_quantities",),
    "reckoning.verdicts": ("figures",),
    "run": ("check",),
    "values.date": ("ExtendedDate",),
    "values.duration": ("Duration",),
    "values.interval": ("Interval",),
    "values.numeral": ("Numeral",),
    "values.offsets": ("Offsets",),
    "values.quantity": ("Quantity",),
    "values.selector": ("Selector",),
    "values.when": ("When",),
}
_HOME = {name: f"civicclaims.{home}" for home, names in _HOMES.items() for name in names}

__all__ = [
    "Agent",
    "Anchor",
    "Attribution",
    "Bundle",
    "Change",
    "CivicClaimsError",
    "Claim",
    "Difference",
    "Duration",
    "ExtendedDate",
    "Finding",
    "FormatError",
    "Interval",
    "ItemList",
    "Kind",
    "Level",
    "Mean",
    "Median",
    "Numeral",
    "Offsets",
    "Ordering",
    "ParseError",
    "PartsOfWhole",
    "Problem",
    "Product",
    "Quantity",
    "Quote",
    "Ranking",
    "Rate",
    "Rating",
    "Ratio",
    "Report",
    "Review",
    "Selector",
    "Share",
    "Source",
    "Statistic",
    "Subset",
    "Tally",
    "Total",
    "Waiver",
    "When",
    "__version__",
    "check",
    "draft",
    "dump",
    "dumps",
    "faithfulness",
    "figures",
    "find_dates",
    "find_quantities",
    "iter_load",
    "load",
    "loads",
    "resolve_places",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its room when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'civicclaims' has no attribute {name!r}")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The public names."""
    return __all__
