"""Flat tables of records and reports, for Polars, DuckDB, pandas and whatever reads Arrow.

They are for analysis: a row is an item, a column one fact about it in a plain type. Nothing is
read back from them. Whole records in Arrow are in `civicclaims.formats.arrow`.
"""

from civicclaims.tables.findings import findings
from civicclaims.tables.items import claims, quotes, reviews, statistics
from civicclaims.tables.table import Column, Table

__all__ = ["Column", "Table", "claims", "findings", "quotes", "reviews", "statistics"]
