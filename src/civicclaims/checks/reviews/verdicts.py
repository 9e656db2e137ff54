"""What reviews say, put so that they can be compared: whose, of what, and how true."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.verdict_map import STANDARD, Verdict, folded
from civicclaims.values.numeral import Numeral
from civicclaims.values.wording import fold

_FOLDED: Final = 4_000


@attrs.frozen
class Scale:
    """The two ends of a scale, as numbers."""

    worst: Fraction
    best: Fraction


def scale_of(rating: Rating) -> Scale | None:
    """The scale of a rating; None unless both ends are given and the best is above the worst."""
    worst, best = number(rating.worst), number(rating.best)
    return None if worst is None or best is None or best <= worst else Scale(worst, best)


def number(text: str | None) -> Fraction | None:
    """The value of a number of a rating as printed; None where it has none that is certain.

    `4/5` as a rating may be 4 of 5 or four fifths.
    """
    return None if text is None or "/" in text else Numeral.parse(text).value


def agent_of(bundle: Bundle, name: str | None) -> Agent | None:
    """The agent of an id."""
    found = bundle.get(name)
    return found if isinstance(found, Agent) else None


def claim_of(bundle: Bundle, review: Review) -> Claim | None:
    """The claim a review is about."""
    found = bundle.get(review.claim)
    return found if isinstance(found, Claim) else None


def verdict_of(review: Review, bundle: Bundle) -> Verdict | None:
    """What the label of a review comes to: as the record says, else by the standard map."""
    rating = review.rating
    if rating is None:
        return None
    if rating.verdict is not None or rating.map_version is not None:
        return rating.verdict
    publisher = agent_of(bundle, review.reviewer)
    return STANDARD.verdict(rating.label, publisher=publisher, url=review.url)


def plain_name(agent: Agent | None) -> str | None:
    """A name as names are compared; None where nobody is named."""
    if agent is None or agent.name is None or agent.naming != "named":
        return None
    return plain_words(agent.name) or None


def plain_words(text: str) -> str:
    """Words as they are compared: plain typography, no letter case, single blanks.

    What is longer than any claim or name is compared as it stands.
    """
    return text if len(text) > _FOLDED else " ".join(fold(text).casefold().split())


def subject_of(bundle: Bundle, review: Review) -> tuple[object, ...]:
    """What is under review, the same for reviews of one claim or of the same media.

    Claims with different ids may be one: the same words by the same people at the same time, of
    the same time and place, that appeared first in the same source.
    """
    claim, media = claim_of(bundle, review), frozenset(review.media)
    if claim is None:
        return (media,)
    people = frozenset() if claim.attribution is None else frozenset(claim.attribution.agents)
    said = (plain_words(claim.text), people, claim.made, claim.first_appearance)
    return (media, *said, claim.when, claim.area)


def label_of(rating: Rating) -> str:
    """A label as labels are compared, however long it is."""
    return folded(rating.label) or plain_words(rating.label)


def current(reviews: Iterable[Review]) -> list[Review]:
    """The reviews that no other takes the place of and that are no marked corrections, by id."""
    held = list(reviews)
    replaced = {each.supersedes for each in held if each.supersedes != each.id}
    found = [each for each in held if each.id not in replaced and not each.correction]
    return sorted(found, key=lambda each: (each.id, repr(each)))


def on_scale(rating: Rating) -> str:
    """The scale of a rating in words: `a scale from 1 to 5`."""
    return f"a scale from {rating.worst} to {rating.best}"
