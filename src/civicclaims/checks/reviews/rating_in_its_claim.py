"""REV007."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import short
from civicclaims.checks.reviews.verdicts import claim_of, plain_words
from civicclaims.findings import Level, Remark
from civicclaims.record.review import Review
from civicclaims.values.wording import fold

_BEFORE: Final = r"(?:(?:fact[- ]?check|verdict|rating|ruling|conclusion) ?[:-] ?)?"
_SHORTEST: Final = 2
_LONGEST: Final = 80
_ENDS: Final = 4 * _LONGEST


@check("REV007", since="0.1", level=Level.NOTE)
def rating_in_its_claim(review: Review, context: Context) -> Iterator[Remark]:
    """The text of a claim holds the verdict of its review.

    ## What it does
    It looks for the label of the rating at the beginning or the end of the claim, set apart by a
    colon, a dash or brackets, or printed in capitals.

    ## Why it matters
    The claim is what was said, not what was found. A search for the claim finds the verdict
    instead, and two records of one claim are no longer alike.

    ## Example
    >>> claim = {"id": "c", "text": "False: the levy doubled."}
    >>> review = {"id": "r", "claim": "c", "rating": {"label": "False"}}
    >>> show("REV007", {"claims": [claim], "reviews": [review]})
    note REV007 /reviews/0/claim: The claim “False: the levy doubled.” holds its rating, “False”.

    ## When it is silent
    When the label is a word of the claim's own sentence, as in "The mayor gave false figures.";
    when the label is longer than 80 characters.

    ## References
    Google's fact-check markup: `claimReviewed` should not contain the rating.
    """
    claim, rating = claim_of(context.bundle, review), review.rating
    if claim is None or rating is None or not holds(claim.text, rating.label):
        return
    yield Remark(
        message=f"The claim “{short(claim.text)}” holds its rating, “{short(rating.label)}”.",
        items=(review.id, claim.id),
        pointer="/claim",
        questions="record",
    )


def holds(text: str, label: str) -> bool:
    """Whether a label stands in a text, apart from its sentence."""
    words = plain_words(label).strip(" .!:")
    if not _SHORTEST <= len(words) <= _LONGEST or not any(map(str.isalpha, words)):
        return False
    # A verdict stands at one end of the text; nothing in between need be looked at.
    bare = text.strip()
    head = " ".join(fold(bare[:_ENDS]).split())
    tail = " ".join(fold(bare[-_ENDS:]).split())
    if words not in head.casefold() and words not in tail.casefold():
        return False
    name = rf"[\"']?{re.escape(words)}[\"']?"
    apart = (
        (rf"{_BEFORE}{name}(?: ?[:|!]| - |--?(?= )|[.!]?$)", head, True),
        (rf"[\[(]{name}[.!]?[\])]", head, True),
        (rf"(?: - | ?[:|] ?){_BEFORE}{name}[.!]?$", tail, False),
        (rf"[\[(]{_BEFORE}{name}[.!]?[\])][.!]?$", tail, False),
    )
    for pattern, part, first in apart:
        find = re.compile(pattern, re.IGNORECASE)
        if (find.match(part) if first else find.search(part)) is not None:
            return True
    return _in_capitals(head, tail, words)


def _in_capitals(head: str, tail: str, words: str) -> bool:
    """Whether a text begins or ends with the label in capitals, and is not all in capitals."""
    loud = words.upper()
    begins = head.startswith(loud) and head[len(loud) : len(loud) + 1] in {" ", ""}
    ends = re.search(rf" {re.escape(loud)}[.!]?$", tail) is not None
    return loud != words and (begins or ends) and head.upper() != head
