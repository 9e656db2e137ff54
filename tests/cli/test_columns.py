"""`civicclaims columns`: which column of a table is taken for what."""

from pathlib import Path

import pytest
from tests.cli.records import Run

TABLE = "Kategorie;Anteil in %;Quelle;Datum\nJa;3,9;Alden Ledger;01.10.2026\n"


def test_columns_are_shown_and_given_back(run: Run, tmp_path: Path) -> None:
    """What is printed is TOML that can be corrected, saved and given back."""
    table, saved = tmp_path / "poll.csv", tmp_path / "columns.toml"
    table.write_text(TABLE, "utf-8")
    status, out, err = run("columns", str(table))
    assert (status, err) == (0, "")
    assert '"Anteil in %" = { is = "figure", unit = "%", decimal = "," }' in out
    saved.write_text(out.replace('"Kategorie" = ""', '"Kategorie" = "measure"'), "utf-8")
    date = ("--date-order", "day-first")
    _, out, _ = run("convert", str(table), "-", "--to", "yaml", "--columns", str(saved), *date)
    assert "measure: Ja" in out


def test_a_date_without_an_order_says_what_to_do(run: Run, tmp_path: Path) -> None:
    """A column of dates whose order nothing tells is an error, and the option settles it."""
    table = tmp_path / "poll.csv"
    table.write_text(TABLE, "utf-8")
    assert run("check", str(table))[0] == 1
    assert run("check", str(table), "--date-order", "day-first")[0] == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.json", '{"civicclaims": "1-draft"}', "json has no columns to choose"),
        ("x.csv", "", "the file is empty"),
        ("x.csv", "\n\n", "the table is empty"),
        ("x.txt", "words", "nothing tells what format it is of"),
    ],
)
def test_what_is_no_table(run: Run, tmp_path: Path, name: str, content: str, words: str) -> None:
    """A file without columns is refused in one line."""
    path = tmp_path / name
    path.write_text(content, "utf-8")
    status, out, err = run("columns", str(path))
    assert (status, out) == (2, "")
    assert words in err


def test_a_file_that_is_not_there(run: Run) -> None:
    """A file that is not there is said to be missing, and so is a format that is not."""
    assert run("columns", "none.csv")[2].startswith("civicclaims: none.csv: No such file")
    assert "there is no format docx" in run("columns", "none.csv", "--from", "docx")[2]
