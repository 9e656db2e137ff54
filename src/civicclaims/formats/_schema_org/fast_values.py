"""The values of a text of a common shape. What recurs is made once."""

from functools import cache, lru_cache
from typing import Any, Final, Literal, NamedTuple

from msgspec import UNSET, UnsetType
from msgspec.json import Decoder

from civicclaims.formats._own.twins import twins
from civicclaims.formats._schema_org.fast_shapes import RatingNode, Text, UncommonError
from civicclaims.formats._schema_org.fields import is_address, is_numeral
from civicclaims.formats._schema_org.graph import LONGEST_ABSENT, id_for
from civicclaims.formats._schema_org.jsonld import noting
from civicclaims.formats._schema_org.words import REVIEWS, agent_kind, family, kind_of
from civicclaims.formats.cells import is_absent
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source

_LONGEST: Final = 100
"""The longest number in the fast path, in bytes."""

Kind = Literal["person", "organization"]


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
    if text is UNSET or not text:
        return None
    return text if len(text) > LONGEST_ABSENT else sound(text)


@lru_cache(256)
def kind_of_type(name: str) -> str | None:
    """The kind of source that a type stands for."""
    if not name.isalnum() or name in REVIEWS or family((name,)) not in {"work", None}:
        raise UncommonError
    return kind_of((name,))


@lru_cache(8192)
def agent_of(  # noqa: PLR0913, PLR0917 - what a cache goes by
    id_: str | UnsetType, type_: str, name: Text, url: Text, pages: Any, job: Text
) -> Agent:
    """The agent of these properties, which many reviews have in common."""
    kind = agent_kind((type_,)) if type_.isalnum() else None
    same = () if pages is UNSET else (pages,) if isinstance(pages, str) else pages
    said: dict[str, Any] = {
        "kind": kind or uncommon(),
        "name": text_of(name),
        "role": text_of(job) if kind == "person" else None,
        "url": text_of(url),
        "same_as": tuple(map(sound, same)),
    }
    made = id_for("agent", Agent, said) if id_ is UNSET else named(id_)
    return Agent(id=made, **said)


@lru_cache(4096)
def agent_of_words(words: str, kind: Kind) -> Agent:
    """The agent of whom a name is all that is told, or the address of a page."""
    page = is_address(words)
    said: dict[str, Any] = {"kind": kind, "name": None if page else words}
    said["url"] = words if page else None
    return Agent(id=id_for("agent", Agent, said), **said)


def take_numbers(rating: RatingNode) -> int:
    """Read the numbers of a rating, as the tree of a text has them, and count those with a point.

    Raises:
        UncommonError: If one is no number, and no text that is one.
    """
    best, value, worst = rating.bestRating, rating.ratingValue, rating.worstRating
    found, points = _numbers(
        None if best is UNSET else bytes(best),
        None if value is UNSET else bytes(value),
        None if worst is UNSET else bytes(worst),
    )
    rating.bestRating, rating.ratingValue, rating.worstRating = found
    return points


@lru_cache(4096)
def _numbers(*raws: bytes | None) -> tuple[tuple[Any, ...], int]:
    """The numbers of a rating; a rating and its scale recur together."""
    read = [(UNSET, False) if raw is None else _number(raw) for raw in raws]
    return tuple(value for value, _ in read), sum(has_point for _, has_point in read)


def _number(raw: bytes) -> tuple[str | int | None, bool]:
    """A number as canonical JSON has it, and whether it was printed with a point, without marks."""
    if len(raw) > _LONGEST:
        raise UncommonError
    points: list[str] = []
    value = Decoder(float_hook=noting(points)).decode(raw)
    if value is None:
        return None, False
    whole = isinstance(value, str | int) and not isinstance(value, bool)
    return (value, bool(points)) if whole and is_numeral(str(value)) else uncommon()
