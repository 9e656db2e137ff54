"""Annotations of the W3C model, read: those of anybody, and those that we have written."""

from collections.abc import Iterator
from typing import Any, Final

from civicclaims.formats._annotation.json_parts import Path
from civicclaims.formats._annotation.names import own
from civicclaims.formats._annotation.own import take_own
from civicclaims.formats._annotation.parts import REVIEWING, id_of, listed, motivations, types
from civicclaims.formats._annotation.selectors import selector
from civicclaims.formats._annotation.taken import Mark, Taken, Target
from civicclaims.formats._own.faults import shown

_GROUPS: Final = ("items", "first", "next", "@graph")
_USED: Final = frozenset({
    "@context", "id", "@id", "type", "@type", "motivation", "body", "bodyValue", "target",
    "creator",
})  # fmt: skip
_UTF16: Final = "https://hypothes.is/"
"""Annotations of this tool count UTF-16 units, though the model says code points."""


def annotations(value: Any, path: Path = ()) -> Iterator[tuple[Any, Path]]:
    """Every annotation of a document, in the order of the text, with its path."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from annotations(each, (*path, index))
    elif isinstance(value, dict) and "target" not in value and any(map(value.get, _GROUPS)):
        for name in _GROUPS:
            if isinstance(value.get(name), dict | list):
                yield from annotations(value[name], (*path, name))
    elif not _is_empty_group(value):
        yield value, path


def tell_of_others(value: Any, taken: Taken) -> None:
    """Keep what a group says of annotations that are not in the file: their page, their number."""
    if not isinstance(value, dict) or "target" in value:
        return
    for name in ("first", "next"):
        if isinstance(value.get(name), str):
            taken.note(f"more annotations are at {shown(value[name])}, and not in the file")
        else:
            tell_of_others(value.get(name), taken)
    taken.note_total(value.get("total"))


def _is_empty_group(value: Any) -> bool:
    return isinstance(value, dict) and bool(
        types(value) & {"AnnotationPage", "AnnotationCollection"}
    )


def top(value: Any, taken: Taken) -> dict[str, str]:
    """What the page says of the whole: its id, its terms and its maker."""
    if not isinstance(value, dict) or "target" in value:
        return {}
    found: dict[str, str] = {}
    name = own(value.get("id"), "record")
    if name is not None:
        found["id"] = name
    if isinstance(value.get("rights"), str):
        found["licence"] = value["rights"]
    creator = value.get("creator")
    if isinstance(creator, dict) and isinstance(creator.get("name"), str):
        found["made_by"] = creator["name"]
    known = {*_GROUPS, "@context", "type", "@type", "id", "@id", "rights", "creator", "total",
             "startIndex"}  # fmt: skip
    for key in value:
        if key not in known:
            taken.gathering.pass_over(key)
    return found


def take(value: Any, path: Path, taken: Taken) -> None:
    """Take in one annotation."""
    taken.begin()
    if not isinstance(value, dict):
        said = f"the address {shown(value)}" if isinstance(value, str) else "no object"
        taken.refuse(f"found {said} where an annotation, {{ ... }}, was expected", path)
        return
    targets = listed(value.get("target"), (*path, "target"))
    if not targets:
        taken.refuse('it has no "target"', path)
        return
    if not take_own(value, path, taken):
        _foreign(value, path, taken)


def _foreign(value: dict[str, Any], path: Path, taken: Taken) -> None:
    name = id_of(value)
    utf16 = name is not None and name.startswith(_UTF16)
    targets = _targets(value["target"], (*path, "target"), taken, utf16=utf16)
    if not targets:
        taken.refuse("no target of it has an address", (*path, "target"))
        return
    for key in value:
        if key not in _USED:
            taken.gathering.pass_over(key)
    taken.names.update(_names(value.get("creator")))
    remarks = tuple(_remarks(value, taken))
    if all(each.selector is None for each in targets):
        taken.pass_over_whole()
        return
    taken.mark(
        Mark(
            id=name,
            targets=targets,
            remarks=remarks,
            under_review=bool(motivations(value) & REVIEWING),
        ),
        path,
    )


def _names(creator: Any) -> Iterator[str]:
    for each in creator if isinstance(creator, list) else [creator]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            found = next((each[key] for key in ("name", "nickname", "id") if each.get(key)), None)
            if isinstance(found, str):
                yield found


def _targets(value: Any, path: Path, taken: Taken, *, utf16: bool) -> tuple[Target, ...]:
    found: list[Target] = []
    for each, where in listed(value, path):
        inner = each.get("source", each) if isinstance(each, dict) else each
        url = inner if isinstance(inner, str) else None
        if isinstance(inner, dict):
            url = id_of(inner)
        if url is None:
            taken.problem("a target without an address", where)
            continue
        chosen = None
        if isinstance(each, dict):
            for key in each:
                if key not in {"source", "selector", "type", "@type", "id", "@id"}:
                    taken.gathering.pass_over(f"target {key}")
            if each.get("selector") is not None:
                chosen = selector(each["selector"], (*where, "selector"), taken, utf16=utf16)
        found.append(Target(source=taken.source(url, where), selector=chosen))
    return tuple(found)


def _remarks(value: dict[str, Any], taken: Taken) -> Iterator[str]:
    """The texts that an annotation says of its target; tags and other bodies are counted."""
    if isinstance(value.get("bodyValue"), str):
        yield value["bodyValue"]
    for each, _ in listed(value.get("body"), ()):
        text = each.get("value") if isinstance(each, dict) else None
        if isinstance(text, str) and each.get("purpose") != "tagging":
            yield text
        else:
            tag = isinstance(each, dict) and each.get("purpose") == "tagging"
            taken.gathering.pass_over("tag" if tag else "body")
