"""What becomes of a record in the wide CSV of the Duke Reporters’ Lab."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import attrs

from civicclaims.formats._flat.cells import guarded
from civicclaims.formats._flat.lists import as_list
from civicclaims.formats._flat.review import Claimed, Part, Reviewed, Reviews, is_somebody
from civicclaims.formats._schema_org.words import date_kept, date_written, kind_of, type_of
from civicclaims.formats.losses import Loss, kept
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import ARRAYS, Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source

MOST_APPEARANCES: Final = 15
"""For so many places where a claim appears there are columns."""

COLUMNS: Final = (
    "id", "@context", "@type", "claimReviewed", "datePublished", "url", "author.@type",
    "author.name", "author.url", "itemReviewed.@type", "itemReviewed.author.name",
    "itemReviewed.author.@type", "itemReviewed.author.sameAs", "reviewRating.@type",
    "reviewRating.ratingValue", "reviewRating.alternateName", "author.image",
    "itemReviewed.name", "itemReviewed.datePublished", "itemReviewed.firstAppearance.url",
    "itemReviewed.firstAppearance.type", "itemReviewed.author.image",
    "reviewRating.ratingExplanation", "itemReviewed.author.jobTitle",
    "reviewRating.bestRating", "reviewRating.worstRating", "reviewRating.image",
    *(
        f"itemReviewed.appearance.{number}.{part}"
        for number in range(1, MOST_APPEARANCES + 1)
        for part in ("url", "@type")
    ),
)  # fmt: skip
"""The columns, in the order in which they are written."""

_NO_COLUMN: Final = "there is no column for it"
_NO_ROW: Final = "only reviews and their claims are written"


def _lost(cls: type[Any], *names: str) -> tuple[Loss, ...]:
    return tuple(Loss(field=f"{cls.__name__}.{name}", why=_NO_COLUMN) for name in names)


FIELD_LOSSES: Final[tuple[Loss, ...]] = (
    Loss(
        field="Agent.kind", why="a group is written as an organization",
        keeps=lambda kind: "organization" if kind == "group" else kind,
    ),
    *_lost(Agent, "naming", "acts_for", "part_of", "birth_date"),
    Loss(
        field="Source.kind", why="only kinds that schema.org has a type for are written",
        keeps=lambda kind: kind_of((type_of(kind) or "",)),
    ),
    *(
        Loss(field=f"Source.{field.name}", why=_NO_COLUMN)
        for field in attrs.fields(Source)
        if field.name not in {"id", "kind", "url"}
    ),
    Loss(
        field="Attribution.agents", why="only the first of several claimants is written",
        keeps=lambda agents: agents[:1],
    ),
    *(
        Loss(field=f"Attribution.{name}", why=_NO_COLUMN) for name in ("cue", "via", "manner")
    ),
    Loss(
        field="Claim.voice", why="every claim that is written is under review",
        keeps=lambda _: "under_review",
    ),
    Loss(field="Claim.made", why="only dates and timestamps are written", keeps=date_kept),
    Loss(
        field="Claim.appearances",
        why=f"there are columns for {MOST_APPEARANCES} of them alone",
        keeps=lambda sources: sources[:MOST_APPEARANCES],
    ),
    *_lost(
        Claim, "kinds", "about", "modality", "when", "area", "anchors", "quotes", "statistics",
        "restates", "part_of", "note",
    ),
    *_lost(Rating, "verdict", "map_version"),
    Loss(field="Review.date", why="only dates and timestamps are written", keeps=date_kept),
    *(
        Loss(field=f"Review.{field.name}", why=_NO_COLUMN)
        for field in attrs.fields(Review)
        if field.name not in {"id", "claim", "reviewer", "date", "url", "rating"}
    ),
    *(
        Loss(field=f"Bundle.{name}", why=_NO_ROW)
        for name in (
            "id", "subject", *ARRAYS, "waivers", "unconfirmed", "as_of", "licence", "made_by",
        )
        if name not in {"agents", "sources", "claims", "reviews"}
    ),
)  # fmt: skip

Value: TypeAlias = str | tuple[str, ...] | None
Pair: TypeAlias = tuple[Claimed[None] | None, Reviewed[None]]
"""A claim and a review of it, without ids."""


def rows_of(bundle: Bundle) -> Bundle:
    """What is left of a record as a whole when its reviews are written, one a row.

    Claims, agents and sources that belong to no review are left out. A claim with several
    reviews becomes one for each of them. Ids are made anew, except those of reviews, since there
    is no column for others. Of an agent, a reviewer keeps kind, name and URL, and a claimant
    kind, name, role and `same_as`; one without a name or a page is left out. Sources without a
    URL are left out, and so are references that lead to nothing. An empty text is the same as
    none.
    """
    reviews: Reviews[None] = Reviews(0)
    pairs = list(_pairs(bundle))
    ids = Counter(reviewed.review.item.id for _, reviewed in pairs)
    for claimed, reviewed in pairs:
        part = reviewed.review
        if ids[part.item.id] > 1:
            part = attrs.evolve(part, item=attrs.evolve(part.item, id=""))
        reviews.take(claimed, (attrs.evolve(reviewed, review=part),))
    found = reviews.gathering.reading().bundle
    return Bundle() if found is None else found


def cells_of(bundle: Bundle) -> Iterator[list[str]]:
    """The rows of a record, cell by cell in the order of `COLUMNS`."""
    for claimed, reviewed in _pairs(kept(bundle, FIELD_LOSSES)):
        values: dict[str, Value] = {"@context": "https://schema.org", **_review_cells(reviewed)}
        values |= {"@type": "Review"} if claimed is None else _claim_cells(claimed)
        yield [_cell(values.get(column)) for column in COLUMNS]


def _cell(value: Value) -> str:
    """A cell of one text or, where there are several, of a list."""
    if isinstance(value, tuple):
        return as_list(value) if len(value) > 1 else _cell("".join(value))
    return guarded(value or "")


def _pairs(bundle: Bundle) -> Iterator[Pair]:
    """Each review with its claim."""
    for review in bundle.reviews:
        claim = bundle.get(review.claim)
        agent = bundle.get(review.reviewer)
        reviewer = _reviewer(agent) if isinstance(agent, Agent) else None
        rating = review.rating
        if rating is not None:
            rating = attrs.evolve(
                rating, value=rating.value or None, best=rating.best or None,
                worst=rating.worst or None, explanation=rating.explanation or None,
            )  # fmt: skip
        bare = Review(
            id=review.id, date=review.date, url=review.url or None,
            rating=None if rating == Rating(label="") else rating,
        )  # fmt: skip
        yield (
            _claimed(bundle, claim) if isinstance(claim, Claim) else None,
            Reviewed(
                review=Part(bare, None),
                reviewer=Part(reviewer, None) if reviewer and is_somebody(reviewer) else None,
            ),
        )


def _claimed(bundle: Bundle, claim: Claim) -> Claimed[None]:
    named = () if claim.attribution is None else claim.attribution.agents
    agents = [_claimant(agent) for each in named if isinstance(agent := bundle.get(each), Agent)]
    works = [
        Part(_work(source), None)
        for each in claim.appearances
        if isinstance(source := bundle.get(each), Source) and source.url
    ]
    first = bundle.get(claim.first_appearance)
    return Claimed(
        claim=Part(Claim(id="", text=claim.text, made=claim.made), None),
        claimants=tuple(Part(agent, None) for agent in agents if is_somebody(agent)),
        first=Part(_work(first), None) if isinstance(first, Source) and first.url else None,
        appearances=tuple(dict.fromkeys(works)),
    )


def _reviewer(agent: Agent) -> Agent:
    return Agent(id="", kind=agent.kind, name=agent.name or None, url=agent.url or None)


def _claimant(agent: Agent) -> Agent:
    return Agent(
        id="", kind=agent.kind, name=agent.name or None, role=agent.role or None,
        same_as=tuple(each for each in agent.same_as if each),
    )  # fmt: skip


def _work(source: Source) -> Source:
    return Source(id="", url=source.url, kind=source.kind)


def _review_cells(reviewed: Reviewed[None]) -> dict[str, Value]:
    review, rating = reviewed.review.item, reviewed.review.item.rating
    cells: dict[str, Value] = {
        "id": review.id,
        "url": review.url,
        "datePublished": date_written(review.date),
    }
    if reviewed.reviewer is not None:
        agent = reviewed.reviewer.item
        cells |= {
            "author.@type": agent.kind.capitalize(),
            "author.name": agent.name,
            "author.url": agent.url,
        }
    if rating is not None:
        cells |= {
            "reviewRating.@type": "Rating",
            "reviewRating.alternateName": rating.label,
            "reviewRating.ratingValue": rating.value,
            "reviewRating.bestRating": rating.best,
            "reviewRating.worstRating": rating.worst,
            "reviewRating.ratingExplanation": rating.explanation,
        }
    return cells


def _claim_cells(claimed: Claimed[None]) -> dict[str, Value]:
    claim = claimed.claim.item
    cells: dict[str, Value] = {
        "@type": "ClaimReview",
        "claimReviewed": claim.text,
        "itemReviewed.@type": "Claim",
        "itemReviewed.datePublished": date_written(claim.made),
    }
    for part in claimed.claimants:
        agent = part.item
        cells |= {
            "itemReviewed.author.@type": agent.kind.capitalize(),
            "itemReviewed.author.name": agent.name,
            "itemReviewed.author.jobTitle": agent.role,
            "itemReviewed.author.sameAs": agent.same_as,
        }
    if claimed.first is not None:
        cells["itemReviewed.firstAppearance.url"] = claimed.first.item.url
        cells["itemReviewed.firstAppearance.type"] = type_of(claimed.first.item.kind)
    for number, work in enumerate(claimed.appearances, start=1):
        cells[f"itemReviewed.appearance.{number}.url"] = work.item.url
        cells[f"itemReviewed.appearance.{number}.@type"] = type_of(work.item.kind)
    return cells
