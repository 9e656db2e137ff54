"""The texts of a folder find their sources, and what is no text is said to be none."""

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from civicclaims.anchoring import folder as folders
from civicclaims.anchoring.folder import Folder
from civicclaims.anchoring.held import Held
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


def test_a_text_is_found_under_composed_letters_or_not(tmp_path: Path) -> None:
    """A name with an accent of its own is the same name."""
    (tmp_path / f"{unicodedata.normalize('NFD', 'café')}.txt").write_text("Never.", "utf-8")
    found = Folder(tmp_path).texts(bundle(Source(id=unicodedata.normalize("NFC", "café"))))
    assert list(words(found).values()) == ["Never."]


def test_the_files_of_no_source_are_named(tmp_path: Path) -> None:
    """What was the text of no source of any record so far is told, each file by its name."""
    for name in ("a.txt", "A.TXT", "a.TXT", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"Never {name}.", "utf-8")
    folder = Folder(tmp_path)
    folder.texts(bundle(Source(id="a")))
    assert list(folder.unused) == ["A.TXT", "a.TXT", "b.txt", "c.txt"]
    folder.texts(bundle(Source(id="x", sha256=Text("Never c.txt.").digest)))
    assert list(folder.unused) == ["A.TXT", "a.TXT", "b.txt"]


def test_a_digest_is_that_of_the_file_with_its_mark_or_without(tmp_path: Path) -> None:
    """A byte order mark neither hides a text nor makes it another one."""
    content = b"\xef\xbb\xbfNever."
    (tmp_path / "x.txt").write_bytes(content)
    for each in (content, content[3:]):
        record = bundle(Source(id="a", sha256=hashlib.sha256(each).hexdigest()))
        texts = Folder(tmp_path).texts(record)
        assert words(texts) == {"a": "Never."}
        assert Held(record, texts).is_same("a")


@pytest.mark.parametrize("named", ["a", "b"])
def test_what_is_no_text_is_passed_over_unless_it_is_needed(tmp_path: Path, named: str) -> None:
    """A file in another encoding, a folder and a pipe are no texts of anybody."""
    (tmp_path / "._a.txt").write_bytes(b"\x00\x05\x16\xff")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("Never.", "utf-8")
    source = Source(id=named, sha256=Text("Never.").digest)
    assert words(Folder(tmp_path).texts(bundle(source))) == {named: "Never."}


@pytest.mark.parametrize("name", ["pipe", "folder", "zeros"])
def test_what_is_no_regular_file_is_not_read(tmp_path: Path, name: str) -> None:
    """A pipe, a folder and a device may never end; each is named with the source it was for."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "zeros.txt").symlink_to("/dev/zero")
    with pytest.raises(ParseError, match=f"a regular file, for the source “{name}”"):
        Folder(tmp_path).texts(bundle(Source(id=name)))


def test_a_file_that_is_gone_is_named_with_its_source(tmp_path: Path) -> None:
    """A name that leads nowhere is an error that names the source."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    with pytest.raises(OSError, match="the text of the source “a”"):
        Folder(tmp_path).texts(bundle(Source(id="a")))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_place_of_a_wrong_byte_is_counted_in_characters(tmp_path: Path, mark: bytes) -> None:
    """The seventh character is the seventh, however many bytes stand before it."""
    (tmp_path / "a.txt").write_bytes(mark + "ééééé ".encode() + b"\xe9")
    with pytest.raises(ParseError, match=r"'a.txt' at character 7: .* for the source “a”"):
        Folder(tmp_path).texts(bundle(Source(id="a")))


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """A folder that is not there is no empty folder."""
    with pytest.raises(OSError, match="missing"):
        Folder(tmp_path / "missing")
