"""What kind of difference words of a quotation are that stand instead of words of its source."""

import re
from typing import Final

import attrs

from civicclaims.anchoring.alignment import Pair, ends_sentence, sentence_ends
from civicclaims.anchoring.cues import is_cue, spoken
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.figures import figures
from civicclaims.anchoring.fillers import asides, is_filler, is_repeated
from civicclaims.anchoring.forms import is_small, same_words
from civicclaims.anchoring.negation import negated
from civicclaims.anchoring.numerals import alike, is_number
from civicclaims.anchoring.tokens import Words

F = Faithfulness

ELLIPSIS: Final = "..."
"""The mark of words left out; more dots are the same mark with a stop."""

_CLOSED: Final = re.compile(r"[.,?!-]{1,4}['\"] ")
"""The end of a printed quotation, in single marks or in double ones."""

_MASKED: Final = ("-", "**")
_MASK: Final = re.compile(r"([a-z])(?:-|\*{2,})(ing|ed|er|ers|s)?(?![\w*])")
"""A word of which the first letter is printed, and perhaps the ending."""

_STOPS: Final = frozenset(".?!。！？।")
_LONGEST_CUE: Final = 40
"""The most words between two halves of a quotation."""

_PARTED: Final = 3
"""The words on both sides where one of them is parted at the end of a line."""

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
        if not elided and (self._is_printed_otherwise() if added else self._is_not_said()):
            return F.TYPOGRAPHY
        stretches = self._compared(elided=elided) if marked or not added else [self.theirs]
        places = [place for each in stretches for place in range(*each)]
        if negated(self.quoted, range(*self.ours), self.said, places):
            return F.NEGATION_CHANGED
        counts = {
            figures(self.quoted, self.ours, self.said, each, marked=marked) for each in stretches
        }
        if "other" in counts:
            return F.NUMBER_CHANGED
        if marked or elided or self._is_masked():
            return F.MARKED_BRACKET if marked else F.MARKED_ELLIPSIS
        if counts == {"same"}:
            return F.GRAMMAR_TIDIED
        return self._replaced(counted="kept" in counts) if added else self._left_out()

    def _marks(self) -> list[str]:
        """The marks of the quotation before, between and after its words."""
        return self.quoted.marks[self.ours[0] : self.ours[1] + 1]

    def _compared(self, *, elided: bool) -> list[Pair]:
        """The words left out that count: those of sentences of which the quotation keeps a part.

        What a reporter says between two quotations does not count. What is said twice may be
        quoted once, but twenty twenty is a number.
        """
        right, right_end = self.theirs
        said, added = self.said, self.ours[0] < self.ours[1]
        if not added and self._is_said_again():
            return []
        ends = [
            place
            for place in range(max(right, 1), min(right_end, len(said.norms) - 1) + 1)
            if ends_sentence(said, place, at_cut=elided and place in self.theirs)
        ]
        parts = [(right, ends[0]), (ends[-1], right_end)] if ends else [self.theirs]
        found = [row for part in parts for row in spoken(said, *part)]
        return found or [(right, right)]

    def _is_said_again(self) -> bool:
        """Whether words left out stand beside those that are quoted once more."""
        said, (right, right_end) = self.said, self.theirs
        if not is_repeated(said, right, right_end):
            return False
        edges = {said.marks[right], said.marks[right_end]}
        return "," in edges or not any(map(is_number, said.norms[right:right_end]))

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
        added, _ = asides(said, right, right_end)
        if added and not any(True for _ in spoken(said, right, right_end)):
            return F.FILLER_DROPPED
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

    def _is_printed_otherwise(self) -> bool:
        """Whether one word is parted at the end of a line: `govern- ment`."""
        if self.ours[1] - self.ours[0] + self.theirs[1] - self.theirs[0] != _PARTED:
            return False
        left, right = self.quoted.norms[slice(*self.ours)], self.said.norms[slice(*self.theirs)]
        if not right or not left or "".join(left) != "".join(right):
            return False
        both = (self.said, self.theirs[0]) if len(left) == 1 else (self.quoted, self.ours[0])
        parted, first = both
        return (
            parted.text[parted.ends[first] : parted.starts[first + 1]] == "- "
            and "".join(left).isalpha()
            and parted.norms[first + 1] not in {"and", "or", "to"}
        )

    def _is_not_said(self) -> bool:
        """Whether what was left out was never said: a cue, the number of a footnote, a time."""
        if self._is_across_the_cue():
            return True
        added, notes = asides(self.said, *self.theirs)
        return notes and all(
            any(low <= self.said.starts[place] < high for low, high in added)
            for place in range(*self.theirs)
        )

    def _is_masked(self) -> bool:
        """Whether hyphens or stars stand for the letters of one word: `f---`, `f***ing`."""
        return _masks(self.quoted, self.ours, self.said, self.theirs) or _masks(
            self.said, self.theirs, self.quoted, self.ours
        )

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
        if not is_cue(self._gap()):
            return False
        start, end = self.said.starts[right], self.said.ends[right_end - 1]
        return not any(sentence_ends(self.said.text, start, end))


def _masks(words: Words, own: Pair, others: Words, theirs: Pair) -> bool:
    """Whether hyphens or stars stand for the letters of the one word that stands there instead."""
    first, last = own
    if theirs[1] - theirs[0] != 1 or not 0 < last - first <= len(_MASKED):
        return False
    if not words.marks[first + 1].startswith(_MASKED):
        return False
    end = words.starts[last] if last < len(words.starts) else len(words.text)
    mask = _MASK.match(words.text[words.starts[first] : end].lower())
    if mask is None:
        return False
    other, ending = others.norms[theirs[0]], mask[2] or ""
    return other.startswith(mask[1]) and other.endswith(ending) and other[1:] != ending
