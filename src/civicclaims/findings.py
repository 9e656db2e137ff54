"""What a check has to say, and what a run of checks adds up to: pure data, in SARIF's words."""

from enum import Enum
from typing import Final, Literal, NoReturn

import attrs

LONGEST: Final = 2_000
"""The longest sentence a finding has, in characters."""


def shortened(words: str, most: int = LONGEST) -> str:
    """Words that can be shown: of too many, the first and the last, and how many are left out.

    >>> shortened("“" + "a" * 5_000 + "” is the id of two items.", 60)
    '“aaaaaaaaaaaaaaaaaaaaaaaaaaaaa … 4,966 characters … aaaaa” is the id of two items.'
    """
    if len(words) <= most:
        return words
    half = most // 2
    return f"{words[:half]} … {len(words) - 2 * half:,} characters … {words[-half:]}"


class Level(Enum):
    """How grave a finding is.

    An error cannot be under any reading, or breaks the record. A warning cannot be under the
    close reading, or is a contradiction a person should settle. A note only informs.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return list(Level).index(self)


class Kind(Enum):
    """Whether something fails, or nobody can tell. Open findings never fail a run."""

    FAIL = "fail"
    OPEN = "open"


@attrs.frozen(kw_only=True)
class Exhibit:
    """One figure or phrase that a finding rests on, for a row of a table.

    Attributes:
        item: The id of the item.
        printed: Its words, as printed.
        meaning: What they are about, in the words of the record.
        allowed: What the others leave it, in words; None where that was not worked out.
    """

    item: str
    printed: str
    meaning: str = ""
    allowed: str | None = None

    def shortened(self) -> "Exhibit":
        """The same, no phrase of which is too long to be shown; the id stays whole."""
        return attrs.evolve(
            self, printed=shortened(self.printed), meaning=shortened(self.meaning),
            allowed=None if self.allowed is None else shortened(self.allowed),
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class Remark:
    """What a check says of the item it was put to.

    Attributes:
        message: One sentence that holds what was found.
        items: The ids of the items it is about; the item the check was put to need not be named.
        pointer: The place below the item, or from the top of the record if it starts with `/` and
            the check was put to the whole bundle.
        kind: Whether it fails or nobody can tell.
        level: How grave; None for the level of the check.
        questions: Whether it questions the record, the text, or a source.
        exhibits: The figures or phrases it rests on.
        details: Further sentences: the arithmetic, how far a hedge would have to stretch.
        rests_on: The assumption it rests on, as a sentence; None where it rests on none.
        settle: What would settle it, as a sentence; None where nothing can be named.
    """

    message: str
    items: tuple[str, ...] = ()
    pointer: str = ""
    kind: Kind = Kind.FAIL
    level: Level | None = None
    questions: Literal["record", "text", "source"] = "text"
    exhibits: tuple[Exhibit, ...] = ()
    details: tuple[str, ...] = ()
    rests_on: str | None = None
    settle: str | None = None

    def shortened(self) -> "Remark":
        """The remark, none of whose sentences and phrases is too long to be shown."""
        return attrs.evolve(
            self,
            message=shortened(self.message),
            details=tuple(map(shortened, self.details)),
            rests_on=None if self.rests_on is None else shortened(self.rests_on),
            settle=None if self.settle is None else shortened(self.settle),
            exhibits=tuple(each.shortened() for each in self.exhibits),
        )


@attrs.frozen(kw_only=True)
class Finding:
    """A remark, with the check that made it and its place.

    A finding is a question about a record, a text or a source, never a verdict on a person;
    so it has no truth value, and `bool(finding)` raises.

    Attributes:
        check: The code of the check.
        slug: Its name, in words joined by hyphens.
        level: How grave it is.
        remark: What it says.
        items: The ids of the items it is about, the one the check was put to first.
        pointer: Its place in the record (JSON pointer).
        line: Its line in the file, from 1; None where there is no file.
        column: Its column in that line, from 1.
        cell: Its cell in a table, `B12` or `Figures!B12`; None where the file is no table.
        waived: The reason of the waiver that accepts it; None where none does.
    """

    check: str
    slug: str
    level: Level
    remark: Remark
    items: tuple[str, ...] = ()
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    cell: str | None = None
    waived: str | None = None

    def __bool__(self) -> NoReturn:
        raise TypeError("a finding is not a verdict: compare its level or its kind instead")

    @property
    def fails(self) -> bool:
        """Whether it counts: it is not open and nobody has waived it."""
        return self.remark.kind is Kind.FAIL and self.waived is None


@attrs.frozen(kw_only=True)
class Count:
    """How often a check was asked, and what came of it.

    Attributes:
        asked: The number of items it was put to.
        failed: The findings that say something fails, waived ones included.
        open: The findings that say nobody can tell.
        waived: The failures that somebody accepted.
    """

    asked: int = 0
    failed: int = 0
    open: int = 0
    waived: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            asked=self.asked + other.asked,
            failed=self.failed + other.failed,
            open=self.open + other.open,
            waived=self.waived + other.waived,
        )


@attrs.frozen(kw_only=True)
class Report:
    """What came of putting checks to one record.

    Attributes:
        findings: The findings, the gravest first, then by code and items.
        counts: For each check that was chosen, in the order of the catalogue, how often it was
            asked; "0 findings of 0 asked" is not a clean bill.
        contents: How many items of each kind the record holds.
        as_of: The day the run took for today (ISO 8601).
        record: The id of the record; None where it has none.
        path: The file the record came from; None where there is none.
        line: The line of the file the record began on, in a file of many records.
        texts: The ids of the sources whose text was at hand.
        places: How many places in texts the record has, by what became of them: found, moved,
            ambiguous, altered, missing, unchecked.
    """

    findings: tuple[Finding, ...]
    counts: dict[str, Count]
    contents: dict[str, int] = attrs.field(factory=dict)
    as_of: str
    record: str | None = None
    path: str | None = None
    line: int | None = None
    texts: tuple[str, ...] = ()
    places: dict[str, int] = attrs.field(factory=dict)

    def worst(self) -> Level | None:
        """The gravest level among the findings that count; None where there are none."""
        levels = [finding.level for finding in self.findings if finding.fails]
        return min(levels, key=lambda level: level.rank, default=None)
