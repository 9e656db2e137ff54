"""Reading tables besides the standard one, and all of them by name."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import Column, End, ReadingTable, Row, Vague
from civicclaims.values.standard import NEIGHBOURS, STANDARD


def _end(part: str, reach: Fraction) -> End:
    return End(w=reach) if part == "w" else End(by=reach)


def _rows(part: str, reaches: str) -> dict[str, Row]:
    """Rows for how far about, nearly, more than, at least, less than and at most reach.

    The reaches are in hedged units if `part` is "w", and in the printed unit if it is "by".
    """
    about, nearly, more, least, less, most = (
        (_end(part, -reach), _end(part, reach)) for reach in map(Fraction, reaches.split())
    )
    beyond = Row(End(open=True), more[1])
    return {
        "about": Row(*about),
        "nearly": Row(nearly[0], End(open=True)),
        "just over": beyond,
        "more than": beyond,
        "at least": Row(End(), least[1]),
        "less than": Row(less[0], End(open=True)),
        "at most": Row(most[0], End()),
    }


_TENTH: Final = Fraction(1, 10)
_PART: Final = Fraction(1)
_NEXT: Final[Mapping[str, int]] = {
    # Up to where the next word would begin.
    "tens": 200,
    "hundreds": 2_000,
    "thousands": 20_000,
    "tens of thousands": 10**5,
    "lakhs": 10**7,
    "hundreds of thousands": 10**6,
    "millions": 2 * 10**7,
    "crores": 10**9,
    "tens of millions": 10**8,
    "hundreds of millions": 10**9,
    "billions": 2 * 10**10,
    "tens of billions": 10**11,
    "hundreds of billions": 10**12,
    "trillions": 2 * 10**13,
    "tens of trillions": 10**14,
    "hundreds of trillions": 10**15,
}
_CLOSE_VAGUE: Final[Mapping[str, Interval]] = {
    "a couple": Interval.closed(2, 3),
    "a few": Interval.closed(3, 7),
    "several": Interval.closed(3, 9),
    "a handful": Interval.closed(3, 6),
    "dozens": Interval.closed(24, 99),
    "scores": Interval.closed(40, 99),
}

READER: Final = ReadingTable(
    name="reader",
    source=(
        "The raw answers behind Ferson, O'Rawe, Antonenko, Siegrist, Mickley, Luhmann, Sentz and "
        "Finkel (2015), Natural language of uncertainty: numeric hedge words, International "
        "Journal of Approximate Reasoning 57, re-analysed"
    ),
    literal=STANDARD.literal,
    close=Column(
        rows={**STANDARD.close.rows, "bare": Row(End(), End())},
        percents=_rows("by", "3 3 6 5 5 5"),
        by_digits=(
            _rows("w", "0.5 0.5 1 1 1 0.5"),
            _rows("w", "2 2 3 3 3.5 4"),
            _rows("w", "5 4 5 5 5 5"),
        ),
        parts={
            **STANDARD.close.parts,
            "bare": Row(End(), End()),
            "more than": Row(End(open=True), End(part=_PART)),
        },
        multiples={
            **STANDARD.close.multiples,
            "about": Row(End(v=1 - _TENTH), End(v=1 + _TENTH)),
            "nearly": Row(End(v=1 - _TENTH), End(open=True)),
            "more than": Row(End(open=True), End(v=1 + _TENTH)),
            "just over": Row(End(open=True), End(v=1 + _TENTH)),
        },
        neighbours=NEIGHBOURS,
        one_in=STANDARD.close.one_in,
        several_in=STANDARD.close.several_in,
    ),
    vague={
        word: Vague(
            literal=row.literal,
            close=_CLOSE_VAGUE.get(word)
            or Interval(row.close.lower, Fraction(_NEXT[word]), upper_open=True),
        )
        for word, row in STANDARD.vague.items()
    },
)
"""What readers take from a hedge: an opt-in table, never the default.

It replaces the close reading; the literal one is the standard one. The reaches for about, around,
roughly, approximately, almost, nearly, over, above, at least, no less than, at most, no more than
and below are medians of people's answers, by the number of significant digits; so are those for
percentages. A bare figure is exact, since people who were asked for its range gave none.

By analogy: the other words of those rows, "just over" (as "over"), "fewer than", "less than" and
"under" (as "below"; for percentages as "at most"), "or so", "or more", and rates, which are read
as counts are. By convention, with no answers behind them: vague counts, and multiples, where a
hedge reaches a tenth. Hedged parts in words and proportions reach half-way to the parts beside
them, and "up to" and ranges are read as in the standard table.
"""

TABLES: Final[Mapping[str, ReadingTable]] = MappingProxyType(
    {table.name: table for table in (STANDARD, READER)}
)
"""The tables of this library, by name."""
