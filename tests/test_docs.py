"""The pages on disk are fresh, and what they show the command to print is what it prints."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
_FENCE: Final = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[\w.-]+)\")?\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_CONSOLE: Final = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
DOCUMENTS: Final = tuple(
    path
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if "```console" in path.read_text("utf-8")
)


def commands(text: str) -> list[tuple[str, str]]:
    """The commands of a document, each with the output it shows."""
    return [
        (each["command"], each["output"])
        for fence in _FENCE.finditer(text)
        if fence["language"] == "console"
        for each in _CONSOLE.finditer(fence["body"])
    ]


def test_check_pages_are_fresh() -> None:
    """Each check's page, the index and the navigation are what the docstrings make them."""
    script = ROOT / "tools" / "write_check_pages.py"

    result = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_commands_print_what_the_page_shows(document: Path, tmp_path: Path) -> None:
    """Each command of a page, run in order, prints what the page shows; dots stand for anything."""
    text = document.read_text("utf-8")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    for fence in _FENCE.finditer(text):
        if fence["title"]:
            (tmp_path / fence["title"]).write_text(fence["body"], "utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    compare = doctest.OutputChecker().check_output

    for command, shown in commands(text):
        result = subprocess.run(  # noqa: S602 - commands of our own pages
            command,
            shell=True,
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        printed = result.stdout + result.stderr
        assert compare(shown, printed, doctest.ELLIPSIS), f"$ {command}\n{printed}"


def test_number_of_commands() -> None:
    """No command of a page is passed over."""
    assert sum(len(commands(path.read_text("utf-8"))) for path in DOCUMENTS) == 38
