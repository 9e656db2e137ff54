"""Items drawn field by field, each by what its annotation says it may hold."""

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, Literal, TypeVar

import attrs
from hypothesis import strategies as st

from civicclaims.record.waiver import CodeText
from civicclaims.strategies.numbers import numeral_texts, quantities, roundings
from civicclaims.strategies.texts import words
from civicclaims.strategies.times import duration_texts, edtf_texts, timex_texts, whens
from civicclaims.values.currency import CurrencyText
from civicclaims.values.date import EdtfText
from civicclaims.values.duration import DurationText
from civicclaims.values.numeral import NumeralText
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import Reference
from civicclaims.values.rounding import RoundingText
from civicclaims.values.scale import ScaleText
from civicclaims.values.selector import MediaTime, Selector, Sha256Text
from civicclaims.values.spelling import Spelling
from civicclaims.values.when import TimexText, When

Ids = Mapping[str, tuple[str, ...]]
"""The ids that items may refer to, by the name of the array they belong to."""

T = TypeVar("T")

_ODDS: Final = st.sampled_from([*[True] * 11, False])

_BY_SPELLING: Final[dict[Spelling, st.SearchStrategy[str]]] = {
    spelling.__metadata__[0]: strategy
    for spelling, strategy in (
        (typing.cast("Any", NumeralText), numeral_texts()),
        (typing.cast("Any", EdtfText), edtf_texts()),
        (typing.cast("Any", DurationText), duration_texts()),
        (typing.cast("Any", TimexText), timex_texts()),
        (typing.cast("Any", RoundingText), roundings().map(str)),
        (typing.cast("Any", CurrencyText), st.sampled_from(["USD", "EUR", "INR"])),
        (typing.cast("Any", ScaleText), st.sampled_from(["million", "bn", "dozen"])),
        (typing.cast("Any", Sha256Text), st.sampled_from(["0" * 64, "9f" * 32])),
        (typing.cast("Any", CodeText), st.sampled_from(["NUM001", "BND003", "SRC001", "XYZ999"])),
    )
}
_BY_NAME: Final[dict[str, st.SearchStrategy[str]]] = {
    # Few different words, so that figures of the same thing meet.
    "measure": st.sampled_from(["rents", "Rents", "raids", "homicides"]),
    "population": st.sampled_from(["all", "tenants"]),
    "area": st.sampled_from(["Elm", "住民"]),
    "method": st.sampled_from(["police", "survey"]),
    "qualifier": st.sampled_from(["final", "preliminary"]),
    "url": st.sampled_from(["https://example.org/a", "www.example.org", "http://[", "ftp://a.b/"]),
    "language": st.sampled_from(["en", "es-419", "zh-Hant"]),
}


@cache
def media_times() -> st.SearchStrategy[MediaTime]:
    """Stretches of a recording, in seconds; the end may come before the beginning."""
    seconds = st.integers(0, 9_000).map(str) | st.decimals(0, 9_000, places=2).map(str)
    return st.builds(MediaTime, start=seconds, end=st.none() | seconds)


@cache
def selectors() -> st.SearchStrategy[Selector]:
    """Places in a text by their words, by their position, by a digest, or in a recording."""
    return st.one_of(
        st.builds(Selector, exact=words(), prefix=st.none() | words(), suffix=st.none() | words()),
        st.builds(
            lambda start, length, digest: Selector(start=start, end=start + length, digest=digest),
            st.integers(0, 10_000),
            st.integers(0, 500),
            st.none() | _BY_SPELLING[typing.cast("Any", Sha256Text).__metadata__[0]],
        ),
        st.builds(Selector, media=media_times()),
    )


_BY_TYPE: Final[dict[Any, st.SearchStrategy[Any]]] = {
    str: words(), int: st.integers(0, 10_000), bool: st.booleans(), Quantity: quantities(),
    Selector: selectors(), When: whens(),
}  # fmt: skip


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls, include_extras=True)


@st.composite
def items(draw: st.DrawFn, /, cls: type[T], ids: Ids, **fixed: Any) -> T:
    """An item of a class: what it must have, what is fixed, and a few of its other fields."""
    hints = _hints(typing.cast("Any", cls))
    optional: list[str] = []
    values = dict(fixed)
    for field in attrs.fields(typing.cast("Any", cls)):
        if field.name in fixed:
            continue
        if field.default is attrs.NOTHING:
            values[field.name] = draw(_field(field.name, hints[field.name], ids))
        else:
            optional.append(field.name)
    for name in draw(st.lists(st.sampled_from(optional), max_size=4, unique=True)):
        values[name] = draw(_field(name, hints[name], ids))
    return cls(**values)


@st.composite
def references(draw: st.DrawFn, /, to: tuple[str, ...], ids: Ids) -> str:
    """An id that a field may refer to, seldom one that is of another kind or of nothing."""
    fitting = [each for array in to or ids for each in ids.get(array, ())]
    usual = draw(_ODDS)
    if fitting and usual:
        return draw(st.sampled_from(fitting))
    return draw(st.sampled_from(["nobody", *(each for array in ids for each in ids[array])]))


def _field(name: str, hint: Any, ids: Ids) -> st.SearchStrategy[Any]:
    """What a field may hold; a field that is drawn at all is not left empty."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return st.one_of(*(_field(name, each, ids) for each in arguments if each is not type(None)))
    if origin is tuple:
        inner = _field(name, arguments[0], ids)
        return st.lists(inner, min_size=1, max_size=3).map(tuple)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is typing.Annotated:
        return _annotated(hint, ids)
    if hint is str and name in _BY_NAME:
        return _BY_NAME[name]
    return _BY_TYPE[hint] if hint in _BY_TYPE else items(hint, ids)


def _annotated(hint: Any, ids: Ids) -> st.SearchStrategy[str]:
    for mark in hint.__metadata__:
        if isinstance(mark, Reference):
            return references(mark.to, ids)
        if mark in _BY_SPELLING:
            return _BY_SPELLING[mark]
    return st.from_regex(hint.__metadata__[0].pattern, fullmatch=True)
