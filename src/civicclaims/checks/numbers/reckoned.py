"""The figures of a record decided together, account by account: what its checks speak of."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Final

import attrs

from civicclaims.arithmetic.decide import decide
from civicclaims.findings import Exhibit, Level
from civicclaims.reckoning.accounts import accounts
from civicclaims.reckoning.lowering import lowered
from civicclaims.reckoning.sentences import left_in_words, quantity_of
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import Changed, Nature, Quotient, Statement
from civicclaims.reckoning.verdicts import Clash, reckon
from civicclaims.record.bundle import Bundle
from civicclaims.values.reading_table import Reading, ReadingTable

STEPS: Final = 400_000
"""How much may be done for the figures of one account, a tenth of what a person may ask for."""


@attrs.frozen(slots=False, kw_only=True)
class Reckoned:
    """Statements of one account that cannot all hold.

    Attributes:
        sheet: All that the account says.
        reading: The reading under which they cannot: "close" only where they can literally.
        clash: The statements.
        table: The table by which hedges were read.
    """

    sheet: Sheet
    reading: Reading
    clash: Clash
    table: ReadingTable

    @property
    def level(self) -> Level:
        """An error where nothing lies behind the words, a warning where a hedge has to stretch."""
        return Level.ERROR if self.reading == "literal" else Level.WARNING

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that cannot hold together, by their labels."""
        known = {each.label: each for each in self.sheet.statements}
        return tuple(sorted((known[label] for label in self.clash.conflict), key=_label))

    @cached_property
    def _together(self) -> Sheet:
        """The part of the account that hangs together with the clash."""
        inside = set(self.clash.together)
        held = tuple(each for each in self.sheet.statements if each.label in inside)
        return attrs.evolve(self.sheet, statements=held)

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of all items they are from, the relations first."""
        found = dict.fromkeys(
            item
            for statement in sorted(
                self.statements, key=lambda each: (_is_amount(each), str(each.label))
            )
            for item in statement.items
        )
        return tuple(found)

    @property
    def relations(self) -> tuple[str, ...]:
        """The ids of the relations among them."""
        return tuple(
            dict.fromkeys(
                each.items[0]
                for each in self.statements
                if not _is_amount(each) and not isinstance(each.said, Nature)
            )
        )

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The figures among them, with what the others leave each."""
        return tuple(self._exhibits())

    def _exhibits(self) -> Iterator[Exhibit]:
        for statement in self.statements:
            quantity = quantity_of(statement)
            if quantity is None:
                continue
            left = self.clash.ranges.get(statement.label)
            yield Exhibit(
                item=statement.items[0],
                printed=quantity.text,
                meaning=_meaning(statement),
                allowed=None
                if left is None
                else f"the others leave {left_in_words(left, statement)}",
            )

    @property
    def rests_on(self) -> str | None:
        """The relations among them that the record inferred, as a sentence."""
        inferred = [
            f"{each.items[0]}, this record's own reading: {each.text}"
            for each in self.statements
            if each.assumed
        ]
        return f"{'; '.join(inferred)}." if inferred else None

    def holds_with(self, changed: Statement, factor: Fraction) -> bool:
        """Whether all that hangs together could hold if one figure were so many times as much."""
        conditions = lowered(
            self._together, self.reading, self.table, times={changed.label: factor}
        )
        return decide(conditions, STEPS).answer == "possible"


def _meaning(statement: Statement) -> str:
    """What a figure is about, in the words of the record."""
    said = statement.said
    if isinstance(said, Changed):
        return f"from {said.before.name} to {said.after.name}"
    if isinstance(said, Quotient):
        return f"{said.over.name} / {said.under.name}"
    return statement.text.rpartition(": ")[0] or statement.text


def _label(statement: Statement) -> str:
    return str(statement.label)


def _is_amount(statement: Statement) -> bool:
    """Whether it is of one statistic, and not of a relation with its members."""
    return len(statement.items) == 1


def reckoned(bundle: Bundle, table: ReadingTable) -> tuple[Reckoned, ...]:
    """All that cannot hold together in a record, account by account.

    What cannot hold literally is not said again of the close reading.
    """
    return tuple(each for sheet in accounts(bundle) for each in _of(sheet, table))


def _of(sheet: Sheet, table: ReadingTable) -> Iterator[Reckoned]:
    close = reckon((sheet,), "close", table, STEPS, example=False)
    if close.verdict != "impossible":
        return
    literal = reckon((sheet,), "literal", table, STEPS, example=False)
    for clash in literal.clashes:
        yield Reckoned(sheet=sheet, reading="literal", clash=clash, table=table)
    said = [set(clash.conflict) for clash in literal.clashes]
    for clash in close.clashes:
        if not any(set(clash.conflict) & each for each in said):
            yield Reckoned(sheet=sheet, reading="close", clash=clash, table=table)
