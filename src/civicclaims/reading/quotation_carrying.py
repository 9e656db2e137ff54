"""Who speaks on: a speaker carries over to the next quotation where nobody new is named."""

from typing import Final

from civicclaims.reading.quotation_after import Cue, according, clause, is_over
from civicclaims.reading.quotation_before import past_preamble, sentence_start
from civicclaims.reading.quotation_phrases import (
    Phrase,
    Words,
    is_adverb,
    is_document,
    names_speaker,
    phrase,
    word,
)
from civicclaims.reading.quotation_terms import (
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    NOT_NAMES,
    PERSONS,
    PREPOSITIONS,
)

_GUESSED: Final = frozenset("he she they it".split())
_OTHERS: Final = {
    "he": frozenset(
        "mrs ms miss wife mother mom daughter sister woman girl lady widow actress waitress niece "
        "aunt grandmother girlfriend congresswoman councilwoman spokeswoman chairwoman "
        "businesswoman".split()
    ),
    "she": frozenset(
        "mr husband father dad son brother man boy widower nephew uncle grandfather boyfriend "
        "waiter businessman".split()
    ),
}
"""Words for somebody whom "he" or "she" does not stand for."""

_MANY: Final = frozenset("police people authorities officials".split())


def cue_of_sentence(words: Words, at: int) -> Cue | None:
    """The cue of the sentence before a quotation, where it reports speech without marks.

    `Roe said the plan had failed. “It cost too much.”`
    """
    stop = at - 1 - (word(words, at - 1).text == "\n")
    if word(words, stop).kind != "stop" or word(words, stop).text == "\n":
        return None
    start = sentence_start(words, stop)
    asked = word(words, start - 1)
    if asked.kind == "quoted" and asked.last != ".":
        return None
    if any(each.kind == "quoted" for each in words[start:stop]):
        return None
    found = _told(words, start, stop)
    if found is None or found.end > stop or not names_speaker(words, found.speaker):
        return None
    return None if names_new(words, found.end, at, found.speaker) else found


def _told(words: Words, start: int, stop: int) -> Cue | None:
    """The cue at the start of a sentence, or behind a comma at its end: `…, said Roe`."""
    found = clause(words, past_preamble(words, start, stop))
    if found is not None:
        return found
    for place in range(start, stop):
        if words[place].text == ",":
            found = according(words, place + 1) or clause(words, place + 1)
            if found is not None and is_over(words, found):
                return found
    return None


def names_new(words: Words, start: int, end: int, speaker: Phrase) -> bool:
    """Whether somebody else is named, or begins a sentence, between two places."""
    known = {each.low.removesuffix("'s") for each in words[speaker.start : speaker.end]}
    at = start
    while at < end:
        here = words[at]
        begins = here.kind == "word" and word(words, at - 1).kind in {"stop", "quoted"}
        if begins and _is_other(words, at, known):
            return True
        if here.is_capital and not begins and here.low not in NOT_NAMES:
            run = at
            while run < end and words[run].is_capital:
                run += 1
            names = {each.low.removesuffix("'s") for each in words[at:run]}
            if not _is_place(words, at) and not here.text.isupper() and not names & known:
                return True
            at = run
        at += 1
    return False


def _is_place(words: Words, at: int) -> bool:
    """Whether a name stands behind words such as "in" or "the", and so is nobody's."""
    before = word(words, at - 1).low
    return before in PREPOSITIONS or before in DETERMINERS


def _is_other(words: Words, at: int, known: set[str]) -> bool:
    """Whether a sentence begins with somebody new."""
    while is_adverb(word(words, at)):
        at += 1
    found = phrase(words, at, far=False)
    if found is None or found.is_pronoun:
        return False
    names = {each.low.removesuffix("'s") for each in words[found.start : found.end]}
    persons = any(
        each.low in PERSONS or each.low in BODIES or each.low.removesuffix("s") in PERSONS
        for each in words[found.start : found.core]
    )
    named = words[at].is_capital and words[at].low not in NOT_NAMES
    return (persons or named) and not names & (known - DETERMINERS - PREPOSITIONS)


def may_stand_for(words: Words, pronoun: str, other: Phrase) -> bool:
    """Whether a pronoun may stand for somebody, by number and kind."""
    inside = [each.low for each in words[other.start : other.core]]
    last = inside[-1] if inside else ""
    if pronoun not in _GUESSED or other.is_pronoun:
        return False
    if not _OTHERS.get(pronoun, frozenset()).isdisjoint(each.rstrip(".") for each in inside):
        return False
    body = any(each in BODIES or each in DOCUMENTS for each in inside)
    if pronoun == "it":
        return body or words[other.start].text.isupper()
    small = not words[other.core - 1].is_capital
    plural = last in _MANY or (small and last.endswith("s") and not last.endswith("ss"))
    if pronoun == "they":
        return plural or body
    return not plural and not is_document(words, other) and last not in BODIES
