"""`civicclaims explain`, `checks` and `schema`."""

import json

import pytest
from jsonschema import Draft202012Validator

from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.profiles.catalogue import OWN
from civicclaims.cli.main import main

Shown = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", ["NUM003", "num003", "parts-off-their-whole", " NUM003 "])
def test_explain(capsys: Shown, name: str) -> None:
    """A check is explained by its code or name, in any case, with all of its page."""
    status = main(["explain", name])

    page = capsys.readouterr().out
    check = next(each for each in CATALOGUE if each.code == "NUM003")
    assert status == 0
    assert page.startswith("# parts-off-their-whole (NUM003)\n\nLevel: error at most. Since 0.1.")
    assert check.page in page


def test_explain_family(capsys: Shown) -> None:
    """A family stands for all of its checks."""
    assert main(["explain", "TIM"]) == 0

    page = capsys.readouterr().out
    assert [code for code in ("TIM001", "TIM002", "TIM003", "NUM001") if f"({code})" in page] == [
        "TIM001",
        "TIM002",
        "TIM003",
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("REV022", "REV002"), ("parts-of-their-whole", "parts-off-their-whole"), ("", "")],
)
def test_explain_unknown(capsys: Shown, name: str, hint: str) -> None:
    """A name no check has is wrong usage, and near names are told."""
    assert main(["explain", name]) == 2

    shown = capsys.readouterr()
    assert shown.out == ""
    assert hint in shown.err
    assert "`civicclaims checks` lists them all" in shown.err


def test_checks(capsys: Shown) -> None:
    """Every check is listed in a line with its level and summary, each profile under its name."""
    assert main(["checks"]) == 0

    first, *profiles = capsys.readouterr().out.split("\nwith --profile ")
    listed = [("", CATALOGUE), *OWN.items()]
    for text, (name, checks) in zip((f":\n{first}", *profiles), listed, strict=True):
        head, *lines = text.splitlines()
        assert head == f"{name}:"
        assert [line.split()[:2] for line in lines] == [
            [each.code, each.level.value] for each in checks
        ]
        assert all(each.summary in line for each, line in zip(checks, lines, strict=True))


def test_checks_for_programs(capsys: Shown) -> None:
    """The list of checks is to be had as JSON."""
    assert main(["checks", "--format", "json"]) == 0

    rows = json.loads(capsys.readouterr().out)
    assert [(row["code"], row["slug"]) for row in rows] == [
        (each.code, each.slug) for each in EVERY
    ]
    assert {row["profile"] for row in rows} == {None, *OWN}


@pytest.mark.parametrize("options", [[], ["--report"]], ids=["record", "report"])
def test_schema(capsys: Shown, options: list[str]) -> None:
    """The schemas of a record and of a report are schemas of JSON Schema 2020-12."""
    assert main(["schema", *options]) == 0

    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert ("reports" in schema.get("properties", {})) == bool(options)
