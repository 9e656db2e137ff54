"""The items of a text of a common shape, made as the general path makes them."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, Final

from msgspec import UNSET, UnsetType

from civicclaims.formats._schema_org.fast_parts import Parts
from civicclaims.formats._schema_org.fast_shapes import (
    ASIDE,
    AgentNode,
    ItemNode,
    PageNode,
    RatingNode,
    ReviewNode,
    TopNode,
    UncommonError,
)
from civicclaims.formats._schema_org.fast_values import (
    family_of_top,
    kind_of_type,
    only,
    sound,
    text_of,
    uncommon,
)
from civicclaims.record.bundle import VERSION

_ASIDE: Final = tuple(name for name in ASIDE if name != "logo")
_asides: Final = attrgetter(*_ASIDE)


class Items(Parts):
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
            rating=self._rating(rated) if isinstance(rated, RatingNode) else None,
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

    def _claim(
        self, held: ItemNode | list[ItemNode] | UnsetType | None, text: str, digest: str
    ) -> Any:
        name = f"claim-{digest}"
        if not held:
            return self._of.claim(id=name, text=text, voice="under_review")
        item = only(held) if isinstance(held, list) else held
        if item.image:
            self._aside(item.image, "Claim" if item.type == "Claim" else "CreativeWork", "image")
        seen = item.firstAppearance
        first = self._work(seen) if seen and not isinstance(seen, tuple) else None
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
        same = item.sameAs or ()
        pages = [*map(sound, (same,) if isinstance(same, str) else same)]
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
