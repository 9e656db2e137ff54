"""How figures and events hang together: one class a file."""

from civicclaims.record.relations.change import Change
from civicclaims.record.relations.difference import Difference
from civicclaims.record.relations.item_list import ItemList
from civicclaims.record.relations.mean import Mean
from civicclaims.record.relations.median import Median
from civicclaims.record.relations.ordering import Ordering
from civicclaims.record.relations.parts_of_whole import PartsOfWhole
from civicclaims.record.relations.product import Product
from civicclaims.record.relations.ranking import Ranking
from civicclaims.record.relations.rate import Rate
from civicclaims.record.relations.ratio import Ratio
from civicclaims.record.relations.share import Share
from civicclaims.record.relations.subset import Subset
from civicclaims.record.relations.tally import Tally
from civicclaims.record.relations.total import Total

Relation = (
    PartsOfWhole
    | Share
    | Change
    | Difference
    | Ratio
    | Rate
    | Mean
    | Median
    | Total
    | Product
    | Subset
    | Tally
    | Ranking
    | Ordering
    | ItemList
)
"""Any relation."""

__all__ = [
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
    "Relation",
    "Share",
    "Subset",
    "Tally",
    "Total",
]
