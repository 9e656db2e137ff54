"""Where the quotations of a record stand in each source, and who the texts say speaks there."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from civicclaims.anchoring.held import Held, Quoted, standing
from civicclaims.anchoring.search import MOST_HITS, hits
from civicclaims.checks.quotes import speakers
from civicclaims.reading.quotation_finder import quotations
from civicclaims.reading.quotation_found import FoundQuotation
from civicclaims.record.anchor import Anchor
from civicclaims.record.quote import Quote
from civicclaims.values.wording import fold

Span = tuple[int, int]
"""Begin and end of a stretch of a text in code points, end exclusive."""

_MARKS: Final = " \"'"
_LONGEST: Final = 1_000_000
"""The longest text whose quotations are read, in code points."""

_MOST: Final = 500
"""How many pieces that begin before a place are looked at, the nearest first."""


class Piece(NamedTuple):
    """A stretch of a source in which a quotation stands, or a piece of it."""

    start: int
    end: int
    quote: Quote


class _Shelf:
    """The pieces of one source, in order of where they begin."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = sorted(pieces, key=lambda each: (each.start, -each.end, each.quote.id))
        self._starts = [each.start for each in self._pieces]
        self._reach = list(accumulate((each.end for each in self._pieces), max))

    def around(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold a stretch, the nearest first."""
        found: list[Piece] = []
        last = bisect_right(self._starts, start) - 1
        for place in range(last, max(-1, last - _MOST), -1):
            if self._reach[place] < end:
                break
            if self._pieces[place].end >= end:
                found.append(self._pieces[place])
        return found


class Voices:
    """The quotations of a record and of the texts at hand, by their places.

    Each text is read once, when it is first asked for.
    """

    def __init__(self, held: Held) -> None:
        """Take the places of the quotations of a record."""
        self._held = held
        self._read: dict[str, tuple[list[int], list[tuple[Span, FoundQuotation]]]] = {}
        pieces: dict[str, list[Piece]] = {}
        for quote in held.bundle.quotes:
            for anchor in quote.anchors:
                found = pieces.setdefault(anchor.source, [])
                found += [Piece(start, end, quote) for start, end in self.spans(anchor)]
        self._shelves = {source: _Shelf(found) for source, found in pieces.items()}

    @cached_property
    def credited(self) -> frozenset[str]:
        """The quotations on which a claim rests that says whose word it is."""
        return frozenset(
            quote
            for claim in self._held.bundle.claims
            if claim.attribution is not None and claim.attribution.agents
            for quote in claim.quotes
        )

    def spans(self, anchor: Anchor) -> tuple[Span, ...]:
        """Where a place is: as found in the text at hand, or as recorded where there is none.

        Marks and blanks at the ends are left out, if the text is at hand. Empty unless the place
        of every piece is known.
        """
        if self._held.text(anchor.source) is not None:
            found = standing(self._held.places(anchor))
            return tuple(self._inside(anchor.source, span) for span in found)
        spans = tuple(
            (each.start, each.end)
            for each in anchor.selectors
            if each.start is not None and each.end is not None and 0 <= each.start < each.end
        )
        return spans if len(spans) == len(anchor.selectors) else ()

    def around(self, source: str, span: Span) -> list[Piece]:
        """The pieces of recorded quotations that hold a stretch of a source, the nearest first."""
        shelf = self._shelves.get(source)
        return [] if shelf is None else shelf.around(*span)

    def places(self, quoted: Quoted) -> tuple[Span, ...]:
        """Every stretch of a source in which words of a quotation stand; () where they are many.

        A quotation that has its place stands there alone. Of another one, each part counts
        wherever the same words stand.
        """
        found: set[Span] = set()
        if quoted.place:
            anchors = [each for each in quoted.quote.anchors if each.source == quoted.source]
            found.update(span for anchor in anchors for span in self.spans(anchor))
            return tuple(sorted(found))
        for span in quoted.comparison.spans:
            again = self._again(quoted.source, span)
            if not again:
                return ()
            found.update(self._inside(quoted.source, each) for each in again)
        return tuple(sorted(found))

    def _inside(self, source: str, span: Span) -> Span:
        """A stretch without the marks and blanks at its ends; the whole where it has no word."""
        words, (first, last) = self._words(source), span
        while first < last and not words[first].isalnum():
            first += 1
        while last > first and not words[last - 1].isalnum():
            last -= 1
        return (first, last) if first < last else span

    def _again(self, source: str, span: Span) -> list[Span]:
        """Everywhere that the words of a stretch stand; [] where that is everywhere."""
        text = self._held.texts[source]
        wording = fold(text.words[slice(*span)]).lower().strip(_MARKS)
        found = hits(text.lowered, wording) if wording else []
        if len(found) >= MOST_HITS:
            return []
        return [
            span,
            *(text.folded.stretch(place, place + len(wording)) for place in found),
        ]

    def _words(self, source: str) -> str:
        return self._held.texts[source].words

    def is_joint(self, source: str, span: Span, quotes: Iterable[Quote]) -> bool:
        """Whether the text names a speaker of each of some quotations beside a stretch."""
        found = self.read(source, span)
        if found is None or found.speaker is None:
            return False
        named = speakers.proper(speakers.words_of(found.speaker.text))
        bundle = self._held.bundle
        return all(
            not named.isdisjoint(speakers.proper(speakers.known_by(each.speakers, bundle)))
            for each in quotes
        )

    def read(self, source: str, span: Span) -> FoundQuotation | None:
        """The innermost quotation that the text of a source prints around a stretch, if any."""
        if len(self._words(source)) > _LONGEST:
            return None
        if source not in self._read:
            found = sorted(
                (
                    (piece, each)
                    for each in quotations(self._words(source))
                    for piece in each.pieces
                ),
                key=lambda pair: (pair[0][0], -pair[0][1]),
            )
            self._read[source] = ([start for (start, _), _ in found], found)
        starts, printed = self._read[source]
        last = bisect_right(starts, span[0]) - 1
        for place in range(last, max(-1, last - _MOST), -1):
            (_, end), each = printed[place]
            if end >= span[1]:
                return each
        return None
