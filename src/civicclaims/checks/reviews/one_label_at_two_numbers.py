"""REV004."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called, short
from civicclaims.checks.reviews.publishers import of_each, publishers
from civicclaims.checks.reviews.verdicts import (
    current,
    label_of,
    number,
    on_scale,
    scale_of,
)
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Rating, Review

_Key = tuple[object, ...]
_Rated = tuple[Fraction, Review, Rating, str]


@check("REV004", since="0.1", level=Level.WARNING)
def one_label_at_two_numbers(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """One publisher gives one label two different numbers on the same scale.

    ## What it does
    It puts together the ratings of one publisher that have the same label and the same two ends
    of a scale, and compares their numbers.

    ## Why it matters
    The number is the label's place on the scale. Where it changes, one of the reviews is counted
    as more or less true than it was found to be.

    ## Example
    >>> desk = {"id": "desk", "kind": "organization", "name": "Alden Ledger"}
    >>> reviews = [
    ...     {"id": f"r{n}", "claim": f"c{n}", "reviewer": "desk",
    ...      "rating": {"label": "Half true", "value": n, "worst": "1", "best": "5"}}
    ...     for n in ("2", "3")
    ... ]
    >>> show("REV004", {"agents": [desk], "reviews": reviews})
    warning REV004 /reviews/0/rating: The label “Half true” stands at 2 in “r2” and at 3 in “r3”, \
both on a scale from 1 to 5.

    ## When it is silent
    When an end of a scale is not given, or the scales differ: a publisher may have several. When
    a review has been superseded or is marked as a correction. When reviewers with one name have
    their pages on different hosts; it is open where nothing says whether they are one.

    ## References
    schema.org Rating: `alternateName`, `ratingValue`.
    """
    groups: dict[_Key, list[_Rated]] = {}
    known = publishers(bundle)
    for review in current(bundle.reviews):
        rating, publisher = review.rating, known.get(review.reviewer or "")
        if rating is None or publisher is None:
            continue
        value, scale, label = number(rating.value), scale_of(rating), label_of(rating)
        if value is not None and scale is not None and label:
            rated = (value, review, rating, publisher.surely)
            groups.setdefault((publisher.perhaps, scale, label), []).append(rated)
    for group in groups.values():
        yield from of_each(group, _publisher, partial(_apart, bundle))


def _apart(bundle: Bundle, rated: list[_Rated]) -> Iterator[Remark]:
    """The ratings that are farthest apart, if any are."""
    lowest, highest = min(rated, key=_value), max(rated, key=_value)
    if lowest[0] != highest[0]:
        yield _remark(bundle, lowest, highest, len(set(map(_value, rated))))


def _publisher(rated: _Rated) -> str:
    return rated[3]


def _value(rated: _Rated) -> Fraction:
    return rated[0]


def _remark(bundle: Bundle, lowest: _Rated, highest: _Rated, numbers: int) -> Remark:
    """The two reviews whose numbers are farthest apart."""
    _, one, low, _ = lowest
    _, other, high, _ = highest
    more = numbers - 2
    return Remark(
        message=f"The label “{short(low.label)}” stands at {low.value} in “{called(one)}” and at "
        f"{high.value} in “{called(other)}”, both on {on_scale(low)}.",
        items=(one.id, other.id),
        pointer=f"{bundle.pointer(one.id)}/rating",
        details=(f"It has {numbers:,} numbers in all.",) if more else (),
    )
