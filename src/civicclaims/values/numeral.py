"""A number as it was printed: its words or digits, its exact value, the unit of its last digit.

`3.10` promises more than `3.1`, so the text is kept and the value stands beside it.
"""

import re
from fractions import Fraction
from functools import cache, lru_cache
from typing import Annotated, Final, Literal, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.spelling import Spelling

MAX_LENGTH: Final = 1_200
"""The longest numeral read, in code points; room for a thousand digits in groups of three."""

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_ADDED: Final = {**_UNITS, **_TENS, "a": 1, "and": 0}
_LARGE: Final = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 10**3}
_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_MULTIPLES: Final = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twice": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "trebled": 3, "thrice": 3,
    "quadruple": 4, "quadrupled": 4, "quadruples": 4, "quadrupling": 4,
    "quintuple": 5, "quintupled": 5,
}  # fmt: skip
_HALVED: Final = {"halved": 2, "halving": 2}
_VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip


def _any(words: "dict[str, int] | dict[str, tuple[int, int]]") -> str:
    """An alternative of words, the longest first, each with a capital or small first letter."""
    shapes = (
        f"[{word[0].upper()}{word[0]}]{word[1:]}" if word[0].isalpha() else word
        for word in sorted(words, key=lambda word: (-len(word), word))
    )
    return f"(?:{'|'.join(shapes)})"


_GROUPED = "[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
_DIGITS = rf"(?:(?:{_GROUPED}|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)"
_PLAIN = rf"[-+−]?{_DIGITS}"
_SLASHED = "[0-9]+/0*[1-9][0-9]*"
_MIXED = rf"(?:[0-9]+[ -])?{_SLASHED}|[0-9]*{_any(_VULGAR)}"
_HUNDRED = rf"(?:{_any(_TENS)}(?:[ -]{_any(_UNITS)})?|{_any(_UNITS)})"
_THOUSAND = rf"(?:(?:[Aa]|{_any(_UNITS)}) [Hh]undred(?:(?: and)? {_HUNDRED})?|{_HUNDRED})"
_WORDS = "|".join(
    [
        *(
            rf"(?:[Aa]|{_THOUSAND}) {word}"
            + "".join(rf"(?:(?: and|,)? {_THOUSAND} {lower})?" for lower in list(_LARGE)[place:])
            + rf"(?:(?: and|,)? {_THOUSAND})?"
            for place, word in enumerate(_LARGE, start=1)
        ),
        _THOUSAND,
    ]
)
_COUNTED = rf"(?:[Aa]n?|{_any(_UNITS)})[ -]{_any(_PARTS)}s?"
_FRACTION = rf"{_COUNTED}|{_any(_PARTS)}s?|{_any(_HALVED)}"
_AND_PART = rf"{_HUNDRED} and {_COUNTED}"

PATTERN: Final = (
    rf"(?:{_PLAIN}|[-+−]?(?:{_MIXED})|{_any(_MULTIPLES)}|{_FRACTION}"
    rf"|[Aa] dozen|(?:{_WORDS})|{_AND_PART})"
)
"""A regular expression, without anchors, for exactly the numerals that can be read."""

EXPECTED: Final = "a number as printed, such as 55,000, 3.10, 6 1/2, twelve or two-thirds"
NumeralText = Annotated[str, Spelling(PATTERN, EXPECTED, MAX_LENGTH)]
"""The type of a field that holds a number as it was printed."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first used: number words make it slow to compile."""
    return re.compile(pattern)


Form = Literal["digits", "words", "fraction", "multiple"]


@attrs.frozen
class Numeral:
    """A number as printed.

    Attributes:
        text: The words or digits, as they stand in the text.
        value: The exact value, without any magnitude word that follows (`1.2` of `1.2 million`).
        unit: One in the last printed place: 1 for `28`, 1/100 for `3.10`, 1/2 for `6 1/2`. Of
            number words the last magnitude word, as of `5 million`: 1 for `twenty-three`,
            1,000,000 for `six million`.
        form: How it was written. A "fraction" is a part in words (`a third`), a "multiple" is a
            word such as `twice`; both have reading rules of their own.

    >>> Numeral.parse("3.10")
    Numeral(text='3.10', value=Fraction(31, 10), unit=Fraction(1, 100), form='digits')
    """

    text: str
    value: Fraction
    unit: Fraction
    form: Form

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one number, and nothing but a number.

        Digits may be grouped by commas in threes, in the Indian way (`1,00,000`) or by
        no-break and thin spaces. Words are English cardinals up to the trillions, and parts
        of one, alone (`two-thirds`) or after a number below a hundred (`two and a half`).

        Raises:
            ParseError: If the text is anything else, or longer than 1,200 characters.
        """
        return cls(text, *_read(text))

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4_096)
def _read(  # noqa: PLR0911 - one return for each form
    text: str,
) -> tuple[Fraction, Fraction, Form]:
    """Value, last unit and form of a number; figures repeat, so the last ones are kept.

    Raises:
        ParseError: If the text is no number.
    """
    if len(text) > MAX_LENGTH:
        raise ParseError(text, EXPECTED)
    plain = _compiled(_PLAIN).fullmatch(text)
    if not (plain or _compiled(PATTERN).fullmatch(text)):
        raise ParseError(text, EXPECTED)
    if plain:
        return *_digits(text), "digits"
    words = text.lower()
    if words in _MULTIPLES:
        return Fraction(_MULTIPLES[words]), Fraction(1), "multiple"
    tokens = words.replace("-", " ").replace(",", "").split()
    if words in _HALVED:
        return Fraction(1, 2), Fraction(1, 2), "fraction"
    if tokens[-1].removesuffix("s") in _PARTS or tokens[-1] in _PARTS:
        # "Two and a half" is a number with a part; "two-thirds" is a part alone.
        whole, _, part = words.rpartition(" and ")
        value = _fraction(part.replace("-", " ").split())
        unit = Fraction(1, value.denominator)
        if not whole:
            return value, unit, "fraction"
        return _cardinal(whole.replace("-", " ").split()) + value, unit, "words"
    if words[-1].isalpha():
        return Fraction(_cardinal(tokens)), Fraction(_LARGE.get(tokens[-1], 1)), "words"
    return *_mixed(text), "digits"


def _sign(text: str) -> int:
    return -1 if text[0] in "-−" else 1


def _digits(text: str) -> tuple[Fraction, Fraction]:
    """Value and last unit of plain digits."""
    bare = "".join(character for character in text if character.isdigit() or character == ".")
    decimals = len(bare) - bare.index(".") - 1 if "." in bare else 0
    unit = Fraction(1, 10**decimals)
    return _sign(text) * int(bare.replace(".", "")) * unit, unit


def _mixed(text: str) -> tuple[Fraction, Fraction]:
    """Value and last unit of `6 1/2`, `1/3` and `6½`; the unit is one of the named parts."""
    body = text.lstrip("-+−")
    if body[-1] in _VULGAR:
        over, under = _VULGAR[body[-1]]
        whole = body[:-1]
    else:
        whole, slashed = body.replace("-", " ").rpartition(" ")[::2]
        over, under = map(int, slashed.split("/"))
    return _sign(text) * (int(whole or 0) + Fraction(over, under)), Fraction(1, under)


def _fraction(tokens: list[str]) -> Fraction:
    """The value of `half`, `a third`, `two thirds`."""
    count = 1 if len(tokens) == 1 else _UNITS.get(tokens[0], 1)
    part = tokens[-1] if tokens[-1] in _PARTS else tokens[-1].removesuffix("s")
    return Fraction(count, _PARTS[part])


def _cardinal(tokens: list[str]) -> int:
    """The value of number words, already known to be in order."""
    total = group = 0
    for token in tokens:
        if token in _LARGE:
            total, group = total + group * _LARGE[token], 0
        elif token == "hundred":  # noqa: S105 - a number word, not a secret
            group *= 100
        elif token == "dozen":  # noqa: S105 - as above
            group = 12
        else:
            group += _ADDED[token]
    return total + group
