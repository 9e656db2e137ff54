"""Selectors of the Web Annotation Data Model, and those of Hypothes.is, as ours."""

import re
from typing import Any, Final

import attrs

from civicclaims.formats._annotation.json_parts import Number
from civicclaims.formats._annotation.parts import types
from civicclaims.formats._annotation.taken import Taken
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.shape import MAX_INTEGER
from civicclaims.values.offsets import Offsets
from civicclaims.values.selector import MediaTime, Selector

Path = tuple[str | int, ...]

_SECONDS: Final = r"[0-9]+(?:\.[0-9]+)?"
_TIME: Final = re.compile(rf"t=(?:npt:)?(?:(?P<start>{_SECONDS})s?)?(?:,(?P<end>{_SECONDS})s?)?")
PLAIN_SECONDS: Final = re.compile(_SECONDS)
"""Seconds that a media fragment can hold."""


def selector(found: Any, path: Path, taken: Taken, *, utf16: bool) -> Selector:
    """One stretch, from all that is said of it.

    Several selectors of one target lead to the same stretch, so that they become one. Of a
    selector that another refines, the inner one says what is meant; its position counts from
    where the outer begins, so that it cannot be held.

    Args:
        found: A selector, or a list of them.
        path: Where it stands.
        taken: What is read so far.
        utf16: Whether positions count UTF-16 units.
    """
    held = Selector()
    alone = not isinstance(found, list)
    for index, each in enumerate([found] if alone else found):
        held = _with(held, each, path if alone else (*path, index), taken)
    if utf16 and (held.start is not None or held.end is not None):
        held = _in_code_points(held, taken)
    return held


def _with(held: Selector, found: Any, path: Path, taken: Taken) -> Selector:
    """A stretch with what one selector, and those that refine it, say of it."""
    inner, refined = found, False
    while isinstance(inner, dict) and isinstance(inner.get("refinedBy"), dict):
        kinds = types(inner)
        taken.gathering.pass_over(f"{min(kinds, default='selector')} that another refines")
        inner, path, refined = inner["refinedBy"], (*path, "refinedBy"), True
    if not isinstance(inner, dict):
        taken.gathering.pass_over("selector")
        return held
    kinds = types(inner)
    if "TextQuoteSelector" in kinds and held.exact is None:
        return _quoted(held, inner, path, taken)
    if "TextPositionSelector" in kinds and held.start is None and not refined:
        return _positioned(held, inner, path, taken)
    if kinds & {"FragmentSelector", "MediaTimeSelector"} and held.media is None and not refined:
        media = _fragment(inner) if "FragmentSelector" in kinds else _seconds(inner)
        if media is not None:
            return attrs.evolve(held, media=media)
    taken.gathering.pass_over(min(kinds, default="selector"))
    return held


def _quoted(held: Selector, found: dict[str, Any], path: Path, taken: Taken) -> Selector:
    """The words, and those around them."""
    if "exact" not in found:
        taken.problem('a TextQuoteSelector without "exact", the words', path)
    exact, prefix, suffix = (
        _words(found, name, path, taken) for name in ("exact", "prefix", "suffix")
    )
    return attrs.evolve(held, exact=exact, prefix=prefix, suffix=suffix)


def _words(found: dict[str, Any], name: str, path: Path, taken: Taken) -> str | None:
    value = found.get(name)
    if value is None or isinstance(value, str):
        return value
    taken.problem(f'"{name}" of a selector is no text', (*path, name))
    return None


def _positioned(held: Selector, found: dict[str, Any], path: Path, taken: Taken) -> Selector:
    """The position, of which either end may be unreadable."""
    start, end = (_whole(found, name, path, taken) for name in ("start", "end"))
    return attrs.evolve(held, start=start, end=end)


def _whole(found: dict[str, Any], name: str, path: Path, taken: Taken) -> int | None:
    value = found.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_INTEGER:
        return value
    if name not in found:
        taken.problem(f'"{name}" is missing from a position', path)
        return None
    said = shown(value.text if isinstance(value, Number) else str(value))
    taken.problem(f'found {said} as "{name}", where a whole number was expected', (*path, name))
    return None


def _fragment(found: dict[str, Any]) -> MediaTime | None:
    """A stretch of time, of a fragment that says nothing else (Media Fragments URI 1.0)."""
    value = found.get("value")
    match = _TIME.fullmatch(value.removeprefix("#")) if isinstance(value, str) else None
    if match is None or not any(match.groups()):
        return None
    return MediaTime(start=match["start"] or "0", end=match["end"])


def _seconds(found: dict[str, Any]) -> MediaTime | None:
    """A stretch of time of Hypothes.is, in seconds."""
    ends = [found.get(name) for name in ("start", "end")]
    texts = [
        each.text if isinstance(each, Number) else str(each)
        for each in ends
        if isinstance(each, int | Number) and not isinstance(each, bool)
    ]
    if len(texts) < 2 or not all(PLAIN_SECONDS.fullmatch(each) for each in texts):
        return None
    return MediaTime(start=texts[0], end=texts[1])


def _in_code_points(held: Selector, taken: Taken) -> Selector:
    """A stretch whose position counts UTF-16 units, in code points or without its position.

    The two differ by the characters beyond U+FFFF before a place, so that the text is needed.
    It is at hand where the words before the place go back to the beginning of the text.
    """
    prefix, exact = held.prefix or "", held.exact or ""
    offsets = Offsets.of(prefix + exact, "utf-16")
    if held.exact is not None and (held.start, held.end) == (
        offsets.unit(len(prefix)),
        offsets.unit(len(prefix) + len(exact)),
    ):
        return attrs.evolve(held, start=len(prefix), end=len(prefix) + len(exact))
    taken.gathering.pass_over("position in UTF-16 units")
    return attrs.evolve(held, start=None, end=None)
