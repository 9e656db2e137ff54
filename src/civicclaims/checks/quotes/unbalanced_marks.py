"""QUO007."""

from collections.abc import Iterator
from typing import Final

from civicclaims.anchoring.held import Read
from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.quotes.brackets import Lone, lone_brackets
from civicclaims.checks.quotes.marks import lone_marks
from civicclaims.findings import Level, Remark
from civicclaims.record.quote import Quote

_MOST: Final = 3
"""The most findings about one text; the last says how many more there are."""

_STOPS: Final = ".!?…:"


@check("QUO007", since="0.1", level=Level.NOTE)
def unbalanced_marks(read: Quote | Read, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A quotation mark or a bracket has no other half.

    ## What it does
    It pairs the quotation marks and the brackets of every quotation and of every text at hand.
    Marks that run on over paragraphs are one pair with their closing mark.

    ## Why it matters
    Without the mark nobody can tell where somebody's words end.

    ## Example
    >>> show("QUO007", {"quotes": [{"id": "q", "text": "We will wait (or leave"}]})
    note QUO007 /quotes/0/text: At character 13, the bracket before “or leave” opens and is not \
closed.

    ## When it is silent
    For single marks alone, which may be apostrophes, marks after a number, which may be inches,
    and marks within a word. For the bracket of a list (`a)`, `2)`), of an interval (`[0, 1)`) and
    of a face (`:-)`). Three findings are given for a text, and the last says how many more there
    are.

    ## References
    Unicode Standard, chapter 6: paired punctuation. Characters are code points, from 0.
    """
    if isinstance(read, Quote):
        words, where, pointer, what = read.text, "At", "/text", "quotation"
    else:
        words, where, pointer, what = read.text.words, f"In “{called(read.source)}”, at", "", "text"
    marks = [each for each in lone_marks(words) if not _runs_on(read, each)]
    alone = sorted([*marks, *lone_brackets(words)])
    for number, each in enumerate(alone[:_MOST], start=1):
        more = len(alone) - number if number == _MOST else 0
        yield Remark(
            message=f"{where} character {each.start}, {each.sentence}",
            pointer=pointer,
            questions="record" if isinstance(read, Quote) else "text",
            details=(f"There are {more:,} more in this {what}.",) if more else (),
        )


def _runs_on(read: Quote | Read, mark: Lone) -> bool:
    """Whether a mark may be that of the next paragraph of a quotation in several pieces."""
    if not isinstance(read, Quote) or not mark.start or mark.sentence.endswith("was not opened."):
        return False
    pieces = any(len(anchor.selectors) > 1 for anchor in read.anchors)
    return pieces and read.text[: mark.start].rstrip()[-1:] in _STOPS
