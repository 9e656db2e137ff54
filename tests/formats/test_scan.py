import json
import re
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from civicclaims.formats._own.scan import MAX_DEPTH, Node, pointer, scan
from civicclaims.formats._own.twins import quotation_marks

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


def written(node: Node | None, text: str) -> Any:
    """The value at a place, read on by a reader that knows nothing of places."""
    assert node is not None
    return json.JSONDecoder().raw_decode(text, node.value)[0]


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_every_value_is_where_the_scan_says(
    value: Any, indent: int | None, ascii_only: bool
) -> None:
    """At the place of each pointer stands the value the pointer leads to."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    scanned = scan(text)
    assert scanned.fault is None
    assert scanned.repeats == ()

    def same(path: tuple[str | int, ...], expected: Any) -> None:
        assert written(scanned.node(pointer(path)), text) == expected
        listed = dict(enumerate(expected)) if isinstance(expected, list) else expected
        for key, child in listed.items() if isinstance(listed, dict) else ():
            same((*path, key), child)

    same((), value)


@given(st.text(alphabet='{}[]",:0123456789.eE+-truefalsn\\ud8c \n\t\x00\ud800é', max_size=25))
@example('"\\ud83d\\ude00"')
@example('"\\ude00\\ud83d"')
@example('["\\\\ud800"]')
def test_the_scan_refuses_what_json_refuses(text: str) -> None:
    """The scan finds a fault in a text exactly if it is no JSON, or holds half a character."""
    try:
        json.loads(text, parse_constant=_refuse)
        sound = "\\u" not in text or not re.search("[\ud800-\udfff]", str(json.loads(text)))
        sound = sound and not re.search("[\ud800-\udfff]", text)
    except ValueError:
        sound = False
    assert (scan(text).fault is None) == sound


def _refuse(word: str) -> None:
    raise ValueError(word)


@given(VALUES)
def test_quotation_marks_are_those_of_strings(value: Any) -> None:
    """Each string, be it key or value, has two; those inside it do not count."""

    def strings(each: Any) -> int:
        if isinstance(each, dict):
            return sum(1 + strings(child) for child in each.values())
        if isinstance(each, list):
            return sum(map(strings, each))
        return int(isinstance(each, str))

    for ascii_only in (True, False):
        text = json.dumps(value, ensure_ascii=ascii_only).encode()
        assert quotation_marks(text) == 2 * strings(value)


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    """An emoji is one column, and a line ends at its line break."""
    text = '{"a":\n  ["😀", {"b/c~": 1}]}'
    scanned = scan(text)
    places = {"": (1, 1), "/a": (2, 3), "/a/1": (2, 9), "/a/1/b~1c~0": (2, 18)}
    for where, place in places.items():
        node = scanned.node(where)
        assert node is not None
        assert scanned.position(node.value) == place
    node = scanned.node("/a/1/b~1c~0")
    assert node is not None
    assert scanned.position(node.key) == (2, 10)


@pytest.mark.parametrize("pointer", ["/x", "/a/0", "/a/b/c", "/a/99999999999999999999"])
def test_a_pointer_to_nothing_leads_nowhere(pointer: str) -> None:
    """A pointer to what is not there has no place."""
    assert scan('{"a": 1}').node(pointer) is None


def test_repeated_keys_have_their_places() -> None:
    """Keys are compared as they are meant, not as they are escaped."""
    repeats = scan('{"a": {"id": 1, "i\\u0064": 2, "id": 3}}').repeats
    assert [(each.path, each.first, each.again) for each in repeats] == [
        (("a", "id"), 7, 16),
        (("a", "id"), 16, 30),
    ]


def test_depth_is_limited() -> None:
    """Brackets may lie as deep as the limit, and no deeper."""
    assert scan("[" * MAX_DEPTH + "]" * MAX_DEPTH).fault is None
    assert scan("[" * 10**6).fault is not None


@given(st.integers(1, MAX_DEPTH + 5), st.integers(1, 20))
def test_a_fault_is_placed_in_the_file(depth: int, first_line: int) -> None:
    """What lies too deep is placed where it begins, on the line of the file."""
    text = "[\n" * (depth + 1) + "]" * (depth + 1)
    scanned = scan(text, first_line, depth)
    most = min(depth, MAX_DEPTH)
    assert scanned.fault is not None
    assert scanned.fault.message == f"more than {most} levels of brackets (depth)"
    assert scanned.position(scanned.fault.offset) == (first_line + most, 1)
    assert scan("[" * most + "]" * most, first_line, depth).fault is None


def test_so_many_values_are_gone_through() -> None:
    """A text of more values than the limit is refused where the first one too many stands."""
    assert scan("[1, 2, 3]", most=4).fault is None
    fault = scan("[1, 2, 3, 4]", most=4).fault
    assert fault is not None
    said = "more than 4 values in one record, the limit (values); divide it"
    assert (fault.message, fault.offset) == (said, 10)


@given(st.text("a\n", max_size=40), st.integers(1, 5))
@example("\n" * 9_000, 1)
@example(f"{'a' * 9_000}\n{'a' * 9_000}", 3)
def test_every_character_has_its_line_and_column(text: str, first_line: int) -> None:
    """Lines and columns are those a person counts, however long the text and its lines are."""
    scanned = scan(text, first_line)
    for offset in {0, len(text) // 2, max(len(text) - 1, 0), len(text)}:
        lines = text[:offset].split("\n")
        assert scanned.position(offset) == (first_line + len(lines) - 1, len(lines[-1]) + 1)
