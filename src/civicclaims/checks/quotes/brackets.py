"""Brackets that open and are not closed, or close what was not opened."""

import re
from typing import Final, NamedTuple

_SHOWN: Final = 30
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_TERM: Final = r"\s?[^\s()\[\]{},;]{1,8}(?:\s[^\s()\[\]{},;]{1,8}){0,2}"
_BRACKET: Final = re.compile(
    r"(?P<interval>[\[(]\s?[-+−]?[\d.,]{1,20}\s?[,;]\s?[-+−]?(?:[\d.,]{1,20}|∞)\s?[\])])"
    rf"|(?P<open>\[{_TERM}[,;]{_TERM}\)|\({_TERM}[,;]{_TERM}\])"
    r"|(?P<face>(?<!\S)[:;=][-'^o]{0,2}[()\[\]{}]+(?![^\s.,!?])|(?<!\S)[()\[\]][-'^o]?[:;=](?!\S))"
    r"|(?P<item>(?:(?<!\S)|(?<=\())(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\.?\)(?!\S))"
    r"|(?P<bracket>[()\[\]{}])"
)


class Lone(NamedTuple):
    """A mark or a bracket without its other half.

    Attributes:
        start: Where it stands, counted in code points.
        sentence: What is wrong with it, as the end of a sentence.
    """

    start: int
    sentence: str


def lone_brackets(text: str) -> list[Lone]:
    """The brackets of a text that have no other half, in order.

    A bracket behind a number or a letter may be that of a list, and a bracket behind a colon that
    of a face; they close what is open, and need nothing to close. It takes time in proportion to
    the length of the text.

    >>> [each.start for each in lone_brackets("a) We wait :-) b) we (all of us leave")]
    [21]
    """
    opened: dict[str, list[int]] = {each: [] for each in _PAIRS.values()}
    alone: list[tuple[int, str]] = []
    for match in _BRACKET.finditer(text):
        kind, at, last = match.lastgroup, match.end() - 1, match[0][-1]
        if kind == "bracket" and last in opened:
            opened[last].append(at)
        elif kind not in {"interval", "open"} and last in _PAIRS:
            if opened[_PAIRS[last]]:
                opened[_PAIRS[last]].pop()
            elif kind == "bracket":
                alone.append((at, "closes"))
    alone += [(at, "opens") for rest in opened.values() for at in rest]
    return [Lone(at, _sentence(text, at, kind)) for at, kind in sorted(alone)]


def _sentence(text: str, at: int, kind: str) -> str:
    if kind == "opens":
        line = text[at + 1 : at + _SHOWN + 2].split("\n", maxsplit=1)[0]
        words = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        return f"the bracket before “{words}” opens and is not closed."
    line = text[max(0, at - _SHOWN - 1) : at].rsplit("\n", maxsplit=1)[-1]
    words = line if len(line) <= _SHOWN else f"…{line[-_SHOWN:].lstrip()}"
    return f"the bracket after “{words}” closes and was not opened."
