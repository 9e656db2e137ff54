"""What a rate is per, as a number."""

from fractions import Fraction

from civicclaims.errors import ParseError
from civicclaims.values.numeral import Numeral
from civicclaims.values.scale import SCALES, scale_value


def base_of(per: str) -> Fraction | None:
    """The number that a rate is per: 100,000 of `100,000 residents`; None where there is none.

    A magnitude word behind it counts: `1 million people`, `100 million miles`, `million`.
    """
    words = per.strip().lstrip("$£€¥₹").split()
    if not words:
        return None
    try:
        base, rest = Numeral.parse(words[0]).value, words[1:]
    except ParseError:
        base, rest = Fraction(1), words
        if rest[0].lower().removesuffix("s") not in SCALES:
            return None
    for word in rest:
        if word.lower().removesuffix("s") not in SCALES:
            break
        base *= scale_value(word)
    return base
