"""`civicclaims convert`: what it writes, what it says, and how it ends."""

import io
import json
import re
import sys
from pathlib import Path

import pytest
from tests.cli.records import BROKEN, CLEAN, Run, Write

from civicclaims import load

SEEDS = Path(__file__).parents[2] / "seeds"
LEVY = SEEDS / "harbour-levy.json"
RECORD = {
    "civicclaims": "1-draft",
    "totals": [{"id": "t", "terms": ["a", "b"], "total": "c"}],
    "claims": [{"id": "c", "text": "The levy doubled."}],
}


def test_there_and_back(run: Run, tmp_path: Path) -> None:
    """A record that goes to YAML and back is the same record, and nothing is said to be lost."""
    there, back = tmp_path / "levy.yaml", tmp_path / "levy.json"
    status, out, err = run("convert", str(LEVY), str(there))
    assert (status, out) == (0, "")
    assert err == f"{LEVY}: 1 read, 0 refused; 1 record written to {there} (yaml).\n"
    assert run("convert", str(there), str(back))[0] == 0
    assert load(back) == load(LEVY)


def test_what_is_not_carried_is_told(write: Write, run: Run, tmp_path: Path) -> None:
    """Each field that a format cannot carry is named, with how often it held something."""
    status, _, err = run("convert", write(RECORD), str(tmp_path / "levy.csv"))
    assert status == 0
    assert "Not carried by csv: Bundle.totals (1): " in err


def test_what_cannot_be_read_never_loses_the_rest(run: Run, tmp_path: Path) -> None:
    """A broken line is told with its place and ends with 1; the lines around it are written."""
    lines, out = tmp_path / "all.jsonl", tmp_path / "all.yaml"
    whole = json.dumps(RECORD)
    lines.write_text(f"{whole}\n{whole[:-1]}\n{whole}\n", "utf-8")
    status, _, err = run("convert", str(lines), str(out))
    assert status == 1
    assert f"{lines}: line 2, column " in err
    assert f"Read: 3, of which 1 refused: {lines}: line 2." in err
    assert out.read_text("utf-8").count("The levy doubled.") == 2


REVIEW = {
    "@type": "ClaimReview", "claimReviewed": "Rents doubled.", "url": "https://tern.example/1",
    "reviewRating": {"@type": "Rating", "alternateName": "False"},
}  # fmt: skip


@pytest.mark.parametrize("target", ["claimreview", "json", "duke-csv"])
def test_reviews_one_a_line_become_one_file(run: Run, tmp_path: Path, target: str) -> None:
    """Records of one review each are put together where one file holds one record."""
    lines, out, back = tmp_path / "all.jsonl", tmp_path / "out", tmp_path / "back.json"
    others = (REVIEW | {"url": f"https://tern.example/{n}"} for n in range(2, 5))
    lines.write_text("\n".join(map(json.dumps, (REVIEW, *others))), "utf-8")
    status, _, err = run("convert", str(lines), str(out), "--to", target)
    assert (status, err.splitlines()[0][:40]) == (0, f"{lines}: 4 read, 0 refused; "[:40])
    assert run("convert", str(out), str(back), "--from", target)[0] == 0
    assert sorted(each.url or "" for each in load(back).reviews) == [
        f"https://tern.example/{n}" for n in range(1, 5)
    ]


@pytest.mark.parametrize("most", [3, 4])
def test_no_more_reviews_are_put_together_than_the_limit(
    run: Run, tmp_path: Path, most: int
) -> None:
    """Beyond the limit there are several records, which do not become one."""
    lines = tmp_path / "all.jsonl"
    lines.write_text(f"{json.dumps(REVIEW)}\n" * 4, "utf-8")
    out = str(tmp_path / "out.json")
    assert run("convert", str(lines), out, "--limit", f"rows={most}")[0] == (0 if most > 3 else 2)


def test_several_records_become_one_table(run: Run, tmp_path: Path) -> None:
    """A table takes the rows of one record after those of another."""
    lines, out = tmp_path / "all.jsonl", tmp_path / "all.csv"
    lines.write_text(f"{json.dumps(CLEAN)}\n{json.dumps(CLEAN).replace('rose', 'fell')}", "utf-8")
    assert run("convert", str(lines), str(out))[0] == 0
    assert [line.split(",")[1] for line in out.read_text("utf-8").splitlines()[1:]] == [
        "c", "c",
    ]  # fmt: skip


def test_what_readers_of_the_format_ask_for_is_told(run: Run, tmp_path: Path) -> None:
    """What Google or Duke ask for and no record holds is said, once and with its count."""
    lines, out = tmp_path / "all.jsonl", tmp_path / "all.jsonld"
    lines.write_text(f"{json.dumps(REVIEW)}\n" * 2, "utf-8")
    _, _, err = run("convert", str(lines), str(out))
    asked = err.splitlines()[1:]
    assert f"civicclaims check {out} --profile google-factcheck" in asked[0]
    assert "  Recommended by Google, and missing: who reviewed it (author) (2)" in asked[1:]
    _, _, err = run("convert", str(lines), "-", "--to", "duke-csv")
    assert "(civicclaims check FILE --profile duke --notes shows where):" in err
    assert "\n  Missing for Duke: the day of the review (datePublished) (2)\n" in err


def test_nothing_is_asked_for_where_all_is_there(run: Run, tmp_path: Path) -> None:
    """A review that has all the facts is written without a word; many messages are cut short."""
    whole = REVIEW | {
        "author": {"@type": "Organization", "name": "Tern", "url": "https://tern.example"},
        "datePublished": "2026-03-04",
        "itemReviewed": {
            "@type": "Claim", "datePublished": "2026-03-01",
            "author": {
                "@type": "Person", "name": "A. Lund", "sameAs": "https://lund.example",
            },
            "appearance": {"@type": "CreativeWork", "url": "https://other.example/said"},
        },
        "reviewRating": REVIEW["reviewRating"]  # type: ignore[operator]  # a mapping
        | {"ratingValue": 1, "bestRating": 5, "worstRating": 1},
    }  # fmt: skip
    path, out = tmp_path / "one.jsonld", str(tmp_path / "out.jsonld")
    path.write_text(json.dumps(whole), "utf-8")
    assert "asked for" not in run("convert", str(path), out)[2]
    many = [
        REVIEW | {"url": f"https://tern.example/{n}", "claimReviewed": "w" * (80 + n)}
        for n in range(30)
    ]
    path.write_text(json.dumps(many), "utf-8")
    assert re.search(r"\n  and [0-9]+ more\n", run("convert", str(path), out)[2])


def test_several_records_never_become_one(run: Run, tmp_path: Path) -> None:
    """Several records are not put in a file that holds one: nothing is written."""
    lines, out = tmp_path / "all.jsonl", tmp_path / "one.json"
    lines.write_text(f"{json.dumps(RECORD)}\n" * 2, "utf-8")
    status, _, err = run("convert", str(lines), str(out))
    assert status == 2
    assert "holds several records, and a file of json holds one" in err
    assert [each.name for each in tmp_path.iterdir()] == ["all.jsonl"]


@pytest.mark.parametrize("out", ["x.jsonl", "x.json", "-"])
def test_nothing_read_is_nothing_written(write: Write, run: Run, tmp_path: Path, out: str) -> None:
    """Where nothing could be read, nothing is written and the status is 2."""
    path = write(BROKEN)
    target = "-" if out == "-" else str(tmp_path / out)
    status, printed, err = run("convert", path, target, "--to", "json")
    assert (status, printed) == (2, "")
    assert "nothing could be read, and nothing was written" in err
    assert "written to" not in err
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["x.json", "y.docx"],
            "y.docx: nothing tells what format to write; say it with --to, of json",
        ),
        (["x.json", "."], "'.' is a folder; name a file in it"),
        (["x.json", ".", "--to", "json"], "'.' is a folder; name a file in it"),
        (["", "y.json"], "'': No such file"),
        (["x.json", ""], "'' is a folder"),
        (["x.json", "y.json", "--encoding", "cp9999"], "there is no encoding 'cp9999'"),
        (["x.json", "y.json", "--encoding", "hex"], "there is no encoding 'hex'"),
        (["x.json", "y.toml"], "toml is read and not written; to write there are json"),
        (["x.json", "-"], "-: nothing tells what format to write; say it with --to"),
        (
            ["x.json", "y.json", "--to", "docx"],
            "there is no format docx; to write there are json, jsonl, yaml, claim",
        ),
        (
            ["x.json", "y.json", "--to", "toml"],
            "toml is read and not written; to write there are json, jsonl, yaml, claim",
        ),
        (
            ["x.json", "y.json", "--from", "prov"],
            "prov is written and not read; to read there are json, jsonl, yaml, toml",
        ),
        (["x.json", "x.json"], "x.json: it would be written over itself"),
        (["none.json", "y.json"], "none.json: No such file"),
        (["x.txt", "y.json"], "x.txt: nothing tells what format it is of; say it with --from"),
        (["x.json", "none/y.json"], "No such file"),
    ],
)
def test_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    """What cannot be done is said in one line, and nothing is written."""
    (tmp_path / "x.json").write_text(json.dumps(RECORD), "utf-8")
    (tmp_path / "x.txt").write_text("Some words.", "utf-8")
    monkeypatch.chdir(tmp_path)
    status, out, err = run("convert", *arguments)
    assert (status, out) == (2, "")
    assert words in err
    assert {each.name for each in tmp_path.iterdir()} == {"x.json", "x.txt"}


def test_from_input_to_output(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is told for what it is, and standard output gets the record alone."""
    node = '{"@context": "https://schema.org", "@type": "Claim", "text": "The levy doubled."}'
    page = f'<script type="application/ld+json">{node}</script>'
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(page.encode())))
    monkeypatch.setattr(sys, "stdin", stream)
    status, out, err = run("convert", "-", "-", "--to", "jsonl")
    assert status == 0
    assert json.loads(out)["claims"][0]["text"] == "The levy doubled."
    assert "1 record written to - (jsonl)" in err


def test_control_characters_are_not_shown(run: Run, tmp_path: Path) -> None:
    """What a file holds cannot move the cursor of whoever reads the messages."""
    path = tmp_path / "x.json"
    path.write_text('{"civicclaims": "1-draft", "\\u001b[31mid": "x"}', "utf-8")
    _, _, err = run("convert", str(path), str(tmp_path / "y.json"))
    assert "\x1b" not in err


def test_a_large_file_needs_a_higher_limit(write: Write, run: Run, tmp_path: Path) -> None:
    """`--limit` says how much of one record is read; what is longer is refused with the limit."""
    path = write(CLEAN)
    status, _, err = run("convert", path, str(tmp_path / "y.json"), "--limit", "20")
    assert status == 2
    assert "more than 20 bytes (size)" in err


def test_standard_input_of_any_length(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is read like a file: the limit is for a line, and a long first line tells."""
    review = {"@type": "ClaimReview", "claimReviewed": "The levy doubled. " * 600}
    lines = f"{json.dumps(review)}\n" * 3
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(lines.encode())))
    monkeypatch.setattr(sys, "stdin", stream)
    status, out, err = run("convert", "-", "-", "--to", "jsonl", "--limit", "12k")
    assert (status, out.count("\n")) == (0, 3), err


def test_an_encoding_that_was_taken_is_told(run: Run, tmp_path: Path) -> None:
    """A table that is no UTF-8 is read as cp1252, and the command says so."""
    table = tmp_path / "claims.csv"
    table.write_bytes("Zitat;Sprecher\nGrün ist gut.;Löwe\n".encode("cp1252"))
    status, _, err = run("convert", str(table), "-", "--to", "json")
    assert status == 0
    assert "so the file was read as cp1252" in err


COMMENTED = """\
# By hand.
civicclaims: 1-draft
claims:
  - id: c  # the levy
    text: "The levy doubled: #1."
"""


@pytest.mark.parametrize("out", ["y.yaml", "-"])
def test_comments_stay_in_yaml(run: Run, tmp_path: Path, out: str) -> None:
    """A record in YAML that is written as YAML keeps every character, comments and all."""
    (tmp_path / "x.yaml").write_text(COMMENTED, "utf-8")
    target = out if out == "-" else str(tmp_path / out)
    status, printed, err = run("convert", str(tmp_path / "x.yaml"), target, "--to", "yaml")
    assert (status, err.count("\n")) == (0, 1), err
    written = printed if out == "-" else (tmp_path / out).read_text("utf-8")
    assert written == COMMENTED


TOML = 'civicclaims = "1-draft"\n[[claims]]\nid = "c" # mine\ntext = "x"\n'


@pytest.mark.parametrize(
    ("name", "content", "to", "line"),
    [
        ("x.yaml", COMMENTED, "json", 1),
        ("x.yaml", f"{COMMENTED}---\n{COMMENTED}", "yaml", 1),
        ("x.yaml", f"{COMMENTED}titel: x\n", "yaml", 1),
        ("x.yaml", COMMENTED.replace("# By hand.\n", ""), "jsonl", 3),
        ("x.toml", TOML, "yaml", 3),
    ],
    ids=["to JSON", "several records", "read in part", "behind a value", "TOML"],
)
def test_comments_that_do_not_stay_are_told(
    run: Run, tmp_path: Path, name: str, content: str, to: str, line: int
) -> None:
    """Where comments are not carried, the first line that may hold one is named."""
    path = tmp_path / name
    path.write_text(content, "utf-8")
    _, printed, err = run("convert", str(path), "-", "--to", to)
    assert "# " not in printed
    assert err.endswith(
        f"Comments are not carried: in {path} the first # that may begin one is on line {line}.\n"
    )


def test_comments_of_another_encoding_are_told(run: Run, tmp_path: Path) -> None:
    """A text of YAML in another encoding is written anew in UTF-8, and its comments are told of."""
    path = tmp_path / "x.yaml"
    path.write_bytes(COMMENTED.replace("By hand", "Über").encode("cp1252"))
    _, printed, err = run("convert", str(path), "-", "--to", "yaml", "--encoding", "cp1252")
    assert "# " not in printed
    assert "Comments are not carried" in err


def test_comments_of_standard_input_may_be_lost(run: Run) -> None:
    """What can be read only once is not searched for comments; that they are lost is said."""
    _, _, err = run("convert", "-", "-", "--to", "yaml", given=COMMENTED)
    assert err.endswith("Comments are not carried, if - holds any.\n")


def test_where_there_are_no_comments_nothing_is_said(run: Run, tmp_path: Path) -> None:
    """Nothing is said of comments where no sign of one stands in the file."""
    path = tmp_path / "x.yaml"
    path.write_text("civicclaims: 1-draft\nclaims: [{id: c, text: page/#top}]\n", "utf-8")
    assert run("convert", str(path), "-", "--to", "json")[2].count("\n") == 1


def test_an_encoding_of_two_bytes_is_one(run: Run, tmp_path: Path) -> None:
    """An encoding in which no letter has one byte can be told."""
    table = tmp_path / "claims.csv"
    table.write_bytes("Zitat;Sprecher\nGrün ist gut.;Löwe\n".encode("utf-16-le"))
    status, out, err = run("convert", str(table), "-", "--to", "json", "--encoding", "utf-16-le")
    assert (status, json.loads(out)["quotes"][0]["text"]) == (0, "Grün ist gut."), err
