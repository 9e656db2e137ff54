"""Figures in the cells of a table: what their points and commas mean, told from the column."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.units import in_english_words
from civicclaims.values.phrase import MAX_LENGTH
from civicclaims.values.quantity import Quantity

Sign: TypeAlias = Literal[".", ","]
"""What stands before the decimals of a number."""

SIGNS: Final[tuple[Sign, ...]] = (".", ",")
_NAMES: Final = {".": "a point", ",": "a comma"}

_BLANKS: Final = " \u00a0\u2009\u202f"
_NUMBER: Final = re.compile(rf"[0-9]+(?:(?:[.,'’]|[{_BLANKS}](?=[0-9]{{3}}(?![0-9])))[0-9]+)*")
"""A number with its marks. A blank is one of them only before three digits."""

_GROUPED: Final = re.compile(rf"[1-9][0-9]{{0,2}}(?:([.,'’{_BLANKS}])[0-9]{{3}})(?:\1[0-9]{{3}})*")
_INDIAN: Final = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_BARE: Final = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,300})(?:\.[0-9]{1,300})?")
"""A number and nothing else, as most cells of figures have it."""

NUMBERS: Final = ("hedge", "numeral", "high", "out_of")
"""The parts of a figure that are never anywhere but in its words."""

_MAGNITUDE: Final = re.compile(r"(?<=[0-9])[ \u00a0\u202f](?=[KMB](?![\w.]))")
"""The blank before a letter that stands for thousand, million or billion. In prose `5 m` is
metres; a capital alone behind a number of a table is none of the measures that are counted."""

_UNITS: Final = ("unit", "per", "currency", "scale", "high_scale")

_PLUS_MINUS: Final = re.compile(r"\s*(?:±|\+/-|\+-|\+/−)\s*")


@attrs.frozen
class Told:
    """What a column shows of its points and commas.

    Attributes:
        sign: The sign before its decimals; None where no cell shows it, or two contradict.
        why: Why it cannot be told; None where it can, or where it makes no difference.
        at: The first cell that shows it.
    """

    sign: Sign | None = None
    why: str | None = None
    at: str | None = None


class Signs:
    """What the cells of a column show of their points and commas, while they are looked at.

    >>> signs = Signs()
    >>> signs.see("B2", "1.234")
    >>> signs.told().why
    'every value with a mark is like "1.234" (B2), which is 1.234 or 1234'
    >>> signs.see("B3", "3,9 %")
    >>> signs.told().sign
    ','
    """

    def __init__(self) -> None:
        self._shows: dict[str, tuple[str, str]] = {}
        self._unclear: tuple[str, str] | None = None

    def see(self, name: str, words: str) -> None:
        """Look at a cell."""
        if words.isdecimal():
            return
        signs = possible(words)
        if len(signs) == 1:
            self._shows.setdefault(next(iter(signs)), (name, words))
        elif self._unclear is None and is_open(words):
            self._unclear = (name, words)

    def told(self) -> Told:
        """What the cells show together."""
        if len(self._shows) == 2:
            point, comma = self._shows["."], self._shows[","]
            return Told(
                why=f"{shown(point[1])} ({point[0]}) shows a decimal point and {shown(comma[1])} "
                f"({comma[0]}) a decimal comma"
            )
        if self._shows:
            [(sign, (name, _))] = self._shows.items()
            return Told("." if sign == "." else ",", at=name)
        if self._unclear is None:
            return Told()
        name, words = self._unclear
        number = next(filter(_open, _NUMBER.findall(words)))
        readings = " or ".join(str(_english(number, sign)).replace(",", "") for sign in SIGNS)
        return Told(
            why=f"every value with a mark is like {shown(words)} ({name}), which is {readings}"
        )


def possible(words: str) -> frozenset[str]:
    """The signs that could stand before the decimals of the numbers in a cell."""
    found = frozenset(SIGNS)
    if len(words) > MAX_LENGTH:
        return found
    for number in _NUMBER.findall(words):
        fits = frozenset(sign for sign in SIGNS if _english(number, sign) is not None)
        if fits:
            found &= fits
    return found


def is_open(words: str) -> bool:
    """Whether a number in a cell is one thing with a decimal point and another with a comma."""
    return (
        len(words) <= MAX_LENGTH
        and len(possible(words)) == 2
        and any(map(_open, _NUMBER.findall(words)))
    )


def _open(number: str) -> bool:
    point, comma = _english(number, "."), _english(number, ",")
    return point is not None and comma is not None and point != comma


def _english(number: str, sign: str) -> str | None:
    """A number as English has it (1,234.5), if it is one with this sign before its decimals."""
    whole, mark, part = number.partition(sign)
    if mark and not part.isdecimal():
        return None
    if not whole.isdecimal():
        indian = sign == "." and _INDIAN.fullmatch(whole)
        if not indian and not _GROUPED.fullmatch(whole):
            return None
        # No-break and thin blanks are read as they are.
        whole = whole if indian else re.sub("[.'’ ]", ",", whole)
    return f"{whole}{'.' if mark else ''}{part}"


def in_english(words: str, sign: str) -> str:
    """The words of a figure, its numbers as English has them.

    Raises:
        ParseError: If a number has another sign before its decimals, or the words are too many.

    >>> in_english("1.234,5 Mio. €", ",")
    '1,234.5 Mio. €'
    """
    if len(words) > MAX_LENGTH:
        raise ParseError(words, f"a figure of at most {MAX_LENGTH:,} characters")
    numbers = [_english(number, sign) for number in _NUMBER.findall(words)]
    if None in numbers:
        raise ParseError(words, f"a number with {_NAMES[sign]} before its decimals")
    in_order = iter(each for each in numbers if each is not None)
    return _NUMBER.sub(lambda _: next(in_order), words)


def read_figure(words: str, sign: str | None = None) -> Quantity:
    """The figure in a cell: its words as they stand there, its number as English has it.

    Args:
        words: What the cell shows.
        sign: What stands before decimals; None where every number shows it itself.

    Raises:
        ParseError: If it is no figure that can be read.

    >>> found = read_figure("1.234,5 Mio. €", ",")
    >>> found.text, found.numeral
    ('1.234,5 Mio. €', '1,234.5')
    """
    text = words.strip()
    if sign is None:
        if is_open(text):
            raise ParseError(words, "a number whose sign before decimals can be told")
        sign = min(possible(text), default=".")
    plain = in_english(text, sign)
    if _BARE.fullmatch(plain):
        return Quantity(text=text, numeral=plain)
    try:
        return attrs.evolve(_parsed(in_english_words(_MAGNITUDE.sub("", plain))), text=text)
    except ParseError as error:
        raise ParseError(words, error.expected) from None


@lru_cache(maxsize=4_096)
def _parsed(plain: str) -> Quantity:
    """A figure in English; figures repeat, so the last ones are kept."""
    return Quantity.parse(plain)


def read_margin(words: str, sign: str | None = None) -> Quantity:
    """The margin in a cell, which may have its sign before it: ±3.

    Raises:
        ParseError: If it is no figure that can be read.
    """
    before = _PLUS_MINUS.match(words)
    if before is None:
        return read_figure(words, sign)
    read = read_figure(words[before.end() :], sign)
    return attrs.evolve(read, text=before[0].strip() + read.text)


def readings(words: str, *, margin: bool = False) -> Iterator[tuple[Sign, Quantity]]:
    """What the words of a figure say with a point before decimals, and what with a comma."""
    for sign in SIGNS:
        try:
            yield sign, (read_margin if margin else read_figure)(words, sign)
        except ParseError:
            continue


def in_words(figure: Quantity, words: str, *, margin: bool = False) -> Quantity | None:
    """A figure with the words it was printed in; None where they say something else.

    The words may leave out a unit that stood elsewhere.

    >>> in_words(read_figure("3.9 %", "."), "3,9 %").text
    '3,9 %'
    """
    for _, read in readings(words, margin=margin):
        alike = all(getattr(read, name) == getattr(figure, name) for name in NUMBERS)
        if alike and all(getattr(read, name) in {None, getattr(figure, name)} for name in _UNITS):
            return attrs.evolve(figure, text=read.text)
    return None
