import datetime as dt
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from civicclaims import check, tables
from civicclaims.errors import MissingExtraError
from civicclaims.findings import Exhibit, Finding, Level, Remark, Report
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.strategies import bundles
from civicclaims.values.interval import Interval
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
VIEWS = pytest.mark.parametrize(
    ("view", "array"),
    [
        (tables.claims, "claims"), (tables.quotes, "quotes"),
        (tables.statistics, "statistics"), (tables.reviews, "reviews"),
    ],
)  # fmt: skip

LEDGER = Bundle(
    id="ledger",
    agents=(
        Agent(id="lund", kind="person", name="Mayor Lund"),
        Agent(id="clerk", kind="person", role="a clerk"),
        Agent(id="alden", kind="organization", name="Alden Ledger"),
        Agent(id="crowd", kind="group"),
    ),
    sources=(
        Source(id="survey", title="Rents of Elm", url="https://example.org/rents"),
        Source(id="article"),
    ),
    quotes=(
        Quote(
            id="q", text="We will wait.", speakers=("lund", "clerk", "crowd", "nobody"),
            cue="said", addressed_to=("alden",), said=When(text="on Friday", start="2025-07-11"),
            quoted_from=("survey",), anchors=(Anchor(source="survey"), Anchor(source="article")),
        ),
    ),
    statistics=(
        Statistic(
            id="s", measure="rents", quantity=Quantity.parse("about one in three homes"),
            when=When(start="2019", end=".."), margin_of_error=Quantity.parse("3.5 points"),
            attribution=Attribution(agents=("lund",), cue="says Lund", via=("survey",)),
        ),
        Statistic(id="t", quantity=Quantity.parse("1,250 homes")),
    ),
    claims=(
        Claim(
            id="c", text="Rents rose.", kinds=("numerical",), statistics=("t",), quotes=("q",),
            voice="under_review", attribution=Attribution(agents=("lund",), cue="Lund says"),
            made=When(start="2025-06"), appearances=("article",),
        ),
    ),
    reviews=(
        Review(
            id="r", claim="c", reviewer="alden", date=When(start="2025-07-12"),
            url="https://example.org/r",
            rating=Rating(label="Half true", value="3", best="5", worst="1", verdict="mixture"),
        ),
        Review(id="bare"),
    ),
)  # fmt: skip


@VIEWS
@FEW
@given(some=st.lists(bundles(), max_size=3))
def test_a_table_has_a_row_for_each_item(view: Any, array: str, some: list[Bundle]) -> None:
    """No item is left out, none stands twice, and their order is that of the records."""
    table = view(iter(some))
    asked = [(each.id, item.id) for each in some for item in getattr(each, array)]
    assert [(row["record"], row["id"]) for row in table] == asked
    assert len(table) == len(asked)


@VIEWS
@FEW
@given(bundle=bundles())
def test_arrow_holds_what_the_records_say(view: Any, array: str, bundle: Bundle) -> None:
    """The stream that other libraries read has the same values as the plain ones."""
    table = view(bundle)
    read = pa.table(table)
    assert read.to_pylist() == table.to_records()
    assert read.column_names == [each.name for each in table.columns]
    assert read.num_rows == len(getattr(bundle, array))


@FEW
@given(bundle=bundles())
def test_the_table_of_findings_holds_each_of_them(bundle: Bundle) -> None:
    """A row a finding, in the order of the report."""
    report = check(bundle, as_of=dt.date(2025, 7, 12))
    table = tables.findings(report)
    assert [row["message"] for row in table] == [each.remark.message for each in report.findings]
    assert sum(row["fails"] for row in table) == sum(each.fails for each in report.findings)
    assert pa.table(table).to_pylist() == table.to_records()
    assert len(tables.findings([report, report])) == 2 * len(table)


@FEW
@given(bundle=bundles())
def test_ends_as_numbers_are_nearest_to_the_exact_ones(bundle: Bundle) -> None:
    """A double is the nearest one to the exact end beside it, and absent where there is none."""
    for row in tables.statistics(bundle):
        for name in ("literal", "close"):
            low, high, exact = row[f"{name}_low"], row[f"{name}_high"], row[name]
            if exact is None:
                assert low is high is None
            else:
                interval = Interval.parse(exact)
                assert low == (None if interval.lower is None else float(interval.lower))
                assert high == (None if interval.upper is None else float(interval.upper))
        if row["count"] is not None:
            assert Fraction(row["value_exact"]) == row["count"]


def test_a_quotation_is_told_in_plain_values() -> None:
    """Ids of agents become names, roles, or stay ids; each source is named once."""
    [row] = tables.quotes(LEDGER)
    assert row == {
        "record": "ledger", "id": "q", "text": "We will wait.", "kind": "speech",
        "speakers": ["Mayor Lund", "a clerk", "crowd", "nobody"], "cue": "said",
        "addressed_to": ["Alden Ledger"], "said": "on Friday",
        "said_first": dt.date(2025, 7, 11), "said_last": dt.date(2025, 7, 11),
        "occasion": None, "language": None, "sources": ["Rents of Elm", "article"],
        "source_urls": ["https://example.org/rents", None],
    }  # fmt: skip


def test_a_figure_is_told_in_numbers_and_exactly() -> None:
    """What binary cannot hold stands beside it as a fraction; an open end has no last day."""
    part, count = tables.statistics(LEDGER)
    assert (part["value"], part["value_exact"], part["count"]) == (1 / 3, "1/3", None)
    assert (part["hedge"], part["hedge_kind"], part["kind"]) == ("about", "about", "fraction")
    assert (part["when"], part["when_first"], part["when_last"]) == (
        "2019/..", dt.date(2019, 1, 1), None,
    )  # fmt: skip
    assert (part["margin"], part["margin_value"]) == ("3.5 points", 3.5)
    assert (part["account"], part["speakers"], part["cue"]) == (
        "attributed", ["Mayor Lund"], "says Lund",
    )  # fmt: skip
    assert (part["sources"], part["source_urls"]) == (
        ["Rents of Elm"], ["https://example.org/rents"],
    )  # fmt: skip
    assert (count["count"], count["unit"], count["literal"]) == (1250, "homes", "[1245, 1255]")
    assert (count["account"], count["speakers"]) == ("under_review", ["Mayor Lund"])


def test_what_is_declared_of_a_figure_counts() -> None:
    """A figure declared exact is read as exact, and one with a rounding rule by that rule."""
    figure = Quantity.parse("12 percent")
    some = (
        Statistic(id="a", quantity=figure, exact=True),
        Statistic(id="b", quantity=figure, rounding="truncate"),
        Statistic(id="c", quantity=Quantity.parse("nearly 12 percent"), exact=True),
    )
    rows = list(tables.statistics(Bundle(statistics=some)))
    assert [row["close"] for row in rows] == ["[12, 12]", "[12, 13)", rows[2]["close"]]
    assert rows[2]["close"] not in {"[12, 12]", None}


def test_a_claim_has_its_verdicts_beside_it() -> None:
    """The verdicts of its fact-checks are in the row of a claim, as published and mapped."""
    [row] = tables.claims(LEDGER)
    assert (row["labels"], row["verdicts"]) == (["Half true"], ["mixture"])
    assert (row["made"], row["made_first"], row["made_last"]) == (
        "2025-06", dt.date(2025, 6, 1), dt.date(2025, 6, 30),
    )  # fmt: skip
    assert (row["when"], row["when_first"]) == (None, None)
    assert (row["speakers"], row["cue"], row["sources"]) == (
        ["Mayor Lund"], "Lund says", ["article"],
    )  # fmt: skip


def test_a_fact_check_has_its_claim_beside_it() -> None:
    """Numbers of a scale are numbers; a review of no claim has a row all the same."""
    row, bare = tables.reviews(LEDGER)
    assert (row["claim_text"], row["claimants"], row["reviewer"]) == (
        "Rents rose.", ["Mayor Lund"], "Alden Ledger",
    )  # fmt: skip
    assert (row["value"], row["best"], row["worst"]) == (3.0, 5.0, 1.0)
    assert (bare["claim"], bare["label"], bare["value"], bare["claimants"]) == (
        None, None, None, [],
    )  # fmt: skip


def test_a_finding_is_told_whole() -> None:
    """Where it stands, what it rests on, and who accepted it."""
    remark = Remark(
        message="m", exhibits=(Exhibit(item="s", printed="7 percent"),), details=("d",),
        rests_on="r", settle="s",
    )  # fmt: skip
    found = Finding(
        check="NUM001", slug="slug", level=Level.ERROR, remark=remark, items=("s",),
        pointer="/statistics/0", line=2, column=3, cell="B2", waived="known",
    )  # fmt: skip
    report = Report(
        findings=(found,), counts={}, as_of="2025-07-12", record="ledger", path="a.json", line=1
    )
    [row] = tables.findings(report)
    assert row == {
        "path": "a.json", "record": "ledger", "record_line": 1, "check": "NUM001", "slug": "slug",
        "level": "error", "kind": "fail", "fails": False, "message": "m", "items": ["s"],
        "pointer": "/statistics/0", "line": 2, "column": 3, "cell": "B2", "questions": "text",
        "printed": ["7 percent"], "details": ["d"], "rests_on": "r", "settle": "s",
        "waived": "known",
    }  # fmt: skip


BEYOND: list[tuple[Statistic, str, object]] = [
    (Statistic(id="s", quantity=Quantity(text="x", numeral="1" + "0" * 19)), "count", None),
    (Statistic(id="s", quantity=Quantity(text="x", numeral="1" + "0" * 400)), "value", None),
    (Statistic(id="s", quantity=Quantity(text="x", numeral="no number")), "literal", None),
    (Statistic(id="s", quantity=Quantity(text="x", numeral="no number")), "text", "x"),
    (Statistic(id="s", margin_of_error=Quantity(text="x", numeral="?")), "margin_value", None),
    (Statistic(id="s", when=When(start="-0043-03-15")), "when_first", None),
    (Statistic(id="s", when=When(start="Y170000000000000000002")), "when_first", None),
    (Statistic(id="s", when=When(start="soon")), "when_first", None),
    (Statistic(id="s", when=When(start="soon")), "when", "soon"),
    (Statistic(id="s", when=When(value="XXXX-WXX-5")), "when", "XXXX-WXX-5"),
    (Statistic(id="s", when=When(duration="P6M")), "when", "P6M"),
    (Statistic(id="s", when=When(end="2025")), "when", "/2025"),
    (Statistic(id="s", when=When(end="2025")), "when_last", dt.date(2025, 12, 31)),
]


@pytest.mark.parametrize(("statistic", "name", "value"), BEYOND)
def test_what_a_column_cannot_hold_is_absent(statistic: Statistic, name: str, value: Any) -> None:
    """A number or a day beyond what other libraries hold is absent, and its words stay."""
    [row] = tables.statistics(Bundle(statistics=(statistic,)))
    assert row[name] == value


def test_every_column_says_what_it_means() -> None:
    """No two columns of a table have a name, and each has its meaning, in Arrow too."""
    report = check(LEDGER, as_of=dt.date(2025, 7, 12))
    for table in (
        tables.claims(LEDGER), tables.quotes(LEDGER), tables.statistics(LEDGER),
        tables.reviews(LEDGER), tables.findings(report),
    ):  # fmt: skip
        names = [each.name for each in table.columns]
        assert len(set(names)) == len(names)
        assert all(len(row) == len(names) for row in table.rows)
        for column, field in zip(table.columns, pa.table(table).schema, strict=True):
            assert field.metadata[b"meaning"].decode() == column.meaning


def test_a_library_may_ask_for_columns_in_other_types() -> None:
    """The schema that another library asks for is the one it gets."""
    table = tables.quotes(LEDGER)
    asked = pa.table(table).schema.set(0, pa.field("record", pa.string()))
    reader = pa.RecordBatchReader.from_stream(table, schema=asked)
    assert reader.schema.field("record").type == pa.string()
    assert reader.read_all().num_rows == 1


def test_many_rows_are_given_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large table is not given as one piece."""
    monkeypatch.setattr("civicclaims.tables.table._BATCH", 2)
    table = tables.claims([LEDGER] * 5)
    read = pa.RecordBatchReader.from_stream(table)
    assert [each.num_rows for each in read] == [2, 2, 1]


def test_plain_values_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the rows are there, and the stream says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    table = tables.claims(LEDGER)
    assert table.to_records()[0]["text"] == "Rents rose."
    with pytest.raises(MissingExtraError, match=r"civicclaims\[arrow\]"):
        table.__arrow_c_stream__()


_TYPES = {
    "text": "text", "texts": "texts", "number": "double", "count": "int64", "truth": "bool",
    "date": "date32",
}  # fmt: skip


@pytest.mark.parametrize("name", ["claims", "quotes", "statistics", "reviews", "findings"])
def test_the_page_has_each_column(name: str) -> None:
    """The tables of the reference say of each column what the column says of itself."""
    page = Path(__file__).parents[2] / "docs/reference/formats/arrow.md"
    section = page.read_text("utf-8").partition(f"### `{name}`\n")[2].partition("\n#")[0]
    rows = [
        f"| `{each.name}` | {_TYPES[each.kind]} | {each.meaning} |"
        for each in getattr(tables, name)(()).columns
    ]
    assert [line for line in section.splitlines() if line.startswith("| `")] == rows
