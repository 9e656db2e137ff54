"""Whether the figures of a text can all be true, under both readings, with the proof."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import chain, islice, product
from typing import Literal, TypeAlias

import attrs

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.example import tidied
from civicclaims.arithmetic.explain import Conflict, explain
from civicclaims.arithmetic.repair import MOST_CORRECTIONS
from civicclaims.arithmetic.system import STEPS
from civicclaims.reckoning.lowering import lowered
from civicclaims.reckoning.notation import sheets
from civicclaims.reckoning.reach import stretch_of
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import Amount, Label, Statement
from civicclaims.values.interval import Interval
from civicclaims.values.reading_table import Reading, ReadingTable
from civicclaims.values.standard import STANDARD

Answer: TypeAlias = Literal["possible", "impossible", "undecided"]


@attrs.frozen(kw_only=True)
class Clash:
    """Statements that cannot hold together.

    Attributes:
        account: Whose they are; None for the text's own voice.
        conflict: The statements, of which none can be left out, by their labels.
        irreducible: Whether it is known that none can be left out.
        ranges: For each figure among them, what it could still be if the others hold: a share or
            a change in its printed unit, a change downwards with a minus sign.
        corrections: The sets of statements that are cheapest to give up, by their labels.
        complete: Whether these are all such sets.
        together: All statements that hang together with the conflict.
        assumed: Of the conflict, the statements a reader added.
        stretch: How many times as far as the table says approximations must reach for all that
            hangs together with the conflict to hold; None where they need not, or where no
            stretch helps, and under the literal reading.
    """

    account: str | None
    conflict: tuple[Label, ...]
    irreducible: bool
    ranges: dict[Label, Interval]
    corrections: tuple[tuple[Label, ...], ...]
    complete: bool
    together: tuple[Label, ...] = ()
    assumed: tuple[Label, ...] = ()
    stretch: Fraction | None = None


@attrs.frozen(kw_only=True, slots=False)
class Result:
    """What comes of one reading.

    Attributes:
        reading: "literal" or "close".
        table: The name of the table by which hedges were read.
        verdict: Whether all figures can be true, each account by itself.
        witness: An example of true values that round and hedge to every printed figure, in the
            printed unit (28 for 28 percent); empty where the verdict is another. Names of an
            account other than the text's own have its name before them.
        clashes: Why they cannot, for each group of statements that hang together.
    """

    reading: Reading
    table: str
    verdict: Answer
    witness: Mapping[str, Fraction] = attrs.field(factory=dict)
    clashes: tuple[Clash, ...] = ()

    @property
    def conflict(self) -> tuple[Label, ...]:
        """The statements of the first clash; empty where there is none."""
        return self.clashes[0].conflict if self.clashes else ()

    @property
    def ranges(self) -> dict[Label, Interval]:
        """What each figure of a conflict could still be if the others of it hold."""
        return {label: each for clash in self.clashes for label, each in clash.ranges.items()}

    @property
    def corrections(self) -> tuple[tuple[Label, ...], ...]:
        """The cheapest sets of statements to give up so that everything holds."""
        return self._mended[0]

    @property
    def complete(self) -> bool:
        """Whether `corrections` are all such sets; nobody knows of what is undecided."""
        return self.verdict != "undecided" and self._mended[1]

    @cached_property
    def _mended(self) -> tuple[tuple[tuple[Label, ...], ...], bool]:
        """One correction of every clash, in every combination, up to a number."""
        sets = [clash.corrections for clash in self.clashes]
        chosen = list(islice(product(*sets), MOST_CORRECTIONS + 1)) if sets else []
        complete = len(chosen) <= MOST_CORRECTIONS and all(each.complete for each in self.clashes)
        found = (chain.from_iterable(each) for each in chosen[:MOST_CORRECTIONS])
        return tuple(tuple(sorted(each, key=_by_number)) for each in found), complete

    @property
    def stretch(self) -> Fraction | None:
        """How many times as far as the table says approximations must reach for all to hold.

        None where they need not, or where no stretch helps.
        """
        needed = [clash.stretch for clash in self.clashes]
        return max((each for each in needed if each), default=None) if None not in needed else None


@attrs.frozen(kw_only=True)
class Differing:
    """The same name in two accounts, whose figures no one value lies behind.

    Attributes:
        name: The name.
        one: The label of the one statement.
        other: The label of the other.
        accounts: Whose the two are; None for the text's own voice.
    """

    name: str
    one: Label
    other: Label
    accounts: tuple[str | None, str | None]


@attrs.frozen(kw_only=True)
class Figures:
    """The figures of a text, decided under both readings.

    Attributes:
        literal: What the words allow at the very most.
        close: What they allow if approximations are good to their last digit.
        sheets: The statements, account by account.
        differing: Where accounts differ: people disagree, and that is no impossibility.
    """

    literal: Result
    close: Result
    sheets: tuple[Sheet, ...]
    differing: tuple[Differing, ...] = ()


def figures(text: str, *, table: ReadingTable = STANDARD, steps: int = STEPS) -> Figures:
    r"""Say whether figures typed in the notation can all be true.

    Args:
        text: One statement a line, such as `detained = more than 55,000`.
        table: The table by which hedges are read.
        steps: How much may be done for one verdict; see `civicclaims.arithmetic.system.STEPS`.

    Raises:
        FormatError: If a line cannot be read; it names every such line.

    >>> found = figures("yes = 51 percent\nno = 47 percent\nyes + no = 100 percent")
    >>> found.literal.verdict, found.literal.conflict
    ('impossible', (1, 2, 3))
    """
    found = sheets(text)
    return Figures(
        literal=reckon(found, "literal", table, steps),
        close=reckon(found, "close", table, steps),
        sheets=found,
        differing=tuple(_differing(found, table)) if len(found) > 1 else (),
    )


def reckon(
    found: tuple[Sheet, ...],
    reading: Reading,
    table: ReadingTable = STANDARD,
    steps: int = STEPS,
    *,
    example: bool = True,
) -> Result:
    """Decide every sheet under one reading, each by itself; with an example if one is wanted."""
    witness: dict[str, Fraction] = {}
    clashes: list[Clash] = []
    answers = set()
    for sheet in found:
        conditions = lowered(sheet, reading, table)
        verdict = decide(conditions, steps)
        answers.add(verdict.answer)
        if verdict.answer == "impossible":
            clashes += (_clash(sheet, each, reading, table) for each in explain(conditions, steps))
        elif verdict.answer == "possible" and example:
            before = "" if sheet.account is None else f"{sheet.account}: "
            found_values = tidied(conditions, verdict, _printed(sheet))
            witness |= {before + name: value for name, value in found_values.items()}
    if "impossible" in answers:
        return Result(
            reading=reading,
            table=table.name,
            verdict="impossible",
            clashes=tuple(clashes),
        )
    if "undecided" in answers:
        return Result(reading=reading, table=table.name, verdict="undecided")
    return Result(reading=reading, table=table.name, verdict="possible", witness=witness)


def _printed(sheet: Sheet) -> dict[str, Fraction]:
    """The printed value of each name that a figure is printed for."""
    dimensions = sheet.dimensions
    found: dict[str, Fraction] = {}
    for statement in sheet.statements:
        said = statement.said
        if isinstance(said, Amount) and said.left.name is not None:
            value = said.quantity.value
            if value is not None:
                factor = dimensions.factor(said.quantity, [said.left.name])
                found.setdefault(said.left.name, value * factor)
    return found


def _clash(sheet: Sheet, conflict: Conflict, reading: Reading, table: ReadingTable) -> Clash:
    """A conflict of conditions as one of statements."""
    together = tuple(sheet.statements[place] for place in conflict.piece)
    stretch = None
    if reading == "close":
        stretch = stretch_of(attrs.evolve(sheet, statements=together), table)
    labels = [each.label for each in sheet.statements]
    assumed = tuple(
        labels[place] for place in conflict.conditions if sheet.statements[place].assumed
    )
    return Clash(
        account=sheet.account,
        conflict=tuple(labels[place] for place in conflict.conditions),
        irreducible=conflict.irreducible,
        ranges={labels[place]: each for place, each in conflict.ranges.items()},
        corrections=tuple(tuple(labels[place] for place in each) for each in conflict.corrections),
        complete=conflict.complete,
        together=tuple(each.label for each in together),
        assumed=assumed,
        stretch=stretch,
    )


def _differing(found: tuple[Sheet, ...], table: ReadingTable) -> Iterable[Differing]:
    """Names whose figures in two accounts leave no value between them, closely read."""
    known: dict[str, list[tuple[Sheet, Statement, Interval]]] = {}
    for sheet in found:
        dimensions = sheet.dimensions
        for statement in sheet.statements:
            said = statement.said
            if isinstance(said, Amount) and (name := said.left.name) is not None:
                spans = said.quantity.intervals("close", table)
                if len(spans) != 1:
                    continue
                factor = dimensions.factor(said.quantity, [name])
                span = spans[0].scaled(factor)
                for other, stated, its in known.setdefault(name, []):
                    apart = dimensions.of(name) == other.dimensions.of(name)
                    if other is not sheet and apart and (its & span).is_empty:
                        yield Differing(
                            name=name,
                            one=stated.label,
                            other=statement.label,
                            accounts=(other.account, sheet.account),
                        )
                        break
                known[name].append((sheet, statement, span))


def _by_number(label: Label) -> tuple[int, str]:
    return (label, "") if isinstance(label, int) else (0, label)
