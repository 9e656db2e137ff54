"""The explaining path: what is wrong with a record the fast path has refused, all of it.

A cattrs converter walks the record classes with hooks that convert nothing: a text stays a
text, a number is never taken for one, a list is never made of a word. What is wrong is kept
with its JSON pointer. Both paths accept the same records; a test holds them together.
"""

import difflib
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final, get_args

import attrs
import cattrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.left_out import NOTHING, LeftOut
from civicclaims.formats._own.scan import pointer
from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.formats.options import PLAIN
from civicclaims.formats.problems import Problems
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.record.relations import Relation
from civicclaims.values.numeral import PATTERN as NUMERAL
from civicclaims.values.spelling import Spelling


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
    reader = _Reader(most)
    reader.unknown_keys(Bundle, value)
    read: dict[str, Any] = {}
    left_out = NOTHING
    for field in fields(Bundle):
        if field.name not in value:
            if field.required:
                reader.refuse(lambda name: f'"{name}" is missing; write "{VERSION}"', field.name)
            continue
        found = value[field.name]
        if field.shape.many and isinstance(found, list):
            kept, out = reader.elements(field, found)
            read[field.name] = tuple(kept)
            left_out = left_out.and_of(field.name, found, tuple(out))
        else:
            reader.field(read, field, found)
    return Explanation(Bundle(**read), reader.problems.told(), left_out)


_REFUSED: Final = object()
"""Stands for a value that cannot be read; why is among the problems."""


class _Reader:
    """One reading: what is wrong so far, and the way to the value that is being read."""

    def __init__(self, most: int) -> None:
        self.problems = Problems(most)
        self._way: list[str | int] = []

    def refuse(self, say: Callable[..., str], *about: Any) -> Any:
        """Keep what is wrong with the value that is being read.

        Args:
            say: Puts it in words; not called where it is only counted.
            about: What that needs.
        """
        if self.problems.full:
            self.problems.tally()
        else:
            at = pointer(tuple(self._way))
            self.problems.add(Problem(message=say(*about), pointer=at))
        return _REFUSED

    def unknown_keys(self, cls: Any, found: dict[str, Any]) -> None:
        """Keep each key of an object that its class does not have."""
        names = _names(cls)
        for key in found:
            if key in names:
                continue
            if self.problems.full:
                self.problems.tally()
            else:
                at = pointer((*self._way, key))
                message = _unknown_key(cls, key)
                self.problems.add(Problem(message=message, pointer=at, at_key=True))

    def field(self, read: dict[str, Any], field: Field, found: Any) -> None:
        """Read the value of a field, or its list of them."""
        self._way.append(field.name)
        value = self._value(found, field.shape)
        self._way.pop()
        if value is not _REFUSED:
            read[field.name] = value

    def elements(self, field: Field, found: list[Any]) -> tuple[list[Any], list[int]]:
        """The elements of an array that can be read, and the indexes of those that cannot."""
        self._way.append(field.name)
        elements = self._elements(found, field.shape)
        self._way.pop()
        return elements

    def object(self, found: Any, cls: Any) -> Any:
        """An object of a record class; refused where anything in it is."""
        if not isinstance(found, dict):
            return self.refuse(_no_object, found, cls)
        before = self.problems.count
        self.unknown_keys(cls, found)
        read: dict[str, Any] = {}
        for field in fields(cls):
            if field.name in found:
                self.field(read, field, found[field.name])
            elif field.required:
                self.refuse(lambda name: f'"{name}" is missing from {_article(cls)}', field.name)
        return cls(**read) if self.problems.count == before else _REFUSED

    def _value(self, found: Any, shape: Shape) -> Any:
        if found is None and shape.optional:
            return None
        if not shape.many:
            return self._one(found, shape)
        if not isinstance(found, list):
            return self.refuse(_expected, found, "a list, [ ... ],")
        read, out = self._elements(found, shape)
        return _REFUSED if out else tuple(read)

    def _elements(self, found: list[Any], shape: Shape) -> tuple[list[Any], list[int]]:
        kept: list[Any] = []
        out: list[int] = []
        for index, each in enumerate(found):
            self._way.append(index)
            value = self._one(each, shape)
            self._way.pop()
            if value is _REFUSED:
                out.append(index)
            else:
                kept.append(value)
        return kept, out

    def _one(self, found: Any, shape: Shape) -> Any:
        if shape.kind == "object":
            return _converter().structure((self, found), shape.cls)
        say = _fault(found, shape)
        return found if say is None else self.refuse(*say)


@cache
def _converter() -> cattrs.Converter:
    """The strict converter: one hook for each record class, made of the shapes of its fields.

    It is given a value together with the reading it belongs to.
    """
    converter = cattrs.Converter()
    for cls in classes():
        converter.register_structure_hook(cls, lambda pair, cls: pair[0].object(pair[1], cls))
    return converter


@cache
def _names(cls: Any) -> frozenset[str]:
    return frozenset(field.name for field in fields(cls))


def _fault(found: Any, shape: Shape) -> tuple[Any, ...] | None:
    """What says why a value that is no object cannot be read, with what that needs; else None."""
    if shape.kind == "truth":
        return None if isinstance(found, bool) else (_expected, found, "true or false")
    if shape.kind == "integer":
        if isinstance(found, bool) or not isinstance(found, int):
            return _expected, found, "a whole number"
        too_large = abs(found) > MAX_INTEGER
        return (
            (_expected, found, f"a whole number of at most {MAX_INTEGER:,}") if too_large else None
        )
    return _text_fault(found, shape) if isinstance(found, str) else (_not_text, found, shape)


def _text_fault(found: str, shape: Shape) -> tuple[Any, ...] | None:
    if shape.kind == "words":
        return None if found in shape.words else (_not_among, found, shape.words)
    spelling = shape.spelling
    if spelling is None or found in shape.words:
        return None
    if len(found) > spelling.max_length:
        return _too_long, found, spelling
    return None if re.fullmatch(spelling.pattern, found) else (_misspelt, found, spelling)


def _no_object(found: Any, cls: Any) -> str:
    message = _expected(found, f"{_article(cls)}, {{ ... }},")
    keys = ", ".join(each.name for each in fields(cls)[:3])
    return f"{message}, with keys such as {keys}" if isinstance(found, str) else message


def _too_long(found: str, spelling: Spelling) -> str:
    return (
        f"found a text of {len(found):,} characters where at most "
        f"{spelling.max_length:,} were expected: {spelling.expected}"
    )


def _misspelt(found: str, spelling: Spelling) -> str:
    return f"found {shown(found)} where {spelling.expected} was expected"


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


def _unknown_key(cls: Any, key: str) -> str:
    names = [field.name for field in fields(cls)]
    near = difflib.get_close_matches(key[:100].lower(), names, n=1)
    meant = f'"{near[0]}" was probably meant' if near else f"{_article(cls)} has no such key"
    return f"unknown key {shown(key)}; {meant}"


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
