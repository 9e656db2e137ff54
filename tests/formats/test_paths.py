"""The fast and the explaining path agree; `benchmarks/paths_agree.py` asks for far more records."""

import copy
import json
import random
import re
from functools import cache
from typing import Any

import attrs
import msgspec
import pytest
from hypothesis import given, strategies as st

from civicclaims.formats._own.explain import explain
from civicclaims.formats._own.scan import scan
from civicclaims.formats._own.shape import Field, Shape, classes, fields
from civicclaims.formats._own.twins import bundle, twins
from civicclaims.formats.json import dumps, read_record
from civicclaims.record.bundle import Bundle

SPELLED = (
    "28", "55,000", "3.10", "twelve", "6 1/2", "two-thirds", "2025-06", "2025-06-11", "199X",
    "2019/..", "..", "P6M", "P2W", "XXXX-WXX-5", "PRESENT_REF", "USD", "million", "half up",
    "to the nearest 5", "0a" * 32, "NUM003",
)  # fmt: skip
TEXTS = st.text(max_size=12) | st.sampled_from(["about", 'say "so"', "C:\\new", "é\n", "\\"])


@cache
def objects(cls: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Any object of a record class; deep down the lists are empty."""
    held = {each.name: _field(each, depth) for each in fields(cls)}
    required = {each.name: held.pop(each.name) for each in fields(cls) if each.required}
    return st.fixed_dictionaries(required, optional=held).map(lambda drawn: cls(**drawn))


def _field(field: Field, depth: int) -> st.SearchStrategy[Any]:
    one = _value(field.shape, depth)
    if field.shape.many:
        return st.lists(one, max_size=max(0, 2 - depth)).map(tuple)
    return st.none() | one if field.shape.optional else one


def _value(shape: Shape, depth: int) -> st.SearchStrategy[Any]:
    if shape.kind == "object":
        return objects(shape.cls, depth + 1)
    if shape.kind == "integer":
        return st.integers(-(2**53) + 1, 2**53 - 1)
    if shape.kind == "truth":
        return st.booleans()
    if shape.kind == "words":
        return st.sampled_from(shape.words)
    if shape.pattern is None:
        return TEXTS
    return st.sampled_from([each for each in SPELLED if re.fullmatch(shape.pattern, each)])


def _bundle(chosen: list[Field]) -> st.SearchStrategy[Bundle]:
    tops = [each for each in fields(Bundle) if not each.shape.many]
    return st.fixed_dictionaries(
        {each.name: _field(each, 0) for each in chosen},
        optional={each.name: _field(each, 0) for each in tops},
    ).map(lambda held: Bundle(**held))


ARRAYS = [each for each in fields(Bundle) if each.shape.many]
bundles = st.lists(st.sampled_from(ARRAYS), unique_by=lambda each: each.name, max_size=2).flatmap(
    _bundle
)


def full(cls: Any, depth: int = 0) -> dict[str, Any]:
    """An object of JSON in which every field of a record class is said."""
    return {
        each.name: [_full(each.shape, depth)] if each.shape.many else _full(each.shape, depth)
        for each in fields(cls)
    }


def _full(shape: Shape, depth: int) -> Any:
    if shape.kind == "object":
        return full(shape.cls, depth + 1)
    if shape.kind == "words":
        return shape.words[-1]
    if shape.kind in {"integer", "truth"}:
        return 7 if shape.kind == "integer" else True
    if shape.pattern is None:
        return "some “words” of it"
    return next(each for each in SPELLED if re.fullmatch(shape.pattern, each))


ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**16, "", "x", "28", "2025", "text", "yes", [], {}, [None],
    ["a"], [[]], {"id": "a"}, "1-draft", "28\n", "２８", "a" * 1_300,
)  # fmt: skip


def mutant(record: dict[str, Any], chance: random.Random) -> str:
    """A record as text, changed in one to three places."""
    record = copy.deepcopy(record)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        _change_value(record, chance)
    text = json.dumps(record, ensure_ascii=chance.random() < 0.3)
    if chance.random() < 0.3:
        text = _change_text(text, chance)
    return text


def _change_value(record: dict[str, Any], chance: random.Random) -> None:
    holder: Any = record
    key: Any = chance.choice(list(record)) if record else "id"
    while isinstance(holder.get(key) if isinstance(holder, dict) else holder[key], dict | list):
        inner = holder[key]
        if not inner or chance.random() < 0.2:
            break
        holder = inner
        key = (
            chance.choice(list(inner)) if isinstance(inner, dict) else chance.randrange(len(inner))
        )
    change = chance.randrange(5)
    if change == 0 and isinstance(holder, dict):
        holder.pop(key, None)
    elif change == 1 and isinstance(holder, dict):
        holder[f"{key}{chance.choice('sx ')}"] = holder.pop(key, "x")
    elif change == 2 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    else:
        holder[key] = copy.deepcopy(chance.choice(ODD))


def _change_text(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    match chance.randrange(4):
        case 0:
            return text[:at]
        case 1:
            return text[:at] + text[at + 1 :]
        case 2:
            return text[:at] + chance.choice('"\\{}[],:0 \n\u2028\ufeffa') + text[at:]
        case _:
            pair = chance.choice(['"id":"z",', '"id":5,', '"text":"z",', '"\\u0069d":"z",'])
            return re.sub("{", lambda _: f"{{{pair}", text, count=1)


AGREED = {"both read it alike", "both refuse it"}


def outcome(text: str) -> str:
    """What the two paths make of a text; one of `AGREED` where they agree."""
    ways = twins()
    fast: Bundle | None
    try:
        fast = bundle(ways.read(text))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        fast = None
    scanned = scan(text)
    explained = None if scanned.fault else explain(text)
    if explained is None or explained.problems:
        return "both refuse it" if fast is None else "the fast path alone accepts it"
    if fast is None:
        # A key said again with a sound value hides the unsound value before it.
        return "both refuse it" if scanned.repeats else "the explaining path alone accepts it"
    return "both read it alike" if fast == explained.bundle else "they read different records"


RECORD = {**full(Bundle), "civicclaims": "1-draft"}
SMALL = {
    "civicclaims": "1-draft",
    "agents": [{"id": "a", "kind": "person"}],
    "statistics": [{"id": "s", "quantity": {"text": "28", "numeral": "28"}, "when": {"end": ".."}}],
    "claims": [{"id": "c", "text": "So it is.", "kinds": ["rule"], "anchors": [{"source": "t"}]}],
}


@given(st.randoms(use_true_random=False))
def test_both_paths_agree_on_changed_records(chance: random.Random) -> None:
    """Whatever is changed in a record, both paths accept it or both refuse it."""
    text = mutant(SMALL, chance)
    assert outcome(text) in AGREED


@pytest.mark.parametrize("seed", range(4))
def test_both_paths_agree_on_changes_of_a_full_record(seed: int) -> None:
    """The same holds where every field of every class is said."""
    chance = random.Random(seed)  # noqa: S311 - made-up faults need no secure randomness
    for _ in range(20):
        text = mutant(RECORD, chance)
        assert outcome(text) in AGREED, text


@given(bundles)
def test_both_paths_read_the_same_record(record: Bundle) -> None:
    """A record that is written is read alike by both paths."""
    assert outcome(dumps(record)) == "both read it alike"


@given(bundles, st.randoms(use_true_random=False))
def test_a_repeated_key_is_always_found(record: Bundle, chance: random.Random) -> None:
    """A key that is said again, wherever it is, becomes a problem at its place."""
    text = dumps(record)
    keys = {match.start() + 1 for match in re.finditer(r'[{,]"[a-z_0-9]+":', text)}
    at = chance.choice([at for at in scan(text).values.keys if at in keys])
    end = text.index(":", at)
    again = f"{text[:at]}{text[at:end]}:null,{text[at:]}"
    repeated = [each for each in read_record(again).problems if each.repeated_key]
    assert [each.column for each in repeated] == [at + len(f"{text[at:end]}:null,") + 1]


@given(bundles)
def test_a_record_without_repeated_keys_has_none(record: Bundle) -> None:
    """Spelled-out defaults and escapes are never taken for repeated keys."""
    spelled = json.dumps(attrs.asdict(record))
    for text in (dumps(record), dumps(record, indent=1), spelled):
        reading = read_record(text)
        assert reading.bundle == record
        assert reading.problems == ()


def test_every_class_has_a_full_object() -> None:
    """Every field of every class takes part in the comparison."""
    assert len(classes()) > 25
    assert explain(json.dumps(RECORD)).problems == ()
    assert outcome(json.dumps(RECORD)) == "both read it alike"
