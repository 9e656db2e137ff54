"""The standard reading table: what this library takes the words of a figure to allow."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from civicclaims.values.hedge_words import VAGUE
from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import Column, End, ReadingTable, Row, Vague

_HALF: Final = Fraction(1, 2)
_V: Final = End()
_NOTHING: Final = Row()
_EDGES: Final = Row(End(part=Fraction(1)), End(part=Fraction(1)))
_LAST_DIGIT: Final = Row(End(w=-_HALF), End(w=_HALF))
# Nought is half and twice itself, so what an approximation of it allows is its last digit.
_HALF_TO_TWICE: Final = Row(End(v=_HALF), End(v=Fraction(2)), also=_LAST_DIGIT)
_BELOW_BY_HALF: Final = Row(End(by=-_HALF), End(open=True))
_NEARLY: Final = Row(End(w=Fraction(-1)), End(open=True))

BOUNDS: Final[Mapping[str, Row]] = {
    "bare": Row(End(u=-_HALF), End(u=_HALF)),
    "exactly": Row(_V, _V),
    "just over": Row(End(open=True), None),
    "more than": Row(End(open=True), None),
    "at least": Row(_V, None),
    "less than": Row(None, End(open=True)),
    "at most": Row(None, _V),
    "range": Row(_V, _V),
}
"""What bounds say whatever the reading; a bare figure is good to its bare unit."""

NEIGHBOURS: Final = tuple(
    Fraction(*pair)
    for pair in (
        (0, 1), (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5),
        (9, 10), (1, 1),
    )
)  # fmt: skip
"""The parts in words that readers tell from each other."""

_PARTS: Final[Mapping[str, Row]] = {
    "bare": _EDGES,
    "nearly": Row(End(part=Fraction(1)), End(open=True)),
}
_AT_LEAST: Final[Mapping[str, tuple[int, int]]] = {
    **dict.fromkeys(VAGUE, (1, 2)),
    "a couple": (2, 2),
    **dict.fromkeys(("a few", "several", "a handful"), (3, 3)),
}

STANDARD: Final = ReadingTable(
    name="standard",
    source="civicclaims: what the words allow, and what they are taken to allow",
    literal=Column(
        rows={**BOUNDS, "about": _HALF_TO_TWICE, "nearly": _HALF_TO_TWICE},
        ratios={"about": _NOTHING, "nearly": _NOTHING},
        parts={**_PARTS, "about": _NOTHING},
        multiples={
            "bare": Row(End(by=-_HALF), End(by=_HALF)),
            "about": _NOTHING,
            "nearly": _BELOW_BY_HALF,
        },
        neighbours=NEIGHBOURS,
        one_in=_HALF,
        several_in=_HALF,
    ),
    close=Column(
        rows={
            **BOUNDS,
            "about": _LAST_DIGIT,
            "nearly": _NEARLY,
            "just over": Row(End(open=True), End(w=Fraction(1))),
            "up to": Row(None, _V),
        },
        ratios={"nearly": _NEARLY},
        by_digits=({"nearly": Row(End(w=-_HALF), End(open=True))}, {}),
        parts={**_PARTS, "about": _EDGES, "just over": Row(End(open=True), End(part=Fraction(1)))},
        multiples={
            "bare": Row(End(v=Fraction(9, 10)), End(v=Fraction(11, 10))),
            # No closer than the bare word: "about 2.5 times" is no more exact than "2.5 times".
            "about": Row(
                End(w=-_HALF),
                End(w=_HALF),
                also=Row(End(v=Fraction(9, 10)), End(v=Fraction(11, 10))),
            ),
            "nearly": _BELOW_BY_HALF,
        },
        neighbours=NEIGHBOURS,
        one_in=_HALF,
        several_in=_HALF,
    ),
    vague={
        word: Vague(
            literal=Interval.at_least(unit * _AT_LEAST[word][0]),
            close=Interval.at_least(unit * _AT_LEAST[word][1]),
        )
        for word, unit in VAGUE.items()
    },
)
"""The table this library reads by, unless it is given another."""
