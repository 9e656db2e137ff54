"""Magnitude words, and what they multiply a number by."""

from typing import Annotated, Final

from civicclaims.values.spelling import Spelling

SCALES: Final = {
    "hundred thousand": 10**5, "hundred million": 10**8, "hundred billion": 10**11,
    "lakh crore": 10**12, "hundred": 10**2, "thousand": 10**3, "k": 10**3, "lakh": 10**5,
    "million": 10**6, "m": 10**6, "mn": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9,
    "b": 10**9, "trillion": 10**12, "tn": 10**12, "dozen": 12, "mln": 10**6, "bln": 10**9,
    "tln": 10**12,
}  # fmt: skip
"""Magnitude words that follow a numeral, in small letters, and what they multiply it by."""

_PATTERN: Final = "|".join(
    "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in word)
    + ("s?" if len(word) > 2 else "")
    for word in SCALES
)
ScaleText = Annotated[
    str, Spelling(f"(?:{_PATTERN})", "a magnitude word such as thousand, million or bn")
]
"""The type of a field that holds a magnitude word, in any case, singular or plural."""


def scale_value(word: str | None) -> int:
    """What a magnitude word multiplies by; 1 where there is none."""
    return 1 if word is None else SCALES[word.lower().removesuffix("s")]
