"""REV009."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.reviews.verdicts import claim_of, current, plain_words, publisher_of
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Review

_Key = tuple[object, ...]
_MOST = 20


@check("REV009", since="0.1", level=Level.WARNING)
def duplicate_review(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """One review is on record twice.

    ## What it does
    It looks for reviews by one publisher, at one address, of claims in the same words or of the
    same media. Typography and letter case do not count.

    ## Why it matters
    Whoever counts reviews or verdicts counts it twice.

    ## Example
    >>> claim = {"id": "c", "text": "The levy doubled."}
    >>> reviews = [{"id": name, "claim": "c", "url": "https://a.example/1"} for name in "rs"]
    >>> show("REV009", {"claims": [claim], "reviews": reviews})
    warning REV009 /reviews/1: “r” and “s” are one review of “The levy doubled.”

    ## When it is silent
    When there is no address, when one page reviews several claims, when the languages differ,
    and when one review supersedes the other or is marked as a correction. Where the two disagree,
    REV010 speaks instead.

    ## References
    The feed of the Duke Reporters' Lab keeps one review of each claim, address and author.
    """
    groups: dict[_Key, list[Review]] = {}
    for review in current(bundle.reviews):
        key = _key(bundle, review)
        if key is not None:
            groups.setdefault(key, []).append(review)
    for group in groups.values():
        if len(group) > 1:
            yield _remark(bundle, group)


def _key(bundle: Bundle, review: Review) -> _Key | None:
    """What makes a review the same as another; None where too little of it is known."""
    claim = claim_of(bundle, review)
    words = "" if claim is None else plain_words(claim.text)
    media = tuple(sorted(set(review.media)))
    if review.url is None or not review.url.strip() or not (words or media):
        return None
    language = None if review.language is None else review.language.casefold()
    return words, media, review.url.strip(), publisher_of(bundle, review), language


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
