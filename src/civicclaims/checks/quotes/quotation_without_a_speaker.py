"""QUO006."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.findings import Level, Remark
from civicclaims.record.quote import Quote

_SPOKEN: Final = frozenset(["speech", "written"])


@check("QUO006", since="0.1", level=Level.NOTE)
def quotation_without_a_speaker(quote: Quote, context: Context) -> Iterator[Remark]:
    """A quotation has no speaker.

    ## What it does
    It looks for quotations of speech or writing whose `speakers` are empty.

    ## Why it matters
    Words in quotation marks are somebody's, and readers ask whose.

    ## Example
    >>> show("QUO006", {"quotes": [{"id": "q", "text": "We will wait."}]})
    note QUO006 /quotes/0: Nobody is recorded as the speaker of “We will wait.”

    ## When it is silent
    For labels, titles and words marked for distance, which nobody need have said. For written
    words with `quoted_from`, and for a translation of a quotation with a speaker. Where a claim
    that rests on the quotation says whose word it is. Whoever asked not to be named, a group such
    as "residents", and a speaker the text does not identify are agents too, with `naming`.

    ## References
    The practice of news agencies: every quotation is attributed.
    """
    if quote.speakers or quote.kind not in _SPOKEN or not quote.text.strip():
        return
    if (quote.kind == "written" and quote.quoted_from) or _is_said_elsewhere(quote, context):
        return
    cue = "" if quote.cue is None else f"; the words that attribute it are “{short(quote.cue)}”"
    words = short(quote.text)
    stop = "" if not cue and words[-1] in ".!?…" else "."
    yield Remark(
        message=f"Nobody is recorded as the speaker of “{words}”{cue}{stop}",
        questions="record",
        settle="Record who said it; a speaker without a name is an agent with `naming`.",
    )


def _is_said_elsewhere(quote: Quote, context: Context) -> bool:
    """Whether the quotation it translates, or a claim that rests on it, says whose word it is."""
    original = context.bundle.get(quote.translation_of)
    if isinstance(original, Quote) and original.speakers:
        return True
    return quote.id in context.voices.credited
