"""The words of a reporter between the quotations of a text, one by one."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from civicclaims.reading.quotation_cues import SAYS
from civicclaims.reading.quotation_marks import Marked
from civicclaims.reading.quotation_paragraphs import paragraphs
from civicclaims.reading.quotation_terms import NOT_NAMES

WordKind = Literal["word", "stop", "mark", "quoted"]

_LETTERS: Final = r"[^\W_]+(?:[-‐‑'’&/][^\W_]+|\.[^\W_](?![^\W_]))*"
_WORD: Final = re.compile(
    rf"(?P<word>{_LETTERS}['’]?)|(?P<stop>[.!?](?=[\s)\]”\"'’]|$))|(?P<mark>\.{{2,}}|[^\s\w]|_)"
)
_SHORT: Final = frozenset(
    "mr mrs ms mx dr prof rev fr sr jr st gov lt col gen sgt capt cmdr maj cpl sen rep reps sens "
    "pres supt insp det dep asst hon atty dist inc corp co ltd no vs jan feb mar apr jun jul aug "
    "sep sept oct nov dec ave blvd mt ft rd bros".split()
)
"""Words printed short, after which a stop ends no sentence."""

_LOOK: Final = 40
_NAME_BEFORE: Final = re.compile(r"(?<!\w)([A-Z][\w'’-]*)\.? $")
_NAME_AFTER: Final = re.compile(r" [A-Z][\w'’-]+")
_NICKNAME: Final = re.compile(r"[A-Z][\w'’.-]{0,20}(?: [A-Z][\w'’.-]{0,20})?")

_NAMES: Final = frozenset(["US", "IT", "WHO"])
"""Names that are other words in small letters."""


class Word(NamedTuple):
    """A word, a stop that ends a sentence, another mark, or words in quotation marks.

    Attributes:
        kind: Which of these.
        start: Where it begins, counted in code points.
        end: Where it ends, exclusive.
        text: It, as printed; the words inside the marks where it is quoted.
        low: It, in small letters and with straight apostrophes; empty where it is quoted.
        quoted: The number of the quoted words; -1 for anything else.
    """

    kind: WordKind
    start: int
    end: int
    text: str
    low: str
    quoted: int = -1

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence can end with it."""
        return self.kind == "stop" or (self.kind == "quoted" and self.last in {*".!?…"})

    @property
    def last(self) -> str:
        """Its last letter or stop, the marks of nested quotations passed over."""
        return self.text.rstrip("'’”\"» ")[-1:]


def words_of(
    text: str, start: int, end: int, quoted: Iterable[tuple[int, Marked]]
) -> tuple[Word, ...]:
    """The words of a piece of text, with each quotation in it taken as one word.

    Args:
        text: The text.
        start: Where the piece begins.
        end: Where it ends.
        quoted: The quotations that stand in it side by side, in order, with their numbers.
    """
    return tuple(_words(text, start, end, quoted))


def _words(text: str, start: int, end: int, quoted: Iterable[tuple[int, Marked]]) -> Iterator[Word]:
    for number, each in quoted:
        if is_nickname(text, each):
            yield from _plain(text, start, each.outer.start)
            yield from _plain(text, *each.inner)
            start = each.outer.end
            continue
        yield from _plain(text, start, each.outer.start)
        inner = text[each.inner.start : each.inner.end]
        yield Word("quoted", *each.outer, inner, "", number)
        start = each.outer.end
    yield from _plain(text, start, end)


def is_nickname(text: str, each: Marked) -> bool:
    """Whether marked words stand inside the name of somebody: `Alan “Skip” Moreno`."""
    inner = text[each.inner.start : each.inner.end]
    before = _NAME_BEFORE.search(text, max(0, each.outer.start - _LOOK), each.outer.start)
    if before is None or before[1].lower() in NOT_NAMES or before[1].lower() in SAYS:
        return False
    return (
        _NICKNAME.fullmatch(inner) is not None
        and _NAME_AFTER.match(text, each.outer.end) is not None
    )


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a piece without quotations."""
    while (match := _WORD.search(text, start, end)) is not None:
        start = match.end()
        if match.lastgroup == "stop":
            yield Word("stop", *match.span(), match[0], match[0])
        elif match.lastgroup == "mark":
            yield Word("mark", *match.span(), match[0], match[0])
        else:
            low = match[0] if match[0] in _NAMES else match[0].lower().replace("’", "'")
            if text[start : start + 1] == "." and start < end and _is_short(match[0], low):
                start += 1
            yield Word("word", match.start(), start, text[match.start() : start], low)


def _is_short(printed: str, low: str) -> bool:
    """Whether the stop after a word is part of it."""
    party = printed[1:2] == "-" and printed[0].isupper() and printed[2:3].isupper()
    return low in _SHORT or "." in low or party or (len(printed) == 1 and printed.isupper())


def hosts(found: tuple[Marked, ...]) -> dict[int, list[int]]:
    """The quotations that stand side by side inside each; inside none has the number -1."""
    inside: dict[int, list[int]] = {}
    within: list[int] = []
    for number, each in enumerate(found):
        while within and found[within[-1]].outer.end <= each.outer.start:
            within.pop()
        inside.setdefault(within[-1] if within else -1, []).append(number)
        within.append(number)
    return inside


def words_beside(
    text: str, found: tuple[Marked, ...], host: int, inside: list[int]
) -> tuple[Word, ...]:
    """The words around quotations that stand side by side, paragraph by paragraph."""
    if host >= 0:
        return words_of(text, *found[host].inner, [(number, found[number]) for number in inside])
    words: list[Word] = []
    numbers = iter([*inside, -1])
    number = next(numbers)
    for place in paragraphs(text):
        here: list[tuple[int, Marked]] = []
        while number >= 0 and found[number].outer.start < place.end:
            here.append((number, found[number]))
            number = next(numbers)
        words += words_of(text, *place, here)
        words.append(Word("stop", place.end, place.end, "\n", "\n"))
    return tuple(words)
