"""The wide CSV of the Duke Reporters’ Lab (Fact-Check Insights): one row a review.

It has 57 columns with fixed names, fifteen pairs of them for the places where a claim appears.
Cells stand between commas; the columns may stand in any order.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import IO, Final, Literal

from civicclaims.formats._flat.cells import Cells, Form, Spot, readings
from civicclaims.formats._flat.duke_rows import (
    COLUMNS,
    FIELD_LOSSES,
    MOST_APPEARANCES,
    cells_of,
    rows_of,
)
from civicclaims.formats._flat.review import Claimed, Part, Reviewed, is_somebody
from civicclaims.formats._flat.values import RatingNames, rating
from civicclaims.formats._schema_org.words import agent_kind, kind_of, short
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Review
from civicclaims.record.source import Source

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads",
    "read", "write",
]  # fmt: skip

NAME: Final = "duke-csv"
TITLE: Final = "the wide CSV of the Duke Reporters’ Lab"
SUFFIXES: Final = (".csv",)
LOSSES: Final = (
    *FIELD_LOSSES,
    Loss(
        field="Bundle",
        why="only reviews are written, each with its claim, and ids are made anew",
        keeps=rows_of,
    ),
)

_FIELDS: Final = {
    "claims": {
        "text": "claimReviewed", "made": "itemReviewed.datePublished",
        "attribution": "itemReviewed.author.name", "note": "itemReviewed.name",
        "first_appearance": "itemReviewed.firstAppearance.url",
        "appearances": "itemReviewed.appearance.1.url",
    },
    "reviews": {
        "id": "id", "url": "url", "date": "datePublished", "reviewer": "author.name",
        "rating": "reviewRating.alternateName", "rating/value": "reviewRating.ratingValue",
        "rating/best": "reviewRating.bestRating", "rating/worst": "reviewRating.worstRating",
        "rating/explanation": "reviewRating.ratingExplanation",
    },
}  # fmt: skip
_RATING: Final = RatingNames(
    "reviewRating.alternateName",
    "reviewRating.ratingValue",
    "reviewRating.bestRating",
    "reviewRating.worstRating",
    "reviewRating.ratingExplanation",
)


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a table as one record; never raises on content."""
    yield from readings(file, options, _FORM)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write the reviews of records, one a row, below one header."""
    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for bundle in bundles:
        rows.writerows(cells_of(bundle))
    text.detach()


def _take(cells: Cells) -> tuple[Claimed[Spot] | None, Reviewed[Spot]]:
    """The claim and the review of a row."""
    cells.constant("@context", "https://schema.org", "http://schema.org")
    cells.constant("@type", "ClaimReview", "Review")
    cells.constant("reviewRating.@type", "Rating")
    for name in ("author.image", "itemReviewed.author.image", "reviewRating.image"):
        cells.constant(name)
    review = Review(
        id=cells.text("id") or "", url=cells.text("url"), date=cells.when("datePublished"),
        rating=rating(cells, _RATING),
    )  # fmt: skip
    reviewed = Reviewed(review=Part(review, cells.at("url")), reviewer=_reviewer(cells))
    return _claimed(cells), reviewed


def _reviewer(cells: Cells) -> Part[Agent, Spot] | None:
    """The first author of the review; a record has one reviewer, and the others are counted."""
    kind = _kind(cells, "author.@type")
    names = cells.texts("author.name")
    url = cells.text("author.url")
    for _ in names[1:]:
        cells.pass_over("author.name")
    name = names[0] if names else None
    agent = Agent(id="", kind=kind or "organization", name=name, url=url)
    return Part(agent, cells.at("author.name")) if is_somebody(agent) else None


def _claimed(cells: Cells) -> Claimed[Spot] | None:
    """The claim of a row; there is none in a plain Review that says nothing of one."""
    cells.constant("itemReviewed.@type", "Claim", "CreativeWork")
    claim = Claim(
        id="", text=cells.text("claimReviewed") or "",
        made=cells.when("itemReviewed.datePublished"), note=cells.text("itemReviewed.name"),
    )  # fmt: skip
    claimed = Claimed(
        claim=Part(claim, cells.at("claimReviewed")),
        claimants=_claimants(cells),
        first=_first(cells),
        appearances=tuple(_appearances(cells)),
    )
    said = claim != Claim(id="", text="") or claimed.claimants or claimed.first
    if said or claimed.appearances or cells.text("itemReviewed.@type"):
        return claimed
    return None if cells.words("@type") == "Review" else claimed


def _claimants(cells: Cells) -> tuple[Part[Agent, Spot], ...]:
    """Who makes the claim; what else is said of one claimant is not said of several, or of none."""
    kind = _kind(cells, "itemReviewed.author.@type")
    names = cells.texts("itemReviewed.author.name")
    pages = cells.texts("itemReviewed.author.sameAs")
    role = cells.text("itemReviewed.author.jobTitle")
    at = cells.at("itemReviewed.author.name")
    if len(names) > 1:
        for column in ("itemReviewed.author.sameAs", "itemReviewed.author.jobTitle"):
            cells.constant(column)
        return tuple(Part(Agent(id="", kind=kind or "person", name=each), at) for each in names)
    name = names[0] if names else None
    agent = Agent(id="", kind=kind or "person", name=name, role=role, same_as=pages)
    if is_somebody(agent):
        return (Part(agent, at),)
    cells.constant("itemReviewed.author.jobTitle")
    return ()


def _kind(cells: Cells, column: str) -> Literal["person", "organization"] | None:
    """The kind of an agent of that type; a type that is none is counted."""
    types = tuple(map(short, cells.texts(column)))
    kind = agent_kind(types)
    if types and kind is None:
        cells.pass_over(column)
    return kind


def _appearances(cells: Cells) -> Iterator[Part[Source, Spot]]:
    for number in range(1, MOST_APPEARANCES + 1):
        column = f"itemReviewed.appearance.{number}"
        yield from _works(cells, f"{column}.url", f"{column}.@type")


def _first(cells: Cells) -> Part[Source, Spot] | None:
    """Where the claim appeared first; of several the first, and the others are counted."""
    url, of_type = "itemReviewed.firstAppearance.url", "itemReviewed.firstAppearance.type"
    works = list(_works(cells, url, of_type))
    for _ in works[1:]:
        cells.pass_over(url)
    return works[0] if works else None


def _works(cells: Cells, url_column: str, type_column: str) -> Iterator[Part[Source, Spot]]:
    """The sources of a cell of URLs; a type without a URL is of nothing."""
    urls, types = cells.texts(url_column), tuple(map(short, cells.texts(type_column)))
    kind = kind_of(types)
    if types and types != ("CreativeWork",) and (kind is None or not urls):
        cells.pass_over(type_column)
    for url in urls:
        yield Part(Source(id="", url=url, kind=kind), cells.at(url_column))


_FORM: Final = Form(
    title="the wide CSV of the Duke Reporters’ Lab",
    needed=("claimReviewed", "url"),
    columns=frozenset(COLUMNS),
    take=_take,
    fields=_FIELDS,
    id_column="id",
    written=COLUMNS,
)
_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
