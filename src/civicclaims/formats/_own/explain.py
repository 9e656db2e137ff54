"""The explaining path: what is wrong with a record the fast path has refused, all of it.

A cattrs converter walks the record classes with hooks that convert nothing: a text stays a
text, a number is never taken for one, a list is never made of a word. Every fault is kept
with its JSON pointer. Both paths accept the same records; a test holds them together.
"""

import difflib
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

import attrs
import cattrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.refusal import MAX_PROBLEMS, Fault, Faults, Refusal
from civicclaims.formats._own.scan import pointer
from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.record.relations import Relation
from civicclaims.values.numeral import PATTERN as NUMERAL


@attrs.frozen
class _Number:
    """A number of JSON that is not whole, as it was written."""

    text: str


@attrs.frozen
class Explanation:
    """What could be read of a record, and what could not.

    Attributes:
        bundle: The items and fields that could be read; None where there is no record at all.
        problems: What could not be read, without lines and columns.
        left_out: For each array the indexes of the items that were left out.
    """

    bundle: Bundle | None
    problems: tuple[Problem, ...]
    left_out: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict)


def explain(text: str) -> Explanation:
    """Read a text whose syntax is sound, each item of its arrays by itself."""
    value = json.loads(text, parse_float=_Number)
    if not isinstance(value, dict):
        return Explanation(None, (Problem(message=_expected(value, "a record, { ... },")),))
    if value.get("civicclaims", VERSION) != VERSION:
        return Explanation(None, (_wrong_version(value["civicclaims"]),))
    faults = Faults()
    _unknown_keys(Bundle, value, faults)
    read: dict[str, Any] = {}
    left_out: dict[str, tuple[int, ...]] = {}
    for field in fields(Bundle):
        if field.name not in value:
            if field.required:
                faults.add(Fault(f'"{field.name}" is missing; write "{VERSION}"'))
            continue
        found = value[field.name]
        if field.shape.many and isinstance(found, list):
            kept, out = _items(field, found, faults)
            read[field.name] = kept
            left_out.update({field.name: out} if out else {})
        else:
            _attempt(read, field, found, faults)
    problems = [
        Problem(message=fault.message, pointer=pointer(fault.path))
        for fault in faults.told[:MAX_PROBLEMS]
    ]
    if len(faults.told) > MAX_PROBLEMS:
        rest = f"{1 + faults.untold:,} more problems, the first of them here"
        problems.append(Problem(message=rest, pointer=pointer(faults.told[MAX_PROBLEMS].path)))
    return Explanation(Bundle(**read), tuple(problems), left_out)


def _items(
    field: Field, found: list[Any], faults: Faults
) -> tuple[tuple[Any, ...], tuple[int, ...]]:
    """The items of an array that can be read, and the indexes of those that cannot."""
    kept: list[Any] = []
    out: list[int] = []
    for index, item in enumerate(found):
        try:
            kept.append(_one(item, field.shape))
        except (Fault, Refusal) as error:
            faults.take(error, (field.name, index))
            out.append(index)
    return tuple(kept), tuple(out)


def _attempt(read: dict[str, Any], field: Field, found: Any, faults: Faults) -> None:
    try:
        read[field.name] = _read(found, field.shape)
    except (Fault, Refusal) as error:
        faults.take(error, (field.name,))


@cache
def _converter() -> cattrs.Converter:
    """The strict converter: one hook for each record class, made of the shapes of its fields."""
    converter = cattrs.Converter()
    for cls in classes():
        converter.register_structure_hook(cls, _object)
    return converter


def _object(found: Any, cls: Any) -> Any:
    if not isinstance(found, dict):
        message = _expected(found, f"{_article(cls)}, {{ ... }},")
        keys = ", ".join(each.name for each in fields(cls)[:3])
        raise Fault(f"{message}, with keys such as {keys}" if isinstance(found, str) else message)
    faults = Faults()
    _unknown_keys(cls, found, faults)
    read: dict[str, Any] = {}
    for field in fields(cls):
        if field.name in found:
            _attempt(read, field, found[field.name], faults)
        elif field.required:
            faults.add(Fault(f'"{field.name}" is missing from {_article(cls)}'))
    if faults.told:
        raise faults.refusal()
    return cls(**read)


def _read(found: Any, shape: Shape) -> Any:
    """One value of a field, or its list of them."""
    if found is None and shape.optional:
        return None
    if not shape.many:
        return _one(found, shape)
    if not isinstance(found, list):
        raise Fault(_expected(found, "a list, [ ... ],"))
    read: list[Any] = []
    faults = Faults()
    for index, each in enumerate(found):
        try:
            read.append(_one(each, shape))
        except (Fault, Refusal) as error:
            faults.take(error, (index,))
    if faults.told:
        raise faults.refusal()
    return tuple(read)


def _one(found: Any, shape: Shape) -> Any:
    match shape.kind:
        case "object":
            return _converter().structure(found, shape.cls)
        case "truth":
            return _truth(found)
        case "integer":
            return _integer(found)
        case _:
            return _text(found, shape)


def _truth(found: Any) -> bool:
    if not isinstance(found, bool):
        raise Fault(_expected(found, "true or false"))
    return found


def _integer(found: Any) -> int:
    if isinstance(found, bool) or not isinstance(found, int):
        raise Fault(_expected(found, "a whole number"))
    if abs(found) > MAX_INTEGER:
        raise Fault(_expected(found, f"a whole number of at most {MAX_INTEGER:,}"))
    return found


def _text(found: Any, shape: Shape) -> str:
    if not isinstance(found, str):
        raise Fault(_not_text(found, shape))
    if shape.kind == "words":
        if found not in shape.words:
            raise Fault(_not_among(found, shape.words))
        return found
    spelling = shape.spelling
    if spelling is None or found in shape.words:
        return found
    if len(found) > spelling.max_length:
        raise Fault(
            f"found a text of {len(found):,} characters where at most "
            f"{spelling.max_length:,} were expected: {spelling.expected}"
        )
    if re.fullmatch(spelling.pattern, found) is None:
        raise Fault(f"found {shown(found)} where {spelling.expected} was expected")
    return found


def _not_text(found: Any, shape: Shape) -> str:
    if isinstance(found, bool) or not isinstance(found, int | _Number):
        return _expected(found, "text")
    written = found.text if isinstance(found, _Number) else str(found)
    problem = _expected(found, "text")
    if shape.spelling is not None and shape.spelling.pattern == NUMERAL:
        if isinstance(found, int) and abs(found) >= 10_000:
            written = f"{found:,}"
        return f'{problem}; figures are written as text, so that 3.10 stays 3.10: "{written}"'
    return f'{problem}; put it in quotation marks: "{written}"'


def _not_among(found: str, words: tuple[str, ...]) -> str:
    *most, last = (f'"{word}"' for word in words)
    listed = f"{', '.join(most)} or {last}" if most else last
    near = difflib.get_close_matches(found[:100], words, n=1)
    meant = f'; "{near[0]}" was probably meant' if near else ""
    return f"found {shown(found)} where {listed} was expected{meant}"


def _unknown_keys(cls: Any, found: dict[str, Any], faults: Faults) -> None:
    names = [field.name for field in fields(cls)]
    for key in found:
        if key not in names:
            near = difflib.get_close_matches(key[:100].lower(), names, n=1)
            meant = (
                f'"{near[0]}" was probably meant' if near else f"{_article(cls)} has no such key"
            )
            faults.add(Fault(f"unknown key {shown(key)}; {meant}", (key,)))


def _wrong_version(found: Any) -> Problem:
    said = f"version {shown(found)}" if isinstance(found, str) else _kind(found)
    return Problem(
        message=f'found {said} of the format; this library reads version "{VERSION}"',
        pointer="/civicclaims",
    )


def _expected(found: Any, expected: str) -> str:
    return f"found {_kind(found)} where {expected} was expected"


def _kind(found: Any) -> str:
    """A value in words."""
    if isinstance(found, str):
        return f"the text {shown(found)}"
    if found is None or isinstance(found, bool):
        return json.dumps(found)
    if isinstance(found, int | _Number):
        written = found.text if isinstance(found, _Number) else str(found)
        return f"the number {written if len(written) <= 60 else f'{written[:57]}...'}"
    return "a list" if isinstance(found, list) else "an object"


def _article(cls: Any) -> str:
    """The class in a sentence: `an agent`, `a parts of whole relation`."""
    name = re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()
    if cls in get_args(Relation):
        name += " relation"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
