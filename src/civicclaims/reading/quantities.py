"""Where the figures of a text in English prose stand, and what only looks like one."""

import re
from collections.abc import Iterator
from typing import Final, Literal

import attrs

from civicclaims.reading import lexicon
from civicclaims.reading.alone import AloneKind, alone, words_before
from civicclaims.reading.prose import Prose
from civicclaims.values.amount import CARDINALS, MULTIPLES, PARTS, is_dash
from civicclaims.values.currency import CODES, DOLLARS, SIGNS
from civicclaims.values.hedge_words import VAGUE, WORDS
from civicclaims.values.lexer import NUMBER, WORD, Token, token
from civicclaims.values.movement import VERBS, Direction
from civicclaims.values.parts import Parts, UnheldError
from civicclaims.values.phrase import STARTS
from civicclaims.values.quantity import Quantity

FoundKind = Literal["figure"] | AloneKind

_SIGNS: Final = "".join(map(re.escape, SIGNS))
_PLACES: Final = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+)"
    rf"|(?P<word>{WORD})"
    rf"|(?P<place>\((?=[0-9]{{3}}\) ?[0-9]{{3}}-)|[{_SIGNS}]|(?<![\w)])[-+−](?=[0-9.{_SIGNS}])"
    rf"|{NUMBER})|(?P<other>\d+)"
)
_STARTING: Final = (
    STARTS | CARDINALS | MULTIPLES | PARTS | {"halved", "halving", "rs"}
    | {code.lower() for code in {*CODES, *DOLLARS}}
)  # fmt: skip
_AFTER_ARTICLE: Final = frozenset(
    {*PARTS, *CARDINALS, "dozen"}
    | {words.split()[1] for words in {*WORDS, *VAGUE} if words.startswith(("a ", "an "))}
)
_NOT_ALONE: Final = frozenset({"the", "of", "and", "to", "in", "that", "is", "was", "for", "on"})
_LEVELS: Final = frozenset({"above", "below", "over", "under"})
"""Hedges that, after a word for a change, say where something came to."""

_NOUNS: Final[dict[str, Direction]] = {
    **dict.fromkeys("increase rise gain jump surge growth".split(), "up"),
    **dict.fromkeys("decrease drop fall decline cut reduction".split(), "down"),
}


@attrs.frozen(kw_only=True)
class FoundQuantity:
    """A figure in a text, or what looks like one, and where it stands.

    Attributes:
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive.
        text: The words, as printed: `About 28 percent`.
        kind: "figure", or what it is instead: "ordinal", "year", "date", "time of day", "age",
            "score", "phone number", "route", "name"; "unread" where it may be a figure and
            cannot be read whole.
        quantity: The figure; None for anything else.
        direction: Which way something went, where a word for a change stands before the figure.
    """

    start: int
    end: int
    text: str
    kind: FoundKind
    quantity: Quantity | None = None
    direction: Direction | None = None


def find_quantities(text: str) -> tuple[FoundQuantity, ...]:
    """Every figure of a text in English prose, and what only looks like one, in order.

    A figure is found whole, with its hedge, its unit and what it is per; a number is never read
    in part. The words for what is counted are taken up to the first that looks like a plural,
    so some of them may be missing. It takes time in proportion to the length of the text.

    >>> for found in find_quantities("Well over a million ballots came by May 5."):
    ...     print(found.kind, found.text, sep=": ")
    figure: Well over a million ballots
    date: May 5
    """
    return tuple(each_quantity(text))


def each_quantity(text: str) -> Iterator[FoundQuantity]:
    """The figures of a text, and what only looks like one, one by one; no two overlap."""
    prose = Prose(text)
    position = 0
    while (match := _PLACES.search(text, position)) is not None:
        start, position = match.span()
        if match.lastgroup == "link":
            yield _made(text, start, len(match[0].rstrip(".,;:!?)”\"'")) + start, "name")
            continue
        if match.lastgroup == "other":
            yield _made(text, start, position, "unread")
            continue
        first = token(text, start)
        if match.lastgroup == "word" and not _may_start(text, first):
            continue
        found = _at(prose, first)
        if found is not None:
            yield found
            position = max(position, found.end)


def _may_start(text: str, first: Token) -> bool:
    """Whether a word can begin a figure or something that looks like one."""
    word = first.word
    if word == "a" and text[first.start : first.end + 1] == "A$":
        return True
    if word in {"a", "an"}:
        return token(text, first.end).word in _AFTER_ARTICLE
    if word in _STARTING or word in lexicon.ORDINALS or word.endswith("fold"):
        return True
    if word in _NOT_ALONE:
        return False
    # Only a word right before a number can name it.
    after = text[first.end : first.end + 4]
    return any(character.isdigit() for character in after)


def _at(prose: Prose, first: Token) -> FoundQuantity | None:
    """What begins at a place."""
    text, start = prose.text, first.start
    if text[start] == "(":
        number = token(text, first.end)
        found = alone(text, number)
        return None if found is None else _made(text, start, found.end, found.kind)
    # What follows a sign decides: +1 213 555 0147 is no number.
    sign = first.kind == "mark" and first.word in "+-−"
    other = alone(text, token(text, first.end) if sign else first)
    if other is not None:
        return _made(text, start, other.end, other.kind)
    try:
        parts = prose.phrase(start)
    except UnheldError as unheld:
        return _made(text, start, unheld.end, "unread")
    if parts is not None:
        return _figure(text, parts)
    return _unread(text, first)


def _made(text: str, start: int, end: int, kind: FoundKind) -> FoundQuantity:
    return FoundQuantity(start=start, end=end, text=text[start:end], kind=kind)


def _figure(text: str, parts: Parts) -> FoundQuantity:
    """A figure that was read."""
    printed = text[parts.start : parts.end]
    quantity = Quantity(
        text=printed,
        hedge=parts.hedge,
        numeral=parts.numeral,
        high=parts.high,
        unit=parts.unit,
        per=parts.per,
        currency=parts.currency,
        scale=parts.scale,
        high_scale=parts.high_scale,
        out_of=parts.out_of,
    )
    return FoundQuantity(
        start=parts.start,
        end=parts.end,
        text=printed,
        kind="figure",
        quantity=quantity,
        direction=_direction(text, parts),
    )


def _unread(text: str, first: Token) -> FoundQuantity | None:
    """Digits, or a run of number words, that no figure begins with."""
    end = first.end
    if first.kind == "word":
        if first.word not in CARDINALS:
            return None
        words = 1
        while (after := _spelt_on(text, end)) is not None:
            words, end = words + 1, after.end
        return _made(text, first.start, end, "unread") if words > 1 else None
    if first.kind == "mark":
        # A sign or a currency whose number is no number, and a sign before a currency.
        number = token(text, first.end)
        number = token(text, number.end) if number.word in SIGNS else number
        if number.kind != "number":
            return None
        end = number.end
    return _made(text, first.start, end, "unread")


def _spelt_on(text: str, end: int) -> Token | None:
    """The number word that goes on with others, after a blank, a hyphen or "and"."""
    dash = is_dash(text, end)
    after = token(text, end if dash is None else dash.end)
    if after.word == "and":
        after = token(text, after.end)
    return after if after.word in CARDINALS | PARTS else None


def _direction(text: str, parts: Parts) -> Direction | None:
    """Which way something went, by the word for a change before a figure."""
    before = words_before(text, parts.start)
    if not before or (parts.hedge or "").lower() in _LEVELS:
        return None
    last, *earlier = before[::-1]
    if last == "of":
        return _NOUNS.get(earlier[0]) if earlier else None
    if last == "by":
        return next((VERBS[word] for word in earlier[:8] if word in VERBS), None)
    if last in {"a", "an", "another", "in"} and earlier:
        last = earlier[0]
    return VERBS.get(last)
