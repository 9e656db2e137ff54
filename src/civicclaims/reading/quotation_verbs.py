"""Verbs of saying as they stand in a sentence: `had also said`, `was quoted as saying`."""

from typing import Final

from civicclaims.reading.quotation_cues import BARE, CALLS, PAST, SAYING, SAYS, STEMS
from civicclaims.reading.quotation_phrases import Phrase, Words, is_adverb, word
from civicclaims.reading.quotation_terms import AROUND, BE
from civicclaims.reading.quotation_words import Word

_MANY: Final = frozenset("they we i you police people some many others few critics".split())
_NOT: Final = frozenset(["not", "never"])
_NOT_GOVERNING: Final = BE | {"as", "on", "yesterday", "today"}


def verb_of(words: Words, at: int, speaker: Phrase) -> int | None:
    """The verb of saying at a place, behind words such as "has" and "later"."""
    verb = at
    while verb - at < 7 and is_around(word(words, verb)):
        verb += 1
    here = word(words, verb)
    if here.kind != "word" or here.is_capital:
        return None
    if not is_verb(words, verb) and not (here.low in BARE and are_many(words, speaker)):
        return None if here.low not in SAYING or not is_finite(words, verb) else verb
    if here.low in CALLS and here.low not in SAYS:
        return None
    if is_passive(words, verb):
        again = word(words, verb + 1).low == "to"
        return verb_of(words, verb + 1, speaker) if again else None
    return verb


def are_many(words: Words, speaker: Phrase) -> bool:
    """Whether somebody is more than one, so that a verb has no ending."""
    last = words[speaker.core - 1].low
    return last in _MANY or (last.endswith("s") and not last.endswith("ss"))


def is_around(each: Word) -> bool:
    """Whether a word may stand between who speaks and the verb: `has later also`."""
    return each.kind == "word" and (
        each.low in AROUND or each.low.endswith("n't") or is_adverb(each)
    )


def is_verb(words: Words, at: int) -> bool:
    """Whether a word is a verb of saying or calling with a subject of its own."""
    low = words[at].low
    if low in {"put", "puts"}:
        return word(words, at + 1).low in {"it", "this", "things"}
    if low in SAYS or low in CALLS:
        return not words[at].is_capital or word(words, at - 1).kind == "stop"
    before = _before(words, at)
    if low in BARE and at > 0 and words[at - 1].low not in {"to", "the", "a"}:
        return True
    governed = before.low in AROUND and before.low not in _NOT_GOVERNING
    return (low in STEMS and governed) or (low in SAYING and is_finite(words, at))


def _before(words: Words, at: int) -> Word:
    """The word before a verb, adverbs passed over."""
    while is_adverb(word(words, at - 1)) or word(words, at - 1).low in {"also", "then", "still"}:
        at -= 1
    return word(words, at - 1)


def is_finite(words: Words, at: int) -> bool:
    """Whether a verb that goes on has a form of "be" before it: `was quoted as saying`."""
    return words[at].low in SAYING and _before(words, at).low in BE | {"as", "heard"}


def is_passive(words: Words, at: int) -> bool:
    """Whether something was said to or of the subject: `was told`."""
    return words[at].low in PAST and words[at].low != "put" and _before(words, at).low in BE


def is_denied(words: Words, at: int) -> bool:
    """Whether the words before a verb say that nothing was said: `did not say`."""
    before = at - 1
    while is_around(word(words, before)):
        if word(words, before).low in _NOT or word(words, before).low.endswith("n't"):
            return True
        before -= 1
    return False
