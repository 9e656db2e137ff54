"""The least record that holds something in one field, whichever class has it."""

from typing import Any

from civicclaims.formats._own.shape import Field, fields
from civicclaims.record.bundle import Bundle


def holding(path: str, value: Any = None) -> Bundle:
    """A record with something in a field of some class, and nothing else that is not needed.

    Args:
        path: The class and the field: `Attribution.agents`.
        value: What the field holds; None for the least that differs from nothing.
    """
    cls, _, name = path.partition(".")
    found = _least(Bundle, cls, name, value)
    if found is None:
        raise LookupError(path)
    made: Bundle = found
    return made


def _least(held: Any, cls: str, name: str, value: Any) -> Any:
    """The least item of a class with the field filled, in itself or inside; None without one."""
    known = fields(held)
    needed = {each.name: _some(each) for each in known if each.required}
    if held.__name__ == cls:
        [field] = (each for each in known if each.name == name)
        return held(**{**needed, name: _some(field) if value is None else value})
    for each in known:
        if each.shape.kind == "object":
            inner = _least(each.shape.cls, cls, name, value)
            if inner is not None:
                return held(**{**needed, each.name: (inner,) if each.shape.many else inner})
    return None


def _some(field: Field) -> Any:
    """Something a field may hold that is not what it is by itself."""
    shape = field.shape
    some: Any = {"text": "x", "integer": 1, "truth": True}.get(shape.kind)
    if shape.kind == "words":
        some = next((word for word in shape.words if word != field.default), field.default)
    if shape.kind == "object":
        inner = fields(shape.cls)
        some = shape.cls(**{each.name: _some(each) for each in inner if each.required})
    return (some,) if shape.many else some
