"""The grammar of figures, put to running prose, where a phrase has no edges of its own."""

import re
from typing import Final

import attrs

from civicclaims.reading import lexicon
from civicclaims.reading.alone import alone, words_before
from civicclaims.reading.number_words import is_no_number
from civicclaims.reading.prose_edges import PIECES, check_edge
from civicclaims.values.amount import (
    CARDINALS,
    MULTIPLES,
    PARTS,
    Amount,
    amount,
    is_dash,
    is_plural,
)
from civicclaims.values.lexer import Token, token
from civicclaims.values.movement import VERBS
from civicclaims.values.parts import Parts, UnheldError
from civicclaims.values.phrase import Grammar
from civicclaims.values.tail import NEVER_COUNTED, Piece, follow, known_unit, unit
from civicclaims.values.unit import Unit

_MOST_WORDS: Final = 4
"""The most words of which the last may be what is counted."""

_CHANGES: Final = frozenset({*VERBS, *lexicon.CHANGES})

_LISTED: Final = 12
"""The most numbers of a list that share one unit."""

_LOOK: Final = 80
"""How far before a colon or comma a word for a change is sought, in code points."""

_STOP: Final = re.compile(r"[.;!?\n](?=\s)")


_NOT_THINGS: Final = frozenset(
    {*lexicon.STOPS, *lexicon.DAYS, *CARDINALS, *PARTS, *MULTIPLES, *NEVER_COUNTED, "k", "m", "b"}
)

_WHEN: Final = frozenset("earlier ago before later after on back prior previously".split())
"""Words by which "a year" is a time and not what a figure is per: "6.8% a year earlier"."""


@attrs.frozen
class Prose(Grammar):
    """The figures of a text in prose.

    It reads what the grammar reads, but takes fewer words for a unit, and no number that is a
    date, a name or the like.
    """

    def phrase(self, position: int) -> Parts | None:
        """The longest figure that begins at or after a position.

        Raises:
            UnheldError: If there is one and it cannot be read without losing some of it.
        """
        first = token(self.text, position)
        if first.word == "over" and self._is_meanwhile(first):
            return None
        parts = super().phrase(position)
        if parts is None:
            return None
        whole = self._whole_after(parts)
        if whole is not None:
            raise UnheldError(whole, "a proportion with its numbers side by side")
        if self._shares_a_unit(parts):
            raise UnheldError(parts.end, "a number with a unit of its own")
        if parts.numeral is not None:
            check_edge(self.text, parts)
        return parts

    def amount(self, position: int, *, joined: bool = True) -> Amount | None:
        """The amount at a position, unless it is no figure in prose."""
        first = token(self.text, position)
        if alone(self.text, first) is not None:
            return None
        found = amount(self.text, position, joined=joined)
        if found is None:
            return None
        if found.currency is None and not found.leading and is_no_number(self.text, first, found):
            return None
        return found

    def unit(self, parts: Parts, found: Amount | None) -> Piece | None:
        """What is counted, up to the first word that looks like a plural."""
        at = parts.end
        if is_dash(self.text, at) is not None:
            return self._joined_unit(at)
        if parts.currency is not None:
            # What follows money is what it buys.
            return None
        known = known_unit(self.text, at)
        if known is not None:
            return self._times(at, known) if Unit.parse(known.text).kind == "multiple" else known
        form = None if found is None else found.form
        if form == "multiple":
            return self._compared(at)
        # A letter that touches its number is a unit only if it is a known one.
        if token(self.text, at).start == at or (form == "fraction" and parts.scale is None):
            return None
        one = parts.numeral is not None and parts.numeral.lower() == "one" and not parts.out_of
        return self.things(at, singular=one)

    def per(self, parts: Parts) -> Piece | None:
        """What it is counted per, up to the first word that can be it."""
        first = token(self.text, parts.end)
        if is_dash(self.text, parts.end) is not None:
            return super().per(parts)
        if first.word in {"per", "every"}:
            return self._base(first.end, every=first.word == "every")
        word = token(self.text, first.end)
        if first.word == "/" and first.start == parts.end and word.start == first.end:
            return (
                Piece(self.text[word.start : word.end], word.end) if word.kind == "word" else None
            )
        based = Unit.parse(word.word).kind == "time" or word.word in lexicon.BASES
        if first.word in {"a", "an"} and based and token(self.text, word.end).word not in _WHEN:
            return Piece(self.text[first.start : word.end], word.end)
        return None

    def proportion(self, parts: Parts, found: Amount) -> Parts:
        """The figure out of so many, if it is a proportion beyond doubt."""
        taken = super().proportion(parts, found)
        if taken.out_of is None:
            return taken
        whole = amount(taken.out_of, 0)
        if whole is None or found.value.denominator != 1 or not found.value < whole.scaled:
            return parts
        if follow(self.text, parts.end, ("out", "of")) is not None:
            return taken
        round_number = whole.scaled <= 10 or whole.scaled in {20, 100, 1_000, 10_000, 100_000}
        if not (round_number or found.value == 1):
            return parts
        timed = known_unit(self.text, taken.end)
        return parts if timed is not None and found.value != 1 else taken

    def things(self, position: int, *, singular: bool = False) -> Piece | None:
        """The things that are counted: some words of which only the last looks like a plural."""
        start = token(self.text, position).start
        at = position
        for _ in range(_MOST_WORDS):
            word = token(self.text, at)
            if word.kind != "word" or word.word in _NOT_THINGS or PIECES.fullmatch(word.word):
                return None
            end = word.end
            while (dash := is_dash(self.text, end)) is not None:
                last = token(self.text, dash.end)
                if last.kind != "word":
                    return None
                word, end = last, last.end
            if is_plural(word.word) or singular:
                return Piece(self.text[start:end], end)
            at = end
        return None

    def _range(self, parts: Parts, low: Amount, joints: frozenset[str]) -> Parts | None:
        """The figure with its second number, unless it tells from where to where something went."""
        return None if self._is_level(parts.start) else super()._range(parts, low, joints)

    def _span(self, start: int, position: int) -> Parts | None:
        """A range after "between" or "from", unless something went from the one to the other."""
        return None if self._is_level(position) else super()._span(start, position)

    def _is_level(self, position: int) -> bool:
        """Whether a number stands after "from" and behind a word for a change."""
        before = words_before(self.text, position)
        if before == ["from"]:
            # Crime fell by half: from 2,204 to 1,098.
            lead = _STOP.split(self.text[max(0, position - _LOOK) : position])[-1]
            before = lead.lower().replace(":", " ").replace(",", " ").split()
        return (
            bool(before)
            and before[-1] == "from"
            and any(word in _CHANGES for word in before[-9:-1])
        )

    def _is_meanwhile(self, first: Token) -> bool:
        """Whether "over" before a length of time means during it, and not more than it."""
        before = words_before(self.text, first.start)
        if before and before[-1] in lexicon.LASTING:
            return False
        try:
            parts = super().phrase(first.end)
        except UnheldError:
            return False
        return (
            parts is not None
            and parts.unit is not None
            and (Unit.parse(parts.unit).kind == "time" and parts.per is None)
        )

    def _joined_unit(self, position: int) -> Piece | None:
        """The unit that a hyphen joins to a number: `seat` of `1,200-seat`."""
        found = unit(self.text, position)
        dash = is_dash(self.text, position)
        if found is None or dash is None:
            return None
        end = token(self.text, dash.end).end
        while (joint := is_dash(self.text, end)) is not None:
            word = token(self.text, joint.end)
            if word.kind != "word" or word.word in {"a", "an"}:
                break
            end = word.end
        return Piece(self.text[dash.end : end], end)

    def _times(self, position: int, known: Piece) -> Piece:
        """A number of times, with what says that it compares: `times as many`, `times more`."""
        after = self._compared(known.end)
        if after is None:
            return known
        start = token(self.text, position).start
        return Piece(self.text[start : after.end], after.end)

    def _compared(self, position: int) -> Piece | None:
        """Words that compare two numbers: `as many`, `higher`."""
        first = token(self.text, position)
        if first.kind != "word" or first.start == position:
            return None
        if first.word == "as":
            word = token(self.text, first.end)
            plain = word.kind == "word" and word.word not in {"the", "a", "an", "well", "part"}
            return Piece(self.text[first.start : word.end], word.end) if plain else None
        if first.word in lexicon.COMPARED:
            return Piece(self.text[first.start : first.end], first.end)
        return None

    def _base(self, position: int, *, every: bool) -> Piece | None:
        """A number of things, or a thing, that a figure is per."""
        first = token(self.text, position)
        number = amount(self.text, position)
        at = position if number is None else number.end
        things = known_unit(self.text, at)
        if things is None and not every:
            things = self.things(at, singular=number is None)
        if things is not None and (number is None or number.currency is None):
            return Piece(self.text[first.start : things.end], things.end)
        return None if number is None or every else Piece(self.text[first.start : at], at)

    def _shares_a_unit(self, parts: Parts) -> bool:
        """Whether a bare number is one of several with a unit behind the last of them.

        So are "28" in "28 and 47 percent" and "5" in "rose from 5 to 7 percent".
        """
        said = (parts.unit, parts.currency, parts.scale, parts.out_of, parts.per, parts.high)
        if parts.numeral is None or any(said):
            return False
        joints = {"to", "and", "or"} if self._is_level(parts.start) else {"and", "or"}
        at = parts.end
        for _ in range(_LISTED):
            joint = token(self.text, at)
            comma = joint.word == "," and joint.start == at
            if comma:
                after = token(self.text, joint.end)
                comma = after.word not in joints
                joint = joint if comma else after
            if not comma and joint.word not in joints:
                return False
            found = self.amount(joint.end)
            if found is None or found.form in {"fraction", "multiple"} or found.leading:
                return False
            if not comma:
                bare = Parts(start=found.start, end=found.end, numeral=found.numeral)
                return found.scale is not None or self.unit(bare, found) is not None
            at = found.end
        return False

    def _whole_after(self, parts: Parts) -> int | None:
        """Where the whole of a proportion behind its unit ends: `one person in five`."""
        if parts.unit is None or (parts.numeral or "").lower() not in {"one", "1"}:
            return None
        joint = token(self.text, parts.end)
        whole = self.amount(joint.end) if joint.word == "in" else None
        if whole is None or whole.currency is not None or whole.scaled.denominator != 1:
            return None
        bare = Parts(start=whole.start, end=whole.end, numeral=whole.numeral)
        return whole.end if whole.scaled > 1 and self.unit(bare, whole) is None else None
