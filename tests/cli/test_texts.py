"""`civicclaims check --texts`: a record held against the texts of a folder."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.records import Run, Write
from tests.cli.test_check import report_schema

SEEDS = Path(__file__).parents[2] / "seeds"


def record(**fields: Any) -> dict[str, Any]:
    """A record of one quotation that was taken from a speech."""
    quote = {"id": "q", "text": "I, uh, will accept it.", "quoted_from": ["speech"]}
    return {
        "civicclaims": "1-draft",
        "subject": "speech",
        "sources": [{"id": "speech"}],
        "quotes": [{**quote, "speakers": ["roe"], **fields}],
        "agents": [{"id": "roe", "kind": "person", "name": "Roe"}],
    }


@pytest.fixture
def texts(tmp_path: Path) -> str:
    """A folder that holds the speech."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "speech.txt").write_text("I, uh, will never accept it.", "utf-8")
    return str(folder)


def test_a_quotation_is_held_against_its_text(write: Write, run: Run, texts: str) -> None:
    """An altered quotation is a warning that shows both wordings, one below the other."""
    status, out, _ = run("check", write(record()), "--texts", texts)
    assert status == 1
    assert "WARNING QUO002 quotation-altered" in out
    assert "I, uh, will⟦" in out
    assert "I, uh, will ⟦never⟧ accept it" in out
    assert "1 text read." in out


def test_without_texts_nothing_is_compared(write: Write, run: Run) -> None:
    """The same record passes where no text is at hand, and the report says so."""
    status, out, _ = run("check", write(record()))
    assert status == 0
    assert "No text was read" in out


@pytest.mark.parametrize(("policy", "status"), [("wire", 1), ("newspaper", 0), ("lenient", 0)])
def test_the_policy_decides_on_fillers(
    write: Write, run: Run, texts: str, policy: str, status: int
) -> None:
    """A wire agency minds a dropped filler, other houses do not."""
    quote = record(text="I will never accept it.")
    assert run("check", write(quote), "--texts", texts, "--policy", policy)[0] == status


def test_the_seeds_stand_where_they_say(run: Run) -> None:
    """Every place of the invented article and its faulty copy is found in its own text."""
    for name, places in (("harbour-levy", 57), ("harbour-levy-faulty", 57)):
        _, out, _ = run("check", str(SEEDS / f"{name}.json"), "--texts", str(SEEDS))
        assert f"Places in texts: {places} found." in out


def test_the_report_for_programs_counts_places(write: Write, run: Run, texts: str) -> None:
    """The JSON names the texts and counts the places, as its schema says."""
    anchors = [{"source": "speech", "selectors": [{"exact": "never"}, {"exact": "ever"}]}]
    _, out, _ = run("check", write(record(anchors=anchors)), "--texts", texts, "--format", "json")
    Draft202012Validator(report_schema()).validate(json.loads(out))
    (report,) = json.loads(out)["reports"]
    assert report["texts"] == ["speech"]
    assert report["places"] == {"found": 1, "missing": 1}


def test_a_folder_that_is_not_there_is_wrong_usage(write: Write, run: Run) -> None:
    """A missing folder ends with 2 and is named."""
    status, _, complaint = run("check", write(record()), "--texts", "nowhere")
    assert status == 2
    assert "nowhere: No such file or directory" in complaint


def test_a_file_that_is_no_text_is_named(write: Write, run: Run, texts: str) -> None:
    """A text in another encoding ends with 2, with the file, the place and the source."""
    (Path(texts) / "speech.txt").write_bytes("né".encode("cp1252"))
    status, _, complaint = run("check", write(record()), "--texts", texts)
    assert status == 2
    assert "'speech.txt' at character 2: expected a text in UTF-8" in complaint
    assert "for the source “speech”" in complaint


def test_a_file_that_nobody_needs_is_passed_over(write: Write, run: Run, texts: str) -> None:
    """A file in another encoding that belongs to no source keeps no record from its checks."""
    (Path(texts) / "._speech.txt").write_bytes(b"\x00\x05\xff")
    made = record()
    made["sources"][0]["sha256"] = "0" * 64
    status, out, _ = run("check", write(made), "--texts", texts)
    assert status == 1
    assert "WARNING QUO002 quotation-altered" in out
