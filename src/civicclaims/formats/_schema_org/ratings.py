"""The number and the label of a rating, out of the words a file has for them."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.values.numeral import MAX_LENGTH, Numeral

_EXPONENT: Final = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?[eE][+-]?[0-9]{1,4}")


class Graded(NamedTuple):
    """What a rating says, and what is wrong with it.

    Attributes:
        label: The verdict in words.
        value: Its number, as printed.
        fault: Why the words for the number are none, and what became of them.
    """

    label: str | None
    value: str | None
    fault: str | None = None


@lru_cache(1024)
def number_read(words: str) -> str | None:
    """A number as it is printed; None where the words are no number.

    Blanks around it are left out. A number with an exponent, as programs print them, is written
    out, since that is the same number.

    >>> number_read("4.50"), number_read("1e0"), number_read("4 out of 5")
    ('4.50', '1', None)
    """
    text = words.strip()
    if text.isascii() and text.isdigit() and len(text) <= MAX_LENGTH:
        return text
    text = written_out(text)
    if len(text) > MAX_LENGTH:
        return None
    try:
        return Numeral.parse(text).text
    except ParseError:
        return None


def written_out(text: str) -> str:
    """A number with an exponent, written out; any other text as it stands.

    >>> written_out("1e2"), written_out("2.50e-1"), written_out("e2")
    ('100', '0.250', 'e2')
    """
    return f"{Decimal(text):f}" if _EXPONENT.fullmatch(text) else text


def numbered(words: str | None, name: str) -> Graded:
    """The number that some words are; words that are none are at fault.

    Args:
        words: What stands where the number is expected.
        name: What that place is called.
    """
    number = None if words is None else number_read(words)
    if words is None or number is not None:
        return Graded(None, number)
    return Graded(None, None, f"{name} is {shown(words)}, which is no number such as 4 or 4.5")


def graded(label: str | None, words: str | None, name: str) -> Graded:
    """The label and the number of a rating; words that are no number may be its label.

    Args:
        label: The label, where there is one.
        words: What stands where the number is expected.
        name: What that place is called.
    """
    _, number, fault = numbered(words, name)
    if fault is None or words == label:
        return Graded(label, number)
    if label is None:
        return Graded(words, None, f"{fault}; it is kept as the label")
    return Graded(label, None, f"{fault}; it is left out beside the label {shown(label)}")
