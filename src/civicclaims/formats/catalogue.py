"""Every format there is, as a list that needs nothing imported to be read."""

from importlib import import_module
from types import ModuleType
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Format:
    """One format of files.

    Attributes:
        name: Its name for `--from` and `--to`.
        title: What it is, in words.
        module: Where it is read and written, below `civicclaims.formats`.
        suffixes: How the names of its files end; the first is the usual one.
        reads: Whether it can be read.
        writes: Whether it can be written.
        many: Whether one file of it may hold many records.
        gathers: Whether many records can be written into one file, which is read as one record.
        joins: Whether each of many is one review, so that they are put together where what is
            made of them holds one record.
        seeks: Whether it is read back and forth, which standard input cannot be.
        columns: Whether its module has `columns`, which shows which column is taken for what.
        comments: Whether files of it may hold comments, for which a record has no place.
        profile: The profile of publishing rules that its readers go by.
    """

    name: str
    title: str
    module: str
    suffixes: tuple[str, ...]
    reads: bool = True
    writes: bool = True
    many: bool = False
    gathers: bool = False
    joins: bool = False
    seeks: bool = False
    columns: bool = False
    comments: bool = False
    profile: str | None = None

    def load(self) -> ModuleType:
        """The module that reads and writes it."""
        return import_module(f"civicclaims.formats.{self.module}")


FORMATS: Final = (
    Format(name="json", title="a record in our own JSON", module="json", suffixes=(".json",)),
    Format(
        name="jsonl", title="records in our own JSON, one a line", module="json_lines",
        suffixes=(".jsonl", ".ndjson"), many=True,
    ),
    Format(
        name="yaml", title="records in YAML 1.2, for people", module="yaml",
        suffixes=(".yaml", ".yml"), many=True, comments=True,
    ),
    Format(
        name="toml", title="a record in TOML", module="toml", suffixes=(".toml",), writes=False,
        comments=True,
    ),
    Format(
        name="claimreview", title="schema.org ClaimReview and its like, in JSON-LD",
        module="claimreview", suffixes=(".jsonld", ".json"), profile="google-factcheck",
    ),
    Format(
        name="claimreview-lines", title="schema.org ClaimReview, one a line",
        module="claimreview_lines", suffixes=(".jsonl", ".ndjson"), many=True, joins=True,
        profile="google-factcheck",
    ),
    Format(
        name="html", title="schema.org ClaimReview inside a web page", module="html_page",
        suffixes=(".html", ".htm", ".xhtml"), writes=False,
    ),
    Format(
        name="datafeed", title="a DataFeed of ClaimReviews (Data Commons)", module="datafeed",
        suffixes=(".json", ".jsonld"), writes=False, many=True, joins=True,
    ),
    Format(
        name="fact-check-tools", title="answers of the Google Fact Check Tools API",
        module="fact_check_tools", suffixes=(".json",), writes=False,
    ),
    Format(
        name="csv", title="a table, one row a statistic, quotation or claim", module="csv_table",
        suffixes=(".csv",), gathers=True, columns=True,
    ),
    Format(
        name="tsv", title="the same with tabs", module="tsv_table", suffixes=(".tsv", ".tab"),
        gathers=True, columns=True,
    ),
    Format(
        name="xlsx", title="the same in a workbook", module="xlsx", suffixes=(".xlsx",),
        gathers=True, seeks=True, columns=True,
    ),
    Format(
        name="duke-csv", title="the wide CSV of the Duke Reporters’ Lab", module="duke",
        suffixes=(".csv",), gathers=True, profile="duke",
    ),
    Format(
        name="claimskg-csv", title="the CSV of ClaimsKG", module="claimskg", suffixes=(".csv",),
        writes=False,
    ),
    Format(
        name="averitec", title="AVeriTeC", module="averitec", suffixes=(".json",), writes=False,
    ),
    Format(
        name="web-annotation", title="W3C Web Annotation", module="web_annotation",
        suffixes=(".jsonld", ".json"),
    ),
    Format(
        name="hypothesis", title="annotations exported from Hypothes.is",
        module="hypothesis_export", suffixes=(".json", ".jsonl"), writes=False,
    ),
    Format(
        name="prov", title="W3C PROV-JSON", module="prov", suffixes=(".provjson", ".json"),
        reads=False,
    ),
    Format(
        name="parquet", title="Parquet, one row a record", module="parquet",
        suffixes=(".parquet",), many=True, seeks=True,
    ),
    Format(
        name="arrow", title="Arrow IPC, one row a record", module="arrow",
        suffixes=(".arrow", ".feather"), many=True, seeks=True,
    ),
)  # fmt: skip
"""Every format, ours first."""


READ: Final = tuple(each for each in FORMATS if each.reads)
"""Those that are read."""
WRITTEN: Final = tuple(each for each in FORMATS if each.writes)
"""Those that are written."""


def format_named(name: str, among: tuple[Format, ...] = FORMATS) -> Format:
    """The format of a name.

    Args:
        name: The name.
        among: Those that may be meant: `FORMATS`, `READ` or `WRITTEN`.

    Raises:
        KeyError: If there is none; the message names those there are.
    """
    for each in among:
        if each.name == name:
            return each
    half = next((each for each in FORMATS if each.name == name), None)
    what = f"there is no format {name}"
    if half is not None:
        what = f"{name} is {'read and not written' if half.reads else 'written and not read'}"
    kind = {READ: "to read there are", WRITTEN: "to write there are"}.get(among, "there are")
    raise KeyError(f"{what}; {kind} {', '.join(each.name for each in among)}")
