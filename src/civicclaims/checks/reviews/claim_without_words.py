"""REV008."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.claim import Claim

_NOTHING: Final = frozenset(
    {"none", "null", "nan", "nil", "undefined", "n/a", "na", "#n/a", "<na>", "nat"}
)
_WORD: Final = re.compile(r"[^\W_]")
# A picture stands near the beginning, or the text is a very long row of signs.
_LOOKED_AT: Final = 1_000


@check("REV008", since="0.1", level=Level.WARNING)
def claim_without_words(claim: Claim, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A claim has no words.

    ## What it does
    It asks whether the text of a claim has a letter, a digit or a picture in it, and whether it
    is more than what programs write for nothing: `None`, `null`, `nan`, `n/a`.

    ## Why it matters
    Nobody can know what was checked. Most often a column was empty or a page could not be read.

    ## Example
    >>> show("REV008", {"claims": [{"id": "c", "text": "None"}]})
    warning REV008 /claims/0/text: The text of the claim is “None”, which is what programs write \
for nothing.

    ## When it is silent
    When there is a word, of any script, a number or an emoji.

    ## References
    schema.org ClaimReview: `claimReviewed`.
    """
    flaw = wordless(claim.text)
    if flaw is not None:
        yield Remark(message=f"The text of the claim {flaw}.", pointer="/text", questions="record")


def wordless(text: str) -> str | None:
    """What is wrong with a text that says nothing, as the end of a sentence; None where it does."""
    bare = text.strip()
    if bare[:_LOOKED_AT].lower() in _NOTHING:
        return f"is “{bare}”, which is what programs write for nothing"
    if _WORD.search(bare) or any(unicodedata.category(each) == "So" for each in bare[:_LOOKED_AT]):
        return None
    return "is empty" if not bare else "has no word in it"
