"""Figures as printed, for cases: `figure("share", "about 28 percent")`."""

import re
from typing import Any

_HEDGES = "about|around|nearly|almost|more than|at least|less than|at most|up to|exactly|just over"
_FORM = re.compile(rf"(?:({_HEDGES}) )?(half|a third|\S+)(?: (.+))?")
PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]
LEE = {"attribution": {"agents": ["lee"]}}
RAY = {"attribution": {"agents": ["ray"]}}


def quantity(words: str, **parts: Any) -> dict[str, Any]:
    """The words taken apart: a hedge, a number and a unit, and what is said besides."""
    match = _FORM.fullmatch(words)
    assert match is not None, words
    found = dict(zip(("hedge", "numeral", "unit"), match.groups(), strict=True))
    return {"text": words, **{name: part for name, part in found.items() if part}, **parts}


def figure(name: str, words: str = "", **other: Any) -> dict[str, Any]:
    """A figure with an id; without words it is unprinted."""
    printed = {"quantity": quantity(words)} if words else {}
    return {"id": name, **printed, **other}
