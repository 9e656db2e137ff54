"""Whether a figure in prose begins and ends where a number does."""

import re
from typing import Final

from civicclaims.reading.alone import words_before
from civicclaims.values.amount import (
    CARDINALS,
    PARTS,
    amount,
    is_dash,
)
from civicclaims.values.currency import SIGNS
from civicclaims.values.lexer import token
from civicclaims.values.numeral import Numeral
from civicclaims.values.parts import Parts, UnheldError

_GLUED: Final = frozenset("^×*_=&@") | SIGNS.keys()
"""What touches a number and makes it a part of something else."""

_NEGATIVE: Final = frozenset({"minus", "negative"})
_SPOKEN: Final = CARDINALS | {"nought", "naught", "oh"}
PIECES: Final = re.compile("(?:hundred|thousand|million|billion|trillion)ths?")


def check_edge(text: str, parts: Parts) -> None:
    """Whether a figure begins and ends where a number does.

    Raises:
        UnheldError: If it is a piece of something longer.
    """
    end = parts.end
    before = words_before(text, parts.start)
    more = _goes_on(text, parts)
    if more is None and before and before[-1] in _NEGATIVE:
        more = end
    if more is not None:
        raise UnheldError(more, "a number by itself")
    after = token(text, end)
    if after.kind == "end" or after.start > end:
        return
    cut = after.kind in {"number", "word"} or after.word in _GLUED
    dash = is_dash(text, end)
    if dash is not None:
        joined = token(text, dash.end)
        cut = joined.kind == "number" or joined.word in SIGNS
    if after.word == "/":
        cut = token(text, after.end).start == after.end
    if cut:
        raise UnheldError(_edge(text, end), "a number by itself")


def _goes_on(text: str, parts: Parts) -> int | None:
    """Where a number ends that goes on behind a figure: "3 million and a half", "5 k"."""
    after = token(text, parts.end)
    further = token(text, after.end)
    if after.word in {"k", "m", "b"} and parts.unit is None and parts.scale is None:
        return after.end
    if PIECES.fullmatch(after.word) is not None or after.word in PARTS:
        return after.end
    spoken = parts.unit in {None, "point"}
    point = after if parts.unit is None else token(text, parts.end - len("point"))
    if spoken and point.word == "point" and token(text, point.end).word in _SPOKEN:
        end = point.end
        while (word := token(text, end)).word in _SPOKEN:
            end = word.end
        return end
    if parts.scale is not None and after.kind == "number":
        return after.end
    if after.word != "and" or parts.unit is not None:
        return None
    part = amount(text, after.end)
    counted = part is not None and part.form == "fraction" and further.word != "half"
    return part.end if part is not None and counted and _is_spelt(parts) else None


def _is_spelt(parts: Parts) -> bool:
    """Whether a part can be added to a number: to one in words, or with a magnitude word."""
    return parts.scale is not None or (
        parts.numeral is not None and Numeral.parse(parts.numeral).form == "words"
    )


def _edge(text: str, end: int) -> int:
    """Where the blank or comma after what touches a number stands."""
    while end < len(text) and not (text[end].isspace() or text[end] in ',;)”"'):
        end += 1
    return end - (text[end - 1] in ".:!?")
