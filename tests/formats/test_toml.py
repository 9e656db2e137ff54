import io
import json
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.errors import FormatError
from civicclaims.formats import json as own, toml
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.bundle import Bundle
from civicclaims.strategies import bundles

TOP: Final = 'civicclaims = "1-draft"\n'


def reading(text: str | bytes, **limits: int) -> Reading:
    """The one record of a text."""
    raw = text if isinstance(text, bytes) else text.encode()
    [found] = toml.read(io.BytesIO(raw), Options(limits=Limits(**limits)))
    return found


def told(text: str | bytes, **limits: int) -> list[str]:
    """What is wrong with the one record of a text."""
    return [str(each) for each in reading(text, **limits).problems]


def spelled(value: Any) -> str:
    """A value of JSON as one of TOML, on one line."""
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{spelled(key)} = {spelled(each)}' for key, each in value.items())}}}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(spelled, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(each):08x}" for each in value) + '"'
    return str(value).lower()


def written(record: Bundle) -> str:
    """A record as tables and arrays of tables."""
    lines, tables = [], []
    for key, value in json.loads(own.dumps(record)).items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for item in value:
                tables.append(f"[[{key}]]")
                tables.extend(f"{name} = {spelled(each)}" for name, each in item.items())
        else:
            lines.append(f"{key} = {spelled(value)}")
    return "\n".join([*lines, *tables, ""])


@settings(max_examples=60)
@given(bundles())
def test_a_record_in_toml_is_the_record_in_json(record: Bundle) -> None:
    """Tables and arrays of tables hold what objects and lists of our own JSON hold."""
    assert toml.loads(written(record)) == record


@settings(max_examples=60)
@given(bundles(), st.text(max_size=12), st.integers(0, 400))
def test_no_text_makes_reading_raise(record: Bundle, noise: str, at: int) -> None:
    """Whatever is put into a record, it gives a record, problems, or both, each with a line."""
    text = written(record)
    found = reading((text[:at] + noise + text[at:]).encode("utf-8", "replace"))
    assert found.problems or found.bundle is not None
    assert found.count == (found.bundle is not None) + len(found.refused)
    assert all(each.line is not None and each.column is not None for each in found.problems)


CONTENT: Final[list[tuple[str, list[str]]]] = [
    ("", ['line 1, column 1: "civicclaims" is missing; write "1-draft"']),
    (
        TOP + "# one\nid = 7\n\n[[agents]]\nid = 'a'\nkind = 'persn'\n",
        [
            ("line 3, column 1, /id: found the number 7 where text was expected; put it in "
            'quotation marks: "7"'),
            ('line 7, column 1, /agents/0/kind: found "persn" where "person", "organization" or '
            '"group" was expected; "person" was probably meant'),
        ],
    ),
    (
        TOP + '[[statistics]]\nid = "a"\n[[statistics]]\nid = "b"\nwhole = "true"\n'
        '[statistics.quantity]\ntext = "x"\nnumeral = 55_000\nhedge.x = 1\n',
        [
            ('line 6, column 1, /statistics/1/whole: found the text "true" where true or false '
            "was expected"),
            ("line 9, column 1, /statistics/1/quantity/numeral: found the number 55000 where text "
            'was expected; figures are written as text, so that 3.10 stays 3.10: "55,000"'),
            ("line 10, column 1, /statistics/1/quantity/hedge: found an object where text was "
            "expected"),
        ],
    ),
    (
        TOP + '[[claims]]\nid = "a"\ntext = """\nlong\n[[x]]\n"""\n'
        "[[claims.anchors]]\nsource = 's'\n  [[claims.anchors.selectors]]\n  start = 1\n"
        "  end = 2.0\n[[claims]]\nid = 'b'\n",
        [
            ('line 12, column 3, /claims/0/anchors/0/selectors/0/end: found the text "2.0" where '
            "a whole number was expected"),
            'line 13, column 1, /claims/1: "text" is missing from a claim',
        ],
    ),
    (
        TOP + "agents = [\n {id = 'a', kind = 'group'}, # ]\n {id = 'b'},\n]\nunconfirmed = 3\n",
        [
            'line 2, column 1, /agents/1: "kind" is missing from an agent',
            ("line 6, column 1, /unconfirmed: found the number 3 where a list, [ ... ], was "
            "expected"),
        ],
    ),
    (
        TOP + 'id = nan\nlicence = -inf\n"as\\u005fof" = 07:32:00\n',
        [
            "line 2, column 1: nan is no figure; leave the field out",
            "line 3, column 1: -inf is no figure; leave the field out",
            ('line 4, column 1, /as_of: found "07:32:00" where an EDTF date such as 2025-06-11, '
            "2025-06, 199X, 2025-06~ or 2019/.. was expected"),
        ],
    ),
    (
        TOP + "'x'.y = 99999999999999999999\n",
        ['line 2, column 1, /x: unknown key "x"; a bundle has no such key'],
    ),
    (
        TOP + "[[statistics]]\nid = 's'\n[[statistics.anchors]]\nsource = 'a'\n"
        "selectors = [{start = 99999999999999999999}]\n",
        [
            ("line 6, column 1, /statistics/0/anchors/0/selectors/0/start: found the text "
            '"99999999999999999999" where a whole number was expected')
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problems"), CONTENT)
def test_every_fault_is_told_with_its_line(text: str, problems: list[str]) -> None:
    """What is wrong is told all at once, at the key it is wrong with."""
    assert told(text) == problems


SYNTAX: Final[list[tuple[str | bytes, str]]] = [
    ("a = ", ("line 1, column 4: no value of TOML; a text stands in quotation marks, a truth is "
     "true or false")),
    ("a = x", ("line 1, column 5: no value of TOML; a text stands in quotation marks, a truth is "
     "true or false")),
    ("a = 1\na = 2", "line 2, column 6: this key or table occurs twice"),
    ("[a]\n[a]", "line 2, column 3: this key or table occurs twice"),
    ('id = "x', "line 1, column 8: a closing quotation mark is missing"),
    ('id = "x\ny"', "line 1, column 8: a character that TOML does not allow here"),
    ("a = 1 b = 2", "line 1, column 7: the line goes on behind its value"),
    ("a = [1", "line 1, column 7: a closing ] is missing"),
    ("a = {b = 1", "line 1, column 11: a closing } is missing"),
    ("a", "line 1, column 2: a key without = behind it"),
    ("= 1", "line 1, column 1: no key and no table begins here"),
    ("[a", "line 1, column 3: no TOML: \"Expected ']' at the end of a table declaration\""),
    ('a = 1\n"b\\q" = 1', "line 2, column 5: no TOML: \"Unescaped '\\' in a string\""),
    (b"a = '\xff'", "line 1, column 6: the byte 0xff is not UTF-8; save the file as UTF-8"),
    ("a = " + "9" * 5_000, ("line 1, column 1: a number of too many digits; put it in quotation "
     "marks")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problem"), SYNTAX)
def test_a_fault_of_syntax_is_placed_and_named(text: str | bytes, problem: str) -> None:
    """What is no TOML is one problem, in plain words, and the record is refused by name."""
    assert told(text) == [problem]
    assert (reading(text).bundle, reading(text).refused) == (None, ("record",))
    with pytest.raises(FormatError):
        toml.loads(text)


def test_what_toml_says_keeps_its_words() -> None:
    """Numbers with a point and dates stay as written; a whole number is one where one belongs."""
    record = toml.loads(
        TOP.replace("\n", "\r\n") + "as_of = 2025-07-11\nlicence = 2025-07-11T10:30:00\n"
        "[[statistics]]\nid = 's'\nwhole = true\nquantity = {text = '3.10', numeral = 3.10}\n"
        "anchors = [{source = 'a', selectors = [{start = 0x1F, end = 1_000}]}]\n"
    )
    [statistic] = record.statistics
    assert (record.as_of, record.licence) == ("2025-07-11", "2025-07-11T10:30:00")
    assert statistic.whole
    assert statistic.quantity is not None
    assert statistic.quantity.numeral == "3.10"
    assert statistic.anchors[0].selectors[0].start == 31
    assert statistic.anchors[0].selectors[0].end == 1_000


def test_places_are_those_of_the_keys() -> None:
    """A place in the bundle leads to the line of its key, or of the table around it."""
    found = reading(b"\xef\xbb\xbf" + f"{TOP}\n[[agents]]\n  id = 'a'\nkind = 'group'\n".encode())
    assert found.place("/agents/0/id") == Place(4, 3)
    assert found.place("/agents/0") == Place(3, 1)
    assert found.place("") == Place(1, 1)
    assert found.place("/sources/0") is None


def test_another_encoding_is_declared() -> None:
    """TOML is UTF-8; a file in another encoding is read where that is said."""
    assert (
        toml.loads(f'{TOP}id = "Ørsted"'.encode("cp1252"), Options(encoding="cp1252")).id
        == "Ørsted"
    )


@pytest.mark.parametrize(
    ("raw", "encoding", "problem"),
    [
        (b'id = "\xff"', None, "line 1, column 7: the byte 0xff is not UTF-8"),
        (b'\xef\xbb\xbfid = "\xff"', None, "line 1, column 7: the byte 0xff is not UTF-8"),
        (b'\xe9 = "\x81"', "cp1252", "line 1, column 6: the byte 0x81 is not cp1252"),
    ],
)
def test_a_byte_that_is_no_character_is_placed(
    raw: bytes, encoding: str | None, problem: str
) -> None:
    """The byte is named with its place, whatever mark stands at the beginning of the file."""
    [found] = toml.read(io.BytesIO(raw), Options(encoding=encoding))
    assert str(found.problems[0]) == f"{problem}; save the file as UTF-8"


def test_hostile_texts_end_in_an_error_that_names_the_limit() -> None:
    """Depth and length are bounded, whatever brings them about, before the parser is asked."""
    dotted = ".".join(["a"] * 100_000)
    for deep in ("a = " + "[" * 9_000, f"{dotted} = 1", f"[{dotted}]", f"x = {{{dotted} = 1}}",
                 f"x = {{a = 1, {dotted} = 1}}", f'x = {{"a".{dotted} = 1}}'):  # fmt: skip
        assert told(deep) == ["line 1, column 1: more than 100 levels (depth)"]
    too_deep = "line 2, column 1: more than 3 levels (depth)"
    assert told("id = 1\na.b.c.d = 1", depth=3) == [too_deep]
    assert told("id = 1\na = [[[{b = 1}]]]", depth=3) == [too_deep]
    [too_long] = told("x" * 1_001, size=8_000)
    assert too_long == (
        "line 1, column 1: a record of more than 1,000 bytes, an eighth of the limit (size); "
        "set that to eight times the length of the record to read it"
    )
    for quotes in ('a="""' * 20_000, "'''" * 20_001, '"\\\n' * 20_000, "x = [" * 20_000):
        assert len(told(quotes)) == 1


@pytest.mark.parametrize("end", ['"' + '\\"' * 100_000, '"""\\"' * 50_000, "''' '" * 50_000])
def test_a_text_that_is_never_closed_is_gone_through_once(end: str) -> None:
    """The places of keys are found in time with the length of a file, whatever is missing in it."""
    found = reading(f'civicclaims = "1-draft"\nid = {end}'.encode())
    assert found.problems[0].line == 2
