"""The words of hedges and of vague counts, and the row of the reading table each belongs to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

HedgeKind = Literal[
    "bare", "exactly", "about", "nearly", "just over", "more than", "at least", "less than",
    "at most", "up to", "range", "vague",
]  # fmt: skip

_WORDS_OF: Final[Mapping[HedgeKind, tuple[str, ...]]] = {
    "exactly": ("exactly", "precisely"),
    "about": (
        "about", "around", "roughly", "approximately", "approx.", "some", "an estimated",
        "estimated", "just about", "something like", "in the region of", "in the neighborhood of",
        "on the order of", "circa", "or so", "more or less", "give or take", "odd", "ish",
    ),
    "nearly": (
        "nearly", "almost", "just under", "just below", "just less than", "just short of",
        "just shy of", "close to", "not quite", "slightly under", "slightly below",
        "slightly less than", "slightly fewer than", "a little less than", "a little under",
        "virtually", "practically", "approaching",
    ),
    "just over": (
        "just over", "just above", "just more than", "a little more than", "a little over",
        "little more than", "slightly more than", "slightly over", "slightly above",
        "a bit more than", "a bit over", "a shade over",
    ),
    "more than": (
        "more than", "over", "above", "upwards of", "upward of", "well over", "well above",
        "far more than", "much more than", "exceeding", "greater than", "in excess of",
        "higher than", "larger than",
    ),
    "at least": (
        "at least", "no fewer than", "no less than", "not fewer than", "not less than",
        "a minimum of", "or more", "or higher", "or greater", "plus", "+",
    ),
    "less than": (
        "fewer than", "less than", "under", "below", "well under", "well below", "far fewer than",
        "far less than", "lower than", "smaller than",
    ),
    "at most": (
        "at most", "no more than", "not more than", "a maximum of", "or fewer", "or less",
        "or lower",
    ),
    "up to": ("up to", "as many as", "as much as", "as high as"),
    "range": ("between", "from", "to"),
}  # fmt: skip
WORDS: Final[Mapping[str, HedgeKind]] = MappingProxyType(
    {word: kind for kind, words in _WORDS_OF.items() for word in words}
)
"""Each hedge, in small letters, and the row of the table it is read by."""

AFTER: Final = frozenset(
    {
        "or so", "more or less", "give or take", "odd", "ish", "or more", "or higher",
        "or greater", "plus", "+", "or fewer", "or less", "or lower",
    }
)  # fmt: skip
"""Hedges that follow their number. "More or less" may also stand before it."""

UNSIZED: Final = frozenset(
    {
        "as few as", "as little as", "as low as", "perhaps", "maybe", "possibly", "nowhere near",
    }
)  # fmt: skip
"""Words that loosen a figure and are in no row; a figure with one of them allows everything."""

VAGUE: Final[Mapping[str, int]] = MappingProxyType(
    {
        "dozens": 12,
        "scores": 20,
        "tens": 10,
        "hundreds": 100,
        "thousands": 1_000,
        "tens of thousands": 10_000,
        "lakhs": 10**5,
        "hundreds of thousands": 10**5,
        "millions": 10**6,
        "crores": 10**7,
        "tens of millions": 10**7,
        "hundreds of millions": 10**8,
        "billions": 10**9,
        "tens of billions": 10**10,
        "hundreds of billions": 10**11,
        "trillions": 10**12,
        "tens of trillions": 10**13,
        "hundreds of trillions": 10**14,
        "a couple": 1,
        "a few": 1,
        "several": 1,
        "a handful": 1,
    }
)
"""Vague counts, and the unit of which there are some."""
