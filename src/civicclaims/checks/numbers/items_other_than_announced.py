"""NUM017."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.checks.figures import READINGS, Figure, inferred, is_above, member
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.relations import ItemList
from civicclaims.values.interval import Interval


@check("NUM017", since="0.1", level=Level.ERROR, supersedes=("NUM006", "NUM007"))
def items_other_than_announced(relation: ItemList, context: Context) -> Iterator[Remark]:
    """A list has more items, or fewer, than were announced.

    ## What it does
    It counts the items of a list and asks whether there can be so many by the figure that
    announces them. More than announced always fails; fewer only where the items are said to be all
    there are (`exhaustive`).

    ## Why it matters
    Of "four priorities" a reader who finds three does not know whether one was forgotten.

    ## Example
    >>> four = {"id": "four", "measure": "priorities",
    ...     "quantity": {"text": "four priorities", "numeral": "four", "unit": "priorities"}}
    >>> claims = [{"id": name, "text": f"{name} is a priority"} for name in ("a", "b", "c")]
    >>> items = {"id": "l", "announced": "four", "items": ["a", "b", "c"], "exhaustive": "yes"}
    >>> show("NUM017", {"statistics": [four], "claims": claims, "item_lists": [items]})
    error NUM017 /item_lists/0: “four priorities” are announced, and 3 are listed.

    ## When it is silent
    When rounding or a hedge of the announcement allows the number; when fewer are listed and
    `exhaustive` is "no", as after "among them"; for an announcement that is no count; for an empty
    list; for items and an announcement of different accounts. Where fewer are listed and nobody
    says whether they are all, the finding is open.

    ## References
    schema.org ItemList (`numberOfItems`, `itemListElement`); the teaching example of "four
    priorities" of which three are listed.
    """
    found = member(relation.announced, context)
    listed = len(set(relation.items))
    if found is None or not listed or context.bundle.account(relation) is None:
        return
    if found.quantity.kind not in {"count", "time"} or found.quantity.per is not None:
        return
    number = Interval.exactly(listed)
    for reading, level in READINGS:
        allowed = found.reading(reading)
        if is_above(number, allowed):
            yield _remark(relation, found, listed, certain=True, level=level)
            return
        if is_above(allowed, number) and relation.exhaustive != "no":
            yield _remark(
                relation, found, listed, certain=relation.exhaustive == "yes", level=level
            )
            return


def _remark(
    relation: ItemList, found: Figure, listed: int, *, certain: bool, level: Level
) -> Remark:
    """The finding: what is announced, and how many are listed."""
    doubt = "" if certain else "; nobody can tell whether that is all"
    verb = "is" if listed == 1 else "are"
    return Remark(
        message=f"“{found.quantity.text}” are announced, and {listed:,} {verb} listed{doubt}.",
        items=(relation.id, found.id),
        kind=Kind.FAIL if certain else Kind.OPEN,
        level=level,
        exhibits=(found.exhibit,),
        rests_on=inferred(relation, "these are the items that are announced."),
    )
