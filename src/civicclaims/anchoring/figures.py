"""Whether the numbers of a quotation are those of its source, however they are written."""

import itertools
import re
from typing import Final, Literal

from civicclaims.anchoring import lexicon
from civicclaims.anchoring.numerals import (
    DIGITS,
    ORDINALS,
    PERCENT,
    SCALES,
    TENS,
    alike,
    is_group,
    is_number,
)
from civicclaims.anchoring.tokens import Words

Stretch = tuple[int, int]
"""The first and the last of some words, exclusive."""

_REACH: Final = 8
"""The most words before and after a difference that can belong to its number."""

_JOINTS: Final = frozenset([
    "and", "a", "to", "per", "cent", "points", "point", "pm", "am", "minus", *lexicon.MONEY
])  # fmt: skip
"""Words that may belong to a number beside them."""

_LOOSE: Final = frozenset(["and", "a", "per", "to"])
"""Those that belong to none at its end, nor where no number stands before them."""

_METRES: Final = frozenset("m metre metres meter meters".split())
"""Words beside which `5m` may be five metres."""

_PARTS: Final = frozenset("half halves thirds quarter quarters fifths tenths".split())
_AFTER: Final = frozenset([*SCALES, *PERCENT, *_PARTS])
"""Words that go on with the number before them."""

_WITHIN: Final = frozenset(["minus", "point", "per", "and", "a"])
"""Words that are no numbers, and may stand within one."""

_HALVES: Final = [["a", "half"], ["a", "quarter"], ["a", "third"]]
_RANKS: Final = ORDINALS | frozenset(["first", "second"])
_FRACTION: Final = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\d/\d{1,2}")
_DECADE: Final = re.compile(r"#\d0s")

_ONES: Final = frozenset("one two three four five six seven eight nine".split())
_YEARS: Final = TENS | frozenset(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
"""Words that begin a year, and go on with it."""

_LARGE: Final = frozenset(["hundred", "thousand", "million", "billion", "trillion"])


def figures(
    quoted: Words, ours: Stretch, said: Words, theirs: Stretch, *, marked: bool
) -> Literal["none", "other", "kept", "same"]:
    """What words that differ do to a number.

    The whole number is compared, of which they may be a part: 28 percent is 28 per cent and
    28%, and two million is not two.

    Args:
        quoted: The words of the quotation.
        ours: The first and the last of them that differ, exclusive.
        said: The words of the source.
        theirs: The first and the last of those that stand there instead, exclusive.
        marked: Whether an editor marked the words as put in, which may say how many.

    Returns:
        "none" where there is no number, "other" where it is another, "kept" where the numbers
        are the same among other words, and "same" where only the way of writing them differs.
    """
    left, right = _wholes(quoted, ours, said, theirs)
    if not (any(map(is_number, left)) or any(map(is_number, right))):
        return "none"
    if "".join(left) == "".join(right) and not _digits_meet(left) and not _digits_meet(right):
        return "same"
    for metres in (False, True) if _METRES & {*left, *right} else (False,):
        one, other = alike(left, metres=metres), alike(right, metres=metres)
        if len(one) == len(other) and all(map(_is_one, one, other)):
            return "same"
        numbers = [word for word in other if word.startswith("#")]
        if (marked and not numbers) or numbers == [word for word in one if word.startswith("#")]:
            return "kept"
    return "other"


def _is_one(word: str, other: str) -> bool:
    """Whether two words or numbers are one; the 90s are the 1990s."""
    short, long = sorted((word, other), key=len)
    return word == other or (
        _DECADE.fullmatch(short) is not None and long in {f"#19{short[1:]}", f"#20{short[1:]}"}
    )


def cuts_number(words: Words, place: int) -> bool:
    """Whether one number runs over the edge before a word, as over that of `three hundred`.

    What says that a number is a percentage belongs to the number.
    """
    norms = words.norms
    if not 0 < place < len(norms) or words.marks[place] not in {"", "-"}:
        return False
    before, after = norms[place - 1], norms[place]
    if before in _WITHIN:
        return _is_within(norms, place)
    if not is_number(before) or before in PERCENT:
        return False
    if after in _WITHIN and after != "minus":
        return place + 1 < len(norms) and _is_within(norms, place + 1)
    return (
        after in _AFTER
        or (before in TENS and after in _ONES)
        or (before in TENS and after in _RANKS and words.marks[place] == "-")
        or (before.isdecimal() and _FRACTION.fullmatch(after) is not None)
        or (before in _YEARS and after in _YEARS)
        or (before in _LARGE and after in lexicon.NUMBERS)
        or (before == "one" and after in ORDINALS)
        or (before.isdecimal() and is_group(norms, place, len(before)))
    )


def _is_within(norms: list[str], place: int) -> bool:
    """Whether a word goes on with a number over a word that is none: `two point five`."""
    before, after = norms[place - 1], norms[place]
    ours = norms[place - 2] if place > 1 else ""
    earlier = norms[place - 3] if place > 2 else ""
    match before:
        case "minus":
            return is_number(after)
        case "point":
            return is_number(ours) and after in DIGITS
        case "per":
            return is_number(ours) and after == "cent"
        case "and":
            large = ours in _LARGE and (after in _ONES or after in _YEARS)
            return large or (is_number(ours) and norms[place : place + 2] in _HALVES)
        case _:
            halved = ours in _PARTS and after in SCALES
            return halved or (ours == "and" and is_number(earlier) and ["a", after] in _HALVES)


def begins_in_number(words: Words, place: int) -> bool:
    """Whether a word goes on with the number before it; `percent` alone claims no number."""
    return words.norms[place : place + 1] != ["per"] and (
        cuts_number(words, place) and words.norms[place] not in PERCENT
    )


def _wholes(
    quoted: Words, ours: Stretch, said: Words, theirs: Stretch
) -> tuple[list[str], list[str]]:
    """Words that differ, with those before and after that belong to one number with them.

    What is the same in both belongs to both or to none; beyond it each has words of its own.
    """
    (left, left_end), (right, right_end) = ours, theirs
    while (
        _goes_back(quoted, left)
        and _goes_back(said, right)
        and quoted.norms[left - 1] == said.norms[right - 1]
    ):
        left, right = left - 1, right - 1
    while (
        _goes_on(quoted, left_end)
        and _goes_on(said, right_end)
        and quoted.norms[left_end] == said.norms[right_end]
    ):
        left_end, right_end = left_end + 1, right_end + 1
    beside = (left, right) != (ours[0], theirs[0]), (left_end, right_end) != (ours[1], theirs[1])
    return (
        _whole(quoted, ours, (left, left_end), beside),
        _whole(said, theirs, (right, right_end), beside),
    )


def _whole(words: Words, own: Stretch, joined: Stretch, beside: tuple[bool, bool]) -> list[str]:
    """Words with those that belong to one number with them, without loose ends.

    Args:
        words: Where they stand.
        own: The words that differ.
        joined: The same with what is the same in both.
        beside: Whether there is such before and after them; only beyond it the number goes on.
    """
    start, stop = joined
    while beside[0] and own[0] - start < _REACH and _goes_back(words, start):
        start -= 1
    while beside[1] and stop - own[1] < _REACH and _goes_on(words, stop):
        stop += 1
    while start < own[0] and words.norms[start] in _LOOSE:
        start += 1
    while stop > own[1] and words.norms[stop - 1] in _LOOSE:
        stop -= 1
    return words.norms[start:stop]


def _goes_back(words: Words, place: int) -> bool:
    """Whether the word before a place may belong to one number with the one after it."""
    return place > 0 and words.marks[place] in {"", "-"} and _belongs(words.norms[place - 1])


def _goes_on(words: Words, place: int) -> bool:
    """Whether the word after a place may belong to one number with the one before it."""
    return (
        place < len(words.norms)
        and words.marks[place] in {"", "-"}
        and _belongs(words.norms[place])
    )


def _belongs(word: str) -> bool:
    return is_number(word) or word in _JOINTS


def _digits_meet(words: list[str]) -> bool:
    """Whether two words would make another number if nothing stood between them."""
    return any(
        one[-1:].isdigit() and other[:1].isdigit() for one, other in itertools.pairwise(words)
    )
