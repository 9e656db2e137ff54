"""The words that name somebody or something that speaks, and where they begin and end."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from civicclaims.reading.quotation_cues import BARE, CALLS, NOUNS, SAYS
from civicclaims.reading.quotation_terms import (
    ADDED,
    ADVERBS_NOT,
    ALONE,
    BREAKS,
    DETERMINERS,
    DOCUMENTS,
    ENDS,
    GIVEN,
    JOINING,
    LINKS,
    MADE,
    NOT_NAMES,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    may_speak,
)
from civicclaims.reading.quotation_words import Word

_LONGEST: Final = 14
_ROLE_LINKS: Final = frozenset(["for", "at", "with", "from"])
_NO_ROLE: Final = frozenset(
    "first second third fourth last time times moment hearing meeting event rally trial end "
    "beginning example instance".split()
)

Words = Sequence[Word]


class Phrase(NamedTuple):
    """Words for somebody, by their numbers among the words of a text.

    Attributes:
        start: The number of the first.
        core: Where the noun or name ends and what is joined to it begins.
        end: The number after the last.
        is_pronoun: Whether it only stands for somebody named elsewhere.
    """

    start: int
    core: int
    end: int
    is_pronoun: bool = False


def word(words: Words, at: int) -> Word:
    """The word of a number, or a stop before the first and after the last."""
    return words[at] if 0 <= at < len(words) else Word("stop", 0, 0, ".", ".")


def is_adverb(each: Word) -> bool:
    """Whether a word ends like an adverb: `angrily`."""
    return each.kind == "word" and each.low.endswith("ly") and each.low not in ADVERBS_NOT


def phrase(words: Words, at: int, *, far: bool) -> Phrase | None:
    """The words for somebody that begin at a place, without an apposition.

    Args:
        words: The words of a text.
        at: The number of the first word.
        far: Whether a verb has to follow, so that more may be joined to a noun: `a person
            familiar with the talks`.
    """
    first = word(words, at)
    if first.kind != "word":
        return None
    if first.low in PRONOUNS and (first.low != "i" or first.text == "I"):
        return Phrase(at, at + 1, at + 1, is_pronoun=True)
    core = _core(words, at)
    if core is None:
        return None
    end = core
    while end - at < _LONGEST:
        more = _joined(words, at, end, far=far)
        if more is None:
            break
        end = more
    return Phrase(at, core, end)


def names_speaker(words: Words, each: Phrase) -> bool:
    """Whether a phrase surely names somebody who can speak, or something that can be quoted."""
    inside = words[each.start : each.core]
    return (
        each.is_pronoun
        or inside[-1].low in ALONE
        or any(
            may_speak(one.low) or (one.is_capital and one.low not in NOT_NAMES) for one in inside
        )
    )


def is_document(words: Words, each: Phrase) -> bool:
    """Whether a phrase names something written, by the last word of its noun."""
    return not each.is_pronoun and words[each.core - 1].low in DOCUMENTS


def source(words: Words, at: int) -> Phrase | None:
    """The words for a source that begin at a place, with who made it.

    `data compiled by the county`, `a press release from the mayor’s office`.
    """
    found = phrase(words, at, far=not word(words, at).is_capital)
    if found is None:
        return None
    maker = made_by(words, found)
    return found if maker is None else found._replace(end=maker.end)


def made_by(words: Words, each: Phrase) -> Phrase | None:
    """Who made what a phrase names, by the words after its noun."""
    at = each.core
    if word(words, at).low == "of" and (other := phrase(words, at + 1, far=False)) is not None:
        at = other.core
    if word(words, at).low in MADE:
        at += 1
        while (
            is_adverb(word(words, at))
            or word(words, at).low in TIMES
            or (word(words, at).low in {"last", "this", "earlier", "on"})
        ):
            at += 1
        if word(words, at).low != "by":
            return None
    if word(words, at).low not in {"by", "from"}:
        return None
    return phrase(words, at + 1, far=False)


def ending_at(words: Words, start: int, end: int) -> Phrase | None:
    """The longest words for somebody that end right before a place, from a start on."""
    begin = end
    while begin > max(start, end - _LONGEST) and (
        words[begin - 1].kind == "word"
        and (words[begin - 1].low not in BREAKS or words[begin - 1].low in JOINING)
    ):
        begin -= 1
    for at in range(begin, end):
        if at > begin and _is_inside(words, at):
            continue
        found = phrase(words, at, far=True)
        if found is not None and found.end == end:
            return found
    return None


def _is_inside(words: Words, at: int) -> bool:
    """Whether a word goes on with the one before, so that no name begins with it."""
    before, here = words[at - 1], words[at]
    if before.low in PREPOSITIONS or before.low in DETERMINERS:
        return True
    return _owns(before) or (before.is_capital and (here.is_capital or may_speak(here.low)))


def _owns(each: Word) -> bool:
    return each.low.endswith(("'s", "s'"))


def _core(words: Words, at: int, *, loose: bool = False) -> int | None:
    """Where the noun or name that begins at a place ends, without what is joined to it.

    A loose one is joined to another, and may go on with any small words behind a name.
    """
    first = words[at]
    end = at
    while end < at + 3 and _determines(word(words, end)):
        end += 1
    begin = end
    while end - at < _LONGEST and _goes_on(words, begin, end, loose=loose):
        end += 1
    if end == begin:
        return end if end > at and first.low in ALONE else None
    last = words[end - 1].low
    if begin > at:
        return None if last in TIMES else end
    if first.is_capital:
        return end if _may_name(words, at) else None
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in TIMES
    return end if may_speak(last) or plural or words[end - 1].is_capital else None


def _may_name(words: Words, at: int) -> bool:
    """Whether a word with a capital may begin a name."""
    here = words[at]
    if here.low not in NOT_NAMES:
        return True
    after = word(words, at + 1)
    named = after.is_capital or after.low in PARTICLES
    return here.low in GIVEN and not here.text.endswith(".") and named


def _determines(each: Word) -> bool:
    return each.kind == "word" and (each.low in DETERMINERS or each.text.isdigit())


def _goes_on(words: Words, begin: int, at: int, *, loose: bool) -> bool:
    """Whether a word belongs to the name that began before it."""
    here, started = word(words, at), at > begin
    if here.kind != "word" or here.low in ENDS:
        return False
    if here.is_capital:
        return started or _may_name(words, at)
    called = here.low in BARE and word(words, at - 1).low in ALONE
    if here.low in DETERMINERS or is_adverb(here) or called:
        return False
    if here.low in SAYS or here.low in CALLS:
        after = word(words, at + 1).low
        determined = not started and at > 0 and _determines(words[at - 1])
        return here.low in NOUNS and (determined or after in SAYS or after in CALLS)
    return (
        not started or here.low in ADDED or may_speak(here.low) or _follows(words, at, loose=loose)
    )


def _follows(words: Words, at: int, *, loose: bool) -> bool:
    """Whether a small word that names nobody goes on with the name before it."""
    here, before, after = words[at], words[at - 1], word(words, at + 1)
    ends = after.kind != "word" or after.low in ENDS or after.low in DETERMINERS
    if here.low.endswith("ing") and ends:
        return False
    if loose:
        return here.low not in MADE
    if before.is_capital and not _owns(before):
        return any(
            may_speak(each.low) or each.is_capital
            for each in words[at + 1 : at + 3]
            if each.kind == "word" and each.low not in ENDS
        )
    if not may_speak(before.low):
        return True
    if here.low in MADE:
        return False
    # In `the deputy press secretary` a noun stands between; in `the mayor fired` a verb.
    between = after.low in PERSONS and not here.low.endswith("ed")
    return before.low in DOCUMENTS or between


def _joined(words: Words, start: int, at: int, *, far: bool) -> int | None:
    """Where what is joined to a name ends: `of Dover`, `and Lee`."""
    link, after = word(words, at).low, word(words, at + 1)
    if after.kind != "word" or after.low in PRONOUNS:
        return None
    other = _core(words, at + 1, loose=True)
    if other is None or (after.is_capital and after.low in TIMES):
        return None
    if link in JOINING:
        named = words[start].is_capital and after.is_capital
        speaking = may_speak(words[at - 1].low) and may_speak(words[other - 1].low)
        return other if named or speaking else None
    if link == "of" or (far and link in LINKS):
        return other
    role = not words[start].is_capital or words[start].low in DETERMINERS
    if not role or link not in _ROLE_LINKS or any(w.low in _NO_ROLE for w in words[at + 1 : other]):
        return None
    named = after.is_capital or word(words, at + 2).is_capital
    return other if named or link == "for" else None
