"""Strategies for printed numbers and what stands around them."""

from fractions import Fraction
from functools import cache
from typing import Final

from hypothesis import strategies as st

from civicclaims.strategies.texts import words
from civicclaims.values.hedge import Hedge
from civicclaims.values.hedge_words import AFTER, VAGUE, WORDS
from civicclaims.values.interval import Interval
from civicclaims.values.numeral import Numeral
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import CONVENTIONS, Rounding
from civicclaims.values.scale import SCALES
from civicclaims.values.unit import Unit

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_PARTS: Final = (
    "half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_UNITS: Final = (
    "percent", "per cent", "%", "percentage points", "points", "people", "homes", "votes", "times",
    "hours", "dollars",
)  # fmt: skip


def intervals() -> st.SearchStrategy[Interval]:
    """Intervals of every shape, empty ones included, with ends open, closed or absent."""
    ends = st.none() | st.fractions(-1_000, 1_000, max_denominator=60)
    return st.builds(_interval, ends, ends, st.booleans(), st.booleans())


def numerals() -> st.SearchStrategy[Numeral]:
    """Numbers as printed: grouped digits, decimals, words, fractions, mixed and multiples."""
    return numeral_texts().map(Numeral.parse)


@cache
def numeral_texts() -> st.SearchStrategy[str]:
    """The words or digits of `numerals`."""
    return st.one_of(_plain(), _decimals(), _grouped(), _cardinals(), _parts(), _mixed())


def hedges() -> st.SearchStrategy[Hedge]:
    """Every hedge of the reading tables, in small letters or with a capital."""
    return st.builds(_shaped, st.sampled_from([*WORDS, *VAGUE]), st.booleans()).map(Hedge.parse)


def units() -> st.SearchStrategy[Unit]:
    """Units of every kind, and words that are none, which count as counts."""
    return (st.sampled_from(_UNITS) | words()).map(Unit.parse)


@cache
def roundings() -> st.SearchStrategy[Rounding]:
    """Every rounding convention, "to the nearest" ones with any step."""
    steps = st.sampled_from(["half", "quarter"]) | st.integers(1, 10**18 - 1).map(str)
    return (st.sampled_from([*CONVENTIONS]) | steps.map("to the nearest {}".format)).map(
        Rounding.parse
    )


@cache
def quantities() -> st.SearchStrategy[Quantity]:
    """Figures whose words hold their parts: hedged, ranges, proportions, vague, and unread."""
    return st.one_of(_single(), _single(), _range(), _proportion(), _vague(), _abroad(), _unread())


@cache
def plain_figures() -> st.SearchStrategy[Quantity]:
    """Percentages and counts up to 100 as most texts print them, a few with a hedge."""
    hedge = st.sampled_from([None, None, None, "about", "more than", "nearly"])
    unit = st.sampled_from(["percent", "percent", "people"])
    nothing = st.none()
    return st.builds(_phrase, st.integers(0, 100).map(str), hedge, nothing, unit, nothing, nothing)


def _interval(
    lower: Fraction | None, upper: Fraction | None, lower_open: bool, upper_open: bool
) -> Interval:
    """An interval in its normal form: an end that is absent is not open."""
    return Interval(
        lower,
        upper,
        lower_open=lower is not None and lower_open,
        upper_open=upper is not None and upper_open,
    )


@cache
def _signs() -> st.SearchStrategy[str]:
    return st.sampled_from(["", "", "", "-", "+", "−"])


@cache
def _plain() -> st.SearchStrategy[str]:
    return st.builds("{}{}".format, _signs(), st.integers(0, 100) | st.integers(0, 10**15))


@cache
def _decimals() -> st.SearchStrategy[str]:
    digits = st.text("0123456789", min_size=1, max_size=4)
    whole = st.just("") | st.integers(0, 999).map(str) | _grouped()
    return st.builds("{}.{}".format, whole, digits)


@cache
def _grouped() -> st.SearchStrategy[str]:
    numbers = st.integers(1_000, 10**13).map("{:,}".format)
    marks = st.sampled_from([",", ",", "\u00a0", "\u2009", "\u202f"])
    indian = st.builds("{},{:02},{:03}".format, *(st.integers(1, high) for high in (99, 99, 999)))
    return st.builds(lambda text, mark: text.replace(",", mark), numbers, marks) | indian


@cache
def _cardinals() -> st.SearchStrategy[str]:
    numbers = st.integers(0, 20) | st.integers(0, 999) | st.integers(0, 10**15 - 1)
    spelled = st.builds(spell, numbers, st.sampled_from([" and ", " "]))
    return st.builds(_shaped, spelled | st.just("a dozen"), st.booleans())


@cache
def _parts() -> st.SearchStrategy[str]:
    counts = st.sampled_from(["", "a ", "one ", "one-", "two-", "three "])
    plain = st.builds("{}{}".format, counts, st.sampled_from(_PARTS[1:]))
    multiples = st.sampled_from(["half", "twice", "doubled", "triple", "quadrupled", "thrice"])
    return st.builds(_shaped, plain | plain.map("{}s".format) | multiples, st.booleans())


@cache
def _mixed() -> st.SearchStrategy[str]:
    whole, part = st.integers(0, 500), st.integers(1, 99)
    return st.one_of(
        st.builds("{}{} {}/{}".format, _signs(), whole, part, part),
        st.builds("{}-{}/{}".format, whole, part, part),
        st.builds("{}{}/{}".format, _signs(), part, part),
        st.builds("{}{}{}".format, _signs(), st.just("") | whole, st.sampled_from("½⅓⅔¼¾⅕⅝⅞")),
    )


def spell(number: int, joiner: str = " ") -> str:
    """An integer from 0 to below 10**15 in English words, `joiner` after the hundreds."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[rest]}" if rest else "")
    if number < 1_000:
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred" + (f"{joiner}{spell(rest)}" if rest else "")
    size, word = next(each for each in _LARGE if each[0] <= number)
    groups, rest = divmod(number, size)
    return f"{spell(groups, joiner)} {word}" + (f" {spell(rest, joiner)}" if rest else "")


def _shaped(text: str, capital: bool) -> str:
    return text[0].upper() + text[1:] if capital else text


@cache
def _single() -> st.SearchStrategy[Quantity]:
    """One number with its hedge, its magnitude word, its unit and what it is per."""
    figures = st.one_of(_plain(), _decimals(), _grouped(), numeral_texts())
    hedge = st.none() | st.sampled_from([word for word, kind in WORDS.items() if kind != "range"])
    return st.builds(
        _phrase,
        figures,
        hedge,
        scale=_rarely(sorted(SCALES)),
        unit=st.none() | st.sampled_from(_UNITS) | words(),
        per=_rarely(["100,000", "1,000", "a year", "resident", "0"]),
        currency=_rarely(["USD", "EUR", "INR"]),
    )


def _rarely(choices: list[str]) -> st.SearchStrategy[str | None]:
    return st.none() | st.none() | st.sampled_from(choices)


def _phrase(  # noqa: PLR0913, PLR0917 - the parts of a phrase
    numeral: str,
    hedge: str | None,
    scale: str | None,
    unit: str | None,
    per: str | None,
    currency: str | None,
) -> Quantity:
    """A figure whose text is made of its parts, in the order of English."""
    after = hedge in AFTER
    parts = (None if after else hedge, currency, numeral, scale, unit, hedge if after else None)
    text = " ".join(part for part in parts if part)
    return Quantity(
        text=text if per is None else f"{text} per {per}",
        hedge=hedge,
        numeral=numeral,
        unit=unit,
        per=per,
        currency=currency,
        scale=scale,
    )


def _range() -> st.SearchStrategy[Quantity]:
    unit = st.sampled_from(["percent", "people", None])
    return st.builds(
        lambda low, high, unit: Quantity(
            text=f"between {low} and {high} {unit or ''}".rstrip(),
            hedge="between",
            numeral=low,
            high=high,
            unit=unit,
        ),
        numeral_texts(),
        numeral_texts(),
        unit,
    )


def _proportion() -> st.SearchStrategy[Quantity]:
    return st.builds(
        lambda hedge, part, whole: Quantity(
            text=f"{hedge or ''} {part} in {whole}".lstrip(),
            hedge=hedge,
            numeral=part,
            out_of=whole,
        ),
        _rarely(["about", "nearly", "more than"]),
        st.sampled_from(["one", "two", "nine", "1"]),
        st.sampled_from(["four", "10", "100", "three", "1", "0"]),
    )


def _vague() -> st.SearchStrategy[Quantity]:
    return st.builds(
        lambda hedge, unit: Quantity(text=f"{hedge} of {unit}", hedge=hedge, unit=unit),
        st.sampled_from(sorted(VAGUE)),
        st.sampled_from(["people", "homes"]),
    )


def _abroad() -> st.SearchStrategy[Quantity]:
    """A figure in words with a decimal comma: `1.234,5 %`, whose number is 1,234.5."""
    swapped = str.maketrans(",.", ".,")
    number = st.builds("{:,}.{}".format, st.integers(0, 10**7), st.integers(0, 99))
    return st.builds(
        lambda numeral, unit: Quantity(
            text=f"{numeral.translate(swapped)} {unit}".rstrip(), numeral=numeral, unit=unit or None
        ),
        number,
        st.sampled_from(["%", "people", ""]),
    )


def _unread() -> st.SearchStrategy[Quantity]:
    """Words that no table knows, or that do not hold what was taken from them."""
    return st.builds(
        Quantity,
        text=words(),
        hedge=st.none() | words(),
        numeral=st.none() | numeral_texts(),
        unit=st.none() | words(),
    )
