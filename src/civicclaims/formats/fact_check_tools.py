"""Answers of Google's Fact Check Tools API: `claims:search` and `pages`.

The rules are those of its discovery document (v1alpha1). A search answers with claims, each with
its reviews; it has no numeric ratings. A page answers with the markup of its fact-checks. Either
may be a list of answers.
"""

import re
from collections.abc import Iterator
from typing import IO, Final

from civicclaims.errors import Problem
from civicclaims.formats._flat.json_parts import Fields, Source as File, document, refused
from civicclaims.formats._flat.review import Claimed, Part, Reviewed, agent, is_somebody, single
from civicclaims.formats._flat.values import RatingNames, rating
from civicclaims.formats._schema_org.fields import is_address
from civicclaims.formats._schema_org.jsonld import Document, Value
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.agent import Agent
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read",
]  # fmt: skip

NAME: Final = "fact-check-tools"
TITLE: Final = "answers of the Google Fact Check Tools API"
SUFFIXES: Final = (".json",)
LOSSES: Final[tuple[Loss, ...]] = ()
"""It is read and never written."""

_SEARCH: Final = {
    "claims": {"text": "/text", "made": "/claimDate", "attribution": "/claimant"},
    "reviews": {
        "url": "/url", "title": "/title", "date": "/reviewDate", "rating": "/textualRating",
        "language": "/languageCode", "reviewer": "/publisher",
    },
}  # fmt: skip
_PAGE: Final = {
    "claims": {
        "text": "/claimReviewed", "made": "/claimDate", "attribution": "/claimAuthor",
        "first_appearance": "/claimFirstAppearance", "appearances": "/claimAppearances",
        "note": "/claimLocation",
    },
    "reviews": {
        "url": "/url", "rating": "/rating", "rating/value": "/rating/ratingValue",
        "rating/best": "/rating/bestRating", "rating/worst": "/rating/worstRating",
        "rating/label": "/rating/textualRating",
        "rating/explanation": "/rating/ratingExplanation",
    },
}  # fmt: skip
_RATING: Final = RatingNames(
    "textualRating", "ratingValue", "bestRating", "worstRating", "ratingExplanation"
)
_ORIGIN: Final = re.compile(r"(https?://([^/?#\s]+))(?=[/?#]|\Z)", re.IGNORECASE)
"""The beginning of an address: its protocol with its host, and the host."""
_ANSWERS: Final = frozenset(
    {"claims", "claimReviewMarkupPages", "claimReviewMarkups", "pageUrl", "nextPageToken"}
)


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read an answer, or a list of them, as one record; never raises on content."""
    found = document(file, options)
    if isinstance(found, Reading):
        yield found
        return
    held = [("", found.root)]
    if isinstance(found.root, list):
        held = [(f"/{index}", each) for index, each in enumerate(found.root)]
    if not any(_is_answer(each) for _, each in held):
        yield refused(_no_answer(found))
        return
    source = File.of(found, options)
    searched = False
    for number, (at, answer) in enumerate(held, start=1):
        if not isinstance(answer, dict):
            source.refuse(f"answer {number}", at, answer)
            continue
        searched = searched or "claims" in answer
        _answer(source, Fields(source, answer, at, ""), f"answer {number}, " if at else "")
    yield source.reading(_SEARCH if searched else _PAGE)


def _is_answer(value: Value) -> bool:
    # An answer to a search that found nothing is an empty object.
    return isinstance(value, dict) and (not value or not _ANSWERS.isdisjoint(value))


def _no_answer(found: Document) -> Problem:
    place = found.where("") or Place(1, 1)
    return Problem(
        message='no answer of the API: expected an object with "claims", '
        '"claimReviewMarkupPages" or "claimReviewMarkups"',
        line=place.line,
        column=place.column,
    )


def _answer(source: File, answer: Fields, name: str) -> None:
    """One answer; `name` begins the names of what is refused in it."""
    for claim in answer.objects("claims", f"{name}claim"):
        _claim(source, claim, f"{name}claim {claim.number}")
    for page in answer.objects("claimReviewMarkupPages", f"{name}page"):
        _page(source, page, f"{name}page {page.number}, ")
    if answer.has("claimReviewMarkups") or answer.has("pageUrl"):
        _page(source, answer, name)
    else:
        answer.rest()


def _claim(source: File, values: Fields, name: str) -> None:
    """A claim of a search, with the reviews of it."""
    claimant = agent("person", values.text("claimant"), values.where("claimant"))
    claim = Claim(id="", text=values.text("text") or "", made=values.when("claimDate"))
    claimed = Claimed(claim=Part(claim, values.at), claimants=single(claimant))
    reviewed = tuple(_review(each) for each in values.objects("claimReview", f"{name}, review"))
    values.rest()
    source.reviews.take(claimed, reviewed)


def _review(values: Fields) -> Reviewed[str]:
    publisher = values.inner("publisher")
    reviewer = None if publisher is None else _publisher(publisher, values.text("url"))
    label = values.text("textualRating")
    review = Review(
        id="", url=values.text("url"), title=values.text("title"),
        date=values.when("reviewDate"), language=values.text("languageCode"),
        rating=None if label is None else Rating(label=label),
    )  # fmt: skip
    values.rest()
    return Reviewed(review=Part(review, values.at), reviewer=reviewer)


def _publisher(values: Fields, page: str | None) -> Part[Agent, str] | None:
    """Who published a review on a page.

    `site` is the host of that page without its protocol and `www.`, so the page tells the address
    of the site. Where it does not, the site is no more than a name.
    """
    name, site = values.text("name"), values.text("site")
    url = None if site is None else _address(site, page or "")
    if url is None and name is None:
        name = site
    elif url is None and site is not None:
        values.pass_over("site")
    values.rest()
    found = Agent(id="", kind="organization", name=name, url=url)
    return Part(found, values.at) if is_somebody(found) else None


def _address(site: str, page: str) -> str | None:
    """The address of the site that a page is on; None where the page is on none of that name."""
    if is_address(site):
        return site
    found, host = _ORIGIN.match(page), site.lower()
    return f"{found[1]}/" if found and found[2].lower() in {host, f"www.{host}"} else None


def _page(source: File, page: Fields, name: str) -> None:
    """A page with the markup of its fact-checks, whose author and date are those of each."""
    author = page.inner("claimReviewAuthor")
    reviewer = None
    if author is not None:
        reviewer = agent("organization", author.text("name"), author.at)
        author.rest()
    url, date = page.text("pageUrl"), page.when("publishDate")
    for markup in page.objects("claimReviewMarkups", f"{name}review"):
        review = Review(id="", url=markup.text("url") or url, date=date, rating=_rating(markup))
        reviewed = Reviewed(review=Part(review, markup.at), reviewer=reviewer)
        source.reviews.take(_claimed(markup), (reviewed,))
        markup.rest()
    page.rest()


def _rating(markup: Fields) -> Rating | None:
    values = markup.inner("rating")
    if values is None:
        return None
    found = rating(values, _RATING)
    values.rest()
    return found


def _claimed(markup: Fields) -> Claimed[str]:
    """The claim of a fact-check on a page.

    Where the claim was made is no field of a record; it is kept as a note.
    """
    first = markup.source("claimFirstAppearance")
    appearances = tuple(
        Part(Source(id="", url=url), at) for at, url in markup.entries("claimAppearances")
    )
    claim = Claim(
        id="", text=markup.text("claimReviewed") or "", made=markup.when("claimDate"),
        note=markup.text("claimLocation"),
    )  # fmt: skip
    return Claimed(
        claim=Part(claim, markup.at),
        claimants=_claimants(markup),
        first=None if first is None else Part(first, markup.where("claimFirstAppearance")),
        appearances=appearances,
    )


def _claimants(markup: Fields) -> tuple[Part[Agent, str], ...]:
    author = markup.inner("claimAuthor")
    if author is None:
        return ()
    found = Agent(
        id="", kind="person", name=author.text("name"), role=author.text("jobTitle"),
        same_as=tuple(page for _, page in author.entries("sameAs")),
    )  # fmt: skip
    author.rest()
    if is_somebody(found):
        return (Part(found, author.at),)
    if found.role is not None:
        author.pass_over("jobTitle")
    return ()


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
