"""Where words stand in a text: exactly, or as nearly as can be found."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz import fuzz

from civicclaims.anchoring.text import Text
from civicclaims.anchoring.tokens import Words

MOST_HITS: Final = 100
"""The most places of one wording that are told apart."""

_MOST_LOOKED_AT: Final = 100_000
"""The most places that are looked at, so that a long text takes no more than a moment."""

_MOST_KNOWN: Final = 1_000
"""The most wordings whose places in one text are remembered."""

_EFFORT: Final = 4_000_000_000
"""The most steps of an approximate search; where all letters are alike it takes that many
nanoseconds, and in prose a hundredth of them."""

_PROBE: Final = 400
"""The most characters of a wording that are looked for approximately at once."""

_LIKENESS: Final = 60
"""The least share of a wording, in percent, that an approximate place must hold."""

_CHUNK: Final = 4
"""The words of a quotation that are looked for together, to find where it may stand."""

_SMALL_CHUNK: Final = 2
_LONG: Final = 4
"""Where no four words stand in a text: two words in a row, and the letters of one word."""

_PLACES: Final = 8
"""The most places of each of them that are looked at."""

_MOST_TRIED: Final = 4
_APART: Final = 20
"""The most places a wording is held against, and the characters they are apart at least."""

Stretch = tuple[int, int]
"""Begin and end of a stretch of a folded text, end exclusive."""

_EDGES: Final = frozenset(["", " ", '"', "(", "[", "]", ")", ";", "!", "?"])
"""What never goes on with the word or the number beside it."""

_JOINED: Final = "[0-9A-Za-zÀ-ÖØ-öø-ķĹ-ňŊ-ſΑ-ωА-я]"
_RUN: Final = re.compile(f"{_JOINED}*(?:(?<=[0-9])[.,:/](?=[0-9]){_JOINED}+)*")
"""A stretch of letters, digits and the marks in a number that all go on with each other."""

_AFTER_TENS: Final = re.compile(
    "(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|"
    "eighth|ninth)(?![a-z])",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(r"[0-9]{3}(?![0-9])")
_FRACTION: Final = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[0-9]/[0-9]")
_SCALE: Final = re.compile("a (?:hundred|thousand|million|billion|trillion|dozen)", re.IGNORECASE)
_BEFORE_NUMBERS: Final = frozenset("fF0123456789")
_AFTER_NUMBERS: Final = frozenset("aA0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
"""What a number may end with before a blank in it, and what the rest of it may begin with."""

_PREFIX: Final = re.compile(r"(?:^|(?<=[^\w]))(?:[Nn]on|[Uu]n|[Aa]nti|[Dd]is|[Mm]is|NON|ANTI)-$")
"""A prefix that turns the word behind its hyphen round."""

_OPENING: Final = frozenset(" \"'([$£€¥₹")
"""What may stand before the sign or the point of a number."""


def hits(text: str, wording: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where a wording stands whole in a text, neither cutting a word nor a number.

    `15` stands neither in `1.5`, nor in `150` or `15.2`; `can` does not stand in `can't`.
    At most `MOST_HITS` places are given, and none after a hundred thousand that are not whole.

    Args:
        text: A folded text.
        wording: Folded words, not empty.
        start: Where to begin.
        end: Where the last of them must end.
    """
    found: list[int] = []
    stop = len(text) if end is None else end
    place = text.find(wording, start, stop)
    for _ in range(_MOST_LOOKED_AT):
        if place < 0 or len(found) == MOST_HITS:
            break
        following = place + 1
        if is_whole(text, place, place + len(wording)):
            found.append(place)
        elif place > start and (run := _RUN.match(text, place - 1)) is not None:
            # Nowhere else in this word or number does one begin.
            following = max(following, run.end())
        place = text.find(wording, following, stop)
    return found


def places(text: Text, wording: str) -> list[int]:
    """Where a folded wording stands whole in a text; looked for once in each text."""
    known = text.hits
    found = known.get(wording)
    if found is None:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        found = known[wording] = hits(text.folded.text, wording)
    return found


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a folded text begins and ends at the edge of a word and a number."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if start >= end:
        return before in _EDGES and after in _EDGES
    if text[start] in _AFTER_NUMBERS and before == " " and _is_mixed(text, start):
        return False
    if text[end - 1] in _BEFORE_NUMBERS and after == " " and _is_mixed(text, end + 1):
        return False
    if before in _EDGES and after in _EDGES:
        return True
    return not (
        (start and _goes_on(text, start))
        or (after and (_goes_on(text, end) or _negated(text, end)))
    )


def _is_mixed(text: str, edge: int) -> bool:
    """Whether a number goes on after a blank: `2 ½`, `2 1/2`, `half a million`."""
    if text[edge - 2 : edge - 1].isdigit():
        return _FRACTION.match(text, edge) is not None
    return text[max(0, edge - 5) : edge - 1].lower() == "half" and bool(_SCALE.match(text, edge))


def _goes_on(text: str, edge: int) -> bool:
    """Whether one word or number runs over an edge inside the text."""
    left, right = text[edge - 1], text[edge]
    if _joins(left) and _joins(right):
        return True
    if right.isdigit() and left in ".,:/+-·٫'" and _is_of_number(text, edge):
        return True
    if left.isdigit() and right in ".,:/·٫":
        return text[edge + 1 : edge + 2].isdigit()
    if left.isdigit() and right == "'":
        return _GROUP.match(text, edge + 1) is not None
    return "-" in {left, right} and _is_hyphened(text, edge, left)


def _is_of_number(text: str, edge: int) -> bool:
    """Whether a mark belongs to the digits after it: a point, a comma, a sign."""
    left, before = text[edge - 1], text[edge - 2 : edge - 1] if edge >= 2 else ""
    if left == "'":
        return before.isdigit() and _GROUP.match(text, edge) is not None
    if left not in "+-" and before.isdigit():
        return True
    # The point of a fraction below one, or a sign.
    return left in ".+-" and (not before or before in _OPENING)


def _is_hyphened(text: str, edge: int, left: str) -> bool:
    """Whether a hyphen makes one word of two: fifty-five is one number, non-violent one word."""
    ones = edge if left == "-" else edge + 1
    if text[ones - 3 : ones - 1].lower() == "ty" and _AFTER_TENS.match(text, ones):
        return True
    return left == "-" and bool(_PREFIX.search(text[max(0, edge - 6) : edge]))


def _joins(character: str) -> bool:
    """Whether a character goes on with its like; scripts without capitals may put no blanks."""
    return character.isnumeric() or character.lower() != character.upper()


def _negated(text: str, end: int) -> bool:
    """Whether the word that ends here is the first part of a negation: `don` of `don't`."""
    return text[end - 1] in "nN" and text[end : end + 2].lower() == "'t"


def likely(text: Text, quoted: Words, *, similar: bool = True) -> Iterator[Stretch]:
    """Where a wording that does not stand in a text exactly may stand, the likeliest first.

    Both ends are counted in the folded text. Words of it that stand there exactly are looked
    for first; where there are none, the most similar stretch of the same length is taken,
    unless `similar` is false.
    """
    tried: list[int] = []
    votes = _voted(text, quoted, _CHUNK)
    for began in _untried(votes if _is_told(votes) else (), tried):
        yield _stretch(text, quoted, began)
    if len(quoted.norms) <= _CHUNK * (2 if tried else 3):
        pairs = _voted(text, quoted, _SMALL_CHUNK)
        alone = not tried and len(pairs) == 1
        for began in _untried([each for each in pairs if alone or pairs[each] > 1], tried):
            yield _stretch(text, quoted, began)
    if not tried and similar:
        found = most_similar(text, _lowered(quoted, 0, len(quoted.norms)))
        if found is not None:
            yield found
    for began in _untried(votes, tried):
        yield _stretch(text, quoted, began)


def _is_told(votes: dict[int, int]) -> bool:
    """Whether more than one row of words tells a place, or no other is told."""
    return len(votes) == 1 or any(count > 1 for count in votes.values())


def _untried(begins: Iterable[int], tried: list[int]) -> Iterator[int]:
    """Those places that are far enough from the ones tried before, which they join."""
    for began in begins:
        if len(tried) < _MOST_TRIED and all(abs(each - began) >= _APART for each in tried):
            tried.append(began)
            yield began


def _stretch(text: Text, quoted: Words, began: int) -> Stretch:
    """Where a wording stands if it begins there."""
    end = began + quoted.ends[-1] - quoted.starts[0]
    return max(began, 0), min(end, len(text.lowered))


def _lowered(quoted: Words, first: int, last: int) -> str:
    """Some words of a quotation in small letters, of the same length."""
    wording = quoted.text[quoted.starts[first] : quoted.ends[last - 1]]
    lowered = wording.lower()
    # A capital dotted I is the one letter whose small form is longer.
    return lowered if len(lowered) == len(wording) else wording.replace("İ", "I").lower()


def of_longest_word(text: Text, quoted: Words) -> Stretch | None:
    """Where the longest of a few words first stands, with room for the others, or None."""
    if len(quoted.norms) > _CHUNK * 2:
        return None
    longest = max(range(len(quoted.norms)), key=lambda place: len(quoted.norms[place]))
    word = _lowered(quoted, longest, longest + 1)
    places = hits(text.lowered, word) if len(word) >= _LONG else []
    if not places:
        return None
    start = places[0] - quoted.starts[longest] + quoted.starts[0]
    return max(start, 0), min(start + quoted.ends[-1] - quoted.starts[0], len(text.lowered))


def _voted(text: Text, quoted: Words, size: int) -> dict[int, int]:
    """Where a quotation may begin, the likeliest first: how many rows of words tell so."""
    count, starts, ends = len(quoted.norms), quoted.starts, quoted.ends
    begin = starts[0]
    wording = _lowered(quoted, 0, count)
    lowered = text.lowered
    votes: dict[int, int] = {}
    reach = max(_APART, len(wording) // 3)
    for first in range(0, max(1, count - size + 1), max(1, (count - size) // 3)):
        start = starts[first] - begin
        chunk = wording[start : ends[min(first + size, count) - 1] - begin]
        place = lowered.find(chunk)
        for _ in range(_PLACES):
            if place < 0:
                break
            began = place - start
            for each in votes:
                if abs(each - began) < reach:
                    began = each
                    break
            votes[began] = votes.get(began, 0) + 1
            place = lowered.find(chunk, place + 1)
    if len(votes) < 2:
        return votes
    return dict(sorted(votes.items(), key=lambda each: (-each[1], each[0])))


def most_similar(text: Text, wording: str) -> Stretch | None:
    """The stretch of a text that is most similar to a wording in small letters, or None.

    Of a long wording the beginning is looked for, then the middle, then the end. In a text that
    is too long for that nothing is found: some megabytes for a wording of a sentence.
    """
    spare = max(0, len(wording) - _PROBE)
    for begin in sorted({0, spare // 2, spare}):
        probe = wording[begin : begin + _PROBE]
        # Every place of the text may be held against the wording, in pieces of 64 letters.
        if (len(text.lowered) + 2 * len(probe)) * len(probe) * (len(probe) // 64 + 1) > _EFFORT:
            return None
        found = fuzz.partial_ratio_alignment(probe, text.lowered, score_cutoff=_LIKENESS)
        if found is not None and len(probe) > len(text.lowered):
            return 0, len(text.lowered)
        if found is not None and not spare:
            return found.dest_start, found.dest_end
        if found is not None:
            start = max(0, found.dest_start - begin)
            return start, min(start + len(wording), len(text.lowered))
    return None
