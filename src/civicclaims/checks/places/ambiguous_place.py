"""PLC003."""

from collections.abc import Iterator

from civicclaims.anchoring.held import Resolved
from civicclaims.anchoring.place import Place, Status
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.findings import Level, Remark
from civicclaims.values.selector import Selector


@check("PLC003", since="0.1", level=Level.WARNING)
def ambiguous_place(resolved: Resolved, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Words stand several times in a text, and nothing tells which place is meant.

    ## What it does
    It looks for the words of each selector in the text at hand. Where they stand more than once,
    the position decides, then the words before and after (`prefix`, `suffix`), then the other
    pieces of the same place. The first of several is never taken because it is the first.

    ## Why it matters
    Whoever follows the place may read another sentence than the one that was meant.

    ## Example
    >>> place = {"source": "a", "selectors": [{"exact": "Never."}]}
    >>> quote = {"id": "q", "text": "Never.", "anchors": [place]}
    >>> show("PLC003", {"sources": [{"id": "a"}], "quotes": [quote]}, texts={"a": "Never. Never."})
    note PLC003 /quotes/0/anchors/0/selectors/0: “Never.” stands in 2 places of “a”, and nothing \
tells which is meant.

    ## When it is silent
    When the words stand once, or the position or the words around them tell which is meant. It is
    a warning where the position tells one place and the words around it another.

    ## References
    W3C Web Annotation, Text Quote Selector: if several match, the selector matches them all.
    """
    pairs = zip(resolved.places, resolved.anchor.selectors, strict=True)
    for number, (place, selector) in enumerate(pairs):
        if place.status is Status.AMBIGUOUS:
            yield _remark(number, place, selector, resolved.anchor.source)


def _remark(number: int, place: Place, selector: Selector, source: str) -> Remark:
    words = short(selector.exact or "")
    torn = place.evidence.startswith("the position")
    places = " and ".join(f"{start} to {end}" for start, end in place.others[:2])
    message = (
        f"“{words}” stands in {len(place.others)} places of “{source}”, and nothing tells which "
        "is meant."
    )
    if torn:
        message = (
            f"The position of “{words}” in “{source}” tells one place and the words around it "
            f"another: {places}."
        )
    return Remark(
        message=message,
        pointer=f"/selectors/{number}",
        level=Level.WARNING if torn else Level.NOTE,
        questions="record",
        settle="Record the position, or more of the words before and after.",
    )
