"""The values of a text of a common shape. What recurs is made once."""

from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from msgspec import UNSET, UnsetType

from civicclaims.formats._own.twins import twins
from civicclaims.formats._schema_org.fast_shapes import Printed, RatingNode, Text, UncommonError
from civicclaims.formats._schema_org.fields import is_address
from civicclaims.formats._schema_org.ids import id_of_agent
from civicclaims.formats._schema_org.plain import LONGEST_ABSENT
from civicclaims.formats._schema_org.ratings import number_read
from civicclaims.formats._schema_org.words import (
    REVIEWS,
    AgentKind,
    Family,
    agent_kind,
    family,
    kind_of,
)
from civicclaims.formats.cells import is_absent
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source

_LONGEST: Final = 100
"""The longest number in the fast path, in characters."""


class Twins(NamedTuple):
    """The classes that msgspec turns into those of a record faster than Python makes these.

    What recurs, agents and days, is made once as it is in a record, and msgspec leaves it so.
    """

    bundle: Any
    source: Any
    claim: Any
    review: Any
    rating: Any
    attribution: Any


@cache
def twins_of_items() -> Twins:
    """The classes, off a record that has one of each."""
    by = Attribution(agents=("a",))
    twin = twins().twin(
        Bundle(
            sources=(Source(id="s"),),
            claims=(Claim(id="c", text="", attribution=by),),
            reviews=(Review(id="r", rating=Rating(label="")),),
        )
    )
    (source,), (claim,), (review,) = twin.sources, twin.claims, twin.reviews
    parts = (source, claim, review, review.rating, claim.attribution)
    return Twins(type(twin), *map(type, parts))


def uncommon() -> Any:
    """Leave the text to the general path."""
    raise UncommonError


def only(found: list[Any]) -> Any:
    """The one there is."""
    return found[0] if len(found) == 1 else uncommon()


def named(name: str | UnsetType) -> str:
    """A name that is one; an empty one is passed over by the general path."""
    return name or uncommon()


def sound(text: str) -> str:
    """A text that does not stand for nothing."""
    if len(text) <= LONGEST_ABSENT and (not text or is_absent(text)):
        raise UncommonError
    return text


def text_of(text: Text) -> str | None:
    """A text, where there is one."""
    if not text:
        return None
    return text if len(text) > LONGEST_ABSENT else sound(text)


_BESIDE: Final = frozenset("BreadcrumbList CollectionPage FAQPage Place".split())
"""What stands beside a review and is nothing in a record."""


@lru_cache(256)
def family_of_top(name: str) -> Family | None:
    """What a node of a type is that stands by itself; None where it is nothing in a record."""
    if not name.isalnum():
        raise UncommonError
    found = family((name,))
    if found not in {"review", "agent", "work", None} or (found is None and name not in _BESIDE):
        raise UncommonError
    return found


@lru_cache(256)
def kind_of_type(name: str) -> str | None:
    """The kind of source that a type stands for."""
    if not name.isalnum() or name in REVIEWS or family((name,)) not in {"work", None}:
        raise UncommonError
    return kind_of((name,))


def kind_of_agent(type_: str) -> AgentKind:
    """What kind of agent a type stands for."""
    return (agent_kind((type_,)) if type_.isalnum() else None) or uncommon()


@lru_cache(8192)
def agent_of(  # noqa: PLR0913, PLR0917 - what a cache goes by
    id_: str | UnsetType, type_: str, name: Text, url: Text, pages: Any, job: Text
) -> Agent | None:
    """The agent of these properties, which many reviews have in common; None for nobody."""
    kind = kind_of_agent(type_)
    same = (pages,) if isinstance(pages, str) and pages else pages or ()
    who, url, same = text_of(name), text_of(url), tuple(map(sound, same))
    if id_ is UNSET and not (who or url or same):
        return None
    role = text_of(job) if kind == "person" else None
    made = id_of_agent(kind, who, role, url, same) if id_ is UNSET else named(id_)
    return Agent(id=made, kind=kind, name=who, role=role, url=url, same_as=same)


@lru_cache(4096)
def agent_of_words(words: str, kind: AgentKind) -> Agent:
    """The agent of whom a name is all that is told, or the address of a page."""
    name, url = (None, words) if is_address(words) else (words, None)
    return Agent(id=id_of_agent(kind, name, None, url, ()), kind=kind, name=name, url=url)


# Numbers


def take_numbers(rating: RatingNode) -> int:
    """Put texts for the numbers of a rating that were printed with a point, and count them.

    Raises:
        UncommonError: If one is no number, and no text that is one.
    """
    points = 0
    for name in ("bestRating", "ratingValue", "worstRating"):
        value = getattr(rating, name)
        kind = value.__class__
        if kind is Printed:
            value = str(value)
            setattr(rating, name, value)
            points += 1
        elif value is UNSET or value is None or value == []:
            continue
        elif kind is int:
            value = str(value)
        elif kind is not str:
            raise UncommonError
        if len(value) > _LONGEST or number_read(value) != value:
            raise UncommonError
    return points
