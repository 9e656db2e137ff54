"""The fast path: a Struct twin of every record class, and the ways between the two.

msgspec reads JSON into the twins and checks every type on the way, refusing unknown keys,
which it would pass over in an attrs class. The twins are then turned into attrs objects by
msgspec, field by field. Spellings are checked by generated functions, since msgspec spends
twice as long on each call of a regular expression. Nothing here explains a refusal.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Optional

import attrs
import msgspec

from civicclaims.formats._own.shape import MAX_INTEGER, Field, Shape, classes, fields
from civicclaims.record.bundle import Bundle


@attrs.frozen
class Twins:
    """The ways between text, twins and bundles.

    Attributes:
        decode: Read the bytes or text of one record into the twin of a bundle.
        spelled: Whether every text of a twin is spelled as it must be.
        twin: The twin of a bundle.
        encode: Write a twin, without the fields that hold what they hold by default.
    """

    decode: Callable[[bytes | str], Any]
    spelled: Callable[[Any], bool]
    twin: Callable[[Bundle], Any]
    encode: Callable[[Any], bytes]

    def read(self, text: bytes | str) -> Any:
        """The twin of a sound record.

        Raises:
            MsgspecError: If anything in it is not as it must be, or it is no JSON.
            UnicodeError: If it holds what is no character.
            RecursionError: If it is nested too deeply.
        """
        twin = self.decode(text)
        if not self.spelled(twin):
            raise msgspec.ValidationError("a text is not spelled as it must be")
        return twin


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
    names: dict[str, Any] = {f"T_{cls.__name__}": twin for cls, twin in made.items()}
    return Twins(
        decode=msgspec.json.Decoder(made[Bundle]).decode,
        spelled=_generated("spelled", _verdict, names),
        twin=_generated("move", _construction, names),
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
        # A list becomes a tuple once, in the attrs object; msgspec makes it a list first anyway.
        inner = list[inner]  # type: ignore[valid-type]  # a type made at run time
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
    fixed = _fixed(shape.pattern)
    least, most = (fixed[1], fixed[1]) if fixed else (None, shape.spelling.max_length)
    return Annotated[str, msgspec.Meta(min_length=least, max_length=most)]


def _generated(
    verb: str, expression: Callable[[Any, int, dict[str, Any]], str], names: dict[str, Any]
) -> Callable[[Any], Any]:
    """One generated function for each class, of an object in `v0`; that for bundles is given.

    What an object holds once is treated in place, since a call costs as much as the work.
    There `(v1 := v1[0]) is None` is never true: it only gives the one object of a list a name.
    """
    source = "\n".join(
        f"def {verb}_{cls.__name__}(v0):\n    return {expression(cls, 0, names)}"
        for cls in classes()
    )
    exec(source, names)  # noqa: S102 - the source is made of the names of our own fields alone
    function: Callable[[Any], Any] = names[f"{verb}_Bundle"]
    return function


def _construction(cls: Any, depth: int, names: dict[str, Any]) -> str:
    """The expression for the twin of the object in the variable of that depth."""
    arguments: list[str] = []
    for field in fields(cls):
        held, shape, inner = f"v{depth}.{field.name}", field.shape, f"v{depth + 1}"
        if shape.kind != "object":
            arguments.append(held)
            continue
        one = _construction(shape.cls, depth + 1, names) if _in_place(field) else ""
        several = f"[*map(move_{shape.cls.__name__}, {inner})]"
        if not shape.many:
            arguments.append(f"None if ({inner} := {held}) is None else {one}")
        elif not one:
            arguments.append(f"{several} if ({inner} := {held}) else ()")
        else:
            arguments.append(
                f"() if not ({inner} := {held}) else {several} if {inner}[1:]"
                f" else () if ({inner} := {inner}[0]) is None else ({one},)"
            )
    return f"T_{cls.__name__}({', '.join(arguments)})"


def _verdict(cls: Any, depth: int, names: dict[str, Any]) -> str:
    """The expression for whether all texts below the object of that depth are well spelled."""
    verdicts: list[str] = []
    for field in fields(cls):
        held, shape, inner = f"v{depth}.{field.name}", field.shape, f"v{depth + 1}"
        if shape.kind == "object":
            one = _verdict(shape.cls, depth + 1, names)
            several = f"all(map(spelled_{shape.cls.__name__}, {inner}))"
        elif (fixed := _fixed(shape.pattern)) and not shape.many:
            # The length is seen to by msgspec; what is left without its letters must be nothing.
            one, several = f"not {inner}.strip({fixed[0]!r})", ""
        elif shape.pattern is not None:
            one = f"{_speller(shape.pattern, names)}({inner})"
            several = f"all(map({_speller(shape.pattern, names)}, {inner}))"
        else:
            continue
        if one == "True":
            continue
        if not shape.many:
            verdicts.append(f"(({inner} := {held}) is None or {one})")
        elif not _in_place(field):
            verdicts.append(f"(not ({inner} := {held}) or {several})")
        else:
            verdicts.append(
                f"(not ({inner} := {held}) or ({several} if {inner}[1:]"
                f" else ({inner} := {inner}[0]) is None or {one}))"
            )
    return f"({' and '.join(verdicts)})" if verdicts else "True"


def _in_place(field: Field) -> bool:
    return not field.shape.many or field.name in _SINGLE


def _speller(pattern: str, names: dict[str, Any]) -> str:
    """The name of a function that says whether a text has a pattern.

    Long patterns are those of figures and dates, of which the same few come again and again.
    """
    name = next((name for name, each in names.items() if each == pattern), None)
    if name is None:
        matches = re.compile(pattern).fullmatch
        name = f"pattern_{len(names)}"
        names[name] = pattern
        names[f"is_{name}"] = lru_cache(4_096)(matches) if len(pattern) > 50 else matches
    return f"is_{name}"


def _fixed(pattern: str | None) -> tuple[str, int] | None:
    """The letters and the length of a text of so many out of a few ranges; None for any other."""
    match = re.fullmatch(r"\[((?:[0-9a-zA-Z]-[0-9a-zA-Z])+)\]\{([0-9]+)\}", pattern or "")
    if match is None:
        return None
    ends = match[1][0::3], match[1][2::3]
    letters = "".join(
        chr(code)
        for first, last in zip(*ends, strict=True)
        for code in range(ord(first), ord(last) + 1)
    )
    return letters, int(match[2])


def quotation_marks(text: bytes) -> int:
    """How many quotation marks begin or end a string in JSON, whose escaped ones do neither.

    A twin that is written again holds every key of the text once, less the keys that say what
    holds by default. So where this number is the same for both, no key occurred twice.
    """
    if b"\\" not in text:
        return text.count(b'"')
    text = text.replace(b"\\\\", b"")
    return text.count(b'"') - text.count(b'\\"')
