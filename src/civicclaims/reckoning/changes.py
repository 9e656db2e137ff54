"""What a relation says of how far two figures are apart: a change, a difference."""

from collections.abc import Iterator
from typing import Literal

from civicclaims.reckoning.printed import figure_of, in_one_unit, may_be_base, stated
from civicclaims.reckoning.statements import Amount, Changed, Comparison, Said, Sum
from civicclaims.record.bundle import Bundle
from civicclaims.record.relations import Change, Difference
from civicclaims.values.movement import Movement
from civicclaims.values.quantity import Quantity


def change(bundle: Bundle, relation: Change) -> Iterator[tuple[str, Said]]:
    """A change from one figure to another."""
    _, quantity = stated(bundle, relation)
    if quantity is None or relation.before is None or relation.after is None:
        return
    movement = _movement(quantity, relation.direction)
    if movement is None or not in_one_unit(bundle, relation.before, relation.after):
        return
    steps = movement.steps("literal") is not None
    if not steps and not all(
        may_be_base(bundle, each) for each in (relation.before, relation.after)
    ):
        # A change in percent has no plain meaning where it starts from nothing or less.
        return
    words = f"{relation.before} -> {relation.after} = {movement.text}"
    yield (
        words,
        Changed(before=Sum.of(relation.before), after=Sum.of(relation.after), movement=movement),
    )


def _movement(quantity: Quantity, direction: Literal["up", "down"] | None) -> Movement | None:
    """A change as printed, with its direction; None where nobody can tell which way it went."""
    value = quantity.value
    if direction is None and quantity.kind != "multiple" and (value is None or value >= 0):
        return None
    if direction is not None and (value is not None and value < 0):
        return None
    if quantity.kind == "multiple" and direction == "down":
        # "Fell threefold" has no one meaning.
        return None
    said = direction is None or quantity.kind == "multiple"
    words = quantity.text if said else f"{direction} {quantity.text}"
    return Movement(text=words, direction=direction, quantity=quantity)


def difference(bundle: Bundle, relation: Difference) -> Iterator[tuple[str, Said]]:
    """One figure less another, the smaller printed one from the larger."""
    value, quantity = stated(bundle, relation)
    larger, smaller = relation.minuend, relation.subtrahend
    if quantity is None or quantity.kind == "percent" or not in_one_unit(bundle, larger, smaller):
        # "5 percent more" may be meant in points, or of either of the two.
        return
    printed = [figure_of(bundle, each) for each in (larger, smaller)]
    values = [None if each is None else each.value for each in printed]
    unsigned = quantity.value is None or quantity.value >= 0
    if unsigned and values[0] is not None and values[1] is not None and values[0] < values[1]:
        larger, smaller = smaller, larger
    apart = Sum(((larger, 1), (smaller, -1)))
    if value is None:
        words = f"{larger} - {smaller} = {quantity.text}"
        yield words, Amount(left=apart, quantity=quantity)
    else:
        words = f"{larger} - {smaller} = {value}"
        yield words, Comparison(left=apart, comparator="=", right=Sum.of(value))
