"""Units of the figures in a table: German words, units beside a figure, and rows of units."""

import re
from functools import lru_cache
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.currency import CODES, SIGNS as CURRENCIES, WORDS as MONEY, currency_of
from civicclaims.values.quantity import Quantity

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

_LONGEST: Final = 50
"""The longest unit over a column, and the longest that is remembered, in characters."""

_OF_COLUMNS: Final = frozenset({
    "%", "percent", "per", "cent", "percentage", "points", "thousand", "million", "millions",
    "billion", "billions", *CURRENCIES, *MONEY,
    *(code.casefold() for code in CODES),
})  # fmt: skip
"""The words of a unit that stands over a column."""

_COUNTED: Final = frozenset({"anzahl", "zahl", "number", "count"})
"""What stands over a column in place of a unit, where things are counted."""


def unit_of_column(words: str) -> str | None:
    """The unit that a cell names and nothing else; None where it is anything else.

    It is empty where the cell says that things are counted.

    >>> unit_of_column("(in %)"), unit_of_column("Mio. €"), unit_of_column("Alte Mitte")
    ('%', 'Mio. €', None)
    """
    bare = re.sub(r"^in\s+", "", words.strip(" ()[]\t\n"), flags=re.IGNORECASE)
    if len(bare) > _LONGEST:
        return None
    if bare.casefold() in _COUNTED:
        return ""
    named = in_english_words(bare).casefold().split()
    return bare if named and _OF_COLUMNS.issuperset(named) else None


def unit_in_header(words: str) -> str | None:
    """The unit that stands behind the name in a header; None where these words are none.

    >>> unit_in_header("Tsd. €"), unit_in_header("Mio. Stück"), unit_in_header("rund")
    ('Tsd. €', 'Mio. Stück', None)
    """
    unit = unit_of_column(words)
    if unit is None and len(words) <= _LONGEST and _SCALED.search(in_english_words(words)):
        return re.sub(r"^in\s+", "", words.strip(), flags=re.IGNORECASE)
    return unit


def in_english_words(plain: str) -> str:
    """German words of units and magnitudes in English."""
    if not plain.isascii() or any(map(str.isalpha, plain)):
        for pattern, english in _WORDS:
            plain = pattern.sub(english, plain)
    return plain


def with_unit(figure: Quantity, unit: str | None) -> Quantity:
    """A figure with the unit that stands elsewhere, unless it has one itself.

    A magnitude that stands with the unit is one of the figure: 3.1 in "million EUR".

    Raises:
        ParseError: If the unit multiplies the figure in a way that is not understood.

    >>> with_unit(Quantity.parse("3.9"), "EUR").currency
    'EUR'
    >>> with_unit(Quantity.parse("3.1"), "Mio. €").value
    Fraction(3100000, 1)
    """
    if unit is None or figure.unit is not None:
        return figure
    said = _remembered if len(unit) <= _LONGEST else _unit_said
    scale, name, currency = said(unit, figure.scale)
    return attrs.evolve(
        figure,
        scale=figure.scale or scale,
        unit=name,
        currency=figure.currency or currency,
    )


def _unit_said(unit: str, scaled: str | None) -> tuple[str | None, str | None, str | None]:
    """The magnitude in a unit, the unit without it, and its currency.

    Args:
        unit: The unit.
        scaled: The magnitude of the figure itself, if it has one; then none but the same is looked
            for.
    """
    plain, magnitude = in_english_words(unit.strip()), None
    scale = _SCALED.search(plain)
    if scale is not None and (scaled is None or scale[1].lower() == scaled.lower()):
        rest = f"{plain[: scale.start()]} {plain[scale.end() :]}".strip(" ,()")
        plain = re.sub(r"^(?:in|of)\s+|\s+(?:in|of)$", "", rest)
        magnitude = scale[1].lower()
        if not plain:
            return magnitude, None, None
    if _MULTIPLIED.match(plain):
        raise ParseError(unit, "a unit without a number before it, such as thousand tonnes")
    currency = plain if plain in CODES else CURRENCIES.get(plain)
    if currency is not None:
        return magnitude, None, currency
    return magnitude, plain, currency_of(plain)


_remembered: Final = lru_cache(maxsize=1_024)(_unit_said)
"""The same; units repeat, so the last ones are kept."""


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
