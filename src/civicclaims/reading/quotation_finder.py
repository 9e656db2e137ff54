"""The quotations of a text in English prose, whole, with who says them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from civicclaims.reading.quotation_after import Cue, cue_after, cue_trailing
from civicclaims.reading.quotation_before import cue_before, past_preamble, sentence_start
from civicclaims.reading.quotation_carrying import cue_of_sentence, may_stand_for, names_new
from civicclaims.reading.quotation_cues import CALLS
from civicclaims.reading.quotation_found import (
    CARRIED_OVER,
    CUE_THEN_QUOTE,
    QUOTE_THEN_CUE,
    FoundQuotation,
    FoundSpeaker,
    FoundWords,
    QuotationKind,
    Rule,
)
from civicclaims.reading.quotation_kinds import is_written, kind_before
from civicclaims.reading.quotation_marks import Marked, marked
from civicclaims.reading.quotation_phrases import Phrase, Words, word
from civicclaims.reading.quotation_words import hosts, is_nickname, words_beside

_SCARE: Final = 2
"""The most words that are marked for distance."""
_NEAR: Final = 8
"""How near a verb such as "call" has to be to speak before the cue at the end."""
_REACH: Final = 200
"""The most words between who speaks and the quotation it carries over to."""
_TAIL: Final = 30
"""The most words between a cue and the second piece of its quotation."""


def quotations(text: str) -> tuple[FoundQuotation, ...]:
    """Every quotation of a text in English prose, in order of where it begins.

    Who says it is found where the words stand beside it, or carry over from just before; the
    rule that found it is named with how often such a rule was right. What is said without marks
    is not found. It takes time in proportion to the length of the text.

    >>> text = "“We will wait,” Mayor Lund said. “We have time.” Others call it “stalling.”"
    >>> for found in quotations(text):
    ...     print(found.kind, found.speaker and found.speaker.text, found.text, sep=" | ")
    speech | Mayor Lund | We will wait, We have time.
    speech | Others | stalling.
    """
    found = marked(text)
    inside = hosts(found)
    read = [
        each
        for host in sorted(inside)
        for each in _Reader(text, found, words_beside(text, found, host, inside[host])).read()
    ]
    read += (_named(text, each) for each in found if is_nickname(text, each))
    return tuple(sorted(read, key=lambda each: each.pieces[0]))


def _named(text: str, each: Marked) -> FoundQuotation:
    """A nickname, which stands inside the name of somebody."""
    start, end = each.inner
    return FoundQuotation(
        pieces=((start, end),), text=text[start:end], kind="label", mixed=True,
        nested=each.depth > 0,
    )  # fmt: skip


class _Utterance(NamedTuple):
    """Quoted words with one opening, by their numbers among the words of the text.

    Those that run over paragraphs are several; the first and the last are kept.
    """

    first: int
    last: int
    numbers: tuple[int, ...]


class _Draft(NamedTuple):
    """A quotation in the making."""

    numbers: tuple[int, ...]
    last: int
    kind: QuotationKind | None
    cue: Cue | None
    rule: Rule | None
    mixed: bool
    antecedent: Phrase | None = None


class _Reader:
    """The quotations that stand side by side, gone through once from the first to the last."""

    def __init__(self, text: str, found: tuple[Marked, ...], words: Words) -> None:
        self.text = text
        self.found = found
        self.words = words
        self.drafts: list[_Draft] = []
        self._spoke: _Draft | None = None

    def read(self) -> Iterator[FoundQuotation]:
        """Find who says each, and put it in the words of the text."""
        for each in _utterances(self.words, self.found):
            self._take(each)
        return map(self._shown, self.drafts)

    def _take(self, each: _Utterance) -> None:
        """Add a quotation, or a piece to the one before."""
        kind = kind_before(self.words, each.first)
        if kind is not None:
            mixed = not self._begins(each)
            self.drafts.append(_Draft(each.numbers, each.last, kind, None, None, mixed))
            return
        cue, rule = self._own(each)
        if cue is None and self._goes_on(each):
            before = self.drafts.pop()
            draft = before._replace(numbers=before.numbers + each.numbers, last=each.last)
        else:
            draft = self._attributed(each, cue, rule)
        self.drafts.append(draft)
        if draft.cue is not None and self._leads_on(draft):
            self._spoke = draft

    def _leads_on(self, draft: _Draft) -> bool:
        """Whether who says it may speak on: a fragment's speaker has to begin its sentence."""
        if not draft.mixed or draft.cue is None or draft.rule is QUOTE_THEN_CUE:
            return True
        start = sentence_start(self.words, draft.cue.start)
        return draft.cue.start == past_preamble(self.words, start, draft.cue.start)

    def _own(self, each: _Utterance) -> tuple[Cue | None, Rule | None]:
        """The cue of a quotation in its own sentence."""
        after = cue_after(self.words, each.last)
        before = self.drafts[-1] if self.drafts else None
        taken = before.cue if before is not None and before.rule is QUOTE_THEN_CUE else None
        leading = cue_before(self.words, each.first, taken)
        if after is not None and not self._calls(leading, each):
            return after, QUOTE_THEN_CUE
        if leading is not None:
            return leading, CUE_THEN_QUOTE
        if not self._begins(each) or self._is_unfinished(each):
            after = cue_trailing(self.words, each.last)
        return after, None if after is None else QUOTE_THEN_CUE

    def _calls(self, cue: Cue | None, each: _Utterance) -> bool:
        """Whether a verb such as "call" stands right before: `Lee called it “…,” Roe said`."""
        if cue is None or self.words[cue.verb].low not in CALLS:
            return False
        between = self.words[cue.verb : each.first]
        return len(between) <= _NEAR and all(one.kind == "word" for one in between)

    def _begins(self, each: _Utterance) -> bool:
        """Whether a sentence begins with a quotation."""
        return word(self.words, each.first - 1).ends_sentence

    def _is_unfinished(self, each: _Utterance) -> bool:
        """Whether the sentence goes on behind a quotation without a cue."""
        ended = self.words[each.last].last in {*".,!?…—–-"}
        return not ended and word(self.words, each.last + 1).kind != "stop"

    def _goes_on(self, each: _Utterance) -> bool:
        """Whether a quotation is the next piece of the one before, with the cue between."""
        before = self.drafts[-1] if self.drafts else None
        if before is None or before.cue is None or before.rule is not QUOTE_THEN_CUE:
            return False
        tail = self.words[before.cue.end : each.first]
        if before.cue.end <= before.last or len(tail) > _TAIL or self._is_unfinished(each):
            return False
        inside = tail[:-1]
        if any(one.kind in {"stop", "quoted"} or one.text == ":" for one in inside):
            return False
        return not tail or tail[-1].text in {".", ",", ";", ":", "—", "–", "!", "?"}

    def _attributed(self, each: _Utterance, cue: Cue | None, rule: Rule | None) -> _Draft:
        """A quotation with its speaker, carried over where it has no cue of its own."""
        mixed = self._is_mixed(each, cue, rule)
        antecedent = None
        if cue is None and not mixed:
            cue, antecedent = self._carried(each)
            rule = None if cue is None else CARRIED_OVER
        elif cue is not None and cue.speaker.is_pronoun:
            antecedent = self._antecedent(each, cue)
        kind: QuotationKind | None = None
        if cue is not None:
            start = sentence_start(self.words, cue.start)
            writes = is_written(self.words, cue.speaker, cue.verb, start)
            kind = "written" if writes else "speech"
        return _Draft(each.numbers, each.last, kind, cue, rule, mixed, antecedent)

    def _is_mixed(self, each: _Utterance, cue: Cue | None, rule: Rule | None) -> bool:
        """Whether a quotation is a fragment within a sentence of the reporter."""
        words, first = self.words, self.words[each.first].text
        if self._begins(each):
            return self._is_unfinished(each) and (cue is None or rule is not QUOTE_THEN_CUE)
        if cue is None or first[:1].islower():
            return True
        before = word(words, each.first - 1)
        if before.text in {":", ",", "—", "–"}:
            return False
        return cue.end != each.first or self._is_unfinished(each)

    def _carried(self, each: _Utterance) -> tuple[Cue | None, Phrase | None]:
        """Who speaks on, and whom a pronoun stands for then."""
        own = cue_of_sentence(self.words, each.first)
        if own is not None:
            pronoun = own.speaker.is_pronoun
            return own, self._antecedent(each, own) if pronoun else None
        spoke = self._spoke
        if spoke is None or spoke.cue is None or not self._reaches(each, each.first):
            return None, None
        asks = self.words[spoke.cue.verb].low in {"asked", "asks", "asking"}
        return (None, None) if asks else (spoke.cue, spoke.antecedent)

    def _reaches(self, each: _Utterance, at: int) -> bool:
        """Whether nobody new is named since somebody spoke, in this paragraph or the last."""
        spoke = self._spoke
        if spoke is None or spoke.cue is None:
            return False
        apart = self._paragraph(each.first) - self._paragraph(spoke.last)
        start = max(spoke.last + 1, spoke.cue.end)
        near = apart <= 1 and at - start <= _REACH
        return near and not names_new(self.words, start, at, spoke.cue.speaker)

    def _antecedent(self, each: _Utterance, cue: Cue) -> Phrase | None:
        """Whom a pronoun stands for, where a speaker would carry over."""
        pronoun = self.words[cue.speaker.start].low
        at = sentence_start(self.words, min(each.first, cue.start))
        told = cue_of_sentence(self.words, at)
        if told is not None and may_stand_for(self.words, pronoun, told.speaker):
            return told.speaker
        spoke = self._spoke
        if spoke is None or spoke.cue is None or not self._reaches(each, at):
            return None
        other = spoke.antecedent if spoke.cue.speaker.is_pronoun else spoke.cue.speaker
        fits = other is not None and may_stand_for(self.words, pronoun, other)
        return other if fits else None

    def _paragraph(self, at: int) -> int:
        return self.found[self.words[at].quoted].paragraph

    def _shown(self, draft: _Draft) -> FoundQuotation:
        """A quotation in the words of the text."""
        inner = [self.found[number].inner for number in draft.numbers]
        pieces = tuple((each.start, each.end) for each in inner)
        text = " ".join(self.text[start:end] for start, end in pieces)
        kind = draft.kind
        if kind is None:
            scare = draft.mixed and len(text.split()) <= _SCARE
            kind = "scare" if scare else "unattributed"
        cue = draft.cue
        return FoundQuotation(
            pieces=pieces,
            text=text,
            kind=kind,
            speaker=None if cue is None else self._speaker(cue.speaker, draft.antecedent),
            cue=None if cue is None else self._printed(cue.start, cue.end),
            found_by=draft.rule,
            mixed=draft.mixed,
            nested=self.found[draft.numbers[0]].depth > 0,
        )

    def _speaker(self, each: Phrase, antecedent: Phrase | None) -> FoundSpeaker:
        named = self._printed(each.start, each.end)
        return FoundSpeaker(
            start=named.start,
            end=named.end,
            text=named.text,
            pronoun=each.is_pronoun,
            antecedent=antecedent and self._printed(antecedent.start, antecedent.end),
        )

    def _printed(self, start: int, end: int) -> FoundWords:
        """Words of the text, by their numbers."""
        begin, stop = self.words[start].start, self.words[end - 1].end
        return FoundWords(start=begin, end=stop, text=self.text[begin:stop])


def _utterances(words: Words, found: tuple[Marked, ...]) -> Iterator[_Utterance]:
    """The quoted words of a text; those that run over paragraphs are one."""
    places = (at for at, each in enumerate(words) if each.kind == "quoted")
    for _, group in groupby(places, key=lambda at: found[words[at].quoted].speech):
        run = list(group)
        yield _Utterance(run[0], run[-1], tuple(words[at].quoted for at in run))
