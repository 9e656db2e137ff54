import json
import random
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from civicclaims.formats._own.shape import classes, fields
from civicclaims.formats._own.twins import twins
from civicclaims.formats.json import read_record
from civicclaims.formats.schema import json_schema

SHIPPED = Path(__file__).parents[2] / "src/civicclaims/formats/record.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
START: dict[str, Any] = {
    "civicclaims": "1-draft",
    "agents": [{"id": "a", "kind": "group", "naming": "withheld"}],
    "sources": [{"id": "s", "published": {"start": "2025-06", "end": ".."}, "sha256": "0a" * 32}],
    "statistics": [
        {"id": "n", "quantity": {"text": "$1.2 million", "numeral": "1.2", "scale": "million"}},
        {"id": "m", "rounding": "half up", "anchors": [{"source": "s", "selectors": [{"end": 3}]}]},
    ],
    "claims": [{"id": "c", "text": "So it is.", "kinds": ["rule"], "area": None}],
}
VALUES: tuple[Any, ...] = (
    None, True, 0, -5, 1.5, 2**53, "", "x", "28", "3.10", "2025-06-11", "..", "...", "2025-13",
    "person", [], {}, [None], ["a"], {"id": "a"}, "1-draft", "9" * 1_300, "half up", "2" * 64,
)  # fmt: skip


def test_the_shipped_schema_is_fresh() -> None:
    """The schema in the package is the one the classes give; `tools/write_schema.py` writes it."""
    assert json.loads(SHIPPED.read_text(encoding="utf-8")) == json_schema()


def test_the_schema_is_a_schema() -> None:
    """It is sound by the rules of its own dialect."""
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_field_is_described() -> None:
    """Each field of each class has its sentence from the docstring."""
    schema = json_schema()
    for cls in classes():
        properties = schema["$defs"].get(cls.__name__, schema)["properties"]
        assert list(properties) == [field.name for field in fields(cls)]
        assert all(each["description"].endswith(".") for each in properties.values()), cls


def test_patterns_need_nothing_of_python() -> None:
    """No pattern uses syntax that JavaScript lacks, or that differs there."""
    patterns = re.findall(r'"pattern": ("[^\n]*"),?\n', json.dumps(json_schema(), indent=1))
    assert patterns
    for pattern in map(json.loads, patterns):
        assert pattern.startswith("^(?:")
        assert pattern.endswith(")$")
        assert not re.search(r"\(\?[^:=!]|\\[AZzbBdDsSwW]|[*+?}]\+", pattern)


@pytest.mark.parametrize("seed", range(8))
def test_schema_and_loader_agree(seed: int) -> None:
    """What the schema accepts is read without a problem, and nothing else is."""
    chance = random.Random(seed)  # noqa: S311 - made-up faults need no secure randomness
    accepted = 0
    for _ in range(60):
        record = json.loads(json.dumps(START))
        _change(record, chance)
        valid = VALIDATOR.is_valid(record)
        assert valid == (not read_record(json.dumps(record)).problems), record
        accepted += valid
    assert 0 < accepted < 60


def _change(record: dict[str, Any], chance: random.Random) -> None:
    """Put an odd value in the place of one that is there, or under a name that may be."""
    holder: Any = record
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = chance.choice(keys) if keys else None
        inner = None if key is None else holder[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.1:
            break
        holder = inner
    if isinstance(holder, dict) and chance.random() < 0.6:
        key = chance.choice(["note", "language", "birth_date", "area", "text", "as_of", "when"])
    if key is not None:
        holder[key] = chance.choice(VALUES)


def test_the_start_of_the_mutations_is_sound() -> None:
    """The unchanged record is accepted by the schema and by the loader."""
    assert VALIDATOR.is_valid(START)
    assert twins().read(json.dumps(START))
