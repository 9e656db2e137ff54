"""QUO002."""

from collections.abc import Iterator

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Quoted
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short, side_by_side
from civicclaims.findings import Level, Remark


@check("QUO002", since="0.1", level=Level.WARNING)
def quotation_altered(quoted: Quoted, context: Context) -> Iterator[Remark]:
    """A quotation differs from the words of the text it was taken from.

    ## What it does
    It puts the quotation beside the words of every text at hand in which it stands or from which
    it was taken, names each difference, and tells the gravest: from typography, end punctuation,
    a capital at the start, a marked ellipsis or bracket, tidied grammar and dropped fillers to
    words left out or replaced, a splice of separate utterances, a number and a negation. What an
    ellipsis leaves out counts as much as what is left out without one, if it is a number or a
    negation.

    ## Why it matters
    Houses differ in what they allow inside quotation marks, but no house lets a quotation say
    something else than its source.

    ## Example
    >>> quote = {"id": "q", "text": "I will accept these raids", "quoted_from": ["speech"]}
    >>> record = {"sources": [{"id": "speech"}], "quotes": [quote]}
    >>> show("QUO002", record, texts={"speech": "I will never accept these raids."})
    warning QUO002 /quotes/0: “I will accept these raids” differs from “speech”: a negation was \
dropped or added.

    ## When it is silent
    When the policy of the house lets the difference pass. `--policy wire` minds every word,
    `newspaper` (the default) lets fillers and marked cuts pass and notes tidied grammar, `lenient`
    notes what leaves the sense. Typography never counts. Negations, numbers and fillers in words
    are known in English.

    ## References
    AP, Reuters and Guardian rules on quotations; Masson v. New Yorker (1991) on material change.
    """
    comparison = quoted.comparison
    kind = comparison.faithfulness
    level = context.policy.level(kind)
    if kind is Faithfulness.NOT_FOUND or level is None:
        return
    kinds = sorted({each.kind for each in comparison.differences}, key=lambda each: each.rank)
    others = [each for each in kinds if each is not kind and context.policy.level(each)]
    yield Remark(
        message=f"“{short(quoted.quote.text)}” differs from “{quoted.source}”: {kind.sentence}.",
        items=(quoted.quote.id, quoted.source),
        level=level,
        exhibits=side_by_side(comparison, quoted.quote.id, quoted.source),
        details=tuple(f"Also: {each.sentence}." for each in others),
        rests_on=f"Policy: {context.policy.name}.",
    )
