"""The grammar of a figure in English: its hedge, its numbers, and what stands around them.

There is one grammar. `Quantity.parse` puts it to a whole phrase; the reader of prose looks for
the longest phrase it reads at each place, and narrows only what counts as a unit.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.values.amount import Amount, amount, is_dash
from civicclaims.values.currency import currency_of
from civicclaims.values.hedge_words import AFTER, UNSIZED, VAGUE, WORDS
from civicclaims.values.lexer import token
from civicclaims.values.parts import Parts, UnheldError
from civicclaims.values.scale import SCALES
from civicclaims.values.tail import Piece, follow, hedge_after, known_unit, per, unit

MAX_LENGTH: Final = 4_000
"""The longest phrase read, in code points; room for two numbers of a thousand digits."""

EXPECTED: Final = "a figure such as about 28 percent, more than 55,000, one in four or dozens"


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(phrases, key=len, reverse=True):
        pieces = tuple(words.replace(".", " .").split())
        found[pieces[0]].append(pieces)
    return {first: tuple(each) for first, each in found.items()}


_BEFORE: Final = _by_first(
    {*WORDS, *UNSIZED, "more or less"} - (AFTER - {"more or less"}) - {"between", "from", "to"}
)
_VAGUE: Final = _by_first(VAGUE)
STARTS: Final = frozenset({*_BEFORE, *_VAGUE, "between", "from"})
"""The words, in small letters, that a figure can begin with, besides those of a number."""


@attrs.frozen
class Grammar:
    """The figures of one text.

    Attributes:
        text: The text.
    """

    text: str

    def phrase(self, position: int) -> Parts | None:
        """The longest figure that begins at or after a position, blanks left out.

        Raises:
            UnheldError: If there is one and it says more than a figure can hold, such as two
                hedges.
        """
        first = token(self.text, position)
        if first.word in {"between", "from"}:
            return self._span(first.start, first.end)
        hedge = self.hedge(first.start)
        at = first.start if hedge is None else hedge.end
        vague = self._vague(at)
        if vague is not None:
            if hedge is not None:
                raise UnheldError(vague.end, "one hedge: a vague count is one already")
            return attrs.evolve(vague, start=first.start)
        found = self.amount(at)
        if found is None:
            return None
        parts = Parts(
            start=first.start,
            end=found.end,
            hedge=None if hedge is None else hedge.text,
            numeral=found.numeral,
            currency=found.currency,
            scale=found.scale,
            unit=found.unit,
        )
        ranged = self._range(parts, found, frozenset({"to"}))
        return self._tail(self.proportion(ranged or parts, found), found)

    def amount(self, position: int, *, joined: bool = True) -> Amount | None:
        """The amount at a position."""
        return amount(self.text, position, joined=joined)

    def unit(self, parts: Parts, found: Amount | None) -> Piece | None:
        """What is counted, after a number or, where there is none, a vague count."""
        after_part = found is not None and found.form in {"fraction", "multiple"}
        return unit(self.text, parts.end, after_part=after_part)

    def per(self, parts: Parts) -> Piece | None:
        """What it is counted per."""
        return per(self.text, parts.end)

    def hedge(self, position: int) -> Piece | None:
        """The longest hedge that stands at a position and before a number."""
        first = token(self.text, position)
        for words in _BEFORE.get(first.word, ()):
            end = follow(self.text, first.start, words)
            if end is not None:
                return Piece(self.text[first.start : end], end)
        return None

    def _span(self, start: int, position: int) -> Parts | None:
        """A range after "between" or "from"."""
        hedge = self.text[start:position]
        joints = frozenset({"and"}) if hedge.lower() == "between" else frozenset({"to"})
        for joined in (True, False):
            found = self.amount(position, joined=joined)
            if found is None:
                return None
            parts = Parts(
                start=start,
                end=found.end,
                hedge=hedge,
                numeral=found.numeral,
                currency=found.currency,
                scale=found.scale,
                unit=found.unit,
            )
            ranged = self._range(parts, found, joints)
            if ranged is not None:
                return self._tail(self.proportion(ranged, found), found)
        return None

    def _range(self, parts: Parts, low: Amount, joints: frozenset[str]) -> Parts | None:
        """The figure with its second number, if it is a range."""
        own = known_unit(self.text, low.end)
        for unit_before in (None, own) if own is not None else (None,):
            at = low.end if unit_before is None else unit_before.end
            joint = token(self.text, at)
            dash = is_dash(self.text, at)
            if dash is not None:
                if follow(self.text, dash.end, ("to", "-")) is not None:
                    end = token(self.text, token(self.text, dash.end).end + 1).end
                    raise UnheldError(end, "a range such as 4 to 5, and no score")
                joint = dash
            elif joint.word not in joints:
                continue
            high = self.amount(joint.end)
            if high is None or (dash is not None and token(self.text, joint.end).word in "+-−"):
                continue
            ranged = self._joined(parts, low, high, unit_before)
            rising = low.value <= high.value or low.scaled < high.scaled
            if ranged is not None and (rising or (parts.hedge or "").lower() in _SPANS):
                return ranged
        return None

    def _joined(
        self, parts: Parts, low: Amount, high: Amount, unit_before: Piece | None
    ) -> Parts | None:
        """A range of two amounts, unless they are of different kinds."""
        if "multiple" in {low.form, high.form}:
            return None
        if high.currency not in {None, low.currency} and (low.currency or high.leading):
            return None
        end, words = high.end, high.unit
        if unit_before is not None:
            after = known_unit(self.text, end)
            if after is None or after.text.lower() != unit_before.text.lower():
                return None
            if high.currency != low.currency:
                return None
        if low.unit != high.unit:
            return None
        return attrs.evolve(
            parts,
            end=end,
            high=high.numeral,
            high_scale=high.scale,
            unit=words,
            currency=low.currency or high.currency,
        )

    def proportion(self, parts: Parts, found: Amount) -> Parts:
        """The figure with the second number of a proportion, if it is one."""
        if parts.currency is not None or parts.scale is not None or parts.high_scale is not None:
            return parts
        if found.form not in {"digits", "words"} or found.unit is not None:
            return parts
        for words in _PROPORTIONS:
            at = follow(self.text, parts.end, words)
            whole = None if at is None else self.amount(at)
            if whole is None or whole.currency is not None:
                continue
            # "20 of 50" are two counts; "three of four" is said of a share.
            if words == ("of",) and not (found.value < whole.scaled <= 10):
                continue
            return self._out_of(parts, whole)
        return parts

    def _out_of(self, parts: Parts, whole: Amount) -> Parts:
        """The figure out of so many."""
        numeral = self.text[whole.start : whole.end]
        if whole.form not in {"digits", "words"} or whole.unit is not None:
            return parts
        if whole.scale is not None and whole.numeral[0].isdigit():
            raise UnheldError(whole.end, "a proportion out of a number without a magnitude word")
        return attrs.evolve(parts, end=whole.end, out_of=numeral)

    def _vague(self, position: int) -> Parts | None:
        """A vague count, with a magnitude word and with what is counted."""
        first = token(self.text, position)
        for words in _VAGUE.get(first.word, ()):
            end = follow(self.text, first.start, words)
            if end is None:
                continue
            parts = Parts(start=first.start, end=end, hedge=self.text[first.start : end])
            of = follow(self.text, end, ("of",))
            for at in (end, of):
                scale = None if at is None else token(self.text, at)
                if scale is not None and len(scale.word) > 2 and _is_scale(scale.word):
                    parts = self._vague_scale(parts, scale.start, scale.end)
                    of = follow(self.text, parts.end, ("of",))
                    break
            counted = None if of is None else self.unit(attrs.evolve(parts, end=of), None)
            if counted is not None:
                return self._money(attrs.evolve(parts, end=counted.end, unit=counted.text))
            return self._tail(parts, None)
        return None

    def _vague_scale(self, parts: Parts, start: int, end: int) -> Parts:
        """A vague count with a magnitude word of one or of two words."""
        after = token(self.text, end)
        if f"{self.text[start:end]} {after.word}".lower().removesuffix("s") in SCALES:
            end = after.end
        return attrs.evolve(parts, end=end, scale=self.text[start:end])

    def _tail(self, parts: Parts, found: Amount | None) -> Parts:
        """The figure with what follows its numbers: a hedge, a unit, what it is per."""
        parts = self._hedged_after(parts)
        if parts.unit is None:
            counted = self._part_of_unit(parts, found) or self.unit(parts, found)
            if counted is not None:
                parts = attrs.evolve(parts, end=counted.end, unit=counted.text)
        parts = self._hedged_after(self._money(parts))
        base = self.per(parts)
        if base is not None:
            parts = attrs.evolve(parts, end=base.end, per=base.text)
        return self._hedged_after(parts)

    def _part_of_unit(self, parts: Parts, found: Amount | None) -> Piece | None:
        """The unit of a part that is no share: `percent` of `half a percent`, `of a percent`."""
        if found is None or found.form != "fraction" or parts.scale is not None:
            return None
        at = follow(self.text, parts.end, ("of",)) or parts.end
        for article in ("a", "an", "one"):
            after = follow(self.text, at, (article,))
            known = None if after is None else known_unit(self.text, after)
            if after is not None and known is not None:
                return self.unit(attrs.evolve(parts, end=after), None) or known
        return None

    def _hedged_after(self, parts: Parts) -> Parts:
        """The figure with a hedge that follows it."""
        hedge = hedge_after(self.text, parts.end)
        if hedge is None:
            return parts
        if parts.hedge is not None:
            raise UnheldError(hedge.end, "one hedge, before the number or after it")
        return attrs.evolve(parts, end=hedge.end, hedge=hedge.text)

    def _money(self, parts: Parts) -> Parts:
        """The figure with the currency that its unit names."""
        named = None if parts.unit is None else currency_of(parts.unit)
        if named is None or parts.currency == named:
            return parts
        if parts.currency is not None:
            raise UnheldError(parts.end, "one currency")
        return attrs.evolve(parts, currency=named)


_SPANS: Final = frozenset({"between", "from"})
_PROPORTIONS: Final = (
    ("out", "of", "every"), ("out", "of"), ("in", "every"), ("in",), ("of",),
)  # fmt: skip


def _is_scale(word: str) -> bool:
    return word.removesuffix("s") in SCALES


def taken_apart(text: str) -> Parts:
    """The parts of a whole phrase.

    Raises:
        ParseError: If it is none.
    """
    if len(text) > MAX_LENGTH:
        raise ParseError(text, f"a figure of at most {MAX_LENGTH:,} characters")
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    try:
        parts = Grammar(text[:end]).phrase(start)
    except UnheldError as unheld:
        raise ParseError(text, unheld.expected, min(unheld.end, end)) from None
    if parts is None:
        raise ParseError(text, EXPECTED, min(start, end))
    if parts.end != end:
        at = parts.end + len(text[parts.end : end]) - len(text[parts.end : end].lstrip())
        raise ParseError(text, "the end of the figure, or what is counted, in words", at)
    return parts
