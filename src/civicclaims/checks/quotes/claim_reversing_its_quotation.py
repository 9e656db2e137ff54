"""QUO009."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.checks.quotes import speakers
from civicclaims.checks.quotes.polarity import Clause, clauses, is_agreement, is_reversal
from civicclaims.findings import Exhibit, Level, Remark
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote

_SPOKEN: Final = frozenset(["speech", "written"])
_LEAST: Final = 2
"""The least words that both have in common, where the claim does not name who speaks."""


@check("QUO009", since="0.1", level=Level.WARNING)
def claim_reversing_its_quotation(claim: Claim, context: Context) -> Iterator[Remark]:
    """A claim and the quotation it rests on say the same, but one of them says no.

    ## What it does
    It compares the sentence of a claim with each clause of the quotations it rests on. It warns
    if both have the same words that carry meaning and speak of the same time, and one holds a
    negation ("not", "never", "nobody") and the other none. "I" and "we" stand for the speaker.

    ## Why it matters
    A word such as "not" is lost easily, and turns everything round.

    ## Example
    >>> quote = {"id": "q", "text": "I will never close the harbour.", "speakers": ["lund"]}
    >>> claim = {"id": "c", "text": "Lund will close the harbour.", "quotes": ["q"]}
    >>> agent = {"id": "lund", "kind": "person", "name": "Bo Lund"}
    >>> show("QUO009", {"agents": [agent], "quotes": [quote], "claims": [claim]})
    warning QUO009 /claims/0/text: The claim “Lund will close the harbour.” and the quotation it \
rests on, “I will never close the harbour.”, have the same words but for “never”.

    ## When it is silent
    When any other word that carries meaning stands in one of them alone, but for the time in the
    one that says yes. When either says no more than once, or holds a word that bounds or turns
    what is said ("only", "all", "if", "refuse", "deny", "stop"). For questions, translations,
    other languages than English, quotations of somebody else than who makes the claim, and
    claims with a second quotation that bears them out.

    ## References
    None: it compares words, and knows no synonyms.
    """
    sentence = clauses(claim.text)
    if claim.modality == "question" or len(sentence) != 1:
        return
    quotes = [each for each in map(context.bundle.get, claim.quotes) if isinstance(each, Quote)]
    found: list[tuple[Quote, Clause]] = []
    for quote in quotes:
        said = clauses(quote.text) if _is_plain(quote) else ()
        for clause in said:
            own, named = _without_speaker(sentence[0], clause, quote, context)
            if is_agreement(own, clause):
                return
            enough = len(own.content) >= (1 if named else _LEAST)
            noes = sum(bool(each.no) for each in (own, *said))
            if (
                enough
                and noes == 1
                and is_reversal(own, clause)
                and _may_bear(quote, claim, own, clause)
            ):
                found.append((quote, clause))
    for quote, clause in found:
        yield Remark(
            message=f"The claim “{short(claim.text)}” and the quotation it rests on, "
            f"“{short(quote.text)}”, have the same words but for “{sentence[0].no or clause.no}”.",
            items=(claim.id, quote.id),
            pointer="/text",
            questions="record",
            exhibits=(
                Exhibit(item=claim.id, printed=short(claim.text), meaning="the claim"),
                Exhibit(item=quote.id, printed=short(quote.text), meaning="the quotation"),
            ),
        )


def _is_plain(quote: Quote) -> bool:
    """Whether the words of a quotation are somebody's own, in English."""
    english = quote.language is None or quote.language.lower().partition("-")[0] == "en"
    return quote.kind in _SPOKEN and quote.translation_of is None and english


def _may_bear(quote: Quote, claim: Claim, own: Clause, clause: Clause) -> bool:
    """Whether a claim can rest on a quotation: neither on somebody else's, nor of another time."""
    made = claim.attribution.agents if claim.attribution is not None else ()
    if made and quote.speakers and set(made).isdisjoint(quote.speakers):
        return False
    # What will be so in one year need not be so in another.
    return claim.when is None or len(own.content) == len(clause.content) or not own.no


def _without_speaker(
    own: Clause, clause: Clause, quote: Quote, context: Context
) -> tuple[Clause, bool]:
    """The clause of a claim without the name of who says "I" in the quotation it begins with."""
    if own.of_others or clause.of_others or own.of_oneself:
        return attrs.evolve(own, content=()), False
    if not clause.of_oneself:
        return own, False
    known = speakers.known_by(quote.speakers, context.bundle)
    words = list(own.content)
    while words and (name := speakers.words_of(words[0])) and name <= known:
        words.pop(0)
    return attrs.evolve(own, content=tuple(words)), len(words) < len(own.content)
