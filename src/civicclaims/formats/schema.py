"""The JSON Schema (2020-12) of our JSON, made from the record classes and their docstrings."""

import inspect
import re
from collections.abc import Mapping
from typing import Any, Final

from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.record.bundle import Bundle
from civicclaims.values.spelling import Spelling

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema of one record; it accepts what `loads` accepts.

    Two things it cannot say: that a key must not occur twice, and that a whole number is
    written without a decimal point.

    >>> json_schema()["title"]
    'Bundle'
    """
    top = _object(Bundle)
    definitions = {cls.__name__: _object(cls) for cls in classes()}
    del definitions["Bundle"]
    shapes = (field.shape for cls in classes() for field in fields(cls))
    spellings = {shape.spelling for shape in shapes if shape.spelling is not None}
    definitions |= {_title(each): _spelled(each) for each in spellings}
    return {"$schema": DIALECT, **top, "$defs": dict(sorted(definitions.items()))}


def _object(cls: Any) -> dict[str, Any]:
    summary, descriptions = _documented(cls)
    return {
        "title": cls.__name__,
        "description": summary,
        "type": "object",
        "properties": {
            field.name: _field(field, descriptions.get(field.name, "")) for field in fields(cls)
        },
        "required": [field.name for field in fields(cls) if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, description: str) -> dict[str, Any]:
    shape = field.shape
    schema = _value(shape)
    if shape.many:
        schema = {"type": "array", "items": schema}
    if shape.optional:
        schema = _or_null(schema)
    if field.default is not None:
        default = list(field.default) if isinstance(field.default, tuple) else field.default
        schema["default"] = default
    return {"description": description, **schema} if description else schema


def _value(shape: Shape) -> dict[str, Any]:
    if shape.kind == "object":
        return {"$ref": f"#/$defs/{shape.cls.__name__}"}
    if shape.kind == "words":
        return {"enum": list(shape.words)}
    if shape.kind == "truth":
        return {"type": "boolean"}
    if shape.kind == "integer":
        return {"type": "integer", "minimum": -MAX_INTEGER, "maximum": MAX_INTEGER}
    if shape.spelling is None:
        return {"type": "string"}
    spelled = {"$ref": f"#/$defs/{_title(shape.spelling)}"}
    return {"anyOf": [spelled, {"enum": list(shape.words)}]} if shape.words else spelled


def _spelled(spelling: Spelling) -> dict[str, Any]:
    return {
        "title": _title(spelling),
        "description": f"{spelling.expected[0].upper()}{spelling.expected[1:]}.",
        "type": "string",
        "pattern": f"^(?:{spelling.pattern})$",
        "maxLength": spelling.max_length,
    }


def _title(spelling: Spelling) -> str:
    """The name of a spelling: `EDTFDate` of "an EDTF date such as 2025-06-11"."""
    name = re.split(r" such as|[,:(]", spelling.expected)[0]
    words = re.findall("[A-Za-z0-9]+", name)
    return "".join(word[0].upper() + word[1:] for word in words if word not in {"a", "an", "the"})


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def _documented(cls: Any) -> tuple[str, Mapping[str, str]]:
    """The summary of a class and what its docstring says of each field, in plain words."""
    text = inspect.getdoc(cls) or ""
    summary = text.split("\n\n", 1)[0].replace("\n", " ")
    section = text.partition("\nAttributes:\n")[2]
    described: dict[str, str] = {}
    for entry in re.split(r"\n(?=    \w)", f"\n{section}"):
        name, _, description = entry.strip().partition(":")
        if name.isidentifier():
            described[name] = re.sub(r"\s+", " ", description).strip()
    return summary, described
