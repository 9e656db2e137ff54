"""The items of a text of a common shape, made as the general path makes them."""

from typing import Any, Final

from msgspec import UNSET, UnsetType

from civicclaims.formats._schema_org.fast_leaves import Leaves
from civicclaims.formats._schema_org.fast_shapes import (
    ASIDE,
    AgentNode,
    Agents,
    ItemNode,
    ReviewNode,
    UncommonError,
    WorkNode,
    Works,
)
from civicclaims.formats._schema_org.fast_values import (
    Kind,
    agent_of,
    agent_of_words,
    kind_of_type,
    sound,
    text_of,
    uncommon,
)
from civicclaims.formats._schema_org.graph import id_of_page, id_of_work
from civicclaims.formats._schema_org.words import family
from civicclaims.formats.options import DateOrder
from civicclaims.record.bundle import VERSION

_ASIDE: Final = tuple(name for name in ASIDE if name != "logo")


class Items(Leaves):
    """The items of one text, in the order in which the general path finds them."""

    __slots__ = ("_agents", "_sources")

    def __init__(
        self, order: DateOrder | None, passed_over: dict[str, int], others: list[str]
    ) -> None:
        """Begin with what has been found out of a text, as for its values."""
        super().__init__(order, passed_over, others)
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
        claim = self._claim(
            review.itemReviewed, review.claimReviewed and sound(review.claimReviewed), digest
        )
        reviewers = self._people(review.author, "organization")
        for _ in reviewers[1:]:
            self._pass_over("ClaimReview.author")
        rated = review.reviewRating
        made = self._of.review(
            id=f"review-{digest}" if review.id is UNSET else self._named(review.id),
            claim=claim.id,
            reviewer=reviewers[0] if reviewers else None,
            date=self._when(review.datePublished),
            modified=self._when(review.dateModified),
            title=self._title(review, "ClaimReview"),
            text=text_of(review.reviewBody),
            language=text_of(review.inLanguage),
            url=self._first(review.url, "ClaimReview.url"),
            rating=None if rated is UNSET else self._rating(rated),
            licence=text_of(review.sdLicense),
        )
        for name in _ASIDE:
            if held := getattr(review, name):
                self._aside(held, "ClaimReview", name)
        if self._names:
            self._see_that_no_name_is_used_twice(claim.id, made.id)
        return self._of.bundle(
            civicclaims=VERSION,
            agents=[*self._agents.values()],
            sources=[*self._sources.values()],
            claims=(claim,),
            reviews=(made,),
        )

    def _see_that_no_name_is_used_twice(self, *others: str) -> None:
        """Names that a text gives could be those of something else in it, or made here."""
        names = (*self._agents, *self._sources, *others, *self._others)
        if len({*names}) < len(names):
            raise UncommonError

    # The claim

    def _claim(self, held: ItemNode | list[ItemNode] | UnsetType, text: str, digest: str) -> Any:
        name = f"claim-{digest}"
        if held is UNSET:
            return self._of.claim(id=name, text=text, voice="under_review")
        if isinstance(held, list):
            (item,) = held if len(held) == 1 else uncommon()
        else:
            item = held
        if item.image:
            self._aside(item.image, "Claim" if item.type == "Claim" else "CreativeWork", "image")
        first = None if item.firstAppearance is UNSET else self._work(item.firstAppearance)
        if item.type == "Claim":
            return self._plain_claim(item, text, name, first)
        return self._claim_in_work(item, text, name, first)

    def _plain_claim(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        claimants = self._people(item.author, "person")
        if item.text is not UNSET or item.name is not UNSET:
            for key in ("text", "name"):
                said = text_of(getattr(item, key))
                if said is not None and said != (text or uncommon()):
                    self._pass_over(f"Claim.{key}")
        for key in ("headline", "sameAs", "url"):
            if getattr(item, key):
                self._pass_over(f"Claim.{key}")
        return self._of.claim(
            id=name if item.id is UNSET else self._named(item.id),
            text=text,
            voice="under_review",
            attribution=self._of.attribution(agents=claimants) if claimants else None,
            made=self._when(item.datePublished),
            appearances=self._works(item.appearance),
            first_appearance=first,
        )

    def _claim_in_work(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        """The older form: the work is where the claim appeared."""
        kind, seen = kind_of_type(item.type), self._works(item.appearance)
        if family((item.type,)) != "work":
            raise UncommonError
        same = (item.sameAs,) if isinstance(item.sameAs, str) else item.sameAs or ()
        pages = [*map(sound, same)]
        creators = self._people(item.author, "person")
        title, url = self._title(item, "CreativeWork"), text_of(item.url)
        if url is None and pages:
            url, pages = pages[0], pages[1:]
        for _ in pages:
            self._pass_over("CreativeWork.sameAs")
        if item.text:
            self._pass_over("CreativeWork.text")
        if url is not None or title is not None or item.id is not UNSET:
            seen = (self._source(item, kind, title, url, creators), *seen)
        return self._of.claim(
            id=name,
            text=text,
            voice="under_review",
            attribution=self._of.attribution(agents=creators) if creators else None,
            made=self._when(item.datePublished),
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
            return self._hold(self._agents, agent_of_words(sound(held), kind)) if held else ""
        same = held.sameAs
        pages = tuple(same) if isinstance(same, list) else same
        agent = agent_of(held.id, held.type, held.name, held.url, pages, held.jobTitle)
        label = "Person" if agent.kind == "person" else "Organization"
        if held.image or held.logo:
            self._aside(held.image, label, "image")
            self._aside(held.logo, label, "logo")
        if held.jobTitle and label == "Organization":
            self._pass_over("Organization.jobTitle")
        given = held.id is not UNSET
        self._names |= given
        return self._hold(self._agents, agent, given=given)

    def _works(self, held: Works) -> tuple[str, ...]:
        if held is UNSET:
            return ()
        if isinstance(held, list):
            return tuple([self._work(each) for each in held])
        return (self._work(held),)

    def _work(self, held: str | WorkNode) -> str:
        if isinstance(held, str):
            url = sound(held or uncommon())
            return self._hold(self._sources, self._of.source(id=id_of_page(url), url=url))
        self._aside(held.image, "CreativeWork", "image")
        kind = kind_of_type(held.type)
        if held.url and held.name is held.headline is held.datePublished is held.id is UNSET:
            url = sound(held.url)
            found = self._of.source(id=id_of_page(url, kind), kind=kind, url=url)
            return self._hold(self._sources, found)
        if not (held.url or held.name or held.headline or held.datePublished or held.id):
            raise UncommonError
        return self._source(held, kind, self._title(held, "CreativeWork"), text_of(held.url))

    def _source(
        self,
        node: WorkNode | ItemNode,
        kind: str | None,
        title: str | None,
        url: str | None,
        creators: tuple[str, ...] = (),
    ) -> str:
        """Keep what a node says of a source."""
        time, given = self._when(node.datePublished), node.id is not UNSET
        name = (
            self._named(node.id) if given else id_of_work(kind, title, creators or None, url, time)
        )
        source = self._of.source(
            id=name, kind=kind, title=title, creators=creators, url=url, published=time
        )
        return self._hold(self._sources, source, given=given)

    def _hold(self, items: dict[str, Any], item: Any, *, given: bool = False) -> str:
        """Keep an item, and give its id; equal ones are one, unless the text names them."""
        known = len(items)
        before = items.setdefault(item.id, item)
        if (given and len(items) == known) or before != item:
            raise UncommonError
        found: str = item.id
        return found
