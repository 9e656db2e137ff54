"""PLC006."""

from collections.abc import Iterator

import attrs

from civicclaims.anchoring.held import standing
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.checks.quotes import speakers
from civicclaims.findings import Level, Remark
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle
from civicclaims.record.quote import Quote


@attrs.frozen
class _Piece:
    """Where a piece of a quotation stands in a source."""

    start: int
    end: int
    quote: Quote


@check("PLC006", since="0.1", level=Level.WARNING)
def overlapping_quotations(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Two quotations overlap in their text.

    ## What it does
    It compares the places of the quotations of each source, as found in the text at hand, or as
    recorded, if their speakers differ or are not known.

    ## Why it matters
    A word stands inside one pair of quotation marks or another. Where two quotations share some
    words and not all, one of the places is wrong.

    ## Example
    >>> first = [{"source": "a", "selectors": [{"start": 10, "end": 30}]}]
    >>> second = [{"source": "a", "selectors": [{"start": 20, "end": 40}]}]
    >>> quotes = [{"id": "q", "text": "We stay", "anchors": first}, \
{"id": "r", "text": "and fight", "anchors": second}]
    >>> show("PLC006", {"sources": [{"id": "a"}], "quotes": quotes})
    warning PLC006 /quotes/0: “We stay” and “and fight” overlap in “a”, from 20 to 30.

    ## When it is silent
    When one lies wholly inside the other, as a quotation within a quotation does, or stands in
    the same place; where places only touch; and where both may be excerpts of what one speaker
    said.

    ## References
    W3C Web Annotation, Text Position Selector: `end` is exclusive.
    """
    told: set[tuple[str, str]] = set()
    for source, pieces in sorted(_pieces(bundle, context).items()):
        around: list[_Piece] = []
        for piece in sorted(pieces, key=lambda each: (each.start, -each.end, each.quote.id)):
            while around and around[-1].end <= piece.start:
                around.pop()
            if around and around[-1].start < piece.start and around[-1].end < piece.end:
                pair = (around[-1].quote.id, piece.quote.id)
                if pair not in told and _may_be_two(around[-1].quote, piece.quote, bundle):
                    told.add(pair)
                    yield _remark(bundle, source, around[-1], piece)
            around.append(piece)


def _may_be_two(one: Quote, other: Quote, bundle: Bundle) -> bool:
    """Whether two quotations are no excerpts of one speech."""
    known = bool(one.speakers and other.speakers)
    return one.id != other.id and (not known or speakers.apart(one, other, bundle))


def _pieces(bundle: Bundle, context: Context) -> dict[str, list[_Piece]]:
    """Where the pieces of the quotations stand, by source."""
    found: dict[str, list[_Piece]] = {}
    for quote in bundle.quotes:
        for anchor in quote.anchors:
            pieces = found.setdefault(anchor.source, [])
            pieces += [_Piece(start, end, quote) for start, end in _spans(anchor, context)]
    return found


def _spans(anchor: Anchor, context: Context) -> tuple[tuple[int, int], ...]:
    spans = standing(context.held.places(anchor))
    return spans or tuple(
        (each.start, each.end)
        for each in anchor.selectors
        if each.start is not None and each.end is not None and 0 <= each.start < each.end
    )


def _remark(bundle: Bundle, source: str, one: _Piece, other: _Piece) -> Remark:
    return Remark(
        message=f"“{short(one.quote.text)}” and “{short(other.quote.text)}” overlap in "
        f"“{source}”, from {other.start} to {one.end}.",
        items=(one.quote.id, other.quote.id),
        pointer=bundle.pointer(one.quote.id) or "",
        questions="record",
    )
