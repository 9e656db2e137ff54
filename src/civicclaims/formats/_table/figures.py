"""Figures in the cells of a table: what their points and commas mean, told from the column."""

import re
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.errors import ParseError
from civicclaims.formats._own.faults import shown
from civicclaims.values.currency import CODES, SIGNS as CURRENCIES, currency_of
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
_WORDS: Final = (
    (re.compile(r"%-Punkte?\b|\bProzentpunkten?\b|\bProzentpunkte?\b", re.IGNORECASE),
     "percentage points"),
    (re.compile(r"\bProzent\b", re.IGNORECASE), "percent"),
    (re.compile(r"\bMio\b\.?|\bMillionen\b"), "million"),
    (re.compile(r"\bMrd\b\.?|\bMilliarden\b"), "billion"),
    (re.compile(r"\bTsd\b\.?|\bTausend\b"), "thousand"),
    (re.compile(r"\bEuro\b"), "euros"),
)  # fmt: skip
"""German words of units and magnitudes, and the English ones that are read."""

_SCALED: Final = re.compile(r"\b(thousand|million|billion|trillion)s?\b", re.IGNORECASE)
"""A magnitude beside a unit."""

_MULTIPLIED: Final = re.compile(r"['’]?[0-9]{3,}")
"""A number before a unit, such as that of "1000 tonnes" or "'000"."""

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
    for number in _NUMBER.findall(words):
        fits = frozenset(sign for sign in SIGNS if _english(number, sign) is not None)
        if fits:
            found &= fits
    return found


def is_open(words: str) -> bool:
    """Whether a number in a cell is one thing with a decimal point and another with a comma."""
    return len(possible(words)) == 2 and any(map(_open, _NUMBER.findall(words)))


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


def read_figure(words: str, sign: str | None = None) -> Quantity:
    """The figure in a cell, its number as English has it.

    Args:
        words: What the cell shows.
        sign: What stands before decimals; None where every number shows it itself.

    Raises:
        ParseError: If it is no figure that can be read.

    >>> read_figure("1.234,5 Mio. €", ",").text
    '1,234.5 Mio. €'
    """
    text = words.strip()
    signs = possible(text) if sign is None else frozenset({sign})
    chosen = min(signs, default=".") if not (sign is None and is_open(text)) else None
    if chosen is None:
        raise ParseError(words, "a number whose sign before decimals can be told")
    numbers = [_english(number, chosen) for number in _NUMBER.findall(text)]
    if None in numbers:
        raise ParseError(words, f"a number with {_NAMES[chosen]} before its decimals")
    in_order = iter(each for each in numbers if each is not None)
    text = _NUMBER.sub(lambda _: next(in_order), text)
    plain = text
    for pattern, english in _WORDS:
        plain = pattern.sub(english, plain)
    try:
        read = Quantity.parse(plain)
    except ParseError as error:
        raise ParseError(words, error.expected) from None
    return attrs.evolve(read, text=text)


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


def with_unit(figure: Quantity, unit: str | None) -> Quantity:
    """A figure with the unit that stands elsewhere, unless it has one itself.

    A magnitude that stands with the unit is one of the figure: 3.1 in "million EUR".

    Raises:
        ParseError: If the unit multiplies the figure in a way that is not understood.

    >>> with_unit(read_figure("3.9"), "EUR").currency
    'EUR'
    >>> with_unit(read_figure("3.1"), "Mio. €").value
    Fraction(3100000, 1)
    """
    if unit is None or figure.unit is not None:
        return figure
    plain = unit.strip()
    for pattern, english in _WORDS:
        plain = pattern.sub(english, plain)
    if figure.scale is None and (scale := _SCALED.search(plain)) is not None:
        rest = f"{plain[: scale.start()]} {plain[scale.end() :]}".strip(" ,()")
        rest = re.sub(r"^(?:in|of)\s+|\s+(?:in|of)$", "", rest)
        figure = attrs.evolve(figure, scale=scale[1].lower())
        return with_unit(figure, rest) if rest else figure
    if _MULTIPLIED.match(plain):
        raise ParseError(unit, "a unit without a number before it, such as thousand tonnes")
    currency = plain if plain in CODES else CURRENCIES.get(plain)
    if currency is not None:
        return attrs.evolve(figure, currency=figure.currency or currency)
    return attrs.evolve(figure, unit=plain, currency=figure.currency or currency_of(plain))


def unit_beside(figure: Quantity, read: Quantity) -> str | None:
    """The unit that has to stand beside the words of a figure, from which `read` was read."""
    if read.unit is not None:
        return None
    unit = figure.unit
    if unit is None and read.currency is None:
        unit = figure.currency
    if unit is not None and _MULTIPLIED.match(unit):
        return None
    if figure.scale is not None and read.scale is None:
        return figure.scale if unit is None else f"{figure.scale} {unit}"
    return unit
