"""Strategies for phrases that the grammar reads, each made of the parts it must give back."""

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from civicclaims.strategies.numbers import numeral_texts, spell
from civicclaims.values.hedge_words import AFTER, UNSIZED, VAGUE, WORDS
from civicclaims.values.movement import Direction, Movement
from civicclaims.values.numeral import Numeral
from civicclaims.values.quantity import Quantity

_BEFORE: Final = sorted({*WORDS, *UNSIZED} - AFTER - {"between", "from", "to"})
_BEHIND: Final = sorted(AFTER - {"odd", "ish"})
_JOINED: Final = ("odd", "ish", "plus")
_LONG: Final = ("hundred", "thousand", "million", "Billion", "trillion", "lakh", "crore", "dozen")
_LETTERS: Final = ("k", "m", "M", "mn", "bn", "b", "tn")
_SIGNS: Final = {"$": "USD", "€": "EUR", "US$": "USD", "C$": "CAD", "₹": "INR", "GBP ": "GBP"}
_COUNTED: Final = (
    "people", "vacant positions", "homes", "percentage points", "percent", "per cent", "%",
    "percent of voters", "hours", "feet", "points", "square miles", "full-time-equivalent jobs",
)  # fmt: skip
_BASES: Final = ("per 100,000", "per 100,000 residents", "a year", "per capita", "an hour")
_TIMES: Final = ("times", "times as many", "times more", "times higher than", "x")


@cache
def phrases() -> st.SearchStrategy[Quantity]:
    """Figures as a text may print them: `Quantity.parse(str(q))` gives back exactly each."""
    return st.one_of(
        _amounts(), _amounts(), _money(), _ranges(), _proportions(), _vague(), _multiples()
    )


@cache
def movements() -> st.SearchStrategy[Movement]:
    """Changes as a text may print them, up and down, by multiples, and with a sign."""
    return st.one_of(_directed(), _multiples().map(_undirected), _signed().map(_undirected))


def _made(pieces: list[str | None], **parts: Any) -> Quantity:
    """A figure whose text is these pieces, one after the other."""
    text = "".join(piece for piece in pieces if piece)
    return Quantity(text=text, **parts)


def _capital(text: str, capital: bool) -> str:
    return text[0].upper() + text[1:] if capital else text


def _hedges() -> st.SearchStrategy[str | None]:
    """No hedge, or one that stands before its number."""
    return st.none() | st.builds(_capital, st.sampled_from(_BEFORE), st.booleans())


@cache
def _numerals() -> st.SearchStrategy[str]:
    """Numbers without a magnitude word of their own, which would be read as one."""
    words = st.integers(0, 999).map(spell) | st.integers(1_001, 10**9).filter(
        lambda number: number % 1_000 > 0
    ).map(spell)
    digits = numeral_texts().filter(lambda text: Numeral.parse(text).form == "digits")
    return st.one_of(digits, digits, words)


@cache
def _digits() -> st.SearchStrategy[str]:
    return st.one_of(
        st.integers(1, 10**12).map("{:,}".format),
        st.integers(0, 10**6).map(str),
        st.decimals(0, 10**6, places=2).map(str),
    )


@st.composite
def _amounts(draw: st.DrawFn) -> Quantity:
    """A number with what loosens it, what it counts and what it is per."""
    before = draw(_hedges())
    numeral = draw(_numerals())
    # After number words "hundred" would be one of them.
    scales = _LONG if numeral[-1].isdigit() else ("lakh", "crore", "dozen")
    scale = draw(st.none() | st.sampled_from(scales))
    unit = draw(st.none() | st.sampled_from(_COUNTED))
    per = draw(st.none() | st.none() | st.sampled_from(_BASES))
    pieces = [before and f"{before} ", numeral, scale and f" {scale}"]
    after = None
    if before is None and per is None:
        joint, after = draw(
            st.sampled_from([("", None), *((" ", each) for each in _BEHIND if each != "+")])
            | st.sampled_from([("-", each) for each in _JOINED] + [("", "+")])
        )
        pieces.append(after and joint + after)
    pieces += [unit and f" {unit}", per and f" {per}"]
    return _made(
        pieces,
        hedge=before or after,
        numeral=numeral,
        scale=scale,
        unit=unit,
        per=per and per.removeprefix("per "),
    )


@st.composite
def _money(draw: st.DrawFn) -> Quantity:
    """An amount of money, with letters for a magnitude, since nothing else can be meant."""
    before = draw(_hedges())
    sign = draw(st.sampled_from(sorted(_SIGNS)))
    numeral = draw(_digits())
    scale = draw(st.none() | st.sampled_from([*_LETTERS, *_LONG]))
    joint = "" if scale in _LETTERS and draw(st.booleans()) else " "
    per = draw(st.none() | st.sampled_from([*_BASES, "a-year", "gallon"]))
    joints = {"a-year": "-", "gallon": "/"}
    return _made(
        [
            before and f"{before} ",
            sign,
            numeral,
            scale and joint + scale,
            per and f"{joints.get(per, ' ')}{per}",
        ],
        hedge=before,
        numeral=numeral,
        scale=scale,
        currency=_SIGNS[sign],
        per=per and per.removeprefix("per "),
    )


@st.composite
def _ranges(draw: st.DrawFn) -> Quantity:
    """Two numbers, the lower first, each with its own magnitude word or one for both."""
    low, high = sorted(draw(st.lists(st.integers(0, 10**6), min_size=2, max_size=2, unique=True)))
    hedge = draw(st.sampled_from(["between", "From", "about", None]))
    scale, high_scale = draw(
        st.sampled_from([(None, None), (None, "million"), ("million", "million"), ("bn", "bn")])
    )
    unit = draw(st.sampled_from([None, "people", "percent"]))
    joint = " to " if hedge in {"From", "about"} else " and " if hedge else "-"
    joint = joint if hedge or scale else draw(st.sampled_from(["-", "–", " to "]))
    blank = "" if scale == "bn" else " "
    return _made(
        [
            hedge and f"{hedge} ",
            f"{low:,}",
            scale and blank + scale,
            joint,
            f"{high:,}",
            high_scale and blank + high_scale,
            unit and f" {unit}",
        ],
        hedge=hedge,
        numeral=f"{low:,}",
        high=f"{high:,}",
        scale=scale,
        high_scale=high_scale,
        unit=unit,
    )


@st.composite
def _proportions(draw: st.DrawFn) -> Quantity:
    """One in four, three out of five, with or without those who are counted."""
    hedge = draw(_hedges())
    part = draw(st.sampled_from(["one", "two", "nine", "1", "3", "17"]))
    whole = draw(st.sampled_from(["four", "10", "100", "three", "a hundred", "1,000"]))
    joint = draw(st.sampled_from(["in", "out of", "in every"]))
    unit = draw(st.sampled_from([None, "renters"]))
    return _made(
        [hedge and f"{hedge} ", f"{part} {joint} {whole}", unit and f" {unit}"],
        hedge=hedge,
        numeral=part,
        out_of=whole,
        unit=unit,
    )


@st.composite
def _vague(draw: st.DrawFn) -> Quantity:
    """Vague counts, with a magnitude word where there can be one."""
    hedge = draw(st.sampled_from(sorted(VAGUE)))
    some = hedge in {"several", "a few", "a couple"}
    scale = draw(st.sampled_from([None, "hundred", "million", "dozen"])) if some else None
    unit = draw(st.sampled_from([None, "people", "immigration raids"]))
    return _made(
        [hedge, scale and f" {scale}", unit and f" of {unit}"], hedge=hedge, scale=scale, unit=unit
    )


@st.composite
def _multiples(draw: st.DrawFn) -> Quantity:
    """A number of times, in one word or in two."""
    hedge = draw(_hedges())
    word = draw(st.sampled_from(["doubled", "twice", "tripled", None]))
    if word is not None:
        unit = draw(st.sampled_from([None, "as many"])) if word == "twice" else None
        pieces = [hedge and f"{hedge} ", word, unit and f" {unit}"]
        return _made(pieces, hedge=hedge, numeral=word, unit=unit)
    numeral = draw(st.sampled_from(["two", "three", "ten", "2.5", "3"]))
    unit = draw(st.sampled_from(_TIMES))
    pieces = [hedge and f"{hedge} ", numeral, f" {unit}"]
    return _made(pieces, hedge=hedge, numeral=numeral, unit=unit)


@st.composite
def _directed(draw: st.DrawFn) -> Movement:
    """A change that goes up or down by a percentage, a part, points, things or money."""
    words: dict[str, Direction] = {
        "up": "up", "Rose by": "up", "increased": "up", "an increase of": "up",
        "down": "down", "fell by": "down", "a drop of": "down", "dropped": "down",
    }  # fmt: skip
    lead = draw(st.sampled_from(sorted(words)))
    quantity = draw(_sizes())
    return Movement(f"{lead} {quantity}", words[lead], quantity)


@st.composite
def _sizes(draw: st.DrawFn) -> Quantity:
    """How far something went: no sign, no multiple, no share of people."""
    hedge = draw(_hedges())
    if draw(st.booleans()):
        numeral = draw(st.sampled_from(["half", "a third", "two-thirds", "a quarter"]))
        return _made([hedge and f"{hedge} ", numeral], hedge=hedge, numeral=numeral)
    numeral = draw(_digits())
    unit = draw(st.sampled_from(["percent", "percentage points", "%", "people", None]))
    pieces = [hedge and f"{hedge} ", numeral, unit and f" {unit}"]
    return _made(pieces, hedge=hedge, numeral=numeral, unit=unit)


@st.composite
def _signed(draw: st.DrawFn) -> Quantity:
    """A number with a sign."""
    numeral = draw(st.sampled_from("+-−")) + draw(_digits())
    unit = draw(st.sampled_from(["percent", "percentage points", None]))
    return _made([numeral, unit and f" {unit}"], numeral=numeral, unit=unit)


def _undirected(quantity: Quantity) -> Movement:
    """The change of a figure that says by itself which way it goes."""
    return Movement(quantity.text, None, quantity)
