"""The items of one record, and the only place where their references are resolved."""

import types
import typing
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, Final

import attrs

from civicclaims.record.account import Account
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import (
    Change,
    Difference,
    ItemList,
    Mean,
    Median,
    Ordering,
    PartsOfWhole,
    Product,
    Ranking,
    Rate,
    Ratio,
    Relation,
    Share,
    Subset,
    Tally,
    Total,
)
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.record.waiver import Waiver
from civicclaims.values.date import EdtfText
from civicclaims.values.reference import AnyId, Reference, SourceId

VERSION: Final = "1-draft"
"""The version of the record format this library reads and writes."""

Item = Agent | Source | Quote | Statistic | Relation | Claim | Review
"""Anything with an id."""


@attrs.frozen
class Link:
    """One reference from an item to another.

    Attributes:
        pointer: Where the id stands, from the top of the record (JSON pointer).
        target: The id.
        to: The arrays it may belong to; empty for any.
    """

    pointer: str
    target: str
    to: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Bundle:
    """A record: items that refer to one another by id (PROV and STIX have the same word).

    It can hold anything: ids that occur twice, references to nothing, figures that contradict
    each other. Saying so is the work of the checks.

    Attributes:
        civicclaims: The version of the format.
        id: A name for the record.
        subject: The source that is the text the record is about.
        agents: People, bodies and groups.
        sources: Documents, datasets and broadcasts.
        quotes: Words in quotation marks.
        statistics: Reported figures.
        parts_of_whole: Figures that are the parts of a whole.
        shares: Parts printed as a share of a whole.
        changes: Changes from one figure to another.
        differences: Differences of two figures.
        ratios: One figure in terms of another.
        rates: Counts per so many.
        means: Averages.
        medians: Values in the middle.
        totals: Sums.
        products: Products.
        subsets: Sets within sets.
        tallies: Counts of votes.
        rankings: Places in an order of figures.
        orderings: What came before what.
        item_lists: Lists whose length is announced.
        claims: What the text says to be so.
        reviews: Fact-checks.
        waivers: Findings a person accepts.
        unconfirmed: The items that a program drafted and no person has confirmed yet.
        as_of: The day the record was last known to be right (EDTF).
        licence: The terms the record may be used under.
        made_by: Who or what made the record.
    """

    civicclaims: typing.Literal["1-draft"] = VERSION
    id: str | None = None
    subject: SourceId | None = None
    agents: tuple[Agent, ...] = ()
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    parts_of_whole: tuple[PartsOfWhole, ...] = ()
    shares: tuple[Share, ...] = ()
    changes: tuple[Change, ...] = ()
    differences: tuple[Difference, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    rates: tuple[Rate, ...] = ()
    means: tuple[Mean, ...] = ()
    medians: tuple[Median, ...] = ()
    totals: tuple[Total, ...] = ()
    products: tuple[Product, ...] = ()
    subsets: tuple[Subset, ...] = ()
    tallies: tuple[Tally, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    orderings: tuple[Ordering, ...] = ()
    item_lists: tuple[ItemList, ...] = ()
    claims: tuple[Claim, ...] = ()
    reviews: tuple[Review, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    unconfirmed: tuple[AnyId, ...] = ()
    as_of: EdtfText | None = None
    licence: str | None = None
    made_by: str | None = None

    def items(self) -> Iterator[tuple[str, Item]]:
        """Every item that has an id, each with its place (a JSON pointer)."""
        for name in ARRAYS:
            for index, item in enumerate(getattr(self, name)):
                yield f"/{name}/{index}", item

    @cached_property
    def _index(self) -> dict[str, tuple[str, Item]]:
        index: dict[str, tuple[str, Item]] = {}
        for pointer, item in self.items():
            index.setdefault(item.id, (pointer, item))
        return index

    @cached_property
    def _reviewed(self) -> dict[str, tuple[Claim, ...]]:
        claims: dict[str, tuple[Claim, ...]] = {}
        for claim in self.claims:
            for statistic in claim.statistics:
                claims[statistic] = (*claims.get(statistic, ()), claim)
        return claims

    def get(self, id: str | None) -> Item | None:  # noqa: A002 - the word of the format
        """The item of that id, the first where two bear it; None where there is none."""
        found = None if id is None else self._index.get(id)
        return None if found is None else found[1]

    def pointer(self, id: str) -> str | None:  # noqa: A002 - as above
        """Where the item of that id stands; None where there is none."""
        found = self._index.get(id)
        return None if found is None else found[0]

    def statistic(self, id: str | None) -> Statistic | None:  # noqa: A002 - as above
        """The statistic of that id; None where the id is missing or belongs to another kind."""
        item = self.get(id)
        return item if isinstance(item, Statistic) else None

    def claims_of(self, statistic: Statistic) -> tuple[Claim, ...]:
        """The claims that state a figure."""
        return self._reviewed.get(statistic.id, ())

    def account(self, item: Statistic | Relation) -> Account | None:
        """By whose word a figure or a relation stands.

        A figure stands by its own attribution, else by that of the claims that state it.
        A relation stands by its own, else by the one account of all its figures.
        None where the figures of a relation belong to different accounts: nobody says it.
        """
        if isinstance(item, Statistic):
            return self._account_of_figure(item)
        members = [
            self._account_of_figure(figure)
            for link in references(item)
            if (figure := self.statistic(link.target)) is not None
        ]
        if item.attribution is not None:
            members.append(_attributed(item.attribution))
        return members[0] if members and all(each == members[0] for each in members) else None

    def _account_of_figure(self, figure: Statistic) -> Account:
        claims = self.claims_of(figure)
        for claim in claims:
            if claim.voice == "under_review":
                return Account("under_review", (claim.id,))
        if figure.attribution is not None:
            return _attributed(figure.attribution)
        words = [claim.attribution for claim in claims if claim.attribution is not None]
        return _attributed(*words) if words else Account()


def _attributed(*attributions: Attribution) -> Account:
    agents = {agent for each in attributions for agent in each.agents}
    ids = agents or {source for each in attributions for source in each.via}
    return Account("attributed", tuple(sorted(ids))) if ids else Account()


ARRAYS: Final = tuple(
    field.name
    for field in attrs.fields(Bundle)
    if field.default == () and field.name not in {"waivers", "unconfirmed"}
)
"""The names of the arrays of items that have an id, in the order of the format."""


def references(node: Any, pointer: str = "") -> Iterator[Link]:
    """Every reference in an item, or in the top of a bundle, in the order of its fields."""
    for name, to, many in _reference_fields(node.__class__):
        held = getattr(node, name)
        if not held:
            continue
        place = f"{pointer}/{name}"
        if to is not None and not many:
            yield Link(place, held, to)
        elif to is not None:
            yield from (Link(f"{place}/{index}", target, to) for index, target in enumerate(held))
        elif many:
            for index, child in enumerate(held):
                yield from references(child, f"{place}/{index}")
        else:
            yield from references(held, place)


@cache
def _reference_fields(cls: type) -> tuple[tuple[str, tuple[str, ...] | None, bool], ...]:
    """The fields of a class that are references, or (with None) lead to some, and if to many."""
    found: list[tuple[str, tuple[str, ...] | None, bool]] = []
    if not attrs.has(cls):
        return ()
    for name, hint in typing.get_type_hints(cls, include_extras=True).items():
        inner, many = _inner(hint)
        to = next(
            (each.to for each in getattr(inner, "__metadata__", ()) if isinstance(each, Reference)),
            None,
        )
        if to is not None:
            found.append((name, to, many))
        elif isinstance(inner, type) and _reference_fields(inner):
            found.append((name, None, many))
    return tuple(found)


def _inner(hint: object) -> tuple[object, bool]:
    """The type inside an optional or a tuple, and whether it was a tuple."""
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return _inner(next(each for each in typing.get_args(hint) if each is not type(None)))
    if origin is tuple:
        return typing.get_args(hint)[0], True
    return hint, False


def nested(node: Any, wanted: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a type inside an item, however deep, with its place below `pointer`."""
    for name, inner, many in _fields_leading_to(node.__class__, wanted):
        held = getattr(node, name)
        if held is None or held == ():
            continue
        children = (
            ((f"{pointer}/{name}/{index}", child) for index, child in enumerate(held))
            if many
            else ((f"{pointer}/{name}", held),)
        )
        for place, child in children:
            if inner is wanted:
                yield place, child
            yield from nested(child, wanted, place)


@cache
def _fields_leading_to(cls: type, wanted: type) -> tuple[tuple[str, type, bool], ...]:
    """The fields of a class that hold a type or lead to one, and whether they hold many."""
    found: list[tuple[str, type, bool]] = []
    if not attrs.has(cls):
        return ()
    for name, hint in typing.get_type_hints(cls).items():
        inner, many = _inner(hint)
        if isinstance(inner, type) and (inner is wanted or _fields_leading_to(inner, wanted)):
            found.append((name, inner, many))
    return tuple(found)
