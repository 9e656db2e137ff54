"""Strategies for items and for the records that hold them."""

from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import ARRAYS, Bundle
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
    Share,
    Subset,
    Tally,
    Total,
)
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Mention, Statistic
from civicclaims.record.waiver import Waiver
from civicclaims.strategies._fields import Ids, items, references
from civicclaims.strategies.numbers import plain_figures, quantities
from civicclaims.values.when import When

ANY_IDS: Final[Ids] = {array: (f"{array}-0", f"{array}-1") for array in ARRAYS}
"""The ids that items drawn alone refer to: two of each array."""

_ID: Final = st.sampled_from([each for ids in ANY_IDS.values() for each in ids])
_RELATIONS: Final[dict[str, type[Any]]] = {
    "parts_of_whole": PartsOfWhole, "shares": Share, "changes": Change,
    "differences": Difference, "ratios": Ratio, "rates": Rate, "means": Mean, "medians": Median,
    "totals": Total, "products": Product, "subsets": Subset, "tallies": Tally,
    "rankings": Ranking, "orderings": Ordering, "item_lists": ItemList,
}  # fmt: skip
_ITEMS: Final[dict[str, type[Any]]] = {
    "agents": Agent, "sources": Source, "quotes": Quote, "statistics": Statistic,
    **_RELATIONS, "claims": Claim, "reviews": Review,
}  # fmt: skip
_MOST: Final = {"agents": 2, "sources": 3, "quotes": 2, "statistics": 4, "claims": 2, "reviews": 1}
_ANY_RELATION: Final = st.sampled_from(["parts_of_whole", "shares", "subsets"]) | st.sampled_from(
    [*_RELATIONS]
)
_SAME: Final = {
    "measure": "rents", "population": "all", "area": "Elm", "method": "survey",
    "qualifier": "final", "when": When(start="2025"),
}  # fmt: skip
_PRINTED: Final = st.none() | plain_figures() | plain_figures() | quantities()

T = TypeVar("T")


def anchors(ids: Ids = ANY_IDS) -> st.SearchStrategy[Anchor]:
    """Places in a source."""
    return items(Anchor, ids)


def attributions(ids: Ids = ANY_IDS) -> st.SearchStrategy[Attribution]:
    """Whose word something is."""
    return items(Attribution, ids)


def agents(ids: Ids = ANY_IDS) -> st.SearchStrategy[Agent]:
    """People, bodies and groups, named and unnamed."""
    return _identified(Agent, ids)


def sources(ids: Ids = ANY_IDS) -> st.SearchStrategy[Source]:
    """Documents, datasets and broadcasts, which may draw on each other in circles."""
    return _identified(Source, ids)


def quotes(ids: Ids = ANY_IDS) -> st.SearchStrategy[Quote]:
    """Words in quotation marks."""
    return _identified(Quote, ids)


def mentions(ids: Ids = ANY_IDS) -> st.SearchStrategy[Mention]:
    """Figures printed once more."""
    return items(Mention, ids)


def statistics(ids: Ids = ANY_IDS) -> st.SearchStrategy[Statistic]:
    """Reported figures, most of them printed, of a few measures alone so that some collide."""
    return _ID.flatmap(lambda id: _statistic(ids, id))  # noqa: A006 - the word of the format


def parts_of_wholes(ids: Ids = ANY_IDS) -> st.SearchStrategy[PartsOfWhole]:
    """Parts of a whole, in any state of being exhaustive and exclusive."""
    return _identified(PartsOfWhole, ids)


def shares(ids: Ids = ANY_IDS) -> st.SearchStrategy[Share]:
    """Parts printed as a share of a whole."""
    return _identified(Share, ids)


def changes(ids: Ids = ANY_IDS) -> st.SearchStrategy[Change]:
    """Changes from one figure to another."""
    return _identified(Change, ids)


def differences(ids: Ids = ANY_IDS) -> st.SearchStrategy[Difference]:
    """Differences of two figures."""
    return _identified(Difference, ids)


def ratios(ids: Ids = ANY_IDS) -> st.SearchStrategy[Ratio]:
    """Figures in terms of others."""
    return _identified(Ratio, ids)


def rates(ids: Ids = ANY_IDS) -> st.SearchStrategy[Rate]:
    """Counts per so many."""
    return _identified(Rate, ids)


def means(ids: Ids = ANY_IDS) -> st.SearchStrategy[Mean]:
    """Averages."""
    return _identified(Mean, ids)


def medians(ids: Ids = ANY_IDS) -> st.SearchStrategy[Median]:
    """Values in the middle."""
    return _identified(Median, ids)


def totals(ids: Ids = ANY_IDS) -> st.SearchStrategy[Total]:
    """Sums."""
    return _identified(Total, ids)


def products(ids: Ids = ANY_IDS) -> st.SearchStrategy[Product]:
    """Products."""
    return _identified(Product, ids)


def subsets(ids: Ids = ANY_IDS) -> st.SearchStrategy[Subset]:
    """Sets within sets."""
    return _identified(Subset, ids)


def tallies(ids: Ids = ANY_IDS) -> st.SearchStrategy[Tally]:
    """Counts of votes."""
    return _identified(Tally, ids)


def rankings(ids: Ids = ANY_IDS) -> st.SearchStrategy[Ranking]:
    """Places in an order of figures."""
    return _identified(Ranking, ids)


def orderings(ids: Ids = ANY_IDS) -> st.SearchStrategy[Ordering]:
    """Statements of what came first."""
    return _identified(Ordering, ids)


def item_lists(ids: Ids = ANY_IDS) -> st.SearchStrategy[ItemList]:
    """Lists whose length is announced."""
    return _identified(ItemList, ids)


def claims(ids: Ids = ANY_IDS) -> st.SearchStrategy[Claim]:
    """What a text says to be so, half of it attributed."""
    return _ID.flatmap(lambda id: _claim(ids, id))  # noqa: A006 - the word of the format


def ratings(ids: Ids = ANY_IDS) -> st.SearchStrategy[Rating]:
    """Verdicts, on scales that run either way."""
    return items(Rating, ids)


def reviews(ids: Ids = ANY_IDS) -> st.SearchStrategy[Review]:
    """Fact-checks."""
    return _identified(Review, ids)


def waivers(ids: Ids = ANY_IDS) -> st.SearchStrategy[Waiver]:
    """Accepted findings, in force, idle and run out."""
    return items(Waiver, ids)


@st.composite
def bundles(draw: st.DrawFn, *, consistent_ids: bool = True) -> Bundle:
    """Small records of every kind of item, with all the faults a record can have.

    Args:
        draw: What Hypothesis gives; callers leave it out.
        consistent_ids: Whether references mostly lead to an item of the right kind. Some lead
            to nothing and some ids occur twice all the same. Otherwise they are left to chance.
    """
    # Most records have something of each kind, or most references would lead to nothing.
    sizes = {
        array: draw(st.integers(1, most) | st.integers(0, most)) for array, most in _MOST.items()
    }
    for array in draw(st.lists(_ANY_RELATION, max_size=3)):
        sizes[array] = sizes.get(array, 0) + 1
    own: Ids = {
        array: tuple(f"{array}-{n}" for n in range(size)) for array, size in sizes.items() if size
    }
    ids = own if consistent_ids else ANY_IDS
    twice = draw(st.integers(0, 9)) == 0
    arrays: dict[str, Any] = {
        array: tuple(
            draw(_item(array, ids, draw(_ID) if twice and n else each))
            for n, each in enumerate(own[array])
        )
        for array in own
    }
    return Bundle(
        id=draw(st.sampled_from([None, "record"])),
        subject=draw(st.none() | references(("sources",), ids)) if ids else None,
        waivers=tuple(draw(st.lists(waivers(ids), max_size=1))) if ids else (),
        unconfirmed=tuple(draw(st.lists(references((), ids), max_size=1))) if ids else (),
        **arrays,
    )


def _item(array: str, ids: Ids, id: str) -> st.SearchStrategy[Any]:  # noqa: A002 - the word of the format
    """An item of an array of a bundle."""
    if array == "statistics":
        return _statistic(ids, id)
    return _claim(ids, id) if array == "claims" else items(_ITEMS[array], ids, id=id)


@st.composite
def _statistic(draw: st.DrawFn, /, ids: Ids, id: str) -> Statistic:  # noqa: A002 - the word of the format
    """A figure, mostly printed; half are of one and the same thing, so that some collide."""
    fixed: dict[str, Any] = dict(_SAME) if draw(st.booleans()) else {}
    fixed["quantity"] = draw(_PRINTED)
    return draw(items(Statistic, ids, id=id, **fixed))


@st.composite
def _claim(draw: st.DrawFn, /, ids: Ids, id: str) -> Claim:  # noqa: A002 - the word of the format
    """A claim, which in half of the cases is attributed."""
    attributed = draw(st.booleans())
    return draw(
        items(Claim, ids, id=id, attribution=draw(attributions(ids)) if attributed else None)
    )


def _identified(cls: type[T], ids: Ids) -> st.SearchStrategy[T]:
    """An item of its own, with an id of any array."""
    return _ID.flatmap(lambda id: items(cls, ids, id=id))  # noqa: A006 - the word of the format
