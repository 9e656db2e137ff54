"""The findings of reports as a table."""

from collections.abc import Iterable
from typing import Final

from civicclaims.findings import Finding, Report
from civicclaims.tables.table import Cell, Column, Table

_COLUMNS: Final = (
    Column("path", "text", "the file of the record"),
    Column("record", "text", "the id of the record"),
    Column("record_line", "count", "the line of the file it begins on"),
    Column("check", "text", "the code of the check"),
    Column("slug", "text", "the name of the check"),
    Column("level", "text", "how grave it is: error, warning or note"),
    Column("kind", "text", "fail, or open where nobody can tell"),
    Column("fails", "truth", "whether it counts: not open and not waived"),
    Column("message", "text", "what was found"),
    Column("items", "texts", "the ids of the items it is about"),
    Column("pointer", "text", "its place in the record (JSON pointer)"),
    Column("line", "count", "its line in the file"),
    Column("column", "count", "its column in that line"),
    Column("cell", "text", "its cell in a table"),
    Column("questions", "text", "whether it questions the record, the text or a source"),
    Column("printed", "texts", "the figures and phrases it rests on, as printed"),
    Column("details", "texts", "further sentences"),
    Column("rests_on", "text", "the assumption it rests on"),
    Column("settle", "text", "what would settle it"),
    Column("waived", "text", "the reason of the waiver that accepts it"),
)


def findings(reports: Report | Iterable[Report]) -> Table:
    """A table of findings, one a row, in the order of the reports.

    Args:
        reports: A report, or several.
    """
    some = (reports,) if isinstance(reports, Report) else reports
    rows = (_row(report, each) for report in some for each in report.findings)
    return Table(_COLUMNS, tuple(rows))


def _row(report: Report, finding: Finding) -> tuple[Cell, ...]:
    remark = finding.remark
    return (
        report.path,
        report.record,
        report.line,
        finding.check,
        finding.slug,
        finding.level.value,
        remark.kind.value,
        finding.fails,
        remark.message,
        finding.items,
        finding.pointer,
        finding.line,
        finding.column,
        finding.cell,
        remark.questions,
        tuple(each.printed for each in remark.exhibits),
        remark.details,
        remark.rests_on,
        remark.settle,
        finding.waived,
    )
