"""Who says the words of a quotation, by the words that follow it in its sentence."""

from typing import Final, NamedTuple

from civicclaims.reading.quotation_cues import SAYS
from civicclaims.reading.quotation_phrases import Phrase, Words, is_adverb, phrase, source, word
from civicclaims.reading.quotation_terms import PREPOSITIONS
from civicclaims.reading.quotation_verbs import verb_of

_COMMAS: Final = frozenset([",", "—", "–", "-", "("])
_CLOSING: Final = frozenset([",", "—", "–", "-", ")"])
_INSERTED: Final = 30
"""The most words between somebody and the verb: `Roe, who …, said`."""
_SENTENCE: Final = 60
"""The most words of a sentence that are looked at after a quotation."""


class Cue(NamedTuple):
    """Words that say whose words are quoted, by their numbers among the words of a text.

    Attributes:
        speaker: Who says or writes them.
        start: The number of the first word of the cue.
        end: The number after the last.
        verb: The number of the verb, or of "according".
    """

    speaker: Phrase
    start: int
    end: int
    verb: int


def cue_after(words: Words, at: int) -> Cue | None:
    """The cue that follows a quotation in one sentence: `“…,” said Roe`."""
    quoted, after = words[at], at + 1
    linked = quoted.last in {*",?!…—–-"} or quoted.text.endswith("...")
    if word(words, after).text in _COMMAS - {"("}:
        linked = True
        after += 1
    found = according(words, after)
    if found is not None:
        return found
    first = word(words, after)
    if first.kind != "word" or (quoted.last == "." and first.is_capital):
        return None
    found = clause(words, after)
    if found is None or linked or quoted.last == ".":
        return found
    # Without a comma, a clause is the cue only where the sentence ends with it.
    return found if word(words, found.end).kind in {"stop", "quoted"} else None


def cue_trailing(words: Words, at: int) -> Cue | None:
    """The cue at the end of the sentence a quotation stands in: `is “…” for us, Roe said`."""
    for place in range(at + 1, min(len(words), at + _SENTENCE)):
        here = words[place]
        if here.ends_sentence:
            return None
        if here.text == "," or (here.kind == "quoted" and here.last == ","):
            found = according(words, place + 1) or clause(words, place + 1)
            if found is not None:
                return found if is_over(words, found) else None
    return None


def is_over(words: Words, found: Cue) -> bool:
    """Whether a cue says whose words stand before it, and not what follows."""
    after = word(words, found.end)
    return after.kind == "stop" or after.text == "," or after.low in PREPOSITIONS


def according(words: Words, at: int) -> Cue | None:
    """`according to the report`, with who made it."""
    if word(words, at).low != "according" or word(words, at + 1).low != "to":
        return None
    found = source(words, at + 2)
    return None if found is None else Cue(found, at, found.end, at)


def clause(words: Words, at: int) -> Cue | None:
    """A verb and who says it, in either order, from a place on."""
    while word(words, at).low in {"as", "then", "but"} or is_adverb(word(words, at)):
        at += 1
    first = word(words, at)
    if first.low in SAYS and not first.is_capital:
        speaker = phrase(words, at + 1, far=False)
        # In `reports said Roe` the first is no verb.
        if speaker is not None and word(words, speaker.end).low not in SAYS:
            return Cue(speaker, at, speaker.end, at)
    speaker = phrase(words, at, far=True)
    if speaker is None:
        return None
    verb = verb_of(words, speaker.end, speaker)
    if verb is None:
        verb = _verb_past(words, speaker)
    return None if verb is None else Cue(speaker, speaker.start, verb + 1, verb)


def _verb_past(words: Words, speaker: Phrase) -> int | None:
    """The verb after words that are put in behind somebody: `Roe, the mayor, said`."""
    at = speaker.end
    restricting = word(words, at).low == "who"
    if not restricting and word(words, at).text not in _COMMAS:
        return None
    for place in range(at + 1, min(len(words), at + _INSERTED)):
        here = words[place]
        if here.kind in {"stop", "quoted"}:
            return None
        if restricting or here.text in _CLOSING:
            verb = verb_of(words, place + (not restricting), speaker)
            if verb is not None:
                return verb
    return None
