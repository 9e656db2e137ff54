"""Answers, rows and records of flat formats, with the dirt that real ones have."""

import csv
import io
from typing import Any, Final

from civicclaims.errors import Problem
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

ANSWER: Final[dict[str, Any]] = {
    "claims": [
        {
            "text": "Rents in Alden fell by a third.",
            "claimant": "Mayor Lund",
            "claimDate": "2025-03-01T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "Alden Ledger", "site": "ledger.example"},
                    "url": "https://ledger.example/rents",
                    "title": "Rents did not fall",
                    "reviewDate": "2025-03-04T09:30:00Z",
                    "textualRating": "False",
                    "languageCode": "en",
                },
                {
                    "publisher": {"name": "Tern Institute", "site": "tern.example"},
                    "url": "https://tern.example/7",
                    "textualRating": "Mostly false",
                },
            ],
        },
    ],
    "nextPageToken": "CAo",
}
"""An answer to a search: one claim, reviewed twice."""

PAGE: Final[dict[str, Any]] = {
    "name": "pages/a1",
    "pageUrl": "https://ledger.example/rents",
    "publishDate": "2025-03-04",
    "claimReviewAuthor": {"name": "Alden Ledger", "imageUrl": "https://ledger.example/logo.png"},
    "versionId": "v3",
    "claimReviewMarkups": [
        {
            "url": "https://ledger.example/rents#1",
            "claimReviewed": "Rents in Alden fell by a third.",
            "claimDate": "2025-03-01",
            "claimLocation": "at a rally on Elm Square",
            "claimFirstAppearance": "https://video.example/rally",
            "claimAppearances": ["https://video.example/rally", "https://post.example/9"],
            "claimAuthor": {
                "name": "Ada Lund", "jobTitle": "Mayor of Alden",
                "sameAs": "https://alden.example/mayor", "imageUrl": "https://alden.example/m.jpg",
            },
            "rating": {
                "ratingValue": 1, "bestRating": 5, "worstRating": 1, "textualRating": "False",
                "ratingExplanation": "Rents rose.", "imageUrl": "https://ledger.example/1.png",
            },
        },
        {"claimReviewed": "The mill closed."},
    ],
}  # fmt: skip
"""The markup of one page with two fact-checks."""

RECORD: Final[dict[str, Any]] = {
    "claim": "Rents in Alden fell by a third.",
    "required_reannotation": False,
    "label": "Refuted",
    "justification": "The register shows that they rose.",
    "claim_date": "03-04-2025",
    "speaker": "Ada Lund",
    "original_claim_url": "https://video.example/rally",
    "cached_original_claim_url": "https://archive.example/1",
    "fact_checking_article": "https://ledger.example/rents",
    "reporting_source": "Tern Radio",
    "location_ISO_code": "GB",
    "claim_types": ["Numerical Claim", "Event/Property Claim"],
    "fact_checking_strategies": ["Numerical Comparison"],
    "questions": [
        {
            "question": "How did rents change?",
            "answers": [
                {
                    "answer": "They rose.",
                    "answer_type": "Extractive",
                    "source_url": "https://register.example/rents",
                    "source_medium": "Web table",
                    "cached_source_url": "https://archive.example/2",
                },
                {"answer": "No answer could be found.", "answer_type": "Unanswerable"},
            ],
        },
    ],
}
"""A record of AVeriTeC."""

DUKE: Final[dict[str, str]] = {
    "id": "41",
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "Rents in Alden fell by a third.",
    "datePublished": "2025-03-04",
    "url": "https://ledger.example/rents",
    "author.@type": "NewsMediaOrganization",
    "author.name": "Alden Ledger",
    "author.url": "https://ledger.example",
    "author.image": "https://ledger.example/logo.png",
    "itemReviewed.@type": "Claim",
    "itemReviewed.name": "at a rally on Elm Square",
    "itemReviewed.datePublished": "2025-03-01",
    "itemReviewed.author.name": "Ada Lund",
    "itemReviewed.author.@type": "Person",
    "itemReviewed.author.sameAs": "https://alden.example/mayor",
    "itemReviewed.author.jobTitle": "Mayor of Alden",
    "itemReviewed.firstAppearance.url": "https://video.example/rally",
    "itemReviewed.firstAppearance.type": "VideoObject",
    "itemReviewed.appearance.1.url": "https://post.example/9",
    "itemReviewed.appearance.1.@type": "CreativeWork",
    "itemReviewed.appearance.2.url": "https://post.example/10",
    "reviewRating.@type": "Rating",
    "reviewRating.ratingValue": "1",
    "reviewRating.bestRating": "5",
    "reviewRating.worstRating": "1",
    "reviewRating.alternateName": "False",
    "reviewRating.ratingExplanation": "Rents rose.",
}
"""A row of the wide CSV."""

CLAIMSKG: Final[dict[str, str]] = {
    "": "0",
    "rating_ratingValue": "1",
    "rating_worstRating": "1",
    "rating_bestRating": "5",
    "rating_alternateName": "False",
    "creativeWork_author_name": "Ada Lund",
    "creativeWork_datePublished": "2025-03-01",
    "creativeWork_author_sameAs": "https://other.example/same",
    "claimReview_author_name": "Alden Ledger",
    "claimReview_author_url": "https://ledger.example",
    "claimReview_url": "https://ledger.example/rents",
    "claimReview_claimReviewed": "Rents in Alden fell by a third.",
    "claimReview_datePublished": "2025-03-04",
    "claimReview_source": "ledger",
    "claimReview_author": "http://kg.example/organization/alden_ledger",
    "extra_body": "The register shows that they rose.",
    "extra_refered_links": "https://register.example/rents,https://tern.example/a,b",
    "extra_title": "Rents did not fall",
    "extra_tags": "rents;housing",
    "extra_entities_claimReview_claimReviewed": "[]",
    "extra_entities_body": "",
    "extra_entities_keywords": "",
    "extra_entities_author": "",
    "related_links": "https://ledger.example/more",
}
"""A row of ClaimsKG."""


def table(*rows: dict[str, str], columns: list[str] | None = None) -> bytes:
    """Rows as a CSV file; the columns are those of the first row, or the given ones."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns or list(rows[0]), lineterminator="\r\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def told(problems: tuple[Problem, ...]) -> list[tuple[str | None, str]]:
    """The cell and the message of each problem."""
    return [(each.cell, each.message) for each in problems]


def held(reading: Reading) -> frozenset[Any]:
    """The items of a reading as a set, whatever their order."""
    assert reading.bundle is not None
    return frozenset(item for _, item in reading.bundle.items())


def read_of(bundle: Bundle | None) -> int:
    """How many things of a file are in a record: its reviews, and the claims without one."""
    if bundle is None:
        return 0
    reviewed = {each.claim for each in bundle.reviews}
    return len(bundle.reviews) + sum(each.id not in reviewed for each in bundle.claims)


def assert_counted(reading: Reading) -> None:
    """Every review, and every claim without one, is in the record or refused by name.

    What is refused has a problem of its own.
    """
    assert reading.count == read_of(reading.bundle) + len(reading.refused)
    for name in reading.refused:
        assert reading.bundle is None or any(
            problem.message.startswith(f"{name}: ") for problem in reading.problems
        )
    for problem in reading.problems:
        assert problem.line is not None
