"""W3C Web Annotation (JSON-LD): words marked in documents, and what was said of them.

An annotation that marks words is a quotation; what was said of the words is the note of a claim
that rests on it. Positions count code points, as the Recommendation says. No context is fetched.
"""

import json
from collections.abc import Iterable, Iterator
from typing import IO, Final

from civicclaims.errors import Problem
from civicclaims.formats._annotation.json_parts import document, unreadable
from civicclaims.formats._annotation.lines import texts
from civicclaims.formats._annotation.read import annotations, take, tell_of_others, top
from civicclaims.formats._annotation.taken import Taken
from civicclaims.formats._annotation.write import LOSSES, page
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle

NAME: Final = "web-annotation"
TITLE: Final = "W3C Web Annotation"
SUFFIXES: Final = (".jsonld", ".json")

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads", "read",
    "write",
]  # fmt: skip


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a file of annotations; of a file with one JSON text a line, each line is a record.

    Where many lines are refused, the first are named and the rest are counted.
    """
    return told(_readings(file, options), "pages", options.limits.problems)


def _readings(file: IO[bytes], options: Options) -> Iterator[Reading]:
    for first_line, raw in texts(file, options.limits.size):
        found = document(raw, first_line, options.limits)
        if isinstance(found, Problem):
            yield unreadable(found, "page", first_line)
            continue
        taken = Taken(found)
        for value, path in annotations(found.value):
            take(value, path, taken)
        tell_of_others(found.value, taken)
        said = top(found.value, taken)
        if len(taken.names) == 1:
            said.setdefault("made_by", *taken.names)
        for _ in taken.names if len(taken.names) > 1 else ():
            taken.gathering.pass_over("creator")
        yield taken.reading(most=options.limits.problems, **said)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records, each a page of annotations; several are written one a line."""
    found = iter(bundles)
    first = next(found, None)
    second = next(found, None)
    if first is None:
        return
    if second is None:
        file.write(json.dumps(page(first), ensure_ascii=False, indent=2).encode() + b"\n")
        return
    for each in (first, second, *found):
        file.write(json.dumps(page(each), ensure_ascii=False).encode() + b"\n")


_READER: Final = Reader(read)
_WRITER: Final = Writer(write)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
dump, dumps = _WRITER.dump, _WRITER.dumps
