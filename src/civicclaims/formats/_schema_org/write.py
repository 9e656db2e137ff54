"""A record as nodes of schema.org, each with its id as `@id`."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from civicclaims.formats._schema_org.beside import written_beside
from civicclaims.formats._schema_org.plain import LONGEST_ABSENT
from civicclaims.formats._schema_org.words import (
    AUTHENTICITY_WRITTEN,
    OWN,
    date_written,
    figure_written,
    number_written,
    period_written,
    plain_date,
    type_of,
)
from civicclaims.formats.cells import is_absent
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic

Written: TypeAlias = dict[str, Any]
"""A node as JSON."""

_TYPES: Final = {"person": "Person", "organization": "Organization", "group": "Organization"}
_WRITTEN_ARRAYS: Final = ("agents", "sources", "quotes", "statistics", "claims", "reviews")


class Nodes:
    """The nodes of a record, which refer to one another by id."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._first: dict[tuple[str, str], Any] = {}
        for array in _WRITTEN_ARRAYS:
            for item in getattr(bundle, array):
                self._first.setdefault((array, item.id), item)
        self._reviewed = {review.claim for review in bundle.reviews}
        others = {name for array, name in self._first if array != "sources"}
        self._shadowed = {("sources", name) for name in others} & self._first.keys()

    def all(self) -> list[Written]:
        """The node of every item that schema.org has a word for, in the order of the record."""
        made: Mapping[str, Any] = {
            "agents": self._agent, "sources": self._source, "quotes": self._quote,
            "statistics": self._statistic, "claims": self._claim, "reviews": self._review,
        }  # fmt: skip
        return [
            _of_name(item.id, node, repeated=not self._bears(array, item))
            for array in _WRITTEN_ARRAYS
            for item in getattr(self._bundle, array)
            for node in [made[array](item)]
        ]

    def _bears(self, array: str, item: Any) -> bool:
        """Whether an item bears its id as `@id`.

        The first of an array does, but for a source whose id is that of something else: of a page
        and what is on it, it is not the page that a reader takes the name for.
        """
        key = (array, item.id)
        return self._first[key] is item and key not in self._shadowed

    def _agent(self, agent: Agent) -> Written:
        role = "jobTitle" if agent.kind == "person" else "disambiguatingDescription"
        return {
            "@type": _TYPES[agent.kind],
            "additionalType": "group" if agent.kind == "group" else None,
            "name": agent.name,
            "url": agent.url,
            "sameAs": agent.same_as,
            role: agent.role,
            "birthDate": plain_date(agent.birth_date),
            "memberOf": self._references("agents", agent.part_of),
            "identifier": written_beside(agent),
        }

    def _source(self, source: Source) -> Written:
        kind = type_of(source.kind)
        return {
            "@type": kind or "CreativeWork",
            "additionalType": source.kind if kind is None else None,
            "name": source.title,
            "publisher": self._nested("agents", source.publisher),
            "author": [self._nested("agents", each) for each in source.creators],
            "url": source.url,
            "archivedAt": source.archived_url,
            "datePublished": date_written(source.published),
            "dateModified": date_written(source.modified),
            "inLanguage": source.language,
            "isBasedOn": self._references("sources", source.derived_from),
            "citation": self._references("sources", source.quoted_from),
            "license": source.licence,
            "identifier": written_beside(source),
        }

    def _quote(self, quote: Quote) -> Written:
        return {
            "@type": "Quotation",
            "additionalType": None if quote.kind == "speech" else quote.kind,
            "text": quote.text,
            "spokenByCharacter": [self._nested("agents", each) for each in quote.speakers],
            "dateCreated": date_written(quote.said),
            "recordedAt": _named("Event", quote.occasion),
            "inLanguage": quote.language,
            "translationOfWork": self.reference("quotes", quote.translation_of),
            "isBasedOn": self._references("sources", quote.quoted_from),
            "identifier": written_beside(quote),
        }

    def _statistic(self, statistic: Statistic) -> Written:
        variable = _full(
            {
                "measuredProperty": _named("Property", statistic.measure),
                "populationType": _named("Class", statistic.population),
                "statType": statistic.stat_type,
                "measurementMethod": statistic.method,
                "measurementQualifier": statistic.qualifier,
            }
        )
        margin = figure_written(statistic.margin_of_error)
        return {
            "@type": "Observation",
            "variableMeasured": {"@type": "StatisticalVariable", **variable} if variable else None,
            "observationAbout": _named("Place", statistic.area),
            "observationDate": date_written(statistic.when),
            **figure_written(statistic.quantity),
            "measurementDenominator": self.reference("statistics", statistic.denominator),
            "marginOfError": {"@type": "QuantitativeValue", **margin} if margin else None,
            "additionalProperty": written_beside(statistic),
        }

    def _claim(self, claim: Claim) -> Written:
        first = self._first["claims", claim.id] is claim
        expected = "under_review" if first and claim.id in self._reviewed else "reported"
        words = [
            *claim.kinds,
            *([claim.modality] if claim.modality != "assertion" else []),
            *([claim.voice] if claim.voice != expected else []),
        ]
        claimants = () if claim.attribution is None else claim.attribution.agents
        return {
            "@type": "Claim",
            "additionalType": words,
            "text": claim.text,
            "author": [self._nested("agents", each) for each in claimants],
            "datePublished": date_written(claim.made),
            "temporalCoverage": period_written(claim.when),
            "spatialCoverage": _named("Place", claim.area),
            "appearance": [self._nested("sources", each) for each in claim.appearances],
            "firstAppearance": self._nested("sources", claim.first_appearance),
            "about": [_name(each, repeated=self._bundle.get(each) is None) for each in claim.about],
            "isBasedOn": self._references("quotes", claim.quotes),
            "mentions": self._references("statistics", claim.statistics),
            "isPartOf": self.reference("claims", claim.part_of),
            "description": claim.note,
            "identifier": written_beside(claim),
        }

    def _review(self, review: Review) -> Written:
        media = bool(
            review.media
            or review.authenticity
            or review.original_media is not None
            or review.original_context is not None
        )
        types = ["ClaimReview"] if review.claim is not None or not media else []
        claim = self._first.get(("claims", review.claim or ""))
        of: list[Written | None] = [self._nested("claims", review.claim)]
        if review.media:
            seen = [self._nested("sources", each) for each in review.media]
            of.append({"@type": "MediaReviewItem", "mediaItemAppearance": seen})
        return {
            "@type": _one([*types, *(["MediaReview"] if media else [])]),
            "claimReviewed": None if claim is None or review.claim is None else claim.text,
            "itemReviewed": [each for each in of if each is not None],
            "author": self._nested("agents", review.reviewer),
            "datePublished": date_written(review.date),
            "dateModified": date_written(review.modified),
            "headline": review.title,
            "reviewBody": review.text,
            "inLanguage": review.language,
            "url": review.url,
            "reviewRating": None if review.rating is None else _rating(review.rating),
            "mediaAuthenticityCategory": [AUTHENTICITY_WRITTEN[e] for e in review.authenticity],
            "originalMediaLink": self._nested("sources", review.original_media),
            "originalMediaContextDescription": review.original_context,
            "correction": {"@type": "CorrectionComment"} if review.correction else None,
            "citation": self._references("sources", review.sources),
            "sdLicense": review.licence,
            "identifier": written_beside(review),
        }

    def _nested(self, array: str, name: str | None) -> Written | None:
        """What a reader should find in place: an item in full, or its name where there is none."""
        item = self._first.get((array, name or ""))
        if name is None or item is None or (array, name) in self._shadowed:
            return self.reference(array, name)
        made: Mapping[str, Any] = {
            "agents": self._agent, "sources": self._flat, "claims": self._claim,
        }  # fmt: skip
        return _of_name(item.id, made[array](item))

    def reference(self, array: str, name: str | None) -> Written | None:
        """An item by its name alone; one that is not there is named by an identifier.

        What has an @id is something, on the web if not in the file; an id that leads to nothing
        in its record must not become something.
        """
        if name is None:
            return None
        key = (array, name)
        return _name(name, repeated=key not in self._first or key in self._shadowed)

    def _references(self, array: str, names: Iterable[str]) -> list[Written | None]:
        return [self.reference(array, name) for name in names]

    def _flat(self, source: Source) -> Written:
        """A work in place, its own publisher and authors by their names alone."""
        return {
            **self._source(source),
            "publisher": self.reference("agents", source.publisher),
            "author": self._references("agents", source.creators),
        }


def _rating(rating: Rating) -> Written:
    return {
        "@type": "Rating",
        **_full(
            {
                "ratingValue": _number(rating.value),
                "bestRating": _number(rating.best),
                "worstRating": _number(rating.worst),
                "alternateName": rating.label or None,
                "ratingExplanation": rating.explanation,
                "identifier": written_beside(rating),
            }
        ),
    }


def _number(numeral: str | None) -> int | str | None:
    return None if numeral is None else number_written(numeral)


def _name(name: str, *, repeated: bool = False) -> Written:
    """The name of a node; one that is the name of another too, or is empty, is an identifier."""
    if name and not repeated:
        return {"@id": name}
    own = {"@type": "PropertyValue", "propertyID": OWN, "value": name}
    return {"identifier": own}


def _of_name(name: str, node: Written, *, repeated: bool = False) -> Written:
    """A node with its name, which stands before what else there is of identifiers."""
    own = _name(name, repeated=repeated)
    identifiers = [own["identifier"]] if "identifier" in own else []
    return {**own, **_full({**node, "identifier": [*identifiers, *node.get("identifier", ())]})}


def _named(kind: str, name: str | None) -> Written | None:
    return None if name is None else {"@type": kind, "name": name}


def _full(node: Written) -> Written:
    """A node without what is absent, and with a list of one as that one."""
    return {
        key: _literal(_one(value)) for key, value in node.items() if value not in (None, [], ())
    }


def _literal(value: Any) -> Any:
    """A text as a literal of JSON-LD, where it would else be taken for what stands for nothing."""
    if isinstance(value, list):
        return [_literal(each) for each in value]
    if isinstance(value, str) and len(value) <= LONGEST_ABSENT and (not value or is_absent(value)):
        return {"@value": value}
    return value


def _one(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return value[0] if len(value) == 1 else [*value]
    return value
