"""PLC005."""

from collections.abc import Iterator
from typing import Final

from civicclaims.anchoring.comparison import faithfulness
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Resolved, standing
from civicclaims.anchoring.search import hits
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.findings import Level, Remark
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.wording import fold

_MENTION: Final = "/mentions/"


@check("PLC005", since="0.1", level=Level.WARNING)
def figure_not_at_its_place(resolved: Resolved, context: Context) -> Iterator[Remark]:
    """The printed words of a figure are not those at its place.

    ## What it does
    It reads the words at the place of a statistic, and looks in them for the words of its
    quantity. The place may be wider than the figure, or narrower: the number alone.

    ## Why it matters
    A figure that was typed wrong, or a text that was corrected, makes every check of it about
    another number than the one in print.

    ## Example
    >>> place = {"source": "a", "selectors": [{"exact": "25 percent"}]}
    >>> quantity = {"text": "28 percent", "numeral": "28", "unit": "percent"}
    >>> figure = {"id": "s", "quantity": quantity, "anchors": [place]}
    >>> record = {"sources": [{"id": "a"}], "statistics": [figure]}
    >>> show("PLC005", record, texts={"a": "25 percent agreed."})
    warning PLC005 /statistics/0/anchors/0: The figure “28 percent” is not what stands at its \
place in “a”: “25 percent”.

    ## When it is silent
    When the words of the figure, or its number alone, stand whole at the place, or those at the
    place stand whole in the figure; and when the place itself was not found (PLC004). It is a
    note where the same number stands there in another way of writing: `12 berths` at "twelve
    berths".

    ## References
    W3C Web Annotation, Text Position Selector.
    """
    item = context.bundle.get(resolved.item)
    text = context.held.text(resolved.anchor.source)
    spans = standing(resolved.places)
    if not isinstance(item, Statistic) or text is None or not spans:
        return
    quantity = _quantity(item, resolved.pointer)
    there = fold(" ".join(text.words[start:end] for start, end in spans)).strip()
    if quantity is None or not there or _agrees(quantity, there):
        return
    kind = faithfulness(quantity.text, there).faithfulness
    yield Remark(
        message=f"The figure “{short(quantity.text)}” is not what stands at its place in "
        f"“{resolved.anchor.source}”: “{short(there)}”.",
        level=Level.NOTE if kind.rank <= Faithfulness.GRAMMAR_TIDIED.rank else None,
        questions="record",
    )


def _quantity(statistic: Statistic, pointer: str) -> Quantity | None:
    """The quantity whose place it is: that of the statistic, or of one of its mentions."""
    before, found, after = pointer.partition(_MENTION)
    if not found or not before:
        return statistic.quantity
    return statistic.mentions[int(after.partition("/")[0])].quantity


def _agrees(quantity: Quantity, there: str) -> bool:
    """Whether the words of a figure and those at its place are one figure."""
    words = fold(quantity.text).strip().lower()
    there = there.lower()
    numeral = fold(quantity.numeral or "").strip().lower()
    return bool(
        (words and hits(there, words))
        or hits(words, there)
        or (numeral and hits(there, numeral) and hits(words, numeral))
    )
