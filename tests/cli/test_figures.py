"""`civicclaims figures`: what is printed, as text and as JSON, and how it ends."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from tests.cases.systems import CUSTODY, CUSTODY_49, ISSUE
from tests.cli.records import Run, Write

from civicclaims.arithmetic.system import STEPS
from civicclaims.cli.options import STEPS as DEFAULT_STEPS
from civicclaims.reckoning.verdicts import figures

IMPOSSIBLE = "a = exactly 1\na = exactly 2"
UNREADABLE = "a = 5\na = = 5\nb"
HARD = "\n".join(f"f{n} + f{n + 1} + f{(n * 7) % 40} >= {n}" for n in range(40))
KEYS = {"verdict", "witness", "conflict", "ranges", "corrections", "complete"}


def answer(run: Run, text: str, *options: str) -> dict[str, Any]:
    """What is printed for one text as JSON."""
    status, out, err = run("figures", "-", "--format", "json", *options, given=text)
    assert err == ""
    assert status in {0, 1, 3}
    found: dict[str, Any] = json.loads(out)
    assert set(found) == {"literal", "close"}
    assert set(found["literal"]) >= KEYS
    assert set(found["close"]) >= KEYS
    return found


def test_steps_are_the_same() -> None:
    """The command allows as many steps as the library."""
    assert DEFAULT_STEPS == STEPS


def test_possible(write: Write, run: Run) -> None:
    """Where all can be true an example is printed, and the end is 0."""
    status, out, err = run("figures", write(CUSTODY, name="custody.fig"))

    assert (status, err) == (0, "")
    assert out.startswith(
        "Under both readings all figures can be true.\n  For example: detained 55,"
    )
    assert "Status 0." in out


def test_impossible_closely(write: Write, run: Run) -> None:
    """The conflict is printed with what the others leave each figure, and what would mend it."""
    path = write(CUSTODY_49, name="custody.fig")
    status, out, err = run("figures", path)

    assert (status, err) == (1, "")
    assert "Literal reading" in out
    assert "These 4 statements cannot all hold; without any one they could:" in out
    assert "the others leave 25 to 27 percent" in out
    assert "line 5  convicted + pending + other = detained\n" in out
    assert "One correction would mend it, of line 2, line 3 or line 4." in out
    assert "“about” may reach 1 1/3 times as far" in out
    assert "detained = more than" not in out
    assert run("figures", path, "--fail-on", "error")[0] == 0
    assert run("figures", path, "--fail-on", "never")[0] == 0


def test_impossible_literally(run: Run) -> None:
    """What cannot be literally ends with 1, unless nothing is to fail."""
    for options, status in (([], 1), (["--fail-on", "error"], 1), (["--fail-on", "never"], 0)):
        assert run("figures", "-", *options, given=IMPOSSIBLE)[0] == status


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a < a", "This statement cannot hold:\n    line 1  a < a\n"),
        ("x = exactly 6\ny = exactly 6\nz = exactly 5\nx + y = z\nx >= 0\ny >= 0\ntrust z",
         "No single correction mends it; 2 together would: line 1 and line 2."),
        ("whole a\na = exactly 0.5\ntrust a", "Nothing that may be corrected would mend it."),
        ("a / b = 60 percent\nc / b = 60 percent\nassume a + c <= b",
         "It rests on what was assumed: line 3."),
        ("account the mayor\na = exactly 1\na = exactly 2", "in the account of the mayor"),
        ("a = exactly 8\nb = exactly 6\na -> b = down 50 percent",
         "the others leave down 25 percent"),
        ("a = 5,000\naccount lee\na = 20,000",
         "Note: accounts differ on a (line 1, the text: 5,000; line 3, lee: 20,000)."),
    ],
)  # fmt: skip
def test_sentences(run: Run, text: str, words: str) -> None:
    """What was found is said in sentences."""
    assert words in run("figures", "-", given=text)[1]


def test_long_example_is_cut(run: Run) -> None:
    """Of many names in an example a few are printed, and the rest counted."""
    out = run("figures", "-", given="\n".join(f"f{n} = {n}" for n in range(40)))[1]
    assert "and 28 more." in out


def test_json(run: Run) -> None:
    """As JSON both readings are given with numbers as exact fractions, and lines as numbers."""
    found = answer(run, CUSTODY_49)

    literal, close = found["literal"], found["close"]
    assert (literal["verdict"], close["verdict"]) == ("possible", "impossible")
    assert set(literal["witness"]) == {"detained", "convicted", "pending", "other"}
    assert all(isinstance(each, str) for each in literal["witness"].values())
    assert Fraction(literal["witness"]["detained"]) > 55_000
    assert (literal["conflict"], literal["ranges"], literal["corrections"]) == ([], {}, [])
    assert literal["complete"] is True
    assert close["witness"] is None
    assert close["conflict"] == [2, 3, 4, 5]
    assert close["ranges"]["2"] == {
        "lower": "25",
        "upper": "27",
        "lower_open": False,
        "upper_open": False,
    }
    assert set(close["ranges"]) == {"2", "3", "4"}
    assert close["corrections"] == [[2], [3], [4]]
    assert close["complete"] is True
    assert close["stretch"] == "4/3"


def test_json_of_open_ends(run: Run) -> None:
    """Open and absent ends of ranges are told apart."""
    left = answer(run, "a = exactly 10\na > 12.5\nb = 3")["literal"]["ranges"]
    assert left == {"1": {"lower": "25/2", "upper": None, "lower_open": True, "upper_open": False}}


def test_json_is_the_library(run: Run) -> None:
    """The command says what `civicclaims.figures` says."""
    found, said = answer(run, ISSUE), figures(ISSUE)
    for name, result in (("literal", said.literal), ("close", said.close)):
        assert found[name]["verdict"] == result.verdict
        assert found[name]["witness"] == {each: str(n) for each, n in result.witness.items()}
    assert "councilman: proposed" in found["close"]["witness"]


def test_json_of_several_groups(run: Run) -> None:
    """The conflict is the first group's; corrections mend all groups."""
    found = answer(run, "a = exactly 1\na = exactly 2\nb = exactly 3\nb = exactly 4")["literal"]
    assert found["conflict"] == [1, 2]
    assert found["corrections"] == [[1, 3], [1, 4], [2, 3], [2, 4]]
    assert [each["conflict"] for each in found["clashes"]] == [[1, 2], [3, 4]]


def test_percentages_as_printed(run: Run) -> None:
    """A percentage in an example is 28 for 28 percent."""
    found = answer(run, "share = exactly 28 percent\na / b = share\nb = exactly 50")
    assert found["close"]["witness"] == {"share": "28", "a": "14", "b": "50"}


def test_unreadable(run: Run) -> None:
    """Every line that cannot be read is told with its place, and the end is 2."""
    status, out, err = run("figures", "-", given=UNREADABLE)

    assert (status, out) == (2, "")
    assert err.splitlines() == [
        "civicclaims: -:2:5: expected one comparison a line",
        "civicclaims: -:3:2: expected =, <=, <, >=, > or -> and what follows it",
    ]
    assert run("figures", "-", "--fail-on", "never", given=UNREADABLE)[0] == 2


def test_unreadable_as_json(run: Run) -> None:
    """As JSON an unreadable text is an error, and the end is 2."""
    status, out, err = run("figures", "-", "--format", "json", given=UNREADABLE)

    assert status == 2
    assert set(json.loads(out)) == {"error"}
    assert err


def test_missing_file(run: Run, tmp_path: Path) -> None:
    """A file that cannot be opened ends with 2, and is named."""
    path = str(tmp_path / "none.fig")
    for options in ([], ["--format", "json"], ["--jsonl"]):
        status, out, err = run("figures", path, *options)
        assert (status, out) == (2, "")
        assert err == f"civicclaims: {path}: No such file or directory\n"
    assert run("figures", str(tmp_path))[0] == 2


@pytest.mark.parametrize("data", [b"a = 5\nb = \xff\n", b"a = 5\n\x00\xd8"])
def test_other_encodings(run: Run, tmp_path: Path, data: bytes) -> None:
    """A file that is not UTF-8 is told with its line."""
    (tmp_path / "latin.fig").write_bytes(data)
    status, _, err = run("figures", str(tmp_path / "latin.fig"))
    assert status == 2
    assert "latin.fig:2" in err
    assert "UTF-8" in err


def test_byte_order_mark(run: Run, tmp_path: Path) -> None:
    """A mark of byte order and Windows line ends are read."""
    (tmp_path / "bom.fig").write_bytes(b"\xef\xbb\xbfwhole a\r\na = exactly 0.5\r\n")
    status, out, _ = run("figures", str(tmp_path / "bom.fig"))
    assert status == 1
    assert "line 2" in out


def test_empty(run: Run) -> None:
    """Nothing, or comments alone, can all be true."""
    for text in ("", "\n", "# nothing\n"):
        assert run("figures", "-", given=text)[0] == 0
        assert answer(run, text)["close"]["verdict"] == "possible"


@pytest.mark.parametrize("wrong", ["0", "-1", "1.5", "many", "1" * 19, "²"])
def test_wrong_usage(run: Run, wrong: str) -> None:
    """Steps are a whole number above 0."""
    status, _, err = run("figures", "-", "--steps", wrong, given=CUSTODY)
    assert status == 2
    assert "is not a whole number above 0" in err


def test_undecided(run: Run) -> None:
    """With too few steps it is said that nobody can tell, and the end is 3."""
    status, out, err = run("figures", "-", "--steps", "1", given=HARD)

    assert (status, err) == (3, "")
    assert out.count("undecided. It could not be told within the steps allowed.") == 2
    found = answer(run, HARD, "--steps", "1")
    assert found["close"]["verdict"] == "undecided"
    assert found["close"]["witness"] is None
    assert found["close"]["complete"] is False
    assert run("figures", "-", given=HARD)[0] == 0


def test_impossible_beats_undecided(run: Run) -> None:
    """A contradiction found counts, though the rest is undecided."""
    text = f"{IMPOSSIBLE}\n{HARD}"
    assert run("figures", "-", "--steps", "30", given=text)[0] in {1, 3}


def test_reader_table(run: Run) -> None:
    """By the table of what readers took hedges reach elsewhere, and the table is named."""
    text = "a = about 28 percent\na >= 30 percent"
    assert run("figures", "-", given=text)[0] == 1
    assert run("figures", "-", "--table", "reader", given=text)[0] == 0
    assert answer(run, text, "--table", "reader")["close"]["table"] == "reader"
    exact = run("figures", "-", "--table", "reader", given="a = 28\na > 28.2")
    assert exact[0] == 1
    assert "by the table “reader”" in exact[1]
    assert run("figures", "-", "--table", "none", given=text)[0] == 2


def test_many_systems(write: Write, run: Run) -> None:
    """Each line holds a system as a JSON string, and is answered by one line."""
    texts = [CUSTODY, CUSTODY_49, UNREADABLE, "", IMPOSSIBLE]
    path = write(*map(json.dumps, texts), name="many.jsonl")

    status, out, err = run("figures", path, "--jsonl")

    answers = [json.loads(line) for line in out.splitlines()]
    assert (status, err, len(answers)) == (2, "", 5)
    assert [each.get("close", {}).get("verdict") for each in answers] == [
        "possible",
        "impossible",
        None,
        "possible",
        "impossible",
    ]
    assert set(answers[2]) == {"error"}
    assert "line 2" in answers[2]["error"]
    assert "line 3" in answers[2]["error"]


@pytest.mark.parametrize(
    "line",
    ["5", "null", '["a = 5"]', '{"text": "a = 5"}', "a = 5", '"a = 5', "", " ", "[" * 20_000],
)
def test_not_a_string(run: Run, line: str) -> None:
    """A line that is no JSON string is answered with an error, and those after it as they are."""
    given = "\n".join([json.dumps("a = 5"), line, json.dumps("a = 6")]) + "\n"
    status, out, _ = run("figures", "-", "--jsonl", given=given)
    answers = [json.loads(each) for each in out.splitlines()]
    assert status == 2
    assert answers[1] == {"error": "expected a JSON string on this line"}
    assert [answers[n]["close"]["witness"] for n in (0, 2)] == [{"a": "5"}, {"a": "6"}]


def test_bad_bytes_among_lines(run: Run, tmp_path: Path) -> None:
    """A line that is not UTF-8 does not lose the others."""
    (tmp_path / "a.jsonl").write_bytes(b'"a = 5"\r\n"\xff"\r\n"a = 6"')
    status, out, _ = run("figures", str(tmp_path / "a.jsonl"), "--jsonl")
    answers = [json.loads(each) for each in out.splitlines()]
    assert status == 2
    assert [set(each) == {"error"} for each in answers] == [False, True, False]


@pytest.mark.parametrize(
    ("texts", "options", "status"),
    [
        ([CUSTODY], [], 0),
        ([CUSTODY, CUSTODY_49], [], 1),
        ([CUSTODY, CUSTODY_49], ["--fail-on", "error"], 0),
        ([CUSTODY, IMPOSSIBLE], ["--fail-on", "error"], 1),
        ([CUSTODY, IMPOSSIBLE], ["--fail-on", "never"], 0),
        ([HARD, CUSTODY], ["--steps", "1"], 3),
        ([], [], 0),
    ],
)
def test_end_of_many(run: Run, texts: list[str], options: list[str], status: int) -> None:
    """The end of many systems is the worst of any."""
    given = "".join(f"{json.dumps(each)}\n" for each in texts)
    assert run("figures", "-", "--jsonl", *options, given=given)[0] == status


def test_long_files_and_lines(run: Run, tmp_path: Path) -> None:
    """A file that is too long is not read; a line that is loses itself alone."""
    long = "# " + "x" * 8_000_000
    (tmp_path / "long.fig").write_text(long, "utf-8")
    status, _, err = run("figures", str(tmp_path / "long.fig"))
    assert status == 2
    assert "a file of more than 8,000,000 bytes" in err

    (tmp_path / "long.jsonl").write_text(
        f"{json.dumps(long * 2)}\n{json.dumps('a = 5')}\n", "utf-8"
    )
    status, out, _ = run("figures", str(tmp_path / "long.jsonl"), "--jsonl")
    first, second = map(json.loads, out.splitlines())
    assert status == 2
    assert first == {"error": "a line of more than 8,000,000 bytes"}
    assert second["close"]["witness"] == {"a": "5"}


def test_many_corrections_are_counted(run: Run) -> None:
    """Of many corrections a few are printed, and the rest counted."""
    names = [f"f{n}" for n in range(12)]
    text = "\n".join([*(f"{name} = exactly 1" for name in names), f"{' + '.join(names)} = 13"])
    assert "line 8 or 4 more." in run("figures", "-", given=text)[1]


ESCAPES = ["\x1b[31mred\x1b[0m = 5", "a = 5 \x1b]0;title\x07", "a\x9b31m = 5", "a = 5 # \x1b[2J"]


@pytest.mark.parametrize("line", ESCAPES)
def test_escapes_in_bad_lines(run: Run, line: str) -> None:
    """Nothing of a text reaches the terminal as a command to it."""
    for options in ([], ["--format", "json"]):
        _, out, err = run("figures", "-", *options, given=f"{line}\n{IMPOSSIBLE}")
        assert not any(each in out + err for each in "\x1b\x9b\x07")


def test_escapes_that_are_kept(run: Run) -> None:
    """The words of accounts and statements are printed without control characters."""
    text = f"account \x1b[31mthe \u202e\x9b0mmayor\n{IMPOSSIBLE}\naccount \x1b[1mlee\na = exactly 9"
    for options in ([], ["--format", "json"]):
        status, out, err = run("figures", "-", *options, given=text)
        assert status in {1, 2}
        assert not any(each in out + err for each in "\x1b\x9b\x07")
    out = run("figures", "-", "--jsonl", given=json.dumps(text) + "\n")[1]
    assert not any(each in out for each in "\x1b\x9b\x07\u202e")
