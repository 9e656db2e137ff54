"""TIM002."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.time.days import ends_before, last_change, ruled
from civicclaims.checks.time.words import MAX_LENGTH
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.values.when import When

_SPOKE: Final = re.compile(
    r"\b(?:said|told|asked|replied|answered|wrote|spoke|shouted|[a-z]{2,12}ed)\b", re.IGNORECASE
)
"""Verbs that tell of words as spoken."""

_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due|expected|scheduled|plan\w*|prepared|"
    r"advance|ahead|embargo\w*|extracts?|excerpts?|previews?|released|trailed|transcripts?|"
    r"drafts?|pre-?recorded)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words by which a speech may have been printed before it was held."""

_IN_ADVANCE: Final = "The words are taken for spoken when they were printed."


@check("TIM002", since="0.1", level=Level.ERROR)
def quote_said_after_its_publication(quote: Quote, context: Context) -> Iterator[Remark]:
    """A quotation was said after the text that carries it was last changed.

    ## What it does
    It compares the day the words were said with the day the text they stand in was last
    modified, or published where no change, or an earlier one, is recorded.

    ## Why it matters
    Nobody can print what has not been said yet; one of the two dates is wrong.

    ## Example
    >>> article = {"id": "a", "published": {"start": "2025-07-11"}}
    >>> place = [{"source": "a"}]
    >>> quote = {"id": "q", "text": "Never.", "said": {"start": "2025-07-14"}, "anchors": place,
    ...     "cue": "Ada Holm said"}
    >>> show("TIM002", {"sources": [article], "quotes": [quote]})
    error TIM002 /quotes/0/said: “Never.” was said (2025-07-14) after “a” was published \
(2025-07-11).

    ## When it is silent
    When the words may have been said on the day of publication or before, or on the day after,
    since a day begins earlier in one place than in another; and when one of the dates is
    uncertain. It fails only where the cue tells of them as spoken ("said"). It is open without a
    cue and for others ("will say"), since extracts of a speech are printed before it is held;
    when the text has no date; and when a date was worked out by a rule that can err.

    ## References
    PROV-CONSTRAINTS: usage comes after generation.
    """
    said = quote.said
    if said is None or said.first is None:
        return
    for source in sorted({anchor.source for anchor in quote.anchors}):
        text = context.bundle.get(source)
        if not isinstance(text, Source):
            continue
        changed, verb = last_change(text)
        if changed is None or changed.last is None:
            yield Remark(
                message=f"Whether “{_short(quote.text)}” was said before “{source}” appeared: "
                f"“{source}” has no date.",
                items=(quote.id, source),
                pointer="/said",
                kind=Kind.OPEN,
            )
        elif ends_before(changed, said):
            rests_on = _assumption(quote, said, changed)
            yield Remark(
                message=f"“{_short(quote.text)}” was said ({said.first}) "
                f"after “{source}” was {verb} ({changed.last}).",
                items=(quote.id, source),
                pointer="/said",
                kind=Kind.FAIL if rests_on is None else Kind.OPEN,
                rests_on=rests_on,
            )


def _assumption(quote: Quote, said: When, changed: When) -> str | None:
    """What the order takes for granted, as a sentence; None where nothing."""
    cue = (quote.cue or "")[:MAX_LENGTH]
    around = f"{cue} {(quote.occasion or '')[:MAX_LENGTH]}"
    spoken = _SPOKE.search(cue) is not None and _AHEAD.search(around) is None
    return ruled(said, changed) or (None if spoken else _IN_ADVANCE)


def _short(words: str) -> str:
    """The beginning of a quotation, for a sentence about it."""
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"
