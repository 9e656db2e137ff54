"""REV005."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import combinations

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called, short
from civicclaims.checks.reviews.label_against_its_number import in_the_other_half
from civicclaims.checks.reviews.publishers import of_each, publishers
from civicclaims.checks.reviews.verdicts import (
    current,
    number,
    on_scale,
    scale_of,
    verdict_of,
)
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Rating, Review
from civicclaims.record.verdict_map import RANKS

_Key = tuple[object, ...]
_Rated = tuple[Fraction, Review, Rating, int, str]


@check("REV005", since="0.1", level=Level.WARNING)
def labels_out_of_order(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Of two labels of one publisher the truer one has the lower number.

    ## What it does
    It puts together the ratings of one publisher on one scale whose labels are known, and asks
    whether a label that means more of the truth ever stands below one that means less.

    ## Why it matters
    One of the two numbers is wrong, or the scale runs the other way than it says.

    ## Example
    >>> desk = {"id": "desk", "kind": "organization", "name": "Alden Ledger"}
    >>> reviews = [
    ...     {"id": name, "claim": "c", "reviewer": "desk",
    ...      "rating": {"label": label, "value": value, "worst": "1", "best": "5"}}
    ...     for name, label, value in (("a", "True", "4"), ("b", "Mostly true", "5"))
    ... ]
    >>> show("REV005", {"agents": [desk], "reviews": reviews})
    warning REV005 /reviews/0/rating: “True” stands at 4 in “a”, below “Mostly true” at 5 in “b”, \
on a scale from 1 to 5.

    ## When it is silent
    When the numbers are the same, since a scale may be coarser than its labels; when a label is
    not known or has no place between true and false; when a number contradicts its own label,
    which REV003 says; when a review has been superseded or is marked as a correction. When
    reviewers with one name have their pages on different hosts; it is open where nothing says
    whether they are one.

    ## References
    Google's fact-check markup: the nearer to `bestRating`, the truer.
    """
    groups: dict[_Key, list[_Rated]] = {}
    known = publishers(bundle)
    for review in current(bundle.reviews):
        rating, publisher = review.rating, known.get(review.reviewer or "")
        rank = RANKS.get(verdict_of(review, bundle) or "")
        if rating is None or rank is None or publisher is None or in_the_other_half(rating, rank):
            continue
        value, scale = number(rating.value), scale_of(rating)
        if value is not None and scale is not None:
            rated = (value, review, rating, rank, publisher.surely)
            groups.setdefault((publisher.perhaps, scale), []).append(rated)
    for group in groups.values():
        yield from of_each(group, _publisher, partial(_turned, bundle))


def _turned(bundle: Bundle, rated: list[_Rated]) -> Iterator[Remark]:
    """The pairs of ranks that stand in the wrong order."""
    ranks: dict[int, list[_Rated]] = {}
    for each in rated:
        ranks.setdefault(each[3], []).append(each)
    for lower, higher in combinations(sorted(ranks), 2):
        less, more = max(ranks[lower], key=_value), min(ranks[higher], key=_value)
        if less[0] > more[0]:
            yield _remark(bundle, more, less)


def _publisher(rated: _Rated) -> str:
    return rated[4]


def _value(rated: _Rated) -> Fraction:
    return rated[0]


def _remark(bundle: Bundle, truer: _Rated, other: _Rated) -> Remark:
    _, review, rating, *_ = truer
    _, above, higher, *_ = other
    return Remark(
        message=f"“{short(rating.label)}” stands at {rating.value} in “{called(review)}”, below "
        f"“{short(higher.label)}” at {higher.value} in “{called(above)}”, on {on_scale(rating)}.",
        items=(review.id, above.id),
        pointer=f"{bundle.pointer(review.id)}/rating",
    )
