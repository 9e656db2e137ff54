"""What `civicclaims check` reads: files, folders, lines and standard input."""

import json
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import attrs
import pytest
from tests.cli.records import BROKEN, CLEAN, ERROR, NOTE, WARNING, Run, Write

from civicclaims.cli.catalogue import UNREAD, wanted_checks
from civicclaims.cli.intake import choice_of
from civicclaims.cli.options import LIMITS, file_options
from civicclaims.formats.options import Limits


def test_missing_file(write: Write, run: Run, tmp_path: Path) -> None:
    """A path that cannot be opened ends with 2, whatever else was checked, and is named."""
    typo = str(tmp_path / "recrod.json")

    status, out, err = run("check", write(CLEAN), typo)

    assert status == 2
    assert err == f"civicclaims: {typo}: No such file or directory\n"
    assert "1 record," in out
    assert "Status 2." in out
    assert run("check", typo, "--fail-on", "never")[0] == 2
    assert run("check", typo, write(ERROR))[0] == 2


def test_empty_folder(run: Run, tmp_path: Path) -> None:
    """A folder without records ends with 2: nothing was checked."""
    (tmp_path / "notes.txt").write_text("Nothing here.", "utf-8")

    status, _, err = run("check", str(tmp_path))

    assert status == 2
    assert "no file of a known format" in err


def test_folder(write: Write, run: Run, tmp_path: Path) -> None:
    """A folder stands for the records in it and in the folders below, by name."""
    (tmp_path / "below").mkdir()
    write(CLEAN, name="b.json")
    write(CLEAN, WARNING, name="below/c.jsonl")
    write(CLEAN, name="a.JSON")
    write("Not a record.", name="d.txt")

    status, out, _ = run("check", str(tmp_path), "--format", "jsonl")

    places = [
        (Path(each["path"]).name, each.get("line")) for each in map(json.loads, out.splitlines())
    ]
    assert status == 1
    assert places == [("a.JSON", None), ("b.json", None), ("c.jsonl", 1), ("c.jsonl", 2)]


def test_unreadable_among_readable(write: Write, run: Run) -> None:
    """An unreadable record among readable ones is an error finding, and ends with 1."""
    status, out, _ = run("check", write(BROKEN, name="a.json"), write(CLEAN, name="b.json"))

    assert status == 1
    assert "ERROR BND004" in out
    assert "2 records," in out


def test_nothing_readable(write: Write, run: Run) -> None:
    """Where nothing could be read the end is 2, and the findings say why."""
    status, out, err = run("check", write("", name="a.json"), write("[]", name="b.json"))

    assert status == 2
    assert out.count("ERROR BND004") == 2
    assert err == "civicclaims: nothing could be read\n"
    assert "nothing in it" not in out


def test_lines_on_standard_input_may_begin_with_a_broken_one(run: Run) -> None:
    """Where the first line is broken and the next begins a record, each line is read by itself."""
    status, out, _ = run("check", "-", given=f'{{"agents": [}}\n\n{json.dumps(CLEAN)}\n')

    assert status == 1
    assert "at -:1:" in out
    assert "2 records," in out


def test_what_could_not_be_read_cannot_be_ignored(write: Write, run: Run) -> None:
    """A broken line is told of even where its check is ignored by name."""
    path = write(CLEAN, "{oops", name="a.jsonl")

    status, out, _ = run("check", path, "--ignore", "BND004,BND005")

    assert status == 1
    assert "ERROR BND004" in out


def test_what_tells_of_the_unread_is_what_is_asked_of_it() -> None:
    """The checks that are put whatever is chosen are those that are put to a problem."""
    assert {"BND004", "BND005"} == UNREAD
    assert {each.code for each in wanted_checks(["NUM001"], ["BND"])} == {"NUM001", *UNREAD}


@pytest.mark.parametrize(("size", "unpacked"), [("20", 2**28), ("1G", 2**30)])
def test_a_limit_never_lowers_what_is_unpacked(size: str, unpacked: int) -> None:
    """`--limit` is the longest file; what is packed in it may be as much, and never less."""
    limits = _told("--limit", size)
    assert limits.unpacked == unpacked
    assert attrs.evolve(limits, size=Limits().size, unpacked=Limits().unpacked) == Limits()


def _told(*arguments: str) -> Limits:
    """The limits that a command line tells."""
    parser = ArgumentParser()
    file_options(parser)
    return choice_of(parser.parse_args(arguments)).options.limits


def test_the_command_knows_all_limits() -> None:
    """What may stand before `=` in `--limit` are the limits that a reader can be told."""
    assert tuple(each.name for each in attrs.fields(Limits)) == LIMITS


@pytest.mark.parametrize("name", LIMITS)
def test_each_limit_is_told_by_its_name(name: str) -> None:
    """A limit that is named is set, and no other is."""
    assert _told("--limit", f"{name}=7") == attrs.evolve(Limits(), **{name: 7})


def test_limits_are_told_one_by_one() -> None:
    """Several are set together; of one that is told twice the last holds."""
    told = _told(
        "--limit", "rows=5", "--limit", "unpacked=1G", "--limit", "2k", "--limit", "rows=6"
    )
    assert told == attrs.evolve(Limits(), rows=6, unpacked=2**30, size=2**11)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("row=5", "there is no limit 'row'; there are size, depth, cell, rows, items, unpacked,"),
        ("=5", "there is no limit ''; there are size,"),
        ("rows=2k", "'2k' is not a whole number above 0"),
        ("rows=0", "'0' is not a whole number above 0"),
        ("size=", "'' is not a size such as 500M or 2G"),
        ("much", "'much' is not a size such as 500M or 2G"),
    ],
)
def test_a_limit_that_there_is_not(run: Run, limit: str, words: str) -> None:
    """A wrong name lists those there are, and a wrong value says what one looks like."""
    status, _, err = run("check", "x.json", "--limit", limit)
    assert status == 2
    assert words in err


def test_a_limit_reaches_the_reader(write: Write, run: Run) -> None:
    """What the command is told of a limit holds for the file, and the message names the limit."""
    page = "".join(
        f'<script type="application/ld+json">{{"@type": "Claim", "text": "{at}"}}</script>'
        for at in range(3)
    )
    path = write(page, name="x.html")
    assert "blocks of data (blocks)" in run("check", path, "--limit", "blocks=2")[1]
    assert run("check", path, "--limit", "blocks=3")[0] == 0


def test_broken_line_is_named(write: Write, run: Run) -> None:
    """One bad line among many is named by its number, and those after it are still checked."""
    path = write(CLEAN, BROKEN, "", WARNING, name="records.jsonl")

    status, out, _ = run("check", path)

    assert status == 1
    assert f"at {path}:2:" in out
    assert f"at {path}:4:" in out
    assert "3 records," in out


def test_lines_option(write: Write, run: Run) -> None:
    """With `--lines` a file of any name holds one record a line."""
    path = write(CLEAN, WARNING, name="records.txt")

    assert "2 records," in run("check", path, "--lines")[1]


@pytest.mark.parametrize("lines", [[], ["--lines"]], ids=["guessed", "told"])
def test_lines_on_standard_input(run: Run, lines: list[str]) -> None:
    """JSON Lines on standard input are read a record a line, and a broken line is named."""
    text = "\n".join([json.dumps(CLEAN), json.dumps(NOTE), BROKEN, json.dumps(WARNING), ""])

    status, out, _ = run("check", "-", *lines, given=text)

    assert status == 1
    assert "4 records," in out
    assert "at -:3:" in out
    assert "at -:4:" in out


def test_blank_lines_on_standard_input(run: Run) -> None:
    """Blank lines before and between the first records are passed over, and counted as lines."""
    text = f"\n{json.dumps(CLEAN)}\r\n\r\n{json.dumps(WARNING)}\n"

    status, out, _ = run("check", "-", given=text)

    assert status == 1
    assert "2 records," in out
    assert "at -:4:" in out


@pytest.mark.parametrize("indent", [None, 1], ids=["one line", "many lines"])
def test_record_on_standard_input(run: Run, indent: int | None) -> None:
    """One record on standard input is read whole, however it is laid out."""
    status, out, _ = run("check", "-", given=json.dumps(WARNING, indent=indent))

    assert status == 1
    assert "1 record," in out
    assert "at -:" in out


def test_nothing_on_standard_input(run: Run) -> None:
    """Empty input is not a clean record."""
    assert run("check", "-", given="")[0] == 2
    assert run("check", "-", "--lines", given="\n\n")[0] == 2


def test_places_are_those_of_the_file(write: Write, run: Run) -> None:
    """An item before it that could not be read does not move the place of a finding."""
    record = {**CLEAN, "reviews": [{"id": "x", "clam": "c"}, *WARNING["reviews"]]}

    out = run("check", write(json.dumps(record, indent=1)), "--format", "json")[1]

    findings = json.loads(out)["reports"][0]["findings"]
    place = next(each for each in findings if each["check"] == "SRC006")
    assert place["pointer"] == "/reviews/1/url"
    lines = json.dumps(record, indent=1).splitlines()
    assert '"url"' in lines[place["line"] - 1]
    assert place["column"] >= 1


def test_module_is_the_command(write: Write) -> None:
    """`python -m civicclaims` reads standard input and ends as the command does."""
    command = [sys.executable, "-m", "civicclaims", "check", "-", write(NOTE)]

    ended = subprocess.run(  # noqa: S603 - our own module
        command, input=json.dumps(WARNING).encode(), capture_output=True, check=False
    )

    assert (ended.returncode, ended.stderr) == (1, b"")
    assert b"2 records," in ended.stdout
