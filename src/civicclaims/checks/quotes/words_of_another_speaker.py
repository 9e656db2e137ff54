"""QUO003."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Quoted
from civicclaims.checks.check import Context, check
from civicclaims.checks.places.shown import short
from civicclaims.checks.quotes import speakers
from civicclaims.checks.quotes.plain import words
from civicclaims.checks.quotes.voices import Piece, Span
from civicclaims.findings import Exhibit, Kind, Level, Remark
from civicclaims.reading.quotation_cues import BARE, SAYING, SAYS
from civicclaims.reading.quotation_found import CARRIED_OVER, FoundQuotation, Rule
from civicclaims.reading.quotation_terms import NOT_NAMES
from civicclaims.record.agent import Agent
from civicclaims.record.source import Source
from civicclaims.values.wording import fold

_SPOKEN: Final = frozenset(["speech", "written"])
_LEAST: Final = 3
"""The least words that are looked for in a text without a place of their own."""

_NEAR: Final = 100
_AROUND: Final = 1_000
_BEFORE: Final = re.compile(r"[“„\"«‹‘‚'`]\W{0,3}$")
_AFTER: Final = re.compile(r"^[^\w“„«‹‘‚]{0,3}[”\"»›’']")
_WORD: Final = re.compile(r"[^\W_]+")
_STOPS: Final = frozenset(["", *".!?:;\n"])
_CLOSING: Final = " ”\"’'»"


class _Beside(NamedTuple):
    """Who a text names beside a quotation.

    Attributes:
        name: The words for who speaks.
        cue: Those words with the verb of saying.
        rule: The rule by which they were read.
    """

    name: str
    cue: str
    rule: Rule


@check("QUO003", since="0.1", level=Level.WARNING, supersedes=("QUO004",))
def words_of_another_speaker(quoted: Quoted, context: Context) -> Iterator[Remark]:
    """A quotation is given to one speaker, and its source gives the words to another.

    ## What it does
    It looks where the words of a quotation stand in each text at hand. It warns if every such
    place lies in a recorded quotation of somebody else. Where the record has no quotation there,
    it reads who the text names right beside the words ("…," said Roe; Roe said, "…"), and leaves
    it open if that name is not one of the speakers' names and roles.

    ## Why it matters
    Words are a fact about the one who said them.

    ## Example
    >>> agents = [{"id": "roe", "kind": "person", "name": "Ann Roe"}, \
{"id": "lund", "kind": "person", "name": "Bo Lund"}]
    >>> quote = {"id": "q", "text": "We will wait.", "speakers": ["lund"], "quoted_from": ["a"]}
    >>> record = {"agents": agents, "sources": [{"id": "a"}], "quotes": [quote]}
    >>> show("QUO003", record, texts={"a": "“We will wait,” said Ann Roe."})
    open QUO003 /quotes/0: “We will wait.” is given to Bo Lund, and the words beside it in “a” \
name “Ann Roe”.

    ## When it is silent
    When the words stand anywhere in the text outside a quotation of somebody else; when one
    speaker may be the other (the same name or office, acting for or belonging to the other, a
    name withheld, a group); when the text names a speaker of each (a joint statement); when
    somebody quotes somebody: the words stand in marks within the
    other quotation, or the speaker or a word of saying stands near them; when the wording differs
    more than a tidied sentence does (QUO002). Without a place of its own, a quotation of one or
    two words is not looked for. Texts longer than a million characters, or in another language
    than English, are not read.

    ## References
    PolNeAR: how often a name beside the words is the speaker (0.86 to 0.99 by rule).
    """
    quote = quoted.quote
    mild = quoted.comparison.faithfulness.rank < Faithfulness.UNMARKED_DELETION.rank
    if not mild or not quote.speakers or quote.kind not in _SPOKEN:
        return
    if not quoted.place and len(words(fold(quote.text))) < _LEAST:
        return
    places = context.voices.places(quoted)
    around = [_around(quoted, place, context) for place in places]
    if any(around):
        pairs = zip(places, around, strict=True)
        if all(_is_of_another(quoted, place, pieces, context) for place, pieces in pairs):
            piece = min((pieces[0] for pieces in around), key=lambda each: each.quote.id)
            if not _is_told_once(quoted, piece, places):
                yield _recorded(quoted, piece, context)
        return
    found = [_foreign(quoted, context.voices.read(quoted.source, each), context) for each in places]
    if found and found[0] is not None and all(found):
        yield _printed(quoted, found[0], context)


def _around(quoted: Quoted, place: Span, context: Context) -> list[Piece]:
    """The pieces of other recorded quotations in which words of a quotation stand."""
    return [
        each
        for each in context.voices.around(quoted.source, place)
        if each.quote.id != quoted.quote.id
        and each.quote.kind in _SPOKEN
        and each.quote.translation_of is None
    ]


def _is_of_another(quoted: Quoted, place: Span, around: list[Piece], context: Context) -> bool:
    """Whether the words at a place are surely of others than the speakers."""
    return (
        bool(around)
        and all(speakers.apart(each.quote, quoted.quote, context.bundle) for each in around)
        and not _is_quoted_within(quoted, place, around[0], context)
        and not context.voices.is_joint(
            quoted.source, place, [quoted.quote, *(each.quote for each in around)]
        )
    )


def _is_quoted_within(quoted: Quoted, place: Span, other: Piece, context: Context) -> bool:
    """Whether the other may quote somebody there."""
    read = context.voices.read(quoted.source, place)
    if read is not None and read.nested:
        return True
    text = context.texts[quoted.source].words
    before = text[max(other.start, place[0] - _AROUND) : place[0]]
    after = text[place[1] : min(other.end, place[1] + _AROUND)]
    if _BEFORE.search(before[-4:]) or _AFTER.search(after[:4]):
        return True
    near = {each.lower() for each in _WORD.findall(f"{before[-_NEAR:]} {after[:_NEAR]}")}
    if not near.isdisjoint(SAYS | SAYING | BARE):
        return True
    known = speakers.known_by(quoted.quote.speakers, context.bundle)
    return not known.isdisjoint(speakers.words_of(f"{before} {after}"))


def _is_told_once(quoted: Quoted, other: Piece, places: tuple[Span, ...]) -> bool:
    """Whether the same is told of the other quotation, which has the same words and place."""
    ours, theirs = (
        [each.norm for each in words(fold(quote.text))] for quote in (quoted.quote, other.quote)
    )
    same = quoted.place and places == ((other.start, other.end),)
    return same and ours == theirs and other.quote.id < quoted.quote.id


def _recorded(quoted: Quoted, other: Piece, context: Context) -> Remark:
    quote, bundle = quoted.quote, context.bundle
    return Remark(
        message=f"“{short(quote.text)}” is given to {speakers.names(quote.speakers, bundle)}, and "
        f"in “{quoted.source}” the words stand in a quotation of "
        f"{speakers.names(other.quote.speakers, bundle)}.",
        items=(quote.id, other.quote.id, quoted.source),
        exhibits=(
            Exhibit(item=quote.id, printed=short(quote.text)),
            Exhibit(item=other.quote.id, printed=short(other.quote.text)),
        ),
        questions="record",
        settle=f"Look in “{quoted.source}” who says the words.",
    )


def _foreign(quoted: Quoted, found: FoundQuotation | None, context: Context) -> _Beside | None:
    """The name beside a printed quotation, if it is that of none of the speakers."""
    if found is None or found.speaker is None or found.speaker.pronoun or found.nested:
        return None
    rule, speaker = found.found_by, found.speaker
    if found.kind not in _SPOKEN or rule is None or rule is CARRIED_OVER:
        return None
    before = context.texts[quoted.source].words[max(0, speaker.start - 8) : speaker.start]
    begins = before.rstrip(_CLOSING)[-1:] in _STOPS
    if not _are_named(quoted, context) or not _is_name(speaker.text, begins=begins):
        return None
    known = speakers.known_by(quoted.quote.speakers, context.bundle)
    known |= speakers.words_of(quoted.quote.cue)
    if speakers.alike(known, speakers.words_of(speaker.text)):
        return None
    return _Beside(speaker.text, speaker.text if found.cue is None else found.cue.text, rule)


def _are_named(quoted: Quoted, context: Context) -> bool:
    """Whether the speakers are all persons with a name, and the words are English."""
    agents = [context.bundle.get(each) for each in quoted.quote.speakers]
    source = context.bundle.get(quoted.source)
    told = {quoted.quote.language, source.language if isinstance(source, Source) else None}
    return all(
        isinstance(each, Agent)
        and each.kind == "person"
        and each.naming == "named"
        and each.name is not None
        for each in agents
    ) and all(each is None or each.lower().partition("-")[0] == "en" for each in told)


def _is_name(printed: str, *, begins: bool) -> bool:
    """Whether words for who speaks hold a name, and not a title or a word for many alone."""
    capitals = [
        each
        for each in _WORD.findall(printed)
        if each[0].isupper()
        and speakers.proper(speakers.words_of(each))
        and each.lower() not in NOT_NAMES
    ]
    if begins and len(capitals) == 1 and printed.startswith(capitals[0]):
        # A capital at the beginning of a sentence may be that of "Residents" or "Police".
        return not capitals[0].endswith("s") and capitals[0].lower() not in {"police", "people"}
    return bool(capitals)


def _printed(quoted: Quoted, beside: _Beside, context: Context) -> Remark:
    quote, rule = quoted.quote, beside.rule
    return Remark(
        message=f"“{short(quote.text)}” is given to "
        f"{speakers.names(quote.speakers, context.bundle)}, and the words beside it in "
        f"“{quoted.source}” name “{short(beside.name)}”.",
        items=(quote.id, quoted.source),
        kind=Kind.OPEN,
        exhibits=(Exhibit(item=quoted.source, printed=short(beside.cue), meaning="in the text"),),
        rests_on=f"The name was read by a rule that is right {rule.reliability:.0%} of the time: "
        f"{rule.sentence}",
        settle=f"Read in “{quoted.source}” who says the words.",
    )
