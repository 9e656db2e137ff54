"""The documents and bodies a text names as its sources."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.reading.quotation_cues import BARE, SAYS
from civicclaims.reading.quotation_found import FoundWords
from civicclaims.reading.quotation_marks import Marked, marked
from civicclaims.reading.quotation_paragraphs import paragraphs
from civicclaims.reading.quotation_phrases import (
    Phrase,
    Words,
    is_adverb,
    made_by,
    phrase,
    source,
    word,
)
from civicclaims.reading.quotation_terms import AROUND, DETERMINERS, DOCUMENTS
from civicclaims.reading.quotation_words import words_of

_KINDS: Final = (DOCUMENTS - frozenset("bill will order measure map log sign signs".split())) | {
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "census",
}  # fmt: skip
_SHOWING: Final = (
    SAYS | BARE
    | frozenset(
        "show shows showed shown found find finds indicate indicates indicated suggest estimate "
        "estimates estimated project projects projected put puts reveal".split()
    )
) - {"read"}  # fmt: skip
_RELEASED: Final = frozenset(
    "analysis audit brief bulletin data database dataset document editorial email e-mail estimate "
    "estimates figures filing findings guidance handout investigation letter memo memorandum "
    "newsletter notice op-ed paper poll projection projections readout release releases report "
    "reports review statement statements statistics study studies summary survey surveys "
    "testimony transcript census article".split()
)
"""What is a source by who made it alone: `a poll from Tern Research`."""

_SPEAKING: Final = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople".split())


@attrs.frozen(kw_only=True)
class FoundSource:
    """A document, data or body that a text names as its source, and where it stands.

    Attributes:
        start: Where the words begin, counted in code points.
        end: Where they end, exclusive.
        text: The words, with who made it: `data compiled by the county`.
        kind: The word that says what it is, in small letters: `report`, `press release`,
            `spokesman`; None where it is a name or anything else.
        maker: The words for who made it; None where it is not said there.
        cue: The words that make it a source: `according to`, `by`, `from`, `in`, `found`.
    """

    start: int
    end: int
    text: str
    kind: str | None = None
    maker: FoundWords | None = None
    cue: FoundWords


def sources_named(text: str) -> tuple[FoundSource, ...]:
    """The sources a text in English prose names in the reporter's own words, in order.

    They are named by "according to", by who made them ("a report by", "data compiled by"), by
    what they say ("the study found"), or by "in a statement". Those that stand inside quotation
    marks are left out. It takes time in proportion to the length of the text.

    >>> for found in sources_named("Rents rose, according to data compiled by Alden County."):
    ...     print(found.kind, "|", found.text, "|", found.maker.text, "|", found.cue.text)
    data | data compiled by Alden County | Alden County | according to
    """
    outer = [(number, each) for number, each in enumerate(marked(text)) if each.depth == 0]
    return tuple(_named(text, outer))


def _named(text: str, outer: list[tuple[int, Marked]]) -> Iterator[FoundSource]:
    """The sources of each paragraph; no two overlap."""
    quoted = 0
    for place in paragraphs(text):
        first = quoted
        while quoted < len(outer) and outer[quoted][1].outer.start < place.end:
            quoted += 1
        words = words_of(text, *place, outer[first:quoted])
        at = 0
        while at < len(words):
            found = _at(words, at)
            if found is None:
                at += 1
                continue
            each, kind, cue = found
            yield _shown(text, words, each, kind, cue)
            at = each.end


def _at(words: Words, at: int) -> tuple[Phrase, str | None, tuple[int, int]] | None:
    """The source named at a place, its kind, and the numbers of the words of the cue."""
    if word(words, at).low == "according" and word(words, at + 1).low == "to":
        found = source(words, at + 2)
        return None if found is None else (found, _kind(words, found), (at, at + 2))
    found = phrase(words, at, far=False) if _may_begin(words, at) else None
    kind = None if found is None else _kind(words, found)
    if found is None or kind is None:
        return None
    maker = made_by(words, found)
    whole = found if maker is None else found._replace(end=maker.end)
    cue = _cue(words, whole, maker)
    return None if cue is None else (whole, kind, cue)


def _cue(words: Words, each: Phrase, maker: Phrase | None) -> tuple[int, int] | None:
    """The words that make a source of a document: what it says, who made it, or "in"."""
    verb = each.end
    while word(words, verb).low in AROUND or is_adverb(word(words, verb)):
        verb += 1
    if word(words, verb).low in _SHOWING:
        return verb, verb + 1
    if maker is not None and words[each.core - 1].low in _RELEASED:
        return maker.start - 1, maker.start
    at = each.start
    inside = word(words, at - 1).low == "in" and word(words, at).low in DETERMINERS
    return (at - 1, at) if inside else None


def _may_begin(words: Words, at: int) -> bool:
    """Whether the words for a document can begin at a place."""
    here, before = words[at], word(words, at - 1)
    if here.kind != "word":
        return False
    return (
        before.kind != "word"
        or before.low in AROUND
        or not (before.low in DETERMINERS or before.is_capital or before.low.endswith(("'s", "s'")))
    )


def _kind(words: Words, each: Phrase) -> str | None:
    """What a phrase names, by the last word of its noun."""
    last = words[each.core - 1].low
    if each.is_pronoun or last not in _KINDS:
        return None
    long = last in {"release", "releases"} and each.core - each.start > 1
    return f"{words[each.core - 2].low} {last}" if long else last


def _shown(
    text: str, words: Words, each: Phrase, kind: str | None, cue: tuple[int, int]
) -> FoundSource:
    """A source in the words of the text."""
    maker = None if kind in _SPEAKING else made_by(words, each)
    named = _printed(text, words, each.start, each.end)
    return FoundSource(
        start=named.start,
        end=named.end,
        text=named.text,
        kind=kind,
        maker=None if maker is None else _printed(text, words, maker.start, maker.end),
        cue=_printed(text, words, *cue),
    )


def _printed(text: str, words: Words, start: int, end: int) -> FoundWords:
    """Words of the text, by their numbers."""
    begin, stop = words[start].start, words[end - 1].end
    return FoundWords(start=begin, end=stop, text=text[begin:stop])
