"""QUO004."""

from collections.abc import Iterator
from itertools import combinations, islice
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.places.shown import short
from civicclaims.checks.quotes import speakers
from civicclaims.checks.quotes.plain import words
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.quote import Quote
from civicclaims.values.wording import fold

_LEAST: Final = 6
"""The least words that two people do not say by chance."""

_MOST: Final = 20
"""The most speakers of the same words that are compared with each other."""

Places = frozenset[tuple[str, int, int]]
"""Where the pieces of a quotation stand: source, begin and end."""


@check("QUO004", since="0.1", level=Level.WARNING)
def same_words_of_two_speakers(bundle: Bundle, context: Context) -> Iterator[Remark]:
    """Two quotations have the same words and different speakers.

    ## What it does
    It compares the quotations of speech, typography and capitals aside. Six words are enough. It
    is a warning where both have the same place in the same text.

    ## Why it matters
    Two people seldom say the same words; one of the two records may name the wrong speaker.

    ## Example
    >>> agents = [{"id": "roe", "kind": "person", "name": "Ann Roe"}, \
{"id": "lund", "kind": "person", "name": "Bo Lund"}]
    >>> text = "We will rebuild every bridge here."
    >>> quotes = [{"id": "q", "text": text, "speakers": ["roe"]}, \
{"id": "r", "text": text, "speakers": ["lund"]}]
    >>> show("QUO004", {"agents": agents, "quotes": quotes})
    note QUO004 /quotes/0: “We will rebuild every bridge here.” is given to Ann Roe in “q” and to \
Bo Lund in “r”.

    ## When it is silent
    When one speaker may be the other, or both act for the same: a spokeswoman, a name withheld,
    a group. When the text names both beside the words, as for a joint statement. When a speaker
    is common to both. For translations, for written words and labels, and where one quotation
    stands within the other.

    ## References
    None: whether words were said once or twice is for a person to find out.
    """
    for quotes in _alike(bundle):
        pairs = [
            (one, other)
            for one, other in combinations(quotes, 2)
            if speakers.apart(one, other, bundle)
        ]
        places = {id(quote): _places(quote, context) for quote in quotes}
        pairs = [pair for pair in pairs if not _is_joint(pair, places, context)]
        for there in (True, False):
            pair = next(
                (
                    (one, other)
                    for one, other in pairs
                    if places[id(one)].isdisjoint(places[id(other)]) != there
                    and (there or not _is_within(places[id(one)], places[id(other)]))
                ),
                None,
            )
            if pair is not None:
                yield _remark(*pair, bundle, there=there)
                break


def _alike(bundle: Bundle) -> Iterator[list[Quote]]:
    """The quotations of speech with the same words, one for each set of speakers and places."""
    groups: dict[tuple[str, ...], dict[tuple[object, ...], Quote]] = {}
    for quote in sorted(bundle.quotes, key=lambda each: each.id):
        if quote.kind != "speech" or quote.translation_of is not None or not quote.speakers:
            continue
        wording = tuple(each.norm for each in words(fold(quote.text)))
        if len(wording) >= _LEAST:
            group = groups.setdefault(wording, {})
            group.setdefault((frozenset(quote.speakers), quote.anchors), quote)
    for group in groups.values():
        if len(group) > 1:
            yield list(group.values())[:_MOST]


def _places(quote: Quote, context: Context) -> Places:
    """Where the pieces of a quotation stand, as many as are worth comparing."""
    found = (
        (anchor.source, *span) for anchor in quote.anchors for span in context.voices.spans(anchor)
    )
    return frozenset(islice(found, _MOST))


def _is_joint(pair: tuple[Quote, Quote], places: dict[int, Places], context: Context) -> bool:
    """Whether the text names a speaker of each at the place that both have."""
    one, other = pair
    return any(
        context.held.text(source) is not None
        and context.voices.is_joint(source, (start, end), pair)
        for source, start, end in places[id(one)] & places[id(other)]
    )


def _is_within(one: Places, other: Places) -> bool:
    """Whether a piece of one quotation stands inside a piece of the other."""
    return any(
        source == where and ((first <= start and end <= last) or (start <= first and last <= end))
        for source, start, end in one
        for where, first, last in other
    )


def _remark(one: Quote, other: Quote, bundle: Bundle, *, there: bool) -> Remark:
    said = " and ".join(
        f"to {speakers.names(each.speakers, bundle)} in “{called(each)}”" for each in (one, other)
    )
    return Remark(
        message=f"“{short(one.text)}” is given {said}{', at the same place' if there else ''}.",
        items=(one.id, other.id),
        pointer=bundle.pointer(one.id) or "",
        level=None if there else Level.NOTE,
        questions="record",
        settle="Look up who said the words, and whether one of the two repeats the other.",
    )
