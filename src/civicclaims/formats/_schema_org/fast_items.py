"""The items of a text of a common shape, made as the general path makes them."""

from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from msgspec import UNSET, UnsetType

from civicclaims.errors import ParseError
from civicclaims.formats._own.twins import twins
from civicclaims.formats._schema_org.fast_shapes import (
    AgentNode,
    Agents,
    ItemNode,
    Number,
    RatingNode,
    ReviewNode,
    Text,
    UncommonError,
    WorkNode,
    Works,
)
from civicclaims.formats._schema_org.fields import is_address, is_numeral, moment
from civicclaims.formats._schema_org.graph import LONGEST_ABSENT, id_for, id_of_page, id_of_work
from civicclaims.formats._schema_org.words import REVIEWS, agent_kind, family, kind_of
from civicclaims.formats.cells import is_absent
from civicclaims.formats.options import DateOrder
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.values.when import When

Kind = Literal["person", "organization"]


class _Twins(NamedTuple):
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
def _twins() -> _Twins:
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
    return _Twins(type(twin), *map(type, parts))


class Items:
    """The items of one text, in the order in which the general path finds them.

    Attributes:
        passed_over: The properties that a record has no place for, and how often they occur.
    """

    __slots__ = ("_agents", "_of", "_order", "_others", "_sources", "passed_over")

    def __init__(
        self, order: DateOrder | None, passed_over: dict[str, int], others: list[str]
    ) -> None:
        """Begin with what has been found out of a text.

        Args:
            order: The order of dates in figures, where it is declared.
            passed_over: What was passed over so far.
            others: The names of nodes that are no items.
        """
        self.passed_over = passed_over
        self._order = order
        self._others = others
        self._of = _twins()
        self._agents: dict[str, Any] = {}
        self._sources: dict[str, Any] = {}

    def record(self, review: ReviewNode, digest: str) -> Any:
        """The twin of the record of a review.

        Args:
            review: The review.
            digest: A digest of all the text holds.

        Raises:
            UncommonError: If this is for the general path.
        """
        claim = self._claim(review.itemReviewed, _sound(review.claimReviewed), digest)
        reviewers = self._people(review.author, "organization")
        for _ in reviewers[1:]:
            self._pass_over("ClaimReview.author")
        rated = review.reviewRating
        made = self._of.review(
            id=f"review-{digest}" if review.id is UNSET else _named(review.id),
            claim=claim.id,
            reviewer=reviewers[0] if reviewers else None,
            date=self._when(review.datePublished),
            modified=self._when(review.dateModified),
            title=self._title(review, "ClaimReview"),
            text=_text(review.reviewBody),
            language=_text(review.inLanguage),
            url=self._first(review.url, "ClaimReview.url"),
            rating=None if rated is UNSET else self._rating(rated),
            licence=_text(review.sdLicense),
        )
        self._image(review, "ClaimReview")
        names = (*self._agents, *self._sources, claim.id, made.id, *self._others)
        if len({*names}) < len(names):
            raise UncommonError
        return self._of.bundle(
            civicclaims=VERSION,
            agents=[*self._agents.values()],
            sources=[*self._sources.values()],
            claims=(claim,),
            reviews=(made,),
        )

    # The claim

    def _claim(self, held: ItemNode | list[ItemNode] | UnsetType, text: str, digest: str) -> Any:
        name = f"claim-{digest}"
        if held is UNSET:
            return self._of.claim(id=name, text=text, voice="under_review")
        if isinstance(held, list):
            (item,) = held if len(held) == 1 else _uncommon()
        else:
            item = held
        self._image(item, "Claim" if item.type == "Claim" else "CreativeWork")
        first = None if item.firstAppearance is UNSET else self._work(item.firstAppearance)
        if item.type == "Claim":
            return self._plain_claim(item, text, name, first)
        return self._claim_in_work(item, text, name, first)

    def _plain_claim(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        claimants = self._people(item.author, "person")
        for key in ("text", "name"):
            said = _text(getattr(item, key))
            if said is not None and said != (text or _uncommon()):
                self._pass_over(f"Claim.{key}")
        for key in ("headline", "sameAs", "url"):
            if getattr(item, key):
                self._pass_over(f"Claim.{key}")
        return self._of.claim(
            id=name if item.id is UNSET else _named(item.id),
            text=text,
            voice="under_review",
            attribution=self._of.attribution(agents=claimants) if claimants else None,
            made=self._when(item.datePublished),
            appearances=self._works(item.appearance),
            first_appearance=first,
        )

    def _claim_in_work(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        """The older form: the work is where the claim appeared."""
        kind, seen = _kind(item.type), self._works(item.appearance)
        if family((item.type,)) != "work":
            raise UncommonError
        same = (item.sameAs,) if isinstance(item.sameAs, str) else item.sameAs or ()
        pages = [*map(_sound, same)]
        creators = self._people(item.author, "person")
        title, url, made = self._title(item, "CreativeWork"), _text(item.url), item.datePublished
        if url is None and pages:
            url, pages = pages[0], pages[1:]
        for _ in pages:
            self._pass_over("CreativeWork.sameAs")
        if item.text:
            self._pass_over("CreativeWork.text")
        if url is not None or title is not None or item.id is not UNSET:
            said = {"kind": kind, "title": title, "creators": creators, "url": url}
            seen = (self._source(item.id, said, made), *seen)
        return self._of.claim(
            id=name,
            text=text,
            voice="under_review",
            attribution=self._of.attribution(agents=creators) if creators else None,
            made=self._when(made),
            appearances=tuple(dict.fromkeys(seen)),
            first_appearance=first,
        )

    # People and works

    def _people(self, held: Agents, kind: Kind) -> tuple[str, ...]:
        if held is UNSET:
            return ()
        if isinstance(held, list):
            found = [self._agent(each, kind) for each in held]
            return tuple([each for each in found if each])
        one = self._agent(held, kind)
        return (one,) if one else ()

    def _agent(self, held: str | AgentNode, kind: Kind) -> str:
        if isinstance(held, str):
            return self._hold(self._agents, _agent_of_words(_sound(held), kind)) if held else ""
        same = held.sameAs
        pages = tuple(same) if isinstance(same, list) else same
        agent = _agent_of(held.id, held.type, held.name, held.url, pages, held.jobTitle)
        if held.image or held.jobTitle:
            self._image(held, agent.kind.capitalize())
            if held.jobTitle and agent.kind == "organization":
                self._pass_over("Organization.jobTitle")
        return self._hold(self._agents, agent, given=held.id is not UNSET)

    def _works(self, held: Works) -> tuple[str, ...]:
        if held is UNSET:
            return ()
        if isinstance(held, list):
            return tuple([self._work(each) for each in held])
        return (self._work(held),)

    def _work(self, held: str | WorkNode) -> str:
        if isinstance(held, str):
            url = _sound(held or _uncommon())
            return self._hold(self._sources, self._of.source(id=id_of_page(url), url=url))
        if held.image:
            self._pass_over("CreativeWork.image")
        kind = _kind(held.type)
        if held.url and held.name is held.headline is held.datePublished is held.id is UNSET:
            url = _sound(held.url)
            found = self._of.source(id=id_of_page(url, kind), kind=kind, url=url)
            return self._hold(self._sources, found)
        title = self._title(held, "CreativeWork")
        said = {"kind": kind, "title": title, "url": _text(held.url)}
        return self._source(held.id, said, held.datePublished)

    def _source(self, name: str | UnsetType, said: dict[str, Any], published: Text) -> str:
        time = self._when(published)
        if name is UNSET:
            made = (
                id_for("source", Source, {**said, "published": time})
                if said.get("creators")
                else id_of_work(said["kind"], said["title"], said["url"], time)
            )
        else:
            made = _named(name)
        source = self._of.source(id=made, published=time, **said)
        return self._hold(self._sources, source, given=name is not UNSET)

    def _hold(self, items: dict[str, Any], item: Any, *, given: bool = False) -> str:
        """Keep an item, and give its id; equal ones are one, unless the text names them."""
        before = items.setdefault(item.id, item)
        if before is not item and (given or before != item):
            raise UncommonError
        found: str = item.id
        return found

    # Values

    def _rating(self, node: RatingNode) -> Any:
        self._image(node, "Rating")
        if node.id is not UNSET:
            self._others = [*self._others, _named(node.id)]
        label, name = node.alternateName, node.name
        if label is None or label is UNSET:
            label = name
        elif name is not None and name is not UNSET and name != label:
            self._pass_over("Rating.name")
        return self._of.rating(
            label=label or "",
            value=_numeral(node.ratingValue),
            best=_numeral(node.bestRating),
            worst=_numeral(node.worstRating),
            explanation=_text(node.ratingExplanation),
        )

    def _title(self, node: ReviewNode | ItemNode | WorkNode, label: str) -> str | None:
        title, name = _text(node.headline), _text(node.name)
        if title is None:
            return name
        if name is not None and name != title:
            self._pass_over(f"{label}.name")
        return title

    def _first(self, held: str | list[str] | UnsetType | None, name: str) -> str | None:
        if not isinstance(held, list):
            return _text(held)
        texts = [*map(_sound, held)]
        for text in texts[1:]:
            if text != texts[0]:
                self._pass_over(name)
        return texts[0] if texts else None

    def _when(self, text: Text) -> When | None:
        if text is UNSET or text is None:
            return None
        try:
            return moment(text, self._order)
        except ParseError:
            raise UncommonError from None

    def _image(self, node: Any, label: str) -> None:
        if node.image:
            self._pass_over(f"{label}.image")

    def _pass_over(self, name: str) -> None:
        self.passed_over[name] = self.passed_over.get(name, 0) + 1


def _uncommon() -> Any:
    raise UncommonError


def _named(name: str | UnsetType) -> str:
    """A name that is one; an empty one is passed over by the general path."""
    return name or _uncommon()


def _sound(text: str) -> str:
    """A text that does not stand for nothing."""
    if len(text) <= LONGEST_ABSENT and is_absent(text):
        raise UncommonError
    return text


def _text(text: Text) -> str | None:
    if text is UNSET or text is None:
        return None
    return text if len(text) > LONGEST_ABSENT else _sound(text)


@lru_cache(256)
def _kind(name: str) -> str | None:
    """The kind of source that a type stands for."""
    if not name.isalnum() or name in REVIEWS or family((name,)) not in {"work", None}:
        raise UncommonError
    return kind_of((name,))


@lru_cache(4096)
def _agent_of(  # noqa: PLR0913, PLR0917 - what a cache goes by
    id_: str | UnsetType, type_: str, name: Text, url: Text, pages: Any, job: Text
) -> Agent:
    """The agent of these properties, which many reviews have in common."""
    kind = agent_kind((type_,)) if type_.isalnum() else None
    same = () if pages is UNSET else (pages,) if isinstance(pages, str) else pages
    said: dict[str, Any] = {
        "kind": kind or _uncommon(),
        "name": _text(name),
        "role": _text(job) if kind == "person" else None,
        "url": _text(url),
        "same_as": tuple(map(_sound, same)),
    }
    made = id_for("agent", Agent, said) if id_ is UNSET else _named(id_)
    return Agent(id=made, **said)


@lru_cache(4096)
def _agent_of_words(words: str, kind: Kind) -> Agent:
    page = is_address(words)
    said: dict[str, Any] = {"kind": kind, "name": None if page else words}
    said["url"] = words if page else None
    return Agent(id=id_for("agent", Agent, said), **said)


@lru_cache(4096)
def _numeral(printed: Number) -> str | None:
    if printed is UNSET or printed is None:
        return None
    text = str(printed)
    return text if is_numeral(text) else _uncommon()
