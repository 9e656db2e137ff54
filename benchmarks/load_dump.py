"""Typed load and dump of 5,000 made records, against untyped msgspec, pydantic and stock cattrs.

All candidates take turns in one process, on the same records, and each is divided by the
untyped turn beside it; so the ratios hold where the machine is shared. The library is timed
through its public functions. Text is loaded from bytes and dumped to a string by all.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Annotated, Any, Literal, Optional

import attrs
import cattrs.preconf.msgspec
import msgspec
import pydantic
from records import record

from civicclaims.formats._own.shape import Field, classes, fields
from civicclaims.formats.json import dumps, loads, read_record
from civicclaims.record.bundle import Bundle

ROUNDS = 7
Candidates = dict[str, tuple[Callable[[Any], object], list[Any]]]


def pydantic_model() -> type[pydantic.BaseModel]:
    """The same model in pydantic, made from the record classes.

    Its own regular expressions are the faster ones, but know no look-ahead, which dates use.
    """
    made: dict[type[Any], Any] = {}
    for cls in classes():
        ahead = any("(?=" in (each.shape.pattern or "") for each in fields(cls))
        strict = pydantic.ConfigDict(
            extra="forbid",
            strict=True,
            frozen=True,
            regex_engine="python-re" if ahead else "rust-regex",
        )
        annotations: dict[str, Any] = {each.name: _definition(each, made) for each in fields(cls)}
        made[cls] = pydantic.create_model(cls.__name__, __config__=strict, **annotations)
    model: type[pydantic.BaseModel] = made[Bundle]
    return model


def _definition(field: Field, made: dict[type[Any], Any]) -> tuple[Any, Any]:
    shape = field.shape
    simple = {"text": str, "integer": int, "truth": bool}
    inner: Any = made[shape.cls] if shape.kind == "object" else simple.get(shape.kind)
    if shape.kind == "words":
        inner = Literal[shape.words]
    elif shape.pattern is not None and shape.spelling is not None:
        limits = pydantic.StringConstraints(
            pattern=f"^(?:{shape.pattern})$", max_length=shape.spelling.max_length
        )
        inner = Annotated[str, limits]
    if shape.many:
        inner = tuple[inner, ...]
    if shape.optional:
        inner = Optional[inner]  # noqa: UP045 - the operand is a value here
    return inner, ... if field.required else field.default


def stock_cattrs() -> Any:
    """The converter cattrs has for msgspec, as it comes, but for the one union it cannot read."""
    converter = cattrs.preconf.msgspec.make_converter()
    for cls in classes():
        for each in attrs.fields(attrs.resolve_types(cls)):
            if "Literal" in str(each.type) and "str" in str(each.type):
                converter.register_structure_hook(each.type, lambda value, _: value)
    return converter


def table(title: str, candidates: Candidates) -> None:
    """Time the candidates in turns and print a row for each."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, (function, inputs) in candidates.items():
            gc.collect()
            begun = time.process_time()
            for each in inputs:
                function(each)
            times[name].append((time.process_time() - begun) / len(inputs) * 1e6)
    print(f"\n{title:34}{'us a record':>12}{'x untyped':>11}")
    base = next(iter(times.values()))
    for name, taken in times.items():
        ratio = statistics.median(a / b for a, b in zip(taken, base, strict=True))
        print(f"{name:34}{statistics.median(taken):12.1f}{ratio:11.2f}")


def main(count: int) -> None:
    """Make the records, see that all candidates read the same, and print both tables."""
    bundles = [record(number) for number in range(count)]
    texts = [dumps(each).encode() for each in bundles]
    sizes = sorted(map(len, texts))
    print(f"{count:,} records, {sizes[0]:,} to {sizes[-1]:,} bytes, mean {sum(sizes) // count:,}")
    untyped = msgspec.json.Decoder().decode
    encode = msgspec.json.Encoder().encode
    model, converter = pydantic_model(), stock_cattrs()
    models = [model.model_validate_json(text) for text in texts]
    dicts = [untyped(text) for text in texts]
    for text, bundle, pydantic_bundle in zip(texts[:50], bundles, models, strict=False):
        same = loads(text) == bundle == converter.loads(text, Bundle)
        kept = untyped(pydantic_bundle.model_dump_json(exclude_defaults=True))
        if not same or {"civicclaims": bundle.civicclaims, **kept} != untyped(text):
            sys.exit("the candidates read different records")
    gc.freeze()
    table(
        "load",
        {
            "msgspec, untyped": (untyped, texts),
            "civicclaims loads": (loads, texts),
            "civicclaims read (repeated keys)": (read_record, texts),
            "pydantic": (model.model_validate_json, texts),
            "cattrs, stock": (lambda text: converter.loads(text, Bundle), texts),
        },
    )
    table(
        "dump",
        {
            "msgspec, untyped": (lambda each: encode(each).decode(), dicts),
            "civicclaims dumps": (dumps, bundles),
            "pydantic": (lambda each: each.model_dump_json(exclude_defaults=True), models),
            "cattrs, stock": (lambda each: converter.dumps(each).decode(), bundles),
        },
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
