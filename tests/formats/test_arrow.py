import io
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from civicclaims.errors import FormatError, MissingExtraError
from civicclaims.formats import arrow, parquet
from civicclaims.formats._arrow import (
    build as _arrow_build,
    flat as _arrow_flat,
    schema as _arrow_schema,
)
from civicclaims.formats._own.shape import classes, fields
from civicclaims.formats.json import read_record as read_json
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.statistic import Statistic
from civicclaims.strategies import bundles
from civicclaims.values.quantity import Quantity

LEVY = Bundle(
    id="levy",
    agents=(Agent(id="clerk", kind="person", name="the “clerk”\0"), Agent(id="hall", kind="group")),
    statistics=(
        Statistic(id="homes", quantity=Quantity(text="3.10 million", numeral="3.10")),
        Statistic(id="none"),
    ),
)
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
"""For properties of whole files, each of which takes a while."""

BOTH = pytest.mark.parametrize("form", [arrow, parquet])


class Pipe(io.BytesIO):
    """A file that can only be read on."""

    def seekable(self) -> bool:
        """It cannot be sought in."""
        return False

    def seek(self, *_: int) -> int:
        """It cannot be sought in."""
        raise io.UnsupportedOperation

    def tell(self) -> int:
        """It has no place that could be told."""
        raise io.UnsupportedOperation


def packed(table: pa.Table, form: ModuleType, **how: Any) -> io.BytesIO:
    """A table as a file of a format."""
    out = io.BytesIO()
    if form is parquet:
        pq.write_table(table, out, **how)
    else:
        with pa.ipc.new_stream(out, table.schema, **how) as writer:
            writer.write_table(table)
    return io.BytesIO(out.getvalue())


def readings(content: list[Any], form: ModuleType = arrow, **limits: int) -> list[Reading]:
    """The readings of rows, whose types are those that pyarrow takes them to have."""
    table = pa.Table.from_pylist(content)
    return list(form.read(packed(table, form), Options(limits=Limits(**limits))))


@BOTH
def test_nothing_is_lost(form: ModuleType) -> None:
    """Both carry everything."""
    assert form.LOSSES == ()


@BOTH
@FEW
@given(some=st.lists(bundles(), max_size=4))
def test_records_survive_together_and_in_their_order(form: ModuleType, some: list[Bundle]) -> None:
    """Many records in one file are read in their order, each by the row it is in."""
    out = io.BytesIO()
    form.write(iter(some), out)
    found = list(form.read(io.BytesIO(out.getvalue())))
    assert [each.bundle for each in found] == some
    assert [each.first_line for each in found] == list(range(1, len(some) + 1))
    assert not any(each.problems or each.refused for each in found)


@FEW
@given(some=st.lists(bundles(), min_size=1, max_size=3))
def test_other_libraries_give_back_what_they_were_given(some: list[Bundle]) -> None:
    """Records that another library took as a table are the same when it hands them back."""
    table = pa.table(arrow.records(some))
    assert [each.bundle for each in arrow.from_stream(table)] == some


@BOTH
@FEW
@given(bundle=bundles(), order=st.randoms(use_true_random=False))
def test_the_order_of_columns_never_matters(form: ModuleType, bundle: Bundle, order: Any) -> None:
    """Columns may stand in any order, those inside structs too."""
    rows = pa.table(arrow.records(bundle)).to_pylist()

    def shuffled(kind: Any) -> Any:
        if pa.types.is_list(kind):
            return pa.list_(shuffled(kind.value_type))
        if not pa.types.is_struct(kind):
            return kind
        return pa.struct(
            [pa.field(f.name, shuffled(f.type)) for f in order.sample(list(kind), len(kind))]
        )

    schema = pa.schema(list(shuffled(_arrow_schema.struct(Bundle))))
    [found] = form.read(packed(pa.Table.from_pylist(rows, schema), form))
    assert found.bundle == bundle


@BOTH
@FEW
@given(bundle=bundles(), noise=st.binary(min_size=1, max_size=20), at=st.floats(0, 1))
def test_no_bytes_make_reading_raise(
    form: ModuleType, bundle: Bundle, noise: bytes, at: float
) -> None:
    """Whatever is put over the bytes of a file, reading gives records, problems, or both."""
    written = form.dumps(bundle)
    place = int(at * len(written))
    broken = written[:place] + noise + written[place + len(noise) :]
    for reading in form.read(io.BytesIO(broken)):
        assert reading.problems or reading.bundle is not None
        assert len(reading.refused) == (reading.bundle is None)


@BOTH
@FEW
@given(bundle=bundles(), at=st.floats(0, 1))
def test_no_cut_makes_reading_raise(form: ModuleType, bundle: Bundle, at: float) -> None:
    """A file that ends too soon gives records, problems, or nothing; it never raises."""
    written = form.dumps(bundle)
    for reading in form.read(io.BytesIO(written[: int(at * len(written))])):
        assert reading.problems or reading.bundle == bundle


def test_each_field_has_a_column_of_its_own() -> None:
    """The schema has every field of every class, and says the version of the format."""
    assert _arrow_schema.schema().metadata == {b"civicclaims": b"1-draft"}
    for cls in classes():
        names = [each.name for each in _arrow_schema.struct(cls)]
        assert names == [each.name for each in fields(cls)]


CONTENT: list[dict[str, Any]] = [
    {"civicclaims": "1-draft", "nam": "levy"},
    {"civicclaims": "1-draft", "agents": [{"id": "a", "kind": "person", "nam": "b"}]},
    {"civicclaims": "1-draft", "agents": [{"id": "a", "kind": "persn"}]},
    {"civicclaims": "1-draft", "agents": [{"kind": "group"}]},
    {"civicclaims": "1-draft", "agents": [{"id": 5, "kind": "group"}, {"id": 6, "kind": "group"}]},
    {"civicclaims": "1-draft", "as_of": "soon"},
    {"civicclaims": "1-draft", "as_of": 2025},
    {"civicclaims": "1-draft", "agents": "none"},
    {"civicclaims": "1-draft", "agents": [[{"id": "a"}]]},
    {"civicclaims": "1-draft", "quotes": [{"id": "q", "text": ""}, {"id": "q"}]},
    {"civicclaims": "1-draft", "statistics": [{"id": "s", "exact": "yes"}]},
    {"civicclaims": "1-draft", "statistics": [{"id": "s", "quantity": {"text": "", "numeral": 7}}]},
    {"civicclaims": "1-draft", "waivers": [{"check": "NUM001", "reason": 2.5}]},
    {"civicclaims": "2", "agents": []},
    {"agents": [{"id": "a", "kind": "group"}]},
    {
        "civicclaims": "1-draft",
        "quotes": [
            {"id": "q", "text": "", "anchors": [{"source": "s", "selectors": [{"end": 2**53}]}]}
        ],
    },
]  # fmt: skip


def _without_absent(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_absent(each) for each in value]
    if isinstance(value, dict):
        return {name: _without_absent(each) for name, each in value.items() if each is not None}
    return value


@BOTH
@pytest.mark.parametrize("row", CONTENT, ids=str)
def test_a_fault_is_told_in_the_words_of_our_json(form: ModuleType, row: dict[str, Any]) -> None:
    """The same fault has the same message, pointer and rest in a table as in JSON."""
    asked = read_json(json.dumps(row))
    [found] = readings([row], form)
    assert found.bundle == asked.bundle
    assert [(each.message, each.pointer) for each in found.problems] == [
        (f"row 1: {each.message}", each.pointer) for each in asked.problems
    ]
    assert len(found.refused) == (found.bundle is None)


FOREIGN: list[tuple[Any, Any, str]] = [
    (pa.date32(), 20_000, "a date (Arrow type date32[day])"),
    (pa.timestamp("us"), 5, "a point in time (Arrow type timestamp[us])"),
    (pa.time64("us"), 5, "a time of day (Arrow type time64[us])"),
    (pa.duration("s"), 5, "a length of time (Arrow type duration[s])"),
    (pa.decimal128(5, 2), 5, "a decimal number (Arrow type decimal128(5, 2))"),
    (pa.binary(), b"\xff", "bytes (Arrow type binary)"),
    (pa.float64(), float("nan"), "no number"),
    (pa.map_(pa.int8(), pa.int8()), [(1, 2)], "values of the Arrow type map<int8, int8>"),
    (pa.list_(pa.date32()), [None, 1], "a date (Arrow type date32[day])"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "words"), FOREIGN, ids=str)
def test_a_type_that_a_record_has_not_is_named(kind: Any, value: Any, words: str) -> None:
    """A value that JSON has no word for is a problem of its column, and the rest is read."""
    table = pa.table({
        "civicclaims": ["1-draft", "1-draft"], "id": ["one", "two"],
        "as_of": pa.array([value, None], kind),
    })  # fmt: skip
    one, two = arrow.read(packed(table, arrow))
    [problem] = one.problems
    assert problem.pointer == ("/as_of/1" if pa.types.is_list(kind) else "/as_of")
    assert problem.message == (
        f"row 1: the column holds {words}; a record holds texts, whole numbers, truths"
    )
    assert one.bundle == Bundle(id="one")
    assert two == Reading(bundle=Bundle(id="two"), first_line=2)


SAME: list[tuple[str, Any, Any]] = [
    ("id", pa.string(), "levy"),
    ("id", pa.large_string(), "levy"),
    ("id", pa.dictionary(pa.int8(), pa.string()), "levy"),
    ("unconfirmed", pa.list_(pa.dictionary(pa.int32(), pa.large_string())), ["a", "b", "a"]),
    ("unconfirmed", pa.large_list(pa.string()), ["a"]),
    ("unconfirmed", pa.list_(pa.string()), None),
    ("id", pa.null(), None),
    ("unconfirmed", pa.null(), None),
    (
        "agents", pa.list_(pa.struct([("id", pa.string()), ("kind", pa.string())])),
        [{"id": "a", "kind": "group"}],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "value"), SAME, ids=str)
def test_types_of_the_same_meaning_are_read(name: str, kind: Any, value: Any) -> None:
    """Other programs write texts and lists in types of their own; missing columns hold nothing."""
    table = pa.table({"civicclaims": ["1-draft"] * 2, name: pa.array([value, None], kind)})
    asked = {"civicclaims": "1-draft", **({} if value is None else {name: value})}
    for form in [arrow, parquet] if kind != pa.null() else [arrow]:
        one, two = form.read(packed(table, form))
        assert not one.problems
        assert one.bundle == read_json(json.dumps(asked)).bundle
        assert two.bundle == Bundle()


def test_what_holds_by_default_may_be_absent() -> None:
    """Where another program has nothing for a closed list or a truth, it holds by default."""
    some = {"id": "a", "kind": "group", "naming": None}
    other = {"id": "b", "kind": "group", "naming": "withheld"}
    [found] = readings([{"civicclaims": "1-draft", "agents": [some, other]}])
    assert found.bundle is not None
    assert [each.naming for each in found.bundle.agents] == ["named", "withheld"]


@BOTH
def test_a_row_that_is_no_record_leaves_the_others(form: ModuleType) -> None:
    """The refused are named by their row, and as many come out as there are rows."""
    rows = [{"civicclaims": "1-draft"}, {"civicclaims": "0"}, {"civicclaims": "1-draft"}]
    found = readings(rows, form)
    assert [each.bundle is None for each in found] == [False, True, False]
    assert [each.refused for each in found] == [(), ("row 2",), ()]
    assert sum(each.count for each in found) == 3


def test_places_count_the_items_that_were_left_out() -> None:
    """A place of the bundle leads back to the row, which has items that could not be read."""
    items = [{"id": None}, {"id": "a"}, {"id": None}, {"id": "b"}]
    [found] = readings([{"civicclaims": "1-draft", "statistics": items}])
    assert found.bundle is not None
    assert [each.id for each in found.bundle.statistics] == ["a", "b"]
    assert found.pointers("/statistics/1/id") == "/statistics/3/id"
    assert found.pointers("/agents/1") == "/agents/1"
    assert found.pointers("/id") == "/id"
    assert found.place("/id") is None


OTHER_TABLES: list[tuple[dict[str, list[Any]], str]] = [
    ({"text": ["Rents rose."], "speaker": ["a"]}, 'its columns are "text", "speaker"'),
    ({"a": [1], "b": [1], "c": [1], "d": [1]}, 'its columns are "a", "b", "c" and others'),
    ({}, "its columns are none at all"),
]


@pytest.mark.parametrize(("columns", "message"), OTHER_TABLES)
def test_a_table_of_something_else_is_told_once(
    columns: dict[str, list[Any]], message: str
) -> None:
    """A table with no column of a record is refused as a whole, not row by row."""
    [found] = arrow.read(packed(pa.table(columns), arrow))
    assert found.problems[0].message.endswith(message)
    assert found.refused == ("the rest of the file",)


def test_two_columns_of_one_name_are_refused() -> None:
    """Nobody can say which of two columns counts."""
    array = pa.array(["1-draft"])
    twice = pa.table([array, array], names=["civicclaims", "civicclaims"])
    inner = pa.StructArray.from_arrays([array, array], names=["id", "id"])
    for table, name in ((twice, "civicclaims"), (pa.table({"agents": inner}), "agents.id")):
        [found] = arrow.read(packed(table, arrow))
        assert found.problems[0].message == f'two columns are called "{name}"'


DAMAGED: list[tuple[bytes, str]] = [
    (b"", "the Arrow library says"),
    (b"PAR1", "this is a Parquet file; read it as parquet"),
    (b"FEA1\0\0\0\0", "this is a Feather file of version 1; write it again as version 2"),
    (b"ARROW1\0\0", "the Arrow library says"),
    (b"\xff\xff\xff\xff", "the Arrow library says"),
    (b"\xff\xff\xff\xff\x10\0\0\0" + b"\xff" * 16, "the Arrow library says"),
    (b"rents rose, said Ada Quist", "a batch of 1,953,391,986 bytes; at most 268,435,456 are read"),
]


@pytest.mark.parametrize(("content", "message"), DAMAGED)
def test_what_is_no_arrow_file_is_told(content: bytes, message: str) -> None:
    """A file of another kind is one problem, in words."""
    [found] = arrow.read(io.BytesIO(content))
    assert message in found.problems[0].message
    with pytest.raises(FormatError, match=message[:20]):
        arrow.loads(content)


def test_the_older_kind_of_arrow_file_is_read() -> None:
    """Both the file with an index and the stream without one are read, and the stream of old."""
    table = pa.table(arrow.records([LEVY, Bundle()]))
    old = pa.ipc.IpcWriteOptions(use_legacy_format=True)
    for how in ({}, {"options": old}):
        found = list(arrow.read(packed(table, arrow, **how)))
        assert [each.bundle for each in found] == [LEVY, Bundle()]
    assert list(arrow.iter_load(io.BytesIO(arrow.dumps(LEVY)))) == [LEVY]


def test_names_of_columns_that_are_no_text_are_told() -> None:
    """A name whose bytes are not UTF-8 is a fault of the file, and not of this library."""
    content = packed(pa.table({"civicclaims": ["1-draft"], "zzzz": [1]}), arrow).getvalue()
    [found] = arrow.read(io.BytesIO(content.replace(b"zzzz", b"\xff" * 4)))
    assert found.problems[0].message.startswith("the file is damaged, or of another kind")


def filed(table: pa.Table, **how: Any) -> bytes:
    """A table as an Arrow file, with its table of contents."""
    out = io.BytesIO()
    with pa.ipc.new_file(out, table.schema, **how) as writer:
        writer.write_table(table)
    return out.getvalue()


def test_a_file_with_words_by_number_is_read() -> None:
    """The words of a column may stand in a batch of their own."""
    words = pa.array(["levy", "rents", "levy"]).dictionary_encode()
    content = filed(pa.table({"civicclaims": ["1-draft"] * 3, "id": words}))
    assert [each.bundle for each in arrow.read(io.BytesIO(content))] == [
        Bundle(id="levy"), Bundle(id="rents"), Bundle(id="levy"),
    ]  # fmt: skip


def test_a_table_of_contents_that_cannot_be_true_is_told() -> None:
    """A file that says its batches are longer than the file is not looked into further."""
    content = bytearray(filed(pa.table(arrow.records(LEVY))))
    length = int.from_bytes(content[-10:-6], "little")
    begin = len(content) - 10 - length
    [(_, _, body)] = _arrow_flat.blocks(bytes(content[begin:-10]))[1]
    place = content.index(body.to_bytes(8, "little"), begin)
    content[place : place + 8] = (body * 100).to_bytes(8, "little")
    [found] = arrow.read(io.BytesIO(bytes(content)))
    assert found.problems[0].message == (
        "the file is damaged: its batches are longer than it is itself"
    )


def test_a_body_that_was_cut_off_has_no_length() -> None:
    """Where the length of a packed buffer would stand, there may be nothing."""
    how = pa.ipc.IpcWriteOptions(compression="zstd")
    batch = pa.record_batch({"id": ["a" * 1_000]})
    message = batch.serialize().to_pybytes()
    packed_up = packed(pa.table(batch), arrow, options=how)
    reader = pa.ipc.MessageReader.open_stream(packed_up)
    reader.read_next_message()
    found = reader.read_next_message()
    table, body = found.metadata.to_pybytes(), found.body.to_pybytes()
    assert _arrow_flat.unpacked(table, body) > 1_000
    assert _arrow_flat.unpacked(table, b"") == 0
    assert _arrow_flat.unpacked(message[8:], body) == 0


VIEWED = pa.schema([
    ("civicclaims", pa.string_view()),
    ("unconfirmed", pa.large_list(pa.string_view())),
    ("statistics", pa.list_(pa.struct([
        ("id", pa.string_view()),
        ("quantity", pa.struct([("text", pa.string_view())])),
    ]))),
])  # fmt: skip


def test_views_of_texts_are_read() -> None:
    """Polars hands over texts as views, which pyarrow can do little with."""
    some = [{"id": "a", "quantity": {"text": "a dozen"}}, {"id": "b", "quantity": None}]
    rows = [{"civicclaims": "1-draft", "unconfirmed": ["a"], "statistics": some}]
    [found] = arrow.from_stream(pa.Table.from_pylist(rows, VIEWED))
    assert found.bundle == read_json(json.dumps(rows[0]).replace(', "quantity": null', "")).bundle


def test_views_of_one_long_text_are_not_made_many() -> None:
    """A long text that is shown very often counts as often as it is shown."""
    rows = [{"civicclaims": "1-draft", "unconfirmed": ["b" * 900] * 900, "statistics": []}]
    table = pa.Table.from_pylist(rows, VIEWED)
    [found] = arrow.from_stream(table, Options(limits=Limits(unpacked=500_000)))
    message = "row 1: a record of more than 62,500 values, the limit (unpacked)"
    assert found.problems[0].message == message


@pytest.mark.parametrize("codec", ["zstd", "lz4"])
def test_packed_batches_are_read_within_a_limit(codec: str) -> None:
    """A packed file is read, and not unpacked where it says it is longer than allowed."""
    table = pa.table(arrow.records(Bundle(id="a" * 2_000_000)))
    file = packed(table, arrow, options=pa.ipc.IpcWriteOptions(compression=codec))
    assert len(file.getvalue()) < 400_000
    [found] = arrow.read(file)
    assert found.bundle is not None
    file.seek(0)
    [found] = arrow.read(file, Options(limits=Limits(unpacked=1_500_000)))
    assert "bytes; at most 1,500,000 are read at once (unpacked)" in found.problems[0].message


def test_a_packed_table_of_words_is_read_within_a_limit() -> None:
    """The words of a column that come by number are packed too."""
    words = pa.array(["b" * 3_000_000]).dictionary_encode()
    table = pa.table({"civicclaims": ["1-draft"], "id": words})
    file = packed(table, arrow, options=pa.ipc.IpcWriteOptions(compression="zstd"))
    [found] = arrow.read(file, Options(limits=Limits(unpacked=1_500_000)))
    assert "bytes; at most 1,500,000 are read at once (unpacked)" in found.problems[0].message


@BOTH
def test_rows_have_a_limit(form: ModuleType) -> None:
    """No more rows are read than allowed, and the rest of the file is told."""
    found = readings([{"civicclaims": "1-draft"}] * 5, form, rows=3)
    assert found[-1].bundle is None
    assert found[-1].problems[0].message in {
        "more than 3 rows, the limit (rows)", "5 rows; at most 3 are read (rows)",
    }  # fmt: skip
    assert all(each.bundle == Bundle() for each in found[:-1])


@BOTH
def test_a_word_that_stands_in_many_places_is_held_once(form: ModuleType) -> None:
    """A small file whose words come by number does not become a large one."""
    words = pa.DictionaryArray.from_arrays(pa.array([0] * 300, pa.int32()), ["c" * 1_000_000])
    agents = pa.StructArray.from_arrays([words, pa.array(["group"] * 300)], names=["id", "kind"])
    table = pa.table({
        "civicclaims": ["1-draft"], "agents": pa.ListArray.from_arrays([0, 300], agents),
    })  # fmt: skip
    [found] = form.read(packed(table, form))
    assert found.bundle is not None
    assert len({id(each.id) for each in found.bundle.agents}) == 1


def test_a_row_that_is_too_long_to_explain_is_refused() -> None:
    """A record that is not sound is not written out beyond the limit of its length."""
    row = {"civicclaims": "1-draft", "as_of": "soon", "id": "x" * 2_000}
    [found] = readings([row], size=1_000)
    assert found.problems[0].message == "row 1: a record of more than 1,000 characters (size)"
    assert found.refused == ("row 1",)


def test_a_row_of_too_many_values_is_refused_alone() -> None:
    """The rows beside a record of very many items are read."""
    small = {"civicclaims": "1-draft", "unconfirmed": ["a"]}
    large = {"civicclaims": "1-draft", "unconfirmed": ["a"] * 10_000}
    found = readings([small, small, large, small], unpacked=64_000)
    assert [each.refused for each in found] == [(), (), ("row 3",), ()]
    message = "row 3: a record of more than 8,000 values, the limit (unpacked)"
    assert found[2].problems[0].message == message


@BOTH
@pytest.mark.parametrize("inside", [False, True])
def test_the_items_of_a_record_have_a_limit(form: ModuleType, inside: bool) -> None:
    """A record of more items is refused alone, those inside an item counted, wherever it stands."""
    claims: list[Any] = [{"id": f"c{number}"} for number in range(40)]
    if inside:
        selector = {"start": 0, "end": 1}
        claims = [{"id": "c", "anchors": [{"source": "s", "position": selector}] * 39}]
    small = {"civicclaims": "1-draft", "claims": [{"id": "c"}] * 30}
    rows = [small, small, {"civicclaims": "1-draft", "claims": claims}, small]
    found = readings(rows, form, items=39)
    assert [each.refused for each in found] == [(), (), ("row 3",), ()]
    assert found[2].problems[0].message == (
        "row 3: a record of 40 items; at most 39 are read (items)"
    )
    assert [each.refused for each in readings(rows, form, items=40)] == [()] * 4


@BOTH
def test_rows_in_which_nothing_stands_are_refused_and_counted(form: ModuleType) -> None:
    """Of very many such rows the first are named, and the others are one problem."""
    rows = [{"civicclaims": "1-draft"}, *[{"civicclaims": None}] * 50, {"civicclaims": "1-draft"}]
    found = readings(rows, form, problems=3)
    assert [each.bundle is not None for each in found] == [True, *[False] * 3, True, *[False] * 2]
    assert [each.refused[0] for each in found if each.refused] == [
        "row 2", "row 3", "row 4", "46 more rows", "row 51",
    ]  # fmt: skip
    assert sum(each.count for each in found) == len(rows)
    assert found[1].problems[0].message == "row 2: nothing stands in it"
    assert found[5].problems[0].message == (
        "46 more rows cannot be read, the first of them row 5; at most 3 problems are told one by "
        "one (problems)"
    )


def test_absent_items_are_counted_and_not_held() -> None:
    """Of many items that are absent, so many are told as problems may be, and then their number."""
    [found] = readings([{"civicclaims": "1-draft", "claims": [None] * 3_000}])
    assert len(found.problems) == 1_001
    assert found.problems[-1].message == "row 1: 2,000 more problems, the first of them here"


def test_problems_have_a_limit() -> None:
    """So many problems of a file are told one by one, the others of a row by their number."""
    row = {"civicclaims": "1-draft", "agents": [{"id": "a", "kind": "persn"}] * 9}
    first, second = readings([row, row], problems=4)
    assert len(first.problems) == 4 + 1
    rest = "row 1: 5 more problems, the first of them here"
    assert (first.problems[4].message, first.problems[4].pointer) == (rest, "/agents/4/kind")
    assert len(second.problems) == 1 + 1
    assert second.problems[1].count == 8


def test_values_that_json_has_no_word_for_are_counted() -> None:
    """Of very many such values the first are told, and how many more there are."""
    row = {"civicclaims": "1-draft", "agents": [{"id": b"a", "kind": "person"}] * 9}
    [found] = readings([row], problems=2)
    told = [each.message for each in found.problems]
    assert sum("the column holds bytes" in each for each in told) == 2
    assert told[2:] == ["row 1: 16 more problems, the first of them here"]


@BOTH
def test_what_comes_through_a_pipe_has_a_limit(form: ModuleType) -> None:
    """A file whose table of contents cannot be sought is never cut and then called damaged."""
    out = io.BytesIO()
    form.write([Bundle(id=str(number)) for number in range(50)], out)
    size = len(out.getvalue())
    for limit in (size, size - 1):
        [*_, found] = form.read(Pipe(out.getvalue()), Options(limits=Limits(unpacked=limit)))
        told = "".join(each.message for each in found.problems)
        assert "damaged" not in told
        assert ("pipe" in told) == (limit < size)
    assert told == (
        f"more than {size - 1:,} bytes that come through a pipe, the most that are read of one "
        "(unpacked); save them as a file first"
    )


def test_columns_have_a_limit_of_depth() -> None:
    """Columns inside columns inside columns are not followed without end."""
    kind: Any = pa.string()
    for _ in range(20):
        kind = pa.struct([("a", kind)])
    table = pa.table({"civicclaims": ["1-draft"], "b": pa.nulls(1, kind)})
    [found] = arrow.read(packed(table, arrow), Options(limits=Limits(depth=9)))
    assert found.problems[0].message == "columns more than 9 levels deep (depth)"


def test_more_records_than_a_batch_are_read_back() -> None:
    """Batches end without losing or repeating a record."""
    some = [Bundle(id=str(number)) for number in range(_arrow_build.BATCH + 3)]
    for form in (arrow, parquet):
        out = io.BytesIO()
        form.write(some, out)
        assert list(form.iter_load(io.BytesIO(out.getvalue()))) == some


@BOTH
def test_a_file_is_written_and_read_by_its_path(form: ModuleType, tmp_path: Path) -> None:
    """A path is as good as an open file, which stays open."""
    path = tmp_path / f"levy{form.SUFFIXES[0]}"
    form.dump(LEVY, path)
    assert form.load(path) == LEVY
    with path.open("r+b") as opened:
        assert form.load(opened) == LEVY
        opened.seek(0)
        form.dump(LEVY, opened)
        assert not opened.closed


@BOTH
def test_a_pipe_is_written_and_read(form: ModuleType) -> None:
    """Neither way needs a file that can be gone back in."""
    pipe = Pipe()
    form.dump(LEVY, pipe)
    assert form.load(Pipe(pipe.getvalue())) == LEVY


@BOTH
def test_half_a_character_is_not_written(form: ModuleType) -> None:
    """A text that is no text is refused with the error Python has for it."""
    with pytest.raises(UnicodeEncodeError):
        form.dumps(Bundle(id="\ud800"))


@BOTH
def test_without_the_library_the_extra_is_named(
    form: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pyarrow is missing, the error says what to install."""
    _arrow_schema.library.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"civicclaims\[arrow\]"):
        form.loads(b"")
    with pytest.raises(MissingExtraError):
        form.dumps(LEVY)
    with pytest.raises(MissingExtraError):
        arrow.records(LEVY).__arrow_c_stream__()


def test_records_are_counted_and_shaped_as_they_are_asked_for() -> None:
    """A table of records has a length, and gives texts in the type that is asked for."""
    table = arrow.records([LEVY, LEVY])
    assert len(table) == 2
    assert arrow.records(LEVY).bundles == (LEVY,)
    assert pa.table(table).num_rows == 2
