"""Annotations of Hypothes.is, as its API gives them: words marked on pages, with remarks.

The file is an answer of the search (`{"total": …, "rows": […]}`), a list of annotations, or one
annotation a line. Positions there count UTF-16 units, so that without the text of the page they
cannot be held; the words and those around them are.
"""

from collections.abc import Iterator
from typing import IO, Any, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._annotation.json_parts import Document, Path, document, unreadable
from civicclaims.formats._annotation.lines import texts
from civicclaims.formats._annotation.selectors import selector
from civicclaims.formats._annotation.taken import Mark, Taken, Target
from civicclaims.formats._own.faults import shown
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Reading

NAME: Final = "hypothesis"
TITLE: Final = "annotations exported from Hypothes.is"
SUFFIXES: Final = (".json", ".jsonl")
LOSSES: Final[tuple[Loss, ...]] = ()

__all__ = ["LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read"]

_USED: Final = frozenset({"id", "uri", "text", "tags", "target", "document", "user", "user_info"})


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read an export: all annotations of a text are one record, be they a list or one a line."""
    found = list(texts(file, options.limits.size))
    if len(found) > 1:
        # Lines become a list, each on its line, so that one bad line costs no other.
        yield from _lines(found, options)
        return
    for first_line, raw in found:
        made = document(raw, first_line, options.limits)
        if isinstance(made, Problem):
            yield unreadable(made, "export", first_line)
        else:
            yield _record(made, options)


def _record(found: Document, options: Options) -> Reading:
    taken = Taken(found)
    _take_all(found, taken)
    return _reading(taken, options)


def _reading(taken: Taken, options: Options) -> Reading:
    made_by = next(iter(taken.names)) if len(taken.names) == 1 else None
    for _ in taken.names if made_by is None else ():
        taken.gathering.pass_over("user")
    return taken.reading(most=options.limits.problems, made_by=made_by)


def _lines(found: list[tuple[int, bytes]], options: Options) -> Iterator[Reading]:
    """One record from one annotation a line; a line that is no JSON is refused, no other."""
    sound: list[tuple[int, str]] = []
    faults: list[tuple[int, Problem]] = []
    for number, raw in found:
        made = document(raw, number, options.limits)
        if isinstance(made, Problem):
            faults.append((number, made))
        else:
            sound.append((number, made.text))
    # The array begins on a line before the first, so that every line keeps its number.
    whole, last = ["["], 0
    for index, (number, text) in enumerate(sound):
        whole.append("\n" * (number - last) + text + ("," if index + 1 < len(sound) else ""))
        last = number
    limits = attrs.evolve(options.limits, size=sum(map(len, whole)) * 4 + 8)
    made = document("".join([*whole, "]"]).encode(), 0, limits)
    if isinstance(made, Problem):
        yield unreadable(made, "export", 1)
        return
    taken = Taken(made)
    _take_all(made, taken)
    for number, problem in faults:
        taken.begin()
        place = Place(problem.line, problem.column)
        taken.gathering.refuse(f"line {number}", problem.message, place)
    yield attrs.evolve(_reading(taken, options), first_line=1)


def _rows(value: Any, taken: Taken) -> Iterator[tuple[Any, Path]]:
    """The annotations of an answer, a list, or a line."""
    if isinstance(value, dict) and isinstance(value.get("rows"), list):
        for key in value:
            if key not in {"rows", "total"}:
                taken.gathering.pass_over(key)
        yield from ((each, ("rows", index)) for index, each in enumerate(value["rows"]))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            if isinstance(each, dict) and isinstance(each.get("rows"), list):
                yield from ((row, (index, "rows", n)) for n, row in enumerate(each["rows"]))
            else:
                yield each, (index,)
    else:
        yield value, ()


def _take_all(found: Document, taken: Taken) -> None:
    """Take in all annotations, once it is known what each page is called in any of them."""
    rows = [*_rows(found.value, taken)]
    for value, _ in rows:
        title = _title(value) if isinstance(value, dict) else None
        for url in _addresses(value) if title else ():
            taken.note_title(url, title or "")
    for value, path in rows:
        _take(value, path, taken)
    if isinstance(found.value, dict) and isinstance(found.value.get("rows"), list):
        taken.note_total(found.value.get("total"))


def _addresses(value: dict[str, Any]) -> set[str]:
    """The addresses of the page that an annotation is on."""
    found = value.get("target")
    targets = found if isinstance(found, list) else ()
    held = [each.get("source") for each in targets if isinstance(each, dict)]
    return {each for each in (value.get("uri"), *held) if isinstance(each, str)}


def _take(value: Any, path: Path, taken: Taken) -> None:
    """Take in one annotation; a remark on a whole page, or a reply, marks no words."""
    taken.begin()
    if not isinstance(value, dict):
        taken.refuse("found no object where an annotation, { ... }, was expected", path)
        return
    uri = value.get("uri")
    if not isinstance(uri, str):
        taken.refuse('it has no "uri", the address of its page', path)
        return
    for key in value:
        if key not in _USED:
            taken.gathering.pass_over(key)
    user = value.get("user")
    if isinstance(user, str):
        taken.names.add(user)
    targets = tuple(_targets(value, uri, path, taken))
    text = _text(value, "text", path, taken)
    for _ in value["tags"] if isinstance(value.get("tags"), list) else ():
        taken.gathering.pass_over("tag")
    if not targets:
        taken.source(uri, path)
        taken.pass_over_whole()
        return
    name = _text(value, "id", path, taken)
    taken.mark(Mark(id=name or None, targets=targets, remarks=(text,) if text else ()), path)


def _targets(value: dict[str, Any], uri: str, path: Path, taken: Taken) -> Iterator[Target]:
    """The stretches that are marked; what has no selector is the page."""
    found = value.get("target")
    for index, each in enumerate(found if isinstance(found, list) else ()):
        if not isinstance(each, dict) or not each.get("selector"):
            continue
        where = (*path, "target", index)
        source = each.get("source")
        url = source if isinstance(source, str) else uri
        chosen = selector(each["selector"], (*where, "selector"), taken, utf16=True)
        yield Target(source=taken.source(url, where), selector=chosen)


def _title(value: dict[str, Any]) -> str | None:
    """The title of the page: the first of those it has."""
    held = value.get("document")
    title = held.get("title") if isinstance(held, dict) else None
    first = title[0] if isinstance(title, list) and title else title
    return first if isinstance(first, str) else None


def _text(value: dict[str, Any], key: str, path: Path, taken: Taken) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found
    taken.problem(f"{shown(key)} is no text", (*path, key))
    return None


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
