from civicclaims.anchoring.comparison import faithfulness as faithfulness
from civicclaims.anchoring.held import resolve_places as resolve_places
from civicclaims.errors import (
    CivicClaimsError as CivicClaimsError,
    FormatError as FormatError,
    ParseError as ParseError,
    Problem as Problem,
)
from civicclaims.findings import Finding as Finding, Kind as Kind, Level as Level, Report as Report
from civicclaims.formats.json import (
    dump as dump,
    dumps as dumps,
    iter_load as iter_load,
    load as load,
    loads as loads,
)
from civicclaims.reading.dates import find_dates as find_dates
from civicclaims.reading.drafting import draft as draft
from civicclaims.reading.quantities import find_quantities as find_quantities
from civicclaims.reckoning.verdicts import figures as figures
from civicclaims.record.agent import Agent as Agent
from civicclaims.record.anchor import Anchor as Anchor
from civicclaims.record.attribution import Attribution as Attribution
from civicclaims.record.bundle import Bundle as Bundle
from civicclaims.record.claim import Claim as Claim
from civicclaims.record.quote import Quote as Quote
from civicclaims.record.relations import (
    Change as Change,
    Difference as Difference,
    ItemList as ItemList,
    Mean as Mean,
    Median as Median,
    Ordering as Ordering,
    PartsOfWhole as PartsOfWhole,
    Product as Product,
    Ranking as Ranking,
    Rate as Rate,
    Ratio as Ratio,
    Share as Share,
    Subset as Subset,
    Tally as Tally,
    Total as Total,
)
from civicclaims.record.review import Rating as Rating, Review as Review
from civicclaims.record.source import Source as Source
from civicclaims.record.statistic import Statistic as Statistic
from civicclaims.record.waiver import Waiver as Waiver
from civicclaims.run import check as check
from civicclaims.values.date import ExtendedDate as ExtendedDate
from civicclaims.values.duration import Duration as Duration
from civicclaims.values.interval import Interval as Interval
from civicclaims.values.numeral import Numeral as Numeral
from civicclaims.values.offsets import Offsets as Offsets
from civicclaims.values.quantity import Quantity as Quantity
from civicclaims.values.selector import Selector as Selector
from civicclaims.values.when import When as When

__version__: str
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
