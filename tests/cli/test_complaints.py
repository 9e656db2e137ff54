"""What is said on standard error names the file, and is safe to show."""

import errno
import io
import json
import os
import sys
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.cli.records import CLEAN, Run, Write

from civicclaims.cli.complaints import complain, of_problem
from civicclaims.cli.main import main
from civicclaims.errors import Problem

NAME = "no\x1b[31m\u202e"


@given(st.lists(st.text()))
def test_each_complaint_is_one_line_that_moves_no_cursor(lines: list[str]) -> None:
    """Whatever names hold, there are as many lines as complaints, and nothing that is not shown."""
    with redirect_stderr(io.StringIO()) as said:
        assert complain(*lines) == 2
    printed = said.getvalue().split("\n")
    assert len(printed) == len(lines) + 1
    kinds = {unicodedata.category(character) for line in printed for character in line}
    assert kinds.isdisjoint({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", NAME],
        ["check", "folder"],
        ["check", "x.json", "--ratings", NAME],
        ["check", "x.json", "--ratings", f"{NAME}.toml"],
        ["check", "x.json", "--select", NAME],
        ["check", "x.json", "--texts", "folder"],
        ["check", "x.json", "--texts", NAME],
        ["check", "x.json", f"--{NAME}"],
        ["check", "x.json", "--as-of", NAME],
        ["convert", NAME, "y.json"],
        ["convert", "folder", "y.json"],
        ["convert", "x.json", NAME],
        ["columns", NAME],
        ["draft", NAME],
        ["draft", f"{NAME}.toml"],
        ["figures", NAME],
        ["explain", NAME],
        [NAME],
    ],
)
def test_what_was_typed_is_not_obeyed(
    write: Write, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """A name that would colour the screen is shown with its signs written out, by every part."""
    write(CLEAN, name="x.json")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / f"{NAME}.json").symlink_to("nowhere.json")
    (tmp_path / "folder" / f"{NAME}.txt").touch()
    (tmp_path / f"{NAME}.toml").write_bytes(b"\0 =")
    monkeypatch.chdir(tmp_path)
    _, _, err = run(*arguments)
    assert err
    assert all(line.isprintable() for line in err.splitlines())
    assert "[31m" in err


def test_a_problem_of_a_whole_file_has_no_place() -> None:
    """Where no place is known the file alone is named, else the place too."""
    assert of_problem("x.csv", Problem(message="it is empty")) == "x.csv: it is empty"
    assert of_problem("x.csv", Problem(message="no", cell="B2")) == "x.csv: cell B2: no"
    assert of_problem("x", Problem(message="no", line=2, column=1)) == "x: line 2, column 1: no"
    assert of_problem("x", Problem(message="no", pointer="/claims")) == "x: /claims: no"


COMMANDS = [
    ["check", "{}", "--from", "jsonl"],
    ["check", "{}", "--from", "csv"],
    ["convert", "{}", "out.json", "--from", "json"],
    ["convert", "{}", "-", "--to", "jsonl", "--from", "html"],
    ["columns", "{}", "--from", "csv"],
    ["figures", "{}", "--jsonl"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_fault_of_reading_names_the_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """What cannot be read is blamed by name, be it a file or standard input; no other file is."""

    class Faulty(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Faulty())))
    for path, name in (("/proc/self/mem", "/proc/self/mem"), ("-", "standard input")):
        status, _, err = run(*(each.format(path) for each in command))
        assert (status, err.splitlines()[0]) == (2, f"civicclaims: {name}: Input/output error")
    assert list(tmp_path.iterdir()) == []


class Gone(io.StringIO):
    """Standard output that nobody reads any more, and that is no file."""

    @property
    def buffer(self) -> Any:
        """The same for bytes."""
        return self

    def write(self, _: object) -> int:
        """It cannot be."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


@pytest.mark.parametrize(
    "arguments",
    [["check", "{}"], ["convert", "{}", "-", "--to", "jsonl"], ["draft", "{}"], ["checks"]],
    ids=" ".join,
)
def test_whoever_stops_reading_is_told_nothing(write: Write, arguments: list[str]) -> None:
    """Where nobody reads on, every part ends with 1 and without a word."""
    path = write(json.dumps(CLEAN))
    with redirect_stderr(io.StringIO()) as said, redirect_stdout(Gone()):
        status = main([each.format(path) for each in arguments])
    assert (status, said.getvalue()) == (1, "")


class Full(Gone):
    """Standard output on a full disk."""

    def write(self, _: object) -> int:
        """It cannot be."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(
    "arguments",
    [["check", "{}"], ["figures", "{}"], ["figures", "{}", "--jsonl"], ["columns", "{}"]],
    ids=" ".join,
)
def test_a_full_disk_is_no_fault_of_the_file(write: Write, arguments: list[str]) -> None:
    """What cannot be printed is told as that, whatever file was read."""
    path = write("a = 1", name="x.fig")
    if arguments[0] != "figures":
        path = write("claim\nRents rose.", name="x.csv")
    with redirect_stderr(io.StringIO()) as said, redirect_stdout(Full()):
        status = main([each.format(path) for each in arguments])
    words = "civicclaims: what was to be printed: No space left on device\n"
    assert (status, said.getvalue()) == (2, words)
