"""Problems that are told and counted: none is lost without a word."""

import io
import json
from types import ModuleType
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import Problem
from civicclaims.formats import (
    arrow,
    hypothesis_export,
    json as own,
    json_lines,
    toml,
    web_annotation,
    yaml,
)
from civicclaims.formats._own.left_out import LeftOut
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.problems import Problems, capped
from civicclaims.formats.reading import Reading

FOUND = st.lists(
    st.builds(
        Problem,
        message=st.just("x"),
        line=st.integers(1, 9),
        column=st.integers(1, 9),
        lost=st.booleans(),
        repeated_key=st.booleans(),
    ),
    max_size=20,
)


@given(FOUND, st.integers(0, 8))
def test_every_problem_is_told_or_counted(found: list[Problem], most: int) -> None:
    """The first are told as they are, one more stands for the rest and where the first of it is."""
    problems = Problems(most, found)
    told = problems.told()
    assert told[:most] == tuple(found[:most])
    assert sum(each.count for each in told) == problems.count == len(found)
    assert len(told) == min(len(found), most + 1)
    assert problems.full == (len(found) > most)
    if len(found) > most + 1:
        last, rest = told[-1], found[most:]
        assert last == attrs.evolve(
            rest[0],
            message=f"{len(rest):,} more problems, the first of them here",
            count=len(rest),
            lost=any(each.lost for each in rest),
            repeated_key=all(each.repeated_key for each in rest),
        )


@given(FOUND, st.integers(0, 8), st.integers(0, 8))
def test_capped_twice_is_capped_by_the_smaller_limit(
    found: list[Problem], one: int, other: int
) -> None:
    """Problems that were capped before are counted as those they stand for."""
    twice = Problems(other, Problems(one, found).told()).told()
    assert twice == Problems(min(one, other), found).told()


@given(FOUND, FOUND, st.integers(1, 8))
def test_what_stands_for_several_is_told_last(
    one: list[Problem], other: list[Problem], most: int
) -> None:
    """Problems of two origins are in the order of their places, and all are counted."""
    told = capped((*Problems(most, one).told(), *Problems(most, other).told()), most)
    assert sum(each.count for each in told) == len(one) + len(other)
    assert all(each.count == 1 for each in told[:most])
    places = [(each.line or 0, each.column or 0) for each in told if each.count == 1]
    assert places == sorted(places)


TOP: Final = '{"civicclaims": "1-draft", '


def json_of(items: list[str]) -> bytes:
    """A record of our own JSON with some agents."""
    return f'{TOP}"agents": [{", ".join(items)}]}}'.encode()


def in_yaml(item: str, times: int) -> bytes:
    """A record in YAML with an agent so many times."""
    return ("civicclaims: 1-draft\nagents:\n" + f"- {item}\n" * times).encode()


def table(rows: list[dict[str, Any]]) -> bytes:
    """Rows of Arrow."""
    pa = pytest.importorskip("pyarrow")
    out = io.BytesIO()
    found = pa.Table.from_pylist(rows)
    with pa.ipc.new_file(out, found.schema) as writer:
        writer.write_table(found)
    return out.getvalue()


def readings(form: ModuleType, content: bytes, **limits: int) -> list[Reading]:
    """What a format makes of a file within some limits."""
    return list(form.read(io.BytesIO(content), Options(limits=Limits(**limits))))


ODD: Final = ", ".join(f'"x{number}": 1' for number in range(9))
TWICE: Final = '{"id": "a", "id": "b", "kind": "person"}'
FILES: Final[list[tuple[str, ModuleType, bytes]]] = [
    ("items of JSON", own, json_of(["5"] * 9)),
    ("keys of JSON that occur twice", own, json_of([TWICE] * 9)),
    ("both in JSON", own, json_of([*["5"] * 5, *[TWICE] * 4])),
    ("keys of an object", own, f"{TOP}{ODD}}}".encode()),
    ("one item", own, json_of([f"{{{ODD}}}"])),
    ("a line", json_lines, json_of(["5"] * 9)),
    ("items of YAML", yaml, in_yaml("5", 9)),
    ("keys of YAML that occur twice", yaml, in_yaml('{id: a, "id": b, kind: person}', 9)),
    ("both in YAML", yaml, in_yaml('{id: a, "id": b, kind: persn}', 5)[:-1] + b" # x\n"),
    ("tags of YAML", yaml, in_yaml("{id: !x a, kind: person}", 9)),
    ("items of TOML", toml, b'civicclaims = "1-draft"\n' + b"[[agents]]\nid = nan\n" * 3),
    ("annotations", web_annotation, json.dumps([3] * 9).encode()),
    (
        "keys of annotations",
        web_annotation,
        b'[{"a": 1, "a": 1}' + b', {"a": 1, "a": 1}' * 8 + b"]",
    ),
    ("lines of annotations", hypothesis_export, b'{"uri": 1}\n' * 9),
    ("a row", arrow, table([{"civicclaims": "1-draft", "agents": [{"kind": "x"}] * 9}])),
    ("foreign values", arrow, table([{"civicclaims": "1-draft", "agents": [{"kind": b"x"}] * 9}])),
]


@pytest.mark.parametrize(
    ("form", "content"), [each[1:] for each in FILES], ids=[each[0] for each in FILES]
)
def test_the_limit_holds_in_every_format_and_hides_nothing(
    form: ModuleType, content: bytes
) -> None:
    """Whatever the limit, as many problems are told or counted as there are without one."""
    [whole] = readings(form, content)
    for most in (1, 2, 5, len(whole.problems)):
        [found] = readings(form, content, problems=most)
        assert found.bundle == whole.bundle
        assert sum(each.count for each in found.problems) == len(whole.problems) > 4
        assert len(found.problems) == min(most + 1, len(whole.problems))


@pytest.mark.parametrize(
    ("form", "content"),
    [
        (json_lines, (json_of([]) + b"\n{\n") * 20),
        (yaml, b"---\ncivicclaims: 1-draft\n---\n[\n" * 20),
        (web_annotation, b'{"target": "https://alden.example"}\n{"items": \n' * 20),
    ],
    ids=["json lines", "yaml", "annotations"],
)
def test_the_limit_holds_for_a_whole_file(form: ModuleType, content: bytes) -> None:
    """Of many records that are refused the first are named and the rest counted; none is lost."""
    found = readings(form, content, problems=3)
    assert sum(each.bundle is not None for each in found) == 20
    refused = [each for each in found if each.bundle is None]
    assert [each.count for each in refused] == [1, 1, 1, 16, 1]
    assert [sum(one.count for one in each.problems) for each in refused] == [1, 1, 1, 16, 1]


@given(st.lists(st.booleans(), max_size=30))
def test_a_place_leads_back_past_what_was_left_out(kept: list[bool]) -> None:
    """The items of the bundle are those of the file that were not left out, in their order."""
    out = tuple(index for index, each in enumerate(kept) if not each)
    places = [index for index, each in enumerate(kept) if each]
    left = LeftOut({"agents": out})
    for index, place in enumerate(places):
        assert left.in_file(f"/agents/{index}/name") == f"/agents/{place}/name"
        assert left.in_file(f"/claims/{index}") == f"/claims/{index}"
    assert left.in_file("/agents") == "/agents"


def test_what_is_only_counted_needs_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once enough problems are told, nobody looks for what an unknown key was meant to be."""
    asked: list[str] = []
    monkeypatch.setattr("difflib.get_close_matches", lambda key, *_, **__: asked.append(key))
    content = json_of([f"{{{ODD}}}"] * 9)
    [found] = readings(own, content, problems=5)
    assert asked == [f"x{number}" for number in range(6)]
    assert sum(each.count for each in found.problems) == 9 * (9 + 1 + 1)


@pytest.mark.parametrize(
    ("form", "content", "place"),
    [
        (toml, b'civicclaims = "1-draft"\n' + b"[[agents]]\n" * 9, (5, 1)),
        (toml, b"a = [1, 2, 3, 4, 5]", (1, 1)),
        (yaml, b"a:\n- 1\n- 2\n- 3\n- 4\n- 5\n", (5, 1)),
        (yaml, b"a: [1, 2, 3, 4, 5]\n", (1, 1)),
        (yaml, b"{a: 1, b: 2, c: 3}\n", (1, 11)),
    ],
    ids=["tables of TOML", "a list of TOML", "blocks of YAML", "a list of YAML", "any YAML"],
)
def test_values_are_bounded_where_they_are_read_slowly(
    form: ModuleType, content: bytes, place: tuple[int, int]
) -> None:
    """A record in YAML or TOML may have an eighth of the values that one in JSON may have."""
    [found] = readings(form, content, values=4 * 8)
    [problem] = found.problems
    assert (problem.line, problem.column) == place
    assert problem.message == (
        "more than 4 values in one record, an eighth of the limit (values); divide it"
    )
    assert readings(form, content, values=20 * 8) == readings(form, content)


def test_a_sound_record_that_says_a_key_twice_has_so_many_values() -> None:
    """A repeated key in a record of too many values is never passed over without a word."""
    content = f'{TOP}"id": "a", "id": "b"}}'.encode()
    [found] = readings(own, content, values=2)
    assert [each.message for each in found.problems] == [
        "more than 2 values in one record, the limit (values); divide it"
    ]
