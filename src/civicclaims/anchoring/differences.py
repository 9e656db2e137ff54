"""What kind each difference between a quotation and its source is."""

from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.alignment import Pair, ends_sentence
from civicclaims.anchoring.blocks import ELLIPSIS, Block
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.figures import begins_in_number, cuts_number
from civicclaims.anchoring.negation import is_prefix
from civicclaims.anchoring.numerals import is_number
from civicclaims.anchoring.tokens import SUPERSCRIPTS, Words

F = Faithfulness

_BEFORE: Final = 2
"""The words before those at the beginning among which a negation belongs to what they say."""

_ADDED: Final = f".{SUPERSCRIPTS}"
"""What may be printed behind a word that is the same."""

_FEW: Final = 5
"""The most words at an edge that are held against more or fewer words than they are."""


@attrs.frozen
class Difference:
    """One difference between a quotation and its source, in plain typography.

    Attributes:
        kind: What kind it is.
        quoted: The words of the quotation; empty where words were left out.
        said: The words of the source; empty where words were put in.
        at: Where `quoted` stands in the folded quotation: begin and end, exclusive.
        there: Where `said` stands in the folded source.
    """

    kind: Faithfulness
    quoted: str
    said: str
    at: tuple[int, int]
    there: tuple[int, int]


def differences(quoted: Words, said: Words, pairs: list[Pair]) -> list[Difference]:
    """The differences between a quotation and the stretch of text it was matched to.

    Args:
        quoted: The words of the quotation.
        said: The words of the stretch.
        pairs: Which word is which, in order; at least one.
    """
    compared = _Compared(quoted, said)
    found = list(compared.beginning(*pairs[0]))
    shouted = said.text[said.starts[pairs[0][1]] : said.ends[pairs[-1][1]]].isupper()
    begin = 0
    for stop in range(1, len(pairs) + 1):
        (left, right), last = pairs[stop - 1], stop == len(pairs)
        if not last and pairs[stop] == (left + 1, right + 1):
            continue
        if not compared.is_printed_alike(pairs[begin], pairs[stop - 1]):
            found += compared.case(*pairs[begin], shouted=shouted)
            for place in range(begin + 1, stop):
                found += compared.between(pairs[place - 1], pairs[place])
                found += compared.case(*pairs[place], shouted=shouted)
        if not last:
            found += compared.between(pairs[stop - 1], pairs[stop])
        begin = stop
    found += compared.end(*pairs[-1])
    return found


def single(quoted: Words, said: Words) -> Difference | None:
    """A few words beside other forms, spellings or figures of them in a text, or None.

    Args:
        quoted: The words of the quotation.
        said: The words of a stretch of text in which none or few of them stand.
    """
    compared = _Compared(quoted, said)
    for length in (len(quoted.norms), *range(1, len(quoted.norms) + 3)):
        for right in range(len(said.norms) - length + 1):
            found = compared.whole(right, right + length)
            if found is not None:
                return found
    return None


class _Compared:
    """A quotation beside a stretch of text."""

    def __init__(self, quoted: Words, said: Words) -> None:
        self._quoted = quoted
        self._said = said

    def whole(self, right: int, right_end: int) -> Difference | None:
        """The whole quotation beside some words, if its grammar alone or less is another."""
        if begins_in_number(self._said, right) or cuts_number(self._said, right_end):
            return None
        ours, theirs = (0, len(self._quoted.norms)), (right, right_end)
        kind = self._kind(ours, theirs)
        return None if kind.rank > F.GRAMMAR_TIDIED.rank else self._made(kind, ours, theirs)

    def beginning(self, left: int, right: int) -> Iterator[Difference]:
        """What differs before the first word that is the same: as many words of the source."""
        start = right
        if left:
            while start > max(0, right - left) and not (
                start < right and ends_sentence(self._said, start)
            ):
                start -= 1
            start = self._number_start(start)
            yield self._edge((0, left), (start, right))
            return
        if begins_in_number(self._said, right):
            start = self._number_start(right)
        if start < right:
            yield self._made(F.NUMBER_CHANGED, (0, 0), (start, right))
        elif right and is_prefix(self._said, right - 1):
            yield self._made(F.NEGATION_CHANGED, (0, 0), (right - 1, right))
        elif ELLIPSIS in self._quoted.marks[0]:
            yield self._made(F.MARKED_ELLIPSIS, (0, 0), (right, right))

    def end(self, left: int, right: int) -> Iterator[Difference]:
        """What differs after the last word that is the same."""
        last, stop = len(self._quoted.norms), right + 1
        if last > left + 1:
            most = min(len(self._said.norms), right + last - left)
            while stop < most and not ends_sentence(self._said, stop):
                stop += 1
            stop = self._number_stop(stop)
            yield self._edge((left + 1, last), (right + 1, stop))
            return
        stop = self._number_stop(stop)
        if stop > right + 1:
            yield self._made(F.NUMBER_CHANGED, (last, last), (right + 1, stop))
            return
        kind = self._end_mark(right)
        if kind is not None:
            made = self._made(kind, (last, last), (right + 1, right + 1))
            # The marks of quotation are those of the text around it.
            mark = made.said.rstrip("\"' ")
            there = (made.there[0], made.there[0] + len(mark))
            yield attrs.evolve(made, said=mark, there=there)

    def _end_mark(self, right: int) -> Faithfulness | None:
        """What the mark at the end of the quotation makes of that in the source."""
        ours, theirs = _plain(self._quoted.marks[-1]), _plain(self._said.marks[right + 1])
        if not ours or theirs.startswith(ours):
            return None
        if ours.endswith(ELLIPSIS):
            return F.MARKED_ELLIPSIS
        # A question made a statement is another sentence.
        question = ours[0] != theirs[:1] and "?" in {ours[0], theirs[:1]}
        return F.WORD_SUBSTITUTED if question else F.END_PUNCTUATION

    def _number_start(self, place: int) -> int:
        """Where the number begins in which a word of the source stands."""
        while cuts_number(self._said, place):
            place -= 1
        return place

    def _number_stop(self, place: int) -> int:
        """Where the number ends that goes on with a word of the source."""
        while cuts_number(self._said, place):
            place += 1 + (self._said.norms[place] in {"per", "and", "point", "a"})
        return min(place, len(self._said.norms))

    def _edge(self, ours: Pair, theirs: Pair) -> Difference:
        """Words at an edge, which stand there instead of others or were put in beside them.

        Args:
            ours: The words of the quotation.
            theirs: As many words of the source, or fewer where a sentence ends.
        """
        kind = self._kind(ours, theirs)
        if kind.rank <= F.GRAMMAR_TIDIED.rank:
            return self._made(kind, ours, theirs)
        first = not ours[0]
        edge = theirs[1] if first else theirs[0]
        for stretch in self._stretches(ours, edge, first=first):
            if self._kind(ours, stretch).rank <= F.GRAMMAR_TIDIED.rank:
                return self._made(F.GRAMMAR_TIDIED, ours, stretch)
        if kind is F.WORD_SUBSTITUTED and first:
            before = theirs[0]
            while before > max(0, theirs[0] - _BEFORE) and not ends_sentence(self._said, before):
                before -= 1
            if self._kind(ours, (before, edge)) is F.NEGATION_CHANGED:
                return self._made(F.NEGATION_CHANGED, ours, (before, edge))
        if kind is F.WORD_SUBSTITUTED:
            alone = self._kind(ours, (edge, edge))
            if alone.rank < kind.rank:
                return self._made(alone, ours, (edge, edge))
        return self._made(kind, ours, theirs)

    def _stretches(self, ours: Pair, edge: int, *, first: bool) -> Iterator[Pair]:
        """More and fewer words of the source beside an edge, of which none cuts a number."""
        own = ours[1] - ours[0]
        if own > _FEW:
            return
        # A number may be written in many more words, a contraction in one.
        counted = any(map(is_number, self._quoted.norms[slice(*ours)]))
        for count in range(1 if counted else max(1, own - 1), own + (_FEW if counted else 2)):
            low, high = max(0, edge - count), min(len(self._said.norms), edge + count)
            if not (begins_in_number(self._said, low) if first else cuts_number(self._said, high)):
                yield (low, edge) if first else (edge, high)

    def is_printed_alike(self, first: Pair, last: Pair) -> bool:
        """Whether words in a row are printed alike, with the marks between them."""
        quoted, said = self._quoted, self._said
        ours = quoted.text[quoted.starts[first[0]] : quoted.ends[last[0]]]
        theirs = said.text[said.starts[first[1]] : said.ends[last[1]]]
        return ours == theirs and True not in quoted.bracketed[first[0] : last[0] + 1]

    def case(self, left: int, right: int, *, shouted: bool) -> Iterator[Difference]:
        """Whether a word that is the same differs in its capitals, or in an editor's brackets."""
        quoted, said = self._quoted, self._said
        printed = quoted.text[quoted.starts[left] : quoted.ends[left]]
        theirs = said.text[said.starts[right] : said.ends[right]]
        if quoted.bracketed[left]:
            kind = F.MARKED_BRACKET
        elif printed == theirs:
            return
        elif shouted or printed.strip(_ADDED).replace(".", "") == theirs.strip(_ADDED).replace(
            ".", ""
        ):
            kind = F.TYPOGRAPHY
        else:
            # The German ß is no capital of anything.
            begins = (not left or ELLIPSIS in quoted.marks[left]) and len(printed) == len(theirs)
            kind = F.CASE_AT_START if begins else F.GRAMMAR_TIDIED
        yield self._made(kind, (left, left + 1), (right, right + 1))

    def between(self, one: Pair, other: Pair) -> Iterator[Difference]:
        """What differs between two words that are the same and follow on each other."""
        left, right = one[0] + 1, one[1] + 1
        if other[0] > left or other[1] > right:
            kind = self._kind((left, other[0]), (right, other[1]))
            yield self._made(kind, (left, other[0]), (right, other[1]))
            return
        ours, theirs = self._quoted.marks[left], self._said.marks[right]
        if ours != theirs:
            kind = self._marks(left - 1, ours, theirs)
            yield self._made(kind, (left, left), (right, right))

    def _marks(self, before: int, ours: str, theirs: str) -> Faithfulness:
        """The kind of other marks after a word."""
        ours, theirs = _plain(ours), _plain(theirs)
        if ours == theirs:
            return F.TYPOGRAPHY
        if ELLIPSIS in ours and ELLIPSIS not in theirs:
            return F.MARKED_ELLIPSIS
        if ("?" in ours) != ("?" in theirs):
            return F.WORD_SUBSTITUTED
        short = self._quoted.norms[before] in lexicon.ABBREVIATIONS
        return F.TYPOGRAPHY if short and {ours, theirs} == {"", "."} else F.GRAMMAR_TIDIED

    def _kind(self, ours: Pair, theirs: Pair) -> Faithfulness:
        """The kind of words that are not the same."""
        return Block(self._quoted, ours, self._said, theirs).kind

    def _made(self, kind: Faithfulness, ours: Pair, theirs: Pair) -> Difference:
        at, there = _span(self._quoted, *ours), _span(self._said, *theirs)
        quoted, said = self._quoted.text[slice(*at)], self._said.text[slice(*there)]
        return Difference(kind, quoted, said, at, there)


def _span(words: Words, first: int, last: int) -> tuple[int, int]:
    """Where some words stand; where there are none, the marks between their neighbours."""
    if first < last:
        return words.starts[first], words.ends[last - 1]
    start = words.ends[first - 1] if first else words.starts[0]
    if first < len(words.norms):
        end = max(start, words.starts[first])
        return start, end if words.marks[first] else start
    end = start
    for mark in words.marks[-1]:
        # Blanks and brackets stand among them.
        end = words.text.find(mark, end) + 1
    return start, end


def _plain(marks: str) -> str:
    """Marks without those of quotation."""
    return marks.replace('"', "").replace("'", "")
