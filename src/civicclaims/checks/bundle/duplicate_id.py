"""BND002."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.bundle import Bundle

_SHOWN: Final = 10


@check("BND002", since="0.1", level=Level.ERROR)
def duplicate_id(bundle: Bundle, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """Two items bear the same id.

    ## What it does
    It looks for an id that occurs twice or more, among items of the same kind or of different
    kinds. Each such id is told once.

    ## Why it matters
    Whoever refers to the id cannot say which of the two is meant, and every check that follows
    the reference sees the first alone.

    ## Example
    >>> record = {"agents": [{"id": "lee", "kind": "person"}, {"id": "lee", "kind": "group"}]}
    >>> show("BND002", record)
    error BND002 /agents/1: “lee” is the id of two items: /agents/0 has it too.

    ## When it is silent
    When all ids differ. Case counts: `lee` and `Lee` are two ids.

    ## References
    JSON pointers follow RFC 6901.
    """
    places: dict[str, list[str]] = {}
    for pointer, item in bundle.items():
        places.setdefault(item.id, []).append(pointer)
    for name, (first, *others) in places.items():
        if others:
            here, *rest = others
            yield Remark(
                message=f"“{name}” is the id of {_told((first, *rest))}",
                items=(name,),
                pointer=here,
                questions="record",
            )


def _told(others: tuple[str, ...]) -> str:
    """How many items bear an id, and where those besides the one at hand are."""
    if len(others) == 1:
        return f"two items: {others[0]} has it too."
    more = len(others) - _SHOWN
    rest = f" and {more:,} more" if more > 0 else ""
    return f"{len(others) + 1:,} items: {', '.join(others[:_SHOWN])}{rest} have it too."
