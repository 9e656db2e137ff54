"""A report for programs: the shape is `report.schema.json`, and only grows."""

import json
from typing import Any

from civicclaims.findings import Count, Finding, Report


def document(report: Report) -> dict[str, Any]:
    """A report as plain values for a JSON encoder; absent values are left out."""
    return _present(
        {
            "path": report.path,
            "line": report.line,
            "record": report.record,
            "as_of": report.as_of,
            "contents": report.contents,
            "texts": list(report.texts) or None,
            "places": report.places or None,
            "findings": [_finding(each) for each in report.findings],
            "counts": {code: counted(count) for code, count in report.counts.items()},
        }
    )


def dumps(report: Report) -> str:
    """A report as one line of JSON, in ASCII, so that it is safe on any terminal."""
    return json.dumps(document(report))


def counted(count: Count) -> dict[str, int]:
    """How often a check was asked, as plain values."""
    return {
        "asked": count.asked,
        "failed": count.failed,
        "open": count.open,
        "waived": count.waived,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    remark = finding.remark
    return _present(
        {
            "check": finding.check,
            "slug": finding.slug,
            "kind": remark.kind.value,
            "level": finding.level.value,
            "message": remark.message,
            "items": list(finding.items),
            "pointer": finding.pointer,
            "line": finding.line,
            "column": finding.column,
            "cell": finding.cell,
            "questions": remark.questions,
            "exhibits": [
                _present(
                    {
                        "item": each.item,
                        "printed": each.printed,
                        "meaning": each.meaning or None,
                        "allowed": each.allowed,
                    }
                )
                for each in remark.exhibits
            ]
            or None,
            "details": list(remark.details) or None,
            "rests_on": remark.rests_on,
            "settle": remark.settle,
            "waived": finding.waived,
        }
    )


def _present(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
