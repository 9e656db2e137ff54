"""What a format cannot carry, declared, so that nothing is lost without a word."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final

import attrs

from civicclaims.formats._own.shape import fields
from civicclaims.record.bundle import Bundle
from civicclaims.values.when import When


@attrs.frozen(kw_only=True)
class Loss:
    """Something a record can hold and a format cannot carry.

    Attributes:
        field: The class and the field: `Quote.sic`, `Bundle.totals`. `Bundle` alone is for what
            is lost of the record as a whole, and then `keeps` takes all of it.
        why: What becomes of it, as a clause that begins with a small letter.
        keeps: What is left of a value; None where the field is left out whole.
    """

    field: str
    why: str
    keeps: Callable[[Any], Any] | None = None


def kept(bundle: Bundle, losses: Iterable[Loss]) -> Bundle:
    """What a format carries of a record.

    The law of every format that is read and written: reading what was written gives this.

    Args:
        bundle: The record.
        losses: What the format cannot carry. They are taken in order, each from what the ones
            before it have left; those of `Bundle` come last.
    """
    by_class: dict[str, list[tuple[str, Loss]]] = {}
    for loss in losses:
        name, _, field = loss.field.partition(".")
        by_class.setdefault(name, []).append((field, loss))
    whole = by_class.pop("Bundle", [])
    left: Bundle = _without(_inside(bundle, by_class), whole)
    return left


def _inside(node: Any, losses: dict[str, list[tuple[str, Loss]]]) -> Any:
    """A value with what is lost inside it taken out, the innermost first."""
    if isinstance(node, tuple):
        return tuple(_inside(each, losses) for each in node)
    changed = {}
    for name in _holding(node.__class__):
        before = getattr(node, name)
        after = before if before is None else _inside(before, losses)
        if after != before:
            changed[name] = after
    node = attrs.evolve(node, **changed) if changed else node
    return _without(node, losses.get(type(node).__name__, []))


def _without(node: Any, losses: Iterable[tuple[str, Loss]]) -> Any:
    """An item without some of its fields, or with what is left of them."""
    for name, loss in losses:
        if not name:
            node = node if loss.keeps is None else loss.keeps(node)
            continue
        value = getattr(node, name)
        left = _default(type(node), name) if loss.keeps is None else loss.keeps(value)
        if left != value:
            node = attrs.evolve(node, **{name: left})
    return node


def _default(cls: Any, name: str) -> Any:
    return getattr(attrs.fields(cls), name).default


WHOLE: Final[tuple[Loss, ...]] = ()
"""The losses of a format that carries everything."""


def counted(bundle: Bundle, losses: Iterable[Loss]) -> dict[str, int]:
    """How often each loss takes something from a record, by its field; only those that do.

    A date that is read back without words that are nothing but the date has lost nothing.
    """
    by_class: dict[str, list[Any]] = {}
    for value in _values(bundle):
        by_class.setdefault(type(value).__name__, []).append(value)
    found: dict[str, int] = {}
    for loss in losses:
        name, _, field = loss.field.partition(".")
        for node in by_class.get(name, ()):
            left = _without(node, [(field, loss)])
            if left != node and not (field and _is_told(getattr(node, field), left, field)):
                found[loss.field] = found.get(loss.field, 0) + 1
    return found


def _is_told(value: Any, left: Any, field: str) -> bool:
    """Whether all is left of a time but words that are the date itself."""
    told = isinstance(value, When) and value.text is not None and value.text == value.start
    return told and bool(getattr(left, field) == attrs.evolve(value, text=None))


def _values(node: Any) -> Iterator[Any]:
    """A value, and everything inside it."""
    yield node
    for name in _holding(node.__class__):
        held = getattr(node, name)
        for each in held if isinstance(held, tuple) else (held,):
            if each is not None:
                yield from _values(each)


@cache
def _holding(cls: Any) -> tuple[str, ...]:
    """The fields of a class that hold values with fields of their own."""
    return tuple(each.name for each in fields(cls) if each.shape.kind == "object")
