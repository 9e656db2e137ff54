"""Standard input and pipes: nothing is lost, whatever pieces it comes in."""

import gzip
import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.cli.records import CLEAN, WARNING, Run

from civicclaims import Bundle, Claim
from civicclaims.cli.main import main
from civicclaims.cli.streams import begins_lines, rejoined
from civicclaims.formats.catalogue import format_named

REVIEW = {"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": "Rents rose."}
PAGE = f'<script type="application/ld+json">{json.dumps(REVIEW)}</script>'


class Pieces(io.RawIOBase):
    """A stream that comes in pieces, as a pipe does."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__()
        self._pieces = pieces

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """One piece at most."""
        piece = self._pieces.pop(0) if self._pieces else b""
        part = piece[: len(buffer)]
        if len(piece) > len(part):
            self._pieces.insert(0, piece[len(part) :])
        buffer[: len(part)] = part
        return len(part)


@given(st.binary(max_size=50), st.lists(st.binary(min_size=1, max_size=50), max_size=5))
def test_what_was_read_is_put_back(before: bytes, pieces: list[bytes]) -> None:
    """A stream put together again gives every byte once, in order."""
    stream = io.BufferedReader(Pieces(list(pieces)))
    assert rejoined(before, stream).read() == before + b"".join(pieces)


@given(st.lists(st.sampled_from([b"\n", b"{}\n", b"{", b"}", b"x\n", b" "]), max_size=8))
def test_to_tell_lines_loses_nothing(pieces: list[bytes]) -> None:
    """What is looked at to tell lines from one record is the beginning of the stream."""
    whole = b"".join(pieces)
    stream = io.BytesIO(whole)
    _, looked_at = begins_lines(stream, 100)
    assert looked_at + stream.read() == whole


@pytest.mark.parametrize("cut", [1, 5, 60])
@pytest.mark.parametrize("text", [json.dumps(REVIEW), PAGE], ids=["JSON", "HTML"])
def test_the_format_does_not_depend_on_the_pieces(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str, cut: int
) -> None:
    """However little comes at first, all of the beginning tells what the input is."""
    raw = text.encode()
    stream = io.BufferedReader(Pieces([raw[:cut], raw[cut:]]))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    assert "1 claim, 1 review" in run("check", "-")[1]


@pytest.mark.parametrize(
    "text",
    [
        "# By hand.\ncivicclaims: 1-draft\nclaims:\n  - id: c\n    text: x\n",
        "---\n'civicclaims' : 1-draft\nclaims: [{id: c, text: x}]\n",
        'civicclaims = "1-draft"\n[[claims]]\nid = "c"\ntext = "x"\n',
        "url,claimReviewed,reviewRating.alternateName\nhttps://x.example,Rents rose.,True\n",
    ],
    ids=["YAML", "quoted YAML", "TOML", "CSV of the Reporters’ Lab"],
)
def test_standard_input_is_told_by_its_content(run: Run, text: str) -> None:
    """A record in YAML or TOML, and a table whose header says whose it is, need no `--from`."""
    out = run("check", "-", "--format", "json", given=text)[1]
    assert json.loads(out)["reports"][0]["contents"]["claims"] == 1


@pytest.mark.parametrize(
    "command", [["check", "-"], ["convert", "-", "-", "--to", "json"], ["columns", "-"]]
)
def test_what_nothing_tells_asks_for_the_format(run: Run, command: list[str]) -> None:
    """Where nothing tells the format the message names `--from`; nothing is said of JSON."""
    status, _, err = run(*command, given="speaker,figure\nLund,3.9\n")
    assert status == 2
    assert err == (
        "civicclaims: standard input: nothing tells what format it is of; say it with --from, "
        "such as --from csv\n"
    )


def test_columns_of_standard_input(run: Run) -> None:
    """`columns -` shows the columns of what comes in."""
    status, out, err = run("columns", "-", "--from", "csv", given="speaker;figure\nLund;3,9\n")
    assert (status, err) == (0, "")
    assert '"speaker" = "speaker"' in out
    assert run("columns", "-", given="")[2] == "civicclaims: -: the file is empty\n"


@pytest.mark.parametrize("name", ["xlsx", "parquet", "arrow", "csv", "yaml", "html"])
def test_any_format_can_come_in(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What is written to standard output can be read from standard input."""
    record = Bundle(claims=(Claim(id="c", text="Rents rose."),))
    raw = PAGE.encode() if name == "html" else format_named(name).load().dumps(record)
    stream = io.BufferedReader(Pieces([raw[:9], raw[9:]]))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    status, out, err = run("convert", "-", "-", "--from", name, "--to", "json")
    assert (status, json.loads(out)["claims"][0]["text"]) == (0, "Rents rose."), err


def test_a_pipe_is_read_once() -> None:
    """A path that is a pipe gives all it holds, though its beginning tells its format."""
    lines = "".join(f"{json.dumps(each)}\n" for each in (CLEAN, WARNING, CLEAN))
    command = [sys.executable, "-m", "civicclaims", "check", "/dev/stdin"]
    ended = subprocess.run(command, input=lines.encode(), capture_output=True, check=False)  # noqa: S603 - our own module
    assert ended.returncode == 1, ended.stderr
    assert b"3 records," in ended.stdout


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.jsonl", "x.csv"])
def test_a_packed_file_is_said_to_be_packed(run: Run, tmp_path: Path, name: str) -> None:
    """A packed file is told by what it holds, and by no wrong format."""
    (tmp_path / name).write_bytes(gzip.compress(json.dumps(CLEAN).encode()))
    status, _, err = run("check", str(tmp_path / name))
    assert status == 2
    assert f"{name}: it is packed (gzip); unpack it first" in err


def test_a_limit_holds_for_standard_input(run: Run) -> None:
    """`--limit` bounds a record of standard input like one of a file."""
    given_ = json.dumps(CLEAN)
    for options in ([], ["--lines"], ["--from", "json"]):
        status, out, _ = run("check", "-", "--limit", "20", *options, given=given_)
        assert status == 2
        assert "20" in out.partition("BND004")[2].partition("\n")[0]


def test_output_that_cannot_be_written_ends_with_2() -> None:
    """A full disk is told in one line, and not taken for a fault of the file that was read."""
    command = [sys.executable, "-m", "civicclaims", "check", "-"]
    record = json.dumps(CLEAN).encode()
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(  # noqa: S603 - our own module
            command, input=record, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 2
    assert ended.stderr.endswith(b": No space left on device\n")
    assert ended.stderr.count(b"\n") == 1


def test_a_long_first_line_is_a_line(run: Run, tmp_path: Path) -> None:
    """Reviews, one a line, are told where the first is longer than what tells other formats."""
    text = "".join(
        f"{json.dumps({**REVIEW, 'claimReviewed': 'a' * size})}\n" for size in (70_000, 9)
    )
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    for name in (str(path), "-"):
        status, out, err = run("check", name, given=text)
        assert (status, err) == (0, "")
        assert "2 claims, 2 reviews" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-"],
        ["convert", "-", "-", "--to", "json"],
        ["columns", "-"],
        ["draft", "-"],
        ["figures", "-"],
        ["figures", "-", "--jsonl"],
    ],
    ids=" ".join,
)
def test_closed_input_is_said_to_be_closed(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Where standard input was closed before the command began, it ends with 2 and says so."""
    monkeypatch.setattr(sys, "stdin", None)
    status, _, err = run(*arguments)
    assert (status, err) == (2, "civicclaims: standard input: it is closed\n")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["check", "{}"], "what was to be printed"),
        (["checks"], "what was to be printed"),
        (["convert", "{}", "-", "--to", "json"], "-"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else each,
)
def test_closed_output_is_said_to_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], what: str
) -> None:
    """Where standard output was closed, what would be printed ends with 2; nothing else does."""
    path = tmp_path / "x.json"
    path.write_text(json.dumps(CLEAN), "utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    with redirect_stderr(io.StringIO()) as said:
        status = main([each.format(path) for each in arguments])
    assert (status, said.getvalue()) == (2, f"civicclaims: {what}: standard output is closed\n")
    with redirect_stderr(io.StringIO()):
        assert main(["convert", str(path), str(tmp_path / "y.json")]) == 0


def test_where_nothing_can_be_said_the_status_is_all(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without standard error the status says that something is wrong."""
    monkeypatch.setattr(sys, "stderr", None)
    assert run("explain", "nothing")[0] == 2


def test_streams_of_a_caller_may_take_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in for standard input and output need not be made for bytes."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(CLEAN)))
    with redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()) as printed:
        assert main(["convert", "-", "-", "--to", "jsonl"]) == 0
    assert json.loads(printed.getvalue()) == CLEAN


def test_a_packed_table_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no text is not written where only text can be, and that is said."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(CLEAN)))
    with redirect_stderr(io.StringIO()) as said, redirect_stdout(io.StringIO()) as printed:
        assert main(["convert", "-", "-", "--to", "xlsx"]) == 2
    assert printed.getvalue() == ""
    assert said.getvalue() == (
        "civicclaims: -: it takes text alone here, and this is none; name a file\n"
    )
