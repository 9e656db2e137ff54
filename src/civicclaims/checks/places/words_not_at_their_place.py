"""PLC004."""

from collections.abc import Iterator

from civicclaims.anchoring.comparison import Comparison, faithfulness
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Resolved, standing
from civicclaims.anchoring.place import Place, Status
from civicclaims.anchoring.text import Text
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import position, short, side_by_side
from civicclaims.findings import Level, Remark
from civicclaims.record.quote import Quote
from civicclaims.values.selector import Selector


@check("PLC004", since="0.1", level=Level.WARNING)
def words_not_at_their_place(resolved: Resolved, context: Context) -> Iterator[Remark]:
    """The words of a place do not stand in its text, or stand in another place.

    ## What it does
    It looks for the words of each selector in the text at hand: at the recorded position, then
    anywhere, then for the most similar words. Typography is folded; a digit or a letter that
    differs always counts. A place known by the digest of its words is compared by the digest. The
    place of a quotation has to hold something of its words.

    ## Why it matters
    A claim is only as good as its place in a text.

    ## Example
    >>> place = {"source": "a", "selectors": [{"exact": "15 percent more"}]}
    >>> claim = {"id": "c", "text": "Rents rose.", "anchors": [place]}
    >>> record = {"sources": [{"id": "a"}], "claims": [claim]}
    >>> show("PLC004", record, texts={"a": "Rents are 1.5 percent more."})
    warning PLC004 /claims/0/anchors/0/selectors/0: “15 percent more” does not stand in “a”, where \
a number is not the one in the source: “1.5”, not “15”.

    ## When it is silent
    When the words stand there, curly or straight, and when the place is ambiguous (PLC003), out
    of range (PLC002) or cannot be checked. Words that stand in another place than recorded are a
    note. Words that are those of their quotation are compared by QUO001 and QUO002.

    ## References
    W3C Web Annotation, Text Quote Selector and Text Position Selector.
    """
    pairs = zip(resolved.places, resolved.anchor.selectors, strict=True)
    text = context.held.text(resolved.anchor.source)
    quote = context.bundle.get(resolved.item)
    for number, (place, selector) in enumerate(pairs):
        remark = _remark(number, place, selector, resolved, text)
        if remark is None or (isinstance(quote, Quote) and _is_compared(quote, place, selector)):
            continue
        yield remark
    if isinstance(quote, Quote) and text is not None:
        yield from _of_other_words(quote, resolved, text, context)


def _is_compared(quote: Quote, place: Place, selector: Selector) -> bool:
    """Whether the words of a place are those of its quotation, which are compared elsewhere."""
    exact = selector.exact or ""
    return place.comparison is not None and any(
        faithfulness(one, other).faithfulness.rank <= Faithfulness.CASE_AT_START.rank
        for one, other in ((exact, quote.text), (quote.text, exact))
    )


def _of_other_words(
    quote: Quote, resolved: Resolved, text: Text, context: Context
) -> Iterator[Remark]:
    """That the place of a quotation was found, and holds nothing of it."""
    source = resolved.anchor.source
    spans = standing(resolved.places)
    if not spans or (quote.id, source) not in context.held.misplaced:
        return
    there = " ".join(text.words[start:end] for start, end in spans)
    yield Remark(
        message=f"“{short(quote.text)}” stands in “{source}”, and its recorded place there holds "
        f"other words: “{short(there)}”.",
        questions="record",
        settle="Record the place where the words of the quotation stand.",
    )


def _remark(
    number: int, place: Place, selector: Selector, resolved: Resolved, text: Text | None
) -> Remark | None:
    """What there is to say of one piece."""
    source, pointer = resolved.anchor.source, f"/selectors/{number}"
    words = short(selector.exact or "")
    if place.status is Status.MOVED:
        return Remark(
            message=f"“{words}” stands in “{source}” from {place.start} to {place.end}, and not "
            f"{position(selector)}.",
            pointer=pointer,
            level=Level.NOTE,
            questions="record",
        )
    if place.status is Status.MISSING and selector.exact:
        return Remark(
            message=f"“{words}” does not stand in “{source}”, and nothing like it does.",
            pointer=pointer,
            questions="record",
        )
    if place.status is not Status.ALTERED:
        return None
    if place.comparison is None:
        start, end = place.start or 0, place.end or 0
        there = "" if text is None else short(text.words[start:end])
        where = f"“{words}”" if words else f"The place from {start} to {end}"
        return Remark(
            message=f"{where} does not stand in “{source}” as recorded: {place.evidence} "
            f"(“{there}”).",
            pointer=pointer,
            questions="record",
        )
    return Remark(
        message=f"“{words}” does not stand in “{source}”, where {place.evidence}"
        f"{_difference(place.comparison)}.",
        pointer=pointer,
        questions="record",
        exhibits=side_by_side(place.comparison, resolved.item, source),
    )


def _difference(comparison: Comparison) -> str:
    """The words that differ, where both sides have some: `: “1.5”, not “15”`."""
    gravest = next(each for each in comparison.differences if each.kind is comparison.faithfulness)
    if not gravest.quoted.strip() or not gravest.said.strip():
        return ""
    return f": “{short(gravest.said)}”, not “{short(gravest.quoted)}”"
