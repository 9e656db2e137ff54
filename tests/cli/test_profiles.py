"""`check --profile` puts the rules of others, and `--ratings` says what labels mean."""

import json
from pathlib import Path

import pytest
from tests.cases import markup
from tests.cli.records import Run, Write

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.checks.profiles import catalogue as profiles
from civicclaims.cli import options as command

FROM_0 = {"civicclaims": "1-draft", **markup.record(rating={"value": "0", "worst": "0"})}
MONTH = {"civicclaims": "1-draft", **markup.record({"date": {"start": "2025-07"}})}
WOBBLY = {"civicclaims": "1-draft", **markup.record(rating={"label": "Wobbly", "value": "5"})}
MAP = """\
name = "ours"
version = "3"
[labels]
"Wobbly" = "false"
"""


def put(out: str) -> list[str]:
    """The checks a run put."""
    return list(json.loads(out)["summary"]["counts"])


def said(out: str) -> list[str]:
    """The codes of what a run found."""
    return [each["check"] for report in json.loads(out)["reports"] for each in report["findings"]]


def test_the_command_knows_all_profiles() -> None:
    """What may follow `--profile` are the profiles there are."""
    assert list(command.PROFILES) == sorted(profiles.PROFILES)


def test_no_profile_is_put_unless_it_is_named(write: Write, run: Run) -> None:
    """The default run puts the catalogue, and minds no scale from 0."""
    status, out, _ = run("check", write(FROM_0), "--format", "json")
    assert put(out) == [each.code for each in CATALOGUE]
    assert (status, said(out)) == (0, [])


@pytest.mark.parametrize("name", profiles.PROFILES)
def test_a_profile_is_put_besides_the_default_run(name: str, write: Write, run: Run) -> None:
    """A profile adds its own checks to those of the default run, after them."""
    _, out, _ = run("check", write(FROM_0), "--format", "json", "--profile", name)
    assert put(out) == [each.code for each in (*CATALOGUE, *profiles.OWN[name])]


def test_several_profiles_may_be_named(write: Write, run: Run) -> None:
    """Each profile that is named is put."""
    both = ("--profile", "duke", "--profile", "google-factcheck")
    status, out, _ = run("check", write(FROM_0, MONTH), "--lines", "--format", "json", *both)
    assert (status, said(out)) == (1, ["GFC005", "DUK001"])


def test_a_profile_is_put_whatever_is_selected(write: Write, run: Run) -> None:
    """`--select` chooses from the default run; a profile that is named comes with it."""
    options = ("--select", "NUM001", "--profile", "duke", "--ignore", "DUK005,SRC006")
    _, out, _ = run("check", write(FROM_0), "--format", "json", *options)
    wanted = {each.code for each in profiles.PROFILES["duke"]} - {"DUK005", "SRC006"}
    assert set(put(out)) == {"NUM001", "BND004", "BND005"} | wanted


@pytest.mark.parametrize("word", ["GFC", "google-factcheck", "GFC005", "scale-below-1"])
def test_checks_of_a_profile_can_be_selected(word: str, write: Write, run: Run) -> None:
    """A code, family or name of a profile, or the profile's own, selects its checks alone."""
    status, out, _ = run("check", write(FROM_0), "--format", "json", "--select", word)
    assert (status, said(out)) == (1, ["GFC005"])
    assert {each[:3] for each in put(out)} == {"BND", "GFC"}


def test_an_unknown_profile_is_wrong_usage(write: Write, run: Run) -> None:
    """A profile that there is not is told, with those there are."""
    status, _, err = run("check", write(FROM_0), "--profile", "ours")
    assert status == 2
    assert "google-factcheck" in err


def test_explain_says_which_profile_a_check_belongs_to(run: Run) -> None:
    """The page of a profile's check names the profile, and the profile's name prints them all."""
    status, out, _ = run("explain", "GFC005")
    assert status == 0
    assert "Asked by `--profile google-factcheck` alone." in out
    _, out, _ = run("explain", "duke")
    assert [each.code for each in profiles.OWN["duke"] if f"({each.code})" not in out] == []


def test_what_a_profile_had_nothing_to_ask_is_counted(write: Write, run: Run) -> None:
    """In a record without reviews a profile was asked nothing, and the report says so."""
    empty = {"civicclaims": "1-draft", "claims": [{"id": "c", "text": "Rents rose."}]}
    status, out, _ = run("check", write(empty), "--profile", "duke", "--format", "json")
    counts = json.loads(out)["summary"]["counts"]
    assert status == 0
    assert {counts[each.code]["asked"] for each in profiles.OWN["duke"]} == {0}


def test_a_map_says_what_labels_mean(write: Write, run: Run, tmp_path: Path) -> None:
    """A label the map knows is held against its number; without the map nobody knows it."""
    (tmp_path / "map.toml").write_text(MAP, "utf-8")
    path = write(WOBBLY)
    ours = ("--ratings", str(tmp_path / "map.toml"))
    assert said(run("check", path, "--format", "json")[1]) == []
    assert said(run("check", path, "--format", "json", *ours)[1]) == ["REV003"]


def test_a_label_no_map_knows_is_told(write: Write, run: Run) -> None:
    """The standard map does not swallow what it does not know, and a note fails no run."""
    status, out, _ = run("check", write(WOBBLY), "--format", "json", "--ratings", "standard")
    (finding,) = json.loads(out)["reports"][0]["findings"]
    assert status == 0
    assert finding["check"] == "REV011"
    assert "“standard 1” does not know the label “Wobbly”" in finding["message"]
    assert (finding["line"], finding["pointer"]) == (1, "/reviews/0/rating")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, "No such file"),
        ('name = "x"', "/version: expected a text"),
        ("name =", "this is no TOML"),
    ],
)
def test_a_map_that_cannot_be_used_is_wrong_usage(
    text: str | None, problem: str, write: Write, run: Run, tmp_path: Path
) -> None:
    """A map that is missing or no map stops the run before anything is checked."""
    path = tmp_path / "map.toml"
    if text is not None:
        path.write_text(text, "utf-8")
    status, out, err = run("check", write(FROM_0), "--ratings", str(path))
    assert (status, out) == (2, "")
    assert str(path) in err
    assert problem in err
