import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import FormatError
from civicclaims.formats.json import (
    dump,
    dumps,
    iter_load,
    load,
    loads,
    read_lines,
    read_record,
)
from civicclaims.formats.options import Limits
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity

EDTF = "an EDTF date such as 2025-06-11, 2025-06, 199X, 2025-06~ or 2019/.."
TOP = '{"civicclaims":"1-draft",'
LEVY = Bundle(
    id="levy",
    agents=(Agent(id="clerk", kind="person", name="the “clerk”"),),
    statistics=(
        Statistic(id="homes", quantity=Quantity(text="3.10 million", numeral="3.10")),
        Statistic(id="none"),
    ),
)

names = st.text(max_size=8)
levies = st.builds(
    Bundle,
    id=st.none() | names,
    agents=st.lists(
        st.builds(Agent, id=names, kind=st.sampled_from(["person", "group"]), name=names),
        max_size=3,
    ).map(tuple),
    statistics=st.lists(st.builds(Statistic, id=names, measure=st.none() | names), max_size=3).map(
        tuple
    ),
)


@given(levies, st.sampled_from([None, 0, 2]))
def test_a_record_survives_the_way_there_and_back(record: Bundle, indent: int | None) -> None:
    """What is written and read again is the same record, set in or not, as text or bytes."""
    text = dumps(record, indent=indent)
    assert loads(text) == loads(text.encode()) == record
    assert read_record(text).bundle == record
    assert dumps(loads(text), indent=indent) == text


@given(st.lists(levies, max_size=4), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_lines_survive_the_way_there_and_back(records: list[Bundle], end: str) -> None:
    """Records written one a line are read in their order, whatever ends the lines."""
    text = "".join(dumps(record) + end for record in records)
    assert list(iter_load(io.BytesIO(text.encode()))) == records
    assert list(iter_load(io.StringIO(text, newline=""))) == records


@given(levies, st.binary(max_size=20), st.integers(0, 200))
def test_no_bytes_make_reading_raise(record: Bundle, noise: bytes, at: int) -> None:
    """Whatever is put into a record, reading it gives a record, problems, or both."""
    text = dumps(record).encode()
    reading = read_record(text[:at] + noise + text[at:])
    assert reading.problems or reading.bundle is not None
    assert all(problem.line is not None for problem in reading.problems)


def test_figures_stay_as_printed() -> None:
    """A figure is text, so its last zero is not lost."""
    assert '"numeral":"3.10"' in dumps(LEVY)


def test_what_holds_by_default_is_left_out() -> None:
    """Only what differs from the default is written, and the version always."""
    assert dumps(Bundle()) == '{"civicclaims":"1-draft"}'


def test_files_are_read_and_written(tmp_path: Path) -> None:
    """A record goes to a path or an open file, of bytes or of text, and comes back."""
    path = tmp_path / "levy.json"
    dump(LEVY, path)
    assert load(path) == load(str(path)) == LEVY
    assert path.read_text("utf-8").endswith("}\n")
    raw, text = io.BytesIO(), io.StringIO()
    dump(LEVY, raw, indent=None)
    dump(LEVY, text)
    for file in (raw, text):
        file.seek(0)
    assert load(raw) == load(text) == LEVY


def test_a_byte_order_mark_is_passed_over() -> None:
    """Some editors put a mark before the first character."""
    assert loads(b"\xef\xbb\xbf" + dumps(LEVY).encode()) == loads("\ufeff" + dumps(LEVY)) == LEVY


SYNTAX: list[tuple[str | bytes, int, str]] = [
    ("", 1, "the text is empty; a record begins with {"),
    (TOP + '"id":"a"} x', 36, 'the record ends before this, but "x" follows'),
    (TOP + '"id":"a",}', 34, "a comma after the last element; take it away"),
    (
        TOP + '"id":"a" "x":1}',
        35,
        (
            "expected a comma or } here, in the object that begins on line 1; "
            "found the beginning of a text"
        ),
    ),
    (TOP + '"id":"a"', 34, "the text ends before the { of line 1 is closed"),
    (TOP, 26, "the text ends before the { of line 1 is closed"),
    (
        TOP + '"agents":[1 2]}',
        38,
        'expected a comma or ] here, in the array that begins on line 1; found "2"',
    ),
    (
        TOP + "'id':1}",
        26,
        "expected a key in straight double quotation marks; found a single quotation mark",
    ),
    (
        "{“id”:1}",
        2,
        "expected a key in straight double quotation marks; found the curly quotation mark “",
    ),
    (
        "{// so\n}",
        2,
        "expected a key in straight double quotation marks; found a comment, which JSON has not",
    ),
    (TOP + '"id" "a"}', 31, 'a colon is missing after the key "id"; found the beginning of a text'),
    (TOP + '"id":}', 31, 'expected a value; found "}"'),
    (TOP + '"id":', 31, "expected a value; found the end of the text"),
    (TOP + '"id":NaN}', 31, "NaN is no number in JSON; leave the field out"),
    (TOP + '"id":-Infinity}', 31, "-Infinity is no number in JSON; leave the field out"),
    (TOP + '"id":None}', 31, "None is not JSON; write null"),
    (
        TOP + '"id":01}',
        31,
        "a number in a form JSON has not; figures are written as text, in quotation marks",
    ),
    (TOP + f'"id":{"9" * 1_001}}}', 31, "a number of more than 1,000 characters"),
    (TOP + '"id":"a\nb"}', 33, "a line break inside a text; is a closing quotation mark missing?"),
    (TOP + '"id":"a\tb"}', 33, "a tab inside a text; write it as \\t"),
    (TOP + '"id":"\x01"}', 32, "the control character U+0001 inside a text; write it as \\u0001"),
    (TOP + '"id":"\\x"}', 32, "\\x is no escape of JSON; a backslash is written twice"),
    (TOP + '"id":"a', 31, "the text ends inside this string; a closing quotation mark is missing"),
    (
        TOP + '"id":"\\n\\ud800"}',
        34,
        "half of a character (a lone surrogate); the other half is missing",
    ),
    (
        TOP + '"id":"\ud800"}',
        32,
        "half of a character (a lone surrogate); the other half is missing",
    ),
    ("[" * 101, 101, "more than 100 levels of brackets (depth)"),
    (b'{"id":"\xff"}', 8, "the byte 0xff is not UTF-8; save the file as UTF-8"),
    (b"\xff\xfe{\x00", 1, "the file is UTF-16; save it as UTF-8"),
    (b"\x1f\x8b\x08\x00", 1, "the file is compressed; unpack it first"),
]


@pytest.mark.parametrize(("text", "column", "message"), SYNTAX)
def test_a_fault_of_syntax_is_placed_and_named(
    text: str | bytes, column: int, message: str
) -> None:
    """What is no JSON is one problem, at the character where it stops being JSON."""
    reading = read_record(text)
    assert reading.bundle is None
    [problem] = reading.problems
    assert (problem.message, problem.line, problem.column) == (message, 1, column)
    with pytest.raises(FormatError) as caught:
        loads(text)
    assert caught.value.problems == reading.problems


FIGURES = "figures are written as text, so that 3.10 stays 3.10"
CONTENT: list[tuple[str, str, str]] = [
    ("[1]", "", "found a list where a record, { ... }, was expected"),
    ("{}", "", '"civicclaims" is missing; write "1-draft"'),
    (
        '{"civicclaims":"2","ids":1}',
        "/civicclaims",
        'found version "2" of the format; this library reads version "1-draft"',
    ),
    (
        '{"civicclaims":1}',
        "/civicclaims",
        'found the number 1 of the format; this library reads version "1-draft"',
    ),
    (TOP + '"agnts":[]}', "/agnts", 'unknown key "agnts"; "agents" was probably meant'),
    (TOP + '"zzzzz":[]}', "/zzzzz", 'unknown key "zzzzz"; a bundle has no such key'),
    (
        TOP + '"id":7}',
        "/id",
        'found the number 7 where text was expected; put it in quotation marks: "7"',
    ),
    (TOP + '"id":true}', "/id", "found true where text was expected"),
    (TOP + '"id":[]}', "/id", "found a list where text was expected"),
    (TOP + '"agents":{}}', "/agents", "found an object where a list, [ ... ], was expected"),
    (TOP + '"agents":"x"}', "/agents", 'found the text "x" where a list, [ ... ], was expected'),
    (TOP + '"agents":[null]}', "/agents/0", "found null where an agent, { ... }, was expected"),
    (
        TOP + '"tallies":[5]}',
        "/tallies/0",
        "found the number 5 where a tally relation, { ... }, was expected",
    ),
    (TOP + '"agents":[{"kind":"group"}]}', "/agents/0", '"id" is missing from an agent'),
    (
        TOP + '"agents":[{"id":"a","kind":"persn"}]}',
        "/agents/0/kind",
        (
            'found "persn" where "person", "organization" or "group" was expected; "person" was '
            "probably meant"
        ),
    ),
    (
        TOP + '"agents":[{"id":"a","kind":"group","part_of":["b",1]}]}',
        "/agents/0/part_of/1",
        'found the number 1 where text was expected; put it in quotation marks: "1"',
    ),
    (
        TOP + '"agents":[{"id":"a","kind":"group","part_of":null}]}',
        "/agents/0/part_of",
        "found null where a list, [ ... ], was expected",
    ),
    (TOP + '"as_of":"June 31"}', "/as_of", f'found "June 31" where {EDTF} was expected'),
    (
        TOP + f'"as_of":"{"2" * 101}"}}',
        "/as_of",
        f"found a text of 101 characters where at most 100 were expected: {EDTF}",
    ),
    (
        TOP + '"statistics":[{"id":"s","quantity":{"text":"x","numeral":55000}}]}',
        "/statistics/0/quantity/numeral",
        f'found the number 55000 where text was expected; {FIGURES}: "55,000"',
    ),
    (
        TOP + '"statistics":[{"id":"s","quantity":{"text":"x","numeral":3.10}}]}',
        "/statistics/0/quantity/numeral",
        f'found the number 3.10 where text was expected; {FIGURES}: "3.10"',
    ),
    (
        TOP + '"sources":[{"id":"s","planned":"yes"}]}',
        "/sources/0/planned",
        'found the text "yes" where true or false was expected',
    ),
    (
        TOP
        + '"quotes":[{"id":"q","text":"","anchors":[{"source":"s","selectors":[{"end":1.0}]}]}]}',
        "/quotes/0/anchors/0/selectors/0/end",
        "found the number 1.0 where a whole number was expected",
    ),
    (
        TOP + '"quotes":[{"id":"q","text":"","anchors":[{"source":"s","selectors":[{"end":'
        "9007199254740992}]}]}]}",
        "/quotes/0/anchors/0/selectors/0/end",
        (
            "found the number 9007199254740992 where a whole number of at most "
            "9,007,199,254,740,991 was expected"
        ),
    ),
    (
        TOP + '"id":"a","id":"b"}',
        "/id",
        (
            'the key "id" occurs again in the same object, after line 1, column 26; the last one '
            "counts"
        ),
    ),
]


@pytest.mark.parametrize(("text", "pointer", "message"), CONTENT)
def test_a_fault_of_content_is_placed_and_named(text: str, pointer: str, message: str) -> None:
    """What the format has no room for is a problem at its place, in plain words."""
    [problem] = read_record(text).problems
    assert (problem.pointer, problem.message) == (pointer, message)
    assert problem.line == 1


def test_all_problems_are_told_in_the_order_of_their_places() -> None:
    """Six faults in one record are six problems, each with line and column."""
    text = """{
  "civicclaims": "1-draft",
  "id": 5,
  "agents": [
    {"id": "a", "kind": "person", "nam": "b"},
    {"id": "b", "kind": "person", "id": "c"},
    {"id": "c"}
  ],
  "as_of": "soon",
  "wavers": []
}"""
    with pytest.raises(FormatError) as caught:
        loads(text)
    problems = caught.value.problems
    assert [(each.pointer, each.line, each.column, each.repeated_key) for each in problems] == [
        ("/id", 3, 9, False),
        ("/agents/0/nam", 5, 35, False),
        ("/agents/1/id", 6, 35, True),
        ("/agents/2", 7, 5, False),
        ("/as_of", 9, 12, False),
        ("/wavers", 10, 3, False),
    ]
    assert str(caught.value).startswith("line 3, column 9, /id: found the number 5 where text")


def test_one_unreadable_item_does_not_silence_the_rest() -> None:
    """What can be read is in the bundle, and each place leads back into the file."""
    items: list[Any] = [5, {"id": "a"}, {"id": 5}, {}, {"id": "b", "anchors": [{"source": "s"}]}]
    reading = read_record(json.dumps({"civicclaims": "1-draft", "id": "r", "statistics": items}))
    assert reading.bundle is not None
    assert [each.id for each in reading.bundle.statistics] == ["a", "b"]
    assert reading.bundle.id == "r"
    assert len(reading.problems) == 3
    assert reading.pointers("/statistics/0/id") == "/statistics/1/id"
    assert reading.pointers("/statistics/1/anchors/0") == "/statistics/4/anchors/0"
    assert reading.pointers("/agents/1") == "/agents/1"
    assert reading.pointers("/id") == "/id"
    assert reading.pointers("") == ""


def test_places_are_found_in_a_sound_record() -> None:
    """A finding is placed in a record nothing is wrong with."""
    reading = read_record(dumps(LEVY, indent=1).encode(), first_line=10)
    assert reading.place("/agents/0/name") == (17, 12, None)
    assert reading.place("/agents/7") is None
    assert Bundle() != reading.bundle == LEVY


def test_a_repeated_key_does_not_hide_the_record() -> None:
    """`read` tells of it and reads the rest; `loads` takes the last, as JSON readers do."""
    text = TOP + '"agents":[{"id":"a","kind":"group","name":"x","name":"y"}]}'
    reading = read_record(text)
    [problem] = reading.problems
    assert problem.repeated_key
    assert (problem.pointer, problem.column) == ("/agents/0/name", 72)
    assert reading.bundle is not None
    assert loads(text) == reading.bundle
    assert reading.bundle.agents[0].name == "y"


def test_a_repeated_key_may_hide_a_fault() -> None:
    """A fault that a later value takes the place of is no fault, but the key still is."""
    text = TOP + '"id":5,"id":"a"}'
    assert [each.repeated_key for each in read_record(text).problems] == [True]
    assert loads(text).id == "a"


def test_a_broken_line_is_named_and_the_rest_is_read() -> None:
    """The problems of a line bear its number in the file, and the lines around it are read."""
    lines = [dumps(LEVY), TOP + '"id":3}', "", "{", dumps(LEVY), TOP + '"id":"a","id":"b"}']
    outcomes = list(iter_load(io.StringIO("\n".join(lines))))
    assert [type(each) for each in outcomes] == [
        Bundle, FormatError, FormatError, Bundle, FormatError,
    ]  # fmt: skip
    problems = [each.problems[0] for each in outcomes if isinstance(each, FormatError)]
    assert [(each.line, each.column) for each in problems] == [(2, 31), (4, 2), (6, 35)]
    assert [number for number, _ in read_lines(io.StringIO("\n".join(lines)))] == [1, 2, 4, 5, 6]


def test_a_line_beyond_the_limit_is_passed_over() -> None:
    """A line that is too long is a problem, and the next line is read."""
    text = f"{dumps(LEVY)}\n{'x' * 3_000_000}\n{dumps(Bundle())}\n{'y' * 500}"
    readings = list(read_lines(io.BytesIO(text.encode()), limits=Limits(size=400)))
    assert [number for number, _ in readings] == [1, 2, 3, 4]
    assert [reading.bundle for _, reading in readings] == [LEVY, None, Bundle(), None]
    assert [each.problems[0].message for _, each in readings if each.problems] == [
        "a line of more than 400 bytes (size)",
        "a line of more than 400 bytes (size)",
    ]


def test_lines_are_read_from_a_path(tmp_path: Path) -> None:
    """A file of lines can be given by its path."""
    path = tmp_path / "levies.jsonl"
    path.write_text(f"{dumps(LEVY)}\n{dumps(LEVY)}\n", "utf-8")
    assert list(iter_load(path)) == [LEVY, LEVY]
    assert [number for number, _ in read_lines(path)] == [1, 2]


def test_a_record_beyond_the_limit_is_refused() -> None:
    """A text that is too long is not looked at."""
    with pytest.raises(FormatError, match=r"a record of 67,108,865 bytes; at most 67,108,864 are"):
        loads(b" " * (Limits().size + 1))


def test_problems_have_a_limit() -> None:
    """A thousand problems are told one by one, the others by their number."""
    for item, pointer in (("5", "/agents/1000"), ('{"id":1,"id":"b"}', "/agents/500")):
        text = f'{TOP}"agents":[{",".join([item] * 1_007)}]}}'
        *told, rest = read_record(text).problems
        assert len(told) == 1_000
        assert not any(each.count > 1 for each in told)
        assert rest.message == f"{rest.count:,} more problems, the first of them here"
        assert rest.pointer == pointer


def test_the_depth_of_a_record_has_a_limit() -> None:
    """A record is as deep as it is, sound or not, and refused where the limit is less."""
    for kind in ("group", "x"):
        text = f'{TOP}"agents":[\n{{"id":"a","kind":"{kind}","affiliations":[]}}]}}'
        deep = read_record(text, limits=Limits(depth=4))
        assert deep.bundle is not None
        assert deep == read_record(text)
        flat = read_record(text.encode(), limits=Limits(depth=2))
        assert [str(each) for each in flat.problems] == [
            "line 2, column 1: more than 2 levels of brackets (depth)"
        ]
        assert flat.refused == ("record",)


@given(
    st.text(alphabet='{}[]",:0 \n', max_size=30).map(lambda drawn: f"{TOP}\n{drawn}"),
    st.integers(1, 10**6),
)
def test_every_line_that_is_named_is_a_line_of_the_file(text: str, before: int) -> None:
    """A record that begins further down says the same, with every line so much further down."""
    [here, *_], [there, *_] = (
        [*read_record(text, first_line=line).problems, None] for line in (1, 1 + before)
    )
    if here is not None and there is not None:
        assert (here.line or 0) + before == there.line
        moved = re.sub(r"(?<= line )\d+", lambda found: str(int(found[0]) + before), here.message)
        assert moved == there.message


def test_a_bracket_that_is_not_closed_is_named_by_its_line_in_the_file() -> None:
    """The message and the place speak of the same line."""
    lines = f"{dumps(LEVY)}\n{dumps(LEVY)}\n" + '{"civicclaims": "1-draft"'
    *_, broken = iter_load(io.StringIO(lines))
    assert str(broken) == ("line 3, column 26: the text ends before the { of line 3 is closed")


def test_deep_nesting_does_not_exhaust_the_stack() -> None:
    """Where the fast path runs out of stack, the depth is what is told."""
    text = TOP + '"id":' + "[" * (sys.getrecursionlimit() + 10)
    problems = read_record(text).problems
    assert [each.message for each in problems] == ["more than 100 levels of brackets (depth)"]


def test_what_is_left_out_is_named() -> None:
    """An item of which something cannot be read is not in the record, and a note names it."""
    claims = [{"id": "a", "text": "A", "bogus": 1}, {"id": "b", "text": "B"}, 7]
    found = read_record(json.dumps({"civicclaims": "1-draft", "claims": claims}))
    assert found.bundle is not None
    assert [each.id for each in found.bundle.claims] == ["b"]
    assert found.notes == (
        '2 items are left out, since not all of each could be read: "a" (/claims/0), /claims/2',
    )
