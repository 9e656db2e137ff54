"""One amount in a text: a number with its currency and its magnitude word, and no more."""

from fractions import Fraction
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.currency import CODES, DOLLARS, SIGNS
from civicclaims.values.lexer import Token, token
from civicclaims.values.numeral import Form, Numeral
from civicclaims.values.scale import SCALES, scale_value

_LARGE: Final = frozenset({"thousand", "million", "billion", "trillion"})
_SMALL: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)
CARDINALS: Final = frozenset({*_SMALL, *_LARGE, "hundred"})
"""Words that a number in words is made of."""

PARTS: Final = frozenset(
    "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh "
    "sevenths eighth eighths ninth ninths tenth tenths".split()
)
"""Words for a part of a whole."""

MULTIPLES: Final = frozenset(
    "double doubled doubles doubling twice triple tripled triples tripling trebled thrice "
    "quadruple quadrupled quadruples quadrupling quintuple quintupled".split()
)
"""Words for a number of times."""

_HALVED: Final = frozenset({"halved", "halving"})
_LETTERS: Final = frozenset({"k", "m", "mn", "bn", "b", "tn"})
_SIGNS: Final = frozenset("+-−")
_DASHES: Final = frozenset("-‐‑–")
_MOST_WORDS: Final = 40
_PLURALS: Final = frozenset(
    "people men women children police persons staff jobs crew fish sheep deer cattle youth "
    "lives wives knives wolves teeth feet mice geese media data alumni".split()
)
_NO_PLURALS: Final = frozenset(
    "was is has does his hers its this us as yes plus minus less thus ours yours theirs times "
    "always perhaps besides sometimes towards afterwards across versus news says goes says basis "
    "crisis analysis emphasis".split()
)


@attrs.frozen
class Amount:
    """A number with what belongs to it alone.

    Attributes:
        start: Where it begins in the text, its currency sign included.
        end: Where it ends, exclusive.
        numeral: The number, as printed.
        form: How the number was written.
        value: The number without its magnitude word.
        scale: The magnitude word, as printed.
        currency: The currency (ISO 4217).
        leading: Whether the currency stands before the number.
        unit: The unit that is written as one word with it: `fold` of `threefold`.
    """

    start: int
    end: int
    numeral: str
    form: Form
    value: Fraction
    scale: str | None = None
    currency: str | None = None
    leading: bool = False
    unit: str | None = None

    @property
    def scaled(self) -> Fraction:
        """The number with its magnitude word."""
        return self.value * scale_value(self.scale)


def is_plural(word: str) -> bool:
    """Whether a word, in small letters, looks like the name of several things."""
    if word in _PLURALS:
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(("ss", "us", "'s"))
        and (word not in _NO_PLURALS)
    )


def is_dash(text: str, position: int) -> Token | None:
    """The hyphen or dash that touches what ends at a position, and what follows it."""
    mark = token(text, position)
    if mark.start != position or mark.word not in _DASHES:
        return None
    after = token(text, mark.end)
    return mark if after.start == mark.end and after.kind in {"number", "word", "mark"} else None


def amount(text: str, position: int, *, joined: bool = True) -> Amount | None:
    """The amount that begins at or after a position, blanks left out; None where there is none.

    Unless `joined`, "and" ends a number in words.
    """
    first = token(text, position)
    currency, at = _currency(text, first)
    if currency is not None and token(text, at).start > at + 1:
        return None
    found = _digits(text, at) or _words(text, at, joined=joined)
    if found is None:
        return None
    found = attrs.evolve(found, start=first.start, currency=currency, leading=currency is not None)
    if found.scale is None and found.form != "multiple" and found.unit is None:
        found = _scaled(text, found)
    return _with_currency(text, found) if currency is None else found


def _with_currency(text: str, found: Amount) -> Amount:
    """The number with a currency that follows it: `5 USD`, `100€`."""
    mark = token(text, found.end)
    printed = text[mark.start : mark.end]
    if printed in CODES:
        return attrs.evolve(found, end=mark.end, currency=printed)
    after = token(text, mark.end)
    if printed in SIGNS and (after.kind != "number" or after.start > mark.end):
        return attrs.evolve(found, end=mark.end, currency=SIGNS[printed])
    return found


def _currency(text: str, first: Token) -> tuple[str | None, int]:
    """The currency that a sign, a code or letters with a sign say, and where they end."""
    if first.word in SIGNS:
        return SIGNS[first.word], first.end
    printed = text[first.start : first.end]
    after = token(text, first.end)
    if printed in DOLLARS and after.word == "$" and after.start == first.end:
        return DOLLARS[printed], after.end
    if printed in CODES and (after.kind == "number" or after.word in _SIGNS):
        return printed, first.end
    if printed == "Rs":
        end = after.end if after.word == "." and after.start == first.end else first.end
        return "INR", end
    return None, first.start


def _made(text: str, start: int, end: int) -> Amount | None:
    """The number from one place to another, if it is one."""
    try:
        numeral = Numeral.parse(text[start:end])
    except ParseError:
        return None
    return Amount(start, end, numeral.text, numeral.form, numeral.value)


def _digits(text: str, position: int) -> Amount | None:
    """A number in digits with its sign and a fraction that belongs to it (`6 1/2`)."""
    first = token(text, position)
    number = first
    if first.word in _SIGNS:
        number = token(text, first.end)
        if number.start != first.end:
            return None
    if number.kind != "number":
        return None
    if text[number.start : number.end].isdecimal():
        slashed = token(text, number.end + (text[number.end : number.end + 1] == "-"))
        if "/" in slashed.word and slashed.start == number.end + 1:
            mixed = _made(text, first.start, slashed.end)
            if mixed is not None:
                return mixed
    return _made(text, first.start, number.end)


def _words(text: str, position: int, *, joined: bool) -> Amount | None:
    """A number in words: a cardinal, a part, a cardinal with a part, a multiple."""
    first = token(text, position)
    if first.word in MULTIPLES | _HALVED | PARTS:
        return _made(text, first.start, first.end)
    if first.word.endswith("fold") and first.word[:-4] in _SMALL:
        found = _made(text, first.start, first.end - 4)
        return found and attrs.evolve(found, end=first.end, unit=text[first.end - 4 : first.end])
    if first.word in {"a", "an"}:
        part = token(text, first.end)
        if part.word in PARTS | {"dozen"}:
            return _made(text, first.start, part.end)
        large = first.word == "a" and part.word in _LARGE | {"hundred"}
        return _cardinal(text, first, joined=joined) if large else None
    return _cardinal(text, first, joined=joined) if first.word in _SMALL else None


def _cardinal(text: str, first: Token, *, joined: bool) -> Amount | None:
    """The longest run of number words, which must be one number, with a part that follows it."""
    last = before = first
    for _ in range(_MOST_WORDS):
        after = _next(text, last, joined=joined)
        if after is None:
            break
        before, last = last, after
    else:
        return None
    part = _part(text, first, last, joined=joined)
    if part is not None:
        return part
    if token(text, last.end).word in PARTS:
        # "Two million and one half" is no number in words that is known.
        return None
    whole = _made(text, first.start, last.end)
    if whole is None or last.word not in _LARGE or before.word == "a":
        return whole
    # "Six million" is good to a million, as "6 million" is: the magnitude word stands apart.
    number = _made(text, first.start, before.end)
    if number is None or any(large in number.numeral.lower() for large in _LARGE):
        return whole
    return attrs.evolve(number, end=last.end, scale=text[last.start : last.end])


def _next(text: str, last: Token, *, joined: bool) -> Token | None:
    """The number word that goes on with a number, after a blank, a hyphen, a comma or "and"."""
    after = token(text, last.end)
    if after.word in CARDINALS:
        return after
    if after.word == "-" and after.start == last.end:
        word = token(text, after.end)
        return word if word.start == after.end and word.word in _SMALL else None
    if last.word in _SMALL or after.word not in {"and", ","} or not joined:
        return None
    word = token(text, after.end)
    further = token(text, word.end).word
    if word.word not in _SMALL:
        return None
    if after.word == ",":
        return word if last.word != "hundred" and further in {*_LARGE, "hundred", "and"} else None
    # In "a million and two million" and "a hundred and two hundred" there are two numbers.
    return None if further == last.word else word


def _part(text: str, first: Token, last: Token, *, joined: bool) -> Amount | None:
    """A part in words that ends a number: `two-thirds`, `two and a half`."""
    after = token(text, last.end)
    if after.word == "-" and after.start == last.end:
        after = token(text, after.end)
    if after.word in PARTS:
        return _made(text, first.start, after.end)
    if after.word != "and" or not joined:
        return None
    count = token(text, after.end)
    part = token(text, count.end)
    if part.word == "-" and part.start == count.end:
        part = token(text, part.end)
    if part.word in PARTS and (count.word in {"a", "an"} or count.word in _SMALL):
        return _made(text, first.start, part.end)
    return None


def _scaled(text: str, found: Amount) -> Amount:
    """The number with the magnitude word that follows it, if one does."""
    at = found.end
    word = token(text, at)
    if found.form == "fraction":
        # Half a million, a half-million, a quarter of a million.
        if (dash := is_dash(text, at)) is not None:
            word = token(text, dash.end)
        if word.word == "of":
            word = token(text, word.end)
        if word.word == "a":
            word = token(text, word.end)
        return _with_scale(text, found, word) if _is_full(word.word) else found
    if (dash := is_dash(text, at)) is not None:
        joined = token(text, dash.end)
        return _with_scale(text, found, joined) if _is_full(joined.word) else found
    if _is_full(word.word):
        return _with_scale(text, found, word)
    if word.word in _LETTERS and _is_safe(text, found, word):
        return _with_scale(text, found, word)
    return found


def _is_full(word: str) -> bool:
    """Whether a word is a magnitude word and no abbreviation of one."""
    return len(word) > 2 and word.removesuffix("s") in SCALES


def _is_safe(text: str, found: Amount, word: Token) -> bool:
    """Whether letters that follow a number can only be a magnitude: `$5 m`, `5bn`, never `5 m`."""
    if found.form != "digits":
        return False
    if found.currency is not None or word.word in {"mn", "bn", "tn"}:
        return True
    if word.start != found.end:
        return False
    if word.word != "m" or text[word.start] == "M":
        return True
    after = token(text, word.end)
    return is_plural(after.word) or text[after.start : after.end] in CODES


def _with_scale(text: str, found: Amount, word: Token) -> Amount:
    """The number with this magnitude word, or with it and the next (`3 hundred thousand`)."""
    end = word.end
    if word.word in {"hundred", "lakh"}:
        after = token(text, end)
        if f"{word.word} {after.word}".removesuffix("s") in SCALES and after.start == end + 1:
            end = after.end
    return attrs.evolve(found, end=end, scale=text[word.start : end])
