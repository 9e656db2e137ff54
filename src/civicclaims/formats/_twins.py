"""The fast path: a Struct twin of every record class, and the ways between the two.

msgspec reads JSON into the twins and checks every type on the way, refusing unknown keys,
which it would pass over in an attrs class. The twins are then turned into the attrs classes by
their ordinary constructors. Nothing here explains a refusal.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, Optional

import attrs
import msgspec

from civicclaims.formats._shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.record.bundle import Bundle


@attrs.frozen
class Twins:
    """The two ways between text and the twins.

    Attributes:
        decode: Read the bytes or text of one record into the twin of a bundle.
        twin: The twin of a bundle.
        encode: Write a twin, without the fields that hold what they hold by default.
    """

    decode: Callable[[bytes | str], Any]
    twin: Callable[[Bundle], Any]
    encode: Callable[[Any], bytes]


@cache
def twins() -> Twins:
    """The twins of all record classes, made when they are first asked for."""
    made: dict[type[Any], Any] = {}
    for cls in classes():
        made[cls] = msgspec.defstruct(
            cls.__name__,
            [_definition(field, made) for field in fields(cls)],
            forbid_unknown_fields=True,
            omit_defaults=True,
            frozen=True,
            gc=False,
        )
    return Twins(
        decode=msgspec.json.Decoder(made[Bundle]).decode,
        twin=_movers(made),
        encode=msgspec.json.Encoder().encode,
    )


def bundle(twin: Any) -> Bundle:
    """The bundle a twin stands for."""
    return msgspec.convert(twin, Bundle, from_attributes=True)


_SINGLE = {"anchors", "selectors"}
"""Lists that hold one object nearly always."""


def _definition(field: Field, made: dict[type[Any], Any]) -> Any:
    shape = field.shape
    inner = _twin_type(shape, made)
    if shape.many:
        inner = tuple[inner, ...]
    if shape.optional:
        inner = Optional[inner]  # noqa: UP045 - the operand is a value here
    return (field.name, inner) if field.required else (field.name, inner, field.default)


def _twin_type(shape: Shape, made: dict[type[Any], Any]) -> Any:
    if shape.kind == "object":
        return made[shape.cls]
    if shape.kind == "words":
        return Literal[shape.words]
    if shape.kind == "truth":
        return bool
    if shape.kind == "integer":
        return Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]
    if shape.spelling is None:
        return str
    limits = msgspec.Meta(pattern=rf"^(?:{shape.pattern})\Z", max_length=shape.spelling.max_length)
    return Annotated[str, limits]


def _movers(made: dict[type[Any], Any]) -> Callable[[Bundle], Any]:
    """One generated function for each class, from an attrs object to its twin.

    What an object holds once is built in place, since a call costs as much as the building.
    """
    names: dict[str, Any] = {f"T_{cls.__name__}": twin for cls, twin in made.items()}
    source = "\n".join(
        f"def move_{cls.__name__}(v0):\n    return {_construction(cls, 0)}" for cls in made
    )
    exec(source, names)  # noqa: S102 - the source is made of the names of our own fields alone
    mover: Callable[[Bundle], Any] = names["move_Bundle"]
    return mover


def _construction(cls: type[Any], depth: int) -> str:
    """The expression that builds the twin of the object in the variable of that depth."""
    arguments = (_argument(field, depth) for field in fields(cls))
    return f"T_{cls.__name__}({', '.join(arguments)})"


def _argument(field: Field, depth: int) -> str:
    held, shape, inner = f"v{depth}.{field.name}", field.shape, f"v{depth + 1}"
    if shape.kind != "object":
        return held
    if not shape.many:
        return f"{_construction(shape.cls, depth + 1)} if ({inner} := {held}) is not None else None"
    several = f"[*map(move_{shape.cls.__name__}, {inner})]"
    if field.name not in _SINGLE:
        return f"{several} if ({inner} := {held}) else ()"
    one = f"({_construction(shape.cls, depth + 1)},)"
    return (
        f"() if not ({inner} := {held}) else {several} if {inner}[1:] else {one}"
        f" if ({inner} := {inner}[0]) is not None else ()"
    )


def quotation_marks(text: bytes) -> int:
    """How many quotation marks begin or end a string in JSON, whose escaped ones do neither.

    A twin that is written again holds every key of the text once, less the keys that say what
    holds by default. So where this number is the same for both, no key occurred twice.
    """
    if b"\\" not in text:
        return text.count(b'"')
    text = text.replace(b"\\\\", b"")
    escaped = sum(piece.startswith(b'"') for piece in text.split(b"\\")[1:])
    return text.count(b'"') - escaped
