"""A quotation beside the words of a text that it quotes."""

import itertools
import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

import attrs

from civicclaims.anchoring.alignment import Pair, align
from civicclaims.anchoring.differences import Difference, differences, single
from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.figures import begins_in_number, cuts_number
from civicclaims.anchoring.matching import FURTHEST, Match, around, beside, matched
from civicclaims.anchoring.numerals import is_number
from civicclaims.anchoring.search import Stretch, likely, of_longest_word, places
from civicclaims.anchoring.text import Text
from civicclaims.anchoring.tokens import Words, cut, cut_quotation
from civicclaims.values.wording import fold

_rank = attrgetter("rank")
_LEAST_SHARE: Final = 0.6
"""The least share of its words that must stand in a text for a quotation to be found there."""

_FEW: Final = 4
"""The most words that are compared one by one where hardly any of them stands in the text."""

_EDGE: Final = 60
"""The characters of a quotation in which its first or last word ends or begins."""

_MILD: Final = Faithfulness.MARKED_ELLIPSIS
"""A difference so mild that no milder one is looked for in another place."""

_PARAGRAPH: Final = re.compile(r"\W*?\n[^\S\n]*\n")
_AROUND: Final = "\"' "


@attrs.frozen(kw_only=True)
class Comparison:
    """A quotation beside the words of a text that it quotes.

    Attributes:
        faithfulness: The kind of its gravest difference.
        quoted: The quotation, as it was given.
        said: The words of the text, as they stand there; empty where nothing like it stands.
        spans: Where they stand: begin and end of each stretch in code points, end exclusive.
            Several where the quotation joins words from different places; the first alone where
            the same words stand in several.
        differences: Every difference, in the order of the quotation.
        sides: Both wordings in plain typography, with what differs between `⟦` and `⟧`.
    """

    faithfulness: Faithfulness
    quoted: str
    said: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    differences: tuple[Difference, ...] = ()
    sides: tuple[str, str] = ("", "")


def faithfulness(quoted: str, text: str | Text) -> Comparison:
    r"""Hold a quotation against the text it was taken from.

    Marks around the quotation do not count. Fillers, forms of words and numbers in words are
    known in English, and negations in some more languages; in all others a word is the same
    word or another. A number is always a whole one: `15%` does not stand in `1.5%`, nor
    `three` in `three hundred`.

    Args:
        quoted: The words inside the quotation marks.
        text: The text they were taken from.

    >>> found = faithfulness("I will accept it.", "“I will never accept it,” she said.")
    >>> found.faithfulness.value
    'negation changed'
    >>> print(*found.sides, sep="\n")
    I will⟦⟧ accept it⟦.⟧
    I will ⟦never⟧ accept it⟦,⟧
    """
    source = text if isinstance(text, Text) else Text(text)
    folded = fold(quoted).strip(_AROUND)
    found = places(source, folded) if folded else []
    for place in found:
        if not _cuts_a_number(folded, source, place):
            return _verbatim(quoted, folded, source, place)
    near = (found[0], found[0] + len(folded)) if found else None
    return compared(quoted, folded, source, near)


def _cuts_a_number(folded: str, source: Text, place: int) -> bool:
    """Whether a quotation begins or ends within a number of the text, as with `three hundred`."""
    first, last = folded[:_EDGE].split(" ", 1)[0], folded[-_EDGE:].rsplit(" ", 1)[-1]
    if not (_may_count(first) or _may_count(last)):
        return False
    end = place + len(folded)
    said = around(source, place, end)
    begin, stop = bisect_left(said.starts, place), bisect_left(said.ends, end)
    if begin and said.ends[begin - 1] > place:
        return True
    if stop < len(said.norms) and said.starts[stop] < end < said.ends[stop]:
        return True
    return begins_in_number(said, begin) or cuts_number(said, stop + 1)


def _may_count(printed: str) -> bool:
    """Whether the first or last word of a quotation may be a part of a number."""
    return any(map(str.isnumeric, printed)) or is_number(re.sub(r"\W+", "", printed).casefold())


def _verbatim(quoted: str, folded: str, source: Text, place: int) -> Comparison:
    """A quotation whose words stand in the text, marks and blanks aside."""
    start, end = source.folded.stretch(place, place + len(folded))
    said = source.words[start:end]
    return Comparison(
        faithfulness=Faithfulness.VERBATIM if said in quoted else Faithfulness.TYPOGRAPHY,
        quoted=quoted,
        said=said,
        spans=((start, end),),
        sides=(folded, folded),
    )


def compared(quoted: str, folded: str, source: Text, near: Stretch | None = None) -> Comparison:
    """A quotation beside what in a text is nearest to it.

    Args:
        quoted: The quotation.
        folded: The same in plain typography.
        source: The text.
        near: Where in the folded text to look; None to search for it.
    """
    words = cut_quotation(folded)
    mildest: Comparison | None = None
    looked = () if not words.norms else likely(source, words) if near is None else (near,)
    # The same may be said in several places, and was quoted from the one it fits best.
    for place in looked:
        found = _beside(quoted, folded, words, source, place)
        if found and (mildest is None or found.faithfulness.rank < mildest.faithfulness.rank):
            mildest = found
        if mildest is not None and mildest.faithfulness.rank <= _MILD.rank:
            break
    if mildest is None and near is None and words.norms:
        longest = of_longest_word(source, words)
        if longest is not None:
            mildest = _beside(quoted, folded, words, source, longest)
    return mildest or Comparison(faithfulness=Faithfulness.NOT_FOUND, quoted=quoted)


def _beside(
    quoted: str, folded: str, words: Words, source: Text, near: Stretch
) -> Comparison | None:
    """A quotation beside what stands at a place of a text and where the rest does, or None."""
    parts = _found(words, source, near)
    if not parts:
        return None
    found: list[Difference] = []
    for number, part in enumerate(parts):
        if number:
            start = part.quoted.starts[0]
            found.append(Difference(Faithfulness.SPLICE, "", "", (start, start), (0, 0)))
        found += (_of_one_speaker(each, source) for each in part.differences)
    gravest = max((each.kind for each in found), key=_rank, default=Faithfulness.TYPOGRAPHY)
    spans = tuple(source.folded.stretch(*part.span) for part in parts)
    return Comparison(
        faithfulness=gravest,
        quoted=quoted,
        said=" … ".join([source.words[start:end] for start, end in spans]),
        spans=spans,
        differences=tuple(found),
        sides=(
            _shown(folded, (0, len(folded)), [each.at for each in found]),
            " … ".join([part.shown(source.folded.text) for part in parts]),
        ),
    )


@attrs.frozen
class _Part:
    """A part of a quotation, beside a stretch of text.

    Attributes:
        quoted: Its words.
        span: Where the stretch stands in the folded text.
        differences: What differs.
    """

    quoted: Words
    span: tuple[int, int]
    differences: list[Difference]

    def shown(self, text: str) -> str:
        """The stretch, with what differs marked."""
        return _shown(text, self.span, [each.there for each in self.differences])


def _is_enough(words: Words, matches: list[Match], parts: list[_Part]) -> bool:
    """Whether enough words of a quotation stand in the text, as they are or in other forms."""
    own = len(words.norms) - sum(words.bracketed)
    least = max(_LEAST_SHARE * own, min(2, own), 1)
    if len(matches) >= least:
        return True
    formed = [
        each.quoted
        for part in parts
        for each in part.differences
        if each.kind is Faithfulness.GRAMMAR_TIDIED and each.quoted.lower() != each.said.lower()
    ]
    return len(matches) + sum(len(cut(each).norms) for each in formed) >= least


def _found(words: Words, source: Text, near: Stretch) -> list[_Part]:
    """The parts of a quotation beside what they were matched to; none where too little was."""
    matches, said = matched(words, source, near)
    found = [_part(words, source, *each, said) for each in _stretches(words, matches)]
    parts = [part for part in found if part is not None]
    return parts if _is_enough(words, matches, parts) else _few(words, said)


def _few(words: Words, said: Words) -> list[_Part]:
    """A few words of which none stands in the text, but other forms or spellings of them do."""
    if not 0 < len(words.norms) <= _FEW or any(words.bracketed):
        return []
    difference = single(words, said)
    return [] if difference is None else [_Part(words, difference.there, [difference])]


def _of_one_speaker(difference: Difference, source: Text) -> Difference:
    """A difference; where a cue was left out and a paragraph ends after it, others may speak."""
    if difference.kind is not Faithfulness.TYPOGRAPHY or " " not in difference.said:
        return difference
    _, end = source.folded.stretch(*difference.there)
    if _PARAGRAPH.match(source.words, end) is None:
        return difference
    return attrs.evolve(difference, kind=Faithfulness.SPLICE)


def _stretches(words: Words, matches: list[Match]) -> list[tuple[int, int, list[Match]]]:
    """The matches in stretches of one utterance each, with the first and last word of each."""
    if not matches:
        return []
    places_ = [each[1] for each in matches]
    if places_[-1] - places_[0] <= FURTHEST and places_ == sorted(places_):
        return [(0, len(words.norms), matches)]
    groups: list[list[Match]] = [[matches[0]]]
    for one, other in itertools.pairwise(matches):
        if 0 <= other[1] - one[2] <= FURTHEST:
            groups[-1].append(other)
        else:
            groups.append([other])
    starts = [0, *(group[0][0] for group in groups[1:]), len(words.norms)]
    return [(starts[n], starts[n + 1], group) for n, group in enumerate(groups)]


def _part(  # noqa: PLR0913, PLR0917 - a part, and what it was matched to
    words: Words, source: Text, first: int, last: int, matches: list[Match], window: Words
) -> _Part | None:
    """A part of a quotation beside the stretch it was matched to; None if that cut words."""
    quoted = words if last - first == len(words.norms) else words.part(first, last)
    matches = [(place - first, start, end) for place, start, end in matches] if first else matches
    said = beside(quoted, source, matches, window)
    pairs = _placed(quoted, matches, said) if said is window else align(quoted, said)
    if not pairs:
        return None
    found = differences(quoted, said, pairs)
    start = min([said.starts[pairs[0][1]], *[each.there[0] for each in found]])
    end = max([said.ends[pairs[-1][1]], *[each.there[1] for each in found]])
    return _Part(quoted, (start, end), found)


def _placed(quoted: Words, matches: list[Match], said: Words) -> list[Pair]:
    """The words that are the same, by their places in a stretch that was cut before."""
    place = dict(zip(said.starts, range(len(said.starts)), strict=True))
    pairs = [(left, place[start]) for left, start, _ in matches if start in place]
    return [pair for pair in pairs if quoted.norms[pair[0]] == said.norms[pair[1]]]


def _shown(text: str, span: tuple[int, int], changed: list[tuple[int, int]]) -> str:
    """A stretch of a text, with each changed stretch of it marked."""
    pieces: list[str] = []
    position = span[0]
    for start, end in sorted(set(changed)):
        if start >= position and end <= span[1]:
            pieces += (text[position:start], "⟦", text[start:end], "⟧")
            position = end
    return "".join((*pieces, text[position : span[1]]))
