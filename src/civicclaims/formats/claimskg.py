"""The CSV of ClaimsKG, as its extractor writes it: one row a review, 24 columns."""

import re
from collections.abc import Iterator
from typing import IO, Final

from civicclaims.formats._flat.cells import Cells, Form, Spot, readings
from civicclaims.formats._flat.lists import looks_listed
from civicclaims.formats._flat.review import Claimed, Part, Reviewed, agent, single
from civicclaims.formats._flat.values import RatingNames, rating
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Reading
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read",
]  # fmt: skip

NAME: Final = "claimskg-csv"
TITLE: Final = "the CSV of ClaimsKG"
SUFFIXES: Final = (".csv",)
LOSSES: Final[tuple[Loss, ...]] = ()
"""It is read and never written."""

_FIELDS: Final = {
    "claims": {
        "text": "claimReview_claimReviewed", "made": "creativeWork_datePublished",
        "attribution": "creativeWork_author_name",
    },
    "reviews": {
        "url": "claimReview_url", "date": "claimReview_datePublished",
        "reviewer": "claimReview_author_name", "title": "extra_title", "text": "extra_body",
        "sources": "extra_refered_links", "rating": "rating_alternateName",
        "rating/value": "rating_ratingValue", "rating/best": "rating_bestRating",
        "rating/worst": "rating_worstRating",
    },
}  # fmt: skip
_RATING: Final = RatingNames(
    "rating_alternateName", "rating_ratingValue", "rating_bestRating", "rating_worstRating"
)
_READ: Final = frozenset(
    {column for fields in _FIELDS.values() for column in fields.values()}
    | {"claimReview_author", "claimReview_author_url"}
)
_BETWEEN_LINKS: Final = re.compile(r"\s*,\s*(?=[a-z][a-z0-9+.-]*:|www\.|#|/|,|\Z)", re.IGNORECASE)


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a table as one record; never raises on content."""
    yield from readings(file, options, _FORM)


def _take(cells: Cells) -> tuple[Claimed[Spot], Reviewed[Spot]]:
    """The claim and the review of a row."""
    claim = Claim(
        id="", text=cells.text("claimReview_claimReviewed") or "",
        made=cells.when("creativeWork_datePublished"),
    )  # fmt: skip
    review = Review(
        id="", url=cells.text("claimReview_url"), date=cells.when("claimReview_datePublished"),
        title=cells.text("extra_title"), text=cells.text("extra_body"),
        rating=rating(cells, _RATING),
    )  # fmt: skip
    name = "creativeWork_author_name"
    who = agent("person", cells.text(name), cells.at(name))
    at = cells.at("extra_refered_links")
    return (
        Claimed(claim=Part(claim, cells.at("claimReview_claimReviewed")), claimants=single(who)),
        Reviewed(
            review=Part(review, cells.at("claimReview_url")),
            reviewer=_reviewer(cells),
            sources=tuple(Part(Source(id="", url=url), at) for url in _links(cells)),
        ),
    )


def _reviewer(cells: Cells) -> Part[Agent, Spot] | None:
    """Who reviewed it: a name, a page, and an IRI that says without doubt who that is."""
    found = Agent(
        id="", kind="organization", name=cells.text("claimReview_author_name"),
        url=cells.text("claimReview_author_url"), same_as=cells.texts("claimReview_author"),
    )  # fmt: skip
    if found == Agent(id="", kind="organization"):
        return None
    return Part(found, cells.at("claimReview_author_name"))


def _links(cells: Cells) -> Iterator[str]:
    """The links of a review: a list as Python prints one, or URLs between commas."""
    for text in cells.texts("extra_refered_links"):
        bare = text.strip()[1:-1] if looks_listed(text) else text
        yield from (link.strip() for link in _BETWEEN_LINKS.split(bare) if link.strip())


_FORM: Final = Form(
    title="the CSV of ClaimsKG",
    needed=("claimReview_claimReviewed",),
    columns=_READ,
    take=_take,
    fields=_FIELDS,
)
_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
