"""What is said of a folder: each thing that was not read is named with its file."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from tests.cli.records import BROKEN, CLEAN, Run, Write

from civicclaims import Bundle, Claim
from civicclaims.cli.taken import Taken
from civicclaims.errors import Problem
from civicclaims.formats.catalogue import READ
from civicclaims.formats.reading import Reading

READINGS = st.builds(
    Reading,
    bundle=st.none() | st.just(Bundle(claims=(Claim(id="c", text="x"),))),
    problems=st.just((Problem(message="no"),)),
    count=st.integers(0, 3),
    refused=st.lists(st.sampled_from(["row 1", "row 2"]), max_size=3).map(tuple),
    passed_over=st.dictionaries(st.sampled_from(["a", "b"]), st.integers(1, 9)),
)


@given(st.lists(st.tuples(st.sampled_from(["x.csv", "y.csv"]), READINGS), max_size=6))
def test_what_is_not_in_a_record_is_named_with_its_file(drawn: list[tuple[str, Reading]]) -> None:
    """All that is refused or passed over is in the sum, under its file.

    A file of which nothing could be read counts as refused.
    """
    taken = Taken()
    for path, reading in drawn:
        taken.add(path, None, reading)
    for path, reading in drawn:
        assert {f"{path}: {name}" for name in reading.refused} <= set(taken.refusals)
        assert reading.bundle is not None or path in taken.refused
        assert all(path in taken.passed_over[name] for name in reading.passed_over)
    assert len(taken.refusals) <= taken.count
    assert taken.records == sum(reading.bundle is not None for _, reading in drawn)
    for name, files in taken.passed_over.items():
        assert sum(files.values()) == sum(each.passed_over.get(name, 0) for _, each in drawn)
    text = "\n".join(taken.sentences())
    assert all(path in text for path in taken.refused)


@given(st.lists(st.tuples(st.sampled_from(["x", "y"]), st.sampled_from(["a", "b"]))))
def test_a_note_is_told_once(drawn: list[tuple[str, str]]) -> None:
    """The same note of the same file is told once, where it first came."""
    taken = Taken()
    for path, note in drawn:
        taken.add(path, None, Reading(bundle=Bundle(), notes=(note,)))
    told = [f"Note: {path}: {note}." for path, note in dict.fromkeys(drawn)]
    assert [each for each in taken.sentences() if each.startswith("Note")] == told


def test_many_notes_are_soon_gathered() -> None:
    """Each note more costs as much as the one before: 40,000 take no minute."""
    taken, begun = Taken(), time.process_time()
    for number in range(40_000):
        taken.add(f"{number}.yaml", None, Reading(bundle=Bundle(), notes=("no",)))
    assert time.process_time() - begun < 5
    assert "Notes: 39,980 more." in taken.sentences()


def test_the_report_of_a_folder_names_files(run: Run, tmp_path: Path) -> None:
    """A refused row, a property passed over and a note each bear the name of their file."""
    (tmp_path / "old.csv").write_bytes("Text;Sprecher\nGrün ist gut.;Löwe\n".encode("cp1252"))
    (tmp_path / "bad.csv").write_text('claim\n"Rents', "utf-8")
    review = {"@type": "ClaimReview", "claimReviewed": "Rents rose.", "isFamilyFriendly": True}
    block = f'<script type="application/ld+json">{json.dumps(review)}</script>'
    (tmp_path / "page.html").write_text(block, "utf-8")

    out = run("check", str(tmp_path))[1]

    assert f"Note: {tmp_path}/old.csv: line 2 is no UTF-8" in out
    assert f"refused: {tmp_path}/bad.csv: row 2." in out
    assert f"isFamilyFriendly (1 in {tmp_path}/page.html)" in out


@pytest.mark.parametrize("suffix", sorted({suffix for each in READ for suffix in each.suffixes}))
def test_an_empty_file_is_told(write: Write, run: Run, tmp_path: Path, suffix: str) -> None:
    """A file without any bytes cannot be read, whatever its name, and never looks like a pass."""
    (tmp_path / f"empty{suffix}").touch()
    write(CLEAN)

    alone = run("check", str(tmp_path / f"empty{suffix}"))
    among = run("check", str(tmp_path))

    assert (alone[0], among[0]) == (2, 1)
    for out in (alone[1], among[1]):
        assert "ERROR BND004 unreadable-part: the file is empty" in out
        assert f"1 refused: {tmp_path}/empty{suffix}: the file." in out
    status, _, err = run("convert", str(tmp_path / f"empty{suffix}"), "-", "--to", "json")
    assert status == 2
    assert "1 read, 1 refused; no record to write" in err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<p>About us"),
        ("a.yaml", "# soon\n"),
        ("a.jsonl", "\n"),
        ("a.jsonld", '{"@context":"https://schema.org","@graph":[]}'),
    ],
)
def test_a_file_that_holds_nothing_is_named(
    write: Write, run: Run, tmp_path: Path, name: str, content: str
) -> None:
    """What can be read and holds nothing is named; by itself it is nothing that could be read."""
    (tmp_path / name).write_text(content, "utf-8")

    alone = run("check", str(tmp_path / name))
    converted = run("convert", str(tmp_path / name), str(tmp_path / "x.jsonl"))

    assert (alone[0], converted[0]) == (2, 2)
    assert f"Nothing that is read stands in {tmp_path}/{name}." in alone[1]
    assert not (tmp_path / "x.jsonl").exists()
    write(CLEAN, name="b.jsonl")
    status, out, _ = run("check", str(tmp_path))
    assert status == 0
    assert f"Nothing that is read stands in {tmp_path}/{name}." in out


def test_a_page_of_which_nothing_is_left_is_no_record(run: Run, tmp_path: Path) -> None:
    """Where all of a file is refused there is no record, neither to count nor to write."""
    (tmp_path / "cut.html").write_text('<script type="application/ld+json">{"a</script>', "utf-8")

    assert run("check", str(tmp_path))[0] == 2
    status, _, err = run("convert", str(tmp_path), str(tmp_path / "x.jsonl"))

    assert status == 2
    assert "1 read, 1 refused; no record to write" in err
    assert not (tmp_path / "x.jsonl").exists()


def test_what_cannot_be_opened_loses_no_other(write: Write, run: Run, tmp_path: Path) -> None:
    """A link that leads nowhere and a pipe end with 2 and are named; the rest is checked."""
    write(CLEAN, name="b.json")
    (tmp_path / "a.json").symlink_to("nowhere.json")
    os.mkfifo(tmp_path / "c.json")

    status, out, err = run("check", str(tmp_path))

    assert status == 2
    assert err.splitlines() == [
        f"civicclaims: {tmp_path}/a.json: a link that leads nowhere",
        f"civicclaims: {tmp_path}/c.json: neither file nor folder",
    ]
    assert "1 record," in out


def test_a_folder_is_converted_whole_or_not_at_all(write: Write, run: Run, tmp_path: Path) -> None:
    """Where a file of a folder cannot be opened, what was there before stays, and nothing else."""
    folder, out = tmp_path / "in", tmp_path / "x.jsonl"
    folder.mkdir()
    out.write_text("old", "utf-8")
    write(CLEAN, name="in/a.json")
    (folder / "b.json").write_bytes(b"\x1f\x8bpacked")
    packed = run("convert", str(folder), str(out))
    (folder / "b.json").unlink()
    for name in ("b.json", "c.json"):
        (folder / name).symlink_to("nowhere.json")
    broken = run("convert", str(folder), str(out))

    assert (packed[0], broken[0]) == (2, 2)
    assert "b.json: it is packed (gzip); unpack it first" in packed[2]
    assert broken[2].splitlines() == [
        f"civicclaims: {folder}/{name}: a link that leads nowhere" for name in ("b.json", "c.json")
    ]
    assert out.read_text("utf-8") == "old"
    assert {each.name for each in tmp_path.iterdir()} == {"in", "x.jsonl"}


def test_much_that_is_refused_is_counted(write: Write, run: Run, tmp_path: Path) -> None:
    """Of many things the first are named and the rest is counted."""
    path = write(CLEAN, *["{"] * 30, name="a.jsonl")
    text = "civicclaims: 1-draft\nclaims: [{id: c, text: x}]\nid: We are #1\n"
    for number in range(22):
        (tmp_path / f"{number}.yaml").write_text(text, "utf-8")

    _, out, _ = run("check", str(tmp_path))
    _, _, err = run("convert", path, str(tmp_path / "x.yaml"))

    assert f"Read: 53, of which 30 refused: {path}: line 2, line 3, " in out
    assert "line 21 and 10 more." in out
    assert "\nNotes: 2 more.\n" in out
    assert "\n10 more problems\n" in err


def test_what_stands_for_many_is_counted_as_many(write: Write, run: Run, tmp_path: Path) -> None:
    """Beyond the limit one problem stands for the rest, and each of the rest is counted."""
    path = write({**CLEAN, "claims": [{"id": f"c{n}"} for n in range(50)]})
    _, _, err = run("convert", path, str(tmp_path / "x.yaml"), "--limit", "problems=30")
    assert "\n30 more problems\n" in err


def test_what_is_not_opened_is_counted(write: Write, run: Run, tmp_path: Path) -> None:
    """Files of no known format and links to folders are counted; hidden ones are not."""
    write(CLEAN)
    for name in ("a.xls", "b.XLS", "README", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "loop").symlink_to(tmp_path)

    status, out, _ = run("check", str(tmp_path))

    assert status == 0
    assert "end so: .xls (2), links to folders (1), no ending (1)." in out


def test_a_folder_for_programs(write: Write, run: Run, tmp_path: Path) -> None:
    """The summary in JSON names files too."""
    write(BROKEN, name="bad.json")
    write(CLEAN, name="ok.jsonl")
    (tmp_path / "page.html").write_text("<p>About us", "utf-8")

    read = json.loads(run("check", str(tmp_path), "--format", "json")[1])["summary"]["read"]

    assert read["refused"] == [f"{tmp_path}/bad.json: record"]
    assert read["empty"] == [f"{tmp_path}/page.html"]
    assert read["count"] == 2


def test_a_file_in_the_folder_that_is_read_is_not_written(
    write: Write, run: Run, tmp_path: Path
) -> None:
    """To convert a folder into a file of it is done once; a second time it would read itself."""
    write(CLEAN)
    out = str(tmp_path / "all.jsonl")

    assert run("convert", str(tmp_path), out)[0] == 0
    status, _, err = run("convert", str(tmp_path), out)

    assert status == 2
    assert "it would be written over itself" in err
