"""REV003."""

from collections.abc import Iterator
from fractions import Fraction

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.checks.reviews.verdicts import number, on_scale, scale_of, verdict_of
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.review import Rating, Review
from civicclaims.record.verdict_map import RANKS
from civicclaims.values.shown import number as shown


@check("REV003", since="0.1", level=Level.WARNING)
def label_against_its_number(review: Review, context: Context) -> Iterator[Remark]:
    """A rating's label says one thing and its number another.

    ## What it does
    It looks up the label, and asks in which half of the scale the number stands: a label that
    means true or mostly true belongs nearer to `best`, one that means false or mostly false
    nearer to `worst`. The verdict is the one on record, else that of the standard map.

    ## Why it matters
    People read the label and programs the number, so one review gives two verdicts.

    ## Example
    >>> rating = {"label": "True", "value": "1", "worst": "1", "best": "6"}
    >>> show("REV003", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    warning REV003 /reviews/0/rating: The label “True” stands at 1 on a scale from 1 to 6, \
nearer to wholly false.

    Where the lower end is not given, a label that means true can only be too low if the scale
    does not go below 0. No default is taken for that end, so the finding is open then:

    >>> rating = {"label": "True", "value": "1", "best": "6"}
    >>> show("REV003", {"reviews": [{"id": "r", "claim": "c", "rating": rating}]})
    open REV003 /reviews/0/rating: The label “True” stands at 1 though 6 is wholly true.

    ## When it is silent
    When no map knows the label, or it has no place between true and false; when the number
    stands in the middle; when the scale runs the wrong way (REV002) or the number lies off it
    (REV001). How far towards its end a label stands is the publisher's business.

    ## References
    Google's fact-check markup: the nearer to `bestRating`, the truer. The first example of
    ClaimReview on schema.org has the label “True” at 1 with a best of 6.
    """
    rating = review.rating
    rank = RANKS.get(verdict_of(review, context.bundle) or "")
    if rating is None or rating.value is None or rank is None or rank == 2:
        return
    if scale_of(rating) is not None:
        if in_the_other_half(rating, rank):
            end = "false" if rank > 2 else "true"
            yield Remark(
                message=f"The label “{short(rating.label)}” stands at {rating.value} on "
                f"{on_scale(rating)}, nearer to wholly {end}.",
                pointer="/rating",
            )
    else:
        yield from _with_one_end(rating, rank)


def in_the_other_half(rating: Rating, rank: int) -> bool:
    """Whether the number stands on the scale, and nearer to the end the label does not mean."""
    scale, value = scale_of(rating), number(rating.value)
    if scale is None or value is None or not scale.worst <= value <= scale.best:
        return False
    middle = (scale.worst + scale.best) / 2
    return value < middle if rank > 2 else value > middle and rank < 2


def _with_one_end(rating: Rating, rank: int) -> Iterator[Remark]:
    """What is certain where one end of the scale alone is given."""
    worst, best, value = number(rating.worst), number(rating.best), number(rating.value)
    label = f"The label “{short(rating.label)}” stands at {rating.value}"
    if (worst is None) == (best is None) or value is None:
        return
    if rank < 2 and value == best:
        yield Remark(message=f"{label}, which is wholly true.", pointer="/rating")
    elif rank > 2 and value == worst:
        yield Remark(message=f"{label}, which is wholly false.", pointer="/rating")
    elif rank > 2 and best is not None and value >= 0 and 2 * value < best:
        yield _too_low(label, rating, best, value)


def _too_low(label: str, rating: Rating, best: Fraction, value: Fraction) -> Remark:
    """The label means true, and only a scale that goes far below 0 would have it so low."""
    begins = shown(2 * value - best)
    return Remark(
        message=f"{label} though {rating.best} is wholly true.",
        pointer="/rating",
        kind=Kind.OPEN,
        level=Level.NOTE,
        rests_on="The scale does not go below 0; its lower end is not given.",
        details=(f"It would be nearer to wholly true only if the scale began below {begins}.",),
        settle="The lower end of the scale.",
    )
