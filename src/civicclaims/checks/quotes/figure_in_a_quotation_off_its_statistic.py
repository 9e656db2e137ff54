"""QUO008."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

import attrs

from civicclaims.anchoring.search import hits
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.findings import Level, Remark
from civicclaims.reading.quantities import find_quantities
from civicclaims.record.anchor import Anchor
from civicclaims.record.quote import Quote
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.wording import fold

_LONGEST: Final = 100_000
"""The longest quotation in which a figure is looked for, in code points."""


@check("QUO008", since="0.1", level=Level.WARNING)
def figure_in_a_quotation_off_its_statistic(
    statistic: Statistic, context: Context
) -> Iterator[Remark]:
    """A figure stands inside a quotation, and its printed words are not among those quoted.

    ## What it does
    It looks for statistics whose place lies inside the place of a quotation in the same source,
    as found in the text at hand or as recorded where there is none. Then it looks for the words
    of the figure in the words of the quotation: the whole figure, its number alone, or the same
    number in other words.

    ## Why it matters
    One of the two was typed wrong, or one of the places is another.

    ## Example
    >>> def place(start, end):
    ...     return [{"source": "a", "selectors": [{"start": start, "end": end}]}]
    >>> quote = {"id": "q", "text": "We lost 212 berths.", "anchors": place(10, 29)}
    >>> figure = {"text": "221 berths", "numeral": "221", "unit": "berths"}
    >>> statistic = {"id": "s", "quantity": figure, "anchors": place(18, 28)}
    >>> record = {"sources": [{"id": "a"}], "quotes": [quote], "statistics": [statistic]}
    >>> show("QUO008", record)
    warning QUO008 /statistics/0/anchors/0: The figure “221 berths” has its place inside the \
quotation “We lost 212 berths.” in “a”, and does not stand in its words.

    ## When it is silent
    When the words of the figure or its number stand whole in the quotation, or a figure of the
    same number does ("twelve" for 12). When the quotation is a translation, or words are left out
    of it by an ellipsis. When the place lies only partly in the quotation, or one of the two
    places is not known.

    ## References
    W3C Web Annotation, Text Position Selector: `end` is exclusive.
    """
    printed = [("", statistic.quantity, statistic.anchors)]
    printed += [
        (f"/mentions/{number}", each.quantity, each.anchors)
        for number, each in enumerate(statistic.mentions)
    ]
    for place, quantity, anchors in printed:
        for number, anchor in enumerate(anchors):
            quote = _quote_around(anchor, context)
            if quantity is not None and quote is not None and not _stands_in(quantity, quote):
                yield _remark(quantity, quote, anchor, f"{place}/anchors/{number}", statistic.id)


def _quote_around(anchor: Anchor, context: Context) -> Quote | None:
    """The innermost quotation whose pieces hold a whole place."""
    around = [
        {each.quote.id: each.quote for each in context.voices.around(anchor.source, span)}
        for span in context.voices.spans(anchor)
    ]
    quotes = around[0].items() if around else ()
    return next((quote for id_, quote in quotes if all(id_ in each for each in around)), None)


def _stands_in(quantity: Quantity, quote: Quote) -> bool:
    """Whether a figure stands in a quotation, or nobody can tell."""
    words = fold(quote.text)
    if quote.translation_of is not None or not words.strip() or len(words) > _LONGEST:
        return True
    if "..." in words:
        return True
    words = words.lower()
    for each in (quantity.text, quantity.numeral):
        wording = fold(each or "").strip().lower()
        if wording and hits(words, wording):
            return True
    figures = _figures(quote.text)
    return quantity.text in figures.texts or quantity.value in figures.values


@attrs.frozen
class _Figures:
    """The figures of a quotation.

    Attributes:
        texts: Their words, in order.
        values: Their values, those that are known.
    """

    texts: tuple[str, ...]
    values: frozenset[Fraction]


@lru_cache(maxsize=256)
def _figures(text: str) -> _Figures:
    """The figures of a quotation, read once for all statistics in it."""
    found = [each.quantity for each in find_quantities(text) if each.quantity is not None]
    values = (each.value for each in found)
    return _Figures(
        tuple(each.text for each in found),
        frozenset(each for each in values if each is not None),
    )


def _remark(
    quantity: Quantity, quote: Quote, anchor: Anchor, pointer: str, statistic: str
) -> Remark:
    figures = [short(each) for each in _figures(quote.text).texts[:3]]
    quoted = ", ".join(f"“{each}”" for each in figures)
    return Remark(
        message=f"The figure “{short(quantity.text)}” has its place inside the quotation "
        f"“{short(quote.text)}” in “{anchor.source}”, and does not stand in its words.",
        items=(statistic, quote.id),
        pointer=pointer,
        questions="record",
        details=(f"Figures in the quotation: {quoted}.",) if figures else (),
    )
