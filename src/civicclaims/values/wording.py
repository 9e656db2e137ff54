"""Folding of typography, for comparing words and never for storing them.

Curly and straight marks, dashes, blanks, soft hyphens and ligatures say the same in print.
Digits, decimal points and letters of every script always count, so NFC is used and never NFKC,
which would turn `1½` into `11⁄2`.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, Self

import attrs

_LETTERS: Final = re.compile(
    "[ﬀ-ﬄ]|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff]+"
)
"""Ligatures, and what has no width: soft hyphens, marks of direction, selectors of variants."""

_BLANKS: Final = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛′ʼ`´＇", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(_BLANKS + "".join(map(chr, range(0x2000, 0x200B))), " "),
    }
)
"""What becomes one plain character."""

_UNEVEN: Final = re.compile(r" {2,}|''|-{2,}|[.…](?: *[.…])+|…")
"""What becomes more or fewer characters; the two-apostrophe marks are those of wire copy."""

_EVENED: Final = {" ": " ", "'": '"', "-": "-"}
"""What an uneven match becomes, by its first character; dots stay as many as they are."""

_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}

_RUN: Final = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


@attrs.frozen
class _Pass:
    """Where one pass over a text made it longer or shorter, in order.

    Attributes:
        after: Where each changed stretch stands in the text after the pass.
        lengths: How long it is there; 0 where it was taken out.
        before: Where it stood in the text before the pass.
        spans: How long it was there.
    """

    after: list[int]
    lengths: list[int]
    before: list[int]
    spans: list[int]

    def first(self, position: int) -> int:
        """Where the character at `position` began before the pass."""
        place = bisect_right(self.after, position) - 1
        if place < 0:
            return position
        beyond = position - self.after[place] - self.lengths[place]
        if beyond < 0:
            return self.before[place]
        return self.before[place] + self.spans[place] + beyond

    def last(self, position: int) -> int:
        """Where the character at `position` ended before the pass, exclusive."""
        place = bisect_right(self.after, position) - 1
        if place < 0:
            return position + 1
        beyond = position - self.after[place] - self.lengths[place]
        return self.before[place] + self.spans[place] + max(beyond + 1, 0)


@attrs.frozen
class Folded:
    """A text in plain typography, with the way back to the original.

    Attributes:
        text: The folded text: straight marks, single blanks, composed letters.
        original: The text that was folded.
    """

    text: str
    original: str
    _passes: tuple[_Pass, ...] = attrs.field(repr=False, eq=False)

    @classmethod
    def of(cls, original: str) -> Self:
        """Fold a text; any text can be folded, in time proportional to its length."""
        text, passes = original, []
        if not original.isascii():
            # Before composing, since an accent may stand on the last letter of a ligature.
            letters = (
                (*each.span(), _LIGATURES.get(each[0], "")) for each in _LETTERS.finditer(text)
            )
            text, spelt = _changed(text, letters)
            passes.append(spelt)
            if not unicodedata.is_normalized("NFC", text):
                text, composed = _changed(text, _compositions(text))
                passes.append(composed)
        text = text.translate(_PLAIN)
        uneven = ((*each.span(), _evened(each[0])) for each in _UNEVEN.finditer(text))
        text, evened = _changed(text, uneven)
        passes.append(evened)
        return cls(text, original, tuple(each for each in passes if each.after))

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text came from.

        Both are counted in code points, `end` exclusive. Invisible characters at either edge
        are left out. An empty stretch is that before the character at `start`.

        >>> folded = Folded.of("“No—never…” she said")
        >>> folded.stretch(1, 12)
        (1, 10)
        """
        if not self._passes:
            return start, end
        if start >= end:
            start = self._first(start)
            return start, start
        return self._first(start), self._last(end - 1)

    def _first(self, position: int) -> int:
        for each in reversed(self._passes):
            position = each.first(position)
        return position

    def _last(self, position: int) -> int:
        first, *others = reversed(self._passes)
        end = first.last(position)
        for each in others:
            end = each.last(end - 1)
        return end


def _evened(matched: str) -> str:
    """What an uneven match becomes."""
    return _EVENED.get(matched[0]) or matched.replace(" ", "").replace("…", "...")


def _changed(text: str, changes: Iterator[tuple[int, int, str]]) -> tuple[str, _Pass]:
    """The text with stretches replaced, and where that moved what follows."""
    pieces: list[str] = []
    made = _Pass([], [], [], [])
    position = length = 0
    for start, end, new in changes:
        pieces += (text[position:start], new)
        length += start - position
        made.after.append(length)
        made.lengths.append(len(new))
        made.before.append(start)
        made.spans.append(end - start)
        length += len(new)
        position = end
    if not pieces:
        return text, made
    pieces.append(text[position:])
    return "".join(pieces), made


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """The letters with marks that are not composed (NFC), each with its composed form."""
    for run in _RUN.finditer(text):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        start = run.start()
        for cluster in _clusters(run[0]):
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                yield start, start + len(cluster), composed
            start += len(cluster)


def _clusters(run: str) -> Iterator[str]:
    """A run in pieces that compose by themselves: a letter with all that joins it."""
    begin = 0
    for place in range(1, len(run)):
        after = run[place]
        if unicodedata.combining(after):
            continue
        # Korean letters, and a few Indian signs, join a letter though they are no accents.
        before = run[max(begin, place - 3) : place]
        joined = unicodedata.normalize("NFC", before + after)
        if joined == unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", after):
            yield run[begin:place]
            begin = place
    yield run[begin:]


def fold(text: str) -> str:
    """The text in plain typography, for comparison.

    >>> fold("“Over…”, she said") == fold('"Over...", she said')
    True
    """
    return Folded.of(text).text
