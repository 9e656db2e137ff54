"""The items of a text of a common shape, made as the general path makes them."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, Final

import attrs
from msgspec import UNSET, UnsetType

from civicclaims.formats._schema_org.fast_leaves import Leaves
from civicclaims.formats._schema_org.fast_shapes import (
    ASIDE,
    AgentNode,
    Agents,
    ItemNode,
    PageNode,
    ReviewNode,
    TopNode,
    UncommonError,
    WorkNode,
    Works,
)
from civicclaims.formats._schema_org.fast_values import (
    Kind,
    agent_of,
    agent_of_words,
    family_of_top,
    id_of_page,
    id_of_work,
    kind_of_agent,
    kind_of_type,
    only,
    sound,
    text_of,
    uncommon,
)
from civicclaims.record.bundle import VERSION
from civicclaims.values.when import When

_ASIDE: Final = tuple(name for name in ASIDE if name != "logo")
_asides: Final = attrgetter(*_ASIDE)


class Items(Leaves):
    """The items of one text, in the order in which the general path finds them."""

    __slots__ = ()

    def record(self, nodes: Iterable[TopNode], digest: str) -> Any:
        """The twin of the record of a review and the nodes beside it.

        Args:
            nodes: The nodes, of which one is a review.
            digest: A digest of all that is in the review.

        Raises:
            UncommonError: If this is for the general path.
        """
        claim: Any = None
        made: Any = None
        for node in nodes:
            if node.__class__ is ReviewNode:
                claim, made = self._review(node, digest)
            elif node.__class__ is AgentNode:
                self._agent(node, "organization")
            elif node.__class__ is PageNode:
                self._page(node)
        if self._referred and not all(name in items for name, items in self._referred):
            raise UncommonError
        if self._names:
            self._see_that_no_name_is_used_twice(claim.id, made.id)
        return self._of.bundle(
            civicclaims=VERSION,
            agents=[*self._agents.values()],
            sources=[*self._sources.values()],
            claims=(claim,),
            reviews=(made,),
        )

    def _review(self, review: ReviewNode, digest: str) -> tuple[Any, Any]:
        """The claim under review, and the review."""
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
            title=self._either(review.headline, review.name, "ClaimReview.name"),
            text=text_of(review.reviewBody),
            language=text_of(review.inLanguage),
            url=self._first(review.url, "ClaimReview.url"),
            rating=None if rated is UNSET else self._rating(rated),
            licence=text_of(review.sdLicense),
        )
        asides = _asides(review)
        if any(asides):
            for name, held in zip(_ASIDE, asides, strict=True):
                if held:
                    self._aside(held, "ClaimReview", name)
        return claim, made

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
        item = only(held) if isinstance(held, list) else held
        if item.image:
            self._aside(item.image, "Claim" if item.type == "Claim" else "CreativeWork", "image")
        first = None if item.firstAppearance is UNSET else self._work(item.firstAppearance)
        if item.type == "Claim":
            return self._plain_claim(item, text, name, first)
        return self._claim_in_work(item, text, name, first)

    def _plain_claim(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        claimants = self._people(item.author, "person")
        note: str | None = None
        if not (item.text is item.name is item.headline is UNSET):
            for key in ("text", "name", "headline"):
                said = text_of(getattr(item, key))
                if said is None or said == (text or uncommon()) or said == note:
                    continue
                if note is None:
                    note = said
                else:
                    self._pass_over(f"Claim.{key}")
        for key in ("sameAs", "url"):
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
            note=note,
        )

    def _claim_in_work(self, item: ItemNode, text: str, name: str, first: str | None) -> Any:
        """The older form: the work is where the claim appeared."""
        kind, seen = kind_of_type(item.type), self._works(item.appearance)
        if family_of_top(item.type) != "work":
            raise UncommonError
        same = (item.sameAs,) if isinstance(item.sameAs, str) else item.sameAs or ()
        pages = [*map(sound, same)]
        creators = self._people(item.author, "person")
        title, url = self._either(item.headline, item.name, "CreativeWork.name"), text_of(item.url)
        if url is None and pages:
            url, pages = pages[0], pages[1:]
        for _ in pages:
            self._pass_over("CreativeWork.sameAs")
        if item.text:
            self._pass_over("CreativeWork.text")
        time = self._when(item.datePublished)
        if url is not None or title is not None or item.id is not UNSET:
            seen = (self._source(item.id, kind, title, url, time, creators), *seen)
        return self._of.claim(
            id=name,
            text=text,
            voice="under_review",
            attribution=self._of.attribution(agents=creators) if creators else None,
            made=time,
            appearances=tuple(dict.fromkeys(seen)) if seen[1:] else seen,
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
        if held.type is UNSET:
            name = held.id if held == AgentNode(id=held.id) else uncommon()
            return self._refer(name, self._agents)
        same = held.sameAs
        pages = tuple(same) if isinstance(same, list) else same
        agent = agent_of(held.id, held.type, held.name, held.url, pages, held.jobTitle)
        label = (kind_of_agent(held.type) if agent is None else agent.kind).capitalize()
        if held.image:
            self._aside(held.image, label, "image")
        if held.logo:
            self._aside(held.logo, label, "logo")
        if held.jobTitle and (agent is None or agent.role is None):
            self._pass_over(f"{label}.jobTitle")
        given = held.id is not UNSET
        if agent is None:
            if held.worksFor is not UNSET:
                self._pass_over(f"{label}.worksFor")
            return ""
        if held.worksFor is not UNSET:
            # Without a name of its own, its id would be made of this too.
            body = self._refer(held.worksFor.id, self._agents) if given else uncommon()
            agent = attrs.evolve(agent, part_of=(body,))
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
            page = sound(held or uncommon())
            return self._hold(self._sources, self._of.source(id=id_of_page(page), url=page))
        if held.type is UNSET:
            name = held.id if held == WorkNode(id=held.id) else uncommon()
            return self._refer(name, self._sources)
        if held.image:
            self._aside(held.image, "CreativeWork", "image")
        kind = kind_of_type(held.type)
        if held.url and held.name is held.headline is held.datePublished is held.id is UNSET:
            page = sound(held.url)
            found = self._of.source(id=id_of_page(page, kind), kind=kind, url=page)
            return self._hold(self._sources, found)
        if not (held.url or held.name or held.headline or held.datePublished or held.id):
            raise UncommonError
        title, url = self._either(held.headline, held.name, "CreativeWork.name"), text_of(held.url)
        return self._source(held.id, kind, title, url, self._when(held.datePublished))

    def _source(  # noqa: PLR0913, PLR0917 - what is known of a source
        self,
        given: str | UnsetType,
        kind: str | None,
        title: str | None,
        url: str | None,
        time: When | None,
        creators: tuple[str, ...] = (),
    ) -> str:
        """Keep a source, under the name that is given or one of what is known."""
        is_given = given is not UNSET
        name = self._named(given) if is_given else id_of_work(kind, title, creators, url, time)
        source = self._of.source(
            id=name, kind=kind, title=title, creators=creators, url=url, published=time
        )
        return self._hold(self._sources, source, given=is_given)

    def _page(self, page: PageNode) -> None:
        """Keep the source that a page beside the review is."""
        if page.id is UNSET or family_of_top(page.type) != "work":
            raise UncommonError
        if page.image:
            self._aside(page.image, "CreativeWork", "image")
        publishers = self._people(page.publisher, "organization")
        for _ in publishers[1:]:
            self._pass_over("CreativeWork.publisher")
        source = self._of.source(
            creators=self._people(page.author, "person"),
            derived_from=self._works(page.isPartOf),
            id=self._named(page.id),
            kind=kind_of_type(page.type),
            language=text_of(page.inLanguage),
            modified=self._when(page.dateModified),
            published=self._when(page.datePublished),
            publisher=publishers[0] if publishers else None,
            title=self._either(page.headline, page.name, "CreativeWork.name"),
            url=self._either(page.url, page.contentUrl, "CreativeWork.contentUrl"),
        )
        self._hold(self._sources, source, given=True)

    def _refer(self, name: str | UnsetType, items: dict[str, Any]) -> str:
        """The name of what is in the text elsewhere, and must be among these items then."""
        found: str = name or uncommon()
        self._referred.append((found, items))
        return found

    def _hold(self, items: dict[str, Any], item: Any, *, given: bool = False) -> str:
        """Keep an item, and give its id; equal ones are one, unless the text names them."""
        known = len(items)
        before = items.setdefault(item.id, item)
        if (given and len(items) == known) or (before is not item and before != item):
            raise UncommonError
        found: str = item.id
        return found
