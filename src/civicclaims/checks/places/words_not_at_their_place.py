"""PLC004."""

from collections.abc import Iterator

from civicclaims.anchoring.comparison import Comparison
from civicclaims.anchoring.held import Resolved
from civicclaims.anchoring.place import Place, Status
from civicclaims.anchoring.text import Text
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short, side_by_side
from civicclaims.findings import Level, Remark
from civicclaims.record.quote import Quote
from civicclaims.values.selector import Selector


@check("PLC004", since="0.1", level=Level.WARNING)
def words_not_at_their_place(resolved: Resolved, context: Context) -> Iterator[Remark]:
    """The words of a place do not stand in its text, or stand in another place.

    ## What it does
    It looks for the words of each selector in the text at hand: at the recorded position, then
    anywhere, then for the most similar words. Typography is folded; a digit or a letter that
    differs always counts. A place known by the digest of its words is compared by the digest.

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
    note. The words of quotations are compared by QUO001 and QUO002.

    ## References
    W3C Web Annotation, Text Quote Selector and Text Position Selector.
    """
    pairs = zip(resolved.places, resolved.anchor.selectors, strict=True)
    text = context.held.text(resolved.anchor.source)
    is_quote = isinstance(context.bundle.get(resolved.item), Quote)
    for number, (place, selector) in enumerate(pairs):
        remark = _remark(number, place, selector, resolved, text)
        if remark is not None and not (is_quote and place.comparison is not None):
            yield remark


def _remark(
    number: int, place: Place, selector: Selector, resolved: Resolved, text: Text | None
) -> Remark | None:
    """What there is to say of one piece."""
    source, pointer = resolved.anchor.source, f"/selectors/{number}"
    words = short(selector.exact or "")
    if place.status is Status.MOVED:
        return Remark(
            message=f"“{words}” stands in “{source}” from {place.start} to {place.end}, and not "
            f"from {selector.start} to {selector.end}.",
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
