"""From a record to statements, account by account.

Every figure becomes a statement of its own, known by the id of its statistic, and so does every
relation whose figures all belong to one account. Relations over figures of several accounts are
nobody's, and are left out; so are those that would add percentages to counts.
"""

from collections.abc import Iterator

from civicclaims.reckoning.dimensions import ClashError
from civicclaims.reckoning.printed import as_declared
from civicclaims.reckoning.relations import one_method, said
from civicclaims.reckoning.sheet import Sheet
from civicclaims.reckoning.statements import Amount, Nature, Statement, Sum
from civicclaims.record.account import Account
from civicclaims.record.bundle import Bundle, references
from civicclaims.record.relations import Mean, Rate, Ratio, Relation, Share
from civicclaims.record.statistic import Statistic


def accounts(bundle: Bundle) -> tuple[Sheet, ...]:
    """What each account of a record says of figures, the text's own voice first.

    Only accounts with a relation are given, since figures alone cannot contradict each other.
    The order of the items of the record makes no difference.
    """
    by_account: dict[Account, list[Relation]] = {}
    for _, item in bundle.items():  # noqa: PERF102 - a bundle is no dict
        if isinstance(item, Relation) and (account := bundle.account(item)) is not None:
            by_account.setdefault(account, []).append(item)
    order = sorted(by_account, key=lambda each: (each.kind != "text", each.kind, each.ids))
    return tuple(_sheet(bundle, account, by_account[account]) for account in order)


def _sheet(bundle: Bundle, account: Account, relations: list[Relation]) -> Sheet:
    """The statements of one account, by their ids."""
    members = {
        link.target: statistic
        for relation in relations
        for link in references(relation)
        if (statistic := bundle.statistic(link.target)) is not None
    }
    weighted = _weighted(bundle, relations)
    figures = [each for _, item in sorted(members.items()) for each in _figure(item, weighted)]
    shared = _shared(relations)
    hung = [
        each
        for relation in sorted(relations, key=lambda each: each.id)
        if one_method(bundle, relation)
        for each in _related(bundle, relation, shared)
    ]
    words = None if account.kind == "text" else " and ".join(account.ids)
    kept = [*figures, *hung]
    while True:
        try:
            return Sheet.of(words, kept)
        except ClashError as error:
            kept.remove(error.statement)


def _weighted(bundle: Bundle, relations: list[Relation]) -> frozenset[str]:
    """The figures of shares and means that may have been worked out with weights.

    Whole people that are counted with weights no longer come to whole numbers.
    """
    found: set[str] = set()
    for relation in relations:
        if isinstance(relation, Share | Ratio | Rate | Mean):
            members = [link.target for link in references(relation)]
            known = [each for each in map(bundle.statistic, members) if each is not None]
            if not any(each.weighted == "no" for each in known):
                found.update(each.id for each in known)
    return frozenset(found)


def _figure(statistic: Statistic, weighted: frozenset[str]) -> Iterator[Statement]:
    """A figure, printed once or more, and what it is declared to be."""
    name = Sum.of(statistic.id)
    printed = [statistic.quantity, *(each.quantity for each in statistic.mentions)]
    for place, quantity in enumerate(printed):
        if quantity is None:
            continue
        found = as_declared(quantity) if statistic.exact and place == 0 else quantity
        yield Statement(
            label=statistic.id if place == 0 else f"{statistic.id}, mention {place}",
            text=f"{statistic.measure or statistic.id}: {quantity.text}",
            said=Amount(left=name, quantity=found),
            rounding=statistic.rounding,
            items=(statistic.id,),
        )
    whole = statistic.whole and statistic.id not in weighted
    if statistic.whole or statistic.below_zero == "no":
        yield Statement(
            label=f"{statistic.id}, counted",
            text=f"{statistic.measure or statistic.id} is a "
            f"{'whole ' if whole else ''}number of 0 or more",
            said=Nature(names=(statistic.id,), whole=whole),
            items=(statistic.id,),
        )


def _shared(relations: list[Relation]) -> frozenset[str]:
    """The statistics that more than one relation speaks of."""
    found: dict[str, set[str]] = {}
    for relation in relations:
        for link in references(relation):
            found.setdefault(link.target, set()).add(relation.id)
    return frozenset(name for name, ids in found.items() if len(ids) > 1)


def _related(bundle: Bundle, relation: Relation, shared: frozenset[str]) -> Iterator[Statement]:
    """What a relation says of its figures."""
    for place, (words, held) in enumerate(said(bundle, relation, shared)):
        members = tuple(dict.fromkeys(link.target for link in references(relation)))
        yield Statement(
            label=relation.id if place == 0 else f"{relation.id}, {place + 1}",
            text=words,
            said=held,
            assumed=relation.basis == "inferred",
            items=(relation.id, *members),
        )
