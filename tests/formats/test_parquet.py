"""What Parquet has of its own; what it shares with Arrow is in `test_arrow.py`."""

import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from civicclaims.errors import FormatError
from civicclaims.formats import parquet
from civicclaims.formats._arrow.schema import schema
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle


def packed(columns: dict[str, Any], **how: Any) -> io.BytesIO:
    """A Parquet file of some columns."""
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, **how)
    return io.BytesIO(out.getvalue())


def read(file: io.BytesIO, **limits: int) -> list[Reading]:
    """The readings of a file within some limits."""
    return list(parquet.read(file, Options(limits=Limits(**limits))))


NOT_PARQUET: list[bytes] = [
    b"", b"PAR1", b"PAR1" * 3, b"id,text\n1,Rents rose.\n", b'{"civicclaims": "1-draft"}',
    b"\0" * 99,
]  # fmt: skip


@pytest.mark.parametrize("content", NOT_PARQUET)
def test_what_is_no_parquet_file_is_told(content: bytes) -> None:
    """A file of another kind is one problem, in words, and not an error of another library."""
    [found] = read(io.BytesIO(content))
    assert found.problems[0].message.startswith("the file is damaged, or of another kind; the Arr")
    assert (found.bundle, found.refused) == (None, ("the rest of the file",))
    with pytest.raises(FormatError):
        parquet.loads(content)


def test_the_words_are_those_of_arrow_and_the_file_is_small() -> None:
    """Records of the same words take little room, and the file says its version."""
    out = io.BytesIO()
    parquet.write((Bundle(id="rents", licence="free to use" * 100) for _ in range(3_000)), out)
    assert len(out.getvalue()) < 300_000
    assert pq.ParquetFile(out).schema_arrow.metadata == {b"civicclaims": b"1-draft"}


def test_row_groups_end_where_they_should(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of several row groups has every record once, in its order."""
    monkeypatch.setattr(parquet, "GROUP", 2)
    some = [Bundle(id=str(number)) for number in range(5_000)]
    out = io.BytesIO()
    parquet.write(some, out)
    assert pq.ParquetFile(out).metadata.num_row_groups == 3
    assert list(parquet.iter_load(io.BytesIO(out.getvalue()))) == some


@pytest.mark.parametrize("codec", ["none", "snappy", "gzip", "brotli", "lz4", "zstd"])
def test_every_way_of_packing_is_read(codec: str) -> None:
    """Other programs pack in other ways."""
    file = packed({"civicclaims": ["1-draft"], "id": ["rents"]}, compression=codec)
    assert parquet.load(file) == Bundle(id="rents")


def test_a_row_group_has_a_limit_when_it_is_unpacked() -> None:
    """A file is not unpacked where its table of contents says that it is larger than allowed."""
    columns = {"civicclaims": ["1-draft"], "id": ["a" * 3_000_000]}
    [found] = read(packed(columns), unpacked=2_000_000)
    assert found.problems[0].message.startswith("row group 1 of 3,000,")
    assert found.problems[0].message.endswith(
        "bytes when it is unpacked; at most 2,000,000 are read at once (unpacked)"
    )


def test_very_many_values_of_nothing_have_a_limit() -> None:
    """A list of a million times nothing takes no room in the file, and much in memory."""
    nothing = pa.array([[None] * 1_000_000], pa.list_(pa.string()))
    file = packed({"civicclaims": ["1-draft"], "unconfirmed": nothing})
    assert len(file.getvalue()) < 10_000
    [found] = read(file, unpacked=2_000_000)
    assert found.problems[0].message.startswith("row group 1 of 8,000,008 bytes when it is")


def test_a_fault_after_sound_rows_leaves_them() -> None:
    """What was read before a damaged part is not lost."""
    sound = {"civicclaims": ["1-draft"] * 2_000, "id": [f"{n:05}" for n in range(2_000)]}
    file = packed(sound, row_group_size=1_000, compression="zstd", use_dictionary=False)
    group = pq.ParquetFile(file).metadata.row_group(1).column(1)
    content = bytearray(file.getvalue())
    begin = group.data_page_offset + 40
    content[begin : begin + 400] = b"\xff" * 400
    found = read(io.BytesIO(bytes(content)))
    assert [each.bundle is None for each in found] == [False] * 1_000 + [True]
    assert found[-1].refused == ("the rest of the file",)


def test_what_is_absent_needs_room_too() -> None:
    """A few bytes that stand for very many values in every column are not unpacked."""
    kind = schema().field("claims").type
    claims = pa.ListArray.from_arrays(pa.array([0, 20_000]), pa.nulls(20_000, kind.value_type))
    file = packed({"civicclaims": ["1-draft"], "claims": claims})
    assert len(file.getvalue()) < 50_000
    [found] = read(file, unpacked=2_000_000)
    assert "bytes when it is unpacked; at most 2,000,000 are read" in found.problems[0].message


def test_one_large_row_among_empty_ones_is_refused_before_it_is_read() -> None:
    """Rows that hold nothing do not hide one that holds too much; those before it are read."""
    kind = schema().field("claims").type
    ends = pa.array([0, 0, *[20_000] * 3_000])
    claims = pa.ListArray.from_arrays(ends, pa.nulls(20_000, kind.value_type))
    file = packed({"civicclaims": ["1-draft", *["1-draft"] * 3_000], "claims": claims})
    found = read(file, unpacked=5_000_000, items=10_000)
    [only] = found
    assert only.problems[0].message == (
        "row 2: a record of 20,000 items; at most 10,000 are read (items); the rest of the file "
        "is not read"
    )
    [sound, *others] = read(file, unpacked=5_000_000)
    assert sound.bundle == Bundle()
    assert len(others) == 3_000


def test_an_empty_row_is_refused_by_its_name() -> None:
    """A row in which nothing stands is no record, and the rows beside it are read."""
    kind = schema().field("claims").type
    file = packed({"civicclaims": ["1-draft", None, "1-draft"], "claims": pa.nulls(3, kind)})
    first, empty, last = read(file)
    assert (first.bundle, empty.bundle, last.bundle) == (Bundle(), None, Bundle())
    assert (empty.refused, empty.problems[0].message) == (
        ("row 2",), "row 2: nothing stands in it",
    )  # fmt: skip
