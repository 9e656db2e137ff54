import io
import json
import sys
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.errors import FormatError, MissingExtraError
from civicclaims.formats import json as own, yaml
from civicclaims.formats._tree import yaml_tree as _yaml_tree
from civicclaims.formats._tree.tree import SLOWER
from civicclaims.formats._tree.yaml_text import is_plain, quoted
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source
from civicclaims.strategies import bundles

SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"
TOP: Final = "civicclaims: 1-draft\n"
ODD: Final = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from(list(" \n\t:#-'\"\\|>&*!%@`,[]{}~?")),
    max_size=160,
)


def readings(text: str | bytes, **limits: int) -> list[Reading]:
    """Every record of a text."""
    raw = text if isinstance(text, bytes) else text.encode()
    return list(yaml.read(io.BytesIO(raw), Options(limits=Limits(**limits))))


def problems(text: str | bytes, **limits: int) -> list[str]:
    """What is wrong with the one record of a text."""
    [reading] = readings(text, **limits)
    return [str(each) for each in reading.problems]


def test_nothing_is_lost() -> None:
    """YAML carries everything."""
    assert yaml.LOSSES == ()


@given(ODD, ODD)
def test_any_text_survives_the_way_there_and_back(name: str, licence: str) -> None:
    """Whatever characters a text has, it is read as it was, as a value and in a list."""
    record = Bundle(licence=licence, agents=(Agent(id=name, kind="group", acts_for=(name, "a")),))
    assert yaml.loads(yaml.dumps(record)) == record


@settings(max_examples=30)
@given(bundles())
def test_json_is_yaml(record: Bundle) -> None:
    """A record in our own JSON, set in or not, is the same record read as YAML."""
    value = json.loads(own.dumps(record))
    assert yaml.loads(json.dumps(value)) == yaml.loads(json.dumps(value, indent=2)) == record


@settings(max_examples=20)
@given(st.lists(bundles(), max_size=3))
def test_documents_are_records(records: list[Bundle]) -> None:
    """Several records are written as documents, and read one by one in their order."""
    file = io.BytesIO()
    yaml.write(records, file)
    file.seek(0)
    assert list(yaml.iter_load(file)) == records


@settings(max_examples=60)
@given(bundles(), st.binary(max_size=12), st.integers(0, 400))
def test_no_bytes_make_reading_raise(record: Bundle, noise: bytes, at: int) -> None:
    """Whatever is put into a record, each document gives a record, problems, or both."""
    text = yaml.dumps(record)
    for reading in readings(text[:at] + noise + text[at:]):
        assert reading.problems or reading.bundle is not None
        assert reading.count == (reading.bundle is not None) + len(reading.refused)
        assert all(each.line is not None for each in reading.problems)


@settings(max_examples=50)
@given(bundles(), bundles())
def test_a_text_can_be_changed_into_any_record(before: Bundle, after: Bundle) -> None:
    """An updated text is read as the new record, whatever it held before."""
    assert yaml.loads(yaml.update(yaml.dumps(before).decode(), after)) == after


@settings(max_examples=30)
@given(bundles(), st.integers(0, 9))
def test_an_update_keeps_what_stays(record: Bundle, seed: int) -> None:
    """Where one name changes, every line but that one stays as it is, comments and all."""
    lines = yaml.dumps(attrs.evolve(record, id="before")).decode().splitlines()
    marked = "".join(f"{line}\n" for line in ["# a remark", *lines, f"# {seed}, the last"])
    changed = yaml.update(marked, attrs.evolve(record, id="after"))
    assert changed == marked.replace("id: before\n", "id: after\n", 1)


def test_the_seeds_are_pleasant_yaml() -> None:
    """The records of the repository come back, and no line of them is a brace."""
    for path in sorted(SEEDS.glob("*.json")):
        record = own.load(path)
        text = yaml.dumps(record).decode()
        assert yaml.loads(text) == record
        assert not any(line.strip() == "{" for line in text.splitlines())


def test_what_is_written() -> None:
    """Blocks, plain words where nobody misreads them, and marks where somebody would."""
    long = "The mayor of Lund said on Friday that the levy, agreed in June, rises again next year."
    record = Bundle(
        id="no",
        agents=(Agent(id="lund", kind="person", acts_for=("town", "1e3"), role=f"{long} {long}"),),
        sources=(Source(id="a b", title="one\ntwo\n", kind="one\n\ntwo", url="https://x.example"),),
        licence="“tabs\tand NBSP\xa0”",
        as_of="2025-07-11",
    )
    assert yaml.dumps(record).decode() == (
        'civicclaims: 1-draft\nid: "no"\nagents:\n  - id: lund\n    kind: person\n'
        "    role: >-\n"
        f"      {long}\n      {long}\n"
        '    acts_for: [town, "1e3"]\n'
        "sources:\n  - id: a b\n    kind: |-\n      one\n\n      two\n    title: |\n      one\n"
        '      two\n    url: "https://x.example"\nas_of: "2025-07-11"\n'
        'licence: "“tabs\\tand NBSP\\u00a0”"\n'
    )


@pytest.mark.parametrize(
    "word",
    [
        "no", "Yes", "on", "OFF", "y", "n", "true", "NULL", "~", "1_000", "0o17", "0x1F",
        "12:30:45", "2025-07-11", "3.10", ".inf", "-.NaN", "1e3", "=", "<<", "", " a", "a ", "- a",
        "a: b", "a #b", "@a", "&a", "*a", "!a", "%a", "'a", '"a', "[a", "a\n", "---", "?", "|", ">",
    ],
)  # fmt: skip
def test_what_somebody_would_misread_stands_in_marks(word: str) -> None:
    """Words that one version of YAML or another takes for something else are never plain."""
    assert not is_plain(word)
    assert quoted(word).startswith('"')


CONTENT: Final[list[tuple[str, list[str]]]] = [
    ("---\n...\n", ["line 2, column 1: found null where a record, { ... }, was expected"]),
    ("- a\n", ["line 1, column 1: found a list where a record, { ... }, was expected"]),
    ("id: x\n", ['line 1, column 1: "civicclaims" is missing; write "1-draft"']),
    (
        TOP + "agents:\n- id: a\n  kind: persn\n  naem: x\n- kind: group\n",
        [
            (
                'line 4, column 9, /agents/0/kind: found "persn" where "person", "organization" or '
                '"group" was expected; "person" was probably meant'
            ),
            'line 5, column 3, /agents/0/naem: unknown key "naem"; "name" was probably meant',
            'line 6, column 3, /agents/1: "id" is missing from an agent',
        ],
    ),
    (
        TOP + "statistics:\n- id: s\n  whole: yes\n  exact: 'true'\n  anchors: {source: a}\n",
        [
            (
                'line 4, column 10, /statistics/0/whole: found the text "yes" where true or false '
                "was expected"
            ),
            (
                'line 5, column 10, /statistics/0/exact: found the text "true" where true or false '
                "was expected"
            ),
            (
                "line 6, column 12, /statistics/0/anchors: found an object where a list, [ ... ], "
                "was expected"
            ),
        ],
    ),
    (
        TOP + "statistics:\n- id: s\n  anchors:\n  - source: a\n    selectors:\n"
        "    - {start: 1_0, end: '4', media: 5}\n",
        [
            (
                "line 7, column 15, /statistics/0/anchors/0/selectors/0/start: found the text "
                '"1_0" where a whole number was expected'
            ),
            (
                "line 7, column 25, /statistics/0/anchors/0/selectors/0/end: found the text "
                '"4" where a whole number was expected'
            ),
            (
                "line 7, column 37, /statistics/0/anchors/0/selectors/0/media: found the number 5 "
                "where a media time, { ... }, was expected"
            ),
        ],
    ),
    (
        TOP + "agents:\nsources: ~\n",
        [
            "line 2, column 1, /agents: found null where a list, [ ... ], was expected",
            "line 3, column 10, /sources: found null where a list, [ ... ], was expected",
        ],
    ),
    (
        TOP + "id: a\nlicence: b\nid: c\n",
        [
            (
                'line 4, column 1: the key "id" occurs again in the same object, after line 2, '
                "column 1; the last one counts"
            )
        ],
    ),
    (
        TOP + "? [x]\n: 1\n",
        ["line 2, column 3: a key must be a word or a text, and no list or object"],
    ),
    (
        TOP + "<<: {id: x}\n",
        ['line 2, column 1, /<<: unknown key "<<"; a bundle has no such key'],
    ),
    (
        TOP + "id: !!python/name:os.system x\n",
        [
            (
                'line 2, column 5: the tag "python/name:os.system" is not read; write a plain '
                "text, list or object"
            )
        ],
    ),
    (
        TOP + "made_by: !mine x\nagents: !!map []\n",
        [
            'line 2, column 10: the tag "!mine" is not read; write a plain text, list or object',
            "line 3, column 9: the tag !!map does not fit what follows it",
        ],
    ),
    (
        TOP + "id: !!int 7\n",
        [
            (
                "line 2, column 5, /id: found the number 7 where text was expected; put it in "
                'quotation marks: "7"'
            )
        ],
    ),
    (TOP + "id: !!bool true\n", ["line 2, column 5, /id: found true where text was expected"]),
]


@pytest.mark.parametrize(("text", "told"), CONTENT)
def test_every_fault_is_told_with_its_place(text: str, told: list[str]) -> None:
    """What is wrong is told all at once, with line and column in the YAML."""
    assert problems(text) == told


SYNTAX: Final[list[tuple[str | bytes, str]]] = [
    ("a: b: c", ("line 1, column 5: a colon with a blank behind it inside a plain text, or a line "
     'set in too far; put such a text in quotation marks: "..."')),
    ("a: [1,", "line 1, column 7: expected a value"),
    ("a: [1\nb: 2\n", "line 2, column 2: a comma or ] is missing"),
    ("a: {b: 1 c: 2}", "line 1, column 11: a comma or } is missing"),
    ("id: a\ntitle: 'x\n", "line 2, column 8: a closing quotation mark is missing"),
    ("a:\n\t- b", "line 2, column 1: a tab where blanks were expected; YAML is set in with blanks"),
    ("a: @x", ("line 1, column 4: no plain text can begin with this character; put the text in "
     "quotation marks")),
    ("x: - y", "line 1, column 4: an element of a list begins in the wrong place"),
    ("a:\n  - b\n c: d\n", "line 3, column 2: this line is not set in like those it belongs to"),
    ('a: "\\q"', "line 1, column 6: no escape of YAML; a backslash is written twice"),
    ('a: "\\xzz"', "line 1, column 7: no escape of YAML; a backslash is written twice"),
    ('a: "\\U99999999"', "line 1, column 16: this is no YAML that can be read"),
    ('a: "\\ud800"', ("line 1, column 4: half of a character (a lone surrogate); the other half is "
     "missing")),
    ("a: \x00", "line 1, column 4: the character U+0000, which YAML does not allow"),
    ("%YAML 2.0\n---\na: b",
     "line 1, column 1: the file says it is another version of YAML than 1"),
    ("a: !x!y z", "line 1, column 4: the tag has no meaning; write a plain text, list or object"),
    ("a: *b", "line 1, column 4: the alias *b stands for nothing before it"),
    ("a: &b [*b]", "line 1, column 8: the alias *b stands inside what it stands for"),
    ("a: |99\n x", ('line 1, column 6: no YAML: "expected chomping or indentation indicators, but '
     "found '9'\"")),
    ("a\r---\rb", ("line 2, column 1: a second document begins; write --- on a line of its own "
     "before it")),
    (b"a: \xff", "line 1, column 4: the byte 0xff is not UTF-8; save the file as UTF-8"),
    (b"\xff\xfea\x00:", "line 1, column 1: the byte 0xff is not UTF-8; save the file as UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SYNTAX)
def test_a_fault_of_syntax_is_placed_and_named(text: str | bytes, told: str) -> None:
    """What is no YAML is one problem, in plain words, and the record is refused by name."""
    [reading] = readings(text)
    assert [str(each) for each in reading.problems] == [told]
    assert (reading.bundle, reading.refused) == (None, ("record at line 1",))
    with pytest.raises(FormatError, match="line"):
        yaml.loads(text)


def test_a_field_says_what_plain_words_are() -> None:
    """Where a text belongs, the words stay as they stand; nothing becomes a number or a truth."""
    record = yaml.loads(
        TOP
        + "id: no\nas_of: 2025-07-11\nlicence: 1_000\nstatistics:\n"
        "- id: 010\n  measure: ~\n  exact: True\n  whole: false\n"
        "  quantity: {text: 55 homes, numeral: 3.10}\n"
        "  anchors: [{source: null, selectors: [{start: 0x1F, end: 010}]}]\n"
        "  area: !!str null\n  population: ! 7\n".replace("source: null", "source: 12:30:45")
    )
    [statistic] = record.statistics
    assert (record.id, record.as_of, record.licence) == ("no", "2025-07-11", "1_000")
    assert (statistic.id, statistic.measure, statistic.area) == ("010", None, "null")
    assert (statistic.exact, statistic.whole, statistic.population) == (True, False, "7")
    assert statistic.quantity is not None
    assert (statistic.quantity.text, statistic.quantity.numeral) == ("55 homes", "3.10")
    [anchor] = statistic.anchors
    assert anchor.source == "12:30:45"
    assert (anchor.selectors[0].start, anchor.selectors[0].end) == (31, 10)


def test_aliases_are_read() -> None:
    """An alias stands for what was said before, a text or an object, as often as it is used."""
    record = yaml.loads(
        TOP + "id: &name levy\nsources:\n- &s {id: a, title: &t Levy}\n- {id: b, title: *t}\n"
        "licence: *name\nagents: [&x {id: a, kind: group}, *x]\n"
    )
    assert record.licence == "levy"
    assert record.sources[1].title == "Levy"
    assert record.agents[0] == record.agents[1]


def test_escaped_halves_of_a_character_are_one_as_in_json() -> None:
    """Two escapes of halves are the character, since JSON is YAML."""
    assert yaml.loads(TOP + 'id: "\\ud83d\\ude00"').id == "😀"


def test_a_fault_in_one_document_loses_no_other() -> None:
    """Documents are told apart first, so that an open quotation mark ends with its own."""
    found = readings(
        f"# one\n---\n{TOP}id: one\n---\n{TOP}id: 'x\n---  \n{TOP}id: 3\n...\n# c\n%YAML 1.2\n---\n"
        f"{TOP}id: four\n...\n# nothing\n"
    )
    assert [each.bundle and each.bundle.id for each in found] == ["one", None, "3", "four"]
    assert [each.first_line for each in found] == [1, 5, 8, 12]
    assert [(each.line, each.column) for each in found[1].problems] == [(7, 5)]
    with pytest.raises(FormatError, match="several records"):
        yaml.loads(f"{TOP}---\n{TOP}")
    assert readings("\n# nothing\n...\n...\n") == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_told_by_their_first_bytes(encoding: str) -> None:
    """UTF-8 with or without a mark and UTF-16 are read; another encoding is declared."""
    text = f"{TOP}id: Ørsted\n---\n{TOP}id: b\n"
    file = io.BytesIO(text.encode(encoding))
    assert [isinstance(each, Bundle) and each.id for each in yaml.iter_load(file)] == [
        "Ørsted",
        "b",
    ]
    declared = Options(encoding="cp1252")
    assert yaml.loads(f"{TOP}id: Ørsted".encode("cp1252"), declared).id == "Ørsted"


def test_places_are_those_of_the_yaml() -> None:
    """A place in the bundle leads to line and column, items left out counted."""
    text = TOP + "agents:\n- id: a\n- id: b\n  kind: group\n  acts_for: [x]\n"
    [reading] = readings(text)
    assert reading.bundle is not None
    assert [each.id for each in reading.bundle.agents] == ["b"]
    pointer = reading.pointers("/agents/0/acts_for/0")
    assert pointer == "/agents/1/acts_for/0"
    assert reading.place(pointer) == Place(6, 14)
    assert reading.place("") == Place(1, 1)
    assert reading.place("/agents/7") is None
    assert reading.place("/agents/x") is None
    assert reading.place("/id/0") is None


LAUGHS: Final = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_hostile_texts_end_in_an_error_that_names_the_limit() -> None:
    """Aliases of aliases, depth and length are bounded before anything is written out."""
    [told] = problems(LAUGHS)
    assert "with its aliases written out the record is longer than 10,000 characters" in told
    assert problems(LAUGHS, size=1_000 * SLOWER // 2) != []
    for deep in ("[" * 5_000, "{a: " * 5_000, "- " * 5_000, "? " * 5_000):
        assert "more than 100 levels (depth)" in problems(deep)[0]
    assert "more than 3 levels (depth)" in problems("[[[[", depth=3)[0]
    long = f'id: "{"x" * 10 * 2**20}"\n---\n{TOP}'
    first, second = readings(long)
    [problem] = first.problems
    assert problem.message == (
        "a record of more than 8,388,608 bytes, an eighth of the limit (size); "
        "set that to eight times the length of the record to read it"
    )
    assert (second.first_line, second.bundle) == (2, Bundle())


def test_so_many_problems_of_the_notation_are_told() -> None:
    """Past the limit the rest is counted, be it of the notation or of what the record says."""
    told = problems(TOP + "id: a\n" * 9, problems=3)
    assert told[3:] == ["line 6, column 1: 5 more problems, the first of them here"]
    told = problems(TOP + "agents:\n" + "- 5\n" * 9, problems=3)
    assert told[3:] == ["line 6, column 3, /agents/3: 6 more problems, the first of them here"]


def test_notes_are_counted_too() -> None:
    """Of very many words that may have been meant as none, so many are named as problems are."""
    [found] = readings(TOP + "claims:\n" + "- text: a\n  id: We are #1\n" * 9,
                       problems=2)  # fmt: skip
    assert len(found.notes) == 3
    assert found.notes[-1] == "7 more texts have such words behind them"


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error names the extra to install."""
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    _yaml_tree.library.cache_clear()
    with pytest.raises(MissingExtraError, match=r"civicclaims\[yaml\]"):
        yaml.loads(TOP)
    _yaml_tree.library.cache_clear()


HAND: Final = """\
# The levy of Lund.
civicclaims: 1-draft
agents:
# those who speak
- id: quist   # she
  kind: person
  name: 'Ada Quist'
- id: lund
  kind: person
  # her office
  role: |
    Mayor
    of Lund

  # where she belongs
  part_of: [town]
- {id: town, kind: organization}   # a town
# what was printed
statistics:
- measure: rents
  id: rents
  quantity:
    text: 3.10 million   # as printed
    numeral: 3.10
  whole: false
# the end
"""


def changed(text: str, **to: Any) -> str:
    """The text, its record changed at the top."""
    return yaml.update(text, attrs.evolve(yaml.loads(text), **to))


def test_a_change_touches_its_own_lines_alone() -> None:
    """What is new stands behind what is there, and every other character stays."""
    record = yaml.loads(HAND)
    assert yaml.update(HAND, record) is HAND
    quist, lund, town = record.agents
    new = Agent(id="hall", kind="group")
    assert changed(HAND, agents=(quist, new, lund, town)) == HAND.replace(
        "  name: 'Ada Quist'\n", "  name: 'Ada Quist'\n- id: hall\n  kind: group\n"
    )
    assert changed(HAND, agents=(quist, town)) == HAND.replace(
        "- id: lund\n  kind: person\n  # her office\n  role: |\n    Mayor\n    of Lund\n\n"
        "  # where she belongs\n  part_of: [town]\n",
        "",
    )
    renamed = Agent(id="quist", kind="person", name="A. Quist: ed", url="x")
    assert changed(HAND, agents=(renamed, lund, town)) == HAND.replace(
        "'Ada Quist'", '"A. Quist: ed"\n  url: x'
    )
    role = Agent(id="lund", kind="person", role="Mayor", part_of=("town", "hall"))
    assert changed(HAND, agents=(quist, role, town)) == HAND.replace(
        "role: |\n    Mayor\n    of Lund\n", "role: Mayor\n"
    ).replace("[town]", "[town, hall]")


def test_a_change_of_keys() -> None:
    """Keys come and go; a value that was spelled out as it is by default is changed in place."""
    [rents] = yaml.loads(HAND).statistics
    assert rents.quantity is not None
    for change in ({"measure": None}, {"whole": True}, {"quantity": None}, {"area": "Lund"}):
        more: dict[str, Any] = dict(change)
        altered = attrs.evolve(rents, **more)
        text = changed(HAND, statistics=(altered,))
        assert "# the end\n" in text
        assert "# those who speak\n" in text
        assert yaml.loads(text).statistics == (altered,)
    assert changed(HAND, statistics=()).endswith("# a town\n# what was printed\n# the end\n")


def test_aliases_are_written_out_when_a_text_changes() -> None:
    """What an alias stands for takes its place, so that a change is a change of one thing."""
    text = TOP + "sources:\n- &a\n  id: a\n  title: &t 'Levy: up'\nagents: [{id: b, kind: group}]\n"
    text += "licence: *t\nid: &i 7\nmade_by: *i\n"
    record = yaml.loads(text)
    assert yaml.loads(changed(text, id="8")) == attrs.evolve(record, id="8")
    more = TOP + "agents: [&x {id: a, kind: group, acts_for: [b]}, *x]\n"
    assert len(yaml.loads(changed(more, id="n")).agents) == 2


def test_a_text_that_cannot_be_changed_is_refused() -> None:
    """A layout that edits would break is an error, and never a broken text."""
    text = TOP + "? id\n: a\n"
    with pytest.raises(FormatError, match="write the record anew"):
        changed(text, id=None)
    with pytest.raises(FormatError, match="line 1"):
        yaml.update("a: b: c", Bundle())


def test_empty_values_are_filled_in_their_place() -> None:
    """A key with nothing behind it gets its value on its own line."""
    assert changed(TOP + "id:\nlicence: # none\n", id="a", licence="b") == (
        TOP + "id: a\nlicence: b # none\n"
    )


def test_files_are_read_and_written(tmp_path: Path) -> None:
    """A record goes to a path or an open file, and comes back."""
    record, path = Bundle(id="levy"), tmp_path / "levy.yaml"
    yaml.dump(record, path)
    assert path.read_text("utf-8") == TOP + "id: levy\n"
    assert yaml.load(path) == record


def test_a_text_of_breaks_alone_is_an_empty_record() -> None:
    """Characters that only the parser takes for line breaks hold no record."""
    assert problems("\x85\n") == ["line 1, column 1: the record is empty"]
