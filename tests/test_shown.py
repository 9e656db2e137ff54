"""The seeds as a newcomer meets them, and honest records that nobody may accuse."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
from tests.showing import report

from civicclaims.cli.main import main
from civicclaims.findings import Level

SEEDS: Final = Path(__file__).parents[1] / "seeds"
COPY: Final[dict[str, Any]] = json.loads((SEEDS / "la-directive.json").read_text("utf-8"))


def raids(other: str, *, about: bool = True, exhaustive: str = "yes") -> dict[str, Any]:
    """The record of the real article with another third share."""
    record: dict[str, Any] = json.loads(json.dumps(COPY))
    for statistic in record["statistics"]:
        quantity = statistic["quantity"]
        if statistic["id"] == "other":
            quantity["text"] = quantity["text"].replace("47", other)
            quantity["numeral"] = other
        if not about and quantity.get("hedge", "").lower() == "about":
            del quantity["hedge"]
            quantity["text"] = quantity["text"].split(" ", 1)[1]
    record["parts_of_whole"][0]["exhaustive"] = exhaustive
    return record


def ends(record: dict[str, Any], tmp_path: Path) -> int:
    """How the command ends on a record."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), "utf-8")
    return main(["check", str(path)])


def test_faults_are_in_the_faulty_example_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the seeds only the record with planted faults has errors and warnings."""
    status = main(["check", str(SEEDS), "--format", "json", "--as-of", "2026-01-31"])

    document = json.loads(capsys.readouterr().out)
    faulty = {
        Path(each["path"]).name
        for each in document["reports"]
        for finding in each["findings"]
        if finding["kind"] == "fail" and finding["level"] != "note" and "waived" not in finding
    }
    assert status == 1
    assert faulty == {"harbour-levy-faulty.json"}


def test_planted_faults_are_found() -> None:
    """Every fault the list of seeds names is found where it says, and nothing else is."""
    listed = re.findall(r"\| ([A-Z]{3}\d{3}) [a-z-]+", (SEEDS / "README.md").read_text("utf-8"))
    record = (SEEDS / "harbour-levy-faulty.json").read_text("utf-8")

    found = [
        each.check
        for each in report(record).findings
        if each.level is not Level.NOTE or each.check.startswith("BND")
    ]

    assert sorted(found) == sorted(listed)


def test_real_article_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    """The record of the real article ends with 0, and the report says how often it was asked."""
    status = main(["check", str(SEEDS / "la-directive.json")])

    out = capsys.readouterr().out
    assert status == 0
    assert "0 errors, 0 warnings" in out
    assert re.search(r"Asked: \d+ of \d+ checks, \d+ times\.", out)
    assert "NUM003 1," in out


def test_49_is_a_warning(tmp_path: Path) -> None:
    """49 for 47 warns, with the sum, what rounding explains, the figures and the stretch."""
    found = [each for each in report(raids("49")).findings if each.level is not Level.NOTE]

    (finding,) = found
    message = finding.remark.message
    assert (finding.check, finding.level) == ("NUM003", Level.WARNING)
    assert "102" in message
    assert "98.5 to 101.5" in message
    for figure in ("About 28 percent", "about 25 percent", "About 49 percent"):
        assert figure in message
    assert "2/3 of a point" in message
    assert [each.allowed for each in finding.remark.exhibits] == [
        "the other two leave 25 to 27",
        "the other two leave 22 to 24",
        "the other two leave 46 to 48",
    ]
    assert finding.remark.rests_on is not None
    assert "this record's own reading" in finding.remark.rests_on
    assert ends(raids("49"), tmp_path) == 1


def test_49_without_about_is_an_error(tmp_path: Path) -> None:
    """Without the word that loosens the shares, 102 percent cannot be under any reading."""
    found = report(raids("49", about=False)).findings

    assert [each.check for each in found if each.level is Level.ERROR] == ["NUM003"]
    assert ends(raids("49", about=False), tmp_path) == 1


@pytest.mark.parametrize("about", [True, False])
@pytest.mark.parametrize("other", ["46", "47", "48"])
def test_rounding_is_no_fault(other: str, about: bool, tmp_path: Path) -> None:
    """46 and 48 are explained by rounding, so they are as silent as 47."""
    record = raids(other, about=about)

    assert all(each.level is Level.NOTE for each in report(record).findings)
    assert ends(record, tmp_path) == 0


def test_parts_that_are_not_everybody(tmp_path: Path) -> None:
    """Where the shares are not everybody, 49 is still more than a whole, and 40 is fine."""
    assert ends(raids("49", exhaustive="no"), tmp_path) == 1
    assert ends(raids("40", exhaustive="no"), tmp_path) == 0
    assert ends(raids("40"), tmp_path) == 1


def printed(name: str, text: str, measure: str, **other: Any) -> dict[str, Any]:
    """A figure with its words taken apart: a hedge, a currency sign, a number, a unit."""
    match = re.fullmatch(
        r"(?:(?P<hedge>about|nearly|more than) )?(?P<sign>\$)?(?P<numeral>[\d.,]+)"
        r"(?: (?P<scale>million))?(?: (?P<unit>\D+?))?(?: per (?P<per>[\d,]+))?",
        text,
    )
    assert match is not None
    quantity = {key: value for key, value in match.groupdict().items() if value and key != "sign"}
    if match["sign"]:
        quantity["currency"] = "USD"
    return {"id": name, "measure": measure, "quantity": {"text": text, **quantity}, **other}


CITY: Final = {"attribution": {"agents": ["city"]}}
UNION: Final = {"attribution": {"agents": ["union"]}}
BUDGET: Final[dict[str, Any]] = {
    "subject": "story",
    "agents": [
        {"id": "city", "kind": "organization", "name": "the city"},
        {"id": "union", "kind": "organization", "name": "the union"},
    ],
    "sources": [
        {
            "id": "story",
            "kind": "news article",
            "title": "Council passes budget",
            "published": {"start": "2025-06-20"},
            "accessed": {"start": "2025-07-02"},
        }
    ],
    "statistics": [
        printed("total", "$12.4 million", "budget", qualifier="adopted", **CITY),
        printed("proposed", "$12.9 million", "budget", qualifier="proposed", **CITY),
        printed("police", "$5.1 million", "police", **CITY),
        printed("roads", "$3.9 million", "roads", **CITY),
        printed("rest", "$3.5 million", "everything else", **CITY),
        printed("police-share", "41 percent", "police share", **CITY),
        printed("roads-share", "31 percent", "roads share", **CITY),
        printed("rest-share", "28 percent", "everything else, share", **CITY),
        printed("rise", "more than 107 percent", "rise of the reserve", **CITY),
        printed("union-total", "nearly $13 million", "budget", qualifier="adopted", **UNION),
    ],
    "parts_of_whole": [
        {
            "id": "departments",
            "parts": ["police", "roads", "rest"],
            "whole": "total",
            "exhaustive": "yes",
            "exclusive": "yes",
        },
        {
            "id": "shares",
            "parts": ["police-share", "roads-share", "rest-share"],
            "whole": "total",
            "exhaustive": "yes",
            "exclusive": "yes",
        },
    ],
    "shares": [
        {"id": "of-budget", "part": "police", "whole": "total", "value": "police-share"},
    ],
    "quotes": [
        {
            "id": "q",
            "text": "We did it.",
            "speakers": ["city"],
            "said": {"start": "2025-06-20"},
            "anchors": [{"source": "story"}],
        }
    ],
}
CRIME: Final[dict[str, Any]] = {
    "agents": [
        {"id": "police", "kind": "organization"},
        {"id": "residents", "kind": "group", "naming": "unspecified"},
    ],
    "sources": [
        {"id": "figures", "kind": "dataset", "not_said": ["title", "url"]},
        {"id": "review", "kind": "audit", "planned": True},
    ],
    "statistics": [
        printed("y2023", "41", "homicides", area="Elm", when={"start": "2023"}),
        printed("y2024", "34", "homicides", area="Elm", when={"start": "2024"}),
        printed("first", "33", "homicides", area="Elm", when={"start": "2024"}, as_of="January"),
        printed("rate", "6.8 homicides per 100,000", "homicides", area="Elm"),
        printed("minors", "5", "minors killed", area="Elm", when={"start": "2024"}),
        printed("solved", "36", "homicides cleared", area="Elm", when={"start": "2024"}),
        printed("cleared", "106 percent", "clearance rate", area="Elm", when={"start": "2024"}),
        printed("guns", "82 percent", "by firearm", when={"start": "2024"}),
        printed("street", "47 percent", "in the street", when={"start": "2024"}),
    ],
    "subsets": [{"id": "among", "part": "minors", "whole": "y2024"}],
    "shares": [{"id": "clearance", "part": "solved", "whole": "y2024", "value": "cleared"}],
    "parts_of_whole": [{"id": "overlap", "parts": ["guns", "street"], "exclusive": "no"}],
    "claims": [
        {"id": "seen", "text": "The street was closed.", "about": ["residents", "review"]},
        {
            "id": "said",
            "text": "People are worried.",
            "voice": "attributed",
            "attribution": {"agents": ["residents"], "via": ["figures"]},
            "about": ["police"],
        },
    ],
}


@pytest.mark.parametrize("record", [BUDGET, CRIME], ids=["budget", "crime"])
def test_honest_records_are_not_accused(record: dict[str, Any]) -> None:
    """An honest story about a budget or about crime gives no error and no warning."""
    grave = [
        f"{each.check} {each.pointer} {each.remark.message}"
        for each in report(record).findings
        if each.fails and each.level is not Level.NOTE
    ]

    assert grave == []


def test_rival_figures_are_a_note() -> None:
    """What the union says of the budget is the union's figure, and no contradiction."""
    found = [each for each in report(BUDGET).findings if each.check == "NUM001"]

    assert all(each.level is Level.NOTE or not each.fails for each in found)
