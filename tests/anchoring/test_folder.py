"""The texts of a folder find their sources, and what is no text is said to be none."""

from pathlib import Path

import pytest

from civicclaims.anchoring import folder as folders
from civicclaims.anchoring.folder import Folder
from civicclaims.anchoring.text import Text
from civicclaims.errors import ParseError
from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source


def bundle(*sources: Source) -> Bundle:
    """A record of some sources."""
    return Bundle(sources=sources)


def words(found: dict[str, Text]) -> dict[str, str]:
    """Texts as plain words."""
    return {source: text.words for source, text in found.items()}


def test_a_text_is_found_by_the_id_of_its_source(tmp_path: Path) -> None:
    """A file is named after the source, whatever the case of its ending."""
    (tmp_path / "speech.TXT").write_text("Never.", "utf-8")
    (tmp_path / "notes.md").write_text("Never.", "utf-8")
    found = Folder(tmp_path).texts(bundle(Source(id="speech"), Source(id="notes")))
    assert words(found) == {"speech": "Never."}


def test_a_text_is_found_by_its_digest_first(tmp_path: Path) -> None:
    """A file with the recorded digest is the text, whatever its name."""
    (tmp_path / "old.txt").write_text("Never.", "utf-8")
    (tmp_path / "a.txt").write_text("Never ever.", "utf-8")
    source = Source(id="a", sha256=Text("Never.").digest)
    assert words(Folder(tmp_path).texts(bundle(source))) == {"a": "Never."}


def test_a_changed_text_is_still_found_by_its_name(tmp_path: Path) -> None:
    """A digest that no file has does not hide the file named after the source."""
    (tmp_path / "a.txt").write_text("Never ever.", "utf-8")
    source = Source(id="a", sha256=Text("Never.").digest)
    assert words(Folder(tmp_path).texts(bundle(source))) == {"a": "Never ever."}


def test_line_ends_stay_and_the_byte_order_mark_goes(tmp_path: Path) -> None:
    """Positions count what stands in the file, without a mark in front of it."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    assert words(Folder(tmp_path).texts(bundle(Source(id="a")))) == {"a": "one\r\ntwo"}


def test_what_is_no_text_is_an_error_with_its_place(tmp_path: Path) -> None:
    """A file in another encoding is named, with the first byte that is wrong."""
    (tmp_path / "a.txt").write_bytes("né".encode("cp1252"))
    with pytest.raises(ParseError, match=r"'a.txt' at character 2: expected a text in UTF-8"):
        Folder(tmp_path).texts(bundle(Source(id="a")))


def test_a_text_that_is_too_long_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is a limit, and it is named."""
    monkeypatch.setattr(folders, "LONGEST", 3)
    (tmp_path / "a.txt").write_text("Never", "utf-8")
    with pytest.raises(ParseError, match="at most 3 bytes"):
        Folder(tmp_path).texts(bundle(Source(id="a")))


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """A folder that is not there is no empty folder."""
    with pytest.raises(OSError, match="missing"):
        Folder(tmp_path / "missing")
