"""The report for programs."""

import json
from importlib import resources
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from tests.cases.case import Case
from tests.checks.test_cases import CASES, ROWS
from tests.showing import report

from civicclaims.findings import Count, Exhibit, Finding, Kind, Level, Remark, Report
from civicclaims.render.json import document, dumps

SCHEMA: Final[dict[str, Any]] = json.loads(
    resources.files("civicclaims").joinpath("render", "report.schema.json").read_text("utf-8")
)
FULL: Final = Report(
    findings=(
        Finding(
            check="NUM003",
            slug="parts-off-their-whole",
            level=Level.WARNING,
            remark=Remark(
                message="Too\x1b[31m many\u202e.",
                exhibits=(Exhibit(item="a", printed="1\n", meaning="m", allowed="0"),),
                details=("1 + 1 = 2",),
                rests_on="a",
                settle="b",
                kind=Kind.OPEN,
            ),
            items=("a",),
            pointer="/parts_of_whole/0",
            line=1,
            column=2,
            cell="A2",
            waived="c",
        ),
    ),
    counts={"NUM003": Count(asked=1, open=1, waived=1)},
    contents={"parts_of_whole": 1},
    as_of="2026-01-31",
    record="r",
    path="a.jsonl",
    line=3,
)


def strict(schema: Any) -> Any:
    """The schema without room for fields it does not name."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    narrowed = {name: strict(each) for name, each in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        narrowed["additionalProperties"] = False
    return narrowed


OF_ONE: Final = Draft202012Validator(
    {**strict(SCHEMA["$defs"]["report"]), "$defs": strict(SCHEMA["$defs"])}
)


def test_schema_is_a_schema() -> None:
    """The schema of reports is itself one of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("code", CASES)
def test_reports_follow_the_schema(code: str) -> None:
    """What is said follows the schema and uses no field it does not name: a case of each answer."""
    answers: dict[Any, Case] = {
        tuple(sorted({outcome[:2] for outcome in case[2]})): case
        for each, case in ROWS
        if each == code
    }

    for _, record, *_ in answers.values():
        OF_ONE.validate(document(report(record)))


def test_full_report_follows_the_schema() -> None:
    """A report in which every field says something follows the schema."""
    OF_ONE.validate(document(FULL))

    finding = document(FULL)["findings"][0]
    assert set(finding) == set(SCHEMA["$defs"]["finding"]["properties"])


def test_control_characters_are_escaped() -> None:
    """A report is one line of ASCII, whatever the record holds."""
    line = dumps(FULL)

    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line) == document(FULL)


def test_absent_values_are_left_out() -> None:
    """A report of nothing names neither a path nor a line, and no finding holds an empty field."""
    empty = document(Report(findings=(), counts={}, as_of="2026-01-31"))

    assert empty == {"as_of": "2026-01-31", "contents": {}, "findings": [], "counts": {}}
