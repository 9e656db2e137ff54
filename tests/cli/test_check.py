"""`civicclaims check`: what it prints and how it ends."""

import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.records import BROKEN, CLEAN, ERROR, NOTE, OPEN, PARTLY, WARNING, Run, Write

from civicclaims import __version__


def report_schema() -> Any:
    """The schema of what `--format json` prints."""
    schema = resources.files("civicclaims").joinpath("render", "report.schema.json")
    return json.loads(schema.read_text("utf-8"))


@pytest.mark.parametrize("part", ["report", "finding", "summary", "read"])
def test_every_field_is_described(part: str) -> None:
    """The page of the format names every field that is printed."""
    page = Path(__file__).parents[2] / "docs" / "reference" / "report-format.md"
    words = page.read_text("utf-8")
    fields = report_schema()["$defs"][part]["properties"]
    assert [name for name in fields if f"`{name}`" not in words] == []


@pytest.mark.parametrize(
    ("record", "status"),
    [(CLEAN, 0), (NOTE, 0), (OPEN, 0), (WARNING, 1), (ERROR, 1), (PARTLY, 1), (BROKEN, 2)],
    ids=["clean", "note", "open", "warning", "error", "partly unreadable", "unreadable"],
)
def test_status(write: Write, run: Run, record: dict[str, Any] | str, status: int) -> None:
    """Warnings and errors end with 1, notes and open findings with 0, nothing readable with 2."""
    assert run("check", write(record))[0] == status


@pytest.mark.parametrize(
    ("record", "ends"),
    [(NOTE, [0, 0, 1, 0]), (WARNING, [0, 1, 1, 0]), (ERROR, [1, 1, 1, 0]), (OPEN, [0, 0, 0, 0])],
    ids=["note", "warning", "error", "open"],
)
def test_fail_on(write: Write, run: Run, record: dict[str, Any], ends: list[int]) -> None:
    """`--fail-on` names the least level that ends with 1; open findings never do."""
    levels = ["error", "warning", "note", "never"]
    options = ["--ignore", "BND003,QUO006"] if record is OPEN else []

    found = [run("check", write(record), "--fail-on", level, *options)[0] for level in levels]

    assert found == ends


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "SRC006"],
        ["--select", "SRC"],
        ["--select", "malformed-url"],
        ["--select", "num, src006"],
        ["--select", "BND001", "--select", "SRC006"],
    ],
    ids=" ".join,
)
def test_select(write: Write, run: Run, options: list[str]) -> None:
    """`--select` takes codes, families and names, several with commas or one after another."""
    assert run("check", write(WARNING), *options)[0] == 1
    assert run("check", write(WARNING), *options, "--ignore", "SRC006")[0] == 0


def test_select_leaves_the_others_out(write: Write, run: Run) -> None:
    """Only the checks that were chosen are counted; what could not be read is always told."""
    status, out, _ = run("check", write(PARTLY), "--select", "NUM003", "--format", "json")

    assert status == 1
    assert list(json.loads(out)["summary"]["counts"]) == ["BND004", "BND005", "NUM003"]


@pytest.mark.parametrize(
    ("word", "hint"), [("REV022", "REV002"), ("malformed-ulr", "malformed-url"), ("xyzzy", "")]
)
def test_unknown_code(write: Write, run: Run, word: str, hint: str) -> None:
    """A code no check has is wrong usage, before anything is read; near names are told."""
    for option in ("--select", "--ignore"):
        status, out, err = run("check", write(CLEAN), option, word)

        assert (status, out) == (2, "")
        assert repr(word) in err
        assert hint in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["chekc", "-"],
        ["check", "-", "--fail-on", "open"],
        ["check", "-", "--format", "xml"],
        ["check", "-", "--as-of", "2026-02-30"],
        ["check", "-", "--as-of", "today"],
    ],
    ids=" ".join,
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    """A command that makes no sense ends with 2, prints nothing and complains."""
    status, out, err = run(*arguments)

    assert (status, out) == (2, "")
    assert "usage: civicclaims" in err


def test_day_of_the_run(write: Write, run: Run) -> None:
    """`--as-of` is the day by which waivers run out, and is printed."""
    waiver = {"check": "SRC006", "reason": "Known.", "until": "2026-01-31"}
    path = write({**WARNING, "waivers": [waiver]})

    in_force = run("check", path, "--as-of", "2026-01-31")
    run_out = run("check", path, "--as-of", "2026-02-01")

    assert (in_force[0], run_out[0]) == (0, 1)
    assert "as of 2026-01-31" in in_force[1]
    assert "1 waived" in in_force[1]
    assert "expired-waiver" in run_out[1]


def test_notes_in_full(write: Write, run: Run) -> None:
    """Notes and open findings are told in a line, and in full with `--notes`."""
    brief = run("check", write(NOTE), write(OPEN, name="open.json"))[1]
    full = run("check", write(NOTE), write(OPEN, name="open.json"), "--notes")[1]

    assert "Notes: 1 unreferenced-item. See them: --notes" in brief
    assert "NOTE BND003" not in brief
    assert "NOTE BND003" in full
    assert "Open: Whether “No.”" in brief
    assert "OPEN TIM002" in full


def test_what_is_not_shown_of_many_is_counted(write: Write, run: Run) -> None:
    """Of many records those with notes alone are passed over in silence, but for their number."""
    path = write(NOTE, NOTE, CLEAN, name="many.jsonl")

    assert "Not shown: 2 notes, " in run("check", path)[1]
    assert "Not shown" not in run("check", path, "--notes")[1]
    assert "Not shown" not in run("check", write(NOTE))[1]


def test_json_document(write: Write, run: Run) -> None:
    """`--format json` is one document, and its summary adds the reports up."""
    status, out, _ = run("check", write(WARNING), write(NOTE, name="b.json"), "--format", "json")

    document = json.loads(out)
    assert len(document["reports"]) == document["summary"]["records"] == 2
    assert document["summary"]["status"] == status == 1
    assert (document["summary"]["errors"], document["summary"]["warnings"]) == (0, 1)
    assert document["summary"]["notes"] == 1
    Draft202012Validator(report_schema()).validate(document)


def test_json_document_of_nothing(run: Run, tmp_path: Path) -> None:
    """`--format json` is a document even where nothing could be opened."""
    status, out, _ = run("check", str(tmp_path / "none.json"), "--format", "json")

    assert status == 2
    assert json.loads(out)["reports"] == []
    Draft202012Validator(report_schema()).validate(json.loads(out))


def test_control_characters_never_reach_the_terminal(write: Write, run: Run) -> None:
    """Whatever a record holds, what is printed neither moves the cursor nor colours the screen."""
    record = {**CLEAN, "subject": "\x1b[2J\u202e", "id": "\x07\r"}

    for style in ("text", "json", "jsonl"):
        out = run("check", write(record), "--format", style)[1]

        assert all(line.isprintable() for line in out.splitlines())


def test_version(run: Run) -> None:
    """`--version` names the command and its version."""
    assert run("--version") == (0, f"civicclaims {__version__}\n", "")
