"""Where the items of a record stand among the nodes they were read from."""

from collections.abc import Mapping
from functools import reduce
from typing import Final

import attrs

from civicclaims.formats._schema_org.nodes import Spot
from civicclaims.formats.reading import Place

_PROPERTIES: Final[Mapping[str, Mapping[str, str]]] = {
    "agents": {
        "name": "name", "role": "jobTitle", "part_of": "memberOf", "birth_date": "birthDate",
        "url": "url", "same_as": "sameAs",
    },
    "sources": {
        "title": "name", "publisher": "publisher", "creators": "author", "url": "url",
        "archived_url": "archivedAt", "published": "datePublished", "modified": "dateModified",
        "language": "inLanguage", "derived_from": "isBasedOn", "quoted_from": "citation",
        "licence": "license",
    },
    "quotes": {
        "text": "text", "speakers": "spokenByCharacter", "said": "dateCreated",
        "occasion": "recordedAt", "language": "inLanguage", "quoted_from": "isBasedOn",
        "translation_of": "translationOfWork",
    },
    "statistics": {
        "area": "observationAbout", "when": "observationDate", "quantity": "value",
        "measure": "variableMeasured", "population": "variableMeasured",
        "margin_of_error": "marginOfError", "denominator": "measurementDenominator",
    },
    "claims": {
        "text": "text", "attribution": "author", "when": "temporalCoverage",
        "made": "datePublished", "area": "spatialCoverage", "appearances": "appearance",
        "first_appearance": "firstAppearance", "quotes": "isBasedOn", "statistics": "mentions",
        "about": "about", "part_of": "isPartOf", "note": "description",
    },
    "reviews": {
        "claim": "itemReviewed", "media": "itemReviewed", "reviewer": "author",
        "date": "datePublished", "modified": "dateModified", "title": "headline",
        "text": "reviewBody", "language": "inLanguage", "url": "url", "rating": "reviewRating",
        "rating/label": "reviewRating/alternateName", "rating/value": "reviewRating/ratingValue",
        "rating/best": "reviewRating/bestRating", "rating/worst": "reviewRating/worstRating",
        "rating/explanation": "reviewRating/ratingExplanation",
        "authenticity": "mediaAuthenticityCategory", "original_media": "originalMediaLink",
        "original_context": "originalMediaContextDescription", "correction": "correction",
        "sources": "citation", "licence": "sdLicense",
    },
}  # fmt: skip
"""The property that a field of an item is read from, where there is one that is usual."""


@attrs.frozen(eq=False)
class NodePlaces:
    """Where the items of one tree stand in it.

    Attributes:
        spots: The spot of each item, by its pointer into the record.
    """

    spots: Mapping[str, Spot]

    def pointer(self, place: str) -> str:
        """The JSON pointer, in the file, to what a place of the record was read from."""
        spot = self._spot(place)
        return place if spot is None else spot.pointer

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the file leads to, or of the one around."""
        if not self.spots:
            return None
        return next(iter(self.spots.values())).document.nearest(pointer)

    def _spot(self, place: str) -> Spot | None:
        parts = place.split("/")
        spot = self.spots.get("/".join(parts[:3]))
        if spot is None or len(parts) < 3:
            return None
        known = _PROPERTIES.get(parts[1], {})
        for end in range(len(parts), 3, -1):
            name = known.get("/".join(parts[3:end]))
            if name is not None:
                return reduce(Spot.under, name.split("/"), spot)
        return spot


@attrs.frozen(eq=False)
class PagePlaces(NodePlaces):
    """Where the items of several trees stand, which have no pointers in common."""

    def pointer(self, place: str) -> str:
        """The same: only the record has pointers."""
        return place

    def place(self, pointer: str) -> Place | None:
        """Line and column of what a place of the record was read from."""
        spot = self._spot(pointer)
        return None if spot is None else spot.document.nearest(spot.pointer)
