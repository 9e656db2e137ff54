"""QUO001."""

from collections.abc import Iterator

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Quoted
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.findings import Level, Remark


@check("QUO001", since="0.1", level=Level.WARNING)
def quotation_not_in_its_source(quoted: Quoted, context: Context) -> Iterator[Remark]:
    """A quotation does not stand in the text it was taken from, nor does anything like it.

    ## What it does
    It looks for the quotation in every text at hand in which it stands (`anchors`) or from which
    it was taken (`quoted_from`), exactly and then as nearly as can be. It is found if six in ten
    of its words stand there in one order.

    ## Why it matters
    Words in quotation marks are promised to be somebody's words.

    ## Example
    >>> quote = {"id": "q", "text": "We will rebuild every bridge.", "quoted_from": ["speech"]}
    >>> record = {"sources": [{"id": "speech"}], "quotes": [quote]}
    >>> show("QUO001", record, texts={"speech": "I thank you all for coming here tonight."})
    warning QUO001 /quotes/0: “We will rebuild every bridge.” does not stand in “speech”, and \
nothing like it does.

    ## When it is silent
    When the quotation, or something like it, stands in the text (QUO002 compares them); for
    translations, and quotations recorded in another language than the source; and where no text
    is at hand.

    ## References
    The text at hand is itself a copy: a match shows what stands there, not what was said.
    """
    if quoted.comparison.faithfulness is not Faithfulness.NOT_FOUND:
        return
    level = context.policy.level(Faithfulness.NOT_FOUND)
    if level is None:
        return
    yield Remark(
        message=f"“{short(quoted.quote.text)}” does not stand in “{quoted.source}”, and nothing "
        "like it does.",
        items=(quoted.quote.id, quoted.source),
        level=level,
        settle=f"Look for the words in “{quoted.source}”, or name where they were taken from.",
    )
