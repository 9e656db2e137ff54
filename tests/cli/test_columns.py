"""`civicclaims columns`: which column of a table is taken for what."""

import os
import threading
from pathlib import Path
from typing import get_args

import pytest
from tests.cli.records import Run

from civicclaims.cli.options import DATE_ORDERS
from civicclaims.formats.catalogue import FORMATS, Format
from civicclaims.formats.options import DateOrder

TABLE = "Kategorie;Anteil in %;Quelle;Datum\nJa;3,9;Alden Ledger;01.10.2026\n"


def test_columns_are_shown_and_given_back(run: Run, tmp_path: Path) -> None:
    """What is printed is TOML that can be corrected, saved and given back."""
    table, saved = tmp_path / "poll.csv", tmp_path / "columns.toml"
    table.write_text(TABLE, "utf-8")
    status, out, err = run("columns", str(table))
    assert (status, err) == (0, "")
    assert '"Anteil in %" = { is = "figure", unit = "%", decimal = "," }' in out
    saved.write_text(out.replace('"Kategorie" = "qualifier"', '"Kategorie" = "measure"'), "utf-8")
    date = ("--date-order", "day-first")
    _, out, _ = run("convert", str(table), "-", "--to", "yaml", "--columns", str(saved), *date)
    assert "measure: Ja" in out


def test_a_date_without_an_order_says_what_to_do(run: Run, tmp_path: Path) -> None:
    """A column of dates whose order nothing tells is an error, and the option settles it."""
    table = tmp_path / "poll.csv"
    table.write_text(TABLE, "utf-8")
    assert run("check", str(table))[0] == 1
    assert run("check", str(table), "--date-order", "day-first")[0] == 0


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_formats_whose_columns_can_be_shown(each: Format) -> None:
    """A format says that it has columns if its module shows them."""
    assert each.columns == hasattr(each.load(), "columns")


def test_the_command_knows_all_orders() -> None:
    """What may follow `--date-order` are the orders a reader can be told."""
    assert get_args(DateOrder) == DATE_ORDERS


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.json", '{"civicclaims": "1-draft"}', "json has no columns to choose"),
        ("x.csv", "", "the file is empty"),
        ("x.csv", "\n\n", "the table is empty"),
        ("x.csv", "a;b\n1;2\n", "cell A1: none of the first 20 rows is a header"),
        ("x.txt", "words", "nothing tells what format it is of"),
    ],
)
def test_what_is_no_table(run: Run, tmp_path: Path, name: str, content: str, words: str) -> None:
    """A file without columns is refused in one line."""
    path = tmp_path / name
    path.write_text(content, "utf-8")
    status, out, err = run("columns", str(path))
    assert (status, out) == (2, "")
    assert err.startswith(f"civicclaims: {path}: {words}")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[columns]\n"Quelle" = "source_titel"\n', '"Quelle" cannot be "source_titel"'),
        ("[columns]\nx = = 3\n", "it is no TOML"),
    ],
)
@pytest.mark.parametrize(
    "command", [["check", "{}", "{}"], ["columns", "{}"], ["convert", "{}", "-", "--to", "json"]]
)
def test_a_fault_of_the_columns_file_names_it(
    run: Run, tmp_path: Path, command: list[str], content: str, words: str
) -> None:
    """What is wrong with a columns file is said of it, once, and no table is read."""
    table, saved = tmp_path / "poll.csv", tmp_path / "columns.toml"
    table.write_text(TABLE, "utf-8")
    saved.write_text(content, "utf-8")
    arguments = [each.format(table) for each in command]
    status, out, err = run(*arguments, "--columns", str(saved))
    assert (status, out, err.count("\n")) == (2, "", 1)
    line = "" if "TOML" in words else ", line 2"
    assert err.startswith(f"civicclaims: the columns file {saved}{line}: {words}")
    assert "line 2" in err


def test_a_columns_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    """A columns file that cannot be opened is named, whatever is read."""
    missing = str(tmp_path / "none.toml")
    for command in (["check", "x.csv"], ["columns", "x.csv"], ["convert", "x.csv", "y.json"]):
        status, out, err = run(*command, "--columns", missing)
        assert (status, out) == (2, "")
        assert err == f"civicclaims: {missing}: No such file or directory\n"


def test_a_columns_file_may_come_through_a_pipe(run: Run, tmp_path: Path) -> None:
    """A columns file that can be read only once is read for the table."""
    table, pipe = tmp_path / "poll.csv", tmp_path / "pipe"
    table.write_text(TABLE, "utf-8")
    os.mkfifo(pipe)
    saved = b'date_order = "day-first"\n[columns]\n"Kategorie" = "measure"\n'
    writer = threading.Thread(target=pipe.write_bytes, args=(saved,))
    writer.start()
    _, out, _ = run("convert", str(table), "-", "--to", "yaml", "--columns", str(pipe))
    writer.join()
    assert "measure: Ja" in out


def test_a_file_that_is_not_there(run: Run) -> None:
    """A file that is not there is said to be missing, and so is a format that is not."""
    assert run("columns", "none.csv")[2].startswith("civicclaims: none.csv: No such file")
    assert "there is no format docx" in run("columns", "none.csv", "--from", "docx")[2]
