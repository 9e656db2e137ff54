"""PLC002."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import position
from civicclaims.findings import Level, Remark
from civicclaims.record.anchor import Anchor
from civicclaims.values.selector import Selector


@check("PLC002", since="0.1", level=Level.ERROR)
def place_out_of_range(anchor: Anchor, context: Context) -> Iterator[Remark]:
    """A position is before the beginning of its text, after its end, or ends before it starts.

    ## What it does
    It looks at `start` and `end` of every selector. Where the text is at hand, it compares them
    with its length.

    ## Why it matters
    No words stand at such a place. The positions of an annotation tool that counts UTF-16 units
    or bytes have to be converted.

    ## Example
    >>> place = {"source": "a", "selectors": [{"start": 9, "end": 4}]}
    >>> quote = {"id": "q", "text": "Never.", "anchors": [place]}
    >>> show("PLC002", {"sources": [{"id": "a"}], "quotes": [quote]})
    error PLC002 /quotes/0/anchors/0/selectors/0: The place from 9 to 4 in “a” ends before it \
starts.

    ## When it is silent
    When the position may lie in the text: no text is at hand, or it is long enough. Where the
    text has changed since it was recorded, a place beyond its end is a note.

    ## References
    W3C Web Annotation, Text Position Selector: positions from 0, `end` exclusive.
    """
    text = context.held.text(anchor.source)
    for number, selector in enumerate(anchor.selectors):
        pointer = f"/selectors/{number}"
        where = f"The place {position(selector)} in “{anchor.source}”"
        if fault := _fault(selector):
            yield Remark(message=f"{where} {fault}.", pointer=pointer, questions="record")
        elif text is not None and _last(selector) > len(text.words):
            same = context.held.is_same(anchor.source)
            yield Remark(
                message=f"{where} is beyond the end of the text, which has {len(text.words):,} "
                "characters.",
                pointer=pointer,
                level=Level.NOTE if same is False else None,
                questions="record",
                rests_on="Positions count code points from 0.",
            )


def _fault(selector: Selector) -> str | None:
    """What is wrong with a position whatever the text is."""
    start, end = selector.start, selector.end
    if (start is not None and start < 0) or (end is not None and end < 0):
        return "is before the beginning of the text"
    if start is not None and end is not None and end < start:
        return "ends before it starts"
    return None


def _last(selector: Selector) -> int:
    return max(selector.start or 0, selector.end or 0)
