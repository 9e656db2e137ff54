"""The explaining path: what is wrong with a record the fast path has refused, all of it.

A cattrs converter walks the record classes with hooks that convert nothing: a text stays a
text, a number is never taken for one, a list is never made of a word. What is wrong is kept
with its JSON pointer. Both paths accept the same records; a test holds them together.
"""

import difflib
import json
import re
from functools import lru_cache, partial
from typing import Any, get_args

import attrs
import cattrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.left_out import NOTHING, LeftOut
from civicclaims.formats._own.refusal import Refusal, fault
from civicclaims.formats._own.scan import pointer
from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.formats.options import PLAIN
from civicclaims.formats.problems import Problems
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
        left_out: The items that were left out.
    """

    bundle: Bundle | None
    problems: tuple[Problem, ...]
    left_out: LeftOut = NOTHING


def explain(text: str, most: int = PLAIN.limits.problems) -> Explanation:
    """Read a text whose syntax is sound, each item of its arrays by itself.

    Args:
        text: The text.
        most: How many problems are told one by one.
    """
    value = json.loads(text, parse_float=_Number)
    if not isinstance(value, dict):
        return Explanation(None, (Problem(message=_expected(value, "a record, { ... },")),))
    if value.get("civicclaims", VERSION) != VERSION:
        return Explanation(None, (_wrong_version(value["civicclaims"]),))
    problems = Problems(most)
    _unknown_keys(Bundle, value, problems)
    read: dict[str, Any] = {}
    left_out = NOTHING
    for field in fields(Bundle):
        if field.name not in value:
            if field.required:
                problems.add(Problem(message=f'"{field.name}" is missing; write "{VERSION}"'))
            continue
        found = value[field.name]
        if field.shape.many and isinstance(found, list):
            kept, out = _items(field, found, most, problems)
            read[field.name] = kept
            left_out = left_out.and_of(field.name, found, out)
        else:
            _attempt(read, field, found, most, problems)
    return Explanation(Bundle(**read), problems.told(), left_out)


def _items(
    field: Field, found: list[Any], most: int, problems: Problems
) -> tuple[tuple[Any, ...], tuple[int, ...]]:
    """The items of an array that can be read, and the indexes of those that cannot."""
    kept: list[Any] = []
    out: list[int] = []
    for index, item in enumerate(found):
        try:
            kept.append(_one(item, field.shape, most))
        except Refusal as error:
            _take(error, (field.name, index), problems)
            out.append(index)
    return tuple(kept), tuple(out)


def _attempt(read: dict[str, Any], field: Field, found: Any, most: int, problems: Problems) -> None:
    try:
        read[field.name] = _read(found, field.shape, most)
    except Refusal as error:
        _take(error, (field.name,), problems)


def _take(error: Refusal, way: tuple[str | int, ...], problems: Problems) -> None:
    """Keep what is wrong with a value further down; where it is only counted, without a place."""
    problems.add_all(error.problems if problems.full else error.below(pointer(way)))


@lru_cache(maxsize=4)
def _converter(most: int) -> cattrs.Converter:
    """The strict converter: one hook for each record class, made of the shapes of its fields."""
    converter = cattrs.Converter()
    for cls in classes():
        converter.register_structure_hook(cls, partial(_object, most=most))
    return converter


def _object(found: Any, cls: Any, *, most: int) -> Any:
    if not isinstance(found, dict):
        message = _expected(found, f"{_article(cls)}, {{ ... }},")
        keys = ", ".join(each.name for each in fields(cls)[:3])
        raise fault(f"{message}, with keys such as {keys}" if isinstance(found, str) else message)
    problems = Problems(most)
    _unknown_keys(cls, found, problems)
    read: dict[str, Any] = {}
    for field in fields(cls):
        if field.name in found:
            _attempt(read, field, found[field.name], most, problems)
        elif field.required:
            problems.add(Problem(message=f'"{field.name}" is missing from {_article(cls)}'))
    if problems.count:
        raise Refusal(problems.told())
    return cls(**read)


def _read(found: Any, shape: Shape, most: int) -> Any:
    """One value of a field, or its list of them."""
    if found is None and shape.optional:
        return None
    if not shape.many:
        return _one(found, shape, most)
    if not isinstance(found, list):
        raise fault(_expected(found, "a list, [ ... ],"))
    read: list[Any] = []
    problems = Problems(most)
    for index, each in enumerate(found):
        try:
            read.append(_one(each, shape, most))
        except Refusal as error:
            _take(error, (index,), problems)
    if problems.count:
        raise Refusal(problems.told())
    return tuple(read)


def _one(found: Any, shape: Shape, most: int) -> Any:
    match shape.kind:
        case "object":
            return _converter(most).structure(found, shape.cls)
        case "truth":
            return _truth(found)
        case "integer":
            return _integer(found)
        case _:
            return _text(found, shape)


def _truth(found: Any) -> bool:
    if not isinstance(found, bool):
        raise fault(_expected(found, "true or false"))
    return found


def _integer(found: Any) -> int:
    if isinstance(found, bool) or not isinstance(found, int):
        raise fault(_expected(found, "a whole number"))
    if abs(found) > MAX_INTEGER:
        raise fault(_expected(found, f"a whole number of at most {MAX_INTEGER:,}"))
    return found


def _text(found: Any, shape: Shape) -> str:
    if not isinstance(found, str):
        raise fault(_not_text(found, shape))
    if shape.kind == "words":
        if found not in shape.words:
            raise fault(_not_among(found, shape.words))
        return found
    spelling = shape.spelling
    if spelling is None or found in shape.words:
        return found
    if len(found) > spelling.max_length:
        raise fault(
            f"found a text of {len(found):,} characters where at most "
            f"{spelling.max_length:,} were expected: {spelling.expected}"
        )
    if re.fullmatch(spelling.pattern, found) is None:
        raise fault(f"found {shown(found)} where {spelling.expected} was expected")
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


def _unknown_keys(cls: Any, found: dict[str, Any], problems: Problems) -> None:
    names = [field.name for field in fields(cls)]
    for key in found:
        if key not in names:
            near = difflib.get_close_matches(key[:100].lower(), names, n=1)
            meant = (
                f'"{near[0]}" was probably meant' if near else f"{_article(cls)} has no such key"
            )
            message = f"unknown key {shown(key)}; {meant}"
            problems.add(Problem(message=message, pointer=pointer((key,)), at_key=True))


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
