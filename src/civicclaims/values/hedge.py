"""Hedge words, and the two tables that say what each allows.

The *literal* reading is what the words allow at the very most; a contradiction under it is an
error. The *close* reading takes an approximation as no more than its last digit; a
contradiction under it alone is a warning. The tables are data: a `ReadingTable` of your own
can take the place of `STANDARD`.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Literal, Self

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.interval import Interval

HedgeKind = Literal[
    "bare", "exactly", "about", "nearly", "just over", "more than", "at least", "less than",
    "at most", "up to", "range", "vague",
]  # fmt: skip
Reading = Literal["literal", "close"]

_WORDS_OF: Final[Mapping[HedgeKind, tuple[str, ...]]] = {
    "exactly": ("exactly", "precisely"),
    "about": (
        "about", "around", "roughly", "approximately", "some", "an estimated", "estimated",
        "or so", "more or less", "in the region of", "circa",
    ),
    "nearly": ("nearly", "almost", "just under", "close to", "not quite"),
    "just over": ("just over", "a little more than", "a little over", "slightly more than"),
    "more than": (
        "more than", "over", "above", "upwards of", "upward of", "well over",
        "well above", "exceeding", "greater than",
    ),
    "at least": (
        "at least", "no fewer than", "no less than", "or more", "plus", "not less than",
        "a minimum of",
    ),
    "less than": ("fewer than", "less than", "under", "below", "well under", "well below"),
    "at most": ("at most", "no more than", "not more than", "a maximum of"),
    "up to": ("up to", "as many as", "as much as", "as high as"),
    "range": ("between", "from", "to"),
}  # fmt: skip
WORDS: Final[Mapping[str, HedgeKind]] = MappingProxyType(
    {word: kind for kind, words in _WORDS_OF.items() for word in words}
)
"""Each hedge, in small letters, and the row of the table it is read by."""

VAGUE: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {
        "dozens": (12, 1, 2),
        "scores": (20, 1, 2),
        "tens": (10, 1, 2),
        "hundreds": (100, 1, 2),
        "thousands": (1_000, 1, 2),
        "tens of thousands": (10_000, 1, 2),
        "hundreds of thousands": (100_000, 1, 2),
        "millions": (10**6, 1, 2),
        "tens of millions": (10**7, 1, 2),
        "hundreds of millions": (10**8, 1, 2),
        "billions": (10**9, 1, 2),
        "tens of billions": (10**10, 1, 2),
        "hundreds of billions": (10**11, 1, 2),
        "trillions": (10**12, 1, 2),
        "a couple": (1, 2, 2),
        "a few": (1, 3, 3),
        "several": (1, 3, 3),
        "a handful": (1, 3, 3),
    }
)
"""Vague counts: the unit, how many of it at least under the literal reading, and the close one."""


@attrs.frozen
class Hedge:
    """The words that loosen or bound a figure.

    Attributes:
        text: The words, as printed.
        kind: The row of the reading table they belong to.
    """

    text: str
    kind: HedgeKind

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a hedge, in any case and with any blanks.

        Raises:
            ParseError: If the words are not a hedge this library knows.
        """
        words = re.sub(r"\s+", " ", text.strip().lower()).removesuffix(" of") if text else text
        if words in VAGUE or words.removeprefix("a ") in VAGUE or f"a {words}" in VAGUE:
            return cls(text, "vague")
        for form in (words, f"{words} of"):
            if form in WORDS:
                return cls(text, WORDS[form])
        raise ParseError(text, "a hedge such as about, more than, nearly, up to or dozens")

    def __str__(self) -> str:
        return self.text

    @property
    def vague(self) -> tuple[int, int, int]:
        """Unit, literal and close least number of it, of a hedge whose kind is "vague"."""
        words = re.sub(r"\s+", " ", self.text.strip().lower()).removesuffix(" of")
        return VAGUE.get(words) or VAGUE.get(f"a {words}") or VAGUE[words.removeprefix("a ")]


@attrs.frozen
class End:
    """One end of a reading, in terms of the printed figure: `v*value + u*bare + w*hedged`.

    Attributes:
        v: How often the printed value counts.
        u: How often the bare unit counts (READINGS: one in the last digit that means something).
        w: How often the hedged unit counts.
        open: Whether the end itself is outside.
    """

    v: Fraction = Fraction(1)
    u: Fraction = Fraction(0)
    w: Fraction = Fraction(0)
    open: bool = False


@attrs.frozen
class Row:
    """What one kind of hedge allows: a lower and an upper end, None for no bound."""

    lower: End | None = None
    upper: End | None = None

    def interval(self, value: Fraction, bare: Fraction, hedged: Fraction) -> Interval:
        """The row put to one figure; a negative value mirrors ends that are a share of it."""
        ends = [
            None if end is None else (end.v * value + end.u * bare + end.w * hedged, end.open)
            for end in (self.lower, self.upper)
        ]
        if ends[0] is not None and ends[1] is not None and ends[0][0] > ends[1][0]:
            ends.reverse()
        (lower, lower_open), (upper, upper_open) = (end or (None, False) for end in ends)
        return Interval(lower, upper, lower_open, upper_open)


_HALF = Fraction(1, 2)
_V = End()
_NOTHING = Row()


@attrs.frozen
class ReadingTable:
    """What hedges allow, under the literal and the close reading.

    Attributes:
        name: The name a finding gives for the table it used.
        literal: A row for each kind of hedge.
        literal_ratio: Rows that take their place for percentages, points and rates.
        close: A row for each kind of hedge.
        close_one_digit: Rows that take their place for counts and money of one significant digit.
    """

    name: str
    literal: Mapping[str, Row]
    literal_ratio: Mapping[str, Row]
    close: Mapping[str, Row]
    close_one_digit: Mapping[str, Row]

    def row(self, kind: HedgeKind, reading: Reading, *, ratio: bool, one_digit: bool) -> Row:
        """The row for a kind of hedge; a kind the table does not name allows everything."""
        if reading == "literal":
            special = self.literal_ratio if ratio else {}
            return special.get(kind) or self.literal.get(kind, _NOTHING)
        special = self.close_one_digit if one_digit and not ratio else {}
        return special.get(kind) or self.close.get(kind, _NOTHING)


_BOUNDS: Final = {
    "bare": Row(End(u=-_HALF), End(u=_HALF)),
    "exactly": Row(_V, _V),
    "more than": Row(End(open=True), None),
    "at least": Row(_V, None),
    "less than": Row(None, End(open=True)),
    "at most": Row(None, _V),
    "range": Row(_V, _V),
}

STANDARD: Final = ReadingTable(
    name="standard",
    literal={
        **_BOUNDS,
        "about": Row(End(v=_HALF), End(v=Fraction(2))),
        "nearly": Row(End(v=_HALF), End(v=Fraction(2))),
        "just over": Row(End(open=True), None),
        "up to": _NOTHING,
    },
    literal_ratio={"about": _NOTHING, "nearly": _NOTHING},
    close={
        **_BOUNDS,
        "about": Row(End(w=-_HALF), End(w=_HALF)),
        "nearly": Row(End(w=Fraction(-1)), End(open=True)),
        "just over": Row(End(open=True), End(w=Fraction(1))),
        "up to": Row(None, _V),
    },
    close_one_digit={"nearly": Row(End(w=-_HALF), End(open=True))},
)
"""The table this library reads by, unless it is given another."""
