"""What a check is, and what it is told."""

import datetime as dt
import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from civicclaims.anchoring.held import Held
from civicclaims.anchoring.policy import NEWSPAPER, Policy
from civicclaims.anchoring.text import Text
from civicclaims.checks.numbers.reckoned import Reckoned, reckoned
from civicclaims.checks.quotes.voices import Voices
from civicclaims.checks.sourcing.lineage import Lineage
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle
from civicclaims.record.waiver import Waiver
from civicclaims.values.reading_table import ReadingTable
from civicclaims.values.standard import STANDARD


@attrs.frozen(kw_only=True)
class Context:
    """What a check may look at besides the item it is put to.

    Attributes:
        bundle: The whole record.
        as_of: The day the run takes for today.
        table: The table by which hedges are read.
        policy: How much the house minds what was done to a quotation.
        texts: The texts of sources that are at hand, by the id of the source.
        unread: Whether something that may bear an id was lost in reading (`Problem.lost`).
    """

    bundle: Bundle
    as_of: dt.date
    table: ReadingTable = STANDARD
    policy: Policy = NEWSPAPER
    texts: Mapping[str, Text] = attrs.field(factory=dict)
    unread: bool = False

    @cached_property
    def held(self) -> Held:
        """The record held against the texts at hand."""
        return Held(self.bundle, self.texts)

    @cached_property
    def voices(self) -> Voices:
        """Where the quotations stand, and who the texts at hand say speaks there."""
        return Voices(self.held)

    @cached_property
    def lineage(self) -> Lineage:
        """What the sources of the record draw on; worked out when it is first asked for."""
        return Lineage.of(self.bundle)

    @cached_property
    def reckoned(self) -> tuple[Reckoned, ...]:
        """What the arithmetic says of the figures of each account that cannot all hold."""
        return reckoned(self.bundle, self.table)


@attrs.frozen(kw_only=True)
class WaiverUse:
    """A waiver after the other checks have run.

    Attributes:
        waiver: The waiver.
        matched: How many findings it would accept.
        run_out: Whether its last day is past.
    """

    waiver: Waiver
    matched: int
    run_out: bool


Question = Callable[[Any, Context], Iterator[Remark]]


@attrs.frozen(kw_only=True)
class Check:
    """One question that can be put to a record.

    Attributes:
        code: Three letters for the subject and a serial number; never reused.
        slug: Its name in words, which reads well after "allow"; names the flaw, not the cure.
        since: The version it first appeared in.
        level: The gravest level its remarks have.
        targets: The types of the things it is put to.
        ask: The question itself: an item and a context in, remarks out. It never raises on
            content that merely looks wrong.
        page: Its documentation, in Markdown; the first line is the summary.
        supersedes: Codes of more general checks whose findings about the same items it replaces.
    """

    code: str
    slug: str
    since: str
    level: Level
    targets: tuple[type, ...]
    ask: Question
    page: str
    supersedes: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


def check(
    code: str, *, since: str, level: Level, supersedes: tuple[str, ...] = ()
) -> Callable[[Question], Check]:
    """Make a check of a function; its name becomes the slug and its docstring the page.

    What the check is put to is the type of the function's first parameter: a class of the
    record, a union of them, the whole `Bundle`, or a value inside an item such as `When`. What
    is put to `Resolved`, `Quoted` or `Read` is asked where a text is at hand, and only there.
    """

    def made(function: Question) -> Check:
        hints = typing.get_type_hints(function)
        target = next(hint for name, hint in hints.items() if name != "return")
        union = typing.get_origin(target) in {typing.Union, types.UnionType}
        return Check(
            code=code,
            slug=function.__name__.replace("_", "-"),
            since=since,
            level=level,
            targets=typing.get_args(target) if union else (target,),
            ask=function,
            page=inspect.cleandoc(function.__doc__ or ""),
            supersedes=supersedes,
        )

    return made
