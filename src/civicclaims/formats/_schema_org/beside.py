"""What schema.org has no word for, kept beside what it has a word for.

A figure whose account is lost becomes the text's own, and then contradicts those beside it. A
review that no longer takes the place of another disagrees with it. What keeps checks silent is
therefore written as a PropertyValue of its own, under the field's name: among the additional
properties of an Observation, and among the identifiers of everything else. Other readers pass
over it.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import attrs
import msgspec

from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.shape import fields as shapes
from civicclaims.formats._own.twins import bundle, twins
from civicclaims.formats._schema_org.fields import Fields
from civicclaims.formats._schema_org.jsonld import Value
from civicclaims.formats._schema_org.nodes import Held
from civicclaims.formats._schema_org.plain import is_empty
from civicclaims.formats._schema_org.words import (
    OWN,
    date_kept,
    figure_kept,
    is_own,
    is_own_id,
    period_kept,
    plain_date,
)
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Mention, Statistic

_WHERE: Final = frozenset({"identifier", "additionalProperty"})
Keeps = Callable[[Any], Any]


def agents_kept(attribution: Attribution | None) -> Attribution | None:
    """What `author` carries of an attribution: those who say it."""
    if attribution is None or not attribution.agents:
        return None
    return Attribution(agents=attribution.agents)


BESIDE: Final[Mapping[type, Mapping[str, Keeps | None]]] = {
    Agent: {"naming": None, "acts_for": None, "birth_date": plain_date},
    Source: {
        "published": date_kept, "modified": date_kept, "primary_source": None,
        "revision_of": None, "correction_of": None, "known_through": None, "not_said": None,
        "planned": None,
    },
    Quote: {"cue": None, "said": date_kept},
    Statistic: {
        "when": date_kept, "quantity": figure_kept, "mentions": None, "as_of": None,
        "revision_of": None, "margin_of_error": figure_kept, "rounding": None, "exact": None,
        "whole": None, "below_zero": None, "weighted": None, "attribution": None,
    },
    Claim: {
        "attribution": agents_kept, "when": period_kept, "made": date_kept, "restates": None,
    },
    Review: {"date": date_kept, "modified": date_kept, "supersedes": None},
    Rating: {"verdict": None, "map_version": None},
}  # fmt: skip
"""The fields kept beside, with what the words of schema.org carry of each; None for nothing."""

_ARRAYS: Final = {
    Agent: "agents", Source: "sources", Quote: "quotes", Statistic: "statistics",
    Claim: "claims", Review: "reviews",
}  # fmt: skip
_LEAST: Final[Mapping[type, Mapping[str, str]]] = {
    Agent: {"id": "", "kind": "person"}, Quote: {"id": "", "text": ""},
    Claim: {"id": "", "text": ""}, Rating: {"label": ""},
}  # fmt: skip
"""What an item must have besides; an id alone where nothing is told."""


def written_beside(item: Any) -> list[dict[str, Value]]:
    """What of an item is to be kept beside, as values of a property."""
    cls: Any = type(item)
    lost = [name for name, keeps in BESIDE[cls].items() if _is_lost(item, name, keeps)]
    if not lost:
        return []
    held = _as_json(item)
    return [
        {
            "@type": "PropertyValue",
            "propertyID": OWN,
            "name": name,
            "value": held[name] if name in _plain(cls) else _encode(held[name]).decode(),
        }
        for name in lost
    ]


def read_beside(fields: Fields, cls: type, said: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that a node keeps beside, where what it says by the words of schema.org agrees.

    Args:
        fields: The properties of the node.
        cls: The class of the item it is.
        said: What it says by the words of schema.org.
    """
    found: dict[str, Any] = {}
    if not _WHERE & fields.node.says.keys():
        return found
    for where in sorted(_WHERE):
        held = [each for each in fields.take(where) if not is_empty(each.value)]
        own = [each for each in held if _is_field(each.value, cls)]
        for each in own:
            _take_in(fields, each, cls, said, found)
        if any(each not in own and not is_own_id(each.value) for each in held):
            fields.pass_over(where)
    return found


def _is_field(value: Value, cls: type) -> bool:
    name = value.get("name") if is_own(value) else None
    return isinstance(name, str) and name in BESIDE[cls]


def _take_in(
    fields: Fields, held: Held, cls: type, said: Mapping[str, Any], found: dict[str, Any]
) -> None:
    """Take in a field that is kept beside."""
    name, value = held.value["name"], held.value.get("value")
    read, keeps = _read(cls, name, value), BESIDE[cls][name]
    if read is None:
        message = f"{name} (kept for {OWN}) is {shown(str(value))}, which cannot be read"
        fields.graph.fault(message, held.spot)
    elif keeps is not None and keeps(read) != said.get(name):
        message = f"{name} (kept for {OWN}) says something else than what it is kept beside"
        fields.graph.fault(f"{message}; it is passed over", held.spot)
    else:
        found[name] = read


def _is_lost(item: Any, name: str, keeps: Keeps | None) -> bool:
    value = getattr(item, name)
    return bool(value != (_default(type(item), name) if keeps is None else keeps(value)))


def _default(cls: Any, name: str) -> Any:
    return getattr(attrs.fields(cls), name).default


@lru_cache
def _plain(cls: Any) -> frozenset[str]:
    """The fields that hold one text or truth, which is written as it is."""
    return frozenset(
        each.name for each in shapes(cls) if not each.shape.many and each.shape.kind != "object"
    )


_encode: Final = msgspec.json.encode


def _as_json(item: Any) -> dict[str, Value]:
    """An item as our own JSON has it."""
    if isinstance(item, Rating):
        found: dict[str, Value] = _as_json(Review(id="", rating=item))["rating"]
        return found
    if isinstance(item, Statistic):
        mentions = tuple(Mention(quantity=each.quantity) for each in item.mentions)
        item = attrs.evolve(item, mentions=mentions)
    arrays: dict[str, Any] = {_ARRAYS[type(item)]: (item,)}
    held = msgspec.json.decode(twins().encode(twins().twin(Bundle(**arrays))))
    one: dict[str, Value] = held[_ARRAYS[type(item)]][0]
    return one


def _read(cls: type, name: str, value: Value) -> Any:
    """A field as it was written; None where it cannot be one."""
    try:
        inner = value if name in _plain(cls) else msgspec.json.decode(value)
        item = {**_LEAST.get(cls, {"id": ""}), name: inner}
        if cls is Rating:
            item = {"id": "", "rating": item}
        array = "reviews" if cls is Rating else _ARRAYS[cls]
        read = bundle(twins().read(_encode({"civicclaims": VERSION, array: [item]})))
    except (msgspec.MsgspecError, UnicodeError, RecursionError, TypeError):
        return None
    (found,) = getattr(read, array)
    return getattr(found.rating if cls is Rating else found, name)
