"""TIM002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source


@check("TIM002", since="0.1", level=Level.ERROR)
def quote_said_after_its_publication(quote: Quote, context: Context) -> Iterator[Remark]:
    """A quotation was said after the text that carries it was last changed.

    ## What it does
    It compares the day the words were said with the day the text they stand in was last
    modified, or published where no change is recorded.

    ## Why it matters
    Nobody can print what has not been said yet; one of the two dates is wrong.

    ## Example
    >>> article = {"id": "a", "published": {"start": "2025-07-11"}}
    >>> place = [{"source": "a"}]
    >>> quote = {"id": "q", "text": "Never.", "said": {"start": "2025-07-14"}, "anchors": place}
    >>> show("TIM002", {"sources": [article], "quotes": [quote]})
    error TIM002 /quotes/0/said: “Never.” was said (2025-07-14) after “a” was published \
(2025-07-11).

    ## When it is silent
    When the words may have been said on the day of publication or before. It is open when the
    text has no date, or when one of the dates was worked out by a rule that can err.

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
        changed = text.modified or text.published
        if changed is None or changed.last is None:
            yield Remark(
                message=f"Whether “{_short(quote.text)}” was said before “{source}” appeared: "
                f"“{source}” has no date.",
                items=(quote.id, source),
                pointer="/said",
                kind=Kind.OPEN,
            )
        elif changed.last.certainly_before(said.first):
            verb = "published" if text.modified is None else "last modified"
            rule = said.rule or changed.rule
            yield Remark(
                message=f"“{_short(quote.text)}” was said ({said.first}) "
                f"after “{source}” was {verb} ({changed.last}).",
                items=(quote.id, source),
                pointer="/said",
                kind=Kind.FAIL if rule is None else Kind.OPEN,
                rests_on=None if rule is None else f"A date follows from a rule: {rule}.",
            )


def _short(words: str) -> str:
    """The beginning of a quotation, for a sentence about it."""
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"
