"""REV010."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from typing import Final

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called, short
from civicclaims.checks.reviews.claim_without_words import wordless
from civicclaims.checks.reviews.publishers import of_each, publishers
from civicclaims.checks.reviews.verdicts import (
    claim_of,
    current,
    label_of,
    number,
    scale_of,
    subject_of,
    verdict_of,
)
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review

_Key = tuple[object, ...]
# Pairs grow with the square, and one pair of a claim is enough to be told.
_MOST: Final = 40


@attrs.frozen
class _Said:
    """A review that can be compared with others of its claim."""

    review: Review
    rating: Rating
    claim: Claim
    verdict: str | None
    publisher: str


@check("REV010", since="0.1", level=Level.WARNING)
def reviews_that_disagree(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Two current reviews of one claim by one publisher give different verdicts.

    ## What it does
    It puts together the reviews of one publisher that are about one claim, or about claims in
    the same words by the same people, and compares what their labels mean. Where a label is not
    known it compares the numbers, if both stand on the same scale.

    ## Why it matters
    A claim cannot be both true and false. Where the verdict changed, the record should say which
    review `supersedes` the other.

    ## Example
    >>> claim = {"id": "c", "text": "The levy doubled."}
    >>> desk = {"id": "desk", "kind": "organization", "name": "Alden Ledger"}
    >>> reviews = [
    ...     {"id": label[0], "claim": "c", "reviewer": "desk", "rating": {"label": label}}
    ...     for label in ("False", "Mostly true")
    ... ]
    >>> show("REV010", {"agents": [desk], "claims": [claim], "reviews": reviews})
    warning REV010 /reviews/0: “F” says “False” and “M” says “Mostly true” of one claim, “The levy \
doubled.”

    ## When it is silent
    When one review supersedes the other or is marked as a correction; when the claims were made
    at different times or by different people, appeared first in different sources, or speak of
    different times or places; when the reviews are of different media; when the labels are not
    known and there are no numbers to compare; when reviewers with one name have their pages on
    different hosts. It is open where two claims have the same words and the record does not say of
    both who made them, when and where, since one sentence may be said of two pictures, and where
    nothing says whether reviewers with one name are one.

    ## References
    schema.org ClaimReview; PROV-DM, `prov:wasRevisionOf`.
    """
    groups: dict[_Key, list[_Said]] = {}
    known = publishers(bundle)
    for review in current(bundle.reviews):
        claim, publisher = claim_of(bundle, review), known.get(review.reviewer or "")
        if claim is None or publisher is None or review.rating is None or wordless(claim.text):
            continue
        said = _Said(review, review.rating, claim, verdict_of(review, bundle), publisher.surely)
        groups.setdefault((publisher.perhaps, subject_of(bundle, review)), []).append(said)
    for group in groups.values():
        yield from of_each(group, _publisher, partial(_apart, bundle))


def _publisher(said: _Said) -> str:
    return said.publisher


def _apart(bundle: Bundle, group: list[_Said]) -> Iterator[Remark]:
    """Two that disagree, if any do; of one claim rather than of two in the same words."""
    pairs = [pair for pair in combinations(_different(group), 2) if _disagree(*pair)]
    if pairs:
        yield _remark(bundle, *next((pair for pair in pairs if _one_claim(*pair)), pairs[0]))


def _different(group: list[_Said]) -> list[_Said]:
    """One review of each different rating of each claim."""
    found: dict[_Key, _Said] = {}
    for each in group:
        key = (label_of(each.rating), each.rating.value, each.claim.id)
        found.setdefault(key, each)
    return list(found.values())[:_MOST]


def _disagree(one: _Said, other: _Said) -> bool:
    """Whether two ratings surely mean different things."""
    if label_of(one.rating) == label_of(other.rating) != "":
        return False
    if one.verdict is not None and other.verdict is not None:
        # “Other” is many things, and none of them stands against true or false.
        return one.verdict != other.verdict and "other" not in {one.verdict, other.verdict}
    scale = scale_of(one.rating)
    values = number(one.rating.value), number(other.rating.value)
    same = scale is not None and scale == scale_of(other.rating)
    return same and None not in values and values[0] != values[1]


def _one_claim(one: _Said, other: _Said) -> bool:
    """Whether two are surely of one claim: it is one item, or all is told of it and told alike."""
    claim = one.claim
    if claim.id == other.claim.id:
        return True
    told = claim.attribution and claim.made and (claim.first_appearance or claim.appearances)
    return bool(told) and claim == attrs.evolve(other.claim, id=claim.id, text=claim.text)


def _verdict(said: _Said) -> str:
    """The label, or the number of a rating that has none."""
    return short(said.rating.label if label_of(said.rating) else said.rating.value or "")


def _remark(bundle: Bundle, one: _Said, other: _Said) -> Remark:
    """What the two say, and whether they are surely of one claim."""
    sure = _one_claim(one, other)
    text = short(one.claim.text)
    stop = "" if text.endswith((".", "!", "?", "…")) else "."
    subject = "one claim" if sure else "claims in the same words"
    return Remark(
        message=f"“{called(one.review)}” says “{_verdict(one)}” and "
        f"“{called(other.review)}” says “{_verdict(other)}” of {subject}, “{text}”{stop}",
        items=tuple(dict.fromkeys((one.review.id, other.review.id, one.claim.id, other.claim.id))),
        pointer=bundle.pointer(one.review.id) or "",
        kind=Kind.FAIL if sure else Kind.OPEN,
        questions="record",
        settle=None if sure else "Whether the two are one claim, and when and of what it was made.",
    )
