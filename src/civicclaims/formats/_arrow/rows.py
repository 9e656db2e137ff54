"""What is wrong with a row of an Arrow table that is no sound record.

Its values are taken as they would stand in our own JSON, so that both formats say the same of
the same fault. A value that JSON has no word for is a problem that names its Arrow type.
"""

import json
import math
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._arrow.schema import is_text, library
from civicclaims.formats._arrow.take import texts
from civicclaims.formats._own.explain import explain
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.left_out import LeftOut
from civicclaims.formats._own.scan import pointer
from civicclaims.formats.options import Limits
from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Place, Reading

_WORDS: Final = {
    "date": "a date", "timestamp": "a point in time", "time": "a time of day",
    "duration": "a length of time", "decimal": "a decimal number", "binary": "bytes",
}  # fmt: skip
"""What Arrow types are called, by how their names begin."""

_Path = tuple[str | int, ...]


@attrs.frozen
class _Foreign:
    """A value that JSON has no word for, and what it is."""

    kind: str


class _TooLongError(Exception):
    """A record is longer than a record may be."""


@attrs.frozen
class _Kept:
    """Where the items of a bundle stand in its row, those counted that were left out."""

    left_out: LeftOut

    def pointer(self, place: str) -> str:
        """A place of the bundle as it is in the row (both JSON pointers)."""
        return self.left_out.in_file(place)

    def place(self, pointer: str) -> Place | None:  # noqa: ARG002 - the word of the protocol
        """None: a row has no lines and no columns of text."""
        return None


def explained(batch: Any, index: int, row: int, limits: Limits) -> Reading:
    """The reading of one row of a batch, with everything that is wrong with it.

    Args:
        batch: The batch.
        index: The row in the batch, from 0.
        row: The row in the file, from 1.
        limits: How long a record may be, and how many problems are told one by one.
    """
    found = _Found(limits)
    held = plain_row(batch.slice(index, 1))
    if all(each is None for each in held.values()):
        return refused(row, "nothing stands in it")
    try:
        text = json.dumps(found.plain(held, ()))
    except _TooLongError:
        return refused(row, f"a record of more than {limits.size:,} characters (size)")
    explanation = explain(text, limits.problems)
    found.problems.add_all(explanation.problems)
    return Reading(
        bundle=explanation.bundle,
        problems=_named(row, found.problems.told()),
        first_line=row,
        refused=() if explanation.bundle else (f"row {row}",),
        notes=tuple(f"row {row}: {each}" for each in explanation.left_out.notes),
        places=_Kept(explanation.left_out),
    )


def refused(row: int, message: str) -> Reading:
    """The reading of a row that is no record at all."""
    problem = Problem(message=f"row {row}: {message}")
    return Reading(bundle=None, problems=(problem,), first_line=row, refused=(f"row {row}",))


def _named(row: int, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(attrs.evolve(each, message=f"row {row}: {each.message}") for each in problems)


class _Found:
    """The values of a row on their way to JSON, and what JSON has no word for."""

    def __init__(self, limits: Limits) -> None:
        self.problems = Problems(limits.problems)
        self._left = limits.size

    def plain(self, value: Any, path: _Path) -> Any:
        """A value as it would stand in JSON, without what is absent.

        Where a list holds something foreign, that stands for the list; a struct is without it.
        """
        self._left -= len(value) + 2 if isinstance(value, str) else 2
        if self._left < 0:
            raise _TooLongError
        if isinstance(value, _Foreign):
            self._foreign(value, path)
        elif isinstance(value, list):
            return self._list(value, path)
        elif isinstance(value, dict):
            made = {
                name: self.plain(each, (*path, name))
                for name, each in value.items()
                if each is not None
            }
            return {name: each for name, each in made.items() if not isinstance(each, _Foreign)}
        return value

    def _foreign(self, value: _Foreign, path: _Path) -> None:
        message = f"the column holds {value.kind}; a record holds texts, whole numbers, truths"
        self.problems.add(Problem(message=message, pointer=pointer(path)))

    def _list(self, values: list[Any], path: _Path) -> Any:
        made: list[Any] = []
        for index, each in enumerate(values):
            made.append(self.plain(each, (*path, index)))
            if isinstance(made[-1], _Foreign):
                return made[-1]
        return made


def plain_row(row: Any) -> Any:
    """The values of the one row of a batch, by the names of the columns."""
    return {column.name: plain(row.column(index))[0] for index, column in enumerate(row.schema)}


def plain(array: Any) -> list[Any]:
    """The values of an array: dictionaries, lists, texts and numbers; None where absent."""
    types, kind = library().types, array.type
    if is_text(kind):
        return texts(array)
    if types.is_boolean(kind) or types.is_integer(kind) or types.is_null(kind):
        values: list[Any] = array.to_pylist()
        return values
    if types.is_struct(kind):
        return _structs(array)
    if types.is_list(kind) or types.is_large_list(kind):
        inner = plain(array.flatten())
        lengths = array.value_lengths().to_pylist()
        ends = pairwise(accumulate((each or 0 for each in lengths), initial=0))
        return [
            None if length is None else inner[begin:end]
            for length, (begin, end) in zip(lengths, ends, strict=True)
        ]
    if types.is_floating(kind):
        return [_finite(each) for each in array.to_pylist()]
    foreign = _Foreign(_in_words(kind))
    return [foreign if there else None for there in array.is_valid().to_pylist()]


def _structs(array: Any) -> list[Any]:
    names = [each.name for each in array.type]
    columns = [plain(each) for each in array.flatten()]
    rows = zip(*columns, strict=True) if columns else [()] * len(array)
    return [
        dict(zip(names, row, strict=True)) if there else None
        for row, there in zip(rows, array.is_valid().to_pylist(), strict=True)
    ]


def _finite(number: float | None) -> Any:
    return number if number is None or math.isfinite(number) else _Foreign("no number")


def _in_words(kind: Any) -> str:
    name = str(kind)
    words = next((word for start, word in _WORDS.items() if name.startswith(start)), None)
    named = shown(name).strip('"')
    return f"{words} (Arrow type {named})" if words else f"values of the Arrow type {named}"
