"""Who says the words of a quotation, by the words that lead to it in its sentence."""

from typing import Final, Literal

from civicclaims.reading.quotation_after import Cue, according, cue_after
from civicclaims.reading.quotation_cues import BARE, CALLS, PLAIN, SAYING, SAYS, STEMS
from civicclaims.reading.quotation_phrases import (
    Phrase,
    Words,
    ending_at,
    is_adverb,
    names_speaker,
    phrase,
    word,
)
from civicclaims.reading.quotation_terms import BREAKS, PREPOSITIONS
from civicclaims.reading.quotation_verbs import (
    are_many,
    is_around,
    is_denied,
    is_finite,
    is_passive,
    is_verb,
)

_COMMAS: Final = frozenset([",", "—", "–", "-", "("])
_CLOSING: Final = frozenset([",", "—", "–", "-", ")"])
_TURNS: Final = frozenset(
    "and but while although though as after because since whereas yet".split()
)
_ELIDED: Final = frozenset(["and", "but", "or", "then"])
"""Words behind which the subject of a verb may stand further before: `Roe rose and said`."""
_OF_OTHERS: Final = frozenset(["which", "whom"])
"""Words that begin a clause put in between commas: `the bill, which Roe wrote,`."""
_INSERTED: Final = 30
"""The most words between somebody and the verb: `Roe, who …, said`."""
_NEAR: Final = 15
"""The most words between a verb such as "call" and what it calls something."""
_SENTENCE: Final = 60
"""The most words of a sentence that are looked at before a quotation."""


def cue_before(words: Words, at: int, taken: Cue | None) -> Cue | None:
    """The cue that leads to a quotation in one sentence: `Roe said: “…”`, `Roe called it “…”`.

    Args:
        words: The words of a text.
        at: The number of the quotation.
        taken: The cue of the quotation before, which cannot be this one's too.
    """
    start = sentence_start(words, at)
    going_on: int | None = None
    for verb in range(at - 1, start - 1, -1):
        if taken is not None and taken.start <= verb < taken.end:
            return None if going_on is None else _of(taken.speaker, going_on)
        found = _at(words, start, verb, at)
        if found == "nobody":
            return None
        if found == "going on" and going_on is None:
            going_on = verb
        if isinstance(found, Cue):
            return found if going_on is None else _of(found.speaker, going_on)
    if going_on is not None:
        speaker = _leading(words, start, going_on)
        return None if speaker is None else _of(speaker, going_on)
    return _named_with_colon(words, start, at)


def _at(
    words: Words, start: int, verb: int, at: int
) -> Cue | Literal["nobody", "going on", "nothing"]:
    """What a word before a quotation says of its speaker, where it is a verb of saying."""
    here = words[verb]
    if here.low == "according":
        found = according(words, verb)
        return found if found is not None and found.end <= at else "nobody"
    if here.low in SAYING and not is_finite(words, verb):
        # Roe accused Lund of saying “…”.
        accused = word(words, verb - 1).low == "of"
        speaker = ending_at(words, start, verb - accused)
        if speaker is not None and accused:
            named = all(each.is_capital for each in words[speaker.start : speaker.end])
            speaker = speaker if named else None
        if speaker is not None and names_speaker(words, speaker):
            return Cue(speaker, speaker.start, verb + 1, verb)
        return "going on"
    if here.kind != "word" or not is_verb(words, verb) or _is_far(words, verb, at):
        return "nothing"
    if is_passive(words, verb) or is_denied(words, verb):
        return "nobody"
    return _with_subject(words, start, verb, at) or "nothing"


def sentence_start(words: Words, at: int) -> int:
    """Where the sentence of a word begins; a colon leads over into the next paragraph."""
    start = at
    if word(words, at - 1).text == "\n" and word(words, at - 2).text == ":":
        start = at - 1
    while start > max(0, at - _SENTENCE) and not words[start - 1].ends_sentence:
        start -= 1
    return start


def _of(speaker: Phrase, verb: int) -> Cue:
    """A cue of a verb alone, whose subject stands elsewhere: `adding that “…”`."""
    return Cue(speaker, verb, verb + 1, verb)


def _is_far(words: Words, verb: int, at: int) -> bool:
    """Whether a clause of its own, or too much, stands between a verb and a quotation."""
    if words[verb].low in CALLS and words[verb].low not in SAYS and at - verb > _NEAR:
        return True
    if _is_beside(words, verb, at):
        return True
    for place in range(verb + 1, at - 2):
        turn, after = words[place + 1], words[place + 2]
        if words[place].text == "," and turn.low in _TURNS and after.low != "that":
            return True
    return False


def _is_beside(words: Words, verb: int, at: int) -> bool:
    """Whether a comma stands between what a verb has quoted already and a quotation."""
    inside = words[verb:at]
    last = max((place for place, each in enumerate(inside) if each.kind == "quoted"), default=None)
    return last is not None and any(each.text == "," for each in inside[last + 2 : -1])


def _with_subject(words: Words, start: int, verb: int, at: int) -> Cue | None:
    """A verb before a quotation, with who says it."""
    left = _left_of(words, start, verb)
    speaker = ending_at(words, start, left)
    if speaker is None:
        speaker = _across(words, start, left)
    if speaker is None and left == verb:
        inverted = phrase(words, verb + 1, far=False)
        if inverted is not None and inverted.end < at and _may_invert(words, start, verb):
            return Cue(inverted, verb, inverted.end, verb)
    if speaker is None or speaker.start >= verb:
        return None
    if left == verb and words[verb].low in BARE - SAYS and not are_many(words, speaker):
        return None
    shut = word(words, verb + 1).text == "," and word(words, speaker.start - 1).low in _OF_OTHERS
    if shut or (words[verb].low not in PLAIN and not names_speaker(words, speaker)):
        return None
    if word(words, left - 1).low in _ELIDED or any(
        each.kind == "quoted" for each in words[speaker.start : verb]
    ):
        return _of(speaker, verb)
    return Cue(speaker, speaker.start, verb + 1, verb)


def _left_of(words: Words, start: int, verb: int) -> int:
    """Where what stands between a verb and its subject begins: `had also`, `wants to`."""
    left = verb
    stem = words[verb].low in STEMS
    while left > start and is_around(words[left - 1]) and (stem or words[left - 1].low != "to"):
        left -= 1
    governs = word(words, left - 1)
    if any(each.low == "to" for each in words[left:verb]) and governs.kind == "word":
        # In `wants to call it` the subject stands before "wants".
        nearest = ending_at(words, start, left)
        named = nearest is not None and names_speaker(words, nearest)
        return left if named or governs.is_capital else left - 1
    return left


def _may_invert(words: Words, start: int, verb: int) -> bool:
    """Whether nothing stands before a verb that could be its subject."""
    return verb == start or word(words, verb - 1).kind != "word"


def _across(words: Words, start: int, left: int) -> Phrase | None:
    """The subject of a verb that does not stand right before it."""
    before = word(words, left - 1)
    if left <= start:
        return None
    if before.low in {"who", "that", "which"}:
        speaker = ending_at(words, start, _without_brackets(words, left - 1))
        person = speaker is not None and names_speaker(words, speaker)
        return speaker if person else None
    if before.low in _ELIDED:
        return _leading(words, start, left)
    if before.text in _CLOSING or (before.kind == "quoted" and before.last == ","):
        if _is_of_another(words, start, left - 1):
            return None
        return _past_insertion(words, start, left - 1) or _leading(words, start, left)
    return None


def _is_of_another(words: Words, start: int, close: int) -> bool:
    """Whether somebody near another is named right before: `Lee, whose wife, Roe, said`."""
    whose = next((at for at in range(close - 1, start, -1) if words[at].low == "whose"), None)
    if whose is None:
        return False
    commas = [at for at in range(whose, close + 1) if words[at].text == ","]
    return len(commas) == 2 and commas[0] - whose <= 3


def _without_brackets(words: Words, end: int) -> int:
    """Where words end without a comma and a remark in brackets: `Roe (D-Alden), who`."""
    end -= word(words, end - 1).text == ","
    if word(words, end - 1).text == ")":
        opened = (at for at in range(end - 2, end - 8, -1) if word(words, at).text == "(")
        end = next(opened, end)
    return end


def _past_insertion(words: Words, start: int, close: int) -> Phrase | None:
    """Somebody behind whom words are put in: `Roe, who runs the shelter, said`."""
    found: Phrase | None = None
    for place in range(close - 1, max(start, close - _INSERTED), -1):
        here = words[place]
        if here.ends_sentence:
            break
        if here.text in _COMMAS:
            if word(words, place + 1).low in {"and", "but", "that"}:
                break
            speaker = ending_at(words, start, place)
            if speaker is not None and _begins_clause(words, start, speaker):
                found = speaker
    return found


def _begins_clause(words: Words, start: int, speaker: Phrase) -> bool:
    """Whether somebody is no part of words that were put in before: `In Dover`, `the vote`."""
    before = word(words, speaker.start - 1)
    clause = before.low in BREAKS and before.low not in PREPOSITIONS
    return speaker.start <= start or before.kind != "word" or clause


def past_preamble(words: Words, start: int, end: int) -> int:
    """Where a sentence begins behind words such as `On Monday,` and `In a statement,`."""
    at = start
    for _ in range(3):
        first = word(words, at)
        if first.low in {"and", "but", "yet", "so", "still"}:
            at += 1
            continue
        led = first.low in PREPOSITIONS or first.low in BREAKS or first.low.endswith("ing")
        if not led and not is_adverb(first):
            break
        comma = at
        while comma < end and words[comma].text != ",":
            comma += 1
        at = comma + 1
    return min(at, end)


def _leading(words: Words, start: int, end: int) -> Phrase | None:
    """Who a sentence begins with, behind words such as `On Monday,`."""
    at = past_preamble(words, start, end)
    if at >= end:
        return None
    if words[at].kind == "quoted":
        found = cue_after(words, at)
        return None if found is None or found.end > end else found.speaker
    speaker = phrase(words, at, far=False)
    if speaker is None or speaker.end >= end or not names_speaker(words, speaker):
        return None
    return speaker


def _named_with_colon(words: Words, start: int, at: int) -> Cue | None:
    """Somebody's name and a colon at the start of a paragraph: `Roe: “…”`."""
    if word(words, at - 1).text != ":" or word(words, start - 1).text not in {".", "\n"}:
        return None
    speaker = phrase(words, start, far=False)
    if speaker is None or speaker.end != at - 1 or not names_speaker(words, speaker):
        return None
    return Cue(speaker, start, at - 1, at - 2)
