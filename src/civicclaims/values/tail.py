"""What follows a number: the things counted, and what they are counted per."""

from typing import Final, NamedTuple

from civicclaims.values.amount import CARDINALS, MULTIPLES, amount, is_dash
from civicclaims.values.currency import CODES, SIGNS
from civicclaims.values.hedge_words import AFTER
from civicclaims.values.lexer import Token, token
from civicclaims.values.unit import Unit

MOST_WORDS: Final = 6
"""The most words of a unit, or of what a figure is per."""

_ARTICLES: Final = frozenset({"a", "an"})
_EACH: Final = frozenset({"each", "every"})
_BEFORE_AN_ARTICLE: Final = frozenset("of the as than for in with by on at".split())
_NEVER_FIRST: Final = frozenset(
    "for in on at from by with to and or but than if is was are were be as the that this score "
    "gross not no who which when while".split()
)
_LOOSE: Final = frozenset("about nearly almost roughly approximately exactly precisely".split())
NEVER_COUNTED: Final = frozenset(
    {"to", "between", "plus", "minus", *_LOOSE, *CARDINALS, *MULTIPLES} - {"one"}
)
"""Words that are in no unit: they belong to another figure, or to a hedge."""

_NEVER_LAST: Final = frozenset("of and or the in a an to for with by on at from".split())
_ABBREVIATIONS: Final = frozenset(
    "pct ft in oz lb lbs yd mi sq cu gal hr hrs min mins sec secs yr yrs mo mos wk wks approx "
    "jr sr dr st".split()
)
_SIGNS: Final = frozenset("%°¢‰")


class Piece(NamedTuple):
    """A piece of a phrase, as printed, and where it ends."""

    text: str
    end: int


def follow(text: str, position: int, words: tuple[str, ...]) -> int | None:
    """Where these words, in small letters, end if they stand next; None if they do not."""
    for word in words:
        found = token(text, position)
        if found.word != word:
            return None
        position = found.end
    return position


_AFTER: Final = tuple(tuple(words.split()) for words in sorted(AFTER, key=len, reverse=True))


def hedge_after(text: str, position: int) -> Piece | None:
    """The hedge that follows a number or what it counts: `or so`, `-plus`, `+`."""
    mark = token(text, position)
    if mark.word == "+":
        after = token(text, mark.end)
        glued = mark.start == position and (after.kind != "number" or after.start > mark.end)
        return Piece(text[mark.start : mark.end], mark.end) if glued else None
    dash = is_dash(text, position)
    for words in _AFTER:
        if (words[0] in {"odd", "ish"}) != (dash is not None) and words != ("plus",):
            continue
        start = mark.start if dash is None else dash.end
        end = follow(text, start, words)
        if end is not None:
            return Piece(text[start:end], end)
    return None


def known_unit(text: str, position: int) -> Piece | None:
    """A unit that is known by itself: percent, points, times, a length of time, a measure."""
    first = token(text, position)
    if first.kind in {"end", "number"}:
        return None
    if first.word in _SIGNS:
        end = first.end
        after = token(text, end)
        if first.word == "°" and after.word in {"c", "f"}:
            end = after.end
        return Piece(text[first.start : end], end)
    if first.kind != "word":
        return None
    second = token(text, first.end)
    for last in (second, first):
        end = last.end
        printed = text[first.start : end]
        words = " ".join(printed.split())
        if last is second and (second.kind != "word" or _goes_on(words)):
            continue
        found = Unit.parse(words)
        if found.kind != "count" or found.is_measure:
            if text[end : end + 1] == "." and last.word in _ABBREVIATIONS:
                return Piece(text[first.start : end + 1], end + 1)
            return Piece(printed, end)
    return None


def _goes_on(words: str) -> bool:
    """Whether two words are more than the name of a known unit: `percent of`, `hours a`."""
    first, _, second = words.lower().partition(" ")
    return bool(second) and not (
        (first, second) in {("per", "cent"), ("percentage", "point"), ("percentage", "points")}
        or first in {"square", "cubic"}
    )


def unit(text: str, position: int, *, after_part: bool = False) -> Piece | None:
    """What is counted, in at most six words without digits: `percent of voters`, `people`.

    It may be joined to its number by a hyphen, as in `1,200-seat`. After a part in words or a
    multiple it may begin with "as" or "the": `twice as many`, `half the rate`.
    """
    dash = is_dash(text, position)
    start = at = position if dash is None else dash.end
    first = token(text, at)
    barred = first.word in _NEVER_FIRST and not (after_part and first.word in {"as", "the", "that"})
    # "5m" may be five million or five metres; "5 m" can only be the latter.
    glued = first.start == position and len(first.word) == 1 and first.word in "kmb"
    if barred or glued or first.kind in {"end", "number"}:
        return None
    start, last, words = first.start, first, 0
    end = None
    while True:
        word = token(text, at)
        if word.word in _SIGNS and (end is None or word.start > at or word.word == "°"):
            last, at, end = word, word.end, word.end
            continue
        if word.kind != "word" or word.word in NEVER_COUNTED or words == MOST_WORDS:
            break
        if _is_per(text, word, None if end is None else last):
            break
        if end is not None and hedge_after(text, at) is not None:
            break
        words += 1
        last, at = word, _word_end(text, word)
        end = at
    if end is None or last.word in _NEVER_LAST:
        return None
    return Piece(text[start:end], end)


def _word_end(text: str, word: Token) -> int:
    """Where a word ends with the words joined to it and the full stop of an abbreviation."""
    end = word.end
    while (dash := is_dash(text, end)) is not None:
        joined = token(text, dash.end)
        if joined.kind != "word":
            return end
        end = joined.end
    if text[end : end + 1] == "." and (word.word in _ABBREVIATIONS or len(word.word) == 1):
        end += 1
    return end


def _is_per(text: str, word: Token, last: Token | None) -> bool:
    """Whether a word begins what a figure is per, rather than going on with what is counted."""
    if word.word == "per":
        return follow(text, word.start, ("per", "cent")) is None
    within = last is not None and last.word in _BEFORE_AN_ARTICLE
    return word.word in _ARTICLES | _EACH and not within


def per(text: str, position: int) -> Piece | None:
    """What a figure is counted per: `100,000 residents` of `per 100,000 residents`, `a year`."""
    first = token(text, position)
    dash = is_dash(text, position)
    if dash is not None:
        return _joined_base(text, token(text, dash.end))
    if first.word in {"per", "every"} or (
        first.word == "/" and token(text, first.end).kind == "word"
    ):
        return _counted(text, first.end)
    if first.word == "each" and token(text, first.end).kind == "end":
        return Piece(text[first.start : first.end], first.end)
    found = _counted(text, first.end) if first.word in {*_ARTICLES, "each"} else None
    return found and Piece(text[first.start : found.end], found.end)


def _joined_base(text: str, article: Token) -> Piece | None:
    """What a figure is per, with hyphens: `a-year` of `$1.2bn-a-year`."""
    joint = is_dash(text, article.end)
    if article.word not in _ARTICLES or joint is None:
        return None
    word = token(text, joint.end)
    return Piece(text[article.start : word.end], word.end) if word.kind == "word" else None


def _counted(text: str, position: int) -> Piece | None:
    """A number of things, things, or an amount of money."""
    first = token(text, position)
    at = position
    if first.word in SIGNS or first.kind == "number" or first.word in {*CARDINALS, *CODES, "a"}:
        number = amount(text, position)
        if number is not None:
            at = number.end
    things = unit(text, at)
    if things is not None:
        return Piece(text[first.start : things.end], things.end)
    return Piece(text[first.start : at], at) if at > position else None
