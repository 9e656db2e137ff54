"""What kind of difference words of a quotation are that stand instead of words of its source."""

import re
from typing import Final

import attrs

from civicclaims.anchoring.alignment import Pair, ends_sentence, sentence_ends
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.figures import figures
from civicclaims.anchoring.fillers import is_filler, is_repeated
from civicclaims.anchoring.forms import is_small, same_words
from civicclaims.anchoring.negation import negated
from civicclaims.anchoring.numerals import alike, is_number
from civicclaims.anchoring.tokens import Words

F = Faithfulness

ELLIPSIS: Final = "..."
"""The mark of words left out; more dots are the same mark with a stop."""

_CUE: Final = re.compile(r"\W*?(?:[,?!-][\"']|[\"'],)\s[^\"]*\s[\"'][^\w\"]*")
_CLOSED: Final = re.compile(r"[.,?!-]{1,4}['\"] ")
"""The end of a printed quotation, in single marks or in double ones."""

_STOPS: Final = frozenset(".?!。！？।")
_LONGEST_CUE: Final = 40
"""The most words between two halves of a quotation, and ten times as many characters."""

_FEW: Final = 5
"""The most words that may have been left out beside a word of which the form was changed."""


@attrs.frozen
class Block:
    """Words of a quotation and those of its source that stand in their place.

    Attributes:
        quoted: The quotation.
        ours: The first and the last of its words, exclusive; none where words were left out.
        said: The stretch of text it was matched to.
        theirs: The first and the last of the words there, exclusive; none where some were put in.
    """

    quoted: Words
    ours: Pair
    said: Words
    theirs: Pair

    @property
    def kind(self) -> Faithfulness:
        """What kind of difference they are."""
        flags = self.quoted.bracketed[slice(*self.ours)]
        if True in flags and False in flags:
            return self._partly_marked() or self._whole()
        return self._whole()

    def _whole(self) -> Faithfulness:
        """The kind of all of them together."""
        added = self.ours[0] < self.ours[1]
        marked = added and all(self.quoted.bracketed[slice(*self.ours)])
        elided = not added and any(ELLIPSIS in each for each in self._marks())
        if not added and not elided and self._is_across_the_cue():
            return F.TYPOGRAPHY
        stretches = self._compared() if marked or not added else [self.theirs]
        places = [place for each in stretches for place in range(*each)]
        if negated(self.quoted, range(*self.ours), self.said, places):
            return F.NEGATION_CHANGED
        counts = {
            figures(self.quoted, self.ours, self.said, each, marked=marked) for each in stretches
        }
        if "other" in counts:
            return F.NUMBER_CHANGED
        if marked or elided:
            return F.MARKED_BRACKET if marked else F.MARKED_ELLIPSIS
        if counts == {"same"}:
            return F.GRAMMAR_TIDIED
        return self._replaced(counted="kept" in counts) if added else self._left_out()

    def _marks(self) -> list[str]:
        """The marks of the quotation before, between and after its words."""
        return self.quoted.marks[self.ours[0] : self.ours[1] + 1]

    def _compared(self) -> list[Pair]:
        """The words left out that count: those of sentences of which the quotation keeps a part.

        What is said twice may be quoted once, but twenty twenty is a number.
        """
        right, right_end = self.theirs
        said, added = self.said, self.ours[0] < self.ours[1]
        again = not added and is_repeated(said, right, right_end)
        if again and not any(map(is_number, said.norms[right:right_end])):
            return []
        ends = [
            place
            for place in range(max(right, 1), min(right_end, len(said.norms) - 1) + 1)
            if ends_sentence(said, place)
        ]
        return [(right, ends[0]), (ends[-1], right_end)] if ends else [self.theirs]

    def _partly_marked(self) -> Faithfulness | None:
        """The kind of words of which an editor marked the first ones or the last ones; or None."""
        quoted, (first, last) = self.quoted, self.ours
        flags = [
            quoted.bracketed[place]
            and "[" not in quoted.text[quoted.starts[place] : quoted.ends[place]]
            for place in range(first, last)
        ]
        count = sum(flags)
        if count and all(flags[:count]):
            marked, rest = (first, first + count), (first + count, last)
            beside = (self.theirs[0], self.theirs[0])
        elif count and all(flags[-count:]):
            marked, rest = (last - count, last), (first, last - count)
            beside = (self.theirs[1], self.theirs[1])
        else:
            return None
        kinds = (
            attrs.evolve(self, ours=marked, theirs=beside).kind,
            attrs.evolve(self, ours=rest).kind,
        )
        return max(kinds, key=lambda kind: kind.rank)

    def _replaced(self, *, counted: bool) -> Faithfulness:
        """The kind of words that stand for other words; `counted` where a number is among them."""
        left = self.quoted.norms[slice(*self.ours)]
        right = self.said.norms[slice(*self.theirs)]
        if not right:
            after = "".join(self.quoted.norms[self.ours[1] : self.ours[1] + 1])
            small = all(is_small(left, place, after) for place in range(len(left)))
            return F.GRAMMAR_TIDIED if small else F.WORD_SUBSTITUTED
        read = alike if counted else list
        if same_words(read(left), read(right)):
            return F.GRAMMAR_TIDIED
        more = len(right) - len(left)
        for cut in (*range(1, min(more, _FEW) + 1), *range(max(1, more), more + 3)):
            # The same words, and some more that were left out before or after them.
            if 0 < cut < len(right) and same_words(read(left), read(right[cut:])):
                theirs = (self.theirs[0], self.theirs[0] + cut)
                return attrs.evolve(self, theirs=theirs)._left_out()  # noqa: SLF001 - its own class
            if 0 < cut < len(right) and same_words(read(left), read(right[:-cut])):
                theirs = (self.theirs[1] - cut, self.theirs[1])
                return attrs.evolve(self, theirs=theirs)._left_out()  # noqa: SLF001 - its own class
        return F.WORD_SUBSTITUTED

    def _left_out(self) -> Faithfulness:
        """The kind of words of the source that the quotation leaves out without saying so."""
        said, (right, right_end) = self.said, self.theirs
        if is_filler(said, right, right_end) or is_repeated(said, right, right_end):
            return F.FILLER_DROPPED
        words, after = said.norms[right:right_end], "".join(said.norms[right_end : right_end + 1])
        if all(is_small(words, place, after) for place in range(len(words))):
            return F.GRAMMAR_TIDIED
        gap = self._gap()
        joined = _STOPS.isdisjoint("".join(self._marks()))
        closed = _CLOSED.match(gap) is not None and gap.endswith((" '", ' "'))
        if closed or gap.count('"') >= 2 or (joined and any(sentence_ends(gap, 0, len(gap)))):
            return F.SPLICE
        return F.UNMARKED_DELETION

    def _gap(self) -> str:
        """The text of the source from the word before those left out to the word after them."""
        said, (right, right_end) = self.said, self.theirs
        start = said.ends[right - 1] if right else said.starts[right]
        end = said.starts[right_end] if right_end < len(said.norms) else said.ends[right_end - 1]
        return said.text[start:end]

    def _is_across_the_cue(self) -> bool:
        """Whether only a cue stands here, between the two halves of one printed quotation.

        The cue belongs to the first half, and is one sentence or a part of one.
        """
        right, right_end = self.theirs
        if not 1 < right_end - right <= _LONGEST_CUE:
            return False
        gap = self._gap()
        if len(gap) > _LONGEST_CUE * 10 or not _CUE.fullmatch(gap):
            return False
        start, end = self.said.starts[right], self.said.ends[right_end - 1]
        return not any(sentence_ends(self.said.text, start, end))
