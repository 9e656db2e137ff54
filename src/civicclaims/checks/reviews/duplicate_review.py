"""REV009."""

from collections.abc import Iterator, Mapping

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.reviews.publishers import Publisher, publishers
from civicclaims.checks.reviews.verdicts import (
    claim_of,
    current,
    label_of,
    number,
    scale_of,
    subject_of,
    verdict_of,
)
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Review

_Key = tuple[object, ...]
_MOST = 20


@check("REV009", since="0.1", level=Level.WARNING)
def duplicate_review(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """One review is on record twice.

    ## What it does
    It looks for reviews by one publisher, at one address, that say the same of claims in the same
    words by the same people, or of the same media. Typography and letter case do not count.

    ## Why it matters
    Whoever counts reviews or verdicts counts it twice.

    ## Example
    >>> claim = {"id": "c", "text": "The levy doubled."}
    >>> reviews = [{"id": name, "claim": "c", "url": "https://a.example/1"} for name in "rs"]
    >>> show("REV009", {"claims": [claim], "reviews": reviews})
    warning REV009 /reviews/1: “r” and “s” are one review of “The levy doubled.”

    ## When it is silent
    When there is no address, when one page reviews several claims, when the languages differ,
    and when one review supersedes the other or is marked as a correction; when the claims were
    made at different times, appeared in different sources, or speak of different times or places;
    when reviewers with one name have their pages on different hosts. Reviews with different
    verdicts are not one review: REV010 asks whether they contradict each other.

    ## References
    The feed of the Duke Reporters' Lab keeps one review of each claim, address and author.
    """
    groups: dict[_Key, list[Review]] = {}
    known = publishers(bundle)
    for review in current(bundle.reviews):
        key = _key(bundle, review, known)
        if key is not None:
            groups.setdefault(key, []).append(review)
    for group in groups.values():
        for same in _alike(bundle, group):
            if len(same) > 1:
                yield _remark(bundle, same)


def _key(bundle: Bundle, review: Review, known: Mapping[str, Publisher]) -> _Key | None:
    """What makes a review the same as another; None where too little of it is known."""
    claim = claim_of(bundle, review)
    if review.url is None or not review.url.strip():
        return None
    if not review.media and (claim is None or not claim.text.strip()):
        return None
    publisher = known.get(review.reviewer or "")
    language = None if review.language is None else review.language.casefold()
    return (
        subject_of(bundle, review),
        None if claim is None else frozenset(claim.appearances),
        review.url.strip(),
        None if publisher is None else publisher.perhaps,
        language,
    )


def _alike(bundle: Bundle, group: list[Review]) -> list[list[Review]]:
    """The reviews of a group by what they say; one without a verdict goes with a single other."""
    sayings: dict[_Key | None, list[Review]] = {}
    for review in group if len(group) > 1 else ():
        sayings.setdefault(_saying(bundle, review), []).append(review)
    return [group] if len(sayings.keys() - {None}) <= 1 else list(sayings.values())


def _saying(bundle: Bundle, review: Review) -> _Key | None:
    """A verdict as verdicts are compared: what it comes to, else its label, else its number."""
    rating, verdict = review.rating, verdict_of(review, bundle)
    if rating is None:
        return None
    if verdict not in {None, "other"}:
        return ("verdict", verdict)
    label = label_of(rating)
    return ("label", label) if label else ("number", number(rating.value), scale_of(rating))


def _remark(bundle: Bundle, group: list[Review]) -> Remark:
    """The reviews that are one; of very many the first few are named."""
    first, second = group[0], group[1]
    claim = claim_of(bundle, first)
    words = "the same media." if claim is None else _quoted(claim.text)
    more = len(group) - 2
    names = f"“{called(first)}” and “{called(second)}”"
    if more:
        names = f"“{called(first)}”, “{called(second)}” and {more:,} more"
    return Remark(
        message=f"{names} are one review of {words}",
        items=tuple(dict.fromkeys(each.id for each in group[:_MOST])),
        pointer=_second_place(bundle, second),
        questions="record",
    )


def _quoted(text: str) -> str:
    text = text if len(text) <= 80 else f"{text[:79]}…"
    return f"“{text}”" if text.endswith((".", "!", "?", "…")) else f"“{text}”."


def _second_place(bundle: Bundle, review: Review) -> str:
    return bundle.pointer(review.id) or ""
