"""Ids of items that have none in the file, made of what they say."""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from civicclaims.formats._schema_org.jsonld import canonical
from civicclaims.formats._schema_org.nodes import Node, by_name
from civicclaims.formats._schema_org.words import AgentKind, short
from civicclaims.values.when import When


def id_for(stem: str, cls: Any, said: Mapping[str, Any]) -> str:
    """An id for an item that has none, of all it says by the fields of its class."""
    words = [
        f"{name}={worded(value) if value.__class__ is When else value}"
        for name, default in _defaults(cls)
        if (value := said.get(name, default)) != default
    ]
    return f"{stem}-{digest(chr(10).join(words).encode())}"


def worded(time: When) -> str:
    """The words of a date for an id, and all that a time holds where that is more than a date.

    >>> worded(When(text="4 March 2025", start="2025-03-04")), worded(When(start="2025-03-04"))
    ('4 March 2025', '2025-03-04')
    """
    held = (time.end, time.duration, time.value, time.mod, time.relative_to, time.rule)
    words = time.text or time.start
    return str(time) if words is None or time.fiscal or any(held) else words


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a class besides its id, with what each holds by default."""
    return tuple((each.name, each.default) for each in attrs.fields(cls) if each.name != "id")


def digest_of(node: Node, holder: str | None = None) -> str:
    """A digest of all a node holds: the same whatever the order of its keys.

    Args:
        node: The node.
        holder: The id of the item that holds it, where an equal node in another is another item.
    """
    said = {short(key): each for key, each in reversed(by_name(node.value)) if key != "@context"}
    return digest(canonical(said if holder is None else [holder, said]))


def digest(content: bytes) -> str:
    """A digest for ids of items that have none."""
    return hashlib.sha256(content).hexdigest()[:10]


# What `id_for` gives, for the fast path, where all that is said is known beforehand.


def id_of_agent(
    kind: AgentKind, name: str | None, role: str | None, url: str | None, same: tuple[str, ...]
) -> str:
    """The id of an agent of whom no more than this is known."""
    said = f"kind={kind}"
    if name is not None:
        said += f"\nname={name}"
    if role is not None:
        said += f"\nrole={role}"
    if url is not None:
        said += f"\nurl={url}"
    if same:
        said += f"\nsame_as={same}"
    return f"agent-{digest(said.encode())}"


def id_of_page(address: str, kind: str | None = None) -> str:
    """The id of a source of which nothing is known but its address, and perhaps its kind."""
    said = f"url={address}" if kind is None else f"kind={kind}\nurl={address}"
    return f"source-{digest(said.encode())}"


def id_of_work(
    kind: str | None,
    title: str | None,
    creators: tuple[str, ...],
    url: str | None,
    published: When | None,
) -> str:
    """The id of a source of which no more than this is known."""
    said = "" if kind is None else f"\nkind={kind}"
    if title is not None:
        said += f"\ntitle={title}"
    if creators:
        said += f"\ncreators={creators}"
    if url is not None:
        said += f"\nurl={url}"
    if published is not None:
        said += f"\npublished={published.text or published.start}"
    return f"source-{digest(said[1:].encode())}"
