"""The parts of an annotation that may be one or several, a word or a list."""

from typing import Any, Final

from civicclaims.formats._annotation.json_parts import Path

REVIEWING: Final = frozenset({"assessing", "questioning"})
"""The motivations of one who holds words up for review."""


def types(value: dict[str, Any]) -> frozenset[str]:
    """The types of an object, without the prefix of the vocabulary."""
    found = value.get("type", value.get("@type"))
    named = found if isinstance(found, list) else [found]
    return frozenset(each.removeprefix("oa:") for each in named if isinstance(each, str))


def motivations(value: dict[str, Any]) -> frozenset[str]:
    """Why an annotation was made, without the prefix of the vocabulary."""
    found = value.get("motivation")
    named = found if isinstance(found, list) else [found]
    return frozenset(each.removeprefix("oa:") for each in named if isinstance(each, str))


def listed(value: Any, path: Path) -> list[tuple[Any, Path]]:
    """The values of a property that holds one or several."""
    if isinstance(value, list):
        return [(each, (*path, index)) for index, each in enumerate(value)]
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        return listed(value["items"], (*path, "items"))
    return [] if value is None else [(value, path)]


def id_of(value: dict[str, Any]) -> str | None:
    """The IRI of an object, where it has one."""
    name = value.get("id", value.get("@id"))
    return name if isinstance(name, str) and name else None
