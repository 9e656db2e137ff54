"""Where a command writes: a file is whole or as it was, and nothing is left beside it."""

import json
import os
from pathlib import Path

import pytest
from tests.cli.records import CLEAN, Run, Write

from civicclaims.cli.writing import written


def test_what_is_beside_stays(write: Write, run: Run, tmp_path: Path) -> None:
    """A link is followed, the mode of a file is kept, and nothing beside it is touched."""
    out, link, part = tmp_path / "y.json", tmp_path / "link.json", tmp_path / "y.json.part"
    out.write_text("old", "utf-8")
    out.chmod(0o600)
    link.symlink_to(out)
    part.write_text("mine", "utf-8")
    assert run("convert", write(CLEAN), str(link))[0] == 0
    assert link.is_symlink()
    assert out.stat().st_mode & 0o777 == 0o600
    assert json.loads(out.read_text("utf-8"))["claims"]
    assert part.read_text("utf-8") == "mine"


def test_what_may_not_be_written_stays(
    write: Write, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is protected is not replaced, though its folder would allow it."""
    out = tmp_path / "y.json"
    out.write_text("old", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    status, _, err = run("convert", write(CLEAN), str(out))
    assert status == 2
    assert err == f"civicclaims: {out}: Permission denied\n"
    assert out.read_text("utf-8") == "old"


def test_a_device_is_written_to(write: Write, run: Run) -> None:
    """What is no regular file is written to and not replaced."""
    assert run("convert", write(CLEAN), "/dev/null", "--to", "json")[0] == 0
    assert not Path("/dev/null").is_file()


def test_a_new_file_is_like_any_other(tmp_path: Path) -> None:
    """A file that was not there has the mode that the system gives new files."""
    out, other = tmp_path / "y.json", tmp_path / "other"
    other.touch()
    with written(str(out)) as file:
        file.write(b"{}")
    assert (out.read_bytes(), out.stat().st_mode) == (b"{}", other.stat().st_mode)


def test_what_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    """What is stopped halfway leaves the file as it was, and nothing beside it."""
    out = tmp_path / "y.json"
    out.write_text("old", "utf-8")
    writing = written(str(out))
    writing.__enter__().write(b"half")
    assert not writing.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (out.read_text("utf-8"), list(tmp_path.iterdir())) == ("old", [out])


def test_what_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    """Where a folder took the name meanwhile, nothing is left beside it."""
    out = tmp_path / "y.json"
    writing = written(str(out))
    writing.__enter__().write(b"whole")
    out.mkdir()
    with pytest.raises(OSError, match=out.name):
        writing.__exit__(None, None, None)
    assert list(tmp_path.iterdir()) == [out]
