"""A record that has every fact the profiles ask for, and the same with something else in it."""

from typing import Any, Final

from tests.cases.case import Case

GONE: Final = object()
"""Takes a field away."""

_DESK: Final = {
    "id": "desk",
    "kind": "organization",
    "name": "Alden Ledger",
    "url": "https://www.ledger.example/",
}
_LUND: Final = {
    "id": "lund",
    "kind": "person",
    "name": "Mayor Lund",
    "same_as": ["https://alden.example/lund"],
}
_POST: Final = {"id": "post", "url": "https://post.example/1", "published": {"start": "2025-07-10"}}
_CLAIM: Final = {
    "id": "c",
    "text": "The levy doubled.",
    "voice": "under_review",
    "attribution": {"agents": ["lund"]},
    "made": {"start": "2025-07-10"},
    "appearances": ["post"],
}
_RATING: Final = {"label": "False", "value": "1", "worst": "1", "best": "5"}
_REVIEW: Final = {
    "id": "r",
    "claim": "c",
    "reviewer": "desk",
    "date": {"start": "2025-07-11"},
    "url": "https://check.ledger.example/levy",
    "language": "en",
}


def record(
    review: dict[str, Any] | None = None,
    *,
    rating: dict[str, Any] | None = None,
    claim: dict[str, Any] | None = None,
    desk: dict[str, Any] | None = None,
    lund: dict[str, Any] | None = None,
    post: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The record, with these fields in the place of those it has."""
    made = _with({**_REVIEW, "rating": _with(_RATING, rating)}, review)
    return {
        "agents": [_with(_DESK, desk), _with(_LUND, lund)],
        "sources": [_with(_POST, post)],
        "claims": [_with(_CLAIM, claim)],
        "reviews": [made],
    }


def _with(item: dict[str, Any], other: dict[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in {**item, **(other or {})}.items() if value is not GONE}


COMPLETE: Final[Case] = ("Every fact is there.", record(), ())
MEDIA: Final[Case] = (
    "A film alone was reviewed.",
    {"sources": [{"id": "film"}], "reviews": [{"id": "r", "media": ["film"]}]},
    (),
)
