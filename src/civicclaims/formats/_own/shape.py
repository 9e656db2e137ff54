"""What a field of a record class may hold, read off its annotation once for every user."""

import types
import typing
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from civicclaims.record.bundle import Bundle
from civicclaims.values.spelling import Spelling

MAX_INTEGER = 2**53 - 1
"""The largest whole number every JSON reader keeps exactly (RFC 7493, section 2.2)."""


@attrs.frozen(kw_only=True)
class Shape:
    """What one field may hold: one of these kinds, alone, in a list, or absent.

    Attributes:
        kind: "text" and "words" are strings, the latter from a closed list; "object" is a class.
        many: Whether it is a list of them.
        optional: Whether null stands for nothing.
        spelling: How a text must be spelled; None for any text.
        words: The words allowed; for a text those allowed besides its spelling.
        cls: The class of an object.
    """

    kind: Literal["text", "words", "integer", "truth", "object"]
    many: bool = False
    optional: bool = False
    spelling: Spelling | None = None
    words: tuple[str, ...] = ()
    cls: Any = None

    @property
    def pattern(self) -> str | None:
        """The pattern of a text, without anchors, its extra words included."""
        if self.spelling is None:
            return None
        extra = "".join(f"|{word.replace('.', '[.]')}" for word in self.words)
        return f"{self.spelling.pattern}{extra}"


@attrs.frozen(kw_only=True)
class Field:
    """One field of a class.

    Attributes:
        name: Its name, in Python and in JSON alike.
        shape: What it may hold.
        required: Whether a file must spell it out.
        default: What it is where it is left out.
    """

    name: str
    shape: Shape
    required: bool
    default: Any = None


@cache
def fields(cls: Any) -> tuple[Field, ...]:
    """The fields of a record class, in their order; a file must say its version."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return tuple(
        Field(
            name=each.name,
            shape=_shape(hints[each.name]),
            required=each.default is attrs.NOTHING
            or (cls is Bundle and each.name == "civicclaims"),
            default=None if each.default is attrs.NOTHING else each.default,
        )
        for each in attrs.fields(cls)
    )


@cache
def classes() -> tuple[Any, ...]:
    """Every class a record is made of, the parts before what holds them."""
    found: dict[Any, None] = {}

    def visit(cls: Any) -> None:
        for field in fields(cls):
            if field.shape.kind == "object" and field.shape.cls not in found:
                visit(field.shape.cls)
        found[cls] = None

    visit(Bundle)
    return tuple(found)


def _shape(hint: Any) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        shapes = [_shape(each) for each in arguments if each is not type(None)]
        texts = sorted(shapes, key=lambda shape: shape.kind != "text")
        words = () if len(shapes) == 1 else texts[1].words
        return attrs.evolve(texts[0], optional=True, words=texts[0].words or words)
    if origin is tuple:
        return attrs.evolve(_shape(arguments[0]), many=True)
    if origin is Literal:
        return Shape(kind="words", words=arguments)
    if origin is Annotated:
        spelling = next((each for each in hint.__metadata__ if isinstance(each, Spelling)), None)
        return Shape(kind="text", spelling=spelling)
    simple: dict[Any, Literal["text", "integer", "truth"]] = {
        str: "text", int: "integer", bool: "truth",
    }  # fmt: skip
    if hint in simple:
        return Shape(kind=simple[hint])
    return Shape(kind="object", cls=hint)
